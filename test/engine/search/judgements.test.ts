import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HALVES, judgedIndex, judgementsOf, mean, ndcg, ranking, SETS } from './judged.ts';

/** A little below what was measured; `npm run bench judged` tells the figures. */
const LEAST = { mixed: 0.95, abstracts: 0.77, checked: 0.89 } as const;

for (const set of SETS) {
  const index = judgedIndex(set);
  for (const half of HALVES) {
    test(`the ${half} half of the judgements, ${set}`, () => {
      const each = judgementsOf(set, half).map(({ id, text, relevant }) => ({ id, value: ndcg(ranking(index, text), relevant) }));
      const worst = each.filter(({ value }) => value < 0.9).map(({ id, value }) => `${id} ${value.toFixed(2)}`);
      const all = mean(each.map(({ value }) => value));
      assert.ok(all >= LEAST[set], `nDCG@10 ${all.toFixed(3)}; ${worst.join(', ')}`);
    });
  }
}
