import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type AnchorQuery, type AnchorResult, resolveAnchors } from '../../engine/index.ts';
import { type Arguments, type Command, type ExitStatus, JSON_OPTION } from '../command.ts';
import { decodeText } from '../input/decode.ts';
import { type Fields, offsetField, readRows, type RowId, textField } from '../input/rows.ts';
import { CliError, type CliIo } from '../io.ts';
import { Printer, safe } from '../output/printer.ts';

export const anchor: Command = {
  name: 'anchor',
  usage: '[--json] < ROWS.jsonl',
  summary: 'finds annotated passages again in a changed text',
  details: [
    'Standard input: {id, file or text, exact, prefix, suffix, start, end}: the new text, and the selectors in the old one; start and end may be null.',
    'Passages of one text are looked for together: those that are certain tell where the others went. Answers come in the order of the rows.',
    'JSON: {id, start, end, status, score, candidates}; status is exact, moved or orphan; start and end are null for an orphan.',
  ],
  options: [JSON_OPTION],
  run,
};

async function run(args: Arguments, io: CliIo): Promise<ExitStatus> {
  if (args.positionals.length > 0) throw new CliError('takes no arguments: the rows come on standard input');
  const printer = new Printer(io);
  for (const row of await readQueries(io)) {
    const answer = 'error' in row ? row : answerTo(row);
    if (args.isSet('json')) await printer.json(answer);
    else if ('error' in answer) await printer.line(`${safe(String(answer.id))}  ${safe(answer.error)}`);
    else {
      const place = answer.start === null ? '' : `${String(answer.start)} to ${String(answer.end)}`;
      await printer.line(`${safe(String(answer.id))}  ${printer.bold(answer.status)}  ${place}  ${answer.score.toFixed(2)}`);
    }
  }
  await printer.flush();
  return 0;
}

/** What one row looks for, among all that is looked for in its text. */
interface QueryRow {
  readonly id: RowId | null;
  readonly group: TextGroup;
  readonly place: number;
}

interface FailedRow {
  readonly id: RowId | null;
  readonly error: string;
}

/** All that is looked for in one text. */
class TextGroup {
  readonly #text: string;
  readonly #queries: AnchorQuery[] = [];
  #results: readonly AnchorResult[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** The place of the query in the group. */
  add(query: AnchorQuery): number {
    return this.#queries.push(query) - 1;
  }

  get results(): readonly AnchorResult[] {
    return (this.#results ??= resolveAnchors(this.#text, this.#queries));
  }
}

function answerTo({ id, group, place }: QueryRow) {
  const { span = null, status = 'orphan', score = 0, candidates = [] } = group.results[place] ?? {};
  return { id, start: span?.start ?? null, end: span?.end ?? null, status, score, candidates };
}

/** All rows in their order. A text that many of them have is kept once. */
async function readQueries(io: CliIo): Promise<readonly (QueryRow | FailedRow)[]> {
  const groups = new Map<string, TextGroup>();
  const rows: (QueryRow | FailedRow)[] = [];
  for await (const row of readRows(io.stdin())) {
    if ('error' in row) {
      rows.push({ id: row.id, error: row.error });
      continue;
    }
    const read = await readQuery(row.fields, io.cwd);
    if ('error' in read) rows.push({ id: row.id, error: read.error });
    else {
      const group = groups.get(read.text) ?? new TextGroup(read.text);
      groups.set(read.text, group);
      rows.push({ id: row.id, group, place: group.add(read.query) });
    }
  }
  return rows;
}

/** The text of a row and what is looked for in it. */
async function readQuery(
  fields: Fields,
  cwd: string,
): Promise<{ readonly text: string; readonly query: AnchorQuery } | { readonly error: string }> {
  const exact = textField(fields, 'exact');
  if (exact === undefined) return { error: 'the row has no "exact"' };
  const text = await textOf(fields, cwd);
  if (typeof text !== 'string') return text;
  const start = offsetField(fields, 'start') ?? null;
  return { text, query: { exact, prefix: textField(fields, 'prefix') ?? '', suffix: textField(fields, 'suffix') ?? '', start } };
}

async function textOf(fields: Fields, cwd: string): Promise<string | { readonly error: string }> {
  const text = textField(fields, 'text');
  const file = textField(fields, 'file');
  if (text !== undefined) return text;
  if (file === undefined) return { error: 'the row has neither "text" nor "file"' };
  try {
    const decoded = decodeText(await readFile(resolve(cwd, file)));
    return 'error' in decoded ? { error: `${file}: ${decoded.error}` } : decoded.text;
  } catch {
    return { error: `${file} cannot be read` };
  }
}
