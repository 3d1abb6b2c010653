/**
 * Where spans of a text stand in its next version, both being known: what a search for quotes cannot tell, this can.
 *
 * Method: what both texts share at their heads and tails is carried as it is; between, words are mapped to words (wordDiff.ts). A span whose words
 * all stand together is kept. A span of which no word is left between two neighbours that now stand together was taken out: it is gone, whatever
 * stands elsewhere that looks like it, unless it was put in once at another place. Of all others nothing is said: they are to be looked for.
 * Cost: O(texts + n log n) for n words between the heads and tails. Units: UTF-16 code units.
 */
import { countWhile } from '../../base/bisect.ts';
import type { Span } from '../model/index.ts';
import { sharedHead, sharedTail } from './changedParts.ts';
import { mapWords, NONE, type Row, type WordMap } from './wordDiff.ts';
import { RUN, splitWords } from './words.ts';

/** `kept`: it stands there, word for word. `gone`: it was taken out. `unknown`: its words have changed, or it cannot be told. */
type Carried = { readonly kind: 'kept'; readonly span: Span } | { readonly kind: 'gone' | 'unknown'; readonly span: null };

const GONE: Carried = { kind: 'gone', span: null };
const UNKNOWN: Carried = { kind: 'unknown', span: null };
/** How much of what is the same is read with what has changed, in UTF-16 code units. */
const MARGIN = 400;

/** One answer for each of `spans` (of `before`), in their order. */
export function carrySpans(before: string, after: string, spans: readonly Span[]): readonly Carried[] {
  const head = sharedHead(before, after);
  const tail = sharedTail(before, after, head);
  const shift = after.length - before.length;
  let middle: Middle | undefined;
  return spans.map(span => {
    if (span.end <= head) return { kind: 'kept', span };
    if (span.start >= before.length - tail) return { kind: 'kept', span: moved(span, shift) };
    middle ??= new Middle(before, after, { head: Math.max(0, head - MARGIN), tail: Math.max(0, tail - MARGIN) });
    return middle.carry(span);
  });
}

/** What lies between the shared head and the shared tail of two texts. */
class Middle {
  readonly #before: string;
  readonly #after: string;
  readonly #old: ReturnType<typeof splitWords>;
  readonly #now: ReturnType<typeof splitWords>;
  readonly #map: WordMap;
  /** For each old word: what the last one before it that is left became; `NONE` if none is. */
  readonly #left: Int32Array;
  /** For each old word: what the first one from it on that is left became; the number of new words if none is. */
  readonly #right: Int32Array;
  /** The new words that are no old ones, with their places. */
  readonly #added = new Map<string, number[]>();

  constructor(before: string, after: string, { head, tail }: { readonly head: number; readonly tail: number }) {
    this.#before = before;
    this.#after = after;
    this.#old = splitWords(before.slice(head, before.length - tail), head);
    this.#now = splitWords(after.slice(head, after.length - tail), head);
    this.#map = mapWords(rowOf(before, this.#old), rowOf(after, this.#now));
    const { to, from } = this.#map;
    this.#left = new Int32Array(to.length + 1).fill(NONE);
    this.#right = new Int32Array(to.length + 1).fill(from.length);
    for (let i = 0; i < to.length; i++) this.#left[i + 1] = to[i] === NONE ? (this.#left[i] ?? NONE) : (to[i] ?? NONE);
    for (let i = to.length - 1; i >= 0; i--) this.#right[i] = to[i] === NONE ? (this.#right[i + 1] ?? NONE) : (to[i] ?? NONE);
    for (const [j, word] of this.#now.folded.entries())
      if (from[j] === NONE) {
        const places = this.#added.get(word);
        if (places) places.push(j);
        else this.#added.set(word, [j]);
      }
  }

  carry(span: Span): Carried {
    const { starts, ends } = this.#old;
    const a = countWhile(starts.length, i => (starts[i] ?? 0) < span.start);
    const b = countWhile(ends.length, i => (ends[i] ?? 0) <= span.end);
    // A span that reaches into what is not read here, or has no word of its own, is to be looked for.
    if (b <= a || span.start < (starts[0] ?? 0) || span.end > (ends.at(-1) ?? 0)) return UNKNOWN;
    const first = this.#map.to[a] ?? NONE;
    if (this.#isWhole(a, b, first)) return { kind: 'kept', span: this.#spanOf(span, a, b, first) };
    if (!this.#isTakenOut(a, b)) return UNKNOWN;
    const place = this.#putIn(a, b);
    return place === NONE ? GONE : place === null ? UNKNOWN : { kind: 'kept', span: this.#spanOf(span, a, b, place) };
  }

  /** Whether the old words `[a, b)` are the new ones from `first` on. */
  #isWhole(a: number, b: number, first: number): boolean {
    if (first === NONE) return false;
    for (let i = a; i < b; i++) if (this.#map.to[i] !== first + i - a) return false;
    return true;
  }

  /** Whether no word of `[a, b)` is left, and what is left before it and behind it stands together now. */
  #isTakenOut(a: number, b: number): boolean {
    const left = this.#left[a] ?? NONE;
    const right = this.#right[a] ?? this.#now.folded.length;
    return right === left + 1 && left === this.#left[b] && (this.#right[b - 1] ?? NONE) === right;
  }

  /** Where among the new words that are no old ones the words `[a, b)` stand; `NONE` if nowhere, null if in several places or too short to tell. */
  #putIn(a: number, b: number): number | null {
    const words = this.#old.folded.slice(a, b);
    let found = NONE;
    for (const j of this.#added.get(words[0] ?? '') ?? []) {
      if (!words.every((word, k) => this.#now.folded[j + k] === word && this.#map.from[j + k] === NONE)) continue;
      if (found !== NONE || words.length < RUN) return null;
      found = j;
    }
    return found;
  }

  /** The new span of an old one with the words `[a, b)`, with the marks at its ends where they are the same. */
  #spanOf(span: Span, a: number, b: number, first: number): Span {
    const head = this.#before.slice(span.start, this.#old.starts[a]);
    const tail = this.#before.slice(this.#old.ends[b - 1], span.end);
    const start = this.#now.starts[first] ?? 0;
    const end = this.#now.ends[first + b - a - 1] ?? 0;
    return {
      start: this.#after.endsWith(head, start) ? start - head.length : start,
      end: this.#after.startsWith(tail, end) ? end + tail.length : end,
    };
  }
}

function rowOf(text: string, { folded, starts, ends }: ReturnType<typeof splitWords>): Row {
  return { words: folded, isHead: word => word === 0 || /[.!?…:\n]/.test(text.slice(ends[word - 1], starts[word])) };
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
