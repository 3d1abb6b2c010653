/** Annotations as a table: CSV as RFC 4180 has it, in UTF-8 with a byte order mark, by which spreadsheets know the encoding. */
import type { NotedDocument } from '../../model/index.ts';
import type { PathOf } from './paths.ts';
import { type Thread, threadsOf, wordsOf } from './threads.ts';

/** The names of the columns; those that tell what is imported again come under the same names. */
export const CSV_COLUMNS = [
  'document',
  'title',
  'quote',
  'comment',
  'tags',
  'verdict',
  'link',
  'author',
  'created',
  'modified',
  'status',
  'start',
  'end',
  'id',
  'reply to',
] as const;

/** One row a note, replies behind what they answer. `start` and `end` are UTF-16 code units of the document's file. */
export function writeCsv(documents: readonly NotedDocument[], pathOf: PathOf): string {
  const rows = documents.flatMap(noted => threadsOf(noted, pathOf).flatMap(thread => rowsOf(noted, thread)));
  return `\uFEFF${[CSV_COLUMNS, ...rows].map(row => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function rowsOf(noted: NotedDocument, thread: Thread): readonly (readonly string[])[] {
  const { document } = noted;
  const { annotation, note, span } = thread;
  const status = span !== null ? 'in the text' : thread.isOrphan ? 'orphan' : 'document';
  const row = [
    document.path,
    document.title,
    wordsOf(thread, document.text),
    note.comment,
    note.tags.join('; '),
    note.verdict,
    note.link,
    annotation.creator ?? '',
    annotation.created,
    annotation.modified,
    status,
    span === null ? '' : String(span.start),
    span === null ? '' : String(span.end),
    annotation.id,
    '',
  ];
  const replies = thread.replies.flatMap(reply =>
    rowsOf(noted, reply).map(cells => [...cells.slice(0, 10), 'reply', '', '', ...cells.slice(13, 14), reply.annotation.target.source]),
  );
  return [row, ...replies];
}

/** A cell that a spreadsheet could take for a formula begins with an apostrophe, which it does not show (OWASP, CSV injection). */
function cell(value: string): string {
  const safe = /^[\s\uFEFF]*[=+\-@\t\r＝＋－＠]/u.test(value) ? `'${value}` : value;
  return /[",\r\n;\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
