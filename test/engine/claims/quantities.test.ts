import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readQuantities } from '../../../src/engine/claims/quantities.ts';
import type { Quantity } from '../../../src/engine/index.ts';
import { tokenise } from '../../../src/engine/text/tokens.ts';

function read(text: string, language = 'en'): readonly Quantity[] {
  const span = { start: 0, end: text.length };
  return readQuantities({ prose: text, span, tokens: tokenise(text, span), language, issued: '2020-06-15' });
}

const ARROWS = { up: ' ^', down: ' v' } as const;

/** "80 percent: 80 percent", "half: 50.. percent", with change as ^ or v. */
function show(text: string, language = 'en'): readonly string[] {
  return read(text, language).map(({ span, low, high, unit, per, bound, change, vague }) => {
    const value = bound === 'about' ? `~${low}` : low === high ? `${low}` : `${low ?? ''}..${high ?? ''}`;
    const rate = per === null ? '' : ` per ${per}`;
    return `${text.slice(span.start, span.end)}: ${value} ${unit}${rate}${change === null ? '' : ARROWS[change]}${vague ? ' (vague)' : ''}`;
  });
}

function cases(table: Readonly<Record<string, readonly string[]>>): void {
  for (const [text, expected] of Object.entries(table)) assert.deepEqual(show(text), expected, text);
}

test('digits with grouping, decimals and scale are numbers', () => {
  cases({
    'They sold 1,200.5 tonnes.': ['1,200.5 tonnes: 1200.5 tonne'],
    'It has 1 200 000 inhabitants.': ['1 200 000: 1200000 count'],
    'The debt is 1.200,50 euros.': ['1.200,50 euros: 1200.5 EUR'],
    'Some 12k tickets and 3.2bn views.': ['12k: ~12000 count', '3.2bn: 3200000000 count'],
    'It cost Rs 1,50,000 crore.': ['Rs 1,50,000 crore: 1500000000000 INR'],
    'They used 2½ bags and ¾ of the sand.': ['2½: 2.5 count', '¾: 75 percent'],
  });
});

test('a share may have its noun between its numbers; a noun behind the second number is what that number counts', () => {
  cases({
    'One child in six was ill.': ['One child in six: 16.67 percent'],
    'Nearly four households in 10 had no lavatory.': ['four households in 10: ~40 percent'],
    'One girl in every four is married.': ['One girl in every four: 25 percent'],
    'One young person out of seven is out of work.': ['One young person out of seven: 14.29 percent'],
    'Five men in four cars fled.': ['Five: 5 count', 'four: 4 count'],
    'She won one title in six attempts.': ['six: 6 count'],
    'He made one visit in two years.': ['two years: 2 year'],
    'One in every three women and two of every five men smoke.': ['One in every three: 33.33 percent', 'two of every five: 40 percent'],
  });
});

test('points beside a share are of percent, others are counted', () => {
  cases({
    'Turnout was 41 percent, three points lower than before.': ['41 percent: 41 percent', 'three points: 3 percentage point v'],
    'It has a margin of error of 2.2 points.': ['2.2 points: 2.2 percentage point'],
    'She hit 45 percent of her shots and scored 20 points.': ['45 percent: 45 percent', '20: 20 count'],
  });
});

test('number words are numbers, "one" only where it measures or counts a person', () => {
  cases({
    'About two-hundred thousand left.': ['two-hundred thousand: ~200000 count'],
    'There were one hundred and five of them.': ['one hundred and five: 105 count'],
    'A dozen men and one woman were held.': ['A dozen: 12 count', 'one: 1 count'],
    'No one saw one of the guards one day.': [],
    'It took two and a half years.': ['two and a half years: 2.5 year'],
    'He lost half a million.': ['half a million: 500000 count'],
    'The second half was better than the first.': [],
  });
});

test('shares are percentages', () => {
  cases({
    'Two thirds of the women and a quarter of the men left.': ['Two thirds: 66.67 percent', 'a quarter: 25 percent'],
    'One in five fell ill; nine out of ten recovered.': ['One in five: 20 percent', 'nine out of ten: 90 percent'],
    'More than half were women.': ['half: 50.. percent'],
    'Seven in 2012 and five in 10 days.': ['Seven: 7 count', 'five: 5 count', '10 days: 10 day'],
  });
});

test('ranges take unit and scale from either end', () => {
  cases({
    'Between 80 percent and 90 percent left.': ['Between 80 percent and 90 percent: 80..90 percent'],
    'About 60-65,000 left.': ['60-65,000: 60000..65000 count'],
    'They spend 75 to 85% of it.': ['75 to 85%: 75..85 percent'],
    'They cost US$120 to US$1200 each.': ['US$120 to US$1200: 120..1200 USD'],
    'It takes 10–15 years, or 5 to 7 million hours.': ['10–15 years: 10..15 year', '5 to 7 million hours: 5000000..7000000 hour'],
    'Five or six came.': ['Five or six: 5..6 count'],
  });
});

test('a change from one figure to another is no range, nor is a score', () => {
  cases({
    'It rose from 12 percent to 15 percent.': ['12 percent: 12 percent', '15 percent: 15 percent ^'],
    'It rose from 12 to 15 percent.': ['12: 12 percent', '15 percent: 15 percent ^'],
    'Arrivals dropped over forty percent to 751.': ['forty percent: 40.. percent v', '751: 751 count v'],
    'They won 3-1 and lost 1-4.': [],
  });
});

test('bounds and hedges are told by the bound and stay outside the span', () => {
  cases({
    'Up to 300 people, at least 20 of them children.': ['300: ..300 count', '20: 20.. count'],
    'No fewer than 5 and no more than 7 came.': ['5: 5.. count', '7: ..7 count'],
    'The office had 2,316 letters, 554 fewer than the 2,870 of the year before.': [
      '2,316: 2316 count',
      '554: 554 count v',
      '2,870: 2870 count',
    ],
    'In 2018 more than 300 came.': ['300: 300.. count'],
    'Nearly 90 were hurt, an estimated 40 badly.': ['90: ~90 count', '40: ~40 count'],
    'Staff of 50 or more, 500+ guests, a hundred or so cars.': ['50: 50.. count', '500: 500.. count', 'a hundred: ~100 count'],
    'Over the years up to the 1990s.': [],
  });
});

test('sizes without a number are vague ranges', () => {
  cases({
    'Tens of thousands of refugees.': ['Tens of thousands: 10000..100000 count (vague)'],
    'Several hundred men and dozens of cars.': ['Several hundred: 200..1000 count (vague)', 'dozens: 24..100 count (vague)'],
    'Millions of dollars were lost.': ['Millions of dollars: 1000000..10000000 USD (vague)'],
    'Test scores of pupils rose.': [],
  });
});

test('money in any notation has its ISO code', () => {
  cases({
    'They earn GB£1.6 billion (about US$2.3 billion) a year.': ['GB£1.6 billion: 1600000000 GBP', 'US$2.3 billion: ~2300000000 USD'],
    'It is worth $105 million per year.': ['$105 million per year: 105000000 USD per year'],
    'It costs €5m, 5 million euros, R50 and 20 cents.': [
      '€5m: 5000000 EUR',
      '5 million euros: 5000000 EUR',
      'R50: 50 ZAR',
      '20 cents: 0.2 USD',
    ],
    'A$5 and HK$7 and 3 Canadian dollars.': ['A$5: 5 AUD', 'HK$7: 7 HKD', '3 Canadian dollars: 3 CAD'],
    'The 300 won medals; he weighs 80 pounds.': ['300: 300 count', '80 pounds: 80 pound'],
    'Rents climbed to 1,240 pounds a month.': ['1,240 pounds a month: 1240 GBP per month ^'],
    'Fares go up to 40 euros; fines of up to 90 euros stay.': ['40 euros: 40 EUR', '90 euros: ..90 EUR'],
    'He was awarded 900 pounds in damages.': ['900 pounds: 900 GBP'],
    'The catch fell to 900 pounds a day. Fees rose.': ['900 pounds a day: 900 pound per day v'],
    'A 10-year, $5bn deal.': ['10-year: 10 year', '$5bn: 5000000000 USD'],
  });
});

test('units, rates and ages', () => {
  cases({
    'They work 17 hours at a time, 7 days a week.': ['17 hours: 17 hour', '7 days a week: 7 day per week'],
    'They get two days of rest per year.': ['two days: 2 day per year'],
    'It is 4.7 mg/L at 95 °C, going 60 mph on 5 sq km.': [
      '4.7 mg/L: 4.7 milligram per litre',
      '95 °C: 95 degree Celsius',
      '60 mph: 60 mile per hour',
      '5 sq km: 5 square kilometre',
    ],
    'There were 12 deaths per 100,000 people.': ['12: 12 count per 100000 people'],
    'A 34-year-old, girls under the age of 16 and men aged 15 to 25.': ['34-year-old: 34 year', '16: ..16 year', '15 to 25: 15..25 year'],
    'Women between the ages of 15 and 25, and a man in his early 40s.': ['15 and 25: 15..25 year', '40s: 40..43 year'],
    'It rose by 2 percentage points.': ['2 percentage points: 2 percentage point ^'],
  });
});

test('ratios, tiers, ordinals and multiples', () => {
  cases({
    'There are 14 men to 1 woman, or 14:1.': ['14 men to 1 woman: 14 ratio', '14:1: 14 ratio'],
    'It is on Tier Three for the fifth consecutive year.': ['Tier Three: 3 tier', 'fifth: 5 ordinal'],
    'It is on the Tier 2 Watch List, and the second-largest.': ['Tier 2 Watch List: 2 tier', 'second: 2 ordinal'],
    'First, prices doubled; second, wages halved.': ['doubled: 2 ratio ^', 'halved: 50 percent v'],
    'Twice as many came, three times more than planned.': ['Twice: 2 ratio', 'three times: 3 ratio'],
  });
});

test('labels, dates and names are no quantities', () => {
  for (const text of [
    'Article 150 and § 1291 of Chapter 3 and Resolution 2397 say so.',
    'See pp. 3-10, No. 12-345 and 384 U.S. 436.',
    'Call +1 212 555 0100 or 555-0100 at 10:30 a.m. on October 9, 2023.',
    'A Boeing 737 and the G20 met COVID-19 at 221 Baker Street.',
    'Version 2.10.3 is out [2] [10-12].',
    'The 1990s, the 19th century, Q3 2021 and 2015-16 are past.',
    '1. The report is out.',
    'No convictions were had; ground zero is near.',
  ]) {
    assert.deepEqual(show(text), [], text);
  }
});

test('years are told from counts by what surrounds them', () => {
  cases({
    'In 2013, 1978 brokers were convicted.': ['1978: 1978 count'],
    'In 2012 prosecutors charged 20 men.': ['20: 20 count'],
    '2,737 arrived, and 135 have relocated since 2006.': ['2,737: 2737 count', '135: 135 count'],
    'A crowd of 2000 people ran 1500 metres.': ['2000: 2000 count', '1500 metres: 1500 metre'],
  });
});

test('a bound is denied, a depth is no bound, a length of time no change', () => {
  cases({
    'The fine may not exceed $500.': ['$500: ..500 USD'],
    'They lay buried under 20 feet of snow.': ['20 feet: 20 foot'],
    'The price rose to $10 over six weeks.': ['$10: 10 USD ^', 'six weeks: 6 week'],
    'The bus plunged 150 feet into a ravine.': ['150 feet: 150 foot'],
    'The index closed 12.5 points, or 0.9%, higher.': ['12.5: 12.5 count ^', '0.9%: 0.9 percent ^'],
    'Call 020 7946 0958; it covers 98,900 km2.': ['98,900 km2: 98900 square kilometre'],
    'It is 2.1 times core earnings, 100 times weaker, and was shut 3 times after that.': [
      '2.1 times: 2.1 ratio',
      '100 times: 100 ratio',
      '3: 3 count',
    ],
    'The minister, 61, and a page, 12, said so.': ['61: 61 year', '12: 12 count'],
  });
});

test('the year of what a figure is compared with, or of a founding, is not its own', () => {
  const years = (text: string): readonly unknown[] => read(text).map(({ asOf }) => asOf);
  assert.deepEqual(years('They took 38 seats, 11 more than in 2014.'), [null, null]);
  assert.deepEqual(years('A home has 2.3 children, against 4.1 in 1985.'), [null, '1985']);
  assert.deepEqual(years('Founded in 1636, the college has 6,700 students.'), [null]);
  assert.deepEqual(years('It covers 12 hectares and had 300 inhabitants in 2011.'), [null, '2011']);
  assert.deepEqual(years('It covers 12 hectares and was walled in 1890.'), [null]);
  assert.deepEqual(years('Police held 20 men and 5 women in 2011.'), ['2011', '2011']);
});

test('the whole of a share stands behind "of" or beside it; of a number of them its noun is counted', () => {
  const wholes = (text: string): readonly unknown[] => read(text).map(({ counted, whole }) => [counted, whole]);
  assert.deepEqual(wholes('One in five voters stayed away.'), [[null, 'voters']]);
  assert.deepEqual(wholes('It is 4 percent of annual turnover.'), [[null, 'annual turnover']]);
  assert.deepEqual(wholes('About 300 of the 1,150 delegates came.'), [
    ['delegates', 'the 1,150 delegates'],
    ['delegates', null],
  ]);
  assert.deepEqual(wholes('They saw 12 women and girls aged 10 to 30 and 5 of them.')[0], ['women and girls aged 10 to 30', null]);
});

test('a figure says what it counts, of what whole, where and when', () => {
  const [share] = read('Between 80 percent and 90 percent of the refugees from North Korea are women.');
  assert.equal(share?.whole, 'the refugees from North Korea');
  assert.equal(share.counted, 'women');
  assert.equal(read('In May 15% of the men and boys were ill.')[0]?.whole, 'the men and boys');
  const [count] = read('As of 2020, tens of thousands of North Korean refugees in China lived in hiding.');
  assert.deepEqual([count?.counted, count?.place, count?.asOf], ['North Korean refugees in China', 'China', '2020']);
  const [fallen] = read('In 2012 the number of refugees fell to 751.');
  assert.deepEqual([fallen?.counted, fallen?.asOf], ['refugees', '2012']);
  const asOf = (text: string): readonly unknown[] => read(text).map(quantity => quantity.asOf);
  assert.deepEqual(asOf('In the 2021/22 school year 900 pupils came.'), ['2021/2022']);
  assert.deepEqual(asOf('Some 900 households took part in the 2010 census.'), ['2010']);
  assert.deepEqual(asOf('In the 2010 report 900 households are named.'), [null]);
  const years = read('It rose from 12 percent in 2012 to 15 percent in 2013.').map(quantity => quantity.asOf);
  assert.deepEqual(years, ['2012', '2013']);
  assert.deepEqual(
    read('135 have come since 2006.').map(quantity => quantity.asOf),
    [null],
  );
});

test('other languages: only digits with a sign of their own', () => {
  assert.deepEqual(show('En 1978, 5 % des dix femmes ont payé 20 €.', 'fr'), ['5 %: 5 percent', '20 €: 20 EUR']);
});

test('what is compared has the unit of what it is compared with; an hour, a class of players and a name with a figure count nothing', () => {
  const told = (text: string): readonly string[] => read(text).map(({ low, high, unit }) => `${String(low)} ${String(high)} ${unit}`);
  assert.deepEqual(told('Peru sold 24 tonnes, up from 21 a year before.'), ['24 24 tonne', '21 21 tonne']);
  assert.deepEqual(told('The share added 6-1/4 cents.'), ['0.0625 0.0625 USD']);
  assert.deepEqual(told('The wage was 8,350 won an hour.'), ['8350 8350 KRW']);
  assert.deepEqual(told('Temperatures reached 49.6C.'), ['49.6 49.6 degree Celsius']);
  assert.deepEqual(told('Around nine in the evening they left.'), []);
  assert.deepEqual(told('The under-19s trained there.'), []);
  assert.deepEqual(told('They called it the 150-Day Battle.'), []);
});

test('what is measured of a matter, a unit behind a scale word, a range of shares, a name alone with its age', () => {
  const told = (text: string): readonly string[] =>
    read(text).map(({ low, high, unit, counted }) => `${String(low)} ${String(high)} ${unit} ${counted ?? '-'}`);
  assert.deepEqual(told('The mill buys 900 kg of rye a day.'), ['900 900 kilogram rye']);
  assert.deepEqual(told('Guards took 2.5 tonnes of ivory worth a fortune.'), ['2.5 2.5 tonne ivory']);
  assert.deepEqual(told('They paved 5 km of the road, and 3 km of course were left.'), ['5 5 kilometre -', '3 3 kilometre -']);
  assert.deepEqual(told('The comet passed 4.8bn km from us.'), ['4800000000 4800000000 kilometre -']);
  assert.deepEqual(told('Between a quarter and a third of the herd died.'), ['25 33.33 percent -']);
  assert.deepEqual(told('Okafor, 28, joined in May.'), ['28 28 year -']);
  assert.deepEqual(told('Route, 28, north of town.'), ['28 28 count -']);
  assert.deepEqual(told('The motion fell by 212 votes to 187.'), ['212 212 count votes', '187 187 count votes']);
});

test('the number of a ship and of a house measure nothing; growth at a yearly rate is up', () => {
  assert.deepEqual(show('The ship, IMO 9412036, sank off 16 Larch Close.'), []);
  assert.deepEqual(
    read('Rents grew at an annual 4.2 percent.').map(({ change }) => change),
    ['up'],
  );
});

test('the number before a heading is none, and an hour may be written by its letter', () => {
  cases({
    '4.1 Hours of watch.': [],
    '4.1 hours of watch are enough.': ['4.1 hours: 4.1 hour'],
    '4.1 Million people fled.': ['4.1 Million: 4100000 count'],
    'They stood 6 h 45 min a day.': ['6 h: 6 hour', '45 min a day: 45 minute per day'],
  });
});

test('a denial turns a bound round, and what lies over a thing is none', () => {
  cases({
    'An agent may not charge the worker more than $300.': ['$300: ..300 USD'],
    'They never earned more than 40 euros a day.': ['40 euros a day: ..40 EUR per day'],
    'The gate was not locked, and more than 40 people fled.': ['40: 40.. count'],
    'The village lies under forty metres of water.': ['forty metres: 40 metre'],
    'A hall of under forty metres of floor.': ['forty metres: ..40 metre'],
  });
});
