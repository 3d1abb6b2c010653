/**
 * The lines of a plain text as rows of a table that it may hold: their cells, and what these look like. Cost: linear in the line; one that is longer than
 * any row of a table has no cells.
 */
import type { Span } from '../model/index.ts';
import { isSpace, skipSpace, trimmedEnd } from './characters.ts';

/** A line of a text, without its line break. */
export interface PlainLine extends Span {
  /** `rule`: dashes and what crosses them, nothing else. */
  readonly kind: 'blank' | 'rule' | 'text';
}

/** `bars`: cells between bars; `tabs`: a cell for each tab; `columns`: cells set beneath each other. */
export type RowStyle = 'bars' | 'tabs' | 'columns';

/** A cell with something in it. */
export interface RowCell extends Span {
  /** Where it stands in its line: in `columns` of characters, a tab going on to the next eighth; else the number of its field. */
  readonly from: number;
  readonly to: number;
}

/** A line as a row. */
export interface PlainRow {
  readonly cells: readonly RowCell[];
  /** How many fields it has, empty ones too; 0 in `columns`. */
  readonly fields: number;
}

const BREAK = /\r\n|[\n\r\u2028\u2029]/g;
const RULE = /^[\s|+:.*=_–—\u2500-\u257f-]+$/;
const DASHES = /[-=_–—\u2500\u2501\u2550]{3}/;
const BAR = /[|\u2502\u2503\u2551]/;
const GAP = /\S\s\s+\S/;
/** UTF-16 code units of a line that may be a row. */
const LONGEST_LINE = 1000;
const MOST_FIELDS = 40;
const TAB = 8;
const NO_ROW: PlainRow = { cells: [], fields: 0 };

/** The lines of `[start, end)` of a text. */
export function plainLines(text: string, start: number, end: number): readonly PlainLine[] {
  const lines: PlainLine[] = [];
  let from = start;
  BREAK.lastIndex = start;
  while (from < end) {
    const found = BREAK.exec(text);
    const to = found === null ? end : Math.min(found.index, end);
    lines.push({ start: from, end: to, kind: kindOf(text, from, to) });
    from = found === null ? end : found.index + found[0].length;
  }
  BREAK.lastIndex = 0;
  return lines;
}

function kindOf(text: string, start: number, end: number): PlainLine['kind'] {
  if (skipSpace(text, start, end) === end) return 'blank';
  const line = end - start <= LONGEST_LINE ? text.slice(start, end) : '';
  return RULE.test(line) && DASHES.test(line) ? 'rule' : 'text';
}

/** The styles in which a line may be a row of several cells, the surest first. */
export function stylesOf(text: string, { start, end }: Span): readonly RowStyle[] {
  if (end - start > LONGEST_LINE) return [];
  const line = text.slice(start, end);
  if (BAR.test(line)) return ['bars'];
  return line.includes('\t') ? ['tabs', 'columns'] : GAP.test(line) ? ['columns'] : [];
}

/** A line as a row in a style; without cells where it can be none. One without a gap is one cell. */
export function rowOf(text: string, line: Span, style: RowStyle): PlainRow {
  if (line.end - line.start > LONGEST_LINE || (style === 'bars') !== BAR.test(text.slice(line.start, line.end))) return NO_ROW;
  const row = style === 'columns' ? columnsOf(text, line) : fieldsOf(text, line, style === 'bars' ? BAR : /\t/);
  return row.fields > MOST_FIELDS || row.cells.length > MOST_FIELDS ? NO_ROW : row;
}

function fieldsOf(text: string, line: Span, divider: RegExp): PlainRow {
  // A bar at the edge of a line opens or closes it; a tab there stands for an empty cell.
  const isEdged = divider === BAR;
  const start = isEdged ? skipSpace(text, line.start, line.end) : line.start;
  const end = isEdged ? trimmedEnd(text, start, line.end) : line.end;
  const cells: RowCell[] = [];
  let fields = 0;
  let from = isEdged && BAR.test(text.charAt(start)) ? start + 1 : start;
  for (let at = from; at <= end; at++) {
    if (at < end && !divider.test(text.charAt(at))) continue;
    if (at === end && isEdged && from === end && fields > 0) break;
    const first = skipSpace(text, from, at);
    if (first < at) cells.push({ start: first, end: trimmedEnd(text, first, at), from: fields, to: fields + 1 });
    fields++;
    from = at + 1;
  }
  return { cells, fields };
}

function columnsOf(text: string, { start, end }: Span): PlainRow {
  const cells: RowCell[] = [];
  let column = 0;
  let gap = 2;
  let cell: RowCell | null = null;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      if (code === 9) column += TAB - (column % TAB);
      else if (code !== 12) column++;
      gap += code === 9 ? 2 : 1;
      continue;
    }
    if (code < 0xdc00 || code >= 0xe000) column++;
    if (cell !== null && gap > 1) cells.push(cell);
    const isNew: boolean = cell === null || gap > 1;
    cell = {
      start: isNew || cell === null ? at : cell.start,
      end: at + 1,
      from: isNew || cell === null ? column - 1 : cell.from,
      to: column,
    };
    gap = 0;
  }
  if (cell !== null) cells.push(cell);
  return { cells, fields: 0 };
}

/**
 * What a cell looks like. `year`: a year or two; `figure`: one other number, or a range, with no more than its unit; `filler`: stands for a figure that is
 * missing; `other`: a date or time in digits, a reference in brackets.
 */
export type CellLook = 'figure' | 'year' | 'filler' | 'other' | 'words' | 'none';

const LONGEST_CELL = 100;
const YEAR = /^(?:1[5-9]|20)\d\d(?:[-–/](?:\d\d|\d{4}))?$/;
const FILLER = /^(?:[-–—−*.…]{1,3}|[Nn][/.]?[AaDdKk]\.?|[Nn]il|[Nn]one|[Uu]nknown|[Nn]ot (?:known|available|reported|applicable)|\?)$/;
const NUMBER = String.raw`(?:\d{1,3}(?:[,. \u00a0\u2009\u202f'’]\d{3})+(?:[.,]\d{1,3})?|\d+(?:[.,]\d+)?)`;
const RANGE = /^\d{1,3}(?:,\d{3})*(?:\.\d)?\s?[–-]\s?\d{1,3}(?:,\d{3})*(?:\.\d)?\s?%?$/;
const OTHER = /^(?:\d{1,4}(?:[./:-]\d{1,4}){1,2}|\[[^[\]]{1,60}\])$/;
/** "2021 (to 31 August)" */
const PART_OF_YEAR = /^(?:1[5-9]|20)\d\d \([^()]*\p{L}{2}[^()]*\)$/u;
const FIGURE = new RegExp(
  String.raw`^(?:[(<>≤≥~≈±+−–-]|c\.|ca\.?|[Aa]bout|[Aa]lmost|[Aa]round|[Nn]early|[Oo]ver|[Rr]oughly|[Ss]ome|[Uu]nder|[Uu]p to|[Aa]t (?:least|most)|(?:[Ll]ess|[Mm]ore) than)?\s?(?:(?:US|A|C|NZ|HK)?[$£€¥₹]|[A-Z]{3}\s)?\s?${NUMBER}` +
    String.raw`(?:\s?(?:%|per cent|(?!Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|st\b|nd\b|rd\b|th\b|[ap]m\b)\p{L}{1,12})\.?)?` +
    String.raw`\)?(?:[*†‡§¹²³⁴-⁹]{1,3}|\s?[([][^()[\]]{1,14}[)\]])?$`,
  'u',
);
/** "Dorn ....... 34" is a line of a table of contents as often as not. */
const LEADERS = /\.{3}|(?:\. ){2}\.|…|_{3}/;
const CODE = /[{}\\<>=;#@_~`^|]/;
const MOST_WORDS = 16;
/** With a stop behind so many words it is a sentence. */
const SENTENCE = 5;

/** What a cell looks like. */
export function lookOf(cell: string): CellLook {
  if (cell.length > LONGEST_CELL) return 'none';
  if (YEAR.test(cell)) return 'year';
  if (FILLER.test(cell)) return 'filler';
  if (PART_OF_YEAR.test(cell)) return 'words';
  if (FIGURE.test(cell) || RANGE.test(cell)) return 'figure';
  if (OTHER.test(cell)) return 'other';
  return isWords(cell) ? 'words' : 'none';
}

function isWords(cell: string): boolean {
  if (!/\p{L}{2}/u.test(cell) || /[:;,]$/.test(cell) || CODE.test(cell) || LEADERS.test(cell)) return false;
  const words = cell.split(/\s+/).length;
  return words <= MOST_WORDS && (words < SENTENCE || !/[.!?]["'”’)]*$/.test(cell));
}

/** "18–24", "65+" */
const AGES = /^(?:\d{1,2}[-–]\d{1,2}|\d{2}\+)$/;
/** "Under 18", "4 children": a figure with words, by which its row or column goes. */
const IN_WORDS = /\p{L}{4}/u;

/** Whether a cell may be the label of a row. */
export function isLabel(cell: string): boolean {
  const look = lookOf(cell);
  return look === 'words' || look === 'year' || (look === 'figure' && (IN_WORDS.test(cell) || AGES.test(cell)));
}

const HEAD_SIGN = /^(?:%|[$£€¥₹]|\p{L}\d{0,2}|\D{0,20}%\D{0,20})$/u;

/** Whether a cell may be the head of a column. */
export function isHead(cell: string): boolean {
  return (isLabel(cell) && (lookOf(cell) !== 'figure' || /^\p{L}/u.test(cell))) || AGES.test(cell) || HEAD_SIGN.test(cell);
}
