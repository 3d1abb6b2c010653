/**
 * Shares of a whole that the sentence tells of apart from its part, or the sentence before: "the twelve, if counted among the 63, make up 19 per cent of them", "nine, a
 * quarter of the total".
 *
 * Choices: only where the words say that it is a share of what was told, and where there is one figure that can be the part and one that can be the whole; a share that is off by
 * more than a factor is of something else. Cost: linear.
 */
import type { Finding } from '../../../model/index.ts';
import { areCounts, decimalsOf, inDigits, mayBe, type Reckoning, type Term, wordsBefore, wordsBehind, wrong } from './reckoning.ts';

/** A share that is off by more than this factor is of something else. */
const OFF = 2;

const ABOUT = String.raw`(?:(?:about|around|roughly|some|just|only|nearly|almost|over|under|more than|less than|a little|well)\s+)*`;
const MAKES_UP = new RegExp(String.raw`\bma(?:kes?|king|de) up\s+${ABOUT}$`, 'i');
const THAT_IS = new RegExp(
  String.raw`^\W{0,3}(?:that|this|it|they|which) (?:is|was|are|were|makes?|made|means?|meant|equals?|comes? to|came to|amounts? to|amounted to|works? out at)\s+${ABOUT}$`,
  'i',
);
/** "Nine, a quarter of the total". */
const APPOSED = new RegExp(String.raw`^(?:\s+[\p{L}'’-]+){0,3},\s+(?:or\s+|that is,?\s+)?${ABOUT}$`, 'iu');
const OF_ALL = /^\s+of (?:them|these|those|all of (?:them|these|those)|the (?:whole|total|lot))\b(?!\s+(?:of|in|for)\b)/i;

/** The shares that do not come out; nothing where no share is said to be of what was told. */
export function sharesOfTold(reckoning: Reckoning): readonly Finding[] {
  return reckoning.terms.flatMap((percent, i): readonly Finding[] => {
    if (percent.quantity.unit !== 'percent' || !OF_ALL.test(wordsBehind(reckoning, percent, 30))) return [];
    const [part, whole] = partAndWhole(reckoning, i) ?? [];
    if (part === undefined || whole === undefined) return [];
    const exact = (100 * part.value) / whole.value;
    if (mayBe(percent, exact) || Math.max(exact, percent.value) > OFF * Math.min(exact, percent.value)) return [];
    const spans = [part, whole, percent].map(({ span }) => span).filter(({ start }) => start >= reckoning.said.span.start);
    const span = { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
    const shown = inDigits(exact, Math.max(1, decimalsOf(percent)));
    return [wrong('arithmetic/share', span, `${part.words} of ${whole.words} is ${shown} percent, not ${percent.words}.`)];
  });
}

/** The part and the whole of the share at `i`. */
function partAndWhole(reckoning: Reckoning, i: number): readonly [Term, Term] | null {
  const { terms, earlier, text, said } = reckoning;
  const [before, percent] = [terms[i - 1], terms[i]];
  if (percent === undefined) return null;
  if (i === 0) return THAT_IS.test(text(said.span.start, percent.span.start)) ? twoOf(earlier) : null;
  if (MAKES_UP.test(wordsBefore(reckoning, percent, 60))) return twoOf(terms.slice(0, i));
  if (before === undefined || !APPOSED.test(text(before.span.end, percent.span.start))) return null;
  const isAlone = terms.every(term => term === before || !areCounts(term, before));
  const [whole, more] = earlier.filter(term => areCounts(before, term) && term.value > before.value);
  return isAlone && whole !== undefined && more === undefined ? [before, whole] : null;
}

/** The lesser and the greater of the only two counts there are. */
function twoOf(terms: readonly Term[]): readonly [Term, Term] | null {
  const counts = terms.filter(
    ({ quantity: { unit } }) => !/^(?:percent|ordinal|tier|ratio|decade|year|month|week|day|hour|minute)/.test(unit),
  );
  const [a, b, more] = counts;
  if (a === undefined || b === undefined || more !== undefined || !areCounts(a, b) || a.value === b.value) return null;
  return a.value < b.value ? [a, b] : [b, a];
}
