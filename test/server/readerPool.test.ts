import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import esbuild from 'esbuild';
import { type DocumentUri, type ReadDocument, readDocument, type SourceDocument } from '../../src/engine/index.ts';
import { NodeReaderPool } from '../../src/server/nodeReaderPool.ts';
import type { ReaderPool } from '../../src/server/readerPool.ts';
import { TestClient, uriOf, withServer } from './support/testClient.ts';

let folder = '';

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'marginalia-pool-'));
  const entryPoints = [path.join(import.meta.dirname, '../../src/server/main.node.ts')];
  await esbuild.build({
    entryPoints,
    outfile: program('server'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'error',
  });
  // reads every document as nothing, and dies of one
  const mortal = `require('node:worker_threads').parentPort.on('message', ({ text }) => { if (text === 'poison') process.exit(1); });`;
  await writeFile(program('mortal'), mortal);
  await writeFile(program('stillborn'), 'throw new Error("This cannot be run.");');
});
after(() => rm(folder, { recursive: true }));

const program = (name: string): string => path.join(folder, `${name}.cjs`);

function sourceOf(name: string, text: string): SourceDocument {
  return { uri: `file:///reading/${name}` as DocumentUri, path: name, text, format: 'markdown' };
}

async function withPool(name: string, size: number, body: (pool: NodeReaderPool) => Promise<void>): Promise<void> {
  const pool = new NodeReaderPool(program(name), size);
  try {
    await body(pool);
  } finally {
    pool.dispose();
  }
}

test('the server as its own thread reads a document just as the server does', () =>
  withPool('server', 2, async pool => {
    const texts = [
      '---\nid: dam\ntitle: The dam\n---\n# The dam\n\nAccording to the inquest, about 40 percent of 412 houses stood in 1911 [2].',
      '',
      '\uFEFFOdd \uD800 text with \u0000 and 😀',
      '| a | b |\n|---|---|\n| 1 | 2 million people |\n\n- [link](a.md)\n- [@key, p. 3]',
      'Between 1 and 1e400 of them. '.repeat(50),
    ];
    const sources = texts.map((text, i) => sourceOf(`${i}.md`, text));
    const read = await Promise.all(sources.map(source => pool.read(source)));
    assert.deepEqual(read, sources.map(readDocument));
  }));

test('where threads cannot be run, or after the end, every reading is refused and none waits for ever', async () => {
  for (const name of ['stillborn', 'not there'])
    await withPool(name, 2, async pool => {
      const all = await Promise.allSettled(Array.from({ length: 9 }, (_, i) => pool.read(sourceOf(`${i}.md`, 'Text.'))));
      assert.deepEqual(new Set(all.map(({ status }) => status)), new Set(['rejected']), name);
      await assert.rejects(pool.read(sourceOf('a.md', 'Text.')));
    });
  await withPool('mortal', 1, async pool => {
    const all = ['poison', 'one', 'two', 'three'].map((text, i) => pool.read(sourceOf(`${i}.md`, text)));
    assert.equal((await Promise.allSettled(all)).filter(({ status }) => status === 'fulfilled').length, 0);
  });
  await withPool('mortal', 1, async pool => {
    const waiting = [1, 2, 3].map(i => pool.read(sourceOf(`${i}.md`, 'waits')));
    pool.dispose();
    assert.equal((await Promise.allSettled(waiting)).filter(({ status }) => status === 'rejected').length, 3);
    await assert.rejects(pool.read(sourceOf('a.md', 'Text.')));
  });
});

/** A pool without threads, that says what it read. */
class FakePool implements ReaderPool {
  readonly size = 2;
  readonly reads: string[] = [];
  readonly #read: (source: SourceDocument) => Promise<ReadDocument>;
  constructor(read: (source: SourceDocument) => Promise<ReadDocument> = source => Promise.resolve(readDocument(source))) {
    this.#read = read;
  }
  read(source: SourceDocument): Promise<ReadDocument> {
    this.reads.push(source.path);
    return this.#read(source);
  }
  dispose(): void {
    this.reads.push('disposed');
  }
}

const names = (count: number): readonly string[] => Array.from({ length: count }, (_, i) => `${String(i).padStart(3, '0')}.md`);
const files = (count: number): Record<string, string> =>
  Object.fromEntries(names(count).map(name => [`corpus/${name}`, `There were 12 in ${name}.`]));

test('a large corpus is read by threads, a small one is not', async () => {
  const readerPool = new FakePool();
  await withServer({ files: files(250), readerPool }, async client => {
    const { documents } = await client.request('marginalia/corpus', {});
    assert.deepEqual(
      documents.map(document => document.path),
      names(250),
    );
    assert.deepEqual(client.readings, []);
    assert.deepEqual(readerPool.reads, names(250));
  });
  assert.equal(readerPool.reads.at(-1), 'disposed');
  const idle = new FakePool();
  await withServer({ files: files(20), readerPool: idle }, client => {
    assert.deepEqual(client.readings, names(20));
    assert.deepEqual(idle.reads, []);
    return Promise.resolve();
  });
});

test('what a thread fails to read the server reads itself', async () => {
  const readerPool = new FakePool(source =>
    source.path.endsWith('7.md') ? Promise.reject(new Error('No.')) : Promise.resolve(readDocument(source)),
  );
  await withServer({ files: files(250), readerPool }, async client => {
    const { documents, unreadable } = await client.request('marginalia/corpus', {});
    assert.deepEqual([documents.length, unreadable.length], [250, 0]);
    assert.deepEqual(
      client.readings,
      names(250).filter(name => name.endsWith('7.md')),
    );
  });
});

test('while a long document is read after an edit, questions about others are answered; those about it get the text of now', async () => {
  const long = (first: string): string => `${first}\n\n${'There were 12 of them. '.repeat(10_000)}`;
  let finish = (): void => undefined;
  let held = Promise.resolve();
  const readerPool = new FakePool(async source => {
    await held;
    return readDocument(source);
  });
  const client = new TestClient({ files: { 'corpus/a.md': 'There were 13.', 'corpus/long.md': long('There were 14.') }, readerPool });
  const firstClaim = async (name: string): Promise<string | undefined> =>
    (await client.request('marginalia/outline', { uri: uriOf(`corpus/${name}`) }))?.claims[0]?.text;
  try {
    await client.initialize();
    await client.request('marginalia/reload', {});
    await client.open('corpus/long.md', long('There were 14.'));
    held = new Promise(resolve => (finish = resolve));
    await client.edit('corpus/long.md', 2, long('There were 15.'));
    const asked = firstClaim('long.md');
    assert.equal(await firstClaim('a.md'), 'There were 13.');
    finish();
    assert.equal(await asked, 'There were 15.');
    assert.deepEqual(readerPool.reads, ['long.md']);

    await client.edit('corpus/long.md', 3, long('There were 16.'));
    await client.edit('corpus/long.md', 4, long('There were 17.'));
    assert.equal(await firstClaim('long.md'), 'There were 17.');
    await client.close('corpus/long.md');
    await client.request('marginalia/reload', {});
    assert.equal(await firstClaim('long.md'), 'There were 14.');
  } finally {
    finish();
    await client.dispose();
  }
});
