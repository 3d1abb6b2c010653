/**
 * The columns of rows of plain text: what their cells fill, which cell stands in which, whether those of one line up. Cost: linear, after sorting.
 */
import type { Span } from '../model/index.ts';
import type { PlainRow, RowCell, RowStyle } from './plainRows.ts';

/** A cell of a table of plain text; columns are counted from 0. */
export interface PlainCell extends Span {
  readonly column: number;
}

/** Where a column stands, by all its cells. */
export interface Column {
  readonly from: number;
  readonly to: number;
}

/** The stretches that the cells of some rows fill. */
export function columnsOf(rows: readonly PlainRow[]): readonly Column[] {
  const cells = rows.flatMap(row => row.cells).sort((a, b) => a.from - b.from);
  const columns: { readonly from: number; to: number }[] = [];
  for (const { from, to } of cells) {
    const column = columns.at(-1);
    if (column !== undefined && from < column.to) column.to = Math.max(column.to, to);
    else columns.push({ from, to });
  }
  return columns;
}

export type PlacedCell = PlainCell & RowCell;

/** The cells of a row with their columns; null where two are in one. */
export function placed({ cells }: PlainRow, columns: readonly Column[]): readonly PlacedCell[] | null {
  const found: PlacedCell[] = [];
  let column = 0;
  for (const cell of cells) {
    while (column < columns.length && (columns[column]?.to ?? 0) <= cell.from) column++;
    if (found.at(-1)?.column === column) return null;
    found.push({ ...cell, column });
  }
  return found;
}

/** The cells of a head over the columns that they touch; null where one is over none or over two, or where two are over one. */
export function headsOf({ cells }: PlainRow, columns: readonly Column[], style: RowStyle): readonly PlainCell[] | null {
  const heads: PlainCell[] = [];
  const reach = style === 'columns' ? 1 : 0;
  for (const { start, end, from, to } of cells) {
    const over = columns.flatMap((column, i) => (from < column.to && column.from < to ? i : []));
    const beside = columns.flatMap((column, i) => (from < column.to + reach && column.from < to + reach ? i : []));
    const [column, ...more] = over.length > 0 ? over : beside;
    if (column === undefined || more.length > 0 || heads.some(head => head.column === column)) return null;
    heads.push({ start, end, column });
  }
  return heads;
}

type Place = (cell: RowCell, said: string) => number;
const starts: Place = ({ from }) => from;
const ends: Place = ({ to }) => to;
const middles: Place = ({ from, to }) => (from + to) / 2;
/** Where the last digit before the decimals stands. */
const points: Place = ({ from }, said) => from + (/\d(?=[^\d]|$)(?![,\s]\d{3})/.exec(said)?.index ?? 0);

/** Whether cells stand beneath each other: at one place, but for one that a sign may take. `said`: their words. */
export function linedUp(cells: readonly RowCell[], said: readonly string[]): boolean {
  return [starts, ends, middles, points].some(place => {
    let [least, most] = [Infinity, -Infinity];
    for (const [i, cell] of cells.entries()) {
      const at = place(cell, said[i] ?? '');
      [least, most] = [Math.min(least, at), Math.max(most, at)];
    }
    return most - least <= 1;
  });
}
