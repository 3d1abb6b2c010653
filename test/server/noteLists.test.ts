import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { listedNotes } from '../../src/host/model/noteLists.ts';
import { LineIndex } from '../../src/engine/index.ts';
import type { NoteItem, NoteListing } from '../../src/protocol/index.ts';
import { changesOf } from '../../src/server/annotations/noteChanges.ts';
import { type TestClient, uriOf, withServer } from './support/testClient.ts';

const TEXT = '# The Bridge\n\nThe bridge was built of oak. Its tolls paid for the school.\n';
const OTHER = '# The School\n\nThe school had forty pupils.\n';
const DOC = 'corpus/bridge.md';
const FILES = { [DOC]: TEXT, 'corpus/school.md': OTHER };

/** A client that keeps its lists as the editor does, and says how each answer came: all, changes with how many notes were sent, or same. */
class Keeper {
  readonly #client: TestClient;
  #lists: ReadonlyMap<string, { readonly stamp: number; readonly notes: readonly NoteItem[] }> = new Map();

  constructor(client: TestClient) {
    this.#client = client;
  }

  async ask(): Promise<readonly string[]> {
    await this.#client.request('marginalia/notes', { uri: uriOf(DOC) }); // reads what was edited
    const known = [...this.#lists].map(([uri, { stamp }]) => ({ uri, stamp }));
    const listings = await this.#client.request('marginalia/allNotes', { known });
    this.#lists = new Map(
      listings.map(listing => [
        listing.uri,
        { stamp: listing.stamp, notes: listedNotes(listing, this.#lists.get(listing.uri)?.notes ?? []) },
      ]),
    );
    return listings.map(how);
  }

  /** What is kept must be what a client is told that knows nothing. */
  async holds(): Promise<void> {
    const kept = [...this.#lists.values()].flatMap(({ notes }) => notes);
    const fresh = await this.#client.request('marginalia/allNotes', { known: [] });
    assert.deepEqual(
      kept,
      fresh.flatMap(({ notes }) => notes ?? []),
    );
  }
}

function how({ uri, notes, changes }: NoteListing): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  return `${name} ${notes !== undefined ? 'all' : changes !== undefined ? `${String(changes.come.length)} sent` : 'same'}`;
}

async function note(client: TestClient, words: string, { path = DOC, text = TEXT, version = null as number | null } = {}): Promise<void> {
  const lines = new LineIndex(text);
  const start = text.indexOf(words);
  const range = { start: lines.positionAt(start), end: lines.positionAt(start + words.length) };
  const places = [{ uri: uriOf(path), version, range }];
  const draft = { comment: `On ${words}.`, tags: [], link: null };
  const outcome = await client.request('marginalia/noteAction', { kind: 'create', places, note: draft, creator: null });
  assert.ok(outcome.done);
}

test('a client that keeps its list is sent what has changed, and comes to the same list as one that asks anew', () =>
  withServer({ files: FILES }, async client => {
    const keeper = new Keeper(client);
    assert.deepEqual(await keeper.ask(), []);
    await note(client, 'bridge was built');
    await note(client, 'tolls');
    await note(client, 'forty pupils', { path: 'corpus/school.md', text: OTHER });
    assert.deepEqual(await keeper.ask(), ['bridge.md all', 'school.md all']);
    assert.deepEqual(await keeper.ask(), ['bridge.md same', 'school.md same']);
    await client.open(DOC, TEXT);
    assert.deepEqual(await keeper.ask(), ['bridge.md same', 'school.md same'], 'opening changes nothing');
    await client.edit(DOC, 2, `${TEXT}\nA last word.\n`);
    assert.deepEqual(await keeper.ask(), ['bridge.md same', 'school.md same'], 'nor does an edit behind all notes');
    const longer = TEXT.replace('\n\n', '\n\nA first word. ');
    await client.edit(DOC, 3, longer);
    assert.deepEqual(await keeper.ask(), ['bridge.md 0 sent', 'school.md same'], 'an edit before them moves them, which is told');
    await keeper.holds();
    await client.edit(DOC, 4, longer.replace('\n\n', '\n\nTwo. '));
    assert.deepEqual(await keeper.ask(), ['bridge.md 0 sent', 'school.md same'], 'another one moves them on');
    await keeper.holds();
    await client.edit(DOC, 5, longer.replace('\n\n', '\n\nTwo. ').replace('tolls', 'fees'));
    assert.deepEqual(await keeper.ask(), ['bridge.md 1 sent', 'school.md same'], 'one has lost its words');
    await keeper.holds();
    await client.request('marginalia/undoNote', {});
    assert.deepEqual(await keeper.ask(), ['bridge.md same']);
    await keeper.holds();
  }));

test('two clients that ask in turn are each sent a list that is right', () =>
  withServer({ files: FILES }, async client => {
    const [one, two] = [new Keeper(client), new Keeper(client)];
    await note(client, 'tolls');
    await one.ask();
    await two.ask();
    await client.open(DOC, TEXT);
    for (let version = 2; version < 6; version++) {
      await client.edit(DOC, version, TEXT.replace('\n\n', `\n\n${'More. '.repeat(version)}`));
      await one.ask();
      if (version % 2 === 0) await two.ask();
      await one.holds();
    }
    await two.ask();
    await two.holds();
  }));

const NO_TAGS: readonly string[] = [];

/** A note of which only what matters here is said; those of one id and comment say the same. */
function item(id: number, comment: string, status: NoteItem['status'], line: number, character: number): NoteItem {
  const end = { line: line + (id % 2), character: character + 3 };
  return {
    id: `urn:${String(id)}`,
    uri: 'file:///a.md',
    title: 'A',
    kind: 'comment',
    status,
    range: status === 'orphan' ? null : { start: { line, character }, end },
    quote: 'words',
    comment,
    tags: NO_TAGS,
    link: null,
    verdict: null,
    resolved: false,
    creator: null,
    created: '2026-01-05T10:00:00Z',
    modified: '',
    replies: [],
  };
}

const lists = fc.uniqueArray(
  fc
    .record({
      id: fc.nat(12),
      comment: fc.constantFrom('a', 'a', 'a', 'b'),
      status: fc.constantFrom('in-place' as const, 'moved' as const, 'orphan' as const),
      line: fc.nat(4),
      character: fc.nat(2),
    })
    .map(({ id, comment, status, line, character }) => item(id, comment, status, line, character)),
  { selector: ({ id }) => id, maxLength: 12 },
);

test('what has become of a list makes it the list that it has become, whatever has happened to its notes', () => {
  let told = 0;
  fc.assert(
    fc.property(lists, lists, fc.boolean(), (before, other, isInOrder) => {
      const now = isInOrder ? [...other].sort((a, b) => order(before, a) - order(before, b)) : other;
      const shared = now.map(note => ({ ...note, replies: before.find(({ id }) => id === note.id)?.replies ?? note.replies }));
      const changes = changesOf(before, shared);
      if (changes === null) return;
      told++;
      const sent = JSON.parse(JSON.stringify(changes)) as typeof changes; // as it comes over the wire
      assert.deepEqual(listedNotes({ uri: 'file:///a.md', stamp: 2, changes: sent }, before), shared);
    }),
    { numRuns: 2000 },
  );
  assert.ok(told > 200, String(told));
});

function order(before: readonly NoteItem[], note: NoteItem): number {
  const at = before.findIndex(({ id }) => id === note.id);
  return at < 0 ? before.length : at;
}

test('notes that move by lines are told in runs, and one that is made, changed or deleted alone', () => {
  const before = Array.from({ length: 1000 }, (_, i) => item(i, 'a', 'moved', 3 * i, 2));
  const down = before.map(note => ({
    ...note,
    range: note.range && {
      start: { ...note.range.start, line: note.range.start.line + 2 },
      end: { ...note.range.end, line: note.range.end.line + 2 },
    },
  }));
  assert.deepEqual(changesOf(before, down), { gone: [], come: [], lines: [0, 1000, 2], places: [], statuses: [] });
  const [one] = before.slice(500);
  assert.ok(one);
  const changed = { ...one, comment: 'b' };
  const nothing = { lines: [], places: [], statuses: [] };
  assert.deepEqual(changesOf(before, before.with(500, changed)), { gone: [500], come: [{ index: 500, note: changed }], ...nothing });
  assert.deepEqual(changesOf(before, before.toSpliced(500, 1)), { gone: [500], come: [], ...nothing });
  assert.deepEqual(changesOf(before.toSpliced(500, 1), before), { gone: [], come: [{ index: 500, note: one }], ...nothing });
  assert.equal(changesOf(before, [...before].reverse()), null);
});
