import ignore, { type Ignore } from 'ignore';
import type { FileSystem } from '../fileSystem.ts';
import { joinUri } from '../uris.ts';

/** Files that say what to leave out, weakest first: a later one can take back with `!` what an earlier one ignores. */
export const IGNORE_FILES = ['.gitignore', '.ignore', '.marginaliaignore'] as const;

/** Of a file or folder: whether the ignore files on the way down from the workspace folder leave it out. */
export class IgnoreRules {
  readonly #fileSystem: FileSystem;
  readonly #root: string;
  readonly #names: readonly string[];
  readonly #levels = new Map<string, Promise<Ignore | null>>();

  constructor(fileSystem: FileSystem, root: string, names: readonly string[] = IGNORE_FILES) {
    this.#fileSystem = fileSystem;
    this.#root = root;
    this.#names = names;
  }

  /** `path` is relative to the root, forward slashes. Asks about this one entry; its folders are taken to have been let in. */
  async ignores(path: string, kind: 'file' | 'directory'): Promise<boolean> {
    for (let folder = parentOf(path); ; folder = parentOf(folder)) {
      const rules = await this.#level(folder);
      const relative = (folder === '' ? path : path.slice(folder.length + 1)) + (kind === 'directory' ? '/' : '');
      const result = rules?.test(relative);
      if (result?.ignored === true) return true;
      if (result?.unignored === true || folder === '') return false;
    }
  }

  #level(folder: string): Promise<Ignore | null> {
    let level = this.#levels.get(folder);
    if (level === undefined) {
      level = this.#load(folder);
      this.#levels.set(folder, level);
    }
    return level;
  }

  async #load(folder: string): Promise<Ignore | null> {
    const texts = await Promise.all(this.#names.map(name => this.#read(joinUri(this.#root, folder === '' ? name : `${folder}/${name}`))));
    const present = texts.filter(text => text !== null);
    return present.length === 0 ? null : ignore({ allowRelativePaths: true }).add(present.join('\n'));
  }

  async #read(uri: string): Promise<string | null> {
    if ((await this.#fileSystem.stat(uri))?.kind !== 'file') return null;
    try {
      return new TextDecoder().decode(await this.#fileSystem.readFile(uri));
    } catch {
      return null; // rules that cannot be read rule nothing
    }
  }
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
