/** Tells passages that say the same in the same words. */
import type { TermList } from './terms/readTerms.ts';

/** The words of a passage as far as they matter for whether another repeats it; null where they are not known or too few. */
export type Wording = ReadonlySet<string> | null;

/** Passages of fewer different words than this are never called repetitions: short ones look alike by chance. */
const FEWEST_WORDS = 12;
/** The share of words in common, of all that the two have, from which one repeats the other. */
const SAME = 0.9;

const HAS_DIGIT = /\d/;

export function wordingOf(list: TermList): Wording {
  const words = new Set(Array.from(list.terms.subarray(0, list.count), term => list.nameOf(term)));
  return words.size >= FEWEST_WORDS ? words : null;
}

/** Whether `b` says no more than `a`: almost the same words, and the very same numbers. */
export function repeats(a: Wording, b: Wording): boolean {
  if (!a || !b || Math.min(a.size, b.size) < SAME * Math.max(a.size, b.size)) return false;
  let common = 0;
  for (const word of b) {
    if (a.has(word)) common++;
    else if (HAS_DIGIT.test(word)) return false;
  }
  if (common < SAME * (a.size + b.size - common)) return false;
  for (const word of a) if (HAS_DIGIT.test(word) && !b.has(word)) return false;
  return true;
}
