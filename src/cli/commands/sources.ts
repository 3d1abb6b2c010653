import {
  type BibliographicRecord,
  correctNames,
  type CslName,
  EMPTY_CORPUS,
  LineIndex,
  type MeasureRule,
  namedOrigins,
  type ReadDocument,
  readDocument,
  type SourceMention,
  updateCorpus,
} from '../../engine/index.ts';
import { type Arguments, type Command, type ExitStatus, JSON_OPTION } from '../command.ts';
import { correctionsOf, UNCORRECTED_OPTION } from '../input/corrections.ts';
import { type Input, type Label, readDocuments } from '../input/documents.ts';
import type { CliIo } from '../io.ts';
import { Printer, safe } from '../output/printer.ts';
import { spanRow } from '../output/rows.ts';
import { errorOf, nameOf } from './eachDocument.ts';
import { oneCorpus } from './oneCorpus.ts';

export const sources: Command = {
  name: 'sources',
  usage: 'DIR [--uncorrected] [--json]',
  summary: 'the outside sources that the documents name, and what each document says of itself',
  details: [
    'DIR is a folder of documents, or a .jsonl file with one document a line: {id, title?, text, date?}.',
    'A source has one name in all documents of DIR. JSON: a row for each mention, {file, start, end, text, source}, and for each document and each part of a page that holds several, {file, part?, start?, end?, metadata}; null where the text does not say.',
    'The reader’s corrections of names in .marginalia/corrections.jsonl of DIR or of the nearest folder above it hold, as in the editor.',
  ],
  options: [UNCORRECTED_OPTION, JSON_OPTION],
  run,
};

/** What was read of one document or row, or why it could not be. */
type Outcome = { readonly label: Label; readonly document: ReadDocument } | { readonly label: Label; readonly error: string };

async function run(args: Arguments, io: CliIo): Promise<ExitStatus> {
  const folder = oneCorpus(args);
  const rules = await correctionsOf(args, folder, io);
  const outcomes: Outcome[] = [];
  for await (const input of readDocuments([folder], io.cwd, 'from-folder')) outcomes.push(await readOne(input));
  const documents = outcomes.flatMap(outcome => ('error' in outcome ? [] : [outcome.document]));
  const nameAt = namesOver(documents, rules);
  const printer = new Printer(io);
  const print = args.isSet('json') ? printJson : printForPeople;
  for (const outcome of outcomes) {
    const error = 'error' in outcome ? outcome.error : await errorOf(() => print(printer, outcome.label, outcome.document, nameAt));
    if (error === null) continue;
    if (args.isSet('json')) await printer.json({ ...outcome.label, error });
    else await printer.line(`${printer.bold(nameOf(outcome.label))}\n  could not be read: ${safe(error)}\n`);
  }
  await printer.flush();
  return 0;
}

async function readOne(input: Input): Promise<Outcome> {
  if ('error' in input) return input;
  const read: ReadDocument[] = [];
  const error = await errorOf(() => read.push(readDocument(input.source)));
  const [document] = read;
  return document === undefined ? { label: input.label, error: error ?? '' } : { label: input.label, document };
}

/** The one name that a source has in all documents of the folder. */
type NameAt = (document: ReadDocument, mention: SourceMention) => string;

function namesOver(documents: readonly ReadDocument[], rules: readonly MeasureRule[]): NameAt {
  const origins = namedOrigins(correctNames(updateCorpus(EMPTY_CORPUS, { put: documents, remove: [] }), rules));
  const names = new Map(
    origins.flatMap(({ name, mentions }) => mentions.map(({ uri, span }) => [`${uri} ${String(span.start)}`, name] as const)),
  );
  return ({ uri }, { span, source }) => names.get(`${uri} ${String(span.start)}`) ?? source;
}

async function printJson(printer: Printer, label: Label, document: ReadDocument, nameAt: NameAt): Promise<void> {
  await printer.json({ ...label, metadata: metadata(document.record) });
  for (const { name, span, record } of document.parts)
    await printer.json({ ...label, part: name, start: span.start, end: span.end, metadata: metadata(record) });
  for (const mention of document.sources)
    await printer.json({ ...label, ...spanRow(document.text, mention.span), source: nameAt(document, mention) });
}

type Metadata = Readonly<Record<'title' | 'author' | 'publisher' | 'publisher-place' | 'issued' | 'URL' | 'source', string | null>>;

function metadata(record: BibliographicRecord): Metadata {
  return {
    title: record.title ?? null,
    author: record.author === undefined ? null : record.author.map(nameInWords).join('; '),
    publisher: record.publisher ?? record['container-title'] ?? null,
    'publisher-place': record['publisher-place'] ?? null,
    issued: record.issued ?? null,
    URL: record.URL ?? null,
    source: record.source ?? null,
  };
}

function nameInWords({ literal, given, family }: CslName): string {
  return literal ?? [given, family].filter(part => part !== undefined).join(' ');
}

async function printForPeople(printer: Printer, label: Label, document: ReadDocument, nameAt: NameAt): Promise<void> {
  await printer.line(printer.bold(nameOf(label)));
  await printMetadata(printer, metadata(document.record), 2);
  for (const { name, record } of document.parts) {
    await printer.line(`  ${printer.bold(safe(name))}`);
    await printMetadata(printer, metadata(record), 4);
  }
  const lines = new LineIndex(document.text);
  for (const mention of document.sources) {
    const { span } = mention;
    const number = String(lines.positionAt(span.start).line + 1).padStart(5);
    await printer.wrapped(
      printer.dim(number),
      `${nameAt(document, mention)} (${document.text.slice(span.start, span.end)})`,
      7,
      number.length,
    );
  }
  await printer.line();
}

async function printMetadata(printer: Printer, fields: Metadata, indent: number): Promise<void> {
  for (const [name, value] of Object.entries(fields))
    if (value !== null) await printer.wrapped(' '.repeat(indent) + name, value, indent + 17);
}
