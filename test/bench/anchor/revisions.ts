/**
 * How many passages are found again in the next version of real documents: `npm run bench revisions -- FOLDER [--out FILE.jsonl] [--each N]`.
 * FOLDER holds NAME/VERSION/… with the same files in each version. Nothing of the documents is part of this project: see test/bench/README.md.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { explainAnchor, resolveAnchor, resolveAnchors } from '../../../src/engine/anchor/resolve.ts';
import { WordIndex } from '../../../src/engine/anchor/words.ts';
import { selectorsFor } from '../../../src/engine/index.ts';
import { judge, noCounts, percent } from './judge.ts';
import { loadPeers, plainSearch } from './peers.ts';
import { passagePairs } from './revisionPairs.ts';
import { FATES } from './truth.ts';

const { values, positionals } = parseArgs({
  args: process.argv.slice(2).filter(each => each !== '--'),
  allowPositionals: true,
  options: { out: { type: 'string' }, each: { type: 'string', default: '12' } },
});
const [folder] = positionals;
if (folder === undefined) throw new Error('Name a folder that holds NAME/VERSION/… with the files of each version.');

const tallies = new Map(FATES.map(fate => [fate, { ours: noCounts(), together: noCounts(), plain: noCounts() }]));
const rows: object[] = [];
const { diffArrays, search } = await loadPeers();

for (const { name, before, after, passages } of passagePairs(folder, diffArrays, Number(values.each))) {
  const index = new WordIndex(after);
  const queries = passages.map(({ old }) => selectorsFor(before, old));
  const together = resolveAnchors(index, queries);
  for (const [i, { old, truth }] of passages.entries()) {
    const [selectors, tally] = [queries[i], tallies.get(truth.fate)];
    if (selectors === undefined || tally === undefined) continue;
    const result = resolveAnchor(index, selectors);
    const verdict = judge(tally.ours, result.span, truth.span);
    judge(tally.together, together[i]?.span ?? null, truth.span);
    judge(tally.plain, plainSearch(search, after, selectors.exact, old.start), truth.span);
    if (values.out !== undefined)
      rows.push({
        refusal: explainAnchor(index, selectors).refusal,
        label: name,
        fate: truth.fate,
        verdict,
        score: result.score,
        prefix: selectors.prefix,
        exact: selectors.exact,
        suffix: selectors.suffix,
        truth: truth.span && after.slice(Math.max(0, truth.span.start - 60), truth.span.end + 60),
        got: result.span && after.slice(result.span.start - 40, result.span.end + 40),
        candidates: result.candidates.map(({ start, end, score }) => [score, after.slice(start, end)]),
      });
  }
}
if (values.out !== undefined) writeFileSync(values.out, rows.map(row => `${JSON.stringify(row)}\n`).join(''));
console.log(
  '| fate of the passage | passages | alone: found | orphans | wrong | together: found | wrong | plain search: found | wrong |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
);
for (const [fate, { ours, together, plain }] of tallies)
  console.log(
    `| ${fate} | ${ours.all} | ${percent(ours.found, ours.all)} | ${percent(ours.orphan, ours.all)} | ${percent(ours.wrong, ours.all)} | ${percent(together.found, together.all)} | ${percent(together.wrong, together.all)} | ${percent(plain.found, ours.all)} | ${percent(plain.wrong, ours.all)} |`,
  );
