import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CACHE, runProgram } from './project.ts';

/** Something heavy from the npm registry that tests need and nobody should have to install beforehand. */
interface Pinned {
  /** Folder below `pinned/` with its package.json and package-lock.json; the lock has checksums and no addresses. */
  readonly name: string;
  /** Said while it is being installed. */
  readonly what: string;
  /** The files that say what is done after the install: they decide what the folder holds, as the lock file does. */
  readonly recipe: readonly string[];
  /** Finishes the folder `dir`, which will lie at `home` afterwards. */
  readonly finish: (dir: string, home: string) => void;
}

/**
 * The folder with what the lock file asks for, installed if it is not there yet. Its name is a hash over all that decides
 * what is in it. It is built aside and renamed, so that a broken-off or a second concurrent install never leaves a half one.
 * No install script of any package is run.
 */
export function ensurePinned(pinned: Pinned): string {
  const source = path.join(import.meta.dirname, 'pinned', pinned.name);
  const manifest = ['package.json', 'package-lock.json'].map(file => path.join(source, file));
  const hash = createHash('sha256');
  for (const file of [...manifest, ...pinned.recipe]) hash.update(readFileSync(file));
  const home = path.join(CACHE, `${pinned.name}-${hash.digest('hex').slice(0, 12)}`);
  const isReady = (): boolean => existsSync(path.join(home, '.ready'));
  if (isReady()) return home;

  console.error(`Installing ${pinned.what}, once, into ${path.relative(process.cwd(), CACHE) || '.'} …`);
  const aside = `${home}.${process.pid}`;
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { recursive: true });
  try {
    for (const file of manifest) cpSync(file, path.join(aside, path.basename(file)));
    const { ok, output } = runProgram('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], aside);
    if (!ok) throw new Error(`${pinned.what} could not be installed. It needs a network once.\n${output}`);
    pinned.finish(aside, home);
    writeFileSync(path.join(aside, '.ready'), '');
    if (!isReady()) {
      rmSync(home, { recursive: true, force: true });
      renameSync(aside, home);
    }
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  return home;
}
