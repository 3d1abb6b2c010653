/** Where a figure came from and where it went, as a sentence tells it or two sentences do: "from 40 to 60", "to 60, up from 40", "3,400 then and 5,100 today". */
import { isExact, POINT, type Reckoning, type Term, wordsBefore } from './reckoning.ts';

/** Where a figure came from and went to. */
export interface Ends {
  readonly from: number;
  /** The upper end of where it came from, where that is a range; else `from`. */
  readonly fromHigh: number;
  readonly to: number;
  readonly words: string;
  readonly unit: string;
  readonly start: number;
  readonly end: number;
  readonly exact: boolean;
  /** Two figures of two sentences, of which it is not said which came first. */
  readonly eitherWay: boolean;
}

const FROM = /\bfrom\s+(?:(?:about|some|around|roughly|nearly|an?|the|its|just|only|estimated)\s+)*$/i;
const TO = /^(?:\s+[^.;:]{0,50}?)?\s+to\s+(?:(?:about|some|around|roughly|nearly|just|only|over|under|an?|estimated)\s+)*$/i;
const FROM_BEHIND = /^(?:\s+[^.;:]{0,40}?)?,?\s+(?:up |down )?from\s+(?:(?:about|some|around)\s+)*$/i;

/** "19 in 2023, as against 11 in 2022". */
const AGAINST =
  /^[^.;:()]{0,60}?,?\s+(?:as against|against|compared (?:with|to)|after|versus|up from|down from)\s+(?:(?:about|some|only|just)\s+)?$/i;
/** "There were 3,400 of them then and there are 5,100 today"; "it had held 31,500 in November and held 23,500 in March". */
const THEN_AND_NOW = /^[^.;:]{0,30}?\b(?:then|at the time|before|previously|earlier)\b[^.;:]{0,30}$/i;
/** "Where thirty used to serve there are now ten". */
const USED_TO = /^[^.;:]{0,40}?\b(?:used to|formerly|once)\b[^.;:]{0,60}?\b(?:now|today)\s+(?:only\s+|just\s+)?$/i;
const NOW = /^[^.;:]{0,20}?\b(?:now|today|nowadays|currently|at present|afterwards|later)\b/i;

/** "from 40 to 60", or "to 60, up from 40"; only where the sentence has it once. */
export function endsOf(reckoning: Reckoning): Ends | null {
  const { terms, text, said } = reckoning;
  const range = said.facts.quantities.find(
    ({ bound, low, high, span }) => bound === 'range' && low !== high && /^from\b/i.test(text(span.start, span.end)),
  );
  const [low, high] = [range?.low ?? null, range?.high ?? null];
  if (range !== undefined && low !== null && high !== null) {
    const { start, end } = range.span;
    return { from: low, fromHigh: low, to: high, words: text(start, end), unit: range.unit, start, end, exact: true, eitherWay: false };
  }
  const fromRange = endsFromRange(reckoning);
  if (fromRange !== null) return fromRange;
  for (const [i, a] of terms.entries()) {
    const b = terms[i + 1];
    if (b === undefined || !isInUnitOf(a, b)) continue;
    const [before, between] = [wordsBefore(reckoning, a, 30), text(a.span.end, b.span.start)];
    const place = { unit: a.quantity.unit, start: a.span.start, end: b.span.end, exact: isExact(a) && isExact(b), eitherWay: false };
    const onwards = { from: a.value, fromHigh: a.value, to: b.value, words: `from ${a.words} to ${b.words}`, ...place };
    const backwards = { from: b.value, fromHigh: b.value, to: a.value, words: `from ${b.words} to ${a.words}`, ...place };
    if (FROM.test(before) && TO.test(between)) return onwards;
    if (THEN_AND_NOW.test(between) && NOW.test(text(b.span.end, said.span.end))) return onwards;
    if (USED_TO.test(between)) return onwards;
    if (AGAINST.test(between)) return backwards;
    if (/\bto\s+(?:\S+\s+)?$/i.test(before) && FROM_BEHIND.test(between)) return backwards;
  }
  return endsBefore(reckoning) ?? endsOverTwo(reckoning);
}

/** "There were 8,000 at New Year and 9,200 at midsummer: 15 per cent more": the two figures before what says by how much one is more. */
function endsBefore({ terms, text, said }: Reckoning): Ends | null {
  const at = terms.findIndex(
    ({ quantity: { unit }, span }) =>
      (unit === 'percent' || unit === POINT) &&
      /^\s+(?:more|fewer|less|higher|lower)\b(?! than)/i.test(text(span.end, Math.min(said.span.end, span.end + 14))),
  );
  const [from, to, size] = [terms[at - 2], terms[at - 1], terms[at]];
  if (from === undefined || to === undefined || size === undefined || !isInUnitOf(from, to)) return null;
  if (!/^[^.;]{0,60}?(?:,|:| –| —| or)\s+(?:\p{L}+\s+){0,2}$/u.test(text(to.span.end, size.span.start))) return null;
  const words = `from ${from.words} to ${to.words}`;
  const place = { unit: from.quantity.unit, start: from.span.start, end: to.span.end, exact: isExact(from) && isExact(to) };
  return { from: from.value, fromHigh: from.value, to: to.value, words, ...place, eitherWay: true };
}

/** Small numbers in words are of what stands beside. */
const SMALL = 12;

/** "In 2009 there were 3,400. Ten years on there were 5,100": the only figures of their unit in two sentences. */
function endsOverTwo({ terms, earlier, said, text }: Reckoning): Ends | null {
  const to = terms.find(
    ({ quantity: { unit }, span, value, words }) =>
      (value > SMALL || /\d/.test(words)) &&
      !/^ of (?:them|these|those)\b/.test(text(span.end, span.end + 10)) &&
      !/^(?:ordinal|tier|ratio|percentage point|year|month|week|day)$/.test(unit),
  );
  const [from, more] = earlier.filter(term => to !== undefined && (term.quantity.unit === to.quantity.unit || isInUnitOf(term, to)));
  if (from === undefined || to === undefined || more !== undefined || from.span.end > said.span.start) return null;
  const words = `from ${from.words} to ${to.words}`;
  const place = { unit: from.quantity.unit, start: from.span.start, end: to.span.end, exact: isExact(from) && isExact(to) };
  return { from: from.value, fromHigh: from.value, to: to.value, words, ...place, eitherWay: true };
}

/** "From an estimated 60,000 to 65,000 in 2012 to an estimated 100,000 in 2015". */
function endsFromRange({ terms, text, said }: Reckoning): Ends | null {
  for (const { bound, low, high, unit, span } of said.facts.quantities) {
    if (bound !== 'range' || low === null || high === null || !FROM.test(text(Math.max(said.span.start, span.start - 30), span.start)))
      continue;
    const to = terms.find(term => term.span.start >= span.end);
    if (to?.quantity.unit !== unit || !TO.test(text(span.end, to.span.start))) continue;
    const words = `from ${text(span.start, span.end)} to ${to.words}`;
    return { from: low, fromHigh: high, to: to.value, words, unit, start: span.start, end: to.span.end, exact: false, eitherWay: false };
  }
  return null;
}

/** "From 45 days to 36": a bare number behind a figure of a unit is of its unit. */
function isInUnitOf({ quantity: { unit } }: Term, { quantity }: Term): boolean {
  return quantity.unit === unit || (unit !== 'percent' && unit !== 'ratio' && quantity.unit === 'count' && quantity.counted === null);
}
