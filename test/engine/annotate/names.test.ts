import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { logName } from '../../../src/engine/index.ts';
import { CodePoints } from '../../../src/engine/annotate/codePoints.ts';

test('a log is called as its document', () => {
  for (const id of ['voa-trafficking-2008', 'Smith2010_a', 'report.v2']) assert.equal(logName(id), `${id}.jsonl`);
});

test('no id leads out of the folder, hides its file or cannot be a file', () => {
  const names: Readonly<Record<string, string>> = {
    '../../etc/passwd': '%2E.%2F..%2Fetc%2Fpasswd.jsonl',
    '.hidden': '%2Ehidden.jsonl',
    '..': '%2E..jsonl',
    'C:\\x': 'C%3A%5Cx.jsonl',
    con: '%63on.jsonl',
    'LPT1.txt': '%4CPT1.txt.jsonl',
    'a b*?"<>|': 'a%20b%2A%3F%22%3C%3E%7C.jsonl',
    'e\u0301tude': '%C3%A9tude.jsonl',
    '\uD83D': '%EF%BF%BD.jsonl',
    '': '_.jsonl',
  };
  for (const [id, name] of Object.entries(names)) assert.equal(logName(id), name, id);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), id => {
      const name = logName(id);
      assert.match(name, /^[A-Za-z0-9_%-][A-Za-z0-9_.%~-]{0,180}\.jsonl$/);
    }),
  );
  assert.notEqual(logName('x'.repeat(300)), logName(`${'x'.repeat(299)}y`));
});

test('offsets become code points and are found again', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '🚢', 'é', '\n', '\uD83D') }), fc.boolean(), (words, marked) => {
      const text = (marked ? '\uFEFF' : '') + words;
      const points = new CodePoints(text);
      let offset = marked ? 1 : 0;
      for (const [i, character] of [...words].entries()) {
        assert.equal(points.fromOffset(offset), i);
        assert.equal(points.toOffset(i), offset);
        offset += character.length;
      }
      assert.equal(points.toOffset(words.length + 5), text.length);
    }),
  );
});
