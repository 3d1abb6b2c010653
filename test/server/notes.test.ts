import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Hover, MarkupContent, Range } from 'vscode-languageserver-protocol';
import { LineIndex } from '../../src/engine/index.ts';
import type { NoteAction, NoteDraft, NoteItem, NoteOutcome } from '../../src/protocol/index.ts';
import { noteLine } from '../support/noteLine.ts';
import { type TestClient, type TestOptions, uriOf, withServer } from './support/testClient.ts';

const GATE = 'The north gate was closed for nine weeks in 2014.';
const CROSSING = 'Some 640 people crossed the river that winter.';
const TEXT = `# The Crossing\n\n${GATE} ${CROSSING}\n\nThe ferry ran again in May.\n`;
const OTHER = `# The Ledger\n\nThe ledger counts 640 passengers from November to March.\n`;
const FILES = { 'corpus/crossing.md': TEXT, 'corpus/ledger.md': OTHER };
const LOG = uriOf('.marginalia/annotations/crossing.jsonl');
const DOC = 'corpus/crossing.md';

function rangeOf(text: string, words: string): Range {
  const lines = new LineIndex(text);
  const start = text.indexOf(words);
  assert.ok(start >= 0, words);
  return { start: lines.positionAt(start), end: lines.positionAt(start + words.length) };
}

interface At {
  readonly path?: string;
  readonly text?: string;
  readonly version?: number | null;
}

const act = (client: TestClient, action: NoteAction): Promise<NoteOutcome> => client.request('marginalia/noteAction', action);

/** Notes `words` and gives back the id. */
async function note(
  client: TestClient,
  words: string,
  draft: Partial<NoteDraft> = {},
  { path = DOC, text = TEXT, version = null }: At = {},
): Promise<string> {
  const places = [{ uri: uriOf(path), version, range: rangeOf(text, words) }];
  const outcome = await act(client, { kind: 'create', places, note: { comment: '', tags: [], link: null, ...draft }, creator: null });
  assert.ok(outcome.done, JSON.stringify(outcome));
  const [id] = outcome.ids ?? [];
  assert.ok(id);
  return id;
}

async function notes(client: TestClient, path = DOC): Promise<readonly NoteItem[]> {
  const answer = await client.request('marginalia/notes', { uri: uriOf(path) });
  assert.ok(answer);
  return answer.notes;
}

/** One line a note: kind, status, what was noted and said. */
async function told(client: TestClient, path = DOC): Promise<readonly string[]> {
  return (await notes(client, path)).map(({ kind, status, quote, comment, tags, replies, resolved }) =>
    [
      `${kind} ${status} “${quote}”`,
      comment,
      ...tags.map(tag => `#${tag}`),
      ...replies.map(reply => `> ${reply.comment}`),
      resolved ? 'resolved' : '',
    ]
      .filter(part => part !== '')
      .join(' '),
  );
}

const logText = (client: TestClient, uri = LOG): string => new TextDecoder().decode(client.files.files.get(uri));
const lineCount = (client: TestClient): number => logText(client).split('\n').length - 1;
const undo = (client: TestClient): Promise<NoteOutcome> => client.request('marginalia/undoNote', {});
const redo = (client: TestClient): Promise<NoteOutcome> => client.request('marginalia/redoNote', {});

test('notes of each kind overlap freely, and each is one line of the log', () =>
  withServer({ files: FILES }, async client => {
    await note(client, 'north gate');
    await note(client, GATE, { comment: 'Which gate is **this**?', tags: ['place', ' harm / closure ', 'place'] });
    await note(client, 'gate was closed', { tags: ['harm/closure'] });
    const range = rangeOf(OTHER, '640 passengers');
    await note(client, '640 people', { link: { relation: 'same-event', uri: uriOf('corpus/ledger.md'), range } });
    assert.deepEqual(await told(client), [
      `comment in-place “${GATE}” Which gate is **this**? #place #harm/closure`,
      'highlight in-place “north gate”',
      'tag in-place “gate was closed” #harm/closure',
      'link in-place “640 people”',
    ]);
    const link = (await notes(client))[3]?.link;
    assert.deepEqual(link, { relation: 'same-event', uri: uriOf('corpus/ledger.md'), range, title: 'The Ledger', text: '640 passengers' });
    assert.equal(lineCount(client), 4);
    const tags = await client.request('marginalia/tags', {});
    assert.deepEqual(
      tags.map(({ name, count }) => `${name} ${String(count)}`),
      ['harm/closure 2', 'place 1'],
    );
  }));

test('what is marked in the text is the same as what is listed', () =>
  withServer({ files: FILES }, async client => {
    await note(client, 'north gate');
    await note(client, '640 people', { tags: ['count'] });
    await note(client, 'ferry', { tags: ['count'] });
    const marks = await client.request('marginalia/noteMarks', { uri: uriOf(DOC) });
    assert.deepEqual(marks, {
      version: null,
      looks: [
        { kind: 'highlight', status: 'in-place', tag: null },
        { kind: 'tag', status: 'in-place', tag: 'count' },
      ],
      marks: [2, 4, 2, 14, 0, 2, 55, 2, 65, 1, 4, 4, 4, 9, 1],
      orphans: 0,
    });
    assert.equal(await client.request('marginalia/noteMarks', { uri: uriOf('corpus/none.md') }), null);
  }));

test('a thread is answered, changed, settled and deleted, and each step is undone and done again by lines more', () =>
  withServer({ files: FILES }, async client => {
    const uri = uriOf(DOC);
    const id = await note(client, GATE, { comment: 'Check this.' });
    const states: (readonly string[])[] = [[], await told(client)];
    const steps: readonly NoteAction[] = [
      { kind: 'reply', uri, id, comment: 'Checked.', creator: 'Ada' },
      { kind: 'edit', uri, id, comment: 'Check this twice.', tags: ['todo'] },
      { kind: 'edit', uri, id, resolved: true },
      { kind: 'delete', notes: [{ uri, id }], creator: null },
    ];
    for (const step of steps) {
      assert.ok((await act(client, step)).done);
      states.push(await told(client));
    }
    assert.deepEqual(states.slice(1), [
      [`comment in-place “${GATE}” Check this.`],
      [`comment in-place “${GATE}” Check this. > Checked.`],
      [`comment in-place “${GATE}” Check this twice. #todo > Checked.`],
      [`comment in-place “${GATE}” Check this twice. #todo > Checked. resolved`],
      [],
    ]);
    const before = logText(client);
    for (const state of states.slice(0, -1).reverse()) {
      assert.ok((await undo(client)).done);
      assert.deepEqual(await told(client), state);
    }
    assert.equal((await undo(client)).done, false);
    for (const state of states.slice(1)) {
      assert.ok((await redo(client)).done);
      assert.deepEqual(await told(client), state);
    }
    assert.equal((await redo(client)).done, false);
    assert.ok(logText(client).startsWith(before), 'what was written stays as it was');
    assert.equal(lineCount(client), 15);
  }));

test('a verdict is undone like any other note', () =>
  withServer({ files: FILES }, async client => {
    const at = { uri: uriOf(DOC), range: rangeOf(TEXT, CROSSING), version: null };
    const claims = async (): Promise<number | undefined> =>
      (await client.request('marginalia/outline', { uri: uriOf(DOC) }))?.claims.length;
    const before = await claims();
    await client.request('marginalia/assess', { ...at, verdict: { kind: 'not-a-claim' } });
    assert.equal((await notes(client))[0]?.verdict, 'not a claim');
    assert.notEqual(await claims(), before);
    assert.ok((await undo(client)).done);
    assert.equal(await claims(), before);
  }));

test('what another window has changed meanwhile is not undone', () =>
  withServer({ files: FILES }, async client => {
    const id = await note(client, GATE, { comment: 'Mine.' });
    const [line = ''] = logText(client).split('\n');
    client.files.set(
      LOG,
      `${line}\n${line.replace('Mine.', 'Theirs.').replace(/"modified":"[^"]*"/, '"modified":"2999-01-01T00:00:00Z"')}\n`,
    );
    await client.request('marginalia/reload', {});
    const outcome = await undo(client);
    assert.ok(!outcome.done);
    assert.match(outcome.message, /cannot be taken back.*changed since/);
    assert.deepEqual(await told(client), [`comment in-place “${GATE}” Theirs.`]);
    assert.equal((await notes(client))[0]?.id, id);
  }));

test('notes go with their words through edits and a new start; one whose figure has changed loses its place, and says so', async () => {
  let log = '';
  const moved = TEXT.replace('# The Crossing\n\n', '# The Crossing\n\nA word on sources comes first.\n\n').replace('640', '460');
  await withServer({ files: FILES }, async client => {
    await client.open(DOC, TEXT);
    await note(client, 'north gate', { comment: 'Stays.' }, { version: 1 });
    await note(client, CROSSING, { comment: 'Goes.' }, { version: 1 });
    await client.edit(DOC, 2, moved);
    assert.deepEqual(await told(client), ['comment moved “north gate” Stays.', `comment orphan “${CROSSING}” Goes.`]);
    const range = rangeOf(TEXT, 'ferry');
    const late = await act(client, {
      kind: 'create',
      places: [{ uri: uriOf(DOC), version: 1, range }],
      note: { comment: '', tags: [], link: null },
      creator: null,
    });
    assert.match(JSON.stringify(late), /has changed since you chose/);
    log = logText(client);
  });
  await withServer({ files: { ...FILES, [DOC]: moved, '.marginalia/annotations/crossing.jsonl': log } }, async client => {
    assert.deepEqual(await told(client), ['comment moved “north gate” Stays.', `comment orphan “${CROSSING}” Goes.`]);
    const [, orphan] = await notes(client);
    assert.ok(orphan);
    const candidates = await client.request('marginalia/noteCandidates', { uri: uriOf(DOC), id: orphan.id });
    assert.equal(candidates[0]?.text, CROSSING.replace('640', '460'));
    const place = { uri: uriOf(DOC), version: null, range: null };
    assert.ok((await act(client, { kind: 'attach', uri: uriOf(DOC), id: orphan.id, place })).done);
    assert.deepEqual((await told(client))[1], `comment document “${CROSSING}” Goes.`, 'its words are still told');
    assert.ok(
      (await act(client, { kind: 'attach', uri: uriOf(DOC), id: orphan.id, place: { ...place, range: candidates[0].range } })).done,
    );
    assert.deepEqual((await told(client))[1], `comment in-place “${CROSSING.replace('640', '460')}” Goes.`);
  });
});

test('a lost note is offered no place that is hardly likely', () => {
  const log = noteLine({ id: 'lost', source: DOC, exact: 'A bridge near the old ford was painted green every spring.' });
  return withServer({ files: { ...FILES, '.marginalia/annotations/crossing.jsonl': `${log}\n` } }, async client => {
    const [lost] = await notes(client);
    assert.equal(lost?.status, 'orphan');
    assert.deepEqual(await client.request('marginalia/noteCandidates', { uri: uriOf(DOC), id: lost.id }), []);
  });
});

test('a tag is renamed with all beneath it, or becomes one with another, in one step', () =>
  withServer({ files: FILES }, async client => {
    await note(client, 'north gate', { tags: ['harm', 'gate'] });
    await note(client, 'ferry', { tags: ['harm/closure', 'harmless'] });
    await note(client, 'ledger', { tags: ['harm/closure', 'damage/closure'] }, { path: 'corpus/ledger.md', text: OTHER });
    assert.ok((await act(client, { kind: 'renameTag', from: ['harm'], to: 'damage' })).done);
    const tags = async (): Promise<string> =>
      [...(await notes(client)), ...(await notes(client, 'corpus/ledger.md'))].map(each => each.tags.join(' ')).join('; ');
    assert.equal(await tags(), 'damage gate; damage/closure harmless; damage/closure');
    assert.ok((await undo(client)).done);
    assert.equal(await tags(), 'harm gate; harm/closure harmless; harm/closure damage/closure');
  }));

test('a phrase is found wherever it stands as words, and says where it is noted', () =>
  withServer(
    { files: { ...FILES, 'corpus/more.md': '# More\n\nThe  North\nGate, the northgate and `north gates`. (1+1)* [north gate](x).\n' } },
    async client => {
      await note(client, 'north gate');
      const find = async (phrase: string, limit = 10): Promise<readonly string[]> => {
        const { places, more } = await client.request('marginalia/phrase', { phrase, limit });
        return [
          ...places.map(({ title, text, mark, noted }) => `${title}: ${text.slice(mark.start, mark.end)}${noted ? ' (noted)' : ''}`),
          ...(more ? ['…'] : []),
        ];
      };
      assert.deepEqual(await find('north gate'), ['The Crossing: north gate (noted)', 'More: North Gate', 'More: north gate']);
      assert.deepEqual(await find('north gate', 1), ['The Crossing: north gate (noted)', '…']);
      assert.deepEqual(await find('(1+1)*'), ['More: (1+1)*']);
      for (const none of ['', '  ', '.*', 'gat', '---']) assert.deepEqual(await find(none), []);
    },
  ));

test('a phrase is shown in the words of its sentence, cut at words, without what is markup', () => {
  const long =
    'Of all who crossed in that long winter and in the spring that followed, the *keeper* of the north gate wrote most, year after year, in a book that was later lost.';
  const text = `---\nid: keeper\n---\n\n# The Keeper\n\nA paragraph before.\n\n${long} And [more](gate.md) of it.\n`;
  return withServer({ files: { 'corpus/keeper.md': text } }, async client => {
    const [place] = (await client.request('marginalia/phrase', { phrase: 'north gate', limit: 10 })).places;
    assert.equal(place?.text, '…followed, the keeper of the north gate wrote most, year after year, in a book that was later lost.');
    const [heading] = (await client.request('marginalia/phrase', { phrase: 'keeper', limit: 10 })).places;
    assert.equal(heading?.text, 'The Keeper');
    const places = (await client.request('marginalia/phrase', { phrase: 'gate.md', limit: 10 })).places;
    assert.deepEqual(
      places.map(each => each.text),
      ['gate.md'],
    );
  });
});

test('a hover tells the notes on the words, and runs nothing that a note has in it', () =>
  withServer({ files: FILES }, async client => {
    await note(client, 'ferry', { comment: '[click](command:marginalia.retractAssessment) <b>x</b>', tags: ['harm/*x*'] });
    const hover = await client.connection.sendRequest<Hover>('textDocument/hover', {
      textDocument: { uri: uriOf(DOC) },
      position: rangeOf(TEXT, 'ferry').start,
    });
    const { value } = hover.contents as MarkupContent;
    assert.match(value, /\*\*Your note\*\* · \\#harm\/\\\*x\\\*/);
    assert.match(value, /\\\[click\\\]\\\(command:/);
    assert.match(value, /\[Open note\]\(command:marginalia\.annotations\.show\?/);
  }));

test('a document in no folder keeps its notes with the client, each its own; one that was never saved keeps none', async () => {
  const options: TestOptions = { files: FILES, initializationOptions: { protocolVersion: 1, notes: 'memory:/kept' } };
  const one = 'file:///elsewhere/a/page.md';
  const two = 'file:///elsewhere/b/page.md';
  await withServer(options, async client => {
    await client.open(one, TEXT);
    await client.open(two, TEXT);
    const id = await note(client, 'north gate', { comment: 'Outside.' }, { path: one, version: 1 });
    assert.ok((await act(client, { kind: 'reply', uri: one, id, comment: 'Yes.', creator: null })).done);
    assert.deepEqual(await told(client, one), ['comment in-place “north gate” Outside. > Yes.']);
    assert.deepEqual(await told(client, two), []);
    await client.close(one);
    assert.deepEqual(await told(client, two), [], 'another page of the same name');
    assert.ok(client.files.files.has('memory:/kept/.marginalia/annotations/page.jsonl'));
    await client.open('untitled:page.md', TEXT);
    const places = [{ uri: 'untitled:page.md', version: 1, range: rangeOf(TEXT, 'ferry') }];
    const outcome = await act(client, { kind: 'create', places, note: { comment: 'x', tags: [], link: null }, creator: null });
    assert.match(JSON.stringify(outcome), /save the document if it is new/);
  });
});

test('coverage counts the passages that are read, annotated and cited, and gives those that are left', async () => {
  const long = Array.from(
    { length: 6 },
    (_, i) =>
      `## Part ${String(i)}\n\n${'The clerk wrote down what each of the boats had carried. '.repeat(2)}Boat ${String(i)} carried grain for the upper villages.\n`,
  );
  const text = `# Boats\n\n${long.join('\n')}`;
  const report = '# Report\n\nAs the clerk has it, “Boat 4 carried grain for the upper villages” [@boats].\n';
  await withServer({ files: { 'corpus/boats.md': text, 'report.md': report } }, async client => {
    await note(client, 'Boat 1 carried', {}, { path: 'corpus/boats.md', text });
    const ask = { uri: uriOf('corpus/boats.md'), read: [rangeOf(text, 'Boat 2 carried')] };
    const coverage = await client.request('marginalia/coverage', ask);
    assert.ok(coverage);
    const { passages, annotated, cited, read, left, open } = coverage;
    assert.deepEqual(
      { passages, annotated, cited, read, left, open: open.length },
      { passages: 6, annotated: 1, cited: 1, read: 1, left: 3, open: 3 },
    );
  });
});

test('a link leads to the sentence that the cursor stands in, as a note is made on it, and to no place without words', () =>
  withServer({ files: FILES }, async client => {
    const at = rangeOf(OTHER, '640 passengers').start;
    await note(client, '640 people', { link: { relation: 'supports', uri: uriOf('corpus/ledger.md'), range: { start: at, end: at } } });
    const link = (await notes(client))[0]?.link;
    assert.match(link?.text ?? '', /\w.* 640 passengers/);
    const blank = { line: 1, character: 0 };
    const place = { uri: uriOf(DOC), version: null, range: rangeOf(TEXT, 'ferry') };
    const target = { relation: 'supports', uri: uriOf('corpus/ledger.md'), range: { start: blank, end: blank } } as const;
    const outcome = await act(client, { kind: 'create', places: [place], note: { comment: '', tags: [], link: target }, creator: null });
    assert.match(outcome.done ? '' : outcome.message, /Select some words first/);
  }));

test('a link is told at both its ends, in the hover and beside the related passages', () =>
  withServer({ files: FILES }, async client => {
    const range = rangeOf(OTHER, '640 passengers');
    await note(client, '640 people', { link: { relation: 'supports', uri: uriOf('corpus/ledger.md'), range } });
    await note(client, 'crossed the river', { comment: 'In winter?', tags: ['season'] });
    const hover = await client.connection.sendRequest<Hover>('textDocument/hover', {
      textDocument: { uri: uriOf('corpus/ledger.md') },
      position: range.start,
    });
    const { value } = hover.contents as MarkupContent;
    assert.match(value, /\*\*Linked from\*\* \[The Crossing\]\(command:marginalia\.openPassage\?[^)]*\): “640 people” supports this/);
    const beside = async (path: string, at: Range): Promise<readonly string[]> => {
      const { query } = await client.request('marginalia/related', {
        uri: uriOf(path),
        range: { start: at.start, end: at.start },
        limit: 5,
      });
      return (query?.notes ?? []).map(({ words, tags, kind }) => [kind, words, ...tags.map(tag => `#${tag}`)].join(' '));
    };
    assert.deepEqual(await beside('corpus/ledger.md', range), ['link “640 people” supports this (The Crossing)']);
    assert.deepEqual(await beside(DOC, rangeOf(TEXT, 'Some 640')), [
      'link Supports: “640 passengers” (The Ledger)',
      'comment In winter? #season',
    ]);
    assert.ok((await undo(client)).done && (await undo(client)).done);
    assert.deepEqual(await beside('corpus/ledger.md', range), []);
  }));
