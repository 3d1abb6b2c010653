import * as vscode from 'vscode';

const t = vscode.l10n.t;

/** What a text can be saved as: the ending of its file, and what the reader knows it by. */
const FORMATS = {
  markdown: { extension: 'md', name: 'Markdown' },
  csv: { extension: 'csv', name: 'CSV' },
  svg: { extension: 'svg', name: 'SVG' },
  'csl-json': { extension: 'json', name: 'CSL-JSON' },
  bibtex: { extension: 'bib', name: 'BibTeX' },
} as const;

/** Asks where to, and writes there. `name` is proposed as the file's name. */
export async function saveText(name: string, format: keyof typeof FORMATS, text: string): Promise<void> {
  const { extension, name: known } = FORMATS[format];
  const file = `${fileName(name)}.${extension}`;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const target = await vscode.window.showSaveDialog({
    ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, file) }),
    filters: { [known]: [extension] },
    title: t('Save as {0}', known),
  });
  if (!target) return;
  try {
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
    vscode.window.setStatusBarMessage(t('$(check) Saved {0}', vscode.workspace.asRelativePath(target)), 4000);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(t('{0} could not be written: {1}', vscode.workspace.asRelativePath(target), reason));
  }
}

const LONGEST = 60;

function fileName(name: string): string {
  const plain = name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '');
  return plain.slice(0, LONGEST) || 'marginalia';
}
