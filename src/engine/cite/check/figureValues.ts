/**
 * Whether a figure of the report is a figure of the source, written the same way or another.
 *
 * Choices: a figure may be rounded where it says "about" or drops digits that the source has; a bound holds where the source's figure is just within
 * it; of a range one end is not the range, but it is from there. Units of one dimension are brought to one; money of two currencies never is.
 */
import { dimensionOf, perFactor, scaleOf } from '../../compare/relation/values.ts';
import type { Quantity } from '../../model/index.ts';

/** `same`: the same value or values; `rounded`: another way to say it; `end`: one end of the source's range. */
export type ValueMatch = 'same' | 'rounded' | 'end';

/** A figure in the base unit of its dimension; an open end is null. */
interface Ends {
  readonly low: number | null;
  readonly high: number | null;
}

/** How far behind a bound ("more than 400") a value may lie for the bound to speak of it, as a share. */
const BEYOND = 0.2;
/** How far a share in words ("a third") may be off, in percentage points. */
const IN_WORDS = 3;

/** How `report` goes back to `source`, or null. The words are those of the figures themselves. */
export function matchValues(report: Quantity, reportWords: string, source: Quantity, sourceWords: string): ValueMatch | null {
  if (dimensionOf(report.unit) !== dimensionOf(source.unit)) return null;
  const factor = perFactor(report.per, source.per) ?? 1;
  const [r, s] = [endsOf(report, 1), endsOf(source, factor)];
  if (close(r.low, s.low) && close(r.high, s.high)) return 'same';
  const [x, y] = [pointOf(r), pointOf(s)];
  if (x !== null && y !== null) return matchPoints(report, reportWords, x, y, sourceWords);
  if (x !== null) return matchEnd(x, s, source);
  return withinBound(report, r, y, s) ? 'rounded' : null;
}

function endsOf(quantity: Quantity, factor: number): Ends {
  const scale = scaleOf(quantity.unit) * factor;
  const end = (value: number | null): number | null => (value === null ? null : value * scale);
  const { bound } = quantity;
  return { low: bound === 'at-most' ? null : end(quantity.low), high: bound === 'at-least' ? null : end(quantity.high) };
}

function close(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= 2e-3 * Math.max(Math.abs(a), Math.abs(b)) * (isWhole(a) && isWhole(b) ? 1e-6 : 1);
}

const isWhole = (value: number): boolean => Number.isInteger(value);

function pointOf({ low, high }: Ends): number | null {
  return low !== null && high !== null && close(low, high) ? low : null;
}

/** How many digits a figure tells: 3 for 412, 2 for 4,100. */
export function toldDigits(value: number): number {
  if (Number.isSafeInteger(value)) return digitsOf(value);
  return String(Math.abs(value))
    .replace(/e.*$/, '')
    .replace(/^[0.]+/, '')
    .replace('.', '')
    .replace(/0+$/, '').length;
}

function digitsOf(whole: number): number {
  let [rest, digits] = [Math.abs(whole), 1];
  while (rest !== 0 && rest % 10 === 0) rest /= 10;
  for (; rest >= 10; rest = Math.trunc(rest / 10)) digits++;
  return digits;
}

function rounded(value: number, digits: number): number {
  return Number(value.toPrecision(Math.max(1, Math.min(digits, 15))));
}

function matchPoints(report: Quantity, words: string, x: number, y: number, sourceWords: string): ValueMatch | null {
  const inWords = report.unit === 'percent' && !(/\d/.test(words) && /\d/.test(sourceWords));
  if (inWords) return Math.abs(x - y) <= IN_WORDS ? 'rounded' : null;
  const [told, all] = [toldDigits(x), toldDigits(y)];
  if (told >= all || !close(rounded(y, told), x)) return null;
  // "410" for 412 looks like a slip unless it says "about"; "4.1 million" for 4,123,000 does not.
  return report.bound === 'about' || all - told >= 2 || !isWhole(y) || /[a-z]/i.test(words.replace(/\s?(?:percent|per cent)$/i, ''))
    ? 'rounded'
    : null;
}

function matchEnd(x: number, { low, high }: Ends, { bound }: Quantity): ValueMatch | null {
  if (bound === 'range') return close(x, low) || close(x, high) ? 'end' : null;
  return close(x, low) || close(x, high) ? 'same' : null;
}

/** "More than a hundred" is said of what does not come to two hundred; of a figure that tells more digits, nothing beyond it. */
function nextRound(value: number): number {
  return value >= 100 && toldDigits(value) === 1 ? value + 10 ** Math.floor(Math.log10(value)) - 1 : value;
}

/** Whether a bound or range of the report's speaks of the source's figure. */
function withinBound({ bound, vague }: Quantity, r: Ends, point: number | null, s: Ends): boolean {
  // "At least 400" is not said of what is "up to 400".
  const value = point ?? (bound === 'at-least' ? s.low : bound === 'at-most' ? s.high : (s.high ?? s.low));
  if (value === null) return false;
  // A bound that the source gives itself is not given once more, but for its last digits: "up to 4,500" for "up to 4,200" is another.
  if (point === null && (bound === 'at-least' ? s.high : s.low) === null && bound !== 'range' && !vague)
    return isRoundedAway(bound === 'at-least' ? r.low : r.high, value, bound === 'at-least');
  if (bound === 'at-least' && r.low !== null)
    return value >= r.low * 0.9999 && (vague || value <= Math.max(r.low * (1 + BEYOND), nextRound(r.low)) + (r.low === 50 ? 50 : 0));
  if (bound === 'at-most' && r.high !== null) return value <= r.high * 1.0001 && (vague || value >= r.high * (1 - BEYOND));
  if (bound !== 'range' || r.low === null || r.high === null) return false;
  const [low, high] = [point ?? s.low ?? value, point ?? s.high ?? value];
  return point === null && !vague ? false : low >= r.low && high <= r.high;
}

/** Whether a bound is another with fewer digits, rounded so that it still holds: "more than 400" for "more than 412", "up to 5,000" for "up to 4,912". */
function isRoundedAway(bound: number | null, value: number, isLeast: boolean): boolean {
  if (bound === null) return false;
  const unit = 10 ** (Math.floor(Math.log10(Math.max(Math.abs(bound), 1e-9))) + 1 - toldDigits(bound));
  return close((isLeast ? Math.floor(value / unit) : Math.ceil(value / unit)) * unit, bound);
}

/** Two figures of one measure are hardly further apart. */
const FACTOR = 5;

/** Whether two figures may measure one thing. */
export function isOfSize(a: Quantity, b: Quantity): boolean {
  const [x, y] = [a.low ?? a.high ?? 0, b.low ?? b.high ?? 0];
  return Math.max(x, y) <= FACTOR * Math.min(x, y);
}

/** So many digits are needed for a slip in one of them to be no other number of its own. */
const SLIPPED = 3;

/** Whether two rows of digits differ in one digit, or in the order of theirs. */
export function isSlip(a: string, b: string, least = SLIPPED): boolean {
  if (a.length !== b.length || a === b || a.length < least) return false;
  const places = [...a].flatMap((digit, i) => (digit === b[i] ? [] : [i]));
  const [first = 0, second = -1] = places;
  // Of three digits and more all may have changed places: "7,838" for 7,383.
  if (a.length >= SLIPPED && [...a].sort().join('') === [...b].sort().join('')) return true;
  return places.length === 1 || (places.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first]);
}
