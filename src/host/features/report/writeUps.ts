import * as vscode from 'vscode';
import { type Disposable, DisposableStore } from '../../../base/disposable.ts';
import { type BibliographyParams, WRITE_UP_SCHEME, type WriteUp, type WriteUpParams } from '../../../protocol/index.ts';
import { fromRange, toRange } from '../../convert.ts';
import { type EngineClient, isWithdrawn } from '../../engineClient.ts';
import { saveText } from '../saveText.ts';
import type { WrittenTexts } from '../writtenTexts.ts';
import { activeReport } from './activeReport.ts';
import { MatrixPanel } from './matrixPanel.ts';

const t = vscode.l10n.t;

/** Evidence, gaps and chronology as read-only documents, the matrix as a page; the bibliography as files; the references of a report. */
export function registerWriteUps(client: EngineClient, texts: WrittenTexts, extensionUri: vscode.Uri): Disposable {
  const store = new DisposableStore();
  const matrices = store.add(new MatrixPanel(extensionUri));
  const show = async (kind: Exclude<WriteUp, 'matrix'>, title: string): Promise<void> => {
    await leaveWriteUps();
    const params = writeUpParams(kind, 'shown');
    if (!params) return;
    const text = await ask(title, token => client.call('marginalia/writeUp', params, token));
    if (text === null) return;
    await showText(texts.put(title, text));
  };
  const register = (name: string, run: () => Promise<void>): void => {
    store.add(vscode.commands.registerCommand(`marginalia.${name}`, run));
  };
  register('showEvidence', () => show('evidence', t('Evidence')));
  register('showEvidenceMatrix', () => showMatrix(client, matrices));
  register('showGaps', () => show('gaps', t('Gaps')));
  register('showChronology', () => show('chronology', t('Chronology')));
  register('exportTable', () => exportTable(client));
  register('exportBibliography', () => exportBibliography(client));
  register('updateReferences', () => putReferences(client));
  return store;
}

/** As text, in which the citations and the links to places lead there: VS Code's rendering of Markdown follows neither, or shows the source in its own place. */
async function showText(uri: vscode.Uri): Promise<void> {
  await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside, preview: true });
}

/** In a page of its own: a table of many columns cannot be read as text. */
async function showMatrix(client: EngineClient, panel: MatrixPanel): Promise<void> {
  await leaveWriteUps();
  const editor = reportEditor();
  if (!editor) return;
  const { uri } = editor.document;
  const matrix = await ask(t('Evidence Matrix'), token => client.call('marginalia/evidenceMatrix', { uri: uri.toString() }, token));
  if (matrix !== null) panel.show(matrix);
}

/** From a write-up back to the report that it stands beside: the next one is of that report, and has its place there, not one column further each time. */
async function leaveWriteUps(): Promise<void> {
  const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
  const isText = tab?.input instanceof vscode.TabInputText && tab.input.uri.scheme === WRITE_UP_SCHEME;
  if (isText || MatrixPanel.isIn(tab)) await vscode.commands.executeCommand('workbench.action.focusLeftGroup');
}

/** The report in the active editor; said where there is none. The chronology needs none. */
function writeUpParams(kind: WriteUp, format: WriteUpParams['format']): WriteUpParams | null {
  if (kind === 'chronology') return { kind, uri: null, range: null, format };
  const editor = reportEditor();
  if (!editor) return null;
  const range = kind === 'evidence' ? fromRange(editor.selection) : null;
  return { kind, uri: editor.document.uri.toString(), range, format };
}

function reportEditor(): vscode.TextEditor | null {
  const editor = activeReport();
  if (editor) return editor;
  void vscode.window.showInformationMessage(t('Open your report first: a Markdown file that cites the corpus.'));
  return null;
}

/** Asks the server, with progress that can be cancelled once it takes long. Null where it was withdrawn, or failed and that was said. */
async function ask<T>(title: string, call: (token: vscode.CancellationToken) => Promise<T | null>): Promise<T | null> {
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  try {
    return await vscode.window.withProgress(options, (_, token) => call(token));
  } catch (error) {
    if (!isWithdrawn(error)) void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
    return null;
  }
}

async function exportTable(client: EngineClient): Promise<void> {
  const kinds = [
    { kind: 'matrix' as const, label: t('Evidence Matrix') },
    { kind: 'chronology' as const, label: t('Chronology') },
  ];
  const formats = [
    { format: 'markdown' as const, label: 'Markdown' },
    { format: 'csv' as const, label: 'CSV' },
  ];
  const items = kinds.flatMap(({ kind, label }) =>
    formats.map(each => ({ writeUp: kind, format: each.format, label, description: each.label })),
  );
  const chosen = await vscode.window.showQuickPick(items, { title: t('Save a table') });
  const params = chosen && writeUpParams(chosen.writeUp, chosen.format);
  if (!params) return;
  const text = await ask(chosen.label, token => client.call('marginalia/writeUp', params, token));
  if (text !== null) await saveText(chosen.label, chosen.format, text);
}

async function exportBibliography(client: EngineClient): Promise<void> {
  const report = activeReport()?.document.uri.toString() ?? null;
  const item = (format: BibliographyParams['format'], label: string, uri: string | null): vscode.QuickPickItem & BibliographyParams => ({
    format,
    uri,
    label,
    description: uri === null ? t('the whole corpus') : t('what this report cites'),
  });
  const items = [...(report === null ? [] : [report]), null].flatMap(uri => [
    item('csl-json', 'CSL-JSON', uri),
    item('bibtex', 'BibTeX', uri),
  ]);
  const chosen = await vscode.window.showQuickPick(items, { title: t('Save the bibliography') });
  if (!chosen) return;
  const text = await ask(t('Bibliography'), token =>
    client.call('marginalia/bibliography', { format: chosen.format, uri: chosen.uri }, token),
  );
  if (text !== null) await saveText('references', chosen.format, text);
}

/** Brings the `references` in the front matter of the active report up to date, as one edit. */
async function putReferences(client: EngineClient): Promise<void> {
  const editor = reportEditor();
  if (!editor) return;
  const { document } = editor;
  const answer = await ask(t('References'), token => client.call('marginalia/references', { uri: document.uri.toString() }, token));
  if (answer === null) return;
  if ('problem' in answer) {
    void vscode.window.showErrorMessage(answer.problem);
    return;
  }
  if (answer.edit === null) {
    vscode.window.setStatusBarMessage(t('$(check) The references are up to date'), 4000);
    return;
  }
  if (answer.version !== document.version) return; // edited meanwhile: the reader can ask again
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, toRange(answer.edit.range), answer.edit.newText);
  await vscode.workspace.applyEdit(edit);
}
