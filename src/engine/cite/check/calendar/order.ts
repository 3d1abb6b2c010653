/** Checks of dates within a sentence: a weekday that the date does not fall on, and a period that ends before it begins. Cost: linear. */
import type { Finding } from '../../../model/index.ts';
import { finding, replacing } from '../draft.ts';
import type { SaidSentence } from '../sourceSentences.ts';

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

const POINT = (n: string): string =>
  String.raw`(?:the )?(?:early |late |mid-)?(?:(?<day${n}>\d{1,2})(?:st|nd|rd|th)? )?(?:(?<month${n}>${MONTHS.join('|')}) (?:(?<after${n}>\d{1,2}),? )?)?(?<year${n}>1[5-9]\d\d|20\d\d)`;
const DISTANCE =
  '(?:(?:just|only|some|about|nearly|more than|less than|over|almost|shortly|soon|long|well|immediately|the) )?(?:[a-z0-9-]+ (?:(?:working )?days?|weeks?|months?|years?) )?';
const AFTERWARDS = '(?:afterwards?|thereafter|subsequently|after that)';
const PRECEDED = '(?:preceded|came before|predate[sd]|was followed by|were followed by)';
const BEFORE = new RegExp(String.raw`${PRECEDED}|\b(?:before|after|${AFTERWARDS})\b`, 'i');
const BEGAN =
  '(?:born|began|started|opened|commenced|launched|founded|established|set up|created|entered into force|took office|was elected|were elected|was appointed|was hired|was arrested|was detained)';
const ENDED =
  '(?:died|dead|ended|finished|closed|shut|concluded|dissolved|abolished|wound up|expired|lapsed|completed|resigned|retired|dismissed|released|freed)';
/** "From May 2022 to March 2022", "between 2015 and 2012", "(2015–2012)", "born in 1980, died in 1975". */
const PERIODS = [
  String.raw`\bfrom ${POINT('A')},? (?:to|until|till|through|up to) ${POINT('B')}\b`,
  String.raw`\bbetween ${POINT('A')} and ${POINT('B')}\b`,
  String.raw`\((?<yearA>1[5-9]\d\d|20\d\d)[–-](?<yearB>1[5-9]\d\d|20\d\d)\)`,
  // "From 18 to 7 February 2022": both days are of the month behind them.
  String.raw`\b(?:from|between) (?:the )?(?<dayA>\d{1,2})(?:st|nd|rd|th)? (?:to|and|until|till|through) (?:the )?(?<dayB>\d{1,2})(?:st|nd|rd|th)? (?:of )?(?:${MONTHS.join('|')})\b`,
  // "Began in 2019, and ended in 2017", of one and the same thing.
  String.raw`\b${BEGAN}[^.;()]{0,30}? (?:in|on) ${POINT('A')},?(?: and| but| then)?(?: was| were| had| has)?(?: finally| only| again)? ${ENDED}[^.;()]{0,20}? (?:in|on) ${POINT('B')}\b`,
  // "On 1 October 2022, three months before the audit of 4 July 2022".
  String.raw`\b${POINT('A')},? ${DISTANCE}before [^.;,()]{0,60}?\b(?:in|on|of|from) ${POINT('B')}\b`,
  String.raw`\b${POINT('B')},? ${DISTANCE}after [^.;,()]{0,60}?\b(?:in|on|of|from) ${POINT('A')}\b`,
  // "Refused on 24 January 2023 and heard only afterwards, on 17 January 2023".
  String.raw`\b${POINT('A')}\b[^.;()]{0,40}? ${AFTERWARDS},? (?:in|on) ${POINT('B')}\b`,
  // "The reminder of 3 May 2021 preceded the letter of 12 April 2021".
  String.raw`\b${POINT('A')},? ${PRECEDED} [^.;()]{0,60}?\b(?:in|on|of|from) ${POINT('B')}\b`,
].map(source => new RegExp(source, 'gi'));

/** Periods that end before they begin, and what is said to come before what it follows. */
export function checkOrder({ prose, span }: SaidSentence): readonly Finding[] {
  const text = prose.slice(span.start, span.end);
  return PERIODS.flatMap(pattern => [...text.matchAll(pattern)]).flatMap(match => {
    const [from, to] = [pointOf(match.groups ?? {}, 'A'), pointOf(match.groups ?? {}, 'B')];
    if (!isBefore(to, from)) return [];
    const start = span.start + match.index;
    const message = BEFORE.test(match[0]) ? 'By these dates it is the other way round.' : 'This period ends before it begins.';
    return finding('calendar/order', { span: { start, end: start + match[0].length }, message });
  });
}

type Point = readonly [year: number, month: number | null, day: number | null];

function pointOf(groups: Readonly<Record<string, string | undefined>>, n: string): Point {
  const month = groups[`month${n}`]?.toLowerCase();
  const day = groups[`day${n}`] ?? groups[`after${n}`];
  const year = groups[`year${n}`];
  return [
    year === undefined ? 0 : Number(year),
    month === undefined ? (year === undefined ? 0 : null) : MONTHS.indexOf(month),
    day === undefined ? null : Number(day),
  ];
}

/** Whether `a` lies before `b`, in the precision that both have. */
function isBefore(a: Point, b: Point): boolean {
  for (const i of [0, 1, 2] as const) {
    const [x, y] = [a[i], b[i]];
    if (x === null || y === null || x > y) return false;
    if (x < y) return true;
  }
  return false;
}
