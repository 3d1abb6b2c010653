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
export function saveText(name: string, format: keyof typeof FORMATS, text: string): Promise<void> {
  return saveFile(name, FORMATS[format], new TextEncoder().encode(text));
}

/** The same for bytes; `name` in `format` is what the reader knows the form by. */
export async function saveFile(
  name: string,
  { extension, name: known }: { readonly extension: string; readonly name: string },
  content: Uint8Array,
): Promise<void> {
  const file = `${fileName(name)}.${extension}`;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const target = await vscode.window.showSaveDialog({
    ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, file) }),
    filters: { [known]: [extension] },
    title: t('Save as {0}', known),
  });
  if (!target) return;
  if (target.path.split('/').includes(OWN_FOLDER)) {
    void vscode.window.showErrorMessage(t('{0} lies in the folder of the notes themselves. Choose another place.', nameIn(target)));
    return;
  }
  try {
    await vscode.workspace.fs.writeFile(target, content);
    vscode.window.setStatusBarMessage(t('$(check) Saved {0}', nameIn(target)), 4000);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(t('{0} could not be written: {1}', nameIn(target), reason));
  }
}

/** What the reader wrote is never written over. */
const OWN_FOLDER = '.marginalia';

function nameIn(target: vscode.Uri): string {
  return vscode.workspace.asRelativePath(target);
}

const LONGEST = 60;

function fileName(name: string): string {
  const plain = name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '');
  return plain.slice(0, LONGEST) || 'marginalia';
}
