// Logs in folders that were not there when the window was opened: watchers of files may miss them, so they are looked at.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, mock, test } from 'node:test';
import { type Annotation, toLine } from '../../src/engine/index.ts';
import { AnnotationLogs } from '../../src/server/annotations/logs.ts';
import type { DirectoryEntry } from '../../src/server/fileSystem.ts';
import { MemoryFiles } from './support/memoryFiles.ts';

const note: Annotation = {
  kind: 'annotation',
  id: 'urn:late',
  motivations: ['highlighting'],
  bodies: [],
  creator: null,
  created: '2026-01-05T10:00:00Z',
  modified: '2026-01-05T10:00:00Z',
  target: { source: '../../corpus/a.md', quote: null, sha256: null },
  others: {},
};

/** Files whose folders are listed only when they are let. */
class SlowFiles extends MemoryFiles {
  isSlow = false;
  listed = 0;
  #waiting: (() => void)[] = [];

  override async readDirectory(uri: string): Promise<readonly DirectoryEntry[]> {
    if (uri.endsWith('/annotations')) this.listed++;
    if (this.isSlow) await new Promise<void>(resolve => this.#waiting.push(resolve));
    return super.readDirectory(uri);
  }

  let(): void {
    this.isSlow = false;
    for (const go of this.#waiting.splice(0)) go();
  }
}

async function openedOn(root: string): Promise<{ readonly files: SlowFiles; readonly logs: AnnotationLogs }> {
  const files = new SlowFiles({ [`${root}/corpus/a.md`]: 'Ships came.\n' });
  const logs = new AnnotationLogs({ fileSystem: files, isDocument: () => true, log: () => undefined });
  await logs.setFolders([{ uri: root, name: 'x' }]);
  return { files, logs };
}

/** Lets what was begun by a timer come to its end. */
const settled = (): Promise<void> => new Promise(resolve => setImmediate(resolve));
const look = async (): Promise<void> => {
  mock.timers.tick(1500);
  await settled();
};
const ids = (logs: AnnotationLogs): readonly string[] => logs.known().map(({ entry }) => entry.id);

describe('a folder of logs that comes late', () => {
  beforeEach(() => {
    mock.timers.enable({ apis: ['setInterval'] });
  });
  afterEach(() => {
    mock.timers.reset();
  });

  test('is looked at on a disk, and told of once', async () => {
    const { files, logs } = await openedOn('file:///ws');
    let told = 0;
    logs.onDidChange(() => told++);
    files.set('file:///ws/.marginalia/annotations/a.jsonl', `${toLine(note)}\n`);
    await look();
    assert.deepEqual(ids(logs), ['urn:late']);
    await look();
    assert.equal(told, 1);
    logs.dispose();
  });

  test('is not looked at over a wire', async () => {
    const { files, logs } = await openedOn('virtual://host/ws');
    const before = files.listed;
    await look();
    assert.equal(files.listed, before);
    logs.dispose();
  });

  test('is looked at once at a time, however slow the disk is', async () => {
    const { files, logs } = await openedOn('file:///ws');
    const before = files.listed;
    files.isSlow = true;
    for (let i = 0; i < 5; i++) await look();
    files.let();
    await settled();
    assert.equal(files.listed, before + 1);
    await look();
    assert.equal(files.listed, before + 2);
    logs.dispose();
  });
});
