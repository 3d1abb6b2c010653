/**
 * How alike two rows of words are, and which words of the second belong to the first.
 *
 * Method: local alignment of the quote against a stretch of the text by dynamic programming (Smith and Waterman 1981), free ends in
 * the stretch, each pair of equal words counting what the word weighs and each pair of alike words (an inflection, a slip of the pen) a
 * part of it. Cost: O(quote · stretch) steps. Units: word indexes; similarity from 0 to 1 (the weighted Dice coefficient of the quote
 * and of that part of the stretch which the alignment covers).
 */
import { UNKNOWN, type WordIndex } from './words.ts';

/** The best alignment of a quote with a stretch of a text. */
export interface Alignment {
  /** The words `[first, end)` of the text, from the first aligned word to the last. */
  readonly first: number;
  readonly end: number;
  readonly similarity: number;
  /** How much of the quote, by weight, is in the alignment: 0 to 1. */
  readonly share: number;
  /** How many words at the head and at the tail of the quote are not in the alignment. */
  readonly lostHead: number;
  readonly lostTail: number;
}

/** What two words count that are alike but not equal, as part of their weight. */
export const ALIKE = 0.7;

/** What each word of the text costs that stands between two aligned words without being one: a stray hit far off is not worth its way. */
const GAP = 0.25;

/** A word of the quote and the word of the text that it was aligned with. */
interface Pair {
  readonly quote: number;
  readonly text: number;
  readonly gain: number;
}

/** Aligns `quote` (words and their numbers in the text) with the words `[from, to)` of the text; null where not a word is shared. */
export function align(index: WordIndex, quote: readonly string[], ids: Int32Array, from: number, to: number): Alignment | null {
  if (to <= from || quote.length === 0) return null;
  const weights = Array.from(ids, id => index.weight(id));
  const pairs = worthiest(index, quote, ids, weights, from, to);
  const head = pairs[0];
  const tail = pairs.at(-1);
  if (!head || !tail) return null;
  const shared = pairs.reduce((sum, pair) => sum + pair.gain, 0);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  let covered = 0;
  for (let k = head.text; k <= tail.text; k++) covered += index.weight(index.at(k));
  return {
    first: head.text,
    end: tail.text + 1,
    similarity: (2 * shared) / (whole + Math.max(covered, shared)),
    share: shared / whole,
    lostHead: head.quote,
    lostTail: quote.length - 1 - tail.quote,
  };
}

/** The alignment that is worth most when the words of the text skipped within it are paid for, as pairs in order. */
function worthiest(
  index: WordIndex,
  quote: readonly string[],
  ids: Int32Array,
  weights: readonly number[],
  from: number,
  to: number,
): readonly Pair[] {
  const columns = to - from + 1;
  const best = new Float64Array((quote.length + 1) * columns);
  const gains = new Float64Array(best.length);
  let last = 0;
  for (let i = 1; i <= quote.length; i++)
    for (let j = 1; j < columns; j++) {
      const cell = i * columns + j;
      const gain = (weights[i - 1] ?? 0) * likeness(index, quote[i - 1] ?? '', ids[i - 1] ?? UNKNOWN, from + j - 1);
      const paired = gain === 0 ? 0 : (best[cell - columns - 1] ?? 0) + gain;
      gains[cell] = gain;
      best[cell] = Math.max(paired, best[cell - columns] ?? 0, (best[cell - 1] ?? 0) - GAP);
      if ((best[cell] ?? 0) > (best[last] ?? 0)) last = cell;
    }
  const pairs: Pair[] = [];
  for (let cell = last; (best[cell] ?? 0) > 0;) {
    const gain = gains[cell] ?? 0;
    if (gain > 0 && best[cell] === (best[cell - columns - 1] ?? 0) + gain) {
      pairs.push({ quote: Math.floor(cell / columns) - 1, text: from + (cell % columns) - 1, gain });
      cell -= columns + 1;
    } else if (best[cell] === best[cell - columns]) cell -= columns;
    else cell--;
  }
  return pairs.reverse();
}

/** 1 for the same word, `ALIKE` for one that is like it, else 0. */
function likeness(index: WordIndex, word: string, id: number, at: number): number {
  if (id !== UNKNOWN && index.at(at) === id) return 1;
  return isAlike(word, index.words.folded[at] ?? '') ? ALIKE : 0;
}

/** Whether two words differ in their ending or in one letter alone. Short words and numbers are never alike. */
export function isAlike(word: string, other: string): boolean {
  if (word.length < 5 || other.length < 5 || Math.abs(word.length - other.length) > 3 || /\p{N}/u.test(word + other)) return false;
  const shorter = Math.min(word.length, other.length);
  let same = 0;
  while (same < shorter && word[same] === other[same]) same++;
  if (same >= shorter - 1 || same >= Math.max(5, Math.ceil(shorter * 0.75))) return true;
  return word.length === other.length && word.slice(same + 1) === other.slice(same + 1);
}
