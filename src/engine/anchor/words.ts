/**
 * A text as a row of word numbers, ready for many quotes to be looked for in it.
 *
 * Method: words (letters, marks and digits, with inner apostrophes and decimal points) are folded (case, NFC, curly apostrophes, soft
 * hyphens) and numbered; a hashed table tells where each run of `RUN` words begins. White space, punctuation and markup are not words,
 * so that a text that was wrapped again, quoted, emphasised or given other quotation marks has the same words as before.
 * Cost: O(text) to build, O(1) expected to find where a run of words stands. Units: UTF-16 code units; word indexes.
 */
import { countWhile } from '../../base/bisect.ts';
import type { Span } from '../model/index.ts';

/** How many words make a run: three are rarely together by chance, and even short sentences have three. */
export const RUN = 3;

const WORD = /[\p{L}\p{M}\p{N}]+(?:[\u00AD\u200B-\u200D'’.,]?[\p{L}\p{M}\p{N}]+)*/gu;
/** A character of a script that puts no space between words, as a part of a regular expression. */
export const UNSPACED =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]';
const SCRIPT_WITHOUT_SPACES = new RegExp(UNSPACED, 'u');

/** The words of a stretch of text, folded, with their places in it. */
interface Words {
  readonly folded: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** The word as it is compared: NFC, lower case, straight apostrophes, no invisible characters. */
export function fold(word: string): string {
  return word
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200D]|\p{Variation_Selector}/gu, '')
    .replace(/’/g, "'")
    .toLowerCase();
}

/** Splits text into words. In scripts that put no space between words each character counts as one. */
export function splitWords(text: string, from = 0): Words {
  const folded: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const add = (word: string, start: number): void => {
    folded.push(fold(word));
    starts.push(from + start);
    ends.push(from + start + word.length);
  };
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!SCRIPT_WITHOUT_SPACES.test(word)) add(word, index);
    else {
      let at = index;
      for (const character of word) {
        add(character, at);
        at += character.length;
      }
    }
  }
  return { folded, starts, ends };
}

/** One text, read for all the quotes that are to be found in it. */
export class WordIndex {
  readonly text: string;
  readonly words: Words;
  readonly #ids = new Map<string, number>();
  readonly #row: Int32Array;
  /** The numbers of words that stand somewhere with a small first letter. */
  readonly #small = new Set<number>();
  /** Word number → where it stands. */
  readonly #places: number[][] = [];
  /** Hash of a run → where such runs begin; hashes may collide, so callers compare the words. */
  readonly #runs = new Map<number, number[]>();

  constructor(text: string) {
    this.text = text;
    this.words = splitWords(text);
    const { folded } = this.words;
    this.#row = new Int32Array(folded.length);
    for (const [i, word] of folded.entries()) {
      let id = this.#ids.get(word);
      if (id === undefined) this.#ids.set(word, (id = this.#places.push([]) - 1));
      this.#places[id]?.push(i);
      this.#row[i] = id;
      if (text.startsWith(word.charAt(0), this.words.starts[i])) this.#small.add(id);
    }
    for (let i = 0; i + RUN <= folded.length; i++) {
      const hash = runHash(this.#row, i);
      const places = this.#runs.get(hash);
      if (places) places.push(i);
      else this.#runs.set(hash, [i]);
    }
  }

  get length(): number {
    return this.#row.length;
  }

  /** The number of the word at `i`. */
  at(i: number): number {
    return this.#row[i] ?? UNKNOWN;
  }

  /** The text's numbers for these words; `UNKNOWN` for those it does not have. */
  number(words: readonly string[]): Int32Array {
    return Int32Array.from(words, word => this.#ids.get(word) ?? UNKNOWN);
  }

  /** Whether a folded word stands somewhere with a small first letter, and so is no name. */
  isCommon(word: string): boolean {
    return this.#small.has(this.#ids.get(word) ?? UNKNOWN);
  }

  /** How telling a word is: the rarer in this text the more, from 0.15 for the commonest to 1. */
  weight(id: number): number {
    const count = this.places(id).length;
    return Math.max(0.15, 1 - Math.log1p(count) / Math.log1p(this.#row.length + 1));
  }

  /** Where the word with this number stands. */
  places(id: number): readonly number[] {
    return this.#places[id] ?? [];
  }

  /** Where the run of `RUN` words that begins at `i` of `quote` begins in the text, at most; a few may be other words. */
  runsLike(quote: Int32Array, i: number): readonly number[] {
    return this.#runs.get(runHash(quote, i)) ?? [];
  }

  /** Word indexes at which all of `quote` stands, word for word. */
  occurrences(quote: Int32Array): readonly number[] {
    if (quote.length === 0 || quote.includes(UNKNOWN)) return [];
    const starts = quote.length >= RUN ? this.runsLike(quote, 0) : this.places(quote[0] ?? UNKNOWN);
    const found: number[] = [];
    for (const start of starts) if (quote.every((id, i) => this.#row[start + i] === id)) found.push(start);
    return found;
  }

  /** The span of the words `[first, end)`. */
  span(first: number, end: number): Span {
    return { start: this.words.starts[first] ?? this.text.length, end: this.words.ends[end - 1] ?? this.text.length };
  }

  /** The index of the first word that begins at or behind `offset`. */
  wordAt(offset: number): number {
    return countWhile(this.length, i => (this.words.starts[i] ?? 0) < offset);
  }
}

/** The number of a word that a text does not have. */
export const UNKNOWN = -1;

/** Mixes the numbers of three words into 32 bits. */
function runHash(row: Int32Array, i: number): number {
  let hash = 0x811c9dc5;
  for (let k = 0; k < RUN; k++) hash = Math.imul(hash ^ (row[i + k] ?? UNKNOWN), 0x01000193) ^ (hash >>> 15);
  return hash;
}
