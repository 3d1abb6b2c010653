/** Figures that are so many times another one, or the difference of two amounts. Cost: the figures of the sources, for products times the numbers below a thousand. */
import { toldDigits } from './figureValues.ts';
import { endsOf, figuresOf, type SaidFigure, TELLING } from './saidFigures.ts';
import type { SourceSentence } from './sourceSentences.ts';
import { tableLines } from './tableLines.ts';

/** "The families get 24 million each, which makes 144 million for all six": so much for one, so many times; of "two to three times as many" each end. */
export function isSoManyTimes(figure: SaidFigure, own: readonly SaidFigure[], sources: readonly SaidFigure<SourceSentence>[]): boolean {
  const { quantity, sentence } = figure;
  if (!MULTIPLIED.test(sentence.prose.slice(sentence.span.start, sentence.span.end))) return false;
  const isRound = quantity.bound === 'about' || quantity.bound === 'range';
  const all = [...own, ...sources];
  const counts = all.filter(({ quantity: { unit } }) => unit === 'count').flatMap(({ quantity: { low, high } }) => [low ?? 0, high ?? 0]);
  const times = [...new Set(counts)].filter(by => by > 1 && by <= MOST_TIMES);
  const ones = all.flatMap(endsOf);
  return endsOf(figure).every(({ quantity: { low, unit, counted } }) => {
    const digits = Math.min(15, toldDigits(low ?? 0));
    return (
      low !== null &&
      digits >= 2 &&
      ones.some(({ quantity: one }) => {
        // "Another 144 million" is of the unit of what it is made of.
        const value = one.unit === unit || counted === null ? one.low : null;
        return value !== null && times.some(by => value * by === low || (isRound && Number((value * by).toPrecision(digits)) === low));
      })
    );
  });
}

/** "Two to three times as many", "for all 22", "each". */
const MULTIPLIED =
  /\b(?:times|twice|each|every|apiece|per|an?|all|both|together|altogether|total|makes?|making|comes? to|another|would mean)\b/i;
const MOST_TIMES = 1000;

/** "32,200 euros less than had been asked for": of two amounts in one unit that is no count, wherever they stand. */
export function isDifferenceOfAmounts({ quantity: { low, unit } }: SaidFigure, sources: readonly SaidFigure[]): boolean {
  if (low === null || unit === 'count' || unit.startsWith('percent') || toldDigits(low) < TELLING) return false;
  const amounts = sources.flatMap(({ quantity }) => (quantity.unit === unit && quantity.low !== null ? quantity.low : []));
  return amounts.some(a => amounts.includes(a + low));
}

/** "Rose by almost $4 million": about the difference of two amounts of one sentence or one line of a table. */
export function isAboutDifference(
  { quantity: { low, high, unit, bound } }: SaidFigure,
  sources: readonly SaidFigure<SourceSentence>[],
): boolean {
  const value = low ?? high;
  if (value === null || value <= 0 || bound === 'exact' || unit === 'count' || unit.startsWith('percent')) return false;
  const documents = new Set(sources.map(({ sentence }) => sentence.source.document));
  const lines = [
    ...[...new Set(sources.map(({ sentence }) => sentence))].map(sentence => [sentence]),
    ...[...documents].flatMap(tableLines),
  ];
  const [least, most] = roundedTo(value);
  return lines.some(line => {
    const amounts = line
      .flatMap(figuresOf)
      .flatMap(({ quantity }) => (quantity.unit === unit && quantity.low !== null ? quantity.low : []))
      .sort((a, b) => a - b);
    let next = 0; // of the amounts in order, the first that is far enough above the one at hand: it only moves on
    return amounts.some(amount => {
      while ((amounts[next] ?? Infinity) - amount < least) next++;
      return (amounts[next] ?? Infinity) - amount <= most;
    });
  });
}

/** Between which numbers lies what is rounded to a positive `value`, by the digits that it tells. */
function roundedTo(value: number): readonly [least: number, most: number] {
  const half = 10 ** (Math.floor(Math.log10(value)) + 1 - toldDigits(value)) / 2;
  return [value - half, value + half];
}
