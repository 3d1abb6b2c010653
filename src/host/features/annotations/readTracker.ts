import * as vscode from 'vscode';
import type { Range } from 'vscode-languageserver-protocol';
import { type Disposable, DisposableStore } from '../../../base/disposable.ts';
import { Emitter } from '../../../base/event.ts';
import { uriKey } from '../../convert.ts';
import { Debouncer } from '../../debouncer.ts';
import { isRead } from '../../documents.ts';
import { addLines, type Lines, shiftLines } from '../../model/readLines.ts';

const KEY = 'annotations.readLines';
/** Milliseconds that lines must be in sight, with no scrolling, to count as read. */
const DWELL = 3000;
/** Documents whose read lines are remembered; those that were read longest ago are forgotten first. */
const MOST = 500;

/** Remembers in the workspace's own memory which lines of each document the reader has had in sight for a while. */
export class ReadTracker implements Disposable {
  readonly #memory: vscode.Memento;
  readonly #store = new DisposableStore();
  readonly #dwell = this.#store.add(new Debouncer());
  readonly #lines: Map<string, Lines>;
  readonly #noted = this.#store.add(new Emitter<undefined>());

  /** Fires when lines have been taken for read that were not before. */
  readonly onDidRead = this.#noted.event;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
    this.#lines = new Map(Object.entries(memory.get<Readonly<Record<string, Lines>>>(KEY, {})));
    const rest = (): void => {
      this.#dwell.run(DWELL, () => {
        this.#note();
      });
    };
    this.#store.add(vscode.window.onDidChangeTextEditorVisibleRanges(rest));
    this.#store.add(vscode.window.onDidChangeActiveTextEditor(rest));
    this.#store.add(vscode.window.onDidChangeWindowState(rest));
    this.#store.add(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        const lines = this.#lines.get(uriKey(document.uri));
        if (lines === undefined || contentChanges.length === 0) return;
        this.#lines.set(
          uriKey(document.uri),
          contentChanges.reduce(
            (all, { range, text }) => shiftLines(all, range.start.line, range.end.line, text.split('\n').length - 1),
            lines,
          ),
        );
      }),
    );
    rest();
  }

  /** The lines of a document that were read, as stretches. */
  read(uri: vscode.Uri): readonly Range[] {
    return (this.#lines.get(uriKey(uri)) ?? []).map(([first, end]) => ({
      start: { line: first, character: 0 },
      end: { line: end, character: 0 },
    }));
  }

  /** Counts what the active editor shows as read. */
  #note(): void {
    const editor = vscode.window.activeTextEditor;
    if (!editor || !isRead(editor.document) || !vscode.window.state.focused) return;
    this.noteLines(editor.document.uri, editor.visibleRanges);
  }

  noteLines(uri: vscode.Uri, ranges: readonly vscode.Range[]): void {
    const key = uriKey(uri);
    const before = this.#lines.get(key) ?? [];
    const lines = ranges.reduce<Lines>((all, { start, end }) => addLines(all, start.line, end.line + 1), before);
    this.#lines.delete(key);
    this.#lines.set(key, lines);
    for (const oldest of [...this.#lines.keys()].slice(0, Math.max(0, this.#lines.size - MOST))) this.#lines.delete(oldest);
    void this.#memory.update(KEY, Object.fromEntries(this.#lines));
    if (JSON.stringify(before) !== JSON.stringify(lines)) this.#noted.fire(undefined);
  }

  dispose(): void {
    this.#store.dispose();
  }
}
