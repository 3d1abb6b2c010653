/**
 * Whether a figure follows by arithmetic from others: a sum, a difference, a share, a change, a part of a whole.
 * Cost: the cube of a bounded number of figures.
 */
import type { SaidFigure } from './figureChecks.ts';
import { toldDigits } from './figureValues.ts';

/** Words that say that a figure was worked out. */
export const SUMMING =
  /\b(?:together|total(?:led|ling|s)?|in all|all told|combined|sum|altogether|overall|both|difference|rise|rose|risen|increase[ds]?|decrease[ds]?|fell|fall|fallen|drop(?:ped)?|declin\w+|more|fewer|less|higher|lower|dearer|cheaper|larger|smaller|longer|shorter|grew|grow\w*|change[ds]?|doubl\w+|tripl\w+|hal(?:f|ved)|share|proportion|average|mean|times|net|remain\w*|rest|gap|between them|from .{1,40} to|out of|per head|each)\b/i;

/** Of a longer list of figures only the first are tried. */
const MOST = 14;

/** Whether `figure` follows from `others`. `inSentence`: they stand in the figure's own sentence, so that a share of them is no chance. */
export function followsFrom({ quantity, words }: SaidFigure, others: readonly SaidFigure[], inSentence: boolean): boolean {
  const value = quantity.low ?? quantity.high;
  if (value === null || quantity.vague || !/\d/.test(words)) return false;
  const points = others.flatMap(other => {
    const point = other.quantity.low ?? other.quantity.high;
    return point === null || other.quantity.vague ? [] : [{ value: point, unit: other.quantity.unit }];
  });
  const isPercent = quantity.unit.startsWith('percent');
  const same = distinct(
    points
      .filter(({ unit }) => unit === quantity.unit || quantity.unit === 'count' || (isPercent && unit.startsWith('percent')))
      .map(each => each.value),
  ).slice(0, MOST);
  const counts = distinct(points.filter(({ unit }) => unit !== 'percent').map(each => each.value)).slice(0, MOST);
  const percents = distinct(points.filter(({ unit }) => unit === 'percent').map(each => each.value)).slice(0, MOST);
  if (isPercent) {
    if (percents.some(percent => isNear(value, 100 - percent))) return inSentence || percents.length <= 2;
    return isShare(value, counts) || isSum(value, same);
  }
  return (
    isSum(value, same) || counts.some(count => percents.some(percent => isNear(value, (count * percent) / 100) && toldDigits(value) >= 2))
  );
}

function distinct(values: readonly number[]): readonly number[] {
  return [...new Set(values)];
}

/** Equal, or rounded where at least three digits are told. */
function isNear(value: number, exact: number): boolean {
  const digits = toldDigits(value);
  return Math.abs(value - exact) <= 1e-9 * Math.abs(exact) || (digits >= 3 && Number(exact.toPrecision(Math.min(15, digits))) === value);
}

function isShare(value: number, counts: readonly number[]): boolean {
  return counts.some(part =>
    counts.some(
      whole =>
        part !== whole && whole > 0 && (isRounded(value, (100 * part) / whole) || isRounded(value, (100 * Math.abs(part - whole)) / whole)),
    ),
  );
}

/** Rounded to the decimals that `value` has. */
function isRounded(value: number, exact: number): boolean {
  const decimals = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
  return Math.abs(value - exact) <= 0.5000001 * 10 ** -decimals;
}

/** A sum or difference of two or three, or the sum of all. */
function isSum(value: number, values: readonly number[]): boolean {
  if (
    values.length > 2 &&
    isNear(
      value,
      values.reduce((total, each) => total + each, 0),
    )
  )
    return true;
  return values.some((a, i) =>
    values.some(
      (b, k) =>
        k > i && (isNear(value, a + b) || isNear(value, Math.abs(a - b)) || values.some((c, l) => l > k && isNear(value, a + b + c))),
    ),
  );
}

/** Whether a figure is the sum of all or of some neighbouring figures of one sentence, to the last digit. */
export function sumsUp({ quantity }: SaidFigure, others: readonly SaidFigure[]): boolean {
  const value = quantity.low ?? quantity.high;
  if (value === null || quantity.vague || toldDigits(value) < 2) return false;
  const row = others.flatMap(({ quantity: other }) =>
    other.unit === quantity.unit && other.low !== null && other.low === other.high ? other.low : [],
  );
  return row.some((_, from) =>
    row.some(
      (__, to) =>
        to > from &&
        isNear(
          value,
          row.slice(from, to + 1).reduce((total, each) => total + each, 0),
        ),
    ),
  );
}
