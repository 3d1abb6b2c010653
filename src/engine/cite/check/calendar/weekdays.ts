/**
 * Weekdays that their dates do not fall on: "Monday, 12 June 2020", "12 June 2020, a Monday"; and those of a date whose month or year stands with the next one,
 * "from Monday 3 to Friday 7 June 2019", or with the one before, "on 2 September 2021, and from Monday the 6th". Cost: linear.
 */
import { type CalendarDate, isCalendarDate, weekdayOf } from '../../../claims/date/calendar.ts';
import type { Finding } from '../../../model/index.ts';
import { finding, replacing } from '../draft.ts';
import { DATE, NUMBER, type Timeline, type ToldDate } from './timeline.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const ANY = `(?:${WEEKDAYS.join('|')})`;
const DAY = `(?<weekday>${ANY})`;
const JOINED = '(?:to|and|or|until|till|through|[–-])';
const BEFORE = String.raw`\b${DAY}(?: (?:morning|noon|afternoon|evening|night))?,? (?:\(|on )?(?:the )?`;

/** The weekday before the date, or behind it in brackets or as an apposition. */
const DATED = [
  `${BEFORE}(?<date>${DATE})`,
  String.raw`(?<date>${DATE}),? ?(?:\((?:a |on a )?|(?:which )?(?:was |is |fell )?(?:a|on a) |(?:which )?fell on |, |[–—] ?a )${DAY}\b(?!['’]s| to )`,
].map(source => new RegExp(source, 'dg'));
/** "From Monday 3 to Friday 7 June 2019", "on Monday, 3 June, and Friday, 7 June 2019". */
const WITH_NEXT = [
  new RegExp(`${BEFORE}(?<date>${DATE}),? ${JOINED} (?:on )?(?:${ANY},? )?(?:the )?(?<other>${DATE})`, 'dg'),
  new RegExp(`${BEFORE}(?<number>${NUMBER})(?:,? ${JOINED} |, )(?:on )?(?:${ANY},? )?(?:the )?(?<other>${DATE})`, 'dg'),
];
/** "Monday the 6th", of the month told before. */
const WITH_LAST = new RegExp(String.raw`\b${DAY},? the (?<number>${NUMBER})(?! (?:of|day|time)\b)`, 'dg');

/** The first year for which a weekday is certain: by then most of the world counted days by the Gregorian calendar. */
const GREGORIAN = 1753;

/** Weekdays that their dates do not fall on. */
export function weekdays(line: Timeline): readonly Finding[] {
  return [
    ...DATED.flatMap(form => matches(form, line, ({ date }) => (date === undefined ? [] : dayOf(line.dateAt(date), null)))),
    ...WITH_NEXT.flatMap(form =>
      matches(form, line, ({ date, number, other }) => {
        const next = other === undefined ? null : line.dateAt(other);
        if (date !== undefined) return withYearOf(line.dateAt(date), next);
        const day = number === undefined ? null : line.numberAt(number);
        return day === null || !isWhole(next) || day >= next.day ? [] : dayOf({ ...next, day }, null);
      }),
    ),
    ...matches(WITH_LAST, line, ({ number }) => {
      const day = number === undefined ? null : line.numberAt(number);
      const last = line.dates.findLast(({ at }) => number !== undefined && at < number)?.date;
      return day === null || !isWhole(last) ? [] : daysNear(last.year, last.month, day);
    }),
  ];
}

type Places = Readonly<Record<'weekday' | 'date' | 'number' | 'other', number | undefined>>;

/** The findings of a form. `days`: those that the date may mean; one that falls on the weekday is enough. */
function matches(form: RegExp, line: Timeline, days: (places: Places) => readonly CalendarDate[]): readonly Finding[] {
  return [...line.text.matchAll(form)].flatMap(match => {
    const at = match.indices?.groups ?? {};
    const [weekday, place] = [match.groups?.['weekday'] ?? '', at['weekday']?.[0] ?? 0];
    const [date, number, other] = [at['date']?.[0], at['number']?.[0], at['other']?.[0]];
    const right = [...new Set(days({ weekday: place, date, number, other }).map(weekdayName))];
    const [first] = right;
    if (first === undefined || right.includes(weekday)) return [];
    const word = line.spanOf(place, place + weekday.length);
    const [start, end] = [Math.min(place, date ?? place), Math.max(place + weekday.length, (date ?? number ?? place) + 1)];
    return finding('calendar/weekday', {
      span: line.spanOf(start, end),
      message: right.length === 1 ? `That day was a ${first}, not a ${weekday}.` : `That day was no ${weekday}.`,
      fixes: right.length === 1 ? [replacing(`Write ${first}`, word, first)] : [],
    });
  });
}

function weekdayName({ year, month, day }: CalendarDate): string {
  return WEEKDAYS[weekdayOf(year, month ?? 1, day ?? 1)] ?? '';
}

/** The day that a date means, where it is one, and its weekday is certain. */
function dayOf(date: ToldDate | null, ofYear: number | null): readonly CalendarDate[] {
  const year = date?.year ?? ofYear;
  const [month, day] = [date?.month ?? null, date?.day ?? null];
  if (month === null || day === null || year === null || year < GREGORIAN) return [];
  return isCalendarDate(year, month, day) ? [{ year, month, day }] : [];
}

/** A day without its year, before one that has it. */
function withYearOf(date: ToldDate | null, next: ToldDate | null): readonly CalendarDate[] {
  if (!isWhole(next) || date?.year !== null || date.month === null) return [];
  return dayOf(date, date.month > next.month ? next.year - 1 : next.year);
}

function isWhole(
  date: ToldDate | null | undefined,
): date is ToldDate & { readonly year: number; readonly month: number; readonly day: number } {
  return typeof date?.year === 'number' && date.month !== null && date.day !== null;
}

/** A day of the month of another, or of the one before it or behind it. */
function daysNear(year: number, month: number, day: number): readonly CalendarDate[] {
  return [-1, 0, 1].flatMap(shift => {
    const count = year * 12 + month - 1 + shift;
    const [y, m] = [Math.floor(count / 12), (count % 12) + 1];
    return y >= GREGORIAN && isCalendarDate(y, m, day) ? [{ year: y, month: m, day }] : [];
  });
}
