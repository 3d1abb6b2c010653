/**
 * The dates of a sentence, days and months without a year among them: "on 5 June", "from 5 to 9 June", "5, 7 and 9 June", "June 5".
 *
 * Choices: of a day whose year is not written the year is left open, whatever the date of its document makes of it. Cost: linear in the sentence, read once; of a
 * sentence that is no more than a list of dates only the first are looked at.
 */
import { monthAt, type Point, readPoint } from '../../claims/date/point.ts';
import { isHyphen, isNumber, lowerAt, textAt, type Tokens } from '../../claims/quantity/cursor.ts';
import type { DateMention } from '../../model/index.ts';
import type { SaidSentence } from './sourceSentences.ts';

/** A date as it is told. Where its year is not written, `from` and `to` are without it: `06-05`, `06`. */
export interface SaidDate extends DateMention {
  readonly isBare: boolean;
}

/** When a date is. A date that does not say that its year is not written has one. */
type When = Pick<SaidDate, 'from' | 'to'> & Partial<Pick<SaidDate, 'isBare'>>;

/** Of a sentence only so many dates are looked at. */
const MOST = 40;
const READ = new WeakMap<SaidSentence, readonly SaidDate[]>();

/** The dates of a sentence in text order. */
export function datesOf(sentence: SaidSentence): readonly SaidDate[] {
  const known = READ.get(sentence);
  if (known !== undefined) return known;
  const { prose, tokens } = sentence;
  const whole = sentence.dates.map(date => withoutGuess(prose, date));
  const dates = [...whole, ...bareIn(tokens, whole, 'source' in sentence)].sort((a, b) => a.span.start - b.span.start).slice(0, MOST);
  READ.set(sentence, dates);
  return dates;
}

/** A date whose year is the document's, and not its own, without it; "yesterday" and "last March" keep theirs. */
function withoutGuess(prose: string, date: DateMention): SaidDate {
  const words = prose.slice(date.span.start, date.span.end);
  const isBare =
    date.from.length >= MONTH &&
    /^(?:\p{L}+,?\s+(?:the\s+)?)?(?:\d{1,2}\D*\p{Lu}|\p{Lu}\p{L}+\.?(?:\s+\d{1,2}\D*)?$)/u.test(words) &&
    !/\d{4}/.test(words);
  return isBare ? { ...date, from: date.from.slice(YEARS), to: date.to.slice(YEARS), isBare } : { ...date, isBare };
}

/** How long a date of a month is, `2021-07`, and what of it the year takes. */
const MONTH = 7;
const YEARS = 5;

/** Days and months without a year that no date of `whole` has. */
function bareIn(tokens: Tokens, whole: readonly DateMention[], isSource: boolean): readonly SaidDate[] {
  const found: SaidDate[] = [];
  let next = 0;
  for (let i = 0; i < tokens.length && found.length < MOST; i++) {
    const start = tokens[i]?.start ?? 0;
    while ((whole[next]?.span.end ?? Infinity) <= start) next++;
    if ((whole[next]?.span.start ?? Infinity) <= start) continue;
    const point = readPoint(tokens, i) ?? (isSource ? namedMonth(tokens, i) : null);
    if (point?.year !== null || point.month === null || point.doubtful) continue;
    const { month, day, to } = point;
    if (day === null) found.push(...bare(tokens, i, to, two(month), two(month)));
    else found.push(...daysAround(tokens, i, to, month, day));
    i = to - 1;
  }
  return found;
}

/** A month by its name alone: of a source any that it may mean. */
function namedMonth(tokens: Tokens, i: number): Point | null {
  const named = monthAt(tokens, i);
  return named === null ? null : { from: i, to: named.to, year: null, month: named.month, day: null, doubtful: false };
}

/** A day with those that share its month: "5–9 June", "5, 7 and 9 June", "June 5–9". */
function daysAround(tokens: Tokens, from: number, to: number, month: number, day: number): readonly SaidDate[] {
  const iso = (of: number): string => `${two(month)}-${two(of)}`;
  if (monthAt(tokens, from) !== null) {
    const last = isHyphen(tokens, to) ? dayAt(tokens, to + 1) : null;
    return last !== null && last > day ? bare(tokens, from, to + 2, iso(day), iso(last)) : bare(tokens, from, to, iso(day), iso(day));
  }
  const first = isHyphen(tokens, from - 1) || lowerAt(tokens, from - 1) === 'to' ? dayAt(tokens, from - 2) : null;
  if (first !== null && first < day) return bare(tokens, from - 2, to, iso(first), iso(day));
  const listed: SaidDate[] = [...bare(tokens, from, to, iso(day), iso(day))];
  for (let i = from; /^(?:and|or|,|&)$/.test(lowerAt(tokens, i - 1)) && listed.length < LISTED; i -= 2) {
    const before = dayAt(tokens, i - 2);
    if (before === null || before >= day) break;
    listed.push(...bare(tokens, i - 2, i - 1, iso(before), iso(before)));
  }
  return listed;
}

/** So many days share the name of a month. */
const LISTED = 6;

function dayAt(tokens: Tokens, i: number): number | null {
  if (!isNumber(tokens, i) || !/^\d{1,2}$/.test(textAt(tokens, i))) return null;
  const day = Number(textAt(tokens, i));
  return day >= 1 && day <= 31 ? day : null;
}

function bare(tokens: Tokens, first: number, behind: number, from: string, to: string): readonly SaidDate[] {
  const [start, end] = [tokens[first], tokens[behind - 1]];
  return start === undefined || end === undefined ? [] : [{ span: { start: start.start, end: end.end }, from, to, isBare: true }];
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Whether one of two dates lies in the other. */
export function meet(a: When, b: When): boolean {
  return isInside(a, b) || isInside(b, a);
}

/** Whether a date lies in another; where the year of one is not written, by month and day alone. */
export function isInside(a: When, b: When): boolean {
  const [x, y] = a.isBare === true || b.isBare === true ? [yearless(a), yearless(b)] : [a, b];
  if (x === null || y === null) return false;
  return x.from.startsWith(y.from) || (y.from !== y.to && y.from <= x.from && x.to <= `${y.to}~`);
}

/** Whether a date tells of another as exactly: it is the same, lies in it, or begins or ends a stretch of time. */
export function tells(other: SaidDate, date: SaidDate): boolean {
  if (isInside(other, date)) return true;
  const [x, y] = other.isBare || date.isBare ? [yearless(other), yearless(date)] : [other, date];
  return x !== null && y !== null && y.from === y.to && x.from !== x.to && (x.from === y.from || x.to === y.from);
}

type Ends = Pick<DateMention, 'from' | 'to'>;

/** A date by its month and day; null for a year, or where it runs from one year into another. */
function yearless(date: When): Ends | null {
  if (date.isBare === true) return date;
  if (date.from.length < MONTH || date.from.slice(0, YEARS) !== date.to.slice(0, YEARS)) return null;
  return { from: date.from.slice(YEARS), to: date.to.slice(YEARS) };
}

/** A date as it is written where it tells since when something is so: until when is read from the date of its document. */
export function withoutEnd<D extends DateMention>(sentence: SaidSentence, date: D): D {
  return isBehindSince(sentence, date) ? { ...date, to: date.from } : date;
}

/** Whether a date tells since when something is so. */
export function isBehindSince({ prose, span }: SaidSentence, { span: { start } }: DateMention): boolean {
  return SINCE.test(prose.slice(Math.max(span.start, start - SINCE_REACH), start));
}

const SINCE = /\bsince\s+(?:the\s+)?(?:early\s+|late\s+|mid-)?$/i;
const SINCE_REACH = 20;

/** How exact a date is: a year, a month or a day, or a stretch from one to another. */
export function precisionOf({ from, to, isBare = false }: When): string {
  return `${String(from.length + (isBare ? YEARS : 0))}${from === to ? '' : '–'}`;
}

/** Which of year, month and day are different; all, where nothing is known of the year of one. */
export function differingParts(a: When, b: When): readonly number[] {
  const [x, y] = a.isBare === true || b.isBare === true ? [yearless(a), yearless(b)] : [a, b];
  return x === null || y === null ? PARTS : partsApart(x.from, y.from);
}

/** Which of year, month and day of two days are different: `2021-07-30`. */
export function partsApart(a: string, b: string): readonly number[] {
  const [x, y] = [a.split('-'), b.split('-')];
  return PARTS.filter(i => x[i] !== y[i]);
}

const PARTS = [0, 1, 2] as const;
