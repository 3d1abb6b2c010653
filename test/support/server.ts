// Runs the local VS Code: its server on a free port of this machine, reached with a random token and by nobody without it.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { QUIET_SETTINGS, UNTRUSTED_SETTINGS } from './settings.ts';
import type { VSCode } from './vscode.ts';

/** Where a running server is reached. Plain data: another process can open windows with it. */
export interface Address {
  readonly port: number;
  readonly token: string;
}

interface Server extends Address {
  /** All that the server has said so far. */
  readonly log: () => string;
  /** Ends the server, its extension hosts and watchers, and takes its folder away unless `dataDir` was given. */
  readonly stop: () => Promise<void>;
}

interface ServerOptions {
  /** User settings, laid over the quiet ones. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Kept after the run; else a temporary folder. */
  readonly dataDir?: string;
  readonly extensionsDir?: string;
  /** The folders that are opened are not trusted, and nobody is asked. */
  readonly untrusted?: boolean;
  /** A reader's session: no driver, no extension under development, settings of earlier sessions kept. */
  readonly forReader?: boolean;
}

const VERBOSE = process.env['VSCODE_TEST_VERBOSE'] === '1';

export async function startServer(vscode: VSCode, options: ServerOptions = {}): Promise<Server> {
  const dataDir = options.dataDir ?? mkdtempSync(path.join(tmpdir(), 'vscode-server-'));
  const token = randomBytes(16).toString('hex');
  const tokenFile = path.join(dataDir, 'token');
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(tokenFile, token, { mode: 0o600 });
  const settings = { ...(options.untrusted ? UNTRUSTED_SETTINGS : {}), ...options.settings };
  writeSettings(path.join(dataDir, 'data/User/settings.json'), settings);
  // A process group of its own: what the server has started ends with it.
  const grouped = process.platform !== 'win32';
  const child = spawn(vscode.node, serverArguments(vscode, dataDir, tokenFile, options), {
    env: serverEnvironment(dataDir),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: grouped,
  });
  const kill = (signal: NodeJS.Signals): void => {
    try {
      if (grouped && child.pid !== undefined) process.kill(-child.pid, signal);
      else child.kill(signal);
    } catch {
      // It is gone already.
    }
  };
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()));
  const log = collectOutput(child);
  const killNow = (): void => {
    kill('SIGKILL');
  };
  process.once('exit', killNow);
  const stop = async (): Promise<void> => {
    kill('SIGTERM');
    const late = setTimeout(() => kill('SIGKILL'), 5_000);
    await ended;
    clearTimeout(late);
    killNow();
    process.off('exit', killNow);
    if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  try {
    return { port: await listening(child, log), token, log, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function writeSettings(file: string, settings: Readonly<Record<string, unknown>>): void {
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as object) : {};
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ ...QUIET_SETTINGS, ...before, ...settings }, null, 2));
}

function serverArguments(vscode: VSCode, dataDir: string, tokenFile: string, options: ServerOptions): string[] {
  const places = ['--server-data-dir', dataDir, '--user-data-dir', path.join(dataDir, 'data')];
  if (options.extensionsDir !== undefined) places.push('--extensions-dir', options.extensionsDir);
  const quiet = ['--accept-server-license-terms', '--telemetry-level', 'off', '--disable-experiments', '--disable-update-check'];
  const plain = [
    '--disable-getting-started-override',
    '--force-disable-user-env',
    ...(options.untrusted ? [] : ['--disable-workspace-trust']),
  ];
  // Should this process be killed, the server ends by itself some minutes after its last window.
  const life = [
    '--enable-remote-auto-shutdown',
    ...(options.forReader ? [] : ['--enable-smoke-test-driver', '--reconnection-grace-time', '20']),
  ];
  const where = ['--host', '127.0.0.1', '--port', '0', '--connection-token-file', tokenFile];
  return [vscode.serverMain, ...where, ...places, ...quiet, ...plain, ...life];
}

/** Without what a VS Code terminal or a debugger puts into the environment, and without a marketplace to look things up in. */
function serverEnvironment(dataDir: string): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(?:VSCODE_.*|ELECTRON_RUN_AS_NODE|NODE_OPTIONS)$/.test(name));
  const sockets = process.platform === 'linux' ? { XDG_RUNTIME_DIR: dataDir } : {};
  return { ...Object.fromEntries(kept), EXTENSIONS_GALLERY: '{}', ...sockets };
}

function collectOutput(child: ChildProcess): () => string {
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      log += text;
      if (VERBOSE) process.stderr.write(text);
    });
  }
  return () => log;
}

function listening(child: ChildProcess, log: () => string): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (why: string): void => reject(new Error(`VS Code's server ${why}\n${log()}`));
    const late = setTimeout(() => fail('is not listening after a minute.'), 60_000);
    child.stdout?.on('data', () => {
      const port = /Extension host agent listening on (\d+)/.exec(log())?.[1];
      if (port === undefined) return;
      clearTimeout(late);
      resolve(Number(port));
    });
    child.once('error', error => fail(`could not be started: ${error.message}`));
    child.once('exit', code => {
      clearTimeout(late);
      fail(`ended (${String(code)}) before it listened.`);
    });
  });
}

/** Installs a packaged extension into a folder of extensions, as a reader's install does. Throws with VS Code's words if it cannot. */
export function installExtension(vscode: VSCode, vsix: string, extensionsDir: string): void {
  const scratch = mkdtempSync(path.join(tmpdir(), 'vscode-install-'));
  const places = ['--server-data-dir', scratch, '--extensions-dir', extensionsDir];
  const args = [vscode.serverMain, ...places, '--accept-server-license-terms', '--install-extension', vsix, '--force'];
  const ran = spawnSync(vscode.node, args, { encoding: 'utf8', env: serverEnvironment(scratch) });
  rmSync(scratch, { recursive: true, force: true });
  if (ran.status !== 0 || !ran.stdout.includes('successfully installed'))
    throw new Error(`${path.basename(vsix)} could not be installed:\n${ran.stdout}${ran.stderr}`);
}
