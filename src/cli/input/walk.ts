import ignore, { type Ignore } from 'ignore';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';

const DOCUMENT = new Set(['.md', '.markdown', '.txt']);
/** Weakest first, as in the editor: a later file can take back with `!` what an earlier one ignores. */
const IGNORE_FILES = ['.gitignore', '.ignore', '.marginaliaignore'];
const SKIPPED = /^(?:\.|node_modules$)/;

interface Level {
  /** Relative to the folder the walk began in, '' or with a slash at its end. */
  readonly prefix: string;
  readonly rules: Ignore;
}

/** The documents beneath `folder`, as paths relative to it with forward slashes, in their order; ignore files are gone by. */
export async function* walkDocuments(folder: string): AsyncGenerator<string> {
  yield* walk(folder, '', [], new Set());
}

async function* walk(root: string, prefix: string, above: readonly Level[], seen: Set<string>): AsyncGenerator<string> {
  const folder = join(root, prefix);
  const real = await realpath(folder);
  if (seen.has(real)) return;
  seen.add(real);
  const entries = await readdir(folder, { withFileTypes: true });
  const rules = await readRules(folder, new Set(entries.map(entry => entry.name)));
  const levels = rules === null ? above : [...above, { prefix, rules }];
  for (const { name } of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = prefix + name;
    const kind = await kindOf(join(root, path));
    if (kind === 'folder' && !SKIPPED.test(name) && !isIgnored(levels, `${path}/`)) yield* walk(root, `${path}/`, levels, seen);
    if (kind === 'file' && DOCUMENT.has(extname(name).toLowerCase()) && !isIgnored(levels, path)) yield path;
  }
}

async function readRules(folder: string, names: ReadonlySet<string>): Promise<Ignore | null> {
  const present = IGNORE_FILES.filter(name => names.has(name));
  if (present.length === 0) return null;
  const texts = await Promise.all(present.map(name => readFile(join(folder, name), 'utf8').catch(() => '')));
  return ignore().add(texts.join('\n'));
}

/** The nearest level that has a say decides. */
function isIgnored(levels: readonly Level[], path: string): boolean {
  for (const { prefix, rules } of levels.toReversed()) {
    const result = rules.test(path.slice(prefix.length));
    if (result.ignored) return true;
    if (result.unignored) return false;
  }
  return false;
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'other'> {
  try {
    const found = await stat(path);
    return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
  } catch {
    return 'other'; // a link to nowhere
  }
}
