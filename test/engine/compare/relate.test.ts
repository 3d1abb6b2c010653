import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { relateStatements, RELATIONS, type StatedSentence } from '../../../src/engine/index.ts';
import { relation } from './support/relation.ts';

const TRAPS: readonly (readonly [trap: string, a: string, b: string, relation: string])[] = [
  ['places', 'Some 40,000 refugees live in Chad.', 'Some 90,000 refugees live in Sudan.', 'different-population'],
  ['sub-groups', 'The clinic treated 300 patients in Goma.', 'The clinic treated 120 women in Goma.', 'different-population'],
  ['deeds', 'The army killed 40 rebels near Mopti.', 'The army arrested 55 rebels near Mopti.', 'different-population'],
  ['wholes', 'Gas supplies 40 percent of the heat.', 'Gas supplies 22 percent of the power.', 'different-population'],
  ['years', 'Peru exported 300 tonnes of quinoa in 2011.', 'Peru exported 900 tonnes of quinoa in 2014.', 'different-time'],
  ['sums and years', 'Since 1999 the court has heard 2,000 appeals.', 'The court heard 150 appeals in 2012.', 'different-time'],
  ['rates and totals', 'The plant makes 200 cars a day.', 'The plant made 3,000 cars.', 'different-population'],
  ['plans', 'Oslo plans to build 900 flats in Bjerke.', 'Oslo built 310 flats in Bjerke.', 'different-population'],
  ['denials', 'The army shelled 12 villages in Kono.', 'The army denied that it shelled 12 villages in Kono.', 'different-population'],
  ['currencies', 'The tunnel cost €90 million.', 'The tunnel cost $70 million.', 'unrelated'],
  ['units', 'The tunnel cost €90 million.', 'The tunnel is 90 kilometres long.', 'unrelated'],
  ['scales', 'The temperature in Lorne reached 104 degrees.', 'The temperature in Lorne reached 40 °C.', 'unrelated'],
  ['changes and levels', 'Rents in Porto rose 9 percent.', 'Rents in Porto take 30 percent of an income.', 'unrelated'],
];

for (const [trap, a, b, expected] of TRAPS)
  test(`figures are not taken for two of one measure across ${trap}`, () => {
    assert.equal(relation(a, b), expected);
    assert.equal(relation(b, a), expected);
  });

const VALUES: readonly (readonly [what: string, a: string, b: string, relation: string])[] = [
  ['rounding', 'About 200,000 refugees live in Chad.', 'The agency counts 197,400 refugees in Chad.', 'agrees'],
  ['a range that contains', 'Between 150,000 and 200,000 refugees live in Chad.', 'About 200,000 refugees live in Chad.', 'overlaps'],
  ['an open end', 'More than half of the miners in Pilbara are women.', 'In Pilbara 80 percent of the miners are women.', 'overlaps'],
  ['ends that leave no room', 'At least 300 refugees live in Chad.', 'At most 200 refugees live in Chad.', 'differs'],
  ['one end and no other', 'At least 300 refugees live in Chad.', 'At least 200 refugees live in Chad.', 'overlaps'],
  ['exact figures', 'The wreck of the Ardent killed 212 people.', 'The wreck of the Ardent killed 260 people.', 'differs'],
  ['shares in words', 'Three quarters of the miners in Pilbara are women.', 'In Pilbara 75 percent of the miners are women.', 'agrees'],
  ['units of one dimension', 'The canal at Suda is 10 kilometres long.', 'The canal at Suda is 10,000 metres long.', 'agrees'],
  ['dates of a deed done once', 'The Ardent Line was founded in 1899.', 'The Ardent Line was founded in 1902.', 'differs'],
  [
    'degrees without their scale',
    'The thermometer at the airport of Lorne reached 45.9 degrees.',
    'At the airport of Lorne the temperature reached 45.9 °C.',
    'agrees',
  ],
];

for (const [what, a, b, expected] of VALUES)
  test(`values are compared by ${what}`, () => {
    assert.equal(relation(a, b), expected);
    assert.equal(relation(b, a), expected);
  });

test('the reason names both figures', () => {
  const found = relateStatements({ text: VALUES[1]?.[1] ?? '' }, { text: VALUES[1]?.[2] ?? '' });
  assert.equal(found.why, '150,000 to 200,000 contains about 200,000');
  assert.equal(found.a?.low, 150_000);
  assert.equal(found.b?.low, 200_000);
});

test('two runs of years are compared by the year in which they began', () => {
  const fifth = 'In 2007 Mali was on Tier 3 for the fifth consecutive year.';
  const tenth = 'In 2012 Mali was on Tier 3 for the tenth consecutive year.';
  const ninth = 'In 2012 Mali was on Tier 3 for the ninth consecutive year.';
  const figure = (text: string, words: string): StatedSentence => ({
    text,
    figure: { start: text.indexOf(words), end: text.indexOf(words) + words.length },
  });
  assert.equal(relateStatements(figure(fifth, 'fifth'), figure(tenth, 'tenth')).relation, 'agrees');
  assert.match(relateStatements(figure(fifth, 'fifth'), figure(tenth, 'tenth')).why, /2003/);
  assert.equal(relateStatements(figure(fifth, 'fifth'), figure(ninth, 'ninth')).relation, 'differs');
});

test('what is said in the present is of the year of its document', () => {
  const [a, b] = ['Some 40,000 refugees live in Chad.', 'Some 90,000 refugees live in Chad.'];
  assert.equal(relation(a, b), 'differs');
  assert.equal(relation(a, b, { a: '2003-04-01', b: '2011' }), 'different-time');
});

test('figures that differ are of two things where the same words lead to two', () => {
  const apart = (a: string, b: string): void => {
    assert.equal(relation(a, b), 'different-population', `${a} ~ ${b}`);
  };
  apart('In Dorn 300 lambs were treated against ticks.', 'In Dorn 900 lambs were treated against worms.');
  apart('Trucks from Dorn carried 40 tonnes of salt in 2011.', 'Trucks from Dorn carried 95 tonnes of flour in 2011.');
  apart('Porters at Dorn earn 3 dollars a day.', 'Guides at Dorn earn 8 dollars a day.');
  apart('Painters used 300 litres of paint in Dorn in 2011.', 'Builders used 800 litres of paint in Dorn in 2011.');
  assert.equal(relation('In Dorn 300 lambs were treated against ticks.', 'In Dorn 900 lambs were treated against ticks.'), 'differs');
});

test('what holds by a year is of another time than what held in a year before', () => {
  const before = 'In 2011, 40 percent of farms in Dorn had a well.';
  assert.equal(relation(before, 'By 2016, 70 percent of farms in Dorn had a well.'), 'different-time');
  assert.equal(relation(before, 'By 2011, 70 percent of farms in Dorn had a well.'), 'differs');
});

test('only the figures meant are compared', () => {
  const a = 'Chad hosts 40,000 refugees and Niger 900 nurses.';
  const at = a.indexOf('900');
  const found = relateStatements({ text: a, figure: { start: at, end: at + 3 } }, { text: 'Chad hosts 41,000 refugees.' });
  assert.notEqual(found.relation, 'differs');
  assert.equal(found.a?.low, 900);
});

test('sentences without a figure are unrelated, whatever they say', () => {
  assert.deepEqual(relateStatements({ text: 'Nothing is known.' }, { text: '' }), {
    relation: 'unrelated',
    why: 'neither sentence states a figure or date that can be compared',
    a: null,
    b: null,
  });
});

test('any two strings have a relation, and the same in both directions', () => {
  const words = fc.constantFrom(
    ...'12 40 percent of women refugees in Chad 2011 killed ( , . $ 3 million per year about “ \u{1F600} ن'.split(' '),
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words, { maxLength: 30 }).map(parts => parts.join(' ')),
  );
  fc.assert(
    fc.property(text, text, (a, b) => {
      const one = relation(a, b);
      assert.ok(one === 'unrelated' || RELATIONS.some(each => each === one));
      assert.equal(relation(b, a), one);
    }),
  );
});

test('a document tells nothing of a time after its own', () => {
  const [before, after] = [
    'One in three brick workers was younger than 18.',
    'In 2017, 22 percent of the brick workers were younger than 18.',
  ];
  assert.equal(relation(before, after, { a: '2016-11-03', b: '2018-07-19' }), 'different-time');
  assert.notEqual(relation(before, after, { a: '2018-11-03', b: '2018-07-19' }), 'different-time');
});

test('a reason quotes the words of the text, and no stems of them', () => {
  const why = (a: string, b: string): string => relateStatements({ text: a }, { text: b }).why;
  assert.equal(
    why('Some 40,000 refugees lived in Dadaab.', 'Some 90,000 refugees lived in Kakuma.'),
    'one (about 40,000) speaks of refugees (Dadaab), the other (about 90,000) of refugees (Kakuma)',
  );
  const beds = why('In the surgery ward of Goma 400 beds stood empty.', 'In the maternity ward of Goma 950 beds stood empty.');
  assert.match(beds, /surgery.*maternity/);
  assert.doesNotMatch(beds, /surgeri|matern\b/);
});
