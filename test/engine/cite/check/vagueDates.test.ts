import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outline } from './support/check.ts';

const TOWN = {
  'town.md':
    '# The town\n\nFrom about 1996 the town of Dorn became a crossing point for people travelling to the coast. The bridge at Dorn was opened to traffic in 2004.\n',
};
const told = (report: string): readonly string[] => outline(TOWN, report);

test('a date that the source gives as about right is told where the report is sure of it', () => {
  assert.deepEqual(told('From 1996 the town of Dorn was a crossing point for travellers to the coast [@town].'), [
    'figure/hedge-lost: 1996',
  ]);
});

test('what a thing is about is no doubt when it was', () => {
  const report = { 'book.md': '# A book\n\nThe famine of Dorn is told in a book about 1996 by the teacher Anan Roth.\n' };
  assert.deepEqual(outline(report, 'The famine of Dorn in 1996 is told in a book by the teacher Anan Roth [@book].'), []);
  const list = { 'book.md': '# A book\n\nThe church of Dorn (c.1996) was built by the teacher Anan Roth.\n' };
  assert.deepEqual(outline(list, 'The church of Dorn was built in 1996 by the teacher Anan Roth [@book].'), ['figure/hedge-lost: 1996']);
});

test('any word that leaves it open will do, and what the source is sure of needs none', () => {
  for (const right of [
    'From about 1996 the town of Dorn was a crossing point for travellers to the coast [@town].',
    'From around 1996 the town of Dorn was a crossing point for travellers to the coast [@town].',
    'From 1996 or so the town of Dorn was a crossing point for travellers to the coast [@town].',
    'Since roughly 1996 the town of Dorn has been a crossing point for travellers to the coast [@town].',
    'The bridge at Dorn was opened to traffic in 2004 [@town].',
  ])
    assert.deepEqual(told(right), [], right);
});

test('a day or year "or before" is no exact one', () => {
  const source = { 'pier.md': '# The pier\n\nThe fishermen of Dorn got their last licence in or before 2011.\n' };
  assert.deepEqual(outline(source, 'In 2011 the fishermen of Dorn got their last licence [@pier].'), ['figure/hedge-lost: 2011']);
  assert.deepEqual(outline(source, 'The fishermen of Dorn got their last licence in or before 2011 [@pier].'), []);
});

const INN = {
  'inn.md':
    '# The inn\n\nThe cook Anan Roth worked at the inn of Dorn for close to a year without a contract. The porter slept in the cellar for a month. A bed costs close to a week’s wages of a porter.\n',
};
const spans = (report: string): readonly string[] => outline(INN, report);

test('a span without a number that the source leaves open is told where the report is sure of it', () => {
  assert.deepEqual(spans('The cook Anan Roth worked for a year at the inn of Dorn without a contract [@inn].'), [
    'figure/hedge-lost: a year',
  ]);
  for (const right of [
    'The cook Anan Roth worked for almost a year at the inn of Dorn without a contract [@inn].',
    'The cook Anan Roth may have worked for a year at the inn of Dorn without a contract [@inn].',
    'The cook Anan Roth worked for a year or so at the inn of Dorn without a contract [@inn].',
    'The porter slept for a month in the cellar of the inn [@inn].',
    'A porter works for a week to pay for a bed, by the wages of a porter [@inn].',
  ])
    assert.deepEqual(spans(right), [], right);
});
