import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Location } from 'vscode-languageserver-protocol';
import { toBase64 } from '../../src/base/base64.ts';
import { WRITE_UP_SCHEME } from '../../src/protocol/index.ts';
import { type TestClient, uriOf, withServer } from './support/testClient.ts';

const GRAIN = 'Boat 4 carried grain for the upper villages.';
const TEXT = `---\nid: boats\n---\n\n# Boats\n\n${GRAIN} The clerk wrote it down in 1871.\n`;
const REPORT = '# Report\n\nThere was grain [@boats].\n';
/** Quotes and cites, as a text of evidence does, a box in which a comment is written, and an older version. */
const ASIDE = `# Evidence\n\n- “${GRAIN}” [@boats]: *shares grain*\n`;
const ASIDES = [`${WRITE_UP_SCHEME}:/Evidence.md`, 'comment:/box.md', 'git:/report.md'];

async function withAsides(body: (client: TestClient) => Promise<void>): Promise<void> {
  await withServer({ files: { 'corpus/boats.md': TEXT, 'report.md': REPORT } }, async client => {
    for (const uri of ASIDES) await client.open(uri, ASIDE);
    await body(client);
  });
}

test('what is written up, written on or kept of older versions takes no passage in', () =>
  withAsides(async client => {
    const coverage = await client.request('marginalia/coverage', { uri: uriOf('corpus/boats.md'), read: [] });
    assert.equal(coverage?.cited, 0);
  }));

test('nor is a phrase noted there', () =>
  withAsides(async client => {
    const { places } = await client.request('marginalia/phrase', { phrase: 'carried grain', limit: 9 });
    assert.deepEqual(
      places.map(({ uri }) => uri),
      [uriOf('corpus/boats.md')],
    );
  }));

test('nor is an imported note attached there, or in doubt because of it', () =>
  withAsides(async client => {
    const content = `Highlight,Note\n${GRAIN},For whom?\n`;
    const params = { base64: toBase64(new TextEncoder().encode(content)), format: 'csv', creator: null } as const;
    const preview = await client.request('marginalia/previewImport', params);
    assert.ok('attach' in preview);
    assert.deepEqual(
      preview.attach.map(({ uri }) => uri),
      [uriOf('corpus/boats.md')],
    );
  }));

test('nor do its citations count among those of a document', () =>
  withAsides(async client => {
    const textDocument = { uri: uriOf('corpus/boats.md') };
    const params = { textDocument, position: { line: 1, character: 5 }, context: { includeDeclaration: false } };
    const found = await client.connection.sendRequest<Location[] | null>('textDocument/references', params);
    assert.deepEqual((found ?? []).map(({ uri }) => uri).sort(), [uriOf('report.md')]);
  }));
