import { type FileEvent, FileChangeType } from 'vscode-languageserver';
import { NEVER_CANCELLED } from '../../base/cancellation.ts';
import type { Disposable } from '../../base/disposable.ts';
import { Emitter } from '../../base/event.ts';
import type { DocumentUri } from '../../engine/index.ts';
import type { FileSystem } from '../fileSystem.ts';
import { baseName, documentUri, folderUri, isBeneath } from '../uris.ts';
import { type CorpusFile, Discovery, type WorkspaceFolder } from './discovery.ts';
import { IGNORE_FILES } from './ignoreRules.ts';
import type { CorpusReader } from './reader.ts';
import type { CorpusSettings } from './settings.ts';

/** What keeping up with the workspace needs of the server. */
interface WorkspacePorts {
  readonly fileSystem: FileSystem;
  readonly reader: CorpusReader;
  readonly settings: (folder: WorkspaceFolder) => Promise<CorpusSettings>;
  /** Called when the files of the corpus are known and none of them is being read yet; `corpus` says where they come from. */
  readonly onListed: (corpus: string, files: ReadonlyMap<DocumentUri, CorpusFile>) => Promise<void>;
  readonly log: (message: string) => void;
}

/** Milliseconds in which changes on the disk are gathered: a checkout or an unpacked archive comes as hundreds of events. */
const GATHER = 60;

/** Keeps the corpus to what the workspace folders hold: folders come and go, settings change, files are added, changed and deleted. */
export class CorpusWorkspace implements Disposable {
  readonly #ports: WorkspacePorts;
  readonly #watching = new Emitter<readonly Discovery[]>();
  readonly #looked = new Emitter<void>();
  #discoveries: readonly Discovery[] = [];
  /** The folders with their settings. */
  #corpus = '';
  #folders: readonly WorkspaceFolder[] = [];
  #events: FileEvent[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Steps under way or to come; the first comes with `setFolders`. */
  #waiting = 1;
  #begun = false;
  /** One step at a time: each begins when the one before has ended. */
  #steps: Promise<void> = Promise.resolve();

  /** Fires when other files are to be watched. */
  readonly onDidChangeWatched = this.#watching.event;
  readonly onDidLook = this.#looked.event;

  constructor(ports: WorkspacePorts) {
    this.#ports = ports;
  }

  /** Whether folders are being looked through, or have not been yet: what is pending is then not known. */
  get looking(): boolean {
    return this.#waiting > 0;
  }

  get folders(): readonly WorkspaceFolder[] {
    return this.#folders;
  }

  /** Sets the workspace folders and looks through them. */
  setFolders(folders: readonly WorkspaceFolder[]): Promise<void> {
    this.#folders = folders.map(folder => ({ uri: folderUri(folder.uri), name: folder.name }));
    if (!this.#begun) this.#waiting--;
    this.#begun = true;
    return this.rescan('changed');
  }

  /** Looks through all folders with the settings of now. `again: 'all'` reads every document again, `'changed'` only what is new. */
  rescan(again: 'all' | 'changed'): Promise<void> {
    return this.#step(async () => {
      const folders = await Promise.all(
        this.#folders.map(async folder => ({ folder, settings: await this.#ports.settings(folder) })),
      );
      this.#corpus = JSON.stringify(folders.map(({ folder, settings }) => [folder.uri, settings]));
      this.#discoveries = folders.map(({ folder, settings }) => new Discovery(this.#ports.fileSystem, folder, settings));
      await this.#synchronise(again);
      this.#watching.fire(this.#discoveries);
    });
  }

  /** Takes note of changes on the disk; they are acted on together a moment later. */
  filesChanged(events: readonly FileEvent[]): void {
    this.#events.push(...events);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const gathered = this.#events;
      this.#events = [];
      void this.#step(() => this.#follow(gathered));
    }, GATHER);
  }

  /** Resolves when all that was asked for so far is done and read. */
  async whenIdle(): Promise<void> {
    await this.#steps;
    await this.#ports.reader.whenIdle();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#watching.dispose();
    this.#looked.dispose();
  }

  #step(run: () => Promise<void>): Promise<void> {
    this.#waiting++;
    this.#steps = this.#steps
      .then(run)
      .catch((error: unknown) => {
        this.#ports.log(`Looking through the folders failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      })
      .then(() => {
        this.#waiting--;
        this.#looked.fire();
      });
    return this.#steps;
  }

  async #synchronise(again: 'all' | 'changed'): Promise<void> {
    const wanted = new Map<DocumentUri, CorpusFile>();
    for (const discovery of this.#discoveries) {
      for (const file of await discovery.list(NEVER_CANCELLED)) if (!wanted.has(file.uri)) wanted.set(file.uri, file);
    }
    await this.#ports.onListed(this.#corpus, wanted);
    const before = new Map([...this.#ports.reader.files()].map(file => [file.uri, file]));
    this.#ports.reader.drop([...before.keys()].filter(uri => !wanted.has(uri)));
    // what stays the same keeps its identity: reading that is under way goes on for it
    const files = [...wanted.values()].map(file => {
      const known = before.get(file.uri);
      return known !== undefined && isSame(known, file) ? known : file;
    });
    this.#ports.reader.put(files.filter(file => again === 'all' || before.get(file.uri) !== file));
  }

  async #follow(events: readonly FileEvent[]): Promise<void> {
    const changes = new Map(events.map(event => [documentUri(event.uri), event.type]));
    const gone: DocumentUri[] = [];
    const come: CorpusFile[] = [];
    for (const [uri, type] of changes) {
      if (IGNORE_FILES.some(name => name === baseName(uri))) return this.#synchronise('all');
      const kind = (await this.#ports.fileSystem.stat(uri))?.kind;
      if (kind === undefined) gone.push(...[...this.#ports.reader.files()].map(file => file.uri).filter(each => isBeneath(uri, each)));
      else if (kind === 'directory') {
        // a folder that was put here or renamed comes as one event for all that is in it
        if (type !== FileChangeType.Changed) return this.#synchronise('all');
      } else {
        const file = await this.#classify(uri);
        if (file !== null) come.push(file);
      }
    }
    this.#ports.reader.drop(gone);
    this.#ports.reader.put(come);
  }

  async #classify(uri: DocumentUri): Promise<CorpusFile | null> {
    for (const discovery of this.#discoveries) {
      const file = await discovery.classify(uri);
      if (file !== null) return file;
    }
    return null;
  }
}

function isSame(a: CorpusFile, b: CorpusFile): boolean {
  return a.path === b.path && a.folder.uri === b.folder.uri && a.folder.name === b.folder.name && a.maxSize === b.maxSize;
}
