import { grown, hashOf, WordTable } from './wordTable.ts';

/** What a written form comes to, where it is no plain term. */
export const STOP = -1;
export const STOP_UNLESS_ACRONYM = -2;
export const NUMBER_WORD = -3;

/** The term of a written form, or one of the codes above. */
export type WorkOut = (surface: string) => string | typeof STOP | typeof STOP_UNLESS_ACRONYM | typeof NUMBER_WORD;

/**
 * Remembers what written forms come to, so that each is worked out once. Terms and codes are numbers; those of terms hold for this
 * lexicon alone.
 */
export class Lexicon {
  readonly #forms = new WordTable();
  readonly #terms = new WordTable();
  readonly #workOut: WorkOut;
  /** By form: its term or code. */
  #termOf = new Int32Array(512);

  constructor(workOut: WorkOut) {
    this.#workOut = workOut;
  }

  /** Written forms and terms that are remembered. */
  get size(): number {
    return this.#forms.size + this.#terms.size;
  }

  /** The term, or the code, of the form that stands in `text` from `start` to `end`, whose characters give `hash`. */
  termAt(text: string, start: number, end: number, hash: number): number {
    const form = this.#forms.find(text, start, end, hash);
    return form < 0 ? this.#learn(text.slice(start, end), hash) : (this.#termOf[form] ?? STOP);
  }

  termOfForm(surface: string): number {
    return this.termAt(surface, 0, surface.length, hashOf(surface));
  }

  /** The number of a term. */
  numberOf(term: string): number {
    return this.#terms.numberOf(term);
  }

  /** The term of a number. */
  nameOf(term: number): string {
    return this.#terms.textOf(term);
  }

  #learn(surface: string, hash: number): number {
    const form = this.#forms.add(surface, 0, surface.length, hash);
    if (form >= this.#termOf.length) this.#termOf = grown(Int32Array, this.#termOf, form + 1);
    const found = this.#workOut(surface);
    const term = typeof found === 'string' ? this.#terms.numberOf(found) : found;
    this.#termOf[form] = term;
    return term;
  }
}
