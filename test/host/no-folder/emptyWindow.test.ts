import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, marginalia } from '../marginalia.ts';
import { closeAll, openUntitled } from '../scratch.ts';

describe('without a folder', () => {
  afterEach(closeAll);

  it('a text that is nowhere saved is read all the same', async () => {
    const { document } = await openUntitled('In 2019 the port handled 1,200 containers, 8 percent fewer than in 2018.\n');
    const { highlights } = await marginalia();
    await eventually(
      'it is marked',
      () => Object.values(highlights.marked(document.uri.toString())).flat(),
      marks => marks.length === 1,
    );
  });

  it('the tree is empty, and the view says that there is nothing to compare with', async () => {
    const { tree, related, status } = await marginalia();
    assert.deepEqual(await tree.rows(), []);
    assert.equal(tree.description(), '');
    assert.deepEqual([status()?.state, status()?.documents], ['ready', 0]);
    await vscode.commands.executeCommand('marginalia.related.focus');
    const editor = await openUntitled('In 2019 the port handled 1,200 containers, 8 percent fewer than in 2018.\n');
    editor.selection = new vscode.Selection(0, 5, 0, 5);
    await eventually(
      'there is no corpus',
      () => related.shown()?.type,
      type => type === 'noCorpus',
    );
  });
});
