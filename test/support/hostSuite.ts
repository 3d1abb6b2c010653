/**
 * Runs test/host in real extension hosts.
 *
 * For those who write the tests:
 * - A test file is `test/host/*.test.ts` in mocha's bdd style (`describe`, `it`), with `node:assert/strict` and `vscode`.
 *   The same file runs in the Node host and in the web worker host: no other `node:` module, and `workspace.fs` for files.
 * - The window opens a fresh copy of test/host/workspace. Files in test/host/no-folder/ run in an empty window, those in
 *   test/host/two-folders/ in a workspace of two folders, each a copy of test/host/workspace, named `first` and `second`
 *   (Node host only). Those in test/host/untrusted/ run in a folder that is not trusted (Node host only), those in
 *   test/host/large/ in a folder of 20,000 passages more (`largeFolder.ts`).
 * - `npm test -- host-node tree` runs the files whose path has `tree` in it. VSCODE_TEST_VERBOSE=1 shows all logs.
 * - In the Node host `vscode.env.remoteName` is set and `uiKind` is Web. The web host is VS Code as on vscode.dev (see
 *   staticWeb.ts): a virtual folder, `findFiles` never answers. In both, dialogs confirm themselves.
 * - In test/host/untrusted/ the command `workbench.trust.manage` grants trust: its editor's button is pressed for it.
 * - A file watcher starts late: write until it is seen. In the web host it sees what is changed through VS Code only.
 */
import * as esbuild from 'esbuild';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { runTests } from '@vscode/test-electron';
import type { Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { add, NOTHING, type Counts } from './counts.ts';
import { writeLargeFolder } from './largeFolder.ts';
import { BUILD, extensionId, inRoot, ROOT, testFiles } from './project.ts';
import { startServer } from './server.ts';
import { DISK_SCHEME, startStaticWeb } from './staticWeb.ts';
import { ensureVSCode } from './vscode.ts';
import { openWindow, windowUrl, type WindowContents } from './window.ts';

type HostKind = 'node' | 'web';
/** Whether a test file is among those asked for. */
export type IsWanted = (file: string) => boolean;

/** One window and the test files that run in it. */
interface Scenario {
  readonly name: string;
  readonly files: readonly string[];
  readonly contents: WindowContents;
  /** Whether the folder is not trusted, until a test asks for that. */
  readonly untrusted?: boolean;
}

/** Runs one bundled suite and tells why it did not end well, or null. */
type RunWindow = (scenario: Scenario, suite: string) => Promise<string | null>;

/** A run's own folders: what the windows open, and what the bundles and counts lie in. */
interface Folders {
  readonly work: string;
  /** In the extension's folder, from which alone the web host loads a suite. */
  readonly out: string;
}

const LIMIT_MS = 240_000;

/** The suite in the Node extension host of the local VS Code. Each window has a server of its own: what one leaves behind is not there for the next. */
export async function runNodeHostSuite(isWanted: IsWanted): Promise<Counts> {
  const vscode = ensureVSCode();
  return withFolders(folders =>
    inBrowser(async open =>
      runScenarios('node', isWanted, folders, async (scenario, suite) => {
        const server = await startServer(vscode, { untrusted: scenario.untrusted === true });
        try {
          const url = windowUrl(server, { ...scenario.contents, extension: ROOT, suite });
          const problem = await open(url, scenario.untrusted === true ? grantTrust : undefined);
          // Why an extension was not taken (its manifest, engines.vscode) stands only in the server's log.
          const refused = server
            .log()
            .split('\n')
            .filter(line => line.includes(`[${ROOT}]:`));
          return problem === null ? null : [problem, ...refused].join('\n');
        } finally {
          await server.stop();
        }
      }),
    ),
  );
}

/** The suite in the web worker extension host of VS Code for the web. */
export async function runWebHostSuite(isWanted: IsWanted): Promise<Counts> {
  return withFolders(async folders => {
    const web = await startStaticWeb(ensureVSCode(), [ROOT, await bundleDiskFileSystem(folders.out)], folders.work);
    const toUri = (file: string | undefined): string | undefined => (file === undefined ? undefined : diskUri(file));
    const urlOf = ({ contents: { folder, workspace } }: Scenario, suite: string): string =>
      web.windowUrl({ suite, folder: toUri(folder), workspace: toUri(workspace) });
    try {
      return await inBrowser(open => runScenarios('web', isWanted, folders, (scenario, suite) => open(urlOf(scenario, suite))));
    } finally {
      await web.stop();
    }
  });
}

/** The suite in a desktop VS Code, which is downloaded. `version` as in a release's name, or `stable`. */
export async function runDesktopSuite(version: string): Promise<Counts> {
  const run: RunWindow = async ({ contents }, suite) => {
    const opened = contents.workspace ?? contents.folder;
    const launchArgs = [...(opened === undefined ? [] : [opened]), '--disable-extensions', '--disable-workspace-trust'];
    try {
      await runTests({ version, extensionDevelopmentPath: ROOT, extensionTestsPath: suite, launchArgs });
      return null;
    } catch (error) {
      return String(error);
    }
  };
  return withFolders(folders => runScenarios('node', () => true, folders, run));
}

/** Opens a window and tells why its suite did not end well, or null; `attend` does meanwhile what a reader would do in it. */
type Open = (url: string, attend?: (page: Page) => Promise<void>) => Promise<string | null>;

/** Grants the folder trust as soon as a test shows the editor in which that is done: no command and no API does it. */
async function grantTrust(page: Page): Promise<void> {
  await page
    .locator('.workspace-trust-editor .workspace-trust-buttons-row .monaco-button', { hasText: 'Trust' })
    .first()
    .click({ timeout: 0 });
}

/** Opens windows in one browser, each until its suite has ended, and tells why one did not end well, or null. */
async function inBrowser(runAll: (open: Open) => Promise<Counts>): Promise<Counts> {
  const browser = await launchBrowser();
  try {
    return await runAll(async (url, attend) => {
      const window = await openWindow(browser, url, text => {
        console.log(text);
      });
      void attend?.(window.page).catch(() => undefined); // the window may be closed before there is anything to do
      const ended = await Promise.race([window.ended, tooLate(LIMIT_MS)]);
      await window.context.close();
      return ended === 0 ? null : typeof ended === 'number' ? `ended with ${ended}` : ended;
    });
  } finally {
    await browser.close();
  }
}

const diskUri = (file: string): string => `${DISK_SCHEME}:${encodeURI(file.replaceAll('\\', '/').replace(/^(?!\/)/, '/'))}`;

const tooLate = (ms: number): Promise<string> =>
  new Promise(resolve => void setTimeout(resolve, ms, `still running after ${ms / 1000} seconds`).unref());

async function withFolders(run: (folders: Folders) => Promise<Counts>): Promise<Counts> {
  const work = realpathSync(mkdtempSync(path.join(tmpdir(), 'host-tests-')));
  mkdirSync(path.join(BUILD, 'host-tests'), { recursive: true });
  const out = mkdtempSync(path.join(BUILD, 'host-tests', 'run-'));
  try {
    return await run({ work, out });
  } finally {
    for (const folder of [work, out]) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

async function runScenarios(kind: HostKind, isWanted: IsWanted, folders: Folders, run: RunWindow): Promise<Counts> {
  let total = NOTHING;
  for (const scenario of scenarios(kind, folders.work, isWanted)) {
    console.log(`  ${scenario.name}, ${kind} extension host`);
    total = add(total, await runScenario(kind, scenario, folders, run));
  }
  return total;
}

/** Exit code and counts both have to be good: neither alone is proof that the tests ran, and passed. */
async function runScenario(kind: HostKind, scenario: Scenario, { work, out }: Folders, run: RunWindow): Promise<Counts> {
  const suite = path.join(out, `${kind}.cjs`);
  const countsFile = path.join(work, '.tests-ran.json');
  rmSync(countsFile, { force: true });
  await bundle(kind, scenario.files, suite, kind === 'web' ? diskUri(countsFile) : pathToFileURL(countsFile).href);
  const problem = await run(scenario, suite);
  // The suite has just written it, in this form.
  const counts = existsSync(countsFile) ? (JSON.parse(readFileSync(countsFile, 'utf8')) as Counts) : NOTHING;
  if (problem !== null && counts.failed === 0) console.error(`  ${scenario.name}: ${problem}`);
  const haveRun = counts.passed + counts.failed > 0;
  if (!haveRun && problem === null) console.error(`  ${scenario.name}: ended well, but no test is known to have run`);
  return haveRun && (problem === null || counts.failed > 0) ? counts : add(counts, { ...NOTHING, failed: 1 });
}

function scenarios(kind: HostKind, work: string, isWanted: IsWanted): readonly Scenario[] {
  const folder = copyWorkspace(work, 'workspace');
  for (const name of ['first', 'second']) copyWorkspace(work, name);
  const workspace = path.join(work, 'two.code-workspace');
  writeFileSync(workspace, JSON.stringify({ folders: [{ path: 'first' }, { path: 'second' }] }));
  const filesIn = (name: string): readonly string[] => {
    const dir = inRoot('test/host', name);
    return existsSync(dir)
      ? testFiles(dir, name === '' ? ['large', 'no-folder', 'two-folders', 'untrusted', 'workspace'] : []).filter(isWanted)
      : [];
  };
  // VS Code for the web reads a workspace file before an extension can provide it.
  const two = kind === 'web' ? [] : filesIn('two-folders');
  const large = { name: 'a large folder', files: filesIn('large'), contents: { folder: path.join(work, 'large') } };
  if (large.files.length > 0) writeLargeFolder(copyWorkspace(work, 'large'));
  const all = [
    { name: 'a folder', files: filesIn(''), contents: { folder } },
    { name: 'no folder', files: filesIn('no-folder'), contents: {} },
    { name: 'two folders', files: two, contents: { workspace } },
    { name: 'a folder that is not trusted', files: kind === 'web' ? [] : filesIn('untrusted'), contents: { folder }, untrusted: true },
    large,
  ];
  return all.filter(scenario => scenario.files.length > 0);
}

function copyWorkspace(work: string, name: string): string {
  const folder = path.join(work, name);
  cpSync(inRoot('test/host/workspace'), folder, { recursive: true });
  return folder;
}

async function bundle(kind: HostKind, files: readonly string[], outfile: string, countsUri: string): Promise<void> {
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
    define: { EXTENSION_ID: JSON.stringify(extensionId()), COUNTS_URI: JSON.stringify(countsUri) },
    ...(kind === 'web' ? inWorker : { platform: 'node', external: ['vscode', 'mocha'] }),
  });
}

/** The extension that provides the web host's folder; the folder it is in. */
async function bundleDiskFileSystem(out: string): Promise<string> {
  const folder = path.join(out, 'disk-file-system');
  const entry = 'extension.cjs';
  await esbuild.build({
    entryPoints: [inRoot('test/host/diskFileSystem.ts')],
    outfile: path.join(folder, entry),
    bundle: true,
    format: 'cjs',
    external: ['vscode'],
    logLevel: 'warning',
    define: { DISK_SCHEME: JSON.stringify(DISK_SCHEME) },
  });
  const manifest = {
    name: 'disk-file-system',
    publisher: 'test',
    version: '0.0.0',
    engines: { vscode: '^1.100.0' },
    browser: `./${entry}`,
  };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ ...manifest, activationEvents: [`onFileSystem:${DISK_SCHEME}`] }));
  return folder;
}
