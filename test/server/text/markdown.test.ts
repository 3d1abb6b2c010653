import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { escapeMarkdown } from '../../../src/base/markdown.ts';
import { commandLink, fileLink } from '../../../src/server/text/markdown.ts';

/*
 * As a renderer of CommonMark with GitHub's extensions reads it. remark goes over the finished text once more and makes links of what
 * looks like an address even where it was escaped; renderers of editors do not, so that step is left out.
 */
const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(function withoutSecondLook() {
    const { fromMarkdownExtensions = [] } = this.data();
    for (const extension of fromMarkdownExtensions.flat(2)) if ('transforms' in extension) extension.transforms = [];
  });

/** What a Markdown renderer makes of `markdown`: the kinds of inline nodes, and the characters shown. */
function render(markdown: string): { readonly kinds: readonly string[]; readonly shown: string } {
  const root: Root = processor.parse(markdown);
  const [block] = root.children;
  if (root.children.length !== 1 || block?.type !== 'paragraph') return { kinds: root.children.map(child => child.type), shown: '' };
  return {
    kinds: block.children.map(child => child.type),
    shown: block.children.map(child => ('value' in child ? child.value : '')).join(''),
  };
}

const hostile = fc
  .array(
    fc.constantFrom(
      '<b>',
      '[x](y)',
      '![i](j)',
      '`',
      '**',
      '_',
      '~~',
      '&amp;',
      '$(bug)',
      'https://a.b',
      'www.a.b',
      'a@b.cd',
      '|',
      '\\',
      '#',
      'é',
      '\n',
      ' ',
      'word',
      '<!--',
      '[^1]',
      '1.',
      '"',
      "'",
    ),
    { maxLength: 12 },
  )
  .map(parts => parts.join(''));

test('escaped text is shown letter for letter, and nothing in it is markup', () => {
  fc.assert(
    fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), text => {
      const { kinds, shown } = render(`“${escapeMarkdown(text)}”`);
      assert.deepEqual(kinds, ['text']);
      assert.equal(shown.replace(/\s+/g, ' '), `“${text.replace(/\s+/g, ' ')}”`.replaceAll('\0', '\uFFFD'));
    }),
    { numRuns: 2000 },
  );
});

test('a command link is one link, whatever the label and the address hold', () => {
  fc.assert(
    fc.property(hostile, fc.webUrl(), (label, uri) => {
      const range = { start: { line: 1, character: 2 }, end: { line: 3, character: 4 } };
      const root: Root = unified()
        .use(remarkParse)
        .parse(commandLink(`x${label}`, 'marginalia.openPassage', { uri: `${uri}/(a)'b" c`, range }));
      const [paragraph] = root.children;
      assert.ok(paragraph?.type === 'paragraph');
      assert.equal(paragraph.children.length, 1);
      const [link] = paragraph.children;
      assert.ok(link?.type === 'link');
      const [command, query = ''] = link.url.split('?', 2);
      assert.equal(command, 'command:marginalia.openPassage');
      assert.deepEqual(JSON.parse(decodeURIComponent(query)), [{ uri: `${uri}/(a)'b" c`, range }]);
    }),
  );
});

test('a link to a file names the line as editors do, and brackets in the address do not end it', () => {
  const range = { start: { line: 4, character: 0 }, end: { line: 4, character: 1 } };
  assert.equal(fileLink('A (dam)', { uri: 'file:///a(1).md', range }), '[A \\(dam\\)](file:///a%281%29.md#L5)');
});
