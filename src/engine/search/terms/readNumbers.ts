/**
 * Numbers of a text in their one form, whether in digits or in words, with what multiplies them: "200,000", "1.5 million", "20万", "two-hundred
 * thousand". Cost: linear in the number. Units: UTF-16 offsets; nothing at or behind `limit` is read.
 */
import { classOf, DIGIT, isHyphen, LETTER } from './characters.ts';
import type { LanguageRules } from './languages.ts';
import { MYRIADS, normalDigits, normalValue, NumeralReader, type NumberWord, plainDigits } from './numerals.ts';
import { classAt, runEnd } from './runs.ts';

/** A number, and the place behind it. */
export interface NumberRead {
  /** Null where it is no term: "one" alone. */
  readonly term: string | null;
  readonly end: number;
}

/** Letters of the longest number word. */
const LONGEST_NUMBER_WORD = 10;

interface WordRead {
  readonly word: NumberWord;
  readonly end: number;
}

/** A number in digits with what multiplies it. Null where the digits are part of a word ("20th", "5HT"). */
export function readDigits(text: string, start: number, limit: number, rules: LanguageRules): NumberRead | null {
  const end = digitsEnd(text, start, limit, rules);
  const surface = plainDigits(text.slice(start, end), rules.decimal);
  const scaled = scaledAt(Number(surface), text, end, limit, rules);
  if (scaled !== null) return scaled;
  return classAt(text, end, limit) === LETTER ? null : { term: normalDigits(surface), end };
}

/** A number in words, as long as it goes on. "One" alone is as good as always a pronoun. */
export function readNumeral(text: string, start: number, limit: number, rules: LanguageRules): NumberRead {
  const reader = new NumeralReader();
  let end = start;
  for (let next = numberWordAt(text, start, limit, rules); next && reader.add(next.word);) {
    end = next.end;
    const gap = gapEnd(text, end);
    next = gap > end ? (numberWordAt(text, gap, limit, rules) ?? numberWordAt(text, andEnd(text, gap), limit, rules)) : null;
  }
  const alone = reader.words === 1 && reader.value === 1;
  return { term: alone ? null : normalValue(reader.value), end };
}

/** The number whose digits end at `at` with what multiplies it behind them ("1.5 million", "20万"); null where nothing does. */
function scaledAt(value: number, text: string, at: number, limit: number, rules: LanguageRules): NumberRead | null {
  let end = at;
  let product = value;
  for (let by = MYRIADS.get(text[end] ?? ''); by !== undefined && end < limit; by = MYRIADS.get(text[end] ?? '')) {
    product *= by;
    end++;
  }
  if (end > at) return { term: normalValue(product), end };
  const suffix = scaleAt(text, at, limit, rules) ?? scaleAt(text, gapEnd(text, at), limit, rules);
  if (suffix === null) return null;
  const reader = new NumeralReader();
  reader.startWith(value);
  reader.add(suffix.word);
  return { term: normalValue(reader.value), end: suffix.end };
}

/** Behind digits, groups of three behind what parts them, and decimals. */
function digitsEnd(text: string, start: number, limit: number, { groups, decimal }: LanguageRules): number {
  let at = plainDigitsEnd(text, start, limit);
  if (at - start <= 3) while (at < limit && groups.includes(text[at] ?? '-') && plainDigitsEnd(text, at + 1, limit) === at + 4) at += 4;
  return text[at] === decimal && classAt(text, at + 1, limit) === DIGIT ? plainDigitsEnd(text, at + 1, limit) : at;
}

function plainDigitsEnd(text: string, start: number, limit: number): number {
  let at = start;
  while (at < limit && classOf(text.charCodeAt(at)) === DIGIT) at++;
  return at;
}

/** Behind one space or hyphen; `at` itself where there is none. */
function gapEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code === 0x20 || code === 0x0a || code === 0xa0 || isHyphen(code) ? at + 1 : at;
}

function numberWordAt(text: string, at: number, limit: number, { numberWords }: LanguageRules): WordRead | null {
  if (classAt(text, at, limit) !== LETTER) return null;
  const end = runEnd(text, at, limit);
  if (end - at > LONGEST_NUMBER_WORD) return null;
  const word = numberWords.get(text.slice(at, end).toLowerCase());
  return word === undefined ? null : { word, end };
}

function scaleAt(text: string, at: number, limit: number, rules: LanguageRules): WordRead | null {
  const found = numberWordAt(text, at, limit, rules);
  return found !== null && found.word.role !== 'unit' ? found : null;
}

function andEnd(text: string, at: number): number {
  return text.startsWith('and ', at) ? at + 4 : at;
}
