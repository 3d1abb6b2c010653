import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parsePassageTarget } from '../../src/host/model/commandArguments.ts';

const range = { start: { line: 1, character: 2 }, end: { line: 3, character: 4 } };

describe('the argument of a command link', () => {
  test('is a place in a document', () => {
    const target = { uri: 'file:///ws/a.md', range };
    assert.deepEqual(parsePassageTarget(target), target);
    assert.deepEqual(parsePassageTarget({ uri: 'untitled:Untitled-1', range })?.uri, 'untitled:Untitled-1');
  });

  test('carries nothing else along', () => {
    assert.deepEqual(parsePassageTarget({ uri: 'file:///a', range: { ...range, extra: 1 }, more: 'x' }), { uri: 'file:///a', range });
  });

  test('is refused when it is anything else', () => {
    const forged: readonly unknown[] = [
      undefined,
      null,
      'file:///a',
      [],
      {},
      { uri: 'file:///a' },
      { uri: 3, range },
      { uri: 'no scheme', range },
      { uri: 'command:workbench.action.quit', range },
      { uri: 'JavaScript:alert(1)', range },
      { uri: 'https://example.org', range },
      { uri: `file:///${'a'.repeat(5000)}`, range },
      { uri: 'file:///a', range: { start: { line: -1, character: 0 }, end: range.end } },
      { uri: 'file:///a', range: { start: { line: 1.5, character: 0 }, end: range.end } },
      { uri: 'file:///a', range: { start: { line: '1', character: 0 }, end: range.end } },
      { uri: 'file:///a', range: { start: { line: NaN, character: 0 }, end: range.end } },
      { uri: 'file:///a', range: { start: { line: 1e300, character: 0 }, end: range.end } },
      { uri: 'file:///a', range: [range.start, range.end] },
    ];
    for (const raw of forged) assert.equal(parsePassageTarget(raw), null, JSON.stringify(raw));
  });
});
