/** Reads the unit that follows a figure. Cost: a few tokens of look-ahead. */
import { lowerOf } from '../../text/wordTable.ts';
import type { Tokens } from './cursor.ts';
import { isJoint, isNumber, lowerAt, overJoint, textAt, touchesNext, touchesPrevious } from './cursor.ts';
import { SCALES, SCALE_SUFFIXES } from './numberWords.ts';
import { hasRole, roleOf } from './roles.ts';
import { AFTER_DIGITS, LENGTHS, POWERS, SYMBOLS, TIMES, UNIT_PHRASES, UNIT_WORDS } from './unitLexicon.ts';

/** A unit in the text. */
interface Unit {
  /** Singular English name. */
  readonly name: string;
  /** What it is per, where the symbol says so ("mg/L", "mph"). */
  readonly per: string | null;
  /** Index of the token after it. */
  readonly to: number;
}

const SQUARED: ReadonlyMap<string, string> = new Map([
  ['²', 'square'],
  ['2', 'square'],
  ['³', 'cubic'],
  ['3', 'cubic'],
]);

function named(name: string, to: number): Unit {
  const at = name.startsWith('part per') ? -1 : name.indexOf(' per ');
  return at < 0 ? { name, per: null, to } : { name: name.slice(0, at), per: name.slice(at + 5), to };
}

function phraseAt(tokens: Tokens, i: number): Unit | null {
  for (const [rest, unit] of UNIT_PHRASES.get(lowerAt(tokens, i)) ?? []) {
    const at = overJoint(tokens, i + 1);
    if (rest.every((word, k) => lowerAt(tokens, at + k) === word)) return { name: unit, per: null, to: at + rest.length };
  }
  return null;
}

function poweredAt(tokens: Tokens, i: number): Unit | null {
  const power = POWERS.get(lowerAt(tokens, i));
  if (power === undefined) return null;
  let at = i + 1;
  if (lowerAt(tokens, at) === '.') at += 1;
  at = overJoint(tokens, at);
  const length = UNIT_WORDS.get(lowerAt(tokens, at)) ?? SYMBOLS.get(textAt(tokens, at));
  return length !== undefined && LENGTHS.has(length) ? { name: `${power} ${length}`, per: null, to: at + 1 } : null;
}

const HEAT_SIGNS: ReadonlyMap<string, string> = new Map([
  ['C', 'degree Celsius'],
  ['F', 'degree Fahrenheit'],
]);
const HEAT = /^(?:temperatures?|heat|heatwave|hot|hotter|warm|warmer|cold|colder|cool|freezing|thermometers?|fever)$/;

/** "Temperatures reached 49C": the letter touches its figure, and heat is spoken of. */
function isHeat(tokens: Tokens, i: number): boolean {
  return (
    isNumber(tokens, i - 1) && touchesPrevious(tokens, i) && tokens.slice(Math.max(0, i - 12), i).some(({ lower }) => HEAT.test(lower))
  );
}

function degreeAt(tokens: Tokens, i: number): Unit | null {
  const bare = HEAT_SIGNS.get(textAt(tokens, i));
  if (bare !== undefined && isHeat(tokens, i)) return { name: bare, per: null, to: i + 1 };
  if (lowerAt(tokens, i) !== '°' && lowerAt(tokens, i) !== 'º') return null;
  const scale = lowerAt(tokens, i + 1);
  if (scale === 'c') return { name: 'degree Celsius', per: null, to: i + 2 };
  if (scale === 'f') return { name: 'degree Fahrenheit', per: null, to: i + 2 };
  return { name: 'degree', per: null, to: i + 1 };
}

/** Single letters stand for a unit only where they touch their figure, or are followed by what they are per. */
function symbolAt(tokens: Tokens, i: number): Unit | null {
  const text = textAt(tokens, i);
  const name = SYMBOLS.get(text);
  if (name === undefined) return null;
  if (AFTER_DIGITS.has(text) && !followsNumber(tokens, i, text) && !(text.length > 1 && isJoint(tokens, i - 1) && isNumber(tokens, i - 2)))
    return null;
  if (text.length === 1 && text !== '%' && !/[℃℉‰]/.test(text) && !touchesPrevious(tokens, i) && lowerAt(tokens, i + 1) !== '/') {
    if (!/^[LKWVghm]$/.test(text) || (tokens[i]?.start ?? 0) - (tokens[i - 1]?.end ?? 0) > 1) return null;
  }
  const power = touchesNext(tokens, i) && LENGTHS.has(name) ? SQUARED.get(textAt(tokens, i + 1)) : undefined;
  return power === undefined ? perSymbol(tokens, { name, per: null, to: i + 1 }) : { name: `${power} ${name}`, per: null, to: i + 2 };
}

/** "12 km", "4.8bn km": a symbol of several letters may stand behind a scale word too. */
function followsNumber(tokens: Tokens, i: number, text: string): boolean {
  if (isNumber(tokens, i - 1)) return true;
  const scale = SCALES.has(lowerAt(tokens, i - 1)) || SCALE_SUFFIXES.has(textAt(tokens, i - 1));
  return text.length > 1 && scale && isNumber(tokens, i - 2);
}

/** "mg/L", "km/h". */
function perSymbol(tokens: Tokens, unit: Unit): Unit {
  if (lowerAt(tokens, unit.to) !== '/' || !touchesPrevious(tokens, unit.to) || !touchesNext(tokens, unit.to)) return unit;
  const text = textAt(tokens, unit.to + 1);
  const per = SYMBOLS.get(text) ?? UNIT_WORDS.get(text.toLowerCase());
  return per === undefined ? unit : { ...unit, per, to: unit.to + 2 };
}

function wordAt(tokens: Tokens, i: number): Unit | null {
  const name = UNIT_WORDS.get(lowerAt(tokens, i));
  if (name === undefined || (name === 'second' && lowerAt(tokens, i) === 'second' && !isDuration(tokens, i))) return null;
  return perSymbol(tokens, named(name, i + 1));
}

/** "second" is the unit in "one-second", "per second", not the ordinal. */
function isDuration(tokens: Tokens, i: number): boolean {
  return (
    touchesPrevious(tokens, i) || lowerAt(tokens, i - 1) === 'one' || lowerAt(tokens, i - 1) === 'per' || lowerAt(tokens, i - 1) === '1'
  );
}

/** "degrees" alone is a unit of angle or heat, not a diploma. */
function plainDegree(tokens: Tokens, i: number): Unit | null {
  if (!/^degrees?$/.test(lowerAt(tokens, i)) || /^(?:in|from|of)$/.test(lowerAt(tokens, i + 1))) return null;
  return { name: 'degree', per: null, to: i + 1 };
}

const STARTS_UNIT = roleOf(
  [
    ...UNIT_PHRASES.keys(),
    ...POWERS.keys(),
    ...HEAT_SIGNS.keys(),
    '°',
    'º',
    ...SYMBOLS.keys(),
    ...UNIT_WORDS.keys(),
    'degree',
    'degrees',
  ].map(lowerOf),
);

/** The unit at `i`, or null. */
export function unitAt(tokens: Tokens, i: number): Unit | null {
  if (!hasRole(tokens, i, STARTS_UNIT)) return null;
  return (
    phraseAt(tokens, i) ?? poweredAt(tokens, i) ?? degreeAt(tokens, i) ?? symbolAt(tokens, i) ?? wordAt(tokens, i) ?? plainDegree(tokens, i)
  );
}

/** Whether the unit is one of time. */
export function isTime(unit: string): boolean {
  return TIMES.has(unit);
}
