// A real VS Code for machines that have none: server, workbench and extension hosts, out of the npm package code-server,
// whose own front server is not used. It needs no compiler, no system package and no install script.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensurePinned } from './pinned.ts';

/** An installed VS Code server and the Node that runs it. */
export interface VSCode {
  readonly node: string;
  readonly serverMain: string;
  readonly root: string;
  readonly version: string;
}

/**
 * Built-in extensions that cost start-up time, memory and log lines and that nothing here is about. The others stay: the
 * workbench carries its own list of them and complains about each one that is missing.
 */
const LEFT_OUT = new Set([
  'copilot',
  'debug-auto-launch',
  'debug-server-ready',
  'git',
  'github',
  'grunt',
  'gulp',
  'jake',
  'microsoft-authentication',
  'ms-vscode.js-debug',
  'ms-vscode.js-debug-companion',
  'php-language-features',
  'terminal-suggest',
  'tunnel-forwarding',
]);

const LOG_FILE = path.join(import.meta.dirname, 'pinned/vscode/logFile.mjs');

/** What stands in for dependencies that would have to be compiled, or that are telemetry. Without them each use prints a stack trace. */
const STAND_INS: Readonly<Record<string, string>> = {
  '@microsoft/1ds-core-js': 'export class AppInsightsCore {}\n',
  '@vscode/deviceid': "export const getDeviceId = async () => '00000000-0000-4000-8000-000000000000';\n",
  '@vscode/native-watchdog': 'export const start = () => {};\nexport const exit = code => process.exit(code);\n',
  '@vscode/spdlog': readFileSync(LOG_FILE, 'utf8'),
};

/** The local VS Code; the first call on a machine installs it (about 170 MB to fetch, 315 MB on disk). */
export function ensureVSCode(): VSCode {
  const home = ensurePinned({ name: 'vscode', what: 'VS Code (170 MB)', recipe: [import.meta.filename, LOG_FILE], finish });
  const root = path.join(home, 'node_modules/code-server/lib/vscode');
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  return { node: findNode(home), serverMain: path.join(root, 'out/server-main.js'), root, version };
}

function finish(dir: string, home: string): void {
  const modules = path.join(dir, 'node_modules');
  const vscode = path.join(modules, 'code-server/lib/vscode');
  for (const [name, code] of Object.entries(STAND_INS)) {
    mkdirSync(path.join(modules, name), { recursive: true });
    writeFileSync(path.join(modules, name, 'package.json'), JSON.stringify({ name, version: '0.0.0', type: 'module', main: 'index.js' }));
    writeFileSync(path.join(modules, name, 'index.js'), code);
  }
  // The server resolves what it depends on, and serves it to the browser, from beside itself.
  for (const from of [vscode, path.join(vscode, 'extensions')]) {
    const target = process.platform === 'win32' ? path.join(home, 'node_modules') : path.relative(from, modules);
    symlinkSync(target, path.join(from, 'node_modules'), 'junction');
  }
  const here = `${process.platform}-${process.arch}`;
  keepOnly(path.join(vscode, 'extensions'), name => !LEFT_OUT.has(name));
  keepOnly(path.join(modules, '@vscode/ripgrep-universal/bin'), name => name === here);
  keepOnly(path.join(modules, 'node-pty/prebuilds'), name => name === here);
  for (const name of readdirSync(modules))
    if (/^node-(linux|win)-/.test(name)) keepOnly(path.join(modules, name), part => ['bin', 'package.json', 'LICENSE'].includes(part));
}

function keepOnly(folder: string, isKept: (name: string) => boolean): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) if (!isKept(name)) rmSync(path.join(folder, name), { recursive: true, force: true });
}

/** The Node that came along; where there is none for this system, the running one if the server can run on it. */
function findNode(home: string): string {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const own = path.join(home, 'node_modules', `node-${system}-${process.arch}`, 'bin', system === 'win' ? 'node.exe' : 'node');
  if (existsSync(own)) return own;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 15)) return process.execPath;
  throw new Error(`VS Code's server needs Node.js 22.15 or newer on this kind of machine; here is ${process.version}.`);
}
