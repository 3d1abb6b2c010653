// Our reading of Markdown against remark's, the reference: where its tree has a heading, a paragraph, a cell or a list item, we have one.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Nodes } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { DocumentUri, Span } from '../../../src/engine/index.ts';
import { readText } from '../../../src/engine/text/readText.ts';

const CORPUS = new URL('../../../corpus/', import.meta.url);
const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter);

/** Top-level headings and paragraphs of remark's tree, with their places. */
function remarkBlocks(text: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: Nodes): void => {
    const { position } = node;
    if ((node.type === 'heading' || node.type === 'paragraph') && position?.start.offset !== undefined && position.end.offset !== undefined)
      found.push(show(node.type, text, { start: position.start.offset, end: position.end.offset }));
    if ('children' in node) for (const child of node.children) if (node.type !== 'heading' && node.type !== 'paragraph') visit(child);
  };
  visit(parser.parse(text));
  return found;
}

/** The first and last word of a block: what both must agree on, whatever counts as its markup. */
function show(type: string, text: string, { start, end }: Span): string {
  const words = text.slice(start, end).match(/[\p{L}\p{N}]+/gu) ?? [];
  return `${type} at line ${text.slice(0, start).split('\n').length}: ${words[0] ?? ''} … ${words.at(-1) ?? ''}`;
}

function ourBlocks(text: string): readonly string[] {
  const { blocks } = readText({ uri: 'test' as DocumentUri, path: 'test.md', format: 'markdown', text });
  return blocks
    .filter(block => !['table-cell', 'code', 'html', 'front-matter'].includes(block.kind))
    .map(block => show(block.kind === 'heading' ? 'heading' : 'paragraph', text, block.span));
}

const files = [...readdirSync(new URL('sources/', CORPUS)).map(name => `sources/${name}`), 'report.md', 'README.md'];
for (const file of files)
  test(`${file} has the blocks that remark sees`, () => {
    const text = readFileSync(new URL(file, CORPUS), 'utf8');
    assert.deepEqual(ourBlocks(text), remarkBlocks(text));
  });
