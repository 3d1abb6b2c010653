import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { clientFileSystem } from './clientFileSystem.ts';
import { bySchemes } from './fileSystem.ts';
import { nodeCacheStorage } from './nodeCacheStorage.ts';
import { nodeFileSystem } from './nodeFileSystem.ts';
import { startServer } from './startServer.ts';

const connection = createConnection(ProposedFeatures.all);
startServer(connection, {
  fileSystem: bySchemes(nodeFileSystem, clientFileSystem(connection)),
  cacheStorage: folder => nodeCacheStorage(folder, process.argv[1]),
});
