/** Base64 (RFC 4648, section 4) of bytes, by what every JavaScript runtime has; the library of types that all folders share does not know it. */
declare function atob(base64: string): string;
declare function btoa(binary: string): string;

/** Characters handed to one call: an argument list has a limit. */
const CHUNK = 0x8000;

export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary);
}

/** What is no base64 digit is passed over, so that any string has an answer. */
export function fromBase64(text: string): Uint8Array {
  const digits = text.replace(/[^A-Za-z0-9+/]/g, '');
  const binary = atob(digits.length % 4 === 1 ? digits.slice(0, -1) : digits);
  return Uint8Array.from(binary, character => character.charCodeAt(0));
}
