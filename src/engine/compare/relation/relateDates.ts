/** How two dates of one happening stand to each other. Cost: small sets only. */
import type { Relation } from '../../model/index.ts';
import { type Alignment, closeness } from './alignment.ts';
import { deedsOfOneMoment, isOnce } from './datedFact.ts';
import { type DayRange, dayRange, takesIn } from './dayRange.ts';
import { scopeDifference } from './scope.ts';
import type { Statement } from './statement.ts';

/** A relation of two dates with its reason. */
interface DateJudgement {
  readonly relation: Relation;
  readonly why: string;
}

/** Two dates of one deed that is done once; null where the rules do not know them for that. */
export function relateDates(a: Statement, b: Statement, alignment: Alignment): DateJudgement | null {
  const score = closeness(alignment);
  const { verb } = a.subject;
  const sure =
    verb !== null &&
    (verb === b.subject.verb || deedsOfOneMoment(a, b).size > 0) &&
    isOnce(a) &&
    (alignment.head !== 'none' || alignment.sharedNames > 0) &&
    score >= 0.7 &&
    alignment.shared >= 1.5;
  return sure && scopeDifference(a, b) === null ? compareDates(a, b) : null;
}

/**
 * Two dates that are known to be of one happening. A coarser date agrees with all that it takes in ("March 2015", "9 March 2015"), and a date with the
 * period that it begins or ends ("9 October", "from 9 October until 14 November"); of two periods each has its own ends.
 */
export function compareDates(a: Statement, b: Statement): DateJudgement {
  const days = daysOf(a, b);
  const relation =
    days === null ? 'agrees' : relationOf({ days: days[0], isPeriod: isPeriod(a) }, { days: days[1], isPeriod: isPeriod(b) });
  if (relation === 'differs') return { relation, why: `one gives ${dateOf(a, b)} as the date, the other ${dateOf(b, a)}` };
  if (relation === 'overlaps') return { relation, why: `${a.words} and ${b.words} share days` };
  const same = a.text.toLowerCase() === b.text.toLowerCase();
  return { relation, why: same ? `both give ${a.words} as the date` : `${a.words} and ${b.words} are the same date` };
}

/**
 * The days of two dates; null where one of them is none of ISO 8601. The year of "7 March" was reckoned from its document: where the two have no day in
 * common by it, and would have one in the year of the other, it is of that year.
 */
export function daysOf(a: Statement, b: Statement): readonly [DayRange, DayRange] | null {
  const [x, y] = [dayRange(a.period), dayRange(b.period)];
  if (x === null || y === null) return null;
  if (!areApart(x, y)) return [x, y];
  const [moved, other] = [inYearOf(a, b), inYearOf(b, a)];
  if (moved !== null && !areApart(moved, y)) return [moved, y];
  return other !== null && !areApart(x, other) ? [x, other] : [x, y];
}

function areApart(x: DayRange, y: DayRange): boolean {
  return x.last < y.first || y.last < x.first;
}

const MONTH_NAME = /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)/i;
const TOLD_YEAR = /\d{4}|\b(?:last|this|next|past|previous|following|same)\b/i;

/** A date that does not tell its year, in the year of another; null where it tells one. */
function inYearOf({ period: { from, to }, text }: Statement, { period }: Statement): DayRange | null {
  if (!MONTH_NAME.test(text) || TOLD_YEAR.test(text) || from?.slice(0, 4) !== to?.slice(0, 4)) return null;
  const year = period.from?.slice(0, 4) ?? '';
  return dayRange({ from: year + (from ?? '').slice(4), to: year + (to ?? '').slice(4) });
}

interface TimeGiven {
  readonly days: DayRange;
  readonly isPeriod: boolean;
}

function relationOf(a: TimeGiven, b: TimeGiven): 'agrees' | 'overlaps' | 'differs' {
  const [x, y] = [a.days, b.days];
  if (areApart(x, y)) return 'differs';
  if ((x.first === y.first && x.last === y.last) || isRounded(a, b) || isRounded(b, a)) return 'agrees';
  return 'overlaps';
}

/** Whether the first takes in the second because it is told less exactly, or is the period that the second begins or ends. */
function isRounded({ days, isPeriod: isLong }: TimeGiven, { days: other, isPeriod: both }: TimeGiven): boolean {
  if (!takesIn(days, other)) return false;
  return !isLong || (!both && (days.first === other.first || days.last === other.last));
}

const BETWEEN_TWO = /\d.*(?:\bto\b|\band\b|\bun?til+\b|\bthrough\b|[-–—/]).*\d/is;

/** "1994 to 1997", "from 9 October until 14 November": two ends are told, as against "late 2022". */
function isPeriod({ period, text }: Statement): boolean {
  return period.from !== period.to && BETWEEN_TWO.test(text);
}

/** The date, with the deed where the other tells it in another word: "1979 (enacted)". */
function dateOf(of: Statement, other: Statement): string {
  return deedsOfOneMoment(of, other).size === 0 ? of.words : `${of.words} (${of.subject.verbWord})`;
}
