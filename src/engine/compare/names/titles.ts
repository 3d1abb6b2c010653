/**
 * Titles of works that a text marks without quotation marks: in italics, or behind "published as"; and where they stand again.
 *
 * Cost: linear; a title is at most `LONGEST` code units and `MOST_WORDS` words long, and an asterisk is looked behind that far.
 */
import type { Span } from '../../model/index.ts';
import type { Chunk } from './chunks.ts';
import { SMALL_WORDS } from './heads.ts';
import { isNaming, type Unit } from './units.ts';
import { isTitle } from './works.ts';

const MOST_WORDS = 14;

/** One asterisk or underscore on either side, no letter outside and no space inside. */
const ITALIC = /(?<![*_\p{L}\p{N}\\])([*_])(?![*_\s])([^*_]{3,160})(?<![\s\\])\1(?![*_\p{L}\p{N}])/gu;
const CUED =
  /\b(?:(?:published|appeared|released|issued|reissued|filmed|printed) as|(?:excerpt|excerpts|extract|extracts|excerpted) from|entitled|titled) (?=\p{Lu})([^,.;:()[\]“”"*_\n]{5,120})/gu;

/** A title as it stands in a sentence. */
export interface TitleChunk extends Chunk {
  /** `marked`: in italics or behind a cue, else words that are marked elsewhere. */
  readonly marked: boolean;
}

/** The marked titles of a text; asked with its sentences in order, tells where they stand. */
export class MarkedTitles {
  readonly #spans: readonly Span[];
  readonly #phrases = new Set<string>();
  readonly #heads = new Set<string>();
  readonly #lengths = new Set<number>();
  #next = 0;

  constructor(raw: string, prose: string) {
    this.#spans = [...italics(raw, prose), ...cued(prose)].toSorted((a, b) => a.start - b.start);
    for (const { start, end } of this.#spans) {
      const words = prose.slice(start, end).toLowerCase().replace(/’/g, "'").split(/\s+/);
      if (words.length < 3 || words.length > MOST_WORDS) continue;
      this.#phrases.add(words.join(' '));
      this.#heads.add(words[0] ?? '');
      this.#lengths.add(words.length);
    }
  }

  /** The titles among the units of the next sentence, in order, not overlapping. */
  within(units: readonly Unit[]): readonly TitleChunk[] {
    if (this.#spans.length === 0) return [];
    const found = [...this.#marked(units), ...this.#again(units)].toSorted((a, b) => a.first - b.first || b.last - a.last);
    return found.filter((one, i) => found.slice(Math.max(0, i - MOST_WORDS), i).every(before => before.last < one.first));
  }

  #marked(units: readonly Unit[]): readonly TitleChunk[] {
    const found: TitleChunk[] = [];
    const [from, until] = [units[0]?.start ?? 0, units.at(-1)?.end ?? 0];
    while (this.#next < this.#spans.length && (this.#spans[this.#next]?.start ?? 0) < from) this.#next++;
    let at = 0;
    for (; (this.#spans[this.#next]?.end ?? Infinity) <= until; this.#next++) {
      const { start, end } = this.#spans[this.#next] ?? { start: 0, end: 0 };
      while (at < units.length && (units[at]?.start ?? 0) < start) at++;
      let last = at;
      while (last + 1 < units.length && (units[last + 1]?.end ?? 0) <= end) last++;
      if (units[at]?.start === start && units[last]?.end === end) found.push({ first: at, last, marked: true });
    }
    return found;
  }

  #again(units: readonly Unit[]): readonly TitleChunk[] {
    const found: TitleChunk[] = [];
    for (let first = 0; first < units.length; first++) {
      if (!this.#heads.has(units[first]?.lower ?? '') || units[first]?.kind === 'word') continue;
      for (const length of this.#lengths) {
        const own = units.slice(first, first + length);
        if (own.length === length && isNaming(own.at(-1)) && this.#phrases.has(own.map(unit => unit.lower).join(' ')))
          found.push({ first, last: first + length - 1, marked: false });
      }
    }
    return found;
  }
}

/** Stretches in italics that have the form of a title of several words. */
function italics(raw: string, prose: string): readonly Span[] {
  const found: Span[] = [];
  if (!/[*_]/.test(raw)) return found;
  for (const { index, 2: inner = '' } of raw.matchAll(ITALIC)) {
    const text = inner.replace(/[.,;:\s]+$/, '');
    const start = index + 1;
    const whole = prose.slice(start, start + text.length) === text.replace(/\n/g, ' ');
    if (whole && text.includes(' ') && !/[\d()[\]]|\n\s*\n|[.!?:,;] /.test(text) && isTitle(text))
      found.push({ start, end: start + text.length });
  }
  return found;
}

/** Titles behind words that announce one: "published as Waiting on the Nam Hka". */
function cued(prose: string): readonly Span[] {
  const found: Span[] = [];
  for (const { index, 0: whole, 1: behind = '' } of prose.matchAll(CUED)) {
    const start = index + whole.length - behind.length;
    const end = titleEnd(behind);
    if (end > 0) found.push({ start, end: start + end });
  }
  return found;
}

/** Where the words in title case at the head of `text` end, 0 where they are fewer than two. */
function titleEnd(text: string): number {
  let [end, words] = [0, 0];
  for (const { index, 0: word } of text.matchAll(/\S+/g)) {
    if (/^\p{Lu}/u.test(word)) [end, words] = [index + word.length, words + 1];
    else if (!SMALL_WORDS.has(word) || words === MOST_WORDS) break;
  }
  return words < 2 ? 0 : end;
}
