import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseKept } from '../../src/webview/related/host.ts';
import { cutAtClaims, cutAtMarks } from '../../src/webview/related/marks.ts';
import { createTranslate, parseBundle } from '../../src/webview/common/translate.ts';
import { countWords } from '../../src/webview/related/words.ts';

/** `a [b] c`: brackets around what is marked. */
const show = (text: string, ...marks: readonly (readonly [number, number])[]): string =>
  cutAtMarks(
    text,
    marks.map(([start, end]) => ({ start, end })),
  )
    .map(piece => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('');

describe('marked text', () => {
  test('is cut at its marks', () => {
    assert.equal(show('high tide', [0, 4]), '[high] tide');
    assert.equal(show('high tide', [5, 9], [0, 4]), '[high] [tide]');
    assert.equal(show('high tide'), 'high tide');
    assert.equal(show('', [0, 3]), '');
  });

  test('bears marks that overlap, are empty, or lie outside', () => {
    assert.equal(show('high tide', [0, 6], [5, 9]), '[high t][ide]');
    assert.equal(show('high tide', [3, 3], [7, 99], [-5, 2], [40, 50], [6, 4]), '[hi]gh ti[de]');
  });

  test('loses no letter, whatever the marks', () => {
    const mark = fc.record({ start: fc.integer({ min: -5, max: 40 }), end: fc.integer({ min: -5, max: 40 }) });
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(mark), (text, marks) => {
        assert.equal(
          cutAtMarks(text, marks)
            .map(piece => piece.text)
            .join(''),
          text,
        );
      }),
    );
  });
});

describe('the passage asked about', () => {
  const text = 'It fell by 2 metres. So they say. It is old.';
  const shown = (...claims: readonly string[]): string =>
    cutAtClaims(
      text,
      claims.map(claim => ({ text: claim, kinds: ['statistic', 'event'] })),
    )
      .map(piece => (piece.kind ? `[${piece.text}]` : piece.text))
      .join('');

  test('is cut at its claims, each with its first kind', () => {
    assert.equal(shown('It fell by 2 metres.', 'It is old.'), '[It fell by 2 metres.] So they say. [It is old.]');
    assert.equal(cutAtClaims(text, [{ text: 'So they say.', kinds: ['attribution'] }])[1]?.kind, 'attribution');
  });

  test('leaves unmarked what is not there word for word', () => {
    assert.equal(shown('It fell by *2* metres.', '', 'It is old. Very.'), text);
    assert.equal(shown('It is old.', 'It fell by 2 metres.'), 'It fell by 2 metres. So they say. [It is old.]');
  });
});

describe('messages of the view', () => {
  test('are English without a bundle, else as the bundle has them', () => {
    assert.equal(countWords(createTranslate({}), 3), '3 related passages');
    const t = createTranslate({ '{0} related passages': 'Passagen: {0}', '1 related passage': 7 });
    assert.deepEqual([countWords(t, 3), countWords(t, 1)], ['Passagen: 3', '1 related passage']);
  });

  test('do not come from what every object has', () => {
    assert.equal(createTranslate({})('constructor'), 'constructor');
  });

  test('keep a hole that no argument fills', () => {
    assert.equal(createTranslate({})('{0} and {1}', 'a'), 'a and {1}');
  });

  test('are English where the bundle is broken', () => {
    for (const json of ['', '{', 'null', '3', '"x"']) assert.deepEqual(parseBundle(json), {}, json);
  });
});

test('a kept place of another version is none', () => {
  const kept = { query: 'file:///a#1', active: 1, scroll: 40 };
  assert.deepEqual(parseKept(kept), kept);
  for (const raw of [undefined, null, 3, {}, { ...kept, query: 3 }, { ...kept, scroll: '40' }, { query: 'a' }])
    assert.equal(parseKept(raw), null);
});
