import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkReport } from '../../../../src/engine/index.ts';
import { checkerOf, file, findingsOf, outline } from './support/check.ts';

const SOURCES = {
  'harbour-2019.md': '# The harbour\n\nThe harbour was dredged in 2019.',
  'ferry.md': '---\nid: ferry-log\n---\n# The ferry\n\nThe ferry sails twice a day.',
};

test('a key that no document has is an error, with the one key that is near as the fix', () => {
  const [found, ...more] = findingsOf(SOURCES, 'It was dredged [@harbor-2019].');
  assert.deepEqual(more, []);
  assert.equal(found?.code, 'cite/unknown-key');
  assert.equal(found.severity, 'error');
  assert.deepEqual(found.fixes[0]?.edits, [{ span: { start: 16, end: 28 }, text: '@harbour-2019' }]);
  assert.deepEqual(findingsOf(SOURCES, 'It was dredged [@somebody].')[0]?.fixes, []);
});

test('a file’s name, where the document has an id of its own, gets that as the fix', () => {
  const [found] = findingsOf(SOURCES, 'It sails twice a day [@ferry, p. 2].');
  assert.match(found?.message ?? '', /The file of that name has an id of its own and is cited as @ferry-log\./);
  assert.deepEqual(found?.fixes[0]?.edits, [{ span: { start: 22, end: 28 }, text: '@ferry-log' }]);
  const twice = { 'a/log.md': '---\nid: one\n---\n# One\n', 'b/log.md': '---\nid: two\n---\n# Two\n' };
  assert.deepEqual(findingsOf(twice, 'It sails [@log].')[0]?.fixes, []);
});

test('every form of citation is looked at, and nothing that is none', () => {
  assert.deepEqual(
    outline(
      SOURCES,
      '@nobody [p. 3] wrote; see [-@no-one, ch. 2; @harbour-2019] and @ferry-log, and mail a@b.org.[^n] See @fig:map.\n\n[^n]: @none.',
    ),
    ['cite/unknown-key: @nobody', 'cite/unknown-key: @no-one', 'cite/unknown-key: @none'],
  );
  assert.deepEqual(outline(SOURCES, '```\n@nobody\n```\n\nWrite `[@key]` to cite.'), []);
});

test('a key of two documents is reported once, with both', () => {
  const twice = { 'a.md': '---\nid: k\n---\n# One\n', 'b.md': '---\nid: k\n---\n# Two\n' };
  const found = findingsOf(twice, 'See @k and @k.');
  assert.deepEqual(
    found.map(({ code, evidence }) => [code, evidence.map(({ uri, text }) => [uri, text])]),
    [
      [
        'cite/duplicate-key',
        [
          ['a.md', 'One'],
          ['b.md', 'Two'],
        ],
      ],
    ],
  );
});

test('the name of a file with spaces, typed by hand, gets the key that cites it', () => {
  const sources = { 'Annual report 2019.md': '# One\n', 'Annual report.md': '# Two\n' };
  const fixed = (report: string): readonly string[] =>
    findingsOf(sources, report).map(({ fixes }) => {
      const [{ span, text } = { span: { start: 0, end: 0 }, text: '' }] = fixes[0]?.edits ?? [];
      return report.slice(0, span.start) + text + report.slice(span.end);
    });
  assert.deepEqual(
    fixed('It rose [@Annual report 2019, p. 4; see @Annual report].')[0],
    'It rose [@Annual-report-2019, p. 4; see @Annual report].',
  );
  assert.deepEqual(fixed('It rose [see @Annual report, p. 4].'), ['It rose [see @Annual-report, p. 4].']);
  assert.deepEqual(fixed('As @Annual report 2019 has it, it rose.'), ['As @Annual-report-2019 has it, it rose.']);
  assert.deepEqual(fixed('It rose [@Annual  plan].'), ['It rose [@Annual  plan].'], 'an edit of nothing: there is no fix');
});

test('documents that are never cited are told once, and not at all where nothing is cited', () => {
  const codes = (report: string): readonly string[] =>
    checkReport(checkerOf(SOURCES), file('r.md', report)).findings.map(({ code, message }) => `${code}: ${message}`);
  assert.deepEqual(codes('It was dredged [@harbour-2019].'), ['cite/unused-source: The report does not cite @ferry-log.']);
  assert.deepEqual(codes('Nothing here.'), []);
  assert.deepEqual(codes('See [@harbour-2019] and @ferry-log.'), []);
});

test('findings are silenced in the line, in the file and by the settings', () => {
  const all = ['cite/unknown-key: @x', 'cite/unknown-key: @y'];
  assert.deepEqual(outline(SOURCES, 'One @x.\nTwo @y.'), all);
  assert.deepEqual(outline(SOURCES, 'One @x. <!-- marginalia-ignore cite/unknown-key -->\nTwo @y.'), all.slice(1));
  assert.deepEqual(outline(SOURCES, '<!-- marginalia-ignore cite/* -->\nOne @x.\n\nTwo @y.'), all.slice(1));
  assert.deepEqual(outline(SOURCES, 'One @x. <!-- marginalia-ignore -->\n\nTwo @y.'), all.slice(1));
  assert.deepEqual(outline(SOURCES, 'One @x. <!-- marginalia-ignore quote/altered -->'), all.slice(0, 1));
  assert.deepEqual(outline(SOURCES, 'One @x.\n\nTwo @y.\n\n<!-- marginalia-ignore-file cite/unknown-key -->'), []);
  assert.deepEqual(outline(SOURCES, '---\nmarginalia-ignore: [cite/unknown-key]\n---\nOne @x.'), []);
  const set = (severities: Record<string, 'off' | 'hint'>): readonly string[] =>
    checkReport(checkerOf(SOURCES), file('r.md', 'One @x.'), { severities }).findings.map(({ severity }) => severity);
  assert.deepEqual(set({ 'cite/*': 'off' }), []);
  assert.deepEqual(set({ 'cite/*': 'off', 'cite/unknown-key': 'hint' }), ['hint']);
});

test('a paragraph that is still the same is not checked again, and its findings move with it', () => {
  const checker = checkerOf(SOURCES);
  const before = checkReport(checker, file('r.md', 'Old words.\n\nOne @x.'));
  const after = checkReport(checker, file('r.md', 'Old and new words.\n\nOne @x.'), { previous: before });
  const [signature] = [...before.paragraphs.keys()].filter(key => key.includes('@x'));
  assert.ok(signature !== undefined);
  assert.equal(after.paragraphs.get(signature), before.paragraphs.get(signature));
  assert.deepEqual(
    after.findings.map(({ span }) => span),
    [{ start: 24, end: 26 }],
  );
  const other = checkReport(checkerOf({ 'x.md': 'X' }), file('r.md', 'One @x.'), { previous: before });
  assert.deepEqual(other.findings, []);
});
