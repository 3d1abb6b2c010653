/** The figure of a cell, read as that of a sentence which says what it is of. Cost: linear in the cell and its heads. */
import { readSentence } from '../../claims/readClaims.ts';
import type { ReadDocument, Span } from '../../model/index.ts';
import { claimProse } from '../claimProse.ts';
import { readScene, type Scene } from '../relation/scene.ts';
import { readStated, type Statement } from '../relation/statement.ts';
import { type CellHeads, cellProse } from './tableProse.ts';

/** What a cell states. */
export interface CellStatement {
  /** The figure, in the document. */
  readonly span: Span;
  readonly statement: Statement;
  /** The sentence that stands for the cell. */
  readonly scene: Scene;
}

/** UTF-16 code units of a cell that may hold a figure. */
const LONGEST = 48;
const NO_FIGURE = /^(?:date|tier|ordinal)$/;

/** Whether a cell may hold a figure: it is short, and has a number in it. */
export function mayHoldFigure({ text }: ReadDocument, { start, end }: Span): boolean {
  return end - start <= LONGEST && NUMBER.test(text.slice(start, end));
}

const NUMBER =
  /\p{N}|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|\p{L}+ty|hundred|thousand|million|half|third|quarter|none|nil)\b/iu;

/** What a cell states; null where it holds no figure of its own, and where it is not sure what the figure is of. */
export function readCell(document: ReadDocument, span: Span, heads: CellHeads): CellStatement | null {
  const blotted = claimProse(document, span);
  const cell = blotted.trim();
  const figure = loneFigure(cell);
  const said = figure === null ? null : cellProse(cell, heads);
  if (figure === null || said === null) return null;
  const { prose, at } = said;
  const whole = { start: 0, end: prose.length };
  const facts = readSentence(prose, whole, 'en', null);
  const scene = readScene(readStated(prose, whole, facts), facts.dates);
  const statement = scene.statements.find(
    ({ quantity, dimension }) =>
      !NO_FIGURE.test(dimension) && quantity.span.start < at + figure.end && at + figure.start < quantity.span.end,
  );
  if (statement === undefined) return null;
  const from = span.start + blotted.length - blotted.trimStart().length - at;
  const { start, end } = statement.quantity.span;
  return {
    span: { start: from + Math.max(at, start), end: from + Math.min(at + cell.length, end) },
    statement,
    scene,
  };
}

/** Four figures that may be a year, and so no number. */
const LIKE_YEAR = /^\D{0,2}(?:1[89]|20)\d\d\D{0,2}$/;
/** As most cells are written. */
const PLAIN = /^\d{1,3}(?:,\d{3})*(?:\.\d{1,2})? ?%?$/;
const HEDGES =
  /\b(?:about|around|approx(?:imately)?|circa|ca|c|some|over|under|up|to|at|least|most|more|less|fewer|than|nearly|almost|roughly|estimated|est|only|just)\b\.?/gi;
/** Words beside a figure that may be what it counts. */
const MOST_WORDS = 2;

/** The one figure that a cell holds; null where it holds none, several, a year, or words that say more. */
function loneFigure(cell: string): Span | null {
  if (LIKE_YEAR.test(cell)) return null;
  if (PLAIN.test(cell)) return { start: 0, end: cell.length };
  const { quantities, dates } = readSentence(cell, { start: 0, end: cell.length }, 'en', null);
  const [quantity, ...more] = quantities;
  if (quantity === undefined || more.length > 0 || dates.length > 0) return null;
  if (NO_FIGURE.test(quantity.unit) || quantity.vague) return null;
  const rest = `${cell.slice(0, quantity.span.start)} ${cell.slice(quantity.span.end)}`.replace(HEDGES, ' ');
  return /\d/.test(rest) || (rest.match(/\p{L}+/gu) ?? []).length > MOST_WORDS ? null : quantity.span;
}
