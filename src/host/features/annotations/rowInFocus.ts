import * as vscode from 'vscode';

/** What a key of a view hands to its command: VS Code tells which rows are selected, and not which one the keyboard is on. */
export const IN_FOCUS = 'inFocus';

/** The rows that a key means: the one that the keyboard is on; all that are selected where it is one of them. The view must have the keyboard. */
export async function rowsInFocus<T>(view: vscode.TreeView<T>): Promise<readonly T[]> {
  const before = view.selection;
  // Selecting the row in focus as well, or no longer, tells which one it is; the second time brings back what was.
  await vscode.commands.executeCommand('list.toggleSelection');
  const toggled = view.selection;
  await vscode.commands.executeCommand('list.toggleSelection');
  const added = toggled.filter(row => !before.includes(row));
  return added.length > 0 ? added : toggled.length < before.length ? before : [];
}
