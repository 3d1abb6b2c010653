/**
 * The rows and columns of the tables of a document: figures of one row or column are what a report reckons with, and so few that a number
 * hardly follows from them by chance. Cost: linear in the document on first use, kept for as long as it is.
 */
import type { ReadDocument, Span } from '../../model/index.ts';
import { tablesOf } from '../../text/tables.ts';
import { type SaidSentence, sentencesOf, type SourceSentence } from './sourceSentences.ts';

/** The cells of a row or a column. */
type Line = readonly SourceSentence[];

/** The lines of the tables of a document, all of them and by their cells. */
interface TableLines {
  readonly all: readonly Line[];
  readonly rowOf: ReadonlyMap<SourceSentence, Line>;
  readonly columnOf: ReadonlyMap<SourceSentence, Line>;
}

const LINES = new WeakMap<ReadDocument, TableLines>();

/** Each row and each column of each table, as its cells. */
export function tableLines(document: ReadDocument): readonly Line[] {
  return linesOf(document).all;
}

function linesOf(document: ReadDocument): TableLines {
  const known = LINES.get(document);
  if (known !== undefined) return known;
  const isLine = (cells: Line): boolean => cells.length > 1;
  const [rows, columns]: [Line[], Line[]] = [[], []];
  const cellsFrom = cellReader(sentencesOf(document));
  for (const { head, rows: body } of tablesOf(document)) {
    const table = new Map<number, SourceSentence[]>();
    for (const { cells } of head === null ? body : [head, ...body]) {
      const row: SourceSentence[] = [];
      for (const { span, column } of cells) {
        const read = cellsFrom(span);
        row.push(...read);
        const known = table.get(column);
        if (known === undefined) table.set(column, [...read]);
        else known.push(...read);
      }
      rows.push(row);
    }
    columns.push(...table.values());
  }
  const [of, down] = [rows.filter(isLine), columns.filter(isLine)];
  const found = { all: [...of, ...down], rowOf: byCell(of), columnOf: byCell(down) };
  LINES.set(document, found);
  return found;
}

function byCell(lines: readonly Line[]): ReadonlyMap<SourceSentence, Line> {
  return new Map(lines.flatMap(line => line.map(cell => [cell, line] as const)));
}

/** Gives the sentences of one cell after another, both in text order. */
function cellReader(sentences: readonly SourceSentence[]): (cell: Span) => readonly SourceSentence[] {
  let at = 0;
  return ({ start, end }) => {
    while ((sentences[at]?.span.start ?? start) < start) at++;
    const from = at;
    while ((sentences[at]?.span.start ?? end) < end) at++;
    return sentences.slice(from, at);
  };
}

/** The row of a table in which a cell stands, its head first; null outside tables. */
export function rowOf(cell: SourceSentence): Line | null {
  return linesOf(cell.source.document).rowOf.get(cell) ?? null;
}

/** The column of a table in which a cell stands; null outside tables. */
export function columnOf(cell: SourceSentence): Line | null {
  return linesOf(cell.source.document).columnOf.get(cell) ?? null;
}

/** The words at the head of the row in which a cell of a table stands; null for the head itself, and outside tables. */
export function rowLabel(cell: SourceSentence): readonly string[] | null {
  const head = rowOf(cell)?.[0];
  return head === undefined || head === cell ? null : wordsIn(head);
}

/** What the head of its row or column says that a cell counts: a million under "Journeys (million)"; else 1. */
export function scaleOfCell(cell: SourceSentence): number {
  const heads = [rowOf(cell)?.[0], columnOf(cell)?.[0]];
  const words = heads.flatMap(head =>
    head === undefined || head === cell ? [] : (SCALE.exec(head.prose.slice(head.span.start, head.span.end))?.[1] ?? []),
  );
  return SCALES[words[0]?.toLowerCase() ?? ''] ?? 1;
}

const SCALE = /\b(thousand|million|billion)s?\b(?=[^\p{L}]*(?:$|\)|of\b|\p{L}+\)?$))/iu;
const SCALES: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 };

/** The words and numbers of a cell, in small letters. */
export function wordsIn({ tokens }: SaidSentence): readonly string[] {
  return tokens.flatMap(({ kind, lower }) => (kind === 'word' || kind === 'number' ? lower : []));
}
