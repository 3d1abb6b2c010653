/**
 * Finds the dates of a sentence from left to right; the longest reading at a place wins. Dates whose year cannot be told (no document
 * date, or "03/04/2008") are found too, without a value, so that no other reader takes their figures for quantities.
 *
 * Cost: linear; every reader looks ahead a bounded number of tokens. A range takes the year, month or day that its first end leaves
 * out from its second. "Since 2006" runs to the document's date where that is known.
 */
import type { Token } from '../../text/tokens.ts';
import type { SentenceContext } from '../context.ts';
import type { Tokens } from '../quantity/cursor.ts';
import { isCapitalised, isHyphen, isNumber, lowerAt, matchesBefore } from '../quantity/cursor.ts';
import { hasRole, lastWith } from '../quantity/roles.ts';
import type { CalendarDate } from './calendar.ts';
import { fromIso, isCalendarDate, toIso } from './calendar.ts';
import { DECADE_WORDS, MONTHS, SEASONS, WEEKDAYS } from './lexicon.ts';
import {
  readCentury,
  readDecade,
  readFiscalYear,
  readMonthsOfYear,
  readWeekOfMonth,
  readQuarter,
  readSeason,
  readThirdOfYear,
  secondYear,
  type Period,
} from './period.ts';
import { monthAt, readPoint, type Point } from './point.ts';
import { AGO, dayNear, monthNear, readCounted, readRelative } from './relative.ts';
import { yearValue } from './year.ts';

/** A date in the tokens of a sentence; `dates` null where it could not be told. */
export interface ScannedDate {
  readonly from: number;
  /** Index of the token after it. */
  readonly to: number;
  readonly dates: { readonly first: string; readonly last: string } | null;
}

/** What must hold beside a word for a date to start with it; `always`: the readers tell. */
type Start = 'always' | 'capital' | 'ago' | 'article' | 'the';

const starting = (start: Start, words: Iterable<string>): readonly (readonly [string, Start])[] => [...words].map(word => [word, start]);

const STARTERS: ReadonlyMap<string, Start> = new Map([
  ...starting('capital', MONTHS.keys()),
  ...starting('capital', WEEKDAYS.keys()),
  ...starting('always', SEASONS.keys()),
  ...starting('always', DECADE_WORDS.keys()),
  ...starting(
    'always',
    "q h fy fiscal financial marketing final opening closing this next previous yesterday today tonight tomorrow yesterday's today's tomorrow's".split(
      ' ',
    ),
  ),
  ...starting(
    'always',
    'first second third fourth last fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth'.split(
      ' ',
    ),
  ),
  ...starting('always', 'eighteenth nineteenth twentieth twenty thirty forty fifty'.split(' ')),
  ...starting('ago', 'one two three four five six seven eight nine ten eleven twelve fifteen few several'.split(' ')),
  ...starting('article', ['a', 'an']),
  ...starting('the', ['the']),
]);

/** The starts by number; 0 is none. */
const STARTS: readonly (Start | undefined)[] = [undefined, 'always', 'capital', 'ago', 'article', 'the'];

/** What must hold for a date to start with a token; undefined where none can. */
function startOf({ kind, word, lower }: Token): Start | undefined {
  if (kind === 'number') return 'always';
  if (word.date < 0) word.date = STARTS.indexOf(STARTERS.get(lower));
  return STARTS[word.date];
}

/** The second end of a range whose first end stops before `at`. */
function rangeEnd(tokens: Tokens, first: Point, at: number): Point | null {
  const word = lowerAt(tokens, at);
  const joined =
    word === 'to' ||
    word === 'through' ||
    word === 'until' ||
    isHyphen(tokens, at) ||
    (word === 'and' && matchesBefore(tokens, first.from, ['between']));
  if (!joined) return null;
  const year = yearValue(tokens, at + 1);
  if (year !== null && first.year !== null && first.month === null)
    return year > first.year ? { from: at + 1, to: at + 2, year, month: null, day: null, doubtful: false } : null;
  const second = readPoint(tokens, at + 1);
  if (second !== null && second.month === null && first.month !== null && second.year !== null && second.day === null) return null;
  return second;
}

/** "3-5 March 2008", "March 3-5, 2008", "March 3 to 5". */
function dayRange(tokens: Tokens, i: number): { readonly first: Point; readonly last: Point } | null {
  const start = monthAt(tokens, i)?.to ?? i;
  if (!isNumber(tokens, start) || !isNumber(tokens, start + 2)) return null;
  if (!isHyphen(tokens, start + 1) && !/^(?:to|and)$/.test(lowerAt(tokens, start + 1))) return null;
  const day = Number(tokens[start]?.text);
  if (!Number.isInteger(day) || day < 1 || day > 31) return null;
  // The second day is read as if the first were not there.
  const last = readPoint([...tokens.slice(i, start), ...tokens.slice(start + 2, start + 8)], 0);
  if (last === null) return null;
  if (last.month === null || last.day === null || last.day <= day) return null;
  const to = last.to + 2 + i;
  return { first: { ...last, from: i, to: start + 1, day }, last: { ...last, from: start + 2, to } };
}

function complete(point: Point, other: Point, issued: CalendarDate | null): CalendarDate | null {
  const month = point.month ?? (point.day === null ? null : other.month);
  const year = point.year ?? other.year ?? (issued === null || month === null ? null : yearNear(issued, month, point.day));
  if (year === null || point.doubtful || !isCalendarDate(year, month, point.day)) return null;
  return { year, month, day: point.day };
}

/** The year of a month or day that the text gives none, from the document's date; null where it is not certain. */
function yearNear(issued: CalendarDate, month: number, day: number | null): number | null {
  return day === null ? monthNear(issued, month, 0).year : (dayNear(issued, month, day)?.year ?? null);
}

/** Both ends in the coarser of their precisions; null where they do not follow one another. */
function interval(first: CalendarDate | null, last: CalendarDate | null): ScannedDate['dates'] {
  if (first === null || last === null) return null;
  const month = first.month === null || last.month === null;
  const day = month || first.day === null || last.day === null;
  const cut = (date: CalendarDate): string => toIso({ year: date.year, month: month ? null : date.month, day: day ? null : date.day });
  return cut(first) <= cut(last) ? { first: cut(first), last: cut(last) } : null;
}

function readPointOrRange(tokens: Tokens, i: number, issued: CalendarDate | null): ScannedDate | null {
  const days = dayRange(tokens, i);
  if (days !== null)
    return { from: i, to: days.last.to, dates: interval(complete(days.first, days.last, issued), complete(days.last, days.last, issued)) };
  const first = readPoint(tokens, i);
  if (first === null) return null;
  const end = first.year !== null && first.month === null && !first.doubtful ? secondYear(tokens, i, first.year) : null;
  if (end !== null && first.year !== null) {
    return {
      from: i,
      to: i + 3,
      dates: { first: toIso({ year: first.year, month: null, day: null }), last: toIso({ year: end, month: null, day: null }) },
    };
  }
  const last = rangeEnd(tokens, first, first.to);
  if (last !== null) {
    const dates = interval(complete(first, last, issued), complete(last, last, issued));
    // "Open from May to October" is told of every year, "1279 to 1213" of another era.
    return { from: i, to: last.to, dates };
  }
  const date = complete(first, first, issued);
  return { from: i, to: first.to, dates: date === null ? null : since(tokens, i, date, issued) };
}

/** "Since 2006" runs to the document's date, where that is known and not earlier. */
function since(tokens: Tokens, i: number, date: CalendarDate, issued: CalendarDate | null): ScannedDate['dates'] {
  const open = lowerAt(tokens, i - 1) === 'since' && issued !== null ? interval(date, issued) : null;
  return open ?? { first: toIso(date), last: toIso(date) };
}

function ofPeriod(period: Period | null): ScannedDate | null {
  return period === null ? null : { from: period.from, to: period.to, dates: { first: toIso(period.first), last: toIso(period.last) } };
}

/** The one date found so far; null where there are more, or it is a period. */
function anchorOf(found: readonly ScannedDate[]): CalendarDate | null {
  const dates = found.length === 1 ? found[0]?.dates : null;
  return dates?.first === dates?.last ? fromIso(dates?.first ?? '') : null;
}

/** The date at `i`, or null. `mayBeCounted`: a word stands behind that makes a date of a number of periods. */
function readDateAt(
  tokens: Tokens,
  i: number,
  issued: CalendarDate | null,
  found: readonly ScannedDate[],
  mayBeCounted: boolean,
): ScannedDate | null {
  const period =
    readDecade(tokens, i) ??
    readCentury(tokens, i) ??
    readQuarter(tokens, i) ??
    readMonthsOfYear(tokens, i) ??
    readWeekOfMonth(tokens, i) ??
    readSeason(tokens, i) ??
    readFiscalYear(tokens, i) ??
    readThirdOfYear(tokens, i);
  if (period !== null) return ofPeriod(period);
  const point = readPointOrRange(tokens, i, issued);
  if (point !== null) return point;
  const relative = readRelative(tokens, i, issued) ?? (mayBeCounted ? readCounted(tokens, i, issued, anchorOf(found)) : null);
  if (relative === null) return null;
  const dates = relative.dates === null ? null : { first: toIso(relative.dates.first), last: toIso(relative.dates.last) };
  return { from: relative.from, to: relative.to, dates };
}

/** Whether what must hold for a date to start at `i` does. `lastAgo`: the place of the sentence's last "ago", "later" or the like. */
function canStart(tokens: Tokens, i: number, start: Exclude<Start, 'always'>, lastAgo: number): boolean {
  switch (start) {
    case 'capital':
      return isCapitalised(tokens, i);
    case 'ago':
      return lastAgo > i;
    case 'article':
      return hasRole(tokens, i + 2, AGO);
    case 'the':
      return lowerAt(tokens, i + 1) === 'past' || lowerAt(tokens, i + 1) === 'last';
  }
}

/** The dates of a sentence in text order, not overlapping. */
export function scanDates(sentence: SentenceContext): readonly ScannedDate[] {
  const { tokens } = sentence;
  if (sentence.language !== 'en') return [];
  const issued = sentence.issued === null ? null : fromIso(sentence.issued);
  let lastAgo: number | null = null;
  const found: ScannedDate[] = [];
  let next = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined || i < next) continue;
    const start = startOf(token);
    if (start === undefined) continue;
    lastAgo ??= lastWith(tokens, AGO);
    if (start !== 'always' && !canStart(tokens, i, start, lastAgo)) continue;
    const date = readDateAt(tokens, i, issued, found, lastAgo > i);
    if (date === null || date.from < (found.at(-1)?.to ?? 0)) continue;
    found.push(date);
    next = date.to;
  }
  return found;
}
