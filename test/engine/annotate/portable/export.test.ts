import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { type AnnotationBody, EXPORT_FORMATS, exportAnnotations, importAnnotations } from '../../../../src/engine/index.ts';
import { nameUuid } from '../../../../src/engine/annotate/portable/nameUuid.ts';
import { comment, exported, note, OPTIONS, portable, reply, tag } from './support.ts';

const TEXT = '\uFEFF# The Harbour\r\n\r\nIn 2018 the harbour handled 412 ships 🚢. Nobody counted the small boats.\r\n';
const doc = portable(TEXT);
const ships = note(doc, 'the harbour handled 412 ships 🚢', 'a', comment('See the *port authority*.'), tag('figure/ships'));
const boats = note(doc, 'Nobody counted the small boats', 'b', tag('gap'));
const whole = note(doc, null, 'c', comment('Read twice.'));
const lost = note(doc, 'The lighthouse burned down.', 'd', comment('Gone?'));
const answer = reply(ships, 'I have asked them.', 'e');
const noted = [{ document: doc, annotations: [lost, boats, ships, whole, answer] }];

test('a collection in JSON-LD has one page of annotations, named by people and not by strings', () => {
  const collection = JSON.parse(exported(noted, 'w3c')) as Readonly<Record<string, unknown>>;
  const { first, ...head } = collection;
  const { items, ...page } = first as { readonly items: readonly Readonly<Record<string, unknown>>[] };
  assert.deepEqual(
    { ...head, id: typeof head['id'], last: typeof head['last'] },
    {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'string',
      type: 'AnnotationCollection',
      label: 'Notes: Harbour study',
      generated: OPTIONS.now,
      total: 5,
      last: 'string',
    },
  );
  assert.deepEqual(page, { id: head['last'], type: 'AnnotationPage', partOf: head['id'], startIndex: 0 });
  assert.deepEqual(
    items.map(({ type, creator, target }) => [type, creator, (target as { readonly source: string }).source]),
    [
      ...Array.from({ length: 4 }, () => ['Annotation', { type: 'Person', name: 'Ada' }, 'corpus/a.md']),
      ['Annotation', { type: 'Person', name: 'Grace' }, ships.id],
    ],
  );
  assert.ok(!('first' in (JSON.parse(exported([], 'w3c')) as object)), 'no page where there is no annotation');
});

test('Markdown by document has the notes in the order of the text, the lost ones last', () => {
  const page = exported(noted, 'markdown');
  const order = [
    'Read twice',
    '> the harbour handled 412 ships',
    'Reply: I have asked',
    '> Nobody counted',
    '> The lighthouse',
    'not to be found',
  ];
  const places = order.map(words => page.indexOf(words));
  assert.ok(!places.includes(-1), page);
  assert.deepEqual(
    places,
    [...places].sort((a, b) => a - b),
  );
  assert.match(page, /See the \*port authority\*\.\n\n— Ada · 2024-05-01 · Tags: figure\/ships\n/);
});

test('Markdown by tag names the document of each note, and what the codebook says', () => {
  const options = { ...OPTIONS, tags: [{ name: 'gap', description: 'What no source says.', colour: null }] };
  const page = exported(noted, 'markdown-by-tag', options);
  assert.deepEqual(page.match(/^## .*$/gm), ['## figure/ships', '## gap', '## Without a tag']);
  assert.match(page, /## gap\n\nWhat no source says\.\n\n> Nobody counted the small boats\n\n— The Harbour · Ada/);
});

test('Markdown in a quote or a title is shown and not rendered', () => {
  const hostile = portable('<img src=x onerror=alert(1)> [a](javascript:b) **bold** word.', { title: '# <b>x</b>' });
  const page = exported([{ document: hostile, annotations: [note(hostile, hostile.text, 'a')] }], 'markdown');
  assert.match(page, /> \\<img src\\=x onerror\\=alert\\\(1\\\)\\> \\\[a\\\]/);
  assert.match(page, /^## \\# \\<b\\>x\\<\/b\\>$/m);
});

test('a table has one row a note, and no cell that a spreadsheet computes', () => {
  const risky = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1', '\r=1', '=HYPERLINK("http://example.org";"x")'];
  const rows = risky.map((value, i) => note(doc, null, String(i), comment(value)));
  const cells = parseTable(exported([{ document: { ...doc, title: '=cmd', text: null }, annotations: rows }], 'csv'));
  assert.equal(cells.length, risky.length + 1);
  for (const row of cells) {
    assert.equal(row.length, cells[0]?.length);
    for (const value of row) assert.doesNotMatch(value, /^\s*[=+\-@＝＋－＠]/u);
  }
  assert.deepEqual(
    cells.slice(1).map(row => row[3]?.replace(/^'/, '')),
    risky,
  );
});

test('a table gives the place in the file, and replies stand behind what they answer', () => {
  const rows = parseTable(exported(noted, 'csv'));
  assert.deepEqual(
    rows.map(row => [row[2], row[10], row[11], row[14]]),
    [
      ['quote', 'status', 'start', 'reply to'],
      ['', 'document', '', ''],
      ['the harbour handled 412 ships 🚢', 'in the text', String(TEXT.indexOf('the harbour handled')), ''],
      ['', 'reply', '', ships.id],
      ['Nobody counted the small boats', 'in the text', String(TEXT.indexOf('Nobody')), ''],
      ['The lighthouse burned down.', 'orphan', '', ''],
    ],
  );
});

test('a page of HTML has the text with its notes, and nothing in it is run', () => {
  const text = '<script>alert(1)</script> The "dam" & the \u0000wall \uD800 stood.';
  const hostile = portable(text, { title: '</title><script>x</script>', path: '"><img src=x>' });
  const notes = [
    note(hostile, '<script>alert(1)</script> The', 'a', comment('<iframe src="javascript:x"></iframe>'), tag('"onload=x')),
    note(hostile, 'The "dam" & the', 'b'),
  ];
  const page = exported([{ document: hostile, annotations: notes }], 'html');
  for (const name of ['script', 'iframe', 'img', 'link', 'object']) assert.ok(!page.includes(`<${name}`), name);
  assert.doesNotMatch(page, /<[^>]*"\s*on[a-z]+=/);
  assert.match(page, /Content-Security-Policy" content="default-src 'none'/);
  const marked =
    /<mark>&lt;script&gt;alert\(1\)&lt;\/script&gt; <\/mark><mark>The<\/mark><sup>.*?<\/sup><mark> &quot;dam&quot; &amp; the<\/mark><sup>/;
  assert.match(page, marked);
  const shown = /<div class="text">(.*?)<\/div>/s.exec(page)?.[1]?.replace(/<sup>.*?<\/sup>|<[^>]+>/g, '') ?? '';
  const plain = shown
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
  assert.equal(plain, text.replace('\0', '\uFFFD').replace('\uD800', '\uFFFD'));
});

test('the same notes give the same file, whatever they hold', () => {
  const words = fc.string({ unit: 'binary', maxLength: 30 });
  fc.assert(
    fc.property(words, words, words, (text, said, name) => {
      const document = portable(text, { title: name });
      const annotations = [note(document, text.slice(2, 9), 'a', comment(said), tag(name)), note(document, said, 'b')];
      const all = [{ document, annotations }];
      for (const format of EXPORT_FORMATS)
        assert.deepEqual(exportAnnotations(all, format, OPTIONS), exportAnnotations(all, format, OPTIONS));
    }),
    { numRuns: 50 },
  );
});

test('replies in a circle, or to a note that is gone, are still there', () => {
  const [a, b] = [reply(ships, 'one', 'a'), reply(ships, 'two', 'b')];
  const circle = [
    { ...a, target: { ...a.target, source: b.id } },
    { ...b, target: { ...b.target, source: a.id } },
    reply({ ...ships, id: 'urn:gone' }, 'three', 'c'),
  ];
  const page = exported([{ document: doc, annotations: circle }], 'markdown');
  for (const words of ['one', 'two', 'three']) assert.ok(page.includes(words), words);
});

test('a name has the UUID of version 5 that the standard gives it', () => {
  for (const name of ['', 'a', 'x'.repeat(31), 'x'.repeat(35), 'x'.repeat(44), 'é🚢'.repeat(100)]) {
    const space = Buffer.from('5c9d4a7e1f0b4d369a527be1c0e8d2f4', 'hex');
    const hash = createHash('sha1')
      .update(space)
      .update(JSON.stringify([name]))
      .digest();
    hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
    hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
    assert.equal(nameUuid(name).replaceAll('-', ''), hash.subarray(0, 16).toString('hex'));
  }
});

/** Reads CSV by the rules of RFC 4180 and no others. */
function parseTable(table: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of table.replace(/^\uFEFF/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

test('a link names the document by its path, in every form, and comes back as a link of the notes here', () => {
  const other = portable('Nobody counted the ships.\n', {
    id: 'b',
    title: 'The River',
    path: 'corpus/b c.md',
    source: '../../corpus/b%20c.md',
  });
  const linking = (source: string): AnnotationBody => ({
    type: 'SpecificResource',
    purpose: 'linking',
    source,
    selector: [{ type: 'TextQuoteSelector', exact: 'the ships', prefix: '', suffix: '' }],
  });
  const relation = { type: 'TextualBody', purpose: 'classifying', value: 'supports' };
  const link = { ...note(doc, 'Nobody counted', 'f', linking(other.source), relation), motivations: ['linking'] };
  const all = [
    { document: doc, annotations: [link] },
    { document: other, annotations: [] },
  ];
  for (const format of ['markdown', 'markdown-by-tag', 'csv', 'html'] as const)
    assert.match(exported(all, format), /supports corpus\/b c\.md “the ships”/, format);
  assert.match(exported(all, 'html'), /<p>Link: supports/);
  const file = exported(all, 'w3c');
  assert.match(file, /"source": "corpus\/b%20c\.md"/);
  const plan = importAnnotations(file, 'w3c', { documents: [doc, other], known: [], now: OPTIONS.now, creator: null });
  assert.ok('attach' in plan);
  assert.deepEqual(plan.attach[0]?.annotation.bodies, link.bodies);
  const elsewhere = exported([{ document: doc, annotations: [link] }], 'w3c');
  assert.match(elsewhere, /"source": "\.\.\/\.\.\/corpus\/b%20c\.md"/, 'what is not among them keeps its address');
});
