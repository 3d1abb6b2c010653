import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Reader } from './support/reader.ts';
import { uiTest } from './support/uiTest.ts';

const FERRY = 'The ferry crossed four times a day until 1926.';
const ROPE = 'Its rope was of steel from 1911 on.';
const FILES = { 'sources/ferry.md': `# The Ferry\n\n${FERRY}\n\n${ROPE}\n` };
const LOG = '.marginalia/annotations/ferry.jsonl';

async function opens(reader: Reader): Promise<void> {
  await reader.openAt('sources/ferry.md', 'ferry crossed');
  await reader.openContainer('Marginalia');
  await reader.treeRows('Corpus');
  await reader.highlights();
}

async function notes(reader: Reader, passage: string, words: string, comment: string): Promise<void> {
  await reader.select(passage, words);
  await reader.page.keyboard.press('Alt+N');
  await reader.page.locator('.quick-input-widget:visible').getByText('Note on this passage').waitFor();
  await reader.page.keyboard.type(comment);
  await reader.page.keyboard.press('Enter');
  await reader.statusBar('Note kept').waitFor();
}

/** Opens the thread of a note by its row, and answers in it. */
async function answers(reader: Reader, note: string, reply: string): Promise<void> {
  await reader.treeRow('Annotations', note).click();
  const thread = reader.page.locator('.review-widget:visible', { hasText: note }).first();
  await thread.locator('.comment-form .monaco-editor').first().click();
  await thread.locator('.comment-form .monaco-editor.focused').waitFor();
  await reader.page.keyboard.type(reply);
  await reader.page.keyboard.press('Control+Enter');
  await reader.statusBar('Reply kept').waitFor();
}

const rowsOf = async (reader: Reader, count: number): Promise<readonly string[]> =>
  (await reader.treeRows('Annotations', count)).map(({ label, description }) => `${label} | ${description}`);

/** Whether words have the mark of a note: a ground with a line beneath, behind the text. */
async function isMarked(reader: Reader, words: string): Promise<boolean> {
  const { x } = await reader.find(words);
  const grounds = reader.page.locator('.editor-group-container.active .view-overlays .cdr[class*="ced-"]');
  return grounds.evaluateAll(
    (elements, at) =>
      elements.some(element => {
        const { left, right } = element.getBoundingClientRect();
        return left < at && at < right && parseFloat(getComputedStyle(element).borderBottomWidth) > 0;
      }),
    x,
  );
}

uiTest('notes, their replies and their tags are there again when the window is loaded anew', { files: FILES }, async reader => {
  await opens(reader);
  await reader.openView('Annotations');
  await notes(reader, FERRY, 'four times a day', 'In winter too?');
  await answers(reader, 'In winter too?', 'Not when there was ice.');
  await reader.select(ROPE, 'of steel');
  await reader.page.keyboard.press('Shift+Alt+N');
  await reader.page.locator('.quick-input-widget:visible').getByText('Tags of this passage').waitFor();
  await reader.page.keyboard.type('works/rope');
  await reader.page.locator('.quick-input-widget:visible').getByText('new tag').waitFor();
  await reader.page.keyboard.press('Enter');
  await reader.statusBar('Tagged works/rope').waitFor();
  const expected = ['The Ferry | 2 notes', 'In winter too? | “four times a day” · 1 reply', 'of steel | #works/rope'];
  await reader.treeRow('Annotations', '#works/rope').waitFor();
  assert.deepEqual(await rowsOf(reader, 3), expected);
  const log = readFileSync(path.join(reader.folder, LOG), 'utf8');

  await reader.page.reload();
  await reader.ready();
  await reader.openContainer('Marginalia');
  await reader.openView('Annotations');
  await reader.treeRow('Annotations', '#works/rope').waitFor();
  assert.deepEqual(await rowsOf(reader, 3), expected);
  await reader.treeRow('Annotations', 'In winter too?').click();
  await reader.page.locator('.review-widget:visible .comment-body', { hasText: 'Not when there was ice.' }).first().waitFor();
  for (const words of ['four times a day', 'of steel']) assert.ok(await isMarked(reader, words), words);
  assert.equal(readFileSync(path.join(reader.folder, LOG), 'utf8'), log, 'finding them writes nothing');
});

uiTest('two windows on one folder show each other’s notes and replies', { files: FILES }, async (reader, window) => {
  const other = await window.another();
  for (const each of [reader, other]) {
    await opens(each);
    await each.openView('Annotations');
  }
  await notes(reader, FERRY, 'four times a day', 'In winter too?');
  await other.treeRow('Annotations', 'In winter too?').waitFor();
  await answers(other, 'In winter too?', 'Not when there was ice.');
  await reader.treeRow('Annotations', '1 reply').waitFor();
  await reader.treeRow('Annotations', 'In winter too?').click();
  await reader.page.locator('.review-widget:visible .comment-body', { hasText: 'Not when there was ice.' }).first().waitFor();
  await notes(other, ROPE, 'of steel', 'Whose steel?');
  await reader.treeRow('Annotations', 'Whose steel?').waitFor();
  assert.equal((await rowsOf(reader, 3)).join('\n'), (await rowsOf(other, 3)).join('\n'));
  assert.equal(readFileSync(path.join(reader.folder, LOG), 'utf8').trim().split('\n').length, 3);
});
