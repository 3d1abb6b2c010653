import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { edited, eventually, fileUri, marginalia, openFile, positionOf } from '../marginalia.ts';
import { closeAll, Scratch } from '../scratch.ts';

const scratch = new Scratch();
const TEXT = '# The Dyke\n\nThe dyke was raised by two feet in 1953. Forty men worked on it.\n';
const LOG = '.marginalia/annotations/dyke.jsonl';

describe('in a folder that is not trusted', () => {
  after(async () => {
    await scratch.clean();
    await closeAll();
  });

  it('notes are made, found again, changed and undone as in any other', async () => {
    assert.equal(vscode.workspace.isTrusted, false);
    const { annotations } = await marginalia();
    scratch.own(fileUri('.marginalia'));
    await scratch.write('sources/dyke.md', TEXT);
    await vscode.commands.executeCommand('marginalia.reloadCorpus');
    const editor = await openFile('sources/dyke.md');
    const marked = (): readonly string[] =>
      annotations.marks(editor.document.uri.toString()).map(({ range }) => editor.document.getText(range));
    const start = positionOf(editor.document, 'raised by two feet');
    editor.selection = new vscode.Selection(start, start.translate(0, 'raised by two feet'.length));
    await annotations.comment('How high was it before?');
    await eventually('a mark', marked, now => now.join() === 'raised by two feet');
    const log = new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri(LOG)));
    assert.match(log, /How high was it before\?/);
    await edited(editor, edit => {
      edit.insert(new vscode.Position(2, 0), 'A later hand wrote this. ');
    });
    await eventually('the mark has gone along', marked, now => now.join() === 'raised by two feet');
    await vscode.commands.executeCommand('marginalia.annotations.undo');
    await eventually('no mark', marked, now => now.length === 0);
  });
});
