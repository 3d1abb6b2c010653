import {
  type ClaimOrigins,
  correctNames,
  type DocumentUri,
  EMPTY_CORPUS,
  EMPTY_MEASURES,
  LineIndex,
  type Measure,
  measuresOf,
  type MeasureMember,
  type MeasureRule,
  originsOf,
  updateCorpus,
  updateMeasures,
} from '../../engine/index.ts';
import { type Arguments, type Command, type ExitStatus, JSON_OPTION } from '../command.ts';
import { correctionsOf, UNCORRECTED_OPTION } from '../input/corrections.ts';
import type { CliIo } from '../io.ts';
import { Printer, safe } from '../output/printer.ts';
import { spanRow } from '../output/rows.ts';
import { nameOf } from './eachDocument.ts';
import { type KnownDocument, oneCorpus, readCorpus } from './oneCorpus.ts';

export const measures: Command = {
  name: 'measures',
  usage: 'DIR [--uncorrected] [--json]',
  summary: 'what several documents measure, and how their figures stand to each other',
  details: [
    'DIR is a folder of documents, or a .jsonl file with one document a line: {id, title?, text, date?}.',
    'JSON: {measure, unit, members: [{file, start, end, text, low, high, unit, asOf}], comparisons: [{a, b, relation, why}]}; a and b index members; start and end are those of the claim, in a table of the row.',
    'The reader’s corrections in .marginalia/corrections.jsonl of DIR or of the nearest folder above it hold, as in the editor.',
  ],
  options: [UNCORRECTED_OPTION, JSON_OPTION],
  run,
};

async function run(args: Arguments, io: CliIo): Promise<ExitStatus> {
  const folder = oneCorpus(args);
  const known = await readCorpus(folder, io);
  const rules = await correctionsOf(args, folder, io);
  const index = updateMeasures(EMPTY_MEASURES, { put: [...known.values()].map(({ document }) => document), remove: [] });
  const printer = new Printer(io);
  const found = measuresOf(index, rules);
  if (args.isSet('json')) for (const measure of found) await printJson(printer, known, measure);
  else await printAll(printer, known, found, rules);
  if (found.length === 0 && !args.isSet('json')) await printer.line('nothing is measured twice');
  await printer.flush();
  return 0;
}

async function printJson(printer: Printer, known: ReadonlyMap<DocumentUri, KnownDocument>, measure: Measure): Promise<void> {
  const members = measure.members.map(({ uri, claim, low, high, unit, asOf }) => {
    const of = known.get(uri);
    return { ...of?.label, ...spanRow(of?.document.text ?? '', claim), low, high, unit, asOf };
  });
  await printer.json({ measure: measure.name, unit: measure.unit, members, comparisons: measure.comparisons });
}

async function printAll(
  printer: Printer,
  known: ReadonlyMap<DocumentUri, KnownDocument>,
  found: readonly Measure[],
  rules: readonly MeasureRule[],
): Promise<void> {
  const documents = [...known.values()].map(({ document }) => document);
  const corpus = correctNames(updateCorpus(EMPTY_CORPUS, { put: documents, remove: [] }), rules);
  for (const measure of found) await printForPeople(printer, known, measure, originsOf(corpus, measure.members));
}

async function printForPeople(
  printer: Printer,
  known: ReadonlyMap<DocumentUri, KnownDocument>,
  measure: Measure,
  { documents, origins }: ClaimOrigins,
): Promise<void> {
  const counted = (number: number, noun: string): string => `${String(number)} ${noun}${number === 1 ? '' : 's'}`;
  const corrected = measure.corrected ? ', corrected' : '';
  await printer.line(
    `${printer.bold(safe(measure.name))}: ${counted(documents, 'document')}, ${counted(origins.length, 'origin')}${corrected}`,
  );
  for (const [i, member] of measure.members.entries()) await printMember(printer, known, i, member);
  for (const { a, b, relation, why } of measure.comparisons)
    await printer.wrapped('', `${String(a + 1)} and ${String(b + 1)}: ${relation}: ${why}`, 5);
  await printer.line();
}

async function printMember(
  printer: Printer,
  known: ReadonlyMap<DocumentUri, KnownDocument>,
  i: number,
  member: MeasureMember,
): Promise<void> {
  const of = known.get(member.uri);
  if (of === undefined) return;
  const line = new LineIndex(of.document.text).positionAt(member.claim.start).line + 1;
  await printer.line(`${`${String(i + 1)}.`.padStart(4)} ${nameOf(of.label)}:${String(line)}`);
  await printer.wrapped('', of.document.text.slice(member.claim.start, member.claim.end), 5);
}
