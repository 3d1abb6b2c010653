/** Strings as bytes, and what tells byte rows apart: the few things of a binary file that the language has no function for. */

/** A row of bytes that grows. */
export class ByteWriter {
  #bytes = new Uint8Array(64);
  length = 0;

  /** Appends `text` as UTF-8; half a surrogate pair becomes U+FFFD. */
  writeText(text: string): void {
    this.#reserve(text.length * 3);
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit < 0x80) this.#bytes[this.length++] = unit;
      else {
        const code = text.codePointAt(i) ?? 0;
        if (code > 0xffff) i++;
        this.#writeCode(code >= 0xd800 && code < 0xe000 ? 0xfffd : code);
      }
    }
  }

  /** The bytes written so far; they hold until the next write. */
  get view(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }

  #writeCode(code: number): void {
    if (code >= 0x10000) {
      this.#push(0xf0 | (code >> 18));
      this.#push(0x80 | ((code >> 12) & 63));
    } else if (code >= 0x800) this.#push(0xe0 | (code >> 12));
    if (code >= 0x800) this.#push(0x80 | ((code >> 6) & 63));
    else this.#push(0xc0 | (code >> 6));
    this.#push(0x80 | (code & 63));
  }

  #push(byte: number): void {
    this.#bytes[this.length++] = byte;
  }

  #reserve(more: number): void {
    if (this.length + more <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.length + more, 2 * this.#bytes.length));
    grown.set(this.#bytes);
    this.#bytes = grown;
  }
}

/** The text that `ByteWriter.writeText` wrote. */
export function readUtf8(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let i = start; i < end;) {
    const first = bytes[i++] ?? 0;
    if (first < 0x80) text += String.fromCharCode(first);
    else {
      const more = first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
      let code = first & (0x3f >> more);
      for (let k = 0; k < more; k++) code = (code << 6) | ((bytes[i++] ?? 0) & 63);
      text += String.fromCodePoint(Math.min(code, 0x10ffff));
    }
  }
  return text;
}

/** FNV-1a, 32 bits. */
export function hashBytes(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/**
 * Two independent 32-bit hashes of a text, as one would need for "is this the text I know?". The text may come piece by piece: the hashes
 * are those of all pieces joined.
 */
export class TextHash {
  #a: number;
  #b: number;
  #length = 0;
  /** The unit that waits for another, since two are taken at a time; -1 where none does. */
  #single = NONE;

  constructor(seed = 0) {
    this.#a = 0x811c9dc5 ^ seed;
    this.#b = 0x9e3779b9 ^ seed;
  }

  add(text: string): void {
    let at = 0;
    if (this.#single !== NONE && text.length > 0) this.#addUnit(text.charCodeAt(at++));
    let a = this.#a;
    let b = this.#b;
    const last = text.length - 1;
    this.#length += text.length - at;
    for (; at < last; at += 2) {
      const units = text.charCodeAt(at) | (text.charCodeAt(at + 1) << 16);
      a = mixA(a, units);
      b = mixB(b, units);
    }
    this.#a = a;
    this.#b = b;
    if (at === last) this.#single = text.charCodeAt(at);
  }

  /** Adds the decimal digits of a whole number that is not negative. */
  addNumber(value: number): void {
    let unit = 1;
    while (unit * 10 <= value) unit *= 10;
    for (let rest = value; unit >= 1; unit /= 10) {
      const digit = Math.floor(rest / unit);
      this.#addUnit(0x30 + digit);
      rest -= digit * unit;
    }
  }

  /** The hashes, when all has been added. */
  finish(): readonly [number, number] {
    const rest = this.#single;
    const a = (rest === NONE ? this.#a : mixA(this.#a, rest)) ^ this.#length;
    const b = rest === NONE ? this.#b : mixB(this.#b, rest);
    return [(a ^ (a >>> 16)) >>> 0, (b ^ (b >>> 16)) >>> 0];
  }

  #addUnit(unit: number): void {
    this.#length++;
    if (this.#single === NONE) this.#single = unit;
    else {
      const units = this.#single | (unit << 16);
      this.#a = mixA(this.#a, units);
      this.#b = mixB(this.#b, units);
      this.#single = NONE;
    }
  }
}

const NONE = -1;

function mixA(hash: number, units: number): number {
  const mixed = Math.imul(hash ^ units, 0x01000193);
  return mixed ^ (mixed >>> 15);
}

function mixB(hash: number, units: number): number {
  const mixed = Math.imul(hash ^ units, 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}

/**
 * A checksum of whole words, as fast as memory: four sums in turn, so that one need not wait for the other. It finds accidents,
 * not forgeries. `words` may not be whole fours.
 */
export function checksum(words: Uint32Array): number {
  let a = 1;
  let b = 2;
  let c = 3;
  let d = 4;
  let i = 0;
  for (const whole = words.length - 3; i < whole; i += 4) {
    a = Math.imul(a ^ (words[i] ?? 0), 0x9e3779b1);
    b = Math.imul(b ^ (words[i + 1] ?? 0), 0x85ebca77);
    c = Math.imul(c ^ (words[i + 2] ?? 0), 0xc2b2ae3d);
    d = Math.imul(d ^ (words[i + 3] ?? 0), 0x27d4eb2f);
    a = (a << 13) | (a >>> 19);
    b = (b << 13) | (b >>> 19);
    c = (c << 13) | (c >>> 19);
    d = (d << 13) | (d >>> 19);
  }
  for (; i < words.length; i++) a = Math.imul(((a << 5) | (a >>> 27)) ^ (words[i] ?? 0), 0x9e3779b1);
  const mixed = Math.imul(a ^ ((b << 7) | (b >>> 25)), 0x85ebca77) ^ Math.imul(c ^ ((d << 18) | (d >>> 14)), 0x27d4eb2f);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
