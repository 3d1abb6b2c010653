import * as vscode from 'vscode';
import { fromBase64, toBase64 } from '../../../base/base64.ts';
import { type Disposable, DisposableStore } from '../../../base/disposable.ts';
import type { ExportFormat, ImportFormat } from '../../../engine/index.ts';
import type { ImportPreview } from '../../../protocol/index.ts';
import { exportFormats, IMPORT_ENDINGS, importFormatOf, importFormats } from '../../model/noteFormats.ts';
import { countNotes, importReport, importRow } from '../../model/noteText.ts';
import { annotationAuthor } from '../../settings.ts';
import { chosenFrom } from '../quickPick.ts';
import { saveFile } from '../saveText.ts';
import type { WrittenTexts } from '../writtenTexts.ts';
import type { NotesClient } from './notesClient.ts';

const t = vscode.l10n.t;

/** Larger files are no notes. */
const LARGEST_MB = 50;

/** Takes notes out, for other programs, and in. */
export function registerPortableCommands(notes: NotesClient, texts: WrittenTexts): Disposable {
  const store = new DisposableStore();
  const register = (name: string, run: (...args: unknown[]) => Promise<void>): void => {
    store.add(vscode.commands.registerCommand(`marginalia.${name}`, run));
  };
  register('annotations.export', () => exportNotes(notes));
  register('annotations.import', raw => importNotes(notes, texts, raw));
  return store;
}

async function exportNotes(notes: NotesClient): Promise<void> {
  const formats = exportFormats(t);
  const names = Object.keys(formats) as ExportFormat[]; // the keys of a record are of its key type
  const items = names.map(format => ({ format, ...formats[format] }));
  const chosen = await vscode.window.showQuickPick(items, { title: t('Export all notes as'), matchOnDetail: true });
  if (chosen === undefined) return;
  const answer = await withProgress(t('Exporting the notes'), token =>
    notes.ask('marginalia/exportNotes', { format: chosen.format }, token),
  );
  if (answer === null) return;
  if ('error' in answer) void vscode.window.showErrorMessage(answer.error);
  else if (answer.notes === 0) void vscode.window.showInformationMessage(t('There are no notes to export yet.'));
  else await saveFile('notes', { extension: chosen.extension, name: chosen.label }, fromBase64(answer.base64));
}

/** `raw`: the address of a file, where a command is called with one; else one is asked for. */
async function importNotes(notes: NotesClient, texts: WrittenTexts, raw: unknown): Promise<void> {
  const file = raw instanceof vscode.Uri ? raw : await askFile();
  if (file === undefined) return;
  const content = await read(file);
  const format = content === null ? undefined : (importFormatOf(file.path, content) ?? (await askFormat()));
  if (content === null || format === undefined) return;
  const params = { base64: toBase64(content), format, creator: annotationAuthor() };
  const preview = await withProgress(t('Looking for the passages of {0}', nameOf(file)), token =>
    notes.ask('marginalia/previewImport', params, token),
  );
  if (preview === null) return;
  if ('error' in preview) {
    void vscode.window.showErrorMessage(t('{0} cannot be imported: {1}.', nameOf(file), preview.error));
    return;
  }
  const showReport = async (): Promise<void> => {
    const uri = texts.putPlain(t('Left out of {0}', nameOf(file)), importReport(t, nameOf(file), preview));
    await vscode.window.showTextDocument(uri, { preview: true, preserveFocus: true });
  };
  const ids = await chooseNotes(preview, file, showReport);
  if (ids === undefined || ids.length === 0) return;
  await notes.importNotes({ ...params, ids }, t('$(check) Imported: {0}', countNotes(t, ids.length)));
}

/** Shows what can be attached, all of it chosen, and behind a button what not and why. Undefined where the reader gives up. */
function chooseNotes(preview: ImportPreview, file: vscode.Uri, showReport: () => Promise<void>): Promise<readonly string[] | undefined> {
  const { attach, refuse } = preview;
  if (attach.length === 0) return nothingToAttach(preview, file, showReport).then(() => undefined);
  const store = new DisposableStore();
  const box = store.add(vscode.window.createQuickPick<vscode.QuickPickItem & { readonly id: string }>());
  box.title = t('{0}: {1} found, {2} left out', nameOf(file), countNotes(t, attach.length), refuse.length);
  box.placeholder = t('These will be attached. What is noted here already is never changed');
  box.canSelectMany = true;
  box.matchOnDescription = true;
  box.matchOnDetail = true;
  box.ignoreFocusOut = true;
  box.buttons = refuse.length === 0 ? [] : [{ iconPath: new vscode.ThemeIcon('info'), tooltip: t('Show What Is Left Out, and Why') }];
  box.items = attach.map(note => ({ id: note.id, ...importRow(t, note) }));
  box.selectedItems = box.items;
  store.add(box.onDidTriggerButton(() => void showReport()));
  return chosenFrom(store, box, () => box.selectedItems.map(({ id }) => id));
}

async function nothingToAttach({ refuse }: ImportPreview, file: vscode.Uri, showReport: () => Promise<void>): Promise<void> {
  const why = t('Show Why');
  const known = refuse.filter(({ kind }) => kind === 'known').length;
  const message =
    refuse.length === 0
      ? t('{0} holds no notes.', nameOf(file))
      : t('{0}: nothing to attach. {1} of {2} are noted here already.', nameOf(file), known, countNotes(t, refuse.length));
  const answer = await vscode.window.showInformationMessage(message, ...(refuse.length === 0 ? [] : [why]));
  if (answer === why) await showReport();
}

async function askFile(): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const files = await vscode.window.showOpenDialog({
    title: t('Import notes from'),
    openLabel: t('Import'),
    filters: { [t('Notes')]: [...IMPORT_ENDINGS] },
    ...(folder === undefined ? {} : { defaultUri: folder }),
  });
  return files?.[0];
}

async function askFormat(): Promise<ImportFormat | undefined> {
  const formats = importFormats(t);
  const names = Object.keys(formats) as ImportFormat[]; // the keys of a record are of its key type
  const items = names.map(format => ({ format, ...formats[format] }));
  return (await vscode.window.showQuickPick(items, { title: t('What is in this file?') }))?.format;
}

/** Null where it cannot be read; that is told. */
async function read(file: vscode.Uri): Promise<Uint8Array | null> {
  try {
    const { size } = await vscode.workspace.fs.stat(file);
    if (size <= LARGEST_MB * 1024 * 1024) return await vscode.workspace.fs.readFile(file);
    void vscode.window.showErrorMessage(t('{0} is larger than {1} MB and is not read.', nameOf(file), LARGEST_MB));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(t('{0} cannot be read: {1}', nameOf(file), reason));
  }
  return null;
}

function withProgress<T>(title: string, run: (token: vscode.CancellationToken) => Promise<T>): Thenable<T> {
  return vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title, cancellable: true }, (_, token) => run(token));
}

function nameOf(file: vscode.Uri): string {
  return file.path.slice(file.path.lastIndexOf('/') + 1);
}
