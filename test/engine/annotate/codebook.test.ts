import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type CodebookEdit,
  colourOfTag,
  mergeTags,
  parseCodebook,
  renameTag,
  renameTagIn,
  setTag,
  tagName,
  tagsOf,
} from '../../../src/engine/index.ts';
import { assessed } from './support.ts';

const BOOK = `# Tags of the harbour study
version: 2
tags:
  # what is done to people
  - name: harm
    colour: "#B0413E"
    owner: Ada # asks to be told
  - name: harm/fine
    description: Money taken as a punishment.
  - name: place
    colour: "#0af"
`;
const text = (edit: CodebookEdit): string => ('text' in edit ? edit.text : `not edited: ${edit.reason}`);

test('a codebook is read with names, descriptions and colours', () => {
  assert.deepEqual(parseCodebook(BOOK), {
    tags: [
      { name: 'harm', description: null, colour: '#b0413e' },
      { name: 'harm/fine', description: 'Money taken as a punishment.', colour: null },
      { name: 'place', description: null, colour: '#00aaff' },
    ],
    problems: [],
  });
  assert.equal(colourOfTag(parseCodebook(BOOK), 'harm/fine/late'), '#b0413e');
  assert.equal(colourOfTag(parseCodebook(BOOK), 'harmless'), null);
});

test('no bad entry hides another, and each is told with its line', () => {
  const { tags, problems } = parseCodebook(
    'tags:\n  - harm\n  - description: x\n  - name: a\n    colour: blue\n  - name: a\n  - name: b\n',
  );
  assert.deepEqual(
    tags.map(({ name }) => name),
    ['a', 'b'],
  );
  assert.deepEqual(
    problems.map(({ line, reason }) => `${String(line)}: ${reason}`),
    [
      '2: a tag is written as "name: …", with "description: …" and "colour: …" beneath',
      '3: a tag has no name',
      '4: the colour of “a” is not of the form "#rrggbb"',
      '6: the tag “a” is described a second time',
    ],
  );
});

test('renaming takes along what stands beneath, and leaves comments and unknown fields alone', () => {
  assert.equal(text(renameTag(BOOK, 'harm', 'damage')), BOOK.replaceAll('harm/', 'damage/').replace('name: harm\n', 'name: damage\n'));
  assert.equal(text(renameTag(BOOK, 'nowhere', 'here')), BOOK);
});

test('merging keeps what is said and takes over what is missing', () => {
  const merged = text(mergeTags(BOOK, ['harm/fine', 'place'], 'harm'));
  assert.deepEqual(parseCodebook(merged).tags, [{ name: 'harm', description: 'Money taken as a punishment.', colour: '#b0413e' }]);
  for (const kept of ['# Tags of the harbour study', 'version: 2', '# what is done to people', 'owner: Ada # asks to be told'])
    assert.ok(merged.includes(kept), kept);
});

test('a tag is added to the list, to a file without one, and to no file', () => {
  const tag = { name: 'time/year', description: 'Says when.', colour: '#123456' };
  for (const before of [BOOK, '', '# only a comment\n', 'version: 2\n', 'tags:\n']) {
    const after = text(setTag(before, tag));
    assert.deepEqual(parseCodebook(after).tags.at(-1), tag, before);
    assert.equal(parseCodebook(after).problems.length, 0);
    for (const line of ['version: 2', '# only a comment']) assert.equal(after.includes(line), before.includes(line));
  }
  assert.equal(parseCodebook(text(setTag(BOOK, { name: 'harm', description: 'x', colour: null }))).tags[0]?.colour, '#b0413e');
});

test('Windows line ends and a byte order mark stay', () => {
  const windows = `\uFEFF${BOOK.replaceAll('\n', '\r\n')}`;
  assert.equal(text(renameTag(windows, 'place', 'site')), windows.replace('name: place', 'name: site'));
});

test('what is no codebook is told and never edited', () => {
  for (const bad of ['tags: [', 'tags: x', 'a: b: c', `tags: ${'['.repeat(20_000)}`, ' '.repeat(1_000_001), '&a [*a'])
    assert.ok(
      'reason' in setTag(bad, { name: 'a', description: null, colour: null }) && parseCodebook(bad).problems.length > 0,
      bad.slice(0, 9),
    );
  assert.deepEqual(renameTag(BOOK, 'harm', 'harm/deep'), { reason: 'a tag cannot be moved beneath itself' });
});

test('names of tags have one form', () => {
  assert.deepEqual([' #harm / forced  marriage/', '/', '', 'a\u0000', '#', 'cafe\u0301'].map(tagName), [
    'harm/forced marriage',
    null,
    null,
    null,
    null,
    'caf\u00e9',
  ]);
});

test('renaming touches the annotations that have the tag or one beneath it', () => {
  const tagged = (id: string, ...tags: readonly string[]): ReturnType<typeof assessed> => ({
    ...assessed('One.', 'One.', {}, { id }),
    bodies: tags.map(value => ({ type: 'TextualBody', purpose: 'tagging', value })),
  });
  const notes = [tagged('a', 'harm', 'place'), tagged('b', 'harmless'), tagged('c', 'harm/fine'), tagged('d', 'damage', 'harm')];
  const touched = renameTagIn(notes, 'harm', 'damage', '2024-06-01T00:00:00.000Z');
  assert.deepEqual(
    touched.map(note => [note.id.slice(-1), ...tagsOf(note)]),
    [
      ['a', 'damage', 'place'],
      ['c', 'damage/fine'],
      ['d', 'damage'],
    ],
  );
  assert.ok(touched.every(({ modified }) => modified === '2024-06-01T00:00:00.000Z'));
});
