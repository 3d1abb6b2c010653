/**
 * One figure with its currency, scale and unit: "$4.5-million", "34-year-old", "80 percent", "1.5m people", "half an hour".
 *
 * Conventions: a share ("two thirds", "half") is a percentage to two decimals unless a unit follows it; hundredths of a currency are
 * amounts of that currency. Cost: a few tokens of look-ahead.
 */
import type { Tokens } from './cursor.ts';
import { isHyphen, isNumber, isWord, lowerAt, overJoint, textAt, touchesNext, touchesPrevious } from './cursor.ts';
import { currencyAfter, currencyBefore, type Prefix } from './money.ts';
import { isPluralNoun } from './nouns.ts';
import { digitsValue, readNumeral, tidy, type Numeral } from './numerals.ts';
import { SCALE_SUFFIXES } from './numberWords.ts';
import { unitAt } from './units.ts';

/** A figure and what it measures; `unit` null for a bare number. */
export interface Measure {
  readonly from: number;
  /** Index of the token after it. */
  readonly to: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string | null;
  readonly per: string | null;
  readonly money: boolean;
  /** Index of the token after the number itself. */
  readonly numberTo: number;
  readonly numeral: Numeral;
}

/** "m", "bn", "k" after digits; "5m" is five metres unless money or something counted is meant. */
function abbreviatedScale(tokens: Tokens, numeral: Numeral, money: boolean): Numeral {
  const text = textAt(tokens, numeral.to);
  const suffix = numeral.digits && numeral.scale === 1 ? SCALE_SUFFIXES.get(text) : undefined;
  if (suffix === undefined) return numeral;
  const touching = touchesPrevious(tokens, numeral.to);
  const counted = isWord(tokens, numeral.to + 1) && isPluralNoun(tokens, numeral.to + 1);
  const adjacent =
    touching ||
    (money && text.length > 1) ||
    (text.length > 1 && text !== 'mil') ||
    (money && /^[mMbBkK]$/.test(text) && !isWord(tokens, numeral.to + 1));
  if (!adjacent || (suffix.money && !money && !(touching && (counted || /^[MB]$/.test(text))))) return numeral;
  if (text === 'K' && lowerAt(tokens, numeral.to + 1) === '-') return numeral;
  const value = tidy(numeral.low * suffix.factor);
  return { ...numeral, to: numeral.to + 1, low: value, high: tidy(numeral.high * suffix.factor), scale: suffix.factor };
}

function scaled(measure: Measure, factor: number): Measure {
  return factor === 1 ? measure : { ...measure, low: tidy(measure.low * factor), high: tidy(measure.high * factor) };
}

/** "-year-old", " years old", " years of age". */
function overAge(tokens: Tokens, to: number): number {
  const at = overJoint(tokens, to);
  if (/^olds?$/.test(lowerAt(tokens, at))) return at + 1;
  return lowerAt(tokens, to) === 'of' && lowerAt(tokens, to + 1) === 'age' ? to + 2 : to;
}

/** "thirty (30) days". */
function isRepeated(tokens: Tokens, numeral: Numeral): boolean {
  const bracketed = lowerAt(tokens, numeral.to) === '(' && lowerAt(tokens, numeral.to + 2) === ')';
  return bracketed && !numeral.digits && digitsValue(textAt(tokens, numeral.to + 1)) === numeral.low;
}

/** Where the unit of a figure may begin: right after it, after a joining hyphen, "of" after a vague size, "a" after "half". */
function unitStart(tokens: Tokens, numeral: Numeral): number {
  const next = lowerAt(tokens, numeral.to);
  if (numeral.vague && next === 'of') return numeral.to + 1;
  if (numeral.share && /^(?:a|an)$/.test(next)) return numeral.to + 1;
  if (numeral.share && next === 'of' && /^(?:a|an)$/.test(lowerAt(tokens, numeral.to + 1))) return numeral.to + 2;
  return overJoint(tokens, isRepeated(tokens, numeral) ? numeral.to + 3 : numeral.to);
}

/** "a magnitude 7.1 earthquake", "magnitude of 6". */
function isMagnitude(tokens: Tokens, measure: Measure): boolean {
  if (lowerAt(tokens, overJoint(tokens, measure.numberTo)) === 'magnitude' && measure.high <= 10) return true;
  const before = lowerAt(tokens, measure.from - (/^(?:of|-)$/.test(lowerAt(tokens, measure.from - 1)) ? 2 : 1));
  return before === 'magnitude' && measure.numeral.digits && measure.high <= 10;
}

function withUnit(tokens: Tokens, measure: Measure): Measure {
  const { numeral } = measure;
  const at = unitStart(tokens, numeral);
  const money = currencyAfter(tokens, at, measure.high, numeral.scale >= 1000);
  if (money !== null) return scaled({ ...measure, to: money.to, unit: money.code, money: true }, money.factor);
  const unit = unitAt(tokens, at);
  if (unit !== null && !isTimesNoun(tokens, unit.to - 1, at)) {
    const to =
      unit.name === 'year' || unit.name === 'month' || unit.name === 'day' || unit.name === 'week' ? overAge(tokens, unit.to) : unit.to;
    return { ...measure, to, unit: unit.name, per: unit.per };
  }
  if (isMagnitude(tokens, measure)) return { ...measure, unit: 'magnitude' };
  if (isRepeated(tokens, numeral)) return { ...measure, to: numeral.to + 3 };
  if (!numeral.share) return measure;
  const percent = (value: number): number => Math.round(value * 1e4) / 100;
  return { ...measure, low: percent(measure.low), high: percent(measure.high), unit: 'percent' };
}

/** "12 quarter finals", "7 night clubs": the unit word only describes a noun in the plural. */
function isTimesNoun(tokens: Tokens, last: number, first: number): boolean {
  return (
    last === first &&
    /^(?:quarter|night|second|foot|stone|weekend|degree|pound|mole)$/.test(lowerAt(tokens, first)) &&
    isPluralNoun(tokens, first + 1) &&
    !isHyphen(tokens, first - 1)
  );
}

function withPrefix(tokens: Tokens, i: number, prefix: Prefix): Measure | null {
  if (!isNumber(tokens, prefix.to) && !(lowerAt(tokens, prefix.to) === '.' && isNumber(tokens, prefix.to + 1))) return null;
  const read = readNumeral(tokens, prefix.to);
  if (read === null) return null;
  const numeral = abbreviatedScale(tokens, read, true);
  const repeated = currencyAfter(tokens, numeral.to, numeral.high, numeral.scale >= 1000);
  const named = repeated !== null && repeated.factor === 1 ? repeated : null;
  const unit = named === null || named.code === 'USD' ? prefix.code : named.code;
  return {
    from: i,
    to: named?.to ?? numeral.to,
    low: numeral.low,
    high: numeral.high,
    unit,
    per: null,
    money: true,
    numberTo: numeral.to,
    numeral,
  };
}

/** "−5", "-5 °C", ".5": the sign or point that belongs to the digits after it. */
function signedNumber(tokens: Tokens, i: number): { readonly sign: number; readonly to: number } | null {
  const mark = textAt(tokens, i);
  if (lowerAt(tokens, i - 1) === 'or') return null;
  const minus = mark === '−' || mark === '-' || mark === '–' || (lowerAt(tokens, i) === 'minus' && isNumber(tokens, i + 1));
  if (!minus || !isNumber(tokens, i + 1) || touchesPrevious(tokens, i)) return null;
  return mark.length > 1 || touchesNext(tokens, i) ? { sign: -1, to: i + 1 } : null;
}

/** The figure that starts at token `i`, or null. */
export function readMeasure(tokens: Tokens, i: number): Measure | null {
  const prefix = currencyBefore(tokens, i);
  if (prefix !== null) return withPrefix(tokens, i, prefix);
  const signed = signedNumber(tokens, i);
  const start = signed?.to ?? i;
  const read = readNumeral(tokens, start);
  if (read === null) return null;
  const numeral = abbreviatedScale(tokens, read, false);
  const sign = signed?.sign ?? 1;
  return withUnit(tokens, {
    from: i,
    to: numeral.to,
    low: numeral.low * sign,
    high: numeral.high * sign,
    unit: null,
    per: null,
    money: false,
    numberTo: numeral.to,
    numeral,
  });
}
