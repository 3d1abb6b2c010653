/**
 * Whether a span of time follows from dates or from other spans: "26 days" from 4 to 29 May, an age from the day of birth, "42 months" for three years and six
 * months. Cost: the square of a bounded number of dates, or linear in the figures.
 */
import type { DateMention } from '../../model/index.ts';
import { dimensionOf } from '../../compare/relation/values.ts';
import { scaleOf } from '../../compare/relation/values.ts';
import type { SaidFigure } from './saidFigures.ts';
import type { SaidSentence } from './sourceSentences.ts';

/** Of a long source only the first dates are looked at. */
const MOST_DATES = 60;
const DAY = 86_400_000;
const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30.44, year: 365.25 };

/** Whether a figure is the time between two dates of `sentences` (asked for where it is a span of time at all), both days counted or one, or rounded to its unit. */
export function isBetweenDates({ quantity }: SaidFigure, sentences: (isDay: boolean) => readonly SaidSentence[]): boolean {
  const value = quantity.low ?? quantity.high;
  if (value === null || quantity.per !== null || dimensionOf(quantity.unit) !== 'time') return false;
  const unit = DAYS[quantity.unit] ?? scaleOf(quantity.unit) / scaleOf('day');
  if (unit < 1) return false;
  if (quantity.unit === 'year' && sentences(false).some(({ facts }) => facts.dates.some(each => yearsOf(each) === value))) return true;
  const days = [...new Set(sentences(unit === 1).flatMap(({ facts }) => facts.dates.flatMap(daysOf)))].slice(0, MOST_DATES);
  return days.some(from =>
    days.some(to => {
      const between = to - from;
      if (between <= 0) return false;
      return unit === 1 ? between === value || between + 1 === value : Math.abs(between / unit - value) <= 0.5;
    }),
  );
}

/** How many years a stretch of time is of that is told in years, both counted: five from 2012 to 2016. */
function yearsOf({ from, to }: DateMention): number | null {
  return from.length === YEAR && to.length === YEAR && from !== to ? Number(to) - Number(from) + 1 : null;
}

/** How long a date of a year is: `2021`. */
const YEAR = 4;
const BORN = /\bborn\b/i;
/** What tells an age: words before a number ("then 41", "aged 41"), or behind one that somebody "was" ("was 41 on the day of judgment"). */
const AGE_BEFORE = /\b(?:aged?|age of|then|turned)\s+$/i;
const WAS_BEFORE = /\b(?:was|is)\s+$/i;
const AGE_BEHIND = /^\s+(?:at|on|when|years? old)\b/i;
const OLDEST = 110;

/** Whether a figure is the age that somebody had, born on a date of `sentences`, on another date of theirs. */
export function isAgeByDates(
  { quantity: { low, high, unit, per, span }, sentence }: SaidFigure,
  sentences: () => readonly SaidSentence[],
): boolean {
  const isWhole = low !== null && low === high && low > 0 && low <= OLDEST && Number.isInteger(low);
  if (!isWhole || per !== null || (unit !== 'count' && unit !== 'year')) return false;
  const { prose, span: whole } = sentence;
  const before = prose.slice(whole.start, span.start);
  const isAge = AGE_BEFORE.test(before) || (WAS_BEFORE.test(before) && AGE_BEHIND.test(prose.slice(span.end, whole.end)));
  if (!isAge && !/\bold\b/.test(prose.slice(span.start, span.end + 10))) return false;
  const all = sentences();
  const births = all.filter(each => BORN.test(each.prose.slice(each.span.start, each.span.end))).flatMap(({ facts }) => facts.dates);
  const days = [...new Set([...all, sentence].flatMap(({ facts }) => facts.dates.flatMap(daysOf)))].slice(0, MOST_DATES);
  return births.some(birth => {
    const off = birth.from.length > 4 ? 0 : 1;
    return daysOf(birth).some(born =>
      days.some(day => Math.abs(Math.floor((day - born) / (DAYS['year'] ?? 1)) - low) <= off && day > born),
    );
  });
}

const JOINED = /^(?:,? and |, | )$/;

/** Whether a figure is what two neighbouring ones of a sentence come to, a longer and a shorter span: "three years and six months". */
export function isOfTwoSpans({ quantity }: SaidFigure, sources: readonly SaidFigure[]): boolean {
  const value = quantity.low ?? quantity.high;
  if (value === null || quantity.per !== null || dimensionOf(quantity.unit) !== 'time') return false;
  return sources.some((long, i) => {
    const short = sources[i + 1];
    if (short?.sentence !== long.sentence || dimensionOf(long.quantity.unit) !== 'time' || dimensionOf(short.quantity.unit) !== 'time')
      return false;
    if (!JOINED.test(long.sentence.prose.slice(long.quantity.span.end, short.quantity.span.start))) return false;
    const [whole, part] = [scaleOf(long.quantity.unit), scaleOf(short.quantity.unit)];
    const both = whole * (long.quantity.low ?? 0) + part * (short.quantity.low ?? 0);
    return whole > part && Math.abs(both / scaleOf(quantity.unit) - value) <= OF_CALENDAR * value;
  });
}

/** Months and weeks are of no one length. */
const OF_CALENDAR = 0.005;

/** Days since 1970; a month or a year counts from its first day. */
function daysOf({ from, to }: DateMention): readonly number[] {
  return [from, to].flatMap(date => {
    const time = Date.parse(date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date.slice(0, 10));
    return Number.isNaN(time) ? [] : Math.round(time / DAY);
  });
}
