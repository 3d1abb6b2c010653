import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ruleLine } from '../../src/engine/index.ts';
import { runCli } from './support/runCli.ts';

const CORPUS = {
  'c/dam.md': '# The dam\n\nThe east wall of the dam failed in March 1911, and 412 people drowned in the valley below it.',
  'c/inquest.md': '# Inquest\n\nThe coroner counted 412 people who drowned when the wall of the dam gave way.',
  'c/bread.md': '# Bread\n\nKnead the dough until it no longer sticks to the board, then let it rise overnight.',
};

test('related finds the passages that speak of the text, best first, each with its reasons', async () => {
  const { status, rows } = await runCli(['related', 'c', '--text', 'How many people drowned when the dam failed?', '--json'], CORPUS);
  assert.equal(status, 0);
  const [row] = rows();
  assert.equal(row?.['id'], null);
  const results = row['results'] as readonly {
    file: string;
    start: number;
    end: number;
    score: number;
    reasons: { kind: string; text: string }[];
  }[]; // the contract's shape
  assert.deepEqual(results.map(result => result.file).sort(), ['dam.md', 'inquest.md']);
  for (const { file, start, end, reasons } of results) {
    assert.match(CORPUS[`c/${file}` as keyof typeof CORPUS].slice(start, end), /drowned/); // `file` is one of those just listed
    assert.ok(reasons.length > 0);
  }
});

test('queries of a file are answered in order, with what they exclude left out and --top held to', async () => {
  const queries = [
    { id: 'q1', text: 'people drowned dam wall', exclude: ['dam.md'] },
    { id: 2, text: 'people drowned dam wall' },
    { id: 'nothing', text: 'zyzzyva' },
    { id: 'broken' },
  ].map(query => JSON.stringify(query));
  const { status, rows } = await runCli(['related', 'c', '--queries', 'q.jsonl', '--top', '1', '--json'], {
    ...CORPUS,
    'q.jsonl': [...queries, '{'].join('\n'),
  });
  assert.equal(status, 0);
  assert.deepEqual(
    rows().map(row => row['id']),
    ['q1', 2, 'nothing', 'broken', null],
  );
  const files = rows().map(row => (row['results'] as { file: string }[] | undefined)?.map(result => result.file)); // the contract's shape
  assert.deepEqual(files[0], ['inquest.md']);
  assert.equal(files[1]?.length, 1);
  assert.deepEqual(files[2], []);
  assert.match(String(rows()[3]?.['error']), /no "text"/);
  assert.match(String(rows()[4]?.['error']), /not JSON/);
});

test('a .jsonl corpus answers with the ids of its rows, exclusions too, and finds by title', async () => {
  const corpus = [
    { id: 1, title: 'Zanzibar ferry', text: 'The vessel capsized at night with too many people on board.' },
    { id: 'two', title: 'Bakery', text: 'The vessel holds five litres of dough and is washed at night.' },
  ];
  const files = { 'c.jsonl': corpus.map(row => JSON.stringify(row)).join('\n') };
  const found = await runCli(['related', 'c.jsonl', '--text', 'Zanzibar ferry vessel', '--json'], files);
  const results = found.rows()[0]?.['results'] as readonly { doc: unknown }[]; // the contract's shape
  assert.equal(results[0]?.doc, 1);
  const query = JSON.stringify({ id: 'q', text: 'vessel at night', exclude: [1] });
  const without = await runCli(['related', 'c.jsonl', '--queries', 'q.jsonl', '--json'], { ...files, 'q.jsonl': query });
  assert.deepEqual(
    (without.rows()[0]?.['results'] as readonly { doc: unknown }[]).map(result => result.doc),
    ['two'],
  );
});

test('files that cannot be read are named on standard error, and the others are searched', async () => {
  const { status, err, rows } = await runCli(['related', 'c', '--text', 'drowned', '--json'], {
    ...CORPUS,
    'c/bad.md': new Uint8Array([0, 1]),
  });
  assert.equal(status, 0);
  assert.match(err, /^bad\.md is left out: a binary file/);
  assert.equal(rows().length, 1);
});

test('sources gives one row a document with what it says of itself, null where it does not', async () => {
  const { rows } = await runCli(['sources', 'c', '--json'], {
    'c/a.md':
      '---\ntitle: The dam\nauthor: [{family: Ray, given: Ann}, {literal: The Inquest}]\nissued: 1911-03\ncontainer-title: The Valley Post\n---\n\nText.',
    'c/b.txt': 'nothing of itself',
    'c/c.md': new Uint8Array([0]),
  });
  const documents = rows().filter(row => 'metadata' in row || 'error' in row);
  assert.deepEqual(
    documents.map(row => row['file']),
    ['a.md', 'b.txt', 'c.md'],
  );
  assert.deepEqual(documents[0]?.['metadata'], {
    title: 'The dam',
    author: 'Ann Ray; The Inquest',
    publisher: 'The Valley Post',
    'publisher-place': null,
    issued: '1911-03',
    URL: null,
    source: null,
  });
  assert.equal(documents[2]?.['error'], 'a binary file, not a text');
});

test('sources gives one name to a source in all documents, whatever one of them is', async () => {
  const { rows } = await runCli(['sources', 'c', '--json'], {
    'c/a.md': 'The Harbour Safety Board (HSB) found rust, Petar Dvoran said.\n',
    'c/b.md': 'The HSB said on Monday that half had sunk. "They did," said Mr Dvoran.\n',
    'c/c.md': new Uint8Array([0]),
  });
  const named = rows().filter(row => 'source' in row);
  assert.deepEqual(
    named.map(row => [row['file'], row['text'], row['source']]),
    [
      ['a.md', 'Harbour Safety Board', 'Harbour Safety Board'],
      ['a.md', 'Petar Dvoran', 'Petar Dvoran'],
      ['b.md', 'HSB', 'Harbour Safety Board'],
      ['b.md', 'Dvoran', 'Petar Dvoran'],
    ],
  );
  assert.equal(rows().at(-1)?.['error'], 'a binary file, not a text');
});

test('sources holds names to the corrections of the reader, unless they are left out', async () => {
  const files = {
    'c/a.md': 'The Harbour Safety Board found rust.\n',
    'c/b.md': 'The Quay Inspectorate said on Monday that half had sunk.\n',
    '.marginalia/corrections.jsonl': `${ruleLine({
      ...{ id: 'urn:r', modified: '2026-01-05T10:00:00Z', creator: null },
      ...{ kind: 'same-name', names: ['Harbour Safety Board', 'Quay Inspectorate'] },
    })}\n`,
  };
  const namesOf = async (...more: readonly string[]): Promise<number> => {
    const { rows } = await runCli(['sources', 'c', '--json', ...more], files);
    return new Set(rows().flatMap(row => ('source' in row ? [row['source']] : []))).size;
  };
  assert.deepEqual([await namesOf(), await namesOf('--uncorrected')], [1, 2]);
});
