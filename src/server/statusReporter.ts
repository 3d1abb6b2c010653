import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import { type Disposable, DisposableStore } from '../base/disposable.ts';
import type { CorpusStatus } from '../protocol/index.ts';
import type { Client } from './client.ts';
import { notify } from './context.ts';
import type { CorpusReader } from './corpus/reader.ts';
import { Throttle } from './corpus/slices.ts';
import type { DocumentStore } from './corpus/store.ts';
import type { CorpusWorkspace } from './corpus/workspace.ts';

/** What the reports of progress need of the server. */
interface StatusPorts {
  readonly connection: Connection;
  readonly store: DocumentStore;
  readonly reader: CorpusReader;
  readonly workspace: CorpusWorkspace;
  readonly client: () => Client;
}

/** Milliseconds between two messages: what a reader's eye can follow. */
const INTERVAL = 100;
/** Milliseconds of reading after which it is long enough to be told as progress. */
const PATIENCE = 400;

/** Tells the client what is loaded and how far reading has come; the reader may cancel it there. */
export class StatusReporter implements Disposable {
  readonly #ports: StatusPorts;
  readonly #disposables = new DisposableStore();
  readonly #throttle: Throttle;
  #sent = '';
  #progress: Promise<WorkDoneProgressServerReporter> | undefined;
  #began: number | undefined;
  #total = 0;

  constructor(ports: StatusPorts) {
    this.#ports = ports;
    this.#throttle = this.#disposables.add(
      new Throttle(INTERVAL, () => {
        this.#report();
      }),
    );
    const request = (): void => {
      this.#throttle.request();
    };
    this.#disposables.add(ports.reader.onDidProgress(request));
    this.#disposables.add(ports.store.onDidChange(request));
    this.#disposables.add(ports.workspace.onDidLook(request));
  }

  dispose(): void {
    this.#disposables.dispose();
    this.#endProgress();
  }

  #report(): void {
    const status = this.#status();
    const text = JSON.stringify(status);
    if (text === this.#sent) return;
    this.#sent = text;
    if (this.#ports.client().customNotifications) notify(this.#ports.connection, 'marginalia/status', status);
    this.#reportProgress(status);
  }

  #status(): CorpusStatus {
    const { store, reader, workspace } = this.#ports;
    return {
      revision: store.revision,
      state: reader.full ? 'full' : reader.paused ? 'cancelled' : workspace.looking || !reader.settled ? 'reading' : 'ready',
      documents: store.corpus.documents.size,
      claims: store.claimCount,
      unreadable: store.unreadable.length,
      pending: reader.pending,
    };
  }

  #reportProgress(status: CorpusStatus): void {
    if (status.state !== 'reading') {
      this.#began = undefined;
      this.#total = 0;
      this.#endProgress();
      return;
    }
    this.#began ??= performance.now();
    this.#total = Math.max(this.#total, status.pending);
    if (this.#progress === undefined && this.#ports.client().progress && performance.now() - this.#began >= PATIENCE) this.#beginProgress();
    const done = this.#total - status.pending;
    const percentage = Math.floor((done / Math.max(1, this.#total)) * 100);
    void this.#progress?.then(progress => {
      progress.report(percentage, `${String(done)} of ${String(this.#total)} documents`);
    });
  }

  #beginProgress(): void {
    this.#progress = this.#ports.connection.window.createWorkDoneProgress().then(progress => {
      progress.begin('Marginalia: reading the corpus', 0, undefined, true);
      progress.token.onCancellationRequested(() => {
        this.#ports.reader.pause();
      });
      return progress;
    });
  }

  #endProgress(): void {
    void this.#progress?.then(progress => {
      progress.done();
    });
    this.#progress = undefined;
  }
}
