import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DocumentHighlight, Location } from 'vscode-languageserver-protocol';
import { atCursor, showPlace, uriOf, withServer } from '../support/testClient.ts';

function checkReferences(fixture: string, expected: readonly string[], includeDeclaration = false): Promise<void> {
  return atCursor(fixture, async ({ client, textDocument, position }) => {
    const params = { textDocument, position, context: { includeDeclaration } };
    const found = await client.connection.sendRequest<Location[] | null>('textDocument/references', params);
    assert.deepEqual((found ?? []).map(place => showPlace(client, place)).sort(), expected);
  });
}

const LINKS =
  '//- /corpus/b.md\nSee [[a]] and [this](a.md#the-wall).\n//- /corpus/c.md\nIt fell [@a, p. 3] and again @a; see [[a#The wall]].\n';

test('references of a document, from its title, are the links and citations that lead to it', () =>
  checkReferences(`//- /corpus/a.md\n# The |dam\n\n## The wall\n\nIt fell.\n${LINKS}`, [
    'corpus/b.md:1 “[[a]]”',
    'corpus/b.md:1 “[this](a.md#the-wall)”',
    'corpus/c.md:1 “@a”',
    'corpus/c.md:1 “@a”',
    'corpus/c.md:1 “[[a#The wall]]”',
  ]));

test('references of a heading are the links that lead to it', () =>
  checkReferences(`//- /corpus/a.md\n# The dam\n\n## The |wall\n\nIt fell.\n${LINKS}`, [
    'corpus/b.md:1 “[this](a.md#the-wall)”',
    'corpus/c.md:1 “[[a#The wall]]”',
  ]));

test('references of a citation key are those of the document, itself included when asked for', () =>
  checkReferences('//- /corpus/a.md\n# The dam\n//- /corpus/b.md\nSee @|a.\n', ['corpus/a.md:1 “The dam”', 'corpus/b.md:1 “@a”'], true));

test('references of a passage are the citations that quote it or name its place, and no related claims', () =>
  checkReferences(
    '//- /corpus/a.md\nThe dam stood. In all, 412 villagers |drowned below the dam.\n//- /corpus/b.md\nIn one night 412 villagers drowned.\n//- /report.md\nIt is told: “412 villagers drowned below the dam” [@a].\n\nThe dam stood [@a].\n\nMany died [@a, para. 1].\n',
    ['report.md:1 “@a”', 'report.md:5 “@a”'],
  ));

test('a passage is asked for by its place too, where a name stands in it, and a note that is linked to it is one of the places', async () => {
  const note = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'urn:uuid:00000000-0000-4000-8000-000000000001',
    type: 'Annotation',
    motivation: 'linking',
    created: '2024-05-06T07:08:09Z',
    modified: '2024-05-06T07:08:09Z',
    body: [
      {
        type: 'SpecificResource',
        purpose: 'linking',
        source: '../../corpus/a.md',
        selector: { type: 'TextQuoteSelector', exact: '412 villagers drowned below', prefix: '', suffix: '' },
      },
      { type: 'TextualBody', purpose: 'classifying', value: 'supports' },
    ],
    target: { source: '../../corpus/b.md', selector: { type: 'TextQuoteSelector', exact: 'In one night 412', prefix: '', suffix: '' } },
  };
  const files = {
    'corpus/a.md': 'The dam stood. In all, 412 villagers drowned below the Orn Dam.\n',
    'corpus/b.md': 'In one night 412 villagers drowned.\n',
    'report.md': 'It is told: “412 villagers drowned below the Orn Dam” [@a].\n',
    '.marginalia/annotations/b.jsonl': `${JSON.stringify(note)}\n`,
  };
  await withServer({ files }, async client => {
    const range = { start: { line: 0, character: 20 }, end: { line: 0, character: 60 } };
    const found = await client.request('marginalia/passageReferences', { uri: uriOf('corpus/a.md'), range });
    assert.deepEqual(found.map(place => showPlace(client, place)).sort(), ['corpus/b.md:1 “In one night 412”', 'report.md:1 “@a”']);
  });
});

test('references of a footnote are all places of its label in this document', () =>
  checkReferences('//- /corpus/a.md\nOne.[^n|] Two.[^n]\n\n[^n]: Note.\n//- /corpus/b.md\nOther.[^n]\n\n[^n]: Other.\n', [
    'corpus/a.md:1 “[^n]”',
    'corpus/a.md:1 “[^n]”',
    'corpus/a.md:3 “[^n]:”',
  ]));

test('highlights are the places of the same key in this document', () =>
  atCursor('//- /corpus/a.md\nSee @|k and [@k; @other].', async ({ client, textDocument, position }) => {
    const found = await client.connection.sendRequest<DocumentHighlight[]>('textDocument/documentHighlight', { textDocument, position });
    assert.deepEqual(
      found.map(({ range }) => showPlace(client, { uri: uriOf('corpus/a.md'), range })),
      ['corpus/a.md:1 “@k”', 'corpus/a.md:1 “@k”'],
    );
  }));

test('reports of the workspace that are not open are searched too, and read again only when they have changed', () =>
  atCursor(
    '//- /corpus/a.md\n# The |dam\n//- /reports/x.md\nIt fell [@a].\n//- /corpus/report.md\nSee @a.\n//- /corpus/.marginaliaignore\nreport.md\n//- /out/y.md\nSee @a.\n//- /.gitignore\nout/\n',
    async ({ client, textDocument, position }) => {
      const params = { textDocument, position, context: { includeDeclaration: false } };
      const ask = async (): Promise<string[]> =>
        (await client.connection.sendRequest<Location[]>('textDocument/references', params)).map(place => showPlace(client, place));
      assert.deepEqual(await ask(), ['corpus/report.md:1 “@a”', 'reports/x.md:1 “@a”']);
      assert.deepEqual(client.readings, ['a.md', 'report.md', 'x.md']);
      client.files.set(uriOf('reports/x.md'), 'Nothing cited here.');
      assert.deepEqual(await ask(), ['corpus/report.md:1 “@a”']);
      assert.deepEqual(client.readings, ['a.md', 'report.md', 'x.md', 'x.md']);
    },
  ));
