import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runCli } from './support/runCli.ts';

const A = 'Some 40,000 Marlovian refugees live in the camp at Dorn.';
const B = 'The agency counts 55,000 Marlovian refugees in the camp at Dorn.';

test('compare answers each row once, and a broken one with its error', async () => {
  const rows = [
    JSON.stringify({ id: 'one', a: A, b: B }),
    JSON.stringify({ id: 2, a: A }),
    '{',
    JSON.stringify({ id: 'span', a: A, b: B, aSpan: { start: 5, end: 11 }, bSpan: { start: 4, end: 4000 } }),
    JSON.stringify({ id: 'none', a: 'Nothing is known.', b: B }),
  ];
  const { status, rows: answers } = await runCli(['compare', '--json'], {}, rows.join('\n'));
  assert.equal(status, 0);
  const [one, two, broken, span, none] = answers();
  assert.equal(one?.['relation'], 'differs');
  assert.match(String(one['why']), /40,000.*55,000/);
  assert.equal((one['a'] as { text: string }).text, '40,000'); // the contract's shape
  assert.match(String(two?.['error']), /no "b"/);
  assert.match(String(broken?.['error']), /not JSON/);
  assert.match(String(span?.['error']), /bSpan/);
  assert.equal(none?.['relation'], 'unrelated');
  assert.equal(none['a'], null);
});

test('compare prints for people, and says what it takes', async () => {
  const { out } = await runCli(['compare'], {}, JSON.stringify({ id: 'one', a: A, b: B }));
  assert.match(out, /^one {2}differs {2}about 40,000 and 55,000/);
  assert.match((await runCli(['compare', '--help'])).out, /aSpan/);
  assert.equal((await runCli(['compare', 'file.jsonl'])).status, 2);
});

test('measures prints the contract’s rows', async () => {
  const { status, rows } = await runCli(['measures', 'c', '--json'], { 'c/a.md': A, 'c/b.txt': B });
  assert.equal(status, 0);
  const [row, ...more] = rows();
  assert.equal(more.length, 0);
  assert.deepEqual(Object.keys(row ?? {}), ['measure', 'unit', 'members', 'comparisons']);
  assert.deepEqual(row?.['members'], [
    { file: 'a.md', start: 0, end: A.length, text: A, low: 40_000, high: 40_000, unit: 'count', asOf: null },
    { file: 'b.txt', start: 0, end: B.length, text: B, low: 55_000, high: 55_000, unit: 'count', asOf: null },
  ]);
  assert.deepEqual(row['comparisons'], [{ a: 0, b: 1, relation: 'differs', why: 'about 40,000 and 55,000 have no value in common' }]);
});

test('reuse prints the contract’s rows, with the ids of a .jsonl corpus', async () => {
  const text =
    'The ferry Ardmore sank off Kinsale on Monday night after a collision with a grain carrier, and divers recovered eleven bodies.';
  const corpus = [
    { id: 'x', text, date: '2011-03-01' },
    { id: 7, text: `${text} Nobody knows why.`, date: '2011-03-09' },
  ];
  const { rows } = await runCli(['reuse', 'c.jsonl', '--json'], { 'c.jsonl': corpus.map(row => JSON.stringify(row)).join('\n') });
  assert.deepEqual(rows(), [
    { a: { id: 'x', start: 0, end: text.length }, b: { id: 7, start: 0, end: text.length }, score: 1, direction: 'a-to-b' },
  ]);
});

test('a folder where nothing is measured or repeated twice is told so', async () => {
  const files = { 'c/a.md': 'Nothing is known.' };
  assert.match((await runCli(['measures', 'c'], files)).out, /nothing is measured twice/);
  assert.match((await runCli(['reuse', 'c'], files)).out, /no passage repeats/);
  assert.equal((await runCli(['measures', 'nowhere'], files)).status, 2);
  assert.equal((await runCli(['reuse'], files)).status, 2);
});
