import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, fileUri, marginalia, openFile, positionOf } from '../marginalia.ts';
import { closeAll } from '../scratch.ts';

describe('with two folders', () => {
  // VS Code opens the window before it has read the workspace file, which on a busy machine has taken more than ten seconds.
  before(async function () {
    this.timeout(60_000);
    await eventually('two folders', () => vscode.workspace.workspaceFolders?.length === 2, Boolean, 40_000);
  });
  after(closeAll);

  it('the documents of both are listed, grouped by folder', async () => {
    const { tree } = await marginalia();
    await eventually('the documents of both', async () => (await tree.rows()).length === 4);
    tree.groupBy('folder');
    const groups = await tree.rows();
    assert.deepEqual(
      groups.map(({ label, description }) => [label, description]),
      [
        ['first/sources', '2 documents'],
        ['second/sources', '2 documents'],
      ],
    );
    tree.groupBy('none');
  });

  it('a passage is related to documents of the other folder', async () => {
    const { related } = await marginalia();
    await vscode.commands.executeCommand('marginalia.related.focus');
    const editor = await openFile('first/sources/harbour-board-2021.md');
    const at = positionOf(editor.document, 'The harbour board said', 4);
    editor.selection = new vscode.Selection(at, at);
    const shown = await eventually(
      'an answer',
      () => related.shown(),
      message => message?.type === 'answer' && message.answer.cards.length > 0,
    );
    const uris = shown?.type === 'answer' ? shown.answer.cards.map(({ uri }) => uri) : [];
    assert.ok(uris.includes(fileUri('second/sources/harbour-survey-2019.md').toString()), uris.join(' '));
  });

  it('a folder that is taken out takes its documents along', async () => {
    const { tree } = await marginalia();
    const second = vscode.workspace.workspaceFolders?.find(({ name }) => name === 'second');
    assert.ok(second);
    vscode.workspace.updateWorkspaceFolders(second.index, 1);
    await eventually(
      'two documents are left',
      async () => (await tree.rows()).length,
      count => count === 2,
    );
    vscode.workspace.updateWorkspaceFolders(1, 0, { uri: second.uri, name: 'second' });
    await eventually(
      'all four are back',
      async () => (await tree.rows()).length,
      count => count === 4,
    );
  });
});
