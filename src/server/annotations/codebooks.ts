import type { Disposable } from '../../base/disposable.ts';
import { Emitter } from '../../base/event.ts';
import { type Codebook, type CodebookTag, colourOfTag, parseCodebook } from '../../engine/index.ts';
import type { WorkspaceFolder } from '../corpus/discovery.ts';
import type { FileSystem } from '../fileSystem.ts';
import { documentUri, folderUri, isBeneath, joinUri } from '../uris.ts';
import { isThere } from './presence.ts';

/** Where a workspace folder keeps what its tags mean. */
export const CODEBOOK = '.marginalia/codebook.yaml';

interface CodebooksPorts {
  readonly fileSystem: FileSystem;
  readonly log: (message: string) => void;
}

/** The codebooks of all workspace folders, in step with their files. The only way to them. */
export class Codebooks implements Disposable {
  readonly #ports: CodebooksPorts;
  readonly #changed = new Emitter<void>();
  #files: readonly CodebookFile[] = [];

  /** Fires when a tag may mean something else. */
  readonly onDidChange = this.#changed.event;

  constructor(ports: CodebooksPorts) {
    this.#ports = ports;
  }

  /** In the order of the workspace folders. */
  get files(): readonly CodebookFile[] {
    return this.#files;
  }

  /** Sets the workspace folders and reads their codebooks. */
  setFolders(folders: readonly WorkspaceFolder[]): Promise<void> {
    const known = new Map(this.#files.map(file => [file.folder, file]));
    this.#files = folders.map(({ uri }) => known.get(folderUri(uri)) ?? new CodebookFile(folderUri(uri), this.#ports));
    return this.reload();
  }

  /** Reads all codebooks again. */
  async reload(): Promise<void> {
    const changed = await Promise.all(this.#files.map(file => file.read()));
    if (changed.includes(true)) this.#changed.fire();
  }

  async filesChanged(uris: readonly string[]): Promise<void> {
    const touched = uris.map(documentUri);
    if (this.#files.some(({ uri }) => touched.some(each => isBeneath(each, uri)))) await this.reload();
  }

  /** All tags that are described; where several folders describe one, the first of them. */
  tags(): readonly CodebookTag[] {
    const tags = new Map<string, CodebookTag>();
    for (const { book } of this.#files) for (const tag of book.tags) if (!tags.has(tag.name)) tags.set(tag.name, tag);
    return [...tags.values()];
  }

  /** `#rrggbb`: of the tag, or of the nearest above it that has one. */
  colourOf(name: string): string | null {
    for (const { book } of this.#files) {
      const colour = colourOfTag(book, name);
      if (colour !== null) return colour;
    }
    return null;
  }

  /** Makes `after` the text of a codebook that says `before`. Rejects where it says something else by now, or cannot be written. */
  async replace(file: CodebookFile, before: string, after: string): Promise<void> {
    try {
      await file.replace(before, after);
    } finally {
      this.#changed.fire();
    }
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

/** The codebook of one workspace folder. */
export class CodebookFile {
  readonly folder: string;
  readonly uri: string;
  readonly #ports: CodebooksPorts;
  #text = '';
  #book: Codebook = parseCodebook('');

  constructor(folder: string, ports: CodebooksPorts) {
    this.folder = folder;
    this.uri = documentUri(joinUri(folder, CODEBOOK));
    this.#ports = ports;
  }

  /** Empty where there is no file. */
  get text(): string {
    return this.#text;
  }

  get book(): Codebook {
    return this.#book;
  }

  /** Whether it says something else than before. What was read still counts as long as the file cannot be read. */
  async read(): Promise<boolean> {
    try {
      const text = await this.#fetch();
      if (text === this.#text) return false;
      this.#text = text;
      this.#book = parseCodebook(text);
      return true;
    } catch (error) {
      this.#ports.log(`${this.uri} could not be read: ${error instanceof Error ? error.message : String(error)}`);
      return false;
    }
  }

  async replace(before: string, after: string): Promise<void> {
    if ((await this.#fetch()) !== before) {
      await this.read();
      throw new Error('it has been changed by another program meanwhile');
    }
    await this.#ports.fileSystem.write(this.uri, after);
    await this.read();
  }

  async #fetch(): Promise<string> {
    try {
      return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await this.#ports.fileSystem.readFile(this.uri));
    } catch (error) {
      if ((await isThere(this.#ports.fileSystem, this.folder, CODEBOOK)) === false) return '';
      throw error;
    }
  }
}
