/** What a UTF-16 code unit or code point is to the term scanner. */
export const OTHER = 0;
export const LETTER = 1;
export const DIGIT = 2;
/** Scripts written without spaces between words, and Hangul, whose particles cling to the word. */
export const UNSPACED = 3;
/** Invisible inside a word: soft hyphen, zero-width joiner. */
export const INVISIBLE = 4;
/** The first half of a pair: ask `classOfPair`. */
export const SURROGATE = 5;

type CharacterClass = 0 | 1 | 2 | 3 | 4 | 5;

/**
 * First and last code point of each block of such a script (Unicode 15): Thai and Lao, Myanmar, Hangul Jamo, Khmer, kana, Han,
 * Hangul, and the Han of the second and third plane.
 */
const UNSPACED_BLOCKS: readonly (readonly [number, number])[] = [
  [0x0e00, 0x0eff],
  [0x1000, 0x109f],
  [0x1100, 0x11ff],
  [0x1780, 0x17ff],
  [0x3005, 0x3007],
  [0x3040, 0x30ff],
  [0x31f0, 0x31ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7af],
  [0xf900, 0xfaff],
  [0xff66, 0xff9f],
  [0x20000, 0x3ffff],
];
const LETTER_OR_MARK = /[\p{L}\p{M}]/u;
const NUMBER = /\p{Nd}/u;

const UNKNOWN = 255;
/** One entry a code unit, worked out when it is first met: the scanner asks for each character of a corpus. */
const CLASSES = new Uint8Array(0x10000).fill(UNKNOWN);

function surrogateClass(code: number): CharacterClass {
  return code < 0xdc00 ? SURROGATE : OTHER;
}

function classOfText(code: number): CharacterClass {
  if (code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff) return INVISIBLE;
  if (code < 0x80) return isAsciiLetter(code) ? LETTER : code >= 0x30 && code <= 0x39 ? DIGIT : OTHER;
  const character = String.fromCodePoint(code);
  if (NUMBER.test(character)) return DIGIT;
  if (!LETTER_OR_MARK.test(character)) return OTHER;
  return UNSPACED_BLOCKS.some(([first, last]) => first <= code && code <= last) ? UNSPACED : LETTER;
}

function isAsciiLetter(code: number): boolean {
  return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
}

export function classOf(code: number): number {
  const known = CLASSES[code] ?? OTHER;
  return known === UNKNOWN ? learn(code) : known;
}

function learn(code: number): CharacterClass {
  const kind = code >= 0xd800 && code < 0xe000 ? surrogateClass(code) : classOfText(code);
  CLASSES[code] = kind;
  return kind;
}

/** The class of the code point whose first half stands at `at`. */
export function classOfPair(text: string, at: number): CharacterClass {
  const code = text.codePointAt(at) ?? 0;
  const kind = code > 0xffff ? classOfText(code) : OTHER;
  // Digits beyond the first plane are ornaments of letters' kind, and no number goes on behind them.
  return kind === DIGIT ? LETTER : kind;
}

export function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011;
}

export function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2bc;
}
