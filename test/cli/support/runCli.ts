import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ExitStatus } from '../../../src/cli/command.ts';
import { run } from '../../../src/cli/run.ts';

export interface CliResult {
  readonly status: ExitStatus;
  readonly out: string;
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
  let out = '';
  let err = '';
  try {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(cwd, path)), { recursive: true });
      await writeFile(join(cwd, path), content);
    }
    const status = await run(args, {
      write: text => {
        out += text;
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
    return { status, out, err, rows: () => parseRows(out) };
  } finally {
    await rm(cwd, { recursive: true });
  }
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
