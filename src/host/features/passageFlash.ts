import * as vscode from 'vscode';
import { type Disposable, DisposableStore } from '../../base/disposable.ts';
import { Debouncer } from '../debouncer.ts';

/** Milliseconds that a passage stays lit. */
const LIT = 1600;

/** Lights up the passage that was just gone to, so that the eye finds it. */
export class PassageFlash implements Disposable {
  readonly #store = new DisposableStore();
  readonly #dim = this.#store.add(new Debouncer());
  readonly #type = this.#store.add(
    vscode.window.createTextEditorDecorationType({
      backgroundColor: new vscode.ThemeColor('editor.rangeHighlightBackground'),
      borderColor: new vscode.ThemeColor('editor.rangeHighlightBorder'),
    }),
  );

  show(editor: vscode.TextEditor, range: vscode.Range): void {
    editor.setDecorations(this.#type, [range]);
    this.#dim.run(LIT, () => {
      for (const visible of vscode.window.visibleTextEditors) visible.setDecorations(this.#type, []);
    });
  }

  dispose(): void {
    this.#store.dispose();
  }
}
