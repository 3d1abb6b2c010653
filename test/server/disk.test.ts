import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
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

test('a line is added to the end of a file, which is made with its folders, and never runs into one that broke off', () =>
  withFolder(async folder => {
    const path = join(folder, '.marginalia/annotations/a b.jsonl');
    const uri = pathToFileURL(path).href;
    await nodeFileSystem.append(uri, '{"a":"é"}');
    await nodeFileSystem.append(uri, '{}');
    assert.equal(await readFile(path, 'utf8'), '{"a":"é"}\n{}\n');
    await writeFile(path, '{"broken');
    await nodeFileSystem.append(uri, '{}');
    assert.equal(await readFile(path, 'utf8'), '{"broken\n{}\n');
    await Promise.all(Array.from({ length: 40 }, (_, i) => nodeFileSystem.append(uri, JSON.stringify({ i, text: 'x'.repeat(5000) }))));
    const lines = (await readFile(path, 'utf8')).split('\n').slice(2, -1);
    assert.deepEqual(new Set(lines.map(line => (JSON.parse(line) as { i: number }).i)).size, 40);
  }));

test('a line is not written through a symbolic link, nor where something else stands', () =>
  withFolder(async folder => {
    const elsewhere = join(folder, 'elsewhere.txt');
    await writeFile(elsewhere, 'mine');
    await symlink(elsewhere, join(folder, 'a.jsonl'));
    await assert.rejects(nodeFileSystem.append(pathToFileURL(join(folder, 'a.jsonl')).href, '{}'), { code: 'ELOOP' });
    assert.equal(await readFile(elsewhere, 'utf8'), 'mine');
    await assert.rejects(nodeFileSystem.append(pathToFileURL(join(elsewhere, 'a.jsonl')).href, '{}'), { code: /ENOTDIR|EEXIST/ });
    await assert.rejects(nodeFileSystem.append(pathToFileURL(folder).href, '{}'), { code: 'EISDIR' });
  }));

test('a line that was acknowledged is there, and whole, though the process is killed in the middle of the next', () =>
  withFolder(async folder => {
    const path = join(folder, 'log.jsonl');
    const module = new URL('../../src/server/nodeFileSystem.ts', import.meta.url).href;
    const script = `
      import { nodeFileSystem } from ${JSON.stringify(module)};
      for (let i = 0; ; i++) {
        await nodeFileSystem.append(${JSON.stringify(pathToFileURL(path).href)}, JSON.stringify({ round: process.argv[1], i, text: 'x'.repeat(20_000) }));
        process.stdout.write(i + '\\n');
      }`;
    for (const round of ['a', 'b', 'c', 'd']) {
      const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script, round], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let told = '';
      await new Promise<void>(resolve => {
        child.stdout.on('data', (data: Buffer) => {
          told += data.toString();
          if (told.split('\n').length > 20) child.kill('SIGKILL');
        });
        child.on('close', resolve);
      });
      const acknowledged = told.split('\n').slice(0, -1).map(Number);
      const written = (await readFile(path, 'utf8')).split('\n').flatMap(line => {
        try {
          return [JSON.parse(line) as { round: string; i: number }];
        } catch {
          return []; // the one that was cut off
        }
      });
      assert.ok(acknowledged.length >= 20);
      const kept = new Set(written.filter(line => line.round === round).map(({ i }) => i));
      assert.deepEqual(
        acknowledged.filter(i => !kept.has(i)),
        [],
      );
    }
  }));

test('a file is replaced as a whole, never through a symbolic link, and stays as it was where that fails', () =>
  withFolder(async folder => {
    const path = join(folder, '.marginalia/codebook.yaml');
    const uri = pathToFileURL(path).href;
    await nodeFileSystem.write(uri, 'tags: []\n');
    await nodeFileSystem.write(uri, 'tags:\n  - name: é\n');
    assert.equal(await readFile(path, 'utf8'), 'tags:\n  - name: é\n');
    assert.deepEqual(await readdir(join(folder, '.marginalia')), ['codebook.yaml'], 'no draft is left');
    await mkdir(join(folder, 'held'));
    await assert.rejects(nodeFileSystem.write(pathToFileURL(join(folder, 'held')).href, 'x'));
    assert.deepEqual((await readdir(folder)).sort(), ['.marginalia', 'held']);
    await symlink(path, join(folder, 'link.yaml'));
    await assert.rejects(nodeFileSystem.write(pathToFileURL(join(folder, 'link.yaml')).href, 'x'), { code: 'ELOOP' });
    assert.equal(await readFile(path, 'utf8'), 'tags:\n  - name: é\n');
  }));
