/** Lengths of time in words: "about three years", "a decade", "two-year", "the year" before or after. Cost: constant. */
import { isHyphen, isNumber, lowerAt, matchesBefore, overJoint, type Tokens } from '../../../claims/quantity/cursor.ts';
import { readNumeral } from '../../../claims/quantity/numerals.ts';

/** The units of a calendar, finest first. */
export type CalendarUnit = 'day' | 'week' | 'month' | 'year';

/** A length of time as it is told. */
export interface Stretch {
  /** Index of its first token, with the words that hedge it. */
  readonly from: number;
  /** Index of the token behind it. */
  readonly to: number;
  readonly count: number;
  readonly unit: CalendarUnit;
  /** `next`: the unit of the calendar itself, as in "the year after"; `round`: a size that a thing is made for, as in "two-year". */
  readonly kind: 'plain' | 'next' | 'round';
  readonly hedge: Hedge | null;
}

export type Hedge = 'about' | 'more' | 'less';

const UNITS: ReadonlyMap<string, { readonly unit: CalendarUnit; readonly size: number }> = new Map([
  ['day', { unit: 'day', size: 1 }],
  ['week', { unit: 'week', size: 1 }],
  ['fortnight', { unit: 'week', size: 2 }],
  ['month', { unit: 'month', size: 1 }],
  ['year', { unit: 'year', size: 1 }],
  ['decade', { unit: 'year', size: 10 }],
  ['century', { unit: 'year', size: 100 }],
]);

/** Words before a number, longest first. */
const HEDGES: readonly (readonly [words: readonly string[], hedge: Hedge | null])[] = (
  [
    ['about:around:roughly:approximately:some:nearly:almost:barely:hardly:scarcely:close to:just under:just over:a little over', 'about'],
    ['a little under:a little more than:a little less than:slightly more than:slightly over:not quite:an estimated', 'about'],
    ['more than:over:at least:no less than:not less than:well over:upwards of', 'more'],
    ['less than:under:at most:no more than:not more than:up to:within:fewer than:no later than', 'less'],
    ['exactly:only:just:precisely:fully', null],
  ] as const
)
  .flatMap(([phrases, hedge]) => phrases.split(':').map(phrase => [phrase.split(' '), hedge] as const))
  .sort(([a], [b]) => b.length - a.length);

/** A length of time whose number is the token at `i`. */
export function readStretch(tokens: Tokens, i: number): Stretch | null {
  const [words, hedge] = HEDGES.find(([each]) => matchesBefore(tokens, i, each)) ?? [[], null];
  const from = i - words.length;
  const word = lowerAt(tokens, i);
  if (word === 'half' && /^an?$/.test(lowerAt(tokens, i + 1))) {
    const whole = UNITS.get(lowerAt(tokens, i + 2));
    return whole?.unit !== 'year' ? null : { from, to: i + 3, count: whole.size / 2, unit: 'year', kind: 'plain', hedge: hedge ?? 'about' };
  }
  if (word === 'a' || word === 'an' || word === 'the') {
    const unit = UNITS.get(lowerAt(tokens, i + 1));
    if (unit === undefined) return null;
    const next = lowerAt(tokens, i + 2);
    if (word === 'the' && /^(?:before|after)$/.test(next) && unit.size === 1)
      return { from: i, to: i + 2, count: 1, unit: unit.unit, kind: 'next', hedge: null };
    if (word === 'the' && !/^(?:from|between)$/.test(next)) return null;
    if (isNumber(tokens, i - 1) || RATED.test(lowerAt(tokens, i - 1))) return null;
    return halved(
      tokens,
      { from, to: i + 2, count: unit.size, unit: unit.unit, kind: 'plain', hedge: roundHedge(unit.size, hedge) },
      unit.size,
    );
  }
  const numeral = readNumeral(tokens, i);
  if (numeral === null || numeral.vague || numeral.share || numeral.low !== numeral.high || numeral.low <= 0) return null;
  const isCompound = overJoint(tokens, numeral.to) > numeral.to;
  const at = isCompound || WHOLE.test(lowerAt(tokens, numeral.to)) ? numeral.to + 1 : numeral.to;
  const name = lowerAt(tokens, at);
  const unit = UNITS.get(name) ?? (isCompound ? undefined : UNITS.get(name.replace(/s$/, '')));
  if (unit === undefined || (isCompound && isHyphen(tokens, at + 1))) return null;
  const count = numeral.low * unit.size;
  const isRound = count >= ROUND && count % 10 === 0;
  const stretch: Stretch = {
    from,
    to: at + 1,
    count,
    unit: unit.unit,
    kind: isCompound ? 'round' : 'plain',
    hedge: isRound && unit.unit !== 'day' ? (hedge ?? 'about') : roundHedge(unit.size, hedge),
  };
  return isCompound ? stretch : halved(tokens, stretch, unit.size);
}

/** "Two days a week", "once a month", "40 crowns a year" tell how often or at what rate. */
const RATED = /^(?:once|twice|(?!(?:was|has|is|as|less|lasts|takes|plus|this)$)[a-z]{2,}s)$/;
/** "Three full years". */
const WHOLE = /^(?:full|whole|long|short|more|further)$/;
/** From here on tens are round numbers. */
const ROUND = 20;

/** Decades and centuries are never told exactly. */
function roundHedge(size: number, hedge: Hedge | null): Hedge | null {
  return size >= 10 ? (hedge ?? 'about') : hedge;
}

/** "A year and a half". */
function halved(tokens: Tokens, stretch: Stretch, size: number): Stretch {
  const { to, count } = stretch;
  if (lowerAt(tokens, to) !== 'and' || lowerAt(tokens, to + 1) !== 'a' || lowerAt(tokens, to + 2) !== 'half') return stretch;
  return { ...stretch, to: to + 3, count: count + size / 2 };
}
