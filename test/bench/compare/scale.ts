/**
 * How grouping and comparing grow with the corpus: documents made from a seed of the labelled sentences, with other numbers and invented
 * towns, ten sentences each, in which a town stands in place of the first name. Every town is spoken of by five documents, so that measures have
 * members in several documents, and every sentence stands in all towns, which is the worst case for the keys. Prints one row a size: `-- --documents 1000,10000`.
 */
import { readFileSync } from 'node:fs';
import {
  type DocumentUri,
  EMPTY_MEASURES,
  groupMeasures,
  NO_GROUPING,
  type ReadDocument,
  readDocument,
  updateMeasures,
} from '../../../src/engine/index.ts';
import { groupingSteps } from '../../../src/engine/compare/group/grouping.ts';
import { type Random, randomFrom } from '../search/largeCorpus.ts';

const SENTENCES = ['seen', 'topics'].flatMap(name =>
  readFileSync(`test/golden/compare/${name}.jsonl`, 'utf8')
    .trim()
    .split('\n')
    // The labelled rows have both sentences as strings; see the README beside them.
    .map(line => (JSON.parse(line) as { readonly a: string }).a),
);
const SENTENCES_A_DOCUMENT = 10;
const DOCUMENTS_A_TOWN = 5;
const SYLLABLES = ['bar', 'dol', 'fen', 'gor', 'hul', 'kim', 'lon', 'mar', 'nev', 'pol', 'ras', 'sten', 'tor', 'vel', 'wick', 'zan'];

function town(number: number): string {
  let name = '';
  for (let rest = number + 256; rest > 0; rest = Math.floor(rest / 16)) name += SYLLABLES[rest % 16] ?? '';
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function makeDocument(number: number, random: Random): ReadDocument {
  const where = town(Math.floor(number / DOCUMENTS_A_TOWN));
  const sentences = Array.from({ length: SENTENCES_A_DOCUMENT }, () => {
    const sentence = SENTENCES[Math.floor(random() * SENTENCES.length)] ?? '';
    const changed = sentence.replace(/[1-9](?=\d{0,2}\b)/g, digit => (random() < 0.6 ? digit : String(1 + Math.floor(random() * 9))));
    const placed = changed.replace(/(?<=[a-z,] )[A-Z][a-z]+(?: [A-Z][a-z]+)*/, where);
    return placed === changed ? `In ${where}, ${changed.charAt(0).toLowerCase()}${changed.slice(1)}` : placed;
  });
  const uri = `${String(number)}.md`;
  return readDocument({ uri: uri as DocumentUri, path: uri, text: sentences.join(' '), format: 'markdown' }); // any string is an address here
}

/** Processor time of `run` in milliseconds, with what it returns. */
function timed<T>(run: () => T): readonly [ms: number, value: T] {
  const before = process.cpuUsage();
  const value = run();
  const { user, system } = process.cpuUsage(before);
  return [(user + system) / 1000, value];
}

type Grouping = typeof NO_GROUPING;

/** A grouping made in steps, with the longest of them in milliseconds by the clock. */
function inSteps(previous: Grouping, index: Grouping['index']): { readonly grouped: Grouping; readonly longest: number } {
  const steps = groupingSteps(previous, index);
  for (let longest = 0; ;) {
    const before = performance.now();
    const step = steps.next();
    longest = Math.max(longest, performance.now() - before);
    if (step.done === true) return { grouped: step.value, longest };
  }
}

/** What is in use when nothing more can be let go of, in megabytes; with what can be where node was started without `--expose-gc`. */
function megabytes(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** Documents that are edited, one after another: each gets ten other sentences. */
const EDITS = 40;

function measure(size: number): Readonly<Record<string, number>> {
  const random = randomFrom(7);
  const [reading, documents] = timed(() => Array.from({ length: size }, (_, i) => makeDocument(i, random)));
  const [indexing, index] = timed(() => updateMeasures(EMPTY_MEASURES, { put: documents, remove: [] }));
  const indexed = megabytes();
  const [grouping, { grouped, longest }] = timed(() => inSteps(NO_GROUPING, index));
  const memory = megabytes();
  const edits: number[] = [];
  const updates: number[] = [];
  let [last, lastIndex] = [grouped, index];
  for (let i = 0; i < EDITS; i++) {
    const document = makeDocument(Math.floor(random() * size), random);
    const [update, edited] = timed(() => updateMeasures(lastIndex, { put: [document], remove: [] }));
    const [regrouping, next] = timed(() => groupMeasures(last, edited));
    updates.push(update);
    edits.push(regrouping);
    [last, lastIndex] = [next, edited];
  }
  const figures = index.figures.size;
  const { measures } = grouped;
  const comparisons = measures.reduce((sum, { pairs }) => sum + pairs.reduce((all, pair) => all + (pair > 0 ? 1 : 0), 0), 0);
  return {
    documents: size,
    figures,
    reading,
    indexing,
    grouping,
    'longest step': longest,
    update: median(updates),
    'edit, median': median(edits),
    'edit, longest': Math.max(...edits),
    measures: measures.length,
    comparisons,
    'memory of the index': indexed,
    memory,
  };
}

const asked = process.argv[process.argv.indexOf('--documents') + 1];
const sizes = process.argv.includes('--documents') ? (asked ?? '').split(',').map(Number) : [1000, 4000];
for (const size of sizes) {
  const row = Object.entries(measure(size)).map(([name, value]) => `${name} ${String(Math.round(value))}`);
  process.stdout.write(`${row.join('  ')}\n`);
}
