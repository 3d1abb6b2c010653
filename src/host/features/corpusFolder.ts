import * as vscode from 'vscode';
import { addCorpusFolder } from '../settings.ts';

const t = vscode.l10n.t;

/** The command that makes a folder part of the corpus: by the settings where it lies in the workspace, else by opening it. */
export function registerCorpusFolder(): vscode.Disposable {
  return vscode.commands.registerCommand('marginalia.chooseCorpusFolder', async () => {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const first = folders[0];
    const chosen = await vscode.window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      title: t('The folder that holds your sources'),
      openLabel: t('Use as Corpus'),
      ...(first ? { defaultUri: first.uri } : {}),
    });
    const folder = chosen?.[0];
    if (folder) await use(folder);
  });
}

async function use(folder: vscode.Uri): Promise<void> {
  const owner = vscode.workspace.getWorkspaceFolder(folder);
  if (owner) {
    await addCorpusFolder(owner, pathWithin(owner.uri, folder));
    return;
  }
  const open = vscode.workspace.workspaceFolders ?? [];
  if (open.length === 0) {
    await vscode.commands.executeCommand('vscode.openFolder', folder);
    return;
  }
  if (!vscode.workspace.updateWorkspaceFolders(open.length, 0, { uri: folder })) {
    void vscode.window.showErrorMessage(t('{0} could not be added to the workspace.', folder.path));
  }
}

/** `.` for the workspace folder itself. */
function pathWithin(root: vscode.Uri, folder: vscode.Uri): string {
  return folder.path.slice(root.path.length).replace(/^\/|\/$/g, '') || '.';
}
