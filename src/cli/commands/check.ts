import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import {
  type Annotation,
  bibliographyFiles,
  bibliographyKeys,
  type Checker,
  checkReport,
  EMPTY_CORPUS,
  FINDING_CODES,
  logName,
  prepareChecker,
  type ReadDocument,
  SEVERITIES,
  type Severity,
  type SeveritySettings,
  updateCorpus,
} from '../../engine/index.ts';
import { type Arguments, type Command, type ExitStatus, JSON_OPTION } from '../command.ts';
import { type PlacedNote, readNotesAround } from '../input/annotations.ts';
import { readDocuments } from '../input/documents.ts';
import { CliError, type CliIo } from '../io.ts';
import { type CheckedFile, printPretty } from '../output/findings.ts';
import { Printer, safe } from '../output/printer.ts';
import { findingRow } from '../output/rows.ts';
import { sarifLog } from '../output/sarif.ts';
import { errorOf } from './eachDocument.ts';
import { type KnownDocument, readCorpus } from './oneCorpus.ts';

export const check: Command = {
  name: 'check',
  usage: 'REPORT… --corpus DIR [--format pretty|json|sarif] [--fail-on SEVERITY]',
  summary: 'holds a report to its sources',
  details: [
    'REPORT is a Markdown file that cites with Pandoc’s syntax; DIR is a folder of documents, or a .jsonl file with one document a line: {id, title?, text, date?}. A report that stands in DIR is no source.',
    'JSON: {file, start, end, code, severity, message, evidence: [{file, start, end, text}], fix?: {title, edits: [{start, end, text}]}}; file of the evidence is relative to DIR.',
    'A finding is silenced by <!-- marginalia-ignore CODE --> on its line or alone on the line above, by <!-- marginalia-ignore-file CODE --> or marginalia-ignore: CODE in the front matter, or by --severity CODE=off. figure/* is all codes of a group.',
    `Codes: ${Object.keys(FINDING_CODES).join(', ')}.`,
    'Keys of the files that the front matter of a report names as its bibliography (.bib, .json, .yaml) are known keys; nothing can be held to their text.',
    'source/changed rests on the notes in .marginalia/annotations of DIR or of the nearest folder above it: a quotation that a note has word for word, and the document no longer.',
    'Exit status 1: there are findings at or above --fail-on.',
  ],
  options: [
    { name: 'corpus', value: 'DIR', help: 'where the sources are' },
    { name: 'format', value: 'NAME', help: 'pretty (default), json (one finding a line) or sarif (SARIF 2.1.0)' },
    { ...JSON_OPTION, help: 'the same as --format json' },
    { name: 'severity', value: 'LIST', help: 'severities by code: cite/no-locator=off,figure/*=error' },
    { name: 'fail-on', value: 'SEVERITY', help: 'error, warning (default), information, hint or never' },
  ],
  run,
};

const FORMATS = ['pretty', 'json', 'sarif'] as const;
type Format = (typeof FORMATS)[number];

async function run(args: Arguments, io: CliIo): Promise<ExitStatus> {
  const folder = args.text('corpus');
  if (args.positionals.length === 0) throw new CliError('name at least one report to check');
  if (folder === undefined) throw new CliError('name the folder of the sources with --corpus DIR');
  const format = formatOf(args);
  const failOn = failOnOf(args.text('fail-on') ?? 'warning');
  const severities = severitiesOf(args.text('severity'));
  const known = await readCorpus(folder, io);
  const checkerFor = checkersOf(known, folder, args.positionals, await readNotesAround(folder, io), io);
  const files: CheckedFile[] = [];
  for await (const input of readDocuments(args.positionals, io.cwd, 'as-given')) {
    const { label } = input;
    if ('error' in input) files.push({ label, error: input.error });
    else {
      const { source } = input;
      const checker = checkerFor('file' in label ? await otherKeysOf(label.file, source.text, io) : []);
      const error = await errorOf(() => {
        files.push({ label, text: source.text, findings: checkReport(checker, source, { severities }).findings });
      });
      if (error !== null) files.push({ label, error });
    }
  }
  await print(new Printer(io), format, files, known, folder);
  return files.some(file => 'findings' in file && file.findings.some(({ severity }) => SEVERITIES.indexOf(severity) <= failOn)) ? 1 : 0;
}

function checkersOf(
  known: ReadonlyMap<unknown, KnownDocument>,
  folder: string,
  reports: readonly string[],
  notes: readonly PlacedNote[],
  { cwd }: CliIo,
): (otherKeys: readonly string[]) => Checker {
  const documents = [...known.values()].map(({ document }) => document);
  const paths = new Set(reports.map(report => resolve(cwd, report)));
  const leaveOut = documents.filter(({ uri }) => paths.has(resolve(cwd, folder, uri))).map(({ uri }) => uri);
  // A note is of the file that it names; where that is none, of the document whose log it stands in.
  const notesOn = ({ uri, record }: ReadDocument): readonly Annotation[] =>
    notes
      .filter(({ path, log }) => (path === null ? log === logName(record.id) : path === resolve(cwd, folder, uri)))
      .map(({ annotation }) => annotation);
  const corpus = updateCorpus(EMPTY_CORPUS, { put: documents, remove: [] });
  return otherKeys => prepareChecker(corpus, { leaveOut, notesOn, otherKeys });
}

/** The keys in the bibliography files that a report names; paths are relative to the report. What cannot be read is told on standard error. */
async function otherKeysOf(report: string, text: string, io: CliIo): Promise<readonly string[]> {
  const keys: string[] = [];
  for (const name of bibliographyFiles(text)) {
    try {
      keys.push(...bibliographyKeys(name, await readFile(resolve(io.cwd, dirname(report), name), 'utf8')));
    } catch {
      io.writeError(`${safe(name)}, which ${safe(report)} names as its bibliography, cannot be read: its keys are unknown`);
    }
  }
  return keys;
}

async function print(
  printer: Printer,
  format: Format,
  files: readonly CheckedFile[],
  known: ReadonlyMap<unknown, KnownDocument>,
  folder: string,
): Promise<void> {
  if (format === 'sarif') await printer.json(sarifLog(files, known, folder));
  else if (format === 'pretty') await printPretty(printer, files, known);
  else
    for (const file of files) {
      if ('error' in file) await printer.json({ ...file.label, error: file.error });
      else for (const finding of file.findings) await printer.json({ ...file.label, ...findingRow(finding, known) });
    }
  await printer.flush();
}

function formatOf(args: Arguments): Format {
  const given = args.text('format') ?? (args.isSet('json') ? 'json' : 'pretty');
  const format = FORMATS.find(each => each === given);
  if (format === undefined) throw new CliError(`there is no format "${given}": take ${FORMATS.join(', ')}`);
  if (args.isSet('json') && format !== 'json') throw new CliError(`--json and --format ${format} exclude each other`);
  return format;
}

/** The index of the lightest severity that fails; -1 for none. */
function failOnOf(given: string): number {
  const at = SEVERITIES.findIndex(severity => severity === given);
  if (at < 0 && given !== 'never') throw new CliError(`--fail-on takes ${SEVERITIES.join(', ')} or never, not "${given}"`);
  return at;
}

function severitiesOf(list: string | undefined): SeveritySettings {
  const settings: Record<string, Severity | 'off'> = {};
  for (const entry of list?.split(',') ?? []) {
    const [code = '', value = ''] = entry.split('=').map(part => part.trim());
    const severity = value === 'off' ? value : SEVERITIES.find(each => each === value);
    if (severity === undefined || !isCode(code))
      throw new CliError(`--severity does not understand "${entry.trim()}": write CODE=error, warning, information, hint or off`);
    settings[code] = severity;
  }
  return settings;
}

function isCode(code: string): boolean {
  const codes = Object.keys(FINDING_CODES);
  return codes.includes(code) || codes.some(each => `${each.split('/')[0] ?? ''}/*` === code);
}
