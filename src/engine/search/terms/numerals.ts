/**
 * Brings numbers to one form: "200,000", "two-hundred thousand" and "200 thousand" are all `200000`; "2.50" is `2.5`.
 * English numerals up to trillions. A comma groups where groups of three follow it, a full stop is the decimal point.
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

/** The normal form of a number written in digits: `text` is digits with commas and at most one full stop. */
export function normalDigits(text: string): string {
  if (isNormal(text)) return text;
  const [whole = '', decimals = ''] = text.replaceAll(',', '').split('.');
  const left = whole.replace(/^0+(?=\d)/, '');
  const right = decimals.replace(/0+$/, '');
  return right === '' ? left : `${left}.${right}`;
}

/** Digits alone, and no nought in front: most numbers. */
function isNormal(text: string): boolean {
  if (text.charCodeAt(0) === 0x30) return false;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) < 0x30 || text.charCodeAt(i) > 0x39) return false;
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
