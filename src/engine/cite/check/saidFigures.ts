/** The figures of a sentence, with the sentence that says them. */
import type { Quantity } from '../../model/index.ts';
import { matchValues } from './figureValues.ts';
import type { SaidSentence, SourceSentence } from './sourceSentences.ts';
import { scaleOfCell } from './tableLines.ts';

/** A figure with the sentence that says it. */
export interface SaidFigure<Sentence extends SaidSentence = SaidSentence> {
  readonly quantity: Quantity;
  readonly words: string;
  readonly sentence: Sentence;
}

/** The figures of a sentence. */
export function figuresOf<Sentence extends SaidSentence>(sentence: Sentence): readonly SaidFigure<Sentence>[] {
  let before: Quantity | undefined;
  return inMinutes(sentence).map(each => {
    const words = sentence.prose.slice(each.span.start, each.span.end).replace(/\s+/g, ' ');
    const quantity = inPoints(ofCurrency(withUnit(each, sentence, before), words, sentence.facts.quantities), sentence);
    before = quantity;
    return { quantity, words, sentence };
  });
}

/** The quantities of a sentence, an hour or more and the minutes behind it as one: "4 h 20 min". */
function inMinutes({ prose, facts: { quantities } }: SaidSentence): readonly Quantity[] {
  const isOne = (hours: Quantity | undefined, minutes: Quantity | undefined): boolean =>
    hours?.unit === 'hour' &&
    minutes?.unit === 'minute' &&
    hours.bound !== 'range' &&
    minutes.bound === 'exact' &&
    (minutes.low ?? HOUR) < HOUR &&
    AND_MINUTES.test(prose.slice(hours.span.end, minutes.span.start));
  return quantities.flatMap((each, i): readonly Quantity[] => {
    const [before, behind] = [quantities[i - 1], quantities[i + 1]];
    if (before !== undefined && isOne(before, each)) return [];
    if (behind === undefined || !isOne(each, behind)) return [each];
    const all = (hours: number | null): number | null => (hours === null ? null : HOUR * hours + (behind.low ?? 0));
    const span = { start: each.span.start, end: behind.span.end };
    return [{ ...each, span, unit: 'minute', per: behind.per ?? each.per, low: all(each.low), high: all(each.high) }];
  });
}

const AND_MINUTES = /^(?:,?\s+and\s+|,\s+|\s+)$/;
const HOUR = 60;

/** "Rose by 50 cents to €11.40": the hundredths of the one currency that the sentence speaks of; else as they were read. */
function ofCurrency(quantity: Quantity, words: string, others: readonly Quantity[]): Quantity {
  const units = CENTS.test(words)
    ? [...new Set(others.flatMap(({ unit, span }) => (MONEY.test(unit) && span !== quantity.span ? unit : [])))]
    : [];
  const [unit] = units;
  return unit === undefined || units.length > 1 ? quantity : { ...quantity, unit };
}

const CENTS = /(?<!\bper )\bcents?$/i;

/** "A gap of 28 points": percentage points, where a distance is told. */
function inPoints(quantity: Quantity, { prose, span }: SaidSentence): Quantity {
  const isDistance = quantity.unit === 'count' && quantity.counted === 'points' && DISTANCE.test(prose.slice(span.start, span.end));
  return isDistance ? { ...quantity, unit: 'percentage point', counted: null } : quantity;
}

const DISTANCE =
  /\b(?:gap|differences?|margin|ris(?:es?|ing|en)|rose|falls?|fell|fallen|drop\w*|increas\w*|decreas\w*|declin\w*|higher|lower|up|down|apart|ahead|behind)\b/i;

/** "14.6 billion rupees, of which at least 5 billion": a bare number of millions is of the unit of the one before it. */
function withUnit(quantity: Quantity, { prose }: SaidSentence, before: Quantity | undefined): Quantity {
  if (quantity.unit !== 'count' || quantity.counted !== null || before === undefined || !MONEY.test(before.unit)) return quantity;
  return BARE_MILLIONS.test(prose.slice(quantity.span.start, quantity.span.end)) ? { ...quantity, unit: before.unit } : quantity;
}

const MONEY = /^[A-Z]{3}$/;
const BARE_MILLIONS = /\d\s?(?:thousand|million|billion|trillion|m|bn)$/i;

/** The cells of a table have the unit of their column's head, which the reading leaves there: a bare number in one may be of any unit. */
export function inUnitOf({ quantity }: SaidFigure, other: SaidFigure<SourceSentence>): SaidFigure<SourceSentence> {
  // "39 °C" is "39 degrees".
  if (quantity.unit === DEGREE && other.quantity.unit.startsWith(DEGREE))
    return { ...other, quantity: { ...other.quantity, unit: DEGREE } };
  const isBare = other.sentence.isItem && other.quantity.unit === 'count';
  return isBare ? { ...other, quantity: { ...scaled(other, quantity.low ?? quantity.high), unit: quantity.unit } } : other;
}

const DEGREE = 'degree';

/** The quantity of a cell under "(million)" in millions, where it is held to a value that is nearer to that. */
function scaled({ quantity, sentence }: SaidFigure<SourceSentence>, near: number | null): Quantity {
  const [value, scale] = [quantity.low ?? quantity.high, scaleOfCell(sentence)];
  if (near === null || value === null || near <= 0 || value <= 0 || scale === 1) return quantity;
  const isNearer = Math.abs(Math.log(near / (value * scale))) < Math.abs(Math.log(near / value));
  const times = (end: number | null): number | null => (end === null ? null : Number((end * scale).toPrecision(12)));
  return isNearer ? { ...quantity, low: times(quantity.low), high: times(quantity.high) } : quantity;
}

/** A figure that tells so many digits is hardly a sum of others by chance. */
export const TELLING = 3;

/** Whether two figures are the same, written this way or that. */
export function isSameFigure(a: SaidFigure, b: SaidFigure): boolean {
  return matchValues(a.quantity, a.words, b.quantity, b.words) === 'same';
}

/** The two ends of a range as figures of their own. */
export function endsOf(figure: SaidFigure): readonly SaidFigure[] {
  const { low, high, bound } = figure.quantity;
  const [first, second] = figure.words.match(/\d(?:[\d.,]*\d)?/g) ?? [];
  if (bound !== 'range' || low === null || high === null || low === high || first === undefined || second === undefined) return [figure];
  const end = (value: number, words: string): SaidFigure => ({
    ...figure,
    words,
    quantity: { ...figure.quantity, bound: 'exact', low: value, high: value },
  });
  return [end(low, first), end(high, second)];
}
