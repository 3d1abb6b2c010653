import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePassageTarget } from '../../src/host/model/commandArguments.ts';
import { MATRIX_LINK, matrixHtml } from '../../src/host/model/matrixHtml.ts';
import type { EvidenceMatrix } from '../../src/protocol/index.ts';
import { t } from './support.ts';

const range = { start: { line: 3, character: 0 }, end: { line: 3, character: 9 } };
const MATRIX: EvidenceMatrix = {
  documents: [
    { key: 'a', title: 'One <b>bold</b> title', uri: "file:///it's a.md" },
    { key: '{b.}', title: 'b', uri: 'file:///b.md' },
  ],
  rows: [
    {
      claim: '9 < 10 & "so" on',
      uri: 'file:///report.md',
      range,
      cells: [{ cited: true, relation: 'differs', why: 'no value in common', words: '11 <i>', uri: "file:///it's a.md", range }, null],
    },
  ],
};

test('the matrix as a page: nothing of a document is live in it, and each link leads to a place', () => {
  const html = matrixHtml(t, MATRIX, 'Evidence Matrix');
  assert.doesNotMatch(html, /<b>|<i>/);
  assert.ok(html.includes('9 &lt; 10 &amp; &quot;so&quot; on'), html);
  assert.ok(html.includes('>cited, differs</a>'), html);
  assert.ok(html.includes('title="One &lt;b&gt;bold&lt;/b&gt; title\nno value in common\n“11 &lt;i&gt;”"'), html);
  assert.ok(html.includes('<td></td>'), html);
  const links = [...html.matchAll(/href="([^"]*)"/g)].map(match => (match[1] ?? '').replaceAll('&#39;', "'"));
  assert.equal(links.length, 4);
  const targets = links.map(address => {
    const [command, query = ''] = address.split('?');
    assert.equal(command, `command:${MATRIX_LINK}`);
    const [target] = JSON.parse(decodeURIComponent(query)) as readonly unknown[]; // what it is is looked at by the parser
    return parsePassageTarget(target)?.uri;
  });
  assert.deepEqual(targets, ["file:///it's a.md", 'file:///b.md', 'file:///report.md', "file:///it's a.md"]);
});

test('a matrix without rows says so', () => {
  assert.match(matrixHtml(t, { documents: [], rows: [] }, 'Evidence Matrix'), /makes no claim/);
});
