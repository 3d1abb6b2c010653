/**
 * Brings numbers to one form: "200,000", "two-hundred thousand" and "200 thousand" are all `200000`; "2.50" is `2.5`.
 * English numerals up to trillions; of other languages, what counts thousands and more. What parts groups of three digits, and what
 * the decimals, is the language's.
 */

/** What a number word adds or multiplies by: `unit` below a hundred, `hundred`, or a `scale` from a thousand up. */
export interface NumberWord {
  readonly role: 'unit' | 'hundred' | 'scale';
  readonly value: number;
}

const UNITS = `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen`.split(/\s+/);
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

export const NUMBER_WORDS: ReadonlyMap<string, NumberWord> = new Map<string, NumberWord>([
  ...UNITS.map((word, value): [string, NumberWord] => [word, { role: 'unit', value }]),
  ...TENS.map((word, i): [string, NumberWord] => [word, { role: 'unit', value: 20 + 10 * i }]),
  ['hundred', { role: 'hundred', value: 100 }],
  ['thousand', { role: 'scale', value: 1e3 }],
  ['million', { role: 'scale', value: 1e6 }],
  ['mn', { role: 'scale', value: 1e6 }],
  ['billion', { role: 'scale', value: 1e9 }],
  ['bn', { role: 'scale', value: 1e9 }],
  ['trillion', { role: 'scale', value: 1e12 }],
  ['tn', { role: 'scale', value: 1e12 }],
]);

/** The words of a language that multiply by thousands and more, from "word:value word:value". */
export function scalesOf(list: string): ReadonlyMap<string, NumberWord> {
  return new Map(
    list.split(' ').map((pair): [string, NumberWord] => {
      const [word = '', value = ''] = pair.split(':');
      return [word, { role: 'scale', value: Number(value) }];
    }),
  );
}

/** Characters of East Asia that multiply the digits before them. */
export const MYRIADS: ReadonlyMap<string, number> = new Map([
  ['千', 1e3],
  ['천', 1e3],
  ['万', 1e4],
  ['萬', 1e4],
  ['만', 1e4],
  ['億', 1e8],
  ['亿', 1e8],
  ['억', 1e8],
  ['兆', 1e12],
  ['조', 1e12],
]);

/**
 * The digits of a number, whatever their script, as ASCII has them, without what parts their groups; decimals behind a full stop.
 * `decimal`: what stands before the decimals in `text`.
 */
export function plainDigits(text: string, decimal: string): string {
  if (isNormal(text)) return text;
  const at = text.lastIndexOf(decimal);
  const decimals = at < 0 ? '' : `.${asciiDigits(text.slice(at + 1))}`;
  return asciiDigits(text.slice(0, at < 0 ? text.length : at)) + decimals;
}

const DIGIT = /\p{Nd}/u;

function asciiDigits(text: string): string {
  let digits = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isAsciiDigit(code)) digits += String.fromCharCode(code);
    else if (code > 0x7f && DIGIT.test(text.charAt(i))) digits += String(valueOfDigit(code));
  }
  return digits;
}

function isAsciiDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Each script has its ten digits in a row whose nought stands at a multiple of 16, or 6 behind one. */
function valueOfDigit(code: number): number {
  const place = code & 15;
  return DIGIT.test(String.fromCharCode(code - place)) ? place : place - 6;
}

/** The normal form of a number in digits with at most one full stop, which its decimals stand behind. */
export function normalDigits(text: string): string {
  if (isNormal(text)) return text;
  const [whole = '', decimals = ''] = text.split('.');
  const left = whole.replace(/^0+(?=\d)/, '');
  const right = decimals.replace(/0+$/, '');
  return right === '' ? left : `${left}.${right}`;
}

/** Digits alone, and no nought in front: most numbers. */
function isNormal(text: string): boolean {
  if (text.charCodeAt(0) === 0x30 && text.length > 1) return false;
  for (let i = 0; i < text.length; i++) if (!isAsciiDigit(text.charCodeAt(i))) return false;
  return true;
}

/** The normal form of a value that was worked out; null where it is no number that a text would mean. */
export function normalValue(value: number): string | null {
  return Number.isFinite(value) && value < 1e15 ? String(Math.round(value * 1e6) / 1e6) : null;
}

/** Reads number words one after the other: `add` says whether the word can belong to the number begun. */
export class NumeralReader {
  #total = 0;
  #current = 0;
  #room: 'any' | 'below-ten' | 'scale' = 'any';
  #lastScale = Infinity;
  #words = 0;

  /** Starts from a number in digits ("1.5" before "million"). */
  startWith(value: number): void {
    this.#current = value;
    this.#room = 'scale';
    this.#words = 1;
  }

  get words(): number {
    return this.#words;
  }

  get value(): number {
    return this.#total + this.#current;
  }

  /** False where the word starts a number of its own ("nineteen fifty" is two). */
  add({ role, value }: NumberWord): boolean {
    const fits = role === 'unit' ? this.#addUnit(value) : role === 'hundred' ? this.#addHundred() : this.#addScale(value);
    if (fits) this.#words++;
    return fits;
  }

  #addUnit(value: number): boolean {
    if (this.#room === 'scale' || (this.#room === 'below-ten' && (value === 0 || value >= 10))) return false;
    this.#current += value;
    this.#room = value >= 20 ? 'below-ten' : 'scale';
    return true;
  }

  #addHundred(): boolean {
    if (this.#current >= 100 || (this.#current === 0 && this.#words > 0)) return false;
    this.#current = (this.#current || 1) * 100;
    this.#room = 'any';
    return true;
  }

  #addScale(value: number): boolean {
    if (value >= this.#lastScale || (this.#current === 0 && this.#words > 0)) return false;
    this.#total += (this.#current || 1) * value;
    this.#current = 0;
    this.#lastScale = value;
    this.#room = 'any';
    return true;
  }
}
