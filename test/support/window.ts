// Windows of the local VS Code in a browser.
import { format } from 'node:util';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Address } from './server.ts';

/** What a window opens; paths are of this machine. With neither folder nor workspace it is an empty window. */
export interface WindowContents {
  readonly folder?: string;
  /** A `.code-workspace` file. */
  readonly workspace?: string;
  readonly file?: string;
  /** Folder of the extension under development. */
  readonly extension?: string;
  /** Bundled suite to run in its extension host. For the web extension host it has to lie inside the extension's folder. */
  readonly suite?: string;
}

/** The address of a window; whoever has it is let in. */
export function windowUrl({ port, token }: Address, contents: WindowContents): string {
  const authority = `127.0.0.1:${port}`;
  const onServer = (file: string): string => `vscode-remote://${authority}${encodeURI(uriPath(file))}`;
  const payload: (readonly [string, string])[] = [];
  if (contents.extension !== undefined) payload.push(['extensionDevelopmentPath', onServer(contents.extension)]);
  if (contents.suite !== undefined) payload.push(['extensionTestsPath', onServer(contents.suite)]);
  if (contents.file !== undefined) payload.push(['openFile', onServer(contents.file)]);
  const query = new URLSearchParams({ tkn: token });
  if (contents.workspace !== undefined) query.set('workspace', uriPath(contents.workspace));
  else if (contents.folder !== undefined) query.set('folder', uriPath(contents.folder));
  else query.set('ew', 'true');
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  return `http://${authority}/?${query.toString()}`;
}

function uriPath(file: string): string {
  const slashes = file.replaceAll('\\', '/');
  return slashes.startsWith('/') ? slashes : `/${slashes}`;
}

/** Lines that the workbench itself writes into the channel in which tests print. */
const NOISE = [
  /^(?:Resolv(?:ing|ed) connection token|Creating a socket|No search provider registered|Canceled: Canceled)/,
  /^(?:Updating additional builtin|Ignoring fetching additional builtin)/,
  /^\[(?:AccountPolicyGate|AgentHost|ChatModelSelection|DefaultAccount|Service Worker|chat-stt|driver|lifecycle)\b/,
  /^\[(?:File Watcher|reconnection-grace-time|remote-connection)\b/,
  /^(?:DialogService: Dialog requested|Failed to resolve files at location|Ignoring the error while validating)/,
  /^Loading development extension/,
  /^Request to .* failed with status code 404$/,
];
const HOST_LOST = /^\[remote-connection\]\[ExtensionHost\].*socket close event/;
const VERBOSE = process.env['VSCODE_TEST_VERBOSE'] === '1';

interface Window {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Settles when the suite has run: the code it ended with, or why there is none. */
  readonly ended: Promise<number | string>;
}

/** Opens a window of its own profile. `onLog` gets what extensions and tests print, and errors of the page. */
export async function openWindow(browser: Browser, url: string, onLog?: (text: string) => void): Promise<Window> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const { promise, finish, isOver } = outcome();
  let hostLost = false;
  await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => {
    const text = format(...args);
    hostLost ||= HOST_LOST.test(text);
    if (VERBOSE || (!isOver() && !NOISE.some(noise => noise.test(text)))) onLog?.(text);
  });
  await page.exposeFunction('codeAutomationExit', (code: number) => {
    // VS Code says 0 when the extension host dies under the tests. Only the lost connection tells.
    finish(hostLost && code === 0 ? 'the extension host died before the tests had ended' : code);
  });
  page.on('pageerror', error => {
    if (!isOver()) onLog?.(`[page] ${error.stack ?? error.message}`);
  });
  page.on('crash', () => finish('the page crashed'));
  browser.once('disconnected', () => finish('the browser is gone'));
  await page.goto(url, { waitUntil: 'commit' });
  return { page, context, ended: promise };
}

interface Outcome {
  readonly promise: Promise<number | string>;
  /** The first call counts. */
  readonly finish: (value: number | string) => void;
  readonly isOver: () => boolean;
}

function outcome(): Outcome {
  const state: { finish?: (value: number | string) => void; over: boolean } = { over: false };
  const promise = new Promise<number | string>(resolve => {
    state.finish = resolve;
  });
  const finish = (value: number | string): void => {
    state.over = true;
    state.finish?.(value);
  };
  return { promise, finish, isOver: () => state.over };
}
