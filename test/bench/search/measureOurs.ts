/** Measures our index in a process of its own: `measureOurs.ts PASSAGES QUERIES`; prints a row as JSON, and what is ours alone to standard error. */
import { type DocumentUri, type ReadDocument, type RelatedPassage } from '../../../src/engine/index.ts';
import { bestPassages, type Candidate } from '../../../src/engine/search/candidates.ts';
import { EMPTY_INDEX, type PassageIndex, updateIndex } from '../../../src/engine/search/passageIndex.ts';
import { readQuery } from '../../../src/engine/search/queryReading.ts';
import { relatedPassages } from '../../../src/engine/search/relatedPassages.ts';
import { loadIndex, saveIndex } from '../../../src/engine/search/savedIndex.ts';
import { TermReader } from '../../../src/engine/search/terms/readTerms.ts';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readingOf } from './largeCorpus.ts';
import { entriesOf, readPassages } from './passages.ts';
import { gainOf, knownItems, wholePassages } from './questions.ts';
import { memory, quantile, type Row, timed } from './row.ts';

const [passages = '', queries = ''] = process.argv.slice(2);
const documents = readPassages(passages);
const entries = entriesOf(documents);
const megabytes = documents.reduce((sum, { text }) => sum + text.length, 0) / 1e6;
const say = (line: string): boolean => process.stderr.write(`${line}\n`);
process.stdout.write(`${JSON.stringify(measure())}\n`);

function measure(): Row {
  const before = memory();
  const began = process.cpuUsage();
  const [index, build] = timed(() => updateIndex(EMPTY_INDEX, { put: documents, remove: [] }));
  const { user, system } = process.cpuUsage(began);
  const held = memory() - before;
  const [bytes, save] = timed(() => saveIndex(index));
  const [loaded, load] = reloaded(bytes);
  const whole: PassageIndex = { ...loaded, documents: index.documents };
  say(`${entries.length} passages, ${documents.length} documents, ${megabytes.toFixed(1)} MB of text`);
  const speed = (1e6 * megabytes) / (user + system);
  say(
    `built at ${(megabytes / (build / 1000)).toFixed(1)} MB/s, ${speed.toFixed(1)} MB/s of processor time, saved in ${save.toFixed(0)} ms`,
  );
  const questions = wholePassages(entries, Number(queries) + 50).map(({ text }) => text);
  const lookUps = times(questions, text => lookUp(whole, text));
  const processor = questions.map(text => processorTime(() => lookUp(whole, text))).slice(50);
  say(`look-up, processor time: median ${quantile(processor, 0.5).toFixed(2)} ms, p95 ${quantile(processor, 0.95).toFixed(2)} ms`);
  const answers = times(questions, text => relatedPassages(whole, { text, exclude: new Set(), top: 10 }));
  say(`whole answer with reasons: median ${quantile(answers, 0.5).toFixed(2)} ms, p95 ${quantile(answers, 0.95).toFixed(2)} ms`);
  measureUpdates(whole);
  return {
    name: 'marginalia',
    version: '',
    build: build / 1000,
    memory: held / entries.length,
    disk: bytes.length / entries.length,
    load,
    p50: quantile(lookUps, 0.5),
    p95: quantile(lookUps, 0.95),
    ndcg: quality(whole),
  };
}

/** From a file, as the peers do. */
function reloaded(bytes: Uint8Array): readonly [PassageIndex, number] {
  const folder = mkdtempSync(join(tmpdir(), 'search-ours-'));
  try {
    const file = join(folder, 'index');
    writeFileSync(file, bytes);
    const [index, ms] = timed(() => loadIndex(readFileSync(file)));
    if (index === null) throw new Error('The index could not be loaded.');
    return [index, ms];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What the peers do: the ten best by BM25. */
function lookUp(index: PassageIndex, text: string): readonly Candidate[] {
  return bestPassages(index.segments, readQuery(index.segments, { text }, new TermReader()).terms, new Set(), 10);
}

/** Milliseconds of this process, whatever else the machine does. */
function processorTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The first fifty are for warming up. */
function times(questions: readonly string[], ask: (text: string) => unknown): readonly number[] {
  return questions.map(text => timed(() => ask(text))[1]).slice(50);
}

/** Of whole answers, which are what the reader sees. */
function quality(index: PassageIndex): number {
  const numbers = new Map(
    documents.flatMap(({ uri, passages: all }) => all.map(({ span }) => `${uri} ${span.start}`)).map((key, id) => [key, id]),
  );
  const items = knownItems(entries, Number(queries));
  const numberOf = ({ uri, span }: RelatedPassage): number => numbers.get(`${uri} ${span.start}`) ?? -1;
  const gains = items.map(({ id, text }) => gainOf(relatedPassages(index, { text, exclude: new Set(), top: 10 }).map(numberOf), id));
  return gains.reduce((sum, gain) => sum + gain, 0) / items.length;
}

function measureUpdates(index: PassageIndex): void {
  const change = ({ uri, text }: ReadDocument): ReadDocument => readingOf(uri, 'A new title', text.split('\n\n').slice(1));
  let now = index;
  const each = documents.slice(0, 100).map(document => {
    const changed = change(document);
    const [next, ms] = timed(() => updateIndex(now, { put: [changed], remove: [] as readonly DocumentUri[] }));
    now = next;
    return ms;
  });
  say(`update of a document: median ${quantile(each, 0.5).toFixed(2)} ms, p95 ${quantile(each, 0.95).toFixed(2)} ms`);
}
