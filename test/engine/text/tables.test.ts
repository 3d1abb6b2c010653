import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type DocumentUri, type ReadDocument, readDocument } from '../../../src/engine/index.ts';
import { type TableRow, tablesOf } from '../../../src/engine/text/tables.ts';

function document(text: string): ReadDocument {
  return readDocument({ uri: 'a.md' as DocumentUri, path: 'a.md', text, format: 'markdown' }); // any string is an address here
}

/** The cells of each table as "column:text", the head first. */
function outline(text: string): unknown {
  const cellsOf = ({ cells }: TableRow): readonly string[] =>
    cells.map(({ column, span }) => `${String(column)}:${text.slice(span.start, span.end)}`);
  return tablesOf(document(text)).map(({ head, rows }) => [head === null ? null : cellsOf(head), ...rows.map(cellsOf)]);
}

test('the cells of a table have their row and column, empty ones counted', () => {
  assert.deepEqual(outline('| | 2020 | 2021 |\n|---|---:|---|\n| Held | 12 | |\n| | | 13 |\n'), [
    [['1:2020', '2:2021'], ['0:Held', '1:12'], ['2:13']],
  ]);
});

test('a table needs no bars at its edges, and may have more or fewer cells than its head', () => {
  assert.deepEqual(outline('a | b\n--|--\n1 | 2\n3\n| 4 | 5 | 6 |\n\nWords.\n'), [
    [['0:a', '1:b'], ['0:1', '1:2'], ['0:3'], ['0:4', '1:5', '2:6']],
  ]);
});

test('an escaped bar divides no cells', () => {
  assert.deepEqual(outline('| a \\| b | c |\n|---|---|\n| `1 \\| 2` | 3 |\n'), [
    [
      ['0:a \\| b', '1:c'],
      ['0:`1 \\| 2`', '1:3'],
    ],
  ]);
});

test('an empty head is none, and a blank line ends a table', () => {
  const text = '|  |  |\n|---|---|\n| a | 1 |\n\n| b | c |\n|---|---|\n| d | 2 |\n';
  assert.deepEqual(outline(text), [
    [null, ['0:a', '1:1']],
    [
      ['0:b', '1:c'],
      ['0:d', '1:2'],
    ],
  ]);
});

test('a table in a quote or a list is one too, and text without tables has none', () => {
  assert.deepEqual(outline('> | a | b |\n> |---|---|\n> | c | 1 |\n'), [
    [
      ['0:a', '1:b'],
      ['0:c', '1:1'],
    ],
  ]);
  assert.deepEqual(outline('- | a | b |\n  |---|---|\n  | c | 1 |\n'), [
    [
      ['0:a', '1:b'],
      ['0:c', '1:1'],
    ],
  ]);
  assert.deepEqual(outline('A | b\n\n```\n| a |\n|---|\n```\n'), []);
});
