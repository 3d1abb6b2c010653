/**
 * Checks of arithmetic within a sentence: sums, what is left, shares and changes that the sentence itself gives the figures for.
 *
 * Method: the figures of the sentence, in order, and the words between them. Only forms of words that leave no doubt of what is reckoned are read; a
 * result may be rounded or cut off in its last digit, and "about" gives it more room. Cost: linear in the sentence for each figure.
 */
import { intersects, type Finding, type Span } from '../../../model/index.ts';
import type { SaidSentence } from '../sourceSentences.ts';
import { changeFinding } from './changes.ts';
import { reckoningOf } from './reckoning.ts';
import { remainders } from './remainders.ts';
import { shares } from './shares.ts';
import { sums } from './sums.ts';

/** Sums, shares and changes that do not come out. `quoted`: what stands in quotations is the source's reckoning. */
export function checkArithmetic(said: SaidSentence, quoted: readonly Span[]): readonly Finding[] {
  const reckoning = reckoningOf(said, quoted);
  if (reckoning.terms.length < 2) return [];
  const found = [...shares(reckoning), ...changeFinding(reckoning), ...remainders(reckoning), ...sums(reckoning)];
  return found.filter((each, i) => !found.slice(0, i).some(({ span }) => intersects(span, each.span)));
}
