import type { CancelSignal } from '../../base/cancellation.ts';
import type { TextFormat } from '../../engine/index.ts';
import type { DirectoryEntry, FileSystem } from '../fileSystem.ts';
import { joinUri } from '../uris.ts';
import type { IgnoreRules } from './ignoreRules.ts';

interface WalkRequest {
  readonly fileSystem: FileSystem;
  /** The folder's address. Paths are relative to it, with forward slashes. */
  readonly root: string;
  readonly rules: IgnoreRules;
  /** Whether it is worth looking into a folder. */
  readonly mayHold: (folder: string) => boolean;
  readonly signal: CancelSignal;
  /** How many folders are looked into at most. */
  readonly maxFolders?: number;
}

const FORMATS: Readonly<Record<string, TextFormat>> = { md: 'markdown', markdown: 'markdown', txt: 'plain' };
/** Deeper than any folder of documents, shallow enough that a loop the file system hides ends soon. */
const MAX_DEPTH = 40;
const MAX_FOLDERS = 50_000;

/** How a file of this name is read; null for one that is no document. */
export function formatOf(path: string): TextFormat | null {
  const dot = path.lastIndexOf('.');
  return dot < 0 ? null : (FORMATS[path.slice(dot + 1).toLowerCase()] ?? null);
}

/** Whether a folder of this name is never looked into, whatever the ignore files say. */
export function isSkipped(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

/** The paths of all files beneath the root that are documents by their names, folder by folder in the order of their names. */
export function walkFiles(request: WalkRequest): Promise<readonly string[]> {
  return new Walk(request).run();
}

class Walk {
  readonly #request: WalkRequest;
  readonly #found: string[] = [];
  /** Real addresses of the folders looked into: a folder that links to one above it is not entered again. */
  readonly #seen = new Set<string>();

  constructor(request: WalkRequest) {
    this.#request = request;
  }

  async run(): Promise<readonly string[]> {
    await this.#visit('', 0);
    return this.#found;
  }

  async #visit(folder: string, depth: number): Promise<void> {
    const { signal, rules, maxFolders } = this.#request;
    if (signal.aborted || depth > MAX_DEPTH || this.#seen.size >= (maxFolders ?? MAX_FOLDERS)) return;
    const real = await this.#realPath(folder);
    if (this.#seen.has(real)) return;
    this.#seen.add(real);
    for (const entry of await this.#entries(folder)) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.kind === 'directory') {
        if (await this.#enters(entry, path)) await this.#visit(path, depth + 1);
      } else if (entry.kind === 'file' && formatOf(path) !== null && !(await rules.ignores(path, 'file'))) this.#found.push(path);
    }
  }

  async #enters(entry: DirectoryEntry, path: string): Promise<boolean> {
    const { fileSystem, root, rules, mayHold } = this.#request;
    if (isSkipped(entry.name) || !mayHold(path)) return false;
    if (entry.link === true && (await fileSystem.realPath(joinUri(root, path))) === null) return false;
    return !(await rules.ignores(path, 'directory'));
  }

  async #realPath(folder: string): Promise<string> {
    const uri = joinUri(this.#request.root, folder);
    try {
      return (await this.#request.fileSystem.realPath(uri)) ?? uri;
    } catch {
      return uri; // not there: the listing that follows will find that out
    }
  }

  async #entries(folder: string): Promise<readonly DirectoryEntry[]> {
    try {
      const entries = await this.#request.fileSystem.readDirectory(joinUri(this.#request.root, folder));
      return [...entries].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    } catch {
      return []; // gone since it was listed, or not ours to look into
    }
  }
}

