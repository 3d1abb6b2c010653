/**
 * Short forms that a text defines beside their long form: "Long Name (LN)", "LN (Long Name)".
 *
 * Method: Schwartz and Hearst 2003, "A simple algorithm for identifying abbreviation definitions in biomedical text": the letters of
 * the short form are looked for in the long form from right to left, the first of them at the start of a word. Two guards of our own:
 * the long form is a name (each of its words but the small ones begins with a capital letter or gives a letter), and a bracket
 * that names several forms ("DPRK or North Korea") gives each of them. Cost: linear; the long form is looked for in a window of
 * `min(|short| + 5, 2 · |short|)` words. Limit: definitions with a dash or "known as" are not read.
 */
import type { Span } from '../model/index.ts';

/** A short form and the long form that explains it, as spans of the text. */
export interface AcronymDefinition {
  readonly short: Span;
  readonly long: Span;
}

const BRACKET = /\(([^()\n]{2,120})\)/g;
const SHORT = /^(?=.{2,10}$)\p{Lu}[\p{L}\p{N}&.\-/]*\p{Lu}[\p{L}\p{N}.]*$/u;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.&-]*/gu;
/** The longest stretch before a bracket in which its long form is looked for, in UTF-16 code units. */
const REACH = 160;

/** The definitions within `span` of `prose`, in text order. */
export function readAcronyms(prose: string, span: Span): readonly AcronymDefinition[] {
  const text = prose.slice(span.start, span.end);
  const found: AcronymDefinition[] = [];
  if (!text.includes('(')) return found;
  for (const bracket of text.matchAll(BRACKET)) {
    const inner = bracket[1] ?? '';
    const innerStart = bracket.index + 1;
    const definition = shortInside(text, bracket.index, inner, innerStart) ?? longInside(text, bracket.index, inner, innerStart);
    if (definition) found.push(shift(definition, span.start));
  }
  return found;
}

/** "Long Name (LN)", "Long Name (LN or Other Name)". */
function shortInside(text: string, open: number, inner: string, innerStart: number): AcronymDefinition | null {
  const short = /^["“‘']?([^\s,;"”’']{2,10})["”’']?(?=$|\s*[,;]|\s+or\s)/.exec(inner)?.[1];
  if (short === undefined || !SHORT.test(short)) return null;
  const from = Math.max(0, open - REACH);
  const words = [...text.slice(from, open).matchAll(WORD)];
  const letters = short.replace(/[^\p{L}\p{N}]/gu, '').replace(/s$/, '');
  const window = words.slice(-Math.min(letters.length + 5, letters.length * 2 + 2));
  const first = matchBackwards(
    letters,
    window.map(word => word[0]),
  );
  const word = first === null ? undefined : window[first];
  if (!word) return null;
  const end = text.slice(0, open).trimEnd().length;
  const shortStart = innerStart + inner.indexOf(short);
  return { short: { start: shortStart, end: shortStart + short.length }, long: { start: from + word.index, end } };
}

/** "LN (Long Name)". */
function longInside(text: string, open: number, inner: string, innerStart: number): AcronymDefinition | null {
  const before = /(?:^|[\s("“‘])([^\s("“‘]{2,10})\s?$/.exec(text.slice(Math.max(0, open - 13), open))?.[1];
  if (before === undefined || !SHORT.test(before)) return null;
  const letters = before.replace(/[^\p{L}\p{N}]/gu, '').replace(/s$/, '');
  const words = [...inner.matchAll(WORD)];
  if (
    words.length < 2 ||
    matchBackwards(
      letters,
      words.map(word => word[0]),
    ) !== 0
  )
    return null;
  const start = text.slice(0, open).trimEnd().length - before.length;
  return { short: { start, end: start + before.length }, long: { start: innerStart, end: innerStart + inner.trimEnd().length } };
}

/**
 * Index of the word with which the long form begins, null where the letters do not fit. Each letter of the short form is the first
 * letter of a word, or stands inside the word in which the letter behind it was found.
 */
function matchBackwards(letters: string, words: readonly string[]): number | null {
  const wanted = [...letters.toLowerCase()];
  let letter = wanted.length - 1;
  let word = words.length - 1;
  for (; word >= 0 && letter >= 0; word--) {
    const text = words[word] ?? '';
    const next = lettersOf(text.toLowerCase(), wanted, letter);
    if (next === letter && !SMALL.test(text) && !CAPITAL.test(text)) return null;
    letter = next;
    if (letter < 0) return CAPITAL.test(text) ? word : null;
  }
  return null;
}

/** Index of the last letter that is still wanted once `word` gave its own: its first letter, or its first and some behind it. */
function lettersOf(word: string, wanted: readonly string[], last: number): number {
  if (word.startsWith(wanted[last] ?? '\0')) return last - 1;
  let letter = last;
  for (let at = word.length - 1; at >= 0 && letter >= 0; at--) if (word.charAt(at) === wanted[letter]) letter--;
  return letter < last && word.startsWith(wanted[letter + 1] ?? '\0') ? letter : last;
}

/** Words of a long form that may give no letter, the year of a law among them; so may those with a capital. */
const SMALL = /^(?:of|for|on|in|and|the|to|against|a|an|with|de|la|du|des|\d{4})$/;
const CAPITAL = /^\p{Lu}/u;

function shift({ short, long }: AcronymDefinition, by: number): AcronymDefinition {
  return { short: { start: short.start + by, end: short.end + by }, long: { start: long.start + by, end: long.end + by } };
}
