import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { convert } from 'pandoc-wasm';
import { parse } from 'yaml';
import { citationOf } from '../../../src/base/citationKey.ts';
import { bibtex, type BibliographicRecord, cslJson, type DocumentUri, readDocument, updateReferences } from '../../../src/engine/index.ts';

const SURVEY: BibliographicRecord = {
  id: 'survey-2019',
  type: 'report',
  title: 'A Survey of 100% & More {Workers}',
  author: [{ family: 'Aalto', given: 'Mira' }, { literal: 'Border Watch' }],
  publisher: 'Border Watch',
  issued: '2019-03-05',
  URL: 'https://example.org/a_b',
  read: ['URL'],
};
const NEWS: BibliographicRecord = {
  id: 'news',
  type: 'article-newspaper',
  'container-title': 'The Courier',
  issued: '2011-05/2011-07',
  read: [],
};

test('records are CSL-JSON as Pandoc reads it, dates in parts, nothing of ours in it', () => {
  assert.deepEqual(JSON.parse(cslJson([SURVEY, NEWS])), [
    {
      id: 'survey-2019',
      type: 'report',
      title: 'A Survey of 100% & More {Workers}',
      publisher: 'Border Watch',
      URL: 'https://example.org/a_b',
      author: [{ family: 'Aalto', given: 'Mira' }, { literal: 'Border Watch' }],
      issued: { 'date-parts': [[2019, 3, 5]] },
    },
    {
      id: 'news',
      type: 'article-newspaper',
      'container-title': 'The Courier',
      issued: {
        'date-parts': [
          [2011, 5],
          [2011, 7],
        ],
      },
    },
  ]);
});

test('a date that is no date stays in words', () => {
  assert.match(cslJson([{ ...NEWS, issued: 'spring 2011' }]), /"literal": "spring 2011"/);
});

test('records are BibTeX with names, bodies and special characters as they are', () => {
  assert.equal(
    bibtex([SURVEY]),
    `@report{survey-2019,
  author = {Aalto, Mira and {Border Watch}},
  title = {{A Survey of 100\\% \\& More \\{Workers\\}}},
  institution = {Border Watch},
  date = {2019-03-05},
  url = {https://example.org/a_b},
}
`,
  );
});

test('a page names its site, a paper its proceedings, an article its sort, volume, issue and pages', () => {
  const record = (type: string): BibliographicRecord => ({ id: 'a', type, title: 'T', 'container-title': 'C', read: [] });
  const fields = (of: BibliographicRecord): readonly string[] => bibtex([of]).split('\n').slice(2, -2);
  assert.deepEqual(fields(record('post-weblog')), ['  organization = {C},']);
  assert.deepEqual(fields(record('paper-conference')), ['  booktitle = {C},']);
  const editor = [{ family: 'Lind', given: 'Eva' }];
  const article = { ...record('article-newspaper'), editor, volume: '3', issue: '4', page: '5-9', DOI: '10.1000/a_b', ISBN: '978-0' };
  assert.deepEqual(bibtex([article]).split('\n').slice(1, -2), [
    '  editor = {Lind, Eva},',
    '  title = {{T}},',
    '  entrysubtype = {newspaper},',
    '  journaltitle = {C},',
    '  volume = {3},',
    '  number = {4},',
    '  pages = {5--9},',
    '  doi = {10.1000/a_b},',
    '  isbn = {978-0},',
  ]);
  assert.deepEqual(Object.keys((JSON.parse(cslJson([article])) as readonly object[])[0] ?? {}).sort(), [
    'DOI',
    'ISBN',
    'container-title',
    'editor',
    'id',
    'issue',
    'page',
    'title',
    'type',
    'volume',
  ]);
});

const KNOWN = new Set(['survey-2019', 'news', 'old']);

function updated(text: string, cited: readonly BibliographicRecord[]): string {
  const update = updateReferences(text, cited, KNOWN);
  assert.ok('edit' in update, JSON.stringify(update));
  const { edit } = update;
  return edit === null ? text : text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end);
}

test('references come into the front matter; comments, other fields and entries of the writer stay', () => {
  const before = `---\n# mine\ntitle: A Report # kept\nreferences:\n  - id: old\n    type: book\n  - id: letter-1950\n    type: personal_communication\n---\n\nText [@survey-2019].\n`;
  const after = updated(before, [SURVEY]);
  assert.match(after, /^---\n# mine\ntitle: A Report # kept\nreferences:\n/);
  assert.ok(after.endsWith('---\n\nText [@survey-2019].\n'));
  const front = parse(after.split('---\n')[1] ?? '') as { references: { id: string }[] };
  assert.deepEqual(
    front.references.map(({ id }) => id),
    ['survey-2019', 'letter-1950'],
  );
  assert.equal(updated(after, [SURVEY]), after, 'a second time changes nothing');
});

test('a report without front matter gets one, in its own line ends; with nothing to cite it gets none', () => {
  const after = updated('\uFEFFText [@news].\r\n', [NEWS]);
  assert.match(after, /^\uFEFF---\r\nreferences:\r\n {2}- id: news\r\n/);
  assert.ok(after.endsWith('---\r\n\r\nText [@news].\r\n'));
  assert.equal(updated('Text.\n', []), 'Text.\n');
});

test('front matter that cannot be read is told and left alone', () => {
  for (const text of ['---\ntitle: [a\n---\nText.\n', '---\n- a\n- b\n---\nText.\n'])
    assert.ok('problem' in updateReferences(text, [NEWS], KNOWN), text);
});

test('any text and record can be written, and what was written once stays', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ minLength: 1 }), (text, title) => {
      const record = { ...NEWS, title };
      const update = updateReferences(text, [record], KNOWN);
      if ('problem' in update) return;
      const after = updated(text, [record]);
      assert.equal(updated(after, [record]), after);
      JSON.parse(cslJson([record]));
      assert.ok(bibtex([record]).endsWith('}\n'));
    }),
  );
});

/** Runs Pandoc (its WebAssembly build) over a report; nothing may be said against it, a missing citation least of all. */
async function citeproc(report: string, bibliography?: { readonly name: string; readonly text: string }): Promise<string> {
  const { stdout, stderr, warnings } = await convert(
    { from: 'markdown', to: 'plain', wrap: 'none', citeproc: true, ...(bibliography ? { bibliography: [bibliography.name] } : {}) },
    report,
    bibliography ? { [bibliography.name]: bibliography.text } : {},
  );
  assert.equal(stderr, '');
  assert.deepEqual(
    warnings.filter(({ verbosity }) => verbosity !== 'INFO'),
    [],
  );
  return stdout;
}

test('a document whose file name no key can hold is cited, checked and exported by one key, and Pandoc reads it', async () => {
  const { record } = readDocument({
    uri: 'Annual report 2019.md' as DocumentUri,
    path: 'Annual report 2019.md',
    format: 'markdown',
    text: 'Nine boats sank.',
  });
  assert.equal(record.id, 'Annual report 2019');
  const report = `Nine boats sank ${citationOf(record.id)}.\n`;
  for (const built of [
    await citeproc(report, { name: 'refs.json', text: cslJson([record]) }),
    await citeproc(report, { name: 'refs.bib', text: bibtex([record]) }),
    await citeproc(updated(report, [record])),
  ])
    assert.match(built, /^Nine boats sank \(/);
});

test('Pandoc builds a report with each form of the bibliography', async () => {
  const report = 'They were not paid [@survey-2019, sec. 2], says @news.\n';
  for (const built of [
    await citeproc(report, { name: 'refs.json', text: cslJson([SURVEY, NEWS]) }),
    await citeproc(report, { name: 'refs.bib', text: bibtex([SURVEY, NEWS]) }),
    await citeproc(updated(report, [SURVEY, NEWS])),
  ]) {
    assert.match(built, /They were not paid \(Aalto and Border Watch 2019, sec\. 2\), says (?:The Courier )?\(2011\)/);
    assert.match(built, /A Survey of 100% & More/);
  }
  await assert.rejects(citeproc(report, { name: 'refs.bib', text: bibtex([SURVEY]) }), /news/);
});

test('Pandoc builds the sample report with the exported bibliography of the sample corpus', async () => {
  const corpus = new URL('../../../corpus/', import.meta.url);
  const records = readdirSync(new URL('sources/', corpus)).map(name => {
    const text = readFileSync(new URL(`sources/${name}`, corpus), 'utf8');
    // The address only has to tell the documents apart.
    return readDocument({ uri: `file:///${name}` as DocumentUri, path: name, text, format: 'markdown' }).record;
  });
  const report = readFileSync(new URL('report.md', corpus), 'utf8');
  const built = [
    await citeproc(report, { name: 'refs.json', text: cslJson(records) }),
    await citeproc(report, { name: 'refs.bib', text: bibtex(records) }),
  ];
  for (const { id, title } of records) {
    if (!report.includes(`@${id}`)) continue;
    for (const text of built) assert.ok(plain(text).includes(plain(title ?? '')), `${id}: ${title ?? ''}`);
  }
});

/** The letters and digits of a text alone: styles set titles in other capitals and marks. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
}
