/** The values of two statements: the intervals that they leave open, and how many digits they tell. Cost: constant. */
import type { Quantity } from '../../model/index.ts';
import { perBetween } from './rates.ts';
import type { Statement } from './statement.ts';
import { compareValues, type Interval, intervalOf } from './values.ts';

/** Figures that tell so many digits between them and are the same are hardly the same by chance. */
const TELLING_DIGITS = 6;
/** With fewer they are often the same by chance. */
export const FEW_DIGITS = 4;

/** How many digits the two figures tell between them. */
export function toldDigits(a: Statement, b: Statement): number {
  return digitsOf(a) + digitsOf(b);
}

const DIGITS = new WeakMap<Quantity, number>();

function digitsOf({ quantity }: Statement): number {
  const { low } = quantity;
  if (low === null) return 0;
  const known = DIGITS.get(quantity);
  if (known !== undefined) return known;
  const digits = String(low).replace(/^[0.]+|\.|0+$/g, '').length;
  DIGITS.set(quantity, digits);
  return digits;
}

/** Whether the two are the same figure, and one that tells much. */
export function sameTellingValue(a: Statement, b: Statement): boolean {
  return toldDigits(a, b) >= TELLING_DIGITS && isSameValue(a, b);
}

const INTERVALS = new WeakMap<Statement, Interval>();

/** The values that a figure leaves open; in its own unit they are kept, for it is held against many. */
export function interval(statement: Statement, factor = 1): Interval {
  if (factor !== 1) return readInterval(statement, factor);
  const known = INTERVALS.get(statement) ?? readInterval(statement, factor);
  INTERVALS.set(statement, known);
  return known;
}

function readInterval({ quantity, text, barely }: Statement, factor: number): Interval {
  const value = quantity.low ?? quantity.high;
  return intervalOf(barely ? { ...quantity, low: value, high: value, bound: 'about' } : quantity, text, factor);
}

/** Whether both are one value, and the same. */
export function isSameValue(a: Statement, b: Statement): boolean {
  const [x, y] = [interval(a), interval(b, perBetween(a, b) ?? 1)];
  return x.point && y.point && compareValues(x, y) === 'agrees';
}

/** A fall is the negative of a rise. */
export function signed(statement: Statement, interval: Interval): Interval {
  if (!statement.delta || statement.quantity.change !== 'down') return interval;
  return { ...interval, low: -interval.high, high: -interval.low };
}
