/** Changes of which both ends are told: "rose from 40 to 60, by 40 percent", "fell from 80 to 100", "doubled from 20 to 50". */
import type { Finding } from '../../../model/index.ts';
import { type Ends, endsOf } from './ends.ts';
import { decimalsOf, inDigits, mayBe, POINT, type Reckoning, type Term, wordsBefore, wrong } from './reckoning.ts';

const UP =
  /\b(?:rose|risen|rise|rises|rising|increased?|increases|increasing|grew|grown|grows?|growing|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|gain(?:s|ed)?|soar(?:s|ed)?|(?:went|gone|came|was|were) up|up(?= from))\b/i;
const DOWN =
  /\b(?:fell|fallen|falls?|falling|decreased?|decreases|decreasing|declin(?:e|es|ed|ing)|drop(?:s|ped|ping)?|shr[aiu]nks?|shrunken|narrow(?:s|ed)?|eases?|eased|slow(?:s|ed)?|dwindle[sd]?|reduced?|reduction|sank|sunk|cut|(?:went|gone|come|came|brought|was|were) down|down(?= from))\b/i;
/** How many times as much something becomes, said before its ends. */
const TIMES: readonly (readonly [RegExp, number])[] = [
  [/\bdoubl(?:e|ed|ing|es)\b/i, 2],
  [/\b(?:tripl|trebl)(?:e|ed|ing|es)\b/i, 3],
  [/\bquadrupl(?:e|ed|ing|es)\b/i, 4],
  [/\bquintupl(?:e|ed|ing|es)\b/i, 5],
  [/\btwofold\b/i, 2],
  [/\bthreefold\b/i, 3],
  [/\bfourfold\b/i, 4],
  [/\bfivefold\b/i, 5],
  [/\bsixfold\b/i, 6],
  [/\btenfold\b/i, 10],
  [/\bhalv(?:e|ed|ing|es)\b/i, 0.5],
];
/** The same, said behind them: "twice as much", "more than double", "a threefold rise". */
const TIMES_BEHIND: readonly (readonly [RegExp, number])[] = [
  [
    /^(?:twice as (?:much|many|high|large|long|great)(?! as\b)|(?:twice|double) (?:that|the)\b|doubl(?:e|ed|ing)\b|a (?:doubling|twofold)\b)/i,
    2,
  ],
  [/^(?:(?:three times|thrice) (?:as|that|the)\b|tripl(?:e|ed|ing)\b|trebl(?:e|ed|ing)\b|a (?:tripling|trebling|threefold)\b)/i, 3],
  [/^(?:four times (?:as|that|the)\b|quadrupl(?:e|ed|ing)\b|a (?:quadrupling|fourfold)\b)/i, 4],
  [/^(?:five times (?:as|that|the)\b|a fivefold\b)/i, 5],
  [/^(?:ten times (?:as|that|the)\b|a tenfold\b)/i, 10],
  [/^(?:half as (?:much|many|high|large|long|great)(?! as\b)|half (?:of )?(?:that|the)\b|halved\b|a halving\b)/i, 0.5],
];
const LEADS_TO_TIMES =
  /^[^.;:]{0,24}?(?:,| –| —| \()\s*(?:(?:or|that is|in other words|thus|so|which is|which was|i\.e\.)\s+)?((?:(?:more than|less than|nearly|almost|about|roughly|well over|over|just over|just under|not quite|exactly|some)\s+)?)/i;

/** The change of a sentence that does not come out; at most one finding. */
export function changeFinding(reckoning: Reckoning): readonly Finding[] {
  const ends = endsOf(reckoning);
  if (ends === null || ends.from === 0 || ends.unit === 'ordinal' || ends.unit === 'tier' || ends.unit === 'ratio') return [];
  return direction(reckoning, ends) ?? timesTold(reckoning, ends) ?? size(reckoning, ends) ?? [];
}

/** The words before the ends, in their clause: they say what became of the figure. "It tripled within the decade, from 55 to 121". */
function leadOf({ said, text }: Reckoning, { start }: Ends): string {
  return (
    /[^,;:]*(?:[,:]\s*(?:(?:up |down )?(?:(?:raising|bringing|taking|lifting|cutting) (?:it|them|that) )?(?:from|at|to|there (?:were|was))\s+)?)?$/.exec(
      text(Math.max(said.span.start, start - 110), start).replace(REPORTED, ','),
    )?.[0] ?? ''
  );
}

/** "…, the survey found, …" between what belongs together. */
const REPORTED = /,[^,;.]{0,60}\b(?:said|says|found|finds|reported|reports|shows?|showed|notes?|noted|according to[^,;.]{0,40}),/gi;

function direction(reckoning: Reckoning, ends: Ends): readonly Finding[] | null {
  if (ends.eitherWay) return null;
  const lead = leadOf(reckoning, ends);
  const [up, down] = [UP.test(lead), DOWN.test(lead)];
  if (up === down || ends.from === ends.to || (up ? ends.to > ends.from : ends.to < ends.fromHigh)) return null;
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

/** Nothing where a sentence says how many times as much it became, and that is right; null where it does not say. */
function timesTold(reckoning: Reckoning, ends: Ends): readonly Finding[] | null {
  const [factor, least] = [ends.to / ends.from, ends.to / ends.fromHigh];
  const factors = [factor, least, ...(ends.eitherWay ? [1 / factor] : [])];
  const isRight = (before: string, times: number): boolean => factors.some(each => timesMayBe(before, each, times));
  const finding = (start: number, end: number, times: number): Finding =>
    wrong(
      'arithmetic/change',
      { start, end },
      `${sentenceCase(ends.words)} is ${inDigits(factor, factor < 1 ? 2 : 1)} times as much, not ${String(times)}.`,
    );
  const lead = ends.eitherWay ? '' : leadOf(reckoning, ends);
  for (const [pattern, times] of TIMES) {
    const match = pattern.exec(lead);
    if (match === null) continue;
    return isRight(lead.slice(0, match.index), times) ? [] : [finding(ends.start - lead.length + match.index, ends.end, times)];
  }
  const behind = reckoning.text(ends.end, reckoning.said.span.end);
  const led = LEADS_TO_TIMES.exec(behind);
  for (const [pattern, times] of led === null ? [] : TIMES_BEHIND) {
    const match = pattern.exec(behind.slice(led?.[0].length ?? 0));
    if (match === null) continue;
    const end = ends.end + (led?.[0].length ?? 0) + match[0].length;
    return isRight(led?.[1] ?? '', times) ? [] : [finding(ends.start, end, times)];
  }
  return null;
}

function timesMayBe(before: string, factor: number, times: number): boolean {
  const ratio = factor / times;
  if (/(?:more than|over)\s+$/i.test(before)) return times >= 1 ? ratio >= 0.99 : ratio <= 1.01;
  if (/(?:less than|under|not quite)\s+$/i.test(before)) return Math.abs(ratio - 1) <= 0.25;
  return Math.abs(ratio - 1) <= (/\b(?:about|nearly|almost|roughly|some)\s+$/i.test(before) ? 0.2 : 0.12);
}

const BY =
  /(?:\b(?:by|of|or|up|down|rise|increase|fall|drop|decline|growth|grew|rose|fell|dropped|declined|increased|decreased|climbed|jumped|saved|gained|lost|extra|further)|[(,]|–|—)\s+(?:(?:about|some|around|roughly|nearly|almost|an?|little|bit|more than|just|only|over|under|well)\s+)*$|\($/i;
/** How far from its ends the size of a change stands at most, in UTF-16 code units. */
const NEAR = 70;

function size(reckoning: Reckoning, ends: Ends): readonly Finding[] | null {
  const said = reckoning.terms.find(term => isSize(reckoning, ends, term));
  const isFall = said !== undefined && FALL.test(wordsBefore(reckoning, said, 30) + reckoning.text(said.span.end, said.span.end + 8));
  const percent = 100 * (ends.eitherWay ? ofBase(ends, isFall) : Math.abs(ends.to / ends.from - 1));
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

const FALL = /\b(?:fall|drop|decrease|decline|reduction|loss|less|fewer|lower|down|fell|dropped)\b/i;

/** By what share of the earlier figure two changed, of which the words about it say whether it fell. */
function ofBase({ from, to }: Ends, isFall: boolean): number {
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  return isFall ? 1 - low / high : high / low - 1;
}

/** A percentage changes by percentage points. */
function unitOfSize({ unit }: Ends): string {
  return unit === 'percent' ? POINT : unit;
}

/** Whether a figure says how large the change is: a percentage, or a figure of the unit of the ends, tied to them by "by" or "of". */
function isSize(reckoning: Reckoning, ends: Ends, term: Term): boolean {
  const { text, said } = reckoning;
  if (term.span.start >= ends.start && term.span.end <= ends.end) return false;
  if (
    term.quantity.unit !== 'percent' &&
    term.quantity.unit !== unitOfSize(ends) &&
    !(ends.unit === 'count' && /^(?:day|week|month|year|hour|minute)$/.test(term.quantity.unit))
  )
    return false;
  const behind = term.span.start >= ends.end;
  const [from, to] = behind ? [ends.end, term.span.start] : [term.span.end, ends.start];
  if (to - from > 2 * NEAR) return false;
  const gap = text(from, to).replace(REPORTED, ',');
  if (gap.length > NEAR || /[.;]\s|\b(?:which|who|while|whereas|but)\b/.test(gap) || (behind && /,.*,/.test(gap))) return false;
  // "Two thirds of the increase was coal".
  const isOfOther = /^\s+of\b/.test(text(term.span.end, term.span.end + 5));
  const before = text(Math.max(said.span.start, behind ? ends.end : term.span.start - 40), term.span.start);
  const tied = BY.test(before) || (behind && /^\s*\($/.test(gap));
  const byWords =
    /^\s+(?:more|fewer|less|higher|lower|up|down)\b/i.test(text(term.span.end, term.span.end + 8)) ||
    /\b(?:by|of|an extra|a further|up|down|more|fewer|rise|fall|drop|increase|decrease|decline|loss|gain)\s+(?:\S+\s+)?$/i.test(before);
  if ((isOfOther || ends.eitherWay) && !byWords) return false;
  return (
    tied &&
    (behind || /^[^.;:]{0,60}?[,(]?\s*(?:up |down )?(?:from\s+)?$/i.test(gap)) &&
    (term.quantity.unit === 'percent' ||
      /\b(?:by|of|an extra|a further|up|down|rose|climbed|fell|gained|lost|dropped)\s+(?:\S+\s+)?$/i.test(before) ||
      /^\s+(?:up|down)\b/i.test(text(term.span.end, term.span.end + 6)))
  );
}
