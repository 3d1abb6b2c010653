import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outline } from './support/check.ts';

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
