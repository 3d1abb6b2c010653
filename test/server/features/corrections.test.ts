import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Correction, FigurePlace } from '../../../src/protocol/index.ts';
import { ROOT, type TestClient, withServer } from '../support/testClient.ts';

const LOG = '.marginalia/corrections.jsonl';
const FILES = {
  'corpus/a.md': 'Some 40,000 Marlovian refugees live in the camp at Dorn.\n',
  'corpus/b.md': 'The agency counts 55,000 Marlovian refugees in the camp at Dorn.\n',
  'corpus/c.md': 'Between 30,000 and 50,000 refugees from Marlovia live in the camp at Dorn.\n',
  'corpus/d.md': 'In the tents by the river, 41,000 souls wait for the winter.\n',
};
const CREATOR = null;

/** `keys of the rows: relations`, one line a measure, `*` where the reader corrected it. */
async function outline(client: TestClient): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const { id, corrected } of await client.request('marginalia/measures', {})) {
    const measure = await client.request('marginalia/measure', { id });
    const relations = measure?.relations.map(({ relation }) => relation).join(' ') ?? '';
    lines.push(`${measure?.rows.map(({ citationKey }) => citationKey).join(' ') ?? ''}: ${relations}${corrected ? ' *' : ''}`);
  }
  return lines;
}

async function figureIn(client: TestClient, name: string): Promise<FigurePlace> {
  const start = { line: 0, character: 0 };
  const [figure] = await client.request('marginalia/figures', {
    uri: `${ROOT}/corpus/${name}.md`,
    range: { start, end: { line: 1, character: 0 } },
  });
  assert.ok(figure !== undefined, name);
  return { uri: figure.uri, figure: figure.figure, words: figure.words };
}

async function say(client: TestClient, kind: 'same' | 'different' | 'together' | 'dismiss', ...names: readonly string[]): Promise<void> {
  const figures = await Promise.all(names.map(name => figureIn(client, name)));
  assert.deepEqual(await client.request('marginalia/correct', { kind, figures, creator: CREATOR }), { done: true });
}

const logText = ({ files }: TestClient): string => new TextDecoder().decode(files.files.get(`${ROOT}/${LOG}`));

const ALL = ['a b c: differs overlaps differs'];

test('what the reader says of figures holds, is kept beside the notes, and outlives the server', async () => {
  let log = '';
  await withServer({ files: FILES }, async client => {
    assert.deepEqual(await outline(client), ALL);
    await say(client, 'same', 'a', 'd');
    assert.deepEqual(await outline(client), ['a b c d: differs overlaps agrees differs *']);
    await say(client, 'dismiss', 'b');
    assert.deepEqual(await outline(client), ['a c d: overlaps agrees *']);
    log = logText(client);
    assert.equal(log.trim().split('\n').length, 2);
  });
  await withServer({ files: { ...FILES, [LOG]: log } }, async client => {
    assert.deepEqual(await outline(client), ['a c d: overlaps agrees *']);
  });
});

test('a correction is undone and redone, and taken back from the list', async () => {
  await withServer({ files: FILES }, async client => {
    await say(client, 'dismiss', 'b');
    assert.deepEqual(await outline(client), ['a c: overlaps *']);
    assert.equal((await client.request('marginalia/undoNote', {})).done, true);
    assert.deepEqual(await outline(client), ALL);
    assert.equal((await client.request('marginalia/redoNote', {})).done, true);
    assert.deepEqual(await outline(client), ['a c: overlaps *']);
    const { corrections } = await client.request('marginalia/corrections', {});
    assert.deepEqual(
      corrections.map(({ kind, about, lost }) => [kind, about.map(({ words }) => words), lost]),
      [['dismiss', ['55,000'], false]],
    );
    const end: Correction = { kind: 'end', id: corrections[0]?.id ?? '', creator: CREATOR };
    assert.deepEqual(await client.request('marginalia/correct', end), { done: true });
    assert.deepEqual(await outline(client), ALL);
    const again = await client.request('marginalia/correct', end);
    assert.equal(again.done, false);
  });
});

test('not the same, split, and what is said later ends what it gainsays', async () => {
  await withServer({ files: FILES }, async client => {
    await say(client, 'different', 'b', 'a', 'c');
    assert.deepEqual(await outline(client), ['a c: overlaps *']);
    await say(client, 'same', 'a', 'b', 'c');
    assert.deepEqual(await outline(client), ['a b c: differs overlaps differs *']);
    await say(client, 'together', 'a', 'c');
    assert.deepEqual(await outline(client), ['a c: overlaps *']);
  });
});

test('a figure that has changed since is refused, and so is one alone', async () => {
  await withServer({ files: FILES }, async client => {
    const figure = await figureIn(client, 'a');
    const stale = await client.request('marginalia/correct', {
      kind: 'dismiss',
      figures: [{ ...figure, words: '41,000' }],
      creator: CREATOR,
    });
    assert.ok(!stale.done && stale.message.includes('Choose it again'));
    const alone = await client.request('marginalia/correct', { kind: 'same', figures: [figure], creator: CREATOR });
    assert.equal(alone.done, false);
    assert.deepEqual(await outline(client), ALL);
    assert.equal(logText(client), '');
  });
});

test('a line that cannot be read is told, hides no other, and the hover and standings follow the corrections', async () => {
  const rule = { id: 'n', kind: 'same-name', modified: '2026-01-06', names: ['Dorn', 'Marlovia'] };
  await withServer({ files: { ...FILES, [LOG]: `{"id": broken\n${JSON.stringify(rule)}\n` } }, async client => {
    const { corrections, problems } = await client.request('marginalia/corrections', {});
    assert.deepEqual(
      corrections.map(({ kind }) => kind),
      ['same-name'],
    );
    assert.match(problems.join(), /Line 1 of \.marginalia\/corrections\.jsonl/);
    const uri = `${ROOT}/corpus/a.md`;
    const standing = async (): Promise<unknown> =>
      (await client.request('marginalia/standings', { uri }))?.standings.map(each => each.differing);
    assert.deepEqual(await standing(), [1]);
    await say(client, 'dismiss', 'a', 'b');
    assert.deepEqual(await standing(), [0]);
  });
});

test('names are merged, kept apart and put right', async () => {
  const files = {
    'corpus/a.md': 'The Harbour Safety Board (HSB) met in Dorn. The HSB closed two piers.\n',
    'corpus/b.md': 'The Pier Inspectorate closed a pier. The HSB was not asked.\n',
  };
  await withServer({ files }, async client => {
    const uri = `${ROOT}/corpus/b.md`;
    const at = (character: number) =>
      client.request('marginalia/nameAt', { uri, range: { start: { line: 0, character }, end: { line: 0, character } } });
    const send = (kind: 'same-name' | 'different-name', ...names: readonly string[]) =>
      client.request('marginalia/correct', { kind, uri, names, creator: CREATOR });
    assert.equal((await at(6))?.name, 'Pier Inspectorate');
    assert.deepEqual(await send('same-name', 'Harbour Safety Board', 'Pier Inspectorate'), { done: true });
    assert.deepEqual(await at(6), {
      name: 'Harbour Safety Board',
      written: 'Pier Inspectorate',
      aliases: ['HSB', 'Pier Inspectorate'],
      mentions: 5,
    });
    assert.deepEqual(await send('different-name', 'HSB', 'Harbour Safety Board'), { done: true });
    assert.equal((await at(42))?.mentions, 1);
    assert.deepEqual(await send('same-name', 'Board of Harbours', 'Harbour Safety Board'), { done: true });
    assert.equal((await at(6))?.name, 'Board of Harbours');
    assert.equal((await send('same-name', 'HSB', ' HSB ')).done, false);
    assert.deepEqual(
      (await client.request('marginalia/names', { query: 'harbour' })).map(({ name }) => name),
      ['Board of Harbours'],
    );
  });
});

test('at a mere place the figures of the claim are found, the nearest first', async () => {
  const files = { ...FILES, 'corpus/e.md': 'The camp at Dorn holds 900 tents, 40 trucks and 12 wells.\n' };
  await withServer({ files }, async client => {
    const at = { line: 0, character: 36 };
    const uri = `${ROOT}/corpus/e.md`;
    const ask = async (): Promise<unknown> =>
      (await client.request('marginalia/figures', { uri, range: { start: at, end: at } })).map(({ words }) => words);
    assert.deepEqual(await ask(), ['40', '900', '12']);
    client.open(uri, files['corpus/e.md']);
    assert.deepEqual(await ask(), ['40', '900', '12']);
  });
});
