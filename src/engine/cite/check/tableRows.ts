/**
 * Holds a figure to the row of a table that its sentence names: the figure of another row is not that row's.
 *
 * Choices: a row is named where all words at its head stand in the sentence (of a cell of the report: at the head of its own row). A total may be told beside any
 * row. Where several rows are named, or none of the row's other figures is told, only a slip of a digit or two can be told. Cost: the cells of the tables of the sources.
 */
import { isSlip, toldDigits } from './figureValues.ts';
import { inUnitOf, isSameFigure, type SaidFigure, TELLING } from './saidFigures.ts';
import type { SourceSentence } from './sourceSentences.ts';
import { columnOf, rowLabel, rowOf } from './tableLines.ts';

/**
 * The figure that the row named has in place of `figure`: in the column where another row has that, or the only one near to it where no row has it. Null where the
 * row has it, a sentence has it, or nothing is certain. `heads`: of a cell of the report, the words at the head of its row; else empty.
 */
export function insteadInRow(
  figure: SaidFigure,
  sources: readonly SaidFigure<SourceSentence>[],
  others: readonly SaidFigure[],
  heads: string,
): SaidFigure<SourceSentence> | null {
  const value = figure.quantity.low;
  if (value === null || toldDigits(value) < 2 || figure.quantity.low !== figure.quantity.high) return null;
  const words = new Set(
    heads === '' ? figure.sentence.tokens.map(({ lower }) => lower) : (heads.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []),
  );
  const cells = sources.map(source => inUnitOf(figure, source)).filter(({ sentence }) => sentence.isItem && rowOf(sentence) !== null);
  const named = cells.filter(({ sentence }) => isNamed(sentence, words));
  const rows = new Set(named.map(({ sentence }) => rowOf(sentence)));
  if (named.some(cell => isSameFigure(figure, cell))) return null;
  const isTaken = (cell: SaidFigure): boolean => others.some(each => each.quantity !== figure.quantity && isSameFigure(each, cell));
  const matches = sources.map(source => inUnitOf(figure, source)).filter(source => isSameFigure(figure, source));
  const digits = digitsIn(figure);
  const near = named.filter(cell => !isTaken(cell) && isNear(value, cell.quantity.low));
  const slips = near.filter(cell => isSlip(digits, digitsIn(cell)));
  if (matches.length === 0 && slips.length === 1 && digits.length >= TELLING) return slips[0] ?? null;
  if (rows.size !== 1) return null;
  if (matches.length > 0) {
    const [match] = matches;
    if (match === undefined || matches.length > 1 || rowOf(match.sentence) === null || isTotal(match, cells)) return null;
    const column = columnOf(match.sentence);
    const instead = named.filter(({ sentence }) => column?.includes(sentence));
    return instead.length === 1 && instead[0] !== undefined && !isTaken(instead[0]) ? instead[0] : null;
  }
  const isSure = heads !== '' || others.some(each => each.quantity !== figure.quantity && named.some(cell => isSameFigure(each, cell)));
  const likely = near.length > 1 ? slips : near;
  return isSure && likely.length === 1 ? (likely[0] ?? null) : null;
}

function digitsIn({ words }: SaidFigure): string {
  return words.replace(/\D/g, '');
}

/** Within a fifth, as a slip of a digit or two mostly is. */
function isNear(value: number, other: number | null): boolean {
  return other !== null && Math.abs(value - other) <= 0.2 * Math.max(value, other);
}

function isNamed(cell: SourceSentence, words: ReadonlySet<string>): boolean {
  const label = rowLabel(cell);
  return label !== null && label.some(word => word.length > 2) && label.every(word => words.has(word));
}

/** Whether a cell is the sum of the others of its column. */
function isTotal({ quantity, sentence }: SaidFigure<SourceSentence>, cells: readonly SaidFigure<SourceSentence>[]): boolean {
  const column = columnOf(sentence);
  const values = cells.flatMap(cell => (column?.includes(cell.sentence) && cell.quantity.low !== null ? cell.quantity.low : []));
  const sum = values.reduce((all, each) => all + each, 0);
  return quantity.low !== null && Math.abs(sum - 2 * quantity.low) <= 0.01 * sum;
}
