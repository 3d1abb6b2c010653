/**
 * Finds the figures of a sentence from left to right, around its dates and labels, and settles for each what its neighbourhood says:
 * bound, rate, change. Cost: linear; every reader looks at a bounded number of tokens around a figure.
 */
import type { QuantityBound } from '../../model/index.ts';
import { ageBefore } from './ages.ts';
import { boundAfter, boundBefore } from './bounds.ts';
import { changeOf } from './changes.ts';
import { headAfter } from './counted.ts';
import type { Tokens } from './cursor.ts';
import { isHyphen, isJoint, isWord, lowerAt, overJoint, touchesNext, touchesPrevious } from './cursor.ts';
import { SIGNS } from './currencies.ts';
import { readFigure, scoreEnd, type Figure } from './figures.ts';
import { currencyBefore } from './money.ts';
import { isPluralNoun, PERSONS } from './nouns.ts';
import { FRACTIONS, ORDINALS, SCALES, SMALL, TENS, VAGUE, VULGAR } from './numberWords.ts';
import { rateAt, type Rate } from './rates.ts';
import { lastWith, roleOf, rolesOf, roleWhere } from './roles.ts';
import { readSpecial, TIMES_MARK } from './special.ts';
import { LENGTHS } from './unitLexicon.ts';
import { isTime, unitAt } from './units.ts';

/** A figure with all that its neighbourhood says of its size. */
export interface SettledFigure extends Figure {
  readonly bound: QuantityBound;
  /** Where hedge and bound words before it begin. */
  readonly start: number;
  /** Index of the token after a bound behind the number, where what is counted begins. */
  readonly numberEnd: number;
  /** Index of the token after the rate, which may stand apart from the figure. */
  readonly rateEnd: number;
}

const STARTS = roleOf([
  ...SMALL.keys(),
  ...TENS.keys(),
  ...VAGUE.keys(),
  ...VULGAR.keys(),
  ...ORDINALS.keys(),
  ...SIGNS.keys(),
  ...'a an half several many between from tier number no # once twice double triple quadruple in minus . - − doubled doubling tripled tripling'.split(
    ' ',
  ),
  ...'twenties thirties forties fifties sixties seventies eighties nineties trebled trebling quadrupled quadrupling quintupled quintupling halved halving'.split(
    ' ',
  ),
]);

/** Common words that start a figure only before certain others; the second word decides. */
const AFTER_ARTICLE = roleOf([...FRACTIONS.keys(), ...SCALES.keys(), 'couple', 'few', ...SIGNS.keys()]);

/** "tenfold" */
const MANIFOLD = roleWhere(word => word.endsWith('fold'));

function canStart(tokens: Tokens, i: number): boolean {
  const token = tokens[i];
  if (token === undefined) return false;
  if (token.kind === 'number') return true;
  const roles = rolesOf(token);
  if (!(roles & (STARTS | MANIFOLD)) && token.kind !== 'word') return false;
  const next = tokens[i + 1];
  if (roles & STARTS) {
    switch (token.lower) {
      case 'a':
      case 'an':
        return next !== undefined && (rolesOf(next) & AFTER_ARTICLE) !== 0;
      case 'in':
        return next?.lower === 'half';
      case 'no':
        return token.text === 'No';
      case 'between':
      case 'from':
        return canStart(tokens, i + 1);
      case '.':
      case '-':
      case '−':
      case 'minus':
        return next?.kind === 'number';
      default:
        return true;
    }
  }
  if (next === undefined) return false;
  if (roles & MANIFOLD) return true;
  const numbered = next.kind === 'number' || (next.kind !== 'word' && tokens[i + 2]?.kind === 'number');
  return numbered && currencyBefore(tokens, i) !== null;
}

/** The first token with which a figure may start; -1 where there is nothing to scan for. */
export function firstStart(tokens: Tokens): number {
  for (let i = 0; i < tokens.length; i++) if (canStart(tokens, i)) return i;
  return -1;
}

function isClear(mask: readonly boolean[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (mask[i] === true) return false;
  return true;
}

/** After "one day": what shows that a day is measured. */
const ONE_OF_TIME = /^(?:a|per|of|every|each|too|late|later|early|earlier|before|after|or|to|long)$/;

/** "one" is a figure before a unit, or where it counts a person of whom something is told ("two men and one woman"). */
function isFigureOne(tokens: Tokens, figure: Figure): boolean {
  if (!figure.one || figure.unit === 'percent' || figure.money) return true;
  const before = lowerAt(tokens, figure.from - 1);
  if (figure.unit !== null)
    return !(
      /^(?:day|night|second|week)$/.test(figure.unit) &&
      !ONE_OF_TIME.test(lowerAt(tokens, figure.to)) &&
      !/^(?:than|least|only|just|within|for|about|in)$/.test(before)
    );
  if (lowerAt(tokens, figure.to) === '-') return false;
  if (lowerAt(tokens, figure.to) === 'of') return /^(?:only|just)$/.test(before);
  if (!PERSONS.has(lowerAt(tokens, figure.to)) && !PERSONS.has(lowerAt(tokens, figure.to + 1))) return false;
  const noun = PERSONS.has(lowerAt(tokens, figure.to)) ? figure.to : figure.to + 1;
  if (/^(?:no|any|this|that|every|each|which|not)$/.test(before)) return false;
  return (
    /^(?:and|killed|killing|least|only|just|wounded|injured|injuring|including|than|plus|wounding|arrested)$/.test(before) ||
    /^(?:was|died|is|were|has)$/.test(lowerAt(tokens, noun + 1)) ||
    (lowerAt(tokens, noun + 1) === 'and' && (SMALL.get(lowerAt(tokens, noun + 2)) ?? 0) > 1)
  );
}

/** "zero" counts nothing in "zero tolerance", "ground zero", "net zero". */
function isFigureZero(tokens: Tokens, figure: Figure): boolean {
  if (lowerAt(tokens, figure.from) !== 'zero' || figure.unit !== null) return true;
  return (isPluralNoun(tokens, figure.to) && !isHyphen(tokens, figure.to)) || /^(?:to|from)$/.test(lowerAt(tokens, figure.from - 1));
}

/** A figure glued to letters or other marks is a name or a code; a slash before or after is none of ours. */
function isFree(tokens: Tokens, figure: Figure): boolean {
  if (isJoint(tokens, figure.from - 1) && /^(?:foot|feet)$/.test(lowerAt(tokens, figure.from - 2))) return false;
  const first = tokens[figure.from];
  if (
    first?.kind === 'number' &&
    touchesPrevious(tokens, figure.from) &&
    (isWord(tokens, figure.from - 1) || /^[_@#=\\:.]$/.test(lowerAt(tokens, figure.from - 1)))
  )
    return false;
  if (!touchesNext(tokens, figure.to - 1) || tokens[figure.to - 1]?.kind !== 'number') return true;
  return (
    !isWord(tokens, figure.to) &&
    !(lowerAt(tokens, figure.to) === ':' && touchesNext(tokens, figure.to)) &&
    !/^[_@=\\]$/.test(lowerAt(tokens, figure.to))
  );
}

function isFigure(tokens: Tokens, figure: Figure): boolean {
  return isFigureOne(tokens, figure) && isFigureZero(tokens, figure) && isFree(tokens, figure);
}

/** The unit that a bound parted from its number: "10 or more years", "500+ miles". */
function withLateUnit(tokens: Tokens, figure: Figure, edge: number): Figure {
  const unit = figure.unit === null ? unitAt(tokens, overJoint(tokens, edge)) : null;
  return unit === null ? figure : { ...figure, unit: unit.name, per: unit.per };
}

const noBound: readonly string[] = ['ordinal', 'tier'];

function boundOf(figure: Figure, marked: 'about' | 'at-least' | 'at-most' | undefined): QuantityBound {
  if (figure.range) return 'range';
  return marked === undefined || noBound.includes(figure.unit ?? '') ? 'exact' : marked;
}

function isRated(figure: Figure): boolean {
  return figure.per === null && figure.unit !== 'ordinal' && figure.unit !== 'tier' && figure.unit !== 'ratio';
}

/** A rate after what is counted or measured ("20 pages a day", "two days of rest per month"); it stays outside the figure's span. */
function farRate(tokens: Tokens, figure: Figure, numberEnd: number): Rate | null {
  const start = figure.unit === null ? numberEnd : lowerAt(tokens, figure.to) === 'of' ? figure.to + 1 : figure.to;
  const single = figure.unit !== null && start > figure.to;
  const head = figure.unit === null || single ? headAfter(tokens, single ? { vague: true, high: 1 } : figure, start) : null;
  const at = head?.to ?? (lowerAt(tokens, start) === 'each' || lowerAt(tokens, start) === 'apiece' ? start + 1 : -1);
  return at < 0 ? null : rateAt(tokens, at, false);
}

const LASTING = /^(?:|for|in|of|is|was|are|were|be|been|after|lasts?|lasted|takes?|took|spent|spends?|just|well|served|waited|[,(])$/;

/** "invested over three years", "rises 900 m over 12 km": how long it took or takes; "for over three years" says more than three. */
function isDuring(tokens: Tokens, figure: Figure, at: number, previous: Figure | undefined): boolean {
  const lengths = LENGTHS.has(figure.unit ?? '') && LENGTHS.has(previous?.unit ?? '');
  if (lengths && lowerAt(tokens, at) === 'over' && at === figure.from - 1 && previous?.to === at) return true;
  const time = figure.unit !== null && isTime(figure.unit) && !/^(?:olds?|age)$/.test(lowerAt(tokens, figure.to - 1));
  return time && lowerAt(tokens, at) === 'over' && at === figure.from - 1 && !LASTING.test(lowerAt(tokens, at - 1));
}

/** Reads bound, age, rate and change around the figure. */
function settle(tokens: Tokens, bare: Figure, earlier: readonly SettledFigure[], mask: readonly boolean[]): SettledFigure {
  const aged = ageBefore(tokens, bare);
  const outer = aged?.from ?? bare.from;
  const near = boundBefore(tokens, outer) ?? (outer === bare.from ? null : boundBefore(tokens, bare.from));
  const before = near !== null && isDuring(tokens, bare, near.edge, earlier.at(-1)) ? null : near;
  const after = boundAfter(tokens, bare.to) ?? (bare.numberTo < bare.to && bare.unit === null ? boundAfter(tokens, bare.numberTo) : null);
  const withUnit = aged !== null ? { ...bare, unit: 'year' } : after === null ? bare : withLateUnit(tokens, bare, after.edge);
  const numberEnd = after?.edge ?? withUnit.to;
  const read = isRated(withUnit) ? rateAt(tokens, numberEnd, withUnit.money) : null;
  const rate = read !== null && isClear(mask, numberEnd, read.to) ? read : null;
  const rated = rate === null ? withUnit : { ...withUnit, per: rate.per, to: after === null ? rate.to : withUnit.to };
  const far = rate === null && isRated(withUnit) ? farRate(tokens, rated, numberEnd) : null;
  const figure = far === null ? rated : { ...rated, per: far.per };
  const start = Math.min(before?.edge ?? outer, outer);
  const change = changeOf(tokens, figure, start, earlier, mask);
  // Field by field: to spread an object is slow.
  const { from, to, low, high, unit, per, money, range, vague, numberTo, one } = figure;
  return {
    from,
    to,
    low,
    high,
    unit,
    per,
    money,
    range,
    vague,
    numberTo,
    one,
    change,
    bound: boundOf(figure, before?.bound ?? after?.bound),
    start,
    numberEnd: rate?.to ?? numberEnd,
    rateEnd: far?.to ?? figure.to,
  };
}

/** The figure of "per 100,000 live births" belongs to the rate that ends at `rateEnd`. */
function isOfRate(tokens: Tokens, i: number, rateEnd: number): boolean {
  return i < rateEnd && (lowerAt(tokens, i - 1) === 'per' || lowerAt(tokens, i - 1) === '/');
}

/** The figures from token `from` on, in text order; `mask` marks the tokens of dates and labels. */
export function scanFigures(tokens: Tokens, from: number, mask: readonly boolean[]): readonly SettledFigure[] {
  const found: SettledFigure[] = [];
  let rateEnd = 0;
  const lastTimes = lastWith(tokens, TIMES_MARK);
  for (let i = from; i < tokens.length; i++) {
    if (mask[i] === true || isOfRate(tokens, i, rateEnd) || !canStart(tokens, i)) continue;
    const figure = readSpecial(tokens, i, lastTimes > i) ?? readFigure(tokens, i);
    const score = figure !== null && figure.unit === null ? scoreEnd(tokens, i, figure.range) : null;
    if (score !== null) i = score - 1;
    if (figure === null || score !== null || !isClear(mask, figure.from, figure.to)) continue;
    if (isFigure(tokens, figure)) found.push(settle(tokens, figure, found, mask));
    i = Math.max(figure.to, found.at(-1)?.to ?? 0) - 1;
    rateEnd = Math.max(rateEnd, found.at(-1)?.rateEnd ?? 0);
  }
  return found;
}
