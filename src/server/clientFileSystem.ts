import { fromBase64 } from '../base/base64.ts';
import type { ServerRequests } from '../protocol/index.ts';
import type { FileSystem } from './fileSystem.ts';

/** The part of a connection that is used here. */
interface RequestSender {
  sendRequest<R>(method: string, params: unknown): Promise<R>;
}

/** Reads and writes through the client, for virtual folders and for a server in a browser, which has no disk. */
export function clientFileSystem(connection: RequestSender): FileSystem {
  const ask = <M extends keyof ServerRequests>(method: M, params: ServerRequests[M]['params']): Promise<ServerRequests[M]['result']> =>
    connection.sendRequest<ServerRequests[M]['result']>(method, params);
  return {
    readFile: async uri => fromBase64((await ask('marginalia/fs/readFile', { uri })).base64),
    readDirectory: uri => ask('marginalia/fs/readDirectory', { uri }),
    stat: uri => ask('marginalia/fs/stat', { uri }),
    realPath: () => Promise.resolve(null),
    append: async (uri, line) => {
      await ask('marginalia/fs/append', { uri, line });
    },
    write: async (uri, text) => {
      await ask('marginalia/fs/write', { uri, text });
    },
  };
}
