import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { DirectoryEntry, EntryKind, FileSystem } from './fileSystem.ts';

/** The disk, for addresses of the scheme `file`. */
export const nodeFileSystem: FileSystem = {
  readFile: uri => readFile(fileURLToPath(uri)),

  async readDirectory(uri) {
    const entries = await readdir(fileURLToPath(uri), { withFileTypes: true });
    return Promise.all(
      entries.map(async (entry): Promise<DirectoryEntry> => {
        if (!entry.isSymbolicLink()) return { name: entry.name, kind: kindOf(entry) };
        return { name: entry.name, kind: await targetKind(`${fileURLToPath(uri)}/${entry.name}`), link: true };
      }),
    );
  },

  async stat(uri) {
    try {
      const found = await stat(fileURLToPath(uri));
      return { kind: kindOf(found), size: found.size, mtime: found.mtimeMs };
    } catch {
      return null; // nothing there, or nothing that may be looked at: the same to a reader of documents
    }
  },

  async realPath(uri) {
    return pathToFileURL(await realpath(fileURLToPath(uri))).href;
  },
};

function kindOf(entry: { isFile(): boolean; isDirectory(): boolean }): EntryKind {
  return entry.isFile() ? 'file' : entry.isDirectory() ? 'directory' : 'other';
}

async function targetKind(path: string): Promise<EntryKind> {
  try {
    return kindOf(await stat(path));
  } catch {
    return 'other'; // a link to nowhere
  }
}
