/**
 * A growing set of words that numbers them from 0 on, packed: no string is kept.
 *
 * Method: the characters of all words one behind the other, and an open hash table of pairs (hash, number + 1) over them. A word is
 * looked up in the text that it stands in, without being cut out of it, which would cost more than all the rest of reading; the
 * hash beside the number spares most looks at the characters. What is common is met early, and so lies close together.
 * Cost: O(letters); 15 to 30 bytes a word and two a letter.
 */
export class WordTable {
  #slots = new Int32Array(2 * 1024);
  #starts = new Uint32Array(512);
  #characters = new Uint16Array(4096);
  #size = 0;

  /** How many words there are. */
  get size(): number {
    return this.#size;
  }

  /** The number of the word that stands in `text` from `start` to `end`, whose characters give `hash`; -1 where it is not known. */
  find(text: string, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 2;
    for (let slot = slotOf(hash, mask); ; slot = (slot + 2) & mask) {
      const number = (slots[slot + 1] ?? 0) - 1;
      if (number < 0) return -1;
      if (slots[slot] === hash && this.#isAt(number, text, start, end)) return number;
    }
  }

  /** Puts in a word that is not there yet; returns its number. */
  add(text: string, start: number, end: number, hash: number): number {
    const number = this.#size++;
    const from = this.#starts[number] ?? 0;
    const to = from + end - start;
    if (to > this.#characters.length) this.#characters = grown(Uint16Array, this.#characters, to);
    if (number + 2 > this.#starts.length) this.#starts = grown(Uint32Array, this.#starts, number + 2);
    for (let i = start; i < end; i++) this.#characters[from + i - start] = text.charCodeAt(i);
    this.#starts[number + 1] = to;
    if (8 * this.#size > 3 * this.#slots.length) this.#widen();
    place(this.#slots, hash, number + 1);
    return number;
  }

  /** The number of `word`, which is put in where it is not there yet. */
  numberOf(word: string): number {
    const hash = hashOf(word);
    const number = this.find(word, 0, word.length, hash);
    return number < 0 ? this.add(word, 0, word.length, hash) : number;
  }

  /** The word of a number. */
  textOf(number: number): string {
    let text = '';
    const end = this.#starts[number + 1] ?? 0;
    for (let i = this.#starts[number] ?? 0; i < end; i++) text += String.fromCharCode(this.#characters[i] ?? 0);
    return text;
  }

  #isAt(number: number, text: string, start: number, end: number): boolean {
    const characters = this.#characters;
    const from = this.#starts[number] ?? 0;
    const length = end - start;
    if ((this.#starts[number + 1] ?? 0) - from !== length) return false;
    for (let i = 0; i < length; i++) if (characters[from + i] !== text.charCodeAt(start + i)) return false;
    return true;
  }

  #widen(): void {
    const before = this.#slots;
    this.#slots = new Int32Array(2 * before.length);
    for (let slot = 0; slot < before.length; slot += 2) {
      const entry = before[slot + 1] ?? 0;
      if (entry > 0) place(this.#slots, before[slot] ?? 0, entry);
    }
  }
}

function place(slots: Int32Array, hash: number, entry: number): void {
  const mask = slots.length - 2;
  let slot = slotOf(hash, mask);
  while (slots[slot + 1] !== 0) slot = (slot + 2) & mask;
  slots[slot] = hash;
  slots[slot + 1] = entry;
}

/** `mask` is that of the whole table; slots begin at even places. */
function slotOf(hash: number, mask: number): number {
  return ((hash ^ (hash >>> 15)) << 1) & mask;
}

/** A copy of `row` with room for `needed`, and for half as much again as there was. */
export function grown<Row extends { readonly length: number; set(other: Row): void }>(
  Kind: new (length: number) => Row,
  row: Row,
  needed: number,
): Row {
  const larger = new Kind(Math.max(needed, Math.ceil(1.5 * row.length)));
  larger.set(row);
  return larger;
}

/** FNV-1a over code units, one at a time: begin with `HASH_START`. */
export const HASH_START = 0x811c9dc5 | 0;

export function addToHash(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

export function hashOf(word: string): number {
  let hash = HASH_START;
  for (let i = 0; i < word.length; i++) hash = addToHash(hash, word.charCodeAt(i));
  return hash;
}
