/**
 * Where the passages of a text went in its next version, as far as that is certain, told by a diff of words that knows nothing of `src/engine/anchor`.
 *
 * Method: the words both versions share in order (`diff`, Myers 1986) map old words to new ones. Between the nearest solid runs of mapped words on its two sides a
 * passage has its slot in the new text: what of it stands there is where it went; where next to nothing of it stands there, and nothing elsewhere is like it that is
 * not another old passage's, it was deleted. Whatever is neither is left out.
 */
import type { Span } from '../../../src/engine/index.ts';

/** What became of a passage. `repeated`: unchanged, and its words stand in other places too. `copy-left`: deleted, while its words stand elsewhere. */
export const FATES = ['untouched', 'elsewhere', 'light', 'medium', 'heavy', 'fact-changed', 'repeated', 'deleted', 'copy-left'] as const;
export type Fate = (typeof FATES)[number];

export interface Truth {
  readonly fate: Fate;
  /** Null where it was deleted. */
  readonly span: Span | null;
}

/** Pieces of a word diff, as `diffArrays` of the package gives them. */
export type DiffArrays = (
  a: string[],
  b: string[],
  options: { timeout: number },
) => readonly { readonly count: number; readonly added: boolean; readonly removed: boolean }[] | undefined;

/** How many words in a row a diff has to share to be taken for a border of a slot. */
const SOLID = 4;
/** Edited words as part of the longer of both: up to here an edit is light, medium, heavy; beyond, the passage is another. */
const AMOUNT = [
  ['light', 0.2],
  ['medium', 0.4],
  ['heavy', 0.65],
] as const;
/** The part of a passage, by weight, that may stand in its slot where it was deleted, and that has to where it was edited. */
const [GONE, THERE] = [0.15, 0.4];
/** The part of its words that may stand together somewhere else. */
const ALIKE = 0.45;

interface Words {
  readonly text: string;
  readonly folded: readonly string[];
  readonly spans: readonly Span[];
}

export class Revision {
  readonly #old: Words;
  readonly #now: Words;
  /** Old word → new word, or -1; and the other way round. */
  readonly #to: Int32Array;
  readonly #from: Int32Array;
  readonly #counts = new Map<string, number>();

  private constructor(old: Words, now: Words, to: Int32Array, from: Int32Array) {
    this.#old = old;
    this.#now = now;
    this.#to = to;
    this.#from = from;
    for (const word of now.folded) this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1);
  }

  /** Null where too little of the old text is left to tell anything for certain. */
  static of(before: string, after: string, diffArrays: DiffArrays): Revision | null {
    const [old, now] = [wordsOf(before), wordsOf(after)];
    const parts = diffArrays([...old.folded], [...now.folded], { timeout: 20_000 });
    if (parts === undefined) return null;
    const to = new Int32Array(old.folded.length).fill(-1);
    const from = new Int32Array(now.folded.length).fill(-1);
    let [i, j, shared] = [0, 0, 0];
    for (const { count, added, removed } of parts) {
      if (!added && !removed) for (let k = 0; k < count; k++) [to[i + k], from[j + k]] = [j + k, i + k];
      if (!added && !removed) shared += count;
      if (!added) i += count;
      if (!removed) j += count;
    }
    return shared < 0.3 * old.folded.length ? null : new Revision(old, now, to, from);
  }

  /** Null where it is not certain. */
  truthOf(quote: Span): Truth | null {
    const a = this.#old.spans.findIndex(({ start }) => start >= quote.start);
    let b = a;
    while (b < this.#old.spans.length && (this.#old.spans[b]?.end ?? 0) <= quote.end) b++;
    if (a < 0 || b - a < 5) return null;
    const words = this.#old.folded.slice(a, b);
    const slot = this.#slot(a, b);
    const inSlot = Array.from(this.#to.subarray(a, b), at => (at >= slot.from && at < slot.to ? at : -1));
    const kept = inSlot.filter(at => at >= 0);
    const [first = 0, last = -1] = [kept[0], kept.at(-1)];
    const copies = occurrences(this.#now.folded, words);
    if (kept.length === words.length && last - first + 1 === words.length) {
      const twice = copies.length > 1 || occurrences(this.#old.folded, words).length > 1;
      return { fate: twice ? 'repeated' : 'untouched', span: this.#span(first, last) };
    }
    const share = this.#weigh(words.filter((_, k) => (inSlot[k] ?? -1) >= 0)) / this.#weigh(words);
    const [copy = -1] = copies;
    if (copies.length > 0) {
      const old = occurrences(this.#old.folded, words).length;
      if (copies.length === 1 && old === 1 && !this.#isAnothers(copy, copy + words.length, a, b))
        return { fate: 'elsewhere', span: this.#span(copy, copy + words.length - 1) };
      const others = copies.every(at => this.#isAnothers(at, at + words.length, a, b));
      return share <= GONE && others ? { fate: 'copy-left', span: null } : null;
    }
    if (share <= GONE) return this.#alikeElsewhere(words, a, b, { from: 0, to: 0 }) ? null : { fate: 'deleted', span: null };
    if (share < THERE || this.#alikeElsewhere(words, a, b, { from: first, to: last + 1 })) return null;
    const there = this.#now.folded.slice(first, last + 1);
    const amount = editDistance(words, there) / Math.max(words.length, there.length);
    const fate = AMOUNT.find(([, most]) => amount <= most)?.[0];
    // What stands far apart shows where the passage was, but not where it begins and ends.
    if (fate === undefined || there.length > 2 * words.length) return null;
    const span = this.#span(first, last);
    const [before, after] = [this.#old.text.slice(quote.start, quote.end), this.#now.text.slice(span.start, span.end + 1)];
    return { fate: losesFact(before, after) ? 'fact-changed' : fate, span };
  }

  /** The new words between what the solid runs before and behind the old words `[a, b)` became. */
  #slot(a: number, b: number): { readonly from: number; readonly to: number } {
    const isSolid = (i: number): boolean => {
      const at = this.#to[i] ?? -1;
      return at >= 0 && Array.from({ length: SOLID }, (_, k) => this.#to[i + k] === at + k).every(Boolean);
    };
    let i = a - SOLID;
    while (i >= 0 && !isSolid(i)) i--;
    let j = b;
    while (j < this.#to.length && !isSolid(j)) j++;
    return { from: i < 0 ? 0 : (this.#to[i] ?? 0) + SOLID, to: j < this.#to.length ? (this.#to[j] ?? 0) : this.#now.folded.length };
  }

  #span(first: number, last: number): Span {
    return { start: this.#now.spans[first]?.start ?? 0, end: this.#now.spans[last]?.end ?? 0 };
  }

  /** Whether the new words `[from, to)` are for the most part those of old words other than `[a, b)`. */
  #isAnothers(from: number, to: number, a: number, b: number): boolean {
    let others = 0;
    for (const old of this.#from.subarray(from, to)) if (old >= 0 && (old < a || old >= b)) others++;
    return others >= 0.7 * (to - from);
  }

  /** Whether many of the words stand together outside of `except`, in what is not another old passage's. */
  #alikeElsewhere(words: readonly string[], a: number, b: number, except: { readonly from: number; readonly to: number }): boolean {
    const whole = this.#weigh(words);
    const wanted = new Map<string, number>();
    for (const word of words) wanted.set(word, (wanted.get(word) ?? 0) + 1);
    const width = words.length + 3;
    const seen = new Map<string, number>();
    let sum = 0;
    for (let j = 0; j < this.#now.folded.length; j++) {
      const word = this.#now.folded[j] ?? '';
      const [has, wants] = [seen.get(word) ?? 0, wanted.get(word) ?? 0];
      if (has < wants) sum += this.#weigh([word]);
      seen.set(word, has + 1);
      const gone = this.#now.folded[j - width];
      if (gone !== undefined) {
        const had = seen.get(gone) ?? 0;
        if (had <= (wanted.get(gone) ?? 0)) sum -= this.#weigh([gone]);
        seen.set(gone, had - 1);
      }
      const from = Math.max(0, j - width + 1);
      const apart = j < except.from || from >= except.to;
      if (apart && sum >= ALIKE * whole && !this.#isAnothers(from, j + 1, a, b)) return true;
    }
    return false;
  }

  /** Rare words tell more. */
  #weigh(words: readonly string[]): number {
    return words.reduce((sum, word) => sum + 1 / (1 + Math.log1p(this.#counts.get(word) ?? 0)), 0);
  }
}

function wordsOf(text: string): Words {
  const found = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
  return {
    text,
    folded: found.map(([word]) => word.toLowerCase()),
    spans: found.map(({ 0: word, index }) => ({ start: index, end: index + word.length })),
  };
}

function occurrences(words: readonly string[], run: readonly string[]): readonly number[] {
  const found: number[] = [];
  for (let i = words.indexOf(run[0] ?? ''); i >= 0 && i + run.length <= words.length; i = words.indexOf(run[0] ?? '', i + 1))
    if (run.every((word, k) => words[i + k] === word)) found.push(i);
  return found;
}

/** Words put in, taken out or replaced (Levenshtein 1965). */
function editDistance(a: readonly string[], b: readonly string[]): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (const [i, word] of a.entries()) {
    const next = [i + 1];
    for (const [j, other] of b.entries())
      next.push(Math.min((row[j] ?? 0) + (word === other ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Whether a number, a capitalised word that is no sentence's first, or the number of denials is another. An anchor has to refuse then. */
function losesFact(before: string, after: string): boolean {
  const plain = (text: string): string => text.replace(/\]\([^)\s]*\)/g, ']').replace(/https?:[^\s)>\]]+/g, '');
  const [old, now] = [plain(before), plain(after)];
  const denials = (text: string): number => text.match(/\b(?:no|not|never|none|nor|neither|without|cannot|\w+n['’]t)\b/gi)?.length ?? 0;
  const has = (word: string): boolean => now.toLowerCase().includes(word.toLowerCase());
  const names = Array.from(old.matchAll(/(?<=[\p{Ll}\p{N},;)\]`][ \n]+(?:> |# |\* )?["'“‘`[(*_]*)\p{Lu}[\p{L}\p{N}]+/gu), ([name]) => name);
  const numbers = old.match(/\d+(?:[.,]\d+)*|\b(?:two|three|four|five|six|seven|eight|nine|ten|hundred|thousand|million|half)\b/gi) ?? [];
  return denials(old) !== denials(now) || ![...names, ...numbers].every(has);
}
