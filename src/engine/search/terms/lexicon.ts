/**
 * Remembers what written forms come to, so that each is worked out once.
 *
 * Method: an open hash table over the characters themselves: a form is found in the text that it stands in, without being cut out
 * of it, which would cost more than all the rest of reading. Cost: O(letters). When full it starts afresh, for what is common
 * comes back at once.
 */
export class Lexicon {
  readonly #most: number;
  readonly #work: (surface: string) => string;
  #slots = new Int32Array(2048);
  #characters = new Uint16Array(8192);
  #starts: number[] = [0];
  #terms: string[] = [];
  #generation = 0;

  /** `work` tells the term of a form; at most `most` forms are remembered. */
  constructor(work: (surface: string) => string, most: number) {
    this.#work = work;
    this.#most = most;
  }

  /** Rises when everything is forgotten: the numbers given before mean nothing from then on. */
  get generation(): number {
    return this.#generation;
  }

  term(entry: number): string {
    return this.#terms[entry] ?? '';
  }

  /** The number of the form that stands in `text` from `start` to `end`, whose characters give `hash`. */
  entry(text: string, start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const entry = (this.#slots[slot] ?? 0) - 1;
      if (entry < 0) return this.#learn(text.slice(start, end), hash);
      if (this.#isAt(entry, text, start, end)) return entry;
      slot = (slot + 1) & mask;
    }
  }

  #isAt(entry: number, text: string, start: number, end: number): boolean {
    const from = this.#starts[entry] ?? 0;
    const length = end - start;
    if ((this.#starts[entry + 1] ?? 0) - from !== length) return false;
    for (let i = 0; i < length; i++) if (this.#characters[from + i] !== text.charCodeAt(start + i)) return false;
    return true;
  }

  #learn(surface: string, hash: number): number {
    if (this.#terms.length >= this.#most) this.#forget();
    const entry = this.#terms.length;
    const from = this.#starts[entry] ?? 0;
    this.#reserve(from + surface.length);
    for (let i = 0; i < surface.length; i++) this.#characters[from + i] = surface.charCodeAt(i);
    this.#starts.push(from + surface.length);
    this.#terms.push(this.#work(surface));
    if (2 * entry >= this.#slots.length) this.#rehash();
    else this.#place(entry, hash);
    return entry;
  }

  #place(entry: number, hash: number): void {
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = entry + 1;
  }

  #rehash(): void {
    this.#slots = new Int32Array(4 * this.#slots.length);
    for (let entry = 0; entry < this.#terms.length; entry++) {
      let hash = HASH_START;
      for (let i = this.#starts[entry] ?? 0; i < (this.#starts[entry + 1] ?? 0); i++) hash = addToHash(hash, this.#characters[i] ?? 0);
      this.#place(entry, hash);
    }
  }

  #reserve(length: number): void {
    if (length <= this.#characters.length) return;
    const grown = new Uint16Array(Math.max(length, 2 * this.#characters.length));
    grown.set(this.#characters);
    this.#characters = grown;
  }

  #forget(): void {
    this.#slots.fill(0);
    this.#starts = [0];
    this.#terms = [];
    this.#generation++;
  }
}

export const HASH_START = 0x811c9dc5 | 0;

export function addToHash(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}
