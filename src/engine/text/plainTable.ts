/**
 * Finds the tables of plain text: a head and two rows or more, set in columns by blanks, tabs or bars.
 *
 * Method: rows that follow each other, each of words and figures, are one body; it is a table where its cells fall into columns, where those of figures
 * line up, and where the line above has a head for each of them. Precision first: what can be read in two ways is running text as before.
 * Cost: linear; each line is looked at a bounded number of times in each style. Limits: heads and labels of one line, no rows that group others.
 */
import type { Span } from '../model/index.ts';
import { isSpace } from './characters.ts';
import { type Column, columnsOf, headsOf, linedUp, type PlacedCell, placed, type PlainCell } from './plainColumns.ts';
import { isHead, isLabel, lookOf, type PlainLine, plainLines, type PlainRow, rowOf, type RowStyle, stylesOf } from './plainRows.ts';

/** A table of plain text, with the lines above and beneath that only rule it off. */
export interface PlainTable extends Span {
  /** In text order, the head first; each has at least two cells. */
  readonly rows: readonly (readonly PlainCell[])[];
}

/** The tables of `[start, end)` of a plain text, in text order. */
export function plainTables(text: string, start: number, end: number): readonly PlainTable[] {
  return new TableFinder(text, plainLines(text, start, end)).tables();
}

/** `row`: a label, and figures or what stands for missing ones; `years`: all its figures may be years, so that it may be a head. */
type Role = 'row' | 'years' | null;

interface Body {
  readonly style: RowStyle;
  /** Indexes of lines. */
  readonly rows: readonly number[];
}

const LEAST_ROWS = 2;
/** Between two rows. */
const MOST_BETWEEN = { blank: 1, rule: 2 } as const;

class TableFinder {
  readonly #text: string;
  readonly #lines: readonly PlainLine[];
  /** The first line behind the last table. */
  #after = 0;

  constructor(text: string, lines: readonly PlainLine[]) {
    this.#text = text;
    this.#lines = lines;
  }

  tables(): readonly PlainTable[] {
    const tables: PlainTable[] = [];
    const seen: Record<RowStyle, number> = { bars: 0, tabs: 0, columns: 0 };
    for (const [at, line] of this.#lines.entries()) {
      if (at < this.#after || line.kind !== 'text') continue;
      for (const style of stylesOf(this.#text, line)) {
        if (at < seen[style] || this.#roleOf(at, style) === null) continue;
        const body = this.#bodyFrom(at, style);
        seen[style] = (body.rows.at(-1) ?? at) + 1;
        const table = this.#tableOf(body);
        if (table === null) continue;
        tables.push(table);
        break;
      }
    }
    return tables;
  }

  #row(at: number, style: RowStyle): PlainRow {
    return rowOf(this.#text, this.#lines[at] ?? { start: 0, end: 0 }, style);
  }

  #roleOf(at: number, style: RowStyle): Role {
    const { cells } = this.#row(at, style);
    if (cells.length < 2) return null;
    const [label = '', ...others] = cells.map(cell => this.#said(cell));
    if (!isLabel(label)) return null;
    const looks = others.map(lookOf);
    if (looks.includes('none')) return null;
    if (looks.includes('figure')) return 'row';
    if (looks.includes('year')) return looks.includes('filler') ? 'row' : 'years';
    return looks.every(look => look === 'filler') ? 'row' : null;
  }

  #said({ start, end }: Span): string {
    return this.#text.slice(start, end);
  }

  /** The next line with text from `at` in steps of `step`, across what may stand between two rows; null where there is none. */
  #next(at: number, step: 1 | -1): { readonly at: number; readonly isAcross: boolean; readonly isBlank: boolean } | null {
    const between = { blank: 0, rule: 0 };
    for (let next = at + step; ; next += step) {
      const kind = this.#lines[next]?.kind;
      if (kind === undefined) return null;
      if (kind === 'text') return { at: next, isAcross: between.blank + between.rule > 0, isBlank: between.blank > 0 };
      if (++between[kind] > MOST_BETWEEN[kind]) return null;
    }
  }

  #bodyFrom(first: number, style: RowStyle): Body {
    const rows = [first];
    const { fields } = this.#row(first, style);
    for (let last = first; ;) {
      const next = this.#next(last, 1);
      const role = next === null ? null : this.#roleOf(next.at, style);
      if (next === null || role === null || this.#row(next.at, style).fields !== fields) return { style, rows };
      // A row of nothing but years may be the head of another table.
      if (role === 'years' && (next.isBlank || this.#row(next.at, style).cells.length > 2)) return { style, rows };
      rows.push((last = next.at));
    }
  }

  #tableOf({ style, rows }: Body): PlainTable | null {
    const [first, ...others] = rows;
    if (first === undefined) return null;
    if (this.#isHeadOfYears(first, style)) return this.#tableWith(first, others, style);
    const above = this.#next(first, -1);
    const table = above === null ? null : this.#tableWith(above.at, rows, style);
    return table ?? (this.#isHeadWithFigure(first, style) ? this.#tableWith(first, others, style) : null);
  }

  #isRuledOff(at: number): boolean {
    return this.#lines[at + 1]?.kind === 'rule';
  }

  /** "District   Persons held   Under 18": a head that looks like a row. */
  #isHeadWithFigure(at: number, style: RowStyle): boolean {
    const [, ...others] = this.#row(at, style).cells.map(cell => this.#said(cell));
    return others.every(isHead) && others.some(cell => lookOf(cell) === 'words');
  }

  /** Whether the years of a row are those of a head: in order, or ruled off from what follows. */
  #isHeadOfYears(at: number, style: RowStyle): boolean {
    if (this.#roleOf(at, style) !== 'years') return false;
    const years = this.#row(at, style).cells.flatMap(cell =>
      lookOf(this.#said(cell)) === 'year' ? Number(this.#said(cell).slice(0, 4)) : [],
    );
    const [first = 0, second] = years;
    if (second === undefined) return this.#isRuledOff(at);
    return years.every((year, i) => i === 0 || (second > first ? year > (years[i - 1] ?? 0) : year < (years[i - 1] ?? 0)));
  }

  #tableWith(head: number, body: readonly number[], style: RowStyle): PlainTable | null {
    if (head < this.#after) return null;
    const part = this.#untilBlank(body);
    return this.#read(head, this.#whole(body, style), style) ?? (part.length < body.length ? this.#read(head, part, style) : null);
  }

  #untilBlank(body: readonly number[]): readonly number[] {
    const cut = body.findIndex((at, i) => i > 0 && this.#next(at, -1)?.isBlank === true);
    return cut < 0 ? body : body.slice(0, cut);
  }

  /** The rows without the last one where what it says goes on in the line beneath it. */
  #whole(body: readonly number[], style: RowStyle): readonly number[] {
    const last = body.at(-1);
    const next = last === undefined ? null : this.#next(last, 1);
    if (last === undefined || next === null || next.isAcross) return body;
    const [label] = this.#row(last, style).cells;
    const [below, ...more] = this.#row(next.at, style).cells;
    if (label === undefined || below === undefined || NOTE.test(this.#said(below))) return body;
    const isCut = OPEN_END.test(this.#said(label)) || /^[\p{Ll}(]/u.test(this.#said(below));
    return isCut || more.length > 0 || (style === 'columns' && below.from > label.from) ? body.slice(0, -1) : body;
  }

  #read(head: number, body: readonly number[], style: RowStyle): PlainTable | null {
    if (body.length < LEAST_ROWS) return null;
    const top = this.#row(head, style);
    const rows = body.map(at => this.#row(at, style));
    if (top.cells.length < 2 || top.fields !== rows[0]?.fields) return null;
    const columns = columnsOf(rows);
    const cells = rows.map(row => placed(row, columns)).filter(row => row !== null);
    const heads = headsOf(top, columns, style);
    if (cells.length < rows.length || heads === null || !this.#isTable(heads, cells, columns.length, style)) return null;
    // "Dorn Stores   3 May 2021" over what was bought.
    if (columns.length === 2 && TIME.test(this.#said(heads.at(-1) ?? { start: 0, end: 0 })) && !this.#isRuledOff(head)) return null;
    return this.#standsAlone(head, columns, style, heads[0]) ? this.#built(head, body, [heads, ...cells]) : null;
  }

  #isTable(heads: readonly PlainCell[], rows: readonly (readonly PlacedCell[])[], columns: number, style: RowStyle): boolean {
    const said = new Map(heads.map(cell => [cell.column, this.#said(cell)]));
    if (![...said.values()].every(isHead) || NO_TABLE.test(said.get(0) ?? '')) return false;
    const below = Array.from({ length: columns }, (): PlacedCell[] => []);
    for (const cell of rows.flat()) below[cell.column]?.push(cell);
    const [labels = [], ...others] = below;
    if (labels.length < rows.length || others.length === 0 || !others.every((_, i) => said.has(i + 1))) return false;
    const figures = others.flatMap((cells, i) => (this.#isOfFigures(cells, style) ? i + 1 : []));
    const names = figures.map(column => said.get(column) ?? '');
    if (new Set(names).size < names.length || names.every(name => NO_MEASURE.test(name))) return false;
    const ofWords = others.filter(cells => cells.some(cell => lookOf(this.#said(cell)) === 'words'));
    if (figures.length < ofWords.length) return false;
    if (!figures.some(column => below[column]?.length === rows.length)) return false;
    return columns > 2 || !this.#isForm(labels, others[0] ?? []);
  }

  /** Whether the cells of a column are figures that line up. */
  #isOfFigures(cells: readonly PlacedCell[], style: RowStyle): boolean {
    const said = cells.map(cell => this.#said(cell));
    const looks = said.map(lookOf);
    if (looks.includes('words') || looks.includes('other') || !looks.includes('figure')) return false;
    const isFigure = (_: unknown, i: number): boolean => looks[i] === 'figure' || looks[i] === 'year';
    return style !== 'columns' || linedUp(cells.filter(isFigure), said.filter(isFigure));
  }

  /** "Age   34", "Height   170 cm": each line is of something else. */
  #isForm(labels: readonly Span[], figures: readonly Span[]): boolean {
    const units = new Set(figures.flatMap(cell => /\p{L}+|%/u.exec(this.#said(cell))?.[0] ?? []));
    return units.size > 1 || labels.some(label => FORM_LABEL.test(this.#said(label)));
  }

  /** Whether the head is whole: the line above it is no other row of the table, nor the upper half of a head. */
  #standsAlone(head: number, columns: readonly Column[], style: RowStyle, corner: Span | undefined): boolean {
    const above = this.#next(head, -1);
    if (above === null) return true;
    if (above.at < this.#after) return above.isBlank && this.#roleOf(head, style) === 'years';
    const line = this.#lines[above.at];
    if (line === undefined || LABELLED.test(this.#text.slice(line.start, Math.min(line.end, line.start + 100)))) return true;
    if (stylesOf(this.#text, line).some(each => this.#roleOf(above.at, each) !== null)) return false;
    const goesOn =
      OPEN_END.test(this.#text.slice(Math.max(line.start, line.end - 100), line.end).trimEnd()) ||
      (corner !== undefined && /^\p{Ll}/u.test(this.#said(corner)));
    if (!above.isBlank && goesOn) return false;
    const { cells, fields } = this.#row(above.at, style);
    const [first, ...others] = cells;
    const [labels, figures] = columns;
    if (first === undefined || labels === undefined || figures === undefined) return true;
    const isBehind = style === 'columns' ? first.from >= labels.to : fields > 1;
    const isOverFigures = columns.slice(1).some(column => cells.some(cell => cell.from < column.to && column.from < cell.to));
    if (others.length > 0) return above.isBlank && !isOverFigures;
    if (above.isBlank || !isBehind) return true;
    const whole = { from: labels.from, to: columns.at(-1)?.to ?? labels.to };
    const isOver = (stretch: Column): boolean => Math.abs(first.from + first.to - stretch.from - stretch.to) <= 2 * OFF_CENTRE;
    return style === 'columns' && isOver(whole) && !isOver({ from: figures.from, to: whole.to });
  }

  #built(head: number, body: readonly number[], rows: readonly (readonly PlainCell[])[]): PlainTable {
    const last = body.at(-1) ?? head;
    const isRule = (at: number): boolean => at >= this.#after && this.#lines[at]?.kind === 'rule';
    const [top, bottom] = [isRule(head - 1) ? head - 1 : head, isRule(last + 1) ? last + 1 : last];
    this.#after = bottom + 1;
    return { start: this.#lines[top]?.start ?? 0, end: this.#lines[bottom]?.end ?? 0, rows };
  }
}

/** A label that goes on. */
const OPEN_END = /(?:[-–—(/&]|\b(?:and|at|by|for|from|in|of|on|or|the|to|with|without))$/i;
/** What stands beneath a table and is no part of its last row. */
const NOTE = /^(?:sources?\b|notes?\b|[*†‡]|[([]?[a-z\d]{1,2}[)\]])/i;
const NO_TABLE = /^(?:(?:table of )?contents|index|chapters?|q|question)$/i;
/** Heads of numbers that count nothing. */
const NO_MEASURE =
  /^(?:pages?|pp?\.?|folio|line|room|box|ref(?:erence)?\.?|tel(?:ephone)?\.?|phone|ext(?:ension)?\.?|fax|mobile|zip(?: code)?|post ?code|code|id|no\.?|number|#|date|year|born)$/i;
const FORM_LABEL =
  /^(?:age|sex|height|weight|date(?: of birth)?|name|address|phone|tel(?:ephone)?|fax|pages?|isbn|price|version|file size|born|died)$/i;
const LABELLED = /^\s*(?:table|figure|fig\.|exhibit|annex|chart|box)\s*[\dIVX]/i;
/** A date or time and nothing else. */
const TIME =
  /^(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)\p{L}*\.?|\d{1,4}(?:st|nd|rd|th)?|[\s.,:/–-]|[ap]m\b)+$/iu;
const OFF_CENTRE = 3;

/** What of a table is no cell but has ink: bars, rules. */
export function inkBetween(text: string, { start, end, rows }: PlainTable): readonly Span[] {
  const gaps: Span[] = [];
  let from = start;
  for (const cell of [...rows.flat(), { start: end, end }]) {
    if (hasInk(text, from, cell.start)) gaps.push({ start: from, end: cell.start });
    from = cell.end;
  }
  return gaps;
}

function hasInk(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isSpace(text.charCodeAt(at))) return true;
  return false;
}
