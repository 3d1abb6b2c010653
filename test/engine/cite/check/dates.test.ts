import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outline } from './support/check.ts';

const MILL = {
  'mill.md': `---
id: mill
issued: 2021-11-30
---
# The mill at Sarn

The flood broke the weir of the mill on 5 June 2021. The miller wrote to the river board on Thursday, 17 June. The board sent two surveyors to Sarn on 9 July.
Ownership of the mill passed in 1994 to a cousin of the miller, and the grain store was let to a brewery.
The weir had been repaired by the village in 1987 after a winter of heavy ice.
The miller deserted the guild of bakers in 2009, when its dues were raised.
`,
  'talk.txt': `A talk with the ferryman, 4 May 2019

Q. When did you last see the grey barge?

A. In the winter of 2003. They had painted it by then.

Q. Who was its captain?

A. A man from the islands.
`,
};
const told = (report: string): readonly string[] => outline(MILL, report);

test('a day without a year is right where a source has it, with its year or without', () => {
  for (const right of [
    'The flood broke the weir of the mill on 5 June [@mill].',
    'The flood of June 5 broke the weir of the mill [@mill].',
    'The miller wrote to the river board on 17 June, and the board sent two surveyors on 9 July [@mill].',
    'The flood broke the weir of the mill on 5 June; four days later, on 9 June, the water fell [@mill].',
  ])
    assert.deepEqual(told(right), [], right);
});

test('and another day is told', () => {
  assert.deepEqual(told('The flood broke the weir of the mill on 2 June [@mill].'), ['figure/differs-from-source: 2 June']);
  assert.deepEqual(told('The board sent two surveyors to Sarn on 23 July [@mill].'), ['figure/differs-from-source: 23 July']);
});

test('a weekday is held to the one that the source has, or that its year makes of the day', () => {
  assert.deepEqual(told('The miller wrote to the river board on Monday, 17 June [@mill].'), ['calendar/weekday: Monday, 17 June']);
  assert.deepEqual(told('The flood broke the weir of the mill on Tuesday, 5 June [@mill].'), ['calendar/weekday: Tuesday, 5 June']);
  assert.deepEqual(told('The flood broke the weir of the mill on Saturday, 5 June [@mill].'), []);
  assert.deepEqual(told('The miller wrote to the river board on Thursday, 17 June [@mill].'), []);
});

test('a date is held to what its own clause tells', () => {
  const tail = ', and the weir was repaired by the village after a winter of heavy ice [@mill].';
  assert.deepEqual(told(`In 1994 the mill passed to a cousin of the miller${tail}`), []);
  assert.deepEqual(told(`In 1997 the mill passed to a cousin of the miller${tail}`), ['figure/differs-from-source: 1997']);
});

test('an answer is of what was asked', () => {
  assert.deepEqual(told('The ferryman last saw the grey barge in the winter of 2003 [@talk].'), []);
  assert.deepEqual(told('The ferryman last saw the grey barge in the winter of 2006 [@talk].'), [
    'figure/differs-from-source: winter of 2006',
  ]);
});

test('thousands of days in a sentence are looked at in bounded time', () => {
  const days = Array.from({ length: 6000 }, (_, i) => `${String((i % 28) + 1)} June`).join(', ');
  const source = { 'list.md': `# A list\n\nThe weir broke on ${days}.\n` };
  const start = performance.now();
  outline(source, `The weir broke on ${days} [@list].`);
  outline(source, `The weir broke on ${Array.from({ length: 6000 }, () => 'the mill, and in 1994').join(' ')} [@list].`);
  assert.ok(performance.now() - start < 10_000);
});
