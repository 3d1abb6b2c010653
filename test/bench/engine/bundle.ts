/** Bundles and minifies the readers as the product is, since code that `tsx` compiles as it goes does not show what the product does. */
import { build } from 'esbuild';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Readers from './readers.ts';

/** The exports of `readers.ts`, bundled. */
export async function bundledReaders(): Promise<typeof Readers> {
  const folder = mkdtempSync(join(tmpdir(), 'read-bench-'));
  try {
    const outfile = join(folder, 'readers.cjs');
    await build({
      entryPoints: [join(import.meta.dirname, 'readers.ts')],
      outfile,
      bundle: true,
      minify: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      mainFields: ['module', 'main'],
      logLevel: 'error',
    });
    // What was bundled has the exports of its entry.
    return (await import(pathToFileURL(outfile).href)) as typeof Readers;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
