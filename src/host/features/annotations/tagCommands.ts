import * as vscode from 'vscode';
import { type Disposable, DisposableStore } from '../../../base/disposable.ts';
import type { NoteAction, TagItem } from '../../../protocol/index.ts';
import { NOTE_COLOURS, NOTE_HEX, type NoteColour } from '../../model/noteColours.ts';
import { colourWords, countNotes } from '../../model/noteText.ts';
import { isNoteNode } from './noteNodes.ts';
import type { NotesClient } from './notesClient.ts';
import { keepsKeyboard, type TreeParts } from './treeCommands.ts';
import { tagIcon } from './tagIcon.ts';

const t = vscode.l10n.t;

const CODEBOOK = '.marginalia/codebook.yaml';

type TagParts = Pick<TreeParts, 'notes' | 'provider' | 'view'>;

/** What is done with tags as such, in all notes and in the codebook. */
export function registerTagCommands(parts: TagParts): Disposable {
  const { notes } = parts;
  const store = new DisposableStore();
  const register = (name: string, run: (raw: unknown, selected: unknown) => Promise<void>): void => {
    store.add(vscode.commands.registerCommand(`marginalia.${name}`, run));
  };
  register('annotations.renameTag', raw => renameTag(parts, raw));
  register('annotations.mergeTags', (raw, selected) => mergeTags(parts, raw, selected));
  register('annotations.colourTag', raw => colourTag(notes, raw));
  register('annotations.describeTag', raw => describeTag(notes, raw));
  register('annotations.openCodebook', raw => openCodebook(raw));
  return store;
}

async function renameTag(parts: TagParts, raw: unknown): Promise<void> {
  const { notes } = parts;
  const from = await tagFor(notes, raw, t('Which tag is to have another name?'));
  if (from === undefined) return;
  const tags = await notes.tags();
  const to = await vscode.window.showInputBox({
    title: t('New name of the tag “{0}”', from),
    value: from,
    prompt: t('What stands beneath it comes along. The name of another tag makes one of both.'),
    validateInput: name =>
      tags.some(tag => tag.name === name.trim() && name.trim() !== from)
        ? { message: t('“{0}” is in use: both become one tag.', name.trim()), severity: vscode.InputBoxValidationSeverity.Info }
        : null,
  });
  if (to !== undefined && to.trim() !== '' && to.trim() !== from)
    await act(notes, { kind: 'renameTag', from: [from], to }, t('$(check) “{0}” is now “{1}”', from, to.trim()), toTag(parts, raw, to));
}

/** Of the rows of several tags only the name that stays is asked for; to the tag of one row, others are chosen. */
async function mergeTags(parts: TagParts, raw: unknown, selected: unknown): Promise<void> {
  const { notes } = parts;
  const rows = tagsOfRows(raw, selected);
  const tags = await notes.tags();
  const above = rows.filter(({ name }) => !tags.some(tag => tag.name === name)); // no note has them, others do that stand beneath
  const items = [...tags, ...above].map(tag => tagItem(notes, tag));
  if (items.length < 2) {
    void vscode.window.showInformationMessage(t('There are no two tags yet that could become one.'));
    return;
  }
  const given = items.filter(({ label }) => rows.some(({ name }) => name === label));
  const chosen = given.length > 1 ? given : await chooseTags(items, given[0] ?? null);
  if (chosen === undefined) return;
  const kept = await vscode.window.showQuickPick(chosen, { title: t('Which name is to stay?') });
  if (kept === undefined) return;
  const from = chosen.filter(item => item !== kept).map(({ label }) => label);
  const said = t('$(check) {0} tags are now “{1}”', chosen.length, kept.label);
  await act(notes, { kind: 'renameTag', from, to: kept.label }, said, toTag(parts, raw, kept.label));
}

/** Two tags or more, `given` among them. Undefined where the reader gives up. */
async function chooseTags(
  items: readonly vscode.QuickPickItem[],
  given: vscode.QuickPickItem | null,
): Promise<readonly vscode.QuickPickItem[] | undefined> {
  const others = items.filter(item => item !== given);
  const chosen = await vscode.window.showQuickPick(others, {
    canPickMany: true,
    matchOnDescription: true,
    title: given === null ? t('Which tags are to become one?') : t('Which tags are to become one with “{0}”?', given.label),
    placeHolder:
      given === null ? t('Choose two or more; which name stays is asked next') : t('Choose one or more; which name stays is asked next'),
  });
  if (chosen === undefined) return undefined;
  const all = given === null ? chosen : [given, ...chosen];
  if (all.length > 1) return all;
  void vscode.window.showInformationMessage(t('It takes two tags to make one of them. Nothing has been changed.'));
  return undefined;
}

async function colourTag(notes: NotesClient, raw: unknown): Promise<void> {
  const tag = await tagFor(notes, raw, t('Which tag is to have another colour?'));
  if (tag === undefined) return;
  const now = notes.colourOf(tag);
  const items: (vscode.QuickPickItem & { readonly colour: NoteColour | null })[] = [
    ...NOTE_COLOURS.map(colour => ({
      colour,
      label: colourWords(t, colour),
      description: colour === now ? t('now') : '',
      iconPath: tagIcon(colour),
    })),
    { colour: null, label: t('No colour of its own'), description: '', iconPath: new vscode.ThemeIcon('circle-slash') },
  ];
  const chosen = await vscode.window.showQuickPick(items, { title: t('Colour of “{0}” and of what stands beneath it', tag) });
  if (chosen === undefined) return;
  const colour = chosen.colour === null ? '' : NOTE_HEX[chosen.colour];
  await act(notes, { kind: 'describeTag', tag, description: null, colour }, t('$(check) Kept in the codebook'));
}

async function describeTag(notes: NotesClient, raw: unknown): Promise<void> {
  const tag = await tagFor(notes, raw, t('Which tag is to be described?'));
  if (tag === undefined) return;
  const before = notes.descriptionOf(tag) ?? '';
  const description = await vscode.window.showInputBox({
    title: t('What “{0}” stands for', tag),
    value: before,
    prompt: t('It is kept in the codebook and shown wherever the tag can be chosen.'),
    ignoreFocusOut: true,
  });
  if (description !== undefined && description.trim() !== before)
    await act(notes, { kind: 'describeTag', tag, description: description.trim(), colour: null }, t('$(check) Kept in the codebook'));
}

/** Opens the codebook, at the entry of a tag where it has one. */
async function openCodebook(raw: unknown): Promise<void> {
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    const file = vscode.Uri.joinPath(uri, CODEBOOK);
    const isThere = await vscode.workspace.fs.stat(file).then(
      () => true,
      () => false,
    );
    if (!isThere) continue;
    const document = await vscode.workspace.openTextDocument(file);
    const at = entryOf(document, tagOfRow(raw));
    await vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at) });
    return;
  }
  void vscode.window.showInformationMessage(
    t('There is no codebook yet. It is made when a tag is given a colour or a description; it is the file {0}.', CODEBOOK),
  );
}

function entryOf(document: vscode.TextDocument, tag: string | null): vscode.Position {
  for (let line = 0; tag !== null && line < document.lineCount; line++) {
    const { text } = document.lineAt(line);
    const name = text.indexOf('name:');
    const said = text.slice(name + 'name:'.length).trim();
    if (name >= 0 && (said === tag || said === `"${tag}"` || said === `'${tag}'`)) return new vscode.Position(line, name);
  }
  return new vscode.Position(0, 0);
}

/** What a reader is typing into the codebook comes first: it would stand against what is written beneath it. */
async function act(notes: NotesClient, action: NoteAction, said: string, shown?: () => Promise<void>): Promise<void> {
  const unsaved = vscode.workspace.textDocuments.filter(({ isDirty, uri }) => isDirty && uri.path.endsWith(`/${CODEBOOK}`));
  if (unsaved.length > 0) {
    const save = t('Save and Go On');
    const answer = await vscode.window.showWarningMessage(t('The codebook has changes that are not saved.'), save);
    if (answer !== save) return;
    for (const document of unsaved) if (!(await document.save())) return;
  }
  await notes.act(action, said, shown);
}

/** Where the command was called on a row, the keyboard goes to that of the tag that it has become. */
function toTag(parts: TagParts, raw: unknown, tag: string): () => Promise<void> {
  return keepsKeyboard(parts, raw, () => parts.provider.tagRow(tag.trim()));
}

/** The tag of the row that a command was called on, else one that is asked for. */
async function tagFor(notes: NotesClient, raw: unknown, title: string): Promise<string | undefined> {
  const given = tagOfRow(raw);
  if (given !== null) return given;
  const items = (await notes.tags()).map(tag => tagItem(notes, tag));
  if (items.length === 0) {
    void vscode.window.showInformationMessage(t('No note has a tag yet.'));
    return undefined;
  }
  return (await vscode.window.showQuickPick(items, { title, matchOnDescription: true }))?.label;
}

function tagOfRow(raw: unknown): string | null {
  return isNoteNode(raw) && raw.kind === 'group' ? raw.group.tag : null;
}

/** The tags of the rows that a command was called on: VS Code hands over the one that was pointed at, and all where several are selected. */
function tagsOfRows(raw: unknown, selected: unknown): readonly TagItem[] {
  const rows: readonly unknown[] = Array.isArray(selected) && selected.length > 1 ? selected : [raw];
  return rows.flatMap(row => {
    const group = isNoteNode(row) && row.kind === 'group' ? row.group : null;
    const tag = group?.tag ?? null;
    return group === null || tag === null ? [] : [{ name: tag, count: group.count, description: null, colour: null }];
  });
}

function tagItem(notes: NotesClient, { name, count, description }: TagItem): vscode.QuickPickItem {
  const said = [countNotes(t, count), ...(description === null ? [] : [description])].join(' · ');
  return { label: name, description: said, iconPath: tagIcon(notes.colourOf(name)) };
}
