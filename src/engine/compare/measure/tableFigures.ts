/** The figures of the tables of a document, as a reader points at them. Cost: that of a look through the document's figures. */
import { type Issued, issuedAt } from '../../cite/issuedAt.ts';
import type { FigureDate, Quantity, ReadDocument, Span } from '../../model/index.ts';
import { tablesOf } from '../../text/tables.ts';
import { documentStatements, type PlacedStatement } from './documentStatements.ts';

/** A figure in a cell of a table. */
export interface TableFigure {
  /** The row. */
  readonly claim: Span;
  readonly span: Span;
  readonly quantity: Quantity;
  /** When it holds, by the heads of the table, else by the date of the document. */
  readonly date: FigureDate | null;
}

/** The figures of a table at an offset: the one that stands there, else those of the row; empty outside of tables and where a row has none. */
export function tableFiguresAt(document: ReadDocument, offset: number): readonly TableFigure[] {
  const touches = ({ start, end }: Span): boolean => start <= offset && offset <= end;
  // Of most places it is told at once that they are in no table, without reading what a long document states.
  if (!tablesOf(document).some(({ rows }) => rows.some(({ span }) => touches(span)))) return [];
  const row = documentStatements(document).filter(({ table, claim, span }) => table !== null && (touches(claim) || touches(span)));
  const own = row.filter(({ span }) => touches(span));
  return (own.length > 0 ? own : row).map(placed => figureOf(document, placed));
}

function figureOf(document: ReadDocument, { claim, span, statement: { quantity, period } }: PlacedStatement): TableFigure {
  const { from, to } = period;
  const told = quantity.asOf ?? (from === null ? null : from === to ? from : `${from}/${to ?? ''}`);
  const issued: Issued | null = told === null ? issuedAt(document, span.start) : null;
  return { claim, span, quantity, date: told === null ? issued : { date: told, from: 'sentence' } };
}
