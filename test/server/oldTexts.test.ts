import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { type Annotation, quoteSpan, toLine } from '../../src/engine/index.ts';
import { PROTOCOL_VERSION } from '../../src/protocol/index.ts';
import { sha256 } from '../../src/server/annotations/sha256.ts';
import type { StoredVersions } from '../../src/server/annotations/oldTexts.ts';
import { gitVersions } from '../../src/server/gitVersions.ts';
import { nodeFileSystem } from '../../src/server/nodeFileSystem.ts';
import { Repository } from './support/repository.ts';
import { TestClient } from './support/testClient.ts';

const FERRY = 'The ferry was out of service.';
const OLD = `# The Ferry\n\nIn May the river froze. ${FERRY} Nobody crossed.\n\nIn July the river fell. ${FERRY} Nobody paid.\n`;
/** The second was taken out. */
const NOW = OLD.replace(`fell. ${FERRY}`, 'fell.');
const PATH = 'corpus/ferry.md';
const LOG = '.marginalia/annotations/ferry.jsonl';

/** A note on the second sentence of `text`, made long ago. */
async function logOf(text: string): Promise<string> {
  const hash = await sha256(text);
  const start = text.lastIndexOf(FERRY);
  const note: Annotation = {
    kind: 'annotation',
    id: 'urn:uuid:00000000-0000-4000-8000-000000000001',
    motivations: ['highlighting'],
    created: '2024-05-01T10:00:00.000Z',
    modified: '2024-05-01T10:00:00.000Z',
    creator: null,
    bodies: [],
    target: { source: PATH, quote: quoteSpan(text, { start, end: start + FERRY.length }), sha256: hash },
    others: {},
  };
  return `${toLine(note)}\n`;
}

interface Setting {
  /** The text in the repository, its first version. */
  readonly stored?: string;
  /** The text that the notes were made on. */
  readonly noted?: string;
  readonly versions?: StoredVersions | undefined;
  readonly trusted?: boolean;
}

/** A document that was changed while no editor was open, with its note, in a repository. */
function withChanged(
  { stored = OLD, noted = stored, versions = gitVersions, trusted = true }: Setting,
  body: (client: TestClient, told: () => Promise<readonly string[]>) => Promise<void>,
): Promise<void> {
  return Repository.with(async repository => {
    await mkdir(join(repository.folder, 'corpus'));
    await mkdir(join(repository.folder, '.marginalia/annotations'), { recursive: true });
    await repository.commit(PATH, stored);
    await writeFile(join(repository.folder, LOG), await logOf(noted));
    await repository.commit(PATH, NOW);
    const client = new TestClient({
      fileSystem: nodeFileSystem,
      folders: [{ uri: repository.uri('.'), name: 'repository' }],
      initializationOptions: { protocolVersion: PROTOCOL_VERSION, trusted },
      storedVersions: versions,
    });
    try {
      await client.initialize();
      await client.request('marginalia/reload', {});
      await body(client, async () => {
        const answer = await client.request('marginalia/notes', { uri: repository.uri(PATH) });
        assert.ok(answer);
        return answer.notes.map(({ status, range }) => `${status} ${range === null ? '' : range.start.line}`.trim());
      });
    } finally {
      await client.dispose();
    }
  });
}

/** Waits until `now` gives `expected`. */
async function becomes<T>(now: () => Promise<T> | T, expected: T): Promise<void> {
  const end = performance.now() + 15_000;
  const isThere = async (): Promise<boolean> => JSON.stringify(await now()) === JSON.stringify(expected);
  while (performance.now() < end && !(await isThere())) await wait(50);
  assert.deepEqual(await now(), expected);
}

/** By its words alone it might have been moved to where the first stands. */
const SEARCHED = ['moved 2'];
const CARRIED = ['orphan'];

test('what the repository keeps tells that the passage of a note was taken out', () =>
  withChanged({}, async (_, told) => {
    await becomes(told, CARRIED);
  }));

test('also where the file had other line ends than the repository', () =>
  withChanged({ noted: OLD.replaceAll('\n', '\r\n') }, (_, told) => becomes(told, CARRIED)));

test('nothing is run in a workspace that is not trusted, until it is', () => {
  let asked = 0;
  const versions: StoredVersions = (uri, signal) => {
    asked++;
    return gitVersions(uri, signal);
  };
  return withChanged({ versions, trusted: false }, async (client, told) => {
    await wait(600);
    assert.deepEqual(await told(), SEARCHED);
    assert.equal(asked, 0);
    await client.request('marginalia/trusted', {});
    await becomes(told, CARRIED);
    assert.equal(asked, 1);
  });
});

test('a text that is kept nowhere is asked for once, and its notes are searched for', () => {
  let asked = 0;
  const versions: StoredVersions = (uri, signal) => {
    asked++;
    return gitVersions(uri, signal);
  };
  return withChanged({ noted: OLD.replace('Nobody crossed', 'Few crossed'), versions }, async (client, told) => {
    await becomes(() => asked, 1);
    await client.request('marginalia/reload', {});
    await wait(600);
    assert.deepEqual(await told(), SEARCHED);
    assert.equal(asked, 1);
  });
});

test('while a store goes on and on the server answers, and with the server the asking ends', async () => {
  const seen = { asked: 0, ended: 0 };
  async function* endless(_: string, signal: AbortSignal): AsyncGenerator<Uint8Array> {
    seen.asked++;
    try {
      while (!signal.aborted) {
        await wait(5);
        yield new TextEncoder().encode('Not this one.');
      }
    } finally {
      seen.ended++;
    }
  }
  await withChanged({ versions: endless }, async (_, told) => {
    await becomes(() => seen, { asked: 1, ended: 0 });
    assert.deepEqual(await told(), SEARCHED);
  });
  await becomes(() => seen, { asked: 1, ended: 1 });
});
