/**
 * Joins measures into figures: ranges, ratios, shares ("one in five"), and pairs that are no range (scores, "from 12 to 15" of a change).
 *
 * Conventions: a figure spans its number with sign, currency, scale and unit, and a range from "between" or "from" to its second unit;
 * hedges and bounds stay outside. "60-65,000" is 60,000 to 65,000; "5 to 7 million" is 5 million to 7 million. Cost: a few tokens of look-ahead.
 */
import { boundBefore } from './bounds.ts';
import { CHANGE_WORDS, OWN_VERBS } from './changeWords.ts';
import type { Tokens } from './cursor.ts';
import { isHyphen, isJoint, isWord, lowerAt, matchesBefore, textAt, touchesNext, touchesPrevious } from './cursor.ts';
import { readMeasure, type Measure } from './measure.ts';
import { verbBase } from '../syntax/verbs.ts';
import { sharedNoun } from './counted.ts';
import { isNounPart, isPluralNoun } from './nouns.ts';
import { tidy } from './numerals.ts';

/** A figure before its bound, rate and change are read. */
export interface Figure {
  readonly from: number;
  /** Index of the token after it. */
  readonly to: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string | null;
  readonly per: string | null;
  readonly money: boolean;
  readonly range: boolean;
  readonly vague: boolean;
  /** Index of the token after the (last) number itself. */
  readonly numberTo: number;
  readonly change: 'up' | 'down' | null;
  /** It is the one word "one". */
  readonly one: boolean;
}

function single(tokens: Tokens, measure: Measure): Figure {
  const { from, to, low, high, unit, per, money, numberTo, numeral } = measure;
  const one = numberTo === from + 1 && lowerAt(tokens, from) === 'one';
  return { from, to, low, high, unit, per, money, range: low !== high, vague: numeral.vague, numberTo, change: null, one };
}

/** What the first end of a range is multiplied by: the scale word or the thousands written only once, after the second end. */
function sharedScale(tokens: Tokens, first: Measure, last: Measure): number {
  if (!first.numeral.digits && first.numeral.scale === 1 && last.numeral.scale > 1)
    return first.low < last.low / last.numeral.scale ? last.numeral.scale : 1;
  if (first.numeral.scale > 1 || first.numeral.share) return 1;
  if (last.numeral.scale > 1) return first.low < last.low / last.numeral.scale ? last.numeral.scale : 1;
  const groups = /^(\d{1,3})((?:,\d{3})+)$/.exec(textAt(tokens, last.numberTo - 1));
  if (groups === null || first.low >= 1000) return 1;
  const lead = Number(groups[1]);
  const scale = 1000 ** ((groups[2]?.length ?? 0) / 4);
  return first.low < lead && first.low * 10 >= lead && last.low < lead * scale + scale ? scale : 1;
}

/** What the first end is multiplied by where the second is in hundredths: "from 25 to 40 cents". */
function sharedCents(first: Measure, last: Measure): number {
  return first.unit === null && last.money && last.numeral.high !== last.high ? last.high / last.numeral.high : 1;
}

/** The range from `first` to `last`, or null where they are of two kinds or do not ascend. */
function joined(tokens: Tokens, from: number, first: Measure, last: Measure): Figure | null {
  if (first.unit !== null && last.unit !== null && first.unit !== last.unit) return null;
  if (last.unit !== null && last.money && !first.money && first.unit !== null) return null;
  const scale = sharedScale(tokens, first, last);
  const low = tidy(first.low * scale * sharedCents(first, last));
  if (!(low < last.high)) return null;
  return {
    from,
    to: last.to,
    low,
    high: last.high,
    unit: last.unit ?? first.unit,
    per: last.per ?? first.per,
    money: first.money || last.money,
    range: true,
    vague: first.numeral.vague || last.numeral.vague,
    numberTo: last.numberTo,
    change: null,
    one: false,
  };
}

/** Whether "from" at `i` tells the start of a change ("rose from 12 to 15"), not of a range. */
function isChangeFrom(tokens: Tokens, i: number): boolean {
  for (let back = 1; back <= 7; back++) {
    const word = lowerAt(tokens, i - back);
    if (word === '' || /^[.;:]$/.test(word)) return false;
    if (CHANGE_WORDS.has(word) || /^(?:went|changed?|moved?|going|expanded?|revised|upgraded|downgraded)$/.test(word)) return true;
  }
  return false;
}

/** "between A and B", "from A to B". */
function readOpened(tokens: Tokens, i: number): Figure | null {
  const open = lowerAt(tokens, i);
  if (open !== 'between' && (open !== 'from' || isChangeFrom(tokens, i))) return null;
  const first = readMeasure(tokens, i + 1);
  if (first === null) return null;
  const link = lowerAt(tokens, first.to);
  if (open === 'between' ? link !== 'and' && link !== 'to' && !isHyphen(tokens, first.to) : link !== 'to') return null;
  const start = /^(?:about|around|nearly|almost|roughly|up|as|over)$/.test(lowerAt(tokens, first.to + 1)) ? first.to + 2 : first.to + 1;
  const last = readMeasure(tokens, start);
  return last === null ? null : joined(tokens, i, first, last);
}

/** Numbers of percent: "one in five", "nine out of ten", "1 of every 4", "one child in six". */
function readShare(tokens: Tokens, first: Measure): Figure | null {
  if (first.unit !== null || first.numeral.vague || first.numeral.share) return null;
  const nouns = sharedNoun(tokens, first.to, first.low === 1);
  const link = nouns?.to ?? first.to;
  const whole = wholeNumberAt(tokens, link);
  const last = whole < 0 ? null : readMeasure(tokens, whole);
  if (last?.unit !== null || last.numeral.vague || !(first.low < last.low) || last.low < 2) return null;
  if (nouns !== null && isNounBehind(tokens, last.to)) return null;
  if (lowerAt(tokens, link) === 'in' && !isShareOf(tokens, first, last, link)) return null;
  const percent = tidy(Number(((first.low / last.low) * 100).toPrecision(4)));
  return {
    ...single(tokens, first),
    to: last.to,
    low: percent,
    high: percent,
    unit: 'percent',
    numberTo: last.numberTo,
    range: false,
    one: false,
  };
}

/** Where the second number of a share starts, -1 where there is none. */
function wholeNumberAt(tokens: Tokens, i: number): number {
  const hyphen = isHyphen(tokens, i) ? 1 : 0;
  const word = lowerAt(tokens, i + hyphen);
  const every = /^(?:every|each)$/.test(lowerAt(tokens, i + 1)) ? 2 : 1;
  if (word === 'in') return i + hyphen + (hyphen === 1 && isHyphen(tokens, i + 2) ? 2 : every);
  if (word === 'out' && lowerAt(tokens, i + 1) === 'of') return i + 2 + (/^(?:every|each|a)$/.test(lowerAt(tokens, i + 2)) ? 1 : 0);
  return word === 'of' && every === 2 ? i + 2 : -1;
}

/** "one child in six died", against "one soldier in three attacks": a noun behind the second number is what that number counts. */
function isNounBehind(tokens: Tokens, i: number): boolean {
  return isNounPart(tokens, i) && (isPluralNoun(tokens, i) || verbBase(tokens[i]) === undefined);
}

/** "one in five women", "1 in 4", "three in 10"; not "five in 10 attacks", "two in 1,978". `link` is where "in" stands. */
function isShareOf(tokens: Tokens, first: Measure, last: Measure, link: number): boolean {
  if (first.low === 1 || lowerAt(tokens, link + 1) === 'every') return true;
  return (
    /^(?:3|three|4|four|5|five|10|ten|100|1,000|100,000)$/.test(lowerAt(tokens, last.from)) &&
    first.low < 10 &&
    !matchesBefore(tokens, first.from, ['killed'])
  );
}

/** "14:1", "14 to 1", "14-to-1", "14 men to 1 woman", "a ratio of 3 to 2". */
function readRatio(tokens: Tokens, first: Measure): Figure | null {
  if (first.unit !== null || first.numeral.share || first.numeral.vague) return null;
  let at = first.to;
  const colon = lowerAt(tokens, at) === ':' && touchesPrevious(tokens, at) && touchesNext(tokens, at);
  if (isHyphen(tokens, at)) at += 1;
  else if (
    !colon &&
    isWord(tokens, at) &&
    isWord(tokens, at + 1) &&
    lowerAt(tokens, at + 1) === 'to' &&
    !/^(?:to|or|and|of)$/.test(lowerAt(tokens, at))
  )
    at += 1;
  if (!colon && lowerAt(tokens, at) !== 'to') return null;
  const start = isHyphen(tokens, at + 1) ? at + 2 : at + 1;
  const last = readMeasure(tokens, start);
  if (last?.unit !== null || last.low <= 0) return null;
  const told = tokens.slice(Math.max(0, first.from - 6), first.from).some(token => /^ratios?$/.test(token.lower));
  if (last.low !== 1 ? !(told || colon) : first.low <= 1 && !told && !colon) return null;
  const value = tidy(Number((first.low / last.low).toPrecision(6)));
  const to = at > first.to && isWord(tokens, first.to) && isWord(tokens, last.to) && lowerAt(tokens, at) === 'to' ? last.to + 1 : last.to;
  return { ...single(tokens, first), to, low: value, high: value, unit: 'ratio', numberTo: last.numberTo, one: false };
}

/** "5 to 7", "10–15 years", "five or six". */
function readLinked(tokens: Tokens, first: Measure): Figure | null {
  const at = first.to;
  const link = lowerAt(tokens, at);
  const hyphen = isHyphen(tokens, at) && touchesPrevious(tokens, at) === touchesNext(tokens, at);
  const ages = link === 'and' && isBetweenAges(tokens, first.from);
  if (link !== 'to' && link !== 'or' && link !== '~' && !hyphen && !ages) return null;
  const last = readMeasure(tokens, at + 1);
  if (last === null || isNestedChange(tokens, first, link) || (link === 'to' && isChangeTo(tokens, first, last))) return null;
  // "5-foot-10" is one height.
  if (hyphen && first.unit !== null && !first.money && last.unit === null) return null;
  if (link === 'or' && (first.unit !== null || first.numeral.vague || last.low > first.low * 2.5)) return null;
  return joined(tokens, first.from, first, last);
}

/** "between the ages of 15 and 25". */
function isBetweenAges(tokens: Tokens, from: number): boolean {
  return [
    ['between', 'the', 'ages', 'of'],
    ['between', 'ages'],
    ['between', 'age'],
  ].some(words => matchesBefore(tokens, from, words));
}

/** "dropped forty percent to 751", "grew $2 million to $5 million": a change and where it led, not a range; "by 3 percent to 5 percent" is one. */
function isChangeTo(tokens: Tokens, first: Measure, last: Measure): boolean {
  if (first.unit === null) return false;
  if (last.unit === null && !first.money) return true;
  const outer = boundBefore(tokens, first.from)?.edge ?? first.from;
  return OWN_VERBS.has(lowerAt(tokens, outer - 1)) && last.unit !== null;
}

function isNestedChange(tokens: Tokens, first: Measure, link: string): boolean {
  return link === 'to' && lowerAt(tokens, first.from - 1) === 'from' && isChangeFrom(tokens, first.from - 1);
}

/** "3-1", "a 3-for-1 split", "5-to-4", "won 2-0", "a 5-4 ruling": the place after a score, or null. */
export function scoreEnd(tokens: Tokens, i: number, ascending: boolean): number | null {
  if (isJoint(tokens, i + 1) && lowerAt(tokens, i + 2) === 'to' && isJoint(tokens, i + 3)) return i + 5;
  if (isJoint(tokens, i + 1) && lowerAt(tokens, i + 2) === 'for' && isJoint(tokens, i + 3)) return i + 5;
  if (
    !isHyphen(tokens, i + 1) ||
    !touchesNext(tokens, i) ||
    !/^\d{1,3}$/.test(textAt(tokens, i)) ||
    !/^\d{1,3}$/.test(textAt(tokens, i + 2)) ||
    !touchesNext(tokens, i + 1)
  )
    return null;
  let to = i + 3;
  while (isHyphen(tokens, to) && /^\d{1,3}$/.test(textAt(tokens, to + 1))) to += 2;
  if (ascending) return WON.test(lowerAt(tokens, i - 1)) && !isPluralNoun(tokens, to) ? to : null;
  const told = tokens.slice(Math.max(0, i - 7), i).some(token => SCORED.test(token.lower)) || SCORED.test(lowerAt(tokens, to));
  return told || Number(textAt(tokens, i)) >= Number(textAt(tokens, i + 2)) ? to : null;
}

const WON = /^(?:won|beat|lost|drew|win|loss|victory|defeat|triumph)$/;
const SCORED =
  /^(?:won|wins?|winning|beat|beats|beating|lost|loss|lose|losing|drew|draw|defeat(?:ed|s|ing)?|victory|score[ds]?|scoring|record|vote[ds]?|ruled|ruling|decision|triumph|thrash(?:ed|ing)|tied|tie|edged|led|lead|trail(?:ed|ing)?|majority)$/;

/** The unit of a first figure that is written only after the second: "rose from 12 to 15 percent". */
function borrowed(tokens: Tokens, first: Measure): Figure {
  const figure = single(tokens, first);
  if (first.unit !== null || !isNestedChange(tokens, first, lowerAt(tokens, first.to))) return figure;
  const last = readMeasure(tokens, first.to + 1);
  if (last === null) return figure;
  if (last.unit === null || last.numeral.share) return figure;
  const scale = sharedScale(tokens, first, last) * sharedCents(first, last);
  return { ...figure, low: tidy(figure.low * scale), high: tidy(figure.high * scale), unit: last.unit, money: last.money };
}

/** The figure that starts at `i`, or null. */
export function readFigure(tokens: Tokens, i: number): Figure | null {
  const opened = readOpened(tokens, i);
  if (opened !== null) return opened;
  const first = readMeasure(tokens, i);
  if (first === null) return null;
  return readShare(tokens, first) ?? readRatio(tokens, first) ?? readLinked(tokens, first) ?? borrowed(tokens, first);
}
