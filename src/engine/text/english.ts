import type { Span } from '../model/index.ts';
import {
  AFTER_CLOCK_TIME,
  BEFORE_NAME,
  BEFORE_NUMBER,
  DOMAIN_ENDINGS,
  EXCLAMATION_NAMES,
  FORMS_OF_ADDRESS,
  INSIDE,
  LETTERED,
  NEVER_LAST,
  OFTEN_LAST,
  SENTENCE_OPENERS,
  SPEECH_VERBS,
  TIME_PREPOSITIONS,
} from './abbreviations.ts';
import { isDigit, isLetter, isLower, isSpace, isUpper, skipSpace } from './characters.ts';
import {
  CLOSERS,
  DASHES,
  followsWord,
  isAbbreviation,
  isAmount,
  isBullet,
  isStop,
  isTokenBorder,
  isUnitInBrackets,
  isWordAt,
  LONGEST_TOKEN,
  OPENERS,
  wordAt,
} from './englishWords.ts';

/**
 * Finds the ends of English sentences.
 *
 * Method: every run of `.`, `!`, `?` or `…` is a candidate; it ends a sentence or not by what stands before it (abbreviation,
 * initial, label, number, ellipsis) and what follows (capital, lower case, digit, opening quote, nothing). Word lists:
 * abbreviations.ts. Cost: linear; what is looked at around a candidate is bounded by `REACH`. Limits: a name behind "U.S." or
 * "Inc." is taken to continue the sentence unless the word is one that opens sentences.
 */
const REACH = 300;
/** The longest name of a party to a case that is looked at. */
const CASE_NAME = 80;
const QUOTES = '“‘"\'«‹';
const CURRENCY = '$£€¥₩₹§¶#';

const DOTTED = /^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u;
const CLOCK = /^[ap]\.m$/i;
const LABEL = /^(?:\d{1,3}|[A-Za-z]|[ivxlc]{2,5}|[IVXLC]{2,5})$/;
/** "*339 After": where a page of the printed report begins. */
const STAR_PAGE = /^\*\d{1,4} \p{Lu}/u;
/** "(a) The", "(ii) The" */
const LETTERED_LABEL = /^\((?:[a-z]|[ivx]{1,4})\) \p{Lu}/u;
/** "Hauptstr. 12" */
const STREET = /^\p{Lu}\p{Ll}+str$/u;
const CAPTION_WORD = /^(?:Appendix|Box|Chart|Exhibit|Fig|FIG|Figure|FIGURE|Graph|Map|Plate|Table|TABLE)\.? $/;
const CAPTION_NUMBER = /^[A-Z]?\d{1,3}[a-z]?$/;
const ROMAN = /^[IVXLCDM]+$/;

/** The places in `span` at which an English sentence ends and another follows: each is the offset behind the last closing mark. */
export function englishBreaks(prose: string, span: Span): readonly number[] {
  return new EnglishBreaks(prose, span).find();
}

class EnglishBreaks {
  readonly #text: string;
  readonly #end: number;
  readonly #breaks: number[] = [];
  /** Where the sentence at hand begins. */
  #start: number;
  /** Where the round bracket stands that is open, -1 for none. */
  #bracket = -1;
  #depth = 0;

  constructor(text: string, span: Span) {
    this.#text = text;
    this.#end = span.end;
    this.#start = skipSpace(text, span.start, span.end);
  }

  find(): readonly number[] {
    const text = this.#text;
    let at = this.#start;
    while (at < this.#end) {
      const code = text.charCodeAt(at);
      if (code === 46 || code === 33 || code === 63 || code === 0x2026) at = this.#candidate(at);
      else if (code === 40) at = this.#opened(at);
      else if (code === 41) at = this.#closed(at);
      else if (code >= 0x2022 && isBullet(code)) at = this.#bullet(at);
      else if (code >= 0x3002 && (code === 0x3002 || code === 0xff01 || code === 0xff1f)) at = this.#fullWidth(at);
      else at++;
    }
    return this.#breaks;
  }

  #break(at: number): number {
    this.#breaks.push(at);
    this.#start = skipSpace(this.#text, at, this.#end);
    this.#depth = 0;
    this.#bracket = -1;
    return Math.max(at, this.#start);
  }

  #opened(at: number): number {
    if (this.#depth++ === 0) this.#bracket = at;
    return at + 1;
  }

  #closed(at: number): number {
    if (this.#depth > 0 && --this.#depth === 0) this.#bracket = -1;
    return at + 1;
  }

  /** Bullets that run together in one line: each begins an item. */
  #bullet(at: number): number {
    if (at > this.#start && isSpace(this.#text.charCodeAt(at - 1))) this.#break(at);
    if (at === this.#start) this.#start = skipSpace(this.#text, at + 1, this.#end);
    return at + 1;
  }

  #fullWidth(at: number): number {
    let end = at + 1;
    while (end < this.#end && '。！？」』）”’'.includes(this.#text.charAt(end))) end++;
    return skipSpace(this.#text, end, this.#end) < this.#end ? this.#break(end) : end;
  }

  #candidate(at: number): number {
    const text = this.#text;
    const code = text.charCodeAt(at);
    let run = at;
    while (run < this.#end && isStop(text.charCodeAt(run))) run++;
    const spaced = this.#spacedDots(at, run);
    if (spaced < 0) return this.#break(run);
    const stop = Math.max(run, spaced);
    const close = this.#closing(stop);
    const next = skipSpace(text, close, this.#end);
    if (next >= this.#end || (at === this.#start && (code === 46 || code === 0x2026))) return close;
    const ends = next === close ? this.#endsWithoutSpace(at, run, close) : this.#ends(at, stop, close, next, spaced > run);
    if (!ends || this.#withinBrackets(stop, close)) {
      for (let i = stop; i < close; i++) if (text.charCodeAt(i) === 41) this.#closed(i);
      return close;
    }
    return this.#break(close);
  }

  /** Behind the closing marks that follow a stop, one quotation mark set apart from it included (`seen. " He`). */
  #closing(stop: number): number {
    const text = this.#text;
    let close = stop;
    while (close < this.#end && CLOSERS.includes(text.charAt(close)) && !this.#opensGlued(close)) close++;
    const apart = close === stop && text.charCodeAt(close) === 32 && text.charCodeAt(close + 1) === 34;
    return apart && close + 2 < this.#end && isSpace(text.charCodeAt(close + 2)) ? close + 2 : close;
  }

  /** `He asked why."Nobody told us,"`: a straight mark before a letter opens a quotation where none is open. */
  #opensGlued(at: number): boolean {
    const text = this.#text;
    if (text.charCodeAt(at) !== 34 || !isLetter(text, at + 1)) return false;
    let open = false;
    for (let i = Math.max(this.#start, at - REACH); i < at; i++) if (text.charCodeAt(i) === 34) open = !open;
    return !open;
  }

  /**
   * The end of an ellipsis whose dots are set apart ("word . . . ."), the end of the run where there is none, or -1 where a stop is
   * followed by an ellipsis that opens the next sentence ("word. . . . The").
   */
  #spacedDots(at: number, run: number): number {
    const text = this.#text;
    let end = run;
    let dots = run - at;
    while (end + 1 < this.#end && text.charCodeAt(end) === 32 && text.charCodeAt(end + 1) === 46 && !isWordAt(text, end + 2)) {
      end += 2;
      dots++;
    }
    if (end === run) return run;
    const attached = run - at === 1 && isWordAt(text, at - 1);
    if (!attached || dots !== 4) return end;
    const next = skipSpace(text, end, this.#end);
    return next < this.#end && isUpper(text, next) ? -1 : end;
  }

  /** A stop inside a bracket that was opened within this sentence ends nothing, unless the bracket never closes. */
  #withinBrackets(stop: number, close: number): boolean {
    if (this.#depth === 0 || this.#bracket <= this.#start) return false;
    for (let i = stop; i < close; i++) {
      if (this.#text.charCodeAt(i) === 41 && this.#depth === 1) return false;
    }
    const limit = Math.min(this.#end, close + REACH);
    for (let i = close; i < limit; i++) if (this.#text.charCodeAt(i) === 41) return true;
    this.#depth = 0;
    return false;
  }

  /** Scraped text in which the space behind a stop was lost: "sanctions.Neha Patil", "women.(2) The". */
  #endsWithoutSpace(at: number, run: number, close: number): boolean {
    const text = this.#text;
    if (!isUpper(text, close) && !(OPENERS.includes(text.charAt(close)) && isUpper(text, close + 1))) return false;
    if (run - at > 1 && text.charCodeAt(at) === 46) return false;
    const token = this.#tokenBefore(at);
    const first = OPENERS.includes(text.charAt(close)) ? close + 1 : close;
    const next = wordAt(text, first);
    if (/[/@\\_:#=&]/.test(token) || /^(?:www|https?)\b/i.test(token) || DOMAIN_ENDINGS.has(next)) return false;
    if (text.charCodeAt(at) !== 46) return next.length > 1 && isLower(text, first + 1);
    // "the BBC.The ministry", "40%.In May": whatever stands before, such a word opens a sentence.
    if (SENTENCE_OPENERS.has(next) && isLower(text, first + 1) && followsWord(text, first + next.length)) return !NEVER_LAST.has(token);
    if (
      token.includes('.') &&
      close === run &&
      !/\.(?:com|edu|gov|net|org)$/.test(token) &&
      !isAmount(token, this.#wordBefore(at - token.length))
    )
      return false;
    const last = token.slice(token.lastIndexOf('.') + 1);
    if (isDigit(last.charCodeAt(last.length - 1)))
      return !token.includes('-') && next.length > 1 && isLower(text, first + 1) && followsWord(text, first + next.length);
    if (last.length < 2 || !isLower(last, last.length - 1) || isAbbreviation(last)) {
      return close > run && next.length > 1;
    }
    if (next.length === 1) return isSpace(text.charCodeAt(first + 1)) && (next === 'A' || next === 'I');
    return isLower(text, first + 1) && followsWord(text, first + next.length);
  }

  #ends(at: number, stop: number, close: number, next: number, spaced: boolean): boolean {
    const text = this.#text;
    const first = this.#firstLetter(next);
    const opens = isUpper(text, first) || isDigit(text.charCodeAt(first)) || (isLetter(text, first) && !isLower(text, first));
    if (!opens && !this.#opensOddly(first, next)) return false;
    const code = text.charCodeAt(at);
    if (code === 33 || code === 63) return this.#endsCry(at, stop, close, first);
    if (code === 0x2026 || stop - at > 1) return this.#endsEllipsis(at, stop, close, first, spaced);
    return this.#endsStop(at, close, first);
  }

  /** The first letter, digit or sign of what follows, behind opening quotes and brackets. */
  #firstLetter(next: number): number {
    let at = next;
    while (at < this.#end && at < next + 4 && OPENERS.includes(this.#text.charAt(at))) at++;
    return at;
  }

  /** "iPhone", "eBay", "$5", "§ 3", a dash before a capital, an ellipsis that opens a sentence. */
  #opensOddly(first: number, next: number): boolean {
    const text = this.#text;
    const sign = text.charAt(first);
    if (CURRENCY.includes(sign)) return true;
    if (sign === '*') return STAR_PAGE.test(text.slice(first, first + 9));
    if (isLower(text, first) && first > next) return LETTERED_LABEL.test(text.slice(first - 1, first + 8));
    if (DASHES.includes(sign)) {
      const after = skipSpace(text, first + 1, this.#end);
      return after > first + 1 && isUpper(text, this.#firstLetter(after));
    }
    if (sign === '.' || sign === '…')
      return text.startsWith('..', first + 1) || sign === '…' || (isUpper(text, first + 1) && isUpper(text, first + 2));
    if (isLower(text, first)) return isUpper(text, first + 1) && isLower(text, first + 2);
    return first === next && !isLetter(text, first) && text.charCodeAt(first) > 0x2fff;
  }

  #endsCry(at: number, stop: number, close: number, first: number): boolean {
    const text = this.#text;
    if (close > stop && this.#speechFollows(first)) return false;
    if (text.charCodeAt(at) === 33 && EXCLAMATION_NAMES.has(this.#tokenBefore(at))) return SENTENCE_OPENERS.has(wordAt(text, first));
    return true;
  }

  /** `"Why?" Kim Lee asked.` */
  #speechFollows(first: number): boolean {
    let at = first;
    for (let names = 0; names < 4; names++) {
      const word = wordAt(this.#text, at);
      if (word === '') return false;
      if (names > 0 && SPEECH_VERBS.has(word)) return true;
      if (!isUpper(word, 0) || (SENTENCE_OPENERS.has(word) && names > 0)) return false;
      at = skipSpace(this.#text, at + word.length, this.#end);
    }
    return false;
  }

  #endsEllipsis(at: number, stop: number, close: number, first: number, spaced: boolean): boolean {
    const text = this.#text;
    const before = text.charAt(at - 1);
    if (close > stop && (before === '[' || before === '(')) return false;
    const dots = text.charCodeAt(at) === 0x2026 ? 3 : text.slice(at, stop).replace(/[^.]/g, '').length;
    if (dots >= 4 || (close > stop && dots >= 3)) return true;
    if (dots === 2) return this.#endsStop(at, close, first);
    if (!isUpper(text, first)) return false;
    const word = wordAt(text, first);
    if (word === 'I' || word.startsWith("I'") || word.startsWith('I’')) return false;
    return spaced || isSpace(text.charCodeAt(at - 1)) ? SENTENCE_OPENERS.has(word) : true;
  }

  #endsStop(at: number, close: number, first: number): boolean {
    const text = this.#text;
    const token = this.#tokenBefore(at);
    if (token === '') return true;
    const tokenStart = at - token.length;
    if (this.#isCaptionLabel(tokenStart, token)) return false;
    const word = wordAt(text, first);
    const digit = isDigit(text.charCodeAt(first));
    if (tokenStart <= this.#start && (close === at + 1 || text.charCodeAt(at + 1) === 41) && LABEL.test(token)) return false;
    if (close > at + 1 && text.charAt(at + 1) !== ')') return !NEVER_LAST.has(token);
    const opener =
      (SENTENCE_OPENERS.has(word) && text.charAt(first + word.length) !== '.') || (FORMS_OF_ADDRESS.has(word) && !BEFORE_NAME.has(token));
    if (NEVER_LAST.has(token)) return false;
    if (!opener && this.#inCaseName(tokenStart, first)) return false;
    if (token.includes('.') && CLOCK.test(token)) return !digit && this.#endsClockTime(tokenStart, word);
    if (token.includes('.') && DOTTED.test(token)) return this.#endsDotted(first, opener || this.#isDottedUnit(token, tokenStart), digit);
    if (OFTEN_LAST.has(token)) return !digit;
    if (isUnitInBrackets(text, this.#start, tokenStart, at)) return false;
    const numbered =
      (BEFORE_NUMBER.has(token) || (digit && STREET.test(token))) &&
      (digit || CURRENCY.includes(text.charAt(first)) || ROMAN.test(word) || word.length === 1);
    if (numbered && !opener) return false;
    if (token.length === 1 && isLetter(token, 0))
      return this.#endsLetter(token, tokenStart, opener, digit, word.length === 1 && text.charAt(first + 1) === '.');
    if (BEFORE_NAME.has(token)) return opener && this.#wordBefore(tokenStart) !== '';
    // "124 Lab.Cas. P 10": the last part tells.
    if (INSIDE.has(token) || (token.includes('.') && INSIDE.has(token.slice(token.lastIndexOf('.') + 1)))) return opener;
    return !(BEFORE_NUMBER.has(token) && isUpper(token, 0) && !opener && token.length < 5 && token !== 'No');
  }

  /** "Figure 1. Ports visited", "Table A2. Cases". */
  #isCaptionLabel(tokenStart: number, token: string): boolean {
    if (tokenStart - this.#start > 12 || !CAPTION_NUMBER.test(token)) return false;
    return CAPTION_WORD.test(this.#text.slice(this.#start, tokenStart));
  }

  /** "Roe v. Santa Rosa Independ. School Distr., 168 F.3d": a short form in a party's name, with the report's volume behind a comma. */
  #inCaseName(tokenStart: number, first: number): boolean {
    const text = this.#text;
    const before = text.slice(Math.max(this.#start, tokenStart - CASE_NAME), tokenStart);
    if (!/ vs?\. [^,;:]*$/.test(before)) return false;
    return /^[^,;:]{1,60}, \d/.test(text.slice(first, Math.min(this.#end, first + CASE_NAME)));
  }

  /** "At 5 a.m. Mr. Smith" goes on; "until 6 p.m. Police" does not; "5 p.m. EST" does. */
  #endsClockTime(tokenStart: number, word: string): boolean {
    if (AFTER_CLOCK_TIME.has(word)) return false;
    const opening = wordAt(this.#text, this.#start);
    return !(TIME_PREPOSITIONS.has(opening) && tokenStart - this.#start < 24);
  }

  /** "in the U.S. He" and "in the U.S. “We", but "the U.S. Government". */
  #endsDotted(first: number, opener: boolean, digit: boolean): boolean {
    return !digit && (opener || QUOTES.includes(this.#text.charAt(first - 1)) || this.#isFirstPerson(first));
  }

  /** "120 m.p.h. Roofs": a unit behind its figure. */
  #isDottedUnit(token: string, tokenStart: number): boolean {
    return isLower(token, 0) && isSpace(this.#text.charCodeAt(tokenStart - 1)) && isDigit(this.#text.charCodeAt(tokenStart - 2));
  }

  /** "Arden L.J. I agree" */
  #isFirstPerson(first: number): boolean {
    return this.#text.charCodeAt(first) === 73 && this.#text.charCodeAt(first + 1) === 32 && isLower(this.#text, first + 2);
  }

  /** "Albert I. Jones", "you and I. Did", "vitamin C. Doctors", "p. 55". */
  #endsLetter(letter: string, tokenStart: number, opener: boolean, digit: boolean, initialFollows: boolean): boolean {
    const before = this.#wordBefore(tokenStart);
    if (isLower(letter, 0)) return !digit;
    if (opener) return true;
    if (initialFollows) return false;
    if (letter === 'I') return before !== '' && isLower(before, 0);
    return LETTERED.has(before.toLowerCase());
  }

  /** What stands directly before the stop, back to white space, a bracket, a quote or a dash. */
  #tokenBefore(at: number): string {
    const text = this.#text;
    const limit = Math.max(this.#start, at - LONGEST_TOKEN);
    let start = at;
    while (start > limit && !isTokenBorder(text, start - 1)) start--;
    return text.slice(start, at);
  }

  #wordBefore(tokenStart: number): string {
    const text = this.#text;
    let end = tokenStart;
    while (end > this.#start && isSpace(text.charCodeAt(end - 1))) end--;
    let start = end;
    while (start > this.#start && end - start < LONGEST_TOKEN && isLetter(text, start - 1)) start--;
    return text.slice(start, end);
  }
}
