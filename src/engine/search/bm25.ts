/**
 * The weighting of words: BM25 (Robertson and Walker 1994, with the idf of Lucene, which is never negative).
 *
 * score(query, passage) = Σ over terms of  tfQuery · idf · tf / (tf + K1 · (1 − B + B · length / averageLength))
 *
 * The part behind the idf lies between 0 and 1 and is known when a passage is indexed: its *impact*, kept in 8 bits.
 */
export const K1 = 1.2;
/** How far a passage's length counts: 0 not at all, 1 in full. */
export const B = 0.75;

/** Impacts are stored as whole parts of this. */
const IMPACT_STEPS = 255;

/** Query weights are whole parts of one idf unit, so that scores are whole numbers and sums come out the same in any order. */
const WEIGHT_STEPS = 64;
/** With at most `MOST_TERMS` terms no sum of weight times impact can leave 31 bits. */
const HEAVIEST = 0x1ffff;
/** Terms of a query that are looked up; of a longer one, the weightiest. */
export const MOST_TERMS = 64;

/** How much of a long passage's length counts against it. */
function lengthFactor(length: number, averageLength: number): number {
  return K1 * (1 - B + (B * length) / Math.max(1, averageLength));
}

/** The impact of a term that a passage has `tf` times: a whole number from 1 to `IMPACT_STEPS`. */
export function impactOf(tf: number, length: number, averageLength: number): number {
  return Math.max(1, Math.round((IMPACT_STEPS * tf) / (tf + lengthFactor(length, averageLength))));
}

/** The frequency that an impact came from: exact up to about ten, beyond that within one step of the impact. */
export function frequencyOf(impact: number, length: number, averageLength: number): number {
  if (impact >= IMPACT_STEPS) return Math.max(1, length);
  return Math.max(1, Math.round((impact * lengthFactor(length, averageLength)) / (IMPACT_STEPS - impact)));
}

/** How much a term counts that a passage has `tf` times: from 0 to 1. */
export function saturation(tf: number, length: number, averageLength: number): number {
  return tf / (tf + lengthFactor(length, averageLength));
}

/** A word that a query repeats counts for more, but not as often as it stands there: long passages repeat what they dwell on. */
const K3 = 1.5;

/** How much a term counts that a query has `frequency` times. */
export function querySaturation(frequency: number): number {
  return ((K3 + 1) * frequency) / (K3 + frequency);
}

/** How telling a term is that stands in `frequency` of `passages` passages. */
export function idfOf(frequency: number, passages: number): number {
  const known = Math.min(frequency, passages);
  return Math.log(1 + (passages - known + 0.5) / (known + 0.5));
}

/** Above one, rare words count for more. */
const RARITY = 1.2;

/** What a term of this idf counts where passages that BM25 finds good are told apart. */
export function rarity(idf: number): number {
  return idf ** RARITY;
}

/** The weight of a query term in whole steps, at least one. */
export function weightOf(idf: number, queryFrequency: number): number {
  return Math.max(1, Math.min(HEAVIEST, Math.round(WEIGHT_STEPS * idf * queryFrequency)));
}
