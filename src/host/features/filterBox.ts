import * as vscode from 'vscode';
import { type Disposable, DisposableStore } from '../../base/disposable.ts';
import { Debouncer } from '../debouncer.ts';

/** Milliseconds after the last key that the filter is applied. */
const TYPE_AHEAD = 80;

interface FilterBox {
  readonly title: string;
  readonly placeholder: string;
  /** What is filtered by now. */
  readonly before: string;
  /** The view that is filtered, brought to the fore where it is not to be seen. */
  readonly view: string;
  readonly isVisible: boolean;
}

/** Filters on each key; Escape brings back what was there before. */
export function askFilterText({ title, placeholder, before, view, isVisible }: FilterBox, apply: (text: string) => void): Disposable {
  const store = new DisposableStore();
  const typing = store.add(new Debouncer());
  const box = store.add(vscode.window.createInputBox());
  box.title = title;
  box.placeholder = placeholder;
  box.value = before;
  let kept = false;
  store.add(
    box.onDidChangeValue(text => {
      typing.run(TYPE_AHEAD, () => {
        apply(text);
      });
    }),
  );
  store.add(
    box.onDidAccept(() => {
      kept = true;
      typing.cancel();
      apply(box.value);
      box.hide();
    }),
  );
  store.add(
    box.onDidHide(() => {
      typing.cancel();
      if (!kept) apply(before);
      store.dispose();
    }),
  );
  if (isVisible) box.show();
  else
    void vscode.commands.executeCommand(`${view}.focus`).then(() => {
      box.show();
    });
  return store;
}
