/** Small questions about the characters and words around a stop, which english.ts asks. Each looks at a bounded stretch. */
import { BEFORE_NAME, BEFORE_NUMBER, INSIDE, NEVER_LAST } from './abbreviations.ts';
import { isDigit, isLetter, isLower, isSpace } from './characters.ts';

/** The longest word or token that is looked at, in UTF-16 code units. */
export const LONGEST_TOKEN = 40;
export const CLOSERS = ')]}”’"\'»›';
export const OPENERS = '([{“‘"\'«‹';
export const DASHES = '-–—―';

/** "40 km (25 mi.) North of": a short unit behind a number, with the bracket closing behind its stop. */
export function isUnitInBrackets(text: string, from: number, start: number, stop: number): boolean {
  if (stop - start > 3 || text.charCodeAt(stop + 1) !== 41 || !isLower(text, start)) return false;
  let before = start;
  while (before > from && isSpace(text.charCodeAt(before - 1))) before--;
  return before > from && isDigit(text.charCodeAt(before - 1));
}

export function isStop(code: number): boolean {
  return code === 46 || code === 33 || code === 63 || code === 0x2026;
}

export function isBullet(code: number): boolean {
  return (
    code === 0x2022 ||
    code === 0x2023 ||
    code === 0x2043 ||
    code === 0x25aa ||
    code === 0x25ba ||
    code === 0x25cb ||
    code === 0x25cf ||
    code === 0x25e6
  );
}

export function isWordAt(text: string, at: number): boolean {
  return isLetter(text, at) || isDigit(text.charCodeAt(at));
}

export function isTokenBorder(text: string, at: number): boolean {
  const char = text.charAt(at);
  return (
    isSpace(char.charCodeAt(0)) ||
    (OPENERS.includes(char) && char !== "'") ||
    (CLOSERS.includes(char) && char !== "'" && char !== '’') ||
    DASHES.includes(char) ||
    char === ',' ||
    char === ';'
  );
}

/** The word of letters and apostrophes that starts at `at`. */
export function wordAt(text: string, at: number): string {
  let end = at;
  while (
    end - at < LONGEST_TOKEN &&
    (isLetter(text, end) || (end > at && (text[end] === "'" || text[end] === '’') && isLetter(text, end + 1)))
  )
    end++;
  return text.slice(at, end);
}

export function isAbbreviation(word: string): boolean {
  return NEVER_LAST.has(word) || BEFORE_NAME.has(word) || BEFORE_NUMBER.has(word) || INSIDE.has(word);
}

/** Whether the word that ends at `at` stands in running text: code and file names go on with `.`, `(` or `_`. */
export function followsWord(text: string, at: number): boolean {
  const char = text.charAt(at);
  return char === '' || isSpace(char.charCodeAt(0)) || ",;:’')".includes(char) || (char === '.' && isSpace(text.charCodeAt(at + 1)));
}

const AMOUNT = /^[$£€]?\d{1,6}(?:,\d{3}){0,4}\.\d{1,2}$/;
const SECTION =
  /^(?:and|appendix|article|box|chapter|clause|fig|figure|item|para|paragraph|part|release|rule|sec|section|see|table|version)s?$/i;

/** "Tickets cost 12.50.Children": whether a word behind another is a figure with decimals, and not the number of a section. */
export function isAmount(token: string, before: string): boolean {
  return before !== '' && AMOUNT.test(token) && !SECTION.test(before);
}
