import type { Blot } from './blots.ts';
import { skipSpace } from './characters.ts';
import type { Leaf } from './leaf.ts';

/*
 * Reads a table of GitHub's Markdown each row of which opens with a bar, as nearly all do. The full parser takes time that grows with the square of the bars; a
 * register of a thousand rows would be no table to it. Cost: linear.
 */

/** A line of a chunk. */
export interface Line {
  readonly start: number;
  /** Where its line break is. */
  readonly end: number;
}

const RULE = /^[ \t]*:?-+:?[ \t]*$/;
const MOST_INDENT = 3;

/** The cells of a chunk that is such a table, all that is no cell added to `blots`; null for any other. */
export function tableLeaves(text: string, lines: readonly Line[], blots: Blot[]): readonly Leaf[] | null {
  const [head, rule] = lines.slice(0, 2).map(line => cellsOf(text, line));
  if (rule?.length !== head?.length || rule?.every(({ start, end }) => RULE.test(text.slice(start, end))) !== true) return null;
  const leaves: Leaf[] = [];
  const marks: Blot[] = [];
  for (const [row, line] of lines.entries()) {
    const cells = row === 1 ? [] : cellsOf(text, line);
    if (cells === null) return null;
    let at = line.start;
    for (const { start, end } of cells) {
      const from = skipSpace(text, start, end);
      const to = from + text.slice(from, end).trimEnd().length;
      if (from === to || RULE.test(text.slice(from, to))) continue;
      marks.push({ start: at, end: from });
      leaves.push({ kind: 'table-cell', start: from, end: to, level: 0 });
      at = to;
    }
    if (at < line.end) marks.push({ start: at, end: line.end });
  }
  for (const mark of marks) blots.push(mark);
  return leaves;
}

/** The stretches between the bars of a line; null where it opens with none, or where a bar may be none. */
function cellsOf(text: string, line: Line): readonly Line[] | null {
  const first = skipSpace(text, line.start, line.end);
  if (text.charAt(first) !== '|' || first - line.start > MOST_INDENT || text.slice(line.start, first).includes('\t')) return null;
  const cells: Line[] = [];
  let start = first + 1;
  for (let at = start; at < line.end; at++) {
    const unit = text.charAt(at);
    if (unit === '\\' || unit === '`') return null;
    if (unit !== '|') continue;
    cells.push({ start, end: at });
    start = at + 1;
  }
  if (skipSpace(text, start, line.end) < line.end) cells.push({ start, end: line.end });
  return cells;
}
