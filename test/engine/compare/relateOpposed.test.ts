/** What parts two figures for sure, however equal they are: in two sentences and among the measures of documents alike. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type DocumentUri, EMPTY_MEASURES, measuresOf, readDocument, relateStatements, updateMeasures } from '../../../src/engine/index.ts';
import { relation } from './support/relation.ts';

/** The relations of the figures of two documents, each of one sentence. */
function inDocuments(a: string, b: string): readonly string[] {
  const put = [a, b].map((text, i) => {
    const path = `${String(i)}.md`;
    return readDocument({ uri: path as DocumentUri, path, text, format: 'markdown' }); // any string is an address here
  });
  return measuresOf(updateMeasures(EMPTY_MEASURES, { put, remove: [] })).flatMap(({ comparisons }) =>
    comparisons.map(each => each.relation),
  );
}

const OPPOSED: readonly (readonly [what: string, a: string, b: string])[] = [
  ['those who came and those who went', 'In 2011, 2,737 refugees arrived in South Korea.', 'In 2011, 2,737 refugees left South Korea.'],
  [
    'what comes in and what goes out',
    'The country imported 4,500 tonnes of rice in 2010.',
    'The country exported 4,500 tonnes of rice in 2010.',
  ],
  ['the dead and the injured', 'The quake killed 340 people.', 'The quake injured 340 people.'],
  ['women and men of one whole', 'Women make up 75 percent of the refugees.', 'Men make up 75 percent of the refugees.'],
  ['a share of women and of men', '75 percent of women can read.', '75 percent of men can read.'],
  ['countryside and towns', 'In rural areas 35 percent of children finish school.', 'In urban areas 35 percent of children finish school.'],
  ['the countryside and all of a country', 'Rural China has 120,000 clinics.', 'China has 120,000 clinics.'],
  ['two countries', 'Between 20,000 and 30,000 refugees live in China.', 'More than 23,000 refugees live in South Korea.'],
  ['two names behind one noun', 'The camps of Easternia hold 200,000 prisoners.', 'The camps of Norland hold 200,000 prisoners.'],
  ['what is denied', 'It is not true that 300,000 refugees live in China.', 'About 300,000 refugees live in China.'],
  ['what somebody denies', 'The ministry denied that 300,000 people were displaced.', '300,000 people were displaced.'],
];

for (const [what, a, b] of OPPOSED)
  test(`equal figures are parted by ${what}`, () => {
    assert.equal(relation(a, b), 'different-population');
    assert.equal(relation(b, a), 'different-population');
    for (const found of inDocuments(a, b)) assert.equal(found, 'different-population');
  });

test('a sentence that speaks of both sides parts nothing', () => {
  const born = 'The quake killed or injured 340 people.';
  assert.equal(relation(born, 'The quake killed 340 people.'), 'agrees');
  assert.equal(relation('The quake killed or injured 340 people.', born), 'agrees');
  assert.equal(relation('China sent 2,737 refugees to South Korea.', 'In South Korea 2,737 refugees arrived from China.'), 'agrees');
});

test('who leaves one place and arrives in another is told of twice, and not parted', () => {
  const arrived = 'In 2011, 2,737 refugees arrived in South Korea.';
  assert.equal(relation(arrived, 'In 2011, 2,737 refugees left China for South Korea.'), 'agrees');
  const bought = 'In 2010 Laos imported 4,500 tonnes of rice from China.';
  assert.notEqual(relation(bought, 'In 2010 China exported 4,500 tonnes of rice to Laos.'), 'different-population');
});

test('two denials are not parted', () => {
  const denied = 'It is not true that 300,000 people were displaced.';
  assert.notEqual(relation(denied, 'The ministry denied that 300,000 people were displaced.'), 'different-population');
});

test('the reason names the part and the whole of a place, and the other country', () => {
  const why = (a: string, b: string): string => relateStatements({ text: a }, { text: b }).why;
  assert.match(why('Rural China has 120,000 clinics.', 'China has 120,000 clinics.'), /Rural China.*\(China\)/);
  assert.match(why('Some 23,000 refugees live in China.', 'Some 23,000 refugees live in South Korea.'), /China.*South Korea/);
});
