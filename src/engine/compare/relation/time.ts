/** Whether two figures speak of the same time. Dates are compared in the precision that both have. */
import { contrast } from './contrasts.ts';
import type { Period } from './period.ts';
import type { Statement } from './statement.ts';

interface TimeDifference {
  readonly a: string;
  readonly b: string;
}

/** The dates of the two documents. */
export interface DocumentDates {
  /** ISO 8601; null where the document has none. */
  readonly a: string | null;
  readonly b: string | null;
}

const ISO = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?(?=$|[T/ ])/;

/** A document's date as it can be compared, of an interval its beginning; null where it is none of ISO 8601 ("circa 1990"). */
export function comparableDate(date: string | null | undefined): string | null {
  return ISO.exec(date ?? '')?.[0] ?? null;
}

/** First and last day, month or year, ISO 8601. */
export interface Range {
  readonly from: string;
  readonly to: string;
}

export function rangeOf({ from, to }: Period): Range | null {
  return from === null ? null : { from, to: to ?? from };
}

/** Whether `a` ends before `b` begins, in the precision that both have. */
function isBefore(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
}

/** Whether one of two ranges ends before the other begins; two years that run over a new year ("2020/21", "2021/22") share none of it. */
export function areDisjoint(a: Range, b: Range): boolean {
  return isBefore(a.to, b.from) || isBefore(b.to, a.from) || (isSplitYear(a) && isSplitYear(b) && a.from !== b.from);
}

function isSplitYear({ from, to }: Range): boolean {
  return from.length === 4 && to.length === 4 && Number(to) === Number(from) + 1;
}

const inWords = ({ from, to }: Range): string => (from === to ? from : `${from} to ${to}`);

/** Length of a period in months, roughly; a day counts as none. */
export function months({ from, to }: Range): number {
  const at = (date: string, last: boolean): number =>
    Number(date.slice(0, 4)) * 12 + (date.length >= 7 ? Number(date.slice(5, 7)) : last ? 12 : 1);
  return from.length >= 10 && from === to ? 0 : at(to, true) - at(from, false) + 1;
}

const yearOf = (date: string): string => date.slice(0, 4);

/** The time of a statement by its document's date, as far as that can be told: the year, of what is said in the present. */
function byDocument({ period }: Statement, date: string | null): Range | null {
  return date === null || !period.present || period.cumulative ? null : { from: yearOf(date), to: yearOf(date) };
}

function byThen({ period: { by } }: Statement): Range | null {
  return by === null ? null : { from: by, to: by };
}

/** The first difference of time, null where there is none or it cannot be told. `agree`: the values are the same. */
export function timeDifference(a: Statement, b: Statement, dates: DocumentDates, agree: boolean): TimeDifference | null {
  const [x, y] = [rangeOf(a.period), rangeOf(b.period)];
  const parted = contrast(a.subject.times, b.subject.times);
  if (parted !== null) return parted;
  if (a.period.cumulative !== b.period.cumulative && !agree) return cumulative(a, b, x, y);
  if (a.period.months.length > 0 && b.period.months.length > 0 && !a.period.months.some(month => b.period.months.includes(month)))
    return { a: a.period.months.join(', '), b: b.period.months.join(', ') };
  const [endA, endB] = [x ?? byThen(a), y ?? byThen(b)];
  if (!agree && endA !== null && endB !== null && areDisjoint(endA, endB)) return { a: inWords(endA), b: inWords(endB) };
  // A figure that a later document repeats is no figure of a later time.
  const [ownA, ownB] = agree ? [x, y] : [x ?? byDocument(a, dates.a), y ?? byDocument(b, dates.b)];
  if (ownA === null || ownB === null)
    return agree ? null : (thenAndNow(a, b, x, y, dates) ?? notYet(x, y, dates) ?? notYet(y, x, { a: dates.b, b: dates.a }));
  if (areDisjoint(ownA, ownB)) return { a: inWords(ownA), b: inWords(ownB) };
  return agree || x === null || y === null ? null : nested(a, b, x, y);
}

/** The times of two figures that are likely of two, as far as their sentences and documents tell them; null where these name no two. */
export function timesInWords(a: Statement, b: Statement, dates: DocumentDates): TimeDifference | null {
  const [x, y] = [timeInWords(a, dates.a), timeInWords(b, dates.b)];
  return x === y ? null : { a: x, b: y };
}

function timeInWords({ period }: Statement, date: string | null): string {
  const range = rangeOf(period);
  if (range !== null) return inWords(range);
  if (period.by !== null) return `the time up to ${period.by}`;
  if (period.cumulative) return ALL_TIME;
  if (period.months.length > 0) return period.months.join(', ');
  return date === null ? 'a time that it does not name' : `the time of its document, ${date}`;
}

/** A document tells nothing of what came after it: its figure is of an earlier time than that of the other. */
function notYet(x: Range | null, y: Range | null, { a, b }: DocumentDates): TimeDifference | null {
  if (x === null || y !== null || b === null || !isBefore(b, x.from)) return null;
  const before = `a time before ${yearOf(b)} was over`;
  return a === null || isBefore(b, a) ? { a: inWords(x), b: before } : null;
}

/** What is told in the present by a document without a date. */
const UNDATED = 'the time at which it was written, which is not known';

/** "In 1970 it covered", "today it covers"; "from January to June", "in the whole year". */
function thenAndNow(a: Statement, b: Statement, x: Range | null, y: Range | null, dates: DocumentDates): TimeDifference | null {
  const past = (of: Statement, range: Range | null): boolean => range !== null && of.period.past;
  if (past(a, x) && y === null && (b.period.now || b.period.present) && dates.b === null)
    return { a: inWords(x ?? { from: '', to: '' }), b: UNDATED };
  if (past(b, y) && x === null && (a.period.now || a.period.present) && dates.a === null)
    return { a: UNDATED, b: inWords(y ?? { from: '', to: '' }) };
  const [m, n] = [a.period.months, b.period.months];
  if (m.length > 0 && n.length === 0 && b.period.wholeYear) return { a: m.join(' to '), b: 'the whole year' };
  return n.length > 0 && m.length === 0 && a.period.wholeYear ? { a: 'the whole year', b: n.join(' to ') } : null;
}

const ALL_TIME = 'all the time since a beginning';

function cumulative(a: Statement, b: Statement, x: Range | null, y: Range | null): TimeDifference | null {
  const one = a.period.cumulative ? y : x;
  const rate = a.quantity.per !== null || b.quantity.per !== null;
  if (rate) return null;
  // What has no time of its own may be of all the time as well.
  if (one === null && !(a.period.cumulative ? b : a).period.months.length) return null;
  if (one === null) return a.period.cumulative ? { a: ALL_TIME, b: 'a time of its own' } : { a: 'a time of its own', b: ALL_TIME };
  return a.period.cumulative ? { a: ALL_TIME, b: inWords(one) } : { a: inWords(one), b: ALL_TIME };
}

/** A month or some months of a year against the whole year: of things that add up, that is another time. */
function nested(a: Statement, b: Statement, x: Range, y: Range): TimeDifference | null {
  const [m, n] = [months(x), months(y)];
  const addsUp = a.dimension === 'count' || /^[A-Z]{3}$/.test(a.dimension) || b.dimension === 'mass';
  return addsUp && m > 0 && n > 0 && Math.max(m, n) >= 2 * Math.min(m, n) ? { a: inWords(x), b: inWords(y) } : null;
}
