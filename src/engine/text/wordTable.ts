/**
 * Words that were met before, with their lower case, so that a common word is one string however often it is read: nothing is made for it, and
 * looking it up in a word list costs no hashing.
 *
 * Method: a table of `PAIRS` pairs of places, a pair by a hash of the word's code units; the word that was met last stands first in its pair, and a new
 * word drives out the second. It only remembers: the answer is the same without it. Limits: words of up to `LONGEST` code units.
 */

/** A word or a mark as written and as it is looked up, with what its readers note on it so that they look it up once. */
export interface Word {
  readonly text: string;
  readonly lower: string;
  /** The classes that the tagger of claims knows it to have; negative until it was asked. */
  classes: number;
  /** The word lists of claims that it stands in, one bit each; negative until they were asked. */
  lists: number;
  /** Its number among the words that the phrases of claims are made of, 0 for none; told with `lists`. */
  part: number;
  /** Its place among the words of grammar that are evidence on events, 0 for none; negative until it was looked for. */
  grammar: number;
  /** Its place among the forms of verbs, 0 for none; negative until it was looked for. */
  verb: number;
  /** Whether a date may start with it, 0 for no; negative until the reader of dates was asked. */
  date: number;
  /** What it does around figures and dates, one bit each; negative until the reader of figures was asked. */
  figure: number;
}

/** Stands for a number: it has no class and is on no list. */
export const NO_WORD: Word = { text: '', lower: '', classes: 0, lists: 0, part: 0, grammar: 0, verb: 0, date: 0, figure: 0 };

/** Dashes, quotation marks, ellipses, bullets. */
export const FIRST_MARK = 0x2010;
export const MARKS = 0x18;

const PAIRS = 1 << 14;
const LONGEST = 24;
/** A slice that is longer keeps the whole text in memory that it was cut from. */
const COPIED = 12;

const table: (Word | undefined)[] = new Array<Word | undefined>(PAIRS * 2).fill(undefined);

/** `text` in lower case, with curly apostrophes and dashes made straight. */
export function lowerOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/[‐‑‒–—]/g, '-');
}

function isAt({ text }: Word, prose: string, start: number, end: number): boolean {
  if (text.length !== end - start) return false;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) !== prose.charCodeAt(start + i)) return false;
  return true;
}

/** The word at `[start, end)` of `prose`. */
export function internedWord(prose: string, start: number, end: number): Word {
  if (end - start > LONGEST) return made(prose.slice(start, end));
  let hash = end - start;
  for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + prose.charCodeAt(i)) | 0;
  const first = ((hash ^ (hash >>> 15)) & (PAIRS - 1)) * 2;
  const last = table[first];
  if (last !== undefined && isAt(last, prose, start, end)) return last;
  const earlier = table[first + 1];
  const word = earlier !== undefined && isAt(earlier, prose, start, end) ? earlier : copied(prose.slice(start, end));
  table[first + 1] = last;
  table[first] = word;
  return word;
}

function copied(text: string): Word {
  return made(text.length > COPIED ? text.split('').join('') : text);
}

/** The marks of ASCII, and behind them those from `FIRST_MARK` on. */
const marks: readonly Word[] = Array.from({ length: 128 + MARKS }, (_, i) => made(String.fromCharCode(i < 128 ? i : i - 128 + FIRST_MARK)));

/** The mark with the code unit `code`, of ASCII or one of the `MARKS` marks from `FIRST_MARK` on. */
export function markOf(code: number): Word {
  return marks[code < 128 ? code : code - FIRST_MARK + 128] ?? NO_WORD;
}

/** A word that is not remembered. */
export function made(text: string): Word {
  const lower = lowerOf(text);
  return { text, lower: lower === text ? text : lower, classes: -1, lists: -1, part: 0, grammar: -1, verb: -1, date: -1, figure: -1 };
}
