/**
 * A figure as the reader writes it: "at most 500,000", "60,000 to 65,000", "1.6 billion GBP", "42%", "7 days per week", "14 to 1",
 * "tier 3", "no. 5".
 *
 * Method: a grammar of its own: [bound] number [magnitude] [to number [magnitude]] [unit] [per unit]. What does not follow it to the
 * last character is refused, for nothing that a reader states is guessed at. Cost: linear.
 */
import { unitAt } from '../claims/quantity/units.ts';
import { digitsValue, tidy } from '../claims/quantity/numerals.ts';
import type { FigureValue, QuantityBound } from '../model/index.ts';
import { tokenise } from '../text/tokens.ts';

const LONGEST = 200;

const BOUNDS: readonly (readonly [RegExp, QuantityBound])[] = [
  [/^(?:about|around|approximately|roughly|nearly|almost|circa) /i, 'about'],
  [/^(?:at least|more than|over|no less than|no fewer than) /i, 'at-least'],
  [/^(?:at most|up to|less than|fewer than|under|no more than) /i, 'at-most'],
  [/^(?:between|from) /i, 'range'],
  [/^exactly /i, 'exact'],
];

const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);

const NUMBER = /^(-?)(\d[\d,.]*\d|\d) ?(thousand|million|billion|trillion)?(?![\p{L}\p{N}]*\d)/iu;
/** "75% to 85%" says its unit twice. */
const TWICE = /(\d) ?% ?(to|and|-|–|—) ?(?=\d[\d,.]* ?(?:%|per ?cent\b))/i;
const CURRENCY = /^([A-Z]{3}) ?(?=\d)/;

interface ParsedNumber {
  readonly digits: number;
  readonly magnitude: number | null;
  readonly rest: string;
}

/** The figure that `input` states; null where it states none. `unit` is what the engine read: it may be given by its own name. */
export function parseFigure(input: string, unit: string): FigureValue | null {
  if (input.length > LONGEST) return null;
  const words = input.replace(/\s+/g, ' ').trim().replace(TWICE, '$1 $2 ');
  return parseRank(words) ?? parseRatio(words) ?? parseValue(words, unit);
}

function parseRank(words: string): FigureValue | null {
  const match = /^(tier|no\.?|number|#) ?(\d{1,9})$/i.exec(words) ?? /^()(\d{1,9})(?:st|nd|rd|th)$/i.exec(words);
  if (match === null) return null;
  const value = Number(match[2]);
  return { low: value, high: value, unit: match[1]?.toLowerCase() === 'tier' ? 'tier' : 'ordinal', per: null, bound: 'exact' };
}

function parseRatio(words: string): FigureValue | null {
  const { bound, rest } = takeBound(words);
  const match = /^(\d[\d,.]*) ?(?:to|:) ?1$/i.exec(rest);
  const value = match === null ? null : digitsValue(match[1] ?? '');
  return value === null || bound === 'range' ? null : { ...bounded(value, bound), unit: 'ratio', per: null };
}

function parseValue(words: string, readUnit: string): FigureValue | null {
  const { bound, rest } = takeBound(words);
  const currency = CURRENCY.exec(rest)?.[1] ?? null;
  const first = parseNumber(rest.replace(CURRENCY, ''));
  if (first === null) return null;
  const joint = /^ ?(?:(?:to|and)\b|-|–|—) ?/.exec(first.rest)?.[0] ?? null;
  const second = joint === null ? null : parseNumber(first.rest.slice(joint.length).replace(CURRENCY, ''));
  const ends = endsOf(bound, first, second);
  if (ends === null || (joint !== null && second === null)) return null;
  const measure = parseMeasure((second ?? first).rest.trim(), currency, readUnit);
  return measure === null ? null : { ...ends, ...measure };
}

function takeBound(words: string): { readonly bound: QuantityBound | null; readonly rest: string } {
  const found = BOUNDS.find(([pattern]) => pattern.test(words));
  return found === undefined ? { bound: null, rest: words } : { bound: found[1], rest: words.replace(found[0], '') };
}

function bounded(value: number, bound: QuantityBound | null): Pick<FigureValue, 'low' | 'high' | 'bound'> {
  return { low: bound === 'at-most' ? null : value, high: bound === 'at-least' ? null : value, bound: bound ?? 'exact' };
}

function parseNumber(words: string): ParsedNumber | null {
  const match = NUMBER.exec(words);
  const digits = digitsValue(match?.[2] ?? '');
  if (match === null || digits === null) return null;
  const magnitude = MAGNITUDES.get(match[3]?.toLowerCase() ?? '') ?? null;
  return { digits: match[1] === '-' ? -digits : digits, magnitude, rest: words.slice(match[0].trimEnd().length) };
}

/** In "60 to 65 million" the magnitude is that of both numbers. */
function endsOf(
  bound: QuantityBound | null,
  first: ParsedNumber,
  second: ParsedNumber | null,
): Pick<FigureValue, 'low' | 'high' | 'bound'> | null {
  const shared = second !== null && first.digits < second.digits ? second.magnitude : null;
  const low = tidy(first.digits * (first.magnitude ?? shared ?? 1));
  if (second === null) return bound === 'range' ? null : bounded(low, bound);
  const high = tidy(second.digits * (second.magnitude ?? 1));
  return (bound ?? 'range') === 'range' && low < high ? { low, high, bound: 'range' } : null;
}

/** The unit and what it is per; no unit is a count. */
function parseMeasure(words: string, currency: string | null, readUnit: string): Pick<FigureValue, 'unit' | 'per'> | null {
  if (isNamed(words, readUnit) && currency === null) return { unit: readUnit, per: null };
  const [name = '', per, ...more] = words.replace(/^per ?cent\b/i, '%').split(/ ?\bper /i);
  if (more.length > 0 || (currency !== null && name !== '')) return null;
  const unit = currency ?? (name === '' ? 'count' : unitOf(name.trim(), readUnit));
  if (unit === null || (per !== undefined && !WHOLE.test(per))) return null;
  return { unit, per: per === undefined ? null : (unitOf(per, readUnit) ?? per) };
}

/** What a rate may be per: a unit, or anything else that can be counted ("woman", "100000 live births"). */
const WHOLE = /^(?!per\b)(?:\d{1,9} )?\p{L}[\p{L} -]{0,40}$/u;

function unitOf(name: string, readUnit: string): string | null {
  if (/^[A-Z]{3}$/.test(name)) return name;
  if (isNamed(name, readUnit)) return readUnit;
  const words = `1 ${name}`;
  const tokens = tokenise(words, { start: 0, end: words.length });
  const unit = unitAt(tokens, 1);
  return unit?.to === tokens.length && unit.per === null ? unit.name : null;
}

function isNamed(name: string, unit: string): boolean {
  return [unit, `${unit}s`, `${unit}es`].some(form => form.toLowerCase() === name.toLowerCase());
}
