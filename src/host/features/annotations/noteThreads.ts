import * as vscode from 'vscode';
import { type Disposable, DisposableStore } from '../../../base/disposable.ts';
import type { NoteItem } from '../../../protocol/index.ts';
import { fromRange, toRange, uriKey } from '../../convert.ts';
import { isLost } from '../../model/noteGroups.ts';
import { Debouncer } from '../../debouncer.ts';
import { isRead } from '../../documents.ts';
import type { NoteMarker } from './noteMarker.ts';
import { isNoteComment, type NoteComment, threadComments, threadContext, threadLabel } from './noteComments.ts';
import type { NotesClient } from './notesClient.ts';

/** Lines above and below what is in sight for which threads are there. */
const MARGIN = 60;
/** Milliseconds after the last scrolling that the threads follow. */
const SCROLLED = 120;
/** Threads that are kept out of sight before the farthest are let go. */
const MOST = 300;

/** A thread in the editor and the note that it shows. */
interface Shown {
  readonly thread: vscode.CommentThread;
  readonly uri: vscode.Uri;
  note: NoteItem;
}

/** Comment threads for the notes in and near what is in sight, and no others: a document may have ten thousand. */
export class NoteThreads implements Disposable {
  readonly #notes: NotesClient;
  readonly #store = new DisposableStore();
  readonly #controller = this.#store.add(
    vscode.comments.createCommentController('marginalia.annotations', vscode.l10n.t('Marginalia notes')),
  );
  readonly #scrolled = this.#store.add(new Debouncer());
  readonly #shown = new Map<string, Shown>();

  constructor(notes: NotesClient, marker: NoteMarker) {
    this.#notes = notes;
    this.#controller.options = {
      prompt: vscode.l10n.t('Reply'),
      placeHolder: vscode.l10n.t('Write a note. Markdown is understood.'),
    };
    this.#controller.commentingRangeProvider = {
      provideCommentingRanges: document =>
        isRead(document) && document.uri.scheme !== 'untitled' ? [new vscode.Range(0, 0, Math.max(0, document.lineCount - 1), 0)] : [],
    };
    this.#store.add(marker.onDidMark(document => void this.#follow(document)));
    this.#store.add(
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor: { document } }) => {
        if (isRead(document))
          this.#scrolled.run(SCROLLED, () => {
            void this.#follow(document);
          });
      }),
    );
    this.#store.add(
      vscode.workspace.onDidCloseTextDocument(document => {
        for (const [id, { uri }] of this.#shown) if (uriKey(uri) === uriKey(document.uri)) this.#drop(id);
      }),
    );
  }

  /** The note that a thread shows; null for one that is not kept yet. */
  noteOf(thread: vscode.CommentThread): NoteItem | null {
    return [...this.#shown.values()].find(shown => shown.thread === thread)?.note ?? null;
  }

  /** Shows the thread of a note, opened; for a note without one a thread is made. One that has lost its passage has no place for it. */
  open(note: NoteItem): void {
    if (isLost(note)) return;
    const shown = this.#shown.get(note.id) ?? this.#show(note);
    shown.thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
  }

  /** The same, with the reader's words ready to be changed; VS Code puts the keyboard there. */
  edit(note: NoteItem): void {
    this.open(note);
    const comment = this.#shown.get(note.id)?.thread.comments.find(isNoteComment);
    if (comment !== undefined) this.setEditing(comment, true);
  }

  /** Lets the reader change a message, or brings it back as it was. */
  setEditing(comment: NoteComment, isEditing: boolean): void {
    const shown = [...this.#shown.values()].find(({ thread: { comments } }) =>
      comments.some(each => isNoteComment(each) && each.noteId === comment.noteId),
    );
    if (shown === undefined) return;
    const { thread, note } = shown;
    if (isEditing) {
      const editing = { mode: vscode.CommentMode.Editing, body: comment.written };
      thread.comments = thread.comments.map(each =>
        isNoteComment(each) && each.noteId === comment.noteId ? { ...each, ...editing } : each,
      );
      return;
    }
    // what came while the reader was writing has waited; another message may still be written on
    const writing = thread.comments.filter(isNoteComment).filter(({ mode, noteId }) => isWriting(mode) && noteId !== comment.noteId);
    thread.comments = threadComments(note).map(each => writing.find(({ noteId }) => noteId === each.noteId) ?? each);
  }

  /** The threads that are there, for tests. */
  threads(uri: vscode.Uri): readonly vscode.CommentThread[] {
    return [...this.#shown.values()].filter(shown => uriKey(shown.uri) === uriKey(uri)).map(({ thread }) => thread);
  }

  dispose(): void {
    for (const id of [...this.#shown.keys()]) this.#drop(id);
    this.#store.dispose();
  }

  /** Brings the threads of a document in step with its notes near what is in sight. */
  async #follow(document: vscode.TextDocument): Promise<void> {
    const ranges = vscode.window.visibleTextEditors.filter(editor => editor.document === document).flatMap(editor => editor.visibleRanges);
    const [first] = ranges;
    if (first === undefined) return;
    const all = ranges.reduce((sum, range) => sum.union(range), first);
    const near = document.validateRange(new vscode.Range(Math.max(0, all.start.line - MARGIN), 0, all.end.line + MARGIN, 0));
    const { version } = document;
    const notes = await this.#notes.notes(document.uri, fromRange(near));
    if (notes === null || document.isClosed || document.version !== version) return; // a thread may hold words that are being written
    const here = uriKey(document.uri);
    const found = new Map(notes.filter(hasThread).map(note => [note.id, note]));
    for (const [id, { uri, thread, note }] of this.#shown) {
      if (uriKey(uri) !== here || found.has(id)) continue;
      const wasThere = thread.range !== undefined && near.intersection(thread.range) !== undefined;
      // one that the reader has opened by hand has no comment perhaps, and stays until it is closed
      if (wasThere && (hasThread(note) || !notes.some(each => each.id === id))) this.#drop(id);
    }
    for (const note of found.values()) this.#show(note);
    this.#letGo(here, near);
  }

  #show(note: NoteItem): Shown {
    const uri = vscode.Uri.parse(note.uri);
    const range = note.range === null ? new vscode.Range(0, 0, 0, 0) : toRange(note.range);
    const known = this.#shown.get(note.id);
    const shown = known ?? { thread: this.#controller.createCommentThread(uri, range, []), uri, note };
    this.#shown.set(note.id, shown);
    const isSame = known !== undefined && JSON.stringify(known.note) === JSON.stringify(note);
    shown.note = note;
    const { thread } = shown;
    if (known === undefined || thread.range?.isEqual(range) !== true) thread.range = range;
    if (isSame && thread.comments.length > 0) return shown;
    if (!thread.comments.some(({ mode }) => isWriting(mode))) thread.comments = threadComments(note);
    thread.label = threadLabel(note);
    thread.contextValue = threadContext(note);
    thread.canReply = true;
    thread.state = note.resolved ? vscode.CommentThreadState.Resolved : vscode.CommentThreadState.Unresolved;
    if (known === undefined) thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
    return shown;
  }

  #letGo(key: string, near: vscode.Range): void {
    if (this.#shown.size <= MOST) return;
    for (const [id, { uri, thread }] of this.#shown) {
      const isFar = uriKey(uri) !== key || thread.range === undefined || near.intersection(thread.range) === undefined;
      if (isFar && thread.collapsibleState === vscode.CommentThreadCollapsibleState.Collapsed) this.#drop(id);
      if (this.#shown.size <= MOST) return;
    }
  }

  #drop(id: string): void {
    this.#shown.get(id)?.thread.dispose();
    this.#shown.delete(id);
  }
}

function isWriting(mode: vscode.CommentMode): boolean {
  return mode === vscode.CommentMode.Editing;
}

/** Whether there is something to read in a thread; mere highlights and tags are seen in the text and told in the hover. */
function hasThread({ comment, replies }: NoteItem): boolean {
  return comment !== '' || replies.length > 0;
}
