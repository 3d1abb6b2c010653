/**
 * The relation of two placed statements of a corpus: weighed as that of two sentences that somebody put side by side, with weights of its
 * own, since of the many pairs of a corpus all but a few are of two things.
 */
import type { Relation } from '../../model/index.ts';
import type { Evidence } from '../relation/evidence.ts';
import { areOfTwoDeeds } from '../relation/datedFact.ts';
import { type Bars, candidateOf, judge } from '../relation/judge.ts';
import { opposition } from '../relation/opposed.ts';
import { interval } from '../relation/figureValues.ts';
import { type Likelihood, likelihood } from '../relation/likelihood.ts';
import { logistic } from '../relation/logistic.ts';
import { relateFigures } from '../relation/relate.ts';
import { compareDates } from '../relation/relateDates.ts';
import { type Judgement, relateByValue } from '../relation/relateValues.ts';
import { sharedScene } from '../relation/scene.ts';
import type { Statement } from '../relation/statement.ts';
import { corpusEvidence } from './corpusEvidence.ts';
import { CORPUS_WEIGHTS } from './corpusWeights.ts';
import { dateEvidence } from './dateEvidence.ts';
import { DATE_WEIGHTS } from './dateWeights.ts';
import { areUnlike } from './documentLikeness.ts';
import type { PlacedStatement } from './documentStatements.ts';

export interface PairRelation {
  readonly relation: Relation;
  /** Plain English, both figures named. */
  readonly why: string;
  /** How likely the two are of one thing, or of two things of one kind, 0 to 1. */
  readonly score: number;
}

const BARS: Bars = { one: 0.45, akin: 0.5, differs: { simple: 0.62, long: 0.7 }, right: 0.45, standing: false };
/** The heads of a table say less than a sentence does, so what its figures are of must be likelier; of two things of one kind hardly any are told rightly. */
const TABLE_BARS: Bars = { ...BARS, one: 0.6, akin: 0.8 };

const KEPT = new WeakMap<PlacedStatement, WeakMap<PlacedStatement, { readonly found: PairRelation | null }>>();

/** Null where the two are not likely of one measure. What was found is kept for as long as the statements are: a reader asks again and again. */
export function relatePlaced(one: PlacedStatement, other: PlacedStatement): PairRelation | null {
  const [a, b] = isBefore(one, other) ? [one, other] : [other, one];
  const known = KEPT.get(a)?.get(b);
  if (known !== undefined) return known.found;
  const found = relateOnce(a, b);
  const kept = KEPT.get(a) ?? new WeakMap<PlacedStatement, { readonly found: PairRelation | null }>();
  KEPT.set(a, kept.set(b, { found }));
  return found;
}

/** The same without keeping it: for the many pairs of a corpus that nobody asks for one by one. */
export function relateOnce(one: PlacedStatement, other: PlacedStatement): PairRelation | null {
  if (areOfOneTable(one, other)) return null;
  const [a, b] = isBefore(one, other) ? [one, other] : [other, one];
  if (a.scene === b.scene) return relateWithin(a, b);
  const { dimension } = a.statement;
  return dimension === 'date' ? weighDates(a, b) : BY_RULES.has(dimension) ? relateByRules(a, b) : weigh(a, b);
}

/** The cells of one table are of different things: it is its heads that tell them apart. */
export function areOfOneTable(a: PlacedStatement, b: PlacedStatement): boolean {
  return a.table !== null && a.table === b.table;
}

function isBefore(a: PlacedStatement, b: PlacedStatement): boolean {
  return a.uri === b.uri ? a.span.start <= b.span.start : a.uri < b.uri;
}

/** Ranks are too few, and too much alike, to be weighed: of them the rules tell what they are of. */
const BY_RULES: ReadonlySet<string> = new Set(['tier', 'ordinal']);
/** What two of them must share besides the noun and the verb: in one document, where all is of one subject, more. */
const SHARED = { within: 1.5, across: 1 } as const;
/** How alike they must be for their difference to be told. */
const ALIKE = { score: 0.62, support: 1.2 } as const;

function relateByRules(a: PlacedStatement, b: PlacedStatement): PairRelation | null {
  const { relation, why, score, support } = relateFigures(a.statement, b.statement, { a: a.date, b: b.date });
  if (relation === 'unrelated' || support < (a.uri === b.uri ? SHARED.within : SHARED.across)) return null;
  if (relation === 'differs' && (score < ALIKE.score || support < ALIKE.support || isOfNoYear(a, b) || isOfNoYear(b, a))) return null;
  return { relation, why, score };
}

/** A rank of a certain year against one of no year at all, its document's included: whether they differ cannot be told. */
function isOfNoYear(dated: PlacedStatement, other: PlacedStatement): boolean {
  const ofSentence = ({ statement: { period } }: PlacedStatement): boolean => period.from !== null;
  return ofSentence(dated) && !ofSentence(other) && !(other.statement.period.present && other.date !== null);
}

/** How likely two dates must be of one happening for that to be said of them, and how likely in one document, which comes back to what it tells. */
const OF_ONE_HAPPENING = { across: 0.6, within: 0.8 } as const;

/** Two dates: by the rules where these know a deed for one that is done once, else weighed. */
function weighDates(a: PlacedStatement, b: PlacedStatement): PairRelation | null {
  const ruled = relateByRules(a, b);
  if (ruled !== null || areOfTwoDeeds(a.statement, b.statement)) return ruled;
  if (opposition({ a: a.statement, b: b.statement, scenes: [a.scene, b.scene], shared: sharedScene(a.scene, b.scene) }) !== null)
    return null;
  const evidence = dateEvidence(a, b);
  const score = evidence === null ? 0 : logistic(evidence, DATE_WEIGHTS);
  return score < OF_ONE_HAPPENING[a.uri === b.uri ? 'within' : 'across'] ? null : told(compareDates(a.statement, b.statement), score);
}

/** Sentences that say all but the same, and that the rules know for simple ones, are of one thing as surely as anything is. */
const TWIN = { close: 0.95, sceneShare: 0.95 } as const;
const OF_ONE: Likelihood = { one: 0.9, akin: 0.05, two: 0.05 };

function likelihoodOf(evidence: Evidence, further: Evidence): Likelihood {
  const { close = 0, sceneShare = 0 } = evidence;
  const isTwin = close >= TWIN.close && sceneShare >= TWIN.sceneShare && evidence['rules:one'] === 1;
  return isTwin ? OF_ONE : likelihood(evidence, CORPUS_WEIGHTS, further);
}

function weigh(a: PlacedStatement, b: PlacedStatement): PairRelation | null {
  if (areOfTwo(a.statement, b.statement) || !mayMeet(a, b) || areUnlike(a.vocabulary, b.vocabulary)) return null;
  const candidate = candidateOf(a, b, sharedScene(a.scene, b.scene));
  if (candidate === null) return null;
  const further = corpusEvidence(a, b);
  const likely = likelihoodOf(candidate.evidence, further);
  const bars = a.table === null && b.table === null ? BARS : TABLE_BARS;
  const judgement = judge(candidate, likely, bars, { a: a.date, b: b.date });
  if (judgement?.relation === 'differs' && (further['taken'] === 1 || isPartedByRules(a, b))) return null;
  if (judgement === null) return null;
  return told(judgement, judgement.relation === 'different-population' ? likely.akin : likely.one);
}

/** A relation with its score; why it is one is told when somebody asks. */
function told(found: Judgement, score: number): PairRelation {
  return {
    relation: found.relation,
    get why() {
      return found.why;
    },
    score,
  };
}

/** What a glance at two figures tells to be of two things, whatever their sentences say. */
function areOfTwo(a: Statement, b: Statement): boolean {
  return a.dimension !== b.dimension || isChangeAndLevel(a, b) || isOfHardlyAny(a, b);
}

/** Whether the rules tell why the two are no two figures of one thing: half a year and the whole of it, the killed and the injured. */
function isPartedByRules(a: PlacedStatement, b: PlacedStatement): boolean {
  const { relation } = relateFigures(a.statement, b.statement, { a: a.date, b: b.date });
  return relation === 'different-time' || relation === 'different-population';
}

/** So many words in common are enough, whatever the figures; so many where the figures are near or share values. */
const WORDS = { any: 3, near: 1 } as const;
/** How many times the smaller the larger of two near figures is at most. */
const NEAR = 1.5;

/** Whether it is worth weighing what two figures are of: a quarter of those whose sentences share a word, and nearly all that are of one thing. */
export function mayMeet(a: PlacedStatement, b: PlacedStatement): boolean {
  const words = inBoth(a.keys, b.keys);
  if (words >= WORDS.any) return true;
  const [x, y] = [interval(a.statement), interval(b.statement)];
  if (x.low === y.low && x.high === y.high) return true;
  return words >= WORDS.near && x.low <= NEAR * y.high && y.low <= NEAR * x.high;
}

/** How many numbers two ascending lists have in common. */
export function inBoth(a: readonly number[], b: readonly number[]): number {
  let both = 0;
  for (let i = 0, k = 0; i < a.length && k < b.length;) {
    const [x, y] = [a[i] ?? 0, b[k] ?? 0];
    if (x === y) both++;
    if (x <= y) i++;
    if (y <= x) k++;
  }
  return both;
}

/** A share that fell by so much is none of the shares of anything. */
function isChangeAndLevel(a: Statement, b: Statement): boolean {
  return a.delta !== b.delta && a.dimension !== 'count';
}

/** "Two things", "two ways": so few are told of anything. */
function isOfHardlyAny(a: Statement, b: Statement): boolean {
  return a.dimension === 'count' && [a, b].every(({ quantity }) => (quantity.high ?? Infinity) <= HARDLY_ANY);
}

const HARDLY_ANY = 2;

/** What two figures of one sentence must share besides the noun and the verb. */
const SUPPORT = 1.5;

/** "Rose from 300 in 2010 to 400 in 2015": two figures of one sentence are of one thing only where it gives each a time. */
function relateWithin(a: PlacedStatement, b: PlacedStatement): PairRelation | null {
  if (a.statement.dimension !== b.statement.dimension) return null;
  const { relation, why, score, support } = relateFigures(a.statement, b.statement, { a: a.date, b: b.date });
  return relation === 'different-time' && support >= SUPPORT ? { relation, why, score } : null;
}

/** The relation of two figures that the reader says are of one measure: by time and value alone. Null where their units cannot be compared. */
export function relateAsSame(a: PlacedStatement, b: PlacedStatement): Pick<PairRelation, 'relation' | 'why'> | null {
  return relateByValue(
    { a: a.statement, b: b.statement, scenes: [a.scene, b.scene], shared: sharedScene(a.scene, b.scene) },
    { a: a.date, b: b.date },
  );
}
