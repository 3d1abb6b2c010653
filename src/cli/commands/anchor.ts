import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { resolveAnchor } from '../../engine/index.ts';
import { type Arguments, type Command, type ExitStatus, JSON_OPTION } from '../command.ts';
import { decodeText } from '../input/decode.ts';
import { type Fields, offsetField, readRows, textField } from '../input/rows.ts';
import { CliError, type CliIo } from '../io.ts';
import { Printer, safe } from '../output/printer.ts';

export const anchor: Command = {
  name: 'anchor',
  usage: '[--json] < ROWS.jsonl',
  summary: 'finds annotated passages again in a changed text',
  details: [
    'Standard input: {id, file or text, exact, prefix, suffix, start, end}: the new text, and the selectors in the old one; start and end may be null.',
    'JSON: {id, start, end, status, score, candidates}; status is exact, moved or orphan; start and end are null for an orphan.',
  ],
  options: [JSON_OPTION],
  run,
};

async function run(args: Arguments, io: CliIo): Promise<ExitStatus> {
  if (args.positionals.length > 0) throw new CliError('takes no arguments: the rows come on standard input');
  const printer = new Printer(io);
  for await (const row of readRows(io.stdin())) {
    const answer = 'error' in row ? { id: row.id, error: row.error } : { id: row.id, ...(await anchored(row.fields, io.cwd)) };
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

interface Anchored {
  readonly start: number | null;
  readonly end: number | null;
  readonly status: string;
  readonly score: number;
  readonly candidates: readonly object[];
}

async function anchored(fields: Fields, cwd: string): Promise<Anchored | { readonly error: string }> {
  const exact = textField(fields, 'exact');
  if (exact === undefined) return { error: 'the row has no "exact"' };
  const text = await textOf(fields, cwd);
  if (typeof text !== 'string') return text;
  const start = offsetField(fields, 'start') ?? null;
  const prefix = textField(fields, 'prefix') ?? '';
  const suffix = textField(fields, 'suffix') ?? '';
  const { status, span, score, candidates } = resolveAnchor(text, { exact, prefix, suffix, start });
  return { start: span?.start ?? null, end: span?.end ?? null, status, score, candidates };
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
