/** Base64 (RFC 4648, section 4) of bytes, the same in every JavaScript runtime. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES: ReadonlyMap<number, number> = new Map(Array.from(DIGITS, (digit, value) => [digit.charCodeAt(0), value]));
/** Characters that are put together at a time: one string of millions of parts is slow. */
const CHUNK = 0x3000;

export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) parts.push(encode(bytes.subarray(at, at + CHUNK)));
  return parts.join('');
}

/** What is no base64 digit is passed over, so that any string has an answer. */
export function fromBase64(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let buffer = 0;
  for (let i = 0; i < text.length; i++) {
    const value = VALUES.get(text.charCodeAt(i));
    if (value === undefined) continue;
    buffer = ((buffer << 6) | value) & 0xffffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[length++] = (buffer >> bits) & 0xff;
  }
  return bytes.slice(0, length);
}

/** `bytes`: of a length that three divides, or the last. */
function encode(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const group = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    const digit = (place: number): string => DIGITS.charAt((group >> (18 - 6 * place)) & 63);
    text += digit(0) + digit(1) + (i + 1 < bytes.length ? digit(2) : '=') + (i + 2 < bytes.length ? digit(3) : '=');
  }
  return text;
}
