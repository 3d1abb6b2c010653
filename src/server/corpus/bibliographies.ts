import { bibliographyFiles, bibliographyKeys, type ReadDocument } from '../../engine/index.ts';
import type { FileSystem } from '../fileSystem.ts';
import { besideUri } from '../uris.ts';
import { decodeText } from './decode.ts';

/** Bytes of a bibliography file that is read: many thousands of entries. */
const MOST_BYTES = 20_000_000;

interface KnownFile {
  /** What the file system said of it when it was read. */
  readonly stamp: string;
  readonly keys: readonly string[];
}

/** The citation keys in the bibliography files that reports name. A file is read again where its size or time is another. */
export class Bibliographies {
  readonly #fileSystem: FileSystem;
  readonly #files = new Map<string, KnownFile>();

  constructor(fileSystem: FileSystem) {
    this.#fileSystem = fileSystem;
  }

  /** The keys of a report's files, whose paths are relative to it. A file that cannot be read has none. */
  async keysOf({ uri, text }: ReadDocument): Promise<readonly string[]> {
    const keys = await Promise.all(bibliographyFiles(text).map(name => this.#keys(besideUri(uri, name), name).catch(() => [])));
    return keys.flat();
  }

  async #keys(uri: string, name: string): Promise<readonly string[]> {
    const stat = await this.#fileSystem.stat(uri);
    if (stat?.kind !== 'file' || stat.size > MOST_BYTES) return [];
    const stamp = `${String(stat.mtime)} ${String(stat.size)}`;
    const known = this.#files.get(uri);
    if (known?.stamp === stamp) return known.keys;
    const read = decodeText(await this.#fileSystem.readFile(uri));
    const keys = 'text' in read ? bibliographyKeys(name, read.text) : [];
    this.#files.set(uri, { stamp, keys });
    return keys;
  }
}
