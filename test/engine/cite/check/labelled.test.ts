import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { checkReport } from '../../../../src/engine/index.ts';
import { checkerOf, file } from './support/check.ts';

const GOLDEN = new URL('../../../golden/check/', import.meta.url);
/** Of the labelled paragraphs so many must be right, whichever topic: no finding of weight where none is deserved, and the deserved one where one is. */
const LEAST = { found: 0.85, right: 0.9 };

for (const topic of readdirSync(GOLDEN).filter(name => existsSync(new URL(`${name}/report.tsv`, GOLDEN))))
  test(`the labelled report on ${topic}: what was planted is found, and what is right is left alone`, () => {
    const folder = new URL(`${topic}/`, GOLDEN);
    const sources = readdirSync(folder).filter(name => name.endsWith('.md'));
    const checker = checkerOf(Object.fromEntries(sources.map(name => [name, readFileSync(new URL(name, folder), 'utf8')])));
    const rows = readFileSync(new URL('report.tsv', folder), 'utf8')
      .split('\n')
      .map(row => row.split('\t'))
      .filter(row => row.length === 2)
      .map(([expected = '', text = '']) => ({ expected: expected.split('|'), text: text.replaceAll('\\n', '\n') }));
    const codes = (text: string): readonly string[] =>
      checkReport(checker, file('report.md', text))
        .findings.filter(({ severity }) => severity === 'error' || severity === 'warning')
        .map(({ code }) => code);
    const [right, planted] = [rows.filter(({ expected }) => expected[0] === 'ok'), rows.filter(({ expected }) => expected[0] !== 'ok')];
    assert.ok(right.length > 20 && planted.length > 20);
    assert.ok(right.filter(({ text }) => codes(text).length === 0).length >= LEAST.right * right.length);
    assert.ok(
      planted.filter(({ expected, text }) => codes(text).some(code => expected.includes(code))).length >= LEAST.found * planted.length,
    );
  });
