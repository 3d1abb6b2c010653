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

/** The numbers of the words just before and just behind the quote, in the order of the text. */
interface Surroundings {
  readonly before: Int32Array;
  readonly after: Int32Array;
}

/** Words `[first, end)` of the text. */
interface Stretch {
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
