import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MeasureRow } from '../../src/protocol/index.ts';
import { rowLabels, rowNames } from '../../src/webview/measure/rowNames.ts';

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };

function row(title: string, more: Partial<MeasureRow> = {}): MeasureRow {
  return {
    uri: `file:///${title}`,
    range,
    figure: range,
    claim: '',
    words: '',
    value: '80%',
    low: 80,
    high: 80,
    isAbout: false,
    asOf: '2012',
    asOfFrom: 'document',
    title,
    citationKey: title.toLowerCase().replaceAll(' ', '-'),
    publisher: null,
    origin: null,
    originWhy: '',
    ...more,
  };
}

const lines = (rows: readonly MeasureRow[], room: number): readonly string[] =>
  rowLabels(rows, room).map(({ title, detail }) => `${title} / ${detail}`);

test('a label has its title, its time and its publisher, and no more characters than there is room', () => {
  assert.deepEqual(
    lines([row('The harbour', { publisher: 'Port Authority of Lund' }), row('Lund', { publisher: 'Lund', asOf: null })], 20),
    ['The harbour / 2012 · Port Authori…', 'Lund / '],
  );
});

test('titles that begin alike keep their ends', () => {
  assert.deepEqual(lines([row('Human trafficking in Lund'), row('Human trafficking in Norland'), row('Wages')], 20), [
    'Human traf…g in Lund / 2012',
    'Human traf…n Norland / 2012',
    'Wages / 2012',
  ]);
});

test('one title of two documents is told by their keys, one of two figures by the figures', () => {
  const [a, b] = [row('Wages', { uri: 'a', citationKey: 'a' }), row('Wages', { uri: 'b', citationKey: 'b' })];
  assert.deepEqual(lines([a, b], 30), ['Wages / 2012 · @a', 'Wages / 2012 · @b']);
  assert.deepEqual(rowNames([a, b]), ['Wages (@a, 80%, 2012)', 'Wages (@b, 80%, 2012)']);
  const figures = [row('Wages'), row('Wages', { value: '75%' }), row('Rents')];
  assert.deepEqual(lines(figures, 30), ['Wages / 2012 · 80%', 'Wages / 2012 · 75%', 'Rents / 2012']);
  assert.deepEqual(rowNames(figures).slice(1), ['Wages (75%, 2012)', 'Rents']);
});

test('capitals tell nothing apart', () => {
  assert.deepEqual(lines([row('Trafficking in the North'), row('Trafficking In The North', { asOf: null, citationKey: 'b' })], 20), [
    'Trafficking in the… / 2012',
    'Trafficking In The… / ',
  ]);
  const alike = [row('Trafficking in the North', { citationKey: 'a' }), row('Trafficking In The North', { citationKey: 'b' })];
  assert.deepEqual(lines(alike, 20), ['Trafficking in the… / 2012 · @a', 'Trafficking In The… / 2012 · @b']);
  assert.deepEqual(rowNames(alike), ['Trafficking in the North (@a, 80%, 2012)', 'Trafficking In The North (@b, 80%, 2012)']);
});

test('no room at all is no fault', () => {
  for (const room of [0, 1, 2]) assert.equal(rowLabels([row('Human a'), row('Human b')], room).length, 2);
});
