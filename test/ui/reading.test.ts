import assert from 'node:assert/strict';
import { THEMES, uiTest } from './support/uiTest.ts';

const DROP =
  'In the first six months of 2012, under Kim Jong-un, the number of North Korean refugees dropped by over forty percent, to 751, against the same months of 2011.';
const CAUSE = 'The likely cause of so conspicuous a difference is that North Korea has tightened its border controls.';

for (const theme of THEMES) {
  uiTest(`reading a source of the sample corpus in the theme ${theme}`, { theme }, async reader => {
    await reader.openAt('sources/cfr-2012.md', '751');
    await reader.openContainer('Marginalia');
    const documents = await reader.treeRows('Corpus', 14);
    assert.equal(documents.length, 14);
    assert.ok(
      documents.some(row => row.label === 'The Underground Railroad from North Korea to Freedom' && row.description.includes('2012')),
    );

    // A kind is told by the form of its line as well as by its colour.
    const highlights = await reader.highlights();
    const drop = highlights.find(({ text }) => text === DROP);
    const cause = highlights.find(({ text }) => text === CAUSE);
    assert.ok(drop && cause, highlights.map(({ text }) => text).join('\n'));
    assert.match(drop.underline, /^underline/);
    assert.match(cause.underline, /wavy/);
    assert.notEqual(drop.underline, cause.underline);

    const related = reader.webview();
    await related.locator('.card').first().waitFor();
    assert.ok((await related.locator('.query-text').innerText()).includes('751'));
    assert.ok((await related.locator('.card').first().locator('.reason').count()) > 0, 'a card says why it is shown');
    await reader.screenshot('reading');

    const hover = await reader.hover('751', { matching: /statistic/i });
    assert.match(await hover.innerText(), /751/);
    await reader.screenshot('hover');
  });
}
