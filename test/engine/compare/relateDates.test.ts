/** Dates of one deed that two sources tell in two words. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type DocumentUri, EMPTY_MEASURES, measuresOf, readDocument, updateMeasures } from '../../../src/engine/index.ts';

/** The comparisons of the figures of two documents, each of one sentence. */
function compared(a: string, b: string): readonly { readonly relation: string; readonly why: string }[] {
  const put = [a, b].map((text, i) => {
    const path = `${String(i)}.md`;
    return readDocument({ uri: path as DocumentUri, path, text, format: 'markdown' }); // any string is an address here
  });
  return measuresOf(updateMeasures(EMPTY_MEASURES, { put, remove: [] })).flatMap(({ comparisons }) => comparisons);
}

test('the date of what is enacted here and introduced there is that of one moment, and the reason names both words', () => {
  const other = compared('The one-child policy was enacted in 1979.', 'The one-child policy was introduced in 1980.');
  assert.deepEqual(
    other.map(({ relation }) => relation),
    ['differs'],
  );
  assert.match(other.map(({ why }) => why).join(), /1979 \(enacted\).*1980 \(introduced\)/);
  const same = compared('China introduced its one-child policy in 1979.', 'The one-child policy was enacted in China in 1979.');
  assert.deepEqual(
    same.map(({ relation }) => relation),
    ['agrees'],
  );
});

test('two moments of one thing are not held against each other', () => {
  assert.deepEqual(compared('The pensions bill was introduced in 1979.', 'The pensions bill was passed in 1980.'), []);
  assert.deepEqual(compared('The tram museum was founded in 1904.', 'The tram museum was opened in 1906.'), []);
  assert.deepEqual(compared('The quarry company was founded in 1904.', 'The quarry company was dissolved in 1906.'), []);
});
