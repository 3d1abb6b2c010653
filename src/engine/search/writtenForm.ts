/** What the letters of a word tell beyond its term: a name, a number, part of a date. */
import type { Span } from '../model/index.ts';

/** A word before that is longer than this is not looked at. */
const LONGEST_WORD = 40;
const CAPITAL = /^\p{Lu}/u;
const NUMBER = /^\d+(?:\.\d+)?$/;
const YEAR = /^(?:1[5-9]|20)\d\d$/;
/** The stems of the months' names that are hardly anything else; "may" and "march" count in capitals only. */
const MONTHS: ReadonlySet<string> = new Set(
  'january february march april may june july august september october november december'.split(' '),
);

/** Whether the word at `start` begins with a capital that does not merely begin a sentence. */
export function isNameAt(text: string, start: number): boolean {
  return CAPITAL.test(text.slice(start, start + 2)) && !startsSentence(text, start);
}

export function isCapitalAt(text: string, start: number): boolean {
  return CAPITAL.test(text.slice(start, start + 2));
}

/** Whether another word with a capital stands next to the word, with nothing but a space between. */
export function isPartOfName(text: string, { start, end }: Span): boolean {
  if (text[end] === ' ' && isCapitalAt(text, end + 1)) return true;
  if (text[start - 1] !== ' ') return false;
  const near = text.slice(Math.max(0, start - LONGEST_WORD), start - 1);
  const before = start - 1 - near.length + near.lastIndexOf(' ') + 1;
  return isNameAt(text, before) && !'.,;:!?'.includes(near.at(-1) ?? '');
}

function startsSentence(text: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && ' \t\u00a0"\'“‘(*_#>'.includes(text[at] ?? '')) at--;
  return at < 0 || '.!?:;\n\r'.includes(text[at] ?? '');
}

export function isNumber(term: string): boolean {
  return NUMBER.test(term);
}

export function isYear(term: string): boolean {
  return YEAR.test(term);
}

/** Whether the word is a month's name as such names are written. */
export function isMonth(text: string, { start, end }: Span): boolean {
  return isCapitalAt(text, start) && MONTHS.has(text.slice(start, end).toLowerCase());
}

/** A number that says something by itself: not the few that count the everyday. */
export function isTelling(term: string): boolean {
  return isNumber(term) && (term.includes('.') || Number(term) > 12);
}
