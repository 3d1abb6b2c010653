import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type LogEntry, liveAnnotations, mergeLogs, parseLog, toLine } from '../../../src/engine/index.ts';
import { assessed } from './support.ts';

const TEXT = 'In 2018 the harbour handled 412 ships.';
const NOTE = assessed(TEXT, TEXT, { rejected: true }, { creator: 'Ada' });
const LINE = toLine(NOTE);
const reasons = (log: string): readonly string[] => parseLog(log).unreadable.map(({ line, reason }) => `${String(line)}: ${reason}`);

test('a line is a W3C Web Annotation', () => {
  assert.deepEqual(JSON.parse(LINE), {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'urn:uuid:00000000-0000-4000-8000-00000000000a',
    type: 'Annotation',
    motivation: 'assessing',
    created: '2024-05-01T10:00:00.000Z',
    modified: '2024-05-01T10:00:00.000Z',
    creator: 'Ada',
    body: [{ type: 'TextualBody', purpose: 'assessing', value: 'not a claim', format: 'text/plain' }],
    target: {
      source: '../../corpus/a.md',
      selector: [
        { type: 'TextQuoteSelector', exact: TEXT, prefix: '', suffix: '' },
        { type: 'TextPositionSelector', start: 0, end: 38 },
      ],
    },
  });
  assert.ok(!LINE.includes('\n'));
});

test('what is written is read again', () => {
  assert.deepEqual(parseLog(`${LINE}\n`), { entries: [NOTE], unreadable: [] });
});

test('annotations of other programs are read, and what is not understood is kept', () => {
  const line = JSON.stringify({
    id: 'https://example.org/anno/1',
    type: ['Annotation'],
    created: '2020-01-01T00:00:00Z',
    creator: { type: 'Person', name: 'Grace' },
    bodyValue: 'See the survey.',
    target: { source: { id: 'a.md' }, selector: { type: 'TextQuoteSelector', exact: 'ships' } },
    rights: 'https://creativecommons.org/publicdomain/zero/1.0/',
  });
  const [entry] = parseLog(line).entries;
  assert.ok(entry?.kind === 'annotation');
  assert.deepEqual([entry.creator, entry.modified, entry.target.source], ['Grace', '2020-01-01T00:00:00Z', 'a.md']);
  assert.deepEqual(entry.target.quote, { exact: 'ships', prefix: '', suffix: '', position: null });
  assert.deepEqual(entry.bodies, [{ type: 'TextualBody', value: 'See the survey.', format: 'text/plain' }]);
  assert.match(toLine(entry), /"rights":"https:/);
  assert.deepEqual(parseLog(toLine(entry)).entries, [entry]);
});

test('no bad line hides another, and each is told with its number', () => {
  const log = [
    LINE,
    'notes to self',
    LINE.slice(0, 80),
    '{"id":1}',
    '[]',
    '"x"',
    '{"id":"a","type":"Note"}',
    '{"id":"b","type":"Annotation"}',
    LINE,
  ];
  const { entries } = parseLog(log.join('\n'));
  assert.deepEqual(entries, [NOTE, NOTE]);
  assert.deepEqual(reasons(log.join('\n')), [
    '2: it is not JSON',
    '3: it breaks off',
    '4: it has no "id"',
    '5: it is not a JSON object',
    '6: it is not a JSON object',
    '7: its "type" is not "Annotation"',
    '8: it does not say what it is about ("target")',
  ]);
});

test('a byte order mark, Windows line ends, empty lines and a last line without an end are no fault', () => {
  for (const log of [`\uFEFF${LINE}\r\n\r\n  \n${LINE}\r\n`, `\n\n${LINE}\n\uFEFF${LINE}`]) {
    assert.deepEqual(parseLog(log), { entries: [NOTE, NOTE], unreadable: [] });
  }
  assert.deepEqual(parseLog(''), { entries: [], unreadable: [] });
});

test('a line that was cut off does not take the next one with it', () => {
  const log = `${LINE}\n${LINE.slice(0, -40)}${LINE}\n${LINE}${LINE}\n`;
  assert.deepEqual(parseLog(log).entries, [NOTE, NOTE, NOTE, NOTE]);
  assert.deepEqual(reasons(log), ['2: it breaks off']);
});

test('a body that holds a context of its own stays in one piece', () => {
  const nested = `{"id":"x","type":"Annotation","body":{"@context":"http://example.org"},"target":"a.md"}`;
  assert.deepEqual(parseLog(nested).unreadable, []);
});

test('half a code point and half a character are read as they are', () => {
  const entry = { ...NOTE, bodies: [{ type: 'TextualBody', value: 'half \uD83D' }] };
  assert.deepEqual(parseLog(toLine(entry)).entries, [entry]);
  const bytes = new TextEncoder().encode(`${LINE}\n{"id":"€`).slice(0, -1);
  assert.deepEqual(reasons(new TextDecoder().decode(bytes)), ['2: it breaks off']);
});

test('dates that are none are told', () => {
  const dated = (modified: string): string => JSON.stringify({ id: 'a', type: 'Annotation', modified, target: 'a.md' });
  for (const good of ['2024-02-29', '2024-05-01T10:00:00+05:30', '2024-05-01T10:00Z', '2024-05-01T10:00:00.123456789Z'])
    assert.deepEqual(reasons(dated(good)), [], good);
  for (const bad of ['yesterday', '2023-02-29', '2024-13-01', '1714557600']) assert.equal(reasons(dated(bad)).length, 1, bad);
});

test('hostile lines are read in linear time and without a throw', () => {
  const deep = `{"id":"a","type":"Annotation","target":"x","body":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
  assert.deepEqual(reasons(deep), ['1: its values are nested too deeply']);
  for (const log of [
    '{"@context"'.repeat(100_000),
    '['.repeat(100_000),
    '\uFEFF'.repeat(100_000),
    '\r'.repeat(100_000),
    '{}\n'.repeat(100_000),
  ])
    assert.deepEqual(parseLog(log).entries, []);
  const line = '{"id":"__proto__","type":"Annotation","target":"x","__proto__":{"type":"Tombstone"},"constructor":1}';
  const { entries } = parseLog(line);
  assert.deepEqual(mergeLogs(entries), entries);
});

const entry: fc.Arbitrary<LogEntry> = fc
  .record({
    id: fc.constantFrom('urn:a', 'urn:b', 'urn:c'),
    modified: fc.constantFrom('2024-01-01T00:00:00Z', '2024-01-01T01:00:00+01:00', '2024-01-02T00:00:00.5Z', '2024-01-03', ''),
    creator: fc.constantFrom('Ada', 'Grace', null),
    deleted: fc.boolean(),
    value: fc.constantFrom('one', 'two'),
  })
  .map(({ id, modified, creator, deleted, value }): LogEntry =>
    deleted
      ? { kind: 'tombstone', id, modified, creator }
      : { ...NOTE, id, modified, created: '', creator, bodies: [{ type: 'TextualBody', value }] },
  );
const log = fc.array(entry, { maxLength: 12 });

test('three logs merge to the same state in whatever order, by two or at once, from lines or from entries', () => {
  fc.assert(
    fc.property(log, log, log, (a, b, c) => {
      const state = mergeLogs(a, b, c);
      for (const order of [
        [a, c, b],
        [b, a, c],
        [b, c, a],
        [c, a, b],
        [c, b, a],
      ])
        assert.deepEqual(mergeLogs(...order), state);
      assert.deepEqual(mergeLogs(mergeLogs(a, b), c), state);
      assert.deepEqual(mergeLogs(a, mergeLogs(b, c)), state);
      assert.deepEqual(mergeLogs(state, a, state), state);
      const lines = [...a, ...b, ...c].map(toLine).reverse().join('\n');
      assert.deepEqual(mergeLogs(parseLog(lines).entries), state);
    }),
  );
});

test('the latest state of an annotation counts, by the instant and not by the letters of its date', () => {
  const at = (modified: string, value: string): LogEntry => ({ ...NOTE, modified, bodies: [{ type: 'TextualBody', value }] });
  const [state] = mergeLogs([at('2024-05-01T12:00:00+02:00', 'first'), at('2024-05-01T11:00:00Z', 'second')]);
  assert.ok(state?.kind === 'annotation');
  assert.equal(state.bodies[0]?.['value'], 'second');
});

test('a deletion is a line too, and is outlived by what is said later', () => {
  const grave: LogEntry = { kind: 'tombstone', id: NOTE.id, modified: '2024-05-02T00:00:00Z', creator: null };
  assert.deepEqual(parseLog(toLine(grave)).entries, [grave]);
  assert.deepEqual(liveAnnotations(mergeLogs([grave], [NOTE])), []);
  const again = { ...NOTE, modified: '2024-05-03T00:00:00Z' };
  assert.deepEqual(liveAnnotations(mergeLogs([NOTE, grave, again])), [again]);
});
