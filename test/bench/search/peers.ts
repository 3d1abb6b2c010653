/** The search libraries that ours is measured beside; one that is not installed is left out, and the bench says so. */
import type { DocumentUri, ReadDocument } from '../../../src/engine/index.ts';

export interface Question {
  readonly text: string;
  /** The document it comes from. */
  readonly uri: DocumentUri;
}

/** One row of the table. */
export interface Measured {
  readonly name: string;
  readonly [column: string]: string | number;
}

type Peer = (documents: readonly ReadDocument[], questions: readonly Question[]) => Promise<Measured>;

/** The value below which the share `part` of `values` lies. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
}

interface Entry {
  readonly id: number;
  readonly text: string;
}

function entriesOf(documents: readonly ReadDocument[]): readonly Entry[] {
  return documents
    .flatMap(({ text, passages }) => passages.map(({ span }) => text.slice(span.start, span.end)))
    .map((text, id) => ({ id, text }));
}

/** What a peer is to the bench: how to build it, ask it, save it and load it. */
interface Engine {
  ask(text: string): unknown;
  save(): string;
  load(saved: string): unknown;
}

function peer(name: string, build: (library: never, entries: readonly Entry[]) => Engine): Peer {
  return async (documents, questions) => {
    const library: unknown = await import(name).catch(() => null);
    if (library === null) return { name, 'build s': 'not installed' };
    const entries = entriesOf(documents);
    const start = performance.now();
    // Each builder below knows the shape of its own library.
    const engine = build(library as never, entries);
    const built = performance.now();
    const saved = engine.save();
    const loading = performance.now();
    engine.load(saved);
    const loaded = performance.now();
    const few = questions.slice(0, 40);
    const times = few.map(({ text }) => {
      const asked = performance.now();
      engine.ask(text);
      return performance.now() - asked;
    });
    return {
      name,
      'build s': (built - start) / 1000,
      'MB on disk': saved.length / 1e6,
      'load ms': loaded - loading,
      'p50 ms': quantile(times, 0.5),
      'p95 ms': quantile(times, 0.95),
    };
  };
}

interface MiniSearchLike {
  addAll(entries: readonly Entry[]): void;
  search(text: string): readonly unknown[];
}

interface MiniSearchLibrary {
  readonly default: (new (options: object) => MiniSearchLike) & { loadJSON(json: string, options: object): unknown };
}

function miniSearch({ default: MiniSearch }: MiniSearchLibrary, entries: readonly Entry[]): Engine {
  const options = { fields: ['text'] };
  const index = new MiniSearch(options);
  index.addAll(entries);
  return {
    ask: text => index.search(text).slice(0, 10),
    save: () => JSON.stringify(index),
    load: saved => MiniSearch.loadJSON(saved, options),
  };
}

interface LunrBuilder {
  ref(name: string): void;
  field(name: string): void;
  add(entry: Entry): void;
}

interface LunrIndex {
  query(build: (query: { term(terms: readonly string[], options: object): void }) => void): readonly unknown[];
}

interface LunrLibrary {
  readonly default: ((configure: (this: LunrBuilder) => void) => LunrIndex) & {
    readonly Index: { load(saved: unknown): unknown };
    tokenizer(text: string): readonly { toString(): string }[];
  };
}

function lunr({ default: library }: LunrLibrary, entries: readonly Entry[]): Engine {
  const index = library(function () {
    this.ref('id');
    this.field('text');
    for (const entry of entries) this.add(entry);
  });
  return {
    ask: text => index.query(query => query.term(library.tokenizer(text).map(String), {})).slice(0, 10),
    save: () => JSON.stringify(index),
    load: saved => library.Index.load(JSON.parse(saved)),
  };
}

interface FlexIndex {
  add(id: number, text: string): void;
  search(text: string, options: object): unknown;
}

interface FlexLibrary {
  readonly default: { readonly Index: new (options: object) => FlexIndex };
}

function flexSearch({ default: { Index } }: FlexLibrary, entries: readonly Entry[]): Engine {
  const index = new Index({ tokenize: 'strict' });
  for (const { id, text } of entries) index.add(id, text);
  return { ask: text => index.search(text, { limit: 10, suggest: true }), save: () => '', load: () => null };
}

export const peers: readonly Peer[] = [peer('minisearch', miniSearch), peer('lunr', lunr), peer('flexsearch', flexSearch)];
