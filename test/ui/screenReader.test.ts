import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { noteLine } from '../support/noteLine.ts';
import type { Reader } from './support/reader.ts';
import { uiTest } from './support/uiTest.ts';

const NOTED = 'sources/cfr-2012.md';

/** What a screen reader says of the rows of a view that are on the screen. */
const said = (reader: Reader, view: string): Promise<readonly string[]> =>
  reader
    .view(view)
    .locator('.monaco-list-row')
    .evaluateAll(rows => rows.map(row => row.getAttribute('aria-label') ?? ''));

const unfold = (row: Locator): Promise<void> => row.locator('.monaco-tl-twistie').click();

uiTest('rows of the views are said as they are shown, and not by their tooltips', {}, async reader => {
  const log = path.join(reader.folder, '.marginalia/annotations/cfr-2012.jsonl');
  mkdirSync(path.dirname(log), { recursive: true });
  const notes = [
    noteLine({ id: '1', source: NOTED, exact: '751', comment: 'Who counted?', tags: ['figures'] }),
    noteLine({ id: '2', source: NOTED, exact: 'conspicuous a difference' }),
    noteLine({ id: '3', source: NOTED, exact: 'In 2011, 2,831 arrived there.', comment: 'All by land?' }),
  ];
  writeFileSync(log, `${notes.join('\n')}\n`);
  await reader.openAt(NOTED, '751');
  await reader.openContainer('Marginalia');
  await reader.corpusIsRead(14);
  await unfold(reader.treeRow('Corpus', 'The Underground Railroad'));
  await reader.treeRow('Corpus', 'The drop in 2012').waitFor();
  const corpus = await said(reader, 'Corpus');
  assert.ok(
    corpus.some(row => /^The drop in 2012, \d+ claims?$/.test(row)),
    corpus.join('\n'),
  );
  await reader.foldView('Corpus');
  await reader.foldView('Related Passages');

  await reader.openView('Annotations');
  await unfold(reader.treeRow('Annotations', 'All by land?'));
  await reader.treeRow('Annotations', '2,737').waitFor();
  const annotations = await said(reader, 'Annotations');
  for (const expected of [
    /^Lost their passage, 1 note$/,
    /^Comment, All by land\?, “In 2011, 2,831 arrived there\.”/,
    /^Likely place, In 2011, 2,737 arrived there\., line \d+, likeness \d+ %$/,
    /^Comment, Who counted\?, #figures · “751”$/,
    /^Highlight, conspicuous a difference$/,
  ])
    assert.ok(
      annotations.some(row => expected.test(row)),
      `${String(expected)}:\n${annotations.join('\n')}`,
    );
  await reader.foldView('Annotations');

  await reader.openView('Measures');
  await reader.treeRow('Measures', 'share of women').waitFor();
  assert.match((await said(reader, 'Measures'))[0] ?? '', /^share of women among .*, 4 documents · /);
  await reader.foldView('Measures');
  await reader.openView('Origins');
  await reader.treeRow('Origins', 'Department of State').waitFor();
  const origins = await said(reader, 'Origins');
  assert.ok(
    origins.every(row => /, \d+ documents?( · |$)/.test(row)),
    origins.join('\n'),
  );
});

/** What can be reached by Tab and says nothing of itself, and what is a picture without words. */
const silent = (view: FrameLocator): Promise<readonly string[]> =>
  view.locator('button, [tabindex], a, input, [role="img"], svg:not([aria-hidden="true"])').evaluateAll(elements =>
    elements
      .filter(element => element.closest('[aria-hidden="true"]') === null && element.closest('button') === null)
      .concat(elements.filter(element => element.matches('button')))
      .filter(element => {
        const by = element.getAttribute('aria-labelledby');
        const labelled = by === null ? '' : (element.ownerDocument.getElementById(by)?.textContent ?? '');
        const inside = element.closest('[role="img"]') === element ? '' : element.textContent;
        return `${element.getAttribute('aria-label') ?? ''}${labelled}${inside}`.trim() === '';
      })
      .map(element => element.outerHTML.slice(0, 120)),
  );

/** What the keyboard comes to by Tab, by its accessible name, from the top. */
async function tabStops(reader: Reader, view: FrameLocator, count: number): Promise<readonly string[]> {
  const stops: string[] = [];
  for (let i = 0; i < count; i++) {
    await reader.page.keyboard.press('Tab');
    stops.push(
      await view.locator(':focus').evaluate(element => {
        const by = element.getAttribute('aria-labelledby');
        const labelled = by === null ? null : element.ownerDocument.getElementById(by)?.textContent;
        return (element.getAttribute('aria-label') ?? labelled ?? element.textContent).trim();
      }),
    );
  }
  return stops;
}

uiTest('all that the keyboard comes to in the panels has a name, in the order in which it is read', {}, async reader => {
  await reader.openAt('sources/patil-trafficking-nk.md', '150,000 to 200,000');
  await reader.openContainer('Marginalia');
  await reader.corpusIsRead(14);
  const related = await reader.webviewWith('main[aria-busy="false"] .card'); // of all that was read, not of what was there at first
  assert.deepEqual(await silent(related), []);
  await related.locator('.pin').focus();
  const stops = await tabStops(reader, related, 5);
  const title = await related.locator('.card .title').first().innerText();
  assert.match(stops[0] ?? '', /^The government itself takes a direct part/, 'the passage that the cards are related to');
  assert.deepEqual(stops.slice(1), [
    title,
    'Copy as quotation with citation (C)',
    'Insert quotation into the report (I)',
    'Open to the side (Alt+Enter)',
  ]);

  await reader.command('Marginalia: Compare Sources');
  const comparison = await reader.webviewWith('.plot');
  await comparison.locator('tbody tr').first().waitFor();
  assert.deepEqual(await silent(comparison), []);
  assert.match((await comparison.locator('.plot').getAttribute('aria-label')) ?? '', /The table below has the same figures/);
  await comparison.getByRole('button', { name: 'Save as Markdown' }).focus();
  const [csv, svg, figure, correct] = await tabStops(reader, comparison, 4);
  assert.deepEqual([csv, svg], ['Save as CSV', 'Save the plot as SVG']);
  assert.match(figure ?? '', /^Open .+ in .+/);
  assert.match(correct ?? '', /^Correct what .+ measures/);
  assert.deepEqual(await comparison.locator('table').getByRole('columnheader').allInnerTexts(), [
    'Figure',
    'Time',
    'Source',
    'Origin',
    'Sentence',
  ]);
});
