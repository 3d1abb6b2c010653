import picomatch from 'picomatch';
import type { CancelSignal } from '../../base/cancellation.ts';
import type { DocumentUri, TextFormat } from '../../engine/index.ts';
import type { DirectoryEntry, FileSystem } from '../fileSystem.ts';
import { baseName, documentUri, joinUri, relativePath } from '../uris.ts';
import { IgnoreRules } from './ignoreRules.ts';
import type { CorpusSettings } from './settings.ts';

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

const FORMATS: Readonly<Record<string, TextFormat>> = { md: 'markdown', markdown: 'markdown', txt: 'plain' };
/** Never looked into, whatever the ignore files say. */
const SKIPPED = /^(?:\.|node_modules$)/;
/** Deeper than any folder of documents, shallow enough that a loop the file system hides ends soon. */
const MAX_DEPTH = 40;
const MAX_FOLDERS = 50_000;

/** How a file of this name is read; null for one that is no document. */
export function formatOf(path: string): TextFormat | null {
  const dot = path.lastIndexOf('.');
  return dot < 0 ? null : (FORMATS[path.slice(dot + 1).toLowerCase()] ?? null);
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
    const walk = new Walk(this.#fileSystem, this.folder.uri, this.#rules, signal);
    const files = await this.#files(walk);
    // "corpus/" means the opened folder itself where that is what the reader opened
    if (files.length > 0 || this.#whole || !this.#globs.some(glob => glob.literal === baseName(this.folder.uri))) return files;
    this.#whole = true;
    return this.#files(walk);
  }

  /** Whether `uri` is a document of the corpus by its name and place; the file itself is not looked at. */
  async classify(uri: DocumentUri): Promise<CorpusFile | null> {
    const path = relativePath(this.folder.uri, uri);
    if (path === null || path === '' || formatOf(path) === null) return null;
    const parts = path.split('/');
    for (let i = 1; i <= parts.length; i++) {
      const part = parts[i - 1] ?? '';
      const isFile = i === parts.length;
      if (!isFile && SKIPPED.test(part)) return null;
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

  async #files(walk: Walk): Promise<readonly CorpusFile[]> {
    const paths = await walk.run(path => this.#mayHold(path));
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

/** One walk through the folders; entries come in the order of their names. */
class Walk {
  readonly #fileSystem: FileSystem;
  readonly #root: string;
  readonly #rules: IgnoreRules;
  readonly #signal: CancelSignal;

  constructor(fileSystem: FileSystem, root: string, rules: IgnoreRules, signal: CancelSignal) {
    this.#fileSystem = fileSystem;
    this.#root = root;
    this.#rules = rules;
    this.#signal = signal;
  }

  async run(mayHold: (folder: string) => boolean): Promise<readonly string[]> {
    const found: string[] = [];
    const seen = new Set<string>();
    const visit = async (folder: string, depth: number): Promise<void> => {
      if (this.#signal.aborted || depth > MAX_DEPTH || seen.size > MAX_FOLDERS) return;
      const real = await this.#realPath(folder);
      if (seen.has(real)) return;
      seen.add(real);
      for (const entry of await this.#entries(folder)) {
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
        if (entry.kind === 'directory') {
          if (await this.#enters(entry, path, mayHold)) await visit(path, depth + 1);
        } else if (entry.kind === 'file' && formatOf(path) !== null && !(await this.#rules.ignores(path, 'file'))) found.push(path);
      }
    };
    await visit('', 0);
    return found;
  }

  async #enters(entry: DirectoryEntry, path: string, mayHold: (folder: string) => boolean): Promise<boolean> {
    if (SKIPPED.test(entry.name) || !mayHold(path)) return false;
    if (entry.link === true && (await this.#fileSystem.realPath(joinUri(this.#root, path))) === null) return false;
    return !(await this.#rules.ignores(path, 'directory'));
  }

  async #realPath(folder: string): Promise<string> {
    const uri = joinUri(this.#root, folder);
    try {
      return (await this.#fileSystem.realPath(uri)) ?? uri;
    } catch {
      return uri; // not there: the listing that follows will find that out
    }
  }

  async #entries(folder: string): Promise<readonly DirectoryEntry[]> {
    try {
      const entries = await this.#fileSystem.readDirectory(joinUri(this.#root, folder));
      return [...entries].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    } catch {
      return []; // gone since it was listed, or not ours to look into
    }
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
