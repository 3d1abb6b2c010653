import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quantitiesOf } from './quantitiesScore.ts';

/** Sentence and the places of its figures, in text order. */
function places(...cases: readonly (readonly [text: string, ...places: (string | null)[]])[]): void {
  for (const [text, ...wanted] of cases)
    assert.deepEqual(
      quantitiesOf(text).map(({ place }) => place),
      wanted,
      text,
    );
}

test('a figure holds at the place named behind it', () =>
  places(
    ['The flood killed 12 people in Sylhet.', 'Sylhet'],
    ['Some 300 houses burned in the northern city of Leskovac.', 'Leskovac'],
    ['They counted 40 boats off southern Crete.', 'southern Crete'],
    ['About 90,000 people fled to Kenya, Ethiopia and Yemen.', 'Kenya, Ethiopia and Yemen'],
    ['The firm sold 40 buses in Peru and 30 in Chile.', 'Peru', 'Chile'],
    ["Some 70 men died in Bolivia's tin mines.", 'Bolivia'],
  ));

test('else at the nearest place before it in its clause', () =>
  places(
    ['The clinic in Mopti treated 812 patients.', 'Mopti'],
    ['Rents in Oslo rose 4 percent, and wages 3 percent.', 'Oslo', 'Oslo'],
    ['Peru exported 2 million tonnes.', 'Peru'],
    ["Norway's fund lost 3 percent.", 'Norway'],
    ['In Basra, one in five wells is salty.', 'Basra'],
  ));

test('where somebody speaks, was born or has an office is no such place', () =>
  places(
    ['Officials in Vienna said 40 people had died.', null],
    ['Officials in Vienna counted 40 dead.', null],
    ['A firm based in London owns 20 mines.', null],
    ['According to doctors in Homs, 16 wards were full.', null],
    ['The bank in Lagos rose 3 percent, and shares 2 percent overall.', 'Lagos', null],
    ['The lake in Chad shrank; it held 40 species.', null],
    ['For the fifth year the office in Vienna closed in Peru.', null],
    ['A 34-year-old man was deported to Peru.', null],
    ['He gave 40 talks in English.', null],
    ['She edited 12 papers in Nature Review.', null],
    ['In London hospitals 40 beds were free.', null],
    ['Peru won 3 medals.', null],
  ));
