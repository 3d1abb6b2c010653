/**
 * Finds a quotation in a source, word for word, or the place that is nearest to it with what is different there.
 *
 * Method: rows of words between gaps are looked up in an index of runs; where that fails, each row is aligned with the stretch whose words vote
 * for it (edit distance of words, free ends in the stretch; Needleman and Wunsch 1970). Differences of hyphens and spaces are none.
 * Cost: look-ups for an exact hit; else the product of the row's length and a stretch a little longer, for a bounded number of stretches.
 */
import type { Span } from '../../model/index.ts';
import type { QuotedItem } from './quotedWords.ts';
import type { SourceText } from './sourceText.ts';
import { type AlignedRow, alignRow, type Difference } from './alignQuotation.ts';

/** A place of a source, with what is different there. */
export interface QuotedPlace {
  readonly source: SourceText;
  readonly span: Span;
  /** The share of the wording that is the same: 1 for a quotation without differences. */
  readonly likeness: number;
  readonly differences: readonly Difference[];
}

/** A row of words without a gap, with the gap before it. */
export interface WordRow {
  readonly gap: { readonly least: number; readonly most: number };
  readonly words: readonly Extract<QuotedItem, { readonly kind: 'word' }>[];
}

/** The best place for a quotation; null where not even a few of its words stand together. */
export function findQuotation(source: SourceText, items: readonly QuotedItem[]): QuotedPlace | null {
  const rows = rowsOf(items);
  const exact = exactPlace(source, rows);
  if (exact !== null) return { source, span: exact, likeness: 1, differences: [] };
  return nearestPlace(source, rows);
}

/** Where the quotation stands word for word; null where it does not. */
export function findExactly(source: Pick<SourceText, 'words'>, items: readonly QuotedItem[]): Span | null {
  return exactPlace(source, rowsOf(items));
}

function rowsOf(items: readonly QuotedItem[]): readonly WordRow[] {
  const rows: { gap: WordRow['gap']; words: WordRow['words'][number][] }[] = [];
  let gap: WordRow['gap'] | null = { least: 0, most: 0 };
  for (const item of items) {
    if (item.kind === 'gap') gap = gap === null ? item : { least: gap.least + item.least, most: gap.most + item.most };
    else if (gap === null) rows.at(-1)?.words.push(item);
    else {
      rows.push({ gap, words: [item] });
      gap = null;
    }
  }
  return rows;
}

function exactPlace({ words }: Pick<SourceText, 'words'>, rows: readonly WordRow[]): Span | null {
  const [first, ...rest] = rows.map(row => ({ gap: row.gap, ids: words.number(row.words.map(({ folded }) => folded)) }));
  if (first === undefined) return null;
  for (const start of words.occurrences(first.ids)) {
    let end: number | null = start + first.ids.length;
    for (const { gap, ids } of rest) {
      const from: number = end;
      const next: number | undefined = words.occurrences(ids).find(at => at >= from + gap.least && at <= from + gap.most);
      end = next === undefined ? null : next + ids.length;
      if (end === null) break;
    }
    if (end !== null) return words.span(start, end);
  }
  return null;
}

/** Each row where it fits best, in one order. */
function nearestPlace(source: SourceText, rows: readonly WordRow[]): QuotedPlace | null {
  const longest = rows.toSorted((a, b) => b.words.length - a.words.length)[0];
  if (longest === undefined) return null;
  const anchor = alignRow(source, longest, null);
  if (anchor === null) return null;
  const aligned = rows.map(row => (row === longest ? anchor : alignRow(source, row, around(rows, row, longest, anchor))));
  const found = aligned.filter(row => row !== null);
  const total = rows.reduce((sum, row) => sum + row.words.length, 0);
  const covered =
    found.reduce((sum, row) => sum + Math.max(row.covered, row.length), 0) + (total - found.reduce((sum, row) => sum + row.length, 0));
  const same = found.reduce((sum, row) => sum + row.same, 0);
  const lost = rows.flatMap((row, i) => (aligned[i] === null ? missing(row, anchor) : []));
  const differences = [...found.flatMap(row => row.differences), ...lost].sort((a, b) => a.quoted.start - b.quoted.start);
  const span = { start: Math.min(...found.map(row => row.span.start)), end: Math.max(...found.map(row => row.span.end)) };
  const likeness = differences.length === 0 ? 1 : same / Math.max(covered, 1);
  return { source, span, likeness: Math.min(likeness, differences.length === 0 ? 1 : 0.999), differences };
}

/** Where a row must stand, in word indexes, for it to be part of the same quotation as the longest. */
function around(
  rows: readonly WordRow[],
  row: WordRow,
  longest: WordRow,
  anchor: AlignedRow,
): { readonly from: number; readonly to: number } {
  const [i, k] = [rows.indexOf(row), rows.indexOf(longest)];
  const reach = rows.slice(Math.min(i, k), Math.max(i, k) + 1).reduce((sum, { gap, words }) => sum + gap.most + words.length, 0);
  return i < k ? { from: anchor.first - reach, to: anchor.first } : { from: anchor.end, to: anchor.end + reach };
}

function missing({ words }: WordRow, anchor: AlignedRow): readonly Difference[] {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [{ quoted: { start: first.span.start, end: last.span.end }, source: { start: anchor.span.end, end: anchor.span.end } }];
}
