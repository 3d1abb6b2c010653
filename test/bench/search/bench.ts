/**
 * Measures the index on a corpus: `node --expose-gc --import tsx test/bench/search/bench.ts [FOLDER] [--passages N] [--queries N]`.
 * Without a folder the corpus is made from a seed. Queries are whole passages; each asks all documents but its own.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { DocumentUri, ReadDocument } from '../../../src/engine/index.ts';
import { bestPassages } from '../../../src/engine/search/candidates.ts';
import { EMPTY_INDEX, type PassageIndex, updateIndex } from '../../../src/engine/search/passageIndex.ts';
import { readQuery } from '../../../src/engine/search/queryReading.ts';
import { relatedPassages } from '../../../src/engine/search/relatedPassages.ts';
import { loadIndex, saveIndex } from '../../../src/engine/search/savedIndex.ts';
import { TermReader } from '../../../src/engine/search/terms/readTerms.ts';
import { largeCorpus, randomFrom, readingOf } from './largeCorpus.ts';
import { type Measured, peers, quantile, type Question } from './peers.ts';

/** An address that no document has. */
const NOWHERE = '' as DocumentUri;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    passages: { type: 'string', default: '100000' },
    queries: { type: 'string', default: '200' },
    'no-peers': { type: 'boolean' },
  },
});

const reader = new TermReader();
const documents = positionals[0] === undefined ? [...largeCorpus(Number(values.passages))] : [...folder(positionals[0])];
const passages = documents.reduce((sum, document) => sum + document.passages.length, 0);
const megabytes = documents.reduce((sum, { text }) => sum + text.length, 0) / 1e6;
console.log(`${passages} passages, ${documents.length} documents, ${megabytes.toFixed(1)} MB of text`);
const questions = choose(documents, Number(values.queries));
const rows: Measured[] = [measureOurs()];
if (!values['no-peers']) for (const peer of peers) rows.push(await peer(documents, questions));
console.table(Object.fromEntries(rows.map(({ name, ...row }) => [name, row])));

/** Markdown and text files, a paragraph a passage. */
function* folder(root: string): Generator<ReadDocument> {
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    const path = join(root, name);
    if (!/\.(?:md|txt)$/.test(name) || !statSync(path).isFile()) continue;
    const paragraphs = readFileSync(path, 'utf8')
      .split(/\n\s*\n/)
      .filter(paragraph => /\w/.test(paragraph));
    yield readingOf(`file:///${name}`, '', paragraphs);
  }
}

function choose(from: readonly ReadDocument[], count: number): readonly Question[] {
  const random = randomFrom(7);
  return Array.from({ length: count }, () => {
    const document = from[Math.floor(random() * from.length)];
    const passage = document?.passages[Math.floor(random() * document.passages.length)];
    return { text: document && passage ? document.text.slice(passage.span.start, passage.span.end) : '', uri: document?.uri ?? NOWHERE };
  });
}

function timed<T>(work: () => T): readonly [T, number] {
  const start = performance.now();
  const value = work();
  return [value, performance.now() - start];
}

function memory(): number {
  globalThis.gc?.();
  return process.memoryUsage().arrayBuffers;
}

function measureOurs(): Measured {
  const before = memory();
  const [index, build] = timed(() => updateIndex(EMPTY_INDEX, { put: documents, remove: [] }));
  const held = memory() - before;
  const [bytes, save] = timed(() => saveIndex(index));
  const [loaded, load] = timed(() => loadIndex(bytes));
  if (!loaded) throw new Error('The index could not be loaded.');
  const whole: PassageIndex = { ...loaded, documents: index.documents };
  const postings = loaded.segments.reduce((sum, { segment }) => sum + segment.ids.length, 0);
  const terms = loaded.segments.reduce((sum, { segment }) => sum + segment.termStart.length - 1, 0);
  console.log(`${(megabytes / (build / 1000)).toFixed(1)} MB/s, ${(postings / passages).toFixed(1)} postings a passage, ${terms} terms`);
  console.log(
    `${(held / passages).toFixed(1)} bytes a passage in memory, ${(bytes.length / passages).toFixed(1)} on disk, save ${save.toFixed(0)} ms`,
  );
  const lookUps = times(({ text, uri }) => lookUp(whole, text, uri));
  const answers = times(({ text, uri }) => relatedPassages(whole, { text, exclude: new Set([uri]), top: 10 }));
  measureUpdates(whole);
  return {
    name: 'ours',
    'build s': build / 1000,
    'MB on disk': bytes.length / 1e6,
    'load ms': load,
    'p50 ms': quantile(lookUps, 0.5),
    'p95 ms': quantile(lookUps, 0.95),
    'whole p50 ms': quantile(answers, 0.5),
    'whole p95 ms': quantile(answers, 0.95),
  };
}

/** What the peers do: the ten best by BM25. */
function lookUp(index: PassageIndex, text: string, uri: DocumentUri): void {
  const query = readQuery(index.segments, text, reader);
  bestPassages(index.segments, query.terms, new Set([uri]), 10);
}

function times(ask: (question: Question) => void): readonly number[] {
  for (const question of questions.slice(0, 50)) ask(question);
  return questions.map(
    question =>
      timed(() => {
        ask(question);
      })[1],
  );
}

function measureUpdates(index: PassageIndex): void {
  const changed = documents.slice(0, 100).map(document => readingOf(document.uri, 'A new title', document.text.split('\n\n').slice(1)));
  let now = index;
  const each = changed.map(document => {
    const [next, ms] = timed(() => updateIndex(now, { put: [document], remove: [] }));
    now = next;
    return ms;
  });
  console.log(
    `update of a document: median ${quantile(each, 0.5).toFixed(2)} ms, p95 ${quantile(each, 0.95).toFixed(2)} ms, ${now.segments.length} segments`,
  );
}
