import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { noteLine } from '../support/noteLine.ts';
import type { Reader } from './support/reader.ts';
import { THEMES, uiTest } from './support/uiTest.ts';

const MILL = 'The mill ground corn for nine villages. In 1902 the wheel was mended twice.';
const RIVER = 'The miller wrote that the river was low. The river was low again in 1911.';
const FILES = {
  'sources/mill.md': `# The Mill\n\n${MILL}\n\n${RIVER}\n`,
  'sources/ledger.md': '# The Ledger\n\nThe ledger says that the wheel was mended once in 1902.\n',
};
const LOG = '.marginalia/annotations/mill.jsonl';

async function opens(reader: Reader): Promise<void> {
  await reader.openAt('sources/mill.md', 'mill ground');
  await reader.treeRows('Corpus');
  await reader.highlights();
}

const thread = (reader: Reader): Locator => reader.page.locator('.review-widget:visible').first();

uiTest('notes are made by key, written in their thread, listed, and undone', { files: FILES }, async reader => {
  const { page } = reader;
  await opens(reader);
  await reader.select(MILL, 'nine villages');
  await page.keyboard.press('Alt+M');
  await reader.statusBar('Highlighted').waitFor();
  await reader.select(MILL, 'the wheel was mended twice');
  await page.keyboard.press('Alt+N');
  await page.locator('.quick-input-widget:visible').getByText('Note on this passage').waitFor();
  await page.keyboard.type('The ledger says **once**.');
  await reader.screenshot('note-draft');
  await page.keyboard.press('Enter');
  await reader.statusBar('Note kept').waitFor();
  assert.match(readFileSync(path.join(reader.folder, LOG), 'utf8'), /"value":"The ledger says \*\*once\*\*\."/);
  await reader.openView('Annotations');
  const labels = async (rows: number): Promise<readonly string[]> => (await reader.treeRows('Annotations', rows)).map(({ label }) => label);
  assert.deepEqual(await labels(3), ['The Mill', 'nine villages', 'The ledger says once.']);
  await reader.treeRow('Annotations', 'ledger says').click();
  await thread(reader).locator('.comment-body strong', { hasText: 'once' }).waitFor();
  await reader.screenshot('note-thread');
  await reader.click('The miller wrote');
  await page.keyboard.press('Control+Alt+Z');
  await reader.statusBar('Undone').waitFor();
  await reader.treeRow('Annotations', 'ledger says').waitFor({ state: 'detached' });
  assert.deepEqual(await labels(2), ['The Mill', 'nine villages']);
});

uiTest('a thread is begun in the margin of the text, as in any editor', { files: FILES }, async reader => {
  const { page } = reader;
  await opens(reader);
  await reader.select(RIVER, 'the river was low');
  await reader.command('Comments: Add Comment on Current Selection');
  await thread(reader).locator('.monaco-editor.focused').waitFor();
  await page.keyboard.type('As in the ledger of 1911.');
  await page.keyboard.press('Control+Enter');
  await reader.statusBar('Note kept').waitFor();
  await reader.openView('Annotations');
  await reader.treeRow('Annotations', 'As in the ledger of 1911.').waitFor();
  assert.match(readFileSync(path.join(reader.folder, LOG), 'utf8'), /"exact":"[^"]*the river was low/);
  await reader.screenshot('note-margin');
});

uiTest('tags are chosen by key, and a phrase is noted wherever it stands', { files: FILES }, async reader => {
  const { page } = reader;
  await opens(reader);
  await reader.select(RIVER, 'the river was low');
  await page.keyboard.press('Shift+Alt+N');
  const box = page.locator('.quick-input-widget:visible');
  await box.getByText('Tags of this passage').waitFor();
  await page.keyboard.type('water/drought');
  await box.getByText('new tag').waitFor();
  await page.keyboard.press('Enter');
  await reader.statusBar('Tagged water/drought').waitFor();
  await reader.click('The miller wrote');
  await reader.command('Marginalia: Note a Phrase Everywhere...');
  await box.getByText('Note a phrase everywhere').waitFor();
  await page.keyboard.type('the wheel was mended');
  await page.keyboard.press('Enter');
  await box.getByText('2 places of').waitFor();
  await reader.screenshot('note-phrase');
  await page.keyboard.press('Enter');
  await box.getByText('Tags for all of them').waitFor();
  await box.locator('.monaco-list-row', { hasText: 'water/drought' }).first().click();
  await page.keyboard.press('Enter');
  await reader.statusBar('2 passages noted').waitFor();
  assert.ok(existsSync(path.join(reader.folder, '.marginalia/annotations/ledger.jsonl')));
});

uiTest('a note that has lost its passage is given another by one key', { files: FILES }, async reader => {
  const log = path.join(reader.folder, LOG);
  mkdirSync(path.dirname(log), { recursive: true });
  writeFileSync(log, `${line(1, 'The mill ground corn for seven villages.', 'Which ones?', [], 'sources/mill.md')}\n`);
  await opens(reader);
  await reader.openView('Annotations');
  await reader.treeRow('Annotations', 'Which ones?').click();
  await reader.screenshot('note-lost');
  await reader.page.keyboard.press('Alt+Enter');
  await reader.statusBar('Attached').waitFor();
  assert.match(readFileSync(log, 'utf8').trim().split('\n').at(-1) ?? '', /"exact":"The mill ground corn for nine villages\./);
});

const NOTED = 'sources/cfr-2012.md';

const line = (nth: number, exact: string, comment: string, tags: readonly string[], source = NOTED): string =>
  noteLine({ id: String(nth), source, exact, comment, tags, creator: nth % 2 === 0 ? 'Ada' : 'Grace' });

for (const theme of THEMES)
  uiTest(`notes are seen in the text and in the tree in the theme ${theme}`, { theme }, async reader => {
    const log = path.join(reader.folder, '.marginalia/annotations/cfr-2012.jsonl');
    mkdirSync(path.dirname(log), { recursive: true });
    const lines = [
      line(1, 'dropped by over forty percent', 'Against *which* months?', ['figures/refugees']),
      line(2, '751', '', ['figures/refugees']),
      line(3, 'the first six months of 2012', '', ['time']),
      line(4, 'has tightened its border controls', '', ['border']),
      line(5, 'conspicuous a difference', '', []),
      line(6, 'the bridge at the northern ford was closed', 'Where did this stand?', ['border']),
    ];
    writeFileSync(log, `${lines.join('\n')}\n`);
    await reader.openAt(NOTED, '751');
    await reader.openContainer('Marginalia');
    await reader.openView('Annotations');
    const tray = reader.treeRow('Annotations', 'Lost their passage');
    await tray.waitFor();
    await reader.screenshot('notes-text');
    const hover = await reader.hover('forty percent', { matching: /Note of/ });
    assert.match(await hover.innerText(), /Note of Grace/);
    await reader.screenshot('notes-hover');
    assert.ok(!(await reader.page.locator('.comments-panel').isVisible()), 'the list of comments leaves its room to the text');
  });

uiTest('the notes of a passage leave room to its related passages, and fold away by key', {}, async reader => {
  const { page } = reader;
  const log = path.join(reader.folder, '.marginalia/annotations/cfr-2012.jsonl');
  mkdirSync(path.dirname(log), { recursive: true });
  const remarks = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth'].map((word, at) =>
    line(at, '751', `${word} remark on this figure.`, []),
  );
  writeFileSync(log, `${remarks.join('\n')}\n`);
  await page.setViewportSize({ width: 800, height: 600 });
  await reader.openAt(NOTED, '751');
  await reader.openContainer('Marginalia');
  const view = await reader.webviewWith('.query-note');
  await view.locator('.card').first().waitFor();
  /** Heights in pixels; `room` is what the head leaves to the cards when they are scrolled to. */
  const heights = async (): Promise<{ readonly notes: number; readonly view: number; readonly room: number }> =>
    view.locator('.query').evaluate(head => {
      const height = head.ownerDocument.documentElement.clientHeight;
      const stays = getComputedStyle(head).position === 'sticky' ? head.clientHeight : 0;
      return { notes: head.querySelector('.query-notes')?.clientHeight ?? 0, view: height, room: height - stays };
    });
  const leavesRoom = async (): Promise<void> => {
    const { notes, view: whole, room } = await heights();
    assert.ok(notes > 0 && notes <= Math.ceil(0.2 * whole), `notes take ${String(notes)} of ${String(whole)} pixels`);
    assert.ok(room >= whole / 2, `the cards are left ${String(room)} of ${String(whole)} pixels`);
  };
  await view.locator('.query-notes').waitFor({ state: 'hidden' });
  await view.getByText('6 notes').waitFor();
  await reader.screenshot('notes-panel-800');
  const shown = await view
    .locator('.card .text')
    .first()
    .evaluate(text => {
      const { top } = text.getBoundingClientRect();
      return text.ownerDocument.documentElement.clientHeight - top;
    });
  assert.ok(shown >= 12, `of the first card's words ${String(shown)} pixels are in sight`);
  await view.locator('.query-count').press('Enter');
  await view.locator('.query-notes').waitFor();
  await reader.screenshot('notes-panel-800-unfolded');
  await leavesRoom();
  await page.setViewportSize({ width: 1280, height: 800 });
  await reader.screenshot('notes-panel-1280');
  await leavesRoom();
  await view.locator('.query-count').press('Enter');
  await view.locator('.query-notes').waitFor({ state: 'hidden' });
});
