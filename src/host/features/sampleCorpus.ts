import * as vscode from 'vscode';
import { freeName, SAMPLE_FILES } from '../model/sampleFiles.ts';

const FOLDER_NAME = 'marginalia-sample';
const t = vscode.l10n.t;

/** What a caller other than the palette may ask for: where to put the sample, and to leave the window as it is. */
interface SampleOptions {
  readonly target: vscode.Uri;
}

/** The command that copies the sample corpus to a folder of the reader's choice and opens it. It returns the folder made. */
export function registerSampleCorpus(extension: vscode.Uri): vscode.Disposable {
  return vscode.commands.registerCommand('marginalia.openSampleCorpus', async (raw?: unknown) => {
    const given = parseOptions(raw);
    const target = given?.target ?? (await askTarget());
    if (!target) return undefined;
    const folder = await copySample(extension, target);
    if (folder && !given) await openFolder(folder);
    return folder?.toString();
  });
}

function parseOptions(raw: unknown): SampleOptions | null {
  return typeof raw === 'object' && raw !== null && 'target' in raw && raw.target instanceof vscode.Uri ? { target: raw.target } : null;
}

async function askTarget(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    title: t('Where to put the sample corpus'),
    openLabel: t('Copy Sample Here'),
  });
  return chosen?.[0];
}

/** Copies into a new folder, so that nothing of the reader's can be written over. Null (and a message) where it cannot be written. */
async function copySample(extension: vscode.Uri, target: vscode.Uri): Promise<vscode.Uri | null> {
  const { fs } = vscode.workspace;
  try {
    const taken = new Set((await fs.readDirectory(target)).map(([name]) => name));
    const folder = vscode.Uri.joinPath(target, freeName(FOLDER_NAME, taken));
    for (const file of SAMPLE_FILES) {
      const bytes = await fs.readFile(vscode.Uri.joinPath(extension, 'corpus', file));
      await fs.writeFile(vscode.Uri.joinPath(folder, 'corpus', file), bytes);
    }
    return folder;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(t('The sample corpus could not be copied: {0}. Choose another folder.', reason));
    return null;
  }
}

async function openFolder(folder: vscode.Uri): Promise<void> {
  const here = t('Open Here');
  const anew = t('Open in New Window');
  const isEmptyWindow = (vscode.workspace.workspaceFolders ?? []).length === 0;
  const choice = isEmptyWindow
    ? here
    : await vscode.window.showInformationMessage(t('The sample corpus is in {0}.', folder.path), here, anew);
  if (choice) await vscode.commands.executeCommand('vscode.openFolder', folder, { forceNewWindow: choice === anew });
}
