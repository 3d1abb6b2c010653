/** Rows of figures that may be added up: those before a total, and those in a list behind it. */
import { dimensionOf } from '../../../compare/relation/values.ts';
import { type Reckoning, type Term, wordsBefore } from './reckoning.ts';

/** What makes the one of two figures a part of the other, or another figure for the same. */
const PARTS =
  /\b(?:including|include[sd]?|among|of (?:which|whom|these|them)|mostly|mainly|notably|such as|up from|down from|compared|against|than|instead of|average)\b/i;
/** What parts two figures of a row besides: a time, a rate, a contrast. */
const APART = /\b(?:from|per|by|between|since|until|before|after|whereas|while|but|later|earlier)\b/i;
const FROM_WHOM = /(?<!\b(?:up|down)) from (?:the |its |their |our |his |her )?\p{L}{3,}/gu;
/** A longer row is read no further. */
const MOST = 40;
const JOINT = /^(?:[^.;:()]{0,60}?(?:,| and | plus |, and )[^.;:()]{0,40})$/;
/** "The southern ones 418 and the capital 157: 911 parcels". */
const LAST_COLON = /:\s+(?:[\p{L}]+\s+){0,2}$/u;

/** The words between two figures of a row, without the brackets that each stands in: "(€2,300), heating (€640)". */
function between({ text }: Reckoning, a: Term, b: Term): string {
  return text(a.span.end, b.span.start).replace(/^\)/, '').replace(/\($/, '');
}

/** Figures of the same unit that stand in a row before the total, the term `i`. */
export function rowBefore(reckoning: Reckoning, i: number): readonly Term[] {
  const { terms } = reckoning;
  const total = terms[i];
  if (total === undefined) return [];
  const row: Term[] = [];
  for (const term of terms.slice(Math.max(0, i - MOST), i).toReversed()) {
    if (isHowMany(reckoning, term)) continue;
    const next = row[0];
    const gap = between(reckoning, term, next ?? total);
    // "337 boats below 12 metres and 81 longer ones": what is measured beside the counts is none of them.
    if (total.quantity.unit === 'count' && dimensionOf(term.quantity.unit) !== term.quantity.unit) continue;
    if (!isInUnitOf(reckoning, total, term) || PARTS.test(gap)) break;
    if (next === undefined ? /[.;:]\s/.test(gap.replace(LAST_COLON, '')) : isApart(gap) || !JOINT.test(gap)) break;
    row.unshift(term);
  }
  // A row of bare numbers is of no unit.
  return row.some(({ quantity }) => quantity.unit === total.quantity.unit) ? row : [];
}

/** The figures of the sentence before that a total adds up, with those that its own sentence has before it. */
export function rowOverTwo(reckoning: Reckoning, i: number): readonly Term[] {
  const terms = [...reckoning.earlier, ...reckoning.terms.slice(0, i + 1)];
  const text = (start: number, end: number): string => reckoning.text(start, end).replace(/[.;]\s/g, ', ');
  return rowBefore({ ...reckoning, terms, text }, terms.length - 1);
}

/** Whether words between two figures of a row part them; "1.9 million from the council and" tells only where it came from. */
function isApart(gap: string): boolean {
  return APART.test(gap.replace(FROM_WHOM, ' '));
}

/** "And the three together": how many figures there are, none of them. */
export function isHowMany(reckoning: Reckoning, term: Term): boolean {
  return !/\d/.test(term.words) && term.value <= 12 && /\b(?:the|all|these|those|its|our)\s+$/i.test(wordsBefore(reckoning, term, 8));
}

const MONEY = /^[A-Z]{3}$/;
const MILLIONS = /\b(?:thousand|[mb]illion)\b/;

/** "27.3 square kilometres of farmland and 9.1 of pasture": a bare number in a row is of the unit of the others. */
function isInUnitOf({ text }: Reckoning, { quantity: { unit, counted } }: Term, { quantity, span }: Term): boolean {
  // "1.25 million rand and 0.95 million …, the grant of 2.6 million".
  if (unit === 'count' && counted === null && MONEY.test(quantity.unit) && MILLIONS.test(text(span.start, span.end))) return true;
  const isBare = quantity.unit === 'count' && (quantity.counted === null || text(span.end, span.end + 4) === ' of ');
  return quantity.unit === unit || (isBare && unit !== 'percent');
}

const OPENS_LIST =
  /^[^.;]{0,50}?(?::|\(| [–—-]+|,? (?:comprising|consisting of|made up of|composed of|namely|split into))\s*(?:[\p{L}]+\s+){0,2}?$/u;

/** Figures of the same unit that stand in a row behind a colon or in brackets, the last of them with "and" before it. */
export function rowBehind(reckoning: Reckoning, i: number): readonly Term[] {
  const { terms, text } = reckoning;
  const [total, first] = [terms[i], terms[i + 1]];
  if (total === undefined || first === undefined || total.quantity.unit === 'percent') return [];
  const lead = text(total.span.end, first.span.start);
  if (!OPENS_LIST.test(lead) || PARTS.test(lead) || APART.test(lead)) return [];
  const isBracketed = /\(\s*(?:\p{L}+\s+)*$/u.test(lead);
  const row: Term[] = [];
  for (const term of terms.slice(i + 1, i + 1 + MOST)) {
    const last = row.at(-1);
    const gap = last === undefined ? '' : between(reckoning, last, term);
    // "The 93 firms (91) had one": what the bracket holds is all of it.
    if (isBracketed && last !== undefined && text(last.span.end, term.span.start).includes(')')) break;
    if (term.quantity.unit !== total.quantity.unit || PARTS.test(gap) || APART.test(gap)) break;
    if (last !== undefined && !JOINT.test(gap)) break;
    row.push(term);
  }
  return isJoined(reckoning, row) ? row : [];
}

/** Whether a row is closed by "and": then it is a whole list. */
export function isJoined(reckoning: Reckoning, row: readonly Term[]): boolean {
  return row.some((term, k) => {
    const before = row[k - 1];
    return before !== undefined && /\band\b|\bplus\b/.test(between(reckoning, before, term));
  });
}
