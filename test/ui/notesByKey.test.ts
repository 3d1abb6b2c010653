import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { noteLine } from '../support/noteLine.ts';
import type { Reader } from './support/reader.ts';
import { uiTest } from './support/uiTest.ts';

const FILES = {
  'sources/quay.md': '# The Quay\n\nThe quay was paved in 1894. Nine boats lay there in winter.\n\nThe crane was sold to the town.\n',
};
const LOG = '.marginalia/annotations/quay.jsonl';

const line = (id: string, comment: string, exact?: string, tags: readonly string[] = []): string =>
  noteLine({ id, source: 'sources/quay.md', comment, tags, ...(exact === undefined ? {} : { exact }) });

async function opensWith(reader: Reader, ...lines: readonly string[]): Promise<void> {
  const log = path.join(reader.folder, LOG);
  mkdirSync(path.dirname(log), { recursive: true });
  writeFileSync(log, `${lines.join('\n')}\n`);
  await reader.openAt('sources/quay.md', 'quay was paved');
  await reader.openContainer('Marginalia');
  await reader.webviewWith('.query'); // the views that open by themselves have opened
  await reader.view('Corpus').locator('.monaco-list-row.selected').waitFor(); // it has followed the editor, which would unfold it again
  for (const view of ['Corpus', 'Related Passages']) await reader.foldView(view); // of a low view not all rows are there
  await reader.openView('Annotations');
}

/** Puts the keyboard onto a row by the arrow keys alone, from the top. */
async function goTo(reader: Reader, label: string | RegExp): Promise<Locator> {
  const { keyboard } = reader.page;
  const row = reader.treeRow('Annotations', label);
  const list = reader.view('Annotations').locator('.monaco-list:focus-within');
  const begin = async (): Promise<void> => {
    await reader.command('Marginalia: Focus on Annotations View');
    await list.waitFor();
    await keyboard.press('Home');
  };
  await row.waitFor();
  await begin();
  for (let rows = 0; rows < 20; rows++) {
    if ((await list.count()) === 0)
      await begin(); // rows that are drawn anew may drop the keyboard
    else if ((await row.getAttribute('class'))?.includes('focused')) return row;
    else await keyboard.press('ArrowDown');
  }
  throw new Error(`the arrow keys do not come to ${String(label)}`);
}

/** The row of the view that the keyboard is on, while it is in the view. */
const inFocus = (reader: Reader): Locator => reader.view('Annotations').locator('.monaco-list:focus-within .monaco-list-row.focused');

const lastLine = (reader: Reader): string => readFileSync(path.join(reader.folder, LOG), 'utf8').trim().split('\n').at(-1) ?? '';

uiTest('a key of the view means the row that the keyboard is on, whichever is selected', { files: FILES }, async reader => {
  const { keyboard } = reader.page;
  await opensWith(reader, line('1', 'Paved with what?', 'The quay was paved'), line('2', 'Whose boats?', 'Nine boats lay there'));
  await reader.treeRow('Annotations', 'Paved with what?').click(); // selected, and opened
  await reader.page.locator('.review-widget:visible').first().waitFor();
  await goTo(reader, 'Whose boats?');
  await keyboard.press('Delete');
  await reader.statusBar('Deleted: 1 note').waitFor();
  assert.match(lastLine(reader), /"id":"urn:x:2","type":"as:Tombstone"/);
  await reader.treeRow('Annotations', 'Whose boats?').waitFor({ state: 'detached' });
  await reader.treeRow('Annotations', 'Paved with what?').waitFor();
});

uiTest('the words of a note on the document are changed in its thread by one key', { files: FILES }, async reader => {
  const { keyboard } = reader.page;
  await opensWith(reader, line('1', 'Compare the second edition.'), line('2', 'Whose boats?', 'Nine boats lay there'));
  await goTo(reader, 'Compare the second edition.');
  await keyboard.press('F2');
  await reader.page
    .locator('.review-widget:visible .edit-textarea .monaco-editor.focused, .review-widget:visible .edit-container .monaco-editor.focused')
    .first()
    .waitFor();
  await reader.screenshot('note-edit');
  await keyboard.press('Control+A');
  await keyboard.type('Compare the third.');
  await keyboard.press('Control+Enter');
  await reader.statusBar('Note changed').waitFor();
  assert.match(lastLine(reader), /Compare the third\./);
  await reader.treeRow('Annotations', 'Compare the third.').waitFor();
  assert.equal(readFileSync(path.join(reader.folder, 'sources/quay.md'), 'utf8'), FILES['sources/quay.md']);
});

uiTest('a note that has lost its passage is given a place, kept or explained by key', { files: FILES }, async reader => {
  const { keyboard } = reader.page;
  await opensWith(
    reader,
    line('1', 'Paved with what?', 'The quay was paved'),
    line('2', 'How many?', 'Seven boats lay there in winter.'),
    line('3', 'Which?', 'The bridge was painted green every spring.'),
  );
  await goTo(reader, 'How many?');
  await keyboard.press('Alt+Enter');
  await reader.statusBar('Attached').waitFor();
  assert.match(lastLine(reader), /"exact":"Nine boats lay there in winter\./);
  await goTo(reader, 'Which?');
  await keyboard.press('F2');
  await reader.isTold('This note has lost its passage');
  await goTo(reader, 'Which?');
  await keyboard.press('Alt+Backspace');
  await reader.statusBar('Kept as a note on the document').waitFor();
  await goTo(reader, 'Paved with what?');
  await keyboard.press('Alt+Backspace');
  await reader.isTold('This note has not lost its passage');
});

uiTest('a tag has its name changed by the same key', { files: FILES }, async reader => {
  const { keyboard } = reader.page;
  await opensWith(reader, line('1', 'Paved with what?', 'The quay was paved', ['trade/stone']));
  await reader.treeRow('Annotations', 'Paved with what?').waitFor(); // commands of the view are offered from then on
  await reader.command('Marginalia: Group Annotations By...');
  await reader.pick('Tag', 'Tag');
  await goTo(reader, /^\s*trade/);
  await keyboard.press('F2');
  await reader.page.locator('.quick-input-widget:visible').getByText('New name of the tag “trade”').waitFor();
  await keyboard.press('Control+A');
  await keyboard.type('commerce');
  await keyboard.press('Enter');
  await inFocus(reader).filter({ hasText: 'commerce' }).waitFor();
  assert.match(lastLine(reader), /"value":"commerce\/stone"/);
});

uiTest('notes are deleted one after the other by the same key', { files: FILES }, async reader => {
  const { keyboard } = reader.page;
  await opensWith(
    reader,
    line('1', 'Paved with what?', 'The quay was paved'),
    line('2', 'Whose boats?', 'Nine boats lay there'),
    line('3', 'Sold when?', 'The crane was sold'),
  );
  await goTo(reader, 'Whose boats?');
  await keyboard.press('Delete');
  await reader.statusBar('Deleted: 1 note').waitFor();
  await inFocus(reader).filter({ hasText: 'Sold when?' }).waitFor();
  await keyboard.press('Delete');
  await inFocus(reader).filter({ hasText: 'Paved with what?' }).waitFor(); // the last one: back to the one before
  await reader.statusBar('Deleted: 1 note').waitFor({ state: 'detached' }); // or what is said of this one is taken for what is said of the next
  await keyboard.press('Delete');
  await reader.treeRow('Annotations', 'Paved with what?').waitFor({ state: 'detached' });
  await reader.view('Annotations').getByText('No notes yet.').waitFor();
  await reader.statusBar('Deleted: 1 note').waitFor();
  await keyboard.press('Control+Alt+Z'); // a key of the view, which still has the keyboard
  await reader.treeRow('Annotations', 'Paved with what?').waitFor();
});

uiTest('the last note that a filter shows is deleted by key, and the keyboard stays in the view', { files: FILES }, async reader => {
  const { keyboard } = reader.page;
  await opensWith(reader, line('1', 'Paved with what?', 'The quay was paved'), line('2', 'Whose boats?', 'Nine boats lay there'));
  await reader.treeRow('Annotations', 'Paved with what?').waitFor();
  await reader.command('Marginalia: Filter Annotations...');
  await reader.page.locator('.quick-input-widget:visible').getByText('Filter the annotations').waitFor();
  await keyboard.type('boats');
  await reader.treeRow('Annotations', 'Paved with what?').waitFor({ state: 'detached' });
  await keyboard.press('Enter');
  await goTo(reader, 'Whose boats?');
  await keyboard.press('Delete');
  await reader.view('Annotations').getByText('No note has these words.').waitFor();
  await reader.statusBar('Deleted: 1 note').waitFor();
  await keyboard.press('Control+Alt+Z');
  await reader.treeRow('Annotations', 'Whose boats?').waitFor();
});

uiTest('the keyboard stays beside a note that is deleted from its menu', { files: FILES }, async reader => {
  await opensWith(
    reader,
    line('1', 'Paved with what?', 'The quay was paved'),
    line('2', 'Whose boats?', 'Nine boats lay there'),
    line('3', 'Sold when?', 'The crane was sold'),
  );
  const row = reader.treeRow('Annotations', 'Whose boats?');
  await row.waitFor();
  await reader.pickFromMenuOf(row, 'Delete Note');
  await inFocus(reader).filter({ hasText: 'Sold when?' }).waitFor();
});

uiTest('a tag is made one with another from its own menu', { files: FILES }, async reader => {
  const { keyboard } = reader.page;
  const box = reader.page.locator('.quick-input-widget:visible');
  await opensWith(
    reader,
    line('1', 'Paved with what?', 'The quay was paved', ['stone']),
    line('2', 'Whose boats?', 'Nine boats lay there', ['boats']),
    line('3', 'Sold when?', 'The crane was sold', ['trade/tools']),
  );
  await reader.treeRow('Annotations', 'Paved with what?').waitFor();
  await reader.command('Marginalia: Group Annotations By...');
  await reader.pick('Tag', 'Tag');
  // A tag that no note has, but that others stand beneath, is one too.
  await reader.pickFromMenuOf(reader.treeRow('Annotations', /^\s*trade/), 'Merge Tags');
  await box.getByText('Which tags are to become one with “trade”?').waitFor();
  assert.equal(await box.locator('.monaco-list-row', { hasText: /^\s*trade\s*1 note/ }).count(), 0, 'it is not asked for again');
  await box.locator('.monaco-list-row', { hasText: 'stone' }).click();
  await keyboard.press('Enter');
  await box.getByText('Which name is to stay?').waitFor();
  await box.locator('.monaco-list-row', { hasText: 'stone' }).click();
  await reader.statusBar('2 tags are now “stone”').waitFor();
  assert.match(lastLine(reader), /"value":"stone\/tools"/);
  await reader.treeRow('Annotations', /^\s*trade/).waitFor({ state: 'detached' });
});

uiTest('lost notes are given their likely places one after the other by the same key', { files: FILES }, async reader => {
  const { keyboard } = reader.page;
  await opensWith(
    reader,
    line('1', 'How many?', 'Seven boats lay there in winter.'),
    line('2', 'To whom?', 'The crane was sold to the town in 1931.'),
    line('3', 'Which?', 'Every spring a bridge gets painted green.'),
  );
  await goTo(reader, 'Which?');
  await keyboard.press('ArrowRight');
  const none = reader.treeRow('Annotations', 'Nothing in the document is like it');
  for (let rows = 0; rows < 20 && !(await none.isVisible()); rows++) {
    await keyboard.press('ArrowDown'); // of a low view not all rows are there
    await reader.page.waitForTimeout(100);
  }
  await none.waitFor();
  await goTo(reader, 'How many?');
  await keyboard.press('Alt+Enter');
  await inFocus(reader).filter({ hasText: 'To whom?' }).waitFor();
  await keyboard.press('Alt+Enter');
  await inFocus(reader).filter({ hasText: 'Which?' }).waitFor();
  assert.match(lastLine(reader), /"exact":"The crane was sold to the town\./);
});

uiTest('a filter that lets no note through says so, and is cleared from there', { files: FILES }, async reader => {
  await opensWith(reader, line('1', 'Paved with what?', 'The quay was paved'));
  await reader.treeRow('Annotations', 'Paved with what?').waitFor();
  await reader.command('Marginalia: Filter Annotations...');
  await reader.page.locator('.quick-input-widget:visible').getByText('Filter the annotations').waitFor();
  await reader.page.keyboard.type('lighthouse');
  await reader.view('Annotations').getByText('No note has these words.').waitFor();
  await reader.page.keyboard.press('Enter');
  await reader.view('Annotations').getByRole('button', { name: 'Show All Notes' }).click();
  await reader.treeRow('Annotations', 'Paved with what?').waitFor();
});
