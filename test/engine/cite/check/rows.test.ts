import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingsOf, outline } from './support/check.ts';

const OFFICE = `# Hearings

The three chambers held 9,615 hearings. We watched 412 hearings. In 97 hearings no interpreter was in the room.

| Chamber | Held | Granted | Refused |
|---|---:|---:|---:|
| Northgate | 2,480 | 744 | 1,488 |
| Halm | 1,265 | 506 | 632 |
| Veld | 5,870 | 2,935 | 2,348 |
| All chambers | 9,615 | 4,185 | 4,468 |

They asked for 96,600 euros in unpaid wages. The chamber shall pay the 23 claimants 64,400 euros.
`;

const check = (report: string): readonly string[] => outline({ 'office.md': OFFICE }, report);

test('a figure is held to the row of a table that its sentence or its own row names', () => {
  assert.deepEqual(check('Halm granted 506 of its cases [@office].'), []);
  assert.deepEqual(check('Halm granted 744 of its cases [@office].'), ['figure/differs-from-source: 744']);
  assert.deepEqual(check('Of the 9,615 hearings 1,265 were held in Halm [@office].'), []);
  const table = (granted: string): string =>
    `So many were granted [@office]:\n\n| Chamber | Granted |\n|---|--:|\n| Northgate | 744 |\n| Halm | ${granted} |`;
  assert.deepEqual(check(table('506')), []);
  assert.deepEqual(check(table('560')), ['figure/differs-from-source: 560']);
  assert.deepEqual(check(table('2,935')), ['figure/differs-from-source: 2,935']);
});

test('what hardly any number would be by chance is reckoned', () => {
  assert.deepEqual(check('Some 44 per cent of the hearings of all chambers ended in a grant [@office].'), []);
  assert.deepEqual(check('In 315 of the hearings an interpreter was there [@office].'), []);
  assert.deepEqual(check('They were given 32,200 euros less than they had asked for [@office].'), []);
  assert.deepEqual(check('Each of the claimants gets 2,800 euros [@office].'), []);
});

test('a sum that fails is told as such where the sources have its parts', () => {
  assert.deepEqual(check('The 4,185 grants and 4,468 refusals make 8,653 decisions [@office].'), []);
  assert.deepEqual(check('The 4,185 grants and 4,468 refusals make 8,563 decisions [@office].'), [
    'arithmetic/sum: 4,185 grants and 4,468 refusals make 8,563',
  ]);
});

test('a slip of digits is held to the row that is named, a year or several rows too', () => {
  assert.deepEqual(check('Halm had granted 560 [@office].'), ['figure/differs-from-source: 560']);
  assert.deepEqual(check('Halm refused 632 and Veld granted 2,953 [@office].'), ['figure/differs-from-source: 2,953']);
  const years = '# Landings\n\n| Year | Quota | Landed |\n|---|--:|--:|\n| 2018 | 23,000 | 25,410 |\n| 2019 | 24,000 | 27,640 |\n';
  assert.deepEqual(outline({ 'years.md': years }, 'In 2019 some 27,640 fish were landed [@years].'), []);
  assert.deepEqual(outline({ 'years.md': years }, 'In 2019, 26,740 fish were landed [@years].'), ['figure/differs-from-source: 26,740']);
});

test('a range is so many times another figure, rounded', () => {
  const count = '# Count\n\nThe post had 6,910 patients. The office reckons the true number at two to three times that.\n';
  const told = (range: string): string => `It may be two to three times as many, which would mean roughly ${range} [@count].`;
  assert.deepEqual(outline({ 'count.md': count }, told('14,000 to 21,000')), []);
  assert.deepEqual(outline({ 'count.md': count }, told('16,000 to 21,000')), ['figure/not-in-source: 16,000 to 21,000']);
});

test('about a difference of two amounts of one sentence is reckoned', () => {
  const royalties = '# Royalties\n\nRoyalties brought in $23.7 million, compared with $19.8 million in 2021.\n';
  assert.deepEqual(outline({ 'royalties.md': royalties }, 'Royalties rose by almost $4 million [@royalties].'), []);
  assert.equal(outline({ 'royalties.md': royalties }, 'Royalties rose by almost $7 million [@royalties].').length, 1);
});

test('the part of one whole is not held to the whole of another', () => {
  const sources = {
    'one.md': '# One\n\nOf the 312 children, 203 were found washing or sorting ore.\n',
    'two.md': '# Two\n\nOf the 417 children, 262 were found washing or sorting ore.\n',
  };
  const told = findingsOf(sources, 'Of the 312 children, 203 were found washing or sorting ore [@one].').map(({ message }) => message);
  assert.deepEqual(
    told.map(message => /“(\d+)”/.exec(message)?.[1]),
    ['417', '262'],
  );
});
