import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Score } from '../../bench/compare/corpora.ts';
import { entityFolders, type EntityScore, scoreEntities } from '../../bench/compare/entities.ts';

/** Precision and recall that the folders which may be read must keep together: a hundredth below what they have. */
const FLOORS = {
  mentions: { precision: 0.95, recall: 0.86 },
  kinds: { precision: 0.92, recall: 0.92 },
  names: { precision: 0.99, recall: 0.89 },
  definitions: { precision: 0.95, recall: 0.92 },
} as const satisfies Partial<Record<keyof EntityScore, { precision: number; recall: number }>>;

test('names, their kinds, what is one thing and what is said of it on the labelled folders', () => {
  const scores = entityFolders(false).map(folder => scoreEntities(folder));
  for (const part of ['mentions', 'kinds', 'names', 'definitions'] as const) {
    const sum = (field: keyof Score) => scores.reduce((whole, score) => whole + score[part][field], 0);
    const [precision, recall] = [sum('right') / sum('found'), sum('right') / sum('labelled')];
    assert.ok(precision >= FLOORS[part].precision, `${part}: precision ${precision.toFixed(3)}`);
    assert.ok(recall >= FLOORS[part].recall, `${part}: recall ${recall.toFixed(3)}`);
  }
});
