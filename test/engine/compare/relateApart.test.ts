/** What parts two figures: they are of two things or of two times. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { relateStatements, type StatedSentence } from '../../../src/engine/index.ts';
import { relation } from './support/relation.ts';

test('what could not be done is no plan', () => {
  assert.notEqual(
    relation('In Chad 64 percent of the workers could not repay a loan.', 'In Chad 58 percent of the workers never repaid a loan.'),
    'different-population',
  );
});

test('what a step leaves behind is not of the date of the step', () => {
  const text = 'The department moved Chad from Tier 2 Watch List to Tier 2 in 2016.';
  const start = text.indexOf('Tier 2 Watch List');
  const left = { text, figure: { start, end: start + 'Tier 2 Watch List'.length } };
  assert.doesNotMatch(relateStatements({ text: 'Chad was on Tier 1 in 2012.' }, left).why, /2016/);
});

test('a verb with its particle is another verb', () => {
  const band = (a: string, b: string): string => relation(a, b);
  assert.equal(band('Guides at Dorn earn $40 to $60 a day.', 'Guides at Dorn take home between $50 and $70 daily.'), 'overlaps');
  assert.equal(band('The archive was set up in 1911.', 'The archive was founded in 1911.'), 'agrees');
  // A hedge is no particle, and what a particle makes of a verb is not known to be alike.
  assert.equal(band('Rebels took over 300 hostages in Goma.', 'Rebels took at least 300 hostages in Goma.'), 'agrees');
  assert.notEqual(band('The army took 300 villages in Kono.', 'The army tore down 900 villages in Kono.'), 'differs');
});

test('a clause that says when gives no deed to the figure before it', () => {
  const then = 'The guild had 30 workshops when it was dissolved in 1890.';
  assert.equal(relation(then, 'The guild had 45 workshops in 1870.'), 'different-time');
});

test('men and women together are everyone, and each alone is a group', () => {
  const all = 'The quarry employs 90 people.';
  assert.equal(relation(all, 'Some 240 men and women work at the quarry.'), 'differs');
  assert.notEqual(relation(all, 'Some 240 women work at the quarry.'), 'differs');
});

test('sizes that one unit measures are parted, and their adjectives are their nouns', () => {
  assert.equal(relation('The moat is 6 metres deep.', 'The moat has a depth of 6 metres.'), 'agrees');
  assert.equal(relation('The moat is 6 metres deep.', 'The moat is 14 metres wide.'), 'unrelated');
});

test('hours a day are not brought to hours a week, for days of rest are not told', () => {
  assert.equal(relation('Cooks work 11 hours a day in Goma.', 'Cooks work 66 hours a week in Goma.'), 'unrelated');
  assert.equal(relation('Cooks work 11 hours a day in Goma.', 'Cooks in Goma work 14 hours a day.'), 'differs');
});

test('a rate told by its name is that of the whole it is always told of, and of no other', () => {
  const rate = 'Unemployment in Chad was 9 percent in 2011.';
  assert.equal(relation(rate, 'In 2011, 14 percent of the workforce of Chad was unemployed.'), 'differs');
  assert.equal(relation(rate, 'In 2011, 14 percent of the nurses of Chad were unemployed.'), 'different-population');
});

test('a participle that opens the sentence dates the subject behind it, and not what holds today', () => {
  assert.equal(relation('The museum was founded in 1911.', 'Founded in 1911, the museum now holds 4,000 coins.'), 'agrees');
  assert.equal(relation('The museum was founded in 1911.', 'Founded in 1923, the museum now holds 4,000 coins.'), 'differs');
  assert.equal(relation('The museum holds 9,000 coins.', 'Founded in 1923, the museum now holds 4,000 coins.'), 'differs');
});

test('two figures that one sentence holds against each other do not differ', () => {
  const text = 'Attendance in Dorn was 78 percent in schools with a meal and 71 percent in schools without one.';
  const figure = (words: string): StatedSentence => ({
    text,
    figure: { start: text.indexOf(words), end: text.indexOf(words) + words.length },
  });
  assert.equal(relateStatements(figure('78 percent'), figure('71 percent')).relation, 'unrelated');
});

test('what is to be done is no fact yet', () => {
  assert.notEqual(relation('The navy of Chad is to receive six ferries.', 'The navy of Chad received six ferries.'), 'agrees');
});

const APART: readonly (readonly [what: string, a: string, b: string, same: string])[] = [
  [
    'sides of a place',
    'In the east of Kivu 300 schools were closed.',
    'In the west of Kivu 900 schools were closed.',
    'Some 900 schools were closed in the east of Kivu.',
  ],
  [
    'numbers of things',
    'Ward 3 of the clinic holds 40 beds.',
    'Ward 7 of the clinic holds 95 beds.',
    'There are 95 beds in ward 3 of the clinic.',
  ],
  [
    'places in a row',
    'The first shift employs 120 women in Kono.',
    'The second shift employs 340 women in Kono.',
    'In Kono the first shift employs 340 women.',
  ],
  [
    'directions',
    'Some 4,000 lorries a day cross the bridge northwards.',
    'Some 9,000 lorries a day cross the bridge southwards.',
    'Some 9,000 lorries a day cross the bridge to the north.',
  ],
  [
    'places beside a name that both have',
    'Some 12,000 Oromo farmers live in the hills of Dolo.',
    'Some 90,000 Oromo farmers live in the hills of Gode.',
    'In the hills of Dolo live some 90,000 Oromo farmers.',
  ],
  [
    'surveys',
    'The survey by Oxfam covered 300 families in Kono.',
    'The survey by Caritas covered 900 families in Kono.',
    'The survey by Oxfam covered 900 families in Kono.',
  ],
];

for (const [what, a, b, same] of APART)
  test(`figures are of two things by ${what}, and of one without them`, () => {
    assert.equal(relation(a, b), 'different-population');
    assert.equal(relation(b, a), 'different-population');
    assert.equal(relation(a, same), 'differs');
  });

test('before and after one thing, by day and by night are two times', () => {
  assert.equal(relation('Before the flood 300 families lived in Kono.', 'After the flood 90 families lived in Kono.'), 'different-time');
  assert.equal(relation('During the day 300 guards patrol Kono.', 'At night 90 guards patrol Kono.'), 'different-time');
  assert.equal(relation('At night 300 guards patrol Kono.', 'Some 90 guards patrol Kono at night.'), 'differs');
});

test('what a rule sets is no measured value', () => {
  const rule = 'The quota of the fleet of Dorn was 900 tonnes of cod in 2011.';
  assert.equal(relation(rule, 'The fleet of Dorn landed 400 tonnes of cod in 2011.'), 'different-population');
  const wage = 'The minimum wage in Dorn is 480 shillings a day.';
  assert.equal(relation(wage, 'The minimum wage in Dorn is 500 shillings a day.'), 'differs');
  const below = 'Porters in Dorn earn 310 shillings a day, far below the legal minimum of 480 shillings.';
  const start = below.indexOf('480');
  assert.equal(
    relateStatements({ text: 'Porters in Dorn earn 480 shillings a day.' }, { text: below, figure: { start, end: start + 13 } }).relation,
    'different-population',
  );
});

test('marks are read in linear time, whatever the clause', () => {
  const text = `In the ${'first east night Ward 3 before the flood '.repeat(3000)} 300 schools closed.`;
  const before = process.cpuUsage().user;
  relateStatements({ text }, { text });
  assert.ok(process.cpuUsage().user - before < 5_000_000);
});
