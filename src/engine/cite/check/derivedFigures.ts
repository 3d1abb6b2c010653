/**
 * Whether a figure follows by arithmetic from others: a sum, a difference, a share, a change and what was before it, a part of a whole, so much to
 * each, the same for another time.
 *
 * Choices: with a handful of figures at hand almost any number is the sum, difference or quotient of two of them, so each way of reckoning is tried only
 * where the words tell of it (`reckonedIn`), or where the figures stand in one sentence. Cost: the cube of a bounded number of figures.
 */
import type { Quantity } from '../../model/index.ts';
import type { SaidFigure } from './saidFigures.ts';
import { toldDigits } from './figureValues.ts';
import { dimensionOf, scaleOf } from '../../compare/relation/values.ts';

/** The ways of reckoning that a sentence may tell of. */
export interface Ways {
  /** What there was before a change that is told of. */
  readonly before: boolean;
  readonly sum: boolean;
  readonly difference: boolean;
  readonly share: boolean;
  readonly quotient: boolean;
  /** 1,000 for a rate "per 1,000"; else 1. */
  readonly per: number;
}

const SUM =
  /\b(?:together|came to|comes to|amount(?:s|ed)? to|adds? up|over the (?:two|three|four|five|six) \p{L}+|total(?:led|ling|s)?|in all|all told|combined|sum|altogether|overall|both|plus|between them)\b/iu;
const DIFFERENCE =
  /\b(?:difference|rise[sn]?|rose|increase[ds]?|decrease[ds]?|fell|falls?|fallen|drop(?:s|ped)?|declin\w+|more|fewer|less|higher|lower|dearer|cheaper|larger|smaller|longer|shorter|grew|grow\w*|shr[aiu]nk\w*|gain\w*|los[et]s?|change[ds]?|net|remain\w*|rest|others?|gap|left|still|only|without|short of|above|below|behind|ahead|missing|not|no|nothing|none|nobody|empty|vacant|unused|spare|gone|from (?!\d{4} to \d{4}\b).{1,40} to)\b/i;
const SHARE =
  /\b(?:share|proportion|percentage|ratio|rates?|out of|change[ds]?|rise[sn]?|rose|increase[ds]?|decrease[ds]?|fell|falls?|fallen|drop(?:s|ped)?|declin\w+|grew|grow\w*|more|fewer|less|higher|lower)\b/i;
const QUOTIENT =
  /\b(?:per|each|every|average[ds]?|mean|apiece|a head|to (?:an?|one)|for (?:an?|one)|one \p{L}+ (?:had|has|gets?|got)|times|\p{L}+fold|doubl\w+|twice|tripl\w+)\b/iu;

const BEFORE = /\b(?:before|earlier|previously|had been|had stood)\b/i;

/** The ways of reckoning that the words of a sentence tell of. */
export function reckonedIn(words: string): Ways {
  return {
    before: BEFORE.test(words),
    sum: SUM.test(words),
    difference: DIFFERENCE.test(words),
    share: SHARE.test(words),
    quotient: QUOTIENT.test(words),
    per: Number((PER.exec(words)?.[1] ?? '1').replaceAll(',', '')),
  };
}

const PER = /\b(?:per|for every|to every) (10{1,2}|1,?000|100?,?000)\b/i;

/** Of a longer list of figures only the first are tried. */
const MOST = 14;

/** Whether `figure` follows from `others` in one of `ways`; what is left of a hundred percent always does. */
export function followsFrom({ quantity, words }: SaidFigure, others: readonly SaidFigure[], ways: Ways): boolean {
  const value = quantity.low ?? quantity.high;
  if (value === null || quantity.vague) return false;
  const isPercent = quantity.unit.startsWith('percent');
  const points = others.flatMap(other => {
    const point = other.quantity.low ?? other.quantity.high;
    return point === null || other.quantity.vague
      ? []
      : [{ value: point, unit: other.quantity.unit, isBare: other.quantity.unit === 'count' && other.quantity.counted === null }];
  });
  const same = inOneUnit(quantity, points);
  const inWords = isPercent && !/\d/.test(words);
  const counts = distinct(points.filter(({ unit }) => !unit.startsWith('percent')).map(each => each.value));
  const percents = distinct(points.filter(({ unit }) => unit === 'percent').map(each => each.value));
  const least = quantity.bound === 'about' ? ROUND : EXACT;
  if (inWords)
    return ways.share && counts.some(part => counts.some(whole => part < whole && Math.abs(value - (100 * part) / whole) <= IN_WORDS));
  if (same.some(values => (ways.sum && isSum(value, values, least)) || (ways.difference && isDifference(value, values, least))))
    return true;
  if (isPercent) return isLeftOfHundred(quantity, value, others) || (ways.share && isShare(value, counts));
  if (ways.quotient && isQuotient(value, counts, ways.per)) return true;
  if (isOtherRate(value, quantity.per, others)) return true;
  if (ways.before && isBeforeChange(value, quantity.bound === 'about' ? COARSE : FINE, counts, percents)) return true;
  return ways.share && counts.some(count => percents.some(percent => isNear(value, (count * percent) / 100) && toldDigits(value) >= 2));
}

/** What is left of a hundred percent: of a fall by 55 percent, 45 percent; but no fall by 45 percent. */
function isLeftOfHundred({ change }: Quantity, value: number, others: readonly SaidFigure[]): boolean {
  return others.some(({ quantity: other }) => {
    const percent = other.low ?? other.high;
    return (
      other.unit === 'percent' &&
      !other.vague &&
      percent !== null &&
      (change === null || other.change === null) &&
      isNear(value, 100 - percent)
    );
  });
}

interface Point {
  readonly value: number;
  readonly unit: string;
  /** A number that does not say of what. */
  readonly isBare: boolean;
}

/** The values that a figure may be added up or left over from, unit by unit: euros and tonnes have no sum. A number of nothing named may be of any one unit. */
function inOneUnit({ unit, counted }: Quantity, points: readonly Point[]): readonly (readonly number[])[] {
  const isPercent = unit.startsWith('percent');
  const units = unit === 'count' && counted === null ? [...new Set(points.map(point => point.unit))] : [unit];
  return units.map(of =>
    distinct(
      points
        .filter(point => point.unit === of || (point.isBare && !isPercent) || (isPercent && point.unit.startsWith('percent')))
        .map(({ value }) => value),
    ),
  );
}

function distinct(values: readonly number[]): readonly number[] {
  return [...new Set(values)].slice(0, MOST);
}

/** How far a share in words ("two in five") may be off, in percentage points. */
const IN_WORDS = 2;

/** Digits that a rounded result must tell: of one that says "about", and of another. */
const ROUND = 2;
const EXACT = 3;

/** Equal, or rounded where at least so many digits are told. */
function isNear(value: number, exact: number, least = EXACT): boolean {
  const digits = toldDigits(value);
  return (
    Math.abs(value - exact) <= 1e-9 * Math.abs(exact) || (digits >= least && Number(exact.toPrecision(Math.min(15, digits))) === value)
  );
}

function isShare(value: number, counts: readonly number[]): boolean {
  return counts.some(part =>
    counts.some(
      whole =>
        part !== whole && whole > 0 && (isRounded(value, (100 * part) / whole) || isRounded(value, (100 * Math.abs(part - whole)) / whole)),
    ),
  );
}

/** So much to each, or to each hundred or thousand: one of two over the other. */
function isQuotient(value: number, counts: readonly number[], per: number): boolean {
  const isLess = per > 1 || (value < 1 && toldDigits(value) > 1);
  return counts.some(all =>
    counts.some(by => by > 1 && (all > by || isLess) && (isRounded(value, (per * all) / by) || isCutTo(value, (per * all) / by))),
  );
}

/** Whether a percentage is that of one count in another. */
export function isPercentage({ quantity, words }: SaidFigure, part: SaidFigure, whole: SaidFigure): boolean {
  const [value, x, y] = [quantity.low ?? quantity.high, part.quantity.low, whole.quantity.low];
  return value !== null && x !== null && y !== null && x < y && /\d/.test(words) && isRounded(value, (100 * x) / y);
}

/** "€62.4 million at €1.85 a kilo" for 34,000 tonnes, and the other way round: an amount, its price and the money that it comes to. */
export function isOfRate({ quantity }: SaidFigure, others: readonly SaidFigure[]): boolean {
  const value = quantity.low ?? quantity.high;
  if (value === null || quantity.vague) return false;
  const scale = scaleOf(quantity.unit);
  return others.slice(0, MOST_RATES).some(({ quantity: rate }) => {
    const each = rate.low ?? rate.high;
    if (each === null || each === 0 || rate.per === null || !MONEY.test(rate.unit) || dimensionOf(rate.per) === 'time') return false;
    const per = scaleOf(rate.per);
    return others.some(({ quantity: other }) => {
      const amount = other.low ?? other.high;
      if (amount === null || other.per !== null) return false;
      if (other.unit === rate.unit && dimensionOf(quantity.unit) === dimensionOf(rate.per ?? ''))
        return isCutTo(value, ((amount / each) * per) / scale);
      return (
        quantity.unit === rate.unit &&
        quantity.per === null &&
        dimensionOf(other.unit) === dimensionOf(rate.per ?? '') &&
        isCutTo(value, (amount * scaleOf(other.unit) * each) / per)
      );
    });
  });
}

const MONEY = /^[A-Z]{3}$/;
/** Of a long source only so many figures are looked at for a price. */
const MOST_RATES = 200;

/** How many of them a year has. */
const IN_YEAR: Readonly<Record<string, readonly number[]>> = { day: [365, 366], week: [52], month: [12] };

/** "£41,500 a year", "£114 a day": the same for another time. */
function isOtherRate(value: number, per: string | null, others: readonly SaidFigure[]): boolean {
  const parts = IN_YEAR[per ?? ''] ?? [];
  return others.some(({ quantity: { low, high } }) => {
    const year = low ?? high;
    return year !== null && parts.some(part => isRounded(value, year / part) || isCutTo(value, year / part));
  });
}

const YEARS = /\b(?:from|between) (\d{4}) (?:to|and) (\d{4})\b/i;

const YEARLY = /\b(?:each|every) year\b|\bannually\b/i;

/** Over how many years a sentence tells something, both ends counted; null where it does not say. */
export function yearsIn(words: string): number | null {
  const [, first, last] = YEARS.exec(words) ?? [];
  return first === undefined || last === undefined || last <= first ? null : Number(last) - Number(first) + 1;
}

/** "18,000 tonnes from 2018 to 2020", of 6,000 a year. */
export function isOfYears({ quantity }: SaidFigure, years: number, others: readonly SaidFigure[]): boolean {
  const value = quantity.low ?? quantity.high;
  return others.some(({ quantity: { low, high, per, unit }, sentence: { prose, span } }) => {
    const each = low ?? high;
    const isYearly = per === 'year' || (per === null && YEARLY.test(prose.slice(span.start, span.end)));
    return value !== null && each !== null && isYearly && unit === quantity.unit && isNear(value, each * years);
  });
}

/** Share of a value by which one that is reckoned back from a rounded percentage may be off, with an "about" and without. */
const COARSE = 0.02;
const FINE = 0.005;

/** "31 percent less than in 2015": what it was then. */
function isBeforeChange(value: number, off: number, counts: readonly number[], percents: readonly number[]): boolean {
  return counts.some(count =>
    percents.some(percent =>
      [1 + percent / 100, 1 - percent / 100].some(factor => factor > 0 && Math.abs(value - count / factor) <= off * value),
    ),
  );
}

/** Rounded to the digits that `value` tells, two or more: "2.1 million" for 2,133,333. */
function isCutTo(value: number, exact: number): boolean {
  const digits = toldDigits(value);
  return digits >= 2 && Number(exact.toPrecision(Math.min(15, digits))) === value;
}

/** Rounded to the decimals that `value` has. */
function isRounded(value: number, exact: number): boolean {
  const decimals = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
  return Math.abs(value - exact) <= 0.5000001 * 10 ** -decimals;
}

/** The sum of two or three, or of all. */
function isSum(value: number, values: readonly number[], least: number): boolean {
  if (values.length > 2 && isNear(value, sumOf(values), least)) return true;
  return values.some((a, i) =>
    values.some((b, k) => k > i && (isNear(value, a + b, least) || values.some((c, l) => l > k && isNear(value, a + b + c, least)))),
  );
}

/** One less another, or less two others. */
function isDifference(value: number, values: readonly number[], least: number): boolean {
  return values.some(whole =>
    values.some(
      (a, i) =>
        a < whole &&
        (isNear(value, whole - a, least) || values.some((b, k) => k > i && b !== whole && isNear(value, whole - a - b, least))),
    ),
  );
}

function sumOf(values: readonly number[]): number {
  return values.reduce((total, each) => total + each, 0);
}

/** Whether a figure is the sum of all or of some neighbouring figures of one sentence, to the last digit. */
export function sumsUp({ quantity }: SaidFigure, others: readonly SaidFigure[]): boolean {
  const value = quantity.low ?? quantity.high;
  if (value === null || quantity.vague || toldDigits(value) < 2) return false;
  const row = others.flatMap(({ quantity: other }) =>
    other.unit === quantity.unit && other.low !== null && other.low === other.high ? other.low : [],
  );
  return row.some((_, from) => row.some((__, to) => to > from && isNear(value, sumOf(row.slice(from, to + 1)))));
}
