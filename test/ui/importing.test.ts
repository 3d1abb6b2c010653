import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { uiTest } from './support/uiTest.ts';

const FILES = {
  'sources/weir.md': '# The Weir\n\nThe weir was raised in 1908. Eels were taken there at night.\n',
  'highlights.csv': 'Highlight,Book Title,Note\nEels were taken there at night.,The Weir,By whom?\nThe weir was blown up.,The Weir,When?\n',
};

uiTest('an import shows what it will attach and, read-only, what is left out and why', { files: FILES }, async reader => {
  const { page } = reader;
  await reader.openAt('sources/weir.md', 'weir was raised');
  await reader.openContainer('Marginalia');
  await reader.treeRows('Corpus');
  await reader.command('Marginalia: Import Notes...');
  const box = page.locator('.quick-input-widget:visible');
  await box.getByText('Import notes from').waitFor();
  await box.getByText('highlights.csv').waitFor(); // the dialog sets its field back to the folder when it has listed it
  await box.locator('input[type="text"]').fill(path.join(reader.folder, 'highlights.csv'));
  await box.getByRole('button', { name: 'Import' }).click();
  await box.getByText('highlights.csv: 1 note found, 1 left out').waitFor();
  await reader.screenshot('import');
  await box.getByRole('button', { name: 'Show What Is Left Out, and Why' }).click();
  await reader.find('“The weir was blown up.”: its words are not to be found');
  assert.equal(await page.locator('.tab.dirty').count(), 0, 'nothing to save, nothing to be asked');
  writeFileSync(path.join(reader.folder, 'highlights.csv'), ''); // what was read is what is attached
  await box.getByRole('button', { name: 'OK' }).click();
  await reader.statusBar('Imported: 1 note').waitFor();
  assert.match(readFileSync(path.join(reader.folder, '.marginalia/annotations/weir.jsonl'), 'utf8'), /By whom\?/);
});
