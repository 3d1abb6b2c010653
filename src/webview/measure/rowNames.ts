import { groupBy } from '../../base/groupBy.ts';
import type { MeasureRow } from '../../protocol/index.ts';

/** How a row of the plot is named, in two lines. */
export interface RowLabel {
  readonly title: string;
  /** The time it speaks of, and who brought it out; where another document has the same label for all that, its citation key, else the figure. */
  readonly detail: string;
}

/**
 * The labels of all rows, each line of at most `room` characters. No two of different documents are the same as long as there is room to tell them apart.
 * Cost: linear.
 */
export function rowLabels(rows: readonly MeasureRow[], room: number): readonly RowLabel[] {
  const starts = groupBy(rows, ({ title }) => folded(cut(title, room)));
  const labels = rows.map((row): RowLabel => {
    const start = cut(row.title, room);
    const isAlike = (starts.get(folded(start)) ?? []).some(({ title }) => folded(title) !== folded(row.title));
    const publisher = row.publisher === row.title ? null : row.publisher;
    return { title: isAlike ? cutWithin(row.title, room) : start, detail: cut(joined(row.asOf, publisher), room) };
  });
  const labelled = rows.map((row, i) => ({ row, label: labels[i] ?? { title: '', detail: '' } }));
  const keyOf = ({ title, detail }: RowLabel): string => folded(`${title}\n${detail}`);
  const alike = new Map(
    [...groupBy(labelled, ({ label }) => keyOf(label))].map(([key, same]) => [key, same.map(({ row }) => row)] as const),
  );
  const several = ofSeveral(alike);
  return labelled.map(({ row, label }) => {
    const key = keyOf(label);
    if ((alike.get(key)?.length ?? 0) < 2) return label;
    return { ...label, detail: cut(joined(row.asOf, several.has(key) ? `@${row.citationKey}` : row.value), room) };
  });
}

/** The rows in a sentence: each by its title; where another row has it too, with what tells it apart. Cost: linear. */
export function rowNames(rows: readonly MeasureRow[]): readonly string[] {
  const alike = groupBy(rows, ({ title }) => folded(title));
  const several = ofSeveral(alike);
  return rows.map(row => {
    if ((alike.get(folded(row.title))?.length ?? 0) < 2) return row.title;
    const key = several.has(folded(row.title)) ? `@${row.citationKey}` : null;
    return `${row.title} (${[key, row.value, row.asOf].filter(part => part !== null && part !== '').join(', ')})`;
  });
}

/** The groups that have rows of more than one document. */
function ofSeveral(groups: ReadonlyMap<string, readonly MeasureRow[]>): ReadonlySet<string> {
  return new Set([...groups].filter(([, rows]) => rows.some(({ uri }) => uri !== rows[0]?.uri)).map(([key]) => key));
}

/** Without what the eye passes over: capitals. */
function folded(text: string): string {
  return text.toLowerCase();
}

function joined(...parts: readonly (string | null)[]): string {
  return parts.filter(part => part !== null && part !== '').join(' · ');
}

/** Without its end where it is too long. */
function cut(text: string, room: number): string {
  return text.length > room ? `${text.slice(0, Math.max(0, room - 1)).trimEnd()}…` : text;
}

/** Without its middle where it is too long. */
function cutWithin(text: string, room: number): string {
  if (text.length <= room) return text;
  const end = Math.floor((room - 1) / 2);
  return `${text.slice(0, Math.max(0, room - 1 - end)).trimEnd()}…${text.slice(text.length - end).trimStart()}`;
}
