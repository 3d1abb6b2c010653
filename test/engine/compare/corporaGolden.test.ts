import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Score, scoreCorpora } from '../../bench/compare/corpora.ts';
import { originFolders, scoreOrigins } from '../../bench/compare/origins.ts';
import { reuseFiles, scoreReuse } from '../../bench/compare/reuse.ts';

const scores = scoreCorpora();

/** Right of all found, and of all labelled, over all corpora. */
function ratios(of: readonly Score[]): { readonly precision: number; readonly recall: number } {
  const sum = (part: keyof Score): number => of.reduce((total, score) => total + score[part], 0);
  return { precision: sum('right') / sum('found'), recall: sum('right') / sum('labelled') };
}

test('figures of whole corpora: right relations, and no false difference', () => {
  const { precision, recall } = ratios(scores.map(({ relations }) => relations));
  assert.ok(precision >= 0.75, `precision ${precision.toFixed(2)}`);
  assert.ok(recall >= 0.65, `recall ${recall.toFixed(2)}`);
  assert.deepEqual(
    scores.map(({ falseDifferences }) => falseDifferences),
    scores.map(() => 0),
  );
});

test('origins and reuse of whole corpora', () => {
  const origins = ratios(scores.map(each => each.origins));
  assert.ok(origins.precision >= 0.9 && origins.recall >= 0.9, `${origins.precision.toFixed(2)} ${origins.recall.toFixed(2)}`);
  assert.ok(ratios(scores.map(({ reuse }) => reuse)).recall >= 0.9);
});

test('reuse on labelled pairs of passages: what news rewrites is found, and what two tell of one event is not', () => {
  const scores = reuseFiles().map(scoreReuse);
  const [right, missed] = (['right', 'missed'] as const).map(part => scores.reduce((sum, score) => sum + score[part].length, 0));
  assert.deepEqual(
    scores.flatMap(({ wrong }) => wrong),
    [],
  );
  assert.ok((right ?? 0) >= 16 && (missed ?? 0) <= 1);
});

test('sources on labelled folders: as many mentions as before, and hardly any that is none', () => {
  const scores = originFolders().map(scoreOrigins);
  const sum = (part: (score: (typeof scores)[number]) => number): number => scores.reduce((total, score) => total + part(score), 0);
  assert.ok(sum(({ found }) => found) >= 0.66 * sum(({ labelled }) => labelled));
  assert.ok(sum(({ extra }) => extra.length) <= 3);
  assert.equal(
    sum(({ pairs }) => pairs.right),
    sum(({ pairs }) => pairs.found),
  );
});
