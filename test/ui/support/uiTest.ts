/**
 * UI tests: the packaged extension, installed, in a real VS Code in a real browser.
 *
 *     uiTest('the tree lists the documents', { theme: 'Light Modern', file: 'report.md' }, async reader => {
 *       await reader.openContainer('Marginalia');
 *       assert.deepEqual((await reader.treeRows('Corpus')).map(row => row.label), […]);
 *       await reader.screenshot('tree');
 *     });
 *
 * - Files are test/ui/*.test.ts, run by `npm test -- ui <part of the file name>`, which builds and packages first.
 * - Each test has a window, a profile and a fresh copy of the sample corpus of its own; `reader.folder` is its path, so a
 *   test can write, rename and delete files outside VS Code. `files` gives it other contents.
 * - Settings, the theme among them, are the folder's (.vscode/settings.json).
 * - A failed test is tried once more, in a new window and folder. It leaves `failed-….png` in .build/screenshots; VSCODE_TEST_VERBOSE=1 prints all logs.
 * - The words of the tests are in reader.ts. Wait for what should be there; never for a time.
 */
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { inspect } from 'node:util';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { inRoot } from '../../support/project.ts';
import { openWindow, windowUrl } from '../../support/window.ts';
import { PASSED_AT_SECOND_TRY } from '../../support/nodeTests.ts';
import { Reader } from './reader.ts';
import { currentSession } from './session.ts';

export type Theme = 'Dark Modern' | 'Light Modern' | 'Default High Contrast' | 'Default High Contrast Light';

export const THEMES: readonly Theme[] = ['Dark Modern', 'Light Modern', 'Default High Contrast'];

export interface UiTestOptions {
  readonly theme?: Theme;
  /** Opened at the start; relative to the folder. */
  readonly file?: string;
  /** What the folder holds: path → text. Without it, a copy of the sample corpus. */
  readonly files?: Readonly<Record<string, string>>;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** `none`: an empty window. */
  readonly open?: 'folder' | 'none';
}

let shared: Promise<Browser> | undefined;
const browser = (): Promise<Browser> => (shared ??= chromium.connect(currentSession().browser));
after(async () => {
  await (await shared)?.close();
});

/** The window of a test. */
export interface UiWindow {
  /** Opens one more on the same folder, as another reader has it: with a profile of its own. */
  another(): Promise<Reader>;
}

type UiTestBody = (reader: Reader, window: UiWindow) => Promise<void>;

/** Registers a test that gets a window of its own. */
export function uiTest(name: string, options: UiTestOptions, body: UiTestBody): void {
  test(name, { timeout: 240_000 }, async context => {
    try {
      await inWindow(name, options, body);
    } catch (error) {
      console.error(`“${name}” is tried again:\n${inspect(error)}`);
      await inWindow(name, options, body);
      context.diagnostic(PASSED_AT_SECOND_TRY);
    }
  });
}

async function inWindow(name: string, options: UiTestOptions, body: UiTestBody): Promise<void> {
  const folder = makeFolder(options);
  const logs: string[] = [];
  const opened =
    options.open === 'none' ? {} : { folder, ...(options.file === undefined ? {} : { file: path.join(folder, options.file) }) };
  const contexts: BrowserContext[] = [];
  const another = async (): Promise<Reader> => {
    const { page, context } = await openWindow(await browser(), windowUrl(currentSession(), opened), text => logs.push(text));
    contexts.push(context);
    return new Reader(page, folder, options.theme ?? 'Dark Modern');
  };
  const reader = await another();
  try {
    await reader.ready();
    await body(reader, {
      another: async () => {
        const other = await another();
        await other.ready();
        return other;
      },
    });
  } catch (error) {
    await reader.screenshot(`failed-${name}`).catch(() => undefined);
    console.error(`Log of “${name}”, last lines:\n${logs.slice(-20).join('\n')}`);
    throw error;
  } finally {
    for (const context of contexts) await context.close();
    rmSync(path.dirname(folder), { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

function makeFolder({ files, settings, theme = 'Dark Modern' }: UiTestOptions): string {
  // The last part of the path is the window's title, and is seen in screenshots.
  const folder = path.join(realpathSync(mkdtempSync(path.join(tmpdir(), 'ui-test-'))), 'corpus');
  mkdirSync(folder);
  if (files === undefined) cpSync(inRoot('corpus'), folder, { recursive: true });
  const own = { '.vscode/settings.json': JSON.stringify({ 'workbench.colorTheme': theme, ...settings }) };
  for (const [file, text] of Object.entries({ ...files, ...own })) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  return folder;
}
