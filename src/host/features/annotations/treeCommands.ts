import * as vscode from 'vscode';
import { type Disposable, DisposableStore } from '../../../base/disposable.ts';
import type { NoteAction, NoteItem } from '../../../protocol/index.ts';
import { toRange } from '../../convert.ts';
import { isLost, isNoteGrouping, NOTE_GROUPINGS, type NoteGrouping } from '../../model/noteGroups.ts';
import { countNotes, noteLabel } from '../../model/noteText.ts';
import { annotationAuthor } from '../../settings.ts';
import type { PassageActions } from '../passages.ts';
import { askFilterText } from '../filterBox.ts';
import { placeAt, selectedPlace } from './makeNotes.ts';
import { isByKey, rowsOfKey } from '../../model/rowsOfKey.ts';
import { isNoteNode, type NoteNode, noteOfNode } from './noteNodes.ts';
import type { NotesClient } from './notesClient.ts';
import type { NoteThreads } from './noteThreads.ts';
import type { NoteTreeProvider } from './noteTree.ts';
import { askTags } from './tagPick.ts';

const t = vscode.l10n.t;

/** What the commands of the Annotations view work on. */
export interface TreeParts {
  readonly notes: NotesClient;
  readonly threads: NoteThreads;
  readonly passages: PassageActions;
  readonly provider: NoteTreeProvider;
  readonly view: vscode.TreeView<NoteNode>;
  readonly groupBy: (grouping: NoteGrouping) => void;
  readonly filter: (text: string) => void;
}

/** What is done with the rows of the Annotations view. */
export function registerTreeCommands(parts: TreeParts): Disposable {
  const { provider, view } = parts;
  const store = new DisposableStore();
  const register = (name: string, run: (...args: unknown[]) => Promise<void> | void): void => {
    store.add(vscode.commands.registerCommand(`marginalia.${name}`, run));
  };
  register('annotations.open', raw => openRow(parts, raw));
  register('annotations.findReferences', raw => findReferences(parts, raw));
  register('annotations.delete', (raw, selected) => deleteRows(parts, raw, selected));
  register('annotations.edit', raw => editRow(parts, raw));
  register('annotations.editTags', raw => editTags(parts, raw));
  register('annotations.group', async raw => {
    const grouping = isNoteGrouping(raw) ? raw : await askGrouping(provider.grouping);
    if (grouping) parts.groupBy(grouping);
  });
  register('annotations.filter', () => {
    const title = t('Filter the annotations');
    const placeholder = t('Words of a note, its passage or its document; #tag for a tag and all beneath it');
    store.add(
      askFilterText(
        { title, placeholder, before: provider.filter?.text ?? '', view: 'marginalia.annotations', isVisible: view.visible },
        parts.filter,
      ),
    );
  });
  register('annotations.clearFilter', () => {
    parts.filter('');
  });
  register('annotations.undo', async raw => {
    await parts.notes.step('undo', what => t('$(discard) Undone: {0}', what), keepsKeyboard(parts, raw));
  });
  register('annotations.redo', async raw => {
    await parts.notes.step('redo', what => t('$(redo) Done again: {0}', what), keepsKeyboard(parts, raw));
  });
  register('annotations.takeCandidate', raw => takeCandidate(parts, raw));
  register('annotations.attachToSelection', raw => attachToSelection(parts, raw));
  register('annotations.keepOnDocument', async raw => {
    const note = lostNote(rowsOf(parts, raw));
    if (note !== null) await keepOnDocument(parts, raw, note);
  });
  return store;
}

/**
 * The rows that a command was called on, by a key of the view the one that the keyboard is on, else those that are selected. Null where nobody
 * knows which row a key means; the reader is told.
 */
function rowsOf({ view }: TreeParts, raw: unknown): readonly NoteNode[] | null {
  if (isNoteNode(raw)) return [raw];
  if (!isByKey(raw)) return view.selection;
  const rows = rowsOfKey(raw, isNoteNode, view.selection);
  if (rows.length > 0) return rows;
  void vscode.window.showInformationMessage(t('The list of notes has just changed. Choose a row and press the key again.'));
  return null;
}

/** The note of the first of these rows; the reader is told where there is none. */
function rowNote(rows: readonly NoteNode[] | null): NoteItem | null {
  if (rows === null) return null;
  const [node] = rows;
  const note = node === undefined ? null : noteOfNode(node);
  if (note === null) void vscode.window.showInformationMessage(t('Choose a note in the Annotations view first.'));
  return note;
}

/** The same, of a note that has lost its passage. */
function lostNote(rows: readonly NoteNode[] | null): NoteItem | null {
  const note = rowNote(rows);
  if (note === null || isLost(note)) return note;
  void vscode.window.showInformationMessage(t('This note has not lost its passage.'));
  return null;
}

async function openRow({ passages, threads }: TreeParts, raw: unknown): Promise<void> {
  if (!isNoteNode(raw)) return;
  const note = noteOfNode(raw);
  if (note === null) return;
  if (raw.kind === 'note' && note.status === 'gone') {
    void vscode.window.showInformationMessage(
      t('“{0}” is not there any more. Select words in another document and attach the note to them, or delete it.', note.title),
    );
    return;
  }
  const { uri, range } = raw.kind === 'candidate' ? raw.candidate : note;
  // What is to be done with a note that has lost its passage is a key in the view.
  await passages.openAt(vscode.Uri.parse(uri), range === null ? null : toRange(range), { beside: false, preserveFocus: isLost(note) });
  if (raw.kind === 'note' && (note.comment !== '' || note.replies.length > 0)) threads.open(note);
}

/** What speaks of the passage of a note, as VS Code shows references. */
async function findReferences(parts: TreeParts, raw: unknown): Promise<void> {
  const note = rowNote(rowsOf(parts, raw));
  if (!note?.range) return;
  const found = await parts.notes.ask('marginalia/passageReferences', { uri: note.uri, range: note.range });
  if (found === null) return;
  if (found.length === 0) {
    void vscode.window.showInformationMessage(t('No report cites this passage, and no note is linked to it.'));
    return;
  }
  const [uri, range] = [vscode.Uri.parse(note.uri), toRange(note.range)];
  const places = found.map(place => new vscode.Location(vscode.Uri.parse(place.uri), toRange(place.range)));
  await parts.passages.openAt(uri, range, { beside: false });
  await vscode.commands.executeCommand('editor.action.showReferences', uri, range.start, places);
}

/** The words of a note in its thread, or the name of a tag. */
async function editRow(parts: TreeParts, raw: unknown): Promise<void> {
  const rows = rowsOf(parts, raw);
  const node = rows?.[0];
  if (node?.kind === 'group' && node.group.tag !== null) {
    await vscode.commands.executeCommand('marginalia.annotations.renameTag', node);
    return;
  }
  const note = rowNote(rows);
  if (note === null) return;
  if (note.status === 'gone') {
    tellGone();
    return;
  }
  if (note.status === 'orphan') {
    const keep = t('Keep on the Document');
    const why = t(
      'This note has lost its passage, and is changed where it stands. Give it another place, or keep it on its document first.',
    );
    if ((await vscode.window.showInformationMessage(why, keep)) === keep) await keepOnDocument(parts, raw, note);
    return;
  }
  await parts.passages.openAt(vscode.Uri.parse(note.uri), note.range === null ? null : toRange(note.range), { beside: false });
  parts.threads.edit(note);
}

function tellGone(): void {
  void vscode.window.showInformationMessage(t('The document of this note is not there any more. Give the note another place first.'));
}

async function keepOnDocument(parts: TreeParts, raw: unknown, { id, uri, status }: NoteItem): Promise<void> {
  if (status === 'gone') {
    tellGone();
    return;
  }
  await act(
    parts,
    raw,
    { kind: 'attach', uri, id, place: { uri, version: null, range: null } },
    t('$(check) Kept as a note on the document'),
  );
}

async function deleteRows(parts: TreeParts, raw: unknown, selected: unknown): Promise<void> {
  const rows = rowsOf(parts, raw);
  if (rows === null) return;
  const chosen = Array.isArray(selected) && selected.length > 1 ? selected.filter(isNoteNode) : rows;
  const items = new Map(chosen.flatMap(node => noteOfNode(node) ?? []).map(note => [note.id, { uri: note.uri, id: note.id }]));
  if (items.size === 0) {
    rowNote([]);
    return;
  }
  await act(
    parts,
    raw,
    { kind: 'delete', notes: [...items.values()], creator: annotationAuthor() },
    t('$(check) Deleted: {0}', countNotes(t, items.size)),
  );
}

async function editTags(parts: TreeParts, raw: unknown): Promise<void> {
  const note = rowNote(rowsOf(parts, raw));
  if (note === null) return;
  const tags = await askTags(parts.notes, note.tags, t('Tags of “{0}”', noteLabel(t, note)));
  if (tags) await act(parts, raw, { kind: 'edit', uri: note.uri, id: note.id, tags }, t('$(check) Tags changed'));
}

/** The place of the row, or the likeliest of the note that is selected: for one key. */
async function takeCandidate(parts: TreeParts, raw: unknown): Promise<void> {
  const rows = rowsOf(parts, raw);
  const node = rows?.[0];
  const note = lostNote(rows);
  if (node === undefined || note === null) return;
  const candidates =
    node.kind === 'candidate' ? [node.candidate] : await parts.notes.ask('marginalia/noteCandidates', { uri: note.uri, id: note.id });
  const [best] = candidates ?? [];
  if (best === undefined) {
    void vscode.window.showInformationMessage(
      t('Nothing in the document is like this passage. Select the right words and attach the note to them.'),
    );
    return;
  }
  const { id, uri } = note;
  await act(parts, raw, { kind: 'attach', uri, id, place: placeAt(best) }, t('$(check) Attached'));
}

async function attachToSelection(parts: TreeParts, raw: unknown): Promise<void> {
  const note = lostNote(rowsOf(parts, raw));
  if (note === null) return;
  const place = selectedPlace();
  const isThere =
    place !== null && (note.status === 'gone' || vscode.Uri.parse(place.uri).toString() === vscode.Uri.parse(note.uri).toString());
  if (!isThere) {
    void vscode.window.showInformationMessage(
      t('Select the words in “{0}” that this note belongs to, then attach it to the selection.', note.title),
    );
    return;
  }
  await act(parts, raw, { kind: 'attach', uri: note.uri, id: note.id, place }, t('$(check) Attached to the selection'));
}

/** Says that it is done once the view shows it, so that the next key does not come in the middle of that. `raw` is what the command was called with. */
async function act(parts: TreeParts, raw: unknown, action: NoteAction, said: string): Promise<void> {
  await parts.notes.act(action, said, keepsKeyboard(parts, raw));
}

/**
 * What keeps the keyboard in the view, once what a command does is done. `raw` is what the command was called with: where its row has gone, the
 * keyboard goes to what it has become or else the next one, for VS Code leaves it on none; where none is left, or there was none before, to the view itself.
 */
export function keepsKeyboard(
  { provider, view }: Pick<TreeParts, 'provider' | 'view'>,
  raw: unknown,
  become: () => NoteNode | null = () => null,
): () => Promise<void> {
  const row = isByKey(raw) ? raw[1] : raw;
  const near = isNoteNode(row) ? provider.near(row) : null;
  return async () => {
    await provider.drawn();
    if (isNoteNode(row) ? provider.has(row) : !isByKey(raw)) return;
    const next = become() ?? near?.() ?? null;
    if (next === null) await focusView();
    else await view.reveal(next, { select: false, focus: true }).then(undefined, () => undefined); // one that is gone again is no failure
  };
}

/** Milliseconds between rounds in which the view, with or without rows, is given the keyboard. */
const ROUNDS = [0, 100, 200];

/** What VS Code says in an empty view takes the place of the rows a moment after they have gone, or the other way round, and drops the keyboard then; no event tells when. */
async function focusView(): Promise<void> {
  for (const wait of ROUNDS) {
    await new Promise(resolve => setTimeout(resolve, wait));
    await vscode.commands.executeCommand('marginalia.annotations.focus');
  }
}

async function askGrouping(current: NoteGrouping): Promise<NoteGrouping | undefined> {
  const labels: Readonly<Record<NoteGrouping, string>> = {
    document: t('Document'),
    tag: t('Tag'),
    kind: t('Kind'),
    author: t('Author'),
    date: t('Date'),
    status: t('Status'),
  };
  const items = NOTE_GROUPINGS.map(grouping => ({ grouping, label: labels[grouping], description: grouping === current ? t('now') : '' }));
  return (await vscode.window.showQuickPick(items, { title: t('Group the annotations by') }))?.grouping;
}
