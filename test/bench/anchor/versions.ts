/**
 * How many labelled passages are found again in the next version of a document: `npm run bench versions [-- --show] [FOLDER…]` (else all of test/golden/versions).
 * `--show` tells those that are lost or attached wrongly; nothing is told of the folders that nobody has read but their counts.
 */
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { explainAnchor, resolveAnchors } from '../../../src/engine/anchor/resolve.ts';
import { WordIndex } from '../../../src/engine/anchor/words.ts';
import { selectorsFor } from '../../../src/engine/index.ts';
import { judge, noCounts, percent } from './judge.ts';
import { type LabelledVersions, noTally, readVersions, type Resolved, tallyVersions, versionFolders } from './labelledVersions.ts';
import { loadPeers, plainSearch } from './peers.ts';

const { values, positionals } = parseArgs({
  args: process.argv.slice(2).filter(each => each !== '--'),
  allowPositionals: true,
  options: { show: { type: 'boolean', default: false } },
});
const { search } = await loadPeers();
const sets =
  positionals.length > 0
    ? [['named', positionals] as const]
    : [['read', versionFolders(false)] as const, ['unread', versionFolders(true)] as const];

for (const [set, folders] of sets) {
  const tally = noTally();
  const plain = new Map([...tally.keys()].map(fate => [fate, noCounts()]));
  for (const folder of folders) {
    const versions = readVersions(folder);
    const resolved = tallyVersions(versions, tally);
    for (const { fate, old, now } of versions.passages) {
      const counts = plain.get(fate);
      if (counts) judge(counts, plainSearch(search, versions.after, versions.before.slice(old.start, old.end), old.start), now);
    }
    if (values.show && !basename(folder).startsWith('unread-'))
      for (const line of errorsOf(versions, resolved)) console.log(`${basename(folder)} ${line}`);
  }
  console.log(
    `\n| ${set} | passages | alone: found | wrong | together: found | wrong | plain search: found | wrong |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |`,
  );
  for (const [fate, { alone, together }] of tally) {
    const other = plain.get(fate) ?? noCounts();
    const shares = [alone, together, other].flatMap(({ all, found, wrong }) => [percent(found, all), wrong]);
    console.log(`| ${fate} | ${alone.all} | ${shares.join(' | ')} |`);
  }
}

/** What was attached to another passage, refused though it is there, or attached though it is gone. */
function errorsOf({ before, after }: LabelledVersions, resolved: readonly Resolved[]): readonly string[] {
  const index = new WordIndex(after);
  const together = resolveAnchors(
    index,
    resolved.map(({ old }) => selectorsFor(before, old)),
  );
  return resolved.flatMap(({ fate, old, now, alone, together: verdict }, i) => {
    if (isRight(fate, alone) && isRight(fate, verdict)) return [];
    const { refusal } = explainAnchor(index, selectorsFor(before, old));
    const got = together[i]?.span;
    return [
      `${fate}: alone ${alone} (${refusal ?? 'taken'}), together ${verdict}`,
      `  was  ${line(before.slice(old.start, old.end))}`,
      `  is   ${now === null ? 'gone' : line(after.slice(now.start, now.end))}`,
      ...(got && verdict === 'wrong' ? [`  got  ${line(after.slice(got.start, got.end))}`] : []),
    ];
  });
}

function isRight(fate: string, verdict: string): boolean {
  return fate === 'fact' ? verdict !== 'wrong' : verdict === (fate.startsWith('deleted') ? 'orphan' : 'found');
}

function line(text: string): string {
  return text.replace(/\s+/g, ' ');
}
