import { documentCopies, type DocumentUri, findReuse, LineIndex, type TextReuse } from '../../engine/index.ts';
import { type Arguments, type Command, type ExitStatus, JSON_OPTION } from '../command.ts';
import type { CliIo } from '../io.ts';
import { Printer } from '../output/printer.ts';
import { nameOf } from './eachDocument.ts';
import { type KnownDocument, oneCorpus, readCorpus } from './oneCorpus.ts';

export const reuse: Command = {
  name: 'reuse',
  usage: 'DIR [--json]',
  summary: 'pairs of passages whose wording goes back to the same text',
  details: [
    'DIR is a folder of documents, or a .jsonl file with one document a line: {id, title?, text, date?}.',
    'JSON: a row for each pair, within one document too: {a: {file, start, end}, b: {file, start, end}, score, direction}; direction is "a-to-b", "b-to-a" or null.',
  ],
  options: [JSON_OPTION],
  run,
};

async function run(args: Arguments, io: CliIo): Promise<ExitStatus> {
  const known = await readCorpus(oneCorpus(args), io);
  const printer = new Printer(io);
  const found = findReuse([...known.values()].map(({ document }) => document));
  for (const pair of found) await (args.isSet('json') ? printJson(printer, known, pair) : printForPeople(printer, known, pair));
  if (!args.isSet('json')) await printCopies(printer, known, found);
  if (found.length === 0 && !args.isSet('json')) await printer.line('no passage repeats the wording of another');
  await printer.flush();
  return 0;
}

async function printJson(
  printer: Printer,
  known: ReadonlyMap<DocumentUri, KnownDocument>,
  { a, b, score, direction }: TextReuse,
): Promise<void> {
  const place = ({ uri, span }: TextReuse['a']): object => ({ ...known.get(uri)?.label, start: span.start, end: span.end });
  await printer.json({ a: place(a), b: place(b), score, direction });
}

const DIRECTION = { 'a-to-b': 'the second from the first', 'b-to-a': 'the first from the second' } as const;

/** Says of which documents most is in another: copies, versions, excerpts. */
async function printCopies(printer: Printer, known: ReadonlyMap<DocumentUri, KnownDocument>, found: readonly TextReuse[]): Promise<void> {
  const documents = [...known.values()].map(({ document }) => document);
  const name = (uri: DocumentUri): string => nameOf(known.get(uri)?.label ?? { file: '' });
  const percent = (share: number): string => `${String(Math.round(share * 100))} %`;
  for (const { a, b, shareOfA, shareOfB } of documentCopies(documents, found))
    await printer.wrapped('', `${percent(shareOfA)} of ${name(a)} is in ${name(b)}, ${percent(shareOfB)} the other way round`, 2);
}

async function printForPeople(printer: Printer, known: ReadonlyMap<DocumentUri, KnownDocument>, pair: TextReuse): Promise<void> {
  const direction = pair.direction === null ? '' : `, ${DIRECTION[pair.direction]}`;
  await printer.line(`${printer.bold(pair.score.toFixed(2))}${direction}`);
  for (const { uri, span } of [pair.a, pair.b]) {
    const of = known.get(uri);
    if (of === undefined) continue;
    const line = new LineIndex(of.document.text).positionAt(span.start).line + 1;
    await printer.line(`  ${nameOf(of.label)}:${String(line)}`);
    await printer.wrapped('', of.document.text.slice(span.start, span.end), 5);
  }
  await printer.line();
}
