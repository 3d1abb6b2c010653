import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { documentMatches, labelHighlights, matchingClaims, parseFilter } from '../../src/host/model/filter.ts';
import { claim, outline, summary, t } from './support.ts';

const filter = (text: string): NonNullable<ReturnType<typeof parseFilter>> => {
  const parsed = parseFilter(text);
  assert.ok(parsed);
  return parsed;
};

describe('the filter', () => {
  test('is none without a word', () => {
    for (const text of ['', '  ', '\n\t']) assert.equal(parseFilter(text), null);
  });

  test('finds documents by any field of their record, whatever the case and accents', () => {
    const document = summary('press/côte.md', {
      title: 'La Côte',
      author: [{ family: 'Núñez' }],
      issued: '2019',
      type: 'article-newspaper',
    });
    for (const text of ['cote', 'CÔTE 2019', 'nunez', 'newspaper', 'press/']) assert.ok(documentMatches(t, filter(text), document), text);
    for (const text of ['2018', 'cote 2018', 'coté x']) assert.ok(!documentMatches(t, filter(text), document), text);
  });

  test('finds claims by their words, kinds and heading', () => {
    const claims = [claim(1, ['statistic'], { text: 'The depth fell.', section: 1 }), claim(2, ['legal'], { text: 'The act obliges.' })];
    const found = (text: string): readonly number[] =>
      matchingClaims(
        t,
        filter(text),
        outline(
          [
            [0, '', null],
            [1, 'Soundings', 0],
          ],
          claims,
        ),
      );
    assert.deepEqual(found('depth'), [0]);
    assert.deepEqual(found('legal act'), [1]);
    assert.deepEqual(found('soundings'), [0]);
    assert.deepEqual(found('the'), [0, 1]);
    assert.deepEqual(found('nothing'), []);
  });

  test('highlights what it found, joined where words touch', () => {
    assert.deepEqual(labelHighlights(filter('ti de'), 'Tide and tide'), [
      [0, 4],
      [9, 13],
    ]);
    assert.deepEqual(labelHighlights(filter('ide tid'), 'Tide'), [[0, 4]]);
    assert.deepEqual(labelHighlights(filter('x'), 'Tide'), []);
  });

  test('highlights nothing where folding moves the letters', () => {
    assert.deepEqual(labelHighlights(filter('b'), 'e\u0301b'), []);
  });

  test('takes what looks like a pattern as the text it is', () => {
    assert.ok(!documentMatches(t, filter('.*'), summary('a.md', { title: 'Tide' })));
    assert.ok(documentMatches(t, filter('(x'), summary('a.md', { title: 'A (x) b' })));
  });
});
