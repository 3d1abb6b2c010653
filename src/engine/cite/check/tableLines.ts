/**
 * The rows and columns of the tables of a document: figures of one row or column are what a report reckons with, and so few that a number
 * hardly follows from them by chance. Cost: linear in the document on first use, kept for as long as it is. Limits: Markdown tables.
 */
import type { ReadDocument } from '../../model/index.ts';
import { sentencesOf, type SourceSentence } from './sourceSentences.ts';

const LINES = new WeakMap<ReadDocument, readonly (readonly SourceSentence[])[]>();

/** Each row and each column of each table, as its cells. */
export function tableLines(document: ReadDocument): readonly (readonly SourceSentence[])[] {
  const known = LINES.get(document);
  if (known !== undefined) return known;
  const lines = new Map<string, SourceSentence[]>();
  let [table, end] = [0, 0];
  for (const cell of sentencesOf(document)) {
    if (document.blocks[document.sentences[cell.at]?.block ?? -1]?.kind !== 'table-cell') continue;
    const start = document.text.lastIndexOf('\n', cell.span.start - 1) + 1;
    // Between the rows of one table stands nothing but the line of dashes beneath its head.
    if (start > end && !/^[\s|:-]*$/.test(document.text.slice(end, start))) table++;
    const next = document.text.indexOf('\n', start);
    end = next < 0 ? document.text.length : next;
    const column = document.text.slice(start, cell.span.start).match(/(?<!\\)\|/g)?.length ?? 0;
    for (const line of [`row ${String(start)}`, `column ${String(column)} of ${String(table)}`])
      lines.set(line, [...(lines.get(line) ?? []), cell]);
  }
  const found = [...lines.values()].filter(cells => cells.length > 1);
  LINES.set(document, found);
  return found;
}
