/**
 * What speaks for and against it that two dates are told of one happening: how they stand to each other, what their clauses and sentences have in
 * common, and whether they are rather the times of figures. One number each, most of them 0 or 1; the same in both directions. Cost: small sets only.
 *
 * These are the pieces that were left of some seventy when those that told nothing about corpora left out of the fit were taken away one by one.
 */
import { areNear, isNearAny, isState } from '../relation/concepts.ts';
import { type DayRange, daysBetween, lengthOf, takesIn } from '../relation/dayRange.ts';
import type { Evidence } from '../relation/evidence.ts';
import { sameName } from '../relation/places.ts';
import { daysOf } from '../relation/relateDates.ts';
import { otherFigures } from '../relation/scene.ts';
import type { Subject } from '../relation/subject.ts';
import { MOST_TELLING, tellingWords } from './corpusEvidence.ts';
import type { PlacedStatement } from './documentStatements.ts';
import { isMoment, isOfNoun, nounOf } from './happening.ts';

/** Days. */
const MONTH = 31;
const YEAR = 366;
/** So much in common in the clauses of two dates is as good as more. */
const CLOSE = 9;

/** All evidence on two dates; null where one of them is none of ISO 8601. */
export function dateEvidence(a: PlacedStatement, b: PlacedStatement): Evidence | null {
  const days = daysOf(a.statement, b.statement);
  if (days === null) return null;
  const standing = standingOf(...days);
  const isExact = standing === 'sameDay' || standing === 'sameMonth';
  const [forth, back] = [tellingWords(a, b), tellingWords(b, a)];
  const words = (forth.shared + back.shared) / 2;
  const clause = (inClause(a, b) + inClause(b, a)) / 2;
  const { verb: x } = a.statement.subject;
  const { verb: y } = b.statement.subject;
  const noun = nounOf(a.statement);
  return {
    any: 1,
    ...(standing === 'other' ? {} : { [standing]: 1 }),
    exactClause: isExact ? Math.min(clause, CLOSE) / CLOSE : 0,
    exactWords: isExact ? Math.min(words, MOST_TELLING) / MOST_TELLING : 0,
    withinMonthShare: standing === 'withinMonth' ? words / Math.max(1, Math.min(forth.all, back.all)) : 0,
    noWord: yes(words < 0.5),
    noClause: yes(clause < 0.5),
    otherVerb: yes(x !== null && y !== null && x !== y && !areNear(x, y)),
    oneNoun: yes(noun !== null && noun === nounOf(b.statement)),
    taken: yes(!areSame(...days) && (isTaken(a, b) || isTaken(b, a))),
    figures: Math.min(2, otherFigures(a.scene, b.scene, a.statement, b.statement)),
    ...inOneOrBoth('period', isTimeOfFigure, a, b),
    ...inOneOrBoth('at', ({ statement }) => isMoment(statement), a, b),
    ...inOneOrBoth('since', ({ statement }) => statement.period.cumulative, a, b),
    ...inOneOrBoth('relative', ({ statement }) => !/\d/.test(statement.text), a, b),
    byOne: yes((a.statement.period.by === null) !== (b.statement.period.by === null)),
    ofBoth: yes(isOfNoun(a.statement) && isOfNoun(b.statement)),
    stateOfFigure: yes([a, b].some(placed => isStill(placed.statement.subject) && isTimeOfFigure(placed))),
  };
}

const yes = (is: boolean): number => (is ? 1 : 0);

function inOneOrBoth(name: string, has: (placed: PlacedStatement) => boolean, a: PlacedStatement, b: PlacedStatement): Evidence {
  const [x, y] = [has(a), has(b)];
  return { [`${name}One`]: yes(x !== y), [`${name}Both`]: yes(x && y) };
}

/** How two dates stand to each other, as far as that says something. */
type Standing =
  'sameDay' | 'sameMonth' | 'withinMonth' | 'withinLong' | 'nearDay' | 'nearMonth' | 'nearYear' | 'apartDay' | 'apart' | 'other';

function standingOf(x: DayRange, y: DayRange): Standing {
  const [shorter, longer] = [Math.min(lengthOf(x), lengthOf(y)), Math.max(lengthOf(x), lengthOf(y))];
  if (x.last < y.first || y.last < x.first) {
    const apart = daysBetween(x, y);
    if (longer === 1) return apart <= 1 ? 'nearDay' : apart <= FEW_DAYS ? 'other' : 'apartDay';
    if (longer <= MONTH) return apart <= MONTH ? 'nearMonth' : 'apart';
    return longer <= YEAR && shorter > MONTH && apart <= 2 ? 'nearYear' : 'apart';
  }
  if (areSame(x, y)) return longer === 1 ? 'sameDay' : longer <= MONTH ? 'sameMonth' : 'other';
  if (!takesIn(x, y) && !takesIn(y, x)) return 'other';
  return longer <= MONTH ? 'withinMonth' : longer > YEAR ? 'withinLong' : 'other';
}

/** Days up to which two dates are neither near nor far apart. */
const FEW_DAYS = 14;

/** How many words and names of the first clause the documents are not about, and the second clause has too; near words count by half. */
function inClause(
  { statement: { subject: a }, topic }: PlacedStatement,
  { statement: { subject: b }, topic: other }: PlacedStatement,
): number {
  let shared = 0;
  for (const concept of a.all) {
    if (topic.has(concept)) continue;
    if (b.all.has(concept)) shared += other.has(concept) ? 0 : 1;
    else if (isNearAny(concept, b.all)) shared += 0.5;
  }
  const names = namesOf(b);
  return shared + namesOf(a).filter(name => !topic.has(name) && names.some(each => sameName(name, each))).length;
}

const namesOf = ({ names, places }: Subject): readonly string[] => [...names, ...places];

function areSame(x: DayRange, y: DayRange): boolean {
  return x.first === y.first && x.last === y.last;
}

/** Whether the date of the second stands in the sentence of the first too, of something else. */
function isTaken({ scene }: PlacedStatement, { statement: { period } }: PlacedStatement): boolean {
  return scene.dates.has(`${period.from ?? ''}/${period.to ?? ''}`);
}

/** "In 2022 the courts heard 62 cases": a figure of the sentence is of that time. */
function isTimeOfFigure({ scene, statement }: PlacedStatement): boolean {
  return scene.statements.some(({ period, dimension }) => dimension !== 'date' && period.from === statement.period.from);
}

/** The clause tells no deed: "stood at", "was", "held". */
function isStill({ verb }: Subject): boolean {
  return verb === null || isState(verb);
}
