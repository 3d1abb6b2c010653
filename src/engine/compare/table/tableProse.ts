/**
 * What a person would say for the cell of a table: "In 2022, persons held, all establishments was 18,942". From such prose its figure is read as
 * from any sentence. Cost: linear in the heads.
 */
import { unitFor } from './headUnits.ts';
import type { TableCaption } from './tableCaption.ts';
import { type TableHead, timeInWords, yearIn } from './tableHeads.ts';

/** All that says what the figure of a cell is of. */
export interface CellHeads {
  readonly row: TableHead;
  /** Of "of whom women": the head of the row that they are a part of. */
  readonly whole: TableHead | null;
  readonly column: TableHead;
  /** What stands over the heads of the rows. */
  readonly corner: TableHead;
  readonly caption: TableCaption;
}

/** A sentence for a cell. */
export interface CellProse {
  readonly prose: string;
  /** Where the words of the cell stand in it. */
  readonly at: number;
}

/** The parts of the sentence for a cell; '' for what is not said. */
interface Parts {
  readonly row: string;
  readonly column: string;
  /** What the table is about. */
  readonly about: string;
  /** Who or what the rows tell apart. */
  readonly corner: string;
  /** What is measured stands in the row: nothing, or "Indicator", stands over the heads of the rows. */
  readonly isOfRow: boolean;
}

const said = ({ kind, words }: TableHead): string => (kind === 'words' ? words : '');
const joined = (...parts: readonly string[]): string => parts.filter(part => part !== '').join(', ');
const isSaying = (words: string): boolean => /\p{L}{3}/u.test(words);

/** The sentence for a cell; null where it is not sure what its figure is of. */
export function cellProse(cell: string, heads: CellHeads): CellProse | null {
  const { row, column, caption, whole } = heads;
  if (row.kind === 'unsure' || column.kind === 'unsure' || (row.isPart && whole === null)) return null;
  const times = [row, column].filter(({ kind }) => kind === 'time');
  const isDated = [row, column, whole].some(head => head?.isDated === true);
  const time = timeInWords(
    isDated || caption.time === null ? times : [...times, caption.time],
    yearIn(`${caption.head.words} ${caption.heading.words}`),
  );
  const parts = partsOf(heads);
  if (time === null || !isSaying(joined(parts.row, parts.column, parts.about, parts.corner))) return null;
  const { before, after } = unitFor(cell, [column.unit, row.unit, caption.head.unit]);
  const { opens, closes } = around(parts, `${before}${cell}${after}`, whole);
  const start = `${time}${time === '' ? opens : opens.replace(/^Of /, 'of ')}${before}`;
  return { prose: `${start}${cell}${after}${closes}.`, at: start.length };
}

function partsOf({ row, column, corner, caption, whole }: CellHeads): Parts {
  const isDated = [row, column, whole].some(head => head?.isDated === true || head?.kind === 'time');
  const undated = (words: string): string => (isDated ? words.replace(DATE, '') : words);
  const about = said(caption.head) === '' ? said(caption.heading) : said(caption.head);
  return {
    row: said(row),
    column: said(column),
    about: undated(about),
    corner: undated(saysMore(corner, row) ? said(corner) : ''),
    isOfRow: row.kind === 'words' && (corner.kind === 'unsure' || INDICATOR.test(corner.words)),
  };
}

/** "District" says nothing of a figure, "Norvaskan workers present" does; and "Deaths" does where the rows are times. */
function saysMore({ words }: TableHead, row: TableHead): boolean {
  return words.includes(' ') || (row.kind === 'time' && !TIME_WORD.test(words));
}

const INDICATOR = /^(?:indicators?|items?|measures?|variables?|statistics?|questions?)\b/i;
const TIME_WORD = /^(?:years?|months?|quarters?|dates?|days?|weeks?|periods?|times?|seasons?)$/i;
/** The dates of a caption, where the heads of a cell name one that is nearer. */
const DATE =
  /[\s,]*\(?\b(?:(?:on|in|at|by|of|since|from|between) )?(?:\d{1,2} )?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December) )?(?:(?:end|mid|early|late)[- ])?(?:1[89]|20)\d\d(?:\s?(?:[-–/]|to|and) ?(?:(?:end|mid|early|late)[- ])?(?:(?:1[89]|20)\d\d|\d\d\b))?\b\)?/gi;

const SHARE_OF = /^(?:the )?(?:shares?|percentages?|proportions?|per ?cent|%) of (?:the |all )?/i;
const IS_PERCENT = /%|per ?cent/i;
const IS_COUNT = /^[^\p{L}$£€¥₹%]+$/u;

/** What stands before and behind the figure. */
function around(parts: Parts, figure: string, whole: TableHead | null): { readonly opens: string; readonly closes: string } {
  const { row, column, about, corner } = parts;
  if (whole !== null) {
    const rest = joined(about, column);
    const of = said(whole) === '' ? about : said(whole);
    return { opens: `Of ${/^all\b/i.test(of) ? '' : 'the '}${of}, `, closes: ` were ${row}${rest === '' ? '' : ` (${rest})`}` };
  }
  const before = joined(about, corner, row);
  const share = SHARE_OF.exec(column)?.[0];
  if (share !== undefined && IS_PERCENT.test(figure) && before !== '')
    return { opens: `${before}: `, closes: ` of ${column.slice(share.length)}` };
  if (column !== '' && !parts.isOfRow && IS_COUNT.test(figure)) return { opens: before === '' ? '' : `${before}: `, closes: ` ${column}` };
  return { opens: `${joined(about, corner, column, row)} was `, closes: '' };
}
