import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DocumentHighlight, Location } from 'vscode-languageserver-protocol';
import { atCursor, showPlace, uriOf } from '../support/testClient.ts';

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

test('references of a claim are the related claims of other documents', () =>
  checkReferences(
    '//- /corpus/a.md\nIn all, 412 villagers |drowned below the dam.\n//- /corpus/b.md\nThe dam stood. In one night 412 villagers drowned.\n//- /corpus/c.md\nKnead the dough.\n',
    ['corpus/b.md:1 “In one night 412 villagers drowned.”'],
  ));

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
