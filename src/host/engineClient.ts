import type * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type Disposable, DisposableStore } from '../base/disposable.ts';
import { Emitter } from '../base/event.ts';
import type { ClientRequests, CorpusStatus, ServerNotifications } from '../protocol/index.ts';
import { FILE_SYSTEM_HANDLERS } from './fileSystemRequests.ts';

/** Makes the language client, not started yet. It differs between desktop and web in how the server is run. */
export type CreateClient = () => Promise<BaseLanguageClient>;

type EngineState = { readonly kind: 'idle' | 'starting' | 'running' | 'stopped' } | { readonly kind: 'failed'; readonly message: string };

/** `State` of vscode-languageclient by number: it must not be imported here at run time, for activation loads nothing heavy. */
const STATES: ReadonlyMap<number, 'stopped' | 'running' | 'starting'> = new Map([
  [1, 'stopped'],
  [2, 'running'],
  [3, 'starting'],
]);

/** The reading engine as the surfaces see it: calls and notifications typed by the tables of the protocol. Starts on first need. */
export class EngineClient implements Disposable {
  readonly #create: CreateClient;
  readonly #store = new DisposableStore();
  readonly #corpusChanged = this.#store.add(new Emitter<ServerNotifications['marginalia/corpusChanged']>());
  readonly #claimsChanged = this.#store.add(new Emitter<ServerNotifications['marginalia/claimsChanged']>());
  readonly #notesChanged = this.#store.add(new Emitter<ServerNotifications['marginalia/notesChanged']>());
  readonly #correctionsChanged = this.#store.add(new Emitter<undefined>());
  readonly #statusChanged = this.#store.add(new Emitter<CorpusStatus>());
  readonly #stateChanged = this.#store.add(new Emitter<EngineState>());
  #state: EngineState = { kind: 'idle' };
  #client: Promise<BaseLanguageClient> | undefined;

  readonly onDidChangeCorpus = this.#corpusChanged.event;
  readonly onDidChangeClaims = this.#claimsChanged.event;
  readonly onDidChangeNotes = this.#notesChanged.event;
  readonly onDidChangeCorrections = this.#correctionsChanged.event;
  readonly onDidChangeStatus = this.#statusChanged.event;
  readonly onDidChangeState = this.#stateChanged.event;

  constructor(create: CreateClient) {
    this.#create = create;
  }

  get state(): EngineState {
    return this.#state;
  }

  /** Starts the server if it does not run yet. A failure shows in `state` and rejects the calls that need the server. */
  start(): void {
    this.#started().catch(() => undefined);
  }

  /** Lets the next call try again after a failed start. Without this a server that cannot start would be started on every key. */
  retry(): void {
    if (this.#state.kind === 'failed') this.#client = undefined;
  }

  async call<M extends keyof ClientRequests>(
    method: M,
    params: ClientRequests[M]['params'],
    token?: vscode.CancellationToken,
  ): Promise<ClientRequests[M]['result']> {
    const client = await this.#started();
    // An absent token must not be handed on: it would be taken for a second parameter.
    return token
      ? client.sendRequest<ClientRequests[M]['result']>(method, params, token)
      : client.sendRequest<ClientRequests[M]['result']>(method, params);
  }

  /** Stops the server and waits until it has stopped. */
  async stop(): Promise<void> {
    const client = await this.#client?.catch(() => undefined);
    if (client?.isRunning()) await client.stop();
  }

  dispose(): void {
    this.#store.dispose();
  }

  #started(): Promise<BaseLanguageClient> {
    this.#client ??= this.#run().catch((error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      this.#setState({ kind: 'failed', message });
      throw error;
    });
    return this.#client;
  }

  async #run(): Promise<BaseLanguageClient> {
    this.#setState({ kind: 'starting' });
    const client = await this.#create();
    this.#listen(client);
    await client.start();
    return client;
  }

  #listen(client: BaseLanguageClient): void {
    // One by one: each has parameters and a result of its own.
    this.#store.add(client.onRequest('marginalia/fs/readFile', FILE_SYSTEM_HANDLERS['marginalia/fs/readFile']));
    this.#store.add(client.onRequest('marginalia/fs/readDirectory', FILE_SYSTEM_HANDLERS['marginalia/fs/readDirectory']));
    this.#store.add(client.onRequest('marginalia/fs/append', FILE_SYSTEM_HANDLERS['marginalia/fs/append']));
    this.#store.add(client.onRequest('marginalia/fs/write', FILE_SYSTEM_HANDLERS['marginalia/fs/write']));
    this.#store.add(client.onRequest('marginalia/fs/stat', FILE_SYSTEM_HANDLERS['marginalia/fs/stat']));
    this.#store.add(
      client.onNotification('marginalia/corpusChanged', (change: ServerNotifications['marginalia/corpusChanged']) => {
        this.#corpusChanged.fire(change);
      }),
    );
    this.#store.add(
      client.onNotification('marginalia/claimsChanged', (change: ServerNotifications['marginalia/claimsChanged']) => {
        this.#claimsChanged.fire(change);
      }),
    );
    this.#store.add(
      client.onNotification('marginalia/notesChanged', (change: ServerNotifications['marginalia/notesChanged']) => {
        this.#notesChanged.fire(change);
      }),
    );
    this.#store.add(
      client.onNotification('marginalia/correctionsChanged', () => {
        this.#correctionsChanged.fire(undefined);
      }),
    );
    this.#store.add(
      client.onNotification('marginalia/status', (status: CorpusStatus) => {
        this.#statusChanged.fire(status);
      }),
    );
    this.#store.add(
      client.onDidChangeState(({ newState }) => {
        this.#setState({ kind: STATES.get(newState) ?? 'starting' });
      }),
    );
  }

  #setState(state: EngineState): void {
    this.#state = state;
    this.#stateChanged.fire(state);
  }
}

/** Codes by which a server says that a request was cancelled, or that the text has changed under it. */
const WITHDRAWN: ReadonlySet<unknown> = new Set([-32800, -32801, -32802]);

/** Whether a call was given up because its answer is no longer wanted, as against failed. */
export function isWithdrawn(error: unknown): boolean {
  return error instanceof Error && (('code' in error && WITHDRAWN.has(error.code)) || error.name === 'Canceled');
}
