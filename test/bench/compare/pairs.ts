/**
 * Scores the relation of two sentences on labelled pairs: `-- FILE.jsonl…` (else all of test/golden/compare), a row a set, told by the
 * first part of the ids. `--show` prints what is wrong, `--show SET` that of one set.
 */
import { relateStatements } from '../../../src/engine/index.ts';
import { type LabelledPair, pairFiles, readPairs, sentencesOf } from './labelledPairs.ts';

interface Outcome {
  readonly pair: LabelledPair;
  readonly found: string;
  readonly why: string;
}

/** Sets of fewer pairs have no row of their own. */
const LEAST = 20;

function outcomes(path: string): readonly Outcome[] {
  return readPairs(path).map(pair => {
    const { a, b } = sentencesOf(pair);
    const { relation, why } = relateStatements(a, b);
    return { pair, found: relation, why };
  });
}

const setOf = (path: string, { id }: LabelledPair): string => `${path.replace(/^.*\/|\.jsonl$/g, '')} ${id.replace(/[-:]?\d+[a-z]?$/, '')}`;
const share = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(2));

function row(name: string, all: readonly Outcome[]): string {
  const right = all.filter(({ pair, found }) => pair.relation === found);
  const reported = all.filter(({ found }) => found !== 'unrelated');
  const related = all.filter(({ pair }) => pair.relation !== 'unrelated');
  const rightReported = right.filter(({ found }) => found !== 'unrelated').length;
  const paired = related.filter(({ found }) => found !== 'unrelated').length;
  const falseDiffers = all.filter(({ pair, found }) => found === 'differs' && pair.relation !== 'differs').length;
  return [
    name.padEnd(16),
    `right ${String(right.length)} of ${String(all.length)}`,
    `of reported ${share(rightReported, reported.length)} (${String(reported.length)})`,
    `false differs ${String(falseDiffers)} (${share(falseDiffers, all.length)})`,
    `true pairs found ${share(paired, related.length)}, with their relation ${share(rightReported, related.length)}`,
  ].join('  ');
}

const args = process.argv.slice(2);
const show = args.indexOf('--show');
const only = show < 0 ? undefined : args[show + 1];
const files = args.filter(arg => arg.endsWith('.jsonl'));
const paths = files.length > 0 ? files : pairFiles();
const all = paths.flatMap(path => outcomes(path).map(outcome => ({ ...outcome, set: setOf(path, outcome.pair) })));
const sets = new Map<string, Outcome[]>();
for (const outcome of all) sets.set(outcome.set, [...(sets.get(outcome.set) ?? []), outcome]);
if (show >= 0)
  for (const { set, pair, found, why } of all)
    if (found !== pair.relation && (only === undefined || only.endsWith('.jsonl') || set.includes(only)))
      process.stdout.write(`${pair.id} ${pair.relation} ≠ ${found}: ${why}\n  ${pair.a}\n  ${pair.b}\n`);
for (const [set, ofSet] of sets) if (ofSet.length >= LEAST) process.stdout.write(`${row(set, ofSet)}\n`);
process.stdout.write(`${row('all', all)}\n`);
