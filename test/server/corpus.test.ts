import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FileChangeType } from 'vscode-languageserver-protocol';
import { readDocument } from '../../src/engine/index.ts';
import { WATCHED as ANNOTATIONS } from '../../src/server/annotations/logs.ts';
import { PROTOCOL_VERSION } from '../../src/protocol/index.ts';
import { ROOT, TestClient, uriOf, withServer } from './support/testClient.ts';

async function paths(client: TestClient): Promise<readonly string[]> {
  const { documents } = await client.request('marginalia/corpus', {});
  return documents.map(document => document.path);
}

/** Tells the server of changes on the disk and waits until `expect` holds of what it then knows. */
async function changeOnDisk(
  client: TestClient,
  changes: readonly (readonly [path: string, type: FileChangeType])[],
  expect: () => void | Promise<void>,
): Promise<void> {
  const events = changes.map(([path, type]) => ({ uri: uriOf(path), type }));
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: events });
  await eventually(expect);
}

/** Asks again until the answer is the expected one, or ten seconds have passed. */
async function eventually(expect: () => void | Promise<void>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await expect();
      return;
    } catch (error) {
      if (tries === 400) throw error;
      await new Promise(resolve => setTimeout(resolve, 25));
    }
  }
}

test('the corpus is every Markdown and text file of the corpus folders that no ignore file leaves out', () =>
  withServer(
    {
      files: {
        'README.md': 'No source.',
        'corpus/a.md': 'One.',
        'corpus/deep/er/b.txt': 'Two.',
        'corpus/c.MARKDOWN': 'Three.',
        'corpus/d.pdf': 'No text.',
        'corpus/.hidden/e.md': 'Hidden.',
        'corpus/node_modules/f.md': 'Not ours.',
        'corpus/draft.md': 'Left out.',
        'corpus/drafts/g.md': 'Left out.',
        'corpus/kept/draft.md': 'Taken back.',
        'corpus/.marginaliaignore': 'draft.md\ndrafts/\n',
        'corpus/kept/.ignore': '!draft.md',
        '.gitignore': 'secret.md',
        'corpus/secret.md': 'Left out.',
      },
    },
    async client => {
      const { documents, unreadable } = await client.request('marginalia/corpus', {});
      assert.deepEqual(
        documents.map(each => each.path),
        ['a.md', 'c.MARKDOWN', 'deep/er/b.txt', 'kept/draft.md'],
      );
      assert.deepEqual(unreadable, []);
      assert.deepEqual(documents[0]?.folder, { uri: ROOT, name: 'work' });
    },
  ));

test('the globs of the setting name folders or files, wherever they are', async () => {
  const files = { 'a/texts/x.md': '', 'b/texts/y.md': '', 'b/other/z.md': '', 'notes.md': '', 'corpus/w.md': '' };
  const found: Record<string, readonly string[]> = {};
  for (const glob of ['*/texts', 'b/', './b/other/', 'notes.md', '**/*.md', '.', 'nowhere/'])
    await withServer({ files, settings: { corpus: { folders: [glob] } } }, async client => {
      found[glob] = await paths(client);
    });
  assert.deepEqual(found, {
    '*/texts': ['x.md', 'y.md'],
    'b/': ['other/z.md', 'texts/y.md'],
    './b/other/': ['z.md'],
    'notes.md': ['notes.md'],
    '**/*.md': ['notes.md', 'w.md', 'x.md', 'y.md', 'z.md'],
    '.': ['a/texts/x.md', 'b/other/z.md', 'b/texts/y.md', 'corpus/w.md', 'notes.md'],
    'nowhere/': [],
  });
});

test('a workspace folder that is itself the corpus folder is found', async () => {
  const folders = [{ uri: `${ROOT}/corpus`, name: 'corpus' }];
  await withServer({ folders, files: { 'corpus/sources/a.md': '', 'corpus/report.md': '' } }, async client =>
    assert.deepEqual(await paths(client), ['a.md']),
  );
  await withServer({ folders, files: { 'corpus/a.md': '', 'corpus/in/b.md': '' } }, async client =>
    assert.deepEqual(await paths(client), ['a.md', 'in/b.md']),
  );
});

test('an edit makes the server read that document again and no other', () =>
  withServer({ files: { 'corpus/a.md': 'There were 12.', 'corpus/b.md': 'There were 13.' } }, async client => {
    assert.deepEqual(client.readings, ['a.md', 'b.md']);
    await client.open('corpus/a.md', 'There were 12.');
    await client.request('marginalia/outline', { uri: uriOf('corpus/a.md') });
    assert.deepEqual(client.readings, ['a.md', 'b.md'], 'opening reads nothing where the text is the same');
    await client.edit('corpus/a.md', 2, 'There were 14.');
    await client.edit('corpus/a.md', 3, 'There were 145.');
    const outline = await client.request('marginalia/outline', { uri: uriOf('corpus/a.md') });
    assert.equal(outline?.version, 3);
    assert.equal(outline.claims[0]?.text, 'There were 145.');
    assert.deepEqual(client.readings, ['a.md', 'b.md', 'a.md']);
  }));

test('a document that has been read and waits to be taken in is not read again when all is looked through again', async () => {
  const names = Array.from({ length: 30 }, (_, i) => `${String(i).padStart(2, '0')}.md`);
  const files = Object.fromEntries(names.map(name => [`corpus/${name}`, `In ${name} there were 12.`]));
  const client = new TestClient({ files });
  const readFile = client.files.readFile.bind(client.files);
  client.files.readFile = async uri => {
    if (uri.endsWith('/29.md')) await new Promise(resolve => setTimeout(resolve, 60));
    return readFile(uri);
  };
  // the commits wait longer than the test takes: what is between reading and being taken in is then everything
  const now = performance.now.bind(performance);
  performance.now = () => 0;
  try {
    await client.initialize();
    await Promise.all([client.request('marginalia/reload', {}), client.request('marginalia/reload', {})]);
    assert.deepEqual(client.readings, names);
  } finally {
    performance.now = now;
    await client.dispose();
  }
});

test('an edit is read without being asked for, once the typing pauses', () =>
  withServer({ files: { 'corpus/a.md': 'One.' } }, async client => {
    await client.open('corpus/a.md', 'One.');
    for (let version = 2; version < 8; version++) await client.edit('corpus/a.md', version, `There were ${String(version)}.`);
    await eventually(() => assert.ok(client.readings.length > 1));
    assert.deepEqual(client.readings, ['a.md', 'a.md']);
  }));

test('closing an edited document returns to what is on the disk', () =>
  withServer({ files: { 'corpus/a.md': 'There were 12.' } }, async client => {
    await client.open('corpus/a.md', 'There were 99.');
    const claim = async (): Promise<string | undefined> =>
      (await client.request('marginalia/outline', { uri: uriOf('corpus/a.md') }))?.claims[0]?.text;
    assert.equal(await claim(), 'There were 99.');
    await client.close('corpus/a.md');
    await client.request('marginalia/reload', {});
    assert.equal(await claim(), 'There were 12.');
  }));

test('an open document outside the corpus is read, is not of the corpus, and goes when it is closed', () =>
  withServer({ files: { 'corpus/a.md': 'There were 12.' } }, async client => {
    await client.open('untitled:Untitled-1', '# Draft\n\nThere were 12 of them.');
    const outline = await client.request('marginalia/outline', { uri: 'untitled:Untitled-1' });
    assert.deepEqual(
      outline?.sections.map(section => section.title),
      ['', 'Draft'],
    );
    assert.deepEqual(await paths(client), ['a.md']);
    await client.close('untitled:Untitled-1');
    assert.equal(await client.request('marginalia/outline', { uri: 'untitled:Untitled-1' }), null);
  }));

test('with no folder open the server still reads what the editor shows', () =>
  withServer({ folders: [] }, async client => {
    await client.open('untitled:Untitled-1', 'There were 12.', 'plaintext');
    const outline = await client.request('marginalia/outline', { uri: 'untitled:Untitled-1' });
    assert.equal(outline?.claims.length, 1);
    assert.deepEqual(await client.request('marginalia/corpus', {}), { revision: 1, documents: [], unreadable: [] });
  }));

test('files that are added, changed and deleted on the disk are followed, folders too', () =>
  withServer({ files: { 'corpus/a.md': 'A.', 'corpus/b.md': 'B.' } }, async client => {
    client.files.set(uriOf('corpus/c.md'), 'C.');
    client.files.set(uriOf('corpus/a.md'), 'A 2.');
    client.files.files.delete(uriOf('corpus/b.md'));
    await changeOnDisk(
      client,
      [
        ['corpus/c.md', FileChangeType.Created],
        ['corpus/a.md', FileChangeType.Changed],
        ['corpus/b.md', FileChangeType.Deleted],
      ],
      async () => {
        assert.deepEqual(await paths(client), ['a.md', 'c.md']);
        assert.deepEqual(client.readings, ['a.md', 'b.md', 'c.md', 'a.md']);
      },
    );

    client.files.set(uriOf('corpus/new/d.md'), 'D.');
    await changeOnDisk(client, [['corpus/new', FileChangeType.Created]], async () =>
      assert.deepEqual(await paths(client), ['a.md', 'c.md', 'new/d.md']),
    );

    for (const path of [...client.files.files.keys()]) client.files.files.delete(path);
    await changeOnDisk(client, [['corpus', FileChangeType.Deleted]], async () => assert.deepEqual(await paths(client), []));
  }));

test('a changed ignore file changes the corpus, and what stays is not read again', () =>
  withServer({ files: { 'corpus/a.md': 'A.', 'corpus/b.md': 'B.' } }, async client => {
    client.files.set(uriOf('corpus/.marginaliaignore'), 'b.md');
    await changeOnDisk(client, [['corpus/.marginaliaignore', FileChangeType.Created]], async () =>
      assert.deepEqual(await paths(client), ['a.md']),
    );
    assert.deepEqual(client.readings, ['a.md', 'b.md']);
  }));

test('a file that the corpus has no place for is not taken in when it changes', () =>
  withServer({ files: { 'corpus/a.md': 'A.', 'corpus/.ignore': 'drafts/' } }, async client => {
    for (const path of ['notes.md', 'corpus/x.pdf', 'corpus/.git/x.md', 'corpus/drafts/x.md']) client.files.set(uriOf(path), 'X.');
    client.files.set(uriOf('corpus/b.md'), 'B.');
    await changeOnDisk(
      client,
      ['notes.md', 'corpus/x.pdf', 'corpus/.git/x.md', 'corpus/drafts/x.md', 'corpus/b.md'].map(path => [path, FileChangeType.Created]),
      async () => assert.deepEqual(await paths(client), ['a.md', 'b.md']),
    );
  }));

test('workspace folders come and go', () =>
  withServer({ files: { 'corpus/a.md': 'A.', 'file:///other/corpus/b.md': 'B.' } }, async client => {
    const other = { uri: 'file:///other', name: 'other' };
    const event = { added: [other], removed: [] };
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
    await client.ready(status => status.documents === 2);
    const { documents } = await client.request('marginalia/corpus', {});
    assert.deepEqual(
      documents.map(document => [document.folder.name, document.path]),
      [
        ['other', 'b.md'],
        ['work', 'a.md'],
      ],
    );
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [], removed: [{ uri: ROOT, name: 'work' }] },
    });
    await client.ready(status => status.documents === 1);
    assert.deepEqual(await paths(client), ['b.md']);
  }));

test('changed settings change the corpus', () =>
  withServer({ files: { 'corpus/a.md': 'A.', 'texts/b.md': 'B.' } }, async client => {
    client.settings = { corpus: { folders: ['texts/'] } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.changed(change => change.removed.includes(uriOf('corpus/a.md')));
    await client.ready();
    assert.deepEqual(await paths(client), ['b.md']);
  }));

test('what cannot be read is told with the reason, and the others are read', () =>
  withServer(
    {
      files: {
        'corpus/binary.md': new Uint8Array([0x25, 0x50, 0x44, 0x46, 0, 1]),
        'corpus/latin1.txt': new Uint8Array([0x63, 0x61, 0x66, 0xe9]),
        'corpus/long.md': 'x'.repeat(2 * 1024 * 1024),
        'corpus/bom.md': '\uFEFF# Title\r\n\r\nThere were 12.',
        'corpus/utf16.txt': new Uint8Array([0xff, 0xfe, ...Buffer.from('There were 13.', 'utf16le')]),
        'corpus/empty.md': '',
      },
      settings: { corpus: { maxFileSize: 1 } },
    },
    async client => {
      const { documents, unreadable } = await client.request('marginalia/corpus', {});
      assert.deepEqual(
        documents.map(document => [document.path, document.claims.total]),
        [
          ['bom.md', 1],
          ['empty.md', 0],
          ['utf16.txt', 1],
        ],
      );
      assert.deepEqual(unreadable.map(({ path, reason }) => `${path}: ${reason}`).sort(), [
        'binary.md: This is a binary file, not a text.',
        'latin1.txt: This file is not encoded in UTF-8. Save it as UTF-8 to read it here.',
        'long.md: This file has 2 MB; files over 1 MB are not read (setting marginalia.corpus.maxFileSize).',
      ]);
    },
  ));

test('places in a file with a byte order mark are as the editor counts them, which hides the mark', () =>
  withServer({ files: { 'corpus/a.md': '\uFEFFThere were 12.' } }, async client => {
    const closed = await client.request('marginalia/outline', { uri: uriOf('corpus/a.md') });
    assert.deepEqual(closed?.claims[0]?.range, { start: { line: 0, character: 0 }, end: { line: 0, character: 14 } });
    await client.open('corpus/a.md', 'There were 12.');
    const open = await client.request('marginalia/outline', { uri: uriOf('corpus/a.md') });
    assert.deepEqual(open?.claims[0]?.range, closed.claims[0].range);
  }));

test('two documents of one citation key are both kept', () =>
  withServer({ files: { 'corpus/a.md': '---\nid: k\n---\n\nA.', 'corpus/b.md': '---\nid: k\n---\n\nB.' } }, async client => {
    const { documents } = await client.request('marginalia/corpus', {});
    assert.deepEqual(
      documents.map(document => document.record.id),
      ['k', 'k'],
    );
  }));

test('a reading that fails is one unreadable file and not the end of the server', () =>
  withServer(
    {
      files: { 'corpus/a.md': 'A.', 'corpus/b.md': 'B.' },
      readDocument: source => {
        if (source.text === 'A.') throw new Error('planted');
        return readDocument(source);
      },
    },
    async client => {
      const { documents, unreadable } = await client.request('marginalia/corpus', {});
      assert.deepEqual(
        documents.map(document => document.path),
        ['b.md'],
      );
      assert.deepEqual(
        unreadable.map(file => file.path),
        ['a.md'],
      );
    },
  ));

test('reading can be cancelled, says so, and goes on where it stopped when asked to', async () => {
  const files = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`corpus/${String(i)}.md`, `Text ${String(i)}.`]));
  const slow = (source: Parameters<typeof readDocument>[0]): ReturnType<typeof readDocument> => {
    const end = performance.now() + 25;
    while (performance.now() < end); // a document that takes its time
    return readDocument(source);
  };
  const client = new TestClient({ files, readDocument: slow });
  try {
    const begun = new Promise<string>(resolve => {
      client.connection.onNotification('$/progress', ({ token, value }: { token: string; value: { kind: string } }) => {
        if (value.kind === 'begin') resolve(token);
      });
    });
    await client.initialize();
    await client.connection.sendNotification('window/workDoneProgress/cancel', { token: await begun });
    const cancelled = await client.status(status => status.state === 'cancelled');
    assert.ok(cancelled.pending > 0 && cancelled.documents < 60, JSON.stringify(cancelled));
    const { documents } = await client.request('marginalia/reload', {});
    assert.equal(documents.length, 60);
    assert.equal(new Set(client.readings).size, client.readings.length, 'no document was read twice');
    assert.equal((await client.ready()).pending, 0);
  } finally {
    await client.dispose();
  }
});

test('the server says what it watches: the corpus folders, the ignore files above them, and the annotations', () =>
  withServer({ files: { 'corpus/a.md': 'A.' }, settings: { corpus: { folders: ['corpus/', 'in/*/texts'] } } }, client => {
    const watching = [...client.registrations.values()].find(each => each.method === 'workspace/didChangeWatchedFiles');
    assert.deepEqual(watching?.registerOptions, {
      watchers: ['corpus', 'corpus/**', 'in', 'in/**', '{.gitignore,.ignore,.marginaliaignore}', ANNOTATIONS].map(pattern => ({
        globPattern: { baseUri: ROOT, pattern },
      })),
    });
    return Promise.resolve();
  }));

test('a client of another protocol version is turned away with what to do', async () => {
  const client = new TestClient({ initializationOptions: { protocolVersion: PROTOCOL_VERSION + 1 } });
  await assert.rejects(client.initialize(), /do not belong together.*Reload the window/);
  client.connection.dispose();
});
