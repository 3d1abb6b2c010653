// Every operation by which a line gets to the disk fails in every way that disks fail, at random: what was acknowledged is there, and nothing keeps later lines from being written.
import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { type Annotation, type DocumentUri, parseLog, readDocument, toLine } from '../../src/engine/index.ts';
import { AnnotationLogs } from '../../src/server/annotations/logs.ts';
import { nodeFileSystem } from '../../src/server/nodeFileSystem.ts';
import { randomFrom } from '../bench/search/largeCorpus.ts';

const CODES = ['ENOSPC', 'EACCES', 'EIO', 'EROFS', 'EMFILE'] as const;
/** `short`: a part of the line is written before it fails, at times half a character. */
const OPERATIONS = ['mkdir', 'open', 'stat', 'read', 'write', 'short', 'sync', 'close', 'readFile'] as const;
type Operation = (typeof OPERATIONS)[number];

/** Which operations fail now. */
let failing: ReadonlyMap<Operation, string> = new Map();
let cut = 0;
let failed = 0;

const original = { open: fs.open, mkdir: fs.mkdir, readFile: fs.readFile };

function check(operation: Operation): void {
  const code = failing.get(operation);
  if (code === undefined) return;
  failed++;
  throw Object.assign(new Error(`${code}: planted in ${operation}`), { code });
}

/** The file handle with its operations failing as they are told to. */
function faulty(handle: fs.FileHandle): fs.FileHandle {
  const stat = handle.stat.bind(handle);
  const read = handle.read.bind(handle);
  const appendFile = handle.appendFile.bind(handle);
  const sync = handle.sync.bind(handle);
  const close = handle.close.bind(handle);
  return Object.assign(handle, {
    stat: async (...args: Parameters<typeof stat>) => {
      check('stat');
      return stat(...args);
    },
    read: async (...args: Parameters<typeof read>) => {
      check('read');
      return read(...args);
    },
    appendFile: async (text: string) => {
      check('write');
      if (failing.has('short')) {
        const bytes = Buffer.from(text);
        await appendFile(bytes.subarray(0, cut % bytes.length));
        check('short');
      }
      await appendFile(text);
    },
    sync: async () => {
      check('sync');
      await sync();
    },
    close: async () => {
      await close();
      check('close');
    },
  });
}

before(() => {
  fs.open = async (...args: Parameters<typeof original.open>) => {
    check('open');
    return faulty(await original.open(...args));
  };
  // of the two forms of the call that of the writer is enough
  fs.mkdir = (async (path: string, options: { readonly recursive: true }) => {
    check('mkdir');
    return original.mkdir(path, options);
  }) as typeof fs.mkdir;
  fs.readFile = (async (...args: Parameters<typeof original.readFile>) => {
    check('readFile');
    return original.readFile(...args);
  }) as typeof fs.readFile;
  syncBuiltinESMExports();
});

after(() => {
  Object.assign(fs, original);
  syncBuiltinESMExports();
});

function noteOf(id: string): Annotation {
  return {
    kind: 'annotation',
    id,
    motivations: ['commenting'],
    created: '2024-05-01T10:00:00.000Z',
    modified: '2024-05-01T10:00:00.000Z',
    creator: 'Ada',
    bodies: [{ type: 'TextualBody', value: `harbour 😊 ${'é😊'.repeat(20)}` }],
    target: { source: '../../corpus/a.md', quote: null, sha256: null },
    others: {},
  };
}

async function inFolder(run: (folder: string) => Promise<void>): Promise<void> {
  const folder = await fs.mkdtemp(join(tmpdir(), 'marginalia-faults-'));
  try {
    await run(folder);
  } finally {
    failing = new Map();
    await fs.rm(folder, { recursive: true });
  }
}

/** Makes one or two operations fail, as `random` has it. */
function plant(random: () => number): void {
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
  const count = Math.floor(random() * 3);
  failing = new Map(Array.from({ length: count }, () => [pick(OPERATIONS) ?? 'write', pick(CODES) ?? 'EIO']));
  cut = Math.floor(random() * 1000);
}

describe('where the disk fails', () => {
  for (const operation of OPERATIONS.filter(each => each !== 'readFile'))
    test(`a line that was acknowledged is there, and the next one is written, though ${operation} failed`, () =>
      inFolder(async folder => {
        const log = join(folder, '.marginalia/annotations/a.jsonl');
        const uri = pathToFileURL(log).href;
        const acknowledged: string[] = [];
        for (const [i, code] of ['', ...CODES, ''].entries()) {
          failing = code === '' ? new Map() : new Map([[operation, code]]);
          cut = [0, 1, 150, 151, 152, 153, 154][i] ?? 0;
          failed = 0;
          const id = `urn:${i}`;
          const told = await nodeFileSystem.append(uri, toLine(noteOf(id))).then(
            () => true,
            () => false,
          );
          if (told) acknowledged.push(id);
          else assert.ok(failed > 0, 'only a planted fault keeps a line from being written');
        }
        failing = new Map();
        assert.deepEqual([acknowledged[0], acknowledged.at(-1)], ['urn:0', 'urn:6']);
        const kept = new Set(parseLog(await fs.readFile(log, 'utf8')).entries.map(({ id }) => id));
        assert.deepEqual(
          acknowledged.filter(id => !kept.has(id)),
          [],
        );
      }));

  test('no acknowledged note is lost, in the log or for the reader, whatever fails', () =>
    inFolder(async folder => {
      const random = randomFrom(7);
      const root = pathToFileURL(folder).href;
      const uri = `${root}/corpus/a.md` as DocumentUri;
      const document = readDocument({ uri, path: 'corpus/a.md', text: 'Ships came.\n', format: 'markdown' });
      const logs = new AnnotationLogs({ fileSystem: nodeFileSystem, isDocument: () => true, log: () => undefined });
      await logs.setFolders([{ uri: root, name: 'x' }]);
      const acknowledged: string[] = [];
      for (let i = 0; i < 300; i++) {
        plant(random);
        const id = `urn:${i}`;
        await logs
          .homeOf(document, id)
          ?.add([noteOf(id)])
          .then(
            () => acknowledged.push(id),
            () => undefined,
          );
        if (i % 20 === 0) await logs.reload();
      }
      failing = new Map();
      assert.ok(acknowledged.length > 60 && acknowledged.length < 280, `${acknowledged.length} acknowledged`);
      const last = logs.homeOf(document, 'urn:last');
      await last?.add([noteOf('urn:last')]);
      const shown = new Set(logs.known().map(({ entry }) => entry.id));
      const kept = new Set(
        parseLog(await fs.readFile(join(folder, '.marginalia/annotations/a.jsonl'), 'utf8')).entries.map(({ id }) => id),
      );
      const lost = [...acknowledged, 'urn:last'].filter(id => !shown.has(id) || !kept.has(id));
      assert.deepEqual(lost, []);
      logs.dispose();
    }));
});
