import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import { bibtex, type BibliographicRecord, cslJson, updateReferences } from '../../../src/engine/index.ts';

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

const pandoc = spawnSync('pandoc', ['--version']).status === 0;

test('Pandoc builds a report with each form of the bibliography', { skip: pandoc ? false : 'pandoc is not installed' }, () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'bibliography-'));
  try {
    const write = (file: string, text: string): string => {
      writeFileSync(path.join(folder, file), text);
      return file;
    };
    const report = write('report.md', 'They were not paid [@survey-2019, sec. 2], says @news.\n');
    const inside = write('inside.md', updated(readFileSync(path.join(folder, report), 'utf8'), [SURVEY, NEWS]));
    for (const args of [
      [report, '--bibliography', write('refs.json', cslJson([SURVEY, NEWS]))],
      [report, '--bibliography', write('refs.bib', bibtex([SURVEY, NEWS]))],
      [inside],
    ]) {
      const run = spawnSync('pandoc', ['--citeproc', '--to', 'plain', ...args], { cwd: folder, encoding: 'utf8' });
      assert.equal(run.status, 0, run.stderr);
      assert.equal(run.stderr, '', 'no citation is missing');
      assert.match(
        run.stdout.replace(/\s+/g, ' '),
        /They were not paid \(Aalto and Border Watch 2019, sec\. 2\), says (?:The Courier )?\(2011\)/,
      );
      assert.match(run.stdout, /A Survey of 100% & More/);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
