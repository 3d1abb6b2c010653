import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OriginLink } from '../../src/engine/index.ts';
import { originInWords } from '../../src/server/text/words.ts';

const AT = { start: 0, end: 5 };
const titleAt = (claim: number): string => `document ${String(claim)}`;

test('why a claim goes back to its origin is told once for each reason, and for three at most', () => {
  const links: readonly OriginLink[] = [
    { kind: 'named', source: 'UNHCR', span: AT },
    { kind: 'named', source: 'UNHCR', span: { start: 9, end: 14 } },
    { kind: 'wording', claim: 2, score: 0.9 },
  ];
  assert.equal(originInWords('AFP', links, titleAt), 'names UNHCR; worded as in document 2');
  const many: readonly OriginLink[] = [...links, { kind: 'elsewhere' }, { kind: 'taken-from', source: 'AFP' }];
  assert.equal(originInWords('UNHCR', many, titleAt), 'named here; worded as in document 2; has its figure, and its document names it');
  assert.equal(originInWords('AFP', [{ kind: 'taken-from', source: 'AFP' }], titleAt), 'taken from AFP');
  assert.equal(originInWords('a', [{ kind: 'own' }], titleAt), 'speaks for itself');
});
