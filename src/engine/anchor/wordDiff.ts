/**
 * Which words of a text are which words of its next version.
 *
 * Method: runs of `RUN` words that stand once in either text are paired, the longest row of pairs that keep their order is taken, and each is
 * grown over equal words on both sides, as in B. Cohen's patience diff. Words that repeat are paired only where they grow out of such a run:
 * where that is not so, nothing is said of them. Cost: O(n log n) for n words. Units: word indexes.
 */
import { longestRising } from './longestRising.ts';
import { RUN } from './words.ts';

/** Nothing is known to be this word. */
export const NONE = -1;

/** How far a stretch that was taken out is slid, in words. */
const FARTHEST = 100;

export interface WordMap {
  /** Old word → new word, or `NONE`; rising. */
  readonly to: Int32Array;
  /** New word → old word, or `NONE`. */
  readonly from: Int32Array;
}

/** The words of a text. */
export interface Row {
  readonly words: readonly string[];
  /** Whether a sentence or a block begins with the word. */
  readonly isHead: (word: number) => boolean;
}

/** The words of two texts that begin and end at the same places of a document. */
export function mapWords(before: Row, after: Row): WordMap {
  const to = new Int32Array(before.words.length).fill(NONE);
  const from = new Int32Array(after.words.length).fill(NONE);
  const pair = (i: number, j: number): void => {
    if (to[i] === NONE && from[j] === NONE && before.words[i] === after.words[j]) [to[i], from[j]] = [j, i];
  };
  // Runs that overlap are one stretch in both texts: their words are paired once.
  for (const [i, j] of longestRising(uniquePairs(before.words, after.words), ([, j]) => j))
    for (let k = 0; k < RUN; k++) pair(i + k, j + k);
  pair(0, 0);
  for (let i = 0; i + 1 < to.length; i++) if (to[i] !== NONE) pair(i + 1, (to[i] ?? 0) + 1);
  pair(to.length - 1, from.length - 1);
  for (let i = to.length - 1; i > 0; i--) if (to[i] !== NONE) pair(i - 1, (to[i] ?? 0) - 1);
  slide(before, to, from);
  slide(after, from, to);
  return { to, from };
}

/**
 * What was taken out of "x. A x. B" may be "A x." or "x. A": of all stretches that come to the same it is the one that begins a sentence. The other way
 * round this says what was put in.
 */
function slide({ words, isHead }: Row, to: Int32Array, from: Int32Array): void {
  for (let q = 1; q < words.length; q++) {
    const j = to[q] ?? NONE;
    if (j === NONE || to[q - 1] !== NONE) continue;
    const p = (from[j - 1] ?? NONE) + 1;
    if (j > 0 && p === 0) continue;
    let by = 0;
    while (by < FARTHEST && !isHead(p + by) && words[p + by] === words[q + by] && to[q + by] === j + by) by++;
    if (isHead(p + by)) {
      for (let k = 0; k < by; k++) [to[q + k], to[p + k], from[j + k]] = [NONE, j + k, p + k];
      q += by;
      continue;
    }
    by = 0;
    while (by < FARTHEST && p - by > 0 && !isHead(p - by) && words[p - by - 1] === words[q - by - 1] && to[p - by - 1] === j - by - 1) by++;
    if (isHead(p - by)) for (let k = 1; k <= by; k++) [to[p - k], to[q - k], from[j - k]] = [NONE, j - k, q - k];
  }
}

/** The runs that stand once in each of the texts, as places in both, by their place in the first. */
function uniquePairs(before: readonly string[], after: readonly string[]): readonly (readonly [number, number])[] {
  const places = uniqueRuns(after);
  const pairs: (readonly [number, number])[] = [];
  for (const [run, i] of uniqueRuns(before)) {
    const j = places.get(run) ?? NONE;
    if (i !== NONE && j !== NONE) pairs.push([i, j]);
  }
  return pairs.sort(([a], [b]) => a - b);
}

/** Each run with its place; `NONE` where it has several. */
function uniqueRuns(words: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (let i = 0; i + RUN <= words.length; i++) {
    const run = words.slice(i, i + RUN).join(' ');
    places.set(run, places.has(run) ? NONE : i);
  }
  return places;
}
