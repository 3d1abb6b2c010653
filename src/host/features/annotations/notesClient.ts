import * as vscode from 'vscode';
import { type Disposable, DisposableStore } from '../../../base/disposable.ts';
import { Emitter } from '../../../base/event.ts';
import type { ClientRequests, NoteAction, NoteItem, NoteOutcome, TagItem } from '../../../protocol/index.ts';
import { uriKey } from '../../convert.ts';
import { type EngineClient, isWithdrawn } from '../../engineClient.ts';
import { tagColour, type NoteColour } from '../../model/noteColours.ts';
import { listedNotes, saysTheSame } from '../../model/noteLists.ts';
import { tellOutcome } from '../outcomes.ts';

interface NoteList {
  readonly stamp: number;
  readonly notes: readonly NoteItem[];
}

type Done = Extract<NoteOutcome, { done: true }>;

/** The notes as the surfaces see them: what the server says of them, asked again when it has changed. */
export class NotesClient implements Disposable {
  readonly #client: EngineClient;
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new Emitter<ReadonlySet<string>>());
  #all: Promise<readonly NoteItem[]> | undefined;
  /** What the server last said of each document, by address. */
  #lists: ReadonlyMap<string, NoteList> = new Map();
  /** One question at a time: the next one tells what the last one brought. */
  #asking: Promise<unknown> = Promise.resolve();
  #edition = 0;
  /** Of those lists, by id; made when it is needed. */
  #byId: ReadonlyMap<string, NoteItem> | undefined;
  #tags: Promise<readonly TagItem[]> | undefined;
  #described: ReadonlyMap<string, TagItem> = new Map();

  /** Fires with the keys (`uriKey`) of the documents whose notes are others now. */
  readonly onDidChange = this.#changed.event;

  constructor(client: EngineClient) {
    this.#client = client;
    this.#store.add(
      client.onDidChangeNotes(({ uris }) => {
        this.#forget(uris);
      }),
    );
    this.#store.add(
      client.onDidChangeCorpus(({ changed, removed }) => {
        this.#forget([...changed, ...removed]);
      }),
    );
  }

  /** Whether the server runs: the surfaces that ask unbidden do not start it. */
  get isRunning(): boolean {
    return this.#client.state.kind === 'running';
  }

  /** All notes; the same promise until something changes. */
  all(): Promise<readonly NoteItem[]> {
    if (this.#all !== undefined) return this.#all;
    const asked = this.#asking
      .then(() => this.#ask())
      .catch((): readonly NoteItem[] => {
        this.#all = undefined; // a server that is gone shows in the status bar
        this.#keep(new Map()); // and the next one counts its lists anew
        return [];
      });
    this.#asking = asked;
    this.#all = asked;
    return asked;
  }

  /** Counts up whenever the list of all notes is another, places aside. */
  get edition(): number {
    return this.#edition;
  }

  /** A note as it was last told: an edit may have moved it since the list was drawn. */
  latest(note: NoteItem): NoteItem {
    this.#byId ??= new Map([...this.#lists.values()].flatMap(({ notes }) => notes.map(each => [each.id, each])));
    return this.#byId.get(note.id) ?? note;
  }

  /** All tags; the same promise until something changes. */
  tags(): Promise<readonly TagItem[]> {
    this.#tags ??= this.#client.call('marginalia/tags', {}).then(
      tags => {
        this.#described = new Map(tags.map(tag => [tag.name, tag]));
        return tags;
      },
      () => {
        this.#tags = undefined;
        return [];
      },
    );
    return this.#tags;
  }

  /** The colour of a tag, as the codebook had it when the tags were last asked for. */
  colourOf(tag: string | null): NoteColour {
    return tagColour(tag, tag === null ? null : (this.#described.get(tag)?.colour ?? null));
  }

  /** What the codebook says of a tag; null where it says nothing. */
  descriptionOf(tag: string): string | null {
    return this.#described.get(tag)?.description ?? null;
  }

  /** The notes on a stretch of a document. Null where nobody can say, as while the server starts again. */
  async notes(uri: vscode.Uri, range: ClientRequests['marginalia/notes']['params']['range']): Promise<readonly NoteItem[] | null> {
    return (await this.ask('marginalia/notes', { uri: uri.toString(), ...(range === undefined ? {} : { range }) }))?.notes ?? null;
  }

  /** Null where the question was withdrawn, or nobody can answer it. */
  async ask<M extends keyof ClientRequests>(
    method: M,
    params: ClientRequests[M]['params'],
    token?: vscode.CancellationToken,
  ): Promise<ClientRequests[M]['result'] | null> {
    try {
      return await this.#client.call(method, params, token);
    } catch (error) {
      if (!isWithdrawn(error) && this.isRunning)
        void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
      return null;
    }
  }

  /** Does what the reader asked for, and says so, once it is `shown`. Null where it was not done. */
  act(action: NoteAction, said: string, shown: () => Promise<void> = () => Promise.resolve()): Promise<Done | null> {
    return this.#tell(
      () => this.#client.call('marginalia/noteAction', action),
      () => said,
      shown,
    );
  }

  /** Attaches what was chosen of an import. */
  importNotes(params: ClientRequests['marginalia/importNotes']['params'], said: string): Promise<Done | null> {
    return tellOutcome(
      () => this.#client.call('marginalia/importNotes', params),
      () => said,
    );
  }

  /** Goes one action back, or forward again, and says so, once it is `shown`. */
  step(direction: 'undo' | 'redo', said: (what: string) => string, shown: () => Promise<void>): Promise<Done | null> {
    const method = direction === 'undo' ? 'marginalia/undoNote' : 'marginalia/redoNote';
    return this.#tell(
      () => this.#client.call(method, {}),
      ({ what }) => said(what ?? ''),
      shown,
    );
  }

  dispose(): void {
    this.#store.dispose();
  }

  #tell(run: () => Promise<NoteOutcome>, said: (done: Done) => string, shown: () => Promise<void>): Promise<Done | null> {
    return tellOutcome(async () => {
      const outcome = await run();
      if (outcome.done) await shown();
      return outcome;
    }, said);
  }

  /** Only what has changed since the last time is sent. */
  async #ask(): Promise<readonly NoteItem[]> {
    const before = this.#lists;
    const known = [...before].map(([uri, { stamp }]) => ({ uri, stamp }));
    const listings = await this.#client.call('marginalia/allNotes', { known });
    const lists = new Map(
      listings.map(listing => [listing.uri, { stamp: listing.stamp, notes: listedNotes(listing, before.get(listing.uri)?.notes ?? []) }]),
    );
    const isSame = listings.every(saysTheSame) && [...lists.keys()].join('\n') === [...before.keys()].join('\n');
    this.#keep(lists, isSame);
    return [...lists.values()].flatMap(({ notes }) => notes);
  }

  #keep(lists: ReadonlyMap<string, NoteList>, isSame = false): void {
    this.#lists = lists;
    this.#byId = undefined;
    if (!isSame) this.#edition++;
  }

  #forget(uris: readonly string[]): void {
    this.#all = undefined;
    this.#tags = undefined;
    this.#changed.fire(new Set(uris.map(uriKey)));
  }
}
