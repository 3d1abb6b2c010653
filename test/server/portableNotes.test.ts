import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Range } from 'vscode-languageserver-protocol';
import { fromBase64, toBase64 } from '../../src/base/base64.ts';
import { EXPORT_FORMATS, IMPORT_FORMATS, type ImportFormat, LineIndex } from '../../src/engine/index.ts';
import type { ImportPreview } from '../../src/protocol/index.ts';
import { noteLine } from '../support/noteLine.ts';
import { type TestClient, uriOf, withServer } from './support/testClient.ts';

const QUARRY = '# The Quarry\n\nThe quarry sold slate to four towns until 1913. Its last wagon left in March.\n';
const LETTERS = '# The Letters\n\nThe foreman wrote a letter each week. None of them mentions a strike.\n';
const FILES = { 'corpus/quarry.md': QUARRY, 'corpus/letters.md': LETTERS };

async function note(
  client: TestClient,
  path: string,
  text: string,
  words: string,
  comment: string,
  tags: readonly string[] = [],
): Promise<void> {
  const lines = new LineIndex(text);
  const start = text.indexOf(words);
  const range = { start: lines.positionAt(start), end: lines.positionAt(start + words.length) };
  const places = [{ uri: uriOf(path), version: null, range }];
  const outcome = await client.request('marginalia/noteAction', {
    kind: 'create',
    places,
    note: { comment, tags, link: null },
    creator: null,
  });
  assert.ok(outcome.done);
}

async function exported(client: TestClient, format: (typeof EXPORT_FORMATS)[number]): Promise<string> {
  const answer = await client.request('marginalia/exportNotes', { format });
  assert.ok('base64' in answer);
  return new TextDecoder().decode(fromBase64(answer.base64));
}

const params = (format: ImportFormat, text: string): { base64: string; format: ImportFormat; creator: null } => ({
  base64: toBase64(new TextEncoder().encode(text)),
  format,
  creator: null,
});

async function preview(client: TestClient, format: ImportFormat, text: string): Promise<ImportPreview> {
  const answer = await client.request('marginalia/previewImport', params(format, text));
  assert.ok('attach' in answer, JSON.stringify(answer));
  return answer;
}

async function told(client: TestClient): Promise<readonly string[]> {
  const notes = (await client.request('marginalia/allNotes', { known: [] })).flatMap(listing => listing.notes ?? []);
  return notes
    .map(({ title, quote, comment, tags, replies }) =>
      [title, quote, comment, ...tags, ...replies.map(reply => `> ${reply.comment}`)].join(' | '),
    )
    .sort();
}

test('what is exported is imported elsewhere, the same; twice adds nothing; and all of it is one step to undo', async () => {
  let file = '';
  let before: readonly string[] = [];
  await withServer({ files: FILES }, async client => {
    await note(client, 'corpus/quarry.md', QUARRY, 'four towns', 'Which?', ['trade/slate']);
    await note(client, 'corpus/letters.md', LETTERS, 'mentions a strike', 'None at all?');
    const first = (await client.request('marginalia/allNotes', { known: [] }))[0]?.notes?.[0];
    assert.ok(first);
    const reply = { kind: 'reply', uri: first.uri, id: first.id, comment: 'See the ledger.', creator: 'Ada' } as const;
    assert.ok((await client.request('marginalia/noteAction', reply)).done);
    file = await exported(client, 'w3c');
    before = await told(client);
    const again = await preview(client, 'w3c', file);
    assert.deepEqual([again.attach.length, again.refuse.map(({ kind }) => kind)], [0, ['known', 'known', 'known']]);
  });
  await withServer({ files: FILES }, async client => {
    const { attach, refuse } = await preview(client, 'w3c', file);
    assert.deepEqual([attach.length, refuse.length], [3, 0]);
    assert.deepEqual(await told(client), [], 'a preview writes nothing');
    const all = { ...params('w3c', file), ids: attach.map(({ id }) => id) };
    assert.ok((await client.request('marginalia/importNotes', all)).done);
    assert.deepEqual(await told(client), before);
    const log = new TextDecoder().decode(client.files.files.get(uriOf('.marginalia/annotations/quarry.jsonl')));
    assert.match(log, /"source":"\.\.\/\.\.\/corpus\/quarry\.md"/);
    assert.match(JSON.stringify(await client.request('marginalia/importNotes', all)), /"done":false.*noted here by now/);
    const undone = await client.request('marginalia/undoNote', {});
    assert.deepEqual(undone, { done: true, what: 'import of 3 notes' });
    assert.deepEqual(await told(client), []);
    assert.deepEqual((await preview(client, 'w3c', file)).attach, [], 'what was taken back does not come again by itself');
  });
});

test('only what was chosen is attached, and what is left out is told with the reason', () =>
  withServer({ files: FILES }, async client => {
    const csv = [
      'Highlight,Book Title,Note',
      '"sold slate to four towns until 1913","The Quarry","Check."',
      '"The foreman wrote a letter each week","The Letters",""',
      '"a sentence that stands nowhere here","The Quarry",""',
    ].join('\n');
    const { attach, refuse } = await preview(client, 'csv', csv);
    assert.deepEqual(
      attach.map(({ title, quote, comment, status }) => [title, quote, comment, status]),
      [
        ['The Quarry', 'sold slate to four towns until 1913', 'Check.', 'found'],
        ['The Letters', 'The foreman wrote a letter each week', '', 'found'],
      ],
    );
    assert.deepEqual(
      refuse.map(({ kind, words }) => [kind, words]),
      [['not-found', 'a sentence that stands nowhere here']],
    );
    const ids = attach.slice(0, 1).map(({ id }) => id);
    assert.ok((await client.request('marginalia/importNotes', { ...params('csv', csv), ids })).done);
    assert.deepEqual(await told(client), ['The Quarry | sold slate to four towns until 1913 | Check.']);
  }));

test('every form is exported, with the notes on documents that are gone or are reports', () =>
  withServer({ files: { ...FILES, 'report.md': '# Report\n\nThe quarry is described here.\n' } }, async client => {
    await note(client, 'corpus/quarry.md', QUARRY, 'four towns', 'Which?', ['trade']);
    await note(client, 'corpus/letters.md', LETTERS, 'a strike', 'Whose?');
    await client.open('report.md', '# Report\n\nThe quarry is described here.\n');
    const range = { start: { line: 2, character: 4 }, end: { line: 2, character: 10 } };
    const places = [{ uri: uriOf('report.md'), version: 1, range }];
    const draft = { comment: 'Say where.', tags: [], link: null };
    assert.ok((await client.request('marginalia/noteAction', { kind: 'create', places, note: draft, creator: null })).done);
    await client.close('report.md');
    client.files.files.delete(uriOf('corpus/letters.md'));
    await client.request('marginalia/reload', {});
    for (const format of EXPORT_FORMATS) {
      const answer = await client.request('marginalia/exportNotes', { format });
      assert.ok('base64' in answer && answer.notes === 3, format);
      if (format === 'refi-qda') continue; // a zip
      const text = new TextDecoder().decode(fromBase64(answer.base64));
      for (const comment of ['Which?', 'Whose?', 'Say where.']) assert.ok(text.includes(comment), `${format}: ${comment}`);
    }
  }));

test('notes of several folders are named apart, and go back into the folder of their document', async () => {
  const folders = [
    { uri: 'file:///one', name: 'one' },
    { uri: 'file:///two', name: 'two' },
  ];
  const files = { 'file:///one/corpus/a.md': QUARRY, 'file:///two/corpus/a.md': LETTERS };
  let file = '';
  await withServer({ files, folders }, async client => {
    await note(client, 'file:///one/corpus/a.md', QUARRY, 'four towns', 'One.');
    await note(client, 'file:///two/corpus/a.md', LETTERS, 'a strike', 'Two.');
    file = await exported(client, 'w3c');
    assert.match(file, /"one\/corpus\/a\.md"/);
    assert.match(file, /"two\/corpus\/a\.md"/);
  });
  await withServer({ files, folders }, async client => {
    const { attach } = await preview(client, 'w3c', file);
    const ids = attach.map(({ id }) => id);
    assert.ok((await client.request('marginalia/importNotes', { ...params('w3c', file), ids })).done);
    for (const folder of ['one', 'two']) {
      const log = new TextDecoder().decode(client.files.files.get(`file:///${folder}/.marginalia/annotations/a.jsonl`));
      assert.equal(log.trim().split('\n').length, 1);
      assert.match(log, /"source":"\.\.\/\.\.\/corpus\/a\.md"/);
    }
  });
});

test('broken and hostile files get an answer, and nothing is written', () =>
  withServer({ files: FILES }, async client => {
    const bad = ['', '\0\u0001', '{', '[[[[', '{"@context": []}', '"', 'a,b\n"', '<x>', '\uFEFF{"rows": [null, 1, {}]}'];
    for (const format of IMPORT_FORMATS)
      for (const text of bad) {
        const answer = await client.request('marginalia/previewImport', params(format, text));
        assert.ok(
          'error' in answer ? answer.error !== '' && !answer.error.endsWith('.') : answer.attach.length === 0,
          `${format}: ${text}`,
        );
        const outcome = await client.request('marginalia/importNotes', { ...params(format, text), ids: ['urn:x'] });
        assert.equal(outcome.done, false);
      }
    const latin = toBase64(Uint8Array.of(0x63, 0x61, 0x66, 0xe9));
    const answer = await client.request('marginalia/previewImport', { base64: latin, format: 'csv', creator: null });
    assert.match(JSON.stringify(answer), /not encoded in UTF-8/);
    assert.ok(![...client.files.files.keys()].some(uri => uri.includes('.marginalia')));
  }));

test('links go along by the paths of their documents, and notes of a document that is gone by the path that it had', async () => {
  const lost = noteLine({ id: '1', source: 'corpus/gone.md', exact: 'Nine wagons were sold.', comment: 'Whose?' });
  const logs = { '.marginalia/annotations/gone.jsonl': `${lost}\n` };
  let file = '';
  await withServer({ files: { ...FILES, ...logs } }, async client => {
    const lines = new LineIndex(QUARRY);
    const range = (start: number, end: number): Range => ({ start: lines.positionAt(start), end: lines.positionAt(end) });
    const link = { relation: 'supports', uri: uriOf('corpus/letters.md'), range: range(14, 25) } as const;
    const places = [{ uri: uriOf('corpus/quarry.md'), version: null, range: range(14, 24) }];
    const made = { kind: 'create', places, note: { comment: '', tags: [], link }, creator: null } as const;
    assert.ok((await client.request('marginalia/noteAction', made)).done);
    file = await exported(client, 'w3c');
    assert.ok(!file.includes('file:'), file);
    assert.ok(!file.includes('../'), file);
    assert.match(await exported(client, 'csv'), /corpus\/gone\.md,gone,Nine wagons/);
    assert.match(await exported(client, 'markdown'), /Link: supports corpus\/letters\.md/);
  });
  await withServer({ files: FILES }, async client => {
    const { attach } = await preview(client, 'w3c', file);
    const ids = attach.map(({ id }) => id);
    assert.ok((await client.request('marginalia/importNotes', { ...params('w3c', file), ids })).done);
    const notes = (await client.request('marginalia/allNotes', { known: [] })).flatMap(listing => listing.notes ?? []);
    assert.deepEqual(
      notes.flatMap(({ link }) => (link === null ? [] : [[link.uri, link.title, link.range !== null]])),
      [[uriOf('corpus/letters.md'), 'The Letters', true]],
    );
  });
});
