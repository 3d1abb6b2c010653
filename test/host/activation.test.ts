import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { marginalia, openFile, positionOf } from './marginalia.ts';

describe('activation', () => {
  it('reads the corpus and shows it as a tree', async () => {
    const { tree, status } = await marginalia();
    assert.equal(status()?.state, 'ready');
    const labels = (await tree.rows()).map(row => row.label);
    assert.ok(labels.includes('Survey of the Old Harbour'), labels.join(' | '));
    assert.ok(labels.includes('Board Puts Off Repair of the East Wall'), labels.join(' | '));
  });

  it('registers every command that it declares', async () => {
    const extension = vscode.extensions.getExtension('marginalia.marginalia');
    const { contributes } = extension?.packageJSON as { contributes: { commands: readonly { command: string }[] } };
    const known = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      contributes.commands.map(({ command }) => command).filter(command => !known.has(command)),
      [],
    );
  });

  it('answers a hover through the language server', async () => {
    await marginalia();
    const { document } = await openFile('sources/harbour-board-2021.md');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      positionOf(document, '3 million euros', 2),
    );
    assert.ok(hovers.length > 0, 'there is a hover on a claim');
  });
});
