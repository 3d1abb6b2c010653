/**
 * Compares the values of two figures as intervals.
 *
 * Conventions: a figure is as exact as it is written: "about 200,000" to its last digit that is not zero, an exact one to at least two digits.
 * Two figures agree where they differ by no more than half a step of the coarser; one that is hedged reaches ten percent to either side.
 * Units of one dimension are brought to one; money of two currencies is never compared.
 */
import type { Quantity } from '../../model/index.ts';

/** A figure in the base unit of its dimension; an open end is infinite. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  /** Half of it is how far the figure may be off. */
  readonly step: number;
  /** Whether the figure is one value, exact or about. */
  readonly point: boolean;
}

interface Unit {
  readonly dimension: string;
  readonly factor: number;
}

const DIMENSIONS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  length: {
    nanometre: 1e-9,
    micrometre: 1e-6,
    millimetre: 1e-3,
    centimetre: 1e-2,
    metre: 1,
    kilometre: 1e3,
    inch: 0.0254,
    foot: 0.3048,
    yard: 0.9144,
    mile: 1609.344,
    'nautical mile': 1852,
  },
  area: { 'square metre': 1, 'square kilometre': 1e6, 'square mile': 2.59e6, 'square foot': 0.0929, hectare: 1e4, acre: 4046.86 },
  volume: { millilitre: 1e-3, litre: 1, 'cubic metre': 1e3, 'cubic kilometre': 1e12, gallon: 3.785, barrel: 158.987 },
  mass: {
    microgram: 1e-6,
    milligram: 1e-3,
    gram: 1,
    kilogram: 1e3,
    tonne: 1e6,
    ton: 1e6,
    kilotonne: 1e9,
    megatonne: 1e12,
    pound: 453.59,
    ounce: 28.35,
  },
  power: { watt: 1, kilowatt: 1e3, megawatt: 1e6, gigawatt: 1e9, terawatt: 1e12 },
  energy: { 'kilowatt-hour': 1, 'megawatt-hour': 1e3, 'gigawatt-hour': 1e6, 'terawatt-hour': 1e9 },
  time: {
    second: 1,
    minute: 60,
    hour: 3600,
    day: 86400,
    week: 604800,
    month: 2629800,
    year: 31557600,
    decade: 315576000,
    century: 3155760000,
  },
  speed: { 'kilometre per hour': 1, 'mile per hour': 1.609344, knot: 1.852 },
};

const UNITS: ReadonlyMap<string, Unit> = new Map(
  Object.entries(DIMENSIONS).flatMap(([dimension, units]) =>
    Object.entries(units).map(([unit, factor]) => [unit, { dimension, factor }] as const),
  ),
);

function unitOf(unit: string): Unit {
  return UNITS.get(unit) ?? { dimension: unit, factor: 1 };
}

/** How many of the base unit of its dimension a unit is. */
export function scaleOf(unit: string): number {
  return unitOf(unit).factor;
}

/** What figures must share to be compared at all: a dimension, a currency, or the unit itself. */
export function dimensionOf(unit: string): string {
  return unitOf(unit).dimension;
}

/** Length of the periods of a rate, in years. */
const PERIODS: Readonly<Record<string, number>> = {
  hour: 1 / 8766,
  day: 1 / 365.25,
  week: 1 / 52,
  fortnight: 1 / 26,
  month: 1 / 12,
  quarter: 1 / 4,
  year: 1,
  decade: 10,
};

/** How the second rate is brought to the period of the first; null where it cannot be. */
export function perFactor(a: string | null, b: string | null): number | null {
  if (a === b) return 1;
  if (a === null || b === null) return null;
  const [x, y] = [PERIODS[a], PERIODS[b]];
  return x !== undefined && y !== undefined ? x / y : populationFactor(a, b);
}

/** "per 1,000 people" and "per 100,000 people". */
function populationFactor(a: string, b: string): number | null {
  const [x, y] = [/^([\d.,]+) ?(.*)$/.exec(a), /^([\d.,]+) ?(.*)$/.exec(b)];
  if (x === null || y === null || x[2] !== y[2]) return null;
  const number = (text: string | undefined): number => Number((text ?? '').replace(/,/g, ''));
  const factor = number(x[1]) / number(y[1]);
  return Number.isFinite(factor) && factor > 0 ? factor : null;
}

const HEDGED = 0.1;
/** How far a share in words ("two thirds") may be off. */
const SHARE_STEP = 4;

/** The step in which a value is written, with at least `digits` digits told. */
function stepOf(value: number, digits: number): number {
  if (value === 0 || !Number.isFinite(value)) return 0;
  const text = Math.abs(value).toPrecision(12).replace(/e.*$/, '');
  const significant = text.replace('.', '').replace(/^0+/, '').replace(/0+$/, '');
  const magnitude = Math.floor(Math.log10(Math.abs(value)) + 1e-9);
  return 10 ** (magnitude - Math.max(digits, significant.length) + 1);
}

/** "A quarter of a million": what is told in such parts is told in steps of a fifth of itself. */
const PARTS = /\b(?:half|halves|quarters?|thirds?)\b/i;
const PART_STEP = 0.2;

/** Below this a count in whole numbers is exact to the unit. */
const SMALL_COUNT = 100;

const WATCHED = /watch/i;

/** The watch list of a tier stands between that tier and the next. */
function watched(tier: number): Interval {
  return { low: tier + 0.5, high: tier + 0.5, step: 0, point: true };
}

/** The interval of a figure whose words are `text`. */
export function intervalOf(quantity: Quantity, text: string, factor = 1): Interval {
  const scale = scaleOf(quantity.unit) * factor;
  if (quantity.unit === 'tier' && WATCHED.test(text)) return watched(quantity.low ?? 0);
  const { bound } = quantity;
  const low = quantity.low ?? Number.NEGATIVE_INFINITY;
  const high = quantity.high ?? Number.POSITIVE_INFINITY;
  const ends = { low: Math.min(low * scale, high * scale), high: Math.max(low * scale, high * scale) };
  const point = (bound === 'exact' || bound === 'about') && low === high;
  if (!point) return { ...ends, step: 0, point: false };
  const inWords = quantity.unit === 'percent' && !/\d/.test(text);
  const small = Number.isInteger(low) && Math.abs(low) < SMALL_COUNT && bound === 'exact';
  const parted = quantity.unit !== 'percent' && PARTS.test(text) && !/\d/.test(text);
  const step = (inWords ? SHARE_STEP : parted ? Math.abs(low) * PART_STEP : small ? 1 : stepOf(low, bound === 'about' ? 1 : 2)) * scale;
  const reach = bound === 'about' ? Math.abs(low) * HEDGED * scale : 0;
  return { low: ends.low - reach, high: ends.high + reach, step, point: true };
}

export type ValueRelation = 'agrees' | 'overlaps' | 'differs';

const middle = ({ low, high }: Interval): number => (low + high) / 2;
const close = (a: number, b: number): boolean =>
  a === b || (Number.isFinite(a) && Number.isFinite(b) && Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b)));

/** How two intervals in one unit stand to each other. */
export function compareValues(a: Interval, b: Interval): ValueRelation {
  if (a.point && b.point) {
    const [x, y] = [middle(a), middle(b)];
    const off = Math.abs(x - y);
    if (close(x, y) || (off <= Math.max(a.step, b.step) / 2 + 1e-9 && off <= HEDGED * Math.max(Math.abs(x), Math.abs(y)))) return 'agrees';
  } else if (close(a.low, b.low) && close(a.high, b.high)) return 'agrees';
  return a.low <= b.high && b.low <= a.high ? 'overlaps' : 'differs';
}

/** Whether the one takes in all of the other. */
export function takesIn(outer: Interval, inner: Interval): boolean {
  return outer.low <= middleOr(inner, inner.low) && middleOr(inner, inner.high) <= outer.high;
}

function middleOr(interval: Interval, end: number): number {
  return interval.point ? middle(interval) : end;
}
