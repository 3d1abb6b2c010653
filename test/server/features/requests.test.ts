import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CancellationTokenSource } from 'vscode-languageserver-protocol';
import type { RelatedAnswer } from '../../../src/protocol/index.ts';
import { atCursor, type TestOptions, uriOf, withServer } from '../support/testClient.ts';

async function relatedAt(fixture: string, options: TestOptions = {}): Promise<RelatedAnswer> {
  let answer: RelatedAnswer | undefined;
  await atCursor(
    fixture,
    async ({ client, textDocument, position }) => {
      answer = await client.request('marginalia/related', { uri: textDocument.uri, range: { start: position, end: position }, limit: 5 });
    },
    options,
  );
  assert.ok(answer);
  return answer;
}

const OTHERS = `//- /corpus/b.md
---
title: The Inquest
container-title: The Valley Post
issued: 1911-04
---

## The toll

The coroner counted **412** villagers who drowned.
//- /corpus/c.md
Knead the dough and let it rise.
`;

test('related passages of other documents come with what a card shows', async () => {
  const { query, cards } = await relatedAt(`${OTHERS}//- /corpus/a.md\n# The dam\n\nIn all, 412 |villagers drowned.`);
  assert.equal(query?.title, 'The dam');
  assert.equal(query.text, 'In all, 412 villagers drowned.');
  assert.deepEqual(
    query.claims.map(claim => claim.text),
    ['In all, 412 villagers drowned.'],
  );
  assert.equal(cards.length, 1);
  const [card] = cards;
  assert.ok(card);
  assert.deepEqual(
    [card.uri, card.title, card.citationKey, card.publisher, card.issued, card.section, card.relation],
    [uriOf('corpus/b.md'), 'The Inquest', 'b', 'The Valley Post', '1911-04', 'The toll', { relation: 'agrees', why: 'both say 412' }],
  );
  assert.equal(card.text, 'The coroner counted 412 villagers who drowned.');
  const marked = card.marks.map(({ start, end }) => card.text.slice(start, end)).join(' ');
  assert.match(marked, /412/);
  assert.match(marked, /villagers/);
  assert.ok(
    card.marks.every((mark, i) => i === 0 || (card.marks[i - 1]?.end ?? 0) < mark.start),
    'in order, not overlapping',
  );
  assert.match(card.reasons[0]?.label ?? '', /^same figure: 412/);
});

test('there is no query on an empty line or in a file without prose, and a heading stands for its first passage', async () => {
  assert.equal((await relatedAt('//- /corpus/a.md\nOne.\n|\nTwo.')).query, null);
  assert.equal((await relatedAt('//- /corpus/a.md\n|')).query, null);
  assert.equal((await relatedAt('//- /corpus/a.md\n# The| dam\n\nIt fell.')).query?.text, 'It fell.');
});

test('a selection is asked about as it stands', () =>
  withServer(
    {
      files: { 'corpus/a.md': 'It rained. In all, 412 villagers drowned. It snowed.', 'corpus/b.md': 'Of 412 villagers nothing is known.' },
    },
    async client => {
      const range = { start: { line: 0, character: 11 }, end: { line: 0, character: 41 } };
      const { query } = await client.request('marginalia/related', { uri: uriOf('corpus/a.md'), range, limit: 5 });
      assert.equal(query?.text, 'In all, 412 villagers drowned.');
    },
  ));

test('a question that is withdrawn is not answered', () =>
  withServer({ files: { 'corpus/a.md': 'It rained.' } }, async client => {
    const source = new CancellationTokenSource();
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const asked = client.connection.sendRequest('marginalia/related', { uri: uriOf('corpus/a.md'), range, limit: 5 }, source.token);
    source.cancel();
    await assert.rejects(asked, /withdrawn/);
  }));

test('questions about a document that the server does not know have empty answers', () =>
  withServer({ files: {} }, async client => {
    const uri = uriOf('nowhere.md');
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    assert.equal(await client.request('marginalia/outline', { uri }), null);
    assert.equal(await client.request('marginalia/quotation', { uri, range }), null);
    assert.equal((await client.request('marginalia/related', { uri, range, limit: 5 })).query, null);
    assert.equal(await client.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: range.start }), null);
  }));

/** The words between `«` and `»` of a document with the id `id`, quoted. */
async function checkQuotation(marked: string, expected: string | null, id = 'ray-1911'): Promise<void> {
  const text = `---\nid: ${JSON.stringify(id)}\n---\n\n${marked}`;
  const raw = text.replace(/[«»]/g, '');
  const at = (offset: number): { line: number; character: number } => {
    const before = raw.slice(0, offset).split('\n');
    return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  };
  await withServer({ files: { 'corpus/a.md': raw } }, async client => {
    const range = { start: at(text.indexOf('«')), end: at(text.indexOf('»') - 1) };
    const answer = await client.request('marginalia/quotation', { uri: uriOf('corpus/a.md'), range });
    assert.equal(answer?.markdown ?? null, expected);
  });
}

test('a quotation is the words without markup and markers, with the citation', async () => {
  await checkQuotation('It rained. «The **east** wall [fell](x.md).[^1]»', '“The east wall fell.” [@ray-1911]');
  await checkQuotation('«He said “no” to the *plan*.»', '“He said ‘no’ to the plan.” [@ray-1911]');
  await checkQuotation('It «»rained. It snowed.', '“It rained.” [@ray-1911]');
  await checkQuotation('Rain\n\n«»\n\nsnow', null);
});

test('several paragraphs become a block quotation', () =>
  checkQuotation('«The wall fell.\n\nNobody was warned.»', '> The wall fell.\n>\n> Nobody was warned. [@ray-1911]'));

test('a key that Pandoc would not read whole stands in braces, with hyphens for its spaces, and words that look like markup are escaped', async () => {
  await checkQuotation('«It rained.»', '“It rained.” [@{a-key,-with:-marks}]', 'a key, with: marks');
  await checkQuotation('«Write to \\*all\\* of us.»', '“Write to \\*all\\* of us.” [@ray-1911]');
});
