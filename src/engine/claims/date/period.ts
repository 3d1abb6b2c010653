/**
 * Periods named by themselves: decades, centuries, quarters, halves and months of a year, seasons, fiscal years, thirds of a year.
 *
 * Conventions: "early", "mid" and "late" are thirds: of a decade its years 0-3, 4-6 and 7-9, of a year its months 1-4, 5-8 and 9-12,
 * of a century 33, 33 and 34 years. A century runs from year 1 to year 100. Seasons are the northern meteorological ones; the winter
 * of 2012 begins in December 2012. A fiscal year is given the number it is named by.
 */
import type { Tokens } from '../quantity/cursor.ts';
import { isHyphen, isNumber, lowerAt, overJoint, textAt, touchesNext } from '../quantity/cursor.ts';
import { ORDINALS, SMALL, TENS } from '../quantity/numberWords.ts';
import type { CalendarDate } from './calendar.ts';
import { addMonths, daysInMonth } from './calendar.ts';
import { DECADE_WORDS, SEASONS, THIRDS } from './lexicon.ts';
import { monthAt } from './point.ts';
import { yearValue } from './year.ts';

/** A period of the text. `first` and `last` are of one precision. */
export interface Period {
  readonly from: number;
  /** Index of the token after it. */
  readonly to: number;
  readonly first: CalendarDate;
  readonly last: CalendarDate;
}

const DECADE = /^(?:1[0-9]|20)\d0$/;
const SHORT_DECADE = /^[2-9]0$/;
const THIRD_OF_DECADE = [
  [0, 3],
  [4, 6],
  [7, 9],
] as const;
const THIRD_OF_CENTURY = [
  [1, 33],
  [34, 66],
  [67, 100],
] as const;

function years(from: number, to: number, first: number, last: number): Period {
  return { from, to, first: { year: first, month: null, day: null }, last: { year: last, month: null, day: null } };
}

function months(from: number, to: number, year: number, first: number, count: number): Period {
  const start = addMonths(year, first, 0);
  return { from, to, first: start, last: addMonths(year, first, count - 1) };
}

/** "early", "mid-", "late" before the period that starts at `i`, with the place where it begins. */
function thirdBefore(tokens: Tokens, i: number): { readonly third: 0 | 1 | 2; readonly from: number } | null {
  let at = i - 1;
  if (lowerAt(tokens, at) === 'the' && i >= 2) at -= 1;
  if (isHyphen(tokens, at) || lowerAt(tokens, at) === 'of') at -= 1;
  const third = THIRDS.get(lowerAt(tokens, at));
  return third === undefined ? null : { third, from: at };
}

/** The "s" of "1990s", "1990's" after the figure at `i`: the place after it, or null. */
function pluralMark(tokens: Tokens, i: number): number | null {
  if (!touchesNext(tokens, i)) return null;
  if (lowerAt(tokens, i + 1) === 's') return i + 2;
  const apostrophe = lowerAt(tokens, i + 1) === "'" && touchesNext(tokens, i + 1) && lowerAt(tokens, i + 2) === 's';
  return apostrophe ? i + 3 : null;
}

/** First year of the decade at `i` with the place after it: "1990s", "'90s", "the nineties". */
function decadeAt(tokens: Tokens, i: number): { readonly year: number; readonly to: number } | null {
  const word = isNumber(tokens, i) ? undefined : DECADE_WORDS.get(lowerAt(tokens, i));
  if (word !== undefined) {
    const named = lowerAt(tokens, i - 1) === 'the' || thirdBefore(tokens, i) !== null;
    return named && !/^(?:his|her|their|my)$/.test(lowerAt(tokens, i - 2)) ? { year: word, to: i + 1 } : null;
  }
  const to = isNumber(tokens, i) ? pluralMark(tokens, i) : null;
  if (to === null) return null;
  if (DECADE.test(textAt(tokens, i))) return { year: Number(textAt(tokens, i)), to };
  const before = lowerAt(tokens, i - 1);
  const named = before === "'" || before === 'the' || (thirdBefore(tokens, i) !== null && lowerAt(tokens, i - 1) !== 'the');
  return SHORT_DECADE.test(textAt(tokens, i)) && named && !isAge(tokens, i) ? { year: 1900 + Number(textAt(tokens, i)), to } : null;
}

/** "in her early 40s". */
function isAge(tokens: Tokens, i: number): boolean {
  return [1, 2, 3].some(back => /^(?:his|her|their|my|your|our)$/.test(lowerAt(tokens, i - back)));
}

/** "the late 1990s", "1980s". */
export function readDecade(tokens: Tokens, i: number): Period | null {
  const decade = decadeAt(tokens, i);
  if (decade === null) return null;
  const start = lowerAt(tokens, i - 1) === "'" ? i - 1 : i;
  const part = thirdBefore(tokens, start);
  if (part === null) return years(start, decade.to, decade.year, decade.year + 9);
  const [first, last] = THIRD_OF_DECADE[part.third];
  return years(part.from, decade.to, decade.year + first, decade.year + last);
}

function ordinalAt(tokens: Tokens, i: number): { readonly value: number; readonly to: number } | null {
  if (isNumber(tokens, i)) {
    const ended = touchesNext(tokens, i) && /^(?:st|nd|rd|th)$/.test(lowerAt(tokens, i + 1)) && /^\d{1,2}$/.test(textAt(tokens, i));
    return ended ? { value: Number(textAt(tokens, i)), to: i + 2 } : null;
  }
  const tens = TENS.get(lowerAt(tokens, i));
  const unit = tens === undefined ? undefined : ORDINALS.get(lowerAt(tokens, overJoint(tokens, i + 1)));
  if (tens !== undefined && unit !== undefined && unit < 10) return { value: tens + unit, to: overJoint(tokens, i + 1) + 1 };
  const value = ORDINALS.get(lowerAt(tokens, i));
  return value === undefined ? null : { value, to: i + 1 };
}

/** "the early 19th century", "twentieth-century"; also the first of "19th and 20th centuries". */
export function readCentury(tokens: Tokens, i: number): Period | null {
  const ordinal = ordinalAt(tokens, i);
  if (ordinal === null || ordinal.value < 2 || ordinal.value > 21) return null;
  let to = overJoint(tokens, ordinal.to);
  if (!lowerAt(tokens, to).startsWith('centur')) {
    const second = /^(?:and|to|or)$/.test(lowerAt(tokens, ordinal.to)) ? ordinalAt(tokens, ordinal.to + 1) : null;
    if (second === null || lowerAt(tokens, second.to) !== 'centuries') return null;
    to = ordinal.to - 1;
  }
  const start = (ordinal.value - 1) * 100;
  const part = thirdBefore(tokens, i);
  if (part === null) return years(i, to + 1, start + 1, start + 100);
  const [first, last] = THIRD_OF_CENTURY[part.third];
  return years(part.from, to + 1, start + first, start + last);
}

/** A year at `i`, perhaps after "of", "in" or a comma. */
function yearNear(tokens: Tokens, i: number): { readonly year: number; readonly to: number } | null {
  let at = /^(?:of|in|,)$/.test(lowerAt(tokens, i)) ? i + 1 : i;
  if (/^(?:fiscal|financial|the)$/.test(lowerAt(tokens, at))) at += 1;
  if (lowerAt(tokens, at) === 'year') at += 1;
  const year = yearValue(tokens, at);
  return year === null ? null : { year, to: at + 1 };
}

function quarter(tokens: Tokens, from: number, to: number, length: 3 | 6, nth: number): Period | null {
  if (nth < 1 || nth > 12 / length) return null;
  const year = yearNear(tokens, to);
  if (year !== null) return months(from, year.to, year.year, (nth - 1) * length + 1, length);
  const before = yearValue(tokens, from - 1);
  return before === null ? null : months(from - 1, to, before, (nth - 1) * length + 1, length);
}

/** "Q3 2021", "the third quarter of 2021", "first half of 2012", "H1 2012". */
export function readQuarter(tokens: Tokens, i: number): Period | null {
  const letter = textAt(tokens, i);
  if ((letter === 'Q' || letter === 'H') && touchesNext(tokens, i) && /^[1-4]$/.test(textAt(tokens, i + 1)))
    return quarter(tokens, i, i + 2, letter === 'Q' ? 3 : 6, Number(textAt(tokens, i + 1)));
  const ordinal = ordinalAt(tokens, i);
  const last = ordinal === null ? null : lowerAt(tokens, overJoint(tokens, ordinal.to));
  if (ordinal === null || (last !== 'quarter' && last !== 'half')) return null;
  return quarter(tokens, i, overJoint(tokens, ordinal.to) + 1, last === 'quarter' ? 3 : 6, ordinal.value);
}

/** "the first six months of 2012", "last three months of 2012". */
export function readMonthsOfYear(tokens: Tokens, i: number): Period | null {
  const end = lowerAt(tokens, i);
  if (end !== 'first' && end !== 'last' && end !== 'final') return null;
  const count = SMALL.get(lowerAt(tokens, i + 1)) ?? (isNumber(tokens, i + 1) ? Number(textAt(tokens, i + 1)) : NaN);
  if (!(count >= 1 && count <= 12) || !/^months?$/.test(lowerAt(tokens, i + 2)) || !/^(?:of|in)$/.test(lowerAt(tokens, i + 3))) return null;
  const year = yearNear(tokens, i + 3);
  return year === null ? null : months(i, year.to, year.year, end === 'first' ? 1 : 13 - count, count);
}

/** Days of the month with which its weeks begin; the last week is its last seven days. */
const WEEK_STARTS: Readonly<Record<string, number>> = { first: 1, second: 8, third: 15, fourth: 22, opening: 1 };

/** "the last week of December 2018", "the first week of May, 2012": seven days, the whole first seven for the first. */
export function readWeekOfMonth(tokens: Tokens, i: number): Period | null {
  const at = lowerAt(tokens, i) === 'the' ? i + 1 : i;
  if (lowerAt(tokens, at + 1) !== 'week' || !/^(?:of|in)$/.test(lowerAt(tokens, at + 2))) return null;
  const month = monthAt(tokens, at + 3);
  const year = month === null ? null : yearNear(tokens, month.to);
  if (month === null || year === null) return null;
  const nth = lowerAt(tokens, at);
  const start = /^(?:last|final|closing)$/.test(nth) ? daysInMonth(year.year, month.month) - 6 : WEEK_STARTS[nth];
  if (start === undefined) return null;
  const day = (of: number): CalendarDate => ({ year: year.year, month: month.month, day: of });
  return { from: at, to: year.to, first: day(start), last: day(start + 6) };
}

/** "the summer of 2012", "winter 2012-13". */
export function readSeason(tokens: Tokens, i: number): Period | null {
  const month = SEASONS.get(lowerAt(tokens, i));
  if (month === undefined) return null;
  const at = /^(?:of|in|,)$/.test(lowerAt(tokens, i + 1)) ? i + 2 : i + 1;
  const year = yearValue(tokens, at);
  if (year === null) return null;
  const second = isHyphen(tokens, at + 1) && touchesNext(tokens, at) && isNumber(tokens, at + 2);
  return months(i, second ? at + 3 : at + 1, year, month, 3);
}

/** "early 2012", "mid-2012", "late in 2012": a third of the year at `i`. */
export function readThirdOfYear(tokens: Tokens, i: number): Period | null {
  const year = yearValue(tokens, i);
  if (year === null) return null;
  const before = lowerAt(tokens, i - 1) === 'in' ? i - 1 : i;
  const part = thirdBefore(tokens, before);
  return part === null ? null : months(part.from, i + 1, year, part.third * 4 + 1, 4);
}

/** "fiscal year 2019", "FY2019", "financial year 2018-19". */
export function readFiscalYear(tokens: Tokens, i: number): Period | null {
  const word = lowerAt(tokens, i);
  let at = i + 1;
  if ((word === 'fiscal' || word === 'financial' || word === 'marketing') && /^years?$/.test(lowerAt(tokens, at))) at += 1;
  else if (word !== 'fy' && word !== 'fiscal') return null;
  const year = yearValue(tokens, at);
  if (year === null) return null;
  const end = secondYear(tokens, at, year);
  return end === null ? years(i, at + 1, year, year) : years(i, at + 3, year, end);
}

/** The end of "2015-2016", "2015–16", "2012/13" whose first year is at `i`; null where the year stands alone. */
export function secondYear(tokens: Tokens, i: number, year: number): number | null {
  const mark = isHyphen(tokens, i + 1) || lowerAt(tokens, i + 1) === '/';
  const digits = textAt(tokens, i + 2);
  if (!mark || !isNumber(tokens, i + 2) || touchesNext(tokens, i) !== touchesNext(tokens, i + 1)) return null;
  if (yearValue(tokens, i + 2) !== null) return Number(digits) > year ? Number(digits) : null;
  const short = /^\d\d$/.test(digits) && touchesNext(tokens, i) ? Math.floor(year / 100) * 100 + Number(digits) : null;
  return short !== null && short > year ? short : null;
}
