/** Measures one peer in a process of its own: `measurePeer.ts NAME HOME PASSAGES QUERIES`; prints a row as JSON. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PEERS } from './peers/index.ts';
import { entriesOf, readPassages } from './passages.ts';
import { gainOf, knownItems, wholePassages } from './questions.ts';
import { memory, quantile, type Row } from './row.ts';

/** Questions that are asked first and do not count. */
const WARM = 5;

const [name = '', home = '', passages = '', queries = ''] = process.argv.slice(2);
const peer = PEERS.find(each => each.name === name);
if (peer === undefined) throw new Error(`There is no peer ${name}.`);

const folder = mkdtempSync(join(tmpdir(), 'search-peer-'));
try {
  process.stdout.write(`${JSON.stringify(await measure(peer))}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure({ library, build }: (typeof PEERS)[number]): Promise<Row> {
  const loaded = await library(home);
  const entries = entriesOf(readPassages(passages));
  const file = join(folder, 'index');
  const before = memory();
  const start = performance.now();
  // Each builder knows the shape of the library that comes with it.
  const engine = await build(loaded as never, entries, file);
  const seconds = (performance.now() - start) / 1000;
  const held = memory() - before;
  const isNative = /sqlite|lance/.test(name);

  const ask = async (text: string): Promise<readonly [readonly number[], number]> => {
    const asked = performance.now();
    const answer = await engine.ask(text);
    return [answer, performance.now() - asked];
  };
  const times: number[] = [];
  for (const { text } of wholePassages(entries, Number(queries))) times.push((await ask(text))[1]);
  let gain = 0;
  const items = knownItems(entries, Number(queries));
  for (const { id, text } of items) gain += gainOf((await ask(text))[0], id);
  const saved = engine.save === null ? null : await tried(() => engine.save?.(file));
  const loading = performance.now();
  const isLoaded = saved !== null && engine.load !== null && (await tried(() => engine.load?.(file))) !== null;
  const load = performance.now() - loading;
  return {
    name,
    version: versionOf(name),
    build: seconds,
    memory: isNative ? null : held / entries.length,
    disk: saved === null ? null : sizeOf(file) / entries.length,
    load: isLoaded ? load : null,
    p50: quantile(times.slice(WARM), 0.5),
    p95: quantile(times.slice(WARM), 0.95),
    ndcg: gain / items.length,
  };
}

/** Null where it fails: an index can be too large for one string of JSON. */
async function tried(work: () => unknown): Promise<true | null> {
  try {
    await work();
    return true;
  } catch {
    return null;
  }
}

/** Bytes of a file, or of all files of a folder. */
function sizeOf(path: string): number {
  if (!statSync(path).isDirectory()) return statSync(path).size;
  return readdirSync(path).reduce((sum, entry) => sum + sizeOf(join(path, entry)), 0);
}

function versionOf(library: string): string {
  return (JSON.parse(readFileSync(join(home, 'node_modules', library, 'package.json'), 'utf8')) as { version: string }).version;
}
