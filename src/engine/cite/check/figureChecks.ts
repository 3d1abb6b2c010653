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
import { wrongDifference } from './comparedFigures.ts';
import { AKIN, type Candidate, candidatesFor, figuresIn, type Surroundings } from './figureCandidates.ts';
import { followsFrom } from './derivedFigures.ts';
import { differs, hedgeLost, turned } from './figureFindings.ts';
import { ESTIMATE } from './figureHedges.ts';
import { isSlip, toldDigits } from './figureValues.ts';
import { isFrom } from './insteadEvidence.ts';
import type { Beside } from './reckonedFigures.ts';
import { otherRole } from './roles.ts';
import { figuresOf, inUnitOf, type SaidFigure, TELLING } from './saidFigures.ts';
import { ALL_BUT_SAME, type SourceSentence, type Support } from './sourceSentences.ts';
import { insteadInRow } from './tableRows.ts';
import { turnedIn } from './turnedFigures.ts';
import { isOwnWay, readUnfound, type Unfound, wrongFigure } from './unfoundFigures.ts';

/** What is told of a figure by itself: that it is right or wrong, or that no sentence that is akin has it. */
type Reading = { readonly settled: Finding | null } | { readonly unfound: Unfound };

/** Of sentences that are as alike, the figure of one is put right by the other's. */
const PLAIN = 0.75;

/** The findings of the figures of one sentence; `figures` are those of them that are to be checked. */
export function checkFigures(
  figures: readonly SaidFigure[],
  documents: readonly ReadDocument[],
  supports: readonly Support[],
  beside: Beside,
): readonly Finding[] {
  return readingsOf(figures, documents, supports, beside).flatMap(
    reading => ('settled' in reading ? reading.settled : wrongFigure(reading.unfound)) ?? [],
  );
}

/** The figures of one sentence that no sentence has that is akin. */
export function unfoundFigures(
  figures: readonly SaidFigure[],
  documents: readonly ReadDocument[],
  supports: readonly Support[],
  beside: Beside,
): readonly Unfound[] {
  return readingsOf(figures, documents, supports, beside).flatMap(reading => ('unfound' in reading ? reading.unfound : []));
}

function readingsOf(
  figures: readonly SaidFigure[],
  documents: readonly ReadDocument[],
  supports: readonly Support[],
  beside: Beside,
): readonly Reading[] {
  const around: Surroundings = {
    sources: figuresIn(documents),
    support: new Map(supports.map(each => [each.sentence, each] as const)),
    beside,
  };
  return figures.map(figure => {
    if (isBaseOfRate(figure)) return { settled: null };
    const all = nearestTo(figure);
    const share = ofRoundWhole(figure, all);
    if (share !== null && isLetBe(readFigure(share.figure, share.others, around))) return { settled: null };
    return readFigure(figure, all, around);
  });
}

/** The figures of a figure's sentence: all of them, or of a list of very many those that stand next to it. */
function nearestTo({ sentence, quantity }: SaidFigure): readonly SaidFigure[] {
  const all = figuresOf(sentence);
  if (all.length <= 2 * NEXT_TO + 1) return all;
  const at = all.findIndex(each => each.quantity.span.start === quantity.span.start);
  return all.slice(Math.max(0, at - NEXT_TO), at + NEXT_TO + 1);
}

/** So many figures before and behind one are looked at with it. */
const NEXT_TO = 12;

function isLetBe(reading: Reading): boolean {
  return 'settled' in reading ? reading.settled === null : reading.unfound.rule === null;
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

/** "Four complaints to a thousand workers", "four per 1,000": what a rate is of, and no figure by itself. */
function isBaseOfRate({ quantity: { low, unit, span }, words, sentence: { prose, span: whole } }: SaidFigure): boolean {
  if (unit !== 'count' || !BASES.has(low ?? 0)) return false;
  const before = prose.slice(Math.max(whole.start, span.start - RATE_REACH), span.start);
  return PER.test(before) || (/^an?\s/i.test(words) && /\bto\s+$/i.test(before));
}

const BASES: ReadonlySet<number> = new Set([100, 1000, 10_000, 100_000, 1_000_000]);
const PER = /\b(?:per|for\s+every|in\s+every|for\s+each)\s+$/i;
/** How far before its base such words begin, in UTF-16 code units. */
const RATE_REACH = 12;

const ROUND_WHOLES: ReadonlySet<number> = new Set([10, 100, 1000]);

function readFigure(figure: SaidFigure, all: readonly SaidFigure[], around: Surroundings): Reading {
  const { sources, support, beside } = around;
  const ranked = candidatesFor(figure, around);
  const matches = ranked.filter(({ match }) => match !== null);
  const twin = twinAmong(support);
  const inTwin = twin === null ? [] : ranked.filter(({ sentence }) => sentence === twin);
  const swapped = swappedIn(figure, inTwin, all);
  if (swapped !== null) return { settled: differs(figure, swapped, swapped.strength >= PLAIN) };
  const inRow = insteadInRow(figure, sources, all, beside.row);
  if (inRow !== null && matches.length > 0) return { settled: differs(figure, inRow, false) };
  const round = turnedIn(figure, ranked);
  if (round !== null) return { settled: turned(figure, round) };
  const compared = wrongDifference(figure, all, around);
  if (compared !== null) return { settled: compared };
  const strongest = ranked[0]?.strength ?? 0;
  const right = matches.filter(({ strength }) => strength >= AKIN || strength >= strongest - 0.1);
  const ownRight = right.some(({ sentence }) => sentence === twin) ? right.filter(({ sentence }) => sentence === twin) : right;
  const exact = ownRight.filter(({ match }) => match !== 'rounded');
  const meant = otherThan(figure, ownRight, all);
  if (meant !== null) return { settled: differs(figure, meant, false) };
  if (right.length > 0) {
    const isReckoned = isReckonedBeside(figure, all, beside) || (strongest < AKIN && isShareOfOthers(figure, all));
    // "Half was a fair price": of a share in words another sentence may tell by chance.
    const isOfOther = strongest < AKIN && isOwnWay(figure);
    // "150 to 200 | estimate": the hedge has a cell of its own.
    return {
      settled: isReckoned || isOfOther || ESTIMATE.test(beside.cells) ? null : hedgeLost(figure, exact.length > 0 ? exact : ownRight),
    };
  }
  const otherUnit = inOtherUnit(figure, around);
  if (otherUnit !== null) return { settled: differs(figure, otherUnit, true) };
  const unfound = readUnfound(figure, all, around, matches.length > 0);
  return 'failed' in unfound ? { settled: unfound.failed } : { unfound };
}

/** Whether a cell is reckoned from the others of its row: then it is as exact as they are. */
function isReckonedBeside(figure: SaidFigure, all: readonly SaidFigure[], { isCell, figures }: Beside): boolean {
  const ways = { before: false, sum: true, difference: true, share: true, quotient: true, per: 1 };
  return (
    isCell && figures.length > 1 && followsFrom(figure, [...figures, ...all.filter(({ quantity }) => quantity !== figure.quantity)], ways)
  );
}

/** Currencies that are never taken for each other; of dollars, pounds and crowns of several countries a text may leave out whose they are. */
const CURRENCIES: ReadonlySet<string> = new Set(['EUR', 'GBP', 'USD']);

/** The same number in another currency, or of percent for money, in a sentence that says much the same: "$2 million" for "€2 million", "4.2 euros" for "4.2 percent". */
function inOtherUnit(figure: SaidFigure, { sources, support }: Surroundings): SaidFigure<SourceSentence> | null {
  const { unit, low, high } = figure.quantity;
  if (!CURRENCIES.has(unit) && unit !== 'percent') return null;
  const isTelling = /\d/.test(figure.words) && toldDigits(low ?? 0) > 1;
  const isOther = ({ quantity, sentence }: SaidFigure<SourceSentence>): boolean =>
    quantity.unit !== unit &&
    (CURRENCIES.has(quantity.unit) || (isTelling && quantity.unit === 'percent')) &&
    (unit !== 'percent' || isTelling) &&
    quantity.low === low &&
    quantity.high === high &&
    (support.get(sentence)?.score ?? 0) >= AKIN;
  return sources.find(isOther) ?? null;
}

/** "From 40 to 60, a rise of 50 percent": a percentage that comes from the counts of its sentence is not the "nearly half" of something else. */
function isShareOfOthers(figure: SaidFigure, all: readonly SaidFigure[]): boolean {
  const ways = { before: false, sum: false, difference: false, share: true, quotient: false, per: 1 };
  const others = all.filter(({ quantity }) => quantity !== figure.quantity && quantity.unit === 'count');
  return figure.quantity.unit === 'percent' && followsFrom(figure, others, ways);
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
