/** What a figure is per: "per year", "a week", "per 100,000 people", "/month", "annually". Cost: a few tokens of look-ahead. */
import { words } from '../../text/wordSet.ts';
import type { Tokens } from './cursor.ts';
import { isWord, lowerAt, touchesNext, touchesPrevious } from './cursor.ts';
import { isPluralNoun, STOPS } from './nouns.ts';
import { readNumeral } from './numerals.ts';
import { isTime, unitAt } from './units.ts';

/** A rate in the text. */
export interface Rate {
  readonly per: string;
  readonly to: number;
}

const ADVERBS: ReadonlyMap<string, string> = new Map([
  ['annually', 'year'],
  ['yearly', 'year'],
  ['monthly', 'month'],
  ['weekly', 'week'],
  ['daily', 'day'],
  ['hourly', 'hour'],
]);
/** What money is paid for one of, beside units ("$5 a share"). */
const PRICED = words(`
  animal bag bale barrel bed bottle box bundle bushel call can car carton case child copy cow crate cup customer dose employee family flight game glass goat head household
  item jar journey lesson letter line loaf lorry meal member night pack packet page passenger patient person piece pill pint plant plate pupil ride roll room sack seat session share
  sheep sheet shift shot student subscriber tablet ticket tin tree trip truck unit user vehicle visit vote voter word worker`);
/** What is counted for each of ("20,000 a match"). */
const HELD = /^(?:game|match|night|session|shift|visit)$/;

/** The rate at `i`, after a figure (`money`: an amount), or null. */
export function rateAt(tokens: Tokens, i: number, money: boolean): Rate | null {
  const word = lowerAt(tokens, i);
  const adverb = ADVERBS.get(word);
  if (adverb !== undefined) return { per: adverb, to: i + 1 };
  if (word === 'per' || (word === '/' && touchesPrevious(tokens, i) && touchesNext(tokens, i))) return perAt(tokens, i + 1);
  if (!/^(?:a|an|each|every|the)$/.test(word)) return null;
  const unit = unitAt(tokens, i + 1);
  if (unit !== null && (isTime(unit.name) || money) && word !== 'the')
    return isPast(tokens, unit.to) ? null : { per: unit.name, to: unit.to };
  if (word !== 'the' && HELD.test(lowerAt(tokens, i + 1)) && !isWord(tokens, i + 2)) return { per: lowerAt(tokens, i + 1), to: i + 2 };
  return money && word !== 'the' && PRICED.has(lowerAt(tokens, i + 1)) ? { per: lowerAt(tokens, i + 1), to: i + 2 } : null;
}

/** "a year ago", "a year earlier", "a month later": a time, not a rate. */
function isPast(tokens: Tokens, i: number): boolean {
  return /^(?:ago|earlier|later|before|after|old)$/.test(lowerAt(tokens, i));
}

/** End of "people", "live births" at `i`: up to three words with a plural last, else `i`. */
function nounEnd(tokens: Tokens, i: number): number {
  for (let at = i; at < i + 3 && isWord(tokens, at) && (lowerAt(tokens, at) === 'live' || !STOPS.has(lowerAt(tokens, at))); at++)
    if (isPluralNoun(tokens, at)) return at + 1;
  return i;
}

function perAt(tokens: Tokens, i: number): Rate | null {
  const numeral = readNumeral(tokens, i);
  if (numeral !== null && !numeral.vague) {
    const unit = unitAt(tokens, numeral.to);
    const to = unit?.to ?? nounEnd(tokens, numeral.to);
    const nouns =
      unit?.name ??
      tokens
        .slice(numeral.to, to)
        .map(token => token.lower)
        .join(' ');
    return { per: `${numeral.low} ${nouns}`.trim(), to };
  }
  const unit = unitAt(tokens, i);
  if (unit !== null) return { per: unit.name, to: unit.to };
  const word = lowerAt(tokens, i);
  return isWord(tokens, i) ? { per: word === 'capita' ? 'person' : word, to: i + 1 } : null;
}
