import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LineIndex } from '../../src/engine/index.ts';
import { type TestClient, uriOf, withServer } from './support/testClient.ts';

const SEA = 'The sea wall broke in two places on 4 January 1877.';
const TEXT = `# The Wall\n\n${SEA} It was mended by June.\n`;
const FILES = { 'corpus/wall.md': TEXT, 'corpus/fleet.md': '# The Fleet\n\nThe fleet came home.\n' };

async function note(client: TestClient, words = SEA, path = 'corpus/wall.md'): Promise<string> {
  const lines = new LineIndex(TEXT);
  const start = TEXT.indexOf(words);
  const range = { start: lines.positionAt(start), end: lines.positionAt(start + words.length) };
  const outcome = await client.request('marginalia/noteAction', {
    kind: 'create',
    places: [{ uri: uriOf(path), version: null, range }],
    note: { comment: 'Where?', tags: [], link: null },
    creator: null,
  });
  assert.ok(outcome.done, JSON.stringify(outcome));
  return outcome.ids?.[0] ?? '';
}

const told = async (client: TestClient): Promise<readonly string[]> =>
  (await client.request('marginalia/allNotes', { known: [] }))
    .flatMap(({ notes }) => notes ?? [])
    .map(({ uri, status, comment, replies }) =>
      [uri.replace(uriOf(''), ''), status, comment, ...replies.map(reply => `> ${reply.comment}`)].join(' '),
    );

/** Asks until the answer is this: what is taken along is written after the question that found it. */
async function until(client: TestClient, expected: readonly string[]): Promise<void> {
  for (let asked = 0; asked < 100; asked++) {
    if (JSON.stringify(await told(client)) === JSON.stringify(expected)) return;
    await new Promise(resolve => setTimeout(resolve, 10));
  }
  assert.deepEqual(await told(client), expected);
}

async function move(client: TestClient, from: string, to: string, text = TEXT): Promise<void> {
  client.files.set(uriOf(to), text);
  client.files.files.delete(uriOf(from));
  await client.request('marginalia/reload', {});
}

const logs = (client: TestClient): readonly string[] =>
  [...client.files.files.keys()]
    .filter(uri => uri.endsWith('.jsonl'))
    .map(uri => uri.slice(uri.lastIndexOf('/') + 1))
    .sort();

test('a document that has another name, and the same text, takes its notes and their answers along for good', () =>
  withServer({ files: FILES }, async client => {
    const id = await note(client);
    await client.request('marginalia/noteAction', {
      kind: 'reply',
      uri: uriOf('corpus/wall.md'),
      id,
      comment: 'At the mill.',
      creator: null,
    });
    await move(client, 'corpus/wall.md', 'corpus/sea/embankment.md');
    await until(client, ['corpus/sea/embankment.md in-place Where? > At the mill.']);
    assert.deepEqual(logs(client), ['embankment.jsonl', 'wall.jsonl']);
    client.files.set(uriOf('corpus/sea/embankment.md'), TEXT.replace('mended', 'built anew'));
    await client.request('marginalia/reload', {});
    await until(client, ['corpus/sea/embankment.md in-place Where? > At the mill.']);
    client.files.set(uriOf('corpus/wall.md'), '# The Wall\n\nA new text about another wall.\n');
    await client.request('marginalia/reload', {});
    await until(client, ['corpus/sea/embankment.md in-place Where? > At the mill.']);
    await move(client, 'corpus/sea/embankment.md', 'corpus/embankment.md', TEXT.replace('mended', 'built anew'));
    await until(client, ['corpus/embankment.md in-place Where? > At the mill.']);
  }));

test('a document whose text stands twice, or has changed, takes nothing along by itself', () =>
  withServer({ files: FILES }, async client => {
    await note(client);
    await move(client, 'corpus/wall.md', 'corpus/one.md');
    await until(client, ['corpus/one.md in-place Where?']);
    client.files.set(uriOf('corpus/two.md'), TEXT);
    await move(client, 'corpus/one.md', 'corpus/three.md');
    await until(client, ['corpus/one.md gone Where?']);
    client.files.files.delete(uriOf('corpus/two.md'));
    await move(client, 'corpus/three.md', 'corpus/four.md', TEXT.replace('two places', 'three places'));
    await until(client, ['corpus/one.md gone Where?']);
  }));

test('where the editor renames a file or a folder, its notes go along whatever the text is now', () =>
  withServer({ files: FILES }, async client => {
    await note(client);
    const changed = TEXT.replace('# The Wall', '# The Wall, second edition');
    client.files.set(uriOf('corpus/wall.md'), changed);
    await client.request('marginalia/reload', {});
    const rename = async (oldPath: string, newPath: string): Promise<void> => {
      await client.connection.sendNotification('workspace/didRenameFiles', { files: [{ oldUri: uriOf(oldPath), newUri: uriOf(newPath) }] });
    };
    client.files.set(uriOf('corpus/dams/wall-2.md'), changed);
    client.files.files.delete(uriOf('corpus/wall.md'));
    await rename('corpus/wall.md', 'corpus/dams/wall-2.md');
    await client.request('marginalia/reload', {});
    await until(client, ['corpus/dams/wall-2.md moved Where?']);
    client.files.set(uriOf('corpus/sea/wall-2.md'), changed);
    client.files.files.delete(uriOf('corpus/dams/wall-2.md'));
    await rename('corpus/dams', 'corpus/sea');
    await client.request('marginalia/reload', {});
    await until(client, ['corpus/sea/wall-2.md moved Where?']);
    await rename('corpus/nothing', 'corpus/sea');
    await rename('corpus/sea/wall-2.md', 'corpus/not-there.md');
    await until(client, ['corpus/sea/wall-2.md moved Where?']);
  }));

test('where the notes cannot be written anew they stay where they are, and it is tried once', () =>
  withServer({ files: FILES }, async client => {
    await note(client);
    let tried = 0;
    client.files.append = () => {
      tried++;
      return Promise.reject(new Error('EROFS: read-only file system'));
    };
    await move(client, 'corpus/wall.md', 'corpus/embankment.md');
    await until(client, ['corpus/wall.md gone Where?']);
    await client.request('marginalia/reload', {});
    await until(client, ['corpus/wall.md gone Where?']);
    await new Promise(resolve => setTimeout(resolve, 50));
    assert.deepEqual([tried, await told(client)], [1, ['corpus/wall.md gone Where?']]);
    assert.ok(client.log.some(message => message.includes('could not be taken to')));
  }));
