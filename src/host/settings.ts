import * as vscode from 'vscode';
import type { ClaimKind } from '../engine/index.ts';
import { KINDS } from './model/claimKinds.ts';

const SECTION = 'marginalia';

interface HighlightSettings {
  readonly enabled: boolean;
  readonly kinds: ReadonlySet<ClaimKind>;
  readonly documents: 'all' | 'corpus';
}

/** Which claims are marked, and where. */
export function highlightSettings(): HighlightSettings {
  const settings = vscode.workspace.getConfiguration(SECTION);
  const kinds = settings.get<Readonly<Record<string, unknown>>>('highlights.kinds', {});
  return {
    enabled: settings.get('highlights.enabled', true),
    kinds: new Set(KINDS.filter(kind => kinds[kind] !== false)),
    documents: settings.get<string>('highlights.documents') === 'corpus' ? 'corpus' : 'all',
  };
}

/** Switches the marks on or off, as the reader has told by a command. */
export async function setHighlightsEnabled(enabled: boolean): Promise<void> {
  await update('highlights.enabled', enabled);
}

/** Marks these kinds and no others. */
export async function setHighlightedKinds(kinds: ReadonlySet<ClaimKind>): Promise<void> {
  await update('highlights.kinds', Object.fromEntries(KINDS.map(kind => [kind, kinds.has(kind)])));
}

/** How the Related Passages view follows the reader. */
export function relatedSettings(): { readonly followCursor: boolean; readonly limit: number } {
  const settings = vscode.workspace.getConfiguration(SECTION);
  return { followCursor: settings.get('related.followCursor', true), limit: settings.get('related.limit', 10) };
}

/** Which standings of claims among the documents are marked. */
export function standingSettings(): { readonly differing: boolean; readonly singleOrigin: boolean } {
  const settings = vscode.workspace.getConfiguration(SECTION);
  return { differing: settings.get('standings.differing', true), singleOrigin: settings.get('standings.singleOrigin', true) };
}

/** Whether the Corpus view selects the document in the editor. */
export function treeFollowsEditor(): boolean {
  return vscode.workspace.getConfiguration(SECTION).get('tree.followActiveEditor', true);
}

/** Whose name new notes carry; null for none. */
export function annotationAuthor(): string | null {
  const name = vscode.workspace.getConfiguration(SECTION).get<unknown>('annotations.author');
  return typeof name === 'string' && name.trim() !== '' ? name.trim() : null;
}

/** Switches one check of reports off, whatever else is set. */
export async function switchCheckOff(code: string): Promise<void> {
  const set = vscode.workspace.getConfiguration(SECTION).get<Readonly<Record<string, string>>>('check.severity', {});
  await update('check.severity', { ...set, [code]: 'off' });
}

/** Adds a corpus folder to the settings of a workspace folder. */
export async function addCorpusFolder(scope: vscode.WorkspaceFolder, folder: string): Promise<void> {
  const settings = vscode.workspace.getConfiguration(SECTION, scope.uri);
  const known = settings.inspect<readonly string[]>('corpus.folders');
  const own = known?.workspaceFolderValue ?? known?.workspaceValue ?? known?.globalValue ?? [];
  if (!own.includes(folder)) await settings.update('corpus.folders', [...own, folder], vscode.ConfigurationTarget.WorkspaceFolder);
}

/** Calls back when one of the settings named (without the prefix) changes. */
export function onDidChangeSettings(names: readonly string[], listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration(event => {
    if (names.some(name => event.affectsConfiguration(`${SECTION}.${name}`))) listener();
  });
}

/** Writes a setting where it is set already, for the user where it is set nowhere. */
async function update(name: string, value: unknown): Promise<void> {
  const settings = vscode.workspace.getConfiguration(SECTION);
  const inWorkspace = settings.inspect(name)?.workspaceValue !== undefined;
  await settings.update(name, value, inWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global);
}
