/**
 * Aligns two stretches of telling words: the longest row of words that both have in one order, and of it the part that is dense.
 *
 * Method: matches of words that are rare in the stretch, the longest increasing row of them (patience sorting), then the best segment with
 * a point for each match and a loss for each word between. Cost: n log n in the matches, which are bounded by a word's places.
 */
import { countWhile } from '../../../base/bisect.ts';

interface AlignedWords {
  /** First and last word of each side. */
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
  readonly matches: number;
  /** The words that match, as indexes of the first side. */
  readonly at: readonly number[];
}

interface Match {
  readonly a: number;
  readonly b: number;
}

/** A word in more places of a stretch than this is not matched. */
const MOST_PLACES = 6;
const GAP_COST = 0.22;

/** The densest part of what two rows of words share in one order; null where there is none. */
export function alignWords(a: readonly string[], b: readonly string[]): AlignedWords | null {
  return densest(longestRow(matchesOf(a, b)));
}

function matchesOf(a: readonly string[], b: readonly string[]): readonly Match[] {
  const places = new Map<string, number[]>();
  for (const [i, word] of b.entries()) {
    const list = places.get(word);
    if (list === undefined) places.set(word, [i]);
    else list.push(i);
  }
  const matches: Match[] = [];
  for (const [i, word] of a.entries()) {
    const list = places.get(word);
    // From the last to the first, so that a row takes one of them only.
    if (list !== undefined && list.length <= MOST_PLACES) for (const j of list.toReversed()) matches.push({ a: i, b: j });
  }
  return matches;
}

/** The longest row of matches that rises in both. */
function longestRow(matches: readonly Match[]): readonly Match[] {
  const tails: number[] = [];
  const before = new Int32Array(matches.length).fill(-1);
  for (const [i, match] of matches.entries()) {
    const low = countWhile(tails.length, k => (matches[tails[k] ?? 0]?.b ?? 0) < match.b);
    before[i] = tails[low - 1] ?? -1;
    tails[low] = i;
  }
  const row: Match[] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i] ?? -1) {
    const match = matches[i];
    if (match !== undefined) row.push(match);
  }
  return row.reverse();
}

/** The segment of the row with the most matches for its gaps. */
function densest(row: readonly Match[]): AlignedWords | null {
  let best: { readonly from: number; readonly to: number; readonly value: number } | null = null;
  let [from, value] = [0, 0];
  for (const [i, match] of row.entries()) {
    const previous = row[i - 1];
    const gap = previous === undefined ? 0 : match.a - previous.a + (match.b - previous.b) - 2;
    value -= gap * GAP_COST;
    if (value < 0) [from, value] = [i, 0];
    value += 1;
    if (best === null || value > best.value) best = { from, to: i, value };
  }
  const [first, last] = best === null ? [] : [row[best.from], row[best.to]];
  if (best === null || first === undefined || last === undefined) return null;
  return {
    fromA: first.a,
    toA: last.a,
    fromB: first.b,
    toB: last.b,
    matches: best.to - best.from + 1,
    at: row.slice(best.from, best.to + 1).map(match => match.a),
  };
}
