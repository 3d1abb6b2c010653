import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, relative, resolve, sep } from 'node:path';
import { EXPORT_FORMATS, exportAnnotations, IMPORT_FORMATS } from '../../engine/index.ts';
import { type Arguments, type Command, type ExitStatus, JSON_OPTION } from '../command.ts';
import { readAnnotatedFolder } from '../input/annotations.ts';
import { CliError, type CliIo } from '../io.ts';
import { formatNamed } from './formatNamed.ts';
import { importFolder } from './importFolder.ts';

export const annotations: Command = {
  name: 'annotations',
  usage: 'export DIR --format FORMAT [--output FILE] | import DIR FILE --format FORMAT [--dry-run] [--creator NAME] [--json]',
  summary: 'takes annotations out of a workspace folder, or into it',
  details: [
    'DIR is a workspace folder: documents, and their notes in .marginalia/annotations.',
    `export writes the notes to standard output or to FILE. Formats: ${EXPORT_FORMATS.join(', ')}; refi-qda is the zip (.qdpx) that programs for qualitative analysis exchange.`,
    `import reads the notes of FILE and adds those whose words are found with certainty. Formats: ${IMPORT_FORMATS.join(', ')}; hypothesis is its JSON, markdown and csv are also what Zotero and Readwise write. What is noted already is never changed, and nothing is added twice.`,
    'JSON (import): {outcome: "attached", status, file, id, quote}, or {outcome: "left", kind, words, reason}.',
  ],
  options: [
    { name: 'format', value: 'FORMAT', help: 'see above' },
    { name: 'output', value: 'FILE', help: 'export: where to write; standard output if it is not given' },
    { name: 'dry-run', help: 'import: tell what would be attached, write nothing' },
    { name: 'creator', value: 'NAME', help: 'import: who is named for notes that name nobody' },
    { ...JSON_OPTION, help: 'import: print one JSON object a note' },
  ],
  run,
};

async function run(args: Arguments, io: CliIo): Promise<ExitStatus> {
  const [action, folder, ...files] = args.positionals;
  if (action !== 'export' && action !== 'import') throw new CliError('say what to do: export or import');
  if (folder === undefined) throw new CliError('name one workspace folder');
  const [file, ...more] = files;
  if (action === 'import' && file !== undefined && more.length === 0) return importFolder(folder, file, args, io);
  if (action === 'export' && file === undefined) return exportFolder(folder, args, io);
  throw new CliError(action === 'import' ? 'name one workspace folder and one file to import' : 'name one workspace folder');
}

async function exportFolder(folder: string, args: Arguments, io: CliIo): Promise<ExitStatus> {
  const format = formatNamed(args.text('format'), EXPORT_FORMATS);
  const output = args.text('output');
  const root = resolve(io.cwd, folder);
  if (output === undefined && format === 'refi-qda' && io.styled)
    throw new CliError('a zip cannot be shown in a terminal: name a file with --output FILE');
  if (output !== undefined) guard(root, resolve(io.cwd, output), output);
  const { noted, tags } = await readAnnotatedFolder(folder, io);
  const content = exportAnnotations(noted, format, { title: basename(root), tags, now: new Date().toISOString() });
  if (output === undefined) await io.write(content);
  else await writeWhole(resolve(io.cwd, output), output, content);
  return 0;
}

/** What the reader wrote is never written over. */
function guard(root: string, path: string, given: string): void {
  if (relative(root, path).split(sep).includes('.marginalia'))
    throw new CliError(`${given} lies in the folder of the notes themselves: name another file`);
}

/** Writes all of a file or leaves it as it was. */
async function writeWhole(path: string, given: string, content: string | Uint8Array): Promise<void> {
  const draft = `${path}.${String(process.pid)}.tmp`;
  try {
    await writeFile(draft, content, { flag: 'wx' });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw new CliError(`${given} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}
