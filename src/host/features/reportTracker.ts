import * as vscode from 'vscode';
import { type Disposable, DisposableStore } from '../../base/disposable.ts';
import type { CorpusStore } from '../corpusStore.ts';
import { uriKey } from '../convert.ts';
import { isRead } from '../documents.ts';

/** Where a report goes on. */
interface ReportPlace {
  readonly document: vscode.TextDocument;
  readonly position: vscode.Position;
  readonly viewColumn: vscode.ViewColumn;
}

/** Reports remembered at most: enough that those that turn out to be documents of the corpus leave one over. */
const MOST = 20;

/**
 * Remembers the report that was worked on last: a Markdown document outside the corpus, and where its cursor stood. Which documents belong to
 * the corpus is known only once it has been read, so that is asked when the report is needed: nothing may be written into a source.
 */
export class ReportTracker implements Disposable {
  readonly #corpus: CorpusStore;
  readonly #store = new DisposableStore();
  /** The latest last. */
  readonly #recent = new Map<string, { readonly uri: vscode.Uri; readonly position: vscode.Position }>();

  constructor(corpus: CorpusStore) {
    this.#corpus = corpus;
    // A report may have been opened, and its cursor put where it stands, before this was there to be told.
    this.#remember(vscode.window.activeTextEditor);
    this.#store.add(
      vscode.window.onDidChangeActiveTextEditor(editor => {
        this.#remember(editor);
      }),
    );
    this.#store.add(
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        this.#remember(textEditor);
      }),
    );
  }

  /** Null where no report is known, or it is gone. */
  async place(): Promise<ReportPlace | null> {
    await this.#corpus.whenRead();
    const visible = vscode.window.visibleTextEditors.filter(({ document }) => isText(document) && this.#isOutside(document.uri));
    for (const { uri, position } of [...this.#recent.values()].reverse()) {
      if (!this.#isOutside(uri)) continue;
      const editor = visible.find(({ document }) => uriKey(document.uri) === uriKey(uri));
      if (editor) return placeIn(editor);
      try {
        const document = await vscode.workspace.openTextDocument(uri);
        return { document, position: document.validatePosition(position), viewColumn: columnOf(uri) ?? vscode.ViewColumn.Beside };
      } catch {
        this.#recent.delete(uriKey(uri));
      }
    }
    return visible[0] ? placeIn(visible[0]) : null;
  }

  dispose(): void {
    this.#store.dispose();
  }

  #remember(editor: vscode.TextEditor | undefined): void {
    if (!editor || !isText(editor.document)) return;
    const { uri } = editor.document;
    const key = uriKey(uri);
    this.#recent.delete(key);
    this.#recent.set(key, { uri, position: editor.selection.active });
    const [oldest] = this.#recent.keys();
    if (this.#recent.size > MOST && oldest !== undefined) this.#recent.delete(oldest);
  }

  #isOutside(uri: vscode.Uri): boolean {
    return !this.#corpus.holds(uri);
  }
}

const isText = (document: vscode.TextDocument): boolean => document.languageId === 'markdown' && isRead(document);

function placeIn({ document, selection, viewColumn }: vscode.TextEditor): ReportPlace {
  return { document, position: selection.active, viewColumn: viewColumn ?? vscode.ViewColumn.Active };
}

/** The group of editors that has a document open, where one does. */
function columnOf(uri: vscode.Uri): vscode.ViewColumn | undefined {
  const has = ({ input }: vscode.Tab): boolean => input instanceof vscode.TabInputText && uriKey(input.uri) === uriKey(uri);
  return vscode.window.tabGroups.all.find(({ tabs }) => tabs.some(has))?.viewColumn;
}
