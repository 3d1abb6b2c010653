import type { FileEvent } from 'vscode-languageserver';
import type { Disposable } from '../../base/disposable.ts';
import { Emitter } from '../../base/event.ts';
import { groupBy } from '../../base/groupBy.ts';
import {
  type Annotation,
  type DocumentUri,
  liveAnnotations,
  type LogEntry,
  logName,
  mergeLogs,
  notBefore,
  type ParsedLog,
  parseLog,
  type ReadDocument,
  toLine,
  tombstoneOf,
  type UnreadableLine,
} from '../../engine/index.ts';
import type { WorkspaceFolder } from '../corpus/discovery.ts';
import type { FileSystem } from '../fileSystem.ts';
import { CORRECTIONS } from '../corrections/logs.ts';
import type { LogHome } from './logHome.ts';
import { baseName, documentUri, folderUri, isBeneath, joinUri, relativePath } from '../uris.ts';
import { CODEBOOK } from './codebooks.ts';
import { isThere } from './presence.ts';

/** Where a workspace folder keeps its annotations. */
const LOGS = '.marginalia/annotations';
const ENDING = '.jsonl';
/** Globs, relative to a workspace folder, of all whose change can change what the reader says there. */
export const WATCHED = `{.marginalia,${LOGS},${LOGS}/*${ENDING},${CODEBOOK},${CORRECTIONS}}`;

/**
 * Milliseconds between two looks into a folder of logs that was not there when the window was opened: watchers of files miss what lies in
 * folders that are made one within the other, and never see it after that.
 */
const LOOK = 1500;

/** What stands beside the logs and is read by others. */
const OTHERS = [CODEBOOK, CORRECTIONS];

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
  /** For documents that lie in no workspace folder; null where the client gives no place for it. */
  #outside: FolderLogs | null = null;
  /** One step at a time: a line is never added while its file is being read. */
  #steps: Promise<unknown> = Promise.resolve();
  #looks: ReturnType<typeof setInterval> | undefined;

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

  /** Keeps the notes on documents that lie in no workspace folder beneath this address of the client's own. */
  setOutside(folder: string | null): void {
    this.#outside = folder === null ? null : new FolderLogs(folderUri(folder), this.#ports, 'exact');
  }

  /** Reads all logs again. */
  reload(): Promise<void> {
    return this.#step(async () => {
      await Promise.all(this.#all().map(folder => folder.readAll()));
      this.#looks ??= setInterval(() => void this.#look(), LOOK);
      this.#changed.fire();
    });
  }

  #look(): Promise<void> {
    const late = this.#folders.filter(folder => folder.isLate);
    if (late.length === 0) return Promise.resolve();
    return this.#step(async () => {
      const changed = await Promise.all(late.map(folder => folder.lookAgain()));
      if (changed.includes(true)) this.#changed.fire();
    });
  }

  /** Whether a change of this file is one of the annotations and of nothing else. */
  owns(uri: string): boolean {
    return this.#folders.some(folder => isBeneath(folder.home, documentUri(uri)));
  }

  filesChanged(events: readonly FileEvent[]): Promise<void> {
    const uris = [...new Set(events.map(event => documentUri(event.uri)))].filter(uri => !OTHERS.some(other => uri.endsWith(`/${other}`)));
    if (uris.length === 0) return Promise.resolve();
    return this.#step(async () => {
      for (const folder of this.#folders) {
        const inside = uris.filter(uri => isBeneath(folder.home, uri));
        if (inside.some(uri => !uri.endsWith(ENDING))) await folder.readAll();
        else for (const uri of inside) await folder.read(baseName(uri));
      }
      this.#changed.fire();
    });
  }

  notesOf(document: ReadDocument): DocumentNotes {
    const [only, ...others] = this.#foldersOf(document).map(folder => folder.notesOf(document));
    if (only === undefined) return NO_NOTES;
    if (others.length === 0) return only;
    const notes = [only, ...others];
    return { annotations: notes.flatMap(each => each.annotations), unreadable: notes.flatMap(each => each.unreadable) };
  }

  /** What is noted on each document, by its address, whether the document is there or not. */
  noted(): readonly NotedAddress[] {
    return this.#all().flatMap(folder => folder.noted());
  }

  /** Of the workspace folders. */
  get folders(): readonly string[] {
    return this.#folders.map(({ uri }) => uri);
  }

  /** The latest states of all annotations, deletions included. */
  known(): readonly KnownEntry[] {
    return this.#all().flatMap(folder => folder.known());
  }

  /** Where the annotation `id` of `document` is kept, or will be: in the innermost folder. Null for a document that has no lasting place. */
  homeOf(document: ReadDocument, id: string): AnnotationHome | null {
    const folders = this.#foldersOf(document);
    const folder = folders.find(each => each.knows(id)) ?? folders[0];
    if (folder === undefined) return null;
    const name = logName(document.record.id);
    return {
      uri: joinUri(folder.uri, `${LOGS}/${name}`),
      path: `${LOGS}/${name}`,
      noun: 'note',
      restored: restoredNote,
      isSame: (a, b) => toLine({ ...a, modified: '' }) === toLine({ ...b, modified: '' }),
      folder: folder.uri,
      sourceOf: uri => folder.sourceOf(uri),
      addressOf: source => folder.addressOf(source),
      latest: each => folder.latest(each),
      add: entries =>
        this.#step(async () => {
          try {
            await folder.append(name, entries);
          } finally {
            this.#changed.fire();
          }
        }),
    };
  }

  dispose(): void {
    clearInterval(this.#looks);
    this.#changed.dispose();
  }

  #all(): readonly FolderLogs[] {
    return this.#outside === null ? this.#folders : [...this.#folders, this.#outside];
  }

  /** Innermost first. */
  #foldersOf({ uri }: ReadDocument): readonly FolderLogs[] {
    const folders = this.#folders.filter(each => isBeneath(each.uri, uri)).sort((a, b) => b.uri.length - a.uri.length);
    return folders.length > 0 || this.#outside === null || uri.startsWith('untitled:') ? folders : [this.#outside];
  }

  #step<T>(run: () => Promise<T>): Promise<T> {
    const step = this.#steps.then(run);
    this.#steps = step.catch(() => undefined); // whoever asked for the step is told; the next one goes on
    return step;
  }
}

/** The notes whose line names one address. */
export interface NotedAddress {
  readonly uri: DocumentUri;
  /** Replies included. */
  readonly annotations: readonly Annotation[];
  /** Of the log that tells of the first of them, without its ending. */
  readonly name: string;
}

/** The latest state of an annotation with the log that tells of it. */
export interface KnownEntry {
  /** Its document named by its whole address. */
  readonly entry: LogEntry;
  /** Of the log, without its ending. */
  readonly name: string;
}

function restoredNote(before: LogEntry | null, after: LogEntry, now: string): LogEntry {
  if (before !== null) return { ...before, modified: notBefore(now, after.modified) };
  return tombstoneOf({ id: after.id, modified: after.modified }, now, after.creator);
}

/** Where the notes on one document are kept. */
export interface AnnotationHome extends LogHome<LogEntry> {
  /** The folder that the log lies in. */
  readonly folder: string;
  /** How a document is named there. */
  sourceOf(uri: DocumentUri): string;
  /** The document that is named so there. */
  addressOf(source: string): DocumentUri;
}

/** The logs of one workspace folder. */
class FolderLogs {
  readonly uri: string;
  /** All beneath this address is Marginalia's own. */
  readonly home: string;
  readonly #root: string;
  readonly #ports: LogsPorts;
  readonly #files = new Map<string, ReadLog>();
  /** Of the logs, as they were when they were last looked at by hand. */
  readonly #stamps = new Map<string, string>();
  /** Whether there was no folder of logs at some time. */
  #isMissing = false;
  readonly #moves: 'followed' | 'exact';
  #latest: ReadonlyMap<string, LogEntry> = new Map();
  /** The annotations that count, by the names of the logs of their documents, and by the addresses of the documents they name. */
  #byFile: ReadonlyMap<string, readonly Annotation[]> = new Map();
  #bySource: ReadonlyMap<string, readonly Annotation[]> = new Map();
  /** Those that answer others, by the ids of these. */
  #replies: ReadonlyMap<string, readonly Annotation[]> = new Map();

  /** `moves`: whether notes on a document that is gone are taken for those on one of the same id, as is right within one workspace folder. */
  constructor(uri: string, ports: LogsPorts, moves: 'followed' | 'exact' = 'followed') {
    this.uri = uri;
    this.#moves = moves;
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

  /** Whether the logs are to be looked at from time to time, for want of a watcher that sees them. */
  get isLate(): boolean {
    return this.#isMissing;
  }

  /** Reads the logs that are others now. Returns whether that brought anything. Cost: a look at each file. */
  async lookAgain(): Promise<boolean> {
    const names = await this.#list();
    const before = new Map(this.#files);
    for (const name of before.keys()) if (!names.includes(name)) this.#files.delete(name);
    for (const name of names) {
      const stat = await this.#ports.fileSystem.stat(joinUri(this.#root, name));
      const stamp = stat === null ? '' : `${String(stat.mtime)} ${String(stat.size)}`;
      if (stamp === this.#stamps.get(name)) continue;
      this.#stamps.set(name, stamp);
      await this.#fetch(name);
    }
    const isSame = before.size === this.#files.size && [...before].every(([name, log]) => this.#files.get(name) === log);
    if (!isSame) this.#merge();
    return !isSame;
  }

  notesOf(document: ReadDocument): DocumentNotes {
    const name = logName(document.record.id);
    const named = this.#byFile.get(name) ?? [];
    const told = this.#bySource.get(document.uri) ?? [];
    const unreadable = this.#files.get(name)?.log.unreadable ?? [];
    if (named.length + told.length + unreadable.length === 0) return NO_NOTES;
    // of two documents with one id, each has what names it; what names neither is taken as a note on a document that has moved
    const mine = named.filter(({ target }) => {
      if (this.#latest.has(target.source)) return false;
      const source = this.addressOf(target.source);
      return source === document.uri || (this.#moves === 'followed' && !this.#ports.isDocument(source));
    });
    const roots = [...new Set([...mine, ...told])];
    return { annotations: [...roots, ...this.#repliesTo(roots)], unreadable };
  }

  known(): readonly KnownEntry[] {
    const names = this.#names();
    return [...this.#latest.values()].map(entry => ({ entry: this.#whole(entry), name: names.get(entry.id) ?? '' }));
  }

  noted(): readonly NotedAddress[] {
    const names = this.#names();
    return [...this.#bySource].map(([uri, roots]) => ({
      uri: documentUri(uri),
      annotations: [...roots, ...this.#repliesTo(roots)],
      name: names.get(roots[0]?.id ?? '') ?? '',
    }));
  }

  /** Whether the annotation is told of here, deleted or not. */
  knows(id: string): boolean {
    return this.#latest.has(id);
  }

  latest(id: string): LogEntry | undefined {
    return this.#latest.get(id);
  }

  /** The address of a document as a log of this folder names it: relative where the document lies in the folder. */
  sourceOf(uri: DocumentUri): string {
    const path = relativePath(this.uri, uri);
    return path === null ? uri : `../../${path.split('/').map(encodeURIComponent).join('/')}`;
  }

  async append(name: string, entries: readonly LogEntry[]): Promise<void> {
    try {
      await this.#ports.fileSystem.append(joinUri(this.#root, name), entries.map(toLine).join('\n'));
    } finally {
      await this.read(name); // what stands there now is what counts, be it written by us, by another program, or only in part
    }
  }

  /** With the whole address of its document; a reply names the note that it answers. */
  #whole(entry: LogEntry): LogEntry {
    if (entry.kind === 'tombstone' || this.#latest.has(entry.target.source)) return entry;
    return { ...entry, target: { ...entry.target, source: this.addressOf(entry.target.source) } };
  }

  /** The logs, without their ending, by the ids they tell of. */
  #names(): ReadonlyMap<string, string> {
    return new Map([...this.#files].flatMap(([name, { log }]) => log.entries.map(({ id }) => [id, name.slice(0, -ENDING.length)])));
  }

  /** What answers these notes, and the answers to that, wherever it is kept: a note may have gone to another log since. */
  #repliesTo(roots: readonly Annotation[]): readonly Annotation[] {
    const found = new Set<Annotation>();
    const queue = [...roots];
    for (let note = queue.pop(); note !== undefined; note = queue.pop())
      for (const reply of this.#replies.get(note.id) ?? []) {
        if (found.has(reply)) continue; // replies that answer each other
        found.add(reply);
        queue.push(reply);
      }
    return [...found];
  }

  async #list(): Promise<readonly string[]> {
    try {
      const entries = await this.#ports.fileSystem.readDirectory(this.#root);
      return entries.filter(({ name, kind }) => kind === 'file' && name.endsWith(ENDING)).map(({ name }) => name);
    } catch {
      // as a rule nothing has been noted in this folder yet; but a folder that cannot be listed for a moment has not lost its notes
      if ((await isThere(this.#ports.fileSystem, this.uri, LOGS)) !== false) return [...this.#files.keys()];
      this.#isMissing = true;
      return [];
    }
  }

  async #fetch(name: string): Promise<void> {
    const uri = joinUri(this.#root, name);
    try {
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await this.#ports.fileSystem.readFile(uri));
      this.#files.set(name, readLog(text, this.#files.get(name)));
    } catch (error) {
      if ((await isThere(this.#ports.fileSystem, this.uri, `${LOGS}/${name}`)) === false) {
        this.#files.delete(name);
        return;
      }
      // what was read before still counts: a file that cannot be read for a moment has not lost its notes
      this.#ports.log(`${uri} could not be read: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  #merge(): void {
    const logs = [...this.#files].map(([name, { log }]) => ({ name, entries: log.entries }));
    const merged = mergeLogs(...logs.map(({ entries }) => entries));
    this.#latest = new Map(merged.map(entry => [entry.id, entry]));
    const live = new Map(liveAnnotations(merged).map(annotation => [annotation.id, annotation]));
    this.#byFile = groupByLog(live, logs);
    const isReply = ({ target }: Annotation): boolean => this.#latest.has(target.source);
    this.#bySource = groupBy(
      [...live.values()].filter(each => !isReply(each)),
      ({ target }) => this.addressOf(target.source),
    );
    this.#replies = groupBy([...live.values()].filter(isReply), ({ target }) => target.source);
  }

  /** The document that is named so in a log of this folder. */
  addressOf(source: string): DocumentUri {
    try {
      return documentUri(new URL(source, `${this.#root}/x`).href);
    } catch {
      return documentUri(source); // an address that is no URL still tells documents apart
    }
  }
}

/**
 * The annotations that count, by the log of the document they name: of several that tell of one, the log that named this document first, for
 * a note may have been given to another document and back. Cost: O(entries).
 */
function groupByLog(
  live: ReadonlyMap<string, Annotation>,
  logs: readonly { readonly name: string; readonly entries: readonly LogEntry[] }[],
): ReadonlyMap<string, readonly Annotation[]> {
  const first = new Map<string, { readonly name: string; readonly modified: number }>();
  for (const { name, entries } of logs)
    for (const entry of entries) {
      if (entry.kind === 'tombstone' || live.get(entry.id)?.target.source !== entry.target.source) continue;
      const known = first.get(entry.id);
      const modified = Date.parse(entry.modified);
      if (known === undefined || modified < known.modified) first.set(entry.id, { name, modified });
    }
  return groupBy([...live.values()], ({ id }) => first.get(id)?.name ?? '');
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
