/**
 * The tables of a document: their rows and columns, by the cells that the reading of its text found.
 *
 * Method: in Markdown, cells of one line are a row; the bars before a cell tell its column, for the reading leaves out cells without a word. In plain
 * text, rows and columns are those by which the reading knew the table (`plainTable.ts`). Cost: linear in the document's structure and the text of its
 * tables, of a plain text with tables in all its text, on first use; kept for as long as the document is.
 */
import type { Block, ReadDocument, Span } from '../model/index.ts';
import { type PlainTable, plainTables } from './plainTable.ts';

/** A cell with something in it. */
export interface TableCell {
  readonly span: Span;
  /** Counted from 0, empty cells too. */
  readonly column: number;
}

/** A row with at least one such cell. */
export interface TableRow {
  /** From the start of its first cell to the end of its last. */
  readonly span: Span;
  readonly cells: readonly TableCell[];
}

/** A table with at least one such row. */
export interface Table {
  /** The row over the line of dashes; null where nothing stands in it. */
  readonly head: TableRow | null;
  readonly rows: readonly TableRow[];
  /** Index into `ReadDocument.blocks` of its first cell, and of what stands behind its last. */
  readonly first: number;
  readonly end: number;
}

const READ = new WeakMap<ReadDocument, readonly Table[]>();

/** The tables of a document, in text order. */
export function tablesOf(document: ReadDocument): readonly Table[] {
  const known = READ.get(document);
  if (known !== undefined) return known;
  const tables = document.format === 'plain' ? tablesOfPlain(document) : tablesOfMarkdown(document);
  READ.set(document, tables);
  return tables;
}

function tablesOfMarkdown({ text, blocks }: ReadDocument): readonly Table[] {
  const reader = new TableReader(text);
  for (const [at, { kind, span }] of blocks.entries()) if (kind === 'table-cell') reader.cell(span, at);
  return reader.done();
}

function tablesOfPlain({ text, blocks, frontMatter }: ReadDocument): readonly Table[] {
  if (!blocks.some(({ kind }) => kind === 'table-cell')) return [];
  let at = 0;
  return plainTables(text, frontMatter?.end ?? 0, text.length).flatMap(table => {
    while (at < blocks.length && (blocks[at]?.span.start ?? 0) < table.start) at++;
    const first = at;
    while (at < blocks.length && (blocks[at]?.span.start ?? 0) < table.end) at++;
    return plainTable(table, blocks.slice(first, at), first) ?? [];
  });
}

/** A table of plain text by those of its cells that were read as such; null where its head was not. */
function plainTable({ rows }: PlainTable, cells: readonly Block[], first: number): Table | null {
  let at = 0;
  const read = rows.map(row => {
    const found = row.flatMap(({ start, end, column }): TableCell[] => {
      while ((cells[at]?.span.start ?? start) < start) at++;
      const span = cells[at]?.span;
      return span === undefined || span.start >= end ? [] : [{ span, column }];
    });
    return rowOf(found);
  });
  const [head, ...body] = read;
  return head === undefined || head === null ? null : { head, rows: body.filter(row => row !== null), first, end: first + cells.length };
}

/** The row of some cells; null where there are none. */
function rowOf(cells: readonly TableCell[]): TableRow | null {
  const [first, last] = [cells[0], cells.at(-1)];
  return first === undefined || last === undefined ? null : { span: { start: first.span.start, end: last.span.end }, cells };
}

/** What stands between the rows of one table: the line of dashes beneath its head, rows without a word. */
const WITHIN = /^[\s>|:-]*$/;
const BLANK_LINE = /\n[ \t>]*\r?\n/;
/** What stands before the first cell of a row. */
const OPENING = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?\|?/;
/** The line of dashes. */
const RULE = /^[ \t>]*\|?[ \t]*:?-/;

class TableReader {
  readonly #text: string;
  readonly #tables: Table[] = [];
  #rows: TableRow[] = [];
  #cells: TableCell[] = [];
  #first = 0;
  #last = 0;
  /** The line that is read: where it starts and ends, how far it is read, and the bars up to there. */
  #line = { start: -1, end: -1, at: 0, bars: 0 };

  constructor(text: string) {
    this.#text = text;
  }

  cell(span: Span, block: number): void {
    if (span.start >= this.#line.end) this.#openLine(span.start, block);
    const column = this.#columnAt(span.start);
    const before = this.#cells.at(-1);
    // A cell that the reading took apart is one cell.
    if (before?.column === column) this.#cells[this.#cells.length - 1] = { column, span: { start: before.span.start, end: span.end } };
    else this.#cells.push({ column, span });
    this.#last = block;
  }

  done(): readonly Table[] {
    this.#closeTable();
    return this.#tables;
  }

  #openLine(at: number, block: number): void {
    const text = this.#text;
    const start = text.lastIndexOf('\n', at - 1) + 1;
    const between = this.#line.end < 0 ? null : text.slice(this.#line.end, start);
    if (between === null || !WITHIN.test(between) || BLANK_LINE.test(between)) {
      this.#closeTable();
      this.#first = block;
    } else this.#closeRow();
    const next = text.indexOf('\n', at);
    const opening = OPENING.exec(text.slice(start, at))?.[0].length ?? 0;
    this.#line = { start, end: next < 0 ? text.length : next, at: start + opening, bars: 0 };
  }

  #columnAt(end: number): number {
    const line = this.#line;
    for (; line.at < end; line.at++) {
      const unit = this.#text.charAt(line.at);
      if (unit === '|') line.bars++;
      else if (unit === '\\' && /[\\|]/.test(this.#text.charAt(line.at + 1))) line.at++;
    }
    return line.bars;
  }

  #closeRow(): void {
    const row = rowOf(this.#cells);
    if (row !== null) this.#rows.push(row);
    this.#cells = [];
  }

  #closeTable(): void {
    this.#closeRow();
    const [first] = this.#rows;
    if (first !== undefined) {
      const head = this.#isHead(first) ? first : null;
      this.#tables.push({ head, rows: head === null ? this.#rows : this.#rows.slice(1), first: this.#first, end: this.#last + 1 });
    }
    this.#rows = [];
  }

  #isHead({ span }: TableRow): boolean {
    const next = this.#text.indexOf('\n', span.end);
    return next >= 0 && RULE.test(this.#text.slice(next + 1, next + 1 + 200));
  }
}
