import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type DocumentUri, readDocument, type SourceDocument } from '../../src/engine/index.ts';
import { Rereader } from '../../src/server/corpus/rereader.ts';

function sourceOf(name: string, text: string): SourceDocument {
  return { uri: `file:///reading/${name}` as DocumentUri, path: name, text, format: 'markdown' };
}

const TEXT = 'The mill closed in 1911. It had 40 looms.\n';

test('what is read again reads as if afresh, and shares what has stayed', () => {
  const rereader = new Rereader();
  const first = rereader.read(sourceOf('a.md', TEXT));
  const source = sourceOf('a.md', `${TEXT}\nThe looms were sold in 1912.\n`);
  const second = rereader.read(source);
  assert.deepEqual(second, readDocument(source));
  assert.equal(second.claims[0], first.claims[0]);
});

test('the readings of few documents are kept, the latest whatever its length', () => {
  const rereader = new Rereader();
  const first = rereader.read(sourceOf('a.md', TEXT));
  for (const name of ['b.md', 'c.md', 'd.md', 'e.md']) rereader.read(sourceOf(name, TEXT));
  const again = rereader.read(sourceOf('a.md', `${TEXT}\n`));
  assert.notEqual(again.claims[0], first.claims[0]);
  assert.deepEqual(again.claims, first.claims);
  const long = `${TEXT}\n${' '.repeat(8_000_001)}`;
  const before = rereader.read(sourceOf('long.md', long));
  assert.equal(rereader.read(sourceOf('long.md', `${long} `)).claims[0], before.claims[0]);
  assert.notEqual(rereader.read(sourceOf('a.md', `${TEXT}\n\n`)).claims[0], again.claims[0]);
});
