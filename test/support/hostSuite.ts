/**
 * Runs test/host in real extension hosts.
 *
 * For those who write the tests:
 * - A test file is `test/host/*.test.ts` in mocha's bdd style (`describe`, `it`), with `node:assert/strict` and `vscode`.
 *   The same file runs in the Node host and in the web worker host: no other `node:` module, and `workspace.fs` for files.
 * - The window opens a fresh copy of test/host/workspace. Files in test/host/no-folder/ run in an empty window, those in
 *   test/host/two-folders/ in a workspace of two folders, each a copy of test/host/workspace, named `first` and `second`.
 * - `npm test -- host-node tree` runs the files whose path has `tree` in it. VSCODE_TEST_VERBOSE=1 shows all logs.
 * - `vscode.env.remoteName` is set here and `uiKind` is Web, in both hosts; dialogs confirm themselves.
 * - A file watcher starts late: write until it is seen.
 */
import * as esbuild from 'esbuild';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { launchBrowser } from './browser.ts';
import { add, NOTHING, type Counts } from './counts.ts';
import { BUILD, extensionId, inRoot, ROOT, testFiles } from './project.ts';
import { startServer } from './server.ts';
import { ensureVSCode } from './vscode.ts';
import { openWindow, windowUrl, type WindowContents } from './window.ts';

export type HostKind = 'node' | 'web';

/** One window and the test files that run in it. */
interface Scenario {
  readonly name: string;
  readonly files: readonly string[];
  readonly contents: WindowContents;
}

/** Runs one bundled suite and tells why it did not end well, or null. */
type RunWindow = (scenario: Scenario, suite: string) => Promise<string | null>;

const LIMIT_MS = 300_000;

/** The suite in the local VS Code. */
export async function runHostSuite(kind: HostKind, isWanted: (file: string) => boolean): Promise<Counts> {
  // A browser workbench pays no heed to the development kind; this setting sends an extension to the web worker host.
  const settings = kind === 'web' ? { 'remote.extensionKind': { [extensionId()]: ['web'] } } : {};
  const server = await startServer(ensureVSCode(), { settings });
  try {
    const browser = await launchBrowser();
    try {
      return await runScenarios(kind, isWanted, async ({ contents }, suite) => {
        const window = await openWindow(browser, windowUrl(server, { ...contents, extension: ROOT, suite }), text => console.log(text));
        const ended = await Promise.race([window.ended, tooLate(LIMIT_MS)]);
        await window.context.close();
        // Why an extension was not taken (its manifest, engines.vscode) stands only in the server's log.
        const refusals = server
          .log()
          .split('\n')
          .filter(line => line.includes(`[${ROOT}]:`));
        return ended === 0 ? null : [typeof ended === 'number' ? `ended with ${ended}` : ended, ...refusals].join('\n');
      });
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}

/** The suite in a desktop VS Code, which is downloaded. `version` as in a release's name, or `stable`. */
export async function runDesktopSuite(version: string): Promise<Counts> {
  return runScenarios(
    'node',
    () => true,
    async ({ contents }, suite) => {
      const opened = contents.workspace ?? contents.folder;
      const launchArgs = [...(opened === undefined ? [] : [opened]), '--disable-extensions', '--disable-workspace-trust'];
      try {
        await runTests({ version, extensionDevelopmentPath: ROOT, extensionTestsPath: suite, launchArgs });
        return null;
      } catch (error) {
        return String(error);
      }
    },
  );
}

const tooLate = (ms: number): Promise<string> =>
  new Promise(resolve => void setTimeout(resolve, ms, `still running after ${ms / 1000} seconds`).unref());

async function runScenarios(kind: HostKind, isWanted: (file: string) => boolean, runWindow: RunWindow): Promise<Counts> {
  const work = realpathSync(mkdtempSync(path.join(tmpdir(), 'host-tests-')));
  mkdirSync(path.join(BUILD, 'host-tests'), { recursive: true });
  // In the extension's folder: a suite outside it would run in the Node host whatever was asked for.
  const out = mkdtempSync(path.join(BUILD, 'host-tests', `${kind}-`));
  let total = NOTHING;
  try {
    for (const scenario of scenarios(work, isWanted)) {
      console.log(`  ${scenario.name}, ${kind} extension host`);
      total = add(total, await runScenario(kind, scenario, out, runWindow));
    }
  } finally {
    for (const folder of [work, out]) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
  return total;
}

/** Exit code and counts both have to be good: neither alone is proof that the tests ran, and passed. */
async function runScenario(kind: HostKind, scenario: Scenario, out: string, runWindow: RunWindow): Promise<Counts> {
  const suite = path.join(out, `${kind}.cjs`);
  const countsFile = path.join(out, '.tests-ran.json');
  rmSync(countsFile, { force: true });
  await bundle(kind, scenario.files, suite, countsFile);
  const problem = await runWindow(scenario, suite);
  // The suite has just written it, in this form.
  const counts = existsSync(countsFile) ? (JSON.parse(readFileSync(countsFile, 'utf8')) as Counts) : NOTHING;
  if (problem !== null && counts.failed === 0) console.error(`  ${scenario.name}: ${problem}`);
  const haveRun = counts.passed + counts.failed > 0;
  if (!haveRun && problem === null) console.error(`  ${scenario.name}: ended well, but no test is known to have run`);
  return haveRun && (problem === null || counts.failed > 0) ? counts : add(counts, { passed: 0, failed: 1, skipped: 0 });
}

function scenarios(work: string, isWanted: (file: string) => boolean): readonly Scenario[] {
  const folder = copyWorkspace(work, 'workspace');
  for (const name of ['first', 'second']) copyWorkspace(work, name);
  const workspace = path.join(work, 'two.code-workspace');
  writeFileSync(workspace, JSON.stringify({ folders: [{ path: 'first' }, { path: 'second' }] }));
  const in_ = (name: string): readonly string[] => {
    const dir = inRoot('test/host', name);
    return existsSync(dir) ? testFiles(dir, name === '' ? ['no-folder', 'two-folders', 'workspace'] : []).filter(isWanted) : [];
  };
  const all = [
    { name: 'a folder', files: in_(''), contents: { folder } },
    { name: 'no folder', files: in_('no-folder'), contents: {} },
    { name: 'two folders', files: in_('two-folders'), contents: { workspace } },
  ];
  return all.filter(scenario => scenario.files.length > 0);
}

function copyWorkspace(work: string, name: string): string {
  const folder = path.join(work, name);
  cpSync(inRoot('test/host/workspace'), folder, { recursive: true });
  return folder;
}

async function bundle(kind: HostKind, files: readonly string[], outfile: string, countsFile: string): Promise<void> {
  const imports = files.map(file => `import ${JSON.stringify(file)};`);
  const inWorker = {
    platform: 'browser',
    external: ['vscode'],
    alias: { 'node:assert/strict': inRoot('test/support/assertInWorker.ts') },
  } as const satisfies esbuild.BuildOptions;
  await esbuild.build({
    stdin: {
      contents: [`export { run } from './index.${kind}.ts';`, ...imports].join('\n'),
      resolveDir: inRoot('test/host'),
      loader: 'ts',
    },
    bundle: true,
    format: 'cjs',
    outfile,
    sourcemap: 'inline',
    logLevel: 'warning',
    define: {
      EXTENSION_ID: JSON.stringify(extensionId()),
      COUNTS_FILE: JSON.stringify(path.relative(ROOT, countsFile).replaceAll('\\', '/')),
    },
    ...(kind === 'web' ? inWorker : { platform: 'node', external: ['vscode', 'mocha'] }),
  });
}
