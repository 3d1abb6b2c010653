import type { FileEvent } from 'vscode-languageserver';
import type { Disposable } from '../../base/disposable.ts';
import { Emitter } from '../../base/event.ts';
import {
  type Annotation,
  type DocumentUri,
  liveAnnotations,
  type LogEntry,
  logName,
  mergeLogs,
  type ParsedLog,
  parseLog,
  type ReadDocument,
  toLine,
  type UnreadableLine,
} from '../../engine/index.ts';
import type { WorkspaceFolder } from '../corpus/discovery.ts';
import type { FileSystem } from '../fileSystem.ts';
import { baseName, documentUri, folderUri, isBeneath, joinUri, relativePath } from '../uris.ts';

/** Where a workspace folder keeps its annotations. */
const LOGS = '.marginalia/annotations';
const ENDING = '.jsonl';
/** Globs, relative to a workspace folder, of all whose change can change its annotations. */
export const WATCHED = `{.marginalia,${LOGS},${LOGS}/*${ENDING}}`;

/** What the logs need of the server. */
interface LogsPorts {
  readonly fileSystem: FileSystem;
  /** Whether there is a document of this address, of the corpus or open. */
  readonly isDocument: (uri: DocumentUri) => boolean;
  readonly log: (message: string) => void;
}

/** What was noted on one document. */
export interface DocumentNotes {
  readonly annotations: readonly Annotation[];
  /** The lines of its log that say nothing. */
  readonly unreadable: readonly UnreadableLine[];
}

/** Those of a document on which nothing was noted. */
export const NO_NOTES: DocumentNotes = { annotations: [], unreadable: [] };

/** The annotation logs of all workspace folders, in step with their files. The only way to them. */
export class AnnotationLogs implements Disposable {
  readonly #ports: LogsPorts;
  readonly #changed = new Emitter<void>();
  #folders: readonly FolderLogs[] = [];
  /** One step at a time: a line is never added while its file is being read. */
  #steps: Promise<unknown> = Promise.resolve();

  /** Fires when what was noted may be something else. */
  readonly onDidChange = this.#changed.event;

  constructor(ports: LogsPorts) {
    this.#ports = ports;
  }

  /** Sets the workspace folders and reads their logs. */
  setFolders(folders: readonly WorkspaceFolder[]): Promise<void> {
    const known = new Map(this.#folders.map(folder => [folder.uri, folder]));
    this.#folders = folders.map(({ uri }) => known.get(folderUri(uri)) ?? new FolderLogs(folderUri(uri), this.#ports));
    return this.reload();
  }

  /** Reads all logs again. */
  reload(): Promise<void> {
    return this.#step(async () => {
      await Promise.all(this.#folders.map(folder => folder.readAll()));
      this.#changed.fire();
    });
  }

  /** Whether a change of this file is one of the annotations and of nothing else. */
  owns(uri: string): boolean {
    return this.#folders.some(folder => isBeneath(folder.home, documentUri(uri)));
  }

  filesChanged(events: readonly FileEvent[]): Promise<void> {
    const uris = [...new Set(events.map(event => documentUri(event.uri)))];
    return this.#step(async () => {
      for (const folder of this.#folders) {
        const inside = uris.filter(uri => isBeneath(folder.home, uri));
        if (inside.some(uri => !uri.endsWith(ENDING))) await folder.readAll();
        else for (const uri of inside) await folder.read(baseName(uri));
      }
      if (uris.length > 0) this.#changed.fire();
    });
  }

  notesOf(document: ReadDocument): DocumentNotes {
    const folders = this.#folders.filter(folder => isBeneath(folder.uri, document.uri));
    const [only, ...others] = folders.map(folder => folder.notesOf(document));
    if (only === undefined) return NO_NOTES;
    if (others.length === 0) return only;
    const notes = [only, ...others];
    return { annotations: notes.flatMap(each => each.annotations), unreadable: notes.flatMap(each => each.unreadable) };
  }

  /** Where the annotation `id` of `document` is kept, or will be: in the innermost folder. Null for a document that lies in no workspace folder. */
  homeOf(document: ReadDocument, id: string): AnnotationHome | null {
    const folders = this.#folders.filter(each => isBeneath(each.uri, document.uri)).sort((a, b) => b.uri.length - a.uri.length);
    const folder = folders.find(each => each.knows(id)) ?? folders[0];
    if (folder === undefined) return null;
    const name = logName(document.record.id);
    return {
      path: `${LOGS}/${name}`,
      source: folder.sourceOf(document.uri),
      add: entry =>
        this.#step(async () => {
          try {
            await folder.append(name, entry);
          } finally {
            this.#changed.fire();
          }
        }),
    };
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #step<T>(run: () => Promise<T>): Promise<T> {
    const step = this.#steps.then(run);
    this.#steps = step.catch(() => undefined); // whoever asked for the step is told; the next one goes on
    return step;
  }
}

/** Where the notes on one document are kept. */
export interface AnnotationHome {
  /** Of the log, relative to the workspace folder. */
  readonly path: string;
  /** How the document is named there. */
  readonly source: string;
  /** Resolves when the entry is safe. Rejects where it could not be written. */
  add(entry: LogEntry): Promise<void>;
}

/** The logs of one workspace folder. */
class FolderLogs {
  readonly uri: string;
  /** All beneath this address is Marginalia's own. */
  readonly home: string;
  readonly #root: string;
  readonly #ports: LogsPorts;
  readonly #files = new Map<string, ReadLog>();
  #ids: ReadonlySet<string> = new Set();
  /** The annotations that count, by the names of the files that tell of them, and by the addresses of the documents they name. */
  #byFile: ReadonlyMap<string, readonly Annotation[]> = new Map();
  #bySource: ReadonlyMap<string, readonly Annotation[]> = new Map();

  constructor(uri: string, ports: LogsPorts) {
    this.uri = uri;
    this.home = documentUri(joinUri(uri, '.marginalia'));
    this.#root = joinUri(uri, LOGS);
    this.#ports = ports;
  }

  async readAll(): Promise<void> {
    const names = await this.#list();
    for (const name of this.#files.keys()) if (!names.includes(name)) this.#files.delete(name);
    for (const name of names) await this.#fetch(name);
    this.#merge();
  }

  async read(name: string): Promise<void> {
    await this.#fetch(name);
    this.#merge();
  }

  notesOf(document: ReadDocument): DocumentNotes {
    const name = logName(document.record.id);
    const named = this.#byFile.get(name) ?? [];
    const told = this.#bySource.get(document.uri) ?? [];
    const unreadable = this.#files.get(name)?.log.unreadable ?? [];
    if (named.length + told.length + unreadable.length === 0) return NO_NOTES;
    // of two documents with one id, each has what names it; what names neither is taken as a note on a document that has moved
    const mine = named.filter(({ target }) => {
      const source = this.#addressOf(target.source);
      return source === document.uri || !this.#ports.isDocument(source);
    });
    return { annotations: [...new Set([...mine, ...told])], unreadable };
  }

  /** Whether the annotation is told of here, deleted or not. */
  knows(id: string): boolean {
    return this.#ids.has(id);
  }

  /** The address of a document as a log of this folder names it: relative where the document lies in the folder. */
  sourceOf(uri: DocumentUri): string {
    const path = relativePath(this.uri, uri);
    return path === null ? uri : `../../${path.split('/').map(encodeURIComponent).join('/')}`;
  }

  async append(name: string, entry: LogEntry): Promise<void> {
    try {
      await this.#ports.fileSystem.append(joinUri(this.#root, name), toLine(entry));
    } finally {
      await this.read(name); // what stands there now is what counts, be it written by us, by another program, or only in part
    }
  }

  async #list(): Promise<readonly string[]> {
    try {
      const entries = await this.#ports.fileSystem.readDirectory(this.#root);
      return entries.filter(({ name, kind }) => kind === 'file' && name.endsWith(ENDING)).map(({ name }) => name);
    } catch {
      const isThere = await this.#ports.fileSystem.stat(this.#root).catch(() => true);
      return isThere === null ? [] : [...this.#files.keys()]; // as a rule nothing has been noted in this folder yet
    }
  }

  async #fetch(name: string): Promise<void> {
    const uri = joinUri(this.#root, name);
    try {
      if ((await this.#ports.fileSystem.stat(uri)) === null) {
        this.#files.delete(name);
        return;
      }
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await this.#ports.fileSystem.readFile(uri));
      this.#files.set(name, readLog(text, this.#files.get(name)));
    } catch (error) {
      // what was read before still counts: a file that cannot be read for a moment has not lost its notes
      this.#ports.log(`${uri} could not be read: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  #merge(): void {
    const logs = [...this.#files].map(([name, { log }]) => ({ name, entries: log.entries }));
    const merged = mergeLogs(...logs.map(({ entries }) => entries));
    this.#ids = new Set(merged.map(({ id }) => id));
    const live = new Map(liveAnnotations(merged).map(annotation => [annotation.id, annotation]));
    this.#byFile = new Map(
      logs.map(({ name, entries }) => [name, [...new Set(entries.map(({ id }) => live.get(id)))].filter(each => each !== undefined)]),
    );
    this.#bySource = groupBy([...live.values()], ({ target }) => this.#addressOf(target.source));
  }

  #addressOf(source: string): DocumentUri {
    try {
      return documentUri(new URL(source, `${this.#root}/x`).href);
    } catch {
      return documentUri(source); // an address that is no URL still tells documents apart
    }
  }
}

interface ReadLog {
  readonly text: string;
  readonly log: ParsedLog;
}

/** Reads the text of a log. As a rule lines have been added to what it was `before`: then those alone are read. */
function readLog(text: string, before: ReadLog | undefined): ReadLog {
  if (before?.text === text) return before;
  if (before === undefined || !before.text.endsWith('\n') || !text.startsWith(before.text)) return { text, log: parseLog(text) };
  const { entries, unreadable } = parseLog(text.slice(before.text.length));
  const lines = before.text.split('\n').length - 1;
  return {
    text,
    log: {
      entries: [...before.log.entries, ...entries],
      unreadable: [...before.log.unreadable, ...unreadable.map(({ line, reason }) => ({ line: line + lines, reason }))],
    },
  };
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
