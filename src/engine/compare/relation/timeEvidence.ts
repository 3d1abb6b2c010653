/**
 * What speaks for and against it that two figures of one measure are of two times: one number each, most of them 0 or 1. The same in both
 * directions. Cost: small sets only.
 */
import type { Evidence } from './evidence.ts';
import { FEW_DIGITS, toldDigits } from './figureValues.ts';
import { logistic } from './logistic.ts';
import type { Pair } from './relateValues.ts';
import { isLong } from './scene.ts';
import type { Statement } from './statement.ts';
import { areDisjoint, type DocumentDates, months, type Range, rangeOf } from './time.ts';
import { TIME_WEIGHTS } from './timeWeights.ts';
import type { Interval, ValueRelation } from './values.ts';

const yes = (is: boolean): number => (is ? 1 : 0);

/** Natural logarithms of how many times the smaller the larger of two values is. */
const RATIO = { near: 0.06, alike: 0.3, far: 1.1 } as const;

/** How likely two figures of one measure are of two times, by the evidence, 0 to 1. */
export function ofOtherTime(evidence: Evidence): number {
  return logistic(evidence, TIME_WEIGHTS);
}

/** The values of two figures in one unit, and how these stand to each other. */
export interface Values {
  readonly x: Interval;
  readonly y: Interval;
  readonly relation: ValueRelation;
}

/** The evidence on the times of two figures; `rule`: whether the rules tell them apart. */
export function timeEvidence(pair: Pair, dates: DocumentDates, { x, y, relation }: Values, rule: boolean): Evidence {
  const {
    a,
    b,
    scenes: [sceneA, sceneB],
    shared,
  } = pair;
  const [lowest, highest] = [Math.min(x.high, y.high), Math.max(x.low, y.low)];
  const ratio = relation === 'differs' && lowest > 0 && highest > 0 ? Math.log(highest / lowest) : 0;
  const [m, n] = [rangeOf(a.period), rangeOf(b.period)];
  return {
    any: 1,
    rule: yes(rule),
    simple: yes(!isLong(sceneA, sceneB)),
    ruleSimple: yes(rule && !isLong(sceneA, sceneB)),
    agree: yes(relation === 'agrees'),
    overlap: yes(relation === 'overlaps'),
    agreeDigits: yes(relation === 'agrees' && toldDigits(a, b) >= FEW_DIGITS),
    near: yes(relation === 'differs' && ratio <= RATIO.near),
    alike: yes(relation === 'differs' && ratio > RATIO.near && ratio <= RATIO.alike),
    far: yes(relation === 'differs' && ratio > RATIO.far),
    ...ofRanges(m, n),
    ...ofDocuments(a, b, m, n, dates),
    ...ofPeriods(a, b),
    sharedYears: Math.min(1, shared.years),
    sharedDates: Math.min(1, shared.dates),
    otherYears: yes(shared.years === 0 && sceneA.years.size > 0 && sceneB.years.size > 0),
    manyDates: yes(sceneA.dates.size > 1) + yes(sceneB.dates.size > 1),
    noDates: yes(sceneA.dates.size === 0) + yes(sceneB.dates.size === 0),
    delta: yes(a.delta && b.delta),
    percent: yes(a.dimension === 'percent'),
    count: yes(a.dimension === 'count'),
    money: yes(/^[A-Z]{3}$/.test(a.dimension)),
    sceneShare: shared.share,
    names: Math.min(shared.names, 2),
  };
}

const yearOf = (date: string): number => Number(date.slice(0, 4));

function ofRanges(x: Range | null, y: Range | null): Evidence {
  const both = x !== null && y !== null;
  const disjoint = both && areDisjoint(x, y);
  const [m, n] = both ? [months(x), months(y)] : [0, 0];
  return {
    bothTimes: yes(both),
    noTime: yes(x === null && y === null),
    sameTime: yes(both && x.from === y.from && x.to === y.to),
    disjoint: yes(disjoint),
    apart: disjoint ? Math.min(5, Math.abs(yearOf(x.from) - yearOf(y.from))) / 5 : 0,
    nested: yes(both && !disjoint && m > 0 && n > 0 && Math.max(m, n) >= 2 * Math.min(m, n)),
  };
}

/** Months between two dates, a year without a month taken for its middle. */
function monthsBetween(a: string, b: string): number {
  const at = (date: string): number => yearOf(date) * 12 + (date.length >= 7 ? Number(date.slice(5, 7)) : 6);
  return Math.abs(at(a) - at(b));
}

function ofDocuments(a: Statement, b: Statement, x: Range | null, y: Range | null, { a: dateA, b: dateB }: DocumentDates): Evidence {
  const gap = dateA === null || dateB === null ? null : monthsBetween(dateA, dateB);
  const [dated, other, otherStatement] =
    x !== null && y === null ? [x, dateB, b] : x === null && y !== null ? [y, dateA, a] : [null, null, a];
  const lag = dated === null || other === null ? null : yearOf(other) - yearOf(dated.to);
  return {
    gapUnknown: yes(gap === null),
    gapNone: yes(gap !== null && gap <= 2),
    gap: gap === null ? 0 : Math.log1p(gap) / 5,
    gapNoTimes: x === null && y === null && gap !== null ? Math.log1p(gap) / 5 : 0,
    lagBefore: yes(lag !== null && lag < 0),
    lagSame: yes(lag === 0),
    lagNext: yes(lag === 1),
    lagLong: yes(lag !== null && lag > 1),
    lagLongPresent: yes(lag !== null && lag > 1 && otherStatement.period.present),
    lagUnknown: yes(dated !== null && other === null),
  };
}

function ofPeriods({ period: a }: Statement, { period: b }: Statement): Evidence {
  const shareMonth = a.months.some(month => b.months.includes(month));
  return {
    oneCumulative: yes(a.cumulative !== b.cumulative),
    bothCumulative: yes(a.cumulative && b.cumulative),
    otherMonths: yes(a.months.length > 0 && b.months.length > 0 && !shareMonth),
    sameMonth: yes(shareMonth),
    oneMonths: yes(a.months.length > 0 !== b.months.length > 0),
    bothPresent: yes(a.present && b.present),
    onePresent: yes(a.present !== b.present),
    oneNow: yes(a.now || b.now),
    bothPast: yes(a.past && b.past),
    oneBy: yes(a.by !== null || b.by !== null),
    wholeYear: yes(a.wholeYear !== b.wholeYear),
  };
}
