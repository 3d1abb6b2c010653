/**
 * Places of a text where a quote might stand, changed or not.
 *
 * Method: every run of words and every rare word that the quote shares with the text votes for the place where the quote would then
 * begin, and so do the words before and behind it; votes that fall close together are one place. Cost: O(quote · places of its words),
 * the places capped by `COMMON`. Units: word indexes.
 */
import { RUN, type WordIndex } from './words.ts';

/** A word or run that stands more often than this says nothing about the place. */
const COMMON = 48;
/** How many places are looked at more closely. */
const MOST = 10;
/** What a vote counts: a run of three words, one rare word, and the same in the words around the quote. */
const VOTE = { run: 3, word: 1, contextRun: 3, contextWord: 0.5 } as const;

interface QuoteInWords {
  readonly quote: Int32Array;
  readonly before: Int32Array;
  readonly after: Int32Array;
}

/** Where `quote` might begin, most voted for first. `old` is where it began once: always one of the places. */
export function likelyStarts(index: WordIndex, { quote, before, after }: QuoteInWords, old: number): readonly number[] {
  const width = Math.max(4, quote.length >> 1);
  const bins = new Map<number, { votes: number; sum: number }>();
  const vote = (start: number, weight: number): void => {
    const bin = Math.floor(start / width);
    const entry = bins.get(bin) ?? { votes: 0, sum: 0 };
    entry.votes += weight;
    entry.sum += weight * start;
    bins.set(bin, entry);
  };
  castVotes(index, quote, 0, VOTE.run, VOTE.word, vote);
  castVotes(index, before, before.length, VOTE.contextRun, VOTE.contextWord, vote);
  castVotes(index, after, -quote.length, VOTE.contextRun, VOTE.contextWord, vote);
  const ranked = [...bins.values()].sort((a, b) => b.votes - a.votes || a.sum / a.votes - b.sum / b.votes).slice(0, MOST);
  return [...ranked.map(({ sum, votes }) => Math.round(sum / votes)), old];
}

/** `offset`: how far behind the start of `words` the quote begins. */
function castVotes(
  index: WordIndex,
  words: Int32Array,
  offset: number,
  run: number,
  single: number,
  vote: (start: number, weight: number) => void,
): void {
  for (const [i, id] of words.entries()) {
    const places = index.places(id);
    if (places.length <= COMMON) for (const place of places) vote(place - i + offset, single * index.weight(id));
    if (i + RUN > words.length) continue;
    const runs = index.runsLike(words, i);
    if (runs.length <= COMMON) for (const place of runs) vote(place - i + offset, run);
  }
}
