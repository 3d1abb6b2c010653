/** Changes that a sentence gives both ends of: "rose from 40 to 60, by 50 percent", "fell from 80 to 100", "doubled from 20 to 50". */
import type { Finding } from '../../model/index.ts';
import { inDigits, decimalsOf, mayBe, type Reckoning, type Term, wrong } from './reckoning.ts';

interface Ends {
  readonly from: number;
  readonly to: number;
  readonly words: string;
  readonly unit: string;
  readonly start: number;
  readonly end: number;
  readonly exact: boolean;
}

const FROM = /\bfrom\s+(?:(?:about|some|around|roughly|nearly|an?|the|its|just|only)\s+)*$/i;
const TO = /^(?:\s+[^.;:]{0,50}?)?\s+to\s+(?:(?:about|some|around|roughly|nearly|just|only|over|under)\s+)*$/i;
const FROM_BEHIND = /^(?:\s+[^.;:]{0,40}?)?,?\s+(?:up |down )?from\s+(?:(?:about|some|around)\s+)*$/i;

/** "19 in 2023, as against 11 in 2022". */
const AGAINST =
  /^[^.;:()]{0,60}?,?\s+(?:as against|against|compared (?:with|to)|after|versus|up from|down from)\s+(?:(?:about|some|only|just)\s+)?$/i;

const UP =
  /\b(?:rose|risen|rise|rises|rising|increased?|increases|increasing|grew|grown|grows?|growing|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|gain(?:s|ed)?|soar(?:s|ed)?|up)\b/i;
const DOWN =
  /\b(?:fell|fallen|falls?|falling|decreased?|decreases|decreasing|declin(?:e|es|ed|ing)|drop(?:s|ped|ping)?|shr[aiu]nk|reduced?|reduction|sank|sunk|down|cut)\b/i;
const TIMES: readonly (readonly [RegExp, number])[] = [
  [/\bdoubl(?:ed|ing|es)\b/i, 2],
  [/\b(?:tripled|trebled|tripling)\b/i, 3],
  [/\b(?:quadrupled|quadrupling)\b/i, 4],
  [/\bhalv(?:ed|ing)\b/i, 0.5],
];

/** The change of a sentence that does not come out; at most one finding. */
export function changeFinding(reckoning: Reckoning): readonly Finding[] {
  const ends = endsOf(reckoning);
  if (ends === null || ends.from === 0 || ends.unit === 'ordinal' || ends.unit === 'tier' || ends.unit === 'ratio') return [];
  return direction(reckoning, ends) ?? size(reckoning, ends) ?? [];
}

/** "from 40 to 60", or "to 60, up from 40"; only where the sentence has it once. */
function endsOf({ terms, text, said }: Reckoning): Ends | null {
  const range = said.facts.quantities.find(
    ({ bound, low, high, span }) => bound === 'range' && low !== high && /^from\b/i.test(text(span.start, span.end)),
  );
  const [low, high] = [range?.low ?? null, range?.high ?? null];
  if (range !== undefined && low !== null && high !== null) {
    const { start, end } = range.span;
    return { from: low, to: high, words: text(start, end), unit: range.unit, start, end, exact: true };
  }
  for (const [i, a] of terms.entries()) {
    const b = terms[i + 1];
    if (b === undefined || !isInUnitOf(a, b)) continue;
    const [before, between] = [text(Math.max(said.span.start, a.span.start - 30), a.span.start), text(a.span.end, b.span.start)];
    const exact = a.quantity.bound === 'exact' && b.quantity.bound === 'exact';
    const place = { unit: a.quantity.unit, start: a.span.start, end: b.span.end, exact };
    if (FROM.test(before) && TO.test(between)) return { from: a.value, to: b.value, words: `from ${a.words} to ${b.words}`, ...place };
    if (AGAINST.test(between)) return { from: b.value, to: a.value, words: `from ${b.words} to ${a.words}`, ...place };
    if (/\bto\s+(?:\S+\s+)?$/i.test(before) && FROM_BEHIND.test(between))
      return { from: b.value, to: a.value, words: `from ${b.words} to ${a.words}`, ...place };
  }
  return null;
}

/** "From 1,250 dollars to 2,400": a bare number behind an amount of money is of its unit. */
function isInUnitOf({ quantity: { unit } }: Term, { quantity }: Term): boolean {
  return quantity.unit === unit || (MONEY.test(unit) && quantity.unit === 'count' && quantity.counted === null);
}

const MONEY = /^[A-Z]{3}$/;

/** The words before the ends, in their clause: they say what became of the figure. */
function leadOf({ said, text }: Reckoning, { start }: Ends): string {
  return /[^,;:]*$/.exec(text(Math.max(said.span.start, start - 60), start))?.[0] ?? '';
}

function direction(reckoning: Reckoning, ends: Ends): readonly Finding[] | null {
  const lead = leadOf(reckoning, ends);
  const [up, down] = [UP.test(lead), DOWN.test(lead)];
  if (up === down || ends.from === ends.to || ends.to > ends.from === up) return null;
  return [
    wrong(
      'arithmetic/change',
      { start: ends.start, end: ends.end },
      `${sentenceCase(ends.words)} is a ${up ? 'fall' : 'rise'}, not a ${up ? 'rise' : 'fall'}.`,
    ),
  ];
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const BY =
  /(?:\b(?:by|of|or|up|down|rise|increase|fall|drop|decline|growth|grew|rose|fell|dropped|declined|increased|decreased|climbed|jumped)|[(,]|–|—)\s+(?:(?:about|some|around|roughly|nearly|almost|an?|more than|just|only|over|under|well)\s+)*$|\($/i;
/** How far from its ends the size of a change stands at most, in UTF-16 code units. */
const NEAR = 70;

function size(reckoning: Reckoning, ends: Ends): readonly Finding[] | null {
  const percent = 100 * Math.abs(ends.to / ends.from - 1);
  const factor = ends.to / ends.from;
  const lead = leadOf(reckoning, ends);
  for (const [pattern, times] of TIMES) {
    const match = pattern.exec(lead);
    if (match === null) continue;
    const start = ends.start - lead.length + match.index;
    if (timesMayBe(lead.slice(0, match.index), factor, times)) return [];
    return [
      wrong(
        'arithmetic/change',
        { start, end: ends.end },
        `${sentenceCase(ends.words)} is ${inDigits(factor, 1)} times as much, not ${String(times)}.`,
      ),
    ];
  }
  const said = reckoning.terms.find(term => isSize(reckoning, ends, term));
  if (said === undefined || !ends.exact) return null;
  const span = { start: Math.min(said.span.start, ends.start), end: Math.max(said.span.end, ends.end) };
  if (said.quantity.unit === 'percent') {
    if (ends.unit === 'percent' || mayBe(said, percent)) return ends.unit === 'percent' ? null : [];
    return [
      wrong(
        'arithmetic/change',
        span,
        `${sentenceCase(ends.words)} is a change of ${inDigits(percent, Math.max(1, decimalsOf(said)))} percent, not ${said.words}.`,
      ),
    ];
  }
  const difference = Number(Math.abs(ends.to - ends.from).toPrecision(12));
  if (
    said.quantity.bound !== 'exact' ||
    Math.abs(said.value - difference) < 1e-6 * difference + 0.5 * 10 ** -decimalsOf(said) ||
    said.value > 2 * difference ||
    difference > 2 * said.value
  )
    return null;
  return [wrong('arithmetic/change', span, `${sentenceCase(ends.words)} is a change of ${inDigits(difference, 2)}, not ${said.words}.`)];
}

function timesMayBe(before: string, factor: number, times: number): boolean {
  const ratio = factor / times;
  if (/more than\s+$/i.test(before)) return times >= 1 ? ratio >= 0.99 : ratio <= 1.01;
  return Math.abs(ratio - 1) <= (/\b(?:about|nearly|almost|roughly|some)\s+$/i.test(before) ? 0.2 : 0.12);
}

/** A percentage changes by percentage points. */
function unitOfSize({ unit }: Ends): string {
  return unit === 'percent' ? 'percentage point' : unit;
}

/** Whether a figure says how large the change is: a percentage, or a figure of the unit of the ends, tied to them by "by" or "of". */
function isSize({ text, said }: Reckoning, ends: Ends, term: Term): boolean {
  if (term.span.start >= ends.start && term.span.end <= ends.end) return false;
  if (term.quantity.unit !== 'percent' && term.quantity.unit !== unitOfSize(ends)) return false;
  const behind = term.span.start >= ends.end;
  const gap = behind ? text(ends.end, term.span.start) : text(term.span.end, ends.start);
  if (gap.length > NEAR || /[.;]\s/.test(gap)) return false;
  const before = text(Math.max(said.span.start, behind ? ends.end : term.span.start - 40), term.span.start);
  const tied = BY.test(before) || (behind && /^\s*\($/.test(gap));
  return (
    tied &&
    (behind || /^[^.;:]{0,40}?[,(]?\s*(?:up |down )?(?:from\s+)?$/i.test(gap)) &&
    (term.quantity.unit === 'percent' || /\b(?:by|of)\s+(?:\S+\s+)?$/i.test(before))
  );
}
