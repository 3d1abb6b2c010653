/**
 * Running text → tokens.
 *
 * Words keep inner apostrophes and full stops of abbreviations ("N.Korea's" is N . Korea's; "U.S." is one token), hyphenated words come apart at the
 * hyphen, numbers keep their grouping and decimal marks ("1,200.5"). Method: one pass over the code units, which knows ASCII and the usual typographic
 * marks; a token with any other character in it is read by `TOKEN`, which says the same for all of Unicode. Cost: linear.
 */
import type { Span } from '../model/index.ts';
import { FIRST_MARK, internedWord, lowerOf, made, markOf, MARKS, NO_WORD, type Word } from './wordTable.ts';

type TokenKind = 'word' | 'number' | 'punctuation';

/** A token of running text, with its place in the raw file. */
export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
  /** `text` in lower case, with curly apostrophes and dashes made straight. */
  readonly lower: string;
  /** The word or mark that it is; `NO_WORD` for a number. */
  readonly word: Word;
}

/** One token at the start of a text. No two alternatives can start at the same character and backtrack over more than one. */
const TOKEN = /^(?:(?:\p{Lu}\.){2,}|\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|[^\s\p{Cf}])/u;
const STARTS_WITH_DIGIT = /^\p{N}/u;
const STARTS_WITH_LETTER = /^[\p{L}\p{M}]/u;

/** The tables below say no more of a token than that `TOKEN` must read it. */
const UNKNOWN = -1;

const NO_BREAK_SPACE = 0xa0;
const CURLY = 0x2019;

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function isAsciiDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Dashes, quotation marks, ellipses, bullets: marks that no word or number goes on over. */
function isMark(code: number): boolean {
  return code >= FIRST_MARK && code < FIRST_MARK + MARKS;
}

/** Whether a character of no word and no number stands there, the end of the text included. */
function endsPlainly(code: number): boolean {
  return code < 128 || isMark(code) || code === NO_BREAK_SPACE;
}

/** The code unit at `at`, 0 from `end` on. */
function codeAt(prose: string, at: number, end: number): number {
  return at < end ? prose.charCodeAt(at) : 0;
}

/** End of an abbreviation of capitals with their stops ("U.S."); `at` where none starts. */
function initialsEnd(prose: string, at: number, end: number): number {
  let to = at;
  while (isCapital(codeAt(prose, to, end)) && codeAt(prose, to + 1, end) === 46) to += 2;
  if (to > at && codeAt(prose, to, end) >= 128) return UNKNOWN;
  return to - at >= 4 ? to : at;
}

/** End of the word that starts with the letter at `at`. */
function wordEnd(prose: string, at: number, end: number): number {
  let to = at + 1;
  for (;;) {
    while (to < end && isAsciiLetter(prose.charCodeAt(to))) to++;
    const code = codeAt(prose, to, end);
    if (code !== 39 && code !== CURLY) return endsPlainly(code) ? to : UNKNOWN;
    const next = codeAt(prose, to + 1, end);
    if (!isAsciiLetter(next)) return endsPlainly(next) ? to : UNKNOWN;
    to += 2;
  }
}

/** End of the number that starts with the digit at `at`. */
function numberEnd(prose: string, at: number, end: number): number {
  let to = at + 1;
  for (;;) {
    while (to < end && isAsciiDigit(prose.charCodeAt(to))) to++;
    const code = codeAt(prose, to, end);
    if (code !== 44 && code !== 46) return endsPlainly(code) ? to : UNKNOWN;
    const next = codeAt(prose, to + 1, end);
    if (!isAsciiDigit(next)) return endsPlainly(next) ? to : UNKNOWN;
    to += 2;
  }
}

/** End of the token at `at`, whose first code unit is `code`; `UNKNOWN` where `TOKEN` must tell. */
function tokenEnd(prose: string, at: number, end: number, code: number): number {
  if (isAsciiLetter(code)) {
    const initials = isCapital(code) ? initialsEnd(prose, at, end) : at;
    return initials === at ? wordEnd(prose, at, end) : initials;
  }
  if (isAsciiDigit(code)) return numberEnd(prose, at, end);
  return code < 128 || isMark(code) ? at + 1 : UNKNOWN;
}

function plainToken(prose: string, start: number, end: number, code: number): Token {
  if (isAsciiLetter(code)) {
    const word = internedWord(prose, start, end);
    return { start, end, kind: 'word', text: word.text, lower: word.lower, word };
  }
  if (isAsciiDigit(code)) {
    const text = prose.slice(start, end);
    return { start, end, kind: 'number', text, lower: text, word: NO_WORD };
  }
  const mark = markOf(code);
  return { start, end, kind: 'punctuation', text: mark.text, lower: mark.lower, word: mark };
}

/** The token at `start` as `TOKEN` reads it; null for what is none. */
function anyToken(prose: string, start: number, end: number): Token | null {
  const text = TOKEN.exec(prose.slice(start, end))?.[0];
  if (text === undefined) return null;
  const kind = STARTS_WITH_DIGIT.test(text) ? 'number' : STARTS_WITH_LETTER.test(text) ? 'word' : 'punctuation';
  const word = kind === 'number' ? NO_WORD : made(text);
  return { start, end: start + text.length, kind, text, lower: lowerOf(text), word };
}

/** Splits `prose` within `span` into tokens; white space and invisible characters are left out. */
export function tokenise(prose: string, { start, end }: Span): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = start; at < end;) {
    const code = prose.charCodeAt(at);
    if (code === 32 || (code >= 9 && code <= 13) || code === NO_BREAK_SPACE) {
      at++;
      continue;
    }
    const to = tokenEnd(prose, at, end, code);
    const token = to === UNKNOWN ? anyToken(prose, at, end) : plainToken(prose, at, to, code);
    if (token !== null) tokens.push(token);
    at = token?.end ?? at + 1;
  }
  return tokens;
}

/** Whether the "no" at `i` numbers a thing and denies none: "Law No. 23/2007", "boarding no. 3", "Act No 12". "No 18-year-old …" at the head of a sentence does deny. */
export function isNumero(tokens: readonly Token[], i: number): boolean {
  const [sign, next, behind] = tokens.slice(i, i + 3);
  if (sign?.lower !== 'no') return false;
  if (next?.text === '.') return behind?.kind === 'number';
  return next?.kind === 'number' && sign.text === 'No' && tokens[i - 1]?.kind === 'word';
}
