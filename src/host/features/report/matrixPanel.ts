import * as vscode from 'vscode';
import type { Disposable } from '../../../base/disposable.ts';
import type { EvidenceMatrix } from '../../../protocol/index.ts';
import { MATRIX_LINK, matrixHtml } from '../../model/matrixHtml.ts';
import { panelIcon, stillHtml, webviewRoots } from '../webviewHtml.ts';

const t = vscode.l10n.t;
const TYPE = 'marginalia.matrix';

/** The evidence matrix of a report, in a page without scripts beside it. */
export class MatrixPanel implements Disposable {
  readonly #extension: vscode.Uri;
  #panel: vscode.WebviewPanel | undefined;

  constructor(extension: vscode.Uri) {
    this.#extension = extension;
  }

  /** Whether it is this panel that a tab shows. */
  static isIn(tab: vscode.Tab | undefined): boolean {
    return tab?.input instanceof vscode.TabInputWebview && tab.input.viewType.endsWith(TYPE);
  }

  show(matrix: EvidenceMatrix): void {
    const panel = (this.#panel ??= this.#create());
    const title = t('Evidence Matrix');
    panel.webview.html = stillHtml(panel.webview, this.#extension, { name: 'matrix', title }, matrixHtml(t, matrix, title));
    panel.reveal(undefined, true);
  }

  dispose(): void {
    this.#panel?.dispose();
  }

  #create(): vscode.WebviewPanel {
    const options = {
      enableScripts: false,
      enableCommandUris: [MATRIX_LINK],
      enableFindWidget: true,
      localResourceRoots: webviewRoots(this.#extension),
    };
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    const panel = vscode.window.createWebviewPanel(TYPE, t('Evidence Matrix'), column, options);
    panel.iconPath = panelIcon(this.#extension);
    panel.onDidDispose(() => {
      this.#panel = undefined;
    });
    return panel;
  }
}
