import assert from 'node:assert/strict';
import { THEMES, uiTest } from './support/uiTest.ts';

for (const theme of THEMES) {
  uiTest(`writing the sample report in the theme ${theme}`, { theme }, async reader => {
    await reader.openAt('report.md', '@');
    await reader.corpusIsRead(14);
    await reader.webviewWith('.card'); // the views that open by themselves have opened: from now on nothing takes the focus away
    await reader.page.keyboard.press('Control+End');
    await reader.page.keyboard.press('Enter');
    await reader.page.keyboard.type('The border was closed [@cfr');
    const widget = reader.page.locator('.suggest-widget.visible');
    await widget.locator('.monaco-list-row', { hasText: 'cfr-2012' }).first().waitFor();
    await reader.screenshot('completion');
    await reader.page.keyboard.press('Tab');
    await reader.page.keyboard.type('x]. It is so.');
    await reader.page.keyboard.press('Escape');
    await reader.page.locator('.squiggly-error').first().waitFor();
    await reader.screenshot('finding');
    const hover = await reader.hover('cfr-2012x', { matching: /No document of the corpus has the key/ });
    assert.match(await hover.innerText(), /cite\/unknown-key/);
    await reader.page.keyboard.press('Escape');
    await reader.click('cfr-2012x');
    await reader.quickFix('Cite @cfr-2012');
    await reader.screenshot('quick-fix');
  });
}

uiTest('words copied from a source are pasted as a quotation with its citation', {}, async reader => {
  await reader.openAt('sources/patil-trafficking-nk.md', '150,000 to 200,000');
  await reader.corpusIsRead(14);
  await reader.webviewWith('.card');
  await reader.click('150,000');
  for (let i = 0; i < 4; i++) await reader.page.keyboard.press('Control+Shift+ArrowRight');
  await reader.page.keyboard.press('Control+C');
  await reader.openAt('report.md', '@');
  await reader.page.keyboard.press('Control+End');
  await reader.page.keyboard.press('Enter');
  await reader.page.keyboard.press('Control+V');
  await reader.page.locator('.post-edit-widget').first().waitFor();
  const choice = await reader.quickFix('Paste as Quotation with Citation');
  await choice.click();
  await reader.find('[@patil-trafficking-nk]');
  await reader.screenshot('pasted');
});
