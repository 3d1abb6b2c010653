/**
 * Words of up to fifteen plain letters (A to Z, a to z), each with a value, in one flat table.
 *
 * Method: such a word is its own key. A letter goes into six bits, five letters into a number, the word into three; equal numbers are
 * equal words, so that a word is read once, where it stands, and never compared. Key and value lie side by side in an open hash table: a word
 * that is known costs one place of memory, which matters more than all the reckoning.
 * Cost: O(letters); 20 to 50 bytes a word.
 */

/** What `value` gives for a word that is not known. */
export const UNKNOWN = -0x80000000;

const BITS = 6;
/** A number below this has room for a letter more. */
const FULL = 1 << (BITS * 4);
/** Numbers of an entry: the word's three, and the value. */
const ENTRY = 4;
const SPACE = 0x20;

export class PlainWords {
  #slots = new Int32Array(1024 * ENTRY);
  #size = 0;
  /** The word that was read: its first and second five letters where others follow them, and its last letters. */
  #first = 0;
  #second = 0;
  #last = 0;
  /** The character behind the word that was read; a space where the text ends there. */
  next = SPACE;

  /** How many words there are. */
  get size(): number {
    return this.#size;
  }

  /** Reads the plain letters from `start` on, at most fifteen, and returns the place behind them. */
  read(text: string, start: number, limit: number): number {
    let first = 0;
    let second = 0;
    let last = 0;
    let next = SPACE;
    let at = start;
    for (; at < limit; at++) {
      next = text.charCodeAt(at);
      const letter = (next | 0x20) - 0x61;
      if (letter < 0 || letter > 25) break;
      if (last >= FULL) {
        if (second !== 0) break;
        if (first === 0) first = last;
        else second = last;
        last = 0;
      }
      last = (last << BITS) | (next & 63);
    }
    this.#first = first;
    this.#second = second;
    this.#last = last;
    this.next = at < limit ? next : SPACE;
    return at;
  }

  /** The value of the word that was read, or `UNKNOWN`. */
  value(): number {
    const slots = this.#slots;
    const first = this.#first;
    const second = this.#second;
    const last = this.#last;
    const mask = slots.length - ENTRY;
    for (let slot = slotOf(first, second, last, mask); ; slot = (slot + ENTRY) & mask) {
      const found = slots[slot] ?? 0;
      if (found === last && slots[slot + 1] === first && slots[slot + 2] === second) return slots[slot + 3] ?? UNKNOWN;
      if (found === 0) return UNKNOWN;
    }
  }

  /** Puts in the word that was read, which is not there yet. */
  add(value: number): void {
    this.#size++;
    if (3 * ENTRY * this.#size > 2 * this.#slots.length) this.#widen();
    place(this.#slots, this.#first, this.#second, this.#last, value);
  }

  #widen(): void {
    const before = this.#slots;
    this.#slots = new Int32Array(2 * before.length);
    for (let slot = 0; slot < before.length; slot += ENTRY) {
      const last = before[slot] ?? 0;
      if (last !== 0) place(this.#slots, before[slot + 1] ?? 0, before[slot + 2] ?? 0, last, before[slot + 3] ?? 0);
    }
  }
}

function place(slots: Int32Array, first: number, second: number, last: number, value: number): void {
  const mask = slots.length - ENTRY;
  let slot = slotOf(first, second, last, mask);
  while (slots[slot] !== 0) slot = (slot + ENTRY) & mask;
  slots[slot] = last;
  slots[slot + 1] = first;
  slots[slot + 2] = second;
  slots[slot + 3] = value;
}

/** `mask` is that of the whole table; entries begin at places that are multiples of their length. */
function slotOf(first: number, second: number, last: number, mask: number): number {
  const mixed = Math.imul(last ^ Math.imul(first, 0x85ebca6b) ^ Math.imul(second, 0xc2b2ae35), 0x9e3779b1);
  return (mixed ^ (mixed >>> 15)) & mask;
}
