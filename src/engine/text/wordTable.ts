/**
 * Words that were met before, with their lower case, so that a common word is one string however often it is read: nothing is made for it, and
 * looking it up in a word list costs no hashing.
 *
 * Method: a table of `SLOTS` places, one word a place, by a hash of its code units; a new word takes the place of the one before it. It only
 * remembers: the answer is the same without it. Limits: words of up to `LONGEST` code units.
 */

/** A word as written and as it is looked up, with what its readers note on it so that they look it up once. */
export interface Word {
  readonly text: string;
  readonly lower: string;
  /** The classes that the tagger of claims knows it to have; negative until it was asked. */
  classes: number;
  /** The word lists of claims that it stands in or opens a phrase of, one bit each; negative until they were asked. */
  lists: number;
  /** Its place among the forms of verbs, 0 for none; negative until it was looked for. */
  verb: number;
  /** Whether a date may start with it, 0 for no; negative until the reader of dates was asked. */
  date: number;
  /** Whether a figure may start with it, 0 for no; negative until the reader of figures was asked. */
  figure: number;
}

/** Stands for what is no word: it has no class and is on no list. */
export const NO_WORD: Word = { text: '', lower: '', classes: 0, lists: 0, verb: 0, date: 0, figure: 0 };

const SLOTS = 1 << 14;
const LONGEST = 24;
/** A slice that is longer keeps the whole text in memory that it was cut from. */
const COPIED = 12;

const table: (Word | undefined)[] = new Array<Word | undefined>(SLOTS).fill(undefined);

/** `text` in lower case, with curly apostrophes and dashes made straight. */
export function lowerOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/[‐‑‒–—]/g, '-');
}

function isAt(word: string, prose: string, start: number): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== prose.charCodeAt(start + i)) return false;
  return true;
}

/** The word at `[start, end)` of `prose`. */
export function internedWord(prose: string, start: number, end: number): Word {
  if (end - start > LONGEST) return made(prose.slice(start, end));
  let hash = end - start;
  for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + prose.charCodeAt(i)) | 0;
  const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
  const known = table[slot];
  if (known?.text.length === end - start && isAt(known.text, prose, start)) return known;
  const text = prose.slice(start, end);
  const word = made(text.length > COPIED ? text.split('').join('') : text);
  table[slot] = word;
  return word;
}

/** A word that is not remembered. */
export function made(text: string): Word {
  const lower = lowerOf(text);
  return { text, lower: lower === text ? text : lower, classes: -1, lists: -1, verb: -1, date: -1, figure: -1 };
}
