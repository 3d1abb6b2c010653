import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { chromium } from 'playwright-core';
import { inRoot, ROOT } from '../support/project.ts';
import { openWindow } from '../support/window.ts';
import { Reader } from './support/reader.ts';
import { currentSession } from './support/session.ts';

test('npm start opens the sample corpus with its report and the related passages', { timeout: 120_000 }, async () => {
  const start = spawn(process.execPath, ['--import', 'tsx', 'test/support/start.ts', '--print-url-only'], { cwd: ROOT });
  const browser = await chromium.connect(currentSession().browser);
  try {
    const [line] = (await once(start.stdout, 'data')) as [Buffer];
    const { page } = await openWindow(browser, String(line).trim());
    const reader = new Reader(page, inRoot('corpus'), 'start');
    await reader.showsFile('report.md');
    const rows = await reader.treeRows('Corpus', 14);
    assert.equal(rows.length, 14, rows.map(row => row.label).join(' | '));
    await reader.webview().locator('body').waitFor();
    await reader.screenshot('sample corpus');
  } finally {
    await browser.close();
    start.kill('SIGTERM');
    await once(start, 'exit');
  }
});
