import assert from 'node:assert/strict';
import test from 'node:test';
import { LineIndex } from '../../../src/engine/text/lineIndex.ts';
import { tokenise } from '../../../src/engine/text/tokens.ts';

test('words, numbers and signs come apart, acronyms and grouped numbers stay whole', () => {
  const text = "N.Korea's U.S. aid: 1,200.5 t – half-built ‘x’ 60-65%";
  const tokens = tokenise(text, { start: 0, end: text.length });
  assert.deepEqual(
    tokens.map(token => token.text),
    ['N', '.', "Korea's", 'U.S.', 'aid', ':', '1,200.5', 't', '–', 'half', '-', 'built', '‘', 'x', '’', '60', '-', '65', '%'],
  );
  for (const token of tokens) assert.equal(text.slice(token.start, token.end), token.text);
});

test('offsets and lines are turned into one another', () => {
  const index = new LineIndex('a\r\nbc\rd\n');
  assert.deepEqual(
    [0, 3, 4, 6, 8, 99].map(offset => index.positionAt(offset)),
    [
      { line: 0, character: 0 },
      { line: 1, character: 0 },
      { line: 1, character: 1 },
      { line: 2, character: 0 },
      { line: 3, character: 0 },
      { line: 3, character: 0 },
    ],
  );
  assert.equal(index.offsetAt({ line: 1, character: 1 }), 4);
  assert.equal(index.offsetAt({ line: 1, character: 99 }), 5);
  assert.equal(index.offsetAt({ line: 9, character: 0 }), 8);
});
