import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Reader } from './support/reader.ts';
import { uiTest } from './support/uiTest.ts';

const SHIPS = 'In 2016 the quay handled 231 ships.';
const CRANE = 'The crane was built in 1938 and cost 90,000 pounds.';
const FILES = { 'sources/quay.md': `# The Quay\n\n${SHIPS}\n\n${CRANE}\n` };

/** Waits until just these sentences are marked. */
async function marks(reader: Reader, expected: readonly string[]): Promise<void> {
  const now = async (): Promise<string> => (await reader.highlights()).map(({ text }) => text).join('\n');
  while ((await now()) !== expected.join('\n')) await reader.page.waitForTimeout(50);
}

/** The views come to the fore when a corpus is first read; before that, a list of choices would be closed by it. */
async function opens(reader: Reader): Promise<void> {
  await reader.openAt('sources/quay.md', '231');
  await reader.treeRows('Corpus');
  await marks(reader, [SHIPS, CRANE]);
  await reader.click('231');
}

uiTest('a verdict is given by key and by hover, seen, and taken back', { files: FILES }, async reader => {
  const { page } = reader;
  await opens(reader);
  await page.keyboard.press('Control+K');
  await page.keyboard.press('F7');
  const box = page.locator('.quick-input-widget:visible');
  await box.getByText('Not a Claim').waitFor();
  await reader.screenshot('verdict');
  await box.getByText('Not a Claim').click();
  await reader.statusBar('Noted: not a claim').waitFor();
  await marks(reader, [CRANE]);

  const hover = await reader.hover('crane', { matching: 'Give your verdict' });
  await hover.getByText('Give your verdict').click();
  await box.getByText('Correct a Figure').click();
  const input = box.locator('input[type="text"]');
  const entries = box.locator('.quick-input-list .monaco-list-row');
  if (await entries.first().isVisible()) await entries.filter({ hasText: '90,000' }).first().click();
  await page.waitForFunction(() =>
    document.querySelector<HTMLInputElement>('.quick-input-widget input[type="text"]')?.value.includes('90,000'),
  );
  await input.fill('quite a sum');
  await box.getByText('Write one figure').waitFor();
  await input.fill('between 80000 and 95000 GBP');
  await box.getByText('Read as: 80,000 to 95,000 GBP').waitFor();
  await reader.screenshot('verdict-figure');
  await page.keyboard.press('Enter');
  await reader.statusBar('Verdict noted').waitFor();
  const corrected = await reader.hover('crane', { matching: /Your verdict:/ });
  assert.match(await corrected.innerText(), /80,000 to 95,000 GBP/);
  await reader.screenshot('verdict-hover');
  await corrected.getByText('Take back').click();
  await reader.statusBar('Verdict taken back').waitFor();

  await reader.click('231');
  await reader.command('Marginalia: Take Back My Verdict on This Claim');
  await marks(reader, [SHIPS, CRANE]);
});

uiTest('a verdict that cannot be written is offered again', { files: FILES }, async reader => {
  const obstacle = path.join(reader.folder, '.marginalia');
  writeFileSync(obstacle, 'in the way');
  await opens(reader);
  await reader.command('Marginalia: Assess Claim...');
  await reader.page.locator('.quick-input-widget:visible').getByText('Not a Claim').click();
  await reader.command('Notifications: Show Notifications');
  const message = reader.page.locator('.notifications-center .notification-list-item', {
    hasText: 'Your note could not be written to .marginalia/annotations/quay.jsonl: something else stands in the place of the file',
  });
  await message.waitFor();
  await marks(reader, [SHIPS, CRANE]);
  rmSync(obstacle);
  await message.getByRole('button', { name: 'Try Again' }).click();
  await marks(reader, [CRANE]);
  assert.match(readFileSync(path.join(obstacle, 'annotations/quay.jsonl'), 'utf8'), /"not a claim"/);
});
