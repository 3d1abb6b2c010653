import { NEVER_CANCELLED } from '../../base/cancellation.ts';
import type { DocumentUri, ReadDocument, SourceDocument } from '../../engine/index.ts';
import type { FileSystem } from '../fileSystem.ts';
import { baseName, documentUri, joinUri } from '../uris.ts';
import { decodeText } from './decode.ts';
import { IgnoreRules } from './ignoreRules.ts';
import { LoadedDocument } from './loadedDocument.ts';
import type { CorpusReader } from './reader.ts';
import { Slices } from './slices.ts';
import { formatOf, walkFiles } from './walk.ts';
import type { CorpusWorkspace } from './workspace.ts';

/** What the search for reports needs of the server. */
interface ReportsPorts {
  readonly fileSystem: FileSystem;
  readonly readDocument: (source: SourceDocument) => ReadDocument;
  readonly reader: CorpusReader;
  readonly workspace: CorpusWorkspace;
}

interface StampedDocument {
  /** Changes when the file does. */
  readonly stamp: string;
  readonly document: LoadedDocument;
}

/** Reports are written by hand: beyond these bounds lies something else, and a search for references must end. */
const MAX_FILES = 500;
const MAX_SIZE = 2 * 1024 * 1024;
const MAX_FOLDERS = 5000;
/** Milliseconds of reading between two looks at what else has come in. */
const SLICE = 20;
/** Left out of the corpus by `.marginaliaignore`, a report beside its sources is still a report. */
const IGNORE_FILES = ['.gitignore', '.ignore'];

/**
 * The Markdown files of the workspace that are no sources: the reports that cite them. Looked for when asked and not before; a file that
 * has not changed since is not read again.
 */
export class WorkspaceReports {
  readonly #ports: ReportsPorts;
  #read: ReadonlyMap<DocumentUri, StampedDocument> = new Map();

  constructor(ports: ReportsPorts) {
    this.#ports = ports;
  }

  /** All that are not open in the editor; those that are have been read from there. */
  async find(): Promise<readonly LoadedDocument[]> {
    const read = new Map<DocumentUri, StampedDocument>();
    const slices = new Slices(SLICE);
    for (const uri of await this.#list()) {
      const entry = await this.#readFile(uri);
      if (entry !== null) read.set(uri, entry);
      await slices.pause();
    }
    this.#read = read;
    return [...read.values()].map(entry => entry.document);
  }

  async #list(): Promise<readonly DocumentUri[]> {
    const { fileSystem, workspace, reader } = this.#ports;
    const sources = new Set([...reader.files()].map(file => file.uri));
    const found: DocumentUri[] = [];
    for (const { uri: root } of workspace.folders) {
      const rules = new IgnoreRules(fileSystem, root, IGNORE_FILES);
      const request = { fileSystem, root, rules, mayHold: () => true, signal: NEVER_CANCELLED, maxFolders: MAX_FOLDERS };
      const markdown = (await walkFiles(request)).filter(path => formatOf(path) === 'markdown');
      found.push(...markdown.map(path => documentUri(joinUri(root, path))));
    }
    const isReport = (uri: DocumentUri): boolean => !sources.has(uri) && reader.version(uri) === null;
    return [...new Set(found)].filter(isReport).slice(0, MAX_FILES);
  }

  async #readFile(uri: DocumentUri): Promise<StampedDocument | null> {
    const { fileSystem, readDocument } = this.#ports;
    try {
      const stat = await fileSystem.stat(uri);
      if (stat === null || stat.size > MAX_SIZE) return null;
      const stamp = `${String(stat.mtime)} ${String(stat.size)}`;
      const before = this.#read.get(uri);
      if (before?.stamp === stamp) return before;
      const decoded = decodeText(await fileSystem.readFile(uri));
      if ('unreadable' in decoded) return null;
      const read = readDocument({ uri, path: baseName(uri), text: decoded.text, format: 'markdown' });
      return { stamp, document: new LoadedDocument(read, null, null) };
    } catch {
      return null; // gone since it was listed, or not ours to read: it then holds no reference either
    }
  }
}
