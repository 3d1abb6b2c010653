import * as vscode from 'vscode';
import { fileUri } from './marginalia.ts';

/** Files that a test makes in the workspace; all are gone after it, whatever happened. */
export class Scratch {
  readonly #made: vscode.Uri[] = [];

  /** Writes a file. `content` as text is written as UTF-8. */
  async write(file: string, content: string | Uint8Array): Promise<vscode.Uri> {
    const uri = fileUri(file);
    this.#made.push(uri);
    await vscode.workspace.fs.writeFile(uri, typeof content === 'string' ? new TextEncoder().encode(content) : content);
    return uri;
  }

  /** Takes over a file or folder that was made elsewhere. */
  own(uri: vscode.Uri): void {
    this.#made.push(uri);
  }

  async clean(): Promise<void> {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const uri of this.#made.splice(0)) {
      try {
        await vscode.workspace.fs.delete(uri, { recursive: true });
      } catch {
        // The test has deleted it itself.
      }
    }
  }
}

/** Opens a new document that is nowhere but in the editor. */
export async function openUntitled(content: string, language = 'markdown'): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content, language }));
}

/** Closes all editors without asking about what is not saved. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor) await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
