import type { Disposable } from '../../base/disposable.ts';
import { Emitter } from '../../base/event.ts';
import type { DocumentUri, ReadDocument, SourceDocument } from '../../engine/index.ts';
import { decodeText } from '../corpus/decode.ts';
import { LoadedDocument } from '../corpus/loadedDocument.ts';
import type { DocumentStore } from '../corpus/store.ts';
import { formatOf } from '../corpus/walk.ts';
import type { FileSystem } from '../fileSystem.ts';
import { baseName } from '../uris.ts';
import type { NotedAddress } from './folderLogs.ts';
import type { AnnotationLogs } from './logs.ts';

/** What the look for noted documents needs of the server. */
interface ElsewherePorts {
  readonly fileSystem: FileSystem;
  readonly readDocument: (source: SourceDocument) => ReadDocument;
  readonly store: DocumentStore;
  readonly annotations: AnnotationLogs;
  /** Whether a document of this address is of the corpus or open, be it read yet or not. */
  readonly knows: (uri: DocumentUri) => boolean;
  /** Whether the documents of the corpus are not all known yet. */
  readonly isLooking: () => boolean;
}

/** Bytes. Larger files are no documents; notes on them are listed without their places. */
const MAX_SIZE = 20 * 1024 * 1024;

interface Entry {
  /** Changes when the file does; null for one that is not there, or is no text. */
  readonly stamp: string | null;
  readonly document: LoadedDocument;
}

/**
 * The documents that have notes and that nobody reads now: reports that are closed, files that are gone. Looked for when asked and not
 * before; a file that has not changed since is not read again. One that is gone stands here without a word of text, so that its notes have
 * a place in no passage.
 */
export class NotedElsewhere implements Disposable {
  readonly #ports: ElsewherePorts;
  readonly #changed = new Emitter<void>();
  readonly #found = new Emitter<readonly LoadedDocument[]>();
  #entries: ReadonlyMap<DocumentUri, Entry> = new Map();
  #there: ReadonlySet<DocumentUri> = new Set();
  /** The documents that were there, and those that were not, when it was last told which are gone. */
  #toldOf = '';

  /** Fires with the documents that are gone, where these or those that are there are others than before. */
  readonly onDidFind = this.#found.event;
  /** Fires when other files than before are there: notes may then be another document's. */
  readonly onDidChange = this.#changed.event;

  constructor(ports: ElsewherePorts) {
    this.#ports = ports;
  }

  /** Those that were found last and have not been read since, in the order of their addresses. */
  get found(): readonly LoadedDocument[] {
    return [...this.#entries.values()].map(({ document }) => document).filter(({ original }) => this.get(original.uri) !== undefined);
  }

  /** The same, of one address. */
  get(uri: DocumentUri): LoadedDocument | undefined {
    return this.#ports.store.get(uri) === undefined ? this.#entries.get(uri)?.document : undefined;
  }

  /** Whether the file of this address was not there, or could not be read, when it was last looked for. */
  isGone(uri: DocumentUri): boolean {
    return this.get(uri) !== undefined && this.#entries.get(uri)?.stamp === null;
  }

  /** Whether there was a file of this address that has notes and that nobody reads. */
  isThere(uri: DocumentUri): boolean {
    return this.#there.has(uri);
  }

  /** Looks which of the noted documents that nobody reads are there, so that no other document is taken for one of them. */
  async look(): Promise<void> {
    const left = this.#left();
    const stamps = await Promise.all(left.map(({ uri }) => this.#stamp(uri)));
    const there = new Set(left.map(({ uri }) => uri).filter((_, i) => stamps[i] !== null));
    const isSame = there.size === this.#there.size && [...there].every(uri => this.#there.has(uri));
    this.#there = there;
    if (!isSame) this.#changed.fire();
  }

  /** All of them, in the order of their addresses; none as long as it is not known which documents there are. */
  async find(): Promise<readonly LoadedDocument[]> {
    const { store, isLooking } = this.#ports;
    if (isLooking()) return [];
    await this.look();
    const left = this.#left();
    const claimed = new Set(left.length === 0 ? [] : [...store.all()].flatMap(({ notes }) => notes.annotations.map(({ id }) => id)));
    const entries = await Promise.all(left.map(async noted => this.#entry(noted, claimed)));
    const found = entries.flatMap(entry => entry ?? []).sort((a, b) => compare(a.document.original.uri, b.document.original.uri));
    this.#entries = new Map(found.map(entry => [entry.document.original.uri, entry]));
    this.#tellGone();
    return this.found;
  }

  dispose(): void {
    this.#changed.dispose();
    this.#found.dispose();
  }

  #tellGone(): void {
    const gone = this.found.filter(({ original }) => this.isGone(original.uri));
    const there = [...this.#ports.store.all()].map(({ original }) => original.uri);
    const now = JSON.stringify([gone.map(({ original }) => original.uri), there]);
    if (gone.length === 0 || now === this.#toldOf) return;
    this.#toldOf = now;
    this.#found.fire(gone);
  }

  #left(): readonly NotedAddress[] {
    const { annotations, store, knows } = this.#ports;
    return annotations.noted().filter(({ uri }) => store.get(uri) === undefined && (!knows(uri) || store.isUnreadable(uri)));
  }

  /** Null where all of its notes are told of by another document, to which it has moved. */
  async #entry({ uri, annotations, name }: NotedAddress, claimed: ReadonlySet<string>): Promise<Entry | null> {
    const notes = { annotations: annotations.filter(({ id }) => !claimed.has(id)), unreadable: [] };
    if (notes.annotations.length === 0) return null;
    const before = this.#entries.get(uri);
    const stamp = await this.#stamp(uri);
    const original = before?.stamp === stamp ? before.document.original : stamp === null ? null : await this.read(uri);
    if (stamp === null || original === null) return this.#gone(uri, name, notes, before);
    const isSame = before?.document.original === original && before.document.holds(notes);
    return { stamp, document: isSame ? before.document : new LoadedDocument(original, null, null, notes, before?.document) };
  }

  #gone(uri: DocumentUri, name: string, notes: LoadedDocument['notes'], before: Entry | undefined): Entry {
    if (before?.stamp === null && before.document.holds(notes)) return before;
    const read = this.#ports.readDocument({ uri, path: baseName(uri), text: '', format: formatOf(uri) ?? 'plain' });
    // its notes stay in the log that has them
    const original = { ...read, record: { ...read.record, id: name === '' ? read.record.id : decoded(name) } };
    return { stamp: null, document: new LoadedDocument(original, null, null, notes) };
  }

  async #stamp(uri: DocumentUri): Promise<string | null> {
    try {
      const stat = await this.#ports.fileSystem.stat(uri);
      return stat?.kind !== 'file' || stat.size > MAX_SIZE ? null : `${String(stat.mtime)} ${String(stat.size)}`;
    } catch {
      return null; // an address of a kind that nobody here can open
    }
  }

  /** A document as its file has it now; null where there is none that can be read. */
  async read(uri: DocumentUri): Promise<ReadDocument | null> {
    const format = formatOf(uri);
    if (format === null) return null;
    try {
      const content = decodeText(await this.#ports.fileSystem.readFile(uri));
      if ('unreadable' in content) return null;
      return this.#ports.readDocument({ uri, path: baseName(uri), text: content.text, format });
    } catch {
      return null; // gone since it was looked for, or not ours to read
    }
  }
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // the name of a file that somebody else has made
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
