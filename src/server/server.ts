import {
  type Connection,
  DidChangeConfigurationNotification,
  type FileEvent,
  type InitializeError,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { DisposableStore } from '../base/disposable.ts';
import type { DocumentUri, ReadDocument, SourceDocument } from '../engine/index.ts';
import { PROTOCOL_VERSION } from '../protocol/index.ts';
import { Codebooks } from './annotations/codebooks.ts';
import { NotedElsewhere } from './annotations/elsewhere.ts';
import type { DocumentNotes } from './annotations/folderLogs.ts';
import { AnnotationLogs } from './annotations/logs.ts';
import { NO_TEXTS, OldTexts, type StoredVersions } from './annotations/oldTexts.ts';
import { NoteWriter } from './annotations/writer.ts';
import { capabilities, type Client, parseClient, UNKNOWN_CLIENT } from './client.ts';
import type { CacheStorage } from './cacheStorage.ts';
import { Bibliographies } from './corpus/bibliographies.ts';
import { CachedIndex } from './corpus/cachedIndex.ts';
import type { WorkspaceFolder } from './corpus/discovery.ts';
import { Compactor } from './corpus/compactor.ts';
import { OpenBuffers } from './corpus/openBuffers.ts';
import { CorpusReader } from './corpus/reader.ts';
import { WorkspaceReports } from './corpus/reports.ts';
import { Rereader } from './corpus/rereader.ts';
import { type CorpusSettings, parseSettings } from './corpus/settings.ts';
import { CorrectionLogs } from './corrections/logs.ts';
import { DocumentStore } from './corpus/store.ts';
import { CorpusWorkspace } from './corpus/workspace.ts';
import { CorpusMeasures } from './features/measures/corpusMeasures.ts';
import { GroupingProgress } from './features/measures/progress.ts';
import { registerFeatures } from './features/index.ts';
import type { FileSystem } from './fileSystem.ts';
import type { ReaderPool } from './readerPool.ts';
import { StatusReporter } from './statusReporter.ts';
import { Watcher } from './watcher.ts';

/** What the server needs of the place it runs in. */
export interface ServerPorts {
  readonly fileSystem: FileSystem;
  /** Reads one document: the engine's own, unless a test wants to look on. */
  readonly readDocument?: (source: SourceDocument) => ReadDocument;
  /** Without it all documents are read in the server's own thread. */
  readonly readerPool?: ReaderPool;
  /** What is kept of earlier versions of a file; asked only where the reader trusts the workspace. */
  readonly storedVersions?: StoredVersions;
  /** What can be kept in the folder at the address that the client named; null for none. Without it all is worked out at each start. */
  readonly cacheStorage?: (folder: string) => CacheStorage | null;
  /** Whether no more documents can be held. Without it there is room as long as nothing fails. */
  readonly isMemoryFull?: () => boolean;
}

/** The parts of the server put together, and what the client says at the start and end and in between that is no question. */
export class Server {
  readonly #connection: Connection;
  readonly #ports: ServerPorts;
  readonly #store: DocumentStore;
  readonly #reader: CorpusReader;
  readonly #workspace: CorpusWorkspace;
  readonly #annotations: AnnotationLogs;
  readonly #oldTexts: OldTexts;
  readonly #elsewhere: NotedElsewhere;
  readonly #codebooks: Codebooks;
  readonly #corrections: CorrectionLogs;
  readonly #disposables = new DisposableStore();
  #client: Client = UNKNOWN_CLIENT;
  #cachedIndex: CachedIndex | undefined;
  /** What a client sent that cannot be asked for settings. */
  #sentSettings: unknown;

  constructor(connection: Connection, ports: ServerPorts) {
    const log = (message: string): void => {
      connection.console.error(message);
    };
    const store = this.#disposables.add(new DocumentStore());
    this.#ports = ports;
    this.#store = store;
    this.#disposables.add(new Compactor(store));
    const buffers = this.#disposables.add(new OpenBuffers(connection));
    const { fileSystem } = ports;
    const rereader = new Rereader();
    const { readerPool, isMemoryFull = () => false, readDocument: read = (source: SourceDocument) => rereader.read(source) } = ports;
    if (readerPool !== undefined) this.#disposables.add(readerPool);
    this.#connection = connection;
    const isDocument = (uri: DocumentUri): boolean => this.#reader.knows(uri) || this.#elsewhere.isThere(uri);
    this.#annotations = this.#disposables.add(new AnnotationLogs({ fileSystem, isDocument, log }));
    this.#oldTexts = this.#disposables.add(new OldTexts({ store, versions: ports.storedVersions }));
    this.#elsewhere = this.#disposables.add(
      new NotedElsewhere({
        fileSystem,
        readDocument: read,
        store,
        annotations: this.#annotations,
        knows: uri => this.#reader.knows(uri),
        isLooking: () => this.#workspace.looking,
      }),
    );
    this.#codebooks = this.#disposables.add(new Codebooks({ fileSystem, log }));
    this.#corrections = this.#disposables.add(new CorrectionLogs({ fileSystem, log }));
    this.#corrections.onDidChange(() => {
      store.correctNames(this.#corrections.rules);
    });
    const notesOf = (document: ReadDocument): DocumentNotes => this.#notesOf(document);
    this.#reader = this.#disposables.add(
      new CorpusReader({ fileSystem, readDocument: read, readerPool, isMemoryFull, store, buffers, notesOf, log }),
    );
    this.#workspace = this.#disposables.add(
      new CorpusWorkspace({
        fileSystem,
        reader: this.#reader,
        settings: folder => this.#settings(folder),
        onListed: async (corpus, files) => this.#cachedIndex?.adopt(corpus, files),
        log,
      }),
    );
    const client = (): Client => this.#client;
    this.#disposables.add(new StatusReporter({ connection, store, reader: this.#reader, workspace: this.#workspace, client }));
    this.#disposables.add(new Watcher(connection, this.#workspace, client));
    const reports = new WorkspaceReports({ fileSystem, readDocument: read, reader: this.#reader, workspace: this.#workspace });
    const writer = new NoteWriter(this.#annotations, this.#codebooks);
    registerFeatures({
      connection,
      store,
      reader: this.#reader,
      workspace: this.#workspace,
      reports,
      bibliographies: new Bibliographies(fileSystem),
      annotations: this.#annotations,
      oldTexts: this.#oldTexts,
      elsewhere: this.#elsewhere,
      codebooks: this.#codebooks,
      corrections: this.#corrections,
      writer,
      measures: this.#disposables.add(new CorpusMeasures(store, () => this.#corrections.rules, new GroupingProgress(connection, client))),
      client,
      disposables: this.#disposables,
    });
  }

  initialize(params: InitializeParams): InitializeResult | ResponseError<InitializeError> {
    this.#client = parseClient(params);
    this.#cachedIndex = this.#openCache(this.#client.storage);
    this.#annotations.setOutside(this.#client.notes);
    if (this.#client.trusted) this.#oldTexts.trust();
    const { protocolVersion } = this.#client;
    if (protocolVersion === null || protocolVersion === PROTOCOL_VERSION) return capabilities();
    const versions = `it speaks version ${String(protocolVersion)} of the protocol, the server version ${String(PROTOCOL_VERSION)}`;
    return new ResponseError(
      LSPErrorCodes.RequestFailed,
      `The extension and its language server do not belong together: ${versions}. Reload the window; if that does not help, install Marginalia again.`,
      { retry: false },
    );
  }

  async initialized(): Promise<void> {
    const { connection, client } = { connection: this.#connection, client: this.#client };
    if (client.registersConfiguration) void connection.client.register(DidChangeConfigurationNotification.type, { section: 'marginalia' });
    if (client.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(folder => folder.uri));
        const stay = this.#client.folders.filter(folder => !gone.has(folder.uri) && !added.some(each => each.uri === folder.uri));
        this.#client = { ...this.#client, folders: [...stay, ...added] };
        void this.#setFolders(this.#client.folders);
      });
    }
    await this.#setFolders(client.folders);
  }

  async configurationChanged(settings: unknown): Promise<void> {
    this.#sentSettings = settings;
    await this.#workspace.rescan('changed');
  }

  filesChanged(changes: readonly FileEvent[]): void {
    const own = changes.filter(({ uri }) => this.#annotations.owns(uri));
    void this.#annotations.filesChanged(own);
    void this.#codebooks.filesChanged(own.map(({ uri }) => uri));
    void this.#corrections.filesChanged(own);
    this.#workspace.filesChanged(changes.filter(({ uri }) => !this.#annotations.owns(uri)));
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  /** Notes come first: documents are then read with them. */
  async #setFolders(folders: readonly WorkspaceFolder[]): Promise<void> {
    await Promise.all([this.#annotations, this.#codebooks, this.#corrections].map(logs => logs.setFolders(folders)));
    await this.#elsewhere.look();
    await this.#workspace.setFolders(folders);
  }

  #notesOf(document: ReadDocument): DocumentNotes {
    const [notes, oldTexts] = [this.#annotations.notesOf(document), this.#oldTexts.of(document.uri)];
    return oldTexts === NO_TEXTS ? notes : { ...notes, oldTexts };
  }

  #openCache(folder: string | null): CachedIndex | undefined {
    const storage = folder === null ? null : (this.#ports.cacheStorage?.(folder) ?? null);
    if (storage === null) return undefined;
    const log = (message: string): void => {
      this.#connection.console.info(message);
    };
    return this.#disposables.add(new CachedIndex({ storage, store: this.#store, reader: this.#reader, log }));
  }

  async #settings(folder: WorkspaceFolder): Promise<CorpusSettings> {
    if (this.#client.configuration)
      return parseSettings(await this.#connection.workspace.getConfiguration({ scopeUri: folder.uri, section: 'marginalia' }));
    const sent = this.#sentSettings;
    return parseSettings(typeof sent === 'object' && sent !== null && 'marginalia' in sent ? sent.marginalia : undefined);
  }
}
