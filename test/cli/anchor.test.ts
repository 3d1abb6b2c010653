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

test('rows of one text are looked for together, wherever they stand, and answered in their order', async () => {
  const parts = [
    'Herring was salted on the southern pier.',
    'A fire took the eastern warehouses.',
    'Nobody drew plans of the western mole.',
  ];
  const old = parts.map(part => `${part} Ships pay at the office.`).join('\n\n');
  const text = old.replaceAll('Ships', 'Yes. Ships');
  const row = (id: string, quote: string, from = 0): string => {
    const at = old.indexOf(quote, from);
    return JSON.stringify({ id, text, exact: quote, prefix: '', suffix: '', start: at, end: at + quote.length });
  };
  const second = old.indexOf('Ships pay', old.indexOf('eastern'));
  const input = [
    row('pay', 'Ships pay at the office.', second),
    JSON.stringify({ id: 'other', text: OLD, ...selectors }),
    ...parts.map((part, i) => row(`p${i}`, part)),
  ];
  const { rows } = await runCli(['anchor', '--json'], {}, input.join('\n'));
  assert.deepEqual(
    rows().map(each => [each['id'], each['start']]),
    [
      ['pay', text.indexOf('Ships pay', text.indexOf('eastern'))],
      ['other', start],
      ...parts.map((part, i) => [`p${i}`, text.indexOf(part)]),
    ],
  );
});
