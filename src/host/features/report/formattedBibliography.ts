import * as vscode from 'vscode';
import type { FormatAnswer } from '../../../protocol/index.ts';
import { type EngineClient, isWithdrawn } from '../../engineClient.ts';
import type { FormatBibliography } from '../../formatter.ts';
import { localeOf } from '../../model/reportLocale.ts';
import { activeReport } from './activeReport.ts';

const t = vscode.l10n.t;

/** The citation styles that come with the extension: files of media/csl. */
function styles(): readonly (vscode.QuickPickItem & { readonly file: string })[] {
  return [
    { file: 'apa', label: 'APA', description: t('author and date') },
    { file: 'chicago-author-date', label: 'Chicago', description: t('author and date') },
    { file: 'chicago-fullnote-bibliography', label: 'Chicago', description: t('footnotes') },
    { file: 'ieee', label: 'IEEE', description: t('numbers') },
    { file: 'modern-language-association', label: 'MLA', description: t('author and page') },
  ];
}

/** Writes out what the active report cites, or the whole corpus, in a citation style, as a new Markdown document beside it. A keybinding may name the style. */
export function registerFormattedBibliography(
  client: EngineClient,
  extensionUri: vscode.Uri,
  format: FormatBibliography,
): vscode.Disposable {
  return vscode.commands.registerCommand('marginalia.formatBibliography', async (raw: unknown) => {
    const report = activeReport();
    const title = report ? t('Bibliography of this report') : t('Bibliography of the whole corpus');
    // The licence of citeproc-js asks for its name where its work is offered.
    const picking = { title, placeHolder: 'Citations by CSL (citeproc-js)', matchOnDescription: true };
    const style = styles().find(({ file }) => file === raw) ?? (await vscode.window.showQuickPick(styles(), picking));
    if (!style) return;
    const read = (file: string): Promise<string> => readText(vscode.Uri.joinPath(extensionUri, 'media', 'csl', file));
    const run = async (token: vscode.CancellationToken): Promise<FormatAnswer> => {
      const params = { format: 'csl-json', uri: report?.document.uri.toString() ?? null } as const;
      const [items, styleText, locale] = await Promise.all([
        client.call('marginalia/bibliography', params, token),
        read(`${style.file}.csl`),
        read(`locales-${localeOf(report?.document.getText() ?? '')}.xml`),
      ]);
      return format({ items, style: styleText, locale }, token);
    };
    const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
    try {
      await show(await vscode.window.withProgress(options, (_, token) => run(token)));
    } catch (error) {
      if (isWithdrawn(error) || error instanceof vscode.CancellationError) return;
      void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
    }
  });
}

async function show(answer: FormatAnswer): Promise<void> {
  if ('problem' in answer) {
    void vscode.window.showErrorMessage(answer.problem);
    return;
  }
  const { entries, missing } = answer;
  if (missing.length > 0)
    void vscode.window.showWarningMessage(t('Left out, for their records say too little: {0}. Give them a title.', missing.join(', ')));
  else if (entries.length === 0)
    void vscode.window.showInformationMessage(t('Nothing to write out: no document of the corpus is cited here.'));
  if (entries.length === 0) return;
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: `${entries.join('\n\n')}\n` });
  await vscode.window.showTextDocument(document, vscode.ViewColumn.Beside);
}

async function readText(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}
