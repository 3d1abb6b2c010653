import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, relative, resolve, sep } from 'node:path';
import { EXPORT_FORMATS, exportAnnotations, type ExportFormat } from '../../engine/index.ts';
import type { Arguments, Command, ExitStatus } from '../command.ts';
import { readAnnotatedFolder } from '../input/annotations.ts';
import { CliError, type CliIo } from '../io.ts';

export const annotations: Command = {
  name: 'annotations',
  usage: 'export DIR --format FORMAT [--output FILE]',
  summary: 'takes annotations out of a workspace folder',
  details: [
    'DIR is a workspace folder: documents, and their notes in .marginalia/annotations.',
    `export writes the notes to standard output or to FILE. Formats: ${EXPORT_FORMATS.join(', ')}; refi-qda is the zip (.qdpx) that programs for qualitative analysis exchange.`,
  ],
  options: [
    { name: 'format', value: 'FORMAT', help: 'what to write, see above' },
    { name: 'output', value: 'FILE', help: 'where to write; standard output if it is not given' },
  ],
  run,
};

/** Other names that the formats go by. */
const ALIASES: Readonly<Record<string, ExportFormat>> = {
  'json-ld': 'w3c',
  jsonld: 'w3c',
  md: 'markdown',
  qdpx: 'refi-qda',
  refi: 'refi-qda',
};

async function run(args: Arguments, io: CliIo): Promise<ExitStatus> {
  const [action, folder, ...more] = args.positionals;
  if (action !== 'export') throw new CliError('say what to do: export');
  if (folder === undefined || more.length > 0) throw new CliError('name one workspace folder');
  return exportFolder(folder, args, io);
}

async function exportFolder(folder: string, args: Arguments, io: CliIo): Promise<ExitStatus> {
  const format = formatOf(args.text('format'));
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

function formatOf(given: string | undefined): ExportFormat {
  const name = given?.toLowerCase() ?? '';
  const format = EXPORT_FORMATS.find(each => each === name) ?? (Object.hasOwn(ALIASES, name) ? ALIASES[name] : undefined);
  if (format !== undefined) return format;
  const which = given === undefined ? 'name a format with --format' : `there is no format "${given}"`;
  throw new CliError(`${which}: take ${EXPORT_FORMATS.join(', ')}`);
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
