/**
 * How two figures that measure one thing stand to each other: by time, then by value, then by what a difference of values may come from.
 * Cost: small sets only.
 */
import type { Relation } from '../../model/index.ts';
import { FEW_DIGITS, interval, signed, toldDigits } from './figureValues.ts';
import { isRun, startYear } from './runs.ts';
import { compareDates } from './relateDates.ts';
import { deedOfOne, limitedByName, namedApart, narrowedApart, verbsDiffer } from './apart.ts';
import { perBetween } from './rates.ts';
import { partOfWhole } from './scope.ts';
import { type ScopeDifference } from './scopeWords.ts';
import type { Statement } from './statement.ts';
import type { Subject } from './subject.ts';
import { isLong, type Scene, type SharedScene } from './scene.ts';
import { type DocumentDates, timeDifference, timesInWords } from './time.ts';
import { ofOtherTime, timeEvidence, type Values } from './timeEvidence.ts';
import { compareValues, type Interval, takesIn } from './values.ts';

/** A relation with its reason, before it is said how well the two are aligned. */
export interface Judgement {
  readonly relation: Relation;
  readonly why: string;
}

/** The relation of two figures that are of one thing. */
export interface ValueJudgement extends Judgement {
  /** How likely their times are told rightly, 0 to 1; 1 where nothing was weighed. */
  readonly sure: number;
}

/** So likely two figures must be of two times for that to be said of them. */
const OTHER_TIME = 0.45;

/** Two figures with the sentences that they stand in, and what these have in common. */
export interface Pair {
  readonly a: Statement;
  readonly b: Statement;
  readonly scenes: readonly [Scene, Scene];
  readonly shared: SharedScene;
}

/** What is counted, weighed or paid: there is more of it in the whole than in what is done to a part. */
const ADDS_UP = /^(?:count|area|mass|volume|energy|[A-Z]{3})$/;

/** The relation of two figures that measure one thing. */
export function relateValues(a: Statement, b: Statement, dates: DocumentDates): Judgement {
  const run = runsRelation(a, b, dates);
  if (run !== null) return run;
  const factor = perBetween(a, b) ?? 1;
  const [x, y] = [signed(a, interval(a)), signed(b, interval(b, factor))];
  const relation = compareValues(x, y);
  const ranked = a.dimension === 'tier' || a.dimension === 'ordinal';
  const deed = !ADDS_UP.test(a.dimension) || relation === 'agrees' ? null : deedOfOne(a, b, relation === 'differs');
  if (deed !== null) return differentPopulation(a, b, deed);
  const time = timeDifference(a, b, dates, relation === 'agrees');
  if (time !== null) return differentTime(a, b, time);
  const told = relation === 'agrees' || (relation === 'overlaps' && areNarrow(x, y) && isNominalised(a.subject, b.subject));
  const part = ranked || told ? null : partOfWhole(a, b);
  const limited = relation === 'differs' && !ranked ? (narrowedApart(a, b) ?? namedApart(a, b) ?? limitedByName(a, b, x, y)) : null;
  if (limited !== null) return differentPopulation(a, b, limited);
  const verbs = mayMeetByChance(relation, a, b) ? verbsDiffer(a, b) : null;
  const other = part ?? (ranked ? null : verbs);
  if (other !== null) return differentPopulation(a, b, other);
  return { relation, why: valueInWords(relation, a, b, x, y) };
}

/** "Evictions" are told of whoever is evicted. */
function isNominalised(a: Subject, b: Subject): boolean {
  return (a.head !== null && a.head === b.verb) || (b.head !== null && b.head === a.verb);
}

/** How many times its low end the high end of a narrow interval is at most: that two such share values is hardly chance. */
const NARROW = 1.5;

function areNarrow(...intervals: readonly Interval[]): boolean {
  return intervals.every(({ low, high }) => low > 0 && high <= NARROW * low);
}

/** The values of two figures in one unit, and how these stand to each other. `factor` brings the second rate to the first. */
export function valuesOf({ a, b }: Pair, factor: number): Values {
  const [x, y] = [signed(a, interval(a)), signed(b, interval(b, factor))];
  return { x, y, relation: compareValues(x, y) };
}

/**
 * The relation of two figures that are known to be of one thing, dates and runs of years included: by time and value alone. How likely they are of two
 * times is weighed (logistic regression over `timeEvidence.ts`). Null where their units or rates cannot be compared, and where they differ and are likely of
 * two times that cannot be told. `factor` brings the second rate to the first.
 */
export function relateByValue(pair: Pair, dates: DocumentDates, factor = perBetween(pair.a, pair.b)): ValueJudgement | null {
  const { a, b } = pair;
  if (a.dimension !== b.dimension || factor === null) return null;
  if (a.dimension === 'date') return { ...compareDates(a, b), sure: 1 };
  const run = runsRelation(a, b, dates);
  if (run !== null) return { ...run, sure: 1 };
  const values = valuesOf(pair, factor);
  const { x, y, relation } = values;
  const told = timeDifference(a, b, dates, relation === 'agrees');
  const other = isToldSurely(pair, dates) ? Number(told !== null) : ofOtherTime(timeEvidence(pair, dates, values, told !== null));
  const isOther = other >= OTHER_TIME || (relation === 'differs' && areLongApart(a, b, dates));
  const times = isOther ? (told ?? timesInWords(a, b, dates)) : null;
  if (times !== null) return { ...differentTime(a, b, times), sure: Math.max(other, OTHER_TIME) };
  return isOther && relation === 'differs' ? null : { relation, why: valueInWords(relation, a, b, x, y), sure: 1 - other };
}

/** Years between two documents from which on nothing that they tell without a time is told to differ: a false conflict costs most. */
const LONG_APART = 5;

function areLongApart(a: Statement, b: Statement, dates: DocumentDates): boolean {
  if (a.period.from !== null || b.period.from !== null || dates.a === null || dates.b === null) return false;
  return Math.abs(Number(dates.a.slice(0, 4)) - Number(dates.b.slice(0, 4))) >= LONG_APART;
}

/** Of simple sentences by themselves the rules tell the time surely, and there is nothing else to weigh. */
function isToldSurely({ scenes }: Pair, { a, b }: DocumentDates): boolean {
  return a === null && b === null && !isLong(...scenes);
}

function differentTime(a: Statement, b: Statement, time: { readonly a: string; readonly b: string }): Judgement {
  return { relation: 'different-time', why: `one (${a.words}) speaks of ${time.a}, the other (${b.words}) of ${time.b}` };
}

function sayAgreement(a: Statement, b: Statement): string {
  const [one, other] = [a.words, b.words];
  if (one.toLowerCase() === other.toLowerCase()) return `both say ${one}`;
  const same = a.quantity.low === b.quantity.low && a.quantity.high === b.quantity.high;
  return same ? `${one} and ${other} are the same` : `${one} and ${other} are the same when rounded`;
}

/** Whether the values say nothing for it that two verbs are of one deed: they differ, or they are wide or of few digits. */
function mayMeetByChance(relation: Relation, a: Statement, b: Statement): boolean {
  if (relation === 'agrees') return toldDigits(a, b) < FEW_DIGITS;
  const wide = ({ quantity }: Statement): boolean => quantity.vague || quantity.bound === 'range';
  return relation === 'differs' || wide(a) || wide(b);
}

function valueInWords(relation: Relation, a: Statement, b: Statement, x: Interval, y: Interval): string {
  const [one, other] = [a.words, b.words];
  if (relation === 'agrees') return sayAgreement(a, b);
  if (relation === 'differs') return `${one} and ${other} have no value in common`;
  if (takesIn(x, y)) return `${one} contains ${other}`;
  return takesIn(y, x) ? `${other} contains ${one}` : `${one} and ${other} share values`;
}

/** "The fifth consecutive year" in 2007 and "the tenth" in 2012 tell of one beginning. */
function runsRelation(a: Statement, b: Statement, dates: DocumentDates): Judgement | null {
  if (!isRun(a) || !isRun(b)) return null;
  const [x, y] = [startYear(a, dates.a), startYear(b, dates.b)];
  const named = `${a.words} and ${b.words} year of a run`;
  if (a.quantity.low === b.quantity.low && (x === null || y === null)) return { relation: 'agrees', why: `both say ${a.words}` };
  if (x === null || y === null) return { relation: 'different-time', why: `${named} are different years` };
  return x === y
    ? { relation: 'agrees', why: `${named} are both counted from ${String(x)}` }
    : { relation: 'differs', why: `${named} are counted from ${String(x)} and from ${String(y)}` };
}

/** Two figures of two populations. */
export function differentPopulation(a: Statement, b: Statement, scope: ScopeDifference): Judgement {
  return {
    relation: 'different-population',
    // Of most pairs of a corpus nobody asks why, and to tell it is dear.
    get why() {
      return `one (${a.words}) speaks of ${scope.a}, the other (${b.words}) of ${scope.b}`;
    },
  };
}
