import { type DocumentUri, type ReadDocument, readDocument } from '../../../../src/engine/index.ts';
import { type TableRow, tablesOf } from '../../../../src/engine/text/tables.ts';

/** A plain text, read. */
export function document(text: string): ReadDocument {
  return readDocument({ uri: 'a.txt' as DocumentUri, path: 'a.txt', text, format: 'plain' }); // any string is an address here
}

/** The cells of each table as "column:text", the head first. */
export function outline(text: string): readonly (readonly string[])[] {
  const cellsOf = ({ cells }: TableRow): string =>
    cells.map(({ column, span }) => `${String(column)}:${text.slice(span.start, span.end)}`).join(' ');
  return tablesOf(document(text)).map(({ head, rows }) => [head === null ? '' : cellsOf(head), ...rows.map(cellsOf)]);
}
