/** One figure as so many times another: "3.60, three times as much as the 1.80 it cost". */
import type { Finding } from '../../../model/index.ts';
import { inDigits, isExact, type Reckoning, type Term, wordsBefore, wrong } from './reckoning.ts';

const AS_MUCH_AS = /^\s+(?:as\s+(?:much|many|high|large|long|big|often|great)\s+as|more than|the|that of|what)\b[^.;:]{0,60}$/i;
const HEDGE = /\b(?:about|nearly|almost|roughly|some|around|close to)\s+$/i;
const OFF = 2.5;

/** The multiples that do not come out. */
export function multiples(reckoning: Reckoning): readonly Finding[] {
  const { terms, text } = reckoning;
  return terms.flatMap((times, i): readonly Finding[] => {
    const [one, other] = [terms[i - 1], terms[i + 1]];
    if (one === undefined || other === undefined || times.quantity.unit !== 'ratio' || times.quantity.change !== null) return [];
    if (!/\b(?:times|twice|thrice|half)\b/i.test(times.words) || !areAlike(one, other) || !isExact(one)) return [];
    const [before, behind] = [text(one.span.end, times.span.start), text(times.span.end, other.span.start)];
    if (!/^(?:\s+[^.;:,]{0,40})?[,(–—]\s*(?:(?:or|that is|about|nearly|almost|roughly|some|more than|over|less than)\s+)*$/i.test(before))
      return [];
    if (!AS_MUCH_AS.test(behind)) return [];
    const [right, { bound }] = [one.value / other.value, times.quantity];
    const room = HEDGE.test(wordsBefore(reckoning, times, 14)) || bound === 'about' ? 0.2 : 0.12;
    const isRight =
      bound === 'at-least'
        ? right >= 0.99 * times.value
        : bound === 'at-most'
          ? right <= 1.01 * times.value
          : Math.abs(right / times.value - 1) <= room;
    if (isRight || right > OFF * times.value || times.value > OFF * right) return [];
    const message = `${one.words} is ${inDigits(right, 1)} times ${other.words}, not ${times.words}.`;
    return [wrong('arithmetic/change', { start: one.span.start, end: other.span.end }, message)];
  });
}

/** Of one unit, the second perhaps with a word for its bound that belongs to the comparison ("as many as"). */
function areAlike({ quantity: a, value }: Term, { quantity: b, value: other }: Term): boolean {
  return a.unit === b.unit && !/^(?:percent|ordinal|tier|ratio)/.test(a.unit) && value > 0 && other > 0;
}
