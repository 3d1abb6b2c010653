import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { EMPTY_INDEX, indexedDocuments, updateIndex } from '../../../src/engine/search/passageIndex.ts';
import { relatedPassages } from '../../../src/engine/search/relatedPassages.ts';
import { loadIndex, saveIndex } from '../../../src/engine/search/savedIndex.ts';
import { documentOf, uriOf } from './support.ts';

const DOCUMENTS = [
  documentOf('mill', 'The mill stood by the river.\n\nBread was dear in 1911.', 'Mills'),
  documentOf('road', 'A road of 1,500 metres.'),
];
const INDEX = updateIndex(updateIndex(EMPTY_INDEX, { put: DOCUMENTS, remove: [] }), {
  put: [documentOf('new', 'New bread.')],
  remove: [uriOf('road')],
});
const QUERY = { text: 'bread by the river', exclude: new Set<never>(), top: 5 };

test('a saved index answers as the one it was saved from, once the documents are back', () => {
  const loaded = loadIndex(saveIndex(INDEX));
  assert.ok(loaded);
  const whole = updateIndex(loaded, { put: [...INDEX.documents.values()], remove: [] });
  assert.deepEqual(relatedPassages(whole, QUERY), relatedPassages(INDEX, QUERY));
  assert.deepEqual(whole.segments.length, INDEX.segments.length, 'nothing was indexed again');
});

test('a loaded index tells which documents it holds', () => {
  const loaded = loadIndex(saveIndex(INDEX));
  assert.deepEqual(loaded && [...indexedDocuments(loaded)].sort(), [uriOf('mill'), uriOf('new')]);
});

test('before the documents are back it gives the same places, and reasons in the words of the query', () => {
  const loaded = loadIndex(saveIndex(INDEX));
  assert.ok(loaded);
  const places = relatedPassages(loaded, QUERY).map(({ uri, span, reasons }) => ({ uri, span, text: reasons.map(({ text }) => text) }));
  assert.deepEqual(places, [
    { uri: uriOf('mill'), span: { start: 0, end: 28 }, text: ['river, bread'] },
    { uri: uriOf('mill'), span: { start: 30, end: 53 }, text: ['river, bread'] },
    { uri: uriOf('new'), span: { start: 0, end: 10 }, text: ['bread'] },
  ]);
});

test('the same index gives the same bytes, also from bytes that do not begin at a round address', () => {
  const bytes = saveIndex(INDEX);
  const shifted = new Uint8Array(bytes.length + 3);
  shifted.set(bytes, 3);
  const loaded = loadIndex(shifted.subarray(3));
  assert.ok(loaded);
  assert.deepEqual(saveIndex(loaded), bytes);
  assert.ok(loadIndex(saveIndex(EMPTY_INDEX)));
});

test('a damaged, cut or foreign file is no index', () => {
  const bytes = saveIndex(INDEX);
  assert.equal(loadIndex(new Uint8Array(0)), null);
  assert.equal(loadIndex(new Uint8Array(4096).fill(7)), null);
  fc.assert(fc.property(fc.nat(bytes.length - 1), length => assert.equal(loadIndex(bytes.subarray(0, length)), null)));
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] ?? 0) ^ change;
      assert.equal(loadIndex(damaged), null);
    }),
  );
  fc.assert(fc.property(fc.uint8Array(), noise => assert.equal(loadIndex(noise), null)));
});
