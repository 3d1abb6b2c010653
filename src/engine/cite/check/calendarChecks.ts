/** Checks of dates within a sentence: a weekday that the date does not fall on, and a period that ends before it begins. Cost: linear. */
import type { DateMention, Finding, Span } from '../../model/index.ts';
import { finding, replacing } from './draft.ts';
import type { SaidSentence } from './sourceSentences.ts';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

const DAY = '(?<weekday>Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)';
const MONTH = String.raw`(?<month>January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?`;
const DATES = [
  String.raw`(?:the )?(?<day>\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH},? (?<year>\d{4})`,
  String.raw`${MONTH} (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})`,
  String.raw`(?<year>\d{4})-(?<number>\d{2})-(?<day>\d{2})`,
];
/** The weekday before the date, or behind it in brackets or as an apposition. */
const DATED = DATES.flatMap(date => [
  new RegExp(String.raw`\b${DAY},? (?:on )?(?:the )?${date}\b`, 'g'),
  new RegExp(String.raw`\b${date},? ?(?:\((?:a |on a )?|(?:which )?(?:was )?(?:a|on a) |, )${DAY}\b`, 'g'),
]);

/** The first year for which a weekday is certain: by then most of the world counted days by the Gregorian calendar. */
const GREGORIAN = 1753;

/** Weekdays that their dates do not fall on. */
export function checkWeekdays({ prose, span }: SaidSentence): readonly Finding[] {
  const text = prose.slice(span.start, span.end);
  return DATED.flatMap(pattern => [...text.matchAll(pattern)]).flatMap(match => {
    const { weekday = '', month = '', number = '', day = '', year = '' } = match.groups ?? {};
    const at = month === '' ? Number(number) : MONTHS.findIndex(each => each.startsWith(month.toLowerCase().slice(0, 3))) + 1;
    const right = weekdayOf(Number(year), at, Number(day));
    if (right === null || right === weekday) return [];
    const start = span.start + match.index;
    const place = start + match[0].indexOf(weekday);
    return finding('calendar/weekday', {
      span: { start, end: start + match[0].length },
      message: `That day was a ${right}, not a ${weekday}.`,
      fixes: [replacing(`Write ${right}`, { start: place, end: place + weekday.length }, right)],
    });
  });
}

/** By Sakamoto's method; null for what is no day, or too early. */
function weekdayOf(year: number, month: number, day: number): (typeof WEEKDAYS)[number] | null {
  if (year < GREGORIAN || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0;
  const y = month < 3 ? year - 1 : year;
  return WEEKDAYS[(y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + day) % 7] ?? null;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const BEGINS = /\b(?:from|between|since|(?<born>born (?:in|on)))\s+(?:the\s+)?(?:early|late|mid-?)?\s*$/i;
const UP_TO = /^(?:\s*,?\s+(?:to|until|till|through|up to)\s+|\s*[–-]\s*)(?:the\s+)?$/i;
const AND = /^\s+and\s+$/i;
const DIED = /^[^.;()]{0,30}\b(?:died|dead|death)\b[^.;()]{0,20}$/i;

/** Periods that end before they begin. */
export function checkOrder({ prose, span, facts: { dates } }: SaidSentence): readonly Finding[] {
  return dates.flatMap((date, i): readonly Finding[] => {
    const next = dates[i + 1];
    const before = prose.slice(Math.max(span.start, date.span.start - 30), date.span.start);
    const opening = BEGINS.exec(before);
    if (date.from > date.to && date.from.length === date.to.length) return [reversed(date.span)];
    if (next === undefined || !isBefore(next, date)) return [];
    const between = prose.slice(date.span.end, next.span.start);
    const isPeriod = opening !== null && (UP_TO.test(between) || (/between\s+\S*\s*$/i.test(before) && AND.test(between)));
    const isLife = opening?.groups?.['born'] !== undefined && DIED.test(between);
    return isPeriod || isLife ? [reversed({ start: date.span.start, end: next.span.end })] : [];
  });
}

/** Whether `a` ends before `b` begins, in the precision that both have. */
function isBefore(a: DateMention, b: DateMention): boolean {
  const length = Math.min(a.to.length, b.from.length);
  return /^\d{4}/.test(a.to) && /^\d{4}/.test(b.from) && a.to.slice(0, length) < b.from.slice(0, length);
}

function reversed(span: Span): Finding {
  return finding('calendar/order', { span, message: 'The period ends before it begins.' });
}
