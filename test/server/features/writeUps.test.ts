import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { WriteUp } from '../../../src/protocol/index.ts';
import { ROOT, type TestClient, withServer } from '../support/testClient.ts';

const REPORT = `${ROOT}/report.md`;
const FILES = {
  'corpus/camp.md':
    '---\nid: camp\ntitle: The | Camp\nissued: 2011\n---\nSome 40,000 Marlovian refugees live in the camp at Dorn.\n\nThe camp was opened on 3 May 1998.\n',
  'corpus/count.md': 'The agency counts 55,000 Marlovian refugees in the camp at Dorn.\n',
  'corpus/wheat.md': 'Farmers in Orn harvested 900 tonnes of wheat in 1997.\n',
  'report.md': 'About 40,000 Marlovian refugees live in the camp at Dorn [@camp].\n\nSome 12 wells were dug in Tarn.\n',
};

function writeUp(client: TestClient, kind: WriteUp, format: 'markdown' | 'csv' = 'markdown'): Promise<string | null> {
  return client.request('marginalia/writeUp', { kind, uri: REPORT, range: null, format });
}

async function withReport(body: (client: TestClient) => Promise<void>): Promise<void> {
  await withServer({ files: FILES }, async client => {
    await client.open('report.md', FILES['report.md']);
    await body(client);
  });
}

test('the evidence of a sentence names what agrees and what differs, with its place', async () => {
  await withReport(async client => {
    const at = { line: 0, character: 3 };
    const text = await client.request('marginalia/writeUp', {
      kind: 'evidence',
      uri: REPORT,
      range: { start: at, end: at },
      format: 'markdown',
    });
    assert.match(text ?? '', /It cites \[@camp\]/);
    assert.match(text ?? '', /### Agree or overlap\n\n- “Some 40,000 .*camp\.md#L6\) \[@camp\] \(cited\): \*agrees/);
    assert.match(text ?? '', /### Differ\n\n- “The agency counts 55,000/);
    assert.doesNotMatch(text ?? '', /wells/);
  });
});

test('the matrix is a table of claims by documents, as Markdown and as CSV', async () => {
  await withReport(async client => {
    const markdown = (await writeUp(client, 'matrix')) ?? '';
    assert.match(markdown, /\| Claim \| \\@camp \| \\@count \|/);
    assert.match(markdown, /\| About 40,000 .* \| cited, agrees \| differs \|/);
    const csv = (await writeUp(client, 'matrix', 'csv')) ?? '';
    assert.match(csv, /^Claim,'@camp,'@count\r\n/);
    assert.match(csv, /"cited, agrees",differs\r\n/);
  });
});

test('gaps are claims without evidence, and documents that are not cited', async () => {
  await withReport(async client => {
    const text = (await writeUp(client, 'gaps')) ?? '';
    assert.match(text, /- line 3: Some 12 wells/);
    assert.doesNotMatch(text, /- line 1:/);
    assert.match(text, /### count \[@count\]/);
    assert.doesNotMatch(text, /\[@camp\]\n\n-/);
  });
});

test('the chronology needs no report', async () => {
  await withReport(async client => {
    const text = await client.request('marginalia/writeUp', { kind: 'chronology', uri: null, range: null, format: 'markdown' });
    assert.match(text ?? '', /\| 1998-05-03 \| The camp was opened on 3 May 1998\. \| \[@camp\] \|/);
  });
});

test('the bibliography holds what the report cites, or the whole corpus', async () => {
  await withReport(async client => {
    const ids = (json: string): readonly string[] => (JSON.parse(json) as { id: string }[]).map(({ id }) => id);
    assert.deepEqual(ids(await client.request('marginalia/bibliography', { format: 'csl-json', uri: REPORT })), ['camp']);
    assert.deepEqual(ids(await client.request('marginalia/bibliography', { format: 'csl-json', uri: null })), ['camp', 'count', 'wheat']);
    assert.match(await client.request('marginalia/bibliography', { format: 'bibtex', uri: REPORT }), /^@misc\{camp,/);
  });
});

test('the references of a report are an edit of its front matter', async () => {
  await withReport(async client => {
    const answer = await client.request('marginalia/references', { uri: REPORT });
    assert.ok(answer !== null && 'edit' in answer && answer.edit !== null);
    assert.match(answer.edit.newText, /^---\nreferences:\n {2}- id: camp\n/);
    assert.equal(answer.version, 1);
  });
});
