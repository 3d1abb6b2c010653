/**
 * Whether a figure of the report follows by arithmetic from others: those of its own sentence, those of the sources that stand together, a row or a column
 * of a table. How is in `derivedFigures.ts`; here is from which.
 */
import { conceptOf } from '../../compare/relation/concepts.ts';
import { denials } from './denials.ts';
import { followsFrom, isOfRate, isOfYears, isPercentage, reckonedIn, sumsUp, type Ways, yearsIn } from './derivedFigures.ts';
import { toldDigits } from './figureValues.ts';
import { figuresOf, inUnitOf, isSameFigure, type SaidFigure, TELLING } from './saidFigures.ts';
import { isAboutDifference, isDifferenceOfAmounts, isSoManyTimes } from './reckonedAmounts.ts';
import { sentencesOf, type SourceSentence } from './sourceSentences.ts';
import { isAgeByDates, isBetweenDates, isOfTwoSpans } from './spansOfTime.ts';
import { rowLabel, tableLines } from './tableLines.ts';

/** What stands beside a sentence of the report; of a cell of its own table the figures of its row, and the heads of its column and row. */
export interface Beside {
  readonly isCell: boolean;
  readonly figures: readonly SaidFigure[];
  readonly heads: string;
  /** The words at the head of its row alone. */
  readonly row: string;
  /** The words of all other cells of its row. */
  readonly cells: string;
  /** Of a sentence, the figures of those before it in its paragraph, the last first. */
  readonly before: readonly SaidFigure[];
}

/** A column of a table is reckoned from the others in any way. */
const IN_ROW = { sum: true, difference: true, share: true, quotient: true } as const;

/** Whether a figure follows from others in a way that hardly any number would by chance: a share of like things, a price, what is shared out, a difference in money. */
export function isSurelyReckoned(
  figure: SaidFigure,
  others: readonly SaidFigure[],
  akin: readonly SourceSentence[],
  sources: readonly SaidFigure<SourceSentence>[],
): boolean {
  const { prose, span } = figure.sentence;
  // Of so few digits a number comes from some two figures of a source by chance: then only from those of what is told.
  const isTelling = toldDigits(figure.quantity.low ?? 0) >= TELLING;
  const near = (): readonly SourceSentence[] => allSentences(sources).filter(each => akin.some(one => one === each || isBeside(one, each)));
  const ofNear = (): readonly SaidFigure<SourceSentence>[] =>
    sources.filter(({ sentence }) => akin.some(one => one === sentence || isBeside(one, sentence)));
  const told = reckonedIn(prose.slice(span.start, span.end));
  const own = others.filter(({ quantity }) => quantity !== figure.quantity);
  return (
    isShareOfLike(figure, own, sources) ||
    isShareOfShare(figure, own) ||
    isOfRate(figure, [...own, ...(isTelling ? sources : ofNear())]) ||
    (told.quotient && isSharedOut(figure, own, sources)) ||
    (told.difference && (isDifferenceOfAmounts(figure, sources) || isAboutDifference(figure, sources))) ||
    isLeftOf(figure, own, sources) ||
    isSoManyTimes(figure, own, isTelling ? sources : ofNear()) ||
    isOfTwoSpans(figure, sources) ||
    isBetweenDates(figure, isDay => [figure.sentence, ...(isDay ? allSentences(sources) : near())]) ||
    isAgeByDates(figure, () => allSentences(sources))
  );
}

/** Whether a figure follows from others of its own sentence, or from figures of the source that stand together. */
export function isReckoned(
  figure: SaidFigure,
  others: readonly SaidFigure[],
  akin: readonly SourceSentence[],
  sources: readonly SaidFigure<SourceSentence>[],
  beside: Beside,
): boolean {
  const { prose, span } = figure.sentence;
  const told = reckonedIn(`${beside.heads} ${prose.slice(span.start, span.end)}`);
  if (followsFrom(figure, beside.figures, { ...told, ...IN_ROW })) return true;
  const own = others.filter(({ quantity }) => quantity !== figure.quantity);
  if (followsFrom(figure, own, { ...told, sum: true, difference: true, share: true }) || isShareOfSum(figure, own)) return true;
  if (akin.some(sentence => followsFrom(figure, figuresOf(sentence), { ...told, share: true }))) return true;
  const years = yearsIn(prose.slice(span.start, span.end));
  if (years !== null && isOfYears(figure, years, sources)) return true;
  if (told.difference && akin.some(sentence => followsFrom(figure, [...own, ...figuresOf(sentence)].slice(0, FEW), told))) return true;
  if (isComplement(figure, akin, sources)) return true;
  const near = sources.filter(({ sentence }) => akin.some(each => isBeside(each, sentence)));
  if (followsFrom(figure, near, told)) return true;
  // So many digits are hardly those of a sum by chance, wherever its parts stand together.
  const digits = toldDigits(figure.quantity.low ?? 0);
  const all = digits >= TELLING ? sentencesIn(sources) : akin;
  if (all.some(sentence => sumsUp(figure, figuresOf(sentence)))) return true;
  const apart = { ...told, before: false, sum: false, share: false, quotient: false };
  if (digits >= 2 && told.difference && sentencesIn(sources).some(sentence => followsFrom(figure, figuresOf(sentence).slice(0, 3), apart)))
    return true;
  return isOfTable(figure, akin, sources, told);
}

/** "Four in five are women, and three in five of these were sold, which is 48 percent of all": one share of another of its sentence. */
function isShareOfShare({ quantity: { unit, low }, sentence: { prose, span } }: SaidFigure, own: readonly SaidFigure[]): boolean {
  if (unit !== 'percent' || low === null || !OF_THESE.test(prose.slice(span.start, span.end))) return false;
  const shares = own.flatMap(({ quantity }) => (quantity.unit === 'percent' && !quantity.vague ? (quantity.low ?? []) : [])).slice(0, FEW);
  return shares.some((part, i) => shares.slice(i + 1).some(whole => Math.abs(low - (part * whole) / 100) < ROUNDED));
}

const OF_THESE = /\bof (?:these|them|those|whom|which)\b/i;
/** How far a share of a share that is written in whole percentage points may lie from what it comes to. */
const ROUNDED = 0.51;

/** "Of the 212 sites 37 were bare and 58 had defects, so that 45 percent gave cause for concern": of figures of one sentence, two in a third. */
function isShareOfSum(figure: SaidFigure, own: readonly SaidFigure[]): boolean {
  if (figure.quantity.unit !== 'percent') return false;
  const counts = own.filter(({ quantity }) => quantity.unit === 'count' && !quantity.vague).slice(0, FEW);
  return counts.some((a, i) =>
    counts.slice(i + 1).some(b => {
      const both = { ...a, quantity: { ...a.quantity, low: (a.quantity.low ?? 0) + (b.quantity.low ?? 0) } };
      return counts.some(whole => whole !== a && whole !== b && isPercentage(figure, both, whole));
    }),
  );
}

/**
 * Whether a figure follows from a row or a column of a table, or from such and what the sentences that say the same have in words: "three thousand tonnes
 * lower than in 2020", of a year of the table and one told below it.
 */
function isOfTable(
  figure: SaidFigure,
  akin: readonly SourceSentence[],
  sources: readonly SaidFigure<SourceSentence>[],
  told: Ways,
): boolean {
  const digits = toldDigits(figure.quantity.low ?? 0);
  if (digits < 2 && figure.quantity.unit === 'count') return false;
  const ways = { ...told, sum: told.sum || digits >= TELLING, difference: told.difference || digits >= TELLING };
  const inWords = akin.flatMap(sentence => figuresOf(sentence));
  const documents = new Set(sources.map(({ sentence }) => sentence.source.document));
  return [...documents].flatMap(tableLines).some(cells => {
    const line = cells.flatMap(cell => figuresOf(cell).map(each => inUnitOf(figure, each)));
    return followsFrom(figure, line, ways) || (line.length + inWords.length <= FEW && followsFrom(figure, [...line, ...inWords], told));
  });
}

function sentencesIn(sources: readonly SaidFigure<SourceSentence>[]): readonly SourceSentence[] {
  return [...new Set(sources.map(({ sentence }) => sentence))];
}

/** All sentences of the documents that some figures are of. */
function allSentences(sources: readonly SaidFigure<SourceSentence>[]): readonly SourceSentence[] {
  return [...new Set(sources.map(({ sentence }) => sentence.source.document))].flatMap(sentencesOf);
}

/** Whether two sentences stand side by side, or two cells in one table. */
export function isBeside(a: SourceSentence, b: SourceSentence): boolean {
  return a.source === b.source && Math.abs(a.at - b.at) <= (a.isItem && b.isItem ? CELLS : 1);
}

/** Figures from which a number hardly follows by chance. */
const FEW = 8;

/** How far apart cells of one small table may be. */
const CELLS = 12;

/** "On 79 farms there were agreements", of 96, where the source says on how many there were none. */
function isComplement(
  { quantity: { low, unit }, sentence }: SaidFigure,
  akin: readonly SourceSentence[],
  sources: readonly SaidFigure[],
): boolean {
  if (low === null || unit !== 'count' || toldDigits(low) < 2) return false;
  const isDenied = denials(sentence.tokens).length > 0;
  return akin.some(
    each =>
      denials(each.tokens).length > 0 !== isDenied &&
      figuresOf(each).some(({ quantity: part }) =>
        sources.some(
          ({ quantity: whole }) => part.unit === unit && whole.unit === unit && part.low !== null && whole.low === low + part.low,
        ),
      ),
  );
}

/**
 * "64 percent of the recommendations": two counts of the sources, of what the sentence speaks of, or in one sentence with such a count; or one of the report's own
 * and a whole of its source; or a cell of a table, in the row that the sentence names, of its column.
 */
function isShareOfLike(figure: SaidFigure, own: readonly SaidFigure[], sources: readonly SaidFigure<SourceSentence>[]): boolean {
  if (figure.quantity.unit !== 'percent') return false;
  const { concepts } = figure.sentence;
  const counts = sources.filter(({ quantity, sentence }) => quantity.unit === 'count' && !quantity.vague && !sentence.isItem);
  const wholes = counts.filter(count => countedIn(count).some(concept => concepts.has(concept)));
  const taken = counts.filter(count => own.some(each => isSameFigure(each, count)));
  const isLike = (part: SaidFigure<SourceSentence>, whole: SaidFigure<SourceSentence>): boolean =>
    part.sentence === whole.sentence || isOfThem(part, whole) || countedIn(part).some(concept => countedIn(whole).includes(concept));
  const pairs = [
    ...wholes.flatMap(whole => counts.filter(part => isLike(part, whole)).map(part => ({ part, whole }))),
    ...taken.flatMap(part => counts.filter(whole => part.sentence.source === whole.sentence.source).map(whole => ({ part, whole }))),
  ];
  const isOne = pairs.some(({ part, whole }) => isPercentage(figure, part, whole));
  return (isOne && !isCrowded(figure, pairs)) || isShareOfColumn(figure, sources);
}

/** Whether so many shares like a figure come of some pairs that any number would be one of them. */
function isCrowded(
  { quantity: { low } }: SaidFigure,
  pairs: readonly { readonly part: SaidFigure; readonly whole: SaidFigure }[],
): boolean {
  const value = low ?? 0;
  const [least, most] = [value / 2, Math.min(2 * value, 100)];
  const shares = pairs.map(({ part, whole }) => Math.round((100 * (part.quantity.low ?? 0)) / (whole.quantity.low ?? 1)));
  const near = new Set(shares.filter(share => share >= least && share <= most));
  return near.size > CROWDED * (most - least);
}

/** Of the whole percentages around a figure so large a share may come of the pairs. */
const CROWDED = 0.3;

/** "43 per cent came from Alto Mayo". */
function isShareOfColumn(figure: SaidFigure, sources: readonly SaidFigure<SourceSentence>[]): boolean {
  const words = new Set(figure.sentence.tokens.map(({ lower }) => lower));
  const documents = new Set(sources.map(({ sentence }) => sentence.source.document));
  return [...documents].flatMap(tableLines).some(cells => {
    const named = cells.filter(cell => {
      const label = rowLabel(cell);
      return label !== null && label.length > 0 && label.every(word => words.has(word));
    });
    if (named.length === 0 || named.length === cells.length) return false;
    const line = cells.flatMap(cell => figuresOf(cell));
    return named.flatMap(cell => figuresOf(cell)).some(part => line.some(whole => isPercentage(figure, part, whole)));
  });
}

/** "It took 312 calls. Wages were the subject of 130 of them." */
function isOfThem(part: SaidFigure<SourceSentence>, whole: SaidFigure<SourceSentence>): boolean {
  return part.quantity.counted === null && isBeside(part.sentence, whole.sentence);
}

/**
 * "64,400 euros, 2,800 for each": one figure shared out among as many as another tells of: exactly, or so much to each of two that stand in one sentence or of
 * which one is the report's own.
 */
function isSharedOut(
  { quantity: { low, unit } }: SaidFigure,
  own: readonly SaidFigure[],
  sources: readonly SaidFigure<SourceSentence>[],
): boolean {
  if (low === null || toldDigits(low) < 2) return false;
  const all = [...own, ...sources];
  const counts = all.filter(({ quantity }) => quantity.unit === 'count' && (quantity.low ?? 0) > 1);
  return all
    .filter(({ quantity }) => quantity.unit === unit)
    .some(whole =>
      counts.some(by => {
        const each = (whole.quantity.low ?? 0) / (by.quantity.low ?? 1);
        const isTogether = whole.sentence === by.sentence || own.includes(whole) || own.includes(by);
        return (
          (unit !== 'count' && Math.abs(each - low) < 1e-9 * low) ||
          (isTogether && Number(each.toPrecision(Math.min(15, toldDigits(low)))) === low)
        );
      }),
    );
}

/** "342 people, 338 of whom went on": what is between the report's own figure and another one of its source. */
function isLeftOf(
  { quantity: { low, unit } }: SaidFigure,
  own: readonly SaidFigure[],
  sources: readonly SaidFigure<SourceSentence>[],
): boolean {
  if (low === null || unit !== 'count' || toldDigits(low) < TELLING) return false;
  const wholes = sources.filter(source => source.quantity.unit === unit && own.some(each => isSameFigure(each, source)));
  return wholes.some(whole =>
    sources.some(
      part =>
        part.quantity.unit === unit &&
        whole.sentence.source === part.sentence.source &&
        Math.abs((whole.quantity.low ?? 0) - (part.quantity.low ?? 0)) === low,
    ),
  );
}

/** The words for what a figure counts; where the reading does not tell, the word behind it. */
function countedIn({ quantity: { counted, span }, sentence: { tokens } }: SaidFigure): readonly string[] {
  const words = counted ?? tokens.find(({ start, kind }) => start >= span.end && kind === 'word')?.lower ?? '';
  return (words.toLowerCase().match(/\p{L}{3,}/gu) ?? []).map(conceptOf);
}
