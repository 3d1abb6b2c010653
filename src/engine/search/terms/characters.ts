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

export type CharacterClass = 0 | 1 | 2 | 3 | 4 | 5;

const UNSPACED_SCRIPT =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const LETTER_OR_MARK = /[\p{L}\p{M}]/u;
const NUMBER = /\p{Nd}/u;

/** One entry a code unit, worked out once: the scanner asks for each character of a corpus. */
const CLASSES: Readonly<Uint8Array> = classTable();

function classTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let code = 0; code < 0x10000; code++) table[code] = code >= 0xd800 && code < 0xe000 ? surrogateClass(code) : classOfText(code);
  return table;
}

function surrogateClass(code: number): CharacterClass {
  return code < 0xdc00 ? SURROGATE : OTHER;
}

function classOfText(code: number): CharacterClass {
  if (code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff) return INVISIBLE;
  const character = String.fromCodePoint(code);
  if (NUMBER.test(character)) return DIGIT;
  if (!LETTER_OR_MARK.test(character)) return OTHER;
  return UNSPACED_SCRIPT.test(character) ? UNSPACED : LETTER;
}

export function classOf(code: number): number {
  return CLASSES[code] ?? OTHER;
}

/** The class of the code point whose first half stands at `at`. */
export function classOfPair(text: string, at: number): CharacterClass {
  const code = text.codePointAt(at) ?? 0;
  return code > 0xffff ? classOfText(code) : OTHER;
}

export function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011;
}

export function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2bc;
}
