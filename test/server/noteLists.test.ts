import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listedNotes } from '../../src/host/model/noteLists.ts';
import { LineIndex } from '../../src/engine/index.ts';
import type { NoteItem, NoteListing } from '../../src/protocol/index.ts';
import { type TestClient, uriOf, withServer } from './support/testClient.ts';

const TEXT = '# The Bridge\n\nThe bridge was built of oak. Its tolls paid for the school.\n';
const OTHER = '# The School\n\nThe school had forty pupils.\n';
const DOC = 'corpus/bridge.md';
const FILES = { [DOC]: TEXT, 'corpus/school.md': OTHER };

/** A client that keeps its lists as the editor does, and says how each answer came: all, places or same. */
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

function how({ uri, notes, places }: NoteListing): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  return `${name} ${notes !== undefined ? 'all' : places !== undefined ? 'places' : 'same'}`;
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
    await keeper.ask();
    await keeper.holds();
    await client.edit(DOC, 4, longer.replace('\n\n', '\n\nTwo. '));
    assert.deepEqual(await keeper.ask(), ['bridge.md places', 'school.md same'], 'an edit before them moves them');
    await keeper.holds();
    await client.edit(DOC, 5, longer.replace('\n\n', '\n\nTwo. ').replace('tolls', 'fees'));
    assert.deepEqual(await keeper.ask(), ['bridge.md all', 'school.md same'], 'one has lost its words');
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
