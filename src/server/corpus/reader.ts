import { type Disposable, DisposableStore } from '../../base/disposable.ts';
import { Emitter } from '../../base/event.ts';
import type { DocumentUri, ReadDocument, SourceDocument } from '../../engine/index.ts';
import type { DocumentNotes } from '../annotations/logs.ts';
import type { FileSystem } from '../fileSystem.ts';
import { BatchedCommits } from './batchedCommits.ts';
import { decodeText } from './decode.ts';
import type { CorpusFile } from './discovery.ts';
import { LoadedDocument } from './loadedDocument.ts';
import type { OpenBuffers } from './openBuffers.ts';
import { nextTurn, Slices } from './slices.ts';
import type { DocumentStore, StoreChange } from './store.ts';

export interface ReaderPorts {
  readonly fileSystem: FileSystem;
  readonly readDocument: (source: SourceDocument) => ReadDocument;
  readonly store: DocumentStore;
  readonly buffers: OpenBuffers;
  /** What the reader has noted on a document. */
  readonly notesOf: (document: ReadDocument) => DocumentNotes;
  readonly log: (message: string) => void;
}

/** Files fetched at a time. */
const CONCURRENCY = 8;
/** Milliseconds of reading between two looks at what else has come in. */
const SLICE = 20;
/** Milliseconds without a keystroke after which an edited document is read again. */
const DEBOUNCE = 150;

type Fetched = { readonly text: string } | { readonly unreadable: string };

/**
 * Reads what is to be read, in slices: the files of the corpus from the disk, open documents from their buffers, which win. A text that
 * is the same as before is not read a second time.
 */
export class CorpusReader implements Disposable {
  readonly #ports: ReaderPorts;
  /** The files that belong to the corpus, read or not. */
  readonly #files = new Map<DocumentUri, CorpusFile>();
  readonly #pending = new Set<DocumentUri>();
  /** Taken from `#pending`, and not read yet; one that is put there again meanwhile is read again. */
  readonly #fetching = new Set<DocumentUri>();
  readonly #edited = new Map<DocumentUri, ReturnType<typeof setTimeout>>();
  readonly #progressed = new Emitter<void>();
  readonly #disposables = new DisposableStore();
  readonly #commits: BatchedCommits;
  #running: Promise<void> | undefined;
  #paused = false;
  #disposed = false;

  /** Fires when the number of pending files or the state has changed. */
  readonly onDidProgress = this.#progressed.event;

  constructor(ports: ReaderPorts) {
    this.#ports = ports;
    this.#commits = new BatchedCommits(ports.store, {
      isCurrent: document => this.#isCurrent(document),
      renewed: document => this.#renewed(document),
    });
    this.#disposables.add(
      ports.buffers.onDidChange(uri => {
        this.#bufferChanged(uri);
      }),
    );
    this.#disposables.add(
      ports.buffers.onDidClose(uri => {
        this.#bufferClosed(uri);
      }),
    );
  }

  get pending(): number {
    return this.#pending.size + this.#fetching.size;
  }

  get paused(): boolean {
    return this.#paused;
  }

  files(): Iterable<CorpusFile> {
    return this.#files.values();
  }

  /** Takes `files` into the corpus and reads each, again where it was read before. */
  put(files: Iterable<CorpusFile>): void {
    for (const file of files) {
      this.#files.set(file.uri, file);
      this.#pending.add(file.uri);
    }
    this.#start();
  }

  /** Takes these out of the corpus. One that is open in the editor stays readable there. */
  drop(uris: Iterable<DocumentUri>): void {
    const gone = [...uris].filter(uri => this.#files.delete(uri));
    for (const uri of gone) this.#pending.delete(uri);
    this.#ports.store.commit({ remove: gone });
    for (const uri of gone) this.#readBuffer(uri);
    this.#progressed.fire();
  }

  /** Stops reading after the document at hand; what is pending waits for `resume`. */
  pause(): void {
    this.#paused = true;
    this.#progressed.fire();
  }

  resume(): void {
    this.#paused = false;
    this.#start();
  }

  /** Resolves when nothing is pending, or reading has been paused. */
  async whenIdle(): Promise<void> {
    while (this.#running !== undefined) await this.#running;
  }

  /** The document as the editor has it now: an edit that waits to be read is read at once. */
  fresh(uri: DocumentUri): LoadedDocument | undefined {
    if (this.#edited.has(uri)) this.#readBuffer(uri);
    return this.#ports.store.get(uri);
  }

  /**
   * Reads those of `uris` that are still to be read before all others, one after the other while `isWanted`. A reader who has put off
   * reading the corpus still gets what is asked for.
   */
  async readNow(uris: readonly DocumentUri[], isWanted: () => boolean): Promise<void> {
    const slices = new Slices(SLICE);
    for (const uri of uris) {
      if (!isWanted() || this.#disposed) return;
      if (!this.#pending.delete(uri)) continue;
      this.#fetching.add(uri);
      const fetched = await this.#fetch(uri);
      this.#fetching.delete(uri);
      this.#commits.add(this.#take(uri, fetched));
      this.#progressed.fire();
      await slices.pause();
    }
    while (uris.some(uri => this.#fetching.has(uri)) && isWanted() && !this.#isStopped()) await nextTurn();
    this.#commits.flush();
  }

  /** Whether there is a document of this address, of the corpus or open, read or not. */
  knows(uri: DocumentUri): boolean {
    return this.#files.has(uri) || this.#ports.buffers.get(uri) !== undefined;
  }

  /** Brings all documents in step with what is noted on them now, without reading a text again. Returns those whose notes are others. */
  renewNotes(): readonly DocumentUri[] {
    const documents = [...this.#ports.store.all()];
    const put = documents.map(document => this.#renewed(document)).filter((document, i) => document !== documents[i]);
    if (put.length > 0) this.#ports.store.commit({ put });
    return put.map(document => document.read.uri);
  }

  /** The editor's version of the document, null for one that is not open. */
  version(uri: DocumentUri): number | null {
    return this.#ports.buffers.get(uri)?.version ?? null;
  }

  dispose(): void {
    this.#disposed = true;
    for (const timer of this.#edited.values()) clearTimeout(timer);
    this.#edited.clear();
    this.#disposables.dispose();
    this.#progressed.dispose();
  }

  #start(): void {
    this.#progressed.fire();
    if (this.#running !== undefined || this.#isStopped() || this.#pending.size === 0) return;
    this.#running = this.#run().finally(() => {
      this.#running = undefined;
      this.#start(); // for what was put when the last document had been read and this had not been noted yet
    });
  }

  async #run(): Promise<void> {
    const slices = new Slices(SLICE);
    await nextTurn(); // what the client opens in the same breath is then read from its buffer, not twice
    while (this.#pending.size > 0 && !this.#isStopped()) {
      const batch = take(this.#pending, CONCURRENCY);
      for (const uri of batch) this.#fetching.add(uri);
      const fetched = await Promise.all(batch.map(uri => this.#fetch(uri)));
      for (const [i, uri] of batch.entries()) {
        this.#fetching.delete(uri);
        if (this.#isStopped()) this.#pending.add(uri);
        else this.#commits.add(this.#take(uri, fetched[i]));
        this.#progressed.fire();
        await slices.pause();
      }
    }
    if (!this.#disposed) this.#commits.flush();
  }

  #isStopped(): boolean {
    return this.#paused || this.#disposed;
  }

  /** Whether what was read from the disk a moment ago is still what counts. */
  #isCurrent({ uri, file }: { readonly uri: DocumentUri; readonly file: CorpusFile | null }): boolean {
    return file !== null && this.#files.get(uri) === file && this.#ports.buffers.get(uri) === undefined;
  }

  async #fetch(uri: DocumentUri): Promise<Fetched | undefined> {
    const file = this.#files.get(uri);
    if (file === undefined || this.#ports.buffers.get(uri) !== undefined) return undefined;
    try {
      const stat = await this.#ports.fileSystem.stat(uri);
      if (stat === null) return { unreadable: 'This file cannot be opened. Check that it is still there and may be read.' };
      if (stat.size > file.maxSize) return { unreadable: tooLarge(stat.size, file.maxSize) };
      return decodeText(await this.#ports.fileSystem.readFile(uri));
    } catch (error) {
      return { unreadable: `This file could not be read: ${error instanceof Error ? error.message : String(error)}` };
    }
  }

  #take(uri: DocumentUri, fetched: Fetched | undefined): StoreChange {
    const file = this.#files.get(uri);
    if (file === undefined || this.#readBuffer(uri)) return {};
    if (fetched === undefined) {
      this.#pending.add(uri); // it was open when the others were fetched, and has been closed since
      return {};
    }
    if ('unreadable' in fetched) return { unreadable: [{ uri, path: file.path, file, reason: fetched.unreadable }] };
    return this.#read({ uri, path: file.path, text: fetched.text, format: file.format }, file, null);
  }

  #bufferChanged(uri: DocumentUri): void {
    const before = this.#edited.get(uri);
    clearTimeout(before);
    const first = before === undefined && (this.#ports.store.get(uri)?.version ?? null) === null;
    const timer = setTimeout(() => this.#readBuffer(uri), first ? 0 : DEBOUNCE);
    this.#edited.set(uri, timer);
  }

  #bufferClosed(uri: DocumentUri): void {
    clearTimeout(this.#edited.get(uri));
    this.#edited.delete(uri);
    const file = this.#files.get(uri);
    if (file === undefined) this.#ports.store.commit({ remove: [uri] });
    else this.put([file]);
  }

  /** Reads the open buffer of `uri`, if there is one. */
  #readBuffer(uri: DocumentUri): boolean {
    clearTimeout(this.#edited.get(uri));
    this.#edited.delete(uri);
    const buffer = this.#ports.buffers.get(uri);
    if (buffer === undefined || this.#disposed) return false;
    const file = this.#files.get(uri) ?? null;
    const before = this.#ports.store.get(uri);
    if (before?.version === buffer.version && before.file === file) return true;
    const source = { uri, path: file?.path ?? buffer.path, text: buffer.text(), format: buffer.format };
    this.#ports.store.commit(this.#read(source, file, buffer.version));
    return true;
  }

  #read(source: SourceDocument, file: CorpusFile | null, version: number | null): StoreChange {
    const loaded = this.#commits.get(source.uri) ?? this.#ports.store.get(source.uri);
    const before = loaded?.original;
    const load = (read: ReadDocument): StoreChange => ({ put: [new LoadedDocument(read, file, version, this.#ports.notesOf(read), loaded)] });
    if (before?.text === source.text && before.format === source.format)
      return load(before.path === source.path ? before : { ...before, path: source.path });
    try {
      return load(this.#ports.readDocument(source));
    } catch (error) {
      // reading is total; should it fail all the same, one document is lost and not the server
      this.#ports.log(`${source.uri}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return { unreadable: [{ uri: source.uri, path: source.path, file, reason: 'Marginalia failed to read this file. Its log says more.' }] };
    }
  }

  #renewed(document: LoadedDocument): LoadedDocument {
    const notes = this.#ports.notesOf(document.original);
    return document.holds(notes) ? document : new LoadedDocument(document.original, document.file, document.version, notes);
  }
}

function take<T>(items: Set<T>, count: number): readonly T[] {
  const taken: T[] = [];
  for (const item of items) {
    if (taken.length === count) break;
    taken.push(item);
    items.delete(item);
  }
  return taken;
}

function tooLarge(size: number, limit: number): string {
  const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '');
  return `This file has ${megabytes(size)} MB; files over ${megabytes(limit)} MB are not read (setting marginalia.corpus.maxFileSize).`;
}
