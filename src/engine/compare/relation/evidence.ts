/**
 * What speaks for and against it that two figures of two sentences are of one thing, or of two things of one kind: one number each, most of
 * them 0 or 1. The same in both directions. Cost: small sets only.
 */
import type { Relation } from '../../model/index.ts';
import { type Alignment, align, closeness, isOfPersons } from './alignment.ts';
import { isSameShare } from './comparable.ts';
import { FEW_DIGITS, interval, toldDigits } from './figureValues.ts';
import { deedOfOne, limitedByName, namedApart, narrowedApart, verbsDiffer } from './apart.ts';
import { perBetween } from './rates.ts';
import { partOfWhole, saidByUnit, scopeDifference } from './scope.ts';
import { type ScopeDifference } from './scopeWords.ts';
import { isLong, otherFigures, type Scene, type SharedScene } from './scene.ts';
import { relateFigures } from './relate.ts';
import type { Statement } from './statement.ts';
import { compareValues, type Interval } from './values.ts';

/** A figure with the sentence that it stands in. */
export interface Told {
  readonly statement: Statement;
  readonly scene: Scene;
}

/** The evidence on two figures, by name. */
export type Evidence = Readonly<Record<string, number>>;

/** Natural logarithm of how many times the smaller the larger value is: up to there they are near, from there on far apart. */
const NEAR_VALUES = 0.35;
const FAR_VALUES = 1.5;

const MONEY = /^[A-Z]{3}$/;

/**
 * All evidence on two figures of one dimension. One object is written in one go, the same names in the same order for all pairs: a corpus
 * asks for millions, and to put it together from parts costs more than to gather it.
 */
export function evidenceOn({ statement: a, scene: sceneA }: Told, { statement: b, scene: sceneB }: Told, shared: SharedScene): Evidence {
  const [{ subject: x }, { subject: y }] = [a, b];
  const ignored = saidByUnit(a, b);
  const [forth, back] = [align(x, y, ignored), align(y, x, ignored)];
  const close = (closeness(forth) + closeness(back)) / 2;
  const difference = scopeDifference(a, b);
  const scope = difference?.kind ?? null;
  const long = isLong(sceneA, sceneB);
  const per = perBetween(a, b);
  const values = readValues(a, b, per);
  const { same, differ, overlap } = values;
  const { words, share, names, dates, years } = shared;
  const otherYears = years === 0 && sceneA.years.size > 0 && sceneB.years.size > 0;
  // The rules are sure of simple sentences only.
  const ruled = long ? 'unrelated' : relateRead(a, b, forth, difference);
  const verbs = verbsDiffer(a, b) !== null;
  const vague = a.quantity.vague || b.quantity.vague;
  const { dimension } = a;
  return {
    any: 1,
    long: yes(long),
    same: yes(same),
    sameDigits: yes(same && values.digits >= FEW_DIGITS),
    sameManyDigits: yes(same && values.digits >= FEW_DIGITS + 2),
    sameFewDigits: yes(same && values.digits === FEW_DIGITS - 1),
    overlap: yes(overlap),
    overlapFar: yes(overlap && logRatio(values.x, values.y) > FAR_VALUES),
    overlapOpen: yes(overlap && (isOpen(values.x) || isOpen(values.y))),
    vague: yes(vague),
    sameAndVague: yes(same && vague),
    near: yes(differ && values.ratio < NEAR_VALUES),
    far: yes(differ && values.ratio > FAR_VALUES),
    differAndApart: yes(differ && scope !== null),
    sameAndClose: same ? close : 0,
    differAndClose: differ ? close : 0,
    deedOfOne: yes(deedOfOne(a, b, differ) !== null),
    limited: yes(limitedByName(a, b, values.x, values.y) !== null),
    sameNoun: yes(forth.head === 'same' || back.head === 'same'),
    nearNoun: yes(forth.head === 'near' && back.head !== 'same'),
    shared: Math.min((forth.shared + back.shared) / 2, 5) / 5,
    support: Math.min((forth.support + back.support) / 2, 4) / 4,
    headless: yes(x.head === null || y.head === null),
    otherShare: yes(!isSameShare(x, y)),
    personsAndThings: yes(isOfPersons(x) !== isOfPersons(y)),
    close,
    sceneShare: share,
    sceneWords: Math.min(words, 8) / 8,
    names: Math.min(names, 2),
    otherNames: yes(names === 0 && sceneA.names.length > 0 && sceneB.names.length > 0),
    onlyOneNamed: yes(sceneA.names.length > 0 !== sceneB.names.length > 0),
    dates: Math.min(dates, 1),
    years: Math.min(years, 1),
    otherYears: yes(otherYears),
    otherYearsAndClose: otherYears ? close : 0,
    otherFigures: Math.min(2, otherFigures(sceneA, sceneB, a, b), otherFigures(sceneB, sceneA, b, a)),
    // What is misread most in long sentences is told of them once more.
    'long:scope': yes(long && scope !== null),
    'long:standing': yes(long && scope === 'standing'),
    'long:rate': yes(long && scope === 'rate'),
    'long:phrase': yes(long && scope === 'phrase'),
    'long:deed': yes(long && scope === 'deed'),
    'long:group': yes(long && scope === 'group'),
    'scope:standing': yes(scope === 'standing'),
    'scope:negative': yes(scope === 'negative'),
    'scope:group': yes(scope === 'group'),
    'scope:place': yes(scope === 'place'),
    'scope:name': yes(scope === 'name'),
    'scope:deed': yes(scope === 'deed'),
    'scope:whole': yes(scope === 'whole'),
    'scope:qualifier': yes(scope === 'qualifier'),
    'scope:rate': yes(scope === 'rate'),
    'scope:phrase': yes(scope === 'phrase'),
    'rules:one': yes(ruled !== 'different-population' && ruled !== 'unrelated'),
    'rules:akin': yes(ruled === 'different-population'),
    part: yes(partOfWhole(a, b) !== null),
    verbs: yes(verbs),
    'long:verbs': yes(long && verbs),
    narrowed: yes(narrowedApart(a, b) !== null),
    named: yes(namedApart(a, b) !== null),
    count: yes(dimension === 'count'),
    percent: yes(dimension === 'percent'),
    money: yes(MONEY.test(dimension)),
    date: yes(dimension === 'date'),
    rank: yes(dimension === 'ordinal' || dimension === 'tier'),
    time: yes(dimension === 'time'),
    changeAndLevel: yes(a.delta !== b.delta),
    otherRate: yes(per === null),
  };
}

const yes = (is: boolean): number => (is ? 1 : 0);

/** What the rules for the figures of a corpus say; `alignment` and `scope` are those of the two as they are. */
function relateRead(a: Statement, b: Statement, alignment: Alignment, scope: ScopeDifference | null): Relation | 'unrelated' {
  return relateFigures(a, b, { a: null, b: null }, a.dimension === 'date' ? null : { a, b, alignment, scope }).relation;
}

/** The values of two figures in one unit, and how they stand to each other. */
interface ReadValues {
  readonly x: Interval;
  readonly y: Interval;
  readonly same: boolean;
  readonly differ: boolean;
  readonly overlap: boolean;
  readonly digits: number;
  /** Where they differ, the logarithm of how many times the smaller the larger is; else 0. */
  readonly ratio: number;
}

function readValues(a: Statement, b: Statement, per: number | null): ReadValues {
  const [x, y] = [interval(a), interval(b, per ?? 1)];
  const relation = compareValues(x, y);
  const differ = relation === 'differs';
  return {
    x,
    y,
    same: relation === 'agrees',
    differ,
    overlap: relation === 'overlaps',
    digits: toldDigits(a, b),
    ratio: differ ? logRatio(x, y) : 0,
  };
}

function isOpen({ low, high }: Interval): boolean {
  return !Number.isFinite(low) || !Number.isFinite(high);
}

function logRatio(x: Interval, y: Interval): number {
  const [one, other] = [middle(x), middle(y)];
  return one > 0 && other > 0 ? Math.abs(Math.log(one / other)) : 0;
}

function middle({ low, high }: Interval): number {
  if (!Number.isFinite(low)) return high;
  return Number.isFinite(high) ? (low + high) / 2 : low;
}
