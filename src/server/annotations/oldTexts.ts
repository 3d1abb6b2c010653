import { type Disposable, DisposableStore } from '../../base/disposable.ts';
import { Emitter } from '../../base/event.ts';
import type { DocumentUri } from '../../engine/index.ts';
import { decodeText } from '../corpus/decode.ts';
import type { DocumentStore } from '../corpus/store.ts';
import { sha256 } from './sha256.ts';

/** The versions of the file at an address that are kept somewhere, the likeliest first. */
export type StoredVersions = (uri: DocumentUri, signal: AbortSignal) => AsyncIterable<Uint8Array>;

interface OldTextsPorts {
  readonly store: DocumentStore;
  /** Undefined where nothing of the kind can be asked. */
  readonly versions: StoredVersions | undefined;
}

/** Texts by their hashes. */
export type TextsByHash = ReadonlyMap<string, string>;

export const NO_TEXTS: TextsByHash = new Map();

/** Milliseconds that the versions of one document may take. */
const PATIENCE = 5000;
/** Milliseconds that a document is left alone before its old texts are looked for. */
const PAUSE = 300;

/**
 * The texts that notes were made on, where a document has another text since: it was changed while no editor was open. Looked for in what a
 * repository keeps, one document at a time, and each text once; only where the reader trusts the workspace, since a program of the reader's is then run in it.
 * Notes that were made since the start are left out: the edits of their text have been followed one by one.
 */
export class OldTexts implements Disposable {
  readonly #ports: OldTextsPorts;
  readonly #found = new Map<DocumentUri, TextsByHash>();
  readonly #asked = new Map<DocumentUri, Set<string>>();
  readonly #waiting = new Set<DocumentUri>();
  readonly #start = new Date().toISOString();
  readonly #ending = new AbortController();
  readonly #disposables = new DisposableStore();
  readonly #foundMore = this.#disposables.add(new Emitter<void>());
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isTrusted = false;
  #isLooking = false;

  /** Fires when old texts of some documents have been found. */
  readonly onDidFind = this.#foundMore.event;

  constructor(ports: OldTextsPorts) {
    this.#ports = ports;
    this.#disposables.add(
      ports.store.onDidChange(({ changed }) => {
        this.#wait(changed);
      }),
    );
  }

  /** From now on repositories may be read. */
  trust(): void {
    if (this.#isTrusted) return;
    this.#isTrusted = true;
    this.#wait(Array.from(this.#ports.store.all(), ({ original }) => original.uri));
  }

  /** What was found for the document at this address: the same object until there is more. */
  of(uri: DocumentUri): TextsByHash {
    return this.#found.get(uri) ?? NO_TEXTS;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#ending.abort();
    this.#disposables.dispose();
  }

  #wait(uris: readonly DocumentUri[]): void {
    if (!this.#isTrusted || this.#ports.versions === undefined) return;
    for (const uri of uris) if (uri.startsWith('file:') && this.#missing(uri).length > 0) this.#waiting.add(uri);
    if (this.#waiting.size === 0 || this.#isLooking) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#lookAll(), PAUSE);
  }

  /** The hashes of texts that older notes were made on, and that were not asked for yet. */
  #missing(uri: DocumentUri): readonly string[] {
    const { annotations } = this.#ports.store.get(uri)?.notes ?? { annotations: [] };
    const asked = this.#asked.get(uri);
    const hashes = annotations.flatMap(({ modified, target: { quote, sha256: hash } }) =>
      quote !== null && hash !== null && modified < this.#start && asked?.has(hash) !== true ? [hash] : [],
    );
    return [...new Set(hashes)];
  }

  async #lookAll(): Promise<void> {
    this.#isLooking = true;
    let isMore = false;
    for (const uri of this.#waiting) {
      this.#waiting.delete(uri);
      if (await this.#look(uri)) isMore = true;
      if (this.#ending.signal.aborted) return;
    }
    this.#isLooking = false;
    if (isMore) this.#foundMore.fire();
  }

  /** Whether there is more than before. */
  async #look(uri: DocumentUri): Promise<boolean> {
    const own = await sha256(this.#ports.store.get(uri)?.original.text ?? '');
    const wanted = new Set(this.#missing(uri).filter(hash => hash !== own));
    if (wanted.size === 0) return false;
    const asked = this.#asked.get(uri) ?? new Set();
    for (const hash of wanted) asked.add(hash);
    this.#asked.set(uri, asked);
    const before = this.of(uri);
    const found = new Map(before);
    const signal = AbortSignal.any([this.#ending.signal, AbortSignal.timeout(PATIENCE)]);
    for await (const bytes of this.#ports.versions?.(uri, signal) ?? []) {
      for (const text of textsOf(bytes)) {
        const hash = await sha256(text);
        if (hash !== null && wanted.delete(hash)) found.set(hash, text);
      }
      if (wanted.size === 0 || signal.aborted) break;
    }
    if (found.size === before.size) return false;
    this.#found.set(uri, found);
    return true;
  }
}

/** What a version may have been in the editor: a repository may keep lines that end otherwise than those of the file. */
function textsOf(bytes: Uint8Array): readonly string[] {
  const decoded = decodeText(bytes);
  if ('unreadable' in decoded) return [];
  const { text } = decoded;
  return text.includes('\n') && !text.includes('\r') ? [text, text.replaceAll('\n', '\r\n')] : [text];
}
