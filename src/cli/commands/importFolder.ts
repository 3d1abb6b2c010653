import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { groupBy } from '../../base/groupBy.ts';
import {
  IMPORT_FORMATS,
  importAnnotations,
  type ImportedNote,
  type ImportFormat,
  type ImportPlan,
  logName,
  toLine,
} from '../../engine/index.ts';
import type { Arguments, ExitStatus } from '../command.ts';
import { type AnnotatedFolder, LOGS, readAnnotatedFolder } from '../input/annotations.ts';
import { CliError, type CliIo } from '../io.ts';
import { appendLines } from '../output/appendLines.ts';
import { Printer, safe } from '../output/printer.ts';
import { formatNamed } from './formatNamed.ts';

/** `annotations import DIR FILE`: attaches what can be attached, and tells of each note what became of it. */
export async function importFolder(folder: string, file: string, args: Arguments, io: CliIo): Promise<ExitStatus> {
  const format = formatNamed(args.text('format'), IMPORT_FORMATS);
  const content = await readContent(file, format, io);
  const known = await readAnnotatedFolder(folder, io);
  const plan = importAnnotations(content, format, {
    documents: known.documents,
    known: known.known,
    now: new Date().toISOString(),
    creator: args.text('creator') ?? null,
  });
  if ('error' in plan) throw new CliError(`${file} cannot be imported: ${safe(plan.error)}`);
  const isTrial = args.isSet('dry-run');
  if (!isTrial) await append(resolve(io.cwd, folder), plan);
  const printer = new Printer(io);
  if (args.isSet('json')) await printRows(printer, plan, known);
  else await printPlan(printer, plan, isTrial);
  await printer.flush();
  return 0;
}

async function readContent(file: string, format: ImportFormat, io: CliIo): Promise<string | Uint8Array> {
  try {
    const bytes = await readFile(resolve(io.cwd, file));
    return format === 'refi-qda' ? bytes : new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    const why = error instanceof TypeError ? 'it is not encoded in UTF-8' : error instanceof Error ? error.message : String(error);
    throw new CliError(`${file} cannot be read: ${why}`);
  }
}

/** One log after another; should one fail, what was written before is known and not doubled the next time. */
async function append(root: string, { attach }: ImportPlan): Promise<void> {
  for (const [name, notes] of groupBy(attach, ({ document }) => logName(document.id))) {
    const path = `${LOGS}/${name}`;
    try {
      await appendLines(
        resolve(root, path),
        notes.map(({ annotation }) => toLine(annotation)),
      );
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new CliError(`${path} cannot be written: ${why}; import the file again when it can, what is here already will not be doubled`);
    }
  }
}

async function printRows(printer: Printer, { attach, refuse }: ImportPlan, { documents }: AnnotatedFolder): Promise<void> {
  for (const { annotation, document, status } of attach) {
    const { quote } = annotation.target;
    const file = documents.includes(document) ? document.path : null;
    await printer.json({ outcome: 'attached', status, file, id: annotation.id, quote: quote?.exact ?? null });
  }
  for (const { words, kind, reason } of refuse) await printer.json({ outcome: 'left', kind, words, reason });
}

const STATUS: Readonly<Record<ImportedNote['status'], string>> = {
  found: '',
  changed: ' (the text has changed since)',
  document: ' (on the whole document)',
  reply: ' (a reply)',
};

async function printPlan(printer: Printer, { attach, refuse }: ImportPlan, isTrial: boolean): Promise<void> {
  for (const { annotation, document, status } of attach) {
    const words = (annotation.target.quote?.exact ?? '').replace(/\s+/g, ' ').slice(0, 80);
    await printer.line(`${printer.bold('attached')}  ${safe(document.path)}${words === '' ? '' : `: “${safe(words)}”`}${STATUS[status]}`);
  }
  for (const { words, reason } of refuse) await printer.line(`${printer.bold('left')}      “${safe(words)}”: ${safe(reason)}`);
  const counts = `${String(attach.length)} attached, ${String(refuse.length)} left`;
  await printer.line(isTrial ? `${counts}. This was a dry run: nothing has been written.` : `${counts}.`);
}
