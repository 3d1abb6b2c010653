/** One thing in two wordings: what does not part two figures. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { relateStatements } from '../../../src/engine/index.ts';
import { relation } from './support/relation.ts';

test('the dateline of an agency is no part of what its first sentence measures', () => {
  const told = 'Inspectors counted 3,150 evictions in Belmar in 2018.';
  for (const dateline of ['BELMAR (CPA) - ', 'BELMAR, 3 May (CPA) — ', 'Belmar (Coastal Press) – '])
    assert.equal(relation(`${dateline}Evictions in Belmar rose in 2018 to 3,150, the board said.`, told), 'agrees', dateline);
});

test('a year in the name of a law is not the time of a figure', () => {
  const members = 'By 2010, 140 states had joined the convention on refugees.';
  assert.notEqual(relation('The 1951 Convention on refugees has 140 states as members.', members), 'different-time');
  assert.equal(
    relation('The Assembly adopted the Seamen’s Convention of 1906.', 'The Assembly adopted the Seamen’s Convention in 1911.'),
    'unrelated',
  );
});

test('a town is no sub-group of itself, and towns are one of their country', () => {
  assert.equal(
    relation('The council spent 48 million euros on shelters in 2018.', 'The city spent 52 million euros on shelters in 2018.'),
    'differs',
  );
  assert.equal(
    relation('Some 40,000 children in Chad go hungry.', 'Some 90,000 children in cities in Chad go hungry.'),
    'different-population',
  );
});

test('a figure held against an earlier one is of what that one counts', () => {
  const text = 'Belmar saw 3,420 evictions in 2019, up from 2,780 in 2018.';
  const start = text.indexOf('2,780');
  const earlier = { text, figure: { start, end: start + 5 } };
  const told = relateStatements({ text: 'Belmar saw 3,150 evictions in 2018.' }, earlier);
  assert.deepEqual([told.relation, told.why], ['differs', '3,150 and 2,780 have no value in common']);
});

test('a watch list of a tier is not that tier, and is of the country that opens the sentence', () => {
  assert.equal(relation('Sarvan was placed on Tier 2 in 2016.', 'Sarvan was on Tier 2 Watch List in 2016.'), 'differs');
});

test('a quarter of a million is a rounded figure', () => {
  assert.equal(
    relation('Some 240,000 people work in the kilns of Chad.', 'A quarter of a million people work in the kilns of Chad.'),
    'agrees',
  );
});

test('what is told in two wordings of one thing is not parted by them', () => {
  const among = 'Between 3,100 and 4,000 households were evicted in Belmar in 2018.';
  assert.equal(relation('Bailiffs carried out 3,150 evictions in Belmar in 2018.', among), 'overlaps');
  const median = 'The median monthly rent of a two-room flat in Belmar stood at 740 euros.';
  assert.equal(relation(median, 'A two-room flat in Belmar costs 740 euros a month.'), 'agrees');
});

test('of a whole that opens its sentence, what is told is the property and not the whole', () => {
  const told = 'Of the households evicted in 2018, 31 percent had children under 14.';
  const { why } = relateStatements({ text: told }, { text: 'Women head 58 percent of evicted households in Belmar.' });
  assert.match(why, /31 percent\) speaks of households,/);
});

test('what a rate is told of is no figure of its own', () => {
  const rate = 'Families in Chad earn 310 shillings for a thousand bricks.';
  assert.equal(relation(rate, 'Families in Chad earn 365 dollars for a thousand bricks.'), 'unrelated');
});

test('what joins the words of a figure is no border of its clause', () => {
  const told = 'In Goma the clinic counted four and a half thousand nurses.';
  assert.equal(relation(told, 'In Goma the clinic counted 4,500 nurses.'), 'agrees');
});

test('what is paid for a thing is one sum, whoever tells it', () => {
  assert.equal(relation('The abbey spends €900 a month on candles.', 'Candles cost the abbey €20,000 a year.'), 'differs');
  assert.notEqual(relation('The abbey earns €900 a month from candles.', 'Candles cost the abbey €20,000 a year.'), 'differs');
});

test('just over a figure is near it', () => {
  assert.equal(relation('The clinic in Goma treated 3,012 patients.', 'The clinic in Goma treated just over 3,000 patients.'), 'agrees');
  assert.equal(relation('The clinic in Goma treated 4,900 patients.', 'The clinic in Goma treated just over 3,000 patients.'), 'differs');
  assert.equal(relation('The clinic in Goma treated 4,900 patients.', 'The clinic in Goma treated over 3,000 patients.'), 'overlaps');
  const { why, b } = relateStatements(
    { text: 'It treated 3,012 patients in Goma.' },
    { text: 'It treated just over 3,000 patients in Goma.' },
  );
  assert.equal(why, '3,012 and just over 3,000 are the same when rounded');
  assert.equal(b?.bound, 'at-least');
});

test('a number alone behind what is done to persons counts persons', () => {
  const bare = 'A blast near Goma on Friday injured 40.';
  assert.equal(relation(bare, 'Some 40 people were hurt in the blast near Goma on Friday.'), 'agrees');
  assert.equal(relation(bare, 'A blast near Goma on Friday injured 75 people.'), 'differs');
});

test('a decade up to a year is not that year', () => {
  const decade = 'Over the decade to 2012, 900 bears died in Chad.';
  assert.equal(relation(decade, 'In 2012 alone, 70 bears died in Chad.'), 'different-time');
  assert.match(
    relateStatements({ text: 'In the five years to 2012, 300 bears died in Chad.' }, { text: 'In 2012, 70 bears died in Chad.' }).why,
    /2008 to 2012/,
  );
});

test('a sum for each of a thing is what that thing costs', () => {
  assert.equal(relation('The ferry cost them 4 euros a crossing.', 'A crossing of the ferry cost 4 euros.'), 'agrees');
  assert.equal(relation('Brides in Dorn are sold at $3 a head.', 'The wall in Dorn cost $9.'), 'unrelated');
});

test('a pronoun stands for what the other sentence names, and not for everything', () => {
  assert.equal(relation('In 2008 the island stood at Tier 3.', 'It was moved up to Tier 2 in 2012.'), 'different-time');
  assert.equal(relation('The island has 900 wells.', 'They bought 300 lorries.'), 'unrelated');
});

test('who has been named before is nobody else', () => {
  const named = 'The ministry in Goma counted 2,316 complaints from tenants in 2011.';
  assert.equal(relation(named, 'The Ministry counted 2,136 complaints from tenants in 2011.'), 'differs');
});

test('a verb that says how things came to be counted parts nothing', () => {
  assert.equal(
    relation(
      'The court in Goma received 2,316 complaints from tenants in 2011.',
      'More than 2,300 complaints from tenants reached the court in Goma in 2011.',
    ),
    'overlaps',
  );
});

test('what has been banned since a year was banned in it', () => {
  const now = 'The sale of coal in Goma has been banned since 2014.';
  assert.equal(relation('Goma banned the sale of coal in 2014.', now), 'agrees');
  assert.equal(relation('Goma banned the sale of coal in 2011.', now, { b: '2021-05-01' }), 'differs');
  assert.equal(relation('Goma banned the sale of coal in 2011.', 'Since 2014 the sale of coal in Goma bans nobody.'), 'unrelated');
});

test('a number with a fraction is the magnitude of an earthquake', () => {
  const told = 'A 6.8-magnitude earthquake struck Goma on Monday.';
  assert.equal(relation(told, 'The quake in Goma measured 6.8.'), 'agrees');
  assert.equal(relation(told, 'The quake in Goma measured 5.1.'), 'differs');
});

test('a sum for a thousand is a rate', () => {
  const rate = 'Families in Chad earn 310 shillings for a thousand bricks.';
  assert.equal(relation(rate, 'Families in Chad receive 310 shillings per thousand bricks.'), 'agrees');
  assert.notEqual(relation(rate, 'Families in Chad receive 900 shillings.'), 'differs');
  assert.equal(relation('The boats bring 400 people to Chad each year.', 'Some 400 people a year are brought to Chad by boats.'), 'agrees');
});
