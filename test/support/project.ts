import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The repository. */
export const ROOT = path.resolve(import.meta.dirname, '../..');
/** What is fetched once and kept: a VS Code, a browser. Ignored by git. */
export const CACHE = path.join(ROOT, '.vscode-test');
/** What runs leave behind: reports, screenshots, the packaged extension. Ignored by git. */
export const BUILD = path.join(ROOT, '.build');

export const inRoot = (...parts: readonly string[]): string => path.join(ROOT, ...parts);

interface Manifest {
  readonly publisher: string;
  readonly name: string;
  readonly version: string;
}

/** The extension's manifest, as far as the tests' machinery needs it. */
export function readManifest(): Manifest {
  // The manifest is ours, and the manifest test holds it to its form.
  return JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as Manifest;
}

/** Identifier of the extension under test: `publisher.name`. */
export const extensionId = (): string => {
  const { publisher, name } = readManifest();
  return `${publisher}.${name}`;
};

/** Absolute paths of the test files below a folder, sorted, without what `skip` names (folders relative to it). */
export function testFiles(folder: string, skip: readonly string[] = []): readonly string[] {
  const found: string[] = [];
  const visit = (dir: string): void => {
    for (const entry of readdirSync(dir, { withFileTypes: true })) {
      const full = path.join(dir, entry.name);
      if (entry.isDirectory()) {
        if (!skip.includes(path.relative(folder, full))) visit(full);
      } else if (/\.test\.tsx?$/.test(entry.name)) found.push(full);
    }
  };
  visit(folder);
  return found.sort();
}

/** Runs a program in the repository; what it printed, both channels together, and whether it ended well. */
export function runProgram(command: string, args: readonly string[], cwd = ROOT): { readonly ok: boolean; readonly output: string } {
  const windows = process.platform === 'win32';
  const ran = spawnSync(command, args, { cwd, encoding: 'utf8', shell: windows && command !== process.execPath, maxBuffer: 1 << 28 });
  const why = ran.error ? `${ran.error.message}\n` : '';
  return { ok: ran.status === 0, output: `${ran.stdout}${ran.stderr}${why}` };
}

/** Runs the script that a package of node_modules offers as its command, with this Node. */
export const runTool = (script: string, args: readonly string[]): ReturnType<typeof runProgram> =>
  runProgram(process.execPath, [inRoot('node_modules', script), ...args]);
