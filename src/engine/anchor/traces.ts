/**
 * What the surroundings of a quote say once they stand without it: where the words before and behind it now follow each other, the quote
 * was taken out there, and what looks like it is a copy.
 *
 * Method: the run of words next to the quote on one side is looked up, and beside each place of it the words of the other side.
 * Cost: O(places of such a run · words of the other side). Units: word indexes.
 */
import { RUN, UNKNOWN, type WordIndex } from './words.ts';

/** A run that stands more often than this tells nothing. */
const COMMON = 12;
/** How many words of the other side must stand there, by weight. */
const SHARE = 0.6;
/** Words that have come between. */
const SLACK = 2;
/** How many words may have come between a passage and its neighbour that still stands beside it. */
const BESIDE = 40;

/** The numbers of the words just before and just behind the quote, in the order of the text. */
interface Surroundings {
  readonly before: Int32Array;
  readonly after: Int32Array;
}

/** Words `[first, end)` of the text. */
export interface Stretch {
  readonly first: number;
  readonly end: number;
}

/**
 * Whether the words before the quote and those behind it stand next to each other somewhere, most of them at least. What stands within `place`, where
 * the quote may be, closes no gap: its own words may be those of its surroundings.
 */
export function isGapClosed(index: WordIndex, { before, after }: Surroundings, place: Stretch): boolean {
  if (before.length < 2 || after.length < 2) return false;
  const outside = (at: number): boolean => at < place.first || at >= place.end;
  const closedBefore = (at: number): boolean => shareOf(index, before, { first: at - before.length - SLACK, end: at }, place) >= SHARE;
  const closedBehind = (at: number): boolean => {
    const behind = at + Math.min(RUN, before.length);
    return shareOf(index, after, { first: behind, end: behind + after.length + SLACK }, place) >= SHARE;
  };
  return (
    placesOf(index, after.slice(0, RUN)).filter(outside).some(closedBefore) ||
    placesOf(index, before.slice(-RUN)).filter(outside).some(closedBehind)
  );
}

/** Whether its own words stood beside the quote, and stand beside `place` no more: one of the two was deleted, and which one cannot be told. */
export function hadCopyBeside(
  { before, after }: Surroundings,
  quote: Int32Array,
  isThere: { before: boolean | null; after: boolean | null },
): boolean {
  if (quote.length < RUN) return false;
  const isTail = (row: Int32Array): boolean => row.every((id, i) => id === quote[quote.length - row.length + i]);
  const isHead = (row: Int32Array): boolean => row.every((id, i) => id === quote[i]);
  return (
    (!isThere.before && cuts(before).some(cut => isTail(before.slice(0, cut).slice(-quote.length)))) ||
    (!isThere.after && cuts(after).some(cut => isHead(after.slice(after.length - cut).slice(0, quote.length))))
  );
}

/** How long a part of a context may be that is words of the quote. */
function cuts({ length }: Int32Array): readonly number[] {
  return Array.from({ length: Math.max(0, length - RUN + 1) }, (_, i) => RUN + i);
}

/**
 * Whether a neighbour of the quote stands in the text, but not beside `place`, nor does the other: the quote was deleted there or taken away, and `place` may be its copy.
 */
export function isElsewhere(index: WordIndex, { before, after }: Surroundings, { first, end }: Stretch): boolean {
  const distances = (run: Int32Array, distanceOf: (at: number) => number): readonly number[] =>
    run.length < 2
      ? []
      : placesOf(index, run)
          .filter(at => at < first || at >= end)
          .map(distanceOf);
  const left = distances(before.slice(-RUN), at => first - at);
  const right = distances(after.slice(0, RUN), at => at - end);
  return left.length + right.length > 0 && ![...left, ...right].some(distance => distance >= 0 && distance <= BESIDE);
}

/** Whether `place` ends with the words that stood before the quote, or begins with those behind it, which are not the quote's own: it is a neighbour. */
export function isNeighbour(index: WordIndex, { before, after }: Surroundings, quote: Int32Array, place: Stretch): boolean {
  const isOwn = (run: Int32Array): boolean => quote.some((_, i) => run.every((id, k) => quote[i + k] === id));
  const isAt = (run: Int32Array, at: number): boolean =>
    run.length === RUN && run.every((id, k) => id !== UNKNOWN && index.at(at + k) === id) && !isOwn(run);
  return isAt(before.slice(-RUN), place.end - RUN) || isAt(after.slice(0, RUN), place.first);
}

function placesOf(index: WordIndex, run: Int32Array): readonly number[] {
  const places = index.occurrences(run);
  return places.length <= COMMON ? places : [];
}

/** How much of `words`, by weight, stands in `stretch` and not in `place`. */
function shareOf(index: WordIndex, words: Int32Array, { first, end }: Stretch, place: Stretch): number {
  const there = new Set<number>();
  for (let at = Math.max(0, first); at < end; at++) if (at < place.first || at >= place.end) there.add(index.at(at));
  let [found, whole] = [0, 0];
  for (const id of words) {
    const weight = index.weight(id);
    whole += weight;
    if (id !== UNKNOWN && there.has(id)) found += weight;
  }
  return found / whole;
}
