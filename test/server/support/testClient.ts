import { PassThrough } from 'node:stream';
import { createConnection } from 'vscode-languageserver/node';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type InitializeParams,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { LineIndex, type ReadDocument, readDocument, type SourceDocument } from '../../../src/engine/index.ts';
import {
  type ClientRequests,
  type CorpusStatus,
  type InitializationOptions,
  PROTOCOL_VERSION,
  type ServerNotifications,
} from '../../../src/protocol/index.ts';
import type { StoredVersions } from '../../../src/server/annotations/oldTexts.ts';
import type { CacheStorage } from '../../../src/server/cacheStorage.ts';
import type { ReaderPool } from '../../../src/server/readerPool.ts';
import { startServer } from '../../../src/server/startServer.ts';
import type { FileSystem } from '../../../src/server/fileSystem.ts';
import { readFixture } from './fixture.ts';
import { MemoryFiles } from './memoryFiles.ts';

export const ROOT = 'file:///reading';

export interface TestOptions {
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly fileSystem?: FileSystem;
  readonly folders?: readonly { readonly uri: string; readonly name: string }[];
  readonly settings?: unknown;
  readonly initializationOptions?: InitializationOptions | null;
  readonly capabilities?: ClientCapabilities;
  /** Puts something else in the place of the engine's reading, or adds to it. */
  readonly readDocument?: (source: SourceDocument) => ReadDocument;
  readonly readerPool?: ReaderPool;
  readonly storedVersions?: StoredVersions;
  /** Kept from one client to the next. */
  readonly cacheStorage?: CacheStorage;
}

const CAPABILITIES: ClientCapabilities = {
  workspace: {
    workspaceFolders: true,
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
  },
  window: { workDoneProgress: true },
  textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true }, definition: { linkSupport: false } },
};

/** A client in memory, connected to the real server over two streams. It counts which documents were read. */
export class TestClient {
  readonly connection: ProtocolConnection;
  readonly files: MemoryFiles;
  /** File names of the documents in the order in which the engine read them. */
  readonly readings: string[] = [];
  readonly statuses: CorpusStatus[] = [];
  readonly log: string[] = [];
  readonly changes: ServerNotifications['marginalia/corpusChanged'][] = [];
  readonly registrations = new Map<string, { readonly method: string; readonly registerOptions: unknown }>();
  settings: unknown;
  readonly #options: TestOptions;
  readonly #server: { dispose(): void };
  readonly #waiting = new Set<() => void>();

  constructor(options: TestOptions) {
    const [up, down] = [new PassThrough(), new PassThrough()];
    this.#options = options;
    this.settings = options.settings ?? null;
    this.files = new MemoryFiles(Object.fromEntries(Object.entries(options.files ?? {}).map(([path, text]) => [uriOf(path), text])));
    const server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
    this.#server = server;
    startServer(server, {
      fileSystem: options.fileSystem ?? this.files,
      readDocument: source => this.#read(source),
      cacheStorage: () => options.cacheStorage ?? null,
      ...(options.storedVersions === undefined ? {} : { storedVersions: options.storedVersions }),
      ...(options.readerPool === undefined ? {} : { readerPool: options.readerPool }),
    });
    this.connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    this.#listen();
  }

  async initialize(): Promise<InitializeResult> {
    const options = this.#options.initializationOptions;
    const params: InitializeParams = {
      processId: null,
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- LSP still requires the field
      rootUri: null,
      capabilities: this.#options.capabilities ?? CAPABILITIES,
      workspaceFolders: [...(this.#options.folders ?? [{ uri: ROOT, name: 'work' }])],
      initializationOptions: options === undefined ? { protocolVersion: PROTOCOL_VERSION, storage: 'memory:/storage' } : options,
    };
    const result = await this.connection.sendRequest<InitializeResult>('initialize', params);
    await this.connection.sendNotification('initialized', {});
    return result;
  }

  request<M extends keyof ClientRequests>(method: M, params: ClientRequests[M]['params']): Promise<ClientRequests[M]['result']> {
    return this.connection.sendRequest<ClientRequests[M]['result']>(method, params);
  }

  /** Waits until the server says that everything is read, and `until` holds. */
  ready(until: (status: CorpusStatus) => boolean = () => true): Promise<CorpusStatus> {
    return this.status(status => status.state === 'ready' && until(status));
  }

  /** Waits for a last status for which `until` holds. */
  async status(until: (status: CorpusStatus) => boolean): Promise<CorpusStatus> {
    for (;;) {
      const last = this.statuses.at(-1);
      if (last !== undefined && until(last)) return last;
      await this.#next();
    }
  }

  async changed(until: (change: ServerNotifications['marginalia/corpusChanged']) => boolean): Promise<void> {
    while (!this.changes.some(until)) await this.#next();
  }

  open(path: string, text: string, languageId = 'markdown'): Promise<void> {
    const uri = uriOf(path);
    return this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  edit(path: string, version: number, text: string): Promise<void> {
    const textDocument = { uri: uriOf(path), version };
    return this.connection.sendNotification('textDocument/didChange', { textDocument, contentChanges: [{ text }] });
  }

  close(path: string): Promise<void> {
    return this.connection.sendNotification('textDocument/didClose', { textDocument: { uri: uriOf(path) } });
  }

  async dispose(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    this.connection.dispose();
    this.#server.dispose();
  }

  #read(source: SourceDocument): ReadDocument {
    this.readings.push(source.path);
    return (this.#options.readDocument ?? readDocument)(source);
  }

  #next(): Promise<void> {
    return new Promise(resolve => this.#waiting.add(resolve));
  }

  #wake(): void {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const resolve of waiting) resolve();
  }

  #listen(): void {
    const { connection } = this;
    connection.onNotification('marginalia/status', (status: CorpusStatus) => {
      this.statuses.push(status);
      this.#wake();
    });
    connection.onNotification('marginalia/corpusChanged', (change: ServerNotifications['marginalia/corpusChanged']) => {
      this.changes.push(change);
      this.#wake();
    });
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.log.push(message);
    });
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => this.settings));
    connection.onRequest(
      'client/registerCapability',
      ({ registrations }: { registrations: { id: string; method: string; registerOptions?: unknown }[] }) => {
        for (const { id, method, registerOptions } of registrations) this.registrations.set(id, { method, registerOptions });
      },
    );
    connection.onRequest('client/unregisterCapability', ({ unregisterations }: { unregisterations: { id: string }[] }) => {
      for (const { id } of unregisterations) this.registrations.delete(id);
    });
    connection.onRequest('window/workDoneProgress/create', () => null);
    connection.listen();
  }
}

/** Paths of a test's files are relative to the workspace folder; a URI stands for itself. */
export function uriOf(path: string): string {
  return /^[a-z-]+:/.test(path) ? path : `${ROOT}/${path}`;
}

/** Runs `body` against a server that has read `options`' files. */
export async function withServer(options: TestOptions, body: (client: TestClient) => Promise<void>): Promise<void> {
  const client = new TestClient(options);
  try {
    await client.initialize();
    await client.request('marginalia/reload', {});
    await body(client);
  } finally {
    await client.dispose();
  }
}

export interface At {
  readonly client: TestClient;
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

/** Runs `body` at the cursor of a fixture whose documents are on the disk; the one with the cursor is open in the editor. */
export async function atCursor(fixture: string, body: (at: At) => Promise<void>, options: TestOptions = {}): Promise<void> {
  const { files, cursor } = readFixture(fixture);
  await withServer({ ...options, files }, async client => {
    if (cursor === null) throw new Error('the fixture has no cursor');
    const text = files[cursor.path] ?? '';
    await client.open(cursor.path, text);
    await body({ client, textDocument: { uri: uriOf(cursor.path) }, position: new LineIndex(text).positionAt(cursor.offset) });
  });
}

/** A place in words: `corpus/a.md:3 “the words”`, lines from 1; whether a heading's place takes in its `#` is the engine's affair. */
export function showPlace(client: TestClient, place: { readonly uri: string; readonly range: Range }): string {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(client.files.files.get(place.uri));
  const lines = new LineIndex(text);
  const words = text.slice(lines.offsetAt(place.range.start), lines.offsetAt(place.range.end)).replace(/^#+ /, '');
  return `${place.uri.replace(`${ROOT}/`, '')}:${String(place.range.start.line + 1)} “${words}”`;
}
