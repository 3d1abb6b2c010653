/**
 * Reads a stretch of text as the terms under which it is indexed and searched.
 *
 * Method: one pass over the characters, no regular expression; each written form is worked out once and remembered.
 * - Words: folded, stemmed, without stop words. Acronyms in capitals are no stop words ("US", "WHO"); "U.S." is "US".
 * - Numbers: one form for "200,000", "two-hundred thousand" and "200 thousand" (`numerals.ts`); "%" is "percent".
 * - Compounds with a hyphen: the parts, and the whole as one word ("re-entry": "re", "entri", "reentri").
 * - Scripts without spaces: pairs of neighbouring characters, which no version of a dictionary can change.
 * Cost: linear. Units: UTF-16 offsets into the text. Link targets, citation keys and addresses are passed over.
 * Limits: stems are those of English in every language that is written with Latin letters; a query and a text go the same way.
 */
import { classOf, classOfPair, DIGIT, INVISIBLE, isApostrophe, isHyphen, LETTER, OTHER, SURROGATE, UNSPACED } from './characters.ts';
import { addToHash, HASH_START, Lexicon } from './lexicon.ts';
import { dropApostrophes, foldWord, wordTerm } from './normalWord.ts';
import { normalDigits, normalValue, NUMBER_WORDS, NumeralReader, type NumberWord } from './numerals.ts';
import { STOP_WORDS } from './stopWords.ts';

/** The terms of a stretch, as parallel lists of length `count`; reused from one reading to the next. */
export interface TermList {
  readonly count: number;
  readonly terms: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Place in the row of words, stop words counted; a compound stands at its first part. */
  readonly positions: readonly number[];
  /** The number of the written form, -1 where the term does not follow from one; see `lexiconGeneration`. */
  readonly entries: readonly number[];
}

/** What a written form comes to, where it is no plain term. */
const STOP = '';
const STOP_UNLESS_ACRONYM = '\u0001';
const NUMBER_WORD = '\u0002';

/** How many written forms are remembered before the memory starts afresh. */
const MEMORY = 1 << 19;
/** How far a link target or tag is followed; what is longer is read as text. */
const LONGEST_MARKUP = 500;
/** Characters of a host's name (RFC 1035). */
const LONGEST_HOST = 253;
/** Letters of the last name of an address (more are allowed, none in use has them). */
const LONGEST_TOP_DOMAIN = 24;

export class TermReader implements TermList {
  count = 0;
  readonly terms: string[] = [];
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly positions: number[] = [];
  readonly entries: number[] = [];
  #text = '';
  #end = 0;
  #position = 0;

  /** The terms of `text` from `start` to `end`, in text order. They hold until the next call. */
  read(text: string, start: number, end: number): TermList {
    this.#text = text;
    this.#end = Math.min(end, text.length);
    this.count = 0;
    this.#position = 0;
    let at = Math.max(0, start);
    while (at < this.#end) at = classOf(text.charCodeAt(at)) === LETTER ? this.#word(at) : this.#step(at);
    return this;
  }

  /** The quick way for a word of plain letters; whatever else it touches sends it the careful way. */
  #word(start: number): number {
    const text = this.#text;
    const limit = this.#end;
    let end = start;
    let hash = HASH_START;
    for (let unit = text.charCodeAt(end); end < limit && classOf(unit) === LETTER; unit = text.charCodeAt(++end))
      hash = addToHash(hash, unit);
    if (end < limit && (end === start + 1 || !isPlainEnd(text.charCodeAt(end)) || this.#goesOnBehindStop(end)))
      return this.#compound(start);
    const entry = LEXICON.entry(text, start, end, hash);
    const term = LEXICON.term(entry);
    if (isSpecial(term)) return this.#compound(start);
    if (term !== STOP) this.#put(term, start, end, this.#position, entry);
    this.#position++;
    return end;
  }

  /** A full stop with a letter right behind it, as in an address. */
  #goesOnBehindStop(at: number): boolean {
    return this.#text.charCodeAt(at) === 0x2e && classOf(this.#text.charCodeAt(at + 1)) === LETTER;
  }

  #step(at: number): number {
    switch (this.#classAt(at)) {
      case LETTER:
      case DIGIT:
        return this.#compound(at);
      case UNSPACED:
        return this.#unspaced(at);
      case SURROGATE:
        return at + 2;
      default:
        return this.#between(at);
    }
  }

  /** The class at `at`; a pair counts as what it stands for. */
  #classAt(at: number): number {
    if (at >= this.#end) return OTHER;
    const kind = classOf(this.#text.charCodeAt(at));
    if (kind !== SURROGATE) return kind;
    const pair = classOfPair(this.#text, at);
    return pair === OTHER ? SURROGATE : pair;
  }

  #isWordAt(at: number): boolean {
    const kind = this.#classAt(at);
    return kind === LETTER || kind === DIGIT;
  }

  /** Behind the run of letters, digits and invisible characters that starts at `at`. */
  #runEnd(at: number): number {
    let end = at;
    for (;;) {
      const kind = this.#classAt(end);
      if (kind === LETTER || kind === DIGIT) end += this.#text.charCodeAt(end) >= 0xd800 && this.#text.charCodeAt(end) < 0xdc00 ? 2 : 1;
      else if (kind === INVISIBLE && this.#isWordAt(end + 1)) end++;
      else if (end > at && end < this.#end && isApostrophe(this.#text.charCodeAt(end)) && this.#classAt(end + 1) === LETTER) end++;
      else return end;
    }
  }

  /** Reads one part after the other as long as hyphens join them. */
  #compound(start: number): number {
    let at = start;
    let whole = '';
    let parts = 0;
    const firstPosition = this.#position;
    for (;;) {
      const partStart = at;
      if (this.#classAt(at) === DIGIT && parts === 0) {
        const end = this.#number(at);
        if (end > 0) return end;
      }
      at = this.#runEnd(at);
      const behind = this.#dotted(partStart, at);
      if (behind > 0) return behind;
      const address = parts === 0 ? this.#bareAddress(at) : 0;
      if (address > 0) return address;
      const surface = this.#text.slice(partStart, at);
      if (surface === 'http' || surface === 'https') if (this.#text.startsWith('://', at)) return this.#wordEnd(at);
      const entry = entryOf(surface);
      if (LEXICON.term(entry) === NUMBER_WORD && parts === 0) return this.#numeral(partStart);
      this.#emitWord(entry, surface, partStart, at);
      const joined = at < this.#end && isHyphen(this.#text.charCodeAt(at)) && this.#isWordAt(at + 1);
      if (joined || parts > 0) {
        whole += dropApostrophes(foldWord(surface));
        parts++;
      }
      if (!joined) break;
      at++;
    }
    if (parts > 1) this.#put(wordTerm(whole), start, at, firstPosition);
    return at;
  }

  #emitWord(entry: number, surface: string, start: number, end: number): void {
    const term = LEXICON.term(entry);
    if (term === STOP_UNLESS_ACRONYM) {
      if (this.#hasLowerCaseNear(start, end)) this.#put(surface.toLowerCase(), start, end, this.#position);
    } else if (term === NUMBER_WORD) {
      const word = NUMBER_WORDS.get(surface.toLowerCase());
      if (word) this.#put(String(word.value), start, end, this.#position);
    } else if (term === 'cent' && this.#text.slice(start - 4, start).toLowerCase() === 'per ') {
      this.#put('percent', start - 4, end, this.#position);
    } else if (term !== STOP) this.#put(term, start, end, this.#position, entry);
    this.#position++;
  }

  #put(term: string, start: number, end: number, position: number, entry = -1): void {
    const i = this.count++;
    this.entries[i] = entry;
    this.terms[i] = term;
    this.starts[i] = start;
    this.ends[i] = end;
    this.positions[i] = position;
  }

  /** "U.S." and "N.K.": single letters with full stops between are an acronym. Returns 0 where there is none. */
  #dotted(start: number, end: number): number {
    if (end - start !== 1 || this.#text[end] !== '.' || this.#classAt(start) !== LETTER) return 0;
    let letters = this.#text.slice(start, end);
    let at = end;
    while (at + 1 < this.#end && this.#text[at] === '.' && this.#classAt(at + 1) === LETTER && this.#runEnd(at + 1) === at + 2) {
      letters += this.#text[at + 1] ?? '';
      at += 2;
    }
    if (letters.length < 2) return 0;
    if (at < this.#end && this.#text[at] === '.') at++;
    const folded = foldWord(letters);
    if (letters !== letters.toLowerCase() || !STOP_WORDS.has(folded)) this.#put(folded, start, at, this.#position);
    this.#position++;
    return at;
  }

  /** A number in digits with what multiplies it. Returns 0 where the digits are part of a word ("20th", "5HT"). */
  #number(start: number): number {
    const end = this.#digitsEnd(start);
    const surface = this.#text.slice(start, end);
    const suffix = this.#scaleAt(end) ?? this.#scaleAt(this.#gapEnd(end));
    if (suffix) {
      const reader = new NumeralReader();
      reader.startWith(Number(surface.replaceAll(',', '')));
      reader.add(suffix.word);
      this.#putNumber(normalValue(reader.value), start, suffix.end);
      return suffix.end;
    }
    if (this.#classAt(end) === LETTER) return 0;
    this.#putNumber(normalDigits(foldWord(surface)), start, end);
    return end;
  }

  #putNumber(term: string | null, start: number, end: number): void {
    if (term !== null) this.#put(term, start, end, this.#position);
    this.#position++;
  }

  /** Behind digits, groups of three behind commas, and decimals. */
  #digitsEnd(start: number): number {
    let at = this.#plainDigitsEnd(start);
    while (this.#text[at] === ',' && this.#plainDigitsEnd(at + 1) === at + 4) at += 4;
    return this.#text[at] === '.' && this.#classAt(at + 1) === DIGIT ? this.#plainDigitsEnd(at + 1) : at;
  }

  #plainDigitsEnd(start: number): number {
    let at = start;
    while (at < this.#end && classOf(this.#text.charCodeAt(at)) === DIGIT) at++;
    return at;
  }

  /** Behind one space or hyphen; `at` itself where there is none. */
  #gapEnd(at: number): number {
    const code = this.#text.charCodeAt(at);
    return code === 0x20 || code === 0x0a || code === 0xa0 || isHyphen(code) ? at + 1 : at;
  }

  #numberWordAt(at: number): { readonly word: NumberWord; readonly end: number } | null {
    if (this.#classAt(at) !== LETTER) return null;
    const end = this.#runEnd(at);
    if (end - at > 9) return null;
    const word = NUMBER_WORDS.get(this.#text.slice(at, end).toLowerCase());
    return word ? { word, end } : null;
  }

  #scaleAt(at: number): { readonly word: NumberWord; readonly end: number } | null {
    const found = this.#numberWordAt(at);
    return found && found.word.role !== 'unit' ? found : null;
  }

  /** A number in words, as long as it goes on. "One" alone is as good as always a pronoun. */
  #numeral(start: number): number {
    const reader = new NumeralReader();
    let end = start;
    for (let next = this.#numberWordAt(start); next && reader.add(next.word);) {
      end = next.end;
      const gap = this.#gapEnd(end);
      next = gap > end ? (this.#numberWordAt(gap) ?? this.#numberWordAt(this.#andEnd(gap))) : null;
    }
    const alone = reader.words === 1 && reader.value === 1;
    this.#putNumber(alone ? null : normalValue(reader.value), start, end);
    return end;
  }

  #andEnd(at: number): number {
    return this.#text.startsWith('and ', at) ? at + 4 : at;
  }

  #unspaced(start: number): number {
    let previous = -1;
    let at = start;
    while (this.#classAt(at) === UNSPACED) {
      const next = at + (this.#text.charCodeAt(at) >= 0xd800 && this.#text.charCodeAt(at) < 0xdc00 ? 2 : 1);
      if (previous >= 0) this.#put(this.#text.slice(previous, next).normalize('NFKC'), previous, next, this.#position++);
      previous = at;
      at = next;
    }
    if (previous === start) this.#put(this.#text.slice(start, at).normalize('NFKC'), start, at, this.#position++);
    return at;
  }

  /** "#HumanRights" and "@HumanRights": the words that capitals mark off, besides the whole. */
  #tag(start: number): number {
    const end = this.#runEnd(start);
    const firstPosition = this.#position;
    let from = start;
    for (let at = start + 1; at <= end; at++) {
      if (at < end && !(isCapital(this.#text, at) && !isCapital(this.#text, at - 1))) continue;
      const surface = this.#text.slice(from, at);
      this.#emitWord(entryOf(surface), surface, from, at);
      from = at;
    }
    if (this.#position > firstPosition + 1) this.#put(wordTerm(foldWord(this.#text.slice(start, end))), start, end, firstPosition);
    return end;
  }

  /** What stands between words: passes over markup, reads the percent sign. */
  #between(at: number): number {
    const code = this.#text.charCodeAt(at);
    const next = this.#text.charCodeAt(at + 1);
    if ((code === 0x23 || code === 0x40) && this.#classAt(at + 1) === LETTER) return this.#tag(at + 1);
    if (code === 0x25) this.#put('percent', at, at + 1, this.#position++);
    if (code === 0x5d && next === 0x28) return this.#markupEnd(at + 1, ')');
    if (code === 0x5b && (next === 0x40 || next === 0x5e)) return this.#markupEnd(at, ']');
    if (code === 0x3c && (next === 0x2f || classOf(next) === LETTER)) return this.#markupEnd(at, '>');
    return at + 1;
  }

  /** Behind the `closing` that ends the markup begun at `at`; just behind `at` where none follows before a line end or another start. */
  #markupEnd(at: number, closing: string): number {
    const opening = this.#text[at];
    const limit = Math.min(this.#end, at + LONGEST_MARKUP);
    for (let i = at + 1; i < limit; i++) {
      const character = this.#text[i];
      if (character === closing) return i + 1;
      if (character === opening || character === '\n') break;
    }
    return at + 1;
  }

  /** Behind an address without its "https" whose first name ends at `at` ("pic.example.com/x1"). Returns 0 where there is none. */
  #bareAddress(at: number): number {
    let end = at;
    let last = at;
    while (end - at < LONGEST_HOST && this.#isWordAt(end + 1)) {
      const joint = this.#text.charCodeAt(end);
      if (joint === 0x2e) last = end + 1;
      else if (!isHyphen(joint)) break;
      end = this.#runEnd(end + 1);
    }
    if (last === at || this.#text[end] !== '/' || !this.#isWordAt(end + 1)) return 0;
    return isTopDomain(this.#text.slice(last, Math.min(end, last + LONGEST_TOP_DOMAIN + 1))) ? this.#wordEnd(end) : 0;
  }

  /** The end of an address: the next white space. */
  #wordEnd(at: number): number {
    let end = at;
    while (end < this.#end && !' \n\r\t)>]"'.includes(this.#text[end] ?? ' ')) end++;
    return end;
  }

  /** Whether the capitals at `start` stand among small letters, so that they mean something. */
  #hasLowerCaseNear(start: number, end: number): boolean {
    const near = this.#text.slice(Math.max(0, start - 12), start) + this.#text.slice(end, end + 12);
    return near !== near.toUpperCase();
  }
}

function isTopDomain(text: string): boolean {
  return text.length >= 2 && text.length <= LONGEST_TOP_DOMAIN && /^[a-z]+$/.test(text);
}

function isCapital(text: string, at: number): boolean {
  const letter = text[at] ?? '';
  return letter !== letter.toLowerCase();
}

/** A space, comma, full stop and the like: nothing that a word could go on with. */
function isPlainEnd(code: number): boolean {
  return code === 0x20 || code === 0x2c || code === 0x2e || code === 0x0a || code === 0x29 || code === 0x3b;
}

function isSpecial(term: string): boolean {
  return term === NUMBER_WORD || term === STOP_UNLESS_ACRONYM || term === 'cent';
}

/** What written forms come to, for all readers alike: it follows from the form alone. */
const LEXICON = new Lexicon(workOut, MEMORY);

/** Rises when the numbers in `TermList.entries` lose their meaning. */
export function lexiconGeneration(): number {
  return LEXICON.generation;
}

function entryOf(surface: string): number {
  let hash = HASH_START;
  for (let i = 0; i < surface.length; i++) hash = addToHash(hash, surface.charCodeAt(i));
  return LEXICON.entry(surface, 0, surface.length, hash);
}

function workOut(surface: string): string {
  const word = dropApostrophes(foldWord(surface));
  if (NUMBER_WORDS.has(surface.toLowerCase())) return NUMBER_WORD;
  if (STOP_WORDS.has(word)) return surface.length > 1 && surface === surface.toUpperCase() ? STOP_UNLESS_ACRONYM : STOP;
  return wordTerm(word);
}
