import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { type DocumentUri, indexedDocuments, readDocument } from '../../src/engine/index.ts';
import type { CacheStorage } from '../../src/server/cacheStorage.ts';
import { CachedIndex } from '../../src/server/corpus/cachedIndex.ts';
import { LoadedDocument } from '../../src/server/corpus/loadedDocument.ts';
import { DocumentStore } from '../../src/server/corpus/store.ts';
import { nodeCacheStorage } from '../../src/server/nodeCacheStorage.ts';
import { TestClient, uriOf } from './support/testClient.ts';

class MemoryStorage implements CacheStorage {
  kept: Uint8Array | null = null;
  readonly patience = 0;
  name = 'build 1';
  writes = 0;
  build = (): Promise<string> => Promise.resolve(this.name);
  read = (): Promise<Uint8Array | null> => Promise.resolve(this.kept?.slice() ?? null);
  write = async (parts: readonly Uint8Array[]): Promise<void> => {
    this.writes++;
    this.kept = new Uint8Array(await new Blob(parts.map(part => part.slice())).arrayBuffer());
  };
}

const FILE = {
  uri: 'file:///reading/corpus/a.md' as DocumentUri,
  path: 'a.md',
  folder: { uri: 'file:///reading', name: 'work' },
  format: 'markdown',
  maxSize: 1e6,
} as const;

function loaded(name: string, text: string): LoadedDocument {
  const uri = `file:///reading/corpus/${name}` as DocumentUri;
  return new LoadedDocument(readDocument({ uri, path: name, text, format: 'markdown' }), { ...FILE, uri, path: name }, null);
}

const idle = { settled: true, onDidProgress: () => ({ dispose: () => undefined }) };
const noLog = (message: string): void => {
  throw new Error(message);
};
const pause = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 20));

/** What a store holds after `storage` was offered to it, and what was said. */
async function adopt(
  storage: CacheStorage,
  { corpus = 'folders and settings', files = ['a.md', 'b.md'] } = {},
): Promise<{ readonly indexed: readonly string[]; readonly log: readonly string[] }> {
  const store = new DocumentStore();
  const log: string[] = [];
  const cache = new CachedIndex({ storage, store, reader: idle, log: message => log.push(message) });
  await cache.adopt(corpus, new Set(files.map(name => `file:///reading/corpus/${name}` as DocumentUri)));
  cache.dispose();
  return { indexed: indexedDocuments(store.corpus.passages).map(uri => uri.replace(/^.*\//, '')), log };
}

async function keep(storage: CacheStorage): Promise<void> {
  const store = new DocumentStore();
  const cache = new CachedIndex({ storage, store, reader: idle, log: noLog });
  await cache.adopt('folders and settings', new Set());
  store.commit({ put: [loaded('a.md', 'The dam held 412 million litres.'), loaded('b.md', 'The dam failed in 1911.')] });
  await pause();
  cache.dispose();
}

test('what was kept is taken over, without the files that are gone', async () => {
  const storage = new MemoryStorage();
  await keep(storage);
  assert.deepEqual(await adopt(storage), { indexed: ['a.md', 'b.md'], log: [] });
  assert.deepEqual(await adopt(storage, { files: ['b.md', 'new.md'] }), { indexed: ['b.md'], log: [] });
});

test('nothing kept is nothing to speak of', async () => {
  assert.deepEqual(await adopt(new MemoryStorage()), { indexed: [], log: [] });
});

test('an index of another build, of other settings, of another kind or version is not used, and one line says so', async () => {
  const storage = new MemoryStorage();
  await keep(storage);
  const foreign = async (name: string, change: () => void, corpus?: string): Promise<void> => {
    const { kept } = storage;
    storage.kept = kept?.slice() ?? null;
    change();
    const { indexed, log } = await adopt(storage, corpus === undefined ? {} : { corpus });
    assert.deepEqual({ indexed, lines: log.length }, { indexed: [], lines: 1 }, name);
    storage.kept = kept;
    storage.name = 'build 1';
  };
  await foreign('build', () => (storage.name = 'build 2'));
  await foreign('settings', () => undefined, 'other settings');
  await foreign('kind', () => storage.kept?.set([0], 0));
  await foreign('version', () => storage.kept?.set([99], 4));
  await foreign('another file', () => (storage.kept = new TextEncoder().encode('# Notes\n\nNot an index at all, but a text.')));
  await foreign('a length beyond the end', () => storage.kept?.set([255, 255, 255, 127], 8));
});

test('an index that is cut short or has one wrong byte is not used', async () => {
  const storage = new MemoryStorage();
  await keep(storage);
  const whole = storage.kept ?? new Uint8Array();
  for (let i = 0; i < 200; i++) {
    const at = Math.floor((i * whole.length) / 200);
    storage.kept = whole.slice(0, at);
    assert.deepEqual((await adopt(storage)).indexed, [], `cut short at ${at}`);
    storage.kept = whole.slice();
    storage.kept[at] = (storage.kept[at] ?? 0) ^ 4;
    const { indexed, log } = await adopt(storage);
    // the bytes that fill up the key are nobody's
    if (log.length === 0) assert.equal(whole[at], 0);
    else assert.deepEqual(indexed, [], `byte ${at}`);
  }
});

test('a storage that fails is one line in the log and no more', async () => {
  const fails = (): Promise<never> => Promise.reject(new Error('the disk is full'));
  const { indexed, log } = await adopt({ patience: 0, build: () => Promise.resolve(''), read: fails, write: fails });
  assert.deepEqual(indexed, []);
  assert.match(log.join('\n'), /^The index kept from the last time could not be read\. .*the disk is full$/);
});

test('it is kept when nothing is left to read, and again only when it has changed', async () => {
  const storage = new MemoryStorage();
  const store = new DocumentStore();
  const reader = { ...idle, settled: false };
  const cache = new CachedIndex({ storage, store, reader, log: noLog });
  await cache.adopt('folders and settings', new Set());
  store.commit({ put: [loaded('a.md', 'The dam held 412 million litres.')] });
  await pause();
  assert.equal(storage.writes, 0, 'a file is still to be read');
  reader.settled = true;
  store.commit({ put: [loaded('b.md', 'The dam failed in 1911.')] });
  await pause();
  assert.equal(storage.writes, 1);
  store.commit({ put: [loaded('b.md', 'The dam failed in 1911.')] });
  await pause();
  assert.equal(storage.writes, 1, 'the same text makes the same index');
  cache.dispose();
});

/** So many that the first ones, which stand still, do not take the others along. */
const FILLERS = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`corpus/0${i + 10}.md`, `Filler number ${i}.`]));
const FILES = {
  ...FILLERS,
  'corpus/a.md': 'The dam at Kessel held 412 million litres of water when it failed.',
  'corpus/b.md': 'The inquest heard that the dam at Kessel held 412 million litres.',
  'corpus/c.md': 'A song about the sea.',
  'corpus/d.md': 'Kessel is a town of 9,000 people below the dam.',
};

async function askFromA(client: TestClient): Promise<readonly string[]> {
  const position = { line: 0, character: 4 };
  const uri = uriOf('corpus/a.md');
  const { cards } = await client.request('marginalia/related', { uri, range: { start: position, end: position }, limit: 10 });
  return cards.map(card => `${card.citationKey}: ${card.text}`);
}

/** Reads the corpus, keeps its index, and ends. */
async function firstStart(): Promise<MemoryStorage> {
  const cacheStorage = new MemoryStorage();
  const client = new TestClient({ files: FILES, cacheStorage });
  try {
    await client.initialize();
    await client.request('marginalia/reload', {});
    assert.deepEqual(await askFromA(client), [`b: ${FILES['corpus/b.md']}`, `d: ${FILES['corpus/d.md']}`]);
    while (cacheStorage.kept === null) await pause();
    return cacheStorage;
  } finally {
    await client.dispose();
  }
}

/** Runs `body` on a server that has found its files and whose reading stands still at the first ones until `release` is called. */
async function secondStart(
  cacheStorage: MemoryStorage,
  files: Readonly<Record<string, string>>,
  body: (client: TestClient, release: () => void) => Promise<void>,
): Promise<void> {
  const client = new TestClient({ files, cacheStorage });
  let release = (): void => undefined;
  const gate = new Promise<void>(resolve => (release = resolve));
  const stat = client.files.stat.bind(client.files);
  client.files.stat = async uri => {
    if (uri.includes('/corpus/0')) await gate;
    return stat(uri);
  };
  try {
    await client.initialize();
    await client.open('corpus/a.md', files['corpus/a.md'] ?? '');
    await client.changed(({ changed }) => changed.length > 0);
    await body(client, release);
  } finally {
    release();
    await client.dispose();
  }
}

test('at the next start questions have answers while the corpus is being read, from documents read on demand', async () => {
  const storage = await firstStart();
  await secondStart(storage, FILES, async (client, release) => {
    assert.deepEqual(await askFromA(client), [`b: ${FILES['corpus/b.md']}`, `d: ${FILES['corpus/d.md']}`]);
    assert.deepEqual(client.readings.toSorted(), ['a.md', 'b.md', 'd.md'], 'no other document was read for it');
    release();
    await client.ready(({ documents }) => documents === Object.keys(FILES).length);
    assert.equal(new Set(client.readings).size, client.readings.length, 'no document was read twice');
    assert.deepEqual(client.log, []);
  });
});

test('a file that was changed while Marginalia was closed is answered for as it is now', async () => {
  const storage = await firstStart();
  const changed = { ...FILES, 'corpus/b.md': '# Sea\n\nAnother song, of a boat.', 'corpus/c.md': 'The song of the dam at Kessel.' };
  await secondStart(storage, changed, async (client, release) => {
    assert.deepEqual(await askFromA(client), [`d: ${FILES['corpus/d.md']}`]);
    release();
    await client.ready(({ documents }) => documents === Object.keys(FILES).length);
    assert.deepEqual((await askFromA(client)).toSorted(), [`c: ${changed['corpus/c.md']}`, `d: ${FILES['corpus/d.md']}`]);
  });
});

test('a file that was deleted while Marginalia was closed is not answered with, nor one that vanishes at this moment', async () => {
  const storage = await firstStart();
  const { 'corpus/b.md': _, ...left } = FILES;
  await secondStart(storage, left, async client => assert.deepEqual(await askFromA(client), [`d: ${FILES['corpus/d.md']}`]));
  await secondStart(storage, FILES, async client => {
    client.files.files.delete(uriOf('corpus/b.md'));
    assert.deepEqual(await askFromA(client), [`d: ${FILES['corpus/d.md']}`]);
  });
});

test('with other settings all is read anew', async () => {
  const storage = await firstStart();
  const client = new TestClient({ files: FILES, cacheStorage: storage, settings: { corpus: { folders: ['corpus'] } } });
  try {
    await client.initialize();
    await client.request('marginalia/reload', {});
    assert.equal((await askFromA(client)).length, 2);
    assert.deepEqual(client.log, [
      'The index kept from the last time is not used: Marginalia or its settings have changed. It is built anew.',
    ]);
  } finally {
    await client.dispose();
  }
});

test('on the disk the index is written aside and renamed; where it cannot be written the old one stays', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'marginalia-cache-'));
  try {
    const uri = pathToFileURL(path.join(folder, 'not yet', 'there')).href;
    const storage = nodeCacheStorage(uri, undefined);
    assert.ok(storage);
    assert.equal(await storage.read(), null);
    await storage.write([Uint8Array.of(1, 2), Uint8Array.of(3)]);
    assert.deepEqual([...((await storage.read()) ?? [])], [1, 2, 3]);
    assert.deepEqual(await readdir(path.join(folder, 'not yet', 'there')), ['passages.index']);
    await writeFile(path.join(folder, 'file'), 'A file, where a folder would have to be.');
    const blocked = nodeCacheStorage(pathToFileURL(path.join(folder, 'file')).href, undefined);
    await assert.rejects(async () => blocked?.write([Uint8Array.of(1)]));
    assert.equal(await blocked?.read(), null);
    assert.equal(await readFile(path.join(folder, 'file'), 'utf8'), 'A file, where a folder would have to be.');
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a build is told by its bytes, and only the disk is written to', async () => {
  const here = nodeCacheStorage(pathToFileURL(tmpdir()).href, import.meta.filename);
  const other = nodeCacheStorage(pathToFileURL(tmpdir()).href, path.join(import.meta.dirname, 'disk.test.ts'));
  assert.match((await here?.build()) ?? '', /^[0-9a-f]{64}$/);
  assert.notEqual(await here?.build(), await other?.build());
  assert.equal(nodeCacheStorage('vscode-userdata:/storage', undefined), null);
});
