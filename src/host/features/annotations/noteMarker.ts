import * as vscode from 'vscode';
import { type Disposable, DisposableStore } from '../../../base/disposable.ts';
import { Emitter } from '../../../base/event.ts';
import type { NoteMarks } from '../../../protocol/index.ts';
import { uriKey } from '../../convert.ts';
import { Debouncer } from '../../debouncer.ts';
import { isRead } from '../../documents.ts';
import type { NoteColour } from '../../model/noteColours.ts';
import { type Certainty, NoteMarkTypes } from './noteMarkTypes.ts';
import type { NotesClient } from './notesClient.ts';

/** Milliseconds after the last key that the notes are looked for again; until then VS Code moves their marks with the edit. */
const SETTLE = 250;
/** Milliseconds after the last scrolling that a document with very many notes is marked further on. */
const SCROLLED = 60;
/** With more notes than this, only those near what is in sight are drawn. */
const MANY = 2000;
/** Lines drawn above and below what is in sight. */
const MARGIN = 150;

interface Marked {
  readonly version: number;
  readonly marks: NoteMarks;
}

/** A mark as tests read it. */
export interface NoteMark {
  readonly range: vscode.Range;
  readonly colour: NoteColour;
  readonly certainty: Certainty;
}

/** Marks the noted passages of the documents in sight. */
export class NoteMarker implements Disposable {
  readonly #notes: NotesClient;
  readonly #store = new DisposableStore();
  readonly #types = this.#store.add(new NoteMarkTypes());
  readonly #settle = this.#store.add(new Debouncer());
  readonly #scrolled = this.#store.add(new Debouncer());
  readonly #marked = new Map<string, Marked>();
  readonly #asking = new Map<string, number>();
  readonly #painted = this.#store.add(new Emitter<vscode.TextDocument>());

  /** Fires when the marks of a document are those of its present text. */
  readonly onDidMark = this.#painted.event;

  constructor(notes: NotesClient) {
    this.#notes = notes;
    const refresh = (): void => {
      this.refresh();
    };
    this.#store.add(vscode.window.onDidChangeVisibleTextEditors(refresh));
    this.#store.add(
      notes.onDidChange(keys => {
        for (const key of keys) this.#marked.delete(key);
        refresh();
      }),
    );
    this.#store.add(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && isRead(document)) this.#settle.run(SETTLE, refresh);
      }),
    );
    this.#store.add(vscode.workspace.onDidCloseTextDocument(document => this.#marked.delete(uriKey(document.uri))));
    this.#store.add(
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
        const marked = this.#marked.get(uriKey(textEditor.document.uri));
        if (!marked || !isVeryMany(marked.marks)) return;
        this.#scrolled.run(SCROLLED, () => {
          this.#paint(textEditor);
        });
      }),
    );
  }

  /** Asks for the marks of each document in sight whose marks are not those of its present text. */
  refresh(): void {
    for (const editor of vscode.window.visibleTextEditors) {
      const { document } = editor;
      if (!isRead(document)) continue;
      const key = uriKey(document.uri);
      if (this.#marked.get(key)?.version === document.version) this.#paint(editor);
      else if (this.#asking.get(key) !== document.version) void this.#ask(document);
    }
  }

  /** The marks of a document as they were last drawn. */
  marks(uri: vscode.Uri): readonly NoteMark[] {
    const marked = this.#marked.get(uriKey(uri));
    return marked === undefined ? [] : this.#read(marked.marks, () => true);
  }

  dispose(): void {
    this.#store.dispose();
  }

  async #ask(document: vscode.TextDocument): Promise<void> {
    if (!this.#notes.isRunning) return;
    const key = uriKey(document.uri);
    const { version } = document;
    this.#asking.set(key, version);
    await this.#notes.tags(); // for their colours
    const marks = await this.#notes.ask('marginalia/noteMarks', { uri: document.uri.toString() });
    if (this.#asking.get(key) === version) this.#asking.delete(key);
    if (document.isClosed || document.version !== version) return;
    if (marks !== null && marks.version !== null && marks.version !== version) {
      this.#settle.run(SETTLE, () => {
        this.refresh();
      });
      return;
    }
    this.#marked.set(key, { version, marks: marks ?? { version, looks: [], marks: [], orphans: 0 } });
    for (const editor of vscode.window.visibleTextEditors) if (editor.document === document) this.#paint(editor);
    this.#painted.fire(document);
  }

  #paint(editor: vscode.TextEditor): void {
    const marked = this.#marked.get(uriKey(editor.document.uri));
    if (marked?.version !== editor.document.version) return;
    const isNear = isVeryMany(marked.marks) ? nearTo(editor.visibleRanges) : (): boolean => true;
    const ranges = new Map<vscode.TextEditorDecorationType, vscode.Range[]>();
    for (const { range, colour, certainty } of this.#read(marked.marks, isNear)) {
      const type = this.#types.get(colour, certainty);
      const known = ranges.get(type);
      if (known === undefined) ranges.set(type, [range]);
      else known.push(range);
    }
    for (const type of this.#types.all().values()) editor.setDecorations(type, ranges.get(type) ?? []);
  }

  #read({ looks, marks }: NoteMarks, isNear: (start: number, end: number) => boolean): readonly NoteMark[] {
    const drawn = looks.map(({ tag, status }) => ({
      colour: this.#notes.colourOf(tag),
      certainty: status === 'changed' ? ('changed' as const) : ('sure' as const),
    }));
    const found: NoteMark[] = [];
    for (let i = 0; i + 4 < marks.length; i += 5) {
      const [line = 0, character = 0, endLine = 0, endCharacter = 0, look = 0] = marks.slice(i, i + 5);
      const as = drawn[look];
      if (as !== undefined && isNear(line, endLine)) found.push({ range: new vscode.Range(line, character, endLine, endCharacter), ...as });
    }
    return found;
  }
}

function isVeryMany({ marks }: NoteMarks): boolean {
  return marks.length / 5 > MANY;
}

function nearTo(visible: readonly vscode.Range[]): (start: number, end: number) => boolean {
  return (start, end) => visible.some(range => start <= range.end.line + MARGIN && end >= range.start.line - MARGIN);
}
