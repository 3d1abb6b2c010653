import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeLens, Hover, MarkupContent } from 'vscode-languageserver-protocol';
import type { MeasureDetail } from '../../../src/protocol/index.ts';
import { type At, atCursor, ROOT, type TestClient, withServer } from '../support/testClient.ts';

const OTHERS = `//- /corpus/b.md
---
title: Camps of the Border
issued: 2011-05
---
Between 150,000 and 200,000 refugees from Marlovia live in the camps of Dorn.
//- /corpus/c.md
The agency counts 340,000 Marlovian refugees in the camps of Dorn.
//- /corpus/d.md
Farmers in Dorn harvested 900 tonnes of wheat.
`;
const ASKING = `${OTHERS}//- /corpus/a.md\nAbout 200,000 Marlovian |refugees live in the camps of Dorn.\n\nThe weather was fair.\n`;

const outline = (measure: MeasureDetail | null): unknown =>
  measure?.rows.map(({ citationKey, value, low, high, isAbout, asOf, asOfFrom }) => [
    citationKey,
    value,
    low,
    high,
    isAbout,
    asOf,
    asOfFrom,
  ]);

async function hoverText({ client, textDocument, position }: At): Promise<string> {
  const hover = await client.connection.sendRequest<Hover | null>('textDocument/hover', { textDocument, position });
  return (hover?.contents as MarkupContent | undefined)?.value ?? ''; // the one form of contents that the server sends
}

function lenses(client: TestClient, uri: string): Promise<readonly CodeLens[]> {
  return client.connection.sendRequest<readonly CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
}

test('the measures of the corpus are listed with their extent and spread, and one is found by id or by place', async () => {
  await atCursor(ASKING, async ({ client, textDocument, position }) => {
    const measures = await client.request('marginalia/measures', {});
    assert.deepEqual(
      measures.map(({ documents, figures, extent, spread, relations }) => [documents, figures, extent, spread, relations.differs]),
      [[3, 3, '150,000 to 200,000 – 340,000', 340 / 150, 2]],
    );
    const byId = await client.request('marginalia/measure', { id: measures[0]?.id ?? '' });
    const byPlace = await client.request('marginalia/measure', { uri: textDocument.uri, range: { start: position, end: position } });
    assert.deepEqual(byId, byPlace);
    assert.deepEqual(outline(byId), [
      ['b', '150,000 to 200,000', 150_000, 200_000, false, '2011-05', 'document'],
      ['a', 'about 200,000', 200_000, 200_000, true, null, null],
      ['c', '340,000', 340_000, 340_000, false, null, null],
    ]);
    assert.deepEqual(
      byId?.relations.map(({ a, b, relation }) => [a, b, relation]),
      [
        [0, 1, 'overlaps'],
        [0, 2, 'differs'],
        [1, 2, 'differs'],
      ],
    );
    assert.equal(await client.request('marginalia/measure', { id: 'nothing|count' }), null);
    const fair = { line: 2, character: 5 };
    assert.equal(await client.request('marginalia/measure', { uri: textDocument.uri, range: { start: fair, end: fair } }), null);
  });
});

test('a hover names the figures of other documents with their relation, nearest first', async () => {
  await atCursor(ASKING, async cursor => {
    const text = await hoverText(cursor);
    assert.match(text, /The same measure elsewhere/);
    assert.match(text, /\*\*150,000 to 200,000\*\* · overlaps · .*Camps of the Border/);
    assert.match(text, /\*\*340,000\*\* · differs/);
    assert.doesNotMatch(text.slice(text.indexOf('same measure')).split('---')[0] ?? '', /900/);
  });
});

test('a figure of another population is told as near and not as the same measure', async () => {
  const elsewhere = '//- /corpus/b.md\nAbout 3,000 Somali refugees live in the camps in Brell.\n';
  await atCursor(`${elsewhere}//- /corpus/a.md\nAbout 200,000 Somali |refugees live in the camps in Dorn.\n`, async cursor => {
    const { client, textDocument } = cursor;
    const text = await hoverText(cursor);
    assert.match(text, /Near it, of another population\*\*\n- \*\*about 3,000\*\* · different population/);
    assert.doesNotMatch(text, /same measure elsewhere|showMeasure/);
    assert.match(text, /marginalia\.measures\.correct/);
    assert.deepEqual((await client.request('marginalia/standings', { uri: textDocument.uri }))?.standings, []);
  });
});

test('a line above a claim says that sources differ, until an edit ends that', async () => {
  await atCursor(ASKING, async ({ client, textDocument }) => {
    const shown = await lenses(client, textDocument.uri);
    assert.deepEqual(
      shown.map(({ range, command }) => [range.start.line, command?.title, command?.command]),
      [[0, 'Sources differ: 1 of 2 others', 'marginalia.showMeasure']],
    );
    await client.open('corpus/c.md', 'The agency counts 199,000 Marlovian refugees in the camps of Dorn.\n');
    await client.request('marginalia/outline', { uri: `${ROOT}/corpus/c.md` });
    assert.deepEqual(await lenses(client, textDocument.uri), []);
    const standings = await client.request('marginalia/standings', { uri: textDocument.uri });
    assert.deepEqual(
      standings?.standings.map(({ others, differing }) => [others, differing]),
      [[2, 0]],
    );
  });
});

test('lines above one paragraph say of which sentence they speak', async () => {
  const wheat = '//- /corpus/e.md\nFarmers in Dorn harvested 400 tonnes of wheat.\n';
  const asking = `${OTHERS}${wheat}//- /corpus/a.md\nAbout 200,000 Marlovian |refugees live in the camps of Dorn. Farmers in Dorn harvested 700 tonnes of wheat.\n`;
  await atCursor(asking, async ({ client, textDocument }) => {
    assert.deepEqual(
      (await lenses(client, textDocument.uri)).map(({ command }) => command?.title),
      ['“About 200,000 Marlovian…” Sources differ: 1 of 2 others', '“Farmers in Dorn harvested 700…” Sources differ: 2 of 2 others'],
    );
  });
});

test('a line above a claim can be switched off', async () => {
  await atCursor(
    ASKING,
    async ({ client, textDocument }) => {
      assert.deepEqual(await lenses(client, textDocument.uri), []);
    },
    { settings: { standings: { differing: false, singleOrigin: false } } },
  );
});

test('an empty corpus measures nothing, and the first documents are taken in', async () => {
  await withServer({ files: {} }, async client => {
    assert.deepEqual(await client.request('marginalia/measures', {}), []);
    for (const name of ['a', 'b'])
      client.files.set(`${ROOT}/corpus/${name}.md`, 'Some 40,000 Marlovian refugees live in the camps of Dorn.\n');
    await client.request('marginalia/reload', {});
    assert.equal((await client.request('marginalia/measures', {})).length, 1);
  });
});

test('origins are told with their documents, and what is said by one source alone is told as such', async () => {
  const said = 'According to the Dorn Relief Council, about 340,000 Marlovian refugees live in the camps of Dorn.';
  const other = 'Some 340,000 refugees from Marlovia live in the camps of Dorn, the Dorn Relief Council said.';
  await withServer({ files: { 'corpus/a.md': `${said}\n`, 'corpus/b.md': `${other}\n` } }, async client => {
    const { origins } = await client.request('marginalia/origins', {});
    const council = origins.find(({ name }) => name === 'Dorn Relief Council') ?? assert.fail(JSON.stringify(origins));
    assert.deepEqual(
      council.documents.map(({ title, places }) => [title, places.map(({ sentence }) => sentence)]),
      [
        ['a', [said]],
        ['b', [other]],
      ],
    );
    const answer = await client.request('marginalia/standings', { uri: `${ROOT}/corpus/a.md` });
    assert.deepEqual(
      answer?.standings.map(({ singleOrigin }) => singleOrigin),
      [{ name: 'Dorn Relief Council', documents: 2 }],
    );
  });
});

const SAYS = 'On 31 December 2022 the prisons held 18,942 persons, of whom 871 were women.\n';
const TABLE = `# Position of the prisons

| | 31 Dec 2021 | 31 Dec 2022 |
|---|---:|---:|
| Persons held, all establishments | 17,610 | 18,942 |
| of whom women | | about 871 |
| Yearly budget (tenge) | | 4 million |
`;

test('a figure of a table has its partners in a hover, and its measure', async () => {
  await withServer({ files: { 'corpus/a.md': TABLE, 'corpus/b.md': SAYS } }, async client => {
    await client.open('corpus/a.md', TABLE);
    const textDocument = { uri: `${ROOT}/corpus/a.md` };
    const figure = await hoverText({ client, textDocument, position: { line: 4, character: 48 } });
    assert.match(figure, /\*\*Figure of a table\*\*\n- “18,942”: 18,942.*2022-12-31/);
    assert.match(figure, /The same measure elsewhere[^]*- \*\*18,942\*\* · agrees/);
    const row = await hoverText({ client, textDocument, position: { line: 5, character: 4 } });
    assert.match(row, /“871”: about 871/);
    const budget = await hoverText({ client, textDocument, position: { line: 6, character: 4 } });
    assert.match(budget, /“4 million”: 4 million Kazakhstani tenge/);
    assert.equal(await hoverText({ client, textDocument, position: { line: 2, character: 8 } }), '');
    const start = { line: 4, character: 48 };
    const measure = await client.request('marginalia/measure', { uri: textDocument.uri, range: { start, end: start } });
    assert.deepEqual(
      measure?.rows.map(({ citationKey, claim, words, value, asOf, asOfFrom, figure: at }) => [
        citationKey,
        claim,
        words,
        value,
        asOf,
        asOfFrom,
        at.start.line,
      ]),
      [
        ['a', 'Persons held, all establishments | 17,610 | 18,942', '17,610', '17,610', '2021-12-31', 'sentence', 4],
        ['a', 'Persons held, all establishments | 17,610 | 18,942', '18,942', '18,942', '2022-12-31', 'sentence', 4],
        ['b', SAYS.trim(), '18,942', '18,942', '2022-12-31', 'sentence', 0],
      ],
    );
  });
});

test('a sentence has the figures of tables in its hover', async () => {
  await withServer({ files: { 'corpus/a.md': TABLE, 'corpus/b.md': SAYS } }, async client => {
    await client.open('corpus/b.md', SAYS);
    const text = await hoverText({ client, textDocument: { uri: `${ROOT}/corpus/b.md` }, position: { line: 0, character: 30 } });
    assert.match(text, /“18,942”: \*\*18,942\*\* · agrees/);
  });
});
