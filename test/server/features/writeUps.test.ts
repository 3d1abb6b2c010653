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

test('where no figure relates them, a passage says in words why it is shown', async () => {
  await withReport(async client => {
    const at = { line: 2, character: 3 };
    await client.open('near.md', '# Near\n\nThe farmers of Orn sold wheat [@wheat].\n');
    const near = await client.request('marginalia/writeUp', {
      kind: 'evidence',
      uri: `${ROOT}/near.md`,
      range: { start: at, end: at },
      format: 'markdown',
    });
    assert.match(near ?? '', /### Stand near it\n\n- “Farmers in Orn .*\*(?:same name: Orn|shared terms: )/);
  });
});

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

test('what holds no claim has the passages near it: a row of a table as a whole', async () => {
  const report =
    '| Who | How many | Source |\n| --- | --- | --- |\n| Marlovian refugees in Dorn | 40,000 | [@camp] |\n\nWhy do they stay in the camp at Dorn?\n';
  await withServer({ files: { ...FILES, 'report.md': report } }, async client => {
    await client.open('report.md', report);
    const ask = (line: number): Promise<string | null> => {
      const at = { line, character: 4 };
      return client.request('marginalia/writeUp', { kind: 'evidence', uri: REPORT, range: { start: at, end: at }, format: 'markdown' });
    };
    assert.match((await ask(2)) ?? '', /^## Marlovian refugees in Dorn · 40,000.*\n\nIt cites \[@camp\]\.\n\n### [^#]*“Some 40,000/ms);
    assert.match((await ask(4)) ?? '', /^## Why do they stay in the camp at Dorn\?\n\nIt cites nothing\.\n\n### Stand near it\n\n- “/m);
    assert.match((await ask(3)) ?? '', /There is no sentence here/);
  });
});

test('the matrix is a table of claims by documents, as Markdown and as CSV', async () => {
  await withReport(async client => {
    const markdown = (await writeUp(client, 'matrix')) ?? '';
    assert.match(markdown, /\| Claim \| \\@camp \| \\@count \|/);
    assert.match(markdown, /\| About 40,000 .* \| cited, agrees \| differs \|/);
    const csv = (await writeUp(client, 'matrix', 'csv')) ?? '';
    assert.match(csv, /^Claim,camp,count\r\n/);
    assert.match(csv, /"cited, agrees",differs\r\n/);
  });
});

test('gaps are claims without evidence, and what the report leaves of the documents', async () => {
  await withReport(async client => {
    const text = (await writeUp(client, 'gaps')) ?? '';
    assert.deepEqual(sections(text).get('Claims to check first that have no citation and no figure that a source shares'), [
      `- Some 12 wells were dug in Tarn. ([line 3](${REPORT}#L3))`,
    ]);
    assert.deepEqual(sections(text).get('Notes on passages that the report does not take up'), ['None.']);
    assert.match(
      sections(text).get('Documents that are not cited, with the claims to check first')?.join('\n') ?? '',
      /^### count \[@count\]/,
    );
    const left = sections(text).get('Passages of the cited documents that the report does not take up, with the claims to check first');
    assert.deepEqual(left, ['### The \\| Camp [@camp]', `- The camp was opened on 3 May 1998. ([line 8](${ROOT}/corpus/camp.md#L8))`]);
  });
});

test('a note on a passage that the report takes up is no gap; one on another passage or document is', async () => {
  const note = (name: string, exact: string, i: number, tag?: string): string =>
    JSON.stringify({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: `urn:uuid:00000000-0000-4000-8000-00000000000${String(i)}`,
      type: 'Annotation',
      motivation: tag === undefined ? 'highlighting' : 'tagging',
      created: '2024-05-06T07:08:09Z',
      modified: '2024-05-06T07:08:09Z',
      ...(tag === undefined ? {} : { body: [{ type: 'TextualBody', purpose: 'tagging', value: tag }] }),
      target: { source: `../../corpus/${name}.md`, selector: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' } },
    });
  const notes = {
    '.marginalia/annotations/camp.jsonl': `${note('camp', 'Some 40,000 Marlovian refugees', 1)}\n${note('camp', 'opened on 3 May 1998', 2, 'camp/dates')}\n`,
    '.marginalia/annotations/wheat.jsonl': `${note('wheat', '900 tonnes', 3)}\n`,
  };
  await withServer({ files: { ...FILES, ...notes } }, async client => {
    await client.open('report.md', FILES['report.md']);
    const found = sections((await writeUp(client, 'gaps')) ?? '').get('Notes on passages that the report does not take up');
    assert.deepEqual(found, [
      '### The \\| Camp [@camp]',
      `- “opened on 3 May 1998” \\#camp/dates ([line 8](${ROOT}/corpus/camp.md#L8))`,
      '### wheat [@wheat]',
      `- “900 tonnes” ([line 1](${ROOT}/corpus/wheat.md#L1))`,
    ]);
  });
});

test('each cell of the matrix has its passage and why it is there, each claim its sentence', async () => {
  await withReport(async client => {
    const matrix = await client.request('marginalia/evidenceMatrix', { uri: REPORT });
    assert.deepEqual(
      matrix?.documents.map(({ key, title }) => [key, title]),
      [
        ['camp', 'The | Camp'],
        ['count', 'count'],
      ],
    );
    const [told, bare] = matrix.rows;
    assert.deepEqual([told?.range.start.line, bare?.range.start.line, bare?.cells], [0, 2, [null, null]]);
    assert.deepEqual(
      told?.cells.map(cell => [cell?.cited, cell?.relation, cell?.range.start.line]),
      [
        [true, 'agrees', 5],
        [false, 'differs', 0],
      ],
    );
    assert.match(told.cells[1]?.words ?? '', /^The agency counts 55,000/);
    assert.equal(await client.request('marginalia/evidenceMatrix', { uri: `${ROOT}/gone.md` }), null);
  });
});

/** The lines below each heading of the second level, blank ones left out. */
function sections(markdown: string): ReadonlyMap<string, readonly string[]> {
  const parts = markdown.split(/^## /m).slice(1);
  return new Map(
    parts.map(part => [
      part.split('\n')[0] ?? '',
      part
        .split('\n')
        .slice(1)
        .filter(line => line !== ''),
    ]),
  );
}

test('the chronology needs no report', async () => {
  await withReport(async client => {
    const text = await client.request('marginalia/writeUp', { kind: 'chronology', uri: null, range: null, format: 'markdown' });
    assert.match(text ?? '', /\| 1998-05-03 \| The camp was opened on 3 May 1998\. \| \[@camp\] \|/);
    const shown = await client.request('marginalia/writeUp', { kind: 'chronology', uri: null, range: null, format: 'shown' });
    assert.match(
      shown ?? '',
      /^# Chronology\n\n## 1997\n\n- Farmers in Orn harvested .*\n\n## 1998\n\n- 1998-05-03: The camp was opened on 3 May 1998\. /,
    );
    assert.ok(shown?.includes(`1998. [The \\| Camp](${ROOT}/corpus/camp.md#L8) [@camp]\n`), shown ?? '');
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
