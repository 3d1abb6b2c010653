/**
 * Whether a figure follows from others in a way in which few other numbers would: then it was reckoned, whatever words the sentence has for it.
 *
 * Method: the figures that the writer likely had in sight, from the nearest on, are added, subtracted and divided in pairs (`Pool`). Of the numbers from half to
 * twice the figure, told with as many digits, a share can be reckoned so too: that is how likely a made-up figure would follow. It adds up over what has been tried.
 * Cost: the square of a bounded number of figures.
 */
import { dimensionOf, scaleOf } from '../../compare/relation/values.ts';
import type { Quantity } from '../../model/index.ts';
import { toldDigits } from './figureValues.ts';
import { endsOf, type SaidFigure } from './saidFigures.ts';
import type { Way } from './toldWay.ts';

/** Figures from which another may have been reckoned. */
export type Pool = readonly SaidFigure[];

/** Of a longer list of figures only the first are tried. */
const MOST = 16;

/** And where it is told how it was reckoned. */
const MOST_BY_WAY = 28;

/** What was found of a figure in the figures in sight. */
export interface Followed {
  /** Whether it follows from them. */
  readonly follows: boolean;
  /** How likely a number like it follows by chance from all that were tried, 0 to 1. */
  readonly chance: number;
}

/**
 * Looks for a figure among what follows from the figures of `pools`, the nearest first, up to the first that it follows from, and no further than where a number like it follows likelier than
 * `most`; `way`: the only way in which it may have been reckoned.
 */
export function followedFrom(figure: SaidFigure, pools: Iterable<Pool>, most: number, way: Way | null = null): Followed {
  const window = windowOf(figure) ?? (way === null ? null : windowOfWords(figure, way));
  if (window === null) return { follows: false, chance: 1 };
  let left = 1;
  const seen = new Set<number>();
  for (const pool of pools) {
    const results =
      way === null ? resultsFor(figure.quantity, pool.slice(0, MOST)) : resultsBy(way, figure.quantity, pool.slice(0, MOST_BY_WAY));
    const cells = new Set<number>();
    for (const result of results) {
      const cell = Math.round(result / window.step);
      if (result >= window.value / 2 && result <= window.value * 2 && !seen.has(cell)) cells.add(cell);
    }
    for (const cell of cells) seen.add(cell);
    left *= 1 - Math.min(1, (cells.size * window.width) / window.count);
    if (1 - left > most) return { follows: false, chance: 1 - left };
    if (results.some(result => result >= window.low && result <= window.high)) return { follows: true, chance: 1 - left };
  }
  return { follows: false, chance: 1 - left };
}

interface Window {
  readonly value: number;
  /** Between these an exact value may be written so. */
  readonly low: number;
  readonly high: number;
  /** How far two numbers with as many digits are apart. */
  readonly step: number;
  /** How many such numbers there are from half to twice the value. */
  readonly count: number;
  /** How many of them one value may be written as. */
  readonly width: number;
}

/** Which exact values a figure may stand for; null for one that may stand for nearly any. */
function windowOf(figure: SaidFigure): Window | null {
  const { quantity, words } = figure;
  const { low, high, bound, unit, vague } = quantity;
  const value = low ?? high;
  if (value === null || value <= 0 || vague || bound === 'range' || !isExact(figure)) return null;
  if (unit === 'ordinal' || unit === 'tier') return null;
  const decimals = /\d\.(\d+)/.exec(words)?.[1]?.length ?? 0;
  const step = isPercent(unit) ? 10 ** -decimals : Math.min(MONEY.test(unit) && value < 1 ? 0.01 : Infinity, unitOfLastDigit(value));
  const half = step / 2 + 1e-9 * value;
  const count = (1.5 * value) / step;
  const ends =
    bound === 'at-least'
      ? [value - half, value * WITHIN]
      : bound === 'at-most'
        ? [value / WITHIN, value + half]
        : [value - half, value + half];
  const [least = 0, most = 0] = ends;
  return { value, low: least, high: most, step, count, width: Math.max(1, (most - least) / step) };
}

/** Whether a figure is written in digits, or is a number that nobody writes for a few: "nineteen". */
function isExact({ words, quantity: { unit, low } }: SaidFigure): boolean {
  return /\d/.test(words) || (unit === 'count' && (low ?? 0) > A_FEW && (low ?? 0) < ROUND_WORDS && (low ?? 0) % 10 !== 0);
}

const A_FEW = 12;
const ROUND_WORDS = 100;

/** Which exact values a share or a multiple in words may stand for: "a third", "nearly half", "three times"; null for another. */
function windowOfWords({ quantity: { low, high, bound, vague }, words }: SaidFigure, way: Way): Window | null {
  const value = low ?? high;
  if (value === null || value <= 0 || vague || bound === 'range' || /\d/.test(words) || (way !== 'share' && way !== 'quotient'))
    return null;
  const half = way === 'share' ? POINTS : value / 10;
  const [up, down] = [bound === 'at-most' ? half / 2 : half, bound === 'at-least' ? half / 2 : half];
  return { value, low: value - down, high: value + up, step: half, count: (1.5 * value) / half, width: 2 };
}

/** How far a share in words may be off, in percentage points. */
const POINTS = 3;

/** How far a bound may lie from what it is the bound of. */
const WITHIN = 1.08;
const MONEY = /^[A-Z]{3}$/;

const isPercent = (unit: string): boolean => unit.startsWith('percent');

/** What the last digit that a value tells counts: 100 for 21,300. */
function unitOfLastDigit(value: number): number {
  return 10 ** (Math.floor(Math.log10(value)) + 1 - toldDigits(value));
}

interface Amount {
  readonly value: number;
  readonly quantity: Quantity;
}

/** All that can be reckoned from two figures, or all of a pool, in the unit of `quantity`. */
function resultsFor(quantity: Quantity, pool: Pool): readonly number[] {
  const amounts = amountsIn(pool);
  const pairs = pairsOf(amounts);
  return isPercent(quantity.unit)
    ? shares(pairs)
    : [...sums(quantity, amounts, pairs), ...parts(quantity, pairs), ...products(quantity, pairs)];
}

/** What can be reckoned from them in one way alone: euros come of euros, and how many times one is in another of any two alike. */
function resultsBy(way: Way, quantity: Quantity, pool: Pool): readonly number[] {
  const amounts = amountsIn(pool.flatMap(endsOf));
  if (way === 'share') return isPercent(quantity.unit) ? shares(pairsOf(amounts)) : [];
  if (way === 'each') return eaches(quantity, pairsOf(amounts));
  if (way === 'quotient')
    return pairsOf(amounts)
      .filter(([a, b]) => isLike(a.quantity, b.quantity) && isPercent(a.quantity.unit) === isPercent(b.quantity.unit))
      .map(([a, b]) => Math.max(a.value, b.value) / Math.min(a.value, b.value));
  const own = amounts.filter(({ quantity: each }) => isLike(each, quantity) && isPercent(each.unit) === isPercent(quantity.unit));
  if (way === 'difference') return pairsOf(own).map(([a, b]) => Math.abs(a.value - b.value));
  return [...runs(own), ...pairsOf(own).map(([a, b]) => a.value + b.value)];
}

/** The sums of three neighbours or more. */
function runs(row: readonly Amount[]): readonly number[] {
  const found: number[] = [];
  for (let from = 0; from < row.length; from++) {
    let sum = 0;
    for (let to = from; to < Math.min(row.length, from + LONGEST_RUN); to++) {
      sum += row[to]?.value ?? 0;
      if (to > from + 1) found.push(sum);
    }
  }
  return found;
}

/** So many neighbours are summed up at most. */
const LONGEST_RUN = 6;

/** An amount over a count, or over a length of time: so much to each, so much a year. */
function eaches({ unit, per }: Quantity, pairs: readonly Pair[]): readonly number[] {
  const scale = per === null || dimensionOf(per) !== 'time' ? null : scaleOf(per);
  return pairs.flatMap(([a, b]) =>
    [[a, b] as const, [b, a] as const].flatMap(([whole, by]) => {
      if (whole.quantity.unit !== unit && !(unit === 'count' && dimensionOf(whole.quantity.unit) === 'count')) return [];
      if (scale !== null && dimensionOf(by.quantity.unit) === 'time')
        return [(whole.value * scale) / (by.value * scaleOf(by.quantity.unit))];
      return by.quantity.unit === 'count' && by.value > 1 ? [whole.value / by.value] : [];
    }),
  );
}

function pairsOf(amounts: readonly Amount[]): readonly Pair[] {
  return amounts.flatMap((a, i) => amounts.slice(i + 1).map(b => [a, b] as const));
}

function amountsIn(pool: Pool): readonly Amount[] {
  return pool.flatMap(({ quantity: each }): readonly Amount[] => {
    const value = each.low ?? each.high;
    return value === null || value <= 0 || each.vague || each.unit === 'ordinal' || each.unit === 'tier' ? [] : [{ value, quantity: each }];
  });
}

type Pair = readonly [Amount, Amount];

function shares(pairs: readonly Pair[]): readonly number[] {
  return pairs.flatMap(([{ value: x, quantity: a }, { value: y, quantity: b }]) => {
    if (isPercent(a.unit) && isPercent(b.unit)) return [Math.abs(x - y)];
    if (isPercent(a.unit) || isPercent(b.unit) || !isLike(a, b) || x === y) return [];
    const [less, more] = [Math.min(x, y), Math.max(x, y)];
    return [(100 * less) / more, (100 * (more - less)) / less, (100 * (more - less)) / more, (100 * less) / (less + more)];
  });
}

function isLike(a: Quantity, b: Quantity): boolean {
  return dimensionOf(a.unit) === dimensionOf(b.unit) || isBare(a) || isBare(b);
}

function isBare({ unit, counted }: Quantity): boolean {
  return unit === 'count' && counted === null;
}

function sums(quantity: Quantity, amounts: readonly Amount[], pairs: readonly Pair[]): readonly number[] {
  const isOf = ({ quantity: each }: Amount): boolean => each.unit === quantity.unit || isBare(each);
  const own = amounts.filter(isOf).map(({ value }) => value);
  const all = own.length > 2 ? [own.reduce((sum, each) => sum + each, 0)] : [];
  return [...all, ...pairs.filter(([a, b]) => isOf(a) && isOf(b)).flatMap(([a, b]) => [a.value + b.value, Math.abs(a.value - b.value)])];
}

/** A percentage of an amount, and the amount that it is the percentage of. */
function parts(quantity: Quantity, pairs: readonly Pair[]): readonly number[] {
  return pairs.flatMap(([a, b]) => {
    const [percent, amount] = a.quantity.unit === 'percent' ? [a, b] : [b, a];
    if (percent.quantity.unit !== 'percent' || amount.quantity.unit !== quantity.unit || percent.value >= 100) return [];
    return [(amount.value * percent.value) / 100, (100 * amount.value) / percent.value];
  });
}

/** Whether two numbers count the same: 9,000 marks and 40 marks. */
function countsLike({ counted: a }: Quantity, { counted: b }: Quantity): boolean {
  const [x, y] = [a, b].map(words => /\p{L}+$/u.exec(words ?? '')?.[0].toLowerCase());
  return x !== undefined && x === y;
}

/** So many times an amount, and how many times one is in another: "six days of twelve hours", 21 tickets at 2.60 for 54. */
function products({ unit }: Quantity, pairs: readonly Pair[]): readonly number[] {
  return pairs.flatMap(([a, b]) => {
    const product = a.quantity.unit === unit || b.quantity.unit === unit ? [a.value * b.value] : [];
    const quotient =
      unit === 'count' && a.quantity.unit === b.quantity.unit && (a.quantity.unit !== 'count' || countsLike(a.quantity, b.quantity))
        ? [Math.max(a.value, b.value) / Math.min(a.value, b.value)]
        : [];
    const each =
      a.quantity.unit === unit && b.quantity.unit === 'count' && unit !== 'count'
        ? [a.value / b.value]
        : b.quantity.unit === unit && a.quantity.unit === 'count' && unit !== 'count'
          ? [b.value / a.value]
          : [];
    return isPercent(a.quantity.unit) || isPercent(b.quantity.unit) ? [] : [...product, ...quotient, ...each];
  });
}
