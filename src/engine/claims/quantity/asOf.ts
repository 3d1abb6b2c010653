/**
 * Which date of the sentence a figure speaks of: the one that follows it before the next figure ("12 percent in 2012 to 15 percent in 2013"),
 * else the one that opens the sentence or clause ("In 2012, …"), else the only one. A date counts only as an adverbial ("in 2012", "as of
 * 2020", "last year", "(2015)"): not "the 2012 report", and not the start or end of a span ("since 2006", "by 2030").
 */
import { countWhile } from '../../../base/bisect.ts';
import type { ScannedDate } from '../date/scan.ts';
import type { Tokens } from './cursor.ts';
import { isWord, lowerAt } from './cursor.ts';
import type { Figure } from './figures.ts';
import { STOPS } from './nouns.ts';
import { isTime } from './units.ts';

const DATED_BY = /^(?:in|on|during|for|at|throughout|early|late|mid|end|around|fiscal|and|between|from)$/;
const RELATIVE = /^(?:last|this|yesterday|today|tonight)$/;
const SPANS = /^(?:since|until|till|by|before|after|through)$/;

function isAdverbial(tokens: Tokens, date: ScannedDate): boolean {
  if (date.dates === null) return false;
  const before = lowerAt(tokens, date.from - 1);
  const relative = RELATIVE.test(lowerAt(tokens, date.from));
  if (isFounding(tokens, date) || isOfNoun(tokens, date) || ENDING.test(lowerAt(tokens, date.from - 2))) return false;
  if (before === '(' || before === ',') return true;
  if (before === '') return relative || !isWord(tokens, date.to);
  if (before === 'of') return /^(?:as|end|beginning|start|middle|close|half|rest|much|most|part|all)$/.test(lowerAt(tokens, date.from - 2));
  if (before === 'the') {
    if (/^(?:in|for|during|over|at)$/.test(lowerAt(tokens, date.from - 2)) && namesTime(tokens, date.to)) return true;
    return (
      /^(?:in|on|during|over)$/.test(lowerAt(tokens, date.from - 2)) && (!isWord(tokens, date.to) || STOPS.has(lowerAt(tokens, date.to)))
    );
  }
  return DATED_BY.test(before) || (!SPANS.test(before) && (relative || /^(?:the|early|mid|late)$/.test(lowerAt(tokens, date.from))));
}

/** What takes place at its date and at no other: "the 2021/22 school year", "the 2010 census"; a report only comes out then. */
const TIMED = /^(?:year|season|term|semester|quarter|harvest|census|survey|count|campaign)$/;

/** "In the 2021/22 school year", "in the 2010 census": the date with the noun behind it is one adverbial. */
function namesTime(tokens: Tokens, i: number): boolean {
  return TIMED.test(lowerAt(tokens, i)) || (isWord(tokens, i) && TIMED.test(lowerAt(tokens, i + 1)));
}

/** "bonds that mature in 2031": the end of something, not the year of its figures. */
const ENDING = /^(?:due|expires?|expiring|matures?|maturing|maturity|repayable)$/;

/** "Founded in 1636, the college has 6,700 students". */
function isFounding(tokens: Tokens, { from }: ScannedDate): boolean {
  return (
    from === 2 &&
    lowerAt(tokens, 1) === 'in' &&
    /^(?:[a-z]+ed|built|born|begun|drawn|written|set|made|held|known)$/.test(lowerAt(tokens, 0))
  );
}

/** "12 percent of the seals tagged in 2011 have been seen again": the date is the participle's, and the clause goes on behind it. */
function isOfNoun(tokens: Tokens, { from, to }: ScannedDate): boolean {
  if (lowerAt(tokens, from - 1) !== 'in' || !/^(?:born|built|made|sold|taken|[a-z]{2,}ed)$/.test(lowerAt(tokens, from - 2))) return false;
  return /^(?:are|had|has|have|is|was|were)$/.test(lowerAt(tokens, to));
}

/** "11 more than in 2014", "against 4.1 in 1985", "up from 30 in 2016": the year of the other figure of a comparison. */
const COMPARED = /^(?:than|against|versus|vs|compared|from|unlike|previously)$/;

/** Whether a date belongs to the second side of a comparison and so dates no figure before it. */
function isCompared(tokens: Tokens, date: ScannedDate): boolean {
  for (let at = date.from - 1; at >= 0 && at > date.from - 7; at--) {
    const word = lowerAt(tokens, at);
    if (COMPARED.test(word) || (word === 'as' && at === date.from - 2)) return true;
    if (/^[.;:,]$/.test(word)) return COMPARED.test(lowerAt(tokens, at + 1));
  }
  return false;
}

function iso(date: ScannedDate): string | null {
  if (date.dates === null) return null;
  return date.dates.first === date.dates.last ? date.dates.first : `${date.dates.first}/${date.dates.last}`;
}

/** The dates of a sentence, sorted out once for all its figures. */
export interface Dating {
  readonly dates: readonly ScannedDate[];
  /** The last adverbial at the head of the sentence. */
  readonly head: ScannedDate | null;
  /** The adverbial, where there is one only. */
  readonly only: ScannedDate | null;
}

/** Sorts out the dates of a sentence. */
export function datingOf(tokens: Tokens, dates: readonly ScannedDate[]): Dating {
  const adverbials = dates.filter(date => isAdverbial(tokens, date));
  const head = adverbials.slice(0, 2).findLast(date => date.from <= 3);
  const only = adverbials.length === 1 ? adverbials[0] : undefined;
  return { dates, head: head ?? null, only: only === undefined || isCompared(tokens, only) ? null : only };
}

/** Where a figure stands among the others: the end of the one before, the start of the one after. */
interface Neighbours {
  readonly previousEnd: number;
  readonly next: number;
}

/** ISO date or interval of the figure; null where the sentence does not say, or says more than one. */
export function asOfFigure(tokens: Tokens, figure: Figure, { previousEnd, next }: Neighbours, dating: Dating): string | null {
  const { dates } = dating;
  if (isEarlier(tokens, figure.to) || isLimitOfAge(tokens, figure) || isSpanOfRank(tokens, figure)) return null;
  const at = firstFrom(dates, figure.to);
  const after = dates[at];
  const near =
    after !== undefined && after.from < next && !separated(tokens, figure.to, after.from) && !startsAnew(tokens, figure.to, after.from)
      ? after
      : null;
  if (near !== null && (SPANS.test(lowerAt(tokens, near.from - 1)) || isOfOther(tokens, figure, near))) return null;
  if (near !== null && (isOwned(tokens, figure, near) || (figure.unit === null && isOfNoun(tokens, near)))) return iso(near);
  if (near !== null && isAdverbial(tokens, near) && !opensClause(tokens, near, next)) return iso(near);
  const before = dates[at - 1];
  const opens = before !== undefined && before.to <= figure.from && before.from >= previousEnd && isAdverbial(tokens, before);
  if (opens && (previousEnd === 0 || opensClause(tokens, before, figure.from))) return iso(before);
  if (dating.head !== null && dating.head.to <= figure.from) return isNow(tokens, dating.head.to, figure.from) ? null : iso(dating.head);
  if (dating.only === null || opensClause(tokens, dating.only, next)) return null;
  return startsAnew(tokens, figure.to, dating.only.from) || isNow(tokens, dating.only.to, figure.from) || stood(tokens, figure)
    ? null
    : iso(dating.only);
}

/** "on July 25, breaking a record that had stood for 72 years": how long something had lasted by then. */
function stood(tokens: Tokens, { unit, from }: Figure): boolean {
  if (unit === null || !isTime(unit) || lowerAt(tokens, from - 1) !== 'for') return false;
  return [from - 3, from - 4].some(at => lowerAt(tokens, at) === 'had');
}

/** "In 1912 it employed 6,400 men; today it has 85": from there on another time is told of. */
function isNow(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (lowerAt(tokens, at) === ';' && /^(?:now|today)$/.test(lowerAt(tokens, at + 1))) return true;
  return false;
}

/** "the 950 million francs of last year" */
function isOwned(tokens: Tokens, figure: Figure, date: ScannedDate): boolean {
  return (
    date.dates !== null && date.from === figure.to + 1 && lowerAt(tokens, figure.to) === 'of' && RELATIVE.test(lowerAt(tokens, date.from))
  );
}

/** "up from 2.1 million a year before": of another year than the one told. */
function isEarlier(tokens: Tokens, i: number): boolean {
  if (!/^(?:a|an|one|the)$/.test(lowerAt(tokens, i))) return false;
  if (/^(?:previous|prior|preceding)$/.test(lowerAt(tokens, i + 1))) return PERIOD.test(lowerAt(tokens, i + 2));
  return PERIOD.test(lowerAt(tokens, i + 1)) && /^(?:before|earlier|previously|ago)$/.test(lowerAt(tokens, i + 2));
}

const PERIOD = /^(?:year|month|quarter|week|decade|season)$/;

/** "the lowest level in 11 years" */
function isSpanOfRank(tokens: Tokens, { unit, from }: Figure): boolean {
  if (unit === null || !isTime(unit) || !/^(?:in|for|since)$/.test(lowerAt(tokens, from - 1))) return false;
  return [from - 2, from - 3, from - 4].some(at =>
    /^(?:best|first|most|least|worst|only|(?:low|high|great|small|larg|big|fast|slow|weak|strong|deep)est)$/.test(lowerAt(tokens, at)),
  );
}

/** "children under five": an age is of no year. */
function isLimitOfAge(tokens: Tokens, { unit, from }: Figure): boolean {
  return unit === 'year' && /^(?:under|over|aged|below|above)$/.test(lowerAt(tokens, from - 1));
}

/** "11 more than in 2014", "twice as much as in 2010", "up 2 percent from June": the date is of what the figure is compared with. */
function isOfOther(tokens: Tokens, figure: Figure, date: ScannedDate): boolean {
  const base = figure.change !== null && lowerAt(tokens, date.from - 1) === 'from' && lowerAt(tokens, date.to) !== 'to';
  if (base || (lowerAt(tokens, date.from - 2) === 'as' && lowerAt(tokens, date.from - 1) === 'in')) return true;
  return tokens.slice(figure.to, date.from).some(({ lower }) => COMPARED.test(lower) && lower !== 'from');
}

/** Index of the first date that starts at token `i` or later. */
function firstFrom(dates: readonly ScannedDate[], i: number): number {
  return countWhile(dates.length, k => (dates[k]?.from ?? i) < i);
}

/** "…, and in 2015 these numbered 100,000": the date opens a clause whose figure comes after it. */
function opensClause(tokens: Tokens, date: ScannedDate, next: number): boolean {
  const joined = lowerAt(tokens, date.from - 2);
  return next < tokens.length && next >= date.to && /^(?:and|but|while|whereas|;)$/.test(joined);
}

/** In tokens: a date farther behind a figure is not taken for its own. */
const FAR = 40;
const FINITE =
  /^(?:was|were|is|are|has|have|had|will|would|could|did|does|do|it|he|she|they|there|(?!need|speed|breed|feed|seed|indeed)[a-z]{2,}ed)$/;

/** "covers 12 hectares and had 300 inhabitants in 2011": a new predicate begins between the figure and the date. */
function startsAnew(tokens: Tokens, from: number, to: number): boolean {
  if (to - from > FAR) return true;
  for (let at = from; at < to - 1; at++) {
    const word = lowerAt(tokens, at);
    if (/^(?:;|while|but|whereas)$/.test(word) || (word === 'and' && FINITE.test(lowerAt(tokens, at + 1)))) return true;
  }
  return false;
}

function separated(tokens: Tokens, from: number, to: number): boolean {
  return tokens
    .slice(from, to)
    .some(token => token.lower === ';' || token.lower === 'while' || token.lower === 'but' || token.lower === 'whereas');
}
