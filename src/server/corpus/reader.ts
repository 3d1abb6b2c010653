import { type Disposable, DisposableStore } from '../../base/disposable.ts';
import { Emitter } from '../../base/event.ts';
import type { DocumentUri, ReadDocument, SourceDocument } from '../../engine/index.ts';
import type { DocumentNotes } from '../annotations/folderLogs.ts';
import type { FileSystem } from '../fileSystem.ts';
import type { ReaderPool } from '../readerPool.ts';
import { BatchedCommits } from './batchedCommits.ts';
import { decodeText } from './decode.ts';
import type { CorpusFile } from './discovery.ts';
import { LoadedDocument } from './loadedDocument.ts';
import type { OpenBuffers } from './openBuffers.ts';
import { nextTurn, Slices } from './slices.ts';
import type { DocumentStore, StoreChange } from './store.ts';

/** What the reader of files needs of the server. */
interface ReaderPorts {
  readonly fileSystem: FileSystem;
  readonly readDocument: (source: SourceDocument) => ReadDocument;
  /** Undefined where there is but one thread. */
  readonly readerPool: ReaderPool | undefined;
  /** Whether no more documents can be held. */
  readonly isMemoryFull: () => boolean;
  readonly store: DocumentStore;
  readonly buffers: Pick<OpenBuffers, 'get' | 'onDidChange' | 'onDidClose'>;
  /** What the reader has noted on a document. */
  readonly notesOf: (document: ReadDocument) => DocumentNotes;
  readonly log: (message: string) => void;
}

/** Files fetched at a time. */
const CONCURRENCY = 8;
/** Files to be read from which on threads are worth starting. */
const MANY = 200;
/** Files fetched ahead for each thread: enough that none waits when a long document holds up the next commit. */
const AHEAD = 24;
/** UTF-16 code units from which on reading takes long enough to be felt. */
const LONG = 200_000;
/** Milliseconds of reading between two looks at what else has come in. */
const SLICE = 20;
/** Milliseconds without a keystroke after which an edited document is read again. */
const DEBOUNCE = 150;
/** A document that takes long to read waits so many times as long, but not for ever. */
const DEBOUNCE_SHARE = 3;
const MAX_DEBOUNCE = 3000;

/** `read`: what a thread has read of it already. */
type Fetched = { readonly text: string; readonly read?: ReadDocument } | { readonly unreadable: string };

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
  /** Milliseconds that open documents took to read the last time. */
  readonly #costs = new Map<DocumentUri, number>();
  /** Long open documents being read by a thread. */
  readonly #aside = new Map<DocumentUri, Promise<void>>();
  readonly #progressed = new Emitter<void>();
  readonly #disposables = new DisposableStore();
  readonly #commits: BatchedCommits;
  #running: Promise<void> | undefined;
  #paused = false;
  /** Paused since no more can be held. */
  #full = false;
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

  /** Whether all that was put here has been read and stands in the store: what has just been read waits for its commit a moment. */
  get settled(): boolean {
    return this.pending === 0 && this.#commits.isEmpty;
  }

  get paused(): boolean {
    return this.#paused;
  }

  /** Whether reading was stopped since no more documents can be held: what is pending waits for `resume`. */
  get full(): boolean {
    return this.#full;
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
    this.#paused = this.#full = false;
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

  /** As `fresh`; a long document is read in a thread meanwhile, and may have been edited again by then. */
  async current(uri: DocumentUri): Promise<LoadedDocument | undefined> {
    if (this.#edited.has(uri)) await this.#readSoon(uri);
    return this.#ports.store.get(uri);
  }

  /**
   * Reads those of `uris` that are still to be read before all others, one after the other while `isWanted`. A reader who has put off
   * reading the corpus still gets what is asked for.
   */
  async readNow(uris: readonly DocumentUri[], isWanted: () => boolean): Promise<void> {
    const slices = new Slices(SLICE);
    for (const uri of uris) {
      if (!isWanted() || this.#disposed) break; // what has been read by then is kept
      if (!this.#pending.delete(uri)) continue;
      this.#fetching.add(uri);
      const fetched = await this.#fetch(uri);
      this.#fetching.delete(uri);
      this.#commits.add(this.#take(uri, fetched));
      this.#progressed.fire();
      await slices.pause();
    }
    while (uris.some(uri => this.#fetching.has(uri)) && isWanted() && !this.#isStopped()) await nextTurn();
    if (this.#disposed) return;
    this.#commits.flush();
    this.#progressed.fire();
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
    const pool = this.#pending.size >= MANY ? this.#ports.readerPool : undefined;
    const width = pool === undefined ? CONCURRENCY : pool.size * AHEAD;
    const ahead: { readonly uri: DocumentUri; readonly fetched: Promise<Fetched | undefined> }[] = [];
    for (;;) {
      if (!this.#isStopped() && this.#ports.isMemoryFull()) {
        this.#full = true;
        this.#ports.log(`The memory is full: ${String(this.pending)} files are not read.`);
        this.pause();
      }
      // Many are fetched at a time; what comes of them is taken in in the order of the files.
      while (ahead.length < width && this.#pending.size > 0 && !this.#isStopped()) {
        const uri = takeFirst(this.#pending);
        this.#fetching.add(uri);
        ahead.push({ uri, fetched: pool === undefined ? this.#fetch(uri) : this.#fetchAndRead(uri, pool) });
      }
      const next = ahead.shift();
      if (next === undefined) break;
      const fetched = await next.fetched;
      this.#fetching.delete(next.uri);
      if (this.#isStopped()) this.#pending.add(next.uri);
      else this.#commits.add(this.#take(next.uri, fetched));
      this.#progressed.fire();
      await slices.pause();
    }
    if (this.#disposed) return;
    this.#commits.flush();
    this.#progressed.fire();
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

  async #fetchAndRead(uri: DocumentUri, pool: ReaderPool): Promise<Fetched | undefined> {
    const [file, fetched] = [this.#files.get(uri), await this.#fetch(uri)];
    if (file === undefined || fetched === undefined || 'unreadable' in fetched) return fetched;
    if (this.#known(uri)?.original.text === fetched.text) return fetched;
    try {
      return { ...fetched, read: await pool.read({ uri, path: file.path, text: fetched.text, format: file.format }) };
    } catch {
      return fetched; // then it is read here, and what is wrong with it is said there
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
    return this.#read({ uri, path: file.path, text: fetched.text, format: file.format }, file, null, fetched.read);
  }

  #bufferChanged(uri: DocumentUri): void {
    const before = this.#edited.get(uri);
    clearTimeout(before);
    const first = before === undefined && (this.#ports.store.get(uri)?.version ?? null) === null;
    const wait = Math.min(MAX_DEBOUNCE, Math.max(DEBOUNCE, DEBOUNCE_SHARE * (this.#costs.get(uri) ?? 0)));
    const timer = setTimeout(() => void this.#readSoon(uri), first ? 0 : wait);
    this.#edited.set(uri, timer);
  }

  #bufferClosed(uri: DocumentUri): void {
    clearTimeout(this.#edited.get(uri));
    this.#edited.delete(uri);
    this.#costs.delete(uri);
    const file = this.#files.get(uri);
    if (file === undefined) this.#ports.store.commit({ remove: [uri] });
    else this.put([file]);
  }

  /** Reads the open buffer of `uri`; a long one in a thread, so that nothing waits for it that does not ask for it. */
  async #readSoon(uri: DocumentUri): Promise<void> {
    const { readerPool, buffers } = this.#ports;
    const text = buffers.get(uri)?.text() ?? '';
    if (readerPool === undefined || text.length < LONG || this.#known(uri)?.original.text === text) this.#readBuffer(uri);
    else {
      const run = (this.#aside.get(uri) ?? Promise.resolve()).then(() => this.#readAside(uri, readerPool));
      this.#aside.set(uri, run);
      await run;
      if (this.#aside.get(uri) === run) this.#aside.delete(uri);
    }
  }

  async #readAside(uri: DocumentUri, pool: ReaderPool): Promise<void> {
    const buffer = this.#ports.buffers.get(uri);
    if (buffer === undefined || this.#ports.store.get(uri)?.version === buffer.version) return;
    const source = { uri, path: this.#files.get(uri)?.path ?? buffer.path, text: buffer.text(), format: buffer.format };
    const began = performance.now();
    const ready = await pool.read(source).catch(() => undefined);
    this.#costs.set(uri, performance.now() - began);
    if (this.#ports.buffers.get(uri)?.version === buffer.version) this.#readBuffer(uri, ready); // else a later edit has its own turn
  }

  /** Reads the open buffer of `uri`, if there is one. `ready`: what a thread has read of it as it is now. */
  #readBuffer(uri: DocumentUri, ready?: ReadDocument): boolean {
    clearTimeout(this.#edited.get(uri));
    this.#edited.delete(uri);
    const buffer = this.#ports.buffers.get(uri);
    if (buffer === undefined || this.#disposed) return false;
    const file = this.#files.get(uri) ?? null;
    const before = this.#ports.store.get(uri);
    if (before?.version === buffer.version && before.file === file) return true;
    const source = { uri, path: file?.path ?? buffer.path, text: buffer.text(), format: buffer.format };
    this.#ports.store.commit(this.#read(source, file, buffer.version, ready));
    return true;
  }

  /** What is read of `uri` so far, taken in or not. */
  #known(uri: DocumentUri): LoadedDocument | undefined {
    return this.#commits.get(uri) ?? this.#ports.store.get(uri);
  }

  /** `ready`: what a thread has read of this text, perhaps for another place of the file. */
  #read(source: SourceDocument, file: CorpusFile | null, version: number | null, ready?: ReadDocument): StoreChange {
    const loaded = this.#known(source.uri);
    const before = loaded?.original;
    const load = (read: ReadDocument): StoreChange => ({ put: [new LoadedDocument(read, file, version, this.#ports.notesOf(read), loaded)] });
    if (before?.text === source.text && before.format === source.format)
      return load(before.path === source.path ? before : { ...before, path: source.path });
    if (ready?.path === source.path && ready.format === source.format) return load(ready);
    try {
      const began = performance.now();
      const read = this.#ports.readDocument(source);
      if (version !== null) this.#costs.set(source.uri, performance.now() - began);
      return load(read);
    } catch (error) {
      // reading is total; should it fail all the same, one document is lost and not the server
      this.#ports.log(`${source.uri}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return { unreadable: [{ uri: source.uri, path: source.path, file, reason: 'Marginalia failed to read this file. Its log says more.' }] };
    }
  }

  #renewed(document: LoadedDocument): LoadedDocument {
    const notes = this.#ports.notesOf(document.original);
    return document.holds(notes) ? document : new LoadedDocument(document.original, document.file, document.version, notes, document);
  }
}

/** Takes the first of `items`, which are not empty. */
function takeFirst<T>(items: Set<T>): T {
  for (const item of items) {
    items.delete(item);
    return item;
  }
  throw new RangeError('There is nothing to take.');
}

function tooLarge(size: number, limit: number): string {
  const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '');
  return `This file has ${megabytes(size)} MB; files over ${megabytes(limit)} MB are not read (setting marginalia.corpus.maxFileSize).`;
}
