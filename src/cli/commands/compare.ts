import { type Quantity, type RelatedSentences, relateStatements, type Span, type StatedSentence } from '../../engine/index.ts';
import { type Arguments, type Command, type ExitStatus, JSON_OPTION } from '../command.ts';
import { type Fields, offsetField, readRows, textField } from '../input/rows.ts';
import { CliError, type CliIo } from '../io.ts';
import { Printer, safe } from '../output/printer.ts';
import { errorOf } from './eachDocument.ts';
import { quantityRow } from '../output/rows.ts';

export const compare: Command = {
  name: 'compare',
  usage: '[--json] < ROWS.jsonl',
  summary: 'how the figures of two sentences stand to each other',
  details: [
    'Standard input: {id, a, b, aSpan?: {start, end}, bSpan?, aDate?, bDate?}: two sentences, perhaps the figure meant in each, the documents’ dates (ISO 8601).',
    'JSON: {id, relation, why, a, b}; relation is agrees, overlaps, differs, different-time, different-population or unrelated; a and b are the figures compared, or null.',
  ],
  options: [JSON_OPTION],
  run,
};

async function run(args: Arguments, io: CliIo): Promise<ExitStatus> {
  if (args.positionals.length > 0) throw new CliError('takes no arguments: the rows come on standard input');
  const printer = new Printer(io);
  for await (const row of readRows(io.stdin())) {
    const pair = 'error' in row ? row.error : parsePair(row.fields);
    const error = typeof pair === 'string' ? pair : await errorOf(() => print(printer, String(row.id), row.id, pair, args.isSet('json')));
    if (error === null) continue;
    if (args.isSet('json')) await printer.json(row.id === null ? { error } : { id: row.id, error });
    else await printer.line(`${safe(String(row.id))}  ${safe(error)}`);
  }
  await printer.flush();
  return 0;
}

interface Pair {
  readonly a: StatedSentence;
  readonly b: StatedSentence;
}

function parsePair(fields: Fields): Pair | string {
  const a = parseSentence(fields, 'a');
  const b = parseSentence(fields, 'b');
  return typeof a === 'string' ? a : typeof b === 'string' ? b : { a, b };
}

function parseSentence(fields: Fields, name: 'a' | 'b'): StatedSentence | string {
  const text = textField(fields, name);
  if (text === undefined) return `the row has no "${name}"`;
  const figure = parseSpan(fields[`${name}Span`], text);
  if (figure === null) return `"${name}Span" is not {start, end} within "${name}"`;
  const date = textField(fields, `${name}Date`);
  return { text, ...(figure === undefined ? {} : { figure }), ...(date === undefined ? {} : { date }) };
}

/** Undefined where no span is given, null where it is none of the text. */
function parseSpan(value: unknown, text: string): Span | undefined | null {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'object') return null;
  const fields = value as Fields; // an object that came out of JSON
  const [start, end] = [offsetField(fields, 'start'), offsetField(fields, 'end')];
  return start === undefined || end === undefined || start >= end || end > text.length ? null : { start, end };
}

async function print(printer: Printer, name: string, id: string | number | null, { a, b }: Pair, json: boolean): Promise<void> {
  const found: RelatedSentences = relateStatements(a, b);
  const figure = (text: string, quantity: Quantity | null): object | null => (quantity === null ? null : quantityRow(text, quantity));
  if (json) await printer.json({ id, relation: found.relation, why: found.why, a: figure(a.text, found.a), b: figure(b.text, found.b) });
  else await printer.line(`${safe(name)}  ${printer.bold(found.relation)}  ${safe(found.why)}`);
}
