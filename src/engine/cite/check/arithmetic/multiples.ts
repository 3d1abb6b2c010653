/** One figure by another: "3.60, three times as much as the 1.80 it cost", "8.4 days, a fifth more than the 7.0 recorded". */
import type { Finding } from '../../../model/index.ts';
import { inDigits, isExact, mayBe, type Reckoning, type Term, wordsBefore, wrong } from './reckoning.ts';

const AS_MUCH_AS = /^\s+(?:as\s+(?:much|many|high|large|long|big|often|great)\s+(?:\p{L}+\s+)?as|the|that of|what)\b[^.;:]{0,60}$/iu;
const MORE_THAN = /^\s+(?:(more|higher|greater|larger|longer)|less|fewer|lower|smaller|shorter)\s+than\b[^.;:]{0,60}$/i;
const HEDGE = /\b(?:about|nearly|almost|roughly|some|around|close to)\s+$/i;
/** Words between a figure and what is said of it. */
const OF_ONE = /^[^.;:]{0,90}$/;
const OFF = 2.5;

/** The multiples, and the shares by which one is more than another, that do not come out. */
export function multiples(reckoning: Reckoning): readonly Finding[] {
  return reckoning.terms.flatMap((middle, i): readonly Finding[] => {
    const [one, other] = [reckoning.terms[i - 1], reckoning.terms[i + 1]];
    if (one === undefined || other === undefined || !areAlike(one, other) || !isExact(one)) return [];
    if (!OF_ONE.test(reckoning.text(one.span.end, middle.span.start))) return [];
    const behind = reckoning.text(middle.span.end, other.span.start);
    const right = middle.quantity.unit === 'percent' ? byShare(middle, one, other, behind) : byTimes(reckoning, middle, one, other, behind);
    return right === null ? [] : [wrong('arithmetic/change', { start: one.span.start, end: other.span.end }, right)];
  });
}

/** What is right, in words, where "three times as much as" is wrong. */
function byTimes(reckoning: Reckoning, times: Term, one: Term, other: Term, behind: string): string | null {
  const { unit, change, bound } = times.quantity;
  if (unit !== 'ratio' || change !== null || !/\b(?:times|twice|thrice|half)\b/i.test(times.words) || !AS_MUCH_AS.test(behind)) return null;
  const right = one.value / other.value;
  const room = HEDGE.test(wordsBefore(reckoning, times, 14)) || bound === 'about' ? 0.2 : 0.12;
  const isRight =
    bound === 'at-least'
      ? right >= 0.99 * times.value
      : bound === 'at-most'
        ? right <= 1.01 * times.value
        : Math.abs(right / times.value - 1) <= room;
  if (isRight || right > OFF * times.value || times.value > OFF * right) return null;
  return `${one.words} is ${inDigits(right, 1)} times ${other.words}, not ${times.words}.`;
}

/** What is right, in words, where "a third more than" is wrong. */
function byShare(share: Term, one: Term, other: Term, behind: string): string | null {
  const match = MORE_THAN.exec(behind);
  if (match === null) return null;
  const right = 100 * (match[1] === undefined ? 1 - one.value / other.value : one.value / other.value - 1);
  if (right <= 0 || mayBe(share, right) || right > OFF * OFF * share.value || share.value > OFF * OFF * right) return null;
  const word = /^\s+\S+/.exec(behind)?.[0].trim() ?? '';
  return `${one.words} is ${inDigits(right, 1)} percent ${word} than ${other.words}, not ${share.words}.`;
}

/** Of one unit; a word for a bound before the second belongs to the comparison ("as many as"). */
function areAlike({ quantity: a, value }: Term, { quantity: b, value: other }: Term): boolean {
  const isBare = [a, b].some(({ unit, counted }) => unit === 'count' && counted === null);
  return (
    (a.unit === b.unit || isBare) && ![a, b].some(({ unit }) => /^(?:percent|ordinal|tier|ratio)/.test(unit)) && value > 0 && other > 0
  );
}
