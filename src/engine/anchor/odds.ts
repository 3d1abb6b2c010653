/**
 * How sure it is that a place of a text is the one where a quote stands now.
 *
 * Method: each place has log odds against the quote having been deleted, a weighted sum of what is known of the place; the share of a place is its odds
 * over those of all places and of the deletion (a conditional logit with an outside option, McFadden 1974). The weights were learnt from
 * revisions of real documents, see test/bench/README.md. Units: natural logarithms of odds; distances in UTF-16 code units.
 */

/** What is known of a place. */
export interface Clues {
  /** How alike its words are to those of the quote: 0 to 1. */
  readonly likeness: number;
  /** How much of what stood before the quote and behind it stands there: 0 to 1; null where the quote had nothing on that side. */
  readonly before: number | null;
  readonly after: number | null;
  /** How many words the quote has. */
  readonly words: number;
  readonly journey: Journey;
}

/**
 * How far the place is from where the quote is looked for: `alone`: from its old offset, null where that is not known; `beside`: from where it would be if it had kept its
 * distance from the nearest passage of the same text that is certain, and whether it stands between the same such passages as before.
 */
export type Journey =
  | { readonly kind: 'alone'; readonly distance: number | null }
  | { readonly kind: 'beside'; readonly distance: number; readonly inOrder: boolean };

/** What each clue adds, for what it counts: the three stretches of likeness each by what of it is reached, words and distances by their logarithm. */
const WEIGHT = {
  none: -20.35,
  /** Likeness from 0 to `BEND.low`, from there to `BEND.high`, and beyond. */
  low: 39.71,
  middle: 16.11,
  high: 7.69,
  /** Each of the two contexts. */
  context: 1.19,
  oneWhole: 0.59,
  bothWhole: 0.82,
  words: 0.79,
  alone: -1.67,
  beside: { known: -2.93, distance: -0.83, outOfOrder: -2.49 },
} as const;
const BEND = { low: 0.5, high: 0.7 } as const;
/** A context of which this much is there is whole. */
const WHOLE = 0.9;
/** More words than this, as a binary logarithm, tell no more. */
const MOST_WORDS = 6;
/** Distances below this are alike: as far as a sentence that was put in before it moves a passage. */
const NEAR = 100;
/** Of a quote whose old place is not known, that it went as far as this. */
const USUAL_DISTANCE = 1000;

/** The log odds of a place against the quote having been deleted. */
export function logOdds({ likeness, before, after, words, journey }: Clues): number {
  const [one, other] = [before ?? after ?? 0.5, after ?? before ?? 0.5];
  return (
    WEIGHT.none +
    WEIGHT.low * Math.min(likeness, BEND.low) +
    WEIGHT.middle * Math.min(Math.max(0, likeness - BEND.low), BEND.high - BEND.low) +
    WEIGHT.high * Math.max(0, likeness - BEND.high) +
    WEIGHT.context * (one + other) +
    (Math.max(one, other) >= WHOLE ? WEIGHT.oneWhole : 0) +
    (Math.min(one, other) >= WHOLE ? WEIGHT.bothWhole : 0) +
    WEIGHT.words * Math.min(MOST_WORDS, Math.log2(1 + words)) +
    ofJourney(journey)
  );
}

function ofJourney(journey: Journey): number {
  if (journey.kind === 'alone') return WEIGHT.alone * Math.log10(NEAR + (journey.distance ?? USUAL_DISTANCE));
  const { known, distance, outOfOrder } = WEIGHT.beside;
  return known + distance * Math.log10(1 + journey.distance) + (journey.inOrder ? 0 : outOfOrder);
}

/** The part that the first of these log odds has in the odds of all of them and of the deletion: 0 to 1. */
export function shareOfFirst(odds: readonly number[]): number {
  const [first = -Infinity] = odds;
  const whole = odds.reduce((sum, each) => sum + Math.exp(each - first), Math.exp(-first));
  return 1 / whole;
}
