import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type DocumentUri, readDocument } from '../../src/engine/index.ts';
import { NO_NOTES } from '../../src/server/annotations/folderLogs.ts';
import { CorpusReader } from '../../src/server/corpus/reader.ts';
import { DocumentStore } from '../../src/server/corpus/store.ts';
import { MemoryFiles } from './support/memoryFiles.ts';

const NAMES = Array.from({ length: 40 }, (_, i) => `${String(i)}.md`);

const uriOf = (name: string): DocumentUri => `file:///reading/${name}` as DocumentUri;

/** A reader to whom forty files have been put. */
function reading(
  isMemoryFull = (): boolean => false,
  log: (message: string) => void = message => assert.fail(message),
): { readonly reader: CorpusReader; readonly store: DocumentStore } {
  const store = new DocumentStore();
  const never = (): { dispose(): void } => ({ dispose: () => undefined });
  const reader = new CorpusReader({
    fileSystem: new MemoryFiles(Object.fromEntries(NAMES.map(name => [uriOf(name), `The dam of ${name} failed in 1911.\n`]))),
    readDocument,
    readerPool: undefined,
    isMemoryFull,
    store,
    buffers: { get: () => undefined, onDidChange: never, onDidClose: never },
    notesOf: () => NO_NOTES,
    log,
  });
  return { reader, store };
}

const FILES = NAMES.map(name => ({
  uri: uriOf(name),
  path: name,
  folder: { uri: 'file:///reading', name: 'reading' },
  format: 'markdown' as const,
  maxSize: 1e6,
}));

test('all counts as read only when all that was read can be asked for', async () => {
  const { reader, store } = reading();
  const seen: { readonly settled: boolean; readonly pending: number; readonly documents: number }[] = [];
  reader.onDidProgress(() => {
    seen.push({ settled: reader.settled, pending: reader.pending, documents: store.corpus.documents.size });
  });
  reader.put(FILES);
  await reader.whenIdle();
  reader.dispose();
  assert.deepEqual(
    seen.filter(({ settled, documents }) => settled && documents < NAMES.length),
    [],
  );
  assert.deepEqual(seen.at(-1), { settled: true, pending: 0, documents: NAMES.length }, 'and this is told');
});

test('what was asked for first and then not wanted any more is not lost', async () => {
  const { reader, store } = reading();
  reader.pause();
  reader.put(FILES);
  let asked = 0;
  await reader.readNow(NAMES.map(uriOf), () => ++asked <= 3);
  assert.equal(store.corpus.documents.size, 3);
  reader.resume();
  await reader.whenIdle();
  assert.deepEqual([reader.settled, store.corpus.documents.size], [true, NAMES.length]);
  reader.dispose();
});

test('where no more can be held reading stops, says so, and loses nothing; it goes on when there is room', async () => {
  let room = 10;
  const logged: string[] = [];
  const { reader, store } = reading(
    () => --room < 0,
    message => logged.push(message),
  );
  reader.put(FILES);
  await reader.whenIdle();
  const read = store.corpus.documents.size;
  assert.ok(read > 0 && read < NAMES.length, String(read));
  assert.deepEqual([reader.full, reader.paused, reader.pending], [true, true, NAMES.length - read]);
  assert.deepEqual(logged, [`The memory is full: ${String(NAMES.length - read)} files are not read.`]);
  room = Infinity;
  reader.resume();
  await reader.whenIdle();
  assert.deepEqual([reader.full, reader.settled, store.corpus.documents.size], [false, true, NAMES.length]);
  reader.dispose();
});
