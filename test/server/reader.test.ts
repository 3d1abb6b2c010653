import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type DocumentUri, readDocument } from '../../src/engine/index.ts';
import { NO_NOTES } from '../../src/server/annotations/folderLogs.ts';
import { CorpusReader } from '../../src/server/corpus/reader.ts';
import { DocumentStore } from '../../src/server/corpus/store.ts';
import { MemoryFiles } from './support/memoryFiles.ts';

test('all counts as read only when all that was read can be asked for', async () => {
  const names = Array.from({ length: 40 }, (_, i) => `${String(i)}.md`);
  const fileSystem = new MemoryFiles();
  for (const name of names) await fileSystem.write(`file:///reading/${name}`, `The dam of ${name} failed in 1911.\n`);
  const store = new DocumentStore();
  const never = (): { dispose(): void } => ({ dispose: () => undefined });
  const reader = new CorpusReader({
    fileSystem,
    readDocument,
    readerPool: undefined,
    store,
    buffers: { get: () => undefined, onDidChange: never, onDidClose: never },
    notesOf: () => NO_NOTES,
    log: message => assert.fail(message),
  });
  const seen: { readonly settled: boolean; readonly pending: number; readonly documents: number }[] = [];
  reader.onDidProgress(() => {
    seen.push({ settled: reader.settled, pending: reader.pending, documents: store.corpus.documents.size });
  });
  const files = names.map(name => ({
    uri: `file:///reading/${name}` as DocumentUri,
    path: name,
    folder: { uri: 'file:///reading', name: 'reading' },
    format: 'markdown' as const,
    maxSize: 1e6,
  }));
  reader.put(files);
  await reader.whenIdle();
  reader.dispose();
  assert.deepEqual(
    seen.filter(({ settled, documents }) => settled && documents < names.length),
    [],
  );
  assert.deepEqual(seen.at(-1), { settled: true, pending: 0, documents: names.length }, 'and this is told');
});
