import { isMainThread, parentPort } from 'node:worker_threads';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { clientFileSystem } from './clientFileSystem.ts';
import { bySchemes } from './fileSystem.ts';
import { gitVersions } from './gitVersions.ts';
import { nodeCacheStorage } from './nodeCacheStorage.ts';
import { nodeFileSystem } from './nodeFileSystem.ts';
import { memoryWatch } from './nodeMemory.ts';
import { NodeReaderPool, serveReadings } from './nodeReaderPool.ts';
import { startServer } from './startServer.ts';

/** This file, as it runs. */
const program = process.argv[1];

// The same file is the server and, in its threads, what reads documents for it.
if (isMainThread || parentPort === null) {
  const connection = createConnection(ProposedFeatures.all);
  startServer(connection, {
    fileSystem: bySchemes(nodeFileSystem, clientFileSystem(connection)),
    storedVersions: gitVersions,
    cacheStorage: folder => nodeCacheStorage(folder, program),
    isMemoryFull: memoryWatch(),
    ...(program === undefined ? {} : { readerPool: new NodeReaderPool(program) }),
  });
} else serveReadings(parentPort);
