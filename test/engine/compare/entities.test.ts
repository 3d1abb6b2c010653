import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readEntities } from '../../../src/engine/compare/entities.ts';
import type { DocumentUri } from '../../../src/engine/index.ts';
import { readText } from '../../../src/engine/text/readText.ts';

function entitiesOf(text: string, format: 'markdown' | 'plain' = 'plain') {
  // A test's address is a plain string.
  return readEntities(readText({ uri: 'a' as DocumentUri, path: 'a.txt', text, format }), text);
}

/** The distinct names with their kinds, one a line; `!` where some mention says who or what it is, `=` before an acronym. */
function show(text: string, format: 'markdown' | 'plain' = 'plain'): string {
  const lines = new Map<string, { defining: boolean; acronym: string | null }>();
  for (const { name, kind, defining, acronym } of entitiesOf(text, format)) {
    const key = `${name}: ${kind}`;
    const before = lines.get(key);
    lines.set(key, { defining: defining !== null || before?.defining === true, acronym: acronym ?? before?.acronym ?? null });
  }
  return [...lines]
    .map(([key, { defining, acronym }]) => `${key}${defining ? '!' : ''}${acronym === null ? '' : ` =${acronym}`}`)
    .join('\n');
}

const check = (text: string, expected: readonly string[]) => assert.equal(show(text), expected.join('\n'), text);

test('people: titles, initials, particles, the orders of Korean and Chinese names', () => {
  check('The petition was signed by Dr. Amara Obi and Prof. Lindqvist.', ['Amara Obi: person', 'Lindqvist: person']);
  check('A letter from Walter J. Brandt reached the museum.', ['Walter J. Brandt: person']);
  check('They met Lee Sun-hee, Mi-rae Choi and Xi Jinping in Oslo.', [
    'Lee Sun-hee: person',
    'Mi-rae Choi: person',
    'Xi Jinping: person',
    'Oslo: place',
  ]);
  check('The prize went to Johannes van der Berg.', ['Johannes van der Berg: person']);
  check('The visit of Foreign Minister Adeyemi was short.', ['Adeyemi: person!']);
});

test('bodies: what a head noun lets into the name, and what it does not', () => {
  check('He works for the Council on Coastal Affairs in Lisbon.', ['Council on Coastal Affairs: organisation', 'Lisbon: place']);
  check("She joined the Farmers' Alliance for West African Seeds.", ["Farmers' Alliance for West African Seeds: organisation"]);
  check('The Ministry of Health and Welfare and the Bank of Ghana replied.', [
    'Ministry of Health and Welfare: organisation',
    'Bank of Ghana: organisation',
  ]);
  check('The fund went from Doctors for Clean Air, a small charity, to the city.', ['Doctors for Clean Air: organisation!']);
  check('Police in Porto and the Red Cross on Monday opened a tent.', ['Porto: place', 'Red Cross: organisation']);
});

test('laws and works', () => {
  check('It breaches the Convention on the Rights of Rivers.', ['Convention on the Rights of Rivers: law']);
  check('Article 9 of the 1952 Law on Equality of the Sexes was cited.', ['1952 Law on Equality of the Sexes: law']);
  check('Peru signed the Protocol to Prevent, Suppress, and Punish Smuggling of Migrants, especially Women and Children.', [
    'Peru: place',
    'Protocol to Prevent, Suppress, and Punish Smuggling of Migrants, especially Women and Children: law',
  ]);
  check('The annual Trafficking in Persons Report is long.', ['Trafficking in Persons Report: work']);
  check('She wrote the memoir "A Winter without Bread" in exile.', ['A Winter without Bread: work!']);
});

test('an acronym beside its long form is given to it, in either order', () => {
  check('The Harbour Safety Board (HSB) met. The HSB was tired.', ['Harbour Safety Board: organisation =HSB', 'HSB: organisation']);
  check('The OSB (Open Seeds Bureau) grew.', ['OSB: organisation', 'Open Seeds Bureau: organisation =OSB']);
});

test('what is no name', () => {
  check('Yesterday it rained. Farmers were glad. In May the roads dried.', []);
  check('Chinese brokers and North Koreans met on Friday in March.', []);
  check('The Government and the Council have not answered. Internet access was cut.', []);
  check('Figure 3 and Table 2 show Phase Two.', []);
  check('Captured North Korean women were heard. Defending Dutch farmers is dear.', []);
  check('WHY THE RIVER RAN DRY AND WHO KNEW', []);
  check('It cost US$600 or GB£400.', []);
});

test('a heading names only what the text names', () => {
  assert.equal(show('# Green Fish Across Borders\n\nThe carp came to Hungary.\n', 'markdown'), 'Hungary: place');
  assert.equal(show('# Silva Returns\n\nThe mayor, Ana Silva, came home.\n', 'markdown'), 'Silva: person\nAna Silva: person!');
});

test('a word at the start of a sentence is a name if it is one elsewhere', () => {
  check('Marlow said no. The road to Marlow is closed, and in Marlow nobody cares.', ['Marlow: place']);
  check('Rebuilding Ukraine will take years.', ['Ukraine: place']);
});

test('a sentence that says who or what it is defines', () => {
  check('Tomas Rey, a fisherman from Vigo, kept the log.', ['Tomas Rey: person!', 'Vigo: place']);
  check('Vigo is a port. Ships leave Vigo daily.', ['Vigo: place!']);
  check('It was first told to the weekly magazine Brisa. Readers of Brisa wrote back.', ['Brisa: organisation!']);
});

test('a definition stands behind a bracket, an age or an adverb, before the name, or in a list', () => {
  check('Rui Silva (born 1987), journalist, came.', ['Rui Silva: person!']);
  check('Rui Silva, 51, a businessman, came.', ['Rui Silva: person!']);
  check('Rui Silva, then a prosecutor, signed it.', ['Rui Silva: person!']);
  check('The manager, Rui Silva, is not here.', ['Rui Silva: person!']);
  check('Its owner is Brevik Shipping, a firm in Porto.', ['Brevik Shipping: organisation!', 'Porto: place']);
  check('It was told by Rui Silva, field coordinator of Brevik Shipping (BS).', [
    'Rui Silva: person!',
    'Brevik Shipping: organisation =BS',
    'BS: organisation',
  ]);
  check('It fell under the Harbour Workers Directive, an official at the port said.', ['Harbour Workers Directive: law']);
  check('The day before, Rui Silva, who fled, wept.', ['Rui Silva: person']);
});

test('the kind that one mention shows is that of all', () => {
  check('We came to Meung Dao. Meung Dao is a river town. Nobody liked Meung Dao.', ['Meung Dao: place!']);
  check('Brevik replied through its lawyer. Brevik is rich.', ['Brevik: organisation']);
});

test('laws with years and numbers, camps, embassies, companies', () => {
  check('It breaches the Trafficking in Persons Act 2014, and Directive (EU) 2017/159.', [
    'Trafficking in Persons Act 2014: law',
    'Directive (EU) 2017/159: law',
  ]);
  check('Peru joined the 1951 Refugee Convention and ignored Security Council resolution 2371.', [
    'Peru: place',
    '1951 Refugee Convention: law',
    'Security Council resolution 2371: law',
  ]);
  check('He fled Camp 19 for the Dutch Embassy in Lima.', ['Camp 19: place', 'Dutch Embassy in Lima: organisation']);
  check('It was let to Brevik Leisure Group Co., Ltd, a company.', ['Brevik Leisure Group Co., Ltd: organisation!']);
});

test('a title in italics is one name, also where it stands again; a ship’s is none', () => {
  const text = 'It is told in *Behind the Iron Gate*. Behind the Iron Gate has eight parts. They left on the ship *Rose of May*.\n';
  assert.equal(show(text, 'markdown'), 'Behind the Iron Gate: work');
});

test('hostile runs of italics, particles and brackets are read in time', () => {
  for (const piece of ['*A b ', '_A ', 'van der ', 'X (', 'Silva, a ', 'published as A ', '*The A B* ', 'Act (EU) '])
    assert.ok(Array.isArray(entitiesOf(piece.repeat(20_000), 'markdown')), piece);
});

test('any text is read, and mentions lie on their names in text order', () => {
  const words = fc.constantFrom(
    ...[
      'The ',
      'Kim ',
      'Jong-un ',
      'said ',
      '(UN) ',
      'Council ',
      'of ',
      'and ',
      'U.S. ',
      "Lee's ",
      '\n\n',
      '# ',
      '“',
      '”',
      '. ',
      '😀',
      '\u0000',
      'É',
      ', a ',
      'Ltd.',
      '-',
    ],
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string({ maxLength: 4 }))), pieces => {
      const text = pieces.join('');
      let end = 0;
      for (const { span, name } of entitiesOf(text)) {
        assert.ok(span.start >= end && span.end > span.start && span.end <= text.length);
        assert.ok(name !== '' && !/^\s|\s$/.test(name));
        end = span.end;
      }
    }),
    { numRuns: 300 },
  );
});
