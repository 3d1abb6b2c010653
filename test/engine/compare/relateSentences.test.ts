/** Sentences as reports have them, with more than one clause and in other words: what they share as a whole is weighed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { relateStatements, type StatedSentence } from '../../../src/engine/index.ts';
import { meantIn } from '../../../src/engine/compare/relate.ts';
import { likelihood } from '../../../src/engine/compare/relation/likelihood.ts';
import { candidates } from '../../../src/engine/compare/relation/relateSentences.ts';
import { WEIGHTS } from '../../../src/engine/compare/relation/weights.ts';
import { relation } from './support/relation.ts';

const SHELTERS =
  'The relief agency counted 1,412 people in the school shelters of Harbin Point on 4 May 2016, a third of them under ten, and asked for two more tankers of water.';
const CENSUS =
  'On 4 May 2016 volunteers who went from classroom to classroom in Harbin Point found about 1,400 evacuees asleep in its schools, among them nine nursing mothers.';

test('one scene in other words is one thing, and its figures are compared', () => {
  assert.equal(relation(SHELTERS, CENSUS), 'agrees');
  const fewer =
    'On 4 May 2016 there were 1,120 people in the school shelters of Harbin Point, the governor told the press, and water was no concern of theirs.';
  assert.equal(relation(SHELTERS, fewer), 'differs');
});

test('the same figure of another thing in another place is not compared', () => {
  const elsewhere =
    'In March 2011 the harbour board of Tessel bought 1,412 wooden pallets for the winter season, half of them second-hand, at a price that the auditors later called high.';
  assert.equal(relation(SHELTERS, elsewhere), 'unrelated');
});

test('figures of two sentences that share nothing are of two things, however alike they are built', () => {
  assert.equal(relation('The island has 900 wells.', 'They bought 300 lorries.'), 'unrelated');
});

test('what one of two sentences does not say of a rate is as the other says', () => {
  const rate = 'Schools in Zomba had 61 pupils for each teacher in 2017, the union said.';
  assert.equal(relation(rate, 'In 2017 the schools of Zomba had 61 pupils per teacher, according to the union.'), 'agrees');
  const total = 'The smelter at Fernhill released 31 kilograms of mercury in 2015, the regulator wrote in its inventory of that year.';
  assert.equal(
    relation(total, 'The regulator’s inventory for 2015 has Fernhill’s smelter releasing 31 kilograms of mercury a year.'),
    'agrees',
  );
});

test('a boat that was refused is no denial, and the polls are no poll', () => {
  const refused = 'More than 300 people were aboard the boat that was refused entry at Langkawi on 16 April 2020.';
  assert.equal(relation(refused, 'On 16 April 2020 the boat turned back at Langkawi had 340 people aboard.'), 'overlaps');
  const polls = 'The second round brought 58 percent of the citizens of Tavara to the polls on 14 May 2017.';
  assert.equal(relation(polls, 'On 14 May 2017, 58 percent of the citizens of Tavara went to vote in the second round.'), 'agrees');
});

test('a reason that "since" gives is no beginning', () => {
  const stay = 'The mean stay at Lorne House was 31 hours in 2017, since many of the detainees had left.';
  assert.equal(relation(stay, 'In 2017 the mean stay at Lorne House was 31 hours.'), 'agrees');
  assert.notEqual(relation(stay, 'In 2017 the mean stay at Lorne House was 44 hours.'), 'different-time');
  const since = 'Since 1999 the court in Dorn has heard 2,000 appeals.';
  assert.equal(relation(since, 'The court in Dorn heard 150 appeals in 2012.'), 'different-time');
});

const SENTENCES: readonly StatedSentence[] = [
  { text: SHELTERS },
  { text: CENSUS, date: '2016-05-05' },
  { text: 'Some 40,000 refugees live in Chad.' },
  { text: 'The Ardent Line was founded in 1899.' },
  { text: 'Prices rose 12 percent to 40 euros a tonne.' },
];

test('evidence is the same in both directions, and each piece of it has its weight', () => {
  const seen = new Set<string>();
  for (const a of SENTENCES)
    for (const b of SENTENCES) {
      const forth = candidates(meantIn(a), meantIn(b)).map(({ evidence }) => evidence);
      const back = candidates(meantIn(b), meantIn(a)).map(({ evidence }) => evidence);
      const told = (all: typeof forth): readonly string[] => all.map(each => JSON.stringify(each)).sort();
      assert.deepEqual(told(forth), told(back));
      for (const evidence of forth) {
        for (const name of Object.keys(evidence)) seen.add(name);
        const { one, akin, two } = likelihood(evidence);
        assert.ok(Math.abs(one + akin + two - 1) < 1e-9);
        assert.ok(Math.min(one, akin, two) >= 0);
      }
    }
  assert.deepEqual([...seen].sort(), Object.keys(WEIGHTS).sort());
});

test('a sentence of any length is compared with itself', () => {
  for (const short of ['Some 40 men.', 'Some 40 men.\r\nThey left.', 'It was 7 percent.'])
    assert.equal(relateStatements({ text: short }, { text: short }).relation, 'agrees', short);
  const long = `${SHELTERS} `.repeat(400);
  assert.equal(relateStatements({ text: long }, { text: long }).relation, 'agrees');
  const named = Array.from(
    { length: 20_000 },
    (_, i) => `and N${String.fromCharCode(97 + (i % 26)).repeat(1 + (i % 9))}${'xyz'.charAt(i % 3)} Dorn`,
  ).join(' ');
  const listed = `Some 40,000 refugees live in Chad ${named}.`;
  assert.equal(relateStatements({ text: listed }, { text: `${listed} Yes.` }).relation, 'agrees');
});
