/**
 * How alike two rows of words are, and which words of the second belong to the first.
 *
 * Method: global alignment of the quote against a stretch of the text by dynamic programming (Needleman and Wunsch 1970), free ends in
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
const ALIKE = 0.7;

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
  const pairs = compactest(longestCommon(index, quote, ids, weights, from, to));
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

/** The heaviest common subsequence, as pairs in order. */
function longestCommon(
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
  for (let i = 1; i <= quote.length; i++)
    for (let j = 1; j < columns; j++) {
      const gain = (weights[i - 1] ?? 0) * likeness(index, quote[i - 1] ?? '', ids[i - 1] ?? UNKNOWN, from + j - 1);
      const diagonal = gain === 0 ? 0 : (best[(i - 1) * columns + j - 1] ?? 0) + gain;
      gains[i * columns + j] = gain;
      best[i * columns + j] = Math.max(diagonal, best[(i - 1) * columns + j] ?? 0, best[i * columns + j - 1] ?? 0);
    }
  const pairs: Pair[] = [];
  for (let i = quote.length, j = columns - 1; i > 0 && j > 0;) {
    const here = best[i * columns + j] ?? 0;
    if (here === (best[(i - 1) * columns + j] ?? 0)) i--;
    else if (here === (best[i * columns + j - 1] ?? 0)) j--;
    else pairs.push({ quote: --i, text: from + --j, gain: gains[(i + 1) * columns + j + 1] ?? 0 });
  }
  return pairs.reverse();
}

/** The run of pairs that is worth most when the words skipped between them are paid for (Kadane's algorithm). */
function compactest(pairs: readonly Pair[]): readonly Pair[] {
  let bestValue = 0;
  let bestRun: readonly [number, number] = [0, 0];
  let value = 0;
  let start = 0;
  for (const [i, pair] of pairs.entries()) {
    const gap = GAP * (pair.text - (pairs[i - 1]?.text ?? pair.text) - 1);
    if (value - gap <= 0) [value, start] = [0, i];
    else value -= gap;
    value += pair.gain;
    if (value > bestValue) [bestValue, bestRun] = [value, [start, i + 1]];
  }
  return pairs.slice(...bestRun);
}

/** 1 for the same word, `ALIKE` for one that differs in its ending or in one letter, else 0. */
function likeness(index: WordIndex, word: string, id: number, at: number): number {
  if (id !== UNKNOWN && index.at(at) === id) return 1;
  const other = index.words.folded[at] ?? '';
  if (word.length < 5 || other.length < 5 || Math.abs(word.length - other.length) > 3 || /\p{N}/u.test(word + other)) return 0;
  const shorter = Math.min(word.length, other.length);
  let same = 0;
  while (same < shorter && word[same] === other[same]) same++;
  if (same >= shorter - 1 || same >= Math.max(5, Math.ceil(shorter * 0.75))) return ALIKE;
  return word.length === other.length && word.slice(same + 1) === other.slice(same + 1) ? ALIKE : 0;
}
