/**
 * What speaks for and against it that two figures of two sentences are of one thing, or of two things of one kind: one number each, most of
 * them 0 or 1. The same in both directions. Cost: small sets only.
 */
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

const SCOPES = ['standing', 'negative', 'group', 'place', 'name', 'deed', 'whole', 'qualifier', 'rate', 'phrase'] as const;

/** Of what parts two figures, what is misread most in long sentences. */
const LOOSE: readonly (typeof SCOPES)[number][] = ['standing', 'rate', 'phrase', 'deed', 'group'];

const MONEY = /^[A-Z]{3}$/;

/** All evidence on two figures of one dimension. */
export function evidenceOn({ statement: a, scene: sceneA }: Told, { statement: b, scene: sceneB }: Told, shared: SharedScene): Evidence {
  const { subject: x } = a;
  const { subject: y } = b;
  const ignored = saidByUnit(a, b);
  const [forth, back] = [align(x, y, ignored), align(y, x, ignored)];
  const close = (closeness(forth) + closeness(back)) / 2;
  const scope = scopeDifference(a, b)?.kind ?? null;
  const long = isLong(sceneA, sceneB);
  return {
    any: 1,
    long: yes(long),
    ...ofValues(a, b, close, scope !== null),
    ...ofNouns(forth, back),
    headless: yes(x.head === null || y.head === null),
    otherShare: yes(!isSameShare(x, y)),
    personsAndThings: yes(isOfPersons(x) !== isOfPersons(y)),
    close,
    ...ofScenes(sceneA, sceneB, shared, close),
    otherFigures: Math.min(2, otherFigures(sceneA, sceneB, a, b), otherFigures(sceneB, sceneA, b, a)),
    ...ofScope(scope, long),
    ...ofRules(a, b, long),
    ...ofUnit(a.dimension),
    changeAndLevel: yes(a.delta !== b.delta),
    otherRate: yes(perBetween(a, b) === null),
  };
}

const yes = (is: boolean): number => (is ? 1 : 0);

function scopeEvidence(scope: ScopeDifference['kind'] | null, long: boolean): Evidence {
  return {
    'long:scope': yes(long && scope !== null),
    ...Object.fromEntries(LOOSE.map(kind => [`long:${kind}`, yes(long && scope === kind)])),
    ...Object.fromEntries(SCOPES.map(kind => [`scope:${kind}`, yes(scope === kind)])),
  };
}

/** There are few answers, and they are asked for with every pair. */
const OF_SCOPE = [false, true].map(
  long => new Map([...SCOPES, 'part' as const, null].map(scope => [scope, scopeEvidence(scope, long)] as const)),
);

function ofScope(scope: ScopeDifference['kind'] | null, long: boolean): Evidence {
  return OF_SCOPE[yes(long)]?.get(scope) ?? scopeEvidence(scope, long);
}

/** What the rules for the figures of a corpus say: of simple sentences they say it surely. */
function ofRules(a: Statement, b: Statement, long: boolean): Evidence {
  const { relation } = relateFigures(a, b, { a: null, b: null });
  const akin = relation === 'different-population';
  const verbs = verbsDiffer(a, b) !== null;
  return {
    'rules:one': yes(!long && !akin && relation !== 'unrelated'),
    'rules:akin': yes(!long && akin),
    part: yes(partOfWhole(a, b) !== null),
    verbs: yes(verbs),
    'long:verbs': yes(long && verbs),
    narrowed: yes(narrowedApart(a, b) !== null),
    named: yes(namedApart(a, b) !== null),
  };
}

function ofUnit(dimension: string): Evidence {
  return {
    count: yes(dimension === 'count'),
    percent: yes(dimension === 'percent'),
    money: yes(MONEY.test(dimension)),
    date: yes(dimension === 'date'),
    rank: yes(dimension === 'ordinal' || dimension === 'tier'),
    time: yes(dimension === 'time'),
  };
}

function ofValues(a: Statement, b: Statement, close: number, isApart: boolean): Evidence {
  const [x, y] = [interval(a), interval(b, perBetween(a, b) ?? 1)];
  const relation = compareValues(x, y);
  const [same, differ] = [relation === 'agrees', relation === 'differs'];
  const digits = toldDigits(a, b);
  const ratio = differ ? logRatio(x, y) : 0;
  return {
    same: yes(same),
    sameDigits: yes(same && digits >= FEW_DIGITS),
    sameManyDigits: yes(same && digits >= FEW_DIGITS + 2),
    sameFewDigits: yes(same && digits === FEW_DIGITS - 1),
    overlap: yes(relation === 'overlaps'),
    overlapFar: yes(relation === 'overlaps' && logRatio(x, y) > FAR_VALUES),
    overlapOpen: yes(relation === 'overlaps' && (isOpen(x) || isOpen(y))),
    vague: yes(a.quantity.vague || b.quantity.vague),
    sameAndVague: yes(same && (a.quantity.vague || b.quantity.vague)),
    near: yes(differ && ratio < NEAR_VALUES),
    far: yes(differ && ratio > FAR_VALUES),
    differAndApart: yes(differ && isApart),
    sameAndClose: same ? close : 0,
    differAndClose: differ ? close : 0,
    deedOfOne: yes(deedOfOne(a, b, differ) !== null),
    limited: yes(limitedByName(a, b, x, y) !== null),
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

function ofNouns(forth: Alignment, back: Alignment): Evidence {
  const shared = (forth.shared + back.shared) / 2;
  const support = (forth.support + back.support) / 2;
  return {
    sameNoun: yes(forth.head === 'same' || back.head === 'same'),
    nearNoun: yes(forth.head === 'near' && back.head !== 'same'),
    shared: Math.min(shared, 5) / 5,
    support: Math.min(support, 4) / 4,
  };
}

function ofScenes(a: Scene, b: Scene, { words, share, names, dates, years }: SharedScene, close: number): Evidence {
  const otherYears = years === 0 && a.years.size > 0 && b.years.size > 0;
  return {
    sceneShare: share,
    sceneWords: Math.min(words, 8) / 8,
    names: Math.min(names, 2),
    otherNames: yes(names === 0 && a.names.length > 0 && b.names.length > 0),
    onlyOneNamed: yes(a.names.length > 0 !== b.names.length > 0),
    dates: Math.min(dates, 1),
    years: Math.min(years, 1),
    otherYears: yes(otherYears),
    otherYearsAndClose: otherYears ? close : 0,
  };
}
