/**
 * Measures our index beside the search libraries that one could take instead, on the same passages in one run, each in a process of its own:
 *
 *     npm run bench search [FOLDER] [--passages N] [--queries N] [--only NAME,NAME] [--minutes N]
 *
 * Without a folder the corpus is made from a seed. Queries are whole passages. `ndcg` is of known items (`questions.ts`).
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writePassages } from './passages.ts';
import { installPeers } from './peers/installed.ts';
import { PEERS } from './peers/index.ts';
import type { Row } from './row.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    passages: { type: 'string', default: '100000' },
    queries: { type: 'string', default: '100' },
    /** Names of engines; ours is `marginalia`. */
    only: { type: 'string' },
    /** How long one engine may take. */
    minutes: { type: 'string', default: '10' },
  },
});
const OURS = 'marginalia';
const MINUTE = 60_000;
/**
 * Lance takes two threads less than there are cores, and where that leaves one or two its build of a text index waits for ever, each
 * thread for another (lancedb issue 3568). Its writers need one thread more than they are.
 */
const LANCE = { LANCE_CPU_THREADS: '8' } as const;
const wanted = [OURS, ...PEERS.map(({ name }) => name)].filter(name => values.only?.split(',').includes(name) ?? true);

const folder = mkdtempSync(join(tmpdir(), 'search-bench-'));
try {
  const passages = join(folder, 'passages.jsonl');
  writePassages(passages, positionals[0], Number(values.passages));
  const home = wanted.some(name => name !== OURS) ? installPeers() : '';
  const rows = wanted.map(name => rowOf(name, passages, home));
  process.stdout.write(`\n${table(rows)}\n`);
} finally {
  rmSync(folder, { recursive: true });
}

/** Where the engine could not be measured, its name with why: its own words are on standard error. */
function rowOf(name: string, passages: string, home: string): Row | string {
  const script = name === OURS ? ['measureOurs.ts', passages] : ['measurePeer.ts', name, home, passages];
  const [file = '', ...rest] = script;
  process.stderr.write(`${name} …\n`);
  const args = ['--expose-gc', '--max-old-space-size=12000', '--import', 'tsx', join(import.meta.dirname, file), ...rest, values.queries];
  const ran = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    // What one that is stopped leaves behind goes with the folder.
    env: { ...LANCE, ...process.env, TMPDIR: folder },
    timeout: Number(values.minutes) * MINUTE,
    // An engine whose threads wait for each other hears nothing else.
    killSignal: 'SIGKILL',
  });
  if (ran.error !== undefined && 'code' in ran.error && ran.error.code === 'ETIMEDOUT')
    return `${name} (no answer in ${values.minutes} min)`;
  if (ran.status !== 0) return `${name} (failed)`;
  const last = ran.stdout.trim().split('\n').at(-1) ?? '';
  // What the script prints last is its row.
  return JSON.parse(last) as Row;
}

function table(rows: readonly (Row | string)[]): string {
  const head = ['engine', 'build s', 'memory B/passage', 'disk B/passage', 'load ms', 'p50 ms', 'p95 ms', 'nDCG@10'];
  const lines = rows.map(row => {
    if (typeof row === 'string') return [row, ...head.slice(1).map(() => '')];
    const { name, version, build, memory, disk, load, p50, p95, ndcg } = row;
    return [
      `${name} ${version}`.trim(),
      build.toFixed(1),
      whole(memory),
      whole(disk),
      whole(load),
      p50.toFixed(2),
      p95.toFixed(2),
      ndcg.toFixed(3),
    ];
  });
  return [head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...lines].map(cells => `| ${cells.join(' | ')} |`).join('\n');
}

function whole(value: number | null): string {
  return value === null ? '' : value.toFixed(0);
}
