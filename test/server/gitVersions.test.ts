import assert from 'node:assert/strict';
import { access, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { gitVersions } from '../../src/server/gitVersions.ts';
import { Repository } from './support/repository.ts';

async function versions(uri: string, signal = new AbortController().signal): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const bytes of gitVersions(uri, signal)) found.push(new TextDecoder().decode(bytes));
  return found;
}

test('the index comes first, then the commits that touched the file, the latest first', () =>
  Repository.with(async repository => {
    const path = 'a folder/:(glob)*ü 1.md';
    await mkdir(join(repository.folder, 'a folder'));
    const long = 'Salt and herring.\n'.repeat(20_000);
    await repository.commit(path, 'one\n');
    await repository.commit(path, long);
    await repository.commit('a folder/other.md', 'another file\n');
    await writeFile(join(repository.folder, path), 'staged\n\nblob 3');
    repository.git('add', '--all');
    await writeFile(join(repository.folder, path), 'on the disk alone');
    assert.deepEqual(await versions(repository.uri(path)), ['staged\n\nblob 3', long, 'one\n']);
  }));

test('where there is no repository, no commit, no git, no time, or no file of this address, there are no versions', () =>
  Repository.with(async repository => {
    await writeFile(join(repository.folder, 'a.md'), 'not added');
    assert.deepEqual(await versions(repository.uri('a.md')), []);
    assert.deepEqual(await versions(repository.uri('no/such/folder/a.md')), []);
    assert.deepEqual(await versions('file://a-host/share/a.md'), []);
    await repository.commit('a.md', 'added');
    assert.deepEqual(await versions(repository.uri('a.md')), ['added', 'added']);
    assert.deepEqual(await versions(repository.uri('a.md'), AbortSignal.abort()), []);
    const path = process.env['PATH'];
    process.env['PATH'] = repository.folder;
    try {
      assert.deepEqual(await versions(repository.uri('a.md')), []);
    } finally {
      process.env['PATH'] = path;
    }
  }));

test('no program that a repository names is run, and nothing is fetched', () =>
  Repository.with(async repository => {
    await repository.commit('a.md', 'first');
    await repository.commit('a.md', 'second');
    const mark = join(repository.folder, 'ran');
    const program = join(repository.folder, 'program.sh');
    await writeFile(program, `#!/bin/sh\ntouch '${mark}'\n`, { mode: 0o755 });
    for (const name of [
      'core.fsmonitor',
      'core.pager',
      'core.sshCommand',
      'gpg.program',
      'diff.external',
      'diff.t.textconv',
      'filter.t.smudge',
    ])
      repository.git('config', name, program);
    repository.git('config', 'core.hooksPath', repository.folder);
    for (const [name, value] of [
      ['log.showSignature', 'true'],
      ['remote.origin.url', `ext::${program}`],
      ['remote.origin.promisor', 'true'],
      ['extensions.partialClone', 'origin'],
      ['core.repositoryFormatVersion', '1'],
      ['protocol.ext.allow', 'always'],
    ] as const)
      repository.git('config', name, value);
    await writeFile(join(repository.folder, '.gitattributes'), '*.md diff=t filter=t\n');
    const blob = repository.git('-c', 'core.fsmonitor=false', 'rev-parse', 'HEAD~1:a.md');
    await rm(join(repository.folder, '.git/objects', blob.slice(0, 2), blob.slice(2)));
    await rm(mark, { force: true });
    assert.deepEqual((await versions(repository.uri('a.md'))).slice(0, 2), ['second', 'second']);
    await assert.rejects(access(mark));
  }));
