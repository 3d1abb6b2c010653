import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CorpusScore, type Score, scoreCorpora, scoreMixed } from '../../bench/compare/corpora.ts';
import { type FolderScore, originFolders, scoreFolder } from '../../bench/compare/origins.ts';
import { reuseFiles, scoreReuse } from '../../bench/compare/reuse.ts';

const scores = scoreCorpora();

/** Right of all found, and of all labelled, over all corpora. */
function ratios(of: readonly Score[]): { readonly precision: number; readonly recall: number } {
  const sum = (part: keyof Score): number => of.reduce((total, score) => total + score[part], 0);
  return { precision: sum('right') / sum('found'), recall: sum('right') / sum('labelled') };
}

/** What is held of the corpora that weights are fitted to, and of those that nobody has read; in the `full-…` ones every pair is labelled. */
const LEAST = {
  read: { pairs: 0.8, relations: 0.75, recall: 0.34 },
  'read, full': { pairs: 0.87, relations: 0.7, recall: 0.14 },
  unread: { pairs: 0.8, relations: 0.7, recall: 0.37 },
  'unread, full': { pairs: 0.87, relations: 0.63, recall: 0.1 },
} as const;

const groupOf = ({ topic, unread }: CorpusScore): string =>
  `${unread ? 'unread' : 'read'}${/^(?:unread-)?full-/.test(topic) ? ', full' : ''}`;

for (const [name, least] of Object.entries(LEAST))
  test(`figures of whole corpora (${name}): most of what is set side by side is of one measure, and hardly any differ falsely`, () => {
    const of = scores.filter(score => groupOf(score) === name);
    const pairs = ratios(of.map(each => each.pairs));
    const relations = ratios(of.map(each => each.relations));
    assert.ok(pairs.precision >= least.pairs, `pairs ${pairs.precision.toFixed(2)}`);
    assert.ok(relations.precision >= least.relations, `relations ${relations.precision.toFixed(2)}`);
    assert.ok(pairs.recall >= least.recall, `recall ${pairs.recall.toFixed(2)}`);
    const [wrong, found] = [of.reduce((sum, each) => sum + each.falseDifferences, 0), of.reduce((sum, each) => sum + each.pairs.found, 0)];
    assert.ok(wrong <= 0.05 * found, `${String(wrong)} of ${String(found)} differ falsely`);
  });

test('documents of many topics in one folder: no more figures of two topics are set side by side than was measured', () => {
  for (const [unread, most] of [
    [false, 0.2],
    [true, 0.13],
  ] as const) {
    const { told, strange } = scoreMixed(unread);
    assert.ok(told > 300 && strange <= most * told, `${String(strange)} of ${String(told)}`);
  }
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

test('labelled folders: outside sources, their names, what documents say of themselves, reuse and independent origins', () => {
  const scores = originFolders(false).map(scoreFolder);
  const of = (part: Exclude<keyof FolderScore, 'wrong'>): { readonly precision: number; readonly recall: number } =>
    ratios(scores.map(score => score[part]));
  const floors = [
    ['mentions', 0.95, 0.84],
    ['names', 0.95, 0.8],
    ['records', 0.96, 0.95],
    ['reuse', 0.87, 0.79],
    ['origins', 0.97, 0.8],
  ] as const;
  for (const [part, precision, recall] of floors) {
    const score = of(part);
    assert.ok(score.precision >= precision && score.recall >= recall, `${part} ${score.precision.toFixed(2)} ${score.recall.toFixed(2)}`);
  }
});
