import type { FileEvent } from 'vscode-languageserver';
import type { Disposable } from '../../base/disposable.ts';
import { Emitter } from '../../base/event.ts';
import { type DocumentUri, type LogEntry, logName, notBefore, type ReadDocument, toLine, tombstoneOf } from '../../engine/index.ts';
import type { WorkspaceFolder } from '../corpus/discovery.ts';
import { CORRECTIONS } from '../corrections/logs.ts';
import type { LogHome } from './logHome.ts';
import { baseName, documentUri, folderUri, isBeneath, joinUri } from '../uris.ts';
import { CODEBOOK } from './codebooks.ts';
import {
  type DocumentNotes,
  ENDING,
  FolderLogs,
  type KnownEntry,
  LOGS,
  type LogsPorts,
  NO_NOTES,
  type NotedAddress,
} from './folderLogs.ts';

/** Globs, relative to a workspace folder, of all whose change can change what the reader says there. */
export const WATCHED = `{.marginalia,${LOGS},${LOGS}/*${ENDING},${CODEBOOK},${CORRECTIONS}}`;

/**
 * Milliseconds between two looks into a folder of logs that was not there when the window was opened: watchers of files miss what lies in
 * folders that are made one within the other, and never see it after that.
 */
const LOOK = 1500;

/** What stands beside the logs and is read by others. */
const OTHERS = [CODEBOOK, CORRECTIONS];

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
  #isLooking = false;

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
      this.#looks ??= setInterval(() => {
        this.#look();
      }, LOOK);
      this.#changed.fire();
    });
  }

  /** One look at a time: on a slow disk the next ones are left out. */
  #look(): void {
    const late = this.#folders.filter(folder => folder.isLate);
    if (this.#isLooking || late.length === 0) return;
    this.#isLooking = true;
    void this.#step(async () => {
      const changed = await Promise.all(late.map(folder => folder.lookAgain()));
      if (changed.includes(true)) this.#changed.fire();
    }).finally(() => {
      this.#isLooking = false;
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
