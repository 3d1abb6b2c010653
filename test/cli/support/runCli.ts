import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import type { ExitStatus } from '../../../src/cli/command.ts';
import { run } from '../../../src/cli/run.ts';

export interface CliResult {
  readonly status: ExitStatus;
  readonly out: string;
  /** Standard output as it came. */
  readonly bytes: Uint8Array;
  /** The files that were there at the end, by their paths with forward slashes. */
  readonly files: ReadonlyMap<string, string>;
  readonly err: string;
  /** Standard output read as JSON lines. */
  readonly rows: () => readonly Readonly<Record<string, unknown>>[];
}

/** Runs the command in this process, in a folder that holds `files` and is gone afterwards. */
export async function runCli(
  args: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>> = {},
  stdin: string | readonly Uint8Array[] = '',
): Promise<CliResult> {
  const cwd = await mkdtemp(join(tmpdir(), 'marginalia-cli-'));
  const written: Uint8Array[] = [];
  let err = '';
  try {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(cwd, path)), { recursive: true });
      await writeFile(join(cwd, path), content);
    }
    const status = await run(args, {
      write: output => {
        written.push(typeof output === 'string' ? new TextEncoder().encode(output) : output);
        return Promise.resolve();
      },
      writeError: line => {
        err += `${line}\n`;
      },
      stdin: () => chunks(typeof stdin === 'string' ? [new TextEncoder().encode(stdin)] : stdin),
      cwd,
      styled: false,
      columns: 80,
    });
    const bytes = Buffer.concat(written);
    const out = bytes.toString('utf8');
    return { status, out, bytes, files: await readFiles(cwd), err, rows: () => parseRows(out) };
  } finally {
    await rm(cwd, { recursive: true });
  }
}

async function readFiles(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name));
  const read = paths.map(async path => [relative(folder, path).replaceAll(sep, '/'), await readFile(path, 'utf8')] as const);
  return new Map(await Promise.all(read));
}

// eslint-disable-next-line @typescript-eslint/require-await -- a stream hands over its pieces asynchronously, as an array cannot
async function* chunks(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* pieces;
}

function parseRows(out: string): readonly Readonly<Record<string, unknown>>[] {
  return out
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Readonly<Record<string, unknown>>); // each test looks at the fields it expects
}
