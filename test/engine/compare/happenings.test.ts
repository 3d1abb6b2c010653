/** Dates that several documents give for one happening: found, held against each other, named; and equal dates of two things, which are not. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  type DocumentUri,
  EMPTY_MEASURES,
  type Measure,
  measuresOf,
  type ReadDocument,
  readDocument,
  relationBetween,
  updateMeasures,
} from '../../../src/engine/index.ts';

function documents(...texts: readonly string[]): readonly ReadDocument[] {
  return texts.map((text, i) => {
    const path = `${String(i)}.md`;
    return readDocument({ uri: path as DocumentUri, path, text, format: 'markdown' }); // any string is an address here
  });
}

/** The measures of dates of documents that each have this text. */
function dated(...texts: readonly string[]): readonly Measure[] {
  const put = documents(...texts);
  return measuresOf(updateMeasures(EMPTY_MEASURES, { put, remove: [] })).filter(({ unit }) => unit === 'date');
}

function relations(...texts: readonly string[]): readonly string[] {
  return dated(...texts).flatMap(({ comparisons }) => comparisons.map(({ relation }) => relation));
}

const RAID = 'On 9 March 2015 rebels stormed the boarding school of Oltan and drove the pupils away.';
const SAME: readonly (readonly [what: string, other: string, relation: string])[] = [
  ['the same day', 'The boarding school of Oltan was emptied by rebels on 9 March 2015.', 'agrees'],
  ['the month of it', 'In March 2015 the rebels emptied the boarding school of Oltan.', 'agrees'],
  ['a day later', 'Pupils vanished when rebels stormed the boarding school of Oltan on 10 March 2015.', 'differs'],
  [
    'the day without its year',
    '---\nissued: 2017-01-20\n---\n\nIt is long since 9 March, when rebels emptied the boarding school of Oltan.',
    'agrees',
  ],
];

for (const [what, other, relation] of SAME)
  test(`two documents date one happening: ${what}`, () => {
    assert.deepEqual(relations(RAID, other), [relation]);
  });

test('the reason names both dates, and the measure what happened', () => {
  const [measure] = dated(RAID, 'Pupils vanished when rebels stormed the boarding school of Oltan on 10 March 2015.');
  assert.equal(measure?.name, 'when rebels stormed the boarding school of Oltan');
  assert.deepEqual(
    measure.comparisons.map(({ why }) => why),
    ['one gives 9 March 2015 as the date, the other 10 March 2015'],
  );
  const [amnesty] = dated(
    'Under the amnesty of September 2023 some 3,200 prisoners of Kharzan were released.',
    'The government of Kharzan had freed 1,200 prisoners in the amnesty of September 2023.',
  );
  assert.equal(amnesty?.name, 'date of the amnesty');
});

test('the members of such a measure stand in years, a day at its place in the year and a month from its first day to its last', () => {
  const [measure] = dated(RAID, 'In March 2015 the rebels emptied the boarding school of Oltan.');
  assert.deepEqual(
    measure?.members.map(({ low, high, asOf }) => [low, high, asOf]),
    [
      [2015.1836, 2015.1836, '2015-03-09'],
      [2015.1616, 2015.2438, '2015-03'],
    ],
  );
});

test('a date agrees with the period that it begins or ends, and two periods that share days overlap', () => {
  const strike = 'The strike of the tea pickers of Halmora lasted from 9 October until 14 November 2018.';
  assert.deepEqual(relations(strike, 'The strike of the tea pickers of Halmora began on 9 October 2018.'), ['agrees']);
  assert.deepEqual(relations(strike, 'The strike of the tea pickers of Halmora lasted from 9 October until 15 November 2018.'), [
    'overlaps',
  ]);
});

test('equal dates of two things, and the times of figures, are not held against each other', () => {
  assert.deepEqual(relations(RAID, 'On 9 March 2015 the parliament in Lorne passed a budget for the harbour.'), []);
  assert.deepEqual(
    relations('At 31 March 2023 the office counted 6,149 closed schools.', 'By 31 March 2023 donors had paid 7.5 million dollars.'),
    [],
  );
  assert.deepEqual(relations('Courts in Belmar heard 62 cases in 2021.', 'Courts in Belmar convicted 40 smugglers in 2022.'), []);
});

test('two deeds of one thing that are each done once have two dates', () => {
  assert.deepEqual(relations('The quarry of Dorn was opened on 3 May 1904.', 'The quarry of Dorn was closed on 4 May 1904.'), []);
});

test('of two passages with figures and dates in common the figures are told, else the dates', () => {
  const between = (a: string, b: string): string | undefined => {
    const [x, y] = documents(a, b);
    assert.ok(x && y);
    return relationBetween(x, { start: 0, end: a.length }, y, { start: 0, end: b.length })?.why;
  };
  const fire = 'On 14 February 2022 a fire killed 37 prisoners in a locked dormitory of Camp 9.';
  assert.match(between(fire, 'The fire of 14 February 2022 killed 37 prisoners in a dormitory of Camp 9.') ?? '', /both say 37/);
  assert.match(between(fire, 'The fire in the dormitory of Camp 9 broke out on 14 February 2022.') ?? '', /14 February 2022 as the date/);
});

test('dates that are none, and sentences of very many, do no harm', () => {
  const many = Array.from({ length: 300 }, (_, i) => `${String(1 + (i % 28))} March ${String(1500 + i)}`).join(', ');
  assert.ok(Array.isArray(dated(`The fair of Dorn was held on ${many}.`, `The fair of Dorn was held on ${many}.`)));
  const piece = fc.constantFrom(
    '31 February 2015',
    '0 March 0000',
    '29 February 1900',
    'the year 99999',
    '12/13/2014',
    '9 March',
    'late 2015',
    '1999 to 1990',
  );
  fc.assert(
    fc.property(piece, piece, (a, b) => {
      const of = (date: string): string => `On ${date} rebels stormed the boarding school of Oltan.`;
      for (const { members, comparisons } of dated(of(a), of(b))) {
        for (const { low, high } of members) assert.ok(low === null || high === null || low <= high, `${a} ${b}`);
        assert.ok(comparisons.every(({ why }) => why !== ''));
      }
    }),
    { numRuns: 60 },
  );
});
