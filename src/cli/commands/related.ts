import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  type Corpus,
  type DocumentUri,
  EMPTY_CORPUS,
  LineIndex,
  type ReadDocument,
  readForSearch,
  relatedPassages,
  type RelatedPassage,
  updateCorpus,
} from '../../engine/index.ts';
import { type Arguments, type Command, type ExitStatus, JSON_OPTION } from '../command.ts';
import { type Label, readDocuments } from '../input/documents.ts';
import { readRows, type Row, type RowId, textField } from '../input/rows.ts';
import { CliError, type CliIo } from '../io.ts';
import { Printer, safe } from '../output/printer.ts';
import { nameOf } from './eachDocument.ts';

const DEFAULT_TOP = 10;
const MAX_TOP = 10_000;
/** Documents put into the index at a time. */
const BATCH = 4096;

export const related: Command = {
  name: 'related',
  usage: 'DIR (--text TEXT | --queries FILE.jsonl) [--top K] [--json]',
  summary: 'the passages that speak of what a text speaks of, with the reasons',
  details: [
    'DIR is a folder of documents, or a .jsonl file with one document a line: {id, title?, text, date?}.',
    'Queries: {id, text, exclude?: [file or id of documents to leave out]}.',
    'JSON: {id, results: [{file, start, end, score, reasons: [{kind, text}]}]}, best first; "doc" in place of "file" for a .jsonl corpus.',
  ],
  options: [
    { name: 'text', value: 'TEXT', help: 'the words to look for: a passage, a claim, or keywords' },
    { name: 'queries', value: 'FILE', help: 'a .jsonl file of queries, answered in their order' },
    { name: 'top', value: 'K', help: `how many passages at most (default ${String(DEFAULT_TOP)})` },
    JSON_OPTION,
  ],
  run,
};

interface SearchedCorpus {
  readonly corpus: Corpus;
  readonly labels: ReadonlyMap<DocumentUri, Label>;
  readonly unreadable: readonly { readonly label: Label; readonly error: string }[];
}

interface Query {
  readonly id: RowId | null;
  readonly text: string;
  readonly exclude: readonly string[];
}

async function run(args: Arguments, io: CliIo): Promise<ExitStatus> {
  const [folder, ...more] = args.positionals;
  const text = args.text('text');
  const queries = args.text('queries');
  if (folder === undefined || more.length > 0) throw new CliError('name one folder or .jsonl file to search in');
  if ((text === undefined) === (queries === undefined)) throw new CliError('give either --text TEXT or --queries FILE.jsonl');
  const top = parseTop(args.text('top'));
  const rows = queries === undefined ? null : readRows(createReadStream(await existing(queries, io.cwd)));
  const searched = await readCorpus(folder, io.cwd);
  for (const { label, error } of searched.unreadable) io.writeError(`${nameOf(label)} is left out: ${safe(error)}`);
  const printer = new Printer(io);
  const print = args.isSet('json') ? printJson : printForPeople;
  if (rows === null) await print(printer, searched, { id: null, text: text ?? '', exclude: [] }, top);
  else {
    for await (const row of rows) {
      const query = parseQuery(row);
      if ('error' in query) await (args.isSet('json') ? printer.json(query) : printer.line(`${String(query.id)}: ${safe(query.error)}`));
      else await print(printer, searched, query, top);
    }
  }
  await printer.flush();
  return 0;
}

async function readCorpus(folder: string, cwd: string): Promise<SearchedCorpus> {
  const labels = new Map<DocumentUri, Label>();
  const unreadable: { label: Label; error: string }[] = [];
  let corpus = EMPTY_CORPUS;
  let batch: ReadDocument[] = [];
  for await (const input of readDocuments([folder], cwd, 'from-folder')) {
    if ('error' in input) {
      unreadable.push(input);
      continue;
    }
    labels.set(input.source.uri, input.label);
    batch.push(readForSearch(input.source));
    if (batch.length < BATCH) continue;
    corpus = updateCorpus(corpus, { put: batch, remove: [] });
    batch = [];
  }
  return { corpus: updateCorpus(corpus, { put: batch, remove: [] }), labels, unreadable };
}

function parseTop(value: string | undefined): number {
  const top = value === undefined ? DEFAULT_TOP : Number(value);
  if (!Number.isInteger(top) || top < 1 || top > MAX_TOP)
    throw new CliError(`--top must be a whole number from 1 to ${String(MAX_TOP)}, not "${value ?? ''}"`);
  return top;
}

async function existing(path: string, cwd: string): Promise<string> {
  const absolute = resolve(cwd, path);
  const isFile = await stat(absolute).then(
    found => found.isFile(),
    () => false,
  );
  if (!isFile) throw new CliError(`${path} cannot be read: --queries takes a .jsonl file with one query a line`);
  return absolute;
}

function parseQuery(row: Row): Query | { readonly id: RowId | null; readonly error: string } {
  if ('error' in row) return { id: row.id, error: row.error };
  const text = textField(row.fields, 'text');
  if (text === undefined) return { id: row.id, error: `line ${String(row.line)} has no "text"` };
  const { exclude } = row.fields;
  return { id: row.id, text, exclude: Array.isArray(exclude) ? exclude.map(String) : [] };
}

function answer(searched: SearchedCorpus, query: Query, top: number): readonly RelatedPassage[] {
  const names = new Set(query.exclude);
  const exclude = names.size === 0 ? [] : [...searched.labels].filter(([, label]) => names.has(rawName(label))).map(([uri]) => uri);
  return relatedPassages(searched.corpus.passages, { text: query.text, exclude: new Set(exclude), top });
}

function rawName(label: Label): string {
  return 'file' in label ? label.file : String(label.id);
}

async function printJson(printer: Printer, searched: SearchedCorpus, query: Query, top: number): Promise<void> {
  const results = answer(searched, query, top).map(({ uri, span, score, reasons }) => ({
    ...resultLabel(searched.labels.get(uri)),
    start: span.start,
    end: span.end,
    score,
    reasons: reasons.map(({ kind, text }) => ({ kind, text })),
  }));
  await printer.json({ id: query.id, results });
}

function resultLabel(label: Label | undefined): object {
  if (label === undefined) return {};
  return 'file' in label ? label : { doc: label.id };
}

async function printForPeople(printer: Printer, searched: SearchedCorpus, query: Query, top: number): Promise<void> {
  const found = answer(searched, query, top);
  if (query.id !== null) await printer.line(printer.bold(safe(String(query.id))));
  if (found.length === 0) await printer.line('  nothing related was found');
  for (const [i, { uri, span, score, reasons }] of found.entries()) {
    const document = searched.corpus.documents.get(uri);
    const label = searched.labels.get(uri);
    if (document === undefined || label === undefined) continue;
    const line = new LineIndex(document.text).positionAt(span.start).line + 1;
    const rank = `${String(i + 1)}.`.padStart(4);
    await printer.line(`${rank} ${printer.bold(`${nameOf(label)}:${String(line)}`)}  ${printer.dim(score.toFixed(2))}`);
    await printer.wrapped('', document.text.slice(span.start, span.end), 5);
    await printer.wrapped('', reasons.map(({ kind, text }) => (text === '' ? kind : `${kind}: ${text}`)).join('; '), 5);
  }
  await printer.line();
}
