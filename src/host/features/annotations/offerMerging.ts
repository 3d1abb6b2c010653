import * as vscode from 'vscode';

const t = vscode.l10n.t;

const ASKED = 'annotations.mergingOffered';
const FILE = '.gitattributes';
const RULE = '.marginalia/annotations/*.jsonl merge=union';

/** Offers, once for each folder, to let git merge two people's notes by taking the lines of both. */
export async function offerMerging(document: vscode.Uri, memory: vscode.Memento): Promise<void> {
  const folder = vscode.workspace.getWorkspaceFolder(document);
  if (!folder || !vscode.workspace.isTrusted) return;
  const asked = memory.get<readonly string[]>(ASKED, []);
  const key = folder.uri.toString();
  if (asked.includes(key) || !(await exists(vscode.Uri.joinPath(folder.uri, '.git')))) return;
  const file = vscode.Uri.joinPath(folder.uri, FILE);
  const before = await textOf(file);
  if (before === null || before.includes('.marginalia/')) return;
  await memory.update(ASKED, [...asked, key]);
  const add = t('Add to .gitattributes');
  const answer = await vscode.window.showInformationMessage(
    t('Do several people take notes in this repository? A line in .gitattributes lets git merge notes by keeping those of everyone.'),
    add,
    t('Not Now'),
  );
  if (answer !== add) return;
  const text = `${before}${before === '' || before.endsWith('\n') ? '' : '\n'}${RULE}\n`;
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

/** Empty for a file that is not there; null for one that cannot be read, and must not be written over. */
async function textOf(uri: vscode.Uri): Promise<string | null> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    return error instanceof vscode.FileSystemError && error.code === 'FileNotFound' ? '' : null;
  }
}
