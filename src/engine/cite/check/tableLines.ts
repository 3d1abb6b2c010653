/**
 * The rows and columns of the tables of a document: figures of one row or column are what a report reckons with, and so few that a number
 * hardly follows from them by chance. Cost: linear in the document on first use, kept for as long as it is. Limits: Markdown tables.
 */
import type { ReadDocument } from '../../model/index.ts';
import { type SaidSentence, sentencesOf, type SourceSentence } from './sourceSentences.ts';

/** The lines of the tables of a document, as their cells. */
interface TableLines {
  readonly rows: readonly (readonly SourceSentence[])[];
  readonly columns: readonly (readonly SourceSentence[])[];
}

const LINES = new WeakMap<ReadDocument, TableLines>();

/** Each row and each column of each table, as its cells. */
export function tableLines(document: ReadDocument): readonly (readonly SourceSentence[])[] {
  const { rows, columns } = linesOf(document);
  return [...rows, ...columns];
}

function linesOf(document: ReadDocument): TableLines {
  const known = LINES.get(document);
  if (known !== undefined) return known;
  const [rows, columns] = [new Map<number, SourceSentence[]>(), new Map<string, SourceSentence[]>()];
  let [table, end] = [0, 0];
  for (const cell of sentencesOf(document)) {
    if (document.blocks[document.sentences[cell.at]?.block ?? -1]?.kind !== 'table-cell') continue;
    const start = document.text.lastIndexOf('\n', cell.span.start - 1) + 1;
    // Between the rows of one table stands nothing but the line of dashes beneath its head.
    if (start > end && !/^[\s|:-]*$/.test(document.text.slice(end, start))) table++;
    const next = document.text.indexOf('\n', start);
    end = next < 0 ? document.text.length : next;
    const column = `${String(document.text.slice(start, cell.span.start).match(/(?<!\\)\|/g)?.length ?? 0)} of ${String(table)}`;
    rows.set(start, [...(rows.get(start) ?? []), cell]);
    columns.set(column, [...(columns.get(column) ?? []), cell]);
  }
  const isLine = (cells: readonly SourceSentence[]): boolean => cells.length > 1;
  const found = { rows: [...rows.values()].filter(isLine), columns: [...columns.values()].filter(isLine) };
  LINES.set(document, found);
  return found;
}

/** The row of a table in which a cell stands, its head first; null outside tables. */
export function rowOf(cell: SourceSentence): readonly SourceSentence[] | null {
  return linesOf(cell.source.document).rows.find(cells => cells.includes(cell)) ?? null;
}

/** The column of a table in which a cell stands; null outside tables. */
export function columnOf(cell: SourceSentence): readonly SourceSentence[] | null {
  return linesOf(cell.source.document).columns.find(cells => cells.includes(cell)) ?? null;
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
