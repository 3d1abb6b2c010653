import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ServerRequests } from '../../src/protocol/index.ts';
import { clientFileSystem } from '../../src/server/clientFileSystem.ts';
import { bySchemes } from '../../src/server/fileSystem.ts';
import { MemoryFiles } from './support/memoryFiles.ts';

test('files of a virtual folder come through the client, byte for byte', async () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
  const asked: string[] = [];
  const answers: { readonly [M in keyof ServerRequests]: ServerRequests[M]['result'] } = {
    'marginalia/fs/readFile': { base64: Buffer.from(bytes).toString('base64') },
    'marginalia/fs/readDirectory': [{ name: 'a.md', kind: 'file' }],
    'marginalia/fs/append': null,
    'marginalia/fs/write': null,
    'marginalia/fs/stat': null,
  };
  const files = clientFileSystem({
    sendRequest: <R>(method: string) => {
      asked.push(method);
      return Promise.resolve(answers[method as keyof ServerRequests] as R); // the table above has what each method answers
    },
  });
  assert.deepEqual(await files.readFile('vfs:/a.md'), bytes);
  assert.deepEqual(await files.readDirectory('vfs:/'), [{ name: 'a.md', kind: 'file' }]);
  assert.equal(await files.stat('vfs:/none'), null);
  assert.equal(await files.realPath('vfs:/a'), null);
  await files.append('vfs:/log.jsonl', '{}');
  await files.write('vfs:/book.yaml', 'tags: []');
  assert.deepEqual(
    asked.map(method => method.replace('marginalia/fs/', '')),
    ['readFile', 'readDirectory', 'stat', 'append', 'write'],
  );
});

test('the scheme says which file system is asked', async () => {
  const [disk, client] = [new MemoryFiles({ 'file:///a.md': 'disk' }), new MemoryFiles({ 'vfs:/a.md': 'client' })];
  const both = bySchemes(disk, client);
  assert.equal(new TextDecoder().decode(await both.readFile('file:///a.md')), 'disk');
  assert.equal(new TextDecoder().decode(await both.readFile('vfs:/a.md')), 'client');
});
