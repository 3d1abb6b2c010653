import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comparableFigures, EMPTY_MEASURES, updateMeasures } from '../../../src/engine/index.ts';
import { documentStatements, type PlacedStatement } from '../../../src/engine/compare/measure/documentStatements.ts';
import { document, relations } from './support/tables.ts';

function cellsOf(text: string): readonly PlacedStatement[] {
  return documentStatements(document(text, 'a.txt')).filter(({ table }) => table !== null);
}

const MARKDOWN = `The figures are those of the Prison Service.

Table 2. Position of the prisons

| | 31 Dec 2021 | 31 Dec 2022 |
|---|---:|---:|
| Persons held, all establishments | 17,610 | 18,942 |
| of whom women | n/a | 871 |
| Official capacity | – | 11,200 |
`;

const PLAIN = `The figures are those of the Prison Service.

Table 2. Position of the prisons

                                       31 Dec 2021    31 Dec 2022
-----------------------------------------------------------------
Persons held, all establishments            17,610         18,942
   of whom women                               n/a            871
Official capacity                                -         11,200
-----------------------------------------------------------------
`;

const SAYS = 'On 31 December 2022 the prisons held 18,942 persons, of whom 871 were women.';

test('a table of plain text says what the same table says in Markdown', () => {
  const said = (text: string, name: string): readonly string[] =>
    documentStatements(document(text, name)).flatMap(({ table, statement }) => (table === null ? [] : statement.subject.clause));
  assert.equal(said(PLAIN, 'a.txt').length, 4);
  assert.deepEqual(said(PLAIN, 'a.txt'), said(MARKDOWN, 'a.md'));
});

test('a figure of such a table meets those of the text of other documents', () => {
  const found = relations({ 'a.txt': PLAIN, 'b.md': SAYS });
  assert.ok(found.includes('a.txt 18942 ~ b.md 18942: agrees'), found.join('\n'));
  assert.ok(found.includes('a.txt 871 ~ b.md 871: agrees'), found.join('\n'));
  const other = relations({ 'a.txt': PLAIN.replace('18,942', '16,942'), 'b.md': SAYS });
  assert.ok(other.includes('a.txt 16942 ~ b.md 18942: differs'), other.join('\n'));
});

test('a reader is led to the row, and the span is that of the figure alone', () => {
  const text = 'Deaths by district, 2022\n\nDistrict          Deaths\nDorn (east)    about 1,204\nLenta                   7\n';
  const [cell] = cellsOf(text);
  assert.ok(cell !== undefined);
  assert.equal(text.slice(cell.claim.start, cell.claim.end), 'Dorn (east)    about 1,204');
  assert.equal(text.slice(cell.span.start, cell.span.end), '1,204');
  const [a, b] = [document(text, 'a.txt'), document('In 2022, 1,204 deaths were counted in the district of Dorn (east).', 'b.md')];
  const index = updateMeasures(EMPTY_MEASURES, { put: [a, b], remove: [] });
  assert.equal(comparableFigures(index, a, cell.span).length, 1);
});

test('its cells are no claims', () => {
  assert.deepEqual(
    document(PLAIN, 'a.txt').claims.map(({ span }) => PLAIN.slice(span.start, span.end)),
    document(PLAIN.slice(0, PLAIN.indexOf('Table')), 'a.txt').claims.map(({ span }) => PLAIN.slice(span.start, span.end)),
  );
});
