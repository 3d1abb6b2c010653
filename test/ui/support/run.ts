import { mkdirSync, rmSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { browserOptions } from '../../support/browser.ts';
import { NOTHING, type Counts } from '../../support/counts.ts';
import { runNodeTests } from '../../support/nodeTests.ts';
import { startServer } from '../../support/server.ts';
import { ensureVSCode } from '../../support/vscode.ts';
import { offerSession, SCREENSHOTS } from './session.ts';

/** Runs the UI tests against the extensions of a folder: one server and one browser, a window for each test. */
export async function runUiTests(files: readonly string[], extensionsDir: string): Promise<Counts> {
  if (files.length === 0) return NOTHING;
  rmSync(SCREENSHOTS, { recursive: true, force: true });
  mkdirSync(SCREENSHOTS, { recursive: true });
  const server = await startServer(ensureVSCode(), { extensionsDir });
  try {
    const browser = await chromium.launchServer(browserOptions());
    try {
      offerSession({ port: server.port, token: server.token, browser: browser.wsEndpoint() });
      return await runNodeTests(files, 1, name => console.log(`  ✔ ${name}`));
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}
