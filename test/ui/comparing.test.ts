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
