import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CacheStorage } from './cacheStorage.ts';

const FILE = 'passages.index';
const PATIENCE = 5000;

/** A file in a folder of the disk, by the folder's address; null for an address that is none of the disk. `program`: the file that runs. */
export function nodeCacheStorage(folder: string, program: string | undefined): CacheStorage | null {
  if (!folder.startsWith('file:')) return null;
  const file = path.join(fileURLToPath(folder), FILE);
  return {
    patience: PATIENCE,

    async build() {
      // The whole of the server is one file, so that its bytes say what it does. Run from its sources it cannot be told from others.
      const bytes = program === undefined ? new Uint8Array() : await readFile(program);
      return createHash('sha256').update(bytes).digest('hex');
    },

    async read() {
      try {
        return await readFile(file);
      } catch {
        return null; // nothing has been kept yet, or it is out of reach: the same to one who can do without
      }
    },

    /** Written aside and renamed: whoever reads finds the old file or the new one, and two servers do not mix theirs. */
    async write(parts) {
      const aside = `${file}.${String(process.pid)}`;
      await mkdir(path.dirname(file), { recursive: true });
      try {
        await writeFile(aside, parts);
        await rename(aside, file);
      } finally {
        await rm(aside, { force: true });
      }
    },
  };
}
