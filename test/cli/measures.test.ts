import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type DocumentUri, figureReference, type MeasureRule, readDocument, ruleLine } from '../../src/engine/index.ts';
import { runCli } from './support/runCli.ts';

const A = 'Some 40,000 Marlovian refugees live in the camp at Dorn.';
const B = 'The agency counts 55,000 Marlovian refugees in the camp at Dorn.';
const C = 'Between 30,000 and 50,000 refugees from Marlovia live in the camp at Dorn.';
const FILES = { 'w/c/a.md': A, 'w/c/b.md': B, 'w/c/c.md': C };
const LOG = 'w/.marginalia/corrections.jsonl';

/** The line of the log that leaves a figure out. */
function dismissal(id: string, text: string, figure: string): string {
  const document = readDocument({ uri: id as DocumentUri, path: `${id}.md`, text, format: 'markdown' }); // any string is an address here
  const start = text.indexOf(figure);
  const named = figureReference(document, { claim: { start: 0, end: text.length }, span: { start, end: start + figure.length } });
  const rule: MeasureRule = { id: 'urn:r', modified: '2026-01-05T10:00:00Z', creator: null, kind: 'dismiss', figures: [named] };
  return ruleLine(rule);
}

const membersOf = (rows: readonly Readonly<Record<string, unknown>>[]): readonly string[] =>
  rows.flatMap(({ members }) => (members as readonly { readonly file: string }[]).map(({ file }) => file)); // the contract's shape

test('measures are held to the corrections of the folder or of one above it, as in the editor, unless they are left out', async () => {
  const files = { ...FILES, [LOG]: `${dismissal('b', B, '55,000')}\n` };
  const corrected = await runCli(['measures', 'w/c', '--json'], files);
  assert.deepEqual([corrected.status, corrected.err, membersOf(corrected.rows())], [0, '', ['a.md', 'c.md']]);
  const bare = await runCli(['measures', 'w/c', '--uncorrected', '--json'], files);
  assert.deepEqual(membersOf(bare.rows()), ['a.md', 'b.md', 'c.md']);
  assert.match((await runCli(['measures', 'w/c'], files)).out, /2 documents, 2 origins, corrected/);
});

test('corrections that cannot be read are told, and hide no others', async () => {
  const { status, err, rows } = await runCli(['measures', 'w/c', '--json'], {
    ...FILES,
    [LOG]: `{"id":\n${dismissal('b', B, '55,000')}\n`,
  });
  assert.equal(status, 0);
  assert.match(err, /corrections\.jsonl, line 1, is passed over/);
  assert.deepEqual(membersOf(rows()), ['a.md', 'c.md']);
  const folder = await runCli(['measures', 'w/c', '--json'], { ...FILES, [`${LOG}/x`]: '' });
  assert.deepEqual([folder.status, folder.out], [2, '']);
  assert.match(folder.err, /corrections\.jsonl cannot be read/);
});
