import type { FileSystem } from '../fileSystem.ts';
import { joinUri } from '../uris.ts';

/**
 * Whether there is something at `path` beneath the folder `root`, by what the folders above it list: that a file cannot be read does not
 * tell whether it is there. Null where the folders cannot be listed either.
 */
export async function isThere(fileSystem: FileSystem, root: string, path: string): Promise<boolean | null> {
  const cut = path.lastIndexOf('/');
  const folder = path.slice(0, Math.max(0, cut));
  try {
    const entries = await fileSystem.readDirectory(joinUri(root, folder));
    return entries.some(({ name }) => name === path.slice(cut + 1));
  } catch {
    return folder !== '' && (await isThere(fileSystem, root, folder)) === false ? false : null;
  }
}
