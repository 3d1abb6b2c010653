import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rarity } from '../../../src/engine/search/bm25.ts';
import { bestPassages } from '../../../src/engine/search/candidates.ts';
import { documentShare, scoreCandidates } from '../../../src/engine/search/evidence.ts';
import { EMPTY_INDEX, updateIndex } from '../../../src/engine/search/passageIndex.ts';
import { readQuery } from '../../../src/engine/search/queryReading.ts';
import { TermReader } from '../../../src/engine/search/terms/readTerms.ts';
import { largeCorpus } from '../../bench/search/largeCorpus.ts';
import { plainBm25, plainPassages } from './oracle.ts';

test('without rounding, the score of a passage is that of plain BM25 with rare words lifted', () => {
  const documents = [...largeCorpus(200, 9)];
  const { segments } = updateIndex(EMPTY_INDEX, { put: documents, remove: [] });
  const plain = plainPassages(documents);
  for (const { text, passages } of documents) {
    const words = text.slice(0, passages[0]?.span.end).split(' ');
    const query = [...new Set(words)].filter(word => !/[-#@]/.test(word)).join(' ');
    const { terms } = readQuery(segments, { text: query }, new TermReader());
    if (terms.some(({ frequency }) => frequency !== 1)) continue; // Repeated words count differently on purpose.
    const scores = scoreCandidates(segments, terms, bestPassages(segments, terms, new Set(), 20)).map(({ passageScore }) => passageScore);
    const wanted = plainBm25(plain, query, rarity).map(({ score }) => score);
    for (const score of scores)
      assert.ok(
        wanted.some(other => Math.abs(other - score) < 1e-6),
        `${score}`,
      );
  }
});

test('the longer a document, the more its passage counts for itself', () => {
  const shares = [1, 2, 5, 20, 100, 1000].map(documentShare);
  assert.deepEqual(
    shares,
    shares.toSorted((a, b) => b - a),
  );
  for (const share of shares) assert.ok(share > 0 && share < 1);
});
