import { type Disposable, DisposableStore } from '../../base/disposable.ts';
import { type DocumentUri, loadIndex, type PassageIndex, saveIndex } from '../../engine/index.ts';
import type { CacheStorage } from '../cacheStorage.ts';
import type { CorpusReader } from './reader.ts';
import type { DocumentStore } from './store.ts';

/** What the kept index needs of the server. */
interface CachedIndexPorts {
  readonly storage: CacheStorage;
  readonly store: DocumentStore;
  readonly reader: Pick<CorpusReader, 'settled' | 'onDidProgress'>;
  readonly log: (message: string) => void;
}

/** "MRGC", and the version of the layout below. */
const MAGIC = 0x4d524743;
const VERSION = 1;
const HEADER = 12;

/**
 * Keeps the index of the corpus from one start to the next. It is read when the corpus' files are known and before they are, so that
 * questions have answers while reading goes on, and written when nothing is left to do.
 *
 * Layout: magic, version and length in bytes of the key, each a 32-bit word; the key in UTF-8, up to a multiple of eight; the index as
 * the engine saves it, with a checksum of its own. The key says which build made it from which folders with which settings.
 */
export class CachedIndex implements Disposable {
  readonly #ports: CachedIndexPorts;
  readonly #disposables = new DisposableStore();
  /** Undefined until the files of the corpus are known. */
  #key: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #kept: PassageIndex['segments'] | undefined;
  #writing = false;
  #disposed = false;

  constructor(ports: CachedIndexPorts) {
    this.#ports = ports;
    const schedule = (): void => {
      this.#schedule();
    };
    this.#disposables.add(ports.store.onDidChange(schedule));
    this.#disposables.add(ports.reader.onDidProgress(schedule));
  }

  /** Hands the store what was kept for a corpus of these folders and settings, the first time; from then on keeps what becomes of it. */
  async adopt(corpus: string, files: { has(uri: DocumentUri): boolean }): Promise<void> {
    const { storage, store, log } = this.#ports;
    const isFirst = this.#key === undefined;
    try {
      this.#key = JSON.stringify([await storage.build(), corpus]);
      const bytes = isFirst ? await storage.read() : null;
      if (bytes === null || this.#disposed) return;
      const index = unpack(bytes, this.#key);
      if (typeof index === 'string') log(`The index kept from the last time is not used: ${index}. It is built anew.`);
      else {
        this.#kept = index.segments;
        store.adopt(index, files);
      }
    } catch (error) {
      log(`The index kept from the last time could not be read. It is built anew. ${reasonOf(error)}`);
    }
  }

  dispose(): void {
    this.#disposed = true;
    clearTimeout(this.#timer);
    this.#disposables.dispose();
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    if (this.#disposed) return;
    this.#timer = setTimeout(() => void this.#save(), this.#ports.storage.patience);
  }

  async #save(): Promise<void> {
    const { storage, store, reader, log } = this.#ports;
    const index = store.corpus.passages;
    if (this.#key === undefined || !reader.settled || index.segments === this.#kept) return;
    if (this.#writing) {
      this.#schedule();
      return;
    }
    this.#writing = true;
    try {
      await storage.write(pack(index, this.#key));
      this.#kept = index.segments;
    } catch (error) {
      log(`The index could not be kept for the next start: ${reasonOf(error)}`);
    } finally {
      this.#writing = false;
    }
  }
}

function pack(index: PassageIndex, key: string): readonly Uint8Array[] {
  const name = new TextEncoder().encode(key);
  const head = new Uint8Array((HEADER + name.length + 7) & ~7);
  const words = new DataView(head.buffer);
  for (const [i, word] of [MAGIC, VERSION, name.length].entries()) words.setUint32(4 * i, word, true);
  head.set(name, HEADER);
  return [head, saveIndex(index)];
}

/** The index, or in a few words why there is none. */
function unpack(bytes: Uint8Array, key: string): PassageIndex | string {
  if (bytes.length < HEADER) return 'its file is cut short';
  const head = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (head.getUint32(0, true) !== MAGIC) return 'its file is of another kind';
  if (head.getUint32(4, true) !== VERSION) return 'it is of another version';
  const end = HEADER + head.getUint32(8, true);
  if (new TextDecoder().decode(bytes.subarray(HEADER, end)) !== key) return 'Marginalia or its settings have changed';
  return loadIndex(bytes.subarray((end + 7) & ~7)) ?? 'its file is damaged';
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
