import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { matchesNote, parseNoteFilter } from '../../src/host/model/noteFilter.ts';
import { groupNotes, inParts, type NoteGroup, type NoteGrouping } from '../../src/host/model/noteGroups.ts';
import { NOTE_COLOURS, NOTE_HEX, NOTE_LINES, tagColour } from '../../src/host/model/noteColours.ts';
import { importReport, noteLabel } from '../../src/host/model/noteText.ts';
import { addLines, type Lines, shiftLines } from '../../src/host/model/readLines.ts';
import type { NoteItem } from '../../src/protocol/index.ts';
import { t } from './support.ts';

function note(id: string, fields: Partial<NoteItem> = {}): NoteItem {
  return {
    id,
    uri: 'file:///ws/mill.md',
    title: 'The Mill',
    kind: 'highlight',
    status: 'in-place',
    range: null,
    quote: `words of ${id}`,
    comment: '',
    tags: [],
    link: null,
    verdict: null,
    resolved: false,
    creator: null,
    created: '2024-05-04T10:00:00Z',
    modified: '',
    replies: [],
    ...fields,
  };
}

const NOTES = [
  note('a', { tags: ['harm/closure', 'place'], comment: 'Which gate?', kind: 'comment', creator: 'Ada' }),
  note('b', { tags: ['harm'], uri: 'file:///ws/ledger.md', title: 'The Ledger', created: '2024-06-01T00:00:00Z' }),
  note('c', { resolved: true, status: 'changed', replies: [{ id: 'r', comment: 'Settled by the ledger.', creator: null, created: '' }] }),
];

function shown(groups: readonly NoteGroup[], indent = ''): readonly string[] {
  return groups.flatMap(({ label, notes, groups: inner, count }) => [
    `${indent}${label} ${String(count)}: ${notes.map(({ id }) => id).join(' ')}`.trimEnd(),
    ...shown(inner, `${indent}  `),
  ]);
}

describe('notes in groups', () => {
  const expected: Readonly<Record<NoteGrouping, readonly string[]>> = {
    document: ['The Ledger 1: b', 'The Mill 2: a c'],
    tag: ['harm 2: b', '  closure 1: a', 'place 1: a', 'No tag 1: c'],
    kind: ['Comment 1: a', 'Highlight 2: b c'],
    author: ['Ada 1: a', 'You 2: b c'],
    date: ['2024-06-01 1: b', '2024-05-04 2: a c'],
    status: ['In place 2: a b', 'Resolved 1: c'],
  };
  for (const [by, lines] of Object.entries(expected))
    test(`by ${by}`, () => {
      assert.deepEqual(shown(groupNotes(t, NOTES, by as NoteGrouping)), lines);
    });

  test('come in parts where they are very many', () => {
    const many = Array.from({ length: 1201 }, (_, i) => note(String(i)));
    const parts = inParts(t, many);
    assert.deepEqual(
      parts.map(({ label }) => label),
      ['1 to 500', '501 to 1000', '1001 to 1201'],
    );
    assert.deepEqual(
      parts.flatMap(({ notes }) => notes),
      many,
    );
    assert.deepEqual(inParts(t, many.slice(0, 500)), []);
  });

  test('have no tag twice, however tags lie within one another', () => {
    const tag = fc.array(fc.constantFrom('a', 'b', 'ab'), { minLength: 1, maxLength: 3 }).map(parts => parts.join('/'));
    fc.assert(
      fc.property(fc.array(fc.array(tag, { maxLength: 3 }), { maxLength: 8 }), tags => {
        const notes = tags.map((own, i) => note(String(i), { tags: [...new Set(own)] }));
        const listed: string[] = [];
        const walk = (groups: readonly NoteGroup[]): void => {
          for (const group of groups) {
            for (const { id } of group.notes) listed.push(`${group.key} ${id}`);
            walk(group.groups);
          }
        };
        walk(groupNotes(t, notes, 'tag'));
        const wanted = notes.flatMap(({ id, tags: own }) => (own.length === 0 ? [` ${id}`] : own.map(each => `${each} ${id}`)));
        assert.deepEqual(listed.sort(), wanted.sort());
      }),
    );
  });
});

test('a filter asks for words anywhere in a note, and for tags with all beneath them', () => {
  const found = (text: string): string => {
    const filter = parseNoteFilter(text);
    return NOTES.filter(each => filter === null || matchesNote(filter, each))
      .map(({ id }) => id)
      .join('');
  };
  const cases: Readonly<Record<string, string>> = {
    '': 'abc',
    '#': 'abc',
    '#harm': 'ab',
    '#harm/closure': 'a',
    '#har': '',
    ledger: 'bc',
    'GATE ada': 'a',
    'gate #harm': 'a',
    nothing: '',
  };
  for (const [text, ids] of Object.entries(cases)) assert.equal(found(text), ids, text);
});

test('a tag has one colour, that of the codebook, or the nearest of ours, or always the same', () => {
  assert.equal(tagColour(null, null), 'yellow');
  assert.equal(tagColour('harm/closure', null), tagColour('harm', null));
  const given: Readonly<Record<string, string>> = {
    '#b0413e': 'red',
    '#0000ff': 'blue',
    '#00aa00': 'green',
    '#FF8800': 'orange',
    '#ff00a0': 'pink',
  };
  for (const [colour, name] of Object.entries(given)) assert.equal(tagColour('x', colour), name, colour);
  for (const none of ['#777777', 'url(x)', '', '#12345', 'teal']) assert.equal(tagColour('x', none), tagColour('x', null), none);
  for (const colour of NOTE_COLOURS) assert.equal(tagColour('x', NOTE_HEX[colour]), colour, 'what is chosen is what is shown');
  assert.equal(new Set(NOTE_COLOURS.map(colour => JSON.stringify(NOTE_LINES[colour]))).size, NOTE_COLOURS.length, 'no two have one line');
});

test('a note is called by what it says, else by what was noted', () => {
  assert.equal(noteLabel(t, note('a', { comment: '\n  First   line \nsecond' })), 'First line');
  assert.equal(noteLabel(t, note('a', { comment: '- See *the* [ledger](https://x.y), **twice**.' })), 'See the ledger, twice.');
  assert.equal(noteLabel(t, note('a')), 'words of a');
  assert.equal(noteLabel(t, note('a', { verdict: 'not a claim' })), 'not a claim: words of a');
  const link = { relation: 'supports', uri: 'file:///x', range: null, title: 'The Ledger', text: 'once' } as const;
  assert.equal(noteLabel(t, note('a', { link })), 'Supports: “once” (The Ledger)');
});

test('what an import leaves out is told letter for letter, a paragraph each', () => {
  const refuse = [
    { words: '*Ships* [sic]', reason: 'its words are not to be found', kind: 'not-found' },
    { words: '', reason: 'the row says nothing', kind: 'unreadable' },
  ] as const;
  const report = 'Left out of a_b.csv\n\n“*Ships* [sic]”: its words are not to be found\n\nthe row says nothing\n';
  assert.equal(importReport(t, 'a_b.csv', { attach: [], refuse }), report);
});

test('lines that were read are kept apart and in order, and go with edits', () => {
  assert.deepEqual(
    addLines(
      [
        [1, 3],
        [10, 12],
      ],
      3,
      5,
    ),
    [
      [1, 5],
      [10, 12],
    ],
  );
  assert.deepEqual(
    addLines(
      [
        [1, 3],
        [10, 12],
      ],
      2,
      11,
    ),
    [[1, 12]],
  );
  assert.deepEqual(
    shiftLines(
      [
        [1, 3],
        [10, 12],
      ],
      5,
      5,
      2,
    ),
    [
      [1, 3],
      [12, 14],
    ],
  );
  assert.deepEqual(
    shiftLines(
      [
        [1, 3],
        [10, 12],
      ],
      0,
      20,
      0,
    ),
    [],
  );
  const stretch = fc.tuple(fc.nat(50), fc.nat(50)).map(([a, b]): readonly [number, number] => [Math.min(a, b), Math.max(a, b) + 1]);
  fc.assert(
    fc.property(fc.array(stretch), stretches => {
      const lines = stretches.reduce<Lines>((all, [first, end]) => addLines(all, first, end), []);
      const wanted = new Set(stretches.flatMap(([first, end]) => Array.from({ length: end - first }, (_, i) => first + i)));
      assert.deepEqual(
        lines.flatMap(([first, end]) => Array.from({ length: end - first }, (_, i) => first + i)),
        [...wanted].sort((a, b) => a - b),
      );
      for (const [i, [first]] of lines.entries()) assert.ok(i === 0 || first > (lines[i - 1]?.[1] ?? 0));
    }),
  );
});
