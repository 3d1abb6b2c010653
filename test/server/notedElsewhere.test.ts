import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LineIndex } from '../../src/engine/index.ts';
import type { NoteDraft, NoteItem, NoteOutcome } from '../../src/protocol/index.ts';
import { type TestClient, uriOf, withServer } from './support/testClient.ts';

const WELL = 'The well was dug in 1931 by nine families.';
const TEXT = `# The Well\n\n${WELL} It gave water until the drought.\n`;
const REPORT = '# Report\n\nThe well is said to be old. Nobody has measured it.\n';
const FILES = { 'corpus/well.md': TEXT, 'corpus/road.md': '# The Road\n\nThe road was paved.\n', 'report.md': REPORT };

interface At {
  readonly path: string;
  readonly text: string;
  readonly version?: number | null;
}

async function note(
  client: TestClient,
  words: string,
  { path, text, version = null }: At,
  draft: Partial<NoteDraft> = {},
): Promise<string> {
  const lines = new LineIndex(text);
  const start = text.indexOf(words);
  const range = { start: lines.positionAt(start), end: lines.positionAt(start + words.length) };
  const outcome = await client.request('marginalia/noteAction', {
    kind: 'create',
    places: [{ uri: uriOf(path), version, range }],
    note: { comment: `On ${words}`, tags: [], link: null, ...draft },
    creator: null,
  });
  assert.ok(outcome.done, JSON.stringify(outcome));
  return outcome.ids?.[0] ?? '';
}

/** A note on the report, which is then closed. */
async function noteOnReport(client: TestClient, draft: Partial<NoteDraft> = {}): Promise<string> {
  await client.open('report.md', REPORT);
  const id = await note(client, 'said to be old', { path: 'report.md', text: REPORT, version: 1 }, draft);
  await client.close('report.md');
  return id;
}

const reply = (client: TestClient, path: string, id: string): Promise<NoteOutcome> =>
  client.request('marginalia/noteAction', { kind: 'reply', uri: uriOf(path), id, comment: 'So it is.', creator: null });

async function all(client: TestClient): Promise<readonly NoteItem[]> {
  return (await client.request('marginalia/allNotes', { known: [] })).flatMap(({ notes }) => notes ?? []);
}

/** One line a note: document, status, words, what was said, replies. */
const told = async (client: TestClient): Promise<readonly string[]> =>
  (await all(client)).map(({ uri, status, quote, comment, tags, replies }) =>
    [
      uri.slice(uri.lastIndexOf('/') + 1),
      status,
      `“${quote}”`,
      comment,
      ...tags.map(tag => `#${tag}`),
      ...replies.map(each => `> ${each.comment}`),
    ].join(' '),
  );

async function gone(client: TestClient, path: string): Promise<void> {
  client.files.files.delete(uriOf(path));
  await client.request('marginalia/reload', {});
}

test('notes on a report are listed while it is closed, with their places, and can be answered, changed and deleted', () =>
  withServer({ files: FILES }, async client => {
    const id = await noteOnReport(client, { tags: ['doubt'] });
    await note(client, WELL, { path: 'corpus/well.md', text: TEXT });
    const expected = 'report.md in-place “said to be old” On said to be old #doubt';
    assert.deepEqual(await told(client), [`well.md in-place “${WELL}” On ${WELL}`, expected]);
    assert.deepEqual((await all(client))[1]?.range, { start: { line: 2, character: 12 }, end: { line: 2, character: 26 } });
    assert.ok((await reply(client, 'report.md', id)).done);
    assert.equal((await told(client))[1], `${expected} > So it is.`);
    const edit = { kind: 'edit', uri: uriOf('report.md'), id, comment: 'Who says so?' } as const;
    assert.ok((await client.request('marginalia/noteAction', edit)).done);
    assert.match((await told(client))[1] ?? '', /Who says so\?/);
    assert.ok((await client.request('marginalia/noteAction', { kind: 'delete', notes: [edit], creator: null })).done);
    assert.equal((await told(client)).length, 1);
    await client.request('marginalia/undoNote', {});
    assert.match((await told(client))[1] ?? '', /Who says so\? #doubt > So it is\./);
  }));

test('a report that changes while it is closed has its notes looked for anew; the same file is not read twice', () =>
  withServer({ files: FILES }, async client => {
    await noteOnReport(client);
    await told(client);
    const before = client.readings.filter(name => name === 'report.md').length;
    await told(client);
    assert.equal(client.readings.filter(name => name === 'report.md').length, before);
    client.files.set(uriOf('report.md'), REPORT.replace('The well', 'An older report says that the well'));
    assert.deepEqual(await told(client), ['report.md moved “said to be old” On said to be old']);
    client.files.set(uriOf('report.md'), 'Nothing of it is left here.');
    assert.deepEqual(await told(client), ['report.md orphan “said to be old” On said to be old']);
  }));

test('tags of notes that nobody has open are counted and renamed with all others', () =>
  withServer({ files: FILES }, async client => {
    await noteOnReport(client, { tags: ['doubt/age'] });
    await note(client, 'road', { path: 'corpus/road.md', text: FILES['corpus/road.md'] }, { tags: ['doubt'] });
    const tags = async (): Promise<readonly string[]> =>
      (await client.request('marginalia/tags', {})).map(({ name, count }) => `${name} ${String(count)}`);
    assert.deepEqual(await tags(), ['doubt 1', 'doubt/age 1']);
    assert.ok((await client.request('marginalia/noteAction', { kind: 'renameTag', from: ['doubt'], to: 'question' })).done);
    assert.deepEqual(await tags(), ['question 1', 'question/age 1']);
  }));

test('notes on a document that is gone wait in the list, and are taken with their answers to where its words stand now', () =>
  withServer({ files: FILES }, async client => {
    const id = await note(client, WELL, { path: 'corpus/well.md', text: TEXT });
    await reply(client, 'corpus/well.md', id);
    await gone(client, 'corpus/well.md');
    const waiting = [`well.md gone “${WELL}” On ${WELL} > So it is.`];
    assert.deepEqual(await told(client), waiting);
    assert.deepEqual(await client.request('marginalia/noteCandidates', { uri: uriOf('corpus/well.md'), id }), []);
    const moved = `# Wells and roads\n\nA map is lost. ${WELL} The map showed it.\n`;
    client.files.set(uriOf('corpus/both.md'), moved);
    await client.request('marginalia/reload', {});
    const [candidate, ...others] = await client.request('marginalia/noteCandidates', { uri: uriOf('corpus/well.md'), id });
    assert.ok(candidate);
    assert.deepEqual(
      [candidate.uri, candidate.title, candidate.text, others.length],
      [uriOf('corpus/both.md'), 'Wells and roads', WELL, 0],
    );
    const place = { uri: candidate.uri, version: null, range: candidate.range };
    const attached = await client.request('marginalia/noteAction', { kind: 'attach', uri: uriOf('corpus/well.md'), id, place });
    assert.ok(attached.done, JSON.stringify(attached));
    assert.deepEqual(await told(client), [`both.md in-place “${WELL}” On ${WELL} > So it is.`]);
    await client.request('marginalia/undoNote', {});
    assert.deepEqual(await told(client), waiting);
    client.files.set(uriOf('corpus/well.md'), TEXT);
    await client.request('marginalia/reload', {});
    assert.deepEqual(await told(client), [`well.md in-place “${WELL}” On ${WELL} > So it is.`], 'and it may come back');
  }));

test('a document that can no longer be read is told like one that is gone', () =>
  withServer({ files: FILES }, async client => {
    await note(client, WELL, { path: 'corpus/well.md', text: TEXT });
    client.files.set(uriOf('corpus/well.md'), new Uint8Array([0, 1, 2, 0, 255]));
    await client.request('marginalia/reload', {});
    assert.deepEqual(await told(client), [`well.md gone “${WELL}” On ${WELL}`]);
  }));

test('a report that is closed is not taken for a document of the same name', async () => {
  const files = { ...FILES, 'corpus/report.md': REPORT };
  let log = new Uint8Array();
  const file = uriOf('.marginalia/annotations/report.jsonl');
  await withServer({ files }, async client => {
    await noteOnReport(client);
    const uris = async (): Promise<readonly string[]> => (await all(client)).map(({ uri }) => uri);
    assert.deepEqual(await uris(), [uriOf('report.md')]);
    log = new Uint8Array(client.files.files.get(file) ?? []);
  });
  await withServer({ files: { ...files, '.marginalia/annotations/report.jsonl': log } }, async client => {
    const notes = await client.request('marginalia/notes', { uri: uriOf('corpus/report.md') });
    assert.deepEqual(notes?.notes, [], 'from the start, before anything was asked');
    assert.deepEqual(
      (await all(client)).map(({ uri }) => uri),
      [uriOf('report.md')],
    );
  });
});

test('lines that name no file at all, or one of a kind that nobody can open, are listed and harm nothing', () => {
  const line = (id: string, source: string): string =>
    JSON.stringify({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id,
      type: 'Annotation',
      motivation: 'commenting',
      body: [{ type: 'TextualBody', purpose: 'commenting', value: id }],
      target: { source, selector: { type: 'TextQuoteSelector', exact: 'words', prefix: '', suffix: '' } },
    });
  const sources = ['../../../outside.md', 'https://example.org/page', 'urn:x:nothing', '', '%', '../../corpus', '../../pictures/map.png'];
  const log = sources.map((source, i) => line(`urn:x:${String(i)}`, source)).join('\n');
  return withServer({ files: { ...FILES, 'pictures/map.png': 'no text', '.marginalia/annotations/%zz.jsonl': log } }, async client => {
    const notes = await all(client);
    assert.equal(notes.length, sources.length);
    assert.deepEqual([...new Set(notes.map(({ status }) => status))], ['gone']);
    for (const { uri, id } of notes) {
      const deleted = await client.request('marginalia/noteAction', { kind: 'delete', notes: [{ uri, id }], creator: null });
      assert.ok(deleted.done || deleted.message.length > 0);
    }
  });
});
