import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { FileChangeType, type Hover, type MarkupContent, type Range } from 'vscode-languageserver-protocol';
import { LineIndex } from '../../src/engine/index.ts';
import type { NoteOutcome, Verdict } from '../../src/protocol/index.ts';
import { MemoryFiles } from './support/memoryFiles.ts';
import { type TestClient, type TestOptions, uriOf, withServer } from './support/testClient.ts';

const SHIPS = 'In 2018 the harbour handled 412 ships.';
const WALL = 'The survey estimates that repairs will cost 2.4 million euros.';
const TEXT = `# Harbour\n\n${SHIPS} ${WALL}\n`;
const FILES = { 'corpus/harbour.md': TEXT };
const LOG = 'file:///reading/.marginalia/annotations/harbour.jsonl';
const NOT_A_CLAIM: Verdict = { kind: 'not-a-claim' };

function rangeOf(text: string, words: string): Range {
  const lines = new LineIndex(text);
  const start = text.indexOf(words);
  return { start: lines.positionAt(start), end: lines.positionAt(start) };
}

interface Said {
  readonly path?: string;
  readonly text?: string;
  readonly words?: string;
  readonly version?: number | null;
}

function assess(
  client: TestClient,
  verdict: Verdict,
  { path = 'corpus/harbour.md', text = TEXT, words = SHIPS, version = null }: Said = {},
): Promise<NoteOutcome> {
  return client.request('marginalia/assess', { uri: uriOf(path), range: rangeOf(text, words), version, verdict });
}

function retract(
  client: TestClient,
  { path = 'corpus/harbour.md', text = TEXT, words = SHIPS, version = null }: Said = {},
): Promise<NoteOutcome> {
  return client.request('marginalia/retractAssessment', { uri: uriOf(path), range: rangeOf(text, words), version });
}

/** The claims that are marked, with their kinds; and the verdicts, in brackets. */
async function outline(client: TestClient, path = 'corpus/harbour.md'): Promise<readonly string[]> {
  const answer = await client.request('marginalia/outline', { uri: uriOf(path) });
  assert.ok(answer);
  return [
    ...answer.claims.map(({ text, kinds }) => `${text.slice(0, 7)}: ${kinds.join(' ')}`),
    ...answer.assessed.map(({ verdict, rejected }) => `(${verdict}${rejected ? ', gone' : ''})`),
  ];
}

const logLines = (client: TestClient, uri = LOG): readonly string[] => new TextDecoder().decode(client.files.files.get(uri)).split('\n');

test('a claim that is rejected is no claim any more, on any surface, and its line tells all that finds it again', () =>
  withServer({ files: FILES }, async client => {
    const before = await client.request('marginalia/corpus', {});
    assert.deepEqual(await assess(client, NOT_A_CLAIM), { done: true });
    const after = await client.request('marginalia/corpus', {});
    assert.equal(after.documents[0]?.claims.total, (before.documents[0]?.claims.total ?? 0) - 1);
    assert.deepEqual((await outline(client)).length, 2);
    assert.deepEqual((await outline(client))[1], '(not a claim, gone)');
    const symbols = await client.connection.sendRequest<unknown>('textDocument/documentSymbol', {
      textDocument: { uri: uriOf('corpus/harbour.md') },
    });
    assert.ok(!JSON.stringify(symbols).includes('412 ships'));
    const [line = '', end, ...more] = logLines(client);
    assert.deepEqual([end, more], ['', []]);
    const { id, target } = JSON.parse(line) as {
      id: string;
      target: { source: string; state: Record<string, string>; selector: unknown[] };
    };
    assert.match(id, /^urn:uuid:[0-9a-f-]{36}$/);
    assert.equal(target.source, '../../corpus/harbour.md');
    assert.equal(target.state['schema:sha256'], createHash('sha256').update(TEXT).digest('hex'));
    assert.deepEqual(target.selector[0], {
      type: 'TextQuoteSelector',
      exact: SHIPS,
      prefix: '# Harbour\n\n',
      suffix: ` ${WALL.slice(0, 31)}`,
    });
  }));

test('a verdict is taken back by a line more', () =>
  withServer({ files: FILES }, async client => {
    const before = await outline(client);
    await assess(client, NOT_A_CLAIM);
    assert.deepEqual(await retract(client), { done: true });
    assert.deepEqual(await outline(client), before);
    assert.equal(logLines(client).length, 3);
    assert.deepEqual(await retract(client), { done: false, message: 'There is no verdict here to take back.', retry: false });
  }));

test('kinds and figures are corrected, one after the other, and the hover says so', () =>
  withServer({ files: FILES }, async client => {
    const at = { uri: uriOf('corpus/harbour.md'), range: rangeOf(TEXT, SHIPS) };
    const claim = await client.request('marginalia/assessable', at);
    assert.deepEqual(
      claim?.figures.map(({ value }) => value),
      ['412'],
    );
    assert.equal(claim.verdict, null);
    assert.deepEqual(await client.request('marginalia/readFigure', { ...at, figure: 0, value: 'at least 400' }), { value: 'at least 400' });
    assert.equal(await client.request('marginalia/readFigure', { ...at, figure: 0, value: 'some' }), null);
    await assess(client, { kinds: ['legal', 'causal'], kind: 'kinds' });
    await assess(client, { kind: 'figure', figure: 0, value: '410 to 420' });
    await assess(client, { kind: 'kinds', kinds: ['event'] });
    assert.match((await client.request('marginalia/assessable', at))?.verdict ?? '', /^Event; “412.*” is 410 to 420$/);
    const hover = await client.connection.sendRequest<Hover>('textDocument/hover', {
      textDocument: { uri: at.uri },
      position: at.range.start,
    });
    const text = (hover.contents as MarkupContent).value;
    assert.match(text, /^\*\*Event\*\*/);
    assert.match(text, /“412.*”: 410 to 420/);
    assert.match(text, /Your verdict: Event; “412[^\n]*\[Take back\]\(command:marginalia\.retractAssessment\?/);
    assert.equal(logLines(client).length, 4);
    const ids = new Set(logLines(client).flatMap(line => (line === '' ? [] : [(JSON.parse(line) as { id: string }).id])));
    assert.equal(ids.size, 1, 'one reader has one verdict on a claim');
  }));

test('a verdict goes with its sentence through edits that are not saved, reloading and a new start', async () => {
  let log = '';
  await withServer({ files: FILES }, async client => {
    await client.open('corpus/harbour.md', TEXT);
    await assess(client, NOT_A_CLAIM, { version: 1 });
    const text = `# Harbour\n\nThe mayor opened the new lock in 1999. ${SHIPS} ${WALL}\n`;
    await client.edit('corpus/harbour.md', 2, text);
    assert.ok((await outline(client)).includes('(not a claim, gone)'));
    assert.ok(!(await outline(client)).some(claim => claim.startsWith('In 2018')));
    assert.deepEqual(await retract(client, { text, version: 1 }), {
      done: false,
      message: 'The document has changed while you were choosing. Give your verdict again.',
      retry: false,
    });
    await client.edit('corpus/harbour.md', 3, text.replace('412', '142'));
    assert.ok(
      (await outline(client)).some(claim => claim.startsWith('In 2018')),
      'another figure is another claim',
    );
    const { documents } = await client.request('marginalia/corpus', {});
    assert.match(documents[0]?.problems[0] ?? '', /A verdict no longer finds its sentence and is not applied: “In 2018/);
    await client.close('corpus/harbour.md');
    await client.request('marginalia/reload', {});
    assert.ok((await outline(client)).includes('(not a claim, gone)'));
    log = logLines(client).join('\n');
  });
  await withServer({ files: { ...FILES, '.marginalia/annotations/harbour.jsonl': log } }, async client => {
    assert.ok((await outline(client)).includes('(not a claim, gone)'));
  });
});

test('what another program adds to a log, or another reader by merging, counts as soon as the file has changed', () =>
  withServer({ files: FILES }, async client => {
    let told = 0;
    client.connection.onNotification('marginalia/claimsChanged', () => {
      told++;
    });
    await assess(client, { kind: 'kinds', kinds: ['legal'] }, { words: WALL });
    const [own = ''] = logLines(client);
    const theirs = own
      .replace(/urn:uuid:[^"]*/, 'urn:uuid:1')
      .replace('"legal"', '"causal"')
      .replace(/"modified":"[^"]*"/, '"modified":"2999-01-01T00:00:00Z","creator":"Grace"');
    client.files.set(LOG, `${theirs}\n${own}\nnot a line\n`);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: LOG, type: FileChangeType.Changed }] });
    await until(async () => (await outline(client)).some(claim => claim.includes('causal')));
    assert.ok(told >= 2);
    const { documents } = await client.request('marginalia/corpus', {});
    assert.match(
      documents[0]?.problems[0] ?? '',
      /^One line of \.marginalia\/annotations\/harbour\.jsonl cannot be read and is passed over \(line 3: it is not JSON\)/,
    );
    await retract(client, { words: WALL });
    assert.ok(
      (await outline(client)).some(claim => claim.includes('causal')),
      'what is said by another stays',
    );
    assert.match(JSON.stringify(await retract(client, { words: WALL })), /another reader’s/);
    client.files.files.delete(LOG);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: 'file:///reading/.marginalia', type: FileChangeType.Deleted }],
    });
    await until(async () => (await outline(client)).length === 2);
  }));

test('of two documents with one citation key each has its own verdicts, and one that was renamed keeps them', () =>
  withServer({ files: { 'corpus/a/harbour.md': TEXT, 'corpus/b/harbour.md': TEXT } }, async client => {
    await assess(client, NOT_A_CLAIM, { path: 'corpus/a/harbour.md' });
    assert.equal((await outline(client, 'corpus/a/harbour.md')).length, 2);
    assert.equal((await outline(client, 'corpus/b/harbour.md')).length, 2);
    assert.ok(!(await outline(client, 'corpus/b/harbour.md')).includes('(not a claim, gone)'));
    client.files.set(uriOf('corpus/a/harbour.md'), `---\nid: other-key\n---\n\n${TEXT}`);
    await client.request('marginalia/reload', {});
    assert.ok((await outline(client, 'corpus/a/harbour.md')).includes('(not a claim, gone)'), 'a new key');
    client.files.set(uriOf('corpus/c/harbour.md'), TEXT);
    client.files.files.delete(uriOf('corpus/a/harbour.md'));
    await client.request('marginalia/reload', {});
    assert.ok((await outline(client, 'corpus/c/harbour.md')).includes('(not a claim, gone)'), 'a new place');
  }));

test('in folders within folders a verdict is kept in the inner one, and one in the outer one can be taken back', async () => {
  const files = { 'corpus/sources/harbour.md': TEXT };
  const said = { path: 'corpus/sources/harbour.md' };
  let log = '';
  await withServer({ files }, async client => {
    await assess(client, NOT_A_CLAIM, said);
    log = logLines(client).join('\n');
  });
  const folders = [uriOf('.').slice(0, -2), uriOf('corpus')].map(uri => ({ uri, name: uri }));
  await withServer({ files: { ...files, '.marginalia/annotations/harbour.jsonl': log }, folders }, async client => {
    assert.deepEqual((await outline(client, said.path)).slice(1), ['(not a claim, gone)']);
    await assess(client, { kind: 'kinds', kinds: ['legal'] }, { ...said, words: WALL });
    assert.equal(logLines(client).length, 2);
    assert.equal(logLines(client, uriOf('corpus/.marginalia/annotations/harbour.jsonl')).length, 2);
    assert.deepEqual(await retract(client, said), { done: true });
    assert.equal(logLines(client).length, 3);
    assert.deepEqual((await outline(client, said.path)).slice(2), ['(Legal)']);
  });
});

test('a document that lies in no folder, and a place without a claim, are told plainly', () =>
  withServer({ files: FILES }, async client => {
    await client.open('untitled:Untitled-1', TEXT);
    const outside = await assess(client, NOT_A_CLAIM, { path: 'untitled:Untitled-1', version: 1 });
    assert.match(JSON.stringify(outside), /"done":false.*lies in none\. Open its folder/);
    const nowhere = await assess(client, NOT_A_CLAIM, { words: '# Harbour' });
    assert.match(JSON.stringify(nowhere), /no claim here/);
    const forged = await assess(client, { kind: 'figure', figure: 7, value: '1' });
    assert.match(JSON.stringify(forged), /"done":false/);
    const unknown = await assess(client, NOT_A_CLAIM, { path: 'corpus/none.md' });
    assert.match(JSON.stringify(unknown), /has not read this document/);
    assert.ok(!client.files.files.has(LOG));
  }));

/** Fails to append, after so many bytes. */
class FailingFiles extends MemoryFiles {
  failure: { readonly code: string; readonly written: number } | null = null;

  override async append(uri: string, line: string): Promise<void> {
    if (this.failure === null) return super.append(uri, line);
    const { code, written } = this.failure;
    const bytes = new TextEncoder().encode(`${line}\n`).slice(0, written);
    const before = this.files.get(uri) ?? new Uint8Array();
    if (written > 0) this.files.set(uri, Uint8Array.from([...before, ...bytes]));
    throw Object.assign(new Error(`${code}: write failed`), { code });
  }
}

async function withFailing(body: (client: TestClient, files: FailingFiles) => Promise<void>, options: TestOptions = {}): Promise<void> {
  const files = new FailingFiles(Object.fromEntries(Object.entries(FILES).map(([path, text]) => [uriOf(path), text])));
  await withServer({ ...options, fileSystem: files }, client => body(client, files));
}

for (const [code, words] of [
  ['ENOSPC', /the disk is full\. Make room/],
  ['EACCES', /cannot be written to/],
  ['EROFS', /cannot be written to/],
  ['EIO', /EIO: write failed\. Try again/],
  ['ELOOP', /symbolic link/],
] as const)
  test(`a verdict that cannot be written (${code}) is not taken for given, and what was given before stands`, () =>
    withFailing(async (client, files) => {
      await assess(client, { kind: 'kinds', kinds: ['legal'] }, { words: WALL });
      const before = await outline(client);
      files.failure = { code, written: 0 };
      const outcome = await assess(client, NOT_A_CLAIM);
      assert.ok(!outcome.done && outcome.retry);
      assert.match(outcome.message, words);
      assert.deepEqual(await outline(client), before);
      files.failure = null;
      assert.deepEqual(await assess(client, NOT_A_CLAIM), { done: true });
      assert.ok((await outline(client)).includes('(not a claim, gone)'));
    }));

test('a line that was written in part, wherever it breaks off, neither counts nor spoils another', async () => {
  for (const written of [1, 40, 200, 333]) {
    await withFailing(async (client, files) => {
      await assess(client, { kind: 'kinds', kinds: ['legal'] }, { words: WALL });
      files.failure = { code: 'ENOSPC', written };
      assert.equal((await assess(client, NOT_A_CLAIM)).done, false);
      files.failure = null;
      assert.ok(!(await outline(client)).includes('(not a claim, gone)'));
      assert.deepEqual(await assess(client, NOT_A_CLAIM), { done: true });
      await client.request('marginalia/reload', {});
      const now = await outline(client);
      assert.ok(now.includes('(not a claim, gone)') && now.includes('(Legal)'), now.join('; '));
    });
  }
});

test('where the folder of logs was made while it was watched, what others write there counts though no watcher tells of it', () =>
  withServer({ files: FILES }, async client => {
    await assess(client, { kind: 'kinds', kinds: ['legal'] }, { words: WALL });
    const [own = ''] = logLines(client);
    const theirs = own.replace('"legal"', '"causal"').replace(/"modified":"[^"]*"/, '"modified":"2999-01-01T00:00:00Z"');
    await client.files.append(LOG, theirs);
    await until(async () => (await outline(client)).some(claim => claim.includes('Cause')));
    client.files.files.delete(LOG);
    await until(async () => (await outline(client)).every(claim => !claim.includes('Cause')));
  }));

test('lines that are added to a log are counted on from those before', () =>
  withServer({ files: FILES }, async client => {
    await assess(client, NOT_A_CLAIM);
    const problems = async (): Promise<readonly string[]> => (await client.request('marginalia/corpus', {})).documents[0]?.problems ?? [];
    for (const bad of ['first', 'second']) {
      client.files.set(LOG, `${logLines(client).join('\n')}${bad}\n`);
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: LOG, type: FileChangeType.Changed }],
      });
      await until(async () => (await problems()).length > 0);
      await assess(client, { kind: 'kinds', kinds: ['legal'] }, { words: WALL });
    }
    assert.match(
      (await problems())[0] ?? '',
      /^2 lines of [^ ]* cannot be read and are passed over \(line 2: it is not JSON; line 4: it is not JSON\)/,
    );
  }));

/** Asks until it holds; the test's own time limit ends it. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise(resolve => setTimeout(resolve, 5));
}
