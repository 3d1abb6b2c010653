import * as vscode from 'vscode';

/** What a key of a view hands to its command: VS Code tells which rows are selected, and not which one the keyboard is on. */
export const IN_FOCUS = 'inFocus';

/** Milliseconds that VS Code has to tell of a selection. */
const PATIENCE = 500;

/** The rows that a key means: the one that the keyboard is on; all that are selected where it is one of them. The view must have the keyboard. */
export async function rowsInFocus<T>(view: vscode.TreeView<T>): Promise<readonly T[]> {
  const before = view.selection;
  // Selecting the row in focus as well, or no longer, tells which one it is; the second time brings back what was.
  const toggled = await toggle(view);
  await toggle(view);
  const added = toggled.filter(row => !before.includes(row));
  return added.length > 0 ? added : toggled.length < before.length ? before : [];
}

/** What is selected once the row in focus is no longer, or is as well; the command may be done before that has been told. */
async function toggle<T>(view: vscode.TreeView<T>): Promise<readonly T[]> {
  const told = new Promise<void>(resolve => {
    const done = (): void => {
      listener.dispose();
      clearTimeout(timer);
      resolve();
    };
    const listener = view.onDidChangeSelection(done);
    const timer = setTimeout(done, PATIENCE);
  });
  await vscode.commands.executeCommand('list.toggleSelection');
  await told;
  return view.selection;
}
