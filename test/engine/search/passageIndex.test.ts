import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { DocumentUri, ReadDocument } from '../../../src/engine/index.ts';
import { bestPassages, type Candidate } from '../../../src/engine/search/candidates.ts';
import { applyCompaction, compactIndex } from '../../../src/engine/search/compaction.ts';
import { EMPTY_INDEX, type PassageIndex, updateIndex } from '../../../src/engine/search/passageIndex.ts';
import { readQuery } from '../../../src/engine/search/queryReading.ts';
import { loadIndex, saveIndex } from '../../../src/engine/search/savedIndex.ts';
import { documentOf as numberOfDocument, uriOf as uriIn } from '../../../src/engine/search/segment.ts';
import { TermReader } from '../../../src/engine/search/terms/readTerms.ts';
import { largeCorpus } from '../../bench/search/largeCorpus.ts';
import { everyPassage, plainBm25, plainPassages } from './oracle.ts';
import { documentOf, uriOf } from './support.ts';

const NOTHING: ReadonlySet<DocumentUri> = new Set();
const reader = new TermReader();

function put(index: PassageIndex, ...documents: readonly ReadDocument[]): PassageIndex {
  return updateIndex(index, { put: documents, remove: [] });
}

/** Where the best passages stand, best first. */
function hits(index: PassageIndex, query: string, top = 10, exclude = NOTHING): readonly string[] {
  return bestPassages(index.segments, readQuery(index.segments, { text: query }, reader).terms, exclude, top).map(hit =>
    placeOf(index, hit),
  );
}

function placeOf(index: PassageIndex, { segment, passage }: Candidate): string {
  const live = index.segments[segment];
  assert.ok(live);
  return `${uriIn(live.segment, numberOfDocument(live.segment, passage))} ${live.segment.passageStart[passage]}-${live.segment.passageEnd[passage]}`;
}

const word = fc.constantFrom(...'bread water road mill river guard bridge 200 1,500 winter harvest road-mill Mill women'.split(' '));
const paragraph = fc.array(word, { minLength: 1, maxLength: 12 }).map(words => words.join(' '));
const someText = fc.array(paragraph, { maxLength: 4 }).map(paragraphs => paragraphs.join('\n\n'));
const name = fc.constantFrom(...'a b c d e f g h i j k l'.split(' '));
const someDocument = fc
  .tuple(name, someText, fc.option(paragraph, { nil: undefined }))
  .map(([as, text, title]) => documentOf(as, text, title));

test('the best passages are those of scoring every passage, in the same order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(someDocument, { maxLength: 6 }), { maxLength: 5 }),
      paragraph,
      fc.nat(12),
      fc.array(name),
      (changes, query, top, without) => {
        const index = changes.reduce((now, documents) => put(now, ...documents), EMPTY_INDEX);
        const exclude = new Set(without.map(uriOf));
        const { terms } = readQuery(index.segments, { text: query }, reader);
        const wanted = everyPassage(index, terms, exclude).slice(0, top);
        assert.deepEqual(bestPassages(index.segments, terms, exclude, top), wanted);
      },
    ),
  );
});

test('plain BM25 agrees on nearly all of the ten best', () => {
  const documents = [...largeCorpus(600, 3)];
  const index = put(EMPTY_INDEX, ...documents);
  const passages = plainPassages(documents);
  let agreed = 0;
  let asked = 0;
  for (const document of documents) {
    for (const { span } of document.passages.slice(0, 4)) {
      const query = document.text.slice(span.start, span.end);
      const wanted = plainBm25(passages, query).slice(0, 10);
      const found = new Set(hits(index, query));
      asked += wanted.length;
      agreed += wanted.filter(({ passage }) => found.has(`${passage.uri} ${passage.start}-${passage.end}`)).length;
    }
  }
  assert.ok(asked > 500);
  assert.ok(agreed / asked >= 0.99, `${agreed} of ${asked}`);
});

type Step =
  | { readonly kind: 'put'; readonly documents: readonly ReadDocument[] }
  | { readonly kind: 'remove'; readonly names: readonly string[] }
  | { readonly kind: 'reload' | 'compact' };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.array(someDocument, { maxLength: 3 }).map(documents => ({ kind: 'put' as const, documents })),
  fc.array(name, { maxLength: 3 }).map(names => ({ kind: 'remove' as const, names })),
  fc.constant({ kind: 'reload' as const }),
  fc.constant({ kind: 'compact' as const }),
);

function reloaded(index: PassageIndex): PassageIndex {
  const loaded = loadIndex(saveIndex(index));
  assert.ok(loaded);
  return put(loaded, ...index.documents.values());
}

function compacted(index: PassageIndex): PassageIndex {
  const slices = compactIndex(index);
  for (let slice = slices.next(); ; slice = slices.next()) {
    if (slice.done) return slice.value ? applyCompaction(index, slice.value) : index;
  }
}

test('after any changes, savings and merges the index holds what a new one would', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), paragraph, (steps, query) => {
      const model = new Map<string, ReadDocument>();
      let index = EMPTY_INDEX;
      for (const change of steps) {
        const before = index;
        const answers = hits(before, query, 50);
        if (change.kind === 'put') {
          index = put(index, ...change.documents);
          for (const document of change.documents) model.set(document.uri, document);
        } else if (change.kind === 'remove') {
          index = updateIndex(index, { put: [], remove: change.names.map(uriOf) });
          for (const gone of change.names) model.delete(uriOf(gone));
        } else index = change.kind === 'reload' ? reloaded(index) : compacted(index);
        assert.deepEqual(hits(before, query, 50), answers, 'the index before the change answers as before');
      }
      assert.deepEqual([...index.documents.keys()].sort(), [...model.keys()].sort());
      const wanted = plainBm25(plainPassages([...model.values()]), query).map(
        ({ passage }) => `${passage.uri} ${passage.start}-${passage.end}`,
      );
      assert.deepEqual([...hits(index, query, 500)].sort(), wanted.sort());
    }),
  );
});

test('an index merged into one segment is the index built at once', () => {
  const documents = [...largeCorpus(400, 5)];
  let grown = EMPTY_INDEX;
  for (const document of documents)
    grown = put(grown, documentOf('passing', `A text that goes again, as ${document.uri} does not.`), document);
  grown = updateIndex(grown, { put: [], remove: [uriOf('passing')] });
  const query = documents[3]?.text.slice(0, 300) ?? '';
  const [first] = hits(grown, query);
  assert.equal(first, hits(put(EMPTY_INDEX, ...documents), query)[0]);
  assert.equal(hits(compacted(grown), query)[0], first);
});

test('a row of small changes leaves few segments', () => {
  let index = EMPTY_INDEX;
  for (let i = 0; i < 100; i++) index = put(index, documentOf(`d${i}`, `Bread of ${i}.`));
  assert.ok(index.segments.length <= 24, `${index.segments.length} segments`);
  assert.equal(hits(index, 'bread', 200).length, 100);
});

test('after a first reading in batches one segment is left; a few edits behind it do not merge it again', () => {
  const documents = [...largeCorpus(1200, 8)];
  let index = EMPTY_INDEX;
  for (let i = 0; i < documents.length; i += 20) index = put(index, ...documents.slice(i, i + 20));
  assert.ok(index.segments.length > 1);
  const query = documents[7]?.text.slice(0, 300) ?? '';
  const merged = compacted(index);
  assert.equal(merged.segments.length, 1);
  assert.deepEqual(hits(merged, query, 30), hits(put(EMPTY_INDEX, ...documents), query, 30));
  const edited = put(put(merged, documentOf('a', 'Bread.')), documentOf('b', 'Water.'));
  assert.equal(compacted(edited), edited);
});

test('a document that has not changed is not indexed again', () => {
  const index = put(EMPTY_INDEX, documentOf('a', 'Bread and water.'), documentOf('b', 'The mill.'));
  assert.deepEqual(put(index, documentOf('a', 'Bread and water.')).segments, index.segments);
  assert.notDeepEqual(put(index, documentOf('a', 'Bread and water.', 'A title')).segments, index.segments);
});

test('a document put in twice in one change counts once, the last', () => {
  const index = put(EMPTY_INDEX, documentOf('a', 'Bread.'), documentOf('a', 'Water.'));
  assert.deepEqual(hits(index, 'bread water'), ['file:///a 0-6']);
});

test('what is removed while a merge goes on stays removed', () => {
  let index = EMPTY_INDEX;
  for (const as of 'abcdefgh') index = updateIndex(index, { put: [documentOf(as, `Bread of ${as}.`)], remove: [] });
  const compaction = [...index.segments];
  const slices = compactIndex({ ...index, segments: compaction });
  let slice = slices.next();
  const later = updateIndex(index, { put: [documentOf('z', 'Bread of z.')], remove: [uriOf('c')] });
  while (!slice.done) slice = slices.next();
  const after = slice.value ? applyCompaction(later, slice.value) : later;
  assert.deepEqual([...hits(after, 'bread', 20)].sort(), [...hits(later, 'bread', 20)].sort());
});

test('passages beyond one chunk are found', () => {
  const many = Array.from({ length: 70_000 }, (_, i) => (i === 69_000 ? 'needle bread' : 'bread')).join('\n\n');
  const index = put(EMPTY_INDEX, documentOf('long', many), documentOf('other', 'A needle in a stack of hay by the old mill road.'));
  assert.equal(hits(index, 'needle').length, 2);
  assert.deepEqual(hits(index, 'needle', 1), [`file:///long ${69_000 * 7}-${69_000 * 7 + 12}`]);
});

test('a repeated query word counts as often as it stands there', () => {
  const index = put(EMPTY_INDEX, documentOf('a', 'bread mill'), documentOf('b', 'water mill'), documentOf('c', 'road'));
  assert.equal(hits(index, 'bread water water')[0], 'file:///b 0-10');
  assert.equal(hits(index, 'bread bread water')[0], 'file:///a 0-10');
});

test('equals stand in the order of their addresses, however they came in', () => {
  const letters = 'h b d f a c e g'.split(' ');
  const one = put(EMPTY_INDEX, ...letters.map(as => documentOf(as, 'Bread.')));
  const each = letters.reduce((now, as) => put(now, documentOf(as, 'Bread.')), EMPTY_INDEX);
  assert.deepEqual(hits(one, 'bread', 3), ['file:///a 0-6', 'file:///b 0-6', 'file:///c 0-6']);
  assert.deepEqual(hits(each, 'bread', 3), hits(one, 'bread', 3));
});

test('an empty index, an empty query and no places asked for give nothing', () => {
  assert.deepEqual(hits(EMPTY_INDEX, 'bread'), []);
  const index = put(EMPTY_INDEX, documentOf('a', 'Bread.'), documentOf('empty', ''));
  assert.deepEqual(hits(index, ''), []);
  assert.deepEqual(hits(index, 'the of'), []);
  assert.deepEqual(hits(index, 'bread', 0), []);
});
