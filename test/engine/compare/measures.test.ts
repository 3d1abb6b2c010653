import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  type DocumentUri,
  EMPTY_MEASURES,
  type Measure,
  type MeasureIndex,
  measuresOf,
  type ReadDocument,
  readDocument,
  updateMeasures,
} from '../../../src/engine/index.ts';

function document(name: string, text: string): ReadDocument {
  return readDocument({ uri: name as DocumentUri, path: name, text, format: 'markdown' }); // any string is an address here
}

function indexOf(texts: Readonly<Record<string, string>>): MeasureIndex {
  return updateMeasures(EMPTY_MEASURES, { put: Object.entries(texts).map(([name, text]) => document(name, text)), remove: [] });
}

/** Each measure as "name: lows of its members; relations of its pairs". */
function outline(index: MeasureIndex): readonly string[] {
  return measuresOf(index).map(({ name, members, comparisons }) => {
    const relations = comparisons.map(({ a, b, relation }) => `${String(a)}-${String(b)} ${relation}`);
    return `${name}: ${members.map(({ low, high }) => String(low ?? high)).join(', ')}; ${relations.join(', ')}`;
  });
}

const CAMP = 'Some 40,000 Marlovian refugees live in the camp at Dorn.';
const CAMP_ELSEWHERE = 'The agency counts 55,000 Marlovian refugees in the camp at Dorn.';
const CAMP_RANGE = 'Between 30,000 and 50,000 refugees from Marlovia live in the camp at Dorn.';
const WHEAT = 'Farmers in Dorn harvested 900 tonnes of wheat.';

test('figures of one thing make a measure across documents, and no others join it', () => {
  assert.deepEqual(outline(indexOf({ 'a.md': CAMP, 'b.md': `${WHEAT} ${CAMP_RANGE}`, 'c.md': CAMP_ELSEWHERE })), [
    'number of refugees from Marlovia (Dorn): 40000, 30000, 55000; 0-1 overlaps, 0-2 differs, 1-2 differs',
  ]);
});

test('a measure is named by what is measured, without the kind and the bound of its figures', () => {
  const nameOf = (...texts: readonly string[]): string | undefined =>
    measuresOf(indexOf(Object.fromEntries(texts.map((text, i) => [`${String(i)}.md`, text]))))[0]?.name;
  assert.equal(
    nameOf(
      'In 2013 women made up over 65 percent of the number of Marlovian settlers in Dorn.',
      'In 2013 some 70 percent of the Marlovian settlers in Dorn were women.',
    ),
    'share of women among Marlovian settlers in Dorn',
  );
  assert.equal(
    nameOf('In 2005 the department rated Marlovia a Tier 3 country.', 'In 2012 Marlovia was on Tier 2, the department said.'),
    'tier of Marlovia',
  );
  assert.equal(
    nameOf(
      'In 2022 the police identified 262 victims of trafficking, and of the victims 97 were under 18.',
      'Of the victims identified in 2022, 97 were under 18.',
    ),
    'number of victims',
  );
  assert.equal(nameOf('Over 20,000 Marlovians have fled to Dorn.', 'Some 21,000 Marlovians fled to Dorn.'), 'number of Marlovians (Dorn)');
});

test('a measure is named by the fuller of its nouns, by names that most of its members have, and by what a ratio is of', () => {
  const nameOf = (...texts: readonly string[]): string | undefined =>
    measuresOf(indexOf(Object.fromEntries(texts.map((text, i) => [`${String(i)}.md`, text]))))[0]?.name;
  assert.equal(
    nameOf('Camps in the hills of Dorn hold about 2,000 persons.', 'The camps in the hills of Dorn hold 2,100 prisoners.'),
    'number of prisoners (Dorn)',
  );
  assert.equal(
    nameOf('In rural Dorn there are 14 men to 1 woman.', 'In rural Dorn men outnumber women by a ratio of 14:1.'),
    'ratio of men to 1 woman (Dorn)',
  );
  assert.equal(
    nameOf(
      'For the fifth consecutive year the ministry has placed Marlovia’s government on Tier Three of its list.',
      'For the tenth consecutive year Marlovia was in the lowest tier of the list.',
    ),
    'consecutive years of Marlovia',
  );
});

test('a measure is not named by a pronoun, nor by a figure that says no more of itself', () => {
  const nameOf = (...texts: readonly string[]): string | undefined =>
    measuresOf(indexOf(Object.fromEntries(texts.map((text, i) => [`${String(i)}.md`, text]))))[0]?.name;
  assert.equal(nameOf('It lasted two years in Dorn.', 'It lasted two years in Dorn, the survey found.'), 'figures (Dorn), in years');
  assert.equal(
    nameOf('The number in the report on Dorn was 6,900 in 2019.', 'The number in the report on Dorn was 6,900 in 2019, the board said.'),
    'number (Dorn)',
  );
});

test('a tier is of those who are placed, not of those who place them, and "the country" may be any', () => {
  const placed = 'The State Department of Tessaly placed Marlovia on Tier 3 in 2005.';
  assert.match(outline(indexOf({ 'a.md': placed, 'b.md': 'Marlovia was kept on Tier 3 in 2005.' }))[0] ?? '', /^tier of Marlovia: 3, 3/);
  const other = 'Dornland is a poor country. The State Department of Tessaly placed the country on Tier 2 in 2005.';
  assert.deepEqual(outline(indexOf({ 'a.md': placed, 'b.md': other })), []);
  assert.deepEqual(outline(indexOf({ 'a.md': placed, 'b.md': 'The State Department of Tessaly placed Dornland on Tier 2 in 2005.' })), []);
});

test('shares of one property of near wholes are one measure, shares of those who do something else are another', () => {
  const women = 'Women are more than half of the refugees.';
  const defectors = 'Among Marlovian defectors women made up 65 percent.';
  const sold = 'The report puts the share of refugees who are sold at 80 percent, women and children above all.';
  assert.match(outline(indexOf({ 'a.md': women, 'b.md': defectors }))[0] ?? '', /0-1 overlaps$/);
  assert.deepEqual(outline(indexOf({ 'a.md': women, 'b.md': sold })), []);
});

test('what stands in parentheses with a verb of its own is a clause of its own', () => {
  const [measure] = measuresOf(
    indexOf({
      'a.md': 'Over 20,000 Marlovians have fled to Dorn (2,737 arrived in Dorn in 2011 and 135 have moved on to Tessaly), the office said.',
      'b.md': 'Some 21,000 Marlovians have fled to Dorn.',
    }),
  );
  assert.deepEqual([measure?.name, measure?.members.length], ['number of Marlovians (Dorn)', 2]);
});

test('a figure alone makes no measure', () => {
  assert.deepEqual(outline(indexOf({ 'a.md': CAMP, 'b.md': WHEAT })), []);
});

test('two figures of one document are compared too', () => {
  const [measure] = measuresOf(indexOf({ 'a.md': `${CAMP} Later it says otherwise. ${CAMP_RANGE}` }));
  assert.deepEqual(
    measure?.comparisons.map(({ relation }) => relation),
    ['overlaps'],
  );
});

test('tiers of one country in several years are of one measure', () => {
  const [measure] = measuresOf(
    indexOf({
      'a.md': 'In 2005 the department rated Burma a Tier 3 country.',
      'b.md': 'In 2012 Burma was on Tier 2, the department said.',
    }),
  );
  assert.equal(measure?.unit, 'tier');
  assert.deepEqual(
    measure.comparisons.map(({ relation }) => relation),
    ['different-time'],
  );
  assert.deepEqual(
    measure.members.map(({ asOf }) => asOf),
    ['2005', '2012'],
  );
});

test('dates of a deed done once are compared as figures with the unit date', () => {
  const [measure] = measuresOf(
    indexOf({
      'a.md': 'Dock workers founded the Ardent Line in Cork in 1899.',
      'b.md': 'Merchants founded the Ardent Line in Cork in 1902.',
    }),
  );
  assert.equal(measure?.unit, 'date');
  assert.deepEqual(
    measure.members.map(({ low }) => low),
    [1899, 1902],
  );
  assert.deepEqual(
    measure.comparisons.map(({ relation }) => relation),
    ['differs'],
  );
});

test('a figure of a certain year and one of no year are not said to differ', () => {
  const dated = 'In 2009 some 40,000 Marlovian refugees lived in the camp at Dorn.';
  const relations = measuresOf(indexOf({ 'a.md': dated, 'b.md': CAMP_ELSEWHERE })).flatMap(({ comparisons }) => comparisons);
  assert.deepEqual(
    relations.filter(({ relation }) => relation === 'differs'),
    [],
  );
});

test('figures that the rules part, as half a year and the whole of it, are not said to differ', () => {
  const texts = {
    'a.md': 'In 2011, 2,737 North Koreans arrived in South Korea.',
    'b.md': 'In the first half of 2011, 1,428 North Koreans arrived in South Korea.',
    'c.md': 'In 2011, 2,706 North Koreans arrived in South Korea.',
  };
  const relations = measuresOf(indexOf(texts)).flatMap(({ comparisons }) => comparisons);
  assert.deepEqual(
    relations.filter(({ relation }) => relation === 'differs').map(({ why }) => why),
    ['2,737 and 2,706 have no value in common'],
  );
});

test('members lie in their documents, at the claim and at the figure', () => {
  const text = `# Notes\n\n- **${CAMP}**[^1]\n- ${CAMP_RANGE}\n\n[^1]: A note.`;
  const [measure] = measuresOf(indexOf({ 'a.md': text }));
  assert.deepEqual(
    measure?.members.map(({ span }) => text.slice(span.start, span.end)),
    ['40,000', 'Between 30,000 and 50,000'],
  );
  for (const { claim, span } of measure.members) assert.ok(claim.start <= span.start && span.end <= claim.end);
});

test('a changed document takes its old figures out and puts its new ones in; an unchanged one changes nothing', () => {
  const first = indexOf({ 'a.md': CAMP, 'b.md': CAMP_RANGE });
  const second = updateMeasures(first, { put: [document('b.md', WHEAT)], remove: [] });
  assert.deepEqual(outline(second), []);
  assert.equal(outline(first).length, 1);
  const third = updateMeasures(second, { put: [document('c.md', CAMP_ELSEWHERE)], remove: ['b.md' as DocumentUri] }); // as above
  assert.deepEqual(
    measuresOf(third).map(({ members }) => members.map(({ uri }) => String(uri))),
    [['a.md', 'c.md']],
  );
  const same = document('d.md', WHEAT);
  const put = updateMeasures(third, { put: [same], remove: [] });
  assert.equal(updateMeasures(put, { put: [same], remove: [] }), put);
});

test('an index that grew step by step answers as one that was made at once', () => {
  const sentences = [CAMP, CAMP_RANGE, CAMP_ELSEWHERE, WHEAT, 'In Dorn 12 percent of the refugees are children.', 'Nothing is known.'];
  const step = fc.record({
    name: fc.constantFrom('a.md', 'b.md', 'c.md'),
    text: fc.array(fc.constantFrom(...sentences), { maxLength: 3 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 6 }), steps => {
      const latest = new Map<string, ReadDocument>();
      let index = EMPTY_MEASURES;
      for (const { name, text } of steps) {
        const read = document(name, text.join(' '));
        latest.delete(name);
        latest.set(name, read);
        index = updateMeasures(index, { put: [read], remove: [] });
      }
      const pairs = (measures: readonly Measure[]): number => measures.reduce((sum, { comparisons }) => sum + comparisons.length, 0);
      const atOnce = updateMeasures(EMPTY_MEASURES, { put: [...latest.values()], remove: [] });
      assert.equal(pairs(measuresOf(index)), pairs(measuresOf(atOnce)));
    }),
    { numRuns: 50 },
  );
});

function firstName(...texts: readonly string[]): string | undefined {
  return measuresOf(indexOf(Object.fromEntries(texts.map((text, i) => [`${String(i)}.md`, text]))))[0]?.name;
}

test('a measure names things as its sources write them', () => {
  assert.equal(
    firstName('In 2005 the department rated Burma a Tier 3 country.', 'In 2012 Burma was on Tier 2, the department said.'),
    'tier of Burma',
  );
});

test('the capital of a first word is not taken into the name of a measure, unless it is a name', () => {
  assert.equal(
    firstName('Tenants in Dorn spend 41 percent of their income on rent.', 'Tenants in Dorn spend 38 percent of their income on rent.'),
    'share of tenants in Dorn among income',
  );
  const name = firstName('Marlovians in Dorn number 41,000.', 'Marlovians in Dorn numbered 41,000 in all.');
  assert.match(name ?? '', /Marlovians/);
});

test('numbers in words stay words in the name of a measure', () => {
  assert.equal(
    firstName('The rent of a two-room flat in Dorn is 740 euros.', 'The rent of a two-room flat in Dorn stood at 740 euros.'),
    'rent of a two-room flat in Dorn, in euros',
  );
});

test('a measure is named as a reader says it: no number of a population, no article in brackets, what a sum is got by', () => {
  assert.equal(firstName('Dorn has a population of 6.5 million.', 'The population of Dorn is about 6.5 million.'), 'population of Dorn');
  assert.equal(firstName('The DPRK has 200,000 prisoners.', 'The DPRK holds 200,000 prisoners in camps.'), 'number of prisoners (DPRK)');
  assert.equal(
    firstName('The mines of Mongolia earned 105 million dollars in 2012.', 'In 2012 the mines of Mongolia earned $105 million.'),
    'mines of Mongolia (earned), in US dollars',
  );
});

test('a sentence that points back to a time has that of a sentence before, and "a year earlier" is the year before', () => {
  const SERVICE = 'The prisons of Dorn held 27,598 persons on 31 December 2023, against 26,912 a year earlier.';
  const GAZETTE = 'The prisons of Dorn held about 27,000 people at the end of 2022.';
  const relations = (texts: Readonly<Record<string, string>>): readonly string[] =>
    measuresOf(indexOf(texts)).flatMap(({ members, comparisons }) =>
      comparisons.map(({ a, b, relation }) => `${String(members[a]?.low)} ${String(members[b]?.low)} ${relation}`),
    );
  const found = relations({ 'a.md': SERVICE, 'b.md': GAZETTE });
  assert.ok(found.includes('26912 27000 agrees'), found.join());
  assert.ok(found.includes('27598 27000 different-time'), found.join());
  const LAST = 'In 2021 the clinic of Dorn opened a ward. In that year 43 prisoners of Dorn died of tuberculosis.';
  const REGISTER = 'The register has 36 prisoners of Dorn who died of tuberculosis in 2023.';
  assert.deepEqual(relations({ 'a.md': LAST, 'b.md': REGISTER }), ['43 36 different-time']);
});

test('figures meet by any word of their sentences, whoever is counted', () => {
  const found = outline(
    indexOf({
      'a.md': 'Of the 43 prisons of Marlovia, 25 had no doctor in 2023.',
      'b.md': 'The prison service of Marlovia employed no doctor in 25 of its prisons in 2023.',
      'c.md': 'Snow lay in the hills of Tessaly for 25 days.',
    }),
  );
  assert.equal(found.length, 1);
  assert.match(found[0] ?? '', /25, 25; 0-1 agrees$/);
});

test('two figures of one sentence that have a time each are of one measure', () => {
  const found = outline(indexOf({ 'a.md': 'The number of prisoners in the camps of Dorn rose from 30,000 in 2010 to 41,000 in 2015.' }));
  assert.equal(found.length, 1);
  assert.match(found[0] ?? '', /30000, 41000; 0-1 different-time$/);
});
