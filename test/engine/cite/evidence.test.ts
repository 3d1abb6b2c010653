import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  chronology,
  claimEvidence,
  type DocumentUri,
  EMPTY_CORPUS,
  type ReadDocument,
  readDocument,
  unusedOf,
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

test('what a report leaves of each document: all of one that it does not cite, and what it neither quotes nor tells of the others', () => {
  const harbour = document(
    'harbour.md',
    'The harbour took in 1,200 ships in 2011.\n\nThe east wall fell into the sea after nine days of storm in 1998.\n\nThe board sold 14 cranes to the port of Lund in 2004.',
  );
  const corpus = updateCorpus(EMPTY_CORPUS, { put: [CAMP, COUNT, harbour], remove: [] });
  const left = (text: string) => {
    const report = document('report.md', text);
    const evidence = claimEvidence(corpus, report, { start: 0, end: report.text.length });
    return unusedOf(corpus, report, evidence)
      .filter(({ document: { uri } }) => uri === harbour.uri)
      .map(({ cited, claims }) => [cited, ...claims.map(({ span }) => harbour.text.slice(span.start, span.start + 9))])[0];
  };
  const [ships, wall, cranes] = ['The harbo', 'The east ', 'The board'];
  assert.deepEqual(left('Some live there [@camp].'), [false, ships, wall, cranes]);
  assert.deepEqual(left('It “fell into the sea after nine days” then [@harbour].'), [true, ships, cranes]);
  assert.deepEqual(left('In 2011 the harbour took in some 1,200 ships [@harbour].'), [true, wall, cranes]);
});

test('events stand in the order of time, a year before its months; what is denied is no event', () => {
  const dates = chronology([CAMP, COUNT, WHEAT]).map(({ uri, from }) => [uri, from]);
  assert.deepEqual(dates, [
    ['wheat.md', '1997'],
    ['wheat.md', '1997-01'],
    ['camp.md', '1998-05-03'],
  ]);
});

test('a remark on the text dates no event: a footnote, and a pointer to another document', () => {
  const survey = document(
    'survey.md',
    'The camp was opened in 1998.[^1] For arrests in 1999 see [@count]. The guards fled in 2001, as [@count] has it.\n\n[^1]: Marker [4] in the original, at the year. [[count]] dates the opening to 1997.\n',
  );
  assert.deepEqual(
    chronology([survey]).map(({ from }) => from),
    ['1998', '2001'],
  );
});

test('the year in the name of a law dates no event', () => {
  const law = document(
    'law.md',
    'In 1967 the council of Dorn signed the protocol. Marlovia acceded to the 1951 Convention on Refugees on 4 March 1992. The army detained refugees in breach of the Detention Act 1998.',
  );
  assert.deepEqual(
    chronology([law]).map(({ from }) => from),
    ['1967', '1992-03-04'],
  );
});
