/**
 * Reads one calendar date at a token: "3 March 2008", "March 3rd, 2008", "March 2008", "2008-03-03", "13/04/2008", "2008".
 * Cost: a few tokens of look-ahead. Limits: "03/04/2008" could be April or March; it is recognised as a date and left unread.
 */
import type { Tokens } from '../quantity/cursor.ts';
import { isCapitalised, isHyphen, isNumber, lowerAt, overJoint, textAt, touchesNext, touchesPrevious } from '../quantity/cursor.ts';
import { isCalendarDate } from './calendar.ts';
import { DATING, DOUBTFUL_MONTHS, MONTHS, WEEKDAYS } from './lexicon.ts';
import { isBeforeEra, isYear, yearValue } from './year.ts';

/** A date as far as the text gives it, before a year is filled in from a range or from the document's date. */
export interface Point {
  readonly from: number;
  /** Index of the token after it. */
  readonly to: number;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** It is a date, but which one is not certain. */
  readonly doubtful: boolean;
}

const DAY = /^\d{1,2}$/;
const ORDINAL_SUFFIXES: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th']);
const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;

/** The month named at `i` with the place after it, its abbreviating stop included. */
export function monthAt(tokens: Tokens, i: number): { readonly month: number; readonly to: number } | null {
  const month = MONTHS.get(lowerAt(tokens, i));
  if (month === undefined || !isCapitalised(tokens, i)) return null;
  const abbreviated = textAt(tokens, i).length <= 4 && lowerAt(tokens, i + 1) === '.' && touchesNext(tokens, i) && i + 2 < tokens.length;
  return { month, to: abbreviated ? i + 2 : i + 1 };
}

/** Day of the month at `i`, 1 to 31, with the place after its ordinal ending. */
function dayAt(tokens: Tokens, i: number): { readonly day: number; readonly to: number } | null {
  if (!isNumber(tokens, i) || !DAY.test(textAt(tokens, i))) return null;
  const day = Number(textAt(tokens, i));
  if (day < 1 || day > 31) return null;
  const next = touchesNext(tokens, i) ? lowerAt(tokens, i + 1) : '';
  if (ORDINAL_SUFFIXES.has(next)) return { day, to: i + 2 };
  return next === '' || /^[,.;:)\]'"’”-]/.test(next) ? { day, to: i + 1 } : null;
}

/** A year at `i`, perhaps after a comma or "of"; `i` where there is none. */
function yearAfter(tokens: Tokens, i: number): { readonly year: number | null; readonly to: number } {
  const at = lowerAt(tokens, i) === ',' || lowerAt(tokens, i) === 'of' ? i + 1 : i;
  const year = yearValue(tokens, at);
  return year === null ? { year: null, to: i } : { year, to: at + 1 };
}

function point(from: number, to: number, year: number | null, month: number | null, day: number | null): Point | null {
  const exists = isCalendarDate(year ?? 2000, month, day);
  return exists ? { from, to, year, month, day, doubtful: false } : null;
}

/** "March 3rd, 2008", "March 2008", "March". */
function monthFirst(tokens: Tokens, i: number): Point | null {
  const month = monthAt(tokens, i);
  if (month === null) return null;
  const day = dayAt(tokens, month.to);
  if (day !== null) {
    const year = yearAfter(tokens, day.to);
    const whole = point(i, year.to, year.year, month.month, day.day);
    if (whole !== null) return whole;
  }
  const year = yearAfter(tokens, overJoint(tokens, month.to));
  if (year.year !== null) return point(i, year.to, year.year, month.month, null);
  const dated = DATING.has(lowerAt(tokens, i - 1)) || ['last', 'this', 'next', 'to', '-'].includes(lowerAt(tokens, i - 1));
  if (!dated || (DOUBTFUL_MONTHS.has(lowerAt(tokens, i)) && isCapitalised(tokens, month.to))) return null;
  return point(i, i + 1, null, month.month, null);
}

/** "3 March 2008", "the 3rd of March". */
function dayFirst(tokens: Tokens, i: number): Point | null {
  const day = dayAt(tokens, i);
  if (day === null) return null;
  const at = lowerAt(tokens, day.to) === 'of' || isHyphen(tokens, day.to) ? day.to + 1 : day.to;
  const month = monthAt(tokens, at);
  if (month === null) return null;
  const year = isHyphen(tokens, month.to) ? yearAfter(tokens, month.to + 1) : yearAfter(tokens, month.to);
  const to = year.year === null ? Math.min(month.to, tokens.length) : year.to;
  return point(i, to, year.year, month.month, day.day);
}

function numberAt(tokens: Tokens, i: number, digits: RegExp): number | null {
  return isNumber(tokens, i) && digits.test(textAt(tokens, i)) ? Number(textAt(tokens, i)) : null;
}

/** "2008-03-03", "2008/03/03", "2008-03". */
function isoLike(tokens: Tokens, i: number): Point | null {
  const mark = lowerAt(tokens, i + 1);
  if ((mark !== '-' && mark !== '/') || !touchesNext(tokens, i) || !touchesNext(tokens, i + 1)) return null;
  const year = numberAt(tokens, i, /^(?:1\d|20)\d\d$/);
  if (year === null) return null;
  const month = numberAt(tokens, i + 2, /^\d\d$/);
  if (month === null || month < 1 || month > 12) return null;
  const third = lowerAt(tokens, i + 3) === mark && touchesNext(tokens, i + 2) && touchesNext(tokens, i + 3);
  const day = third ? numberAt(tokens, i + 4, /^\d\d$/) : null;
  if (day !== null) return point(i, i + 5, year, month, day);
  // "2009-10" is more often two years than October.
  return mark === '-' && !third && month <= year % 100 ? point(i, i + 3, year, month, null) : null;
}

/** "13/04/2008", "13.04.2008"; the order of day and month is read only where one of them is over 12 or a point parts them. */
function slashed(tokens: Tokens, i: number): Point | null {
  const dotted = DOTTED.exec(textAt(tokens, i));
  if (dotted !== null) return point(i, i + 1, Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  const mark = lowerAt(tokens, i + 1);
  if ((mark !== '/' && mark !== '-') || lowerAt(tokens, i + 3) !== mark) return null;
  if (!touchesNext(tokens, i) || !touchesNext(tokens, i + 1) || !touchesNext(tokens, i + 2) || !touchesNext(tokens, i + 3)) return null;
  const [a, b] = [numberAt(tokens, i, DAY), numberAt(tokens, i + 2, DAY)];
  const year = numberAt(tokens, i + 4, /^(?:1[5-9]|20)\d\d$/);
  if (a === null || b === null || year === null) return null;
  const doubtful = { from: i, to: i + 5, year, month: null, day: null, doubtful: true };
  if (a > 12 || a === b) return point(i, i + 5, year, b, a) ?? doubtful;
  return b > 12 ? (point(i, i + 5, year, a, b) ?? doubtful) : doubtful;
}

/** A weekday before a date belongs to it: "Tuesday, March 3, 2008". */
function afterWeekday(tokens: Tokens, i: number): number {
  if (!WEEKDAYS.has(lowerAt(tokens, i)) || !isCapitalised(tokens, i)) return i;
  const at = lowerAt(tokens, i + 1) === ',' ? i + 2 : i + 1;
  return lowerAt(tokens, at) === 'the' ? at + 1 : at;
}

/** The calendar date at `i`, or null. */
export function readPoint(tokens: Tokens, i: number): Point | null {
  const at = afterWeekday(tokens, i);
  const dated = monthFirst(tokens, at) ?? dayFirst(tokens, at) ?? isoLike(tokens, at) ?? slashed(tokens, at);
  if (dated !== null && (at === i || dated.day !== null))
    return { ...dated, from: i, doubtful: dated.doubtful || isOtherEra(tokens, dated) };
  if (at !== i || !isYear(tokens, i) || touchesWordBefore(tokens, i)) return null;
  const year = point(i, i + 1, yearValue(tokens, i), null, null);
  return year === null ? null : { ...year, doubtful: isBeforeEra(tokens, i + 1) };
}

/** "18 July AD 64", "3 March 44 BC": a year that was not read stands behind it. */
function isOtherEra(tokens: Tokens, { to, year }: Point): boolean {
  if (isBeforeEra(tokens, to) || isBeforeEra(tokens, to + 1)) return true;
  return year === null && /^(?:ad|ce|a\.d\.)$/.test(lowerAt(tokens, isNumber(tokens, to) ? to + 1 : to));
}

function touchesWordBefore(tokens: Tokens, i: number): boolean {
  return touchesPrevious(tokens, i) && tokens[i - 1]?.kind === 'word';
}
