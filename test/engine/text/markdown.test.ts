import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { blotted } from '../../../src/engine/text/blots.ts';
import { markdownChunks } from '../../../src/engine/text/markdownChunks.ts';
import { readSimply } from '../../../src/engine/text/markdownFast.ts';
import { readFully } from '../../../src/engine/text/markdownFull.ts';
import { definedLabels, markdownLeaves } from '../../../src/engine/text/markdownLeaves.ts';
import { outlined, read } from './support.ts';

/** What Markdown leaves of a text, with white space folded. */
function prose(text: string): string {
  return read(text, 'markdown').prose.replace(/\s+/g, ' ').trim();
}

test('markup is blotted out of prose, the text stays where it was', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['A **bold** and *soft* and _low_ `code` word.', 'A bold and soft and low code word.'],
    ['See [the report](https://x.example/a_(b) "t") now.', 'See the report now.'],
    ['See [the report][r] and [r].\n\n[r]: https://x.example', 'See the report and r .'],
    ['Text ![a picture](x.png) more.', 'Text more.'],
    ['See [[doc-1|the first]] and [[doc-2]].', 'See the first and doc-2 .'],
    ['R&amp;D &lt;5 &#8212; done.', 'R& D < 5 — done.'],
    ['It fell.[^3] It rose. [2] [10] [2,3]', 'It fell. It rose.'],
    ['So it is [@lee2010, p. 33; @rao1999] and @kim2012 agrees.', 'So it is and agrees.'],
    ['> Quoted\n> text.', 'Quoted text.'],
    ['- one\n  more\n- two', 'one more two'],
    ['A<br>b <!-- hidden 12 --> c.', 'A b c.'],
    ['~~gone~~ \\* kept', 'gone * kept'],
    ['Write to <me@x.example>.', 'Write to me@x.example .'],
    ['# Title #\n\nText', 'Title Text'],
    ['```\ncode 12\n```\n\nText', 'Text'],
    ['| a | b |\n|---|--:|\n| *c* | 12 |', 'a b c 12'],
    ['---\ntitle: T 1\n---\n\nText', 'Text'],
  ];
  for (const [text, wanted] of cases) {
    assert.equal(prose(text), wanted);
    assert.equal(read(text, 'markdown').prose.length, text.length);
  }
});

test('blocks have their kinds, sentences their roles', () => {
  const text =
    '---\nid: a\n---\n# Top\n\nText one. Text two.\n\nUnder\n-----\n\n> A quote.\n\n1. First is done.\n2. rice\n\n| H | I |\n|---|---|\n| c | d |\n\n```js\nx. Y.\n```\n\n<div></div>\n\n![A wall](w.png)\n\n[^1]: A note.\n\n<p>Some prose is here.</p>\n';
  const { blocks, frontMatter } = read(text, 'markdown');
  assert.deepEqual(
    blocks.map(block => block.kind),
    [
      ...['front-matter', 'heading', 'paragraph', 'heading', 'quote', 'list-item', 'list-item', 'table-cell', 'table-cell', 'table-cell'],
      ...['table-cell', 'code', 'html', 'caption', 'footnote', 'paragraph'],
    ],
  );
  assert.deepEqual(frontMatter, { start: 0, end: 13 });
  assert.deepEqual(outlined(text, 'markdown'), [
    'heading|Top',
    'sentence|Text one.',
    'sentence|Text two.',
    'heading|Under',
    'sentence|A quote.',
    'sentence|First is done.',
    'item|rice',
    'item|H',
    'item|I',
    'item|c',
    'item|d',
    'item|![A wall](w.png)',
    'sentence|A note.',
    'sentence|Some prose is here.',
  ]);
});

test('markup that touches a sentence is part of its span', () => {
  const text = '**All is bold.** A [link](x.html). *Soft* start and **hard end.**\n';
  assert.deepEqual(
    read(text, 'markdown').sentences.map(({ span }) => text.slice(span.start, span.end)),
    ['**All is bold.**', 'A [link](x.html).', '*Soft* start and **hard end.**'],
  );
});

test('a text that is too dear for the full parser is still read', () => {
  const hostile = `${'[a]('.repeat(30_000)}\n\nA plain *end*. Here it is.\n`;
  assert.equal(read(hostile, 'markdown').sentences.at(-1)?.role, 'sentence');
});

const line = fc.constantFrom(
  ...[
    'The dam *fell* in 1911.',
    'It was **very** old',
    'see [the map](m.html)',
    'and [2] more.',
    'a `code` word',
    '_so_ they say',
    'x_y_z',
  ],
  ...['# Head', '## Sub *head*', '- item one', '- item *two*', '1. first', '2) second', '> quoted words', '> more', '  indented'],
  ...[
    '---',
    '===',
    '***',
    '```',
    '~~~',
    '<div>',
    '<!-- c',
    '-->',
    '<b>x</b> y',
    '| a | b |',
    '|---|---|',
    '\n[r]: u\n',
    '[r] [^1]',
    '[^1]: note',
  ],
  ...[
    '5 * 3 * 2',
    '**a*b**',
    'a &amp; b',
    '[a][r]',
    '![p](q)',
    '\\*no\\*',
    '~~x~~',
    '*open',
    'close*',
    '* star',
    '+ plus',
    '-',
    '1986. A year',
    'end  ',
  ],
);
const markdown = fc
  .array(fc.oneof({ weight: 3, arbitrary: line }, { weight: 2, arbitrary: fc.constant('') }), { maxLength: 14 })
  .map(lines => lines.join('\n'));

/** Leaves and ink of a reading, in a form in which two readings can be compared. */
function shown(
  text: string,
  leaves: readonly { kind: string; start: number; end: number; level: number }[],
  blots: Parameters<typeof blotted>[1],
): unknown {
  const ink = blotted(text, blots).replace(/\u2028|\[\^1\]/g, found => ' '.repeat(found.length));
  return leaves.map(({ kind, start, end, level }) => [kind, level, ink.slice(start, end).replace(/\s+/g, ' ').trim()]);
}

test('the fast reader reads what it reads as the full parser does', () => {
  let fast = 0;
  fc.assert(
    fc.property(markdown, text => {
      const defined = definedLabels(text);
      for (const chunk of markdownChunks(text, 0, text.length)) {
        const simple = readSimply(text, chunk, new Set(defined));
        if (simple === null) continue;
        fast++;
        const full = readFully(text, chunk, defined);
        assert.deepEqual(shown(text, simple.leaves, simple.blots), shown(text, full.leaves, full.blots), text);
      }
    }),
    { numRuns: 1500 },
  );
  assert.ok(fast > 500, 'the fast reader was hardly taken');
});

const plainCell = fc.constantFrom('a', '12', ' 1,204 ', '', ' ', '**b**', ' x y ');
const oddCell = fc.constantFrom(
  ...['[c](d)', 'x &amp; y', '-', '---', ':-:', 'a \\| b', '`|`', '<b>t</b>', '[r]', '![p](q)', '*o', '~~z~~', '1. e', '# f', '@k'],
);
const cell = fc.oneof({ weight: 14, arbitrary: plainCell }, { weight: 1, arbitrary: oddCell });
const rowOf = (cells: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.oneof({ weight: 14, arbitrary: fc.constant('') }, { weight: 1, arbitrary: fc.constantFrom(' ', '   ', '    ', '> ', '- ', '\t') }),
      fc.array(cell, { minLength: cells, maxLength: cells }),
      fc.constantFrom('|', '|', '', ' '),
    )
    .map(([indent, texts, end]) => `${indent}|${texts.join('|')}${end}`);
const RULES = ['|---|', '|---|:-:|', '|-|-|-|', '| --- | ---: |', '|---', 'text'];
const anyRow = fc.integer({ min: 1, max: 4 }).chain(rowOf);
const table = fc
  .tuple(
    fc.integer({ min: 1, max: 3 }).chain(rowOf),
    fc.constantFrom(...RULES),
    fc.array(fc.oneof({ weight: 30, arbitrary: anyRow }, { weight: 1, arbitrary: line }), { maxLength: 6 }),
  )
  .map(lines => lines.flat().join('\n'));

test('a table is read fast as the full parser reads it', () => {
  let fast = 0;
  fc.assert(
    fc.property(table, text => {
      const defined = definedLabels(text);
      for (const chunk of markdownChunks(text, 0, text.length)) {
        const simple = readSimply(text, chunk, new Set(defined));
        if (simple?.leaves.some(({ kind }) => kind === 'table-cell') !== true) continue;
        fast++;
        const full = readFully(text, chunk, defined);
        assert.deepEqual(shown(text, simple.leaves, simple.blots), shown(text, full.leaves, full.blots), text);
      }
    }),
    { numRuns: 3000 },
  );
  assert.ok(fast > 200, `the fast reader was hardly taken: ${String(fast)}`);
});

test('a register of many rows is a table', () => {
  const rows = Array.from({ length: 5000 }, (_, i) => `| camp ${String(i)} | ${String(3 * i)} | ${String(7 * i)} |`);
  const text = `# Camps\n\n| camp | 2019 | 2020 |\n|---|---:|---:|\n${rows.join('\n')}\n`;
  const { leaves } = markdownLeaves(text, { start: 0, end: text.length });
  assert.equal(leaves.filter(({ kind }) => kind === 'table-cell').length, 3 * 5001);
});

test('a text read chunk by chunk is read as a whole', () => {
  fc.assert(
    fc.property(markdown, text => {
      // Definitions inside code and comments are taken for real ones by the chunked reader.
      fc.pre(!(text.includes('[r]:') && /<!--|```|~~~|<div>/.test(text)));
      const whole = readFully(text, { start: 0, end: text.length }, []);
      const parts = markdownLeaves(text, { start: 0, end: text.length });
      assert.deepEqual(shown(text, parts.leaves, parts.blots), shown(text, whole.leaves, whole.blots), text);
    }),
    { numRuns: 1500 },
  );
});
