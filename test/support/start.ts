/**
 * Opens the sample corpus in VS Code with this extension: the desktop VS Code where `code` is on the PATH, else one in the
 * browser, served from this machine until Ctrl+C.
 *
 *     npm start -- [--browser] [--no-open] [--print-url-only] [folder]
 *
 * --browser: in the browser even where there is a desktop VS Code. --no-open: print the address and open no browser.
 * --print-url-only: that, and print nothing else. A reload of the window takes up a new build.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { CACHE, inRoot, readManifest, ROOT, runProgram } from './project.ts';
import { startServer } from './server.ts';
import { ensureVSCode } from './vscode.ts';
import { windowUrl } from './window.ts';

const WINDOWS = process.platform === 'win32';

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: { browser: { type: 'boolean' }, 'no-open': { type: 'boolean' }, 'print-url-only': { type: 'boolean' } },
});
const isQuiet = flags['print-url-only'] === true;
const folder = path.resolve(positionals[0] ?? inRoot('corpus'));
const report = path.join(folder, 'report.md');

build();
const desktop = flags.browser === true || isQuiet ? undefined : findDesktop();
if (desktop === undefined) await openInBrowser();
else openOnDesktop(desktop);

function build(): void {
  const { ok, output } = runProgram(process.execPath, ['esbuild.mjs']);
  if (ok) return;
  console.error(output);
  process.exit(1);
}

function findDesktop(): string | undefined {
  const commands = ['code', 'code-insiders', 'codium'];
  return commands.find(command => spawnSync(command, ['--version'], { shell: WINDOWS, stdio: 'ignore' }).status === 0);
}

function openOnDesktop(command: string): void {
  console.log(`Opening ${path.relative(ROOT, folder) || folder} in VS Code (${command}).`);
  const files = existsSync(report) ? [folder, report] : [folder];
  const args = ['--new-window', `--extensionDevelopmentPath=${ROOT}`, ...files];
  process.exitCode = spawnSync(command, args, { stdio: 'inherit', shell: WINDOWS }).status ?? 1;
}

async function openInBrowser(): Promise<void> {
  const home = path.join(CACHE, 'start');
  const extensionsDir = path.join(home, 'extensions');
  linkExtension(extensionsDir);
  const vscode = ensureVSCode();
  const server = await startServer(vscode, { dataDir: path.join(home, 'user'), extensionsDir, forReader: true });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => {
      void server.stop().then(() => process.exit(0));
    });
  const url = windowUrl(server, { folder, ...(existsSync(report) ? { file: report } : {}) });
  console.log(isQuiet ? url : `\nVS Code ${vscode.version} with Marginalia on ${folder}:\n\n  ${url}\n\nCtrl+C ends it.`);
  if (!isQuiet && flags['no-open'] !== true) openUrl(url);
}

/** Installed as a link and not as under development: the window is an ordinary one. */
function linkExtension(extensionsDir: string): void {
  const { publisher, name, version } = readManifest();
  rmSync(extensionsDir, { recursive: true, force: true });
  mkdirSync(extensionsDir, { recursive: true });
  symlinkSync(ROOT, path.join(extensionsDir, `${publisher}.${name}-${version}`), 'junction');
}

/** Opens the browser of the person who called, if there is one; the address is printed in any case. */
function openUrl(url: string): void {
  const hasScreen = process.env['DISPLAY'] !== undefined || process.env['WAYLAND_DISPLAY'] !== undefined;
  if (process.platform === 'linux' && !hasScreen) return;
  const [command, args] = opener(url);
  spawn(command, args, { stdio: 'ignore', detached: true, windowsVerbatimArguments: WINDOWS })
    .on('error', () => undefined)
    .unref();
}

function opener(url: string): [string, string[]] {
  if (process.platform === 'darwin') return ['open', [url]];
  return WINDOWS ? ['cmd', ['/c', 'start', '""', url.replaceAll('&', '^&')]] : ['xdg-open', [url]];
}
