import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DrawnRows } from '../../src/host/model/drawnRows.ts';

const of = (...ids: readonly string[]): ReadonlyMap<string, string> => new Map(ids.map(id => [id, `row ${id}`]));

function tree(): DrawnRows<string> {
  const rows = new DrawnRows<string>();
  rows.put(null, of('a', 'b', 'c'));
  rows.put('b', of('b1', 'b2', 'b3'));
  return rows;
}

test('once a row is gone the keyboard goes to the next, then to those before, then to what is around the row above', () => {
  assert.deepEqual(tree().near('b2'), ['b3', 'b1', 'b', 'c', 'a']);
  assert.deepEqual(tree().near('b1'), ['b2', 'b3', 'b', 'c', 'a']);
  assert.deepEqual(tree().near('c'), ['b', 'a']);
});

test('a row is found by what it is, while it is there', () => {
  const rows = tree();
  assert.equal(
    rows.find(row => row.endsWith('2')),
    'row b2',
  );
  assert.equal(
    rows.find(row => row === 'row x'),
    null,
  );
  rows.clear();
  assert.equal(
    rows.find(() => true),
    null,
  );
});

test('of a row that nobody has asked for nothing is known', () => {
  const rows = tree();
  assert.deepEqual([rows.near('x'), rows.row('x'), rows.parentOf('x'), rows.parentOf('a')], [[], null, null, null]);
  assert.equal(rows.parentOf('b3'), 'row b');
  rows.clear();
  assert.deepEqual([rows.near('b2'), rows.row('b2')], [[], null]);
});
