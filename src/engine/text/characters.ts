/*
 * What kind of character stands at a place, by UTF-16 code unit, with a fast answer for ASCII. Letters outside the basic plane
 * count as letters without case.
 */

const UPPER = /^[\p{Lu}\p{Lt}]/u;
const LOWER = /^\p{Ll}/u;
const LETTER = /^[\p{L}\p{M}]/u;
const EXTENDS = /^(?:\p{M}|\p{Emoji_Modifier}|\u200c|\u200d|[\ufe00-\ufe0f]|[\u{e0020}-\u{e007f}])/u;

/** White space as `String.prototype.trim` has it. */
export function isSpace(code: number): boolean {
  if (code < 0xa0) return code === 32 || (code >= 9 && code <= 13);
  return (
    code === 0xa0 ||
    code === 0xfeff ||
    code === 0x3000 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f
  );
}

/** ASCII digits. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** A capital or title-case letter of the basic plane. */
export function isUpper(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? code >= 65 && code <= 90 : UPPER.test(text.charAt(at));
}

/** A small letter of the basic plane. */
export function isLower(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? code >= 97 && code <= 122 : LOWER.test(text.charAt(at));
}

/** A letter, with or without case, or a mark that belongs to one. */
export function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return LETTER.test(code >= 0xd800 && code < 0xdc00 ? text.slice(at, at + 2) : text.charAt(at));
}

/** The first place in `[at, end]` that is no white space. */
export function skipSpace(text: string, at: number, end: number): number {
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** The end of what is left of `[start, end)` without white space behind. */
export function trimmedEnd(text: string, start: number, end: number): number {
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return end;
}

/** The first place from `at` on where a text may be cut: not within a surrogate pair, a combining sequence or a joined emoji. */
export function cuttable(text: string, at: number, end: number): number {
  while (at > 0 && at < end) {
    const before = text.charCodeAt(at - 1);
    const after = text.charCodeAt(at);
    const inPair = before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000;
    if (!inPair && before !== 0x200d && (after < 0x300 || !EXTENDS.test(text.slice(at, at + 2)))) return at;
    at++;
  }
  return at;
}
