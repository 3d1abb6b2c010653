/**
 * VS Code for the web as on vscode.dev: static files and nothing behind them. Extensions run in a web worker; there is no
 * Node, no disk, no search provider (`workspace.findFiles` never answers). The folder comes from a file system that an
 * extension provides (test/host/diskFileSystem.ts): it asks this server for the files of one folder of this machine, so
 * that tests can lay out and check real files. All of it lies behind a random path.
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { QUIET_SETTINGS } from './settings.ts';
import type { VSCode } from './vscode.ts';

/** What a window shows. Folders, workspaces and files are URIs. */
interface WebWindow {
  readonly folder?: string | undefined;
  readonly workspace?: string | undefined;
  /** Absolute path of the bundled suite, inside the first extension's folder. */
  readonly suite?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
}

interface StaticWeb {
  /** Makes a page for a window and gives its address. */
  readonly windowUrl: (window: WebWindow) => string;
  readonly stop: () => Promise<void>;
}

/** The scheme of the folders that diskFileSystem.ts provides; the path is one on this machine. */
export const DISK_SCHEME = 'disk';

const WORKBENCH = 'out/vs/code/browser/workbench/workbench';

const TYPES: Readonly<Record<string, string>> = {
  '.cjs': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

/** `extensions`: their folders. `disk`: the only folder whose files the file system gives out. */
export async function startStaticWeb(vscode: VSCode, extensions: readonly string[], disk: string): Promise<StaticWeb> {
  const secret = `/${randomBytes(16).toString('hex')}`;
  const workbench = withoutRemote(readFileSync(path.join(vscode.root, `${WORKBENCH}.js`), 'utf8'));
  const pages: string[] = [];
  const roots = new Map([['code', vscode.root], ...extensions.map((folder, i) => [String(i), folder] as const)]);

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const [, kind = '', rest = ''] = /^\/([^/]+)\/(.*)$/.exec(decodeURIComponent(url.pathname).replace(secret, '')) ?? [];
    const send = (body: string | Uint8Array, type: string): void => void response.writeHead(200, { 'content-type': type }).end(body);
    if (!url.pathname.startsWith(`${secret}/`)) response.writeHead(404).end();
    else if (kind === 'window') send(pages[Number(rest)] ?? '', 'text/html');
    else if (kind === 'disk') await answerDisk(disk, rest, url.searchParams, request, response);
    else if (kind === 'code' && rest === `${WORKBENCH}.js`) send(workbench, 'text/javascript');
    else {
      const root = roots.get(kind);
      const file = root === undefined ? '' : path.join(root, rest);
      if (root === undefined || !isInside(root, file) || !isFile(file)) response.writeHead(404).end();
      else send(readFileSync(file), TYPES[path.extname(file)] ?? 'application/octet-stream');
    }
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server for static files has no port');
  const authority = `127.0.0.1:${address.port}`;

  return {
    windowUrl: window => {
      pages.push(page(vscode, { authority, secret, extensions }, window));
      return `http://${authority}${secret}/window/${pages.length - 1}`;
    },
    stop: () =>
      new Promise(resolve => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

const isInside = (root: string, file: string): boolean => file.startsWith(root + path.sep);
const isFile = (file: string): boolean => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;

/** code-server's workbench always asks for a remote and keeps user data there. In two places it is made a plain one again. */
function withoutRemote(code: string): string {
  const edits: readonly (readonly [RegExp, string])[] = [
    [/remoteAuthority:location\.host/, 'remoteAuthority:void 0'],
    [/(get userRoamingDataHome\(\)\{return [^}]{0,80}scheme:\w+\.)vscodeRemote\b/, '$1vscodeUserData'],
  ];
  return edits.reduce((text, [from, to]) => {
    if (!from.test(text)) throw new Error(`This build of VS Code's workbench has no ${String(from)}.`);
    return text.replace(from, to);
  }, code);
}

interface Place {
  readonly authority: string;
  readonly secret: string;
  readonly extensions: readonly string[];
}

function page(vscode: VSCode, { authority, secret, extensions }: Place, window: WebWindow): string {
  const served = (rest: string): object => ({ scheme: 'http', authority, path: `${secret}/${rest}` });
  const base = `http://${authority}${secret}/code`;
  const product = JSON.parse(readFileSync(path.join(vscode.root, 'product.json'), 'utf8')) as object;
  const suite = window.suite === undefined ? undefined : path.relative(extensions[0] ?? '', window.suite).replaceAll('\\', '/');
  const config = {
    productConfiguration: { ...product, extensionsGallery: undefined, enableTelemetry: false },
    // User settings cannot be laid out beforehand here; defaults can.
    configurationDefaults: { ...QUIET_SETTINGS, ...window.settings },
    developmentOptions: {
      enableSmokeTestDriver: true,
      extensions: extensions.map((_, i) => served(String(i))),
      extensionTestsPath: suite === undefined ? undefined : served(`0/${suite}`),
    },
    folderUri: components(window.folder),
    workspaceUri: components(window.workspace),
    webviewEndpoint: `${base}/out/vs/workbench/contrib/webview/browser/pre`,
    enableWorkspaceTrust: false,
    userDataPath: '/',
    // code-server's own additions: the workbench stops where one is missing.
    isEnabledFileDownloads: true,
    isEnabledFileUploads: true,
    isEnabledCoderGettingStarted: false,
  };
  const blanks: Readonly<Record<string, string>> = {
    WORKBENCH_WEB_CONFIGURATION: JSON.stringify(config).replaceAll('&', '&amp;').replaceAll('"', '&quot;'),
    WORKBENCH_WEB_BASE_URL: base,
    WORKBENCH_NLS_URL: `${base}/out/nls.messages.js`,
    WORKBENCH_NLS_FALLBACK_URL: `${base}/out/nls.messages.js`,
  };
  const html = readFileSync(path.join(vscode.root, `${WORKBENCH}.html`), 'utf8');
  return html.replace(/\{\{(\w+)\}\}/g, (_, name: string) => blanks[name] ?? '');
}

function components(uri: string | undefined): object | undefined {
  if (uri === undefined) return undefined;
  const { protocol, host, pathname } = new URL(uri);
  return { scheme: protocol.slice(0, -1), authority: host, path: decodeURIComponent(pathname) };
}

/** One operation on a file below `root`; 404 where there is no such file. */
async function answerDisk(
  root: string,
  operation: string,
  query: URLSearchParams,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const file = path.resolve(query.get('path') ?? '');
  const to = path.resolve(query.get('to') ?? file);
  if (![file, to].every(each => each === root || isInside(root, each))) {
    response.writeHead(404).end();
    return;
  }
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  try {
    const result = onDisk(operation, file, to, Buffer.concat(chunks));
    response.writeHead(200).end(Buffer.isBuffer(result) ? result : JSON.stringify(result ?? null));
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    response.writeHead(isMissing ? 404 : 500).end(String(error));
  }
}

/** Types as VS Code numbers them: 1 a file, 2 a folder. */
function onDisk(operation: string, file: string, to: string, body: Buffer): unknown {
  switch (operation) {
    case 'stat': {
      const stat = statSync(file);
      return { type: stat.isDirectory() ? 2 : 1, ctime: stat.ctimeMs, mtime: stat.mtimeMs, size: stat.size };
    }
    case 'list':
      return readdirSync(file, { withFileTypes: true }).map(entry => [entry.name, entry.isDirectory() ? 2 : 1]);
    case 'read':
      return readFileSync(file);
    case 'makeFolder':
      return mkdirSync(file, { recursive: true });
    case 'write':
      writeFileSync(file, body);
      return null;
    case 'delete':
      rmSync(file, { recursive: true });
      return null;
    case 'rename':
      renameSync(file, to);
      return null;
    default:
      throw new Error(`no such operation: ${operation}`);
  }
}
