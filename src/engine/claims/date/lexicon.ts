/** Words of dates. Months and weekdays count only with a capital letter, so that "may", "march" and "sun" stay words. */

import { words } from '../../text/wordSet.ts';

const MONTH_NAMES = [
  ['january', 'jan'],
  ['february', 'feb'],
  ['march', 'mar'],
  ['april', 'apr'],
  ['may'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sep', 'sept'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];

/** 1 to 12 by name or abbreviation in lower case. */
export const MONTHS: ReadonlyMap<string, number> = new Map(MONTH_NAMES.flatMap((names, i) => names.map(name => [name, i + 1] as const)));

/** Month names that are also words or names of people: alone they are dates only after a word that dates. */
export const DOUBTFUL_MONTHS: ReadonlySet<string> = new Set(['april', 'august', 'dec', 'jan', 'jun', 'mar', 'march', 'may', 'june']);

/** Monday 0 to Sunday 6. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((name, i) => [name, i] as const),
);

/** First month of the northern meteorological season of three months. Winter runs on into the next year. */
export const SEASONS: ReadonlyMap<string, number> = new Map([
  ['spring', 3],
  ['summer', 6],
  ['autumn', 9],
  ['fall', 9],
  ['winter', 12],
]);

/** Decades by word: "the nineties" are those of the twentieth century. */
export const DECADE_WORDS: ReadonlyMap<string, number> = new Map([
  ['twenties', 1920],
  ['thirties', 1930],
  ['forties', 1940],
  ['fifties', 1950],
  ['sixties', 1960],
  ['seventies', 1970],
  ['eighties', 1980],
  ['nineties', 1990],
]);

/** Which third of a period is meant. */
export const THIRDS: ReadonlyMap<string, 0 | 1 | 2> = new Map([
  ['early', 0],
  ['mid', 1],
  ['middle', 1],
  ['late', 2],
]);

/** What is told from others of its kind by a year after "of". */
export const DATED_THINGS = words(`
  accord accords act agreement amendment bill census charter code constitution convention coup covenant declaration decree directive earthquake
  edict election elections famine flood law massacre ordinance pact protocol reform reforms regulation resolution revolt revolution statute treaty
  uprising war`);

/** Words before a year or month that make a date of it. */
export const DATING: ReadonlySet<string> = new Set([
  'after',
  'around',
  'before',
  'between',
  'by',
  'circa',
  'during',
  'early',
  'from',
  'in',
  'late',
  'mid',
  'of',
  'on',
  'since',
  'through',
  'throughout',
  'till',
  'until',
]);

/** Periods of which "last", "this", "next" or "ago" can be said, as months or days. */
export const PERIODS: ReadonlyMap<string, { readonly unit: 'day' | 'month'; readonly size: number }> = new Map([
  ['day', { unit: 'day', size: 1 }],
  ['week', { unit: 'day', size: 7 }],
  ['fortnight', { unit: 'day', size: 14 }],
  ['month', { unit: 'month', size: 1 }],
  ['quarter', { unit: 'month', size: 3 }],
  ['year', { unit: 'month', size: 12 }],
  ['decade', { unit: 'month', size: 120 }],
  ['century', { unit: 'month', size: 1200 }],
]);
