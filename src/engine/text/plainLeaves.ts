import { isSpace } from './characters.ts';
import type { Leaf } from './leaf.ts';
import type { PlainTable } from './plainTable.ts';

/** The leaves of `[start, end)` of a plain text: the cells of its tables, and what stands between blank lines around them. Cost: linear. */
export function plainLeaves(text: string, start: number, end: number, tables: readonly PlainTable[] = []): readonly Leaf[] {
  const leaves: Leaf[] = [];
  let from = start;
  for (const table of tables) {
    paragraphs(text, from, table.start, leaves);
    for (const cell of table.rows.flat()) leaves.push({ kind: 'table-cell', start: cell.start, end: cell.end, level: 0 });
    from = table.end;
  }
  paragraphs(text, from, end, leaves);
  return leaves;
}

function paragraphs(text: string, start: number, end: number, leaves: Leaf[]): void {
  let first = -1;
  let last = -1;
  let breaks = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) breaks++;
    else if (!isSpace(code)) {
      if (first >= 0 && breaks > 1) {
        leaves.push({ kind: 'paragraph', start: first, end: last, level: 0 });
        first = -1;
      }
      if (first < 0) first = at;
      last = at + 1;
      breaks = 0;
    }
  }
  if (first >= 0) leaves.push({ kind: 'paragraph', start: first, end: last, level: 0 });
}
