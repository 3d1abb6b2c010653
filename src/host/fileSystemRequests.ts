import * as vscode from 'vscode';
import type { ServerRequests } from '../protocol/index.ts';
import { toBase64 } from './model/base64.ts';

type Handlers = {
  readonly [M in keyof ServerRequests]: (params: ServerRequests[M]['params']) => Promise<ServerRequests[M]['result']>;
};

/**
 * The file system of a server that has none. Folders are listed one by one: a search over the workspace never answers in a virtual
 * folder, where nothing provides search.
 */
export const FILE_SYSTEM_HANDLERS: Handlers = {
  'marginalia/fs/readFile': async ({ uri }) => ({ base64: toBase64(await vscode.workspace.fs.readFile(vscode.Uri.parse(uri))) }),
  'marginalia/fs/readDirectory': async ({ uri }) => {
    const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.parse(uri));
    return entries.map(([name, type]) => ({ name, kind: kindOf(type) }));
  },
  'marginalia/fs/stat': async ({ uri }) => {
    try {
      const stat = await vscode.workspace.fs.stat(vscode.Uri.parse(uri));
      return { kind: kindOf(stat.type), size: stat.size, mtime: stat.mtime };
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return null;
      throw error;
    }
  },
};

/** A symbolic link is what it leads to: VS Code sets both bits. */
function kindOf(type: vscode.FileType): 'file' | 'directory' | 'other' {
  if ((type & vscode.FileType.Directory) !== 0) return 'directory';
  return (type & vscode.FileType.File) !== 0 ? 'file' : 'other';
}
