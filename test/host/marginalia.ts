import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { MarginaliaTestApi } from '../../src/host/testApi.ts';

/** The extension's own hooks, as soon as it runs. */
export async function activated(): Promise<MarginaliaTestApi> {
  const extension = vscode.extensions.getExtension<MarginaliaTestApi>('marginalia.marginalia');
  assert.ok(extension, 'the extension is installed');
  return extension.activate();
}

/** The same, once the workspace has been read. */
export async function marginalia(): Promise<MarginaliaTestApi> {
  const api = await activated();
  await api.whenReady();
  return api;
}

/** A file of the workspace by its path there. In a workspace of several folders the path begins with the folder's name. */
export function fileUri(file: string): vscode.Uri {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const named = folders.length > 1 ? folders.find(folder => file.startsWith(`${folder.name}/`)) : undefined;
  const folder = named ?? folders[0];
  assert.ok(folder, 'a folder is open');
  return vscode.Uri.joinPath(folder.uri, named ? file.slice(named.name.length + 1) : file);
}

/** Opens a file of the workspace in an editor. */
export const openFile = async (file: string): Promise<vscode.TextEditor> =>
  vscode.window.showTextDocument(await vscode.workspace.openTextDocument(fileUri(file)));

/** Where a stretch of text begins in a document, plus `into` UTF-16 code units. */
export function positionOf(document: vscode.TextDocument, text: string, into = 0): vscode.Position {
  const at = document.getText().indexOf(text);
  assert.ok(at >= 0, `the document has: ${text}`);
  return document.positionAt(at + into);
}

/** Asks until the answer is good, for what has no event to wait for; `patience` in milliseconds. */
export async function eventually<T>(
  what: string,
  ask: () => T | Promise<T>,
  isGood: (answer: T) => boolean = Boolean,
  patience = 10_000,
): Promise<T> {
  const end = Date.now() + patience;
  let answer = await ask();
  while (!isGood(answer) && Date.now() < end) {
    await new Promise(resolve => setTimeout(resolve, 50));
    answer = await ask();
  }
  assert.ok(isGood(answer), `${what}: ${JSON.stringify(answer)}`);
  return answer;
}

/**
 * Changes the text of an editor. VS Code refuses an edit where the document has changed meanwhile, as it does when a file that was written is
 * read again; then the change is made anew on what is there now.
 */
export const edited = (editor: vscode.TextEditor, change: (edit: vscode.TextEditorEdit) => void): Promise<boolean> =>
  eventually('the text is edited', async () => editor.edit(change));

/** Accepts the first choices of the lists that a command shows, one after the other, until it has ended. */
export async function takeFirstChoices(command: Thenable<unknown>): Promise<void> {
  let isDone = false;
  void command.then(() => (isDone = true));
  await eventually('the command has ended', async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return isDone;
  });
}
