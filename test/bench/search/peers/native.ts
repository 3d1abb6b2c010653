/** Peers that are compiled. */
import type { Engine, Entry } from './engine.ts';
import { TOP, wordsOf } from './engine.ts';

interface SqliteDatabase {
  exec(sql: string): void;
  prepare(sql: string): { run(...values: unknown[]): void; all(...values: unknown[]): readonly { readonly rowid: number }[] };
  transaction(work: () => void): () => void;
  close(): void;
}

interface SqliteLibrary {
  readonly default: new (file: string, options?: object) => SqliteDatabase;
}

export function sqlite({ default: Database }: SqliteLibrary, entries: readonly Entry[], file: string): Engine {
  const database = new Database(file);
  database.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
    CREATE VIRTUAL TABLE passages USING fts5(text, content = '', tokenize = 'porter unicode61')`);
  const insert = database.prepare('INSERT INTO passages (rowid, text) VALUES (?, ?)');
  database.transaction(() => {
    for (const { id, text } of entries) insert.run(id + 1, text);
  })();
  database.exec(`INSERT INTO passages (passages) VALUES ('optimize')`);
  const query = database.prepare('SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ?');
  return {
    ask: text => {
      const words = wordsOf(text).map(word => `"${word}"`);
      return words.length === 0 ? [] : query.all(words.join(' OR '), TOP).map(({ rowid }) => rowid - 1);
    },
    // It is in the file from the start.
    save: () => undefined,
    load: saved => {
      const opened = new Database(saved, { readonly: true });
      return opened.prepare('SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ?').all('"zero"', TOP);
    },
  };
}

interface LanceTable {
  createIndex(column: string, options: object): Promise<void>;
  query(): {
    fullTextSearch(
      text: string,
      options: object,
    ): { select(columns: readonly string[]): { limit(n: number): { toArray(): Promise<readonly { readonly id: unknown }[]> } } };
  };
}

interface LanceLibrary {
  readonly Index: { fts(options: object): unknown };
  connect(
    folder: string,
  ): Promise<{ createTable(name: string, rows: readonly object[]): Promise<LanceTable>; openTable(name: string): Promise<LanceTable> }>;
}

export async function lance(library: LanceLibrary, entries: readonly Entry[], file: string): Promise<Engine> {
  const ask = async (from: LanceTable, text: string): Promise<readonly number[]> =>
    (
      await from
        .query()
        .fullTextSearch(text, { columns: ['text'] })
        .select(['id', '_score'])
        .limit(TOP)
        .toArray()
    ).map(({ id }) => Number(id));
  const database = await library.connect(file);
  const table = await database.createTable(
    'passages',
    entries.map(({ id, text }) => ({ id, text })),
  );
  await table.createIndex('text', { config: library.Index.fts({ withPosition: false }) });
  return {
    ask: text => ask(table, text),
    save: () => undefined,
    load: async saved => ask(await (await library.connect(saved)).openTable('passages'), 'zero'),
  };
}
