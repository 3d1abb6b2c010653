import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Clues, logOdds, shareOfFirst } from '../../../src/engine/anchor/odds.ts';

const CLUES: Clues = {
  ...{ likeness: 0.8, shared: 0.8, rare: 3, isVerbatim: false, before: 0.6, after: 0.6, words: 12 },
  ...{ isGapClosed: false, isElsewhere: false, journey: { kind: 'beside', distance: 50, order: 'between' } },
};
const odds = (change: Partial<Clues>): number => logOdds({ ...CLUES, ...change });

test('a place is likelier the more of the quote and its surroundings stands there, and the nearer it is to where it is looked for', () => {
  const rising: readonly (readonly Partial<Clues>[])[] = [
    [0, 0.3, 0.5, 0.6, 0.7, 0.8, 1].map(likeness => ({ likeness })),
    [0, 0.3, 0.5, 0.6, 0.7, 0.8, 1].map(shared => ({ shared })),
    [0, 1, 4].map(rare => ({ rare })),
    [0, 0.5, 0.9, 1].map(before => ({ before })),
    [0, 0.5, 0.9, 1].map(after => ({ after })),
    [true, false].map(isGapClosed => ({ isGapClosed })),
    [true, false].map(isElsewhere => ({ isElsewhere })),
    [2, 5, 30].map(words => ({ words })),
    [9000, 500, 0].map(distance => ({ journey: { kind: 'beside', distance, order: 'between' } })),
    [90_000, 2000, 0].map(distance => ({ journey: { kind: 'alone', distance } })),
    (['parted', 'between'] as const).map(order => ({ journey: { kind: 'beside', distance: 50, order } })),
  ];
  for (const row of rising) {
    const values = row.map(odds);
    for (const [i, value] of values.entries()) assert.ok(i === 0 || (values[i - 1] ?? 0) < value, JSON.stringify(row[i]));
  }
});

test('a context that the quote never had is as good as the other', () => {
  assert.equal(odds({ before: null, after: 1 }), odds({ before: 1, after: 1 }));
  assert.equal(odds({ before: null, after: null }), odds({ before: 0.5, after: 0.5 }));
});

test('the share of a place is what it is worth among all and the deletion', () => {
  assert.equal(shareOfFirst([0]), 0.5);
  assert.equal(shareOfFirst([Math.log(2), 0]), 0.5);
  assert.equal(shareOfFirst([]), 0);
  assert.ok(shareOfFirst([800, 2]) > 0.999 && shareOfFirst([-800]) < 0.001);
});
