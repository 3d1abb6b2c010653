import assert from 'node:assert/strict';
import { uiTest } from './support/uiTest.ts';

const PAGES = Object.fromEntries(
  Array.from({ length: 200 }, (_, i) => [
    `sources/page${String(i)}.md`,
    `# Page ${String(i)}\n\n${Array.from({ length: 30 }, (_, j) => `In ${String(1900 + j)} the harbour handled ${String(7 * j + i)} ships.`).join('\n\n')}\n`,
  ]),
);

uiTest('a view that is folded up while the corpus is being read stays so', { files: PAGES }, async reader => {
  await reader.openFile('page7.md');
  await reader.page.locator('.statusbar-item[id^="marginalia.marginalia"]').waitFor(); // it runs, and is told what is in sight
  await reader.page.locator('.part.activitybar a[aria-label^="Marginalia"]').click();
  await reader.foldView('Corpus');
  const header = reader.page.locator('.pane-header[aria-label^="Corpus"]');
  await header.and(reader.page.locator('[aria-expanded="false"]')).waitFor();
  await reader.corpusIsRead(200);
  await reader.openFile('page8.md'); // the view would follow
  await reader.page.waitForTimeout(3_000); // nothing tells of what does not happen
  assert.equal(await header.getAttribute('aria-expanded'), 'false');
  await header.click();
  await reader.view('Corpus').locator('.monaco-list-row.selected', { hasText: 'Page 8' }).waitFor();
});
