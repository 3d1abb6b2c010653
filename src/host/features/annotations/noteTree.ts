import * as vscode from 'vscode';
import { type Disposable, DisposableStore } from '../../../base/disposable.ts';
import type { NoteCandidate, NoteItem } from '../../../protocol/index.ts';
import { matchesNote, type NoteFilter, parseNoteFilter } from '../../model/noteFilter.ts';
import { DrawnRows } from '../../model/drawnRows.ts';
import { type NoteGroup, type NoteGrouping, groupNotes, inParts, isLost } from '../../model/noteGroups.ts';
import { Debouncer } from '../../debouncer.ts';
import { drawnByNow } from '../drawnByNow.ts';
import { type NoteNode, noteNodeId } from './noteNodes.ts';
import type { NotesClient } from './notesClient.ts';
import { noteTooltip, noteTreeItem } from './noteTreeItems.ts';

/** Milliseconds after the last change that the rows are asked for again, and as much again for each `MANY` notes. */
const SETTLE = 120;
const MANY = 1000;

/** Lost notes at the top of the tray whose likely places are looked for before anybody asks, so that only those that have one offer it. */
const LOOKED_FOR = 20;

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
  readonly #isVisible: () => boolean;
  #grouping: NoteGrouping;
  #filter: NoteFilter | null = null;
  #count = 0;
  /** What the rows that VS Code has depend on; null before it has any. */
  #look: string | null = null;
  /** The likely places that VS Code has, by the ids of their notes. */
  readonly #places = new Map<string, string>();
  /** Whether anything is like a lost note, by its id, as it was when it was looked for last: when the tray was first opened, and whenever its row is. */
  readonly #hasLike = new Map<string, boolean>();
  /** The rows that VS Code has. */
  readonly #rows = new DrawnRows<NoteNode>();
  /** How often rows were asked for. */
  #asked = 0;

  readonly onDidChangeTreeData = this.#changed.event;

  /** `onCounts` is told what is shown whenever that is worked out; `isVisible`: whether the view is. */
  constructor(notes: NotesClient, grouping: NoteGrouping, onCounts: (counts: NoteCounts) => void, isVisible: () => boolean) {
    this.#notes = notes;
    this.#grouping = grouping;
    this.#onCounts = onCounts;
    this.#isVisible = isVisible;
    this.#store.add(
      notes.onDidChange(() => {
        this.#settle.run(SETTLE * (1 + this.#count / MANY), () => void this.#refresh());
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

  /** Shows what has changed without waiting for more, and is done once VS Code has drawn it. */
  async drawn(): Promise<void> {
    this.#settle.cancel();
    const asked = this.#asked;
    if (!(await this.#refresh()) || !this.#isVisible()) return;
    await drawnByNow(() => this.#asked, asked);
  }

  getTreeItem(node: NoteNode): vscode.TreeItem {
    return noteTreeItem(node, {
      grouping: this.#grouping,
      colourOf: tag => this.#notes.colourOf(tag),
      descriptionOf: tag => this.#notes.descriptionOf(tag),
      isBare: note => this.#hasLike.get(note.id) === false,
    });
  }

  /** What a row says in full is worked out when the reader points at it. */
  resolveTreeItem(item: vscode.TreeItem, node: NoteNode): vscode.TreeItem {
    if (node.kind === 'note') item.tooltip = noteTooltip(node.note);
    return item;
  }

  async getChildren(node?: NoteNode): Promise<NoteNode[]> {
    this.#asked++;
    const rows = await this.#beneath(node);
    if (node === undefined) this.#rows.clear();
    this.#rows.put(node === undefined ? null : this.#idOf(node), new Map(rows.map(row => [this.#idOf(row), row])));
    return rows;
  }

  getParent(node: NoteNode): NoteNode | undefined {
    return this.#rows.parentOf(this.#idOf(node)) ?? undefined;
  }

  /** Whether a row was there when the rows were last drawn. */
  has(node: NoteNode): boolean {
    return this.#rows.row(this.#idOf(node)) !== null;
  }

  /** The row of a tag, when the rows were last drawn. */
  tagRow(tag: string): NoteNode | null {
    return this.#rows.find(row => row.kind === 'group' && row.group.tag === tag);
  }

  /** Where the keyboard is to go once this row is gone. Asked before it goes, and answered as often as rows have been drawn since; null where none of them is there. */
  near(node: NoteNode): () => NoteNode | null {
    const ids = this.#rows.near(this.#idOf(node));
    return () => {
      const id = ids.find(each => this.#rows.row(each) !== null);
      return id === undefined ? null : this.#rows.row(id);
    };
  }

  dispose(): void {
    this.#store.dispose();
  }

  #idOf(node: NoteNode): string {
    return noteNodeId(node, this.#grouping);
  }

  async #beneath(node: NoteNode | undefined): Promise<NoteNode[]> {
    if (node === undefined) return this.#roots();
    switch (node.kind) {
      case 'tray':
        await Promise.all(
          node.notes
            .slice(0, LOOKED_FOR)
            .filter(({ id }) => !this.#hasLike.has(id))
            .map(note => this.#candidates(note)),
        );
        return node.notes.map(note => this.#row(note, 'tray'));
      case 'group':
        return this.#groupChildren(node.group, node.path);
      case 'note':
        return isLost(node.note) ? this.#candidateRows(node.note) : [];
      case 'candidate':
      case 'nothing':
        return [];
    }
  }

  /**
   * Has the rows drawn anew if they are others now. While that goes on nobody knows which row the keyboard is on, so that it is not begun before
   * all is there that it needs. Returns whether it was.
   */
  async #refresh(): Promise<boolean> {
    if (this.#isVisible()) {
      if (this.#look === (await this.#lookNow()) && (await this.#arePlacesSame())) return false;
    }
    this.#changed.fire(undefined);
    return true;
  }

  async #lookNow(): Promise<string> {
    const [, tags] = await Promise.all([this.#notes.all(), this.#notes.tags()]);
    return JSON.stringify([this.#notes.edition, tags]);
  }

  async #arePlacesSame(): Promise<boolean> {
    const lost = (await this.#notes.all()).filter(note => this.#places.has(note.id));
    const now = await Promise.all(lost.map(async note => [note.id, JSON.stringify(await this.#candidates(note))] as const));
    return now.every(([id, places]) => this.#places.get(id) === places);
  }

  async #roots(): Promise<NoteNode[]> {
    this.#places.clear();
    this.#look = await this.#lookNow();
    const notes = await this.#notes.all();
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

  async #candidates({ uri, id }: NoteItem): Promise<readonly NoteCandidate[]> {
    const candidates = await this.#notes.ask('marginalia/noteCandidates', { uri, id });
    if (candidates !== null) this.#hasLike.set(id, candidates.length > 0);
    return candidates ?? [];
  }

  async #candidateRows(note: NoteItem): Promise<NoteNode[]> {
    const candidates = await this.#candidates(note);
    this.#places.set(note.id, JSON.stringify(candidates));
    if (candidates.length === 0) return [{ kind: 'nothing', note }];
    return candidates.map((candidate, rank) => ({ kind: 'candidate', note, candidate, rank }));
  }

  #groupChildren({ groups, notes }: NoteGroup, path: string): NoteNode[] {
    const parts = inParts(vscode.l10n.t, notes);
    const inside = parts.length > 0 ? [...groups, ...parts] : groups;
    return [
      ...inside.map(group => ({ kind: 'group' as const, group, path: `${path}/${group.key}` })),
      ...(parts.length > 0 ? [] : notes.map(note => this.#row(note, path))),
    ];
  }

  /** A row is not drawn anew for a note that has merely moved with its passage: it has the place that it has now. */
  #row(note: NoteItem, path: string): NoteNode {
    const notes = this.#notes;
    return {
      kind: 'note',
      get note() {
        return notes.latest(note);
      },
      path,
    };
  }
}
