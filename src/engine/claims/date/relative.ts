/**
 * Dates said from the day of writing: "yesterday", "last year", "on Tuesday", "three years ago", "the past decade".
 *
 * They are resolved against the document's date in the precision of their period: a year to a year, a week to its seven days from
 * Monday. "Last Tuesday" and "Tuesday" are the latest such day before or on the document's date, as news writes it; "the past decade"
 * is the ten years up to that date. Where the document has no date, or one less precise than needed, the place is known and no date given.
 * "Two days later" is told from the one date that the sentence tells before it. "The past five years" is left to the quantities: its figure is a duration.
 */
import type { Tokens } from '../quantity/cursor.ts';
import { isCapitalised, lowerAt } from '../quantity/cursor.ts';
import { readNumeral } from '../quantity/numerals.ts';
import { roleOf } from '../quantity/roles.ts';
import type { CalendarDate } from './calendar.ts';
import { addDays, addMonths, isCalendarDate, toIso, weekdayOf } from './calendar.ts';
import { MONTHS, PERIODS, SEASONS, WEEKDAYS } from './lexicon.ts';

type Period = typeof PERIODS extends ReadonlyMap<string, infer P> ? P : never;

/** The place of a relative date, and the dates where they could be told. */
interface RelativeDate {
  readonly from: number;
  /** Index of the token after it. */
  readonly to: number;
  readonly dates: { readonly first: CalendarDate; readonly last: CalendarDate } | null;
}

type Dates = RelativeDate['dates'];

const DAYS: ReadonlyMap<string, number> = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tonight', 0],
  ['tomorrow', 1],
]);
const STEPS: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['previous', -1],
  ['this', 0],
  ['next', 1],
]);
const BEFORE_WEEKDAY: ReadonlySet<string> = new Set(['on', 'since', 'until', 'by', 'before', 'after', 'from', 'late', 'early', 'through']);

/** Behind a number of days, months or years: from the date told before. */
const SHIFTS: ReadonlyMap<string, number> = new Map([
  ['before', -1],
  ['earlier', -1],
  ['later', 1],
  ['previously', -1],
]);
/** In days or months: a longer shift is no date of a text. */
const LONGEST_SHIFT = 24_000;

/** Words behind a number and a period that make a date of them. */
export const AGO = roleOf(['ago', ...SHIFTS.keys()]);

/** In days: a day without a year this soon after the document's date could be one to come. */
const SOON = 31;

/** In months: beyond two centuries "ago" is a round number, no year; the figure is left to the quantities. */
const LONGEST_AGO = 2400;

function day(issued: CalendarDate, offset: number): Dates {
  if (issued.month === null || issued.day === null) return null;
  const date = addDays(issued.year, issued.month, issued.day, offset);
  return { first: date, last: date };
}

function days(issued: CalendarDate, offset: number, length: number): Dates {
  const [first, last] = [day(issued, offset), day(issued, offset + length - 1)];
  return first === null || last === null ? null : { first: first.first, last: last.last };
}

function yearsFrom(first: number, last: number): Dates {
  if (first < 0 || last > 9999) return null;
  return { first: { year: first, month: null, day: null }, last: { year: last, month: null, day: null } };
}

/** "last", "this" or "next" (−1, 0, 1) of a period. */
function stepped(issued: CalendarDate, word: string, step: number): Dates {
  const period = PERIODS.get(word);
  if (word === 'year') return yearsFrom(issued.year + step, issued.year + step);
  if (word === 'decade') return yearsFrom(decade(issued.year) + step * 10, decade(issued.year) + step * 10 + 9);
  if (word === 'century') return yearsFrom(century(issued.year) + step * 100, century(issued.year) + step * 100 + 99);
  if (issued.month === null || period === undefined) return null;
  if (period.unit === 'month') {
    const start = issued.month - ((issued.month - 1) % period.size);
    const first = addMonths(issued.year, start, step * period.size);
    return { first, last: addMonths(issued.year, start, step * period.size + period.size - 1) };
  }
  if (word !== 'week' || issued.day === null) return null;
  return days(issued, step * 7 - weekdayOf(issued.year, issued.month, issued.day), 7);
}

function decade(year: number): number {
  return year - (year % 10);
}

function century(year: number): number {
  return year - ((year - 1) % 100);
}

/** `count` periods before the document's date. */
function ago(issued: CalendarDate, word: string, count: number): Dates {
  const period = PERIODS.get(word);
  if (period === undefined || !Number.isInteger(count) || count > 9999) return null;
  if (period.unit === 'day') return day(issued, -count * period.size);
  if (period.size >= 12) return yearsFrom(issued.year - (count * period.size) / 12, issued.year - (count * period.size) / 12);
  if (issued.month === null) return null;
  const month = addMonths(issued.year, issued.month, -count * period.size);
  return { first: month, last: month };
}

/** The latest such weekday on or before the document's date, or the next one. */
function weekday(issued: CalendarDate, wanted: number, step: number): Dates {
  if (issued.month === null || issued.day === null) return null;
  const back = (weekdayOf(issued.year, issued.month, issued.day) - wanted + 7) % 7;
  if (step > 0) return day(issued, 7 - back);
  return day(issued, step < 0 && back === 0 ? -7 : -back);
}

/** The latest such month before the document's date, or the next one. */
export function monthNear(issued: CalendarDate, month: number, step: number): CalendarDate {
  const passed = issued.month === null || month <= issued.month;
  if (step > 0) return { year: passed ? issued.year + 1 : issued.year, month, day: null };
  const same = step < 0 && issued.month === month;
  return { year: passed && !same ? issued.year : issued.year - 1, month, day: null };
}

function readStep(tokens: Tokens, i: number, issued: CalendarDate | null): RelativeDate | null {
  const step = STEPS.get(lowerAt(tokens, i));
  if (step === undefined) return null;
  const word = lowerAt(tokens, i + 1).replace(/'s$/, '');
  // "The next year" is told from the story, not from the day of writing.
  const told = lowerAt(tokens, i - 1) === 'the';
  const result = (dates: Dates | undefined): RelativeDate => ({ from: i, to: i + 2, dates: told ? null : (dates ?? null) });
  if (PERIODS.has(word) && word !== 'day') return result(issued && stepped(issued, word, step));
  if (WEEKDAYS.has(word) && isCapitalised(tokens, i + 1)) return result(issued && weekday(issued, WEEKDAYS.get(word) ?? 0, step));
  const month = isCapitalised(tokens, i + 1) ? MONTHS.get(word) : undefined;
  if (month !== undefined) {
    const date = issued && monthNear(issued, month, step);
    return result(date && { first: date, last: date });
  }
  const season = SEASONS.get(word);
  if (season === undefined) return null;
  const first = issued && monthNear(issued, season, step === 0 && issued.month !== null && season > issued.month ? 1 : step);
  return result(first && { first, last: addMonths(first.year, season, 2) });
}

/** "12 June", "March 5" without a year: the latest such day up to the document's; none shortly after it, which was hardly written of a year before. */
export function dayNear(issued: CalendarDate, month: number, day: number): CalendarDate | null {
  const { year } = issued;
  if (issued.month === null || (issued.day === null && month === issued.month)) return null;
  const passed = month < issued.month || (month === issued.month && day <= (issued.day ?? 0));
  const soon = addDays(year, issued.month, issued.day ?? 31, SOON);
  if (toIso({ year: passed ? year + 1 : year, month, day }) <= toIso(soon)) return null;
  const near = passed ? year : year - 1;
  return isCalendarDate(near, month, day) ? { year: near, month, day } : null;
}

/** "two days later", "three years earlier", "five months before": told from the one date before it in the sentence, as far as that is precise. */
function readShifted(tokens: Tokens, i: number, { count, at }: Counted, anchor: CalendarDate | null): RelativeDate | null {
  if (lowerAt(tokens, i - 1) === 'for') return null;
  const period = PERIODS.get(singular(lowerAt(tokens, at)));
  const shift = lowerAt(tokens, at + 1);
  const sign = SHIFTS.get(shift);
  if (period === undefined || sign === undefined || !endsPhrase(tokens, at + 2, shift)) return null;
  return { from: i, to: at + 2, dates: anchor && shifted(anchor, period, count * sign) };
}

/** "Two days earlier than planned" measures, and so does "two years before the war"; behind "before" the phrase must end. */
function endsPhrase(tokens: Tokens, i: number, shift: string): boolean {
  const next = lowerAt(tokens, i);
  return shift === 'before' ? next === '' || /^(?:and|or|but)$/.test(next) || tokens[i]?.kind === 'punctuation' : next !== 'than';
}

/** The date `count` periods after the anchor, as precise as the period; null where the anchor is less so. */
function shifted(anchor: CalendarDate, period: Period, count: number): Dates {
  if (!Number.isInteger(count) || Math.abs(count * period.size) > LONGEST_SHIFT) return null;
  if (period.unit === 'day') return day(anchor, count * period.size);
  if (period.size >= 12) return yearsFrom(anchor.year + (count * period.size) / 12, anchor.year + (count * period.size) / 12);
  if (anchor.month === null) return null;
  const month = addMonths(anchor.year, anchor.month, count * period.size);
  return yearsFrom(month.year, month.year) && { first: month, last: month };
}

function singular(word: string): string {
  return word.replace(/ies$/, 'y').replace(/s$/, '');
}

/** How many periods, NaN where that is not certain, and where the period stands; -1 where there is no number. */
interface Counted {
  readonly count: number;
  readonly at: number;
}

/** "a", "three". */
function countAt(tokens: Tokens, i: number): Counted {
  if (/^(?:a|an)$/.test(lowerAt(tokens, i))) return { count: 1, at: lowerAt(tokens, i - 1) === 'half' ? -1 : i + 1 };
  const numeral = readNumeral(tokens, i);
  if (numeral === null) return { count: NaN, at: -1 };
  return { count: numeral.low === numeral.high && !numeral.share ? numeral.low : NaN, at: numeral.to };
}

/** "three years ago", "a year ago". */
function readAgo(tokens: Tokens, i: number, { count, at }: Counted, issued: CalendarDate | null): RelativeDate | null {
  const word = singular(lowerAt(tokens, at));
  if (!PERIODS.has(word) || lowerAt(tokens, at + 1) !== 'ago') return null;
  if (count * (PERIODS.get(word)?.size ?? 0) > LONGEST_AGO && PERIODS.get(word)?.unit === 'month') return null;
  return { from: i, to: at + 2, dates: issued && ago(issued, word, count) };
}

/** "the past year", "the last decade": the years up to the document's. */
function readPast(tokens: Tokens, i: number, issued: CalendarDate | null): RelativeDate | null {
  if (lowerAt(tokens, i) !== 'the' || !/^(?:past|last)$/.test(lowerAt(tokens, i + 1))) return null;
  const period = PERIODS.get(lowerAt(tokens, i + 2));
  if (period === undefined || period.size === 1) return null;
  const size = period.unit === 'month' ? period.size / 12 : 0;
  if (size >= 1) return { from: i, to: i + 3, dates: issued && yearsFrom(issued.year - size, issued.year) };
  if (period.unit === 'day') return { from: i, to: i + 3, dates: issued && days(issued, -period.size, period.size) };
  const month = issued?.month ?? null;
  if (issued === null || month === null) return { from: i, to: i + 3, dates: null };
  return {
    from: i,
    to: i + 3,
    dates: { first: addMonths(issued.year, month, -period.size), last: addMonths(issued.year, month, 0) },
  };
}

function readDay(tokens: Tokens, i: number, issued: CalendarDate | null): RelativeDate | null {
  const offset = DAYS.get(lowerAt(tokens, i).replace(/'s$/, ''));
  if (offset !== undefined) return { from: i, to: i + 1, dates: issued && day(issued, offset) };
  const wanted = WEEKDAYS.get(lowerAt(tokens, i).replace(/'s$/, ''));
  if (wanted === undefined || !isCapitalised(tokens, i)) return null;
  const named = isCapitalised(tokens, i + 1) && tokens[i + 1]?.kind === 'word' && !BEFORE_WEEKDAY.has(lowerAt(tokens, i - 1));
  return named ? null : { from: i, to: i + 1, dates: issued && weekday(issued, wanted, 0) };
}

/** The relative date at `i` that is told by no number of periods, or null. */
export function readRelative(tokens: Tokens, i: number, issued: CalendarDate | null): RelativeDate | null {
  return readDay(tokens, i, issued) ?? readStep(tokens, i, issued) ?? readPast(tokens, i, issued);
}

/** The relative date at `i` that is told by a number of periods, or null. `anchor`: the date told before it in the sentence. */
export function readCounted(tokens: Tokens, i: number, issued: CalendarDate | null, anchor: CalendarDate | null): RelativeDate | null {
  const counted = countAt(tokens, i);
  return counted.at < 0 ? null : (readAgo(tokens, i, counted, issued) ?? readShifted(tokens, i, counted, anchor));
}
