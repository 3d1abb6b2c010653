import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { MeasureDetail } from '../../src/protocol/index.ts';
import { eventually, fileUri, marginalia, openFile, positionOf } from './marginalia.ts';
import { closeAll, Scratch } from './scratch.ts';

const scratch = new Scratch();

/** Waits until the panel shows a measure for which `isGood` holds. */
async function shownMeasure(isGood: (measure: MeasureDetail) => boolean = () => true): Promise<MeasureDetail> {
  const { measures } = await marginalia();
  const shown = await eventually(
    'a measure in the panel',
    measures.shown,
    message => message?.type === 'measure' && isGood(message.measure),
  );
  assert.ok(shown?.type === 'measure');
  return shown.measure;
}

describe('measures', () => {
  before(marginalia);
  afterEach(async () => {
    await scratch.clean();
    await closeAll();
  });

  it('are listed with the figures of the documents beneath, in order of time', async () => {
    const { measures } = await marginalia();
    const rows = await measures.rows();
    const ships = rows.find(row => row.kind === 'measure' && row.measure.name.includes('ships')) ?? assert.fail('ships are counted twice');
    assert.match(String(measures.item(ships).description), /2 documents · 388 – 412/);
    const figures = (await measures.children(ships)).map(row => measures.item(row));
    assert.deepEqual(
      figures.map(({ label, description }) => [label, description]),
      [
        ['412', '2018 · Survey of the Old Harbour'],
        ['388', '2020 · Board Puts Off Repair of the East Wall'],
      ],
    );
  });

  it('a claim opens the comparison, whose rows open their sentences', async () => {
    const editor = await openFile('sources/harbour-board-2021.md');
    const at = positionOf(editor.document, '388 ships');
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('marginalia.showMeasure');
    const measure = await shownMeasure();
    assert.deepEqual(
      measure.rows.map(({ value }) => value),
      ['412', '388'],
    );
    assert.equal(measure.origins.length, 2);
    const { measures } = await marginalia();
    await measures.receive({ type: 'open', row: 0, beside: false });
    const opened = await eventually(
      'the survey',
      () => vscode.window.visibleTextEditors,
      editors => editors.some(({ document }) => document.uri.toString() === fileUri('sources/harbour-survey-2019.md').toString()),
    );
    assert.ok(opened.length > 0);
    await measures.receive({ type: 'open', row: 99, beside: false });
    await measures.receive({ type: 'evil', command: 'workbench.action.quit' });
  });

  it('a new document with another figure is compared, and the claim is marked as differing', async () => {
    const { measures } = await marginalia();
    const uri = await scratch.write('sources/camp-count.md', 'Some 40,000 Marlovian refugees live in the camp at Dorn.\n');
    await scratch.write('sources/camp-survey.md', 'The agency counts 55,000 Marlovian refugees in the camp at Dorn.\n');
    await eventually(
      'the measure of both',
      () => measures.rows(),
      rows => rows.some(row => row.kind === 'measure' && row.measure.relations.differs > 0),
    );
    const { document } = await vscode.window.showTextDocument(uri);
    const at = positionOf(document, '40,000');
    await vscode.commands.executeCommand('marginalia.showMeasure', { uri: uri.toString(), range: { start: at, end: at } });
    const measure = await shownMeasure(({ rows }) => rows.some(({ value }) => value === '55,000'));
    assert.deepEqual(
      measure.relations.map(({ relation }) => relation),
      ['differs'],
    );
    await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
    await eventually(
      'the sign behind the claim',
      () => measures.differing(uri.toString()),
      marked => marked.includes('0:0'),
    );
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri);
    assert.ok(
      lenses.some(({ command }) => command?.title === 'Sources differ: 1 of 1 other'),
      JSON.stringify(lenses),
    );
    await scratch.write('sources/camp-survey.md', 'Nothing is counted in the camp at Dorn.\n');
    await eventually('a panel that says so', measures.shown, message => message?.type === 'gone');
  });

  it('what is measured nowhere else is said, and no panel opens', async () => {
    const { measures } = await marginalia();
    const uri = await scratch.write('sources/fair.md', 'The fair in the old town drew 61 stalls.\n');
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    const at = positionOf(document, '61');
    const opened = measures.shown();
    await vscode.commands.executeCommand('marginalia.showMeasure', { uri: uri.toString(), range: { start: at, end: at } });
    assert.ok(opened === null || measures.shown()?.type !== 'measure');
  });

  it('origins are listed with the documents that go back to them', async () => {
    const { measures } = await marginalia();
    const origins = await measures.origins();
    assert.ok(origins.length > 0);
    for (const origin of origins) for (const document of await measures.origins(origin)) assert.equal(document.kind, 'document');
  });
});
