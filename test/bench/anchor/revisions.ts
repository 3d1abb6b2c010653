/**
 * How many passages are found again in the next version of real documents: `npm run bench revisions -- FOLDER [--out FILE.jsonl] [--each N]`.
 * FOLDER holds NAME/VERSION/… with the same files in each version. Nothing of the documents is part of this project: see test/bench/README.md.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readText, type DocumentUri, type Span, selectorsFor } from '../../../src/engine/index.ts';
import { explainAnchor, resolveAnchor, resolveAnchors } from '../../../src/engine/anchor/resolve.ts';
import { WordIndex } from '../../../src/engine/anchor/words.ts';
import { judge, noCounts, percent } from './judge.ts';
import { loadPeers, plainSearch } from './peers.ts';
import { type Fate, FATES, Revision } from './truth.ts';

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

for (const name of readdirSync(folder)) {
  const versions = readdirSync(join(folder, name)).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  for (const [i, version] of versions.entries()) {
    const next = versions[i + 1];
    if (next === undefined) continue;
    for (const file of readdirSync(join(folder, name, version), { recursive: true, encoding: 'utf8' })) {
      const [before, after] = [read(join(folder, name, version, file)), read(join(folder, name, next, file))];
      if (before !== null && after !== null && before !== after) comparePair(`${name} ${version} → ${next} ${file}`, before, after);
    }
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

function comparePair(label: string, before: string, after: string): void {
  const revision = Revision.of(before, after, diffArrays);
  if (revision === null) return;
  const index = new WordIndex(after);
  const taken = new Map<Fate, number>();
  const passages = passagesOf(before).flatMap(old => {
    const truth = revision.truthOf(old);
    if (truth === null) return [];
    const count = (taken.get(truth.fate) ?? 0) + 1;
    taken.set(truth.fate, count);
    return count > Number(values.each) ? [] : [{ old, truth, selectors: selectorsFor(before, old) }];
  });
  const together = resolveAnchors(
    index,
    passages.map(({ selectors }) => selectors),
  );
  for (const [i, { old, truth, selectors }] of passages.entries()) {
    const result = resolveAnchor(index, selectors);
    const plain = plainSearch(search, after, selectors.exact, old.start);
    const tally = tallies.get(truth.fate);
    const verdict = tally === undefined ? '' : judge(tally.ours, result.span, truth.span);
    if (tally !== undefined) {
      judge(tally.together, together[i]?.span ?? null, truth.span);
      judge(tally.plain, plain, truth.span);
    }
    if (values.out !== undefined)
      rows.push({
        ...explainAnchor(index, selectors),
        label,
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

/** Sentences, and each with the next of its block. */
function passagesOf(text: string): readonly Span[] {
  const sentences = readText({ uri: 'file:///a.md' as DocumentUri, path: 'a.md', text, format: 'markdown' }).sentences.filter(
    ({ role }) => role === 'sentence' || role === 'item',
  );
  return sentences.flatMap(({ span }, i) => {
    const next = sentences[i + 1]?.span;
    return next !== undefined && i % 3 === 0 && !/\n\s*\n/.test(text.slice(span.end, next.start))
      ? [span, { start: span.start, end: next.end }]
      : [span];
  });
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null; // a folder, or not in that version
  }
}
