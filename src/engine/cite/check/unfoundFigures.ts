/**
 * Figures of a report that no sentence of its sources has that is akin: whether they are wrong.
 *
 * Method: rules say whether a figure was reckoned or said in a way of the writer's own, and whether it stands in place of another (`insteadOf.ts`). What they say is weighed with all else
 * that is known of it: how likely it is another figure than the source's, or nowhere (multinomial logistic regression over `figureEvidence.ts`; the weights are fitted by
 * `npm run bench figures`). Choices: small counts in words, vague figures and ordinals are the writer's own way of speaking, unless the source's sentence is clear.
 * Cost: what can be reckoned from the figures in sight.
 */
import { dimensionOf } from '../../compare/relation/values.ts';
import { likelihood, type Weight } from '../../compare/relation/likelihood.ts';
import type { Finding } from '../../model/index.ts';
import { followedFrom } from './beyondChance.ts';
import { failedReckoning } from './failedReckoning.ts';
import { standingOf, type Surroundings } from './figureCandidates.ts';
import { figureEvidence } from './figureEvidence.ts';
import { areDigitsSwapped } from './digitSlip.ts';
import { differs, notInSource } from './figureFindings.ts';
import { FIGURE_WEIGHTS } from './figureWeights.ts';
import { isFrom } from './insteadEvidence.ts';
import { insteadOf } from './insteadOf.ts';
import { hasNumberWord, hasNumeral } from './numerals.ts';
import { isReckoned, isSurelyReckoned } from './reckonedFigures.ts';
import { poolsByWay, poolsFor } from './reckoningPools.ts';
import { type SaidFigure, TELLING } from './saidFigures.ts';
import { sentencesOf, type SourceSentence } from './sourceSentences.ts';
import { toldWay } from './toldWay.ts';

/** What the rules say of a figure: that it stands in place of another, that it is nowhere, or null. */
export type Rule = 'differs' | 'missing' | null;

/** A figure that no sentence has that is akin. */
export interface Unfound {
  readonly figure: SaidFigure;
  readonly rule: Rule;
  /** How many sentences the documents have that are cited. */
  readonly sentences: number;
  readonly evidence: Readonly<Record<string, number>>;
  /** That it stands in place of the likeliest one; null where the sources have none of its kind. */
  readonly differing: Finding | null;
  /** That it is nowhere. */
  readonly missing: Finding;
}

/** How likely a figure must stand in place of a certain other one for the rules: at all; where it is said in a way of its own, or is elsewhere in a source; where it may be reckoned, and to be put right. */
const LIKELY = 0.22;
const PLAIN = 0.75;
const SURE = 0.9;
/** How likely a figure that was made up may follow from others, to be taken by the rules for one that was reckoned; and for that to be looked at. */
const BY_CHANCE = 0.3;
const MOST_BY_CHANCE = 0.8;
/** Where its words tell how it was reckoned, and it does not come out so of all that is in sight, though a number like it hardly would by chance. */
const FAILED = { by: 0.9, wrong: 0.42 } as const;
/** How likely a figure must be wrong. */
export const WRONG = 0.7;
/** And where the rules take it for wrong in fewer sentences than these, those of all documents that are cited: the fewer, the less is there to be reckoned with. */
const IF_SHORT = [
  { sentences: 5, wrong: 0.3 },
  { sentences: 35, wrong: 0.45 },
] as const;

/** The finding of a figure that is likely wrong. */
export function wrongFigure(unfound: Unfound): Finding | null {
  const what = whatIsWrong(unfound, FIGURE_WEIGHTS, WRONG);
  return what === null ? null : what === 'differs' ? unfound.differing : unfound.missing;
}

/** What is wrong with a figure, by `weights` and the likelihood at which it is taken to be. */
export function whatIsWrong(
  { sentences, rule, evidence, differing }: Unfound,
  weights: Readonly<Record<string, Weight>>,
  bar: number,
): Rule {
  const { one: isOther, akin: isNowhere } = likelihood(evidence, weights);
  const short = rule === null ? undefined : IF_SHORT.find(each => sentences < each.sentences);
  const isFailed = rule === 'missing' && (evidence['wayFails'] ?? 0) >= FAILED.by && (evidence['percent'] ?? 0) === 0;
  if (isOther + isNowhere < Math.min(bar, short?.wrong ?? bar, isFailed ? FAILED.wrong : bar)) return null;
  if (short !== undefined) return rule;
  return isOther >= isNowhere && differing !== null ? 'differs' : 'missing';
}

/** Reads a figure; `failed` where it is the result of a reckoning in its sentence that does not come out. `isElsewhere`: whether a sentence that is not akin has it. */
export function readUnfound(
  figure: SaidFigure,
  all: readonly SaidFigure[],
  around: Surroundings,
  isElsewhere: boolean,
): Unfound | { readonly failed: Finding } {
  const { sources, support, beside } = around;
  const { standing, sources: stood } = standingOf(figure, all, around);
  const instead = insteadOf(standing, stood);
  const likely = instead?.likely ?? 0;
  const isPlain = likely >= SURE && !isElsewhere && !isOwnWay(figure);
  const isSurely = isSurelyReckoned(figure, all, standing.akin, sources);
  const isPerhaps = isReckoned(figure, all, standing.akin, sources, beside);
  const { inRow } = standing;
  if (!isElsewhere && !isPlain && !isSurely && !isPerhaps && inRow === null) {
    const failed = failedReckoning(
      figure,
      standing.others.filter(each => sources.some(source => isFrom(each, source))),
    );
    if (failed !== null) return { failed };
  }
  const inSight = { sources, supports: [...support.values()], beside };
  const followed = followedFrom(figure, poolsFor(figure, standing.others, inSight), MOST_BY_CHANCE);
  const way = toldWay(figure);
  const byWay = way === null ? null : followedFrom(figure, poolsByWay(way, figure, standing.others, inSight), MOST_BY_CHANCE, way);
  const isWritten = hasNumeral(figure, sources) || hasNumberWord(figure, standing.akin);
  const isOwn = isElsewhere || isOwnWay(figure) || (digitsIn(figure) >= TELLING && isWritten);
  const rule = (): Rule => {
    if (isSurely) return null;
    if (isPlain) return 'differs';
    if (isPerhaps) return null;
    if (inRow !== null || likely >= (isOwn ? PLAIN : LIKELY)) return 'differs';
    const isFollowing = followed.follows && followed.chance <= BY_CHANCE;
    return isOwn || isWritten || isFollowing || isShareInWords(figure, standing.akin) ? null : 'missing';
  };
  const told = { rule: rule(), isSurely, isPerhaps, isElsewhere, isWritten, isOwn, isOwnWay: isOwnWay(figure), followed, byWay };
  const source = inRow !== null && !isPlain ? inRow : instead?.source;
  const isSlip = source !== undefined && areDigitsSwapped(figure.words, source.words);
  const documents = [...new Set(sources.map(({ sentence }) => sentence.source.document))];
  const sentences = documents.reduce((sum, document) => sum + sentencesOf(document).length, 0);
  return {
    figure,
    rule: told.rule,
    sentences,
    evidence: figureEvidence(figure, standing, { ...around, stood, instead, documents: documents.length, sentences }, told),
    differing: source === undefined ? null : differs(figure, source, source !== inRow && (likely >= SURE || isSlip)),
    missing: notInSource(figure, support),
  };
}

/** Small counts in words, vague figures, shares and spans of time in words, ordinals. */
export function isOwnWay({ quantity, words }: SaidFigure): boolean {
  const { unit, low, high, vague } = quantity;
  const digits = /\d/.test(words);
  const value = Math.max(low ?? 0, high ?? 0);
  if (vague || unit === 'ordinal' || unit === 'tier') return true;
  return !digits && (value <= 20 || unit === 'percent' || unit === 'ratio' || dimensionOf(unit) === 'time');
}

function digitsIn({ words }: SaidFigure): number {
  return words.replace(/\D/g, '').length;
}

/** "One child in six", which has no figure of its own, for 17 percent. */
function isShareInWords({ quantity }: SaidFigure, akin: readonly SourceSentence[]): boolean {
  const value = quantity.low ?? quantity.high;
  if (value === null || quantity.unit !== 'percent') return false;
  return akin.some(({ prose, span }) => {
    const of = ONE_IN.exec(prose.slice(span.start, span.end))?.[1]?.toLowerCase();
    return of !== undefined && Math.abs(value - 100 / (NUMBERS.indexOf(of) + 2)) <= 1;
  });
}

const NUMBERS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const ONE_IN = new RegExp(String.raw`\bone (?:\p{L}+ )?(?:in|out of) (${NUMBERS.join('|')})\b`, 'iu');
