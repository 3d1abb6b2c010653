import * as vscode from 'vscode';
import { type Disposable, DisposableStore } from '../../../base/disposable.ts';
import type { NoteItem } from '../../../protocol/index.ts';
import { matchesNote, type NoteFilter, parseNoteFilter } from '../../model/noteFilter.ts';
import { type NoteGroup, type NoteGrouping, groupNotes, inParts, isLost } from '../../model/noteGroups.ts';
import { Debouncer } from '../../debouncer.ts';
import type { NoteNode } from './noteNodes.ts';
import type { NotesClient } from './notesClient.ts';
import { noteTooltip, noteTreeItem } from './noteTreeItems.ts';

/** Milliseconds after the last change that the rows are asked for again, and as much again for each `MANY` notes. */
const SETTLE = 120;
const MANY = 1000;

/** How much the view shows of how much there is. */
export interface NoteCounts {
  readonly shown: number;
  readonly all: number;
  readonly orphans: number;
}

/** The rows of the Annotations view. */
export class NoteTreeProvider implements vscode.TreeDataProvider<NoteNode>, Disposable {
  readonly #notes: NotesClient;
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<NoteNode | undefined>());
  readonly #settle = this.#store.add(new Debouncer());
  readonly #onCounts: (counts: NoteCounts) => void;
  #grouping: NoteGrouping;
  #filter: NoteFilter | null = null;
  #count = 0;

  readonly onDidChangeTreeData = this.#changed.event;

  /** `onCounts` is told what is shown whenever that is worked out. */
  constructor(notes: NotesClient, grouping: NoteGrouping, onCounts: (counts: NoteCounts) => void) {
    this.#notes = notes;
    this.#grouping = grouping;
    this.#onCounts = onCounts;
    this.#store.add(
      notes.onDidChange(() => {
        this.#settle.run(SETTLE * (1 + this.#count / MANY), () => {
          this.#changed.fire(undefined);
        });
      }),
    );
  }

  get grouping(): NoteGrouping {
    return this.#grouping;
  }

  get filter(): NoteFilter | null {
    return this.#filter;
  }

  groupBy(grouping: NoteGrouping): void {
    this.#grouping = grouping;
    this.#changed.fire(undefined);
  }

  setFilter(text: string): void {
    this.#filter = parseNoteFilter(text);
    this.#changed.fire(undefined);
  }

  getTreeItem(node: NoteNode): vscode.TreeItem {
    return noteTreeItem(node, {
      grouping: this.#grouping,
      colourOf: tag => this.#notes.colourOf(tag),
      descriptionOf: tag => this.#notes.descriptionOf(tag),
    });
  }

  /** What a row says in full is worked out when the reader points at it. */
  resolveTreeItem(item: vscode.TreeItem, node: NoteNode): vscode.TreeItem {
    if (node.kind === 'note') item.tooltip = noteTooltip(node.note);
    return item;
  }

  async getChildren(node?: NoteNode): Promise<NoteNode[]> {
    if (node === undefined) return this.#roots();
    switch (node.kind) {
      case 'tray':
        return node.notes.map(note => ({ kind: 'note', note, path: 'tray' }));
      case 'group':
        return groupChildren(node.group, node.path);
      case 'note':
        return this.#candidates(node.note);
      case 'candidate':
        return [];
    }
  }

  dispose(): void {
    this.#store.dispose();
  }

  async #roots(): Promise<NoteNode[]> {
    const [notes] = await Promise.all([this.#notes.all(), this.#notes.tags()]);
    this.#count = notes.length;
    const filter = this.#filter;
    const shown = filter === null ? notes : notes.filter(note => matchesNote(filter, note));
    const orphans = shown.filter(isLost);
    this.#onCounts({ shown: shown.length, all: notes.length, orphans: notes.filter(isLost).length });
    const groups = groupNotes(
      vscode.l10n.t,
      shown.filter(note => !isLost(note)),
      this.#grouping,
    );
    return [
      ...(orphans.length === 0 ? [] : [{ kind: 'tray' as const, notes: orphans }]),
      ...groups.map(group => ({ kind: 'group' as const, group, path: group.key.replaceAll('/', '\u2215') })),
    ];
  }

  async #candidates(note: NoteItem): Promise<NoteNode[]> {
    const candidates = (await this.#notes.ask('marginalia/noteCandidates', { uri: note.uri, id: note.id })) ?? [];
    return candidates.map((candidate, rank) => ({ kind: 'candidate', note, candidate, rank }));
  }
}

function groupChildren({ groups, notes }: NoteGroup, path: string): NoteNode[] {
  const parts = inParts(vscode.l10n.t, notes);
  if (parts.length > 0) return [...groups, ...parts].map(group => ({ kind: 'group' as const, group, path: `${path}/${group.key}` }));
  return [
    ...groups.map(group => ({ kind: 'group' as const, group, path: `${path}/${group.key}` })),
    ...notes.map(note => ({ kind: 'note' as const, note, path })),
  ];
}
