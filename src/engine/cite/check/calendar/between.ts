/**
 * How far two dates lie apart, in the precision that both have, and whether that is what a length of time says.
 *
 * A date without its year is read in every year that it may be of, and one reading that fits is enough. "Three years" is anything from two and a half years up to
 * the fourth, one unit more or less where the dates tell no more than that unit, and more still for "about"; days are counted. Cost: constant.
 */
import { type CalendarDate, dayNumber, daysInMonth } from '../../../claims/date/calendar.ts';
import type { CalendarUnit, Stretch } from './stretches.ts';
import type { ToldDate } from './timeline.ts';

type Precision = Exclude<CalendarUnit, 'week'>;

const FINENESS: Readonly<Record<CalendarUnit, number>> = { day: 0, week: 1, month: 2, year: 3 };
const DAYS: Readonly<Record<CalendarUnit, number>> = { day: 1, week: 7, month: 30.44, year: 365.25 };

/** A stretch of values, both ends included. */
interface Range {
  readonly low: number;
  readonly high: number;
}

/** Whether `a` lies behind `b` for certain. */
export function isAfter(a: ToldDate, b: ToldDate): boolean {
  if (a.year !== null && b.year !== null) return daysOf(dated(a, a.year)).low > daysOf(dated(b, b.year)).high;
  // Without years only the days of one month have an order.
  return a.year === b.year && a.month === b.month && a.day !== null && b.day !== null && a.day > b.day;
}

/** Whether from `a` to `b` it can be what a stretch says. `withEnds`: the last day, month or year may be counted too, as of a period. */
export function fits(a: ToldDate, b: ToldDate, stretch: Stretch, withEnds: boolean): boolean {
  return readings(a, b).some(([x, y]) => {
    const precision = precisionOf(x, y);
    if (stretch.kind === 'next') return isNext(x, y, stretch, precision);
    const told = toldRange(stretch, precision);
    const isFine = FINENESS[precision] <= FINENESS[stretch.unit];
    const { low, high } = isFine ? counted(x, y, stretch.unit, precision, withEnds) : spanned(x, y, stretch.unit);
    return high >= told.low && low <= told.high;
  });
}

/** How far `b` lies behind `a`, in words; null where that is not certain. */
export function apart(a: ToldDate, b: ToldDate, unit: CalendarUnit): string | null {
  if (a.year === null || b.year === null) return null;
  const [x, y] = [dated(a, a.year), dated(b, b.year)];
  const precision = precisionOf(x, y);
  if (FINENESS[precision] > FINENESS[unit]) return null;
  const value = Number(counted(x, y, unit, precision, false).low.toFixed(1));
  return value <= 0 ? null : `${value} ${unit}${value === 1 ? '' : 's'}`;
}

function dated({ month, day }: ToldDate, year: number): CalendarDate {
  return { year, month, day };
}

/** Both dates in the years that they may be of. A day or month whose year is not told is near the other, in the same year or the next. */
function readings(a: ToldDate, b: ToldDate): readonly (readonly [CalendarDate, CalendarDate])[] {
  const of = (x: number, y: number): readonly [CalendarDate, CalendarDate] => [dated(a, x), dated(b, y)];
  if (a.year !== null && b.year !== null) return [of(a.year, b.year)];
  const year = a.year ?? b.year;
  // Some leap year and some other.
  if (year === null) return [2000, 2001].flatMap(each => [of(each, each), of(each, each + 1), of(each + 1, each)]);
  return [-1, 0, 1].map(shift => of(a.year ?? year + shift, b.year ?? year + shift));
}

function precisionOf(a: CalendarDate, b: CalendarDate): Precision {
  if (a.month === null || b.month === null) return 'year';
  return a.day === null || b.day === null ? 'month' : 'day';
}

/** The days that a date may mean. */
function daysOf({ year, month, day }: CalendarDate): Range {
  return {
    low: dayNumber(year, month ?? 1, day ?? 1),
    high: dayNumber(year, month ?? 12, day ?? daysInMonth(year, month ?? 12)),
  };
}

/** "The year after", "the next month": counted by the calendar. */
function isNext(a: CalendarDate, b: CalendarDate, { unit, count }: Stretch, precision: Precision): boolean {
  const years = b.year - a.year;
  if (unit === 'year') return years === count;
  if (precision === 'year') return years === 0 || years === Math.sign(count);
  const months = years * 12 + (b.month ?? 1) - (a.month ?? 1);
  if (unit === 'month') return months === count;
  if (precision === 'month') return months === 0 || months === Math.sign(count);
  const days = daysOf(b).low - daysOf(a).low;
  return unit === 'day' ? days === count : Math.abs(days - 7 * count) < 7;
}

/** In a unit that both dates are told at least as finely as. */
function counted(a: CalendarDate, b: CalendarDate, unit: CalendarUnit, precision: Precision, withEnds: boolean): Range {
  const years = b.year - a.year;
  const months = years * 12 + (b.month ?? 1) - (a.month ?? 1);
  const days = daysOf(b).low - daysOf(a).low;
  const parts = months + ((b.day ?? 1) - (a.day ?? 1)) / DAYS.month;
  const value = precision === 'year' ? years : unit === 'year' ? parts / 12 : unit === 'month' ? parts : days / DAYS[unit];
  return { low: value, high: value + (withEnds ? DAYS[precision] / DAYS[unit] : 0) };
}

/** In a unit that is finer than what the dates tell. */
function spanned(a: CalendarDate, b: CalendarDate, unit: CalendarUnit): Range {
  const [x, y] = [daysOf(a), daysOf(b)];
  return { low: (y.low - x.high) / DAYS[unit], high: (y.high - x.low + 1) / DAYS[unit] };
}

/** What counts as so many years, months, weeks or days. */
function toldRange({ count, unit, kind, hedge }: Stretch, precision: Precision): Range {
  const room = Math.max(1, HEDGED * count);
  const low = count - (unit === 'day' ? 0 : unit === precision ? 1 : HALF);
  const high = count + (unit === 'day' ? 0 : unit === precision ? 1 : kind === 'round' ? HALF : CUT_OFF);
  return {
    low: hedge === 'less' ? 0 : Math.max(0, hedge === 'about' ? low - room : low),
    high: hedge === 'more' ? Infinity : hedge === 'about' ? high + room : high,
  };
}

const HALF = 0.5;
/** Two years and eleven months may still be told as two years. */
const CUT_OFF = 0.98;
/** The share by which "about" may be off. */
const HEDGED = 0.25;
