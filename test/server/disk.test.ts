import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { nodeFileSystem } from '../../src/server/nodeFileSystem.ts';
import { withServer } from './support/testClient.ts';

async function withFolder(body: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'marginalia-server-'));
  try {
    await body(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('on the disk: names with spaces and other scripts are read, links are followed, and a link to a folder above ends', () =>
  withFolder(async folder => {
    await mkdir(join(folder, 'corpus/a folder#1'), { recursive: true });
    await mkdir(join(folder, 'elsewhere'));
    await writeFile(join(folder, 'corpus/a folder#1/über 100%.md'), 'There were 12.');
    await writeFile(join(folder, 'elsewhere/한국어.txt'), 'There were 13.');
    await symlink(join(folder, 'elsewhere'), join(folder, 'corpus/linked'));
    await symlink(folder, join(folder, 'corpus/loop'));
    await symlink(join(folder, 'nowhere.md'), join(folder, 'corpus/dead.md'));
    const uri = pathToFileURL(folder).href;
    await withServer({ fileSystem: nodeFileSystem, folders: [{ uri, name: 'disk' }] }, async client => {
      const { documents, unreadable } = await client.request('marginalia/corpus', {});
      assert.deepEqual(
        documents.filter(document => !document.path.startsWith('loop/')).map(document => document.path),
        ['a folder#1/über 100%.md', 'linked/한국어.txt'],
      );
      assert.deepEqual(unreadable, []);
      const outline = await client.request('marginalia/outline', { uri: documents[0]?.uri ?? '' });
      assert.equal(outline?.claims.length, 1);
    });
  }));

test('on the disk: what is not there is null, and a folder that is not there rejects', async () => {
  assert.equal(await nodeFileSystem.stat('file:///no/such/file.md'), null);
  await assert.rejects(nodeFileSystem.readDirectory('file:///no/such/folder'));
  await assert.rejects(nodeFileSystem.readFile('file:///no/such/file.md'));
});
