/**
 * Which date of the sentence a figure speaks of: the one that follows it before the next figure ("12 percent in 2012 to 15 percent in 2013"),
 * else the one that opens the sentence or clause ("In 2012, …"), else the only one. A date counts only as an adverbial ("in 2012", "as of
 * 2020", "last year", "(2015)"): not "the 2012 report", and not the start or end of a span ("since 2006", "by 2030").
 */
import type { ScannedDate } from '../date/scan.ts';
import type { Tokens } from './cursor.ts';
import { isWord, lowerAt } from './cursor.ts';
import type { Figure } from './figures.ts';

const DATED_BY = /^(?:in|on|during|of|for|at|throughout|early|late|mid|end|around|fiscal|and|between|from)$/;
const SPANS = /^(?:since|until|till|by|before|after|through)$/;

function isAdverbial(tokens: Tokens, date: ScannedDate): boolean {
  const before = lowerAt(tokens, date.from - 1);
  if (before === '(' || before === ',' || before === '') return !isWord(tokens, date.to) || before !== '';
  if (before === 'the') return /^(?:in|on|during|over|for|of|at)$/.test(lowerAt(tokens, date.from - 2));
  return (
    DATED_BY.test(before) || (!SPANS.test(before) && /^(?:last|this|yesterday|today|the|early|mid|late)$/.test(lowerAt(tokens, date.from)))
  );
}

function iso(date: ScannedDate): string | null {
  if (date.dates === null) return null;
  return date.dates.first === date.dates.last ? date.dates.first : `${date.dates.first}/${date.dates.last}`;
}

/** ISO date or interval of the figure; null where the sentence does not say, or says more than one. */
export function asOfFigure(
  tokens: Tokens,
  figure: Figure,
  next: number,
  previousEnd: number,
  dates: readonly ScannedDate[],
): string | null {
  const adverbials = dates.filter(date => date.dates !== null && isAdverbial(tokens, date));
  const only = adverbials.length === 1 ? adverbials[0] : undefined;
  const following = adverbials.find(date => date.from >= figure.to && date.from < next && !separated(tokens, figure.to, date.from));
  const opening = adverbials.findLast(date => date.to <= figure.from && (date.from >= previousEnd || date.from <= 3));
  const date = following ?? opening ?? only;
  return date === undefined ? null : iso(date);
}

function separated(tokens: Tokens, from: number, to: number): boolean {
  return tokens
    .slice(from, to)
    .some(token => token.lower === ';' || token.lower === 'while' || token.lower === 'but' || token.lower === 'whereas');
}
