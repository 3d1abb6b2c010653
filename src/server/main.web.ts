import { BrowserMessageReader, BrowserMessageWriter, createConnection, ProposedFeatures } from 'vscode-languageserver/browser';
import { clientFileSystem } from './clientFileSystem.ts';
import { startServer } from './startServer.ts';

const scope: unknown = globalThis;
const worker = scope as DedicatedWorkerGlobalScope; // what `globalThis` is in a web worker, where this file runs and nowhere else
const connection = createConnection(ProposedFeatures.all, new BrowserMessageReader(worker), new BrowserMessageWriter(worker));
startServer(connection, { fileSystem: clientFileSystem(connection) });
