import * as vscode from 'vscode';

/** The files of the webviews. Nothing else of the extension can be loaded by them. */
export function webviewRoots(extension: vscode.Uri): readonly vscode.Uri[] {
  return [vscode.Uri.joinPath(extension, 'dist', 'webview'), vscode.Uri.joinPath(extension, 'media')];
}

interface Page {
  /** Of its style sheet in `media`, and of its script in `dist/webview` where it has one. */
  readonly name: string;
  readonly title: string;
}

/** The sign of the product on the tab of a panel. */
export function panelIcon(extension: vscode.Uri): { readonly light: vscode.Uri; readonly dark: vscode.Uri } {
  const icon = (file: string): vscode.Uri => vscode.Uri.joinPath(extension, 'media', file);
  return { light: icon('marginalia.svg'), dark: icon('marginalia-dark.svg') };
}

/**
 * The page of a webview: a frame without any text of documents, which arrive as messages. Scripts run with a
 * nonce of this page only, styles come from our file only, and nothing is fetched.
 */
export function webviewHtml(webview: vscode.Webview, extension: vscode.Uri, page: Page): string {
  const script = webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', 'webview', `${page.name}.js`)).toString();
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const strings = JSON.stringify(vscode.l10n.bundle ?? {}).replaceAll('<', '\\u003c');
  const body = `
  <div id="root"></div>
  <script type="application/json" id="strings">${strings}</script>
  <script nonce="${nonce}" src="${script}"></script>
`;
  return skeleton(webview, extension, page, `; script-src 'nonce-${nonce}'`, body);
}

/** A page of a webview without scripts; `body` is HTML in which all text of documents is escaped. */
export function stillHtml(webview: vscode.Webview, extension: vscode.Uri, page: Page, body: string): string {
  return skeleton(webview, extension, page, '', body);
}

function skeleton(webview: vscode.Webview, extension: vscode.Uri, { name, title }: Page, scripts: string, body: string): string {
  const style = webview.asWebviewUri(vscode.Uri.joinPath(extension, 'media', `${name}.css`)).toString();
  const policy = `default-src 'none'; style-src ${webview.cspSource}${scripts}; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
  <meta charset="UTF-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1.0">
  <link rel="stylesheet" href="${style}">
  <title>${title}</title>
</head>
<body>${body}</body>
</html>`;
}
