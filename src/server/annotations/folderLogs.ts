import { groupBy } from '../../base/groupBy.ts';
import {
  type Annotation,
  type DocumentUri,
  liveAnnotations,
  type LogEntry,
  logName,
  mergeLogs,
  type ReadDocument,
  toLine,
  type UnreadableLine,
  withLinks,
} from '../../engine/index.ts';
import type { FileSystem } from '../fileSystem.ts';
import { documentUri, joinUri, relativePath } from '../uris.ts';
import type { TextsByHash } from './oldTexts.ts';
import { isThere } from './presence.ts';
import { type ReadLog, readLog } from './readLog.ts';

/** Where a workspace folder keeps its annotations. */
export const LOGS = '.marginalia/annotations';
export const ENDING = '.jsonl';

/** What the logs need of the server. */
export interface LogsPorts {
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
  /** The texts that they were made on, as far as they are known and are not the one of now. */
  readonly oldTexts?: TextsByHash;
}

/** Those of a document on which nothing was noted. */
export const NO_NOTES: DocumentNotes = { annotations: [], unreadable: [] };

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

/** The logs of one workspace folder. */
export class FolderLogs {
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

  /** Whether the logs are to be looked at from time to time, for want of a watcher that sees them. Where files are asked for over a wire that costs too much. */
  get isLate(): boolean {
    return this.#isMissing && this.uri.startsWith('file:');
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

  /** With the whole addresses of its document and of those that it links to; a reply names the note that it answers. */
  #whole(entry: LogEntry): LogEntry {
    if (entry.kind === 'tombstone' || this.#latest.has(entry.target.source)) return entry;
    const bodies = withLinks(entry.bodies, source => this.addressOf(source));
    return { ...entry, bodies, target: { ...entry.target, source: this.addressOf(entry.target.source) } };
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
