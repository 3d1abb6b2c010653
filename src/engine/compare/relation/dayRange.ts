/** The days that a date leaves open, whatever its precision. Cost: constant. */
import type { Period } from './period.ts';

/** First and last day, in days since 1970-01-01. */
export interface DayRange {
  readonly first: number;
  readonly last: number;
}

const DAY = 86_400_000;
const ISO = /^(-?\d{1,6})(?:-(\d\d))?(?:-(\d\d))?/;

/** The days from the beginning of `from` to the end of `to`; null where these are no dates of ISO 8601. */
export function dayRange({ from, to }: Pick<Period, 'from' | 'to'>): DayRange | null {
  const [first, last] = [dayOf(from, false), dayOf(to ?? from, true)];
  return first === null || last === null || last < first ? null : { first, last };
}

function dayOf(date: string | null, end: boolean): number | null {
  const [, year, month, day] = ISO.exec(date ?? '') ?? [];
  if (year === undefined) return null;
  const [y, m, d] = [Number(year), month === undefined ? null : Number(month) - 1, day === undefined ? null : Number(day)];
  const at = m === null ? utc(end ? y + 1 : y, 0, 1) : d === null ? utc(y, end ? m + 1 : m, 1) : utc(y, m, d + (end ? 1 : 0));
  return Math.round(at / DAY) - (end ? 1 : 0);
}

/** Milliseconds of a day; a year before 100 is that year. */
function utc(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return date.getTime();
}

/** The beginning of a day in years, to four places: a day is 0.0027 of one. */
export function inYears(day: number): number {
  const year = new Date(day * DAY).getUTCFullYear();
  const [begin, end] = [utc(year, 0, 1), utc(year + 1, 0, 1)];
  return Number((year + (day * DAY - begin) / (end - begin)).toFixed(4));
}

/** How many days the range has. */
export function lengthOf({ first, last }: DayRange): number {
  return last - first + 1;
}

/** Whether all days of `b` are days of `a`. */
export function takesIn(a: DayRange, b: DayRange): boolean {
  return a.first <= b.first && b.last <= a.last;
}

/** Days between two ranges; 0 where they touch or overlap. */
export function daysBetween(a: DayRange, b: DayRange): number {
  return Math.max(0, a.first - b.last, b.first - a.last);
}
