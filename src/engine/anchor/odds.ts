/**
 * How sure it is that a place of a text is the one where a quote stands now.
 *
 * Method: each place has log odds against the quote having been deleted, a weighted sum of what is known of the place; the share of a place is its odds
 * over those of all places and of the deletion (a conditional logit with an outside option, McFadden 1974). The weights are fitted to labelled revisions.
 * Units: natural logarithms of odds; distances in UTF-16 code units.
 */
import { PLACE_WEIGHTS } from './placeWeights.ts';

/** What is known of a place. */
export interface Clues {
  /** How alike its words are to those of the quote in their order: 0 to 1. */
  readonly likeness: number;
  /** And in any order: 0 to 1. */
  readonly shared: number;
  /** How many different rare words it shares with the quote. */
  readonly rare: number;
  readonly isVerbatim: boolean;
  /** Whether what stood before the quote and what stood behind it now follow each other elsewhere. */
  readonly isGapClosed: boolean;
  /** Whether one of them stands elsewhere, and neither stands here. */
  readonly isElsewhere: boolean;
  /** How much of what stood before the quote and behind it stands there: 0 to 1; null where the quote had nothing on that side. */
  readonly before: number | null;
  readonly after: number | null;
  /** How many words the quote has. */
  readonly words: number;
  readonly journey: Journey;
}

/**
 * How far the place is from where the quote is looked for: `alone`: from its old offset, null where that is not known; `beside`: from where it would be if it had kept its
 * distance from the nearest passage of the same text that is certain, and whether it stands between the two that it stood between, outside of them, or these have parted.
 */
export type Journey =
  | { readonly kind: 'alone'; readonly distance: number | null }
  | { readonly kind: 'beside'; readonly distance: number; readonly order: 'between' | 'out' | 'parted' };

/** Likeness counts by what of it is reached: from 0 to the first of these, from there to the second, and beyond. */
const BEND = { low: 0.5, high: 0.7 } as const;
/** A context of which this much is there is whole, and of which less than this is there, is not there. */
const [WHOLE, THERE] = [0.9, 0.55];
/** More words than this, as a binary logarithm, tell no more, nor more rare words than that. */
const [MOST_WORDS, MOST_RARE] = [6, 4];
/** Distances below this are alike: as far as a sentence that was put in before it moves a passage. */
const NEAR = 100;
/** Of a quote whose old place is not known, that it went as far as this. */
const USUAL_DISTANCE = 1000;

/** What is known of a place as evidence by name. */
export function evidenceOf(clues: Clues): Readonly<Record<string, number>> {
  const { likeness, shared, rare, before, after, isVerbatim, journey } = clues;
  const [one, other] = [before ?? after ?? 0.5, after ?? before ?? 0.5];
  const isBare = Math.max(one, other) < THERE;
  const words = Math.min(MOST_WORDS, Math.log2(1 + clues.words));
  const telling = Math.min(MOST_RARE, Math.log2(1 + rare));
  return {
    any: 1,
    low: Math.min(likeness, BEND.low),
    middle: Math.min(Math.max(0, likeness - BEND.low), BEND.high - BEND.low),
    high: Math.max(0, likeness - BEND.high),
    sharedLow: Math.min(shared, BEND.low),
    sharedMiddle: Math.min(Math.max(0, shared - BEND.low), BEND.high - BEND.low),
    sharedHigh: Math.max(0, shared - BEND.high),
    rare: telling,
    context: one + other,
    oneWhole: Math.max(one, other) >= WHOLE ? 1 : 0,
    bothWhole: Math.min(one, other) >= WHOLE ? 1 : 0,
    words,
    verbatim: isVerbatim ? 1 : 0,
    verbatimWords: isVerbatim ? words : 0,
    bare: isBare ? 1 : 0,
    bareVerbatim: isBare && isVerbatim ? 1 : 0,
    bareRare: isBare && isVerbatim ? telling : 0,
    gapClosed: clues.isGapClosed ? 1 : 0,
    gapClosedVerbatim: clues.isGapClosed && isVerbatim ? 1 : 0,
    elsewhere: clues.isElsewhere ? 1 : 0,
    elsewhereVerbatim: clues.isElsewhere && isVerbatim ? 1 : 0,
    ...(journey.kind === 'alone'
      ? { alone: Math.log10(NEAR + (journey.distance ?? USUAL_DISTANCE)) }
      : {
          beside: 1,
          besideDistance: Math.log10(1 + journey.distance),
          besideFar: Math.max(0, Math.log10((1 + journey.distance) / NEAR)),
          besideOut: journey.order === 'out' ? 1 : 0,
          besideParted: journey.order === 'parted' ? 1 : 0,
        }),
  };
}

/** The log odds of a place against the quote having been deleted. */
export function logOdds(clues: Clues): number {
  let sum = 0;
  for (const [name, value] of Object.entries(evidenceOf(clues))) sum += (PLACE_WEIGHTS[name] ?? 0) * value;
  return sum;
}

/** The part that the first of these log odds has in the odds of all of them and of the deletion: 0 to 1. */
export function shareOfFirst(odds: readonly number[]): number {
  const [first = -Infinity] = odds;
  const whole = odds.reduce((sum, each) => sum + Math.exp(each - first), Math.exp(-first));
  return 1 / whole;
}
