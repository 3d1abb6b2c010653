/** The word diff that tells the truth, and the search that the bench compares with: pinned, installed on demand, no dependency of the project. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensurePinned } from '../../support/pinned.ts';
import type { Span } from '../../../src/engine/index.ts';
import type { DiffArrays } from './truth.ts';

export type ApproxSearch = (
  text: string,
  pattern: string,
  maxErrors: number,
) => readonly { readonly start: number; readonly end: number; readonly errors: number }[];

interface Peers {
  readonly diffArrays: DiffArrays;
  readonly search: ApproxSearch;
}

/** Inside the folder, so that the names are looked up there. */
const LOADER = "export { diffArrays } from 'diff';\nexport { default as search } from 'approx-string-match';\n";

export async function loadPeers(): Promise<Peers> {
  const home = ensurePinned({
    name: 'anchor-peers',
    what: 'the packages that the bench of anchors compares with',
    recipe: [import.meta.filename],
    finish: dir => {
      writeFileSync(join(dir, 'load.mjs'), LOADER);
    },
  });
  // The loader is the file written above.
  return (await import(pathToFileURL(join(home, 'load.mjs')).href)) as Peers;
}

/** The standard way: the stretch with the fewest changed characters, up to four in ten; of equals the one nearest to the old place. */
export function plainSearch(find: ApproxSearch, text: string, exact: string, old: number): Span | null {
  const matches = find(text, exact, Math.floor(exact.length * 0.4));
  const [best] = [...matches].sort((a, b) => a.errors - b.errors || Math.abs(a.start - old) - Math.abs(b.start - old));
  return best ?? null;
}
