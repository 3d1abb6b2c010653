import type * as vscode from 'vscode';
import { type Disposable, DisposableStore } from '../base/disposable.ts';
import { Emitter } from '../base/event.ts';
import type { CorpusSnapshot, CorpusStatus, DocumentSummary, Outline } from '../protocol/index.ts';
import { uriKey } from './convert.ts';
import { Debouncer } from './debouncer.ts';
import type { EngineClient } from './engineClient.ts';

/** Milliseconds that changes are collected for before the list of documents is asked for again. */
const SETTLE = 120;

/** Addresses (see `uriKey`) whose documents are new, changed or gone since the last time. */
export type CorpusChange = ReadonlySet<string>;

/** What the surfaces know of the corpus: the server's list of documents, and the outlines that were asked for. */
export class CorpusStore implements Disposable {
  readonly #client: EngineClient;
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new Emitter<CorpusChange>());
  readonly #statusChanged = this.#store.add(new Emitter<CorpusStatus>());
  readonly #settle = this.#store.add(new Debouncer());
  readonly #outlines = new Map<string, Promise<Outline | null>>();
  readonly #documents = new Map<string, DocumentSummary>();
  readonly #pending = new Set<string>();
  #snapshot: CorpusSnapshot | null = null;
  #loading: Promise<CorpusSnapshot> | undefined;
  #status: CorpusStatus | null = null;

  readonly onDidChange = this.#changed.event;
  readonly onDidChangeStatus = this.#statusChanged.event;

  constructor(client: EngineClient) {
    this.#client = client;
    this.#store.add(
      client.onDidChangeCorpus(change => {
        this.#noteChange([...change.changed, ...change.removed]);
      }),
    );
    this.#store.add(
      client.onDidChangeStatus(status => {
        this.#status = status;
        this.#statusChanged.fire(status);
      }),
    );
    this.#store.add(
      client.onDidChangeState(state => {
        if (state.kind === 'running' && this.#snapshot) this.#noteChange(this.#snapshot.documents.map(document => document.uri));
      }),
    );
  }

  /** The last list of documents; null before the first. */
  get snapshot(): CorpusSnapshot | null {
    return this.#snapshot;
  }

  get status(): CorpusStatus | null {
    return this.#status;
  }

  /** The list of documents, asked for on first need. */
  load(): Promise<CorpusSnapshot> {
    if (this.#snapshot) return Promise.resolve(this.#snapshot);
    return this.#fetch('marginalia/corpus');
  }

  /** Settles when the corpus has been read to the end and all of its documents are known here, or when the server has gone. */
  async whenRead(): Promise<void> {
    await this.load();
    const listeners = new DisposableStore();
    await new Promise<void>(resolve => {
      const check = (): void => {
        const isKnown =
          this.#status !== null && this.#status.state !== 'reading' && (this.#snapshot?.revision ?? -1) >= this.#status.revision;
        if (isKnown || this.#client.state.kind !== 'running') resolve();
      };
      listeners.add(this.onDidChangeStatus(check));
      listeners.add(this.onDidChange(check));
      listeners.add(this.#client.onDidChangeState(check));
      check();
    });
    listeners.dispose();
  }

  /** Reads the corpus again, from the folders up. */
  async reload(): Promise<void> {
    this.#client.retry();
    this.#outlines.clear();
    await this.#fetch('marginalia/reload');
  }

  /** Whether a file of the corpus is there, one that cannot be read included. */
  holds(uri: string | vscode.Uri): boolean {
    const key = uriKey(uri);
    return this.#documents.has(key) || (this.#snapshot?.unreadable.some(file => uriKey(file.uri) === key) ?? false);
  }

  document(uri: string | vscode.Uri): DocumentSummary | undefined {
    return this.#documents.get(uriKey(uri));
  }

  /** Sections and claims of a document; null where the server does not know it. A failed call is not kept. */
  outline(uri: string): Promise<Outline | null> {
    const key = uriKey(uri);
    const known = this.#outlines.get(key);
    if (known) return known;
    const asked = this.#client.call('marginalia/outline', { uri });
    this.#outlines.set(key, asked);
    asked.catch(() => {
      if (this.#outlines.get(key) === asked) this.#outlines.delete(key);
    });
    return asked;
  }

  dispose(): void {
    this.#store.dispose();
  }

  #noteChange(uris: readonly string[]): void {
    for (const key of uris.map(uri => uriKey(uri))) {
      this.#outlines.delete(key);
      this.#pending.add(key);
    }
    this.#settle.run(SETTLE, () => {
      this.#fetch('marginalia/corpus').catch(() => undefined);
    });
  }

  async #fetch(method: 'marginalia/corpus' | 'marginalia/reload'): Promise<CorpusSnapshot> {
    const asked = this.#client.call(method, {});
    this.#loading = asked;
    const snapshot = await asked;
    if (this.#loading === asked) this.#accept(snapshot);
    return snapshot;
  }

  #accept(snapshot: CorpusSnapshot): void {
    const before = new Set(this.#documents.keys());
    this.#snapshot = snapshot;
    this.#documents.clear();
    for (const document of snapshot.documents) this.#documents.set(uriKey(document.uri), document);
    const changed = new Set([...this.#pending, ...symmetricDifference(before, new Set(this.#documents.keys()))]);
    this.#pending.clear();
    this.#changed.fire(changed);
  }
}

function symmetricDifference(a: ReadonlySet<string>, b: ReadonlySet<string>): readonly string[] {
  return [...[...a].filter(key => !b.has(key)), ...[...b].filter(key => !a.has(key))];
}
