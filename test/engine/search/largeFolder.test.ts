import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDocument } from '../../../src/engine/index.ts';
import { DOCUMENTS, largeDocument, PASSAGES_EACH } from '../../support/largeFolder.ts';
import { uriOf } from './support.ts';

test('the large folder of the extension hosts is one of 20,000 passages', () => {
  assert.equal(DOCUMENTS * PASSAGES_EACH, 20_000);
  for (const number of [0, 133, 399]) {
    const { passages } = readDocument({ uri: uriOf('a'), path: 'a.md', text: largeDocument(number), format: 'markdown' });
    assert.equal(passages.length, PASSAGES_EACH, `document ${String(number)}`);
  }
});
