import { type Connection, DidChangeWatchedFilesNotification, type FileSystemWatcher } from 'vscode-languageserver';
import type { Disposable } from '../base/disposable.ts';
import { WATCHED } from './annotations/logs.ts';
import type { Client } from './client.ts';
import type { Discovery } from './corpus/discovery.ts';
import type { CorpusWorkspace } from './corpus/workspace.ts';

/** Asks the client to watch the corpus folders: their files, their ignore files, the folders themselves, and the annotations. */
export class Watcher implements Disposable {
  readonly #connection: Connection;
  readonly #client: () => Client;
  readonly #listening: Disposable;
  #watching = '';
  #registration: Promise<Disposable> | undefined;

  constructor(connection: Connection, workspace: CorpusWorkspace, client: () => Client) {
    this.#connection = connection;
    this.#client = client;
    this.#listening = workspace.onDidChangeWatched(discoveries => {
      this.#watch(discoveries);
    });
  }

  dispose(): void {
    this.#listening.dispose();
  }

  #watch(discoveries: readonly Discovery[]): void {
    const { watches } = this.#client();
    if (watches === 'no') return;
    const watchers = discoveries.flatMap(discovery =>
      [...discovery.watched(), WATCHED].map((pattern): FileSystemWatcher => ({
        globPattern: watches === 'relative' ? { baseUri: discovery.folder.uri, pattern } : `**/${pattern}`,
      })),
    );
    const watching = JSON.stringify(watchers);
    if (watching === this.#watching) return;
    this.#watching = watching;
    void this.#registration?.then(registration => {
      registration.dispose();
    });
    this.#registration =
      watchers.length === 0 ? undefined : this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }
}
