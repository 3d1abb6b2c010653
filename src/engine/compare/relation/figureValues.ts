/** The values of two statements: the intervals that they leave open, and how many digits they tell. Cost: constant. */
import { perBetween } from './rates.ts';
import type { Statement } from './statement.ts';
import { compareValues, type Interval, intervalOf } from './values.ts';

/** Figures that tell so many digits between them and are the same are hardly the same by chance. */
const TELLING_DIGITS = 6;
/** With fewer they are often the same by chance. */
export const FEW_DIGITS = 4;

/** How many digits the two figures tell between them. */
export function toldDigits(a: Statement, b: Statement): number {
  const digits = (value: number | null): number => (value === null ? 0 : String(value).replace(/^[0.]+|\.|0+$/g, '').length);
  return digits(a.quantity.low) + digits(b.quantity.low);
}

/** Whether the two are the same figure, and one that tells much. */
export function sameTellingValue(a: Statement, b: Statement): boolean {
  return toldDigits(a, b) >= TELLING_DIGITS && isSameValue(a, b);
}

/** The values that a figure leaves open. */
export function interval({ quantity, text, barely }: Statement, factor = 1): Interval {
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
