import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate/browser';
import {
  type Annotation,
  IMPORT_FORMATS,
  importAnnotations,
  type ImportFormat,
  type ImportOptions,
  type ImportPlan,
  mergeLogs,
} from '../../../../src/engine/index.ts';
import { comment, exported, exportedZip, note, NOW, portable, reply, tag } from './support.ts';

const HARBOUR = portable(
  'In 2018 the harbour handled 412 ships. Nobody counted the small boats. The pier was closed for repair in May.\n',
  {
    url: 'https://www.example.org/harbour/',
  },
);
const RIVER = portable('The river rose by two metres in a single night. The pier was closed for repair in May.\n', {
  id: 'b',
  title: 'The River',
  path: 'corpus/b.md',
  source: '../../corpus/b.md',
});
const DOCUMENTS = [HARBOUR, RIVER];

function plan(content: string | Uint8Array, format: ImportFormat, more: Partial<ImportOptions> = {}): ImportPlan {
  const reading = importAnnotations(content, format, { documents: DOCUMENTS, known: [], now: NOW, creator: 'Reader', ...more });
  assert.ok(!('error' in reading), 'error' in reading ? reading.error : '');
  return reading;
}

/** What was attached: `path: words | comment | tags (status)`. */
function attached({ attach }: ImportPlan): readonly string[] {
  return attach.map(({ annotation: { target, bodies }, document, status }) => {
    const values = (purpose: string): string =>
      bodies
        .filter(body => body['purpose'] === purpose)
        .map(({ value }) => (typeof value === 'string' ? value : ''))
        .join(', ');
    const said = [target.quote?.exact ?? '', values('commenting') + values('replying'), values('tagging')].join(' | ');
    return `${document.path}: ${said} (${status})`;
  });
}
const refused = ({ refuse }: ImportPlan): readonly string[] => refuse.map(({ kind, words }) => `${kind}: ${words}`);
const merged = (known: readonly Annotation[], { attach }: ImportPlan): ImportOptions['known'] =>
  mergeLogs(
    known,
    attach.map(({ annotation }) => annotation),
  );

const ships = note(HARBOUR, 'the harbour handled 412 ships', 'a', comment('Which ships?'), tag('figure/ships'));
const boats = note(HARBOUR, 'Nobody counted the small boats.', 'b', tag('gap'));
const night = note(RIVER, 'in a single night', 'c', comment('Whose measure?\n\nAsk the board.'));
const answer = reply(ships, 'All of them.', 'd');
const NOTES = [
  { document: HARBOUR, annotations: [ships, boats, answer] },
  { document: RIVER, annotations: [night] },
];
const ALL = [ships, boats, answer, night];

test('W3C: what was exported comes back as it was, and only once', () => {
  const file = exported(NOTES, 'w3c');
  const back = plan(file, 'w3c');
  assert.deepEqual(
    mergeLogs(back.attach.map(({ annotation }) => ({ ...annotation, target: { ...annotation.target, sha256: null } }))),
    mergeLogs(ALL),
  );
  assert.deepEqual(refused(back), []);
  assert.deepEqual(plan(file, 'w3c', { known: merged([], back) }).attach, []);
  assert.deepEqual(plan(file, 'w3c', { known: ALL }).attach, []);
});

test('a note that is here in another state, or was deleted here, stays as it is', () => {
  const changed = { ...ships, bodies: [comment('My later word.')], modified: '2024-07-01T00:00:00Z' };
  const known = [changed, { kind: 'tombstone', id: boats.id, modified: '2024-07-01T00:00:00Z', creator: null }] as const;
  const { attach, refuse } = plan(exported(NOTES, 'w3c'), 'w3c', { known });
  assert.deepEqual(
    attach.map(({ annotation }) => annotation.id),
    [night.id, answer.id],
  );
  assert.deepEqual(refuse.map(({ reason }) => reason).sort(), ['it has been deleted here', 'it is here already']);
});

for (const format of ['csv', 'markdown', 'markdown-by-tag'] as const)
  test(`${format}: what was exported comes back to its words, and only once`, () => {
    const file = exported(NOTES, format);
    const reader = format === 'csv' ? 'csv' : 'markdown';
    const back = plan(file, reader);
    const notes = back.attach.filter(({ status }) => status !== 'reply');
    assert.deepEqual(attached({ ...back, attach: notes }).toSorted(), [
      'corpus/a.md: Nobody counted the small boats. |  | gap (found)',
      'corpus/a.md: the harbour handled 412 ships | Which ships? | figure/ships (found)',
      'corpus/b.md: in a single night | Whose measure?\n\nAsk the board. |  (found)',
    ]);
    assert.deepEqual(attached(plan(file, reader, { known: merged([], back) })), []);
    assert.deepEqual(attached(plan(file, reader, { known: ALL })), []);
  });

test('REFI-QDA: what was exported comes back to its words, and only once', () => {
  const whole = note(RIVER, null, 'e', comment('Read twice.'), tag('read'));
  const lost = note(RIVER, 'Never said of any river.', 'f', comment('Gone?'), tag('lost'));
  const zip = exportedZip([...NOTES, { document: RIVER, annotations: [whole, lost] }]);
  const back = plan(zip, 'refi-qda');
  assert.deepEqual(attached(back).slice(0, 3), [
    'corpus/a.md: the harbour handled 412 ships | Which ships?\n\nAll of them. | figure/ships (found)',
    'corpus/a.md: Nobody counted the small boats. |  | gap (found)',
    'corpus/b.md: in a single night | Whose measure?\n\nAsk the board. |  (found)',
  ]);
  assert.deepEqual(
    back.attach.slice(0, 3).map(({ annotation: { id, creator, created } }) => [id, creator, created]),
    [ships, boats, night].map(({ id, creator, created }) => [id, creator, created]),
  );
  assert.deepEqual(attached(plan(zip, 'refi-qda', { known: [...ALL, whole, lost] })), []);
  assert.deepEqual(attached(plan(zip, 'refi-qda', { known: merged([], back) })), []);
});

test('REFI-QDA of other programs: braces, text inside, Windows line ends counted as one', () => {
  const text = 'Some page.\r\n\r\nIn 2018 the harbour handled 412 ships. Nobody counted the small boats.\r\n';
  const start = text.replaceAll('\r\n', '\n').indexOf('Nobody');
  const qde = `<?xml version="1.0"?><Project name="p" xmlns="urn:QDA-XML:project:1.0"><CodeBook><Codes><Code guid="{A0000000-0000-4000-8000-000000000001}" name="Gap" isCodable="true"><Code guid="A0000000-0000-4000-8000-000000000002" name="Count" isCodable="true"/></Code></Codes></CodeBook>
<Sources><PictureSource guid="A0000000-0000-4000-8000-000000000003" name="Photo"/><TextSource guid="A0000000-0000-4000-8000-000000000004" name="Interview 7" plainTextPath="internal://t.txt"><PlainTextSelection guid="A0000000-0000-4000-8000-000000000005" startPosition="${String(start)}" endPosition="${String(start + 'Nobody counted the small boats'.length)}"><Description>Why?</Description><Coding guid="A0000000-0000-4000-8000-000000000006"><CodeRef targetGUID="a0000000-0000-4000-8000-000000000002"/></Coding></PlainTextSelection><PlainTextSelection guid="A0000000-0000-4000-8000-000000000007" startPosition="9000" endPosition="9010"/></TextSource></Sources></Project>`;
  const back = plan(zipSync({ 'project.qde': strToU8(qde), 'Sources/T.txt': strToU8(text) }), 'refi-qda');
  assert.deepEqual(attached(back), ['corpus/a.md: Nobody counted the small boats | Why? | Gap/Count (found)']);
  assert.deepEqual(refused(back), ['unreadable: Photo', 'unreadable: Interview 7']);
});

const row = (id: string, exact: string | null, more: object = {}): object => ({
  id,
  created: '2024-03-01T10:00:00.123456+00:00',
  updated: '2024-03-02T10:00:00.123456+00:00',
  user: 'acct:grace@hypothes.is',
  uri: 'http://example.org/harbour',
  text: `About ${id}`,
  tags: ['ships'],
  document: { title: ['The Harbour'] },
  target: [
    {
      source: 'http://example.org/harbour',
      ...(exact === null
        ? {}
        : {
            selector: [
              { type: 'TextPositionSelector', start: 900, end: 990 },
              { type: 'TextQuoteSelector', exact, prefix: '2018 ', suffix: '. Nobody counted' },
            ],
          }),
    },
  ],
  ...more,
});

test('Hypothesis: rows of the API and the export of the client, with page notes and replies', () => {
  const rows = [
    row('r2', null, { references: ['n1', 'r1'] }),
    row('r1', null, { references: ['n1'] }),
    row('n1', 'the harbour handled 412 ships'),
    row('p1', null),
    row('x', 'Words of another page altogether.'),
    row('r3', null, { references: ['x'] }),
  ];
  for (const file of [{ total: 6, rows }, { export_date: 'x', annotations: rows }, rows]) {
    const back = plan(JSON.stringify(file), 'hypothesis');
    assert.deepEqual(attached(back), [
      'corpus/a.md: the harbour handled 412 ships | About n1 | ships (found)',
      'corpus/a.md:  | About p1 | ships (document)',
      'corpus/a.md:  | About r1 | ships (reply)',
      'corpus/a.md:  | About r2 | ships (reply)',
    ]);
    assert.deepEqual(refused(back), ['not-found: Words of another page altogether.', 'not-found: About r3']);
    const [first] = back.attach;
    assert.deepEqual(
      [first?.annotation.id, first?.annotation.creator, first?.annotation.created],
      ['https://hypothes.is/a/n1', 'grace@hypothes.is', '2024-03-01T10:00:00.123Z'],
    );
    assert.deepEqual(plan(JSON.stringify(file), 'hypothesis', { known: merged([], back) }).attach, []);
  }
});

test('Readwise and Zotero: Markdown and CSV', () => {
  const readwise = `# The Harbour\n\n## Metadata\n- Author: [[M. Aalto]]\n- Full Title: The Harbour\n- URL: https://example.org/harbour\n\n## Highlights\n- In 2018 the harbour handled 412 ships ([View Highlight](https://read.example.org/1))\n    - Note: Which ships?\n    - Tags: [[figure/ships]] [[2018]]\n- Nobody counted the small boats. ([Location 12](https://readwise.example.org/2))\n`;
  assert.deepEqual(attached(plan(readwise, 'markdown')), [
    'corpus/a.md: In 2018 the harbour handled 412 ships | Which ships? | figure/ships, 2018 (found)',
    'corpus/a.md: Nobody counted the small boats. |  |  (found)',
  ]);
  assert.deepEqual(refused(plan(readwise, 'markdown')), [], 'what describes the document is no note that is left out');
  const zotero =
    '# Annotations\n(3/1/2024, 1:00:00 PM)\n\n“The river rose by two metres in a single night” ([Aalto, 2018, p. 3](zotero://select/items/X)) ([pdf](zotero://open-pdf/X?page=3)) By whose measure?\n';
  assert.deepEqual(attached(plan(zotero, 'markdown')), [
    'corpus/b.md: The river rose by two metres in a single night | By whose measure? |  (found)',
  ]);
  const table =
    'Highlight,Book Title,Book Author,Note,Color,Tags,Highlighted at\n"In 2018 the harbour\nhandled 412 ships",The Harbour,Aalto,"He said ""which""?",yellow,"a, b",2024-03-01 10:00:00\n';
  const back = plan(table, 'csv');
  assert.deepEqual(attached(back), ['corpus/a.md: In 2018 the harbour handled 412 ships | He said "which"? | a, b (found)']);
  assert.equal(back.attach[0]?.annotation.created, '2024-03-01T10:00:00.000Z');
});

test('what could stand in two places, or is too short to tell, stands in none', () => {
  const table = (...rows: readonly string[]): string => `document;quote;note\n${rows.join('\n')}\n`;
  const back = plan(
    table(
      ';The pier was closed for repair in May;x',
      'b.md;The pier was closed for repair in May;y',
      ';the small boats;z',
      'a.md;the small boats;w',
    ),
    'csv',
  );
  assert.deepEqual(attached(back), [
    'corpus/b.md: The pier was closed for repair in May | y |  (found)',
    'corpus/a.md: the small boats | w |  (found)',
  ]);
  assert.deepEqual(refused(back), ['ambiguous: The pier was closed for repair in May', 'not-found: the small boats']);
  const twice = portable('The bridge held for a year. It rained. The bridge held for a year.');
  assert.deepEqual(attached(plan(table('a.md;The bridge held for a year.;x'), 'csv', { documents: [twice] })), []);
});

test('a look-alike with another figure, name or negation is not taken', () => {
  const document = portable('In 2018 the harbour handled 142 ships. Somebody counted the small boats.');
  const w3c = exported([{ document: HARBOUR, annotations: [ships, boats] }], 'w3c');
  assert.deepEqual(attached(plan(w3c, 'w3c', { documents: [document] })), []);
});

test('a part of a document that is not quoted is never taken for the whole', () => {
  const item = {
    id: 'urn:x',
    type: 'Annotation',
    body: [comment('x')],
    target: { source: 'corpus/a.md', selector: { type: 'TextPositionSelector', start: 0, end: 4 } },
  };
  const back = plan(
    JSON.stringify([item, { ...item, id: 'urn:y', target: 'corpus/a.md' }, 7, { id: 'urn:z', type: 'as:Tombstone' }]),
    'w3c',
  );
  assert.deepEqual(attached(back), ['corpus/a.md:  | x |  (document)']);
  assert.deepEqual(refused(back), ['unreadable: urn:x', 'unreadable: ', 'unreadable: urn:z']);
});

test('broken files are told in one line', () => {
  const cases: readonly (readonly [ImportFormat, string | Uint8Array])[] = [
    ['w3c', '{'],
    ['w3c', ''],
    ['w3c', '{}'],
    ['hypothesis', 'x'],
    ['hypothesis', '{"a":1}'],
    ['csv', ''],
    ['csv', 'a,b\n1,2\n'],
    ['csv', 'quote\n"open'],
    ['markdown', ''],
    ['refi-qda', 'PK'],
    ['refi-qda', zipSync({ 'a.txt': strToU8('x') })],
    ['refi-qda', zipSync({ 'p.qde': strToU8('<Project') })],
    ['refi-qda', zipSync({ 'p.qde': strToU8('<x/>') })],
    ['refi-qda', zipSync({ 'p.qde': strToU8('<a>'.repeat(50_000)) })],
    ['refi-qda', zipSync({ 'p.qde': strToU8('<!DOCTYPE p [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><Project name="&b;"/>') })],
    ['refi-qda', exportedZip(NOTES).slice(0, 400)],
  ];
  for (const [format, content] of cases) {
    const reading = importAnnotations(content, format, { documents: DOCUMENTS, known: [], now: NOW, creator: null });
    assert.ok('error' in reading && !reading.error.includes('\n'), `${format} ${typeof content === 'string' ? content : 'zip'}`);
  }
});

test('any text and any bytes have an answer', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.json(),
    fc
      .array(fc.constantFrom('"', ',', '\n', '- ', '> ', '“', '”', '# ', '\\', 'x', 'Tags: ', '[[', ']]', '\t'), { maxLength: 60 })
      .map(parts => parts.join('')),
  );
  const options = { documents: DOCUMENTS, known: ALL, now: NOW, creator: null };
  fc.assert(
    fc.property(text, fc.uint8Array(), (content, bytes) => {
      for (const format of IMPORT_FORMATS) for (const each of [content, bytes]) importAnnotations(each, format, options);
    }),
    { numRuns: 100 },
  );
});

test('large hostile files are read in linear time', () => {
  for (const piece of ['"', '""', '- ', '> ', '“', '“”', '([', '([](', '\\', '[[', 'Tags: ', '*'.repeat(9), '\n'])
    for (const format of ['csv', 'markdown', 'w3c', 'hypothesis'] as const)
      importAnnotations(`quote\n${piece.repeat(50_000)}`, format, { documents: DOCUMENTS, known: [], now: NOW, creator: null });
});
