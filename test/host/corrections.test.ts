import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, fileUri, marginalia, openFile, positionOf, takeFirstChoices } from './marginalia.ts';
import { closeAll, Scratch } from './scratch.ts';

const scratch = new Scratch();
const LOG = '.marginalia/corrections.jsonl';

/** `values: relations` of the measures of the camp, one line each, `*` where the reader corrected it. */
async function outline(): Promise<string> {
  const { measures } = await marginalia();
  const lines: string[] = [];
  for (const row of await measures.rows()) {
    if (row.kind !== 'measure' || !row.measure.name.includes('refugees')) continue;
    const figures = (await measures.children(row)).map(figure => labelOf(measures.item(figure)));
    lines.push(`${figures.toSorted().join(' | ')}${row.measure.corrected ? ' *' : ''}`);
  }
  return lines.join('; ');
}

const labelOf = ({ label }: vscode.TreeItem): string => (typeof label === 'string' ? label : (label?.label ?? ''));

const untilMeasured = (expected: string): Promise<string> => eventually(`measured: ${expected}`, outline, now => now === expected);

async function figureRow(value: string): Promise<unknown> {
  const { measures } = await marginalia();
  for (const row of await measures.rows())
    for (const figure of row.kind === 'measure' ? await measures.children(row) : [])
      if (measures.item(figure).label === value) return figure;
  return assert.fail(`${value} is in no measure`);
}

/** The titles of the actions that correct what a figure at a place measures. */
async function offeredAt({ uri }: vscode.TextDocument, at: vscode.Position): Promise<readonly string[]> {
  const range = new vscode.Range(at, at);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, range);
  return actions.filter(({ command }) => command?.command === 'marginalia.measures.correct').map(({ title }) => title);
}

const untilOffered = (document: vscode.TextDocument, at: vscode.Position): Promise<readonly string[]> =>
  eventually(
    'the action on the figure',
    () => offeredAt(document, at),
    titles => titles.length > 0,
  );

const logText = async (): Promise<string> => new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri(LOG)));

const ALL = '30,000 to 50,000 | 55,000 | about 40,000';

describe('the reader’s corrections of measures', () => {
  beforeEach(async () => {
    await marginalia();
    scratch.own(fileUri('.marginalia'));
    await scratch.write('sources/camp-a.md', 'Some 40,000 Marlovian refugees live in the camp at Dorn.\n');
    await scratch.write('sources/camp-b.md', 'The agency counts 55,000 Marlovian refugees in the camp at Dorn.\n');
    await scratch.write('sources/camp-c.md', 'Between 30,000 and 50,000 refugees from Marlovia live in the camp at Dorn.\n');
    await untilMeasured(ALL);
  });
  afterEach(async () => {
    await scratch.clean();
    await closeAll();
    await untilMeasured('');
  });

  it('leave a figure out, survive that all is read again, and are undone', async () => {
    await vscode.commands.executeCommand('marginalia.measures.dismiss', await figureRow('55,000'));
    await untilMeasured('30,000 to 50,000 | about 40,000 *');
    assert.match(await logText(), /^\{"id":"urn:uuid:[^\n]*"kind":"dismiss"[^\n]*\}\n$/);
    await vscode.commands.executeCommand('marginalia.reloadCorpus');
    await scratch.write('sources/camp-b.md', 'It rained.\n\nThe agency counts 55,000 Marlovian refugees in the camp at Dorn.\n');
    await untilMeasured('30,000 to 50,000 | about 40,000 *');
    await vscode.commands.executeCommand('marginalia.annotations.undo');
    await untilMeasured(ALL);
  });

  it('part figures, from the view, and are taken back from their list', async () => {
    const row = await figureRow('55,000');
    await takeFirstChoices(vscode.commands.executeCommand('marginalia.measures.notSame', row));
    await untilMeasured('30,000 to 50,000 | about 40,000 *');
    await takeFirstChoices(vscode.commands.executeCommand('marginalia.corrections'));
    await takeFirstChoices(vscode.commands.executeCommand('marginalia.corrections'));
    await untilMeasured(ALL);
  });

  it('split a figure off into a measure by itself, and are undone', async () => {
    await takeFirstChoices(vscode.commands.executeCommand('marginalia.measures.split', await figureRow('55,000')));
    await untilMeasured('30,000 to 50,000 | about 40,000 *');
    assert.match(await logText(), /"kind":"together"/);
    await vscode.commands.executeCommand('marginalia.annotations.undo');
    await untilMeasured(ALL);
  });

  it('merge: a figure chosen first measures the same as one gone to next, and are undone', async () => {
    await scratch.write('sources/camp-d.md', 'In the tents by the river, 41,000 souls wait for the winter.\n');
    const editor = await openFile('sources/camp-d.md');
    await takeFirstChoices(vscode.commands.executeCommand('marginalia.measures.same', await figureRow('55,000')));
    const at = positionOf(editor.document, '41,000', 2);
    await untilOffered(editor.document, at); // a document that has just been written is read after a moment
    editor.selection = new vscode.Selection(at, at);
    await takeFirstChoices(vscode.commands.executeCommand('marginalia.measures.correct'));
    await untilMeasured('30,000 to 50,000 | 41,000 | 55,000 | about 40,000 *');
    assert.match(await logText(), /"kind":"same"/);
    await vscode.commands.executeCommand('marginalia.annotations.undo');
    await untilMeasured(ALL);
  });

  it('are offered on a figure in the text, and in the comparison', async () => {
    const editor = await openFile('sources/camp-b.md');
    const at = positionOf(editor.document, '55,000', 2);
    assert.deepEqual(await untilOffered(editor.document, at), ['Correct what “55,000” measures...']);
    const words = positionOf(editor.document, 'agency', 2);
    assert.deepEqual(await offeredAt(editor.document, words), []);
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('marginalia.showMeasure');
    const { measures } = await marginalia();
    const shown = await eventually(
      'the comparison',
      measures.shown,
      message => message?.type === 'measure' && message.measure.rows.length === 3,
    );
    assert.ok(shown?.type === 'measure');
    const pair = shown.measure.relations.find(({ relation }) => relation === 'differs') ?? assert.fail('two differ');
    await measures.receive({ type: 'dismissPair', a: pair.a, b: pair.b });
    const after = await eventually(
      'the corrected comparison',
      measures.shown,
      message => message?.type === 'measure' && message.measure.corrected,
    );
    assert.equal(after?.type === 'measure' && after.measure.relations.length, 2);
  });

  it('hold for names: one that the reader puts right is shown so', async () => {
    await scratch.write('sources/board-letter.md', 'A letter of the Dorn Relief Office was lost.\n');
    const editor = await openFile('sources/board-letter.md');
    const at = positionOf(editor.document, 'Relief', 2);
    const log = { id: 'n', kind: 'same-name', modified: '2026-01-06', names: ['Office of Relief', 'Dorn Relief Office'] };
    await vscode.workspace.fs.writeFile(fileUri(LOG), new TextEncoder().encode(`${JSON.stringify(log)}\n`));
    await eventually(
      'the hover with the right name',
      async () => {
        const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', editor.document.uri, at);
        return hovers.flatMap(({ contents }) => contents.map(each => (each instanceof vscode.MarkdownString ? each.value : ''))).join('\n');
      },
      said => /Office of Relief.*Also: Dorn Relief Office/s.test(said) && said.includes('command:marginalia.names.correct'),
    );
  });
});
