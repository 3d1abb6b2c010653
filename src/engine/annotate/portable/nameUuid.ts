/**
 * Ids made of names: UUIDs of version 5 (RFC 9562, section 5.5) over SHA-1 (FIPS 180-4). The same thing has the same id in each export,
 * and what is imported twice is known the second time. Cost: linear. SHA-1 tells names apart here and guards nothing.
 */
import { strToU8 } from 'fflate/browser';

/** Sets the names of Marginalia apart from those of others; made once by chance. */
const NAMESPACE = '5c9d4a7e-1f0b-4d36-9a52-7be1c0e8d2f4';

/** The UUID, in lower case, of a thing that is told apart by `parts` in their order. */
export function nameUuid(...parts: readonly string[]): string {
  const name = strToU8(JSON.stringify(parts));
  const space = (NAMESPACE.replaceAll('-', '').match(/../g) ?? []).map(pair => parseInt(pair, 16));
  const hash = sha1(Uint8Array.from([...space, ...name])).slice(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(hash, byte => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function sha1(message: Uint8Array): Uint8Array {
  const padded = new Uint8Array(((message.length + 8) >> 6) * 64 + 64);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(message.length / 0x20000000));
  view.setUint32(padded.length - 4, message.length << 3);
  const state = Uint32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0);
  const words = new Uint32Array(80);
  for (let block = 0; block < padded.length; block += 64) {
    for (let i = 0; i < 80; i++) {
      const mixed = (words[i - 3] ?? 0) ^ (words[i - 8] ?? 0) ^ (words[i - 14] ?? 0) ^ (words[i - 16] ?? 0);
      words[i] = i < 16 ? view.getUint32(block + 4 * i) : rotate(mixed, 1);
    }
    addBlock(state, words);
  }
  const out = new DataView(new ArrayBuffer(20));
  state.forEach((word, i) => {
    out.setUint32(4 * i, word);
  });
  return new Uint8Array(out.buffer);
}

function addBlock(state: Uint32Array, words: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
  words.forEach((word, i) => {
    const next = (rotate(a, 5) + roundOf(i, b, c, d) + e + word) >>> 0;
    [e, d, c, b, a] = [d, c, rotate(b, 30), a, next];
  });
  [a, b, c, d, e].forEach((value, i) => {
    state[i] = (state[i] ?? 0) + value;
  });
}

function roundOf(i: number, b: number, c: number, d: number): number {
  if (i < 20) return ((b & c) | (~b & d)) + 0x5a827999;
  if (i < 40) return (b ^ c ^ d) + 0x6ed9eba1;
  if (i < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
  return (b ^ c ^ d) + 0xca62c1d6;
}

function rotate(value: number, bits: number): number {
  return ((value << bits) | (value >>> (32 - bits))) >>> 0;
}
