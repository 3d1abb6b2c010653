import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Location } from 'vscode-languageserver-protocol';
import { atCursor, showPlace } from '../support/testClient.ts';

/** Go to definition at the cursor leads to `expected`, in words. */
function checkDefinition(fixture: string, expected: readonly string[]): Promise<void> {
  return atCursor(fixture, async ({ client, textDocument, position }) => {
    const found = await client.connection.sendRequest<Location[] | null>('textDocument/definition', { textDocument, position });
    assert.deepEqual(
      (found ?? []).map(place => showPlace(client, place)),
      expected,
    );
  });
}

const INQUEST = `//- /corpus/inquest-1911.md
---
title: The Inquest into the Dam
---

# The Inquest into the Dam

## What happened

The wall failed at dawn. The valley *was flooded* within the hour.

## Who knew

Nobody was warned.
`;

test('a citation key leads to the document', () =>
  checkDefinition(`${INQUEST}//- /report.md\nIt failed [@inq|uest-1911].`, ['corpus/inquest-1911.md:5 “The Inquest into the Dam”']));

test('a citation with a locator leads to the section', () =>
  checkDefinition(`${INQUEST}//- /report.md\nIt failed [@inq|uest-1911, sec. 2].`, ['corpus/inquest-1911.md:11 “Who knew”']));

test('a citation behind a quotation leads to the words, however they are marked up', () =>
  checkDefinition(`${INQUEST}//- /report.md\nIt says: “The valley was flooded within the hour” [@inq|uest-1911, sec. 2].`, [
    'corpus/inquest-1911.md:9 “The valley *was flooded* within the hour”',
  ]));

test('a key that two documents have leads to both, one that none has to nothing', async () => {
  const twice = '//- /corpus/a.md\n---\nid: k\n---\n\n# A\n//- /corpus/b.md\n---\nid: k\n---\n\n# B\n';
  await checkDefinition(`${twice}//- /report.md\nSee @|k.`, ['corpus/a.md:5 “A”', 'corpus/b.md:5 “B”']);
  await checkDefinition(`${twice}//- /report.md\nSee @|missing.`, []);
});

test('a wiki link leads to the document, by key, file name or title, and to its heading', async () => {
  for (const target of ['inquest-1911', 'inquest-1911.md', 'The inquest into the dam'])
    await checkDefinition(`${INQUEST}//- /corpus/b.md\nSee [[${target}|]].`.replace('|]]', ']]').replace('[[', '[[|'), [
      'corpus/inquest-1911.md:5 “The Inquest into the Dam”',
    ]);
  await checkDefinition(`${INQUEST}//- /corpus/b.md\nSee [[|inquest-1911#Who knew]].`, ['corpus/inquest-1911.md:11 “Who knew”']);
});

test('a Markdown link leads to the file beside it and to the heading; one out of the workspace leads nowhere', async () => {
  await checkDefinition(`${INQUEST}//- /corpus/b.md\nSee [this](./inq|uest-1911.md#who-knew).`, ['corpus/inquest-1911.md:11 “Who knew”']);
  await checkDefinition(`${INQUEST}//- /corpus/b.md\nSee [this](https://exam|ple.org/inquest-1911.md).`, []);
});

test('a link within the document leads to its own heading', () =>
  checkDefinition('//- /corpus/a.md\n# One\n\nSee [below](#t|wo).\n\n# Two\n', ['corpus/a.md:5 “Two”']));

test('footnotes and numbered markers lead to their definitions, and back', async () => {
  await checkDefinition('//- /corpus/a.md\nIt failed.[^no|te]\n\n[^note]: So they say.\n', ['corpus/a.md:3 “[^note]:”']);
  await checkDefinition('//- /corpus/a.md\nIt failed.[^note]\n\n[^no|te]: So they say.\n', ['corpus/a.md:1 “[^note]”']);
  await checkDefinition('//- /corpus/a.md\nIt failed. [1|9] Twice.\n\n[18] Other.\n[19] The Inquest.\n', ['corpus/a.md:4 “[19]”']);
});

test('a title named in the text leads to the document that has it', async () => {
  const there = ['corpus/inquest-1911.md:5 “The Inquest into the Dam”'];
  await checkDefinition(`${INQUEST}//- /corpus/b.md\nAs The Inquest |into the Dam found, the wall failed.`, there);
  await checkDefinition(`${INQUEST}//- /corpus/b.md\nAs *the inquest |into the dam* found, the wall failed.`, there);
});

test('words that merely are those of a title lead nowhere', async () => {
  await checkDefinition(`${INQUEST}//- /corpus/b.md\nNobody led the inquest |into the dam that year.`, []);
  const short = '//- /corpus/a.md\n# Brick walls\n\nText.\n//- /corpus/b.md\n';
  await checkDefinition(`${short}Brick wa|lls are heavy.`, []);
  await checkDefinition(`${short}So says “Brick wa|lls”.`, ['corpus/a.md:1 “Brick walls”']);
});
