import picomatch from 'picomatch';
import type { CancelSignal } from '../../base/cancellation.ts';
import type { DocumentUri, TextFormat } from '../../engine/index.ts';
import type { FileSystem } from '../fileSystem.ts';
import { baseName, documentUri, joinUri, relativePath } from '../uris.ts';
import { IgnoreRules } from './ignoreRules.ts';
import type { CorpusSettings } from './settings.ts';
import { formatOf, isSkipped, walkFiles } from './walk.ts';

/** A folder of the workspace, as the client names it. */
export interface WorkspaceFolder {
  readonly uri: string;
  readonly name: string;
}

/** A file that belongs to the corpus, read or not. */
export interface CorpusFile {
  readonly uri: DocumentUri;
  /** Relative to its corpus folder, forward slashes. */
  readonly path: string;
  readonly folder: WorkspaceFolder;
  readonly format: TextFormat;
  /** Bytes; a larger file is not read. */
  readonly maxSize: number;
}

interface FolderGlob {
  readonly matches: (path: string) => boolean;
  /** The part before the first wildcard. */
  readonly base: string;
  readonly literal: string | null;
}

/** Finds the documents of one workspace folder: walks the folders that the globs name and goes by the ignore files on the way. */
export class Discovery {
  readonly folder: WorkspaceFolder;
  readonly #fileSystem: FileSystem;
  readonly #globs: readonly FolderGlob[];
  readonly #maxSize: number;
  #rules: IgnoreRules;
  /** Whether the workspace folder as a whole is the corpus folder. */
  #whole: boolean;

  constructor(fileSystem: FileSystem, folder: WorkspaceFolder, settings: CorpusSettings) {
    this.folder = folder;
    this.#fileSystem = fileSystem;
    this.#globs = settings.folders.map(parseGlob);
    this.#maxSize = settings.maxFileSize;
    this.#rules = new IgnoreRules(fileSystem, folder.uri);
    this.#whole = this.#globs.some(glob => glob.literal === '');
  }

  /** Every document, in the order of their paths. Folders that cannot be listed are passed over. */
  async list(signal: CancelSignal): Promise<readonly CorpusFile[]> {
    this.#rules = new IgnoreRules(this.#fileSystem, this.folder.uri);
    this.#whole = this.#globs.some(glob => glob.literal === '');
    const files = await this.#files(signal);
    // "corpus/" means the opened folder itself where that is what the reader opened
    if (files.length > 0 || this.#whole || !this.#globs.some(glob => glob.literal === baseName(this.folder.uri))) return files;
    this.#whole = true;
    return this.#files(signal);
  }

  /** Whether `uri` is a document of the corpus by its name and place; the file itself is not looked at. */
  async classify(uri: DocumentUri): Promise<CorpusFile | null> {
    const path = relativePath(this.folder.uri, uri);
    if (path === null || path === '' || formatOf(path) === null) return null;
    const parts = path.split('/');
    for (let i = 1; i <= parts.length; i++) {
      const part = parts[i - 1] ?? '';
      const isFile = i === parts.length;
      if (!isFile && isSkipped(part)) return null;
      if (await this.#rules.ignores(parts.slice(0, i).join('/'), isFile ? 'file' : 'directory')) return null;
    }
    return this.#corpusFile(path);
  }

  /** Globs, relative to the workspace folder, of all whose change can change the corpus. */
  watched(): readonly string[] {
    const bases = this.#whole ? [''] : this.#globs.map(glob => glob.base);
    if (bases.includes('')) return ['**'];
    return [...bases.flatMap(base => [base, `${base}/**`]), '{.gitignore,.ignore,.marginaliaignore}'];
  }

  async #files(signal: CancelSignal): Promise<readonly CorpusFile[]> {
    const mayHold = (path: string): boolean => this.#mayHold(path);
    const paths = await walkFiles({ fileSystem: this.#fileSystem, root: this.folder.uri, rules: this.#rules, mayHold, signal });
    return paths.map(path => this.#corpusFile(path)).filter(file => file !== null);
  }

  #corpusFile(path: string): CorpusFile | null {
    const format = formatOf(path);
    const root = format === null ? null : this.#rootOf(path);
    if (format === null || root === null) return null;
    const inner = root === '' ? path : path.slice(root.length + 1);
    return { uri: documentUri(joinUri(this.folder.uri, path)), path: inner, folder: this.folder, format, maxSize: this.#maxSize };
  }

  /** The outermost corpus folder that the file lies in; its own folder where a glob names the file itself. */
  #rootOf(path: string): string | null {
    if (this.#whole) return '';
    for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      const folder = path.slice(0, slash);
      if (this.#globs.some(glob => glob.matches(folder))) return folder;
    }
    return this.#globs.some(glob => glob.matches(path)) ? path.slice(0, Math.max(0, path.lastIndexOf('/'))) : null;
  }

  #mayHold(folder: string): boolean {
    return this.#whole || this.#globs.some(({ base }) => base === '' || isWithin(base, folder) || isWithin(folder, base));
  }
}

function parseGlob(glob: string): FolderGlob {
  const pattern = glob.trim().replaceAll('\\', '/').replace(/^(?:\.?\/)+/, '').replace(/\/+$/, '').replace(/^\.$/, '');
  const { base, isGlob } = picomatch.scan(pattern);
  if (!isGlob) return { matches: path => path === pattern, base: pattern, literal: pattern };
  return { matches: picomatch(pattern, { dot: true }), base: base === '.' ? '' : base, literal: null };
}

function isWithin(outer: string, inner: string): boolean {
  return inner === outer || inner.startsWith(`${outer}/`);
}
