/**
 * Runs benches by name: `npm run bench` tells which there are, `npm run bench search -- --passages 1000` runs one, with what it is told.
 * Each measures one thing and prints what it found; nothing here fails because a machine is slow.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

interface Bench {
  readonly name: string;
  readonly does: string;
  readonly script: string;
}

const BENCHES: readonly Bench[] = [
  { name: 'engine', does: 'reading, from text to claims: MB a second by stage', script: 'engine/read.ts' },
  { name: 'hostile', does: 'reading: repeated fragments that take more than linear time', script: 'engine/hostile.ts' },
  { name: 'claims', does: 'claims: precision, recall and F1 over the labelled sentences', script: 'claims/score.ts' },
  { name: 'events', does: 'fits by what it is told that a sentence tells an event, and writes the weights', script: 'claims/fitEvents.ts' },
  { name: 'laws', does: 'fits by what it is told that a sentence speaks of law, and writes the weights', script: 'claims/fitLaws.ts' },
  { name: 'pairs', does: 'pairs of labelled sentences: how often their relation is right', script: 'compare/pairs.ts' },
  { name: 'fit', does: 'fits the weights of evidence to the pairs that were read, and writes them', script: 'compare/fit.ts' },
  { name: 'corpora', does: 'labelled corpora: pairs of figures, reuse and origins found and right', script: 'compare/corpora.ts' },
  { name: 'reuse', does: 'labelled pairs of passages: text reuse found, missed and false', script: 'compare/reuse.ts' },
  {
    name: 'origins',
    does: 'labelled documents: outside sources found, and those of one origin under one name',
    script: 'compare/origins.ts',
  },
  {
    name: 'entities',
    does: 'labelled documents: names found, their kinds, one thing by one name, definitions',
    script: 'compare/entities.ts',
  },
  { name: 'compare', does: 'measures: how grouping and comparing grow with the corpus', script: 'compare/scale.ts' },
  { name: 'search', does: 'related passages: our index beside other search libraries', script: 'search/bench.ts' },
  { name: 'judged', does: 'related passages: how good the order is on labelled questions', script: 'search/judged.ts' },
  { name: 'growth', does: 'related passages: how cost grows with the corpus', script: 'search/growth.ts' },
  { name: 'opening', does: 'related passages: how soon a kept index is ready, and its memory', script: 'search/opening.ts' },
  { name: 'anchor', does: 'annotated sentences found again after edits, and attached wrongly', script: 'anchor/bench.ts' },
  {
    name: 'revisions',
    does: 'passages found again in the next version of real documents: a folder NAME/VERSION/…',
    script: 'anchor/revisions.ts',
  },
  { name: 'versions', does: 'labelled passages found again in the next version of a document', script: 'anchor/versions.ts' },
  { name: 'check', does: 'checks of labelled reports: found, missed and false by code', script: 'check/labelled.ts' },
  {
    name: 'instead',
    does: 'fits by what a figure is told that another stands in place of it, and writes the weights',
    script: 'check/fitInstead.ts',
  },
  {
    name: 'figures',
    does: 'fits by what it is told that a figure that is not found is wrong, and writes the weights',
    script: 'check/fitFigures.ts',
  },
  {
    name: 'dates',
    does: 'fits by what it is told that a date is another than the sources’, and writes the weights',
    script: 'check/fitDates.ts',
  },
  {
    name: 'stance',
    does: 'fits by what it is told that a denial, a speaker or a doubt of a source is gone, and writes the weights',
    script: 'check/fitStance.ts',
  },
  {
    name: 'planted',
    does: 'mistakes planted at random into the claims of a corpus: found, missed and false by code',
    script: 'check/planted.ts',
  },
  { name: 'reckoning', does: 'labelled paragraphs: sums, shares, changes and dates found, missed and false', script: 'check/reckoning.ts' },
  { name: 'edited', does: 'right reports and single edits that make them wrong: found, missed and false', script: 'check/edited.ts' },
  { name: 'typing', does: 'checks of a long report while it is written: processor time of an edit', script: 'check/typing.ts' },
  { name: 'notes', does: 'what ten thousand notes on one document cost, server and editor apart', script: 'host/notes.ts' },
  { name: 'host', does: 'what a reader waits for in a real VS Code; memory, bundle sizes', script: 'host/bench.ts' },
];

const [name, ...rest] = process.argv.slice(2);
const bench = BENCHES.find(each => each.name === name);
if (bench === undefined) {
  process.stderr.write(`${BENCHES.map(each => `npm run bench ${each.name.padEnd(10)}${each.does}`).join('\n')}\n`);
  process.exitCode = name === undefined ? 0 : 2;
} else {
  const args = ['--expose-gc', '--import', 'tsx', join(import.meta.dirname, bench.script), ...rest];
  process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;
}
