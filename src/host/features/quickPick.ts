import type * as vscode from 'vscode';
import type { DisposableStore } from '../../base/disposable.ts';

/** Shows a list and waits for the reader: what `choose` takes from it when it is accepted, undefined where the reader gives up. `store`, the list's own, is disposed of then. */
export function chosenFrom<T extends vscode.QuickPickItem, R>(
  store: DisposableStore,
  box: vscode.QuickPick<T>,
  choose: () => R,
): Promise<R | undefined> {
  return new Promise(resolve => {
    let chosen: R | undefined;
    store.add(
      box.onDidAccept(() => {
        chosen = choose();
        box.hide();
      }),
    );
    store.add(
      box.onDidHide(() => {
        store.dispose();
        resolve(chosen);
      }),
    );
    box.show();
  });
}
