import type { DocumentUri } from '../../engine/index.ts';
import type { CorpusFile } from './discovery.ts';
import type { LoadedDocument } from './loadedDocument.ts';
import type { DocumentStore, StoreChange, UnreadableEntry } from './store.ts';

/** Milliseconds between two commits at least, so that answers come early while the corpus is small. */
const INTERVAL = 20;
/** Commits take one part in so many of the time, however large the corpus grows. */
const SHARE = 10;
/** UTF-16 code units of text that one commit takes in at most, or a document more: nothing is answered while it does. */
const MOST = 8_000_000;

/** Asked when the moment to commit has come. */
interface CommitChecks {
  /** False for what was dropped, opened or read again by then: it is let go. */
  readonly isCurrent: (document: { readonly uri: DocumentUri; readonly file: CorpusFile | null }) => boolean;
  /** The document with what is noted on it by then. */
  readonly renewed: (document: LoadedDocument) => LoadedDocument;
}

/** Gathers what has been read from the disk and commits it now and then: often at first, and seldom enough however much there is. */
export class BatchedCommits {
  readonly #store: DocumentStore;
  readonly #checks: CommitChecks;
  readonly #put = new Map<DocumentUri, LoadedDocument>();
  readonly #unreadable = new Map<DocumentUri, UnreadableEntry>();
  #next = 0;
  /** UTF-16 code units of what waits. */
  #size = 0;

  constructor(store: DocumentStore, checks: CommitChecks) {
    this.#store = store;
    this.#checks = checks;
  }

  /** What has been read of `uri` and waits to be committed. */
  get(uri: DocumentUri): LoadedDocument | undefined {
    return this.#put.get(uri);
  }

  /** Whether nothing waits to be committed. */
  get isEmpty(): boolean {
    return this.#put.size + this.#unreadable.size === 0;
  }

  add(change: StoreChange): void {
    if (this.isEmpty) this.#next = Math.max(this.#next, performance.now() + INTERVAL);
    for (const document of change.put ?? []) {
      this.#put.set(document.read.uri, document);
      this.#size += document.read.text.length;
      this.#unreadable.delete(document.read.uri);
    }
    for (const entry of change.unreadable ?? []) {
      this.#unreadable.set(entry.uri, entry);
      this.#put.delete(entry.uri);
    }
    if (performance.now() >= this.#next || this.#size >= MOST) this.flush();
  }

  flush(): void {
    const began = performance.now();
    const { isCurrent, renewed } = this.#checks;
    const put = [...this.#put.values()].filter(({ read, file }) => isCurrent({ uri: read.uri, file })).map(renewed);
    const unreadable = [...this.#unreadable.values()].filter(isCurrent);
    this.#put.clear();
    this.#size = 0;
    this.#unreadable.clear();
    if (put.length + unreadable.length > 0) this.#store.commit({ put, unreadable });
    this.#next = performance.now() + Math.max(INTERVAL, (performance.now() - began) * SHARE);
  }
}
