import { PlainWords, UNKNOWN } from './plainWords.ts';
import { grown, hashOf, WordTable } from './wordTable.ts';

/** What a written form comes to, where it is no plain term. */
export const STOP = -1;
export const STOP_UNLESS_ACRONYM = -2;
export const NUMBER_WORD = -3;

/** The term of a written form in a language, or one of the codes above. */
export type WorkOut = (surface: string, language: number) => string | typeof STOP | typeof STOP_UNLESS_ACRONYM | typeof NUMBER_WORD;

/**
 * Remembers what written forms come to, so that each is worked out once in a language. Terms and codes are numbers; those of terms hold
 * for this lexicon alone, whatever the language.
 */
export class Lexicon {
  readonly #terms = new WordTable();
  readonly #workOut: WorkOut;
  readonly #forms: Forms[] = [];

  constructor(workOut: WorkOut) {
    this.#workOut = workOut;
  }

  /** Written forms and terms that are remembered. */
  get size(): number {
    return this.#forms.reduce((sum, { size }) => sum + size, this.#terms.size);
  }

  /** The written forms of a language, by its number. */
  formsOf(language: number): Forms {
    return (this.#forms[language] ??= new Forms(surface => {
      const found = this.#workOut(surface, language);
      return typeof found === 'string' ? this.#terms.numberOf(found) : found;
    }));
  }

  /** The number of a term. */
  numberOf(term: string): number {
    return this.#terms.numberOf(term);
  }

  /** The term of a number. */
  nameOf(term: number): string {
    return this.#terms.textOf(term);
  }
}

/** The written forms of one language. */
export class Forms {
  /** Forms of plain letters. */
  readonly plain = new PlainWords();
  readonly #table = new WordTable();
  readonly #termFor: (surface: string) => number;
  /** By form: its term or code. */
  #termOf = new Int32Array(512);

  constructor(termFor: (surface: string) => number) {
    this.#termFor = termFor;
  }

  get size(): number {
    return this.plain.size + this.#table.size;
  }

  /** The term, or the code, of the form that `plain` has read, which is what stands in `text` from `start` to `end`. */
  termOfPlain(text: string, start: number, end: number): number {
    const known = this.plain.value();
    return known === UNKNOWN ? this.#learnPlain(text.slice(start, end)) : known;
  }

  #learnPlain(surface: string): number {
    const term = this.#termFor(surface);
    this.plain.add(term);
    return term;
  }

  /** The same of any other form that stands in `text` from `start` to `end`, whose characters give `hash`. */
  termAt(text: string, start: number, end: number, hash: number): number {
    const form = this.#table.find(text, start, end, hash);
    return form < 0 ? this.#learn(text.slice(start, end), hash) : (this.#termOf[form] ?? STOP);
  }

  termOfForm(surface: string): number {
    const { length } = surface;
    const isPlain = length > 0 && this.plain.read(surface, 0, length) === length;
    return isPlain ? this.termOfPlain(surface, 0, length) : this.termAt(surface, 0, length, hashOf(surface));
  }

  #learn(surface: string, hash: number): number {
    const form = this.#table.add(surface, 0, surface.length, hash);
    if (form >= this.#termOf.length) this.#termOf = grown(Int32Array, this.#termOf, form + 1);
    const term = this.#termFor(surface);
    this.#termOf[form] = term;
    return term;
  }
}
