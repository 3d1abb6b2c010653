import { readLines } from './lines.ts';

/** The properties of a row, of whatever types. */
export type Fields = Readonly<Record<string, unknown>>;

/** One row of a JSONL stream; a broken one says why, with its `id` where that could still be read. */
export type Row = { readonly line: number; readonly id: RowId | null; readonly fields: Fields } | BrokenRow;

interface BrokenRow {
  readonly line: number;
  readonly id: RowId | null;
  readonly error: string;
}

/** The caller's own name for a row, given back as it came. */
export type RowId = string | number;

/** The rows of a JSONL stream in their order; empty lines are passed over. */
export async function* readRows(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Row> {
  let line = 0;
  for await (const text of readLines(stream)) {
    line++;
    if (text.trim() !== '') yield parseRow(text, line);
  }
}

function parseRow(text: string, line: number): Row {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { line, id: null, error: `line ${String(line)} is not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { line, id: null, error: `line ${String(line)} is not a JSON object` };
  const fields = value as Fields; // an object that came out of JSON
  const { id } = fields;
  if (typeof id === 'string' || typeof id === 'number') return { line, id, fields };
  return { line, id: null, error: `line ${String(line)} has no "id"` };
}

/** The field as a string; undefined where it is missing or of another type. */
export function textField(fields: Fields, name: string): string | undefined {
  const value = fields[name];
  return typeof value === 'string' ? value : undefined;
}

/** The field as a whole number of 0 or more; undefined where it is missing or anything else. */
export function offsetField(fields: Fields, name: string): number | undefined {
  const value = fields[name];
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined;
}
