/**
 * Tells years from other figures of four digits. A year follows a word that dates ("in", "since", a month), stands in brackets,
 * or stands where a counted noun cannot follow; "1978 brokers" and "2,737 arrived" count.
 */
import type { Tokens } from '../quantity/cursor.ts';
import { isCapitalised, isHyphen, isNumber, isWord, lowerAt, textAt, touchesNext, touchesPrevious } from '../quantity/cursor.ts';
import { IRREGULAR_PLURALS, isPluralNoun } from '../quantity/nouns.ts';
import { SCALES } from '../quantity/numberWords.ts';
import { unitAt } from '../quantity/units.ts';
import { DATED_THINGS, DATING, MONTHS } from './lexicon.ts';

const YEAR = /^(?:1[0-9]|20)\d\d$/;
const BEFORE_YEAR: ReadonlySet<string> = new Set([
  'fiscal',
  'year',
  'spring',
  'summer',
  'autumn',
  'fall',
  'winter',
  'fy',
  'election',
  'and',
  'or',
  'to',
  'ad',
  'mid',
  'late',
  'early',
  'circa',
  'c',
]);
/** After these, and "as of", a plural noun is the subject of the sentence ("In 2012 prosecutors charged"), not what is counted. */
const SURE: ReadonlySet<string> = new Set([
  'in',
  'since',
  'during',
  'until',
  'till',
  'throughout',
  'circa',
  'early',
  'late',
  'mid',
  'fiscal',
  'year',
  'before',
  'after',
]);
/** Behind these "of" leads to what is counted. */
const SIZED = /^(?:army|average|crowd|fleet|force|group|maximum|minimum|most|number|some|staff|sum|team|total)$/;
const DETERMINERS: ReadonlySet<string> = new Set(['the', 'a', 'an', 'its', 'their', 'his', 'her', 'our', 'this', 'that', "'s"]);

/** "2004/05", "1999/2000": a season or a fiscal year, of two years that follow one another. */
function isSlashedPair(tokens: Tokens, i: number): boolean {
  const [first, second] = [textAt(tokens, i), textAt(tokens, i + 2)];
  if (lowerAt(tokens, i + 1) !== '/' || !touchesNext(tokens, i + 1) || lowerAt(tokens, i + 3) === '/') return false;
  const next = String(Number(first) + 1);
  return second === next || second === next.slice(2);
}

/** Whether the years before Christ or the like are meant, which have no place in ISO 8601 as it is used here. */
export function isBeforeEra(tokens: Tokens, i: number): boolean {
  return /^(?:bc|bce|b\.c\.|b\.c\.e\.)$/.test(lowerAt(tokens, i)) && isCapitalised(tokens, i);
}

/** "BC", "AD" and the like behind a year. */
export function isEra(tokens: Tokens, i: number): boolean {
  return isBeforeEra(tokens, i) || (/^(?:ad|ce|a\.d\.)$/.test(lowerAt(tokens, i)) && textAt(tokens, i) === textAt(tokens, i).toUpperCase());
}

/** The year at `i` as far as its form goes, 1000 to 2099; null where the form is another. */
export function yearValue(tokens: Tokens, i: number): number | null {
  if (!isNumber(tokens, i) || !YEAR.test(textAt(tokens, i))) return null;
  if (touchesNext(tokens, i) && /^[%°$€£\p{L}/]/u.test(textAt(tokens, i + 1)) && !isSlashedPair(tokens, i)) return null;
  return Number(textAt(tokens, i));
}

function isMeasured(tokens: Tokens, i: number): boolean {
  const next = lowerAt(tokens, i + 1);
  return SCALES.has(next) || unitAt(tokens, i + 1) !== null || '$€£¥₩₹#№'.includes(textAt(tokens, i - 1) || ' ');
}

/** "the Law on the Sexes of 1946 forbids", "the treaty of 1979 bans": what is named or dated by its year, whatever word follows. */
function datesThing(tokens: Tokens, i: number, year: number): boolean {
  if (lowerAt(tokens, i - 1) !== 'of' || i < 3) return false;
  if (DATED_THINGS.has(lowerAt(tokens, i - 2))) return year >= 1500;
  // In a heading "A Total of 1950 People" has capitals too.
  const sized = SIZED.test(lowerAt(tokens, i - 2)) || /^an?$/.test(lowerAt(tokens, i - 3)) || IRREGULAR_PLURALS.has(lowerAt(tokens, i + 1));
  return year >= 1500 && year % 100 !== 0 && isWord(tokens, i - 2) && isCapitalised(tokens, i - 2) && !sized;
}

/** Whether the figure at `i` is a year in its context. */
export function isYear(tokens: Tokens, i: number): boolean {
  const year = yearValue(tokens, i);
  if (year === null || isMeasured(tokens, i)) return false;
  const before = lowerAt(tokens, i - 1);
  if (isHyphen(tokens, i - 1) && touchesPrevious(tokens, i)) return /^(?:mid|post|pre|early|late|then)$/.test(lowerAt(tokens, i - 2));
  const plural = isWord(tokens, i + 1) && isPluralNoun(tokens, i + 1);
  const isSure = SURE.has(before) || (before === 'of' && lowerAt(tokens, i - 2) === 'as');
  if (MONTHS.has(before) || before === "'" || before === '(') return !plural;
  if (datesThing(tokens, i, year)) return true;
  if (plural && !isSure) return (DETERMINERS.has(before) || before.endsWith("'s")) && year >= 1900 && year % 100 !== 0;
  if (isEra(tokens, i + 1)) return true;
  if (year < 1500 && isCapitalised(tokens, i + 1)) return false;
  if (DATING.has(before) || BEFORE_YEAR.has(before)) return year >= 1100 || before === 'in';
  if (DETERMINERS.has(before) && isCapitalised(tokens, i + 1)) return year >= 1500;
  return year >= 1800 && year % 500 !== 0;
}
