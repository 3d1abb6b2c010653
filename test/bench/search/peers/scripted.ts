/** Peers written in JavaScript. */
import { readFileSync, writeFileSync } from 'node:fs';
import { type Engine, type Entry, TOP, wordsOf } from './engine.ts';

const writeJson = (file: string, value: unknown): void => writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value));
const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

interface Hit {
  readonly id: number;
}

interface MiniSearchLibrary {
  readonly default: (new (options: object) => { addAll(entries: readonly Entry[]): void; search(text: string): readonly Hit[] }) & {
    loadJSON(json: string, options: object): unknown;
  };
}

export function miniSearch({ default: MiniSearch }: MiniSearchLibrary, entries: readonly Entry[]): Engine {
  const options = { fields: ['text'] };
  const index = new MiniSearch(options);
  index.addAll(entries);
  return {
    ask: text =>
      index
        .search(text)
        .slice(0, TOP)
        .map(({ id }) => id),
    save: file => writeJson(file, index),
    load: file => MiniSearch.loadJSON(readFileSync(file, 'utf8'), options),
  };
}

interface LunrBuilder {
  ref(name: string): void;
  field(name: string): void;
  add(entry: Entry): void;
}

interface LunrIndex {
  query(build: (query: { term(terms: readonly string[], options: object): void }) => void): readonly { readonly ref: string }[];
}

interface LunrLibrary {
  readonly default: ((configure: (this: LunrBuilder) => void) => LunrIndex) & {
    readonly Index: { load(saved: unknown): unknown };
    tokenizer(text: string): readonly { toString(): string }[];
  };
}

export function lunr({ default: library }: LunrLibrary, entries: readonly Entry[]): Engine {
  const index = library(function () {
    this.ref('id');
    this.field('text');
    for (const entry of entries) this.add(entry);
  });
  return {
    ask: text =>
      index
        .query(query => query.term(library.tokenizer(text).map(String), {}))
        .slice(0, TOP)
        .map(({ ref }) => Number(ref)),
    save: file => writeJson(file, index),
    load: file => library.Index.load(readJson(file)),
  };
}

interface FlexLibrary {
  readonly default: {
    readonly Index: new (options: object) => {
      add(id: number, text: string): void;
      search(text: string, options: object): readonly number[];
      export(each: (key: string, data: string | undefined) => void): unknown;
      import(key: string, data: string): void;
    };
  };
}

/** It knows no BM25: what it ranks by is where in the text a word stands. */
export function flexSearch({ default: { Index } }: FlexLibrary, entries: readonly Entry[]): Engine {
  const options = { tokenize: 'strict' };
  const index = new Index(options);
  for (const { id, text } of entries) index.add(id, text);
  return {
    ask: text => index.search(text, { limit: TOP, suggest: true }),
    save: async file => {
      const parts: (readonly [string, string])[] = [];
      await index.export((key, data) => data !== undefined && parts.push([key, data]));
      writeJson(file, parts);
    },
    load: file => {
      const loaded = new Index(options);
      // What `save` wrote.
      for (const [key, data] of readJson(file) as (readonly [string, string])[]) loaded.import(key, data);
      return loaded;
    },
  };
}

interface WinkEngine {
  defineConfig(config: object): void;
  definePrepTasks(tasks: readonly unknown[]): void;
  addDoc(document: object, id: number): void;
  consolidate(): void;
  search(text: string, limit: number): readonly (readonly [string | number, number])[];
  exportJSON(): string;
  importJSON(json: string): void;
}

interface WinkLibrary {
  readonly default: () => WinkEngine;
  readonly tasks: readonly unknown[];
}

export function wink({ default: create, tasks }: WinkLibrary, entries: readonly Entry[]): Engine {
  const index = create();
  index.defineConfig({ fldWeights: { text: 1 } });
  index.definePrepTasks(tasks);
  for (const { id, text } of entries) index.addDoc({ text }, id);
  index.consolidate();
  return {
    ask: text => index.search(text, TOP).map(([id]) => Number(id)),
    save: file => writeJson(file, index.exportJSON()),
    load: file => {
      const loaded = create();
      loaded.importJSON(readFileSync(file, 'utf8'));
      loaded.definePrepTasks(tasks);
      return loaded;
    },
  };
}

interface OramaLibrary {
  create(options: object): unknown;
  insertMultiple(index: unknown, entries: readonly object[], batch: number): Promise<unknown>;
  search(index: unknown, query: object): Promise<{ readonly hits: readonly { readonly id: string }[] }>;
  save(index: unknown): unknown;
  load(index: unknown, saved: unknown): void;
}

export async function orama(library: OramaLibrary, entries: readonly Entry[]): Promise<Engine> {
  const options = { schema: { text: 'string' } };
  const index = library.create(options);
  await library.insertMultiple(
    index,
    entries.map(({ id, text }) => ({ id: String(id), text })),
    5000,
  );
  return {
    ask: async text => (await library.search(index, { term: wordsOf(text).join(' '), limit: TOP })).hits.map(({ id }) => Number(id)),
    save: file => writeJson(file, library.save(index)),
    load: file => library.load(library.create(options), readJson(file)),
  };
}
