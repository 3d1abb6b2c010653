/**
 * Reads highlights from a table: our own export, Readwise's, Hypothesis's, or any with a column of quotes. Columns are known by their names.
 * CSV as RFC 4180 has it, also with `;` or tabs; linear.
 */
import type { RefusedNote } from '../../model/index.ts';
import { tagName } from '../tags.ts';
import { bareQuote, dateOf, type Draft, type DraftReading, PLAIN_DRAFT, shortened, unreadable } from './draft.ts';
import { noteBodies, noteMotivations } from '../noteBodies.ts';

/** What the columns are called, in lower case. */
const NAMES = {
  quote: ['quote', 'highlight', 'highlighted text', 'annotated text', 'selection', 'text'],
  comment: ['comment', 'note', 'notes', 'annotation', 'comments'],
  tags: ['tags', 'tag', 'labels'],
  title: ['title', 'book title', 'document title', 'page', 'source'],
  document: ['document', 'url', 'file', 'path', 'uri'],
  author: ['author', 'user', 'creator'],
  created: ['created', 'highlighted at', 'created at', 'date'],
  modified: ['modified', 'updated', 'updated at'],
  id: ['id'],
  replyTo: ['reply to'],
  verdict: ['verdict'],
  link: ['link'],
} as const;

type Column = keyof typeof NAMES;
type Cells = Readonly<Record<Column, string>>;

export function readCsv(content: string): DraftReading {
  const rows = parseTable(content.replace(/^\uFEFF/, ''));
  if (rows === null) return { error: 'it is no table: a quotation mark is never closed' };
  const [head = [], ...body] = rows;
  const names = head.map(name => name.trim().toLowerCase());
  const columns = new Map(
    Object.entries(NAMES).map(([column, known]) => [column, known.map(name => names.indexOf(name)).find(at => at >= 0) ?? -1]),
  );
  if (columns.get('quote') === -1) return { error: 'it has no column of quotes: name one "quote" or "highlight" in its first line' };
  const drafts: Draft[] = [];
  const refused: RefusedNote[] = [];
  for (const row of body) {
    if (row.every(cell => cell.trim() === '')) continue;
    const cells = Object.fromEntries([...columns].map(([column, at]) => [column, plain(row[at] ?? '')])) as Cells; // all columns are in `columns`
    const read = draftOf(cells);
    if ('reason' in read) refused.push(read);
    else drafts.push(read);
  }
  return { drafts, unreadable: refused };
}

function draftOf(cells: Cells): Draft | RefusedNote {
  const quote = cells.quote.trim();
  const said = cells.comment.trim();
  if (cells.verdict !== '' || cells.link !== '')
    return unreadable(shortened(quote), 'verdicts and links are not read from a table: take w3c for them');
  const tags = cells.tags.split(/[;,]/).flatMap(tag => tagName(tag) ?? []);
  const isReply = cells.replyTo !== '';
  if (quote === '' && said === '' && tags.length === 0) return unreadable('', 'the row says nothing');
  if (quote === '' && !isReply && cells.document === '' && cells.title === '')
    return unreadable(said, 'the row has no quote and names no document');
  const created = dateOf(cells.created);
  return {
    ...PLAIN_DRAFT,
    id: /^[a-z][a-z\d+.-]*:\S+$/i.test(cells.id) ? cells.id : null,
    replyTo: isReply ? cells.replyTo : null,
    sources: cells.document === '' ? [] : [cells.document],
    title: cells.title === '' ? null : cells.title,
    quote: quote === '' || isReply ? null : bareQuote(quote),
    motivations: noteMotivations({ comment: said, tags }, isReply),
    bodies: noteBodies({ comment: said, tags }, isReply),
    created,
    modified: dateOf(cells.modified) || created,
    creator: cells.author === '' ? null : cells.author,
  };
}

/** Without the apostrophe that kept a spreadsheet from computing the cell. */
function plain(cell: string): string {
  return cell.replace(/^'(?=\s*[=+\-@＝＋－＠])/u, '');
}

/** The cells of each line; null where a quotation mark is open to the end. The delimiter is the one that the first line has most of. */
export function parseTable(content: string): readonly (readonly string[])[] | null {
  const first = /^[^\r\n]*/.exec(content)?.[0] ?? '';
  const delimiter =
    [',', ';', '\t'].map(each => ({ each, count: first.split(each).length })).sort((a, b) => b.count - a.count)[0]?.each ?? ',';
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < content.length) {
    const cell = content[at] === '"' ? quotedCell(content, at + 1) : plainCell(content, at, delimiter);
    if (cell === null) return null;
    row.push(cell.value);
    at = cell.end;
    if (content[at] === delimiter) {
      at++;
      if (at < content.length) continue;
      row.push('');
    }
    at += content.startsWith('\r\n', at) ? 2 : 1;
    rows.push(row);
    row = [];
  }
  return rows;
}

interface Cell {
  readonly value: string;
  readonly end: number;
}

function plainCell(content: string, start: number, delimiter: string): Cell {
  let end = start;
  while (end < content.length && content[end] !== delimiter && content[end] !== '\n' && content[end] !== '\r') end++;
  return { value: content.slice(start, end), end };
}

function quotedCell(content: string, start: number): Cell | null {
  const parts: string[] = [];
  for (let from = start; ;) {
    const quote = content.indexOf('"', from);
    if (quote < 0) return null;
    parts.push(content.slice(from, quote));
    if (content[quote + 1] !== '"') return { value: parts.join(''), end: quote + 1 };
    parts.push('"');
    from = quote + 2;
  }
}
