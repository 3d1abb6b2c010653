/**
 * The proleptic Gregorian calendar as plain arithmetic, without a clock or a time zone.
 *
 * Days are counted from 1 March of year 0, so that a leap day is the last day of its year (the "days from civil" method,
 * H. Hinnant, "chrono-Compatible Low-Level Date Algorithms"). Cost: constant. Limits: years 0 to 9999, as ISO 8601 writes them.
 */

/** A date with the precision that the text gives it: a year, a month of a year or a day. */
export interface CalendarDate {
  readonly year: number;
  /** 1 to 12; null where only the year is known. */
  readonly month: number | null;
  /** 1 to 31; null where only the month is known. */
  readonly day: number | null;
}

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/** ISO 8601 in the precision of the date: `2012`, `2012-06`, `2012-06-27`. */
export function toIso(date: CalendarDate): string {
  const year = pad(date.year, 4);
  if (date.month === null) return year;
  return date.day === null ? `${year}-${pad(date.month, 2)}` : `${year}-${pad(date.month, 2)}-${pad(date.day, 2)}`;
}

/** Reads `2012`, `2012-06`, `2012-06-27` (a time after it is left out); null where it is no such date. */
export function fromIso(text: string): CalendarDate | null {
  const match = ISO.exec(text);
  if (match === null) return null;
  const year = Number(match[1]);
  const month = match[2] === undefined ? null : Number(match[2]);
  const day = match[3] === undefined ? null : Number(match[3]);
  return isCalendarDate(year, month, day) ? { year, month, day } : null;
}

/** Days of a month, 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (MONTH_DAYS[month - 1] ?? 31);
}

/** Whether such a day, month or year exists. */
export function isCalendarDate(year: number, month: number | null, day: number | null): boolean {
  if (year < 0 || year > 9999) return false;
  if (month === null) return day === null;
  if (month < 1 || month > 12) return false;
  return day === null || (day >= 1 && day <= daysInMonth(year, month));
}

/** Days from 1 March of year 0 to a day. */
export function dayNumber(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const monthFromMarch = (month + 9) % 12;
  const leapDays = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return 365 * shifted + leapDays + Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
}

/** Day of the week, Monday 0 to Sunday 6. */
export function weekdayOf(year: number, month: number, day: number): number {
  return (dayNumber(year, month, day) + 2) % 7;
}

/** The date `days` days later (earlier where negative). */
export function addDays(year: number, month: number, day: number, days: number): CalendarDate {
  let [y, m, d] = [year, month, day + days];
  while (d < 1) {
    [y, m] = m === 1 ? [y - 1, 12] : [y, m - 1];
    d += daysInMonth(y, m);
  }
  for (let length = daysInMonth(y, m); d > length; length = daysInMonth(y, m)) {
    d -= length;
    [y, m] = m === 12 ? [y + 1, 1] : [y, m + 1];
  }
  return { year: y, month: m, day: d };
}

/** The month `months` months later (earlier where negative). */
export function addMonths(year: number, month: number, months: number): CalendarDate {
  const count = year * 12 + (month - 1) + months;
  return { year: Math.floor(count / 12), month: (count % 12) + 1, day: null };
}
