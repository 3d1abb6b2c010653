import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indexOf, itemsOf, ownDocuments, reciprocalRank, WAYS } from './ownItems.ts';
import { HALVES, judgedIndex, judgementsOf, mean, ndcg, ranking, SETS } from './judged.ts';

/** A little below what was measured; `npm run bench judged` tells the figures. */
const LEAST = { mixed: 0.95, abstracts: 0.77, checked: 0.89, hard: 0.88, languages: 0.95 } as const;

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

/** The same for known items: the mean of the reciprocal of the first right place. */
const LEAST_OWN = { cut: 0.9, joined: 0.9, reworded: 0.9 } as const;

test('passages of the project’s own documents are found by a part, by parts of two, and in other words', () => {
  const documents = ownDocuments();
  const index = indexOf(documents);
  for (const way of WAYS) {
    const items = itemsOf(documents, way);
    assert.ok(items.length >= 20, `${way}: ${items.length}`);
    const found = mean(items.map(item => reciprocalRank(index, item)));
    assert.ok(found >= LEAST_OWN[way], `${way}: ${found.toFixed(3)}`);
  }
});
