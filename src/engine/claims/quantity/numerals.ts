/**
 * Numerals and their values: digits with grouping and decimals, number words, both with scale words, fractions, and sizes without a
 * number ("tens of thousands"). Units, currencies, ranges and bounds are read elsewhere.
 *
 * Cost: linear in the numeral. Limits: "1.200,5" is read as European only where no other reading is possible; "3,5" is no numeral (`european.ts` rewrites it where a unit follows).
 */
import type { Tokens } from './cursor.ts';
import { isHyphen, isJoint, isNumber, lowerAt, overJoint, textAt, touchesNext } from './cursor.ts';
import { isHalved } from './wholes.ts';
import { hasRole, roleOf } from './roles.ts';
import { FRACTIONS, SCALES, SMALL, TENS, VAGUE, VULGAR } from './numberWords.ts';

/** A number in the text. */
export interface Numeral {
  readonly from: number;
  /** Index of the token after it. */
  readonly to: number;
  readonly low: number;
  readonly high: number;
  readonly digits: boolean;
  /** Size words only; `low` and `high` differ. */
  readonly vague: boolean;
  /** A part of a whole ("half", "two thirds"): a share unless a unit follows. */
  readonly share: boolean;
  /** What the last scale word multiplied by, 1 without one. */
  readonly scale: number;
}

const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const INDIAN = /^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/;
const PLAIN = /^\d+(?:\.\d+)?$/;
const EUROPEAN = /^\d{1,3}(?:\.\d{3})+,\d+$|^\d{1,3}(?:\.\d{3}){2,}$/;
const WITH_VULGAR = /^(\d*)([¼½¾⅓⅔⅕⅖⅗⅘⅙⅛⅜⅝⅞])$/;
const MAX_DIGITS = 25;

/** Value of digits with marks of grouping and decimals; null for what is no single number ("1.2.3", "3,5"). */
export function digitsValue(text: string): number | null {
  if (text.length > MAX_DIGITS) return null;
  if (PLAIN.test(text)) return Number(text);
  if (GROUPED.test(text) || INDIAN.test(text)) return Number(text.replaceAll(',', ''));
  if (EUROPEAN.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'));
  const vulgar = WITH_VULGAR.exec(text);
  return vulgar === null ? null : Number(vulgar[1]) + (VULGAR.get(vulgar[2] ?? '') ?? 0);
}

function numeral(from: number, to: number, value: number, rest: Partial<Numeral> = {}): Numeral {
  return { from, to, low: value, high: value, digits: false, vague: false, share: false, scale: 1, ...rest };
}

/** 0.1 + 0.2 and the like, to 15 significant digits. */
export function tidy(value: number): number {
  return Number.isInteger(value) && value >= 0 && value < 1e15 ? value : Number(value.toPrecision(15));
}

/** "1 200 000": groups of three digits after one space each. */
function spacedGroups(tokens: Tokens, i: number): { readonly value: number; readonly to: number } | null {
  if (!isNumber(tokens, i + 1) || !/^[1-9]\d{0,2}$/.test(textAt(tokens, i))) return null;
  let [digits, to] = [textAt(tokens, i), i + 1];
  while (
    /^\d{3}(?:\.\d+)?$/.test(textAt(tokens, to)) &&
    (tokens[to]?.start ?? 0) - (tokens[to - 1]?.end ?? 0) === 1 &&
    digits.length < 15
  ) {
    digits += textAt(tokens, to);
    to += 1;
  }
  return to === i + 1 || isNumber(tokens, to) ? null : { value: Number(digits), to };
}

const SCALE = roleOf([...SCALES.keys(), ...VAGUE.keys()]);

/** Product of the scale words at `i` ("hundred thousand"), with the place after them. A hyphen may join the first. */
function scalesAt(tokens: Tokens, i: number): { readonly factor: number; readonly to: number } {
  let [factor, to] = [1, i];
  for (;;) {
    const at = overJoint(tokens, to);
    if (!hasRole(tokens, at, SCALE)) return { factor, to };
    const scale =
      SCALES.get(lowerAt(tokens, at)) ?? (VAGUE.has(lowerAt(tokens, at)) ? SCALES.get(lowerAt(tokens, at).slice(0, -1)) : undefined);
    if (scale === undefined || factor * scale > 1e18) return { factor, to };
    [factor, to] = [factor * scale, at + 1];
  }
}

/** "and a half", "-and-a-half", "and three quarters" after a whole number. */
function addedFraction(tokens: Tokens, i: number): { readonly value: number; readonly to: number } | null {
  let at = overJoint(tokens, i);
  if (lowerAt(tokens, at) !== 'and') return null;
  at = overJoint(tokens, at + 1);
  const count = /^(?:a|one)$/.test(lowerAt(tokens, at)) ? 1 : lowerAt(tokens, at) === 'three' ? 3 : null;
  const divisor = FRACTIONS.get(lowerAt(tokens, overJoint(tokens, at + 1)));
  if (count === null || (divisor !== 2 && divisor !== 4)) return null;
  return { value: count / divisor, to: overJoint(tokens, at + 1) + 1 };
}

/** "/2" after a figure: "1/2", "2 1/2"; null where it is no fraction below one. */
function slashFraction(tokens: Tokens, i: number): { readonly value: number; readonly to: number } | null {
  if (lowerAt(tokens, i + 1) !== '/' || !touchesNext(tokens, i) || !touchesNext(tokens, i + 1)) return null;
  if (!/^\d{1,2}$/.test(textAt(tokens, i)) || !/^(?:[2-9]|10|12|16)$/.test(textAt(tokens, i + 2)) || lowerAt(tokens, i + 3) === '/')
    return null;
  const value = Number(textAt(tokens, i)) / Number(textAt(tokens, i + 2));
  return value > 0 && value < 1 ? { value, to: i + 3 } : null;
}

function readDigits(tokens: Tokens, i: number): Numeral | null {
  const fraction = slashFraction(tokens, i);
  if (fraction !== null) return numeral(i, fraction.to, fraction.value, { digits: true, share: true });
  const spaced = spacedGroups(tokens, i);
  let value = spaced?.value ?? digitsValue(textAt(tokens, i));
  let to = spaced?.to ?? i + 1;
  if (value === null) return null;
  // "6-1/4": a whole number and the fraction that it has besides.
  const rest = isJoint(tokens, to) && slashFraction(tokens, to + 1) !== null ? to + 1 : to;
  const part =
    spaced === null && isNumber(tokens, rest) && /^\d+$/.test(textAt(tokens, i))
      ? (slashFraction(tokens, rest) ?? vulgarAt(tokens, rest))
      : null;
  const added = part ?? addedFraction(tokens, to);
  if (added !== null) [value, to] = [value + added.value, added.to];
  const scales = scalesAt(tokens, to);
  const share = VULGAR.has(textAt(tokens, i)) && scales.factor === 1;
  return numeral(i, scales.to, tidy(value * scales.factor), { digits: true, scale: scales.factor, share });
}

function vulgarAt(tokens: Tokens, i: number): { readonly value: number; readonly to: number } | null {
  const value = VULGAR.get(textAt(tokens, i));
  return value === undefined ? null : { value, to: i + 1 };
}

/** Cardinal words at `i`: "two-hundred thousand", "one hundred and five", "a million", "twenty-one". */
function readCardinal(tokens: Tokens, i: number): Numeral | null {
  const article = /^(?:a|an)$/.test(lowerAt(tokens, i));
  let [total, current, at, to, scale]: [number, number | null, number, number, number] = [0, article ? 1 : null, article ? i + 1 : i, i, 1];
  for (;;) {
    if (to > i) at = overJoint(tokens, to);
    const afterHundred = current === null ? total > 0 : current >= 100 && current % 100 === 0;
    if (lowerAt(tokens, at) === 'and' && to > i && (afterHundred || total > 0) && scale >= 100) at = overJoint(tokens, at + 1);
    const step = cardinalStep(lowerAt(tokens, at), current, total, scale);
    if (step === null || (article && to === i && !SCALES.has(lowerAt(tokens, at)))) break;
    if (step.kind === 'scale') [total, current] = [total + step.value, null];
    else current = step.value;
    [scale, to] = [step.scale, at + 1];
  }
  if (to === i) return null;
  const added = addedFraction(tokens, to);
  const base = total + (current ?? 0) + (added === null ? 0 : added.value * (scale >= 1000 ? scale : 1));
  const scales = added === null ? { factor: 1, to } : scalesAt(tokens, added.to);
  return numeral(i, scales.to, tidy(base * scales.factor), { scale: Math.max(scale, scales.factor) });
}

interface CardinalStep {
  readonly kind: 'add' | 'scale';
  readonly value: number;
  readonly scale: number;
}

function cardinalStep(word: string, current: number | null, total: number, scale: number): CardinalStep | null {
  const small = SMALL.get(word);
  const tens = TENS.get(word);
  if (small !== undefined || tens !== undefined) {
    const value = small ?? tens ?? 0;
    if (current === null) return { kind: 'add', value, scale };
    const room =
      current % 100 === 0 && current >= 100 ? 100 : current >= 20 && current % 10 === 0 && small !== undefined && small > 0 ? 10 : 0;
    return value < room ? { kind: 'add', value: current + value, scale } : null;
  }
  const factor = SCALES.get(word);
  if (factor === undefined || current === null) return null;
  if (factor < 1000) return current < factor ? { kind: 'add', value: current * factor, scale: factor } : null;
  return total > 0 && scale >= 1000 && factor >= scale ? null : { kind: 'scale', value: current * factor, scale: factor };
}

/** "two thirds", "one-fifth", "a quarter of", "half", "three-quarters of a million". */
function readFraction(tokens: Tokens, i: number): Numeral | null {
  const word = lowerAt(tokens, i);
  if (word === 'half') return readHalf(tokens, i, i);
  const article = word === 'a' || word === 'an';
  const count = article
    ? 1
    : (SMALL.get(word) ?? (textAt(tokens, i).length === 1 && /^\d$/.test(textAt(tokens, i)) ? Number(textAt(tokens, i)) : undefined));
  if (count === undefined || count < 1) return null;
  const at = overJoint(tokens, i + 1);
  const divisor = FRACTIONS.get(lowerAt(tokens, at));
  if (divisor === undefined || count >= divisor) return null;
  if (divisor === 2) return readHalf(tokens, i, at);
  if (count === 1 && lowerAt(tokens, at).endsWith('s')) return null;
  if (divisor > 9 && !isShare(tokens, at + 1)) return null;
  if ((article || word === '1') && !isShare(tokens, at + 1) && !isShareOf(tokens, i, at + 1)) return null;
  if (lowerAt(tokens, at) === 'quarters' && count !== 3) return null;
  return ofScale(tokens, numeral(i, at + 1, count / divisor, { share: true }));
}

/** After "a third", "a quarter": what shows that a share is meant, and not the third of a row or three months. */
function isShare(tokens: Tokens, i: number): boolean {
  const next = lowerAt(tokens, i);
  if (next === 'of') return !/^(?:the|his|her|their)$/.test(lowerAt(tokens, i + 1)) || !/^(?:three|year)$/.test(lowerAt(tokens, i + 2));
  // "between a quarter and a third"
  if (next === 'and' && lowerAt(tokens, i - 3) === 'between') return true;
  return (
    next === '' ||
    /^[,.;:)]$/.test(next) ||
    /^(?:century|mile|hour|inch|pound|are|is|were|was|have|had|has|in|to|by|from|more|less|as|said|since|between)$/.test(next)
  );
}

const ABOUT = /^(?:about|almost|around|nearly|over|roughly|than|under)$/;
const WENT =
  /^(?:\p{L}+ed|came|comes?|could|did|died|do|fell|fled|go|goes|got|left|live|lost|never|paid|say|says|sold|spent|still|took|went|will|work|would)$/u;

/** "Of which nearly a third went …": about a third, or a third of what was told before, and what became of it. */
function isShareOf(tokens: Tokens, i: number, after: number): boolean {
  if (!WENT.test(lowerAt(tokens, after))) return false;
  const isAbout = ABOUT.test(lowerAt(tokens, i - 1));
  const before = isAbout ? i - 2 : i - 1;
  return isAbout || (/^(?:which|whom|them|these|those)$/.test(lowerAt(tokens, before)) && lowerAt(tokens, before - 1) === 'of');
}

const NO_HALF_AFTER: ReadonlySet<string> = new Set([
  'first',
  'second',
  'other',
  'latter',
  'better',
  'former',
  'this',
  'each',
  'last',
  'top',
  'bottom',
  'final',
  'upper',
  'lower',
  'eastern',
  'western',
  'northern',
  'southern',
  'front',
  'rear',
]);

/** "half", "half a million", "a half hour", "half-century"; not "the second half", "half-built", "half brother". */
function readHalf(tokens: Tokens, from: number, at: number): Numeral | null {
  if (NO_HALF_AFTER.has(lowerAt(tokens, from - 1)) || isHyphen(tokens, from - 1)) return null;
  if (lowerAt(tokens, at + 1) === 'as' || lowerAt(tokens, at + 1) === 'again') return null;
  const half = numeral(from, at + 1, 0.5, { share: true });
  const next = overJoint(tokens, at + 1);
  const article = /^(?:a|an)$/.test(lowerAt(tokens, next)) ? next + 1 : next;
  const scales = scalesAt(tokens, article);
  if (scales.factor > 1) return numeral(from, scales.to, scales.factor / 2, { scale: scales.factor });
  return next > at + 1 &&
    isHyphen(tokens, at + 1) &&
    !/^(?:hour|century|mile|day|year|decade|dollar|pound|inch|point)s?$/.test(lowerAt(tokens, next))
    ? null
    : isHalved(tokens, from, at + 1)
      ? half
      : null;
}

/** "of a million" after a fraction. */
function ofScale(tokens: Tokens, part: Numeral): Numeral {
  if (lowerAt(tokens, part.to) !== 'of' || !/^(?:a|an)$/.test(lowerAt(tokens, part.to + 1))) return part;
  const scales = scalesAt(tokens, part.to + 2);
  return scales.factor < 1000 ? part : numeral(part.from, scales.to, tidy(part.low * scales.factor), { scale: scales.factor });
}

const SCORES_BEFORE = /^(?:of|dead|missing|injured|wounded|killed|hurt|more|unaccounted|displaced|homeless)$/;
const SCORES_AFTER =
  /^(?:|[,.;:("“'—-]|and|or|by|with|of|for|in|among|that|when|after|killed|killing|wounded|injured|injuring|were|are|left|leaving|arrested|arresting|detained|including|displaced)$/;

/** "tens of thousands", "hundreds", "several dozen", "a few hundred". */
function readVague(tokens: Tokens, i: number): Numeral | null {
  const several = severalAt(tokens, i);
  if (several !== null) return several;
  const word = lowerAt(tokens, i);
  const first = VAGUE.get(word);
  if (first === undefined || isHyphen(tokens, i + 1) || isNumber(tokens, i - 1)) return null;
  if (word === 'scores' && (!SCORES_BEFORE.test(lowerAt(tokens, i + 1)) || !SCORES_AFTER.test(lowerAt(tokens, i - 1)))) return null;
  const second = lowerAt(tokens, i + 1) === 'of' ? SCALES.get(lowerAt(tokens, i + 2).replace(/s$/, '')) : undefined;
  if (second !== undefined && second >= 1000 && lowerAt(tokens, i + 2).endsWith('s'))
    return numeral(i, i + 3, 0, { low: first.low * second, high: first.high * second, vague: true, scale: second });
  if (/^(?:or|to|and)$/.test(lowerAt(tokens, i + 1)) && VAGUE.has(lowerAt(tokens, i + 2)))
    return joinVague(i, first.low, readVague(tokens, i + 2));
  if (word === 'tens') return null;
  return numeral(i, i + 1, 0, { ...first, vague: true });
}

/** "hundreds or thousands", "tens or hundreds of thousands". */
function joinVague(from: number, low: number, last: Numeral | null): Numeral | null {
  if (last === null) return null;
  const start = last.scale > 1 ? low * last.scale : low;
  return start < last.high ? { ...last, from, low: start } : null;
}

const SEVERAL = roleOf(['several', 'few', 'many', 'couple']);

/** "several hundred": two to ten of it; "a couple of thousand": about two. */
function severalAt(tokens: Tokens, i: number): Numeral | null {
  const article = lowerAt(tokens, i) === 'a' ? i + 1 : i;
  if (!hasRole(tokens, article, SEVERAL)) return null;
  const word = lowerAt(tokens, article);
  const couple = word === 'couple';
  if (article === i && (word === 'few' || couple)) return null;
  const scales = scalesAt(tokens, couple && lowerAt(tokens, article + 1) === 'of' ? article + 2 : article + 1);
  if (scales.factor === 1) return null;
  return numeral(i, scales.to, 0, {
    low: 2 * scales.factor,
    high: couple ? 2 * scales.factor : 10 * scales.factor,
    vague: true,
    scale: scales.factor,
  });
}

/** "three hundredths outside her best" are parts of something that is not said. */
function isParted(tokens: Tokens, i: number): boolean {
  const next = lowerAt(tokens, overJoint(tokens, i + 1));
  return next === 'tenths' || next === 'hundredths' || next === 'thousandths';
}

/** The numeral that starts at token `i`, or null. */
export function readNumeral(tokens: Tokens, i: number): Numeral | null {
  if (isNumber(tokens, i)) return readFraction(tokens, i) ?? readDigits(tokens, i);
  if (tokens[i]?.kind !== 'word') return null;
  return readFraction(tokens, i) ?? readVague(tokens, i) ?? (isParted(tokens, i) ? null : readCardinal(tokens, i));
}
