/**
 * Words that were met before, with their lower case, so that a common word is one string however often it is read: nothing is made for it, and
 * looking it up in a word list costs no hashing.
 *
 * Method: a table of `SLOTS` places, one word a place, by a hash of its code units; a new word takes the place of the one before it. It only
 * remembers: the answer is the same without it. Limits: words of up to `LONGEST` code units, since longer slices keep their whole text in memory.
 */

/** A word as written and as it is looked up. */
interface Word {
  readonly text: string;
  readonly lower: string;
}

const SLOTS = 1 << 14;
const LONGEST = 12;

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
  const word = made(prose.slice(start, end));
  table[slot] = word;
  return word;
}

function made(text: string): Word {
  const lower = lowerOf(text);
  return { text, lower: lower === text ? text : lower };
}
