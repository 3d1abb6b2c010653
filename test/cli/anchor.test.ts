import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runCli } from './support/runCli.ts';

const OLD = 'The dam was old. The east wall failed at dawn, and the valley was flooded. Nobody was warned.';
const EXACT = 'The east wall failed at dawn, and the valley was flooded.';
const start = OLD.indexOf(EXACT);
const selectors = { exact: EXACT, prefix: OLD.slice(0, start), suffix: OLD.slice(start + EXACT.length), start, end: start + EXACT.length };

test('anchor finds a passage in place, moved, in a file, or not at all; a broken row does not stop the others', async () => {
  const input = [
    { id: 'same', text: OLD, ...selectors },
    { id: 'moved', text: `A new first sentence. ${OLD}`, ...selectors },
    { id: 'file', file: 'new.md', ...selectors },
    { id: 'gone', text: 'Knead the dough and let it rise.', ...selectors },
    { id: 'no-exact', text: OLD },
    { id: 'no-text', exact: 'x' },
    { id: 'no-file', file: 'missing.md', exact: 'x' },
  ].map(row => JSON.stringify(row));
  const { status, rows } = await runCli(['anchor', '--json'], { 'new.md': OLD }, [...input, 'nonsense'].join('\n'));
  assert.equal(status, 0);
  assert.deepEqual(
    rows().map(row => [row['id'], row['status'] ?? 'error', row['start'] ?? null]),
    [
      ['same', 'exact', start],
      ['moved', 'moved', start + 'A new first sentence. '.length],
      ['file', 'exact', start],
      ['gone', 'orphan', null],
      ['no-exact', 'error', null],
      ['no-text', 'error', null],
      ['no-file', 'error', null],
      [null, 'error', null],
    ],
  );
});

test('rows that come in pieces, in the middle of a character too, are put together', async () => {
  const bytes = new TextEncoder().encode(`${JSON.stringify({ id: 'ä😊', text: OLD, ...selectors })}\n`);
  const pieces = Array.from(bytes, byte => Uint8Array.of(byte));
  const { rows } = await runCli(['anchor', '--json'], {}, pieces);
  assert.deepEqual(
    rows().map(row => [row['id'], row['status']]),
    [['ä😊', 'exact']],
  );
});
