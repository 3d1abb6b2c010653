// Two windows write notes into one log and are killed at any moment, again and again: no note that was acknowledged is ever missing.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import esbuild from 'esbuild';
import { type Annotation, parseLog, toLine } from '../../src/engine/index.ts';
import { inRoot } from '../support/project.ts';

/** Set it higher to try for longer: `MARGINALIA_KILLS=500 node --import tsx --test test/server/killedWriters.test.ts`. */
const ROUNDS = Number(process.env['MARGINALIA_KILLS'] ?? 24) / 2;
/** No new round is begun after this time. */
const MOST_MS = ROUNDS <= 12 ? 20_000 : Infinity;

const NOTE: Annotation = {
  kind: 'annotation',
  id: 'urn:x',
  motivations: ['commenting'],
  created: '2024-05-01T10:00:00.000Z',
  modified: '2024-05-01T10:00:00.000Z',
  creator: 'Ada',
  bodies: [{ type: 'TextualBody', value: `harbour 😊 ${'é'.repeat(3000)}` }],
  target: { source: '../../corpus/a.md', quote: null, sha256: null },
  others: {},
};

/** Appends notes until it is killed; prints the id of each that has been acknowledged. */
const WRITER = `
  import { nodeFileSystem } from './src/server/nodeFileSystem.ts';
  const [uri, line, name] = process.argv.slice(2);
  for (let i = 0; ; i++) {
    const id = name + '-' + i;
    await nodeFileSystem.append(uri, line.replace('urn:x', id));
    process.stdout.write(id + '\\n');
  }`;

test('two writers are killed in mid-write, many times, and no acknowledged note is lost', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'marginalia-killed-'));
  try {
    const script = join(folder, 'writer.mjs');
    const stdin = { contents: WRITER, resolveDir: inRoot('.'), loader: 'ts' as const };
    await esbuild.build({ stdin, bundle: true, platform: 'node', format: 'esm', outfile: script, logLevel: 'error' });
    const log = join(folder, '.marginalia/annotations/a.jsonl');
    const acknowledged: string[] = [];
    const began = performance.now();
    let round = 0;
    for (; round < ROUNDS && performance.now() - began < MOST_MS; round++) {
      const names = [`urn:a${String(round)}`, `urn:b${String(round)}`];
      const told = await Promise.all(names.map((name, i) => writeUntilKilled(script, log, name, (7 * round + 13 * i) % 40)));
      assert.ok(told.every(ids => ids.length > 0));
      acknowledged.push(...told.flat());
      // what a crash of the machine can leave: the head of a line, cut in the middle of a character
      const whole = Buffer.from(toLine({ ...NOTE, id: `urn:torn${String(round)}` }));
      await appendFile(log, whole.subarray(0, whole.indexOf(0xf0) + 1 + (round % 3)));
    }
    assert.ok(round >= 2, 'time for two rounds');
    const kept = new Set(parseLog(await readFile(log, 'utf8')).entries.map(({ id }) => id));
    assert.deepEqual(
      acknowledged.filter(id => !kept.has(id)),
      [],
    );
  } finally {
    await rm(folder, { recursive: true });
  }
});

/** The ids that were acknowledged; the writer lives `ms` beyond the first. */
function writeUntilKilled(script: string, log: string, name: string, ms: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [script, pathToFileURL(log).href, toLine(NOTE), name], { stdio: ['ignore', 'pipe', 'inherit'] });
  let told = '';
  child.stdout.on('data', (data: Buffer) => {
    if (told === '') setTimeout(() => child.kill('SIGKILL'), ms);
    told += data.toString();
  });
  return new Promise(resolve => {
    child.on('close', () => {
      resolve(told.split('\n').slice(0, -1));
    });
  });
}
