import * as vscode from 'vscode';
import { toBase64 } from '../base/base64.ts';
import type { ServerRequests } from '../protocol/index.ts';

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
  'marginalia/fs/append': async ({ uri, line }) => {
    await append(vscode.Uri.parse(uri), line);
    return null;
  },
  'marginalia/fs/write': async ({ uri, text }) => {
    const file = vscode.Uri.parse(uri);
    await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(file, '..'));
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
    return null;
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

/** Lines are added one after the other: each is written with all that stands before it. */
let appending: Promise<void> = Promise.resolve();

function append(uri: vscode.Uri, line: string): Promise<void> {
  const appended = appending.then(async () => {
    const before = await readIfThere(uri);
    await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(uri, '..'));
    const endsLine = before.length === 0 || before[before.length - 1] === 0x0a;
    const added = new TextEncoder().encode(`${endsLine ? '' : '\n'}${line}\n`);
    const content = new Uint8Array(before.length + added.length);
    content.set(before);
    content.set(added, before.length);
    await vscode.workspace.fs.writeFile(uri, content);
  });
  appending = appended.catch(() => undefined); // whoever asked is told; the next line is another's
  return appended;
}

/** Only a file that is not there is empty: one that cannot be read must not be written over. */
async function readIfThere(uri: vscode.Uri): Promise<Uint8Array> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return new Uint8Array();
    throw error;
  }
}

/** A symbolic link is what it leads to: VS Code sets both bits. */
function kindOf(type: vscode.FileType): 'file' | 'directory' | 'other' {
  if ((type & vscode.FileType.Directory) !== 0) return 'directory';
  return (type & vscode.FileType.File) !== 0 ? 'file' : 'other';
}
