import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readExtractLine } from '../../../src/engine/cite/extractLine.ts';

const read = (raw: string) => readExtractLine({ raw, text: raw, start: 0, end: raw.length, heading: false, boilerplate: false });

const WORK = {
  title: 'Low Water: Ports without Ships',
  author: [
    { family: 'Silva', given: 'Ana' },
    { family: 'Ito', given: 'Jun' },
  ],
  publisher: 'Merrow University Press',
  issued: '2021',
};

test('the work that a text is an extract of', () => {
  assert.deepEqual(read('*From: Ana Silva and Jun Ito, "Low Water: Ports without Ships", Merrow University Press, 2021*'), WORK);
  assert.deepEqual(read('From Ana Silva and Jun Ito, *Low Water: Ports without Ships* (Merrow University Press, 2021), pp. 88–121'), WORK);
  assert.deepEqual(
    read('Extract from: Ana Silva and Jun Ito, “Low Water: Ports without Ships,” Lodvin: Merrow University Press, 2021.'),
    WORK,
  );
});

test('lines that name no such work', () => {
  for (const raw of [
    'From The Beacon, 12 May 2021',
    'From: Ana Silva, "Low Water"',
    'From: the sea, "Low Water", Merrow University Press, 2021',
    'Ana Silva, *Low Water* (Merrow University Press, 2021), 300 pp.',
    `From: ${'Ana Silva, '.repeat(40)}"Low Water", Merrow, 2021`,
    '',
  ])
    assert.equal(read(raw), null, raw);
});
