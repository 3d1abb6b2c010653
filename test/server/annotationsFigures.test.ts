import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { type DocumentUri, parseFigure, readDocument } from '../../src/engine/index.ts';
import { figureInWords } from '../../src/server/annotations/verdictWords.ts';

test('every figure of the sample corpus is read again from the words that it is offered in for correction', () => {
  const corpus = path.join(import.meta.dirname, '../../corpus');
  const files = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.md'));
  let count = 0;
  for (const file of files) {
    const text = readFileSync(path.join(corpus, file), 'utf8');
    const { claims } = readDocument({ uri: file as DocumentUri, path: file, text, format: 'markdown' });
    for (const { low, high, unit, per, bound } of claims.flatMap(claim => claim.quantities)) {
      const words = figureInWords({ low, high, unit, per, bound });
      assert.deepEqual(parseFigure(words, unit), { low, high, unit, per, bound }, words);
      count++;
    }
  }
  assert.ok(count > 50, String(count));
});
