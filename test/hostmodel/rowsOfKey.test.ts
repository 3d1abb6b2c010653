import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isByKey, rowsOfKey } from '../../src/host/model/rowsOfKey.ts';

interface Row {
  readonly name: string;
}
const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && 'name' in value;
const [a, b, c]: readonly [Row, Row, Row] = [{ name: 'a' }, { name: 'b' }, { name: 'c' }];

describe('a key of a view', () => {
  test('means the row that the keyboard is on, whatever else is selected', () => {
    assert.deepEqual(rowsOfKey(['inFocus', a], isRow, []), [a]);
    assert.deepEqual(rowsOfKey(['inFocus', a], isRow, [b, c]), [a]);
  });

  test('means all rows that are selected where it is one of them', () => {
    assert.deepEqual(rowsOfKey(['inFocus', b], isRow, [a, b]), [a, b]);
  });

  test('means none where the row is not known, and never what is merely selected', () => {
    const untold = { $treeViewId: 'marginalia.annotations', $focusedTreeItem: true };
    for (const row of [undefined, null, untold]) assert.deepEqual(rowsOfKey(['inFocus', row], isRow, [b]), []);
  });

  test('is told from a menu and from the palette', () => {
    assert.ok(isByKey(['inFocus', undefined]));
    for (const raw of [undefined, null, a, [], [a], ['else', a], 'inFocus']) assert.ok(!isByKey(raw));
  });
});
