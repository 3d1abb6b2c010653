import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { inRoot } from '../support/project.ts';

/** Holds more and more until it is told that there is no more room, lets go of all, and asks again when all garbage has been collected. */
const PROGRAM = `
const { memoryWatch } = await import('./src/server/nodeMemory.ts');
const isFull = memoryWatch();
const turn = () => new Promise(resolve => setTimeout(resolve, 1));
let held = [];
while (!isFull() && held.length < 1000) {
  held.push(Array.from({ length: 10_000 }, (_, i) => ({ i })));
  await turn();
}
const megabytes = process.memoryUsage().heapUsed / 1e6;
const again = isFull();
held = [];
gc();
for (let i = 0; i < 20; i++) await turn();
console.log(JSON.stringify({ megabytes, again, after: isFull() }));
`;

test('a program is told once, and in time, that its memory is full, and not when it has let go of what it held', () => {
  const options = ['--max-old-space-size=120', '--max-semi-space-size=1', '--expose-gc', '--import', 'tsx'];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...options, '--input-type=module', '--eval', PROGRAM], {
    cwd: inRoot('.'),
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  const { megabytes, again, after } = JSON.parse(stdout) as { megabytes: number; again: boolean; after: boolean }; // as the program prints it
  assert.ok(megabytes > 70 && megabytes < 120, String(megabytes));
  assert.deepEqual([again, after], [false, false]);
});
