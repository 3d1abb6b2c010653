/** The peers' packages: pinned, installed on demand into a cache folder, never a dependency of the project. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runProgram } from '../../../support/project.ts';
import { ensurePinned } from '../../../support/pinned.ts';

/** From inside the folder, so that names are looked up there. */
const LOADER = 'export const load = name => import(name);\n';

/** The folder that the peers are installed in. */
export function installPeers(): string {
  return ensurePinned({
    name: 'search-peers',
    what: 'the search libraries that the bench compares with (240 MB)',
    recipe: [import.meta.filename],
    finish: dir => {
      // The one that has to be compiled where it comes without a binary for this machine. Where that fails it is left out.
      const { ok } = runProgram('npm', ['rebuild', 'better-sqlite3'], dir);
      if (!ok) process.stderr.write('better-sqlite3 could not be compiled here and will be left out.\n');
      writeFileSync(join(dir, 'load.mjs'), LOADER);
    },
  });
}

/** Loads a package from that folder. Rejects where it cannot be run here. */
export async function loadPeer(home: string, name: string): Promise<unknown> {
  // The loader is the file written above.
  const loader = (await import(pathToFileURL(join(home, 'load.mjs')).href)) as { load(name: string): Promise<unknown> };
  return loader.load(name);
}
