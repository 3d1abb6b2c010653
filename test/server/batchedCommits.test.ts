import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type DocumentUri, readDocument } from '../../src/engine/index.ts';
import { BatchedCommits } from '../../src/server/corpus/batchedCommits.ts';
import { LoadedDocument } from '../../src/server/corpus/loadedDocument.ts';
import { DocumentStore } from '../../src/server/corpus/store.ts';

/** A document of so many code units, hardly any of which have been read. */
function loaded(name: string, size: number): LoadedDocument {
  const uri = `file:///reading/${name}` as DocumentUri; // any string is an address here
  const read = readDocument({ uri, path: name, text: 'The gate was shut.', format: 'plain' });
  return new LoadedDocument({ ...read, text: read.text.padEnd(size) }, null, null);
}

test('so much text is committed at once, however soon it comes, and no more waits', () => {
  const store = new DocumentStore();
  const commits = new BatchedCommits(store, { isCurrent: () => true, renewed: document => document });
  const documents = ['a.txt', 'b.txt', 'c.txt', 'd.txt'].map(name => loaded(name, 3_000_000));
  for (const document of documents) commits.add({ put: [document] });
  assert.equal(store.revision, 1);
  assert.deepEqual(
    documents.map(({ read }) => store.get(read.uri) !== undefined),
    [true, true, true, false],
  );
  assert.equal(commits.isEmpty, false);
  commits.flush();
  assert.equal(store.revision, 2);
});
