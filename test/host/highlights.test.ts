import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { edited, eventually, marginalia, openFile, positionOf } from './marginalia.ts';
import { closeAll, openUntitled } from './scratch.ts';

type Marks = Readonly<Record<string, readonly string[] | undefined>>;

const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('marginalia');

async function marks(document: vscode.TextDocument): Promise<Marks> {
  return (await marginalia()).highlights.marked(document.uri.toString());
}

const words = (document: vscode.TextDocument, all: Marks): readonly string[] =>
  Object.values(all).flatMap(places =>
    (places ?? []).map(place => {
      const [from = 0, fromChar = 0, to = 0, toChar = 0] = place.split(/[:-]/).map(Number);
      return document.getText(new vscode.Range(from, fromChar, to, toChar));
    }),
  );

/** Waits until the text of some mark has these words. */
const marked = async (document: vscode.TextDocument, text: string): Promise<void> => {
  await eventually(
    `"${text}" is marked`,
    async () => words(document, await marks(document)),
    found => found.some(each => each.includes(text)),
  );
};

describe('highlights', () => {
  beforeEach(marginalia);
  afterEach(async () => {
    for (const name of ['highlights.enabled', 'highlights.kinds', 'highlights.documents'])
      await settings().update(name, undefined, vscode.ConfigurationTarget.Global);
    await closeAll();
  });

  it('mark claims as their first kind, and nothing but whole claims', async () => {
    const { document } = await openFile('sources/harbour-survey-2019.md');
    await marked(document, '412 ships');
    const all = await marks(document);
    const statistics = words(document, { statistics: [...(all['statistic.high'] ?? []), ...(all['statistic.normal'] ?? [])] });
    assert.ok(
      statistics.some(text => text.startsWith('In 2018 the harbour handled 412 ships')),
      statistics.join(' | '),
    );
    for (const text of words(document, all)) assert.match(text, /^\p{Lu}.*[^\s]$/su);
  });

  it('are switched off and on as a whole', async () => {
    const { document } = await openFile('sources/harbour-survey-2019.md');
    await marked(document, '412 ships');
    await vscode.commands.executeCommand('marginalia.toggleHighlights');
    await eventually(
      'nothing is marked',
      () => marks(document),
      all => Object.keys(all).length === 0,
    );
    await vscode.commands.executeCommand('marginalia.toggleHighlights');
    await marked(document, '412 ships');
  });

  it('are switched off by kind: a claim of two kinds is then marked as its other', async () => {
    const { document } = await openFile('sources/harbour-survey-2019.md');
    await marked(document, '412 ships');
    await settings().update('highlights.kinds', { statistic: false }, vscode.ConfigurationTarget.Global);
    const all = await eventually(
      'no statistic is marked',
      () => marks(document),
      found => !('statistic.high' in found || 'statistic.normal' in found),
    );
    assert.ok(Object.keys(all).length > 0);
  });

  it('can be kept to the documents of the corpus', async () => {
    const { document } = await openFile('report.md');
    await marked(document, '2.4 million euros');
    await settings().update('highlights.documents', 'corpus', vscode.ConfigurationTarget.Global);
    await eventually(
      'the report is not marked',
      () => marks(document),
      all => Object.keys(all).length === 0,
    );
    const source = await openFile('sources/harbour-survey-2019.md');
    await marked(source.document, '412 ships');
  });

  it('follow what is typed, in a document that was never saved', async () => {
    const editor = await openUntitled('The quay is old.\n');
    await edited(editor, edit => {
      edit.insert(new vscode.Position(1, 0), '\nIn 2019 the port handled 1,200 containers, 8 percent fewer than in 2018.\n');
    });
    await marked(editor.document, '1,200 containers');
    await edited(editor, edit => {
      edit.insert(new vscode.Position(0, 0), 'First of all. ');
    });
    await eventually(
      'the mark has moved with the text',
      async () => words(editor.document, await marks(editor.document)),
      found => found.includes('In 2019 the port handled 1,200 containers, 8 percent fewer than in 2018.'),
    );
  });

  it('work in plain text', async () => {
    const { document } = await openUntitled('In 2019 the port handled 1,200 containers, 8 percent fewer than in 2018.\n', 'plaintext');
    await marked(document, '1,200 containers');
  });

  it('leave other languages alone', async () => {
    const { document } = await openUntitled('// In 2019 the port handled 1,200 containers.\n', 'javascript');
    await new Promise(resolve => setTimeout(resolve, 600));
    assert.deepEqual(await marks(document), {});
  });

  it('can be gone through by command, round at the end', async () => {
    const editor = await openFile('sources/harbour-survey-2019.md');
    await marked(editor.document, '412 ships');
    const start = positionOf(editor.document, '## Traffic');
    editor.selection = new vscode.Selection(start, start);
    await vscode.commands.executeCommand('marginalia.nextClaim');
    assert.deepEqual(editor.selection.active, positionOf(editor.document, 'In 2018 the harbour'));
    await vscode.commands.executeCommand('marginalia.previousClaim');
    const last = editor.selection.active;
    assert.ok(last.isAfter(positionOf(editor.document, '## Wall')), 'from the first claim it goes back to the last');
    await vscode.commands.executeCommand('marginalia.nextClaim');
    assert.deepEqual(editor.selection.active, positionOf(editor.document, 'In 2018 the harbour'));
  });
});
