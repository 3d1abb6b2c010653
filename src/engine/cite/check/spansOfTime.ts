/** Whether a span of time follows from dates: "26 days" from 4 to 29 May. Cost: the square of a bounded number of dates. */
import type { DateMention } from '../../model/index.ts';
import { dimensionOf } from '../../compare/relation/values.ts';
import { scaleOf } from './figureValues.ts';
import type { SaidFigure } from './saidFigures.ts';
import type { SaidSentence } from './sourceSentences.ts';

/** Of a long source only the first dates are looked at. */
const MOST_DATES = 60;
const DAY = 86_400_000;
const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30.44, year: 365.25 };

/** Whether a figure is the time between two dates of `sentences` (asked for where it is a span of time at all), both days counted or one, or rounded to its unit. */
export function isBetweenDates({ quantity }: SaidFigure, sentences: () => readonly SaidSentence[]): boolean {
  const value = quantity.low ?? quantity.high;
  if (value === null || quantity.per !== null || dimensionOf(quantity.unit) !== 'time') return false;
  const unit = DAYS[quantity.unit] ?? scaleOf(quantity) / scaleOf({ ...quantity, unit: 'day' });
  if (unit < 1) return false;
  const days = [...new Set(sentences().flatMap(({ facts }) => facts.dates.flatMap(daysOf)))].slice(0, MOST_DATES);
  return days.some(from =>
    days.some(to => {
      const between = to - from;
      if (between <= 0) return false;
      return unit === 1 ? between === value || between + 1 === value : Math.abs(between / unit - value) <= 0.5;
    }),
  );
}

/** Days since 1970; a month or a year counts from its first day. */
function daysOf({ from, to }: DateMention): readonly number[] {
  return [from, to].flatMap(date => {
    const time = Date.parse(date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date.slice(0, 10));
    return Number.isNaN(time) ? [] : Math.round(time / DAY);
  });
}
