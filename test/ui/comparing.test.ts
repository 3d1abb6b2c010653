import assert from 'node:assert/strict';
import { THEMES, uiTest } from './support/uiTest.ts';

for (const theme of THEMES) {
  uiTest(`comparing the sources of a figure of the sample corpus in the theme ${theme}`, { theme }, async reader => {
    await reader.openAt('sources/patil-trafficking-nk.md', '150,000 to 200,000');
    await reader.corpusIsRead(14);
    await reader.webviewWith('.card'); // the views that open by themselves have opened: from now on nothing takes the focus away
    await reader.command('Marginalia: Compare Sources');
    const panel = await reader.webviewWith('.plot');
    await panel.locator('.plot .row').first().waitFor();
    assert.ok((await panel.locator('.plot .row').count()) >= 2);
    assert.match(await panel.locator('.plot').getAttribute('aria-label').then(String), /Range plot of/);
    assert.equal(await panel.locator('tbody tr').count(), await panel.locator('.plot .row').count(), 'the table says what the plot shows');
    assert.match(await panel.locator('.pairs').innerText(), /overlaps/);
    await reader.screenshot('comparison');

    // Half of a small window is too narrow for the columns of the table: nothing of it may be out of sight.
    await reader.page.setViewportSize({ width: 800, height: 600 });
    await panel.locator('thead').waitFor({ state: 'attached' });
    const overflow = (): Promise<number> => panel.locator('html').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    assert.ok((await overflow()) <= 0, `${await overflow()} pixels are cut off`);
    await reader.screenshot('comparison in a small window');
    await reader.page.setViewportSize({ width: 1280, height: 800 });

    // By keyboard: the first figure of the table opens its sentence.
    await panel.locator('button.figure').first().press('Enter');
    await reader.page.locator('.editor-group-container.active .view-line').first().waitFor();
  });
}

uiTest('measures are filtered as one types, and a filter that lets none through is cleared from the view', {}, async reader => {
  await reader.openAt('sources/patil-trafficking-nk.md', '150,000 to 200,000');
  await reader.openContainer('Marginalia');
  await reader.corpusIsRead(14);
  await reader.webviewWith('.card');
  for (const view of ['Corpus', 'Related Passages']) await reader.foldView(view);
  await reader.openView('Measures');
  await reader.treeRow('Measures', 'ratio of men').waitFor();
  await reader.command('Marginalia: Filter Measures...');
  await reader.page.locator('.quick-input-widget:visible').getByText('Filter measures').waitFor();
  await reader.page.keyboard.type('share');
  await reader.treeRow('Measures', 'ratio of men').waitFor({ state: 'detached' });
  await reader.treeRow('Measures', 'share of women').waitFor();
  await reader.page.keyboard.type('zz');
  await reader.view('Measures').getByText('No measure has these words in its name.').waitFor();
  await reader.page.keyboard.press('Enter');
  await reader
    .view('Measures')
    .getByText(/^sharezz: 0 of \d+$/)
    .waitFor();
  await reader.view('Measures').getByRole('button', { name: 'Show All Measures' }).click();
  await reader.treeRow('Measures', 'ratio of men').waitFor();
});

uiTest('what is asked of a figure that is corrected says which figure it is about', {}, async reader => {
  const box = reader.page.locator('.quick-input-widget:visible');
  await reader.openAt('sources/patil-trafficking-nk.md', '150,000 to 200,000');
  await reader.corpusIsRead(14);
  await reader.webviewWith('.card');
  await reader.click('150,000');
  await reader.command('Marginalia: Correct What a Figure Measures...');
  await box.getByText('150,000 to 200,000 · number of prisoners').waitFor();
  await box.getByText('compare it with nothing').waitFor();
  await reader.screenshot('correct');
  await box.locator('.monaco-list-row', { hasText: 'Does Not Measure the Same As' }).click();
  await box.getByText('Which figures measure something else than 150,000 to 200,000?').waitFor();
  await reader.page.keyboard.press('Enter');
  await reader.statusBar('Correction kept').waitFor();
  await reader.click('150,000');
  await reader.command('Marginalia: Split Off Figures...');
  await reader.isTold('No other figure measures the same as 150,000 to 200,000');
});

const RAID_FILES = {
  'sources/judgment.md':
    '---\ntitle: Judgment\nissued: 2021-05-04\n---\n\nOn 9 March 2015 fighters surrounded the boarding school of Oltan.\n',
  'sources/list.md':
    '---\ntitle: The pupils of Oltan\nissued: 2016-02-01\n---\n\nOn 9 March 2015 fighters emptied the boarding school of Oltan.\n',
  'sources/wire.md':
    '---\ntitle: Rebel leader convicted\nissued: 2019-02-11\n---\n\nPupils vanished when fighters stormed the boarding school of Oltan on 10 March 2015.\n',
};

uiTest('dates that sources give for one happening stand a day apart, and the hover tells them', { files: RAID_FILES }, async reader => {
  await reader.openAt('sources/wire.md', '10 March 2015');
  await reader.corpusIsRead(3);
  await reader.webviewWith('.card'); // as above
  await reader.click('10 March');
  await reader.command('Show or Focus Hover');
  const hover = reader.page.locator('.monaco-hover:visible');
  await hover.getByText('one gives 9 March 2015 as the date, the other 10 March 2015').first().waitFor();
  await reader.screenshot('dates in the hover');
  await reader.page.keyboard.press('Escape');
  await reader.command('Marginalia: Compare Sources');
  const panel = await reader.webviewWith('.plot');
  await panel.locator('.plot .row').nth(2).waitFor();
  assert.match((await panel.locator('.plot').textContent()) ?? '', /Mar/);
  assert.match(await panel.locator('.pairs').innerText(), /differs/);
  await reader.screenshot('dates compared');
});
