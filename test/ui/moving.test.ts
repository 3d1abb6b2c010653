import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { noteLine } from '../support/noteLine.ts';
import type { Reader } from './support/reader.ts';
import { uiTest } from './support/uiTest.ts';

const SURVEY = `---
id: survey-2019
type: report
title: Survey of the Old Harbour
issued: 2019-05-14
---

# Survey of the Old Harbour

The east wall was built in 1911. The survey estimates that repairs of the east wall will cost 2.4 million euros.
`;

const BOARD = `---
id: board-2021
type: article-newspaper
title: Board Puts Off Repairs
issued: 2021-09-02
---

# Board Puts Off Repairs

The board said on Thursday that repairs of the east wall would cost at least 3 million euros.
`;

const REPORT = `# The east wall

Repairs of the east wall were estimated at 2.4 million euros [@survey-2019], and later at 3 million [@board-2021].

The board gave no reason [@board-2021].
`;

const files = { 'sources/survey.md': SURVEY, 'sources/board.md': BOARD, 'report.md': REPORT };

uiTest('a card of the related passages opens its passage, and back comes back', { files }, async reader => {
  await reader.openAt('sources/survey.md', '2.4 million');
  await reader.openContainer('Marginalia');
  const card = reader.webview().locator('.card', { hasText: 'Board Puts Off Repairs' });
  assert.match(await card.innerText(), /3 million euros/);
  await card.locator('.title').click();
  await reader.showsFile('board.md');
  await reader.screenshot('opened from a card');
  await reader.command('Go Back');
  await reader.showsFile('survey.md');
});

async function pickFromCard(reader: Reader, title: string, entry: string): Promise<void> {
  await reader.openContainer('Marginalia');
  await reader.pickFromMenuOf(reader.webview().locator('.card', { hasText: title }), entry);
}

uiTest('the menu of a card writes into the report that was worked on last', { files }, async reader => {
  await reader.openAt('report.md', 'gave no reason');
  await reader.openContainer('Marginalia');
  await reader.openAt('sources/survey.md', '2.4 million');
  await pickFromCard(reader, 'Board Puts Off Repairs', 'Insert Figure');
  await reader.showsFile('report.md');
  await reader.find('at least 3 million euros, according to the board [@board-2021]');
  assert.equal(readFileSync(path.join(reader.folder, 'sources/survey.md'), 'utf8'), SURVEY);
});

async function dragInto(reader: Reader, item: Locator, text: string): Promise<void> {
  const line = reader.page.locator('.editor-group-container .view-line', { hasText: text });
  await item.hover();
  await reader.page.mouse.down();
  // A drag begins with the first move of the pointer, and is over its place with the second.
  await line.hover();
  await line.hover();
  await reader.page.mouse.up();
}

uiTest('cards and documents are dragged into the report, and taken out again by one undo', { files }, async reader => {
  await reader.openAt('report.md', 'gave no reason');
  await reader.command('View: Split Editor Right');
  await reader.openAt('sources/survey.md', '2.4 million');
  await reader.openContainer('Marginalia');
  await dragInto(reader, reader.webview().locator('.card', { hasText: 'Board Puts Off Repairs' }).locator('.card-head'), 'gave no reason');
  await reader.showsFile('report.md');
  await reader.saves('report.md', text => text.includes('at least 3 million euros.” [@board-2021]'));
  await reader.screenshot('dropped');
  await reader.page.keyboard.press('Control+Z');
  await reader.saves('report.md', text => text === REPORT);
  await dragInto(reader, reader.treeRow('Corpus', 'Survey of the Old Harbour'), 'gave no reason');
  await reader.saves('report.md', text => /gave no [^.]*\[@survey-2019\]/.test(text));
  await reader.page.keyboard.press('Control+Z');
  await reader.saves('report.md', text => text === REPORT);
});

uiTest('a note is dragged into the report as a quotation of its passage, one that has lost it as nothing', { files }, async reader => {
  const log = path.join(reader.folder, '.marginalia/annotations/board-2021.jsonl');
  const note = { source: 'sources/board.md', comment: 'Who said so?' };
  const lost = { source: 'sources/board.md', comment: 'Which pier?', exact: 'The pier at the northern ford was closed.' };
  mkdirSync(path.dirname(log), { recursive: true });
  writeFileSync(log, `${noteLine({ id: '1', ...note, exact: 'at least 3 million euros' })}\n${noteLine({ id: '2', ...lost })}\n`);
  await reader.openAt('report.md', 'gave no reason');
  await reader.openContainer('Marginalia');
  await reader.webviewWith('.card'); // the views that open by themselves have opened
  for (const view of ['Corpus', 'Related Passages']) await reader.foldView(view); // of a low view not all rows are there
  await reader.openView('Annotations');
  await dragInto(reader, reader.treeRow('Annotations', 'Who said so?'), 'gave no reason');
  await reader.saves('report.md', text => text.includes('“at least 3 million euros” [@board-2021]'));
  await reader.page.keyboard.press('Control+Z');
  await reader.saves('report.md', text => text === REPORT);
  await dragInto(reader, reader.treeRow('Annotations', 'Which pier?'), 'gave no reason');
  await reader.saves('report.md', text => text === REPORT);
});

uiTest('the menu of a card makes notes on its passage', { files }, async reader => {
  await reader.openAt('sources/survey.md', '2.4 million');
  await pickFromCard(reader, 'Board Puts Off Repairs', 'Highlight');
  await reader.statusBar('Highlighted').waitFor();
  assert.deepEqual(readdirSync(path.join(reader.folder, '.marginalia/annotations')), ['board-2021.jsonl']);
});

uiTest('a citation leads to its document, and a document to its citations', { files }, async reader => {
  await reader.openAt('report.md', 'survey-2019');
  await reader.corpusIsRead(2);
  await reader.goToDefinition('survey-2019');
  await reader.showsFile('survey.md');
  await reader.openAt('report.md', 'board-2021');
  const rows = await reader.peekReferences('board-2021');
  assert.equal(rows.filter(row => row.includes('[@board-2021]')).length, 2, rows.join('\n'));
  await reader.screenshot('references');
});

uiTest('the tree follows files that come and go outside VS Code', { files }, async reader => {
  await reader.openContainer('Marginalia');
  await reader.treeRow('Corpus', 'Board Puts Off Repairs').waitFor();
  const file = path.join(reader.folder, 'sources/council.md');
  writeFileSync(file, SURVEY.replaceAll('Survey of the Old Harbour', 'Minutes of the Council').replace('survey-2019', 'council-2020'));
  await reader.treeRow('Corpus', 'Minutes of the Council').waitFor();
  rmSync(file);
  await reader.treeRow('Corpus', 'Minutes of the Council').waitFor({ state: 'detached' });
  assert.deepEqual((await reader.treeRows('Corpus')).map(row => row.label).sort(), ['Board Puts Off Repairs', 'Survey of the Old Harbour']);
});

uiTest('without a folder there is a way to the sample', { open: 'none', theme: 'Light Modern' }, async reader => {
  await reader.openContainer('Marginalia');
  await reader.view('Corpus').getByRole('button').first().waitFor();
  await reader.screenshot('no folder');
});
