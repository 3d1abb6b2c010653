/**
 * Checks of figures: another figure than the source's, one that the source does not have, a bound or hedge of the source that is gone.
 *
 * Method: a figure is right where a source that is cited has it in a sentence that says something of the same kind, or where it follows by arithmetic
 * from figures that are right (`reckonedFigures.ts`). If it is nowhere, it is held to the figure that it likely stands in place of (`insteadOf.ts`).
 * Choices: small counts in words, vague figures and ordinals are the writer's own way of speaking, unless the source's sentence is clear.
 * Cost: the support of the sentence in its sources, and the product of the figures of a few sentences.
 */
import { dimensionOf } from '../../compare/relation/values.ts';
import type { Finding, Quantity, ReadDocument } from '../../model/index.ts';
import { followsBeyondChance } from './beyondChance.ts';
import { failedReckoning } from './failedReckoning.ts';
import { differs, hedgeLost, type Matched, notInSource } from './figureFindings.ts';
import { isSlip, matchValues } from './figureValues.ts';
import { isFrom, type Standing, type Stood } from './insteadEvidence.ts';
import { insteadOf } from './insteadOf.ts';
import { type Beside, isReckoned, isSurelyReckoned } from './reckonedFigures.ts';
import { otherRole } from './roles.ts';
import { figuresOf, inUnitOf, type SaidFigure, TELLING } from './saidFigures.ts';
import { poolsFor } from './reckoningPools.ts';
import { insteadInRow } from './tableRows.ts';
import { ALL_BUT_SAME, sentencesOf, type SourceSentence, type Support } from './sourceSentences.ts';

/** A figure of a source that a figure of the report may go back to. */
interface Candidate extends Matched {
  readonly support: Support | null;
  /** How much the two sentences say the same, 0 to 1. */
  readonly strength: number;
}

/** How alike two sentences must be for a figure of one to go back to the other's. */
const AKIN = 0.2;
/** How likely a figure must stand in place of a certain other one: at all; where it is said in a way of its own, or is elsewhere in a source; where it may be reckoned, and to be put right. */
const LIKELY = 0.22;
const PLAIN = 0.75;
const SURE = 0.9;
/** How likely a figure that was made up may follow from others, to be taken for one that was reckoned. */
const BY_CHANCE = 0.3;

/** All figures of some sources, in text order. */
export function figuresIn(documents: readonly ReadDocument[]): readonly SaidFigure<SourceSentence>[] {
  return documents.flatMap(document => sentencesOf(document).flatMap(sentence => figuresOf(sentence)));
}

/** The findings of the figures of one sentence; `figures` are those of them that are to be checked. */
export function checkFigures(
  figures: readonly SaidFigure[],
  documents: readonly ReadDocument[],
  supports: readonly Support[],
  beside: Beside,
): readonly Finding[] {
  const around: Surroundings = {
    sources: figuresIn(documents),
    support: new Map(supports.map(each => [each.sentence, each] as const)),
    beside,
  };
  return figures.flatMap(figure => {
    const all = figuresOf(figure.sentence);
    const share = ofRoundWhole(figure, all);
    if (share !== null && checkFigure(share.figure, share.others, around) === null) return [];
    return checkFigure(figure, all, around) ?? [];
  });
}

/** Whether no source has a figure, and one has it with another digit or two swapped, in a sentence or cell of the same unit. */
export function isSlipOfSource(figure: SaidFigure, documents: readonly ReadDocument[]): boolean {
  const digits = digitsOf(figure);
  const sources = figuresIn(documents).map(source => inUnitOf(figure, source));
  if (digits.length < TELLING || sources.some(source => isFrom(figure, source))) return false;
  if (insteadInRow(figure, sources, figuresOf(figure.sentence), '') !== null) return true;
  return sources.some(({ quantity, words }) => quantity.unit === figure.quantity.unit && isSlip(digits, words.replace(/\D/g, '')));
}

/** "97 of 100", which may be a share: it and its whole as the percentage that they are, among the other figures. Null for all others. */
function ofRoundWhole(
  figure: SaidFigure,
  all: readonly SaidFigure[],
): { readonly figure: SaidFigure; readonly others: readonly SaidFigure[] } | null {
  const at = all.findIndex(({ quantity }) => quantity.span.start === figure.quantity.span.start);
  const [part, whole] = isOfRound(all[at], all[at + 1]) ? [all[at], all[at + 1]] : [all[at - 1], all[at]];
  if (part === undefined || whole === undefined || !isOfRound(part, whole)) return null;
  const percent = (100 * (part.quantity.low ?? 0)) / (whole.quantity.low ?? 1);
  const quantity: Quantity = { ...figure.quantity, unit: 'percent', low: percent, high: percent, counted: null };
  return {
    figure: { ...figure, quantity, words: `${String(percent)} percent` },
    others: all.filter(each => each !== part && each !== whole),
  };
}

function isOfRound(part: SaidFigure | undefined, whole: SaidFigure | undefined): boolean {
  if (part?.quantity.unit !== 'count' || whole?.quantity.unit !== 'count') return false;
  const between = part.sentence.prose.slice(part.quantity.span.end, whole.quantity.span.start);
  return /^\s+(?:(?:out )?of|in)\s+(?:every |each )?$/.test(between) && ROUND_WHOLES.has(whole.quantity.low ?? 0);
}

const ROUND_WHOLES: ReadonlySet<number> = new Set([10, 100, 1000]);

/** What a figure of the report is held to. */
export interface Surroundings {
  /** All figures of the sources. */
  readonly sources: readonly SaidFigure<SourceSentence>[];
  readonly support: ReadonlyMap<SourceSentence, Support>;
  readonly beside: Beside;
}

/** The figures of the sources that are of the dimension of one of the report, those of the likest sentences first. */
function candidatesFor(figure: SaidFigure, { sources, support }: Surroundings): readonly Candidate[] {
  const dimension = dimensionOf(figure.quantity.unit);
  return sources
    .map(source => inUnitOf(figure, source))
    .filter(({ quantity }) => dimensionOf(quantity.unit) === dimension)
    .map(source => {
      const found = support.get(source.sentence) ?? null;
      const match = matchValues(figure.quantity, figure.words, source.quantity, source.words);
      return { ...source, match, support: found, strength: found?.score ?? 0 };
    })
    .sort((a, b) => b.strength - a.strength);
}

/** What a figure is held to where it is nowhere: all that is about it, and the figures of the sources in its unit. */
export function standingOf(
  figure: SaidFigure,
  all: readonly SaidFigure[],
  around: Surroundings,
): { readonly standing: Standing; readonly sources: readonly Stood[] } {
  const supports = [...around.support.values()];
  const standing = {
    figure,
    others: all.filter(({ quantity }) => quantity.span.start !== figure.quantity.span.start),
    top: Math.max(0, ...supports.map(({ score }) => score)),
    akin: akinTo(around),
    inRow: insteadInRow(figure, around.sources, all, around.beside.row),
  };
  return { standing, sources: candidatesFor(figure, around).map(candidate => ({ source: candidate, support: candidate.support })) };
}

function akinTo({ support }: Surroundings): readonly SourceSentence[] {
  return [...support.values()].filter(({ score }) => score >= AKIN).map(({ sentence }) => sentence);
}

function checkFigure(figure: SaidFigure, all: readonly SaidFigure[], around: Surroundings): Finding | null {
  const { sources, support, beside } = around;
  const ranked = candidatesFor(figure, around);
  const matches = ranked.filter(({ match }) => match !== null);
  const twin = twinAmong(support);
  const inTwin = twin === null ? [] : ranked.filter(({ sentence }) => sentence === twin);
  const swapped = swappedIn(figure, inTwin, all);
  if (swapped !== null) return differs(figure, swapped, swapped.strength >= PLAIN);
  const inRow = insteadInRow(figure, sources, all, beside.row);
  if (inRow !== null && matches.length > 0) return differs(figure, inRow, false);
  const strongest = ranked[0]?.strength ?? 0;
  const right = matches.filter(({ strength }) => strength >= AKIN || strength >= strongest - 0.1);
  const ownRight = right.some(({ sentence }) => sentence === twin) ? right.filter(({ sentence }) => sentence === twin) : right;
  const exact = ownRight.filter(({ match }) => match !== 'rounded');
  const meant = otherThan(figure, ownRight, all);
  if (meant !== null) return differs(figure, meant, false);
  if (right.length > 0) return hedgeLost(figure, exact.length > 0 ? exact : ownRight);
  if (isSurelyReckoned(figure, all, sources)) return null;
  const { standing, sources: stood } = standingOf(figure, all, around);
  const instead = insteadOf(standing, stood);
  const isIn = (least: number): boolean => instead !== null && instead.likely >= least;
  const told = instead === null ? null : differs(figure, instead.source, instead.likely >= SURE);
  if (matches.length === 0 && isIn(SURE) && !isOwnWay(figure)) return told;
  if (isReckoned(figure, all, standing.akin, sources, beside)) return null;
  if (inRow !== null) return differs(figure, inRow, false);
  const known = standing.others.filter(each => sources.some(source => isFrom(each, source)));
  const failed = matches.length > 0 ? null : failedReckoning(figure, known);
  if (failed !== null) return failed;
  const isWritten = hasNumeral(figure, sources);
  const isElsewhere = matches.length > 0 || isOwnWay(figure) || (digitsOf(figure).length >= TELLING && isWritten);
  if (isIn(isElsewhere ? PLAIN : LIKELY)) return told;
  if (isElsewhere || isWritten || isShareInWords(figure, standing.akin)) return null;
  const pools = poolsFor(figure, standing.others, { sources, supports: support.values(), beside });
  if (followsBeyondChance(figure, pools, BY_CHANCE)) return null;
  return notInSource(figure, support);
}

/** The figure that the report speaks of, where the only one that is the report's is told of another thing in its sentence. */
function otherThan(figure: SaidFigure, right: readonly Candidate[], all: readonly SaidFigure[]): SaidFigure<SourceSentence> | null {
  const [match] = right;
  const kind = dimensionOf(figure.quantity.unit);
  const isAlone = all.filter(({ quantity }) => dimensionOf(quantity.unit) === kind).length === 1;
  if (match === undefined || right.length > 1 || !isAlone || isOwnWay(figure)) return null;
  return otherRole(figure, match, all);
}

/** The one sentence of the sources that is the report's but for a word or two; null without one, or with several. */
function twinAmong(support: ReadonlyMap<SourceSentence, Support>): SourceSentence | null {
  const twins = [...support.values()].filter(({ verbatim }) => verbatim >= ALL_BUT_SAME);
  return twins.length === 1 ? (twins[0]?.sentence ?? null) : null;
}

/** Between two sentences that are otherwise the same: the only figure that the source's has and the report's has not, for the only one the other way round. */
function swappedIn(figure: SaidFigure, inTwin: readonly Candidate[], all: readonly SaidFigure[]): Candidate | null {
  if (inTwin.some(({ match }) => match !== null) || isOwnWay(figure)) return null;
  const kind = dimensionOf(figure.quantity.unit);
  const lost = inTwin.filter(candidate => !all.some(each => isFrom(each, candidate)));
  const put = all.filter(each => dimensionOf(each.quantity.unit) === kind && !inTwin.some(candidate => isFrom(each, candidate)));
  const [instead] = lost;
  return instead !== undefined && lost.length === 1 && put.length === 1 && isLikeUnit(figure, instead) ? instead : null;
}

/** Small counts in words, vague figures, shares and spans of time in words, ordinals. */
function isOwnWay({ quantity, words }: SaidFigure): boolean {
  const { unit, low, high, vague } = quantity;
  const digits = /\d/.test(words);
  const value = Math.max(low ?? 0, high ?? 0);
  if (vague || unit === 'ordinal' || unit === 'tier') return true;
  return !digits && (value <= 20 || unit === 'percent' || unit === 'ratio' || dimensionOf(unit) === 'time');
}

/** Figures of one kind are hardly further apart. */
const FACTOR = 20;

function digitsOf({ words }: SaidFigure): string {
  return words.replace(/\D/g, '');
}

/** A count is of anything: two counts are of one kind only where what is counted shares a word, or one does not say. */
function isLikeUnit({ quantity }: SaidFigure, { quantity: other }: SaidFigure): boolean {
  const [x, y] = [quantity.low ?? quantity.high ?? 0, other.low ?? other.high ?? 0];
  if (Math.max(x, y) > FACTOR * Math.min(x, y)) return false;
  if (quantity.vague !== other.vague || (quantity.change !== null && other.change !== null && quantity.change !== other.change))
    return false;
  if (quantity.unit !== 'count') return true;
  const [a, b] = [quantity.counted, other.counted].map(counted => new Set(counted?.toLowerCase().match(/\p{L}{3,}/gu) ?? []));
  if (a === undefined || b === undefined || a.size === 0 || b.size === 0) return true;
  return [...a].some(word => b.has(word) || [...b].some(each => each.slice(0, 5) === word.slice(0, 5)));
}

/** Whether the source has the numeral of a figure, whatever it was read as: then nothing certain can be said. */
function hasNumeral({ words }: SaidFigure, sources: readonly SaidFigure<SourceSentence>[]): boolean {
  const numeral = /\d[\d.,]*\d|\d/.exec(words)?.[0];
  if (numeral === undefined) return false;
  const documents = new Set(sources.map(({ sentence }) => sentence.source.document));
  return [...documents].flatMap(sentencesOf).some(({ tokens }) => tokens.some(({ text }) => text === numeral));
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
