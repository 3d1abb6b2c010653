/** What is left of a whole: "after 72 of the 307 witnesses had withdrawn, 235 remained"; "of 540, 318 were admitted and 149 refused, leaving 73". */
import type { Finding } from '../../../model/index.ts';
import { decimalsOf, inDigits, isExact, type Reckoning, stepOf, sumOf, type Term, wordsBefore, wordsBehind, wrong } from './reckoning.ts';

/** What nothing but a remainder is said to be. */
const LEAVING = /\b(?:leaving|left (?:(?:us|them|it|him|her|only) )?with)\s+(?:(?:only|just|still|some|about|the|a|balance|of)\s+)*$/i;
const LEFT_BEFORE =
  /\b(?:(?:the|a|its|their) remaining|the (?:other|rest,?)|the remainder(?:,| of)?|remain(?:s|ed|ing)?)\s+(?:(?:only|just|still|some|about)\s+)*$/i;
const LEFT_BEHIND = /^(?:\s+[\p{L}'’-]+){0,2}?\s+(?:remained|remain|were left|was left|are left|left over|stayed behind)\b/u;
const OUT_OF = /\b(?:of|out of|from) (?:(?:the|its|their|our|all|these|those|a|total|original)\s+)*$/i;
/** What has other parts besides those that are told, or parts of parts. */
const OPEN = /\b(?:including|among (?:them|whom|which)|of (?:whom|which|these|those|them)|some of)\b/i;
/** A remainder that is off by more than this share of the whole is of something else. */
const OFF = 0.3;

/** What is left, and does not come out. */
export function remainders(reckoning: Reckoning): readonly Finding[] {
  return reckoning.terms.flatMap((rest, i) => remainderAt(reckoning, rest, i));
}

function remainderAt(reckoning: Reckoning, rest: Term, i: number): readonly Finding[] {
  const lead = wordsBefore(reckoning, rest, 40);
  const isLeaving = LEAVING.test(lead);
  if (!isLeaving && !LEFT_BEFORE.test(lead) && !LEFT_BEHIND.test(wordsBehind(reckoning, rest, 40))) return [];
  const before = reckoning.terms.slice(0, i).filter(term => isOfUnit(rest, term));
  const whole =
    before.find(term => OUT_OF.test(wordsBefore(reckoning, term, 24)) && term.value > rest.value) ?? (isLeaving ? before[0] : undefined);
  const parts = before.filter(term => term !== whole);
  if (whole === undefined || parts.length === 0) return [];
  const all = [whole, rest, ...parts];
  if (!all.every(isExact) || [rest, ...parts].some(({ value }) => value >= whole.value)) return [];
  const [start, end] = [Math.min(...all.map(({ span }) => span.start)), rest.span.end];
  const words = reckoning.text(start, end);
  if (OPEN.test(words) || (!isLeaving && /[;:]\s/.test(words))) return [];
  const room = ((parts.length + 1) / 2) * Math.max(...all.map(stepOf));
  const left = whole.value - sumOf(parts);
  const isRight = parts.some((_, k) =>
    [parts.slice(k), parts.slice(0, k + 1)].some(some => Math.abs(whole.value - sumOf(some) - rest.value) <= room + 1e-9),
  );
  if (isRight || left <= 0 || Math.abs(left - rest.value) > OFF * whole.value) return [];
  const decimals = Math.max(...all.map(decimalsOf));
  const told = `${whole.words} − ${parts.map(part => part.words).join(' − ')}`;
  return [wrong('arithmetic/sum', { start, end }, `${told} is ${inDigits(left, decimals)}, not ${rest.words}.`)];
}

/** Two figures of one unit; a bare number is of the unit of the other. */
function isOfUnit({ quantity: a }: Term, { quantity: b }: Term): boolean {
  const isBare = [a, b].some(({ unit, counted }) => unit === 'count' && counted === null);
  return a.unit !== 'percent' && b.unit !== 'percent' && b.unit !== 'ordinal' && (a.unit === b.unit || isBare);
}
