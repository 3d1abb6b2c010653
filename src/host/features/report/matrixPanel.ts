import * as vscode from 'vscode';
import type { Disposable } from '../../../base/disposable.ts';
import type { EvidenceMatrix } from '../../../protocol/index.ts';
import { MATRIX_LINK, matrixHtml } from '../../model/matrixHtml.ts';
import { webviewRoots } from '../webviewHtml.ts';

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
    panel.webview.html = this.#page(panel.webview, matrix);
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
    const icon = (file: string): vscode.Uri => vscode.Uri.joinPath(this.#extension, 'media', file);
    panel.iconPath = { light: icon('marginalia.svg'), dark: icon('marginalia-dark.svg') };
    panel.onDidDispose(() => {
      this.#panel = undefined;
    });
    return panel;
  }

  #page(webview: vscode.Webview, matrix: EvidenceMatrix): string {
    const style = webview.asWebviewUri(vscode.Uri.joinPath(this.#extension, 'media', 'matrix.css')).toString();
    const title = t('Evidence Matrix');
    return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
  <meta charset="UTF-8">
  <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${webview.cspSource}; base-uri 'none'; form-action 'none'">
  <meta name="viewport" content="width=device-width, initial-scale=1.0">
  <link rel="stylesheet" href="${style}">
  <title>${title}</title>
</head>
<body>${matrixHtml(t, matrix, title)}</body>
</html>`;
  }
}
