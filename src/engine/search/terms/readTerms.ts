/**
 * Reads a stretch of text as the terms under which it is indexed and searched.
 *
 * Method: one pass over the characters, no regular expression; each written form is worked out once and remembered.
 * - Words: stemmed by the rules of the language (`languages.ts`), folded, without stop words. Acronyms in capitals are no stop words ("US", "WHO"); "U.S." is "US".
 * - Numbers: one form for "200,000", "two-hundred thousand" and "200 thousand" (`readNumbers.ts`); "%" is "percent".
 * - Compounds with a hyphen: the parts, and the whole as one word ("re-entry": "re", "entri", "reentri").
 * - Scripts without spaces, and Korean: rows of neighbouring characters (`unspaced.ts`), which no version of a dictionary can change.
 * Cost: linear. Units: UTF-16 offsets into the text. Link targets, citation keys and addresses are passed over.
 */
import { classOf, DIGIT, isApostrophe, isHyphen, LETTER, OTHER, SURROGATE, UNSPACED } from './characters.ts';
import { addressEnd, bareAddressEnd, hasLowerCaseNear, isCapital, lengthOfPer, markupEnd } from './surroundings.ts';
import { type LanguageRules, PLAIN_LANGUAGE, rulesOfLanguage, termIn } from './languages.ts';
import { type Forms, Lexicon, NUMBER_WORD, STOP, STOP_UNLESS_ACRONYM, type WorkOut } from './lexicon.ts';
import { dropApostrophes, foldWord, lowerWord } from './normalWord.ts';
import { type NumberRead, readDigits, readNumeral } from './readNumbers.ts';
import { classAt, isWordAt, runEnd } from './runs.ts';
import { rowEnd, readRow } from './unspaced.ts';
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
  #language: LanguageRules = rulesOfLanguage(PLAIN_LANGUAGE);
  #forms: Forms = this.#lexicon.formsOf(PLAIN_LANGUAGE);

  /** The terms of `text` from `start` to `end`, in text order, by the rules of a language (its number). They hold until the next call. */
  read(text: string, start: number, end: number, language: number): TermList {
    this.#language = rulesOfLanguage(language);
    this.#forms = this.#lexicon.formsOf(language);
    this.#text = text;
    this.#end = Math.min(end, text.length);
    this.count = 0;
    this.#position = 0;
    const { plain } = this.#forms;
    const limit = this.#end;
    for (let at = Math.max(0, start); at < limit;) {
      const end = plain.read(text, at, limit);
      at = end > at ? this.#word(at, end, plain.next) : this.#step(at, plain.next);
    }
    return this;
  }

  nameOf(term: number): string {
    return this.#lexicon.nameOf(term);
  }

  /** The number of a term. */
  numberOf(term: string): number {
    return this.#lexicon.numberOf(term);
  }

  /** The quick way for a word of plain letters, behind which `next` stands; whatever else it touches sends it a more careful way. */
  #word(start: number, end: number, next: number): number {
    if (next !== 0x20) {
      if (classOf(next) === LETTER) return this.#anyWord(start);
      if (this.#goesOn(next, start, end)) return this.#compound(start);
    }
    return this.#putWord(this.#forms.termOfPlain(this.#text, start, end), start, end);
  }

  /** The same for a word of any letters. */
  #anyWord(start: number): number {
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
    if (end < limit && this.#goesOn(next, start, end)) return this.#compound(start);
    return this.#putWord(this.#forms.termAt(text, start, end, hash), start, end);
  }

  #putWord(term: number, start: number, end: number): number {
    if (term < STOP || term === this.#cent) return this.#compound(start);
    if (term !== STOP) this.#put(term, start, end, this.#position);
    this.#position++;
    return end;
  }

  /** Whether more than the letters from `start` to `end`, behind which `next` stands, may belong to the word. */
  #goesOn(next: number, start: number, end: number): boolean {
    if (next === 0x20) return false;
    if (next === 0x2e) return end === start + 1 || this.#goesOnBehindStop(end);
    if (next === 0x3a) return this.#text.charCodeAt(end + 1) === 0x2f;
    return classOf(next) !== OTHER || isHyphen(next) || isApostrophe(next);
  }

  /** A full stop with a letter right behind it, as in an address. */
  #goesOnBehindStop(at: number): boolean {
    return at + 1 < this.#end && classOf(this.#text.charCodeAt(at + 1)) === LETTER;
  }

  /** What no plain letter stands at, but `code`. */
  #step(at: number, code: number): number {
    if (code === 0x20) return at + 1;
    if (classOf(code) === LETTER) return this.#anyWord(at);
    switch (classAt(this.#text, at, this.#end)) {
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

  /** Reads one part after the other as long as hyphens join them. */
  #compound(start: number): number {
    let at = start;
    let whole = '';
    let parts = 0;
    const firstPosition = this.#position;
    for (;;) {
      let partStart = at;
      if (classAt(this.#text, at, this.#end) === DIGIT && parts === 0) {
        const number = readDigits(this.#text, at, this.#end, this.#language);
        if (number !== null) return this.#putNumber(number, at);
      }
      at = runEnd(this.#text, at, this.#end);
      const behind = this.#dotted(partStart, at);
      if (behind > 0) return behind;
      const address = parts === 0 ? bareAddressEnd(this.#text, at, this.#end) : 0;
      if (address > 0) return address;
      partStart += this.#elided(partStart, at);
      const surface = this.#text.slice(partStart, at);
      if (surface === 'http' || surface === 'https') if (this.#text.startsWith('://', at)) return addressEnd(this.#text, at, this.#end);
      const term = this.#forms.termOfForm(surface);
      if (term === NUMBER_WORD && parts === 0)
        return this.#putNumber(readNumeral(this.#text, partStart, this.#end, this.#language), partStart);
      this.#emitWord(term, surface, partStart, at);
      const joined = at < this.#end && isHyphen(this.#text.charCodeAt(at)) && isWordAt(this.#text, at + 1, this.#end);
      if (joined || parts > 0) {
        whole += dropApostrophes(surface.length === 1 ? foldWord(surface) : lowerWord(surface));
        parts++;
      }
      if (!joined) break;
      at++;
    }
    if (parts > 1) this.#putName(this.#language.term(whole), start, at, firstPosition);
    return at;
  }

  /** Characters of an article and the like that cling to the word from `start` to `end`: the "l'" of "l'ONU". */
  #elided(start: number, end: number): number {
    const { elision } = this.#language;
    return elision === null ? 0 : (elision.exec(this.#text.slice(start, end))?.[0].length ?? 0);
  }

  #emitWord(term: number, surface: string, start: number, end: number): void {
    if (term === STOP_UNLESS_ACRONYM) {
      if (hasLowerCaseNear(this.#text, start, end)) this.#putName(surface.toLowerCase(), start, end, this.#position);
    } else if (term === NUMBER_WORD) {
      const word = this.#language.numberWords.get(surface.toLowerCase());
      if (word) this.#putName(String(word.value), start, end, this.#position);
    } else if (term === this.#cent && lengthOfPer(this.#text, start) > 0) {
      this.#putName('percent', start - lengthOfPer(this.#text, start), end, this.#position);
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
    if (end - start !== 1 || this.#text[end] !== '.' || classAt(this.#text, start, this.#end) !== LETTER) return 0;
    let letters = this.#text.slice(start, end);
    let at = end;
    while (
      at + 1 < this.#end &&
      this.#text[at] === '.' &&
      classAt(this.#text, at + 1, this.#end) === LETTER &&
      runEnd(this.#text, at + 1, this.#end) === at + 2
    ) {
      letters += this.#text[at + 1] ?? '';
      at += 2;
    }
    if (letters.length < 2) return 0;
    if (at < this.#end && this.#text[at] === '.') at++;
    const folded = foldWord(letters);
    if (letters !== letters.toLowerCase() || !this.#language.stopWords.has(folded)) this.#putName(folded, start, at, this.#position);
    this.#position++;
    return at;
  }

  #putNumber({ term, end }: NumberRead, start: number): number {
    if (term !== null) this.#putName(term, start, end, this.#position);
    this.#position++;
    return end;
  }

  #unspaced(start: number): number {
    const end = rowEnd(this.#text, start, this.#end);
    const first = this.#position;
    readRow(this.#text, start, end, (from, to, place) => {
      this.#position = first + place;
      this.#putName(this.#text.slice(from, to).normalize('NFKC'), from, to, this.#position);
    });
    this.#position++;
    return end;
  }

  /** "#HumanRights" and "@HumanRights": the words that capitals mark off, besides the whole. */
  #tag(start: number): number {
    const end = runEnd(this.#text, start, this.#end);
    const firstPosition = this.#position;
    let from = start;
    for (let at = start + 1; at <= end; at++) {
      if (at < end && !(isCapital(this.#text, at) && !isCapital(this.#text, at - 1))) continue;
      const surface = this.#text.slice(from, at);
      this.#emitWord(this.#forms.termOfForm(surface), surface, from, at);
      from = at;
    }
    if (this.#position > firstPosition + 1)
      this.#putName(this.#language.term(lowerWord(this.#text.slice(start, end))), start, end, firstPosition);
    return end;
  }

  /** What stands between words: passes over markup, reads the percent sign. */
  #between(at: number): number {
    const code = this.#text.charCodeAt(at);
    const next = this.#text.charCodeAt(at + 1);
    if ((code === 0x23 || code === 0x40) && classAt(this.#text, at + 1, this.#end) === LETTER) return this.#tag(at + 1);
    if (code === 0x25) this.#putName('percent', at, at + 1, this.#position++);
    if (code === 0x5d && next === 0x28) return markupEnd(this.#text, at + 1, ')', this.#end);
    if (code === 0x5b && (next === 0x40 || next === 0x5e)) return markupEnd(this.#text, at, ']', this.#end);
    if (code === 0x3c && (next === 0x2f || classOf(next) === LETTER)) return markupEnd(this.#text, at, '>', this.#end);
    return at + 1;
  }
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

function workOut(surface: string, language: number): ReturnType<WorkOut> {
  const rules = rulesOfLanguage(language);
  if (rules.numberWords.has(surface.toLowerCase())) return NUMBER_WORD;
  const term = termIn(rules, surface);
  if (term === null) return surface.length > 1 && surface === surface.toUpperCase() ? STOP_UNLESS_ACRONYM : STOP;
  // Nothing may be left of a form that is all apostrophe and mark.
  return term || STOP;
}
