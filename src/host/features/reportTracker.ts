import * as vscode from 'vscode';
import { type Disposable, DisposableStore } from '../../base/disposable.ts';
import type { CorpusStore } from '../corpusStore.ts';
import { isRead } from '../documents.ts';

/** Where a report goes on. */
interface ReportPlace {
  readonly document: vscode.TextDocument;
  readonly position: vscode.Position;
  readonly viewColumn: vscode.ViewColumn;
}

/** Remembers the report that was worked on last: a Markdown document outside the corpus, and where its cursor stood. */
export class ReportTracker implements Disposable {
  readonly #corpus: CorpusStore;
  readonly #store = new DisposableStore();
  #last: { readonly uri: vscode.Uri; readonly position: vscode.Position } | null = null;

  constructor(corpus: CorpusStore) {
    this.#corpus = corpus;
    this.#store.add(
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        const position = selections[0]?.active;
        if (position && this.#isReport(textEditor.document)) this.#last = { uri: textEditor.document.uri, position };
      }),
    );
  }

  /** Null where no report is known, or it is gone. */
  async place(): Promise<ReportPlace | null> {
    const editors = vscode.window.visibleTextEditors.filter(editor => this.#isReport(editor.document));
    const last = this.#last;
    const editor = editors.find(visible => visible.document.uri.toString() === last?.uri.toString()) ?? (last ? undefined : editors[0]);
    if (editor) {
      return { document: editor.document, position: editor.selection.active, viewColumn: editor.viewColumn ?? vscode.ViewColumn.Active };
    }
    if (!last) return null;
    try {
      const document = await vscode.workspace.openTextDocument(last.uri);
      return { document, position: document.validatePosition(last.position), viewColumn: vscode.ViewColumn.Beside };
    } catch {
      this.#last = null;
      return null;
    }
  }

  dispose(): void {
    this.#store.dispose();
  }

  #isReport(document: vscode.TextDocument): boolean {
    return document.languageId === 'markdown' && isRead(document) && this.#corpus.document(document.uri) === undefined;
  }
}
