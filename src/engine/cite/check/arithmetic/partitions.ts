/** Parts that make up a whole by what they are called: "41 witnesses, 26 for the prosecution and 15 for the defence", "the other 30 per cent". */
import type { Finding } from '../../../model/index.ts';
import { decimalsOf, inDigits, isExact, type Reckoning, stepOf, sumOf, wordsBefore, wordsBehind, wrong } from './reckoning.ts';

const AND = /^[^.;:()]{0,60}?,? and (?:the )?(?:(?:other|remaining)\s+)?$/i;
const APPOSED = /^(?:\s+[\p{L}'’-]+){1,4}(?:,| \()\s*$/u;
/** A word behind both figures that sets them side by side. */
const SIDE = /^\s+(?:of them\s+)?(for|in|from|at|on|by|against)\s/i;
const PAIRS: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^\s+(?:of them\s+)?(?:men|males?|boys|fathers|husbands|sons|brothers)\b/i,
    /^\s+(?:of them\s+)?(?:women|females?|girls|mothers|wives|daughters|sisters)\b/i,
  ],
  [/^\s+(?:of them\s+)?(?:adults|grown-ups)\b/i, /^\s+(?:of them\s+)?(?:children|minors)\b/i],
];
/** Parts that are off by more than this share of the whole are of something else. */
const OFF = 0.12;

/** The partitions that do not come out. */
export function partitions(reckoning: Reckoning): readonly Finding[] {
  return [...reckoning.terms.flatMap((_, i) => inTwo(reckoning, i)), ...toHundred(reckoning)];
}

/** "41 witnesses, 26 for the prosecution and 17 for the defence". */
function inTwo(reckoning: Reckoning, i: number): readonly Finding[] {
  const { terms, text } = reckoning;
  const [whole, one, other] = [terms[i], terms[i + 1], terms[i + 2]];
  if (whole === undefined || one === undefined || other === undefined) return [];
  const all = [whole, one, other];
  if (all.some(({ quantity }) => quantity.unit !== whole.quantity.unit || /^(?:percent|ordinal|tier|ratio)/.test(quantity.unit))) return [];
  if (!all.every(isExact) || !APPOSED.test(text(whole.span.end, one.span.start)) || !AND.test(text(one.span.end, other.span.start)))
    return [];
  if (!areSides(wordsBehind(reckoning, one, 30), wordsBehind(reckoning, other, 30))) return [];
  const sum = one.value + other.value;
  const off = Math.abs(sum - whole.value);
  if (off <= 1.5 * Math.max(...all.map(stepOf)) + 1e-9 || off > OFF * whole.value) return [];
  const span = { start: whole.span.start, end: other.span.end };
  const decimals = Math.max(...all.map(decimalsOf));
  return [wrong('arithmetic/sum', span, `${one.words} + ${other.words} is ${inDigits(sum, decimals)}, not ${whole.words}.`)];
}

function areSides(a: string, b: string): boolean {
  const [x, y] = [SIDE.exec(a)?.[1], SIDE.exec(b)?.[1]];
  if (x !== undefined && y !== undefined && (x.toLowerCase() === y.toLowerCase() || isForAndAgainst(x, y))) return true;
  return PAIRS.some(([p, q]) => (p.test(a) && q.test(b)) || (q.test(a) && p.test(b)));
}

function isForAndAgainst(x: string, y: string): boolean {
  return (
    [x, y]
      .map(each => each.toLowerCase())
      .sort()
      .join() === 'against,for'
  );
}

const THE_REST = /\b(?:the|a) (?:other|remaining|rest(?: \(|, | of )?|remainder(?: \(|, | of )?)\s*(?:some |about )?$/i;

/** "45 per cent, the municipality 30 per cent and the parents the other 35 per cent". */
function toHundred(reckoning: Reckoning): readonly Finding[] {
  const { terms, text } = reckoning;
  return terms.flatMap((rest, i): readonly Finding[] => {
    if (rest.quantity.unit !== 'percent' || !THE_REST.test(wordsBefore(reckoning, rest, 24))) return [];
    const row = [rest];
    for (const term of terms.slice(0, i).toReversed()) {
      if (term.quantity.unit !== 'percent') continue;
      if (/[.;]\s|\b(?:than|against|compared|from|of (?:these|them|whom|which))\b/i.test(text(term.span.end, (row[0] ?? rest).span.start)))
        break;
      row.unshift(term);
    }
    if (row.length < 2 || row.some(({ quantity }) => quantity.bound === 'at-least' || quantity.bound === 'at-most')) return [];
    const about = row.some(({ quantity, words }) => quantity.bound === 'about' || !/\d/.test(words));
    const [sum, room] = [sumOf(row), about ? 6 : row.length * 0.5 * 10 ** -Math.max(...row.map(decimalsOf)) + 1e-9];
    const isRight = row.some((_, k) => row.length - k > 1 && Math.abs(sumOf(row.slice(k)) - 100) <= room);
    if (isRight || Math.abs(sum - 100) > 25) return [];
    const span = { start: row[0]?.span.start ?? rest.span.start, end: rest.span.end };
    return [wrong('arithmetic/sum', span, `${row.map(({ words }) => words).join(' + ')} is ${inDigits(sum, 1)} percent, not 100.`)];
  });
}
