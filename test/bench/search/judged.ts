/**
 * How good the order is on the labelled questions of `test/golden/related`, by set, half and style (nDCG@10), and on passages of the
 * project's own documents made hard to know again (mean reciprocal rank): `npm run bench judged [-- --misses seen]`
 */
import { parseArgs } from 'node:util';
import { indexOf, itemsOf, ownDocuments, reciprocalRank, WAYS } from '../../engine/search/ownItems.ts';
import { HALVES, judgedIndex, judgementsOf, mean, ndcg, ranking, SETS } from '../../engine/search/judged.ts';

/** Which half's wrong answers are shown; the other half is for measuring alone. */
const { values } = parseArgs({ options: { misses: { type: 'string' } } });

for (const set of SETS) {
  const index = judgedIndex(set);
  for (const half of HALVES) {
    const judged = judgementsOf(set, half).map(judgement => {
      const ranked = ranking(index, judgement.text);
      return { ...judgement, ranked, value: ndcg(ranked, judgement.relevant) };
    });
    for (const style of new Set(judged.map(each => each.style))) {
      const of = judged.filter(each => each.style === style).map(({ value }) => value);
      process.stdout.write(`${set} ${half} ${style}: ${mean(of).toFixed(3)} (${of.length})\n`);
    }
    if (values.misses !== half) continue;
    for (const { text, ranked, relevant, value } of judged) {
      if (value < 1)
        process.stdout.write(
          `    ${value.toFixed(2)}  ${text}\n          wanted ${relevant.join(', ')}; got ${ranked.slice(0, 3).join(', ')}\n`,
        );
    }
  }
}

const own = ownDocuments();
const ownIndex = indexOf(own);
for (const way of WAYS) {
  const ranks = itemsOf(own, way).map(item => reciprocalRank(ownIndex, item));
  process.stdout.write(`own documents, ${way}: MRR ${mean(ranks).toFixed(3)} (${ranks.length})\n`);
}
