import * as vscode from 'vscode';

/** The files of the webviews. Nothing else of the extension can be loaded by them. */
export function webviewRoots(extension: vscode.Uri): readonly vscode.Uri[] {
  return [vscode.Uri.joinPath(extension, 'dist', 'webview'), vscode.Uri.joinPath(extension, 'media')];
}

interface Page {
  /** Of its script in `dist/webview` and its style sheet in `media`. */
  readonly name: string;
  readonly title: string;
}

/**
 * The page of a webview: a frame without any text of documents, which arrive as messages. Scripts run with a
 * nonce of this page only, styles come from our file only, and nothing is fetched.
 */
export function webviewHtml(webview: vscode.Webview, extension: vscode.Uri, { name, title }: Page): string {
  const script = webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', 'webview', `${name}.js`)).toString();
  const style = webview.asWebviewUri(vscode.Uri.joinPath(extension, 'media', `${name}.css`)).toString();
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  const strings = JSON.stringify(vscode.l10n.bundle ?? {}).replaceAll('<', '\\u003c');
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
  <meta charset="UTF-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1.0">
  <link rel="stylesheet" href="${style}">
  <title>${title}</title>
</head>
<body>
  <div id="root"></div>
  <script type="application/json" id="strings">${strings}</script>
  <script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}
