import * as vscode from 'vscode';
import { type Disposable, DisposableStore } from '../../../base/disposable.ts';
import { fromRange } from '../../convert.ts';
import { parsePassageTarget } from '../../model/commandArguments.ts';
import { annotationAuthor } from '../../settings.ts';
import { activeTarget } from '../passages.ts';
import { isNoteComment, wordsOf } from './noteComments.ts';
import { type NoteMaker, placeAt } from './makeNotes.ts';
import type { NotesClient } from './notesClient.ts';
import type { NoteThreads } from './noteThreads.ts';

const t = vscode.l10n.t;

/** What is done in a comment thread: keep, answer, change, settle, delete. */
export function registerThreadCommands(notes: NotesClient, threads: NoteThreads, maker: NoteMaker): Disposable {
  const store = new DisposableStore();
  const register = (name: string, run: (...args: unknown[]) => Promise<void> | void): void => {
    store.add(vscode.commands.registerCommand(`marginalia.${name}`, run));
  };
  register('annotations.save', raw => save(notes, threads, maker, raw));
  register('annotations.editComment', raw => {
    if (isNoteComment(raw)) threads.setEditing(raw, true);
  });
  register('annotations.cancelEdit', raw => {
    if (isNoteComment(raw)) threads.setEditing(raw, false);
  });
  register('annotations.saveEdit', async raw => {
    if (!isNoteComment(raw)) return;
    const action = { kind: 'edit', uri: raw.noteUri, id: raw.noteId, comment: wordsOf(raw).trim() } as const;
    threads.setEditing(raw, false);
    await notes.act(action, t('$(check) Note changed'));
  });
  register('annotations.deleteComment', async raw => {
    if (isNoteComment(raw)) await notes.act(deletion(raw.noteUri, raw.noteId), t('$(check) Deleted'));
  });
  register('annotations.resolve', raw => settle(notes, threads, raw, true));
  register('annotations.reopen', raw => settle(notes, threads, raw, false));
  register('annotations.show', async raw => {
    const target = parsePassageTarget(raw) ?? activeTarget();
    if (!target) return;
    const uri = vscode.Uri.parse(target.uri);
    const editor = await vscode.window.showTextDocument(uri);
    const found = (await notes.notes(editor.document.uri, target.range)) ?? [];
    const exact = found.filter(({ range }) => JSON.stringify(range) === JSON.stringify(target.range));
    for (const note of exact.length > 0 ? exact : found.slice(0, 1)) threads.open(note);
  });
  return store;
}

/** Deletes one note. */
export function deletion(uri: string, id: string): { kind: 'delete'; notes: { uri: string; id: string }[]; creator: string | null } {
  return { kind: 'delete', notes: [{ uri, id }], creator: annotationAuthor() };
}

/** The first words of a thread, or an answer in one. */
async function save(notes: NotesClient, threads: NoteThreads, maker: NoteMaker, raw: unknown): Promise<void> {
  if (!isReply(raw)) return;
  const { thread, text } = raw;
  const note = threads.noteOf(thread);
  if (note !== null) {
    await notes.act(
      { kind: 'reply', uri: note.uri, id: note.id, comment: text.trim(), creator: annotationAuthor() },
      t('$(check) Reply kept'),
    );
    return;
  }
  const range = thread.range ?? new vscode.Range(0, 0, 0, 0);
  const kept = await maker.write(placeAt({ uri: thread.uri.toString(), range: fromRange(lineIfEmpty(thread.uri, range)) }), text.trim());
  if (kept) thread.dispose();
}

/** The margin's own button gives lines and not words: from their start to their end. */
function lineIfEmpty(uri: vscode.Uri, range: vscode.Range): vscode.Range {
  const document = vscode.workspace.textDocuments.find(open => open.uri.toString() === uri.toString());
  if (!document || range.start.character > 0 || range.end.character > 0) return range;
  return new vscode.Range(range.start, document.lineAt(Math.min(range.end.line, document.lineCount - 1)).range.end);
}

async function settle(notes: NotesClient, threads: NoteThreads, raw: unknown, resolved: boolean): Promise<void> {
  const note = isThread(raw) ? threads.noteOf(raw) : null;
  if (note)
    await notes.act({ kind: 'edit', uri: note.uri, id: note.id, resolved }, resolved ? t('$(check) Resolved') : t('$(check) Open again'));
}

function isThread(value: unknown): value is vscode.CommentThread {
  return typeof value === 'object' && value !== null && 'comments' in value && 'collapsibleState' in value;
}

function isReply(value: unknown): value is vscode.CommentReply {
  return (
    typeof value === 'object' &&
    value !== null &&
    'thread' in value &&
    'text' in value &&
    typeof value.text === 'string' &&
    isThread(value.thread)
  );
}
