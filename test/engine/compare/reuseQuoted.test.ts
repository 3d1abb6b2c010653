import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type DocumentUri, findReuse, readDocument } from '../../../src/engine/index.ts';

/** The pairs of passages that share their wording, each with its direction. */
function reused(texts: Readonly<Record<string, string>>): readonly string[] {
  const documents = Object.entries(texts).map(
    ([name, text]) => readDocument({ uri: name as DocumentUri, path: name, text, format: 'markdown' }), // any string is an address here
  );
  return findReuse(documents).map(({ a, b, direction }) => `${a.uri} ${b.uri} ${direction ?? '–'}`);
}

test('a quotation in two documents is one text, however short', () => {
  const texts = {
    'a.md': '"Nobody has disappeared from the custody of this state," Goran Pelek told reporters in the capital.',
    'b.md':
      'There is also what the minister keeps saying: “Nobody has disappeared from the custody of this state,” as if it were a prayer.',
    'c.md': 'Nobody has disappeared from the custody of this state so far.',
  };
  assert.deepEqual(reused(texts), ['a.md b.md –']);
});

test('a title or a motto of a few words between quotation marks is no reuse', () => {
  assert.deepEqual(reused({ 'a.md': 'She wrote "The Ice Road and Us" in May.', 'b.md': 'Have you read "The Ice Road and Us" yet?' }), []);
});

test('a sentence whose clauses were turned round is one text, unless it tells another count', () => {
  const first =
    'Fishermen from the village of Banda were the first to reach the hull and brought in 97 survivors before any official craft arrived.';
  const turned =
    'Before any official craft had arrived, 97 survivors had been brought in by fishermen from the village of Banda, who were the first at the hull.';
  assert.equal(reused({ 'a.md': first, 'b.md': turned }).length, 1);
  assert.equal(reused({ 'a.md': first, 'b.md': turned.replace('97', '112') }).length, 0);
});

test('a document that credits another has its words from there, and two that name a third may both have them from it', () => {
  const wire =
    'Seven loggers from the closed state were killed when fire swept through a barracks in the northern district, the Labour Ministry said, and the blaze was made public only eight days later.';
  const agency = `---\npublisher: AFP\nissued: 2023-01-19\n---\n\n${wire}`;
  assert.deepEqual(reused({ 'a.md': agency, 'b.md': `---\npublisher: Courier\n---\n\nBy Jovan Hesk and AFP\n\n${wire}` }), [
    'a.md b.md a-to-b',
  ]);
  assert.deepEqual(reused({ 'a.md': agency, 'b.md': `---\npublisher: Courier\nissued: 2023-01-20\n---\n\n${wire}` }), ['a.md b.md –']);
});

test('hostile quotations are read in linear time', () => {
  const text = `${'"a b c d e f g" '.repeat(4000)}${'“'.repeat(20000)}${'word '.repeat(20000)}`;
  const start = performance.now();
  reused({ 'a.md': text, 'b.md': text });
  assert.ok(performance.now() - start < 30_000);
});
