import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type DocumentUri, figureDate, issuedAt, readDocument, type ReadDocument } from '../../../src/engine/index.ts';

function read(text: string, date?: string): ReadDocument {
  // A test's address is a plain string.
  return readDocument({ uri: 'a' as DocumentUri, path: 'page.txt', text, format: 'plain', known: date === undefined ? {} : { date } });
}

/** One row a figure: its words, its date, who says so. */
function dates(document: ReadDocument): readonly (readonly [string, ...unknown[]])[] {
  return document.claims.flatMap(claim =>
    claim.quantities.map(quantity => {
      const words = document.text.slice(quantity.span.start, quantity.span.end);
      const date = figureDate(document, claim, quantity);
      return date === null ? ([words, null] as const) : ([words, date.date, date.from] as const);
    }),
  );
}

test('a figure holds when its sentence says, else at the date of the document, and the reader is told which of the two', () => {
  assert.deepEqual(dates(read('In 2005 the camp held 4,100 refugees.', '2008-03-05')), [['4,100', '2005', 'sentence']]);
  assert.deepEqual(dates(read('The camp holds 4,100 refugees.', '2008-03-05')), [['4,100', '2008-03-05', 'document']]);
  assert.deepEqual(dates(read('Last year the camp took in 900 refugees.', '2008-03-05')), [['900', '2007', 'sentence']]);
  assert.deepEqual(dates(read('The camp holds 4,100 refugees.')), [['4,100', null]]);
});

test('the document’s date stays away where the sentence speaks of another time that may be the figure’s', () => {
  assert.deepEqual(dates(read('By 1950 the town had lost 4,100 of its people.', '2008-03-05')), [['4,100', null]]);
  assert.deepEqual(dates(read('Since 2006 the camp has taken in 4,100 refugees.', '2008-03-05')), [['4,100', '2008-03-05', 'document']]);
});

const POSTS = [
  [
    'Floods',
    'March 31, 2013',
    'Last year 120 houses by the harbour were carried away, and the wall has held 40 metres of water since it was mended.',
  ],
  [
    'Storms',
    'February 17, 2012',
    'Last year 75 boats were lost off the point, and the harbour has room for 300 boats now that the pier has been mended.',
  ],
] as const;
const PAGE = `Tide Watch\n\nPosts Tagged ‘walls’\n\n${POSTS.map(([title, day, body]) => `The ${title} Came\n\nIn Tides on ${day} at 3:17 pm\n\n${body}\n`).join('\n')}`;

test('in a page of posts the date of the post counts, for relative dates too', () => {
  const page = read(PAGE, '2019-01-01');
  assert.equal(page.parts.length, 2);
  const rows = dates(page);
  assert.deepEqual(
    rows.find(([words]) => words === '120'),
    ['120', '2012', 'sentence'],
  );
  assert.deepEqual(
    rows.find(([words]) => words === '75'),
    ['75', '2011', 'sentence'],
  );
  assert.deepEqual(issuedAt(page, PAGE.indexOf('75 boats')), { date: '2012-02-17', from: 'part' });
  assert.deepEqual(issuedAt(page, 0), { date: '2019-01-01', from: 'document' });
});
