import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  chronology,
  claimEvidence,
  type DocumentUri,
  EMPTY_CORPUS,
  type ReadDocument,
  readDocument,
  uncitedDocuments,
  updateCorpus,
} from '../../../src/engine/index.ts';

function document(name: string, text: string): ReadDocument {
  return readDocument({ uri: name as DocumentUri, path: name, text, format: 'markdown' }); // any string is an address here
}

const CAMP = document('camp.md', 'Some 40,000 Marlovian refugees live in the camp at Dorn.\n\nThe camp was opened on 3 May 1998.');
const COUNT = document(
  'count.md',
  'The agency counts 55,000 Marlovian refugees in the camp at Dorn.\n\nIn 1999 the army did not enter the camp.',
);
const WHEAT = document('wheat.md', 'In January 1997 farmers in Dorn founded a cooperative. Farmers harvested 900 tonnes of wheat in 1997.');
const CORPUS = updateCorpus(EMPTY_CORPUS, { put: [CAMP, COUNT, WHEAT], remove: [] });

test('a claim has the passages that agree before those that differ, and knows which it cites', () => {
  const report = document('report.md', 'About 40,000 Marlovian refugees live in the camp at Dorn [@count].\n\nThe weather is mild.');
  const found = claimEvidence(CORPUS, report, { start: 0, end: 40 });
  assert.deepEqual(
    found.map(({ keys, passages }) => [keys, passages.map(({ passage, relation, cited }) => [passage.uri, relation, cited])]),
    [
      [
        ['count'],
        [
          ['camp.md', 'agrees', false],
          ['count.md', 'differs', true],
        ],
      ],
    ],
  );
});

test('the citation behind the stop belongs to the sentence before it', () => {
  const report = document('report.md', 'Some 40,000 Marlovian refugees live in the camp at Dorn. [@camp]\n\nIn 1998 it was opened.');
  const [first, second] = claimEvidence(CORPUS, report, { start: 0, end: report.text.length });
  assert.deepEqual([first?.keys, second?.keys], [['camp'], []]);
});

test('documents that a report does not cite are listed with the claims to check first', () => {
  const report = document('report.md', 'Some live there [@camp].');
  assert.deepEqual(
    uncitedDocuments(CORPUS, report).map(({ uri, claims }) => [uri, claims.length > 0]),
    [
      ['count.md', true],
      ['wheat.md', true],
    ],
  );
});

test('events stand in the order of time, a year before its months; what is denied is no event', () => {
  const dates = chronology([CAMP, COUNT, WHEAT]).map(({ uri, from }) => [uri, from]);
  assert.deepEqual(dates, [
    ['wheat.md', '1997'],
    ['wheat.md', '1997-01'],
    ['camp.md', '1998-05-03'],
  ]);
});
