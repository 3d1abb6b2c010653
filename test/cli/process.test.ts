import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';

const MAIN = resolve('src/cli/main.ts');

test('as a process: JSON lines on standard output, nothing on standard error, status 0', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'marginalia-cli-'));
  try {
    await writeFile(join(folder, 'a.md'), 'There were 412 dead.');
    const child = spawn(process.execPath, ['--import', 'tsx', MAIN, 'claims', join(folder, 'a.md'), '--json']);
    const [out, err] = await Promise.all([all(child.stdout), all(child.stderr), once(child, 'close')]);
    assert.equal(err, '');
    assert.equal(child.exitCode, 0);
    assert.equal((JSON.parse(out) as { text: string }).text, 'There were 412 dead.'); // one row of `claims`
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('as a process: a reader that closes the pipe early is no failure', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'marginalia-cli-'));
  try {
    const row = JSON.stringify({ id: 1, text: 'There were 412 dead. '.repeat(40) });
    await writeFile(join(folder, 'many.jsonl'), `${row}\n`.repeat(400));
    const child = spawn(process.execPath, ['--import', 'tsx', MAIN, 'sentences', join(folder, 'many.jsonl'), '--json']);
    child.stdout.once('data', () => child.stdout.destroy());
    const [err] = await Promise.all([all(child.stderr), once(child, 'close')]);
    assert.equal(err, '');
    assert.equal(child.exitCode, 0);
  } finally {
    await rm(folder, { recursive: true });
  }
});

async function all(stream: AsyncIterable<Buffer>): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}
