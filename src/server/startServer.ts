import type { Connection } from 'vscode-languageserver';
import { type ServerPorts, Server } from './server.ts';

/** Runs the language server on `connection` until the client ends it. All that depends on where it runs are `ports`. */
export function startServer(connection: Connection, ports: ServerPorts): void {
  const server = new Server(connection, ports);
  connection.onInitialize(params => server.initialize(params));
  connection.onInitialized(() => server.initialized());
  connection.onDidChangeConfiguration(({ settings }) => server.configurationChanged(settings));
  connection.onDidChangeWatchedFiles(({ changes }) => {
    server.filesChanged(changes);
  });
  connection.onShutdown(() => {
    server.dispose();
  });
  connection.listen();
}
