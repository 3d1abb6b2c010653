import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  correctNames,
  type Corpus,
  type DocumentUri,
  EMPTY_CORPUS,
  entityAt,
  entityMentions,
  readDocument,
  searchEntities,
  updateCorpus,
} from '../../../src/engine/index.ts';

// A test's address is a plain string.
const at = (uri: string) => uri as DocumentUri;

function corpusOf(texts: Readonly<Record<string, string>>, before: Corpus = EMPTY_CORPUS, remove: readonly string[] = []): Corpus {
  const put = Object.entries(texts).map(([path, text]) => readDocument({ uri: at(path), path, text, format: 'plain' }));
  return updateCorpus(before, { put, remove: remove.map(at) });
}

/** `name: document × mentions …`. */
function show(corpus: Corpus, name: string): string {
  const entity = entityMentions(corpus, name);
  if (!entity) return 'none';
  const uris = [...new Set(entity.mentions.map(({ uri }) => uri))];
  return `${entity.name}: ${uris.map(uri => `${uri} × ${entity.mentions.filter(place => place.uri === uri).length}`).join(', ')}`;
}

test('known forms of one name are one thing', () => {
  const corpus = corpusOf({
    a: 'The road to North Korea is closed. The DPRK has not said why.',
    b: 'Trade with N. Korea fell. The U.S. State Department was told.',
    c: 'A note by the US Department of State was found.',
  });
  assert.equal(show(corpus, 'DPRK'), 'North Korea: a × 2, b × 1');
  assert.equal(show(corpus, 'State Department'), 'U.S. Department of State: b × 1, c × 1');
});

test('an acronym goes to the long form of its own document, else to the only one of the corpus', () => {
  const corpus = corpusOf({ a: 'The Harbour Safety Board (HSB) met.', b: 'A plan of the HSB failed.' });
  assert.equal(show(corpus, 'HSB'), 'Harbour Safety Board: a × 2, b × 1');
  const split = corpusOf({ c: 'The Hill Sports Bureau (HSB) met.' }, corpus);
  assert.equal(show(split, 'Harbour Safety Board'), 'Harbour Safety Board: a × 2');
  assert.equal(show(split, 'HSB'), 'HSB: b × 1');
  assert.equal(show(corpusOf({}, split, ['c']), 'HSB'), 'Harbour Safety Board: a × 2, b × 1');
});

test('a surname alone is the person of its own document', () => {
  const corpus = corpusOf({
    a: 'The mayor, Ana Silva, left. Silva said nothing.',
    b: 'The pilot, Rui Silva, stayed. "No," said Silva.',
    c: '"Never," said Silva.',
  });
  assert.equal(show(corpus, 'Ana Silva'), 'Ana Silva: a × 2');
  assert.equal(show(corpus, 'Rui Silva'), 'Rui Silva: b × 2');
  assert.equal(show(corpus, 'Silva'), 'Silva: c × 1');
});

test('a short form in one document is the only full name of another, and stays itself where there are two', () => {
  const corpus = corpusOf({
    a: 'The pilot, Xu Weimin, left. Counsel for Brevik Leisure Group, Ana Silva, stayed.',
    b: 'They spoke with Weimin Xu. A letter to A. Silva came back. "Never," said Silva.',
    f: '"Never," said Silva.',
    c: 'The Upland News Agency printed it. The Trade Fair Act 1967 was read.',
    d: 'Pictures are by the UNA, and by Brevik Leisure. The Trade Fair Act is old.',
  });
  assert.equal(show(corpus, 'Xu Weimin'), 'Xu Weimin: a × 1, b × 1');
  assert.equal(show(corpus, 'Ana Silva'), 'Ana Silva: a × 1, b × 2, f × 1');
  assert.equal(show(corpus, 'Upland News Agency'), 'Upland News Agency: c × 1, d × 1');
  assert.equal(show(corpus, 'Brevik Leisure Group'), 'Brevik Leisure Group: a × 1, d × 1');
  assert.equal(show(corpus, 'Trade Fair Act'), 'Trade Fair Act 1967: c × 1, d × 1');
  const split = corpusOf({ e: 'The cook, Rui Silva, and the Union of Northern Architects met.' }, corpus);
  assert.equal(show(split, 'Ana Silva'), 'Ana Silva: a × 1, b × 2');
  assert.equal(show(split, 'Silva'), 'Silva: f × 1');
  assert.equal(show(split, 'UNA'), 'UNA: d × 1');
  assert.equal(show(corpusOf({}, split, ['e']), 'Ana Silva'), 'Ana Silva: a × 1, b × 2, f × 1');
});

test('a surname that is a place elsewhere is nobody’s short form', () => {
  const corpus = corpusOf({ a: 'The deckhand, Rui Tarnow, left.', b: 'Ships call in Tarnow.', c: '"No," said Tarnow.' });
  assert.equal(show(corpus, 'Rui Tarnow'), 'Rui Tarnow: a × 1');
});

test('the thing at an offset, with its definition and aliases', () => {
  const text = 'The Harbour Safety Board (HSB) is a small agency. A letter to the HSB came.';
  const corpus = corpusOf({ a: text });
  const found = entityAt(corpus, at('a'), text.lastIndexOf('HSB') + 1);
  const sentence = found?.entity.definitions[0]?.sentence;
  assert.deepEqual(found?.entity.aliases, ['HSB']);
  assert.equal(sentence && text.slice(sentence.start, sentence.end), 'The Harbour Safety Board (HSB) is a small agency.');
  assert.equal(entityAt(corpus, at('a'), text.indexOf('met')), null);
  assert.equal(entityAt(corpus, at('gone'), 0), null);
  assert.equal(entityAt(corpus, at('a'), -1), null);
});

test('search ranks whole names before beginnings, and finds aliases', () => {
  const corpus = corpusOf({ a: 'A ship left for China. The South China Sea Institute was told by the DPRK.' });
  assert.deepEqual(
    searchEntities(corpus, 'china').map(({ name }) => name),
    ['China', 'South China Sea Institute'],
  );
  assert.deepEqual(
    searchEntities(corpus, 'dprk').map(({ name }) => name),
    ['North Korea'],
  );
  assert.deepEqual(searchEntities(corpus, 'zzz'), []);
});

test('an edit replaces the document’s names, and an unchanged document costs nothing', () => {
  const first = corpusOf({ a: 'Ships left for Peru.', b: 'Ships left for Peru too.' });
  const next = corpusOf({ a: 'Ships left for Chile.' }, first);
  assert.equal(show(next, 'Peru'), 'Peru: b × 1');
  assert.equal(show(first, 'Peru'), 'Peru: a × 1, b × 1');
  assert.equal(updateCorpus(next, { put: [], remove: [] }).entities, next.entities);
  assert.equal(show(corpusOf({}, next, ['a', 'b']), 'Peru'), 'none');
});

test('the index before an update answers as before', () => {
  const text = 'Trade with North Korea fell.';
  const before = corpusOf({ a: text, b: text });
  const after = corpusOf({ b: 'The gate was shut.', c: text, d: text }, before, ['a']);
  assert.equal(show(before, 'North Korea'), 'North Korea: a × 1, b × 1');
  assert.equal(show(after, 'North Korea'), 'North Korea: c × 1, d × 1');
});

test('odd keys find nothing and break nothing', () => {
  const corpus = corpusOf({ a: 'constructor and __proto__ met Peru.' });
  for (const key of ['', ' ', '__proto__', 'constructor', 'the', '.']) assert.equal(entityMentions(corpus, key), null);
});

test('the reader’s word on names holds: a surname is somebody else, three names are one, the right name is shown', () => {
  const corpus = corpusOf({
    a: 'Elin Marsh spoke in Dorn. Later Marsh left for the Dorn Relief Office.',
    b: 'The Relief Bureau of Dorn met. The Dorn Aid Board met too.',
  });
  const rule = { id: 'r', modified: '2026-01-05', creator: null };
  assert.equal(show(corpus, 'Elin Marsh'), 'Elin Marsh: a × 2');
  const apart = correctNames(corpus, [{ ...rule, kind: 'different-name', names: ['Marsh', 'Elin Marsh'] }]);
  assert.equal(show(apart, 'Elin Marsh'), 'Elin Marsh: a × 1');
  assert.equal(show(apart, 'Marsh'), 'Marsh: a × 1');
  assert.equal(entityAt(apart, at('a'), corpus.documents.get(at('a'))?.text.indexOf('Marsh left') ?? -1)?.entity.key, 'marsh');
  const chain = correctNames(corpus, [
    { ...rule, kind: 'same-name', names: ['Dorn Aid Board', 'Dorn Relief Office'] },
    { ...rule, kind: 'same-name', names: ['Board of Aid at Dorn', 'Dorn Aid Board'] },
  ]);
  assert.equal(show(chain, 'Dorn Relief Office'), 'Board of Aid at Dorn: a × 1, b × 1');
  const ring = correctNames(corpus, [
    { ...rule, kind: 'same-name', names: ['Dorn Aid Board', 'Dorn Relief Office'] },
    { ...rule, kind: 'same-name', names: ['Dorn Relief Office', 'Dorn Aid Board'] },
  ]);
  assert.equal(show(ring, 'Dorn Relief Office'), 'Dorn Aid Board: a × 1, b × 1');
  assert.equal(show(ring, 'Dorn Aid Board'), 'Dorn Aid Board: a × 1, b × 1');
});
