import { Emitter } from '../../base/event.ts';
import {
  applyCompaction,
  type Compaction,
  correctNames,
  type Corpus,
  type DocumentUri,
  EMPTY_CORPUS,
  indexedDocuments,
  type MeasureRule,
  type PassageIndex,
  updateCorpus,
} from '../../engine/index.ts';
import { isReadScheme, type UnreadableFile } from '../../protocol/index.ts';
import { schemeOf } from '../uris.ts';
import type { CorpusFile } from './discovery.ts';
import { CorpusDirectory } from './directory.ts';
import type { LoadedDocument } from './loadedDocument.ts';

/** A document that could not be read; `file` is null where it is no file of the corpus. */
export interface UnreadableEntry extends UnreadableFile {
  readonly uri: DocumentUri;
  readonly file: CorpusFile | null;
}

/** What one step brings. A document that is put replaces the one of the same address, whatever it was. */
export interface StoreChange {
  readonly put?: readonly LoadedDocument[];
  readonly remove?: readonly DocumentUri[];
  readonly unreadable?: readonly UnreadableEntry[];
}

interface StoreDelta {
  readonly revision: number;
  readonly changed: readonly DocumentUri[];
  readonly removed: readonly DocumentUri[];
}

/** All documents that are read at this moment: those of the corpus and those that are merely open. The only place that changes them. */
export class DocumentStore {
  readonly directory = new CorpusDirectory();
  readonly #loaded = new Map<DocumentUri, LoadedDocument>();
  readonly #unreadable = new Map<DocumentUri, UnreadableFile>();
  readonly #changed = new Emitter<StoreDelta>();
  #corpus: Corpus = EMPTY_CORPUS;
  /** In the index, from the last time, and not read yet. */
  #unread: ReadonlySet<DocumentUri> = new Set();
  #revision = 0;
  #claims = 0;

  readonly onDidChange = this.#changed.event;

  get corpus(): Corpus {
    return this.#corpus;
  }

  /** Rises by one with every change of the corpus. */
  get revision(): number {
    return this.#revision;
  }

  get claimCount(): number {
    return this.#claims;
  }

  get unreadable(): readonly UnreadableFile[] {
    return [...this.#unreadable.values()];
  }

  get(uri: DocumentUri): LoadedDocument | undefined {
    return this.#loaded.get(uri);
  }

  isUnreadable(uri: DocumentUri): boolean {
    return this.#unreadable.has(uri);
  }

  /** Of the corpus and open ones. */
  all(): Iterable<LoadedDocument> {
    return this.#loaded.values();
  }

  /** The same, without what we have written up ourselves, text boxes and older versions: these quote and cite, and are nobody's texts. */
  texts(): readonly LoadedDocument[] {
    return [...this.#loaded.values()].filter(({ read }) => isReadScheme(schemeOf(read.uri)));
  }

  /** Of the corpus, in the order of folder and path. */
  documents(): readonly LoadedDocument[] {
    return [...this.#loaded.values()].filter(document => document.file !== null).sort(byPath);
  }

  commit(change: StoreChange): void {
    const leaving = new Set<DocumentUri>([...(change.remove ?? []), ...(change.unreadable ?? []).map(file => file.uri)]);
    const put = change.put ?? [];
    const corpusChange = {
      put: put.filter(document => document.file !== null).map(document => document.read),
      remove: [...leaving, ...put.filter(document => document.file === null).map(document => document.read.uri)].filter(
        uri => this.#corpus.documents.has(uri) || this.#unread.has(uri),
      ),
    };
    const marks = this.#unreadable.size > 0 || (change.unreadable ?? []).length > 0;
    const removed = [...leaving].filter(uri => this.#take(uri));
    for (const document of put) this.#put(document);
    for (const { uri, path, reason } of change.unreadable ?? []) this.#unreadable.set(uri, { uri, path, reason });
    if (corpusChange.put.length + corpusChange.remove.length > 0) this.#corpus = updateCorpus(this.#corpus, corpusChange);
    else if (!marks && put.length + removed.length === 0) return;
    this.#revision++;
    const changed = [...put.map(document => document.read.uri), ...(change.unreadable ?? []).map(file => file.uri)];
    this.#changed.fire({ revision: this.#revision, changed, removed: removed.filter(uri => !this.#unreadable.has(uri)) });
  }

  /**
   * Takes over an index from the last time. What it holds of `files` can be found from now on; it is to be read before it is shown, and
   * reading it puts right what has changed. What it holds of other files is left out.
   */
  adopt(index: PassageIndex, files: { has(uri: DocumentUri): boolean }): void {
    const indexed = indexedDocuments(index);
    const put = [...this.#corpus.documents.values()];
    const adopted = { ...this.#corpus, documents: index.documents, passages: index };
    this.#corpus = updateCorpus(adopted, { put, remove: indexed.filter(uri => !files.has(uri)) });
    this.#unread = new Set(indexed.filter(uri => files.has(uri)));
    this.#revision++;
    this.#changed.fire({ revision: this.#revision, changed: [], removed: [] });
  }

  /** Holds the names of the corpus to what the reader says of them. */
  correctNames(rules: readonly MeasureRule[]): void {
    this.#corpus = correctNames(this.#corpus, rules);
  }

  /** Puts a merge of the index in place: the same answers, given faster. */
  compact(compaction: Compaction): void {
    this.#corpus = { ...this.#corpus, passages: applyCompaction(this.#corpus.passages, compaction) };
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #put(document: LoadedDocument): void {
    const { uri } = document.read;
    this.#take(uri);
    this.#loaded.set(uri, document);
    if (document.file !== null) {
      this.directory.add(document.read);
      this.#claims += document.read.claims.length;
    }
  }

  #take(uri: DocumentUri): boolean {
    const before = this.#loaded.get(uri);
    this.#loaded.delete(uri);
    if (before?.file) {
      this.directory.remove(before.read);
      this.#claims -= before.read.claims.length;
    }
    return this.#unreadable.delete(uri) || before !== undefined;
  }
}

function byPath(a: LoadedDocument, b: LoadedDocument): number {
  const [left, right] = [a.file, b.file];
  if (left === null || right === null) return 0;
  return compare(left.folder.uri, right.folder.uri) || compare(left.path, right.path) || compare(left.uri, right.uri);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
