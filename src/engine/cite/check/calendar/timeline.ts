/**
 * A sentence as its dates and lengths of time: a text in which one character stands for each of them, so that the forms of words between them can be told apart.
 *
 * Method: one pass over the tokens; the readers of dates and numerals that all claims are read with. A year that belongs to a pair ("2016/17", "2016–17") is none,
 * and a weekday stays a word. Cost: linear in the sentence.
 */
import { type CalendarDate } from '../../../claims/date/calendar.ts';
import { WEEKDAYS } from '../../../claims/date/lexicon.ts';
import { readPoint } from '../../../claims/date/point.ts';
import { isHyphen, isNumber, lowerAt, overJoint, touchesNext, type Tokens } from '../../../claims/quantity/cursor.ts';
import { yearValue } from '../../../claims/date/year.ts';
import { ORDINALS, TENS } from '../../../claims/quantity/numberWords.ts';
import { readNumeral } from '../../../claims/quantity/numerals.ts';
import type { Span } from '../../../model/index.ts';
import type { Token } from '../../../text/tokens.ts';
import type { SaidSentence } from '../sourceSentences.ts';
import { readStretch, type Stretch } from './stretches.ts';

/** What stands in the text of a timeline for a date, a length of time and any other whole number. */
export const DATE = '\uE000';
export const STRETCH = '\uE001';
export const NUMBER = '\uE002';
const MARKS = /[\uE000-\uE002]/g;

/** A date as it is told: of a day or month the year may be left out. */
export interface ToldDate extends Omit<CalendarDate, 'year'> {
  readonly year: number | null;
  readonly span: Span;
}

/** What one character of a timeline stands for. */
type Mark = { readonly span: Span } & (
  | { readonly sign: typeof DATE; readonly date: ToldDate }
  | { readonly sign: typeof STRETCH; readonly stretch: Stretch }
  | { readonly sign: typeof NUMBER; readonly value: number }
);

/** A sentence whose dates and lengths of time are one character each. */
export interface Timeline {
  readonly text: string;
  /** The dates in text order, with their places in `text`. */
  readonly dates: readonly { readonly at: number; readonly date: ToldDate }[];
  readonly dateAt: (at: number) => ToldDate | null;
  readonly stretchAt: (at: number) => Stretch | null;
  readonly numberAt: (at: number) => number | null;
  /** The place in the report of a stretch of `text`. */
  readonly spanOf: (start: number, end: number) => Span;
  /** The words of the report there. */
  readonly wordsOf: (start: number, end: number) => string;
}

/** The timeline of a sentence. */
export function timelineOf({ prose, span, tokens }: SaidSentence): Timeline {
  const marks = marksOf(tokens);
  const byPlace = new Map<number, Mark>();
  /** Offsets in the report of the marks' ends, by their places in the text. */
  const ends: { readonly at: number; readonly end: number }[] = [{ at: -1, end: span.start }];
  let text = '';
  let done = span.start;
  const words = (end: number): string => prose.slice(done, end).replace(MARKS, ' ').replace(/\s/g, ' ');
  for (const mark of marks) {
    text += words(mark.span.start);
    byPlace.set(text.length, mark);
    ends.push({ at: text.length, end: mark.span.end });
    text += mark.sign;
    done = mark.span.end;
  }
  text += words(span.end);
  const offsetOf = (at: number): number => {
    const last = ends.findLast(each => each.at < at);
    return last === undefined ? span.start : last.end + (at - last.at - 1);
  };
  const spanOf = (start: number, end: number): Span => ({ start: byPlace.get(start)?.span.start ?? offsetOf(start), end: offsetOf(end) });
  return {
    text,
    dates: [...byPlace].flatMap(([at, mark]) => (mark.sign === DATE ? { at, date: mark.date } : [])),
    dateAt: at => markOf(byPlace.get(at), DATE)?.date ?? null,
    stretchAt: at => markOf(byPlace.get(at), STRETCH)?.stretch ?? null,
    numberAt: at => markOf(byPlace.get(at), NUMBER)?.value ?? null,
    spanOf,
    wordsOf: (from, to) => {
      const { start, end } = spanOf(from, to);
      return prose.slice(start, end).replace(/\s+/g, ' ');
    },
  };
}

function markOf<S extends Mark['sign']>(mark: Mark | undefined, sign: S): Extract<Mark, { readonly sign: S }> | undefined {
  return isOf(mark, sign) ? mark : undefined;
}

function isOf<S extends Mark['sign']>(mark: Mark | undefined, sign: S): mark is Extract<Mark, { readonly sign: S }> {
  return mark?.sign === sign;
}

function marksOf(tokens: Tokens): readonly Mark[] {
  const marks: Mark[] = [];
  for (let i = 0; i < tokens.length;) {
    const read = markAt(tokens, i);
    if (read === null) i++;
    else {
      marks.push(read.mark);
      i = read.to;
    }
  }
  return marks;
}

interface ReadMark {
  readonly mark: Mark;
  /** Index of the token behind it. */
  readonly to: number;
}

function markAt(tokens: Tokens, i: number): ReadMark | null {
  const token = tokens[i];
  if (token === undefined || WEEKDAYS.has(token.lower)) return null;
  const point = readPoint(tokens, i);
  if (point !== null && !point.doubtful && (point.month !== null || !isOfPair(tokens, point.from, point.to))) {
    const span = spanned(token, tokens[point.to - 1]);
    return { mark: { sign: DATE, span, date: { year: point.year, month: point.month, day: point.day, span } }, to: point.to };
  }
  const year = secondYear(tokens, i);
  if (year !== null)
    return { mark: { sign: DATE, span: spanned(token, token), date: { year, month: null, day: null, span: token } }, to: i + 1 };
  const stretch = readStretch(tokens, i);
  if (stretch !== null)
    return { mark: { sign: STRETCH, span: spanned(tokens[stretch.from] ?? token, tokens[stretch.to - 1]), stretch }, to: stretch.to };
  return anniversaryAt(tokens, i) ?? numberAt(tokens, i);
}

function numberAt(tokens: Tokens, i: number): ReadMark | null {
  const [token, numeral] = [tokens[i], readNumeral(tokens, i)];
  if (token === undefined || numeral === null) return null;
  if (numeral.vague || numeral.share || numeral.low !== numeral.high || !Number.isInteger(numeral.low)) return null;
  const to = /^(?:st|nd|rd|th)$/.test(lowerAt(tokens, numeral.to)) && touchesNext(tokens, numeral.to - 1) ? numeral.to + 1 : numeral.to;
  return { mark: { sign: NUMBER, span: spanned(token, tokens[to - 1]), value: numeral.low }, to };
}

/** The second year of "1998–2010". */
function secondYear(tokens: Tokens, i: number): number | null {
  const isBehindYear = isHyphen(tokens, i - 1) && yearValue(tokens, i - 2) !== null && !isHyphen(tokens, i - 3);
  return isBehindYear && !isHyphen(tokens, i + 1) ? yearValue(tokens, i) : null;
}

/** "Tenth", "twenty-fifth" before "anniversary" or "birthday"; elsewhere it is a word like others. */
function anniversaryAt(tokens: Tokens, i: number): ReadMark | null {
  const tens = TENS.get(lowerAt(tokens, i)) ?? 0;
  const at = tens > 0 ? overJoint(tokens, i + 1) : i;
  const value = ORDINALS.get(lowerAt(tokens, at));
  const [token, last] = [tokens[i], tokens[at]];
  if (token === undefined || value === undefined || !/^(?:anniversary|birthday)$/.test(lowerAt(tokens, at + 1))) return null;
  return { mark: { sign: NUMBER, span: spanned(token, last), value: tens + value }, to: at + 1 };
}

/** "2016/17", "2016-17": a season or a year of accounts. */
function isOfPair(tokens: Tokens, from: number, to: number): boolean {
  return (
    (lowerAt(tokens, to) === '/' || lowerAt(tokens, to) === '-') && /^\d\d$/.test(tokens[to + 1]?.text ?? '') && isNumber(tokens, from)
  );
}

function spanned(first: Token, last: Token | undefined): Span {
  return { start: first.start, end: (last ?? first).end };
}
