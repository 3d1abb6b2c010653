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
import { addressEnd, hasLowerCaseNear, isCapital, isTopDomain, LONGEST_HOST, markupEnd } from './surroundings.ts';
import { Lexicon, NUMBER_WORD, STOP, STOP_UNLESS_ACRONYM, type WorkOut } from './lexicon.ts';
import { dropApostrophes, foldWord, wordTerm } from './normalWord.ts';
import { normalDigits, normalValue, NUMBER_WORDS, NumeralReader, type NumberWord } from './numerals.ts';
import { STOP_WORDS } from './stopWords.ts';
import { addToHash, grown, HASH_START } from './wordTable.ts';

/** The terms of a stretch, as parallel lists of which the first `count` entries count; reused from one reading to the next. */
export interface TermList {
  readonly count: number;
  /** Numbers that hold for one reader; see `nameOf`. */
  readonly terms: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Place in the row of words, stop words counted; a compound stands at its first part. */
  readonly positions: Int32Array;
  /** The term of a number. */
  nameOf(term: number): string;
}

/** How many written forms and terms are remembered from one reader to the next, at about 45 bytes each. */
const MEMORY = 150_000;

export class TermReader implements TermList {
  readonly #lexicon = lexiconNow();
  /** "Cent" is a percent behind "per". */
  readonly #cent = this.#lexicon.numberOf('cent');
  count = 0;
  terms = new Int32Array(256);
  starts = new Int32Array(256);
  ends = new Int32Array(256);
  positions = new Int32Array(256);
  #text = '';
  #end = 0;
  #position = 0;

  /** The terms of `text` from `start` to `end`, in text order. They hold until the next call. */
  read(text: string, start: number, end: number): TermList {
    this.#text = text;
    this.#end = Math.min(end, text.length);
    this.count = 0;
    this.#position = 0;
    for (let at = Math.max(0, start); at < this.#end;) {
      const code = text.charCodeAt(at);
      if (code === 0x20) at++;
      else at = classOf(code) === LETTER ? this.#word(at) : this.#step(at);
    }
    return this;
  }

  nameOf(term: number): string {
    return this.#lexicon.nameOf(term);
  }

  /** The quick way for a word of plain letters; whatever else it touches sends it the careful way. */
  #word(start: number): number {
    const text = this.#text;
    const limit = this.#end;
    let end = start;
    let hash = HASH_START;
    let next = 0x20;
    for (; end < limit; end++) {
      next = text.charCodeAt(end);
      if (classOf(next) !== LETTER) break;
      hash = addToHash(hash, next);
    }
    if (end < limit && next !== 0x20 && (!isPlainEnd(next) || (next === 0x2e && (end === start + 1 || this.#goesOnBehindStop(end)))))
      return this.#compound(start);
    const term = this.#lexicon.termAt(text, start, end, hash);
    if (term < STOP || term === this.#cent) return this.#compound(start);
    if (term !== STOP) this.#put(term, start, end, this.#position);
    this.#position++;
    return end;
  }

  /** A full stop with a letter right behind it, as in an address. */
  #goesOnBehindStop(at: number): boolean {
    return at + 1 < this.#end && classOf(this.#text.charCodeAt(at + 1)) === LETTER;
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
      if (surface === 'http' || surface === 'https') if (this.#text.startsWith('://', at)) return addressEnd(this.#text, at, this.#end);
      const term = this.#lexicon.termOfForm(surface);
      if (term === NUMBER_WORD && parts === 0) return this.#numeral(partStart);
      this.#emitWord(term, surface, partStart, at);
      const joined = at < this.#end && isHyphen(this.#text.charCodeAt(at)) && this.#isWordAt(at + 1);
      if (joined || parts > 0) {
        whole += dropApostrophes(foldWord(surface));
        parts++;
      }
      if (!joined) break;
      at++;
    }
    if (parts > 1) this.#putName(wordTerm(whole), start, at, firstPosition);
    return at;
  }

  #emitWord(term: number, surface: string, start: number, end: number): void {
    if (term === STOP_UNLESS_ACRONYM) {
      if (hasLowerCaseNear(this.#text, start, end)) this.#putName(surface.toLowerCase(), start, end, this.#position);
    } else if (term === NUMBER_WORD) {
      const word = NUMBER_WORDS.get(surface.toLowerCase());
      if (word) this.#putName(String(word.value), start, end, this.#position);
    } else if (term === this.#cent && this.#text.slice(start - 4, start).toLowerCase() === 'per ') {
      this.#putName('percent', start - 4, end, this.#position);
    } else if (term !== STOP) this.#put(term, start, end, this.#position);
    this.#position++;
  }

  #putName(term: string, start: number, end: number, position: number): void {
    this.#put(this.#lexicon.numberOf(term), start, end, position);
  }

  #put(term: number, start: number, end: number, position: number): void {
    const i = this.count++;
    if (i >= this.terms.length) this.#grow();
    this.terms[i] = term;
    this.starts[i] = start;
    this.ends[i] = end;
    this.positions[i] = position;
  }

  #grow(): void {
    const needed = 2 * this.terms.length;
    this.terms = grown(Int32Array, this.terms, needed);
    this.starts = grown(Int32Array, this.starts, needed);
    this.ends = grown(Int32Array, this.ends, needed);
    this.positions = grown(Int32Array, this.positions, needed);
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
    if (letters !== letters.toLowerCase() || !STOP_WORDS.has(folded)) this.#putName(folded, start, at, this.#position);
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
    if (term !== null) this.#putName(term, start, end, this.#position);
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
      if (previous >= 0) this.#putName(this.#text.slice(previous, next).normalize('NFKC'), previous, next, this.#position++);
      previous = at;
      at = next;
    }
    if (previous === start) this.#putName(this.#text.slice(start, at).normalize('NFKC'), start, at, this.#position++);
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
      this.#emitWord(this.#lexicon.termOfForm(surface), surface, from, at);
      from = at;
    }
    if (this.#position > firstPosition + 1) this.#putName(wordTerm(foldWord(this.#text.slice(start, end))), start, end, firstPosition);
    return end;
  }

  /** What stands between words: passes over markup, reads the percent sign. */
  #between(at: number): number {
    const code = this.#text.charCodeAt(at);
    const next = this.#text.charCodeAt(at + 1);
    if ((code === 0x23 || code === 0x40) && this.#classAt(at + 1) === LETTER) return this.#tag(at + 1);
    if (code === 0x25) this.#putName('percent', at, at + 1, this.#position++);
    if (code === 0x5d && next === 0x28) return markupEnd(this.#text, at + 1, ')', this.#end);
    if (code === 0x5b && (next === 0x40 || next === 0x5e)) return markupEnd(this.#text, at, ']', this.#end);
    if (code === 0x3c && (next === 0x2f || classOf(next) === LETTER)) return markupEnd(this.#text, at, '>', this.#end);
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
    return isTopDomain(this.#text, last, end) ? addressEnd(this.#text, end, this.#end) : 0;
  }
}

/** A space, comma, full stop and the like: nothing that a word could go on with. */
function isPlainEnd(code: number): boolean {
  return code === 0x20 || code === 0x2c || code === 0x2e || code === 0x0a || code === 0x29 || code === 0x3b;
}

/** Shared by all readers, since what a form comes to follows from the form alone. */
let shared = new Lexicon(workOut);

/** Forgets what is remembered where it is too much: what is common comes back at once. To be called after much reading. */
export function settleLexicon(): void {
  if (shared.size > MEMORY) shared = new Lexicon(workOut);
}

function lexiconNow(): Lexicon {
  settleLexicon();
  return shared;
}

function workOut(surface: string): ReturnType<WorkOut> {
  const word = dropApostrophes(foldWord(surface));
  if (NUMBER_WORDS.has(surface.toLowerCase())) return NUMBER_WORD;
  if (STOP_WORDS.has(word)) return surface.length > 1 && surface === surface.toUpperCase() ? STOP_UNLESS_ACRONYM : STOP;
  // Nothing may be left of a form that is all apostrophe and mark.
  return wordTerm(word) || STOP;
}
