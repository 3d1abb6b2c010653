import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { LayeredMap } from '../../../src/engine/search/layeredMap.ts';

const key = fc.nat(60);

test('any row of changes gives what a plain map gives, and leaves the maps before as they were', () => {
  const change = fc.record({ put: fc.array(fc.tuple(key, fc.string())), remove: fc.array(key) });
  fc.assert(
    fc.property(fc.array(change), changes => {
      const model = new Map<number, string>();
      let map = new LayeredMap<number, string>();
      for (const { put, remove } of changes) {
        const before = map;
        const entries = [...before];
        map = map.with(put, remove);
        for (const gone of remove) model.delete(gone);
        for (const [at, value] of put) model.set(at, value);
        assert.deepEqual([...before], entries);
        assert.equal(map.size, model.size);
        for (let at = 0; at <= 60; at++) assert.equal(map.get(at), model.get(at));
        assert.deepEqual(
          [...map.entries()].sort(([a], [b]) => a - b),
          [...model].sort(([a], [b]) => a - b),
        );
      }
    }),
  );
});
