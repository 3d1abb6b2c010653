import { csv } from '../../../base/csv.ts';
import { escapeMarkdown } from '../../../base/markdown.ts';

/** A table: its head and its rows, plain text but for the columns that are Markdown already. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Indexes of columns that hold citations and links. */
  readonly marked: ReadonlySet<number>;
}

/** A table as Markdown under a title. */
export function tableMarkdown(title: string, { head, rows, marked }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const cell = (text: string, column: number): string => (marked.has(column) ? text : escapeMarkdown(text));
  return [
    `# ${title}`,
    '',
    line(head.map(escapeMarkdown)),
    line(head.map(() => '---')),
    ...rows.map(cells => line(cells.map(cell))),
    '',
  ].join('\n');
}

/** A table as CSV. Its head has the keys of documents without their `@`, which a spreadsheet would take for a formula. */
export function tableCsv({ head, rows }: Table): string {
  return csv([head.map(cell => cell.replace(/^@/, '')), ...rows]);
}
