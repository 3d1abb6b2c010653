import { constants } from 'node:fs';
import { type FileHandle, lstat, mkdir, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
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

  async append(uri, line) {
    const path = fileURLToPath(uri);
    const made = await mkdir(dirname(path), { recursive: true });
    const file = await open(path, APPEND, 0o666);
    let isNew: boolean;
    try {
      const { size } = await file.stat();
      isNew = size === 0;
      await file.appendFile(`${isNew || (await endsLine(file, size)) ? '' : '\n'}${line}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    if (!isNew) return;
    for (const folder of foldersUpTo(made, dirname(path))) await syncFolder(folder);
  },

  async write(uri, text) {
    const path = fileURLToPath(uri);
    const made = await mkdir(dirname(path), { recursive: true });
    if (await isLink(path)) throw Object.assign(new Error(`ELOOP: ${path} is a symbolic link`), { code: 'ELOOP' });
    const draft = `${path}.${String(process.pid)}.tmp`;
    try {
      const file = await open(draft, 'wx', 0o666);
      try {
        await file.writeFile(text);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(draft, path);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
    for (const folder of foldersUpTo(made, dirname(path))) await syncFolder(folder);
  },
};

async function isLink(path: string): Promise<boolean> {
  return lstat(path).then(
    found => found.isSymbolicLink(),
    () => false,
  );
}

/** Never through a symbolic link in the file's place, which may lead anywhere; Windows has no such flag. */
const APPEND = constants.O_RDWR | constants.O_APPEND | constants.O_CREAT | ((constants.O_NOFOLLOW as number | undefined) ?? 0);

async function endsLine(file: FileHandle, size: number): Promise<boolean> {
  const { buffer } = await file.read({ buffer: Buffer.alloc(1), position: size - 1 });
  return buffer[0] === 0x0a;
}

/** The folder of a file, and above it each whose entries are new: down from `made`, the outermost that did not exist. */
function foldersUpTo(made: string | undefined, folder: string): readonly string[] {
  const folders = [folder];
  const top = made === undefined ? folder : dirname(made);
  for (let at = folder; at !== top && dirname(at) !== at;) folders.push((at = dirname(at)));
  return folders;
}

/** A new file is safe only when the entry of its folder is. Not every system lets a folder be opened: the file itself is then all that can be done. */
async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path);
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  } catch {
    return;
  }
}

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
