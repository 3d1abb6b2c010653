/**
 * The statements of the tables of a document: each cell with one figure, with what its row, its column and the caption say that it is of.
 *
 * Method: a sentence is made of the heads and the figure (`tableProse.ts`) and read as any other. Cost: linear in the tables; of a long one only the
 * first figures are read. Limits: tables whose heads fill one row and one column; a cell that may be of another thing than they say makes no statement.
 */
import { countWhile } from '../../../base/bisect.ts';
import { issuedAt } from '../../cite/issuedAt.ts';
import type { ReadDocument, Span } from '../../model/index.ts';
import { type Table, type TableRow, tablesOf } from '../../text/tables.ts';
import type { PlacedStatement } from '../measure/documentStatements.ts';
import { keysOf } from '../measure/keys.ts';
import type { Concept } from '../relation/concepts.ts';
import { comparableDate } from '../relation/time.ts';
import { HeadReader } from './headReader.ts';
import { captionOf } from './tableCaption.ts';
import { type CellStatement, mayHoldFigure, readCell } from './tableCells.ts';
import { NO_HEAD, type TableHead } from './tableHeads.ts';
import type { CellHeads } from './tableProse.ts';

/**
 * Of a longer table only the first figures are compared, and only so many cells looked at for them: a register is no report. Of a document with
 * very many tables, those of its first ones.
 */
const MOST = { figures: 400, cells: 2000, ofDocument: 4000 } as const;

/** What the sentences of a document speak of. */
type About = Pick<PlacedStatement, 'topic' | 'vocabulary'>;

/** All statements of the tables of a document, in text order. */
export function tableStatements(document: ReadDocument, about: About): readonly PlacedStatement[] {
  const reader = new HeadReader(document);
  let left: number = MOST.ofDocument;
  return tablesOf(document).flatMap(table => {
    if (left <= 0) return [];
    const cells = withNeighbours([...cellsOf(document, table, reader)]);
    left -= cells.length;
    const common = wordsOfMost(cells);
    return cells.map(({ row, ...cell }) => placed(document, table, row, cell, about, common));
  });
}

function placed(
  document: ReadDocument,
  table: Table,
  row: TableRow,
  { span, statement, scene }: CellStatement,
  about: About,
  common: ReadonlySet<Concept>,
): PlacedStatement {
  const telling = common.size === 0 ? scene.concepts : new Set([...scene.concepts].filter(concept => !common.has(concept)));
  return {
    uri: document.uri,
    claim: row.span.end - row.span.start <= LONGEST_ROW ? row.span : span,
    span,
    statement,
    scene,
    ...about,
    keys: keysOf(statement, { ...scene, concepts: telling }),
    date: comparableDate(issuedAt(document, span.start)?.date),
    table,
  };
}

/** UTF-16 code units of a row that a reader is led to; in a longer one the figure alone. */
const LONGEST_ROW = 1000;

interface RowCell extends CellStatement {
  readonly row: TableRow;
}

function* cellsOf(document: ReadDocument, table: Table, reader: HeadReader): Iterable<RowCell> {
  const at = headColumn(table, reader);
  if (at === null || table.head === null || hasSecondHead(table, at)) return;
  const columns = new Map(table.head.cells.map(({ column, span }) => [column, reader.at(span)] as const));
  const corner = columns.get(at) ?? NO_HEAD;
  const caption = captionOf(document, table, reader);
  const shares = columnsOfShares(document, table, columns);
  let [figures, cells] = [0, 0];
  for (const { row, head, whole } of rowsOf(table, at, reader))
    for (const { column, span } of row.cells) {
      if (column <= at || !mayHoldFigure(document, span)) continue;
      if (figures === MOST.figures || ++cells > MOST.cells) return;
      const heads: CellHeads = { row: head, whole, column: columns.get(column) ?? NO_HEAD, corner, caption };
      const isUnsure = isInClaim(document, span) || (shares.has(column) && !document.text.slice(span.start, span.end).includes('%'));
      const read = isUnsure ? null : readCell(document, span, heads);
      if (read === null) continue;
      figures++;
      yield { ...read, row };
    }
}

/** A cell that is a sentence of its own is compared as such. */
function isInClaim({ claims }: ReadDocument, { start, end }: Span): boolean {
  const next = claims[countWhile(claims.length, i => (claims[i]?.span.end ?? end) <= start)];
  return next !== undefined && next.span.start < end;
}

interface HeadedRow {
  readonly row: TableRow;
  readonly head: TableHead;
  readonly whole: TableHead | null;
}

/** The rows that have a head, those beneath a line of a word or two ("Men") with it. */
function* rowsOf({ rows }: Table, at: number, reader: HeadReader): Iterable<HeadedRow> {
  let [group, whole]: [TableHead | null, TableHead | null] = [null, null];
  for (const row of rows) {
    const own = row.cells.find(({ column }) => column === at);
    if (own === undefined) continue;
    const head = reader.at(own.span);
    if (row.cells.length === 1 && head.kind === 'words') {
      group = head;
      whole = null;
      continue;
    }
    const grouped = group === null ? head : inGroup(head, group);
    if (!head.isPart) whole = grouped;
    yield { row, head: head.isPart ? head : grouped, whole: head.isPart ? whole : null };
  }
}

/** The head of a row beneath a line that groups rows. Whether a total is that of the group or of all is not said. */
function inGroup(head: TableHead, group: TableHead): TableHead {
  if (head.kind !== 'words') return NO_HEAD;
  return { ...head, words: `${group.words}, ${head.words}`, isDated: head.isDated || group.isDated, unit: head.unit ?? group.unit };
}

/** Rows that are looked at to tell which column has the heads of the rows. */
const SAMPLE = 40;

/** The column whose cells say what the rows are of: the first one, or the second behind numbers of rows and ranks. */
function headColumn({ rows }: Table, reader: HeadReader): number | null {
  for (const at of [0, 1]) {
    const cells = rows.slice(0, SAMPLE).flatMap(({ cells }) => cells.find(({ column }) => column === at) ?? []);
    const heads = cells.filter(({ span }) => reader.at(span).kind !== 'unsure');
    if (heads.length * 2 > cells.length) return at;
  }
  return null;
}

/** The columns most of whose cells have a percent sign, which their heads do not give: what a number without one is there is not sure. */
function columnsOfShares({ text }: ReadDocument, { rows }: Table, heads: ReadonlyMap<number, TableHead>): ReadonlySet<number> {
  const signs = new Map<number, number>();
  for (const { cells } of rows.slice(0, SAMPLE))
    for (const { column, span } of cells) {
      const sign = text.slice(span.start, Math.min(span.end, span.start + SHORT)).includes('%') ? 1 : -1;
      signs.set(column, (signs.get(column) ?? 0) + sign);
    }
  return new Set([...signs].flatMap(([column, sum]) => (sum > 0 && (heads.get(column)?.unit ?? null) === null ? column : [])));
}

const SHORT = 48;

/** A row without a head of its own beneath the head of the table goes on with it: what its columns are of takes two rows to say. */
function hasSecondHead({ rows }: Table, at: number): boolean {
  return rows[0]?.cells.every(({ column }) => column !== at) === true;
}

/** Of so many cells the figures of all are told with each, as those of one sentence are; of more those of its row. */
const FEW = 24;

/** Cells with the figures of the others around them in their scenes. */
function withNeighbours(cells: readonly RowCell[]): readonly RowCell[] {
  const rows = new Map<TableRow, RowCell[]>();
  for (const cell of cells) {
    const known = rows.get(cell.row);
    if (known === undefined) rows.set(cell.row, [cell]);
    else known.push(cell);
  }
  return cells.map(cell => {
    const near = cells.length <= FEW ? cells : (rows.get(cell.row) ?? []).slice(0, FEW);
    return { ...cell, scene: { ...cell.scene, statements: near.map(({ statement }) => statement) } };
  });
}

/** From so many cells on, a word that most of them have says too little to look for others by. */
const MANY = 60;

function wordsOfMost(cells: readonly RowCell[]): ReadonlySet<Concept> {
  const times = new Map<Concept, number>();
  if (cells.length >= MANY)
    for (const { scene } of cells) for (const concept of scene.concepts) times.set(concept, (times.get(concept) ?? 0) + 1);
  return new Set([...times].flatMap(([concept, count]) => (count * 2 > cells.length ? concept : [])));
}
