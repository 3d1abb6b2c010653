/**
 * What speaks for it that a figure of a report stands in place of a certain other figure of its source: one number each, most of them 0 or 1.
 * Cost: the figures of two sentences.
 */
import { candidateOf } from '../../compare/relation/judge.ts';
import { likelihood } from '../../compare/relation/likelihood.ts';
import { type Scene, sharedScene } from '../../compare/relation/scene.ts';
import { dimensionOf } from '../../compare/relation/values.ts';
import type { Quantity } from '../../model/index.ts';
import { nounOf, shareIn, wordsAround } from './aroundFigure.ts';
import { isSlip, matchValues } from './figureValues.ts';
import { isBeside } from './reckonedFigures.ts';
import { figuresOf, type SaidFigure } from './saidFigures.ts';
import { likeness, type SourceSentence, type Support } from './sourceSentences.ts';

/** A figure of a source with what its sentence has in common with the report's. */
export interface Stood {
  readonly source: SaidFigure<SourceSentence>;
  /** Null where the two sentences have nothing in common. */
  readonly support: Support | null;
}

/** A figure of the report with all that is about it. */
export interface Standing {
  readonly figure: SaidFigure;
  /** The other figures of its sentence. */
  readonly others: readonly SaidFigure[];
  /** How alike the likest sentence of the sources is. */
  readonly top: number;
  /** The sentences of the sources that say something of the same kind. */
  readonly akin: readonly SourceSentence[];
  /** What the sentences of the sources have of its clause. */
  readonly ofClause: ReadonlyMap<SourceSentence, Support>;
  readonly topOfClause: number;
  /** The figure of the row of a table that the sentence names. */
  readonly inRow: SaidFigure<SourceSentence> | null;
}

/** Natural logarithm of how many times the smaller the larger value is. */
const NEAR = 0.35;
const MIDDLING = 1.1;
const FAR = 2.3;

const yes = (is: boolean): number => (is ? 1 : 0);

/** The evidence on one figure of a source, by name. */
export function insteadEvidence(standing: Standing, { source, support }: Stood): Readonly<Record<string, number>> {
  const { figure, others, top, akin, inRow } = standing;
  const { score = 0, verbatim = 0, ofReport = 0, ofSource = 0 } = support ?? {};
  const theirs = figuresOf(source.sentence);
  const told = others.filter(other => theirs.some(each => isFrom(other, each))).length;
  return {
    any: 1,
    score,
    verbatim,
    ofReport,
    ofSource,
    isTop: yes(top > 0 && score >= top - 0.02),
    below: Math.max(0, top - score),
    high: yes(score >= 0.6),
    beside: yes(score < 0.2 && akin.some(each => isBeside(each, source.sentence))),
    item: yes(source.sentence.isItem),
    row: yes(inRow !== null && inRow.sentence === source.sentence && inRow.quantity.span.start === source.quantity.span.start),
    allOthers: yes(others.length > 0 && told === others.length),
    someOthers: yes(told > 0),
    taken: yes(others.some(other => isFrom(other, source))),
    leftOver: yes(theirs.filter(each => !others.some(other => isFrom(other, each))).length === 1),
    only: yes(theirs.length === 1),
    many: Math.min(4, theirs.length) / 4,
    ...ofSurroundings(standing, source),
    ...ofValues(figure, source),
    ...ofKinds(figure.quantity, source.quantity),
    ...ofMeasure(figure, source),
  };
}

/** What the clauses, the nearest words and what is counted have in common. */
function ofSurroundings({ figure, ofClause, topOfClause }: Standing, source: SaidFigure<SourceSentence>): Readonly<Record<string, number>> {
  const { document } = source.sentence.source;
  const [own, theirs] = [wordsAround(figure), wordsAround(source)];
  const clause = ofClause.get(source.sentence)?.score ?? 0;
  const [noun, their] = [nounOf(figure), nounOf(source)];
  return {
    clause,
    isClauseTop: yes(clause > 0 && clause >= topOfClause - 0.02),
    around: shareIn(own, theirs, document),
    aroundBack: shareIn(theirs, own, document),
    aroundInSentence: shareIn(own, source.sentence.concepts, document),
    noun: noun === null || their === null ? 0 : likeness(noun, new Set([their])),
    nounInSentence: noun === null ? 0 : likeness(noun, source.sentence.concepts),
    noNoun: yes(noun === null),
  };
}

/** Whether a figure is another, written this way or that. */
export function isFrom(each: SaidFigure, { quantity, words }: SaidFigure): boolean {
  return matchValues(each.quantity, each.words, quantity, words) !== null;
}

const digitsOf = (words: string): string => words.replace(/\D/g, '');

function ofValues(figure: SaidFigure, source: SaidFigure): Readonly<Record<string, number>> {
  const [x, y] = [valueOf(figure.quantity), valueOf(source.quantity)];
  const ratio = x > 0 && y > 0 ? Math.abs(Math.log(x / y)) : Infinity;
  const [a, b] = [digitsOf(figure.words), digitsOf(source.words)];
  const sameLength = a.length === b.length && a.length > 0;
  return {
    near: yes(ratio < NEAR),
    middling: yes(ratio >= NEAR && ratio < MIDDLING),
    far: yes(ratio > FAR),
    slip: yes(figure.quantity.unit === source.quantity.unit && isSlip(a, b, 2)),
    otherScale: yes(a !== '' && a === b),
    sameLength: yes(sameLength),
    sameFirst: yes(sameLength && a.length > 1 && b.startsWith(a.charAt(0))),
    sameLast: yes(sameLength && a.length > 1 && a.at(-1) === b.at(-1)),
    sameForm: yes((a === '') === (b === '')),
    small: yes(a.length < 2),
  };
}

function valueOf({ low, high }: Quantity): number {
  return low ?? high ?? 0;
}

const MONEY = /^[A-Z]{3}$/;

function ofKinds(a: Quantity, b: Quantity): Readonly<Record<string, number>> {
  const isCount = a.unit === 'count';
  const shared = isCount ? wordsShared(a.counted, b.counted) : null;
  return {
    sameUnit: yes(a.unit === b.unit),
    otherPer: yes(a.per !== b.per),
    otherBound: yes(a.bound !== b.bound),
    otherVague: yes(a.vague !== b.vague),
    otherChange: yes(a.change !== b.change),
    counted: shared ?? 0,
    otherCounted: yes(shared === 0),
    count: yes(isCount),
    percent: yes(a.unit === 'percent'),
    money: yes(MONEY.test(a.unit)),
    time: yes(dimensionOf(a.unit) === 'time'),
  };
}

/** The share of the words of the shorter one that both have; null where one has none. */
function wordsShared(a: string | null, b: string | null): number | null {
  const [x, y] = [a, b].map(counted => [...new Set(counted?.toLowerCase().match(/\p{L}{3,}/gu) ?? [])]);
  if (x === undefined || y === undefined || x.length === 0 || y.length === 0) return null;
  const shared = x.filter(word => y.some(other => word === other || word.slice(0, 5) === other.slice(0, 5))).length;
  return shared / Math.min(x.length, y.length);
}

/** How likely the two measure one thing, as the comparison of two sentences weighs it. */
function ofMeasure(figure: SaidFigure, source: SaidFigure): Readonly<Record<string, number>> {
  const [one, other] = [figure.sentence.scene(), source.sentence.scene()];
  const [a, b] = [statedAs(figure, one), statedAs(source, other)];
  const candidate =
    a === undefined || b === undefined
      ? null
      : candidateOf({ statement: a, scene: one }, { statement: b, scene: other }, sharedScene(one, other));
  if (candidate === null) return {};
  const likely = likelihood(candidate.evidence);
  return { measured: 1, one: likely.one, akin: likely.akin };
}

function statedAs({ quantity }: SaidFigure, { statements }: Scene): Scene['statements'][number] | undefined {
  return statements.find(statement => statement.quantity.span.start === quantity.span.start);
}
