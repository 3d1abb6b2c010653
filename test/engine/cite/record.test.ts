import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readRecord } from '../../../src/engine/cite/record.ts';
import { type DocumentUri, readText, type SourceDocument } from '../../../src/engine/index.ts';

const BODY =
  'The tide rose over the old wall in the night and carried the boats away, and nobody in the town had been warned of it by then, they say.';

function recordOf(text: string, known?: NonNullable<SourceDocument['known']>) {
  // A test's address is a plain string.
  const source: SourceDocument = {
    uri: 'a' as DocumentUri,
    path: 'folder/tide.note.md',
    text,
    format: 'markdown',
    ...(known ? { known } : {}),
  };
  return readRecord(source, readText(source));
}

const matter = (yaml: string) => `---\n${yaml}\n---\n\n${BODY}\n`;

test('front matter is given, the text is read', () => {
  const { record, problems } = recordOf(
    '---\nid: lind-2012\ntype: report\nauthor: [{family: Lind, given: Rosa}, Harbour Board]\nissued: 2012-06\n---\n\n# Tides\n',
  );
  assert.deepEqual(record, {
    id: 'lind-2012',
    type: 'report',
    title: 'Tides',
    author: [{ family: 'Lind', given: 'Rosa' }, { literal: 'Harbour Board' }],
    issued: '2012-06',
    read: ['title'],
  });
  assert.deepEqual(problems, []);
});

test('without an id the key is the file name without its extension, which is no title', () =>
  assert.deepEqual(recordOf(BODY).record, { id: 'tide.note', type: 'document', read: [] }));

test('what the caller knows stands between front matter and text', () => {
  const { record } = recordOf(`# Tides\n\n${BODY}\n`, { id: 'row-1', title: 'The Known Title', date: '2012' });
  assert.deepEqual(record, { id: 'row-1', type: 'document', title: 'The Known Title', issued: '2012', read: [] });
});

test('dates of CSL-JSON, whole or in parts; nonsense stays away', () => {
  const issued = (yaml: string) => recordOf(matter(yaml)).record.issued;
  assert.equal(issued('issued: 2012'), '2012');
  assert.equal(issued('issued: {date-parts: [[2012, 6, 7]]}'), '2012-06-07');
  assert.equal(issued('issued: {date-parts: [["2012", "6"], [2013]]}'), '2012-06/2013');
  assert.equal(issued('issued: {raw: spring 2012}'), 'spring 2012');
  for (const broken of [
    '{date-parts: [[null]]}',
    '{date-parts: [[]]}',
    '{date-parts: [[2012, {a: 1}]]}',
    '{date-parts: 5}',
    '[]',
    'null',
    '{}',
  ])
    assert.equal(issued(`issued: ${broken}`), undefined, broken);
});

test('editors are names like authors, other fields are strings, numbers included', () => {
  const { record } = recordOf(matter('editor: {family: Lind}\nvolume: 3\npage: 5-9\nDOI: 10.1000/ab\nedition: [2]'));
  const { editor, volume, page, DOI, edition } = record;
  assert.deepEqual(
    { editor, volume, page, DOI, edition },
    {
      editor: [{ family: 'Lind' }],
      volume: '3',
      page: '5-9',
      DOI: '10.1000/ab',
      edition: undefined,
    },
  );
});

test('fields of the wrong shape are left out', () => {
  const { record } = recordOf(matter('title: [a]\nauthor: 5\nURL: {a: 1}\npublisher: "  two\\n words "\n__proto__: {source: x}'));
  assert.deepEqual(record, { id: 'tide.note', type: 'document', author: [{ literal: '5' }], publisher: 'two words', read: [] });
});

test('front matter that is no YAML is reported, and the text is read all the same', () => {
  const { record, problems } = recordOf('---\nid: lind-2012\ntitle: "open\npublisher: Harbour Press\n---\n\n# Tides\n');
  assert.deepEqual(record, { id: 'lind-2012', type: 'document', title: 'Tides', publisher: 'Harbour Press', read: ['title'] });
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['front-matter-invalid'],
  );
});

test('an explosion of aliases is refused', () => {
  const bomb = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...['b', 'c', 'd', 'e', 'f'].map((key, i) => `${key}: &${key} [${`*${'abcde'[i]}, `.repeat(9)}]`),
  ].join('\n');
  assert.equal(recordOf(matter(bomb)).record.id, 'tide.note');
});

test('any front matter leaves a record', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), yaml => {
      const { record } = recordOf(matter(yaml));
      assert.ok(record.id !== '' && record.type !== '');
    }),
    { numRuns: 300 },
  );
});
