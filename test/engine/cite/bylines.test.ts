import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authorOfNote, bareNames, bodyOfByline, readByline, readReporting } from '../../../src/engine/cite/bylines.ts';
import type { CslName } from '../../../src/engine/index.ts';

const shown = (names: readonly CslName[]): string =>
  names.map(({ literal, given, family }) => literal ?? `${given ?? ''} ${family ?? ''}`).join('; ');

test('bylines of many shapes', () => {
  const shapes: Readonly<Record<string, string>> = {
    'By Maria Keller, Harbour Correspondent': 'Maria Keller',
    'Maria Keller, Harbour correspondent': 'Maria Keller',
    'Maria Keller | Staff Writer': 'Maria Keller',
    'by Jun Ito in Bremen and Ana Silva in Lisbon': 'Jun Ito; Ana Silva',
    'By Jun Ito and agencies': 'Jun Ito',
    'By JANE DOE, Associated Press': 'Jane Doe',
    'Text: Jun Ito Pictures: Ana Silva': 'Jun Ito',
    'By Femke Aarts and Ion Petrescu (photographs)': 'Femke Aarts',
    'Words by Helen Marsh': 'Helen Marsh',
    'Opinion by Jun Ito, professor of hydrology': 'Jun Ito',
    'Minutes: K. Rados, Committee Secretary': 'K. Rados',
    'Minutes taken by Ana Silva': 'Ana Silva',
    'A report by Roots and Names': 'Roots and Names',
  };
  for (const [line, names] of Object.entries(shapes)) assert.equal(shown(readByline(line)), names, line);
});

test('what is no byline', () => {
  for (const line of [
    'Secretary: Ana Silva',
    'Minutes: Ordinary Meeting',
    'Minutes of the 9th meeting',
    'By the end of March',
    'Report: Prisons are full',
    'Maria Keller, a reporter at the Herald, said that nobody knew.',
    'Posted by Hearthline Staff',
    `By ${'Ana Silva and '.repeat(100)}`,
  ])
    assert.equal(shown(readByline(line)), '', line);
});

test('names alone are authors only beside a date', () => {
  assert.equal(shown(bareNames('Jun Ito and Tom Osei', '12 March 2014')), 'Jun Ito; Tom Osei');
  assert.equal(shown(bareNames('Ruth Olsen in Lesk', 'Thursday 4 March 2021 | 6 min read')), 'Ruth Olsen');
  assert.equal(shown(bareNames('Jun Ito', 'The tide rose.')), '');
  for (const line of ['Phnom Penh', 'Human Rights', 'De Waag', 'The Coast Courier', 'Fact Sheet', 'Latest News'])
    assert.equal(shown(bareNames(line, '12 March 2014')), '', line);
});

test('the body of a byline, the note of an agency, the note on an author', () => {
  assert.equal(bodyOfByline('By MARY BELL, Associated Press'), 'Associated Press');
  assert.equal(bodyOfByline('By Jun Ito and Reuters'), 'Reuters');
  assert.equal(bodyOfByline('By Jun Ito, Bremen'), null);
  assert.equal(shown(readReporting('(Reporting by Jun Ito in Bremen; editing by Maria Keller)')), 'Jun Ito');
  assert.equal(shown(authorOfNote('*Ruth Olsen writes this column every other week.*')), 'Ruth Olsen');
  assert.equal(shown(authorOfNote('Ruth Olsen is a nurse.')), '');
});
