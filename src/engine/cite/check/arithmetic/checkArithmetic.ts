/**
 * Checks of arithmetic within a sentence: sums, what is left, shares and changes that the sentence itself gives the figures for.
 *
 * Method: the figures of the sentence, in order, and the words between them. Only forms of words that leave no doubt of what is reckoned are read; a
 * result may be rounded or cut off in its last digit, and "about" gives it more room. Cost: linear in the sentence for each figure.
 */
import { intersects, type Finding, type Span } from '../../../model/index.ts';
import type { SaidSentence } from '../sourceSentences.ts';
import { changeFinding } from './changes.ts';
import { differences } from './differences.ts';
import { multiples } from './multiples.ts';
import { partitions } from './partitions.ts';
import { rates } from './rates.ts';
import { type Reckoning, reckoningOf } from './reckoning.ts';
import { remainders } from './remainders.ts';
import { shares } from './shares.ts';
import { sharesOfTold } from './sharesOfTold.ts';
import { sums } from './sums.ts';

/** The kinds of reckoning, the surest first: of two findings on the same words the first is told. */
const KINDS: readonly ((reckoning: Reckoning) => readonly Finding[])[] = [
  shares,
  sharesOfTold,
  changeFinding,
  differences,
  multiples,
  rates,
  remainders,
  partitions,
  sums,
];

/**
 * Sums, shares and changes that do not come out. `before`: the sentence before it in its paragraph, whose figures it may reckon with. `quoted`: what stands in quotations is
 * the source's reckoning.
 */
export function checkArithmetic(said: SaidSentence, before: SaidSentence | null, quoted: readonly Span[]): readonly Finding[] {
  if (said.facts.quantities.length === 0) return [];
  const reckoning = reckoningOf(said, before, quoted);
  const found = KINDS.flatMap(kind => kind(reckoning));
  return found.filter((each, i) => !found.slice(0, i).some(({ span }) => intersects(span, each.span)));
}
