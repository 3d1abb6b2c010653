import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { NumberTrie } from '../../../src/engine/compare/numberTrie.ts';

/** Keys that share their lower bits, and keys that share all but their upper ones. */
const KEY = fc.oneof(
  fc.nat(100),
  fc.nat(40).map(n => n * 2 ** 30),
  fc.nat(40).map(n => n * 2 ** 47 + 7),
  fc.maxSafeNat(),
);
const STEP = fc.array(fc.tuple(KEY, fc.option(fc.nat(3))), { maxLength: 40 });

test('a trie answers as a map does, and one that it was made from stays as it was', () => {
  fc.assert(
    fc.property(fc.array(STEP, { maxLength: 8 }), steps => {
      const kept: (readonly [NumberTrie<number>, ReadonlyMap<number, number>])[] = [[new NumberTrie<number>(), new Map()]];
      for (const step of steps) {
        const [trie, map] = kept.at(-1) ?? [new NumberTrie<number>(), new Map<number, number>()];
        const [edit, next] = [trie.edit(), new Map(map)];
        for (const [key, value] of step) {
          if (value === null) {
            edit.delete(key);
            next.delete(key);
          } else {
            edit.set(key, value);
            next.set(key, value);
          }
          assert.equal(edit.get(key), next.get(key));
        }
        kept.push([edit.done(), next]);
        edit.set(1, 9);
      }
      for (const [trie, map] of kept) {
        assert.deepEqual(new Map(trie.entries()), map);
        assert.equal(trie.size, map.size);
      }
      for (const [a, before] of kept)
        for (const [b, after] of kept) {
          const differing = [...new Set([...before.keys(), ...after.keys()])].filter(key => before.get(key) !== after.get(key));
          assert.deepEqual(new Set(NumberTrie.differing(a, b)), new Set(differing));
        }
    }),
    { numRuns: 200 },
  );
});

test('two tries are told apart by what differs, not by what they hold', () => {
  const edit = new NumberTrie<number>().edit();
  for (let i = 0; i < 50_000; i++) edit.set(i, i);
  const all = edit.done();
  const next = all.edit();
  next.delete(7);
  next.set(9, 0);
  const began = performance.now();
  for (let i = 0; i < 100; i++) assert.deepEqual([...new Set(NumberTrie.differing(all, next.done()))], [7, 9]);
  assert.ok(performance.now() - began < 1000);
});
