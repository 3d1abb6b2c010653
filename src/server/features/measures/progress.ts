import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { Client } from '../../client.ts';
import type { GroupingWatcher } from './corpusMeasures.ts';

/** Milliseconds after which grouping is long enough to be told as progress, and between two messages. */
const PATIENCE = 400;
const INTERVAL = 200;

/** Tells the client how far the comparison of the corpus's figures has come, where it takes long. */
export class GroupingProgress implements GroupingWatcher {
  readonly #connection: Connection;
  readonly #client: () => Client;
  #progress: Promise<WorkDoneProgressServerReporter> | undefined;
  #began: number | undefined;
  #told = 0;

  constructor(connection: Connection, client: () => Client) {
    this.#connection = connection;
    this.#client = client;
  }

  report(share: number): void {
    const now = performance.now();
    this.#began ??= now;
    if (!this.#client().progress || now - this.#began < PATIENCE || now - this.#told < INTERVAL) return;
    this.#told = now;
    this.#progress ??= this.#connection.window.createWorkDoneProgress().then(progress => {
      progress.begin('Marginalia: comparing figures', 0);
      return progress;
    });
    void this.#progress.then(progress => {
      progress.report(Math.floor(share * 100));
    });
  }

  end(): void {
    void this.#progress?.then(progress => {
      progress.done();
    });
    this.#progress = undefined;
    this.#began = undefined;
  }
}
