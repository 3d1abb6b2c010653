/** What is left of a whole: "after 72 of the 307 witnesses had withdrawn, 235 remained"; "of 540, 318 were admitted and 149 refused, leaving 73". */
import type { Finding } from '../../../model/index.ts';
import { decimalsOf, inDigits, isExact, type Reckoning, roomOf, sumOf, type Term, wordsBefore, wordsBehind, wrong } from './reckoning.ts';

/** What nothing but a remainder is said to be. */
const LEAVING =
  /\b(?:leaving|leaves|left (?:(?:us|them|it|him|her|only) )?with)\s+(?:(?:only|just|still|some|about|the|a|balance|of)\s+)*$/i;
const LEFT_BEFORE =
  /\b(?:(?:the|a|its|their) remaining|the (?:other|rest,?)|the remainder(?:,| of)?|remain(?:s|ed|ing)?)\s+(?:(?:only|just|still|some|about)\s+)*$/i;
const LEFT_BEHIND = /^(?:\s+[\p{L}'’-]+){0,2}?\s+(?:remained|remain|were left|was left|are left|left over|stayed behind)\b/u;
const OUT_OF = /\b(?:of|out of|from) (?:(?:the|its|their|our|all|these|those|a|total|original)\s+)*$/i;
/** What sets a whole off from its parts. */
const SET_OFF = /[.;:]\s|\b(?:of wh(?:ich|om)|by \p{L}+ing|comprising|consist(?:s|ed|ing) of|was divided|were divided)\b/u;
/** What has other parts besides those that are told, or parts of parts. */
const OPEN = /\b(?:including|among (?:them|whom|which)|some of)\b/i;
/** So many figures before it are looked at. */
const MOST = 12;
/** A remainder that is off by more than this share of the whole is of something else. */
const OFF = 0.3;

/** What is left, and does not come out. */
export function remainders(reckoning: Reckoning): readonly Finding[] {
  return [...reckoning.terms.flatMap((rest, i) => remainderAt(reckoning, rest, i)), ...allBut(reckoning)];
}

/** "All but four had been without one, which makes 210 out of 214". */
const ALL_BUT = /\ball (?:but|except(?: for)?)\s+$/i;
const MAKES = /(?:,|–|—|\()\s*(?:which (?:makes?|made|is|was|means?)|that is|making|or|i\.e\.)\s+$/i;
const OUT_OF_WHOLE = /^(\d[\d,]*)\s+(?:out\s+)?of\s+(?:the\s+)?(\d[\d,]*)$/;

/** Those that are not excepted, told with their whole. */
function allBut(reckoning: Reckoning): readonly Finding[] {
  const { terms, text, said } = reckoning;
  const [but, more] = terms.filter(term => ALL_BUT.test(wordsBefore(reckoning, term, 24)));
  if (but === undefined || more !== undefined || !isExact(but)) return [];
  return said.facts.quantities.flatMap(({ span }): readonly Finding[] => {
    const [, part, whole] = OUT_OF_WHOLE.exec(text(span.start, span.end).replace(/\s+/g, ' ')) ?? [];
    const isTold = span.start > but.span.end && MAKES.test(text(but.span.end, span.start));
    if (part === undefined || whole === undefined || !isTold) return [];
    const [rest, all] = [part, whole].map(words => Number(words.replaceAll(',', '')));
    if (rest === undefined || all === undefined || all - but.value === rest || all <= but.value) return [];
    return [wrong('arithmetic/sum', span, `All but ${but.words} of ${whole} are ${inDigits(all - but.value, 0)}, not ${part}.`)];
  });
}

function remainderAt(reckoning: Reckoning, rest: Term, i: number): readonly Finding[] {
  const lead = wordsBefore(reckoning, rest, 40);
  const isLeaving = LEAVING.test(lead);
  if (!isLeaving && !LEFT_BEFORE.test(lead) && !LEFT_BEHIND.test(wordsBehind(reckoning, rest, 40))) return [];
  const own = reckoning.terms.slice(Math.max(0, i - MOST), i).filter(term => isOfUnit(rest, term));
  const told = reckoning.earlier.slice(-MOST).filter(term => isOfUnit(rest, term));
  const isOfBefore = told.some(({ value }) => value >= sumOf([...own, rest]) / (1 + OFF) && own.every(term => term.value < value));
  const found = isOfBefore && own.length > 0 ? null : wholeAmong(reckoning, own, rest, isLeaving);
  const earlier = found === null ? told : [];
  const whole = found ?? earlier.find(({ value }) => value >= Math.max(...[...earlier, ...own, rest].map(term => term.value)));
  const parts = [...earlier, ...own].filter(term => whole !== undefined && term.span.start > whole.span.start);
  const before = own.filter(term => whole !== undefined && term.span.start < whole.span.start);
  return whole === undefined ? [] : findingOf(reckoning, whole, [...before, ...parts], rest);
}

/** The whole that the sentence itself has. */
function wholeAmong(reckoning: Reckoning, own: readonly Term[], rest: Term, isLeaving: boolean): Term | null {
  const outOf = own.find(term => OUT_OF.test(wordsBefore(reckoning, term, 24)) && term.value > rest.value);
  if (outOf !== undefined) return outOf;
  const [first, second] = own;
  if (first === undefined || second === undefined || own.some(term => term !== first && term.value >= first.value)) return null;
  const isSetOff = SET_OFF.test(reckoning.text(first.span.end, second.span.start));
  return isLeaving || isSetOff ? first : null;
}

function findingOf(reckoning: Reckoning, whole: Term, parts: readonly Term[], rest: Term): readonly Finding[] {
  const all = [whole, rest, ...parts];
  if (parts.length === 0 || !all.every(isExact) || [rest, ...parts].some(({ value }) => value >= whole.value)) return [];
  const [start, end] = [Math.min(...all.map(({ span }) => span.start)), rest.span.end];
  if (OPEN.test(reckoning.text(start, end))) return [];
  const room = roomOf(all);
  const left = whole.value - sumOf(parts);
  const isRight = parts.some((_, k) =>
    [parts.slice(k), parts.slice(0, k + 1)].some(some => Math.abs(whole.value - sumOf(some) - rest.value) <= room),
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
