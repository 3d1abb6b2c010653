import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkReport } from '../../../../src/engine/index.ts';
import { readReport } from '../../../../src/engine/cite/check/readReport.ts';
import { rereadReport } from '../../../../src/engine/cite/check/rereadReport.ts';
import { checkerOf, file } from './support/check.ts';

const PARAGRAPHS = [
  'The wall was built in 1911 [@wall, p. 3]. It has stood "for longer than anybody can remember" [@wall].',
  'As @wall [p. 4] says, the harbour may silt up [^n]. Nobody *denies* it.',
  'Of the ships\nthat came, 40 per cent were small; see [the log](log.md#one) and [@log; @wall].',
  'They said: “[T]he work … will cost 3 million euros” [@board-2021].',
];
const OTHER = [
  '## A heading\n',
  '> A quotation in a block\n> [@log].',
  '- an item [@log]\n- another',
  'It follows:',
  '| a | b |\n|---|---|\n| 1 | [@log] |',
  '<!-- a note -->',
  '[^n]: See [@board-2021, p. 2].',
];

/** A report long enough to be read by paragraphs. */
function reportOf(blocks: readonly string[]): string {
  const filler = Array.from(
    { length: 240 },
    (_, i) => `${PARAGRAPHS[i % PARAGRAPHS.length] ?? ''} This is paragraph ${String(i)}, and it is about the harbour.`,
  );
  return `# A report\n\n${[...filler.slice(0, 120), ...blocks, ...filler.slice(120)].join('\n\n')}\n`;
}

const outline = (reading: ReturnType<typeof readReport>): unknown => ({
  ...reading,
  paragraphs: reading.paragraphs.map(({ read, ...placed }) => ({ ...placed, signature: placed.signature, paragraph: read() })),
});

const INSERTED = [
  ' now',
  'x',
  '.',
  ' [@log]',
  '@',
  '[',
  ']',
  ':',
  '\n',
  '\n\n',
  '"',
  '`',
  '|',
  '- ',
  '# ',
  '1. ',
  '*',
  '<b>',
  '[^n]',
  '\\',
  ' ',
  'é',
  '[@wall]: x',
  '> ',
  '…',
  '[1]',
  '(http://x.org)',
];

test('a report that is read anew by paragraph reads as it does as a whole', () => {
  let reread = 0;
  const edits = fc.record({
    blocks: fc.array(fc.constantFrom(...PARAGRAPHS, ...OTHER), { minLength: 3, maxLength: 8 }),
    at: fc.nat(1200),
    cut: fc.nat(3),
    put: fc.constantFrom(...INSERTED),
  });
  fc.assert(
    fc.property(edits, ({ blocks, at, cut, put }) => {
      const before = reportOf(blocks);
      const place = before.indexOf('paragraph 119') + at;
      const after = before.slice(0, place) + put + before.slice(place + cut);
      const read = rereadReport(readReport(file('report.md', before)), file('report.md', after));
      if (read === null) return;
      reread++;
      assert.deepEqual(outline(read), outline(readReport(file('report.md', after))));
    }),
    { numRuns: 60, seed: 7 },
  );
  assert.ok(reread > 15, `${String(reread)} were read by paragraph`);
});

test('one edit after another, the findings are those of a check from the start', () => {
  const checker = checkerOf({
    'wall.md': readFileSync('test/host/workspace/sources/harbour-board-2021.md', 'utf8').replace(/^id: .*/m, 'id: wall'),
    'log.md': '---\nid: log\n---\nIn 2011 the harbour saw 40 ships.\n',
  });
  let text = reportOf(['In 2011 the harbour saw 42 ships [@log].']);
  let checked = checkReport(checker, file('report.md', text));
  const edits: readonly (readonly [string, string])[] = [
    ['42 ships', '40 ships'],
    ['40 ships', '40 ships, as "we saw with our own eyes" [@wall],'],
    ['paragraph 3,', 'paragraph 3 [@nobody],'],
    ['paragraph 238,', 'paragraph 108, of 7 ships [@log],'],
    ['[@nobody]', ''],
  ];
  for (const [from, to] of edits) {
    text = text.replace(from, to);
    checked = checkReport(checker, file('report.md', text), { previous: checked });
    assert.deepEqual(checked.findings, checkReport(checker, file('report.md', text)).findings);
  }
  assert.ok(checked.findings.some(({ code }) => code === 'figure/differs-from-source' || code === 'figure/not-in-source'));
});
