import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FileChangeType, type PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import { LineIndex } from '../../src/engine/index.ts';
import type { NoteAction, NoteOutcome } from '../../src/protocol/index.ts';
import { MemoryFiles } from './support/memoryFiles.ts';
import { type TestClient, type TestOptions, uriOf, withServer } from './support/testClient.ts';

const TEXT = '# The Weir\n\nThe weir was raised in spring. The eels were counted in autumn.\n';
const DOC = 'corpus/weir.md';
const BOOK =
  'tags:\n  # asked of the keeper\n  - name: works\n    colour: "#b0413e"\n  - name: works/weir\n    description: Whatever holds the water.\n';
const BOOK_URI = uriOf('.marginalia/codebook.yaml');
const LOG = uriOf('.marginalia/annotations/weir.jsonl');
const FILES = { [DOC]: TEXT, '.marginalia/codebook.yaml': BOOK };

const act = (client: TestClient, action: NoteAction): Promise<NoteOutcome> => client.request('marginalia/noteAction', action);
const textOf = (client: TestClient, uri: string): string => new TextDecoder().decode(client.files.files.get(uri));

async function tag(client: TestClient, words: string, tags: readonly string[]): Promise<void> {
  const lines = new LineIndex(TEXT);
  const start = TEXT.indexOf(words);
  const range = { start: lines.positionAt(start), end: lines.positionAt(start + words.length) };
  const places = [{ uri: uriOf(DOC), version: null, range }];
  assert.ok((await act(client, { kind: 'create', places, note: { comment: '', tags, link: null }, creator: null })).done);
}

/** "works/weir 1 #b0413e Whatever holds the water.": all that is said of each tag. */
async function tags(client: TestClient): Promise<readonly string[]> {
  return (await client.request('marginalia/tags', {})).map(({ name, count, colour, description }) =>
    [name, String(count), ...(colour === null ? [] : [colour]), ...(description === null ? [] : [description])].join(' '),
  );
}

async function tagsOfNotes(client: TestClient): Promise<readonly string[]> {
  const answer = await client.request('marginalia/notes', { uri: uriOf(DOC) });
  return (answer?.notes ?? []).map(note => note.tags.join(' '));
}

/** Waits for the diagnostics of the codebook that hold. */
function diagnostics(client: TestClient, holds: (messages: readonly string[]) => boolean): Promise<readonly string[]> {
  return new Promise(resolve => {
    const listening = client.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      const told = params.diagnostics.map(
        ({ range, message }) => `${String(range.start.line)}: ${typeof message === 'string' ? message : message.value}`,
      );
      if (params.uri !== BOOK_URI || !holds(told)) return;
      listening.dispose();
      resolve(told);
    });
  });
}

test('tags in use and tags of the codebook are told together, with the colour of the nearest tag above', () =>
  withServer({ files: FILES }, async client => {
    await tag(client, 'weir was raised', ['works/weir/new', 'season']);
    assert.deepEqual(await tags(client), [
      'season 1',
      'works/weir/new 1 #b0413e',
      'works 0 #b0413e',
      'works/weir 0 #b0413e Whatever holds the water.',
    ]);
  }));

test('a tag is renamed in notes and codebook as one step, and both are undone and done again', () =>
  withServer({ files: FILES }, async client => {
    await tag(client, 'weir', ['works', 'works/weir']);
    const [book, log] = [textOf(client, BOOK_URI), textOf(client, LOG)];
    assert.deepEqual(await act(client, { kind: 'renameTag', from: ['works'], to: 'building' }), { done: true });
    const renamed = book.replaceAll('works', 'building');
    assert.equal(textOf(client, BOOK_URI), renamed);
    assert.deepEqual(await tagsOfNotes(client), ['building building/weir']);
    assert.ok(textOf(client, LOG).startsWith(log), 'notes by a line more');
    assert.ok((await client.request('marginalia/undoNote', {})).done);
    assert.equal(textOf(client, BOOK_URI), book);
    assert.deepEqual(await tagsOfNotes(client), ['works works/weir']);
    assert.ok((await client.request('marginalia/redoNote', {})).done);
    assert.equal(textOf(client, BOOK_URI), renamed);
    assert.deepEqual(await tagsOfNotes(client), ['building building/weir']);
  }));

test('several tags become one, with what the codebook says of each', () =>
  withServer({ files: { ...FILES, '.marginalia/codebook.yaml': `${BOOK}  - name: dam\n    colour: "#123456"\n` } }, async client => {
    await tag(client, 'weir', ['dam']);
    await tag(client, 'eels', ['dam', 'barrage/old', 'works/weir']);
    assert.ok((await act(client, { kind: 'renameTag', from: ['dam', 'barrage'], to: 'works/weir' })).done);
    assert.deepEqual(await tagsOfNotes(client), ['works/weir', 'works/weir works/weir/old']);
    assert.deepEqual(await tags(client), ['works/weir 2 #123456 Whatever holds the water.', 'works/weir/old 1 #123456', 'works 0 #b0413e']);
    assert.ok((await client.request('marginalia/undoNote', {})).done);
    assert.deepEqual(await tagsOfNotes(client), ['dam', 'dam barrage/old works/weir']);
  }));

test('a tag is given a colour and a description in a codebook that is made for it', () =>
  withServer({ files: { [DOC]: TEXT } }, async client => {
    await tag(client, 'eels', ['fish']);
    assert.ok((await act(client, { kind: 'describeTag', tag: 'fish', description: null, colour: '#0a8a7a' })).done);
    assert.ok((await act(client, { kind: 'describeTag', tag: ' #fish ', description: 'What swims.', colour: null })).done);
    assert.deepEqual(await tags(client), ['fish 1 #0a8a7a What swims.']);
    assert.ok((await act(client, { kind: 'describeTag', tag: 'fish', description: '', colour: '' })).done);
    assert.deepEqual(await tags(client), ['fish 1']);
    for (const expected of ['fish 1 #0a8a7a What swims.', 'fish 1 #0a8a7a', 'fish 1']) {
      assert.ok((await client.request('marginalia/undoNote', {})).done);
      assert.deepEqual(await tags(client), [expected]);
    }
  }));

test('an edit of the codebook by hand counts at once, is not undone over, and what it says wrongly is told at its line', () =>
  withServer({ files: FILES }, async client => {
    assert.ok((await act(client, { kind: 'describeTag', tag: 'season', description: 'A time of year.', colour: null })).done);
    const told = diagnostics(client, messages => messages.length > 0);
    const byHand = `${textOf(client, BOOK_URI)}  - name: eel\n    colour: brown\n`;
    client.files.set(BOOK_URI, byHand);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: BOOK_URI, type: FileChangeType.Changed }],
    });
    const line = byHand.split('\n').indexOf('  - name: eel');
    assert.deepEqual(await told, [`${String(line)}: Marginalia passes over this: the colour of “eel” is not of the form "#rrggbb".`]);
    assert.ok((await tags(client)).includes('eel 0'));
    const outcome = await client.request('marginalia/undoNote', {});
    assert.match(JSON.stringify(outcome), /"done":false.*the codebook has been changed since/);
    assert.equal(textOf(client, BOOK_URI), byHand);
  }));

test('a codebook that is not valid YAML is not edited, and then no note is changed either', () =>
  withServer({ files: { ...FILES, '.marginalia/codebook.yaml': 'tags: [{name: works\n' } }, async client => {
    await tag(client, 'weir', ['works']);
    const log = textOf(client, LOG);
    const actions: readonly NoteAction[] = [
      { kind: 'renameTag', from: ['works'], to: 'building' },
      { kind: 'describeTag', tag: 'works', description: 'x', colour: null },
    ];
    for (const action of actions) {
      const outcome = await act(client, action);
      assert.ok(!outcome.done);
      assert.match(outcome.message, /^The codebook cannot be edited as long as it is not valid YAML.*Nothing has been changed\.$/);
    }
    assert.equal(textOf(client, BOOK_URI), 'tags: [{name: works\n');
    assert.equal(textOf(client, LOG), log);
  }));

test('names that are none, and a tag beneath itself, are refused', () =>
  withServer({ files: FILES }, async client => {
    for (const to of ['', ' / ', '#', 'works/deep'])
      assert.equal((await act(client, { kind: 'renameTag', from: ['works'], to })).done, false, to);
    assert.equal((await act(client, { kind: 'describeTag', tag: '//', description: 'x', colour: null })).done, false);
    assert.equal(textOf(client, BOOK_URI), BOOK);
  }));

/** Reads or writes of what matches fail. */
class FaultyFiles extends MemoryFiles {
  fails: { readonly on: 'read' | 'write'; readonly path: RegExp; readonly code: string } | null = null;

  override async readFile(uri: string): Promise<Uint8Array> {
    this.#check('read', uri);
    return super.readFile(uri);
  }

  override async write(uri: string, text: string): Promise<void> {
    this.#check('write', uri);
    return super.write(uri, text);
  }

  #check(on: 'read' | 'write', uri: string): void {
    const { fails } = this;
    if (fails?.on === on && fails.path.test(uri)) throw Object.assign(new Error(`${fails.code}: ${on} failed`), { code: fails.code });
  }
}

async function withFaulty(body: (client: TestClient, files: FaultyFiles) => Promise<void>, options: TestOptions = {}): Promise<void> {
  const files = new FaultyFiles(Object.fromEntries(Object.entries(FILES).map(([path, text]) => [uriOf(path), text])));
  await withServer({ ...options, fileSystem: files }, client => body(client, files));
}

for (const code of ['EIO', 'EACCES', 'ENOSPC'])
  test(`a codebook that cannot be read or written (${code}) keeps what it says, and no note is changed without it`, () =>
    withFaulty(async (client, files) => {
      await tag(client, 'weir', ['works']);
      const before = await tags(client);
      for (const on of ['read', 'write'] as const) {
        files.fails = { on, path: /codebook/, code };
        const outcome = await act(client, { kind: 'renameTag', from: ['works'], to: 'building' });
        assert.ok(!outcome.done && outcome.retry);
        assert.match(outcome.message, /^The codebook could not be written to \.marginalia\/codebook\.yaml: /);
        await client.request('marginalia/reload', {});
        assert.deepEqual(await tags(client), before);
        assert.deepEqual(await tagsOfNotes(client), ['works']);
      }
      files.fails = null;
      assert.ok((await act(client, { kind: 'renameTag', from: ['works'], to: 'building' })).done);
      assert.deepEqual(await tagsOfNotes(client), ['building']);
    }));

for (const code of ['EIO', 'EACCES', 'ENOENT'])
  test(`a log that cannot be read for a moment (${code}) has not lost its notes, and the next is added to it`, () =>
    withFaulty(async (client, files) => {
      await tag(client, 'weir', ['works']);
      files.fails = { on: 'read', path: /\.jsonl$/, code };
      await client.request('marginalia/reload', {});
      assert.deepEqual(await tagsOfNotes(client), ['works']);
      await tag(client, 'eels', ['fish']);
      files.fails = null;
      await client.request('marginalia/reload', {});
      assert.deepEqual(await tagsOfNotes(client), ['works', 'fish']);
    }));

test('a log that was cut short by another program keeps what is left, and what is noted next', () =>
  withFaulty(async (client, files) => {
    await tag(client, 'weir', ['works']);
    await tag(client, 'eels', ['fish']);
    const whole = files.files.get(LOG) ?? new Uint8Array();
    files.set(LOG, whole.slice(0, whole.length - 100));
    await client.request('marginalia/reload', {});
    assert.deepEqual(await tagsOfNotes(client), ['works']);
    await tag(client, 'autumn', ['season']);
    await client.request('marginalia/reload', {});
    assert.deepEqual(await tagsOfNotes(client), ['works', 'season']);
  }));
