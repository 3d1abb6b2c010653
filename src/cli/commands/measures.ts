import {
  type DocumentUri,
  EMPTY_MEASURES,
  LineIndex,
  type Measure,
  measuresOf,
  type MeasureMember,
  type ReadDocument,
  readDocument,
  type SourceDocument,
  updateMeasures,
} from '../../engine/index.ts';
import { type Arguments, type Command, type ExitStatus, JSON_OPTION } from '../command.ts';
import { type Label, readDocuments } from '../input/documents.ts';
import { CliError, type CliIo } from '../io.ts';
import { Printer, safe } from '../output/printer.ts';
import { spanRow } from '../output/rows.ts';
import { errorOf, nameOf } from './eachDocument.ts';

export const measures: Command = {
  name: 'measures',
  usage: 'DIR [--json]',
  summary: 'what several documents measure, and how their figures stand to each other',
  details: [
    'DIR is a folder of documents, or a .jsonl file with one document a line: {id, title?, text, date?}.',
    'JSON: {measure, unit, members: [{file, start, end, text, low, high, unit, asOf}], comparisons: [{a, b, relation, why}]}; a and b index members; start and end are those of the claim.',
  ],
  options: [JSON_OPTION],
  run,
};

interface Known {
  readonly label: Label;
  readonly document: ReadDocument;
}

async function run(args: Arguments, io: CliIo): Promise<ExitStatus> {
  const [folder, ...more] = args.positionals;
  if (folder === undefined || more.length > 0) throw new CliError('name one folder or .jsonl file');
  const known = new Map<DocumentUri, Known>();
  for await (const input of readDocuments([folder], io.cwd, 'from-folder')) {
    const error = 'error' in input ? input.error : await errorOf(() => keep(known, input.label, input.source));
    if (error !== null) io.writeError(`${nameOf(input.label)} is left out: ${safe(error)}`);
  }
  const index = updateMeasures(EMPTY_MEASURES, { put: [...known.values()].map(({ document }) => document), remove: [] });
  const printer = new Printer(io);
  const found = measuresOf(index);
  for (const measure of found) await (args.isSet('json') ? printJson(printer, known, measure) : printForPeople(printer, known, measure));
  if (found.length === 0 && !args.isSet('json')) await printer.line('nothing is measured twice');
  await printer.flush();
  return 0;
}

function keep(known: Map<DocumentUri, Known>, label: Label, source: SourceDocument): Promise<void> {
  known.set(source.uri, { label, document: readDocument(source) });
  return Promise.resolve();
}

async function printJson(printer: Printer, known: ReadonlyMap<DocumentUri, Known>, measure: Measure): Promise<void> {
  const members = measure.members.map(({ uri, claim, low, high, unit, asOf }) => {
    const of = known.get(uri);
    return { ...of?.label, ...spanRow(of?.document.text ?? '', claim), low, high, unit, asOf };
  });
  await printer.json({ measure: measure.name, unit: measure.unit, members, comparisons: measure.comparisons });
}

async function printForPeople(printer: Printer, known: ReadonlyMap<DocumentUri, Known>, measure: Measure): Promise<void> {
  await printer.line(printer.bold(safe(measure.name)));
  for (const [i, member] of measure.members.entries()) await printMember(printer, known, i, member);
  for (const { a, b, relation, why } of measure.comparisons)
    await printer.wrapped('', `${String(a + 1)} and ${String(b + 1)}: ${relation}: ${why}`, 5);
  await printer.line();
}

async function printMember(printer: Printer, known: ReadonlyMap<DocumentUri, Known>, i: number, member: MeasureMember): Promise<void> {
  const of = known.get(member.uri);
  if (of === undefined) return;
  const line = new LineIndex(of.document.text).positionAt(member.claim.start).line + 1;
  await printer.line(`${`${String(i + 1)}.`.padStart(4)} ${nameOf(of.label)}:${String(line)}`);
  await printer.wrapped('', of.document.text.slice(member.claim.start, member.claim.end), 5);
}
