import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MeasureDetail, MeasureRow, MeasureSummary } from '../../src/protocol/index.ts';
import { listMeasures, measureCsv, measureDescription, measureMarkdown } from '../../src/host/model/measureText.ts';
import { t } from './support.ts';

const NONE = { agrees: 0, overlaps: 0, differs: 0, 'different-time': 0, 'different-population': 0 };

function listed(name: string, more: Partial<MeasureSummary>): MeasureSummary {
  return { id: name, name, documents: 2, figures: 2, relations: NONE, extent: '', spread: null, corrected: false, ...more };
}

function row(citationKey: string, more: Partial<MeasureRow>): MeasureRow {
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 9 } };
  return {
    uri: `file:///ws/${citationKey}.md`,
    range,
    figure: range,
    claim: '',
    words: '',
    value: '',
    low: null,
    high: null,
    isAbout: false,
    asOf: null,
    asOfFrom: null,
    title: citationKey,
    citationKey,
    publisher: null,
    origin: null,
    originWhy: '',
    ...more,
  };
}

const MEASURE: MeasureDetail = {
  id: 'camp',
  name: 'number of [people] | in camps',
  unit: 'count',
  corrected: false,
  documents: 2,
  rows: [
    row('survey', {
      value: '150,000 to 200,000',
      low: 150_000,
      high: 200_000,
      asOf: '2011',
      asOfFrom: 'document',
      claim: 'Some "many",\nthey say',
      origin: 0,
      originWhy: '=names | it',
    }),
    row('=cmd', { value: 'at least 300,000', low: 300_000, claim: '=HYPERLINK("x")' }),
  ],
  relations: [{ a: 0, b: 1, relation: 'differs', why: 'no value *in common*' }],
  origins: ['@Agency'],
};

test('measures are listed by documents, by spread or by pairs that differ, ties by name', () => {
  const measures = [
    listed('b wide', { spread: 9 }),
    listed('a many', { documents: 5, spread: 2 }),
    listed('c split', { relations: { ...NONE, differs: 3 } }),
  ];
  const names = (order: 'documents' | 'spread' | 'differing', filter = ''): readonly string[] =>
    listMeasures(measures, order, filter).map(({ name }) => name);
  assert.deepEqual(names('documents'), ['a many', 'b wide', 'c split']);
  assert.deepEqual(names('spread'), ['b wide', 'a many', 'c split']);
  assert.deepEqual(names('differing'), ['c split', 'a many', 'b wide']);
  assert.deepEqual(names('documents', ' MANY  a'), ['a many']);
  assert.deepEqual(names('documents', 'nothing'), []);
});

test('a measure is described by its documents, its extent and what differs', () => {
  assert.equal(measureDescription(t, listed('a', { documents: 1, extent: '5' })), '1 document · 5');
  assert.equal(measureDescription(t, listed('a', { relations: { ...NONE, differs: 1 } })), '2 documents · 1 pair differs');
});

test('Markdown shows what documents say letter for letter, and cites', () => {
  const markdown = measureMarkdown(t, MEASURE);
  assert.match(markdown, /^## number of \\\[people\\\] \\\| in camps\n/);
  assert.ok(
    markdown.includes(
      '| 150,000 to 200,000 | 2011, the document\'s date | [@survey] | \\@Agency \\(\\=names \\| it\\) | Some "many", they say |',
    ),
    markdown,
  );
  assert.ok(markdown.includes('- [@survey] – [@{=cmd}]: **differs**: no value \\*in common\\*'), markdown);
  assert.equal(markdown.split('\n').filter(line => line.startsWith('|')).length, 4);
});

test('CSV keeps quotation marks, line breaks and commas, and nothing in it runs as a formula', () => {
  const lines = measureCsv(MEASURE).split('\r\n');
  assert.equal(lines.length, 4);
  assert.ok(lines[1]?.endsWith(`survey,survey,,'@Agency,'=names | it,"Some ""many"",\nthey say"`), lines[1]);
  assert.ok(lines[2]?.includes(`'=cmd,'=cmd,,,,"'=HYPERLINK(""x"")"`), lines[2]);
});
