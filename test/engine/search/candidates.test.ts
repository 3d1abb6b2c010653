import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ReadDocument } from '../../../src/engine/index.ts';
import { bestPassages } from '../../../src/engine/search/candidates.ts';
import type { LiveSegment } from '../../../src/engine/search/liveSegment.ts';
import { EMPTY_INDEX, type PassageIndex, updateIndex } from '../../../src/engine/search/passageIndex.ts';
import { readQuery } from '../../../src/engine/search/queryReading.ts';
import { TermReader } from '../../../src/engine/search/terms/readTerms.ts';
import { type Random, randomFrom, readingOf } from '../../bench/search/largeCorpus.ts';
import { everyPassage } from './oracle.ts';
import { uriOf } from './support.ts';

const PASSAGES_A_DOCUMENT = 50;
/** From words that stand in nearly every passage to words that stand in a few. */
const WORDS = Array.from({ length: 40 }, (_, i) => `${'bdfgklmnprstvz'.charAt(i % 14)}${'aeiou'.charAt(i % 5)}x${i}`);

function wordFrom(random: Random): string {
  return WORDS[Math.floor(WORDS.length * random() ** 3)] ?? '';
}

/** Several segments, in each of which the common words have lists of thousands. */
function manyPassages(random: Random, segments: number, documents: number): PassageIndex {
  let index = EMPTY_INDEX;
  for (let segment = 0; segment < segments; segment++) {
    const put = Array.from({ length: documents }, (_, i): ReadDocument => {
      const texts = Array.from({ length: PASSAGES_A_DOCUMENT }, () =>
        Array.from({ length: 3 + Math.floor(12 * random()) }, () => wordFrom(random)).join(' '),
      );
      return readingOf(uriOf(`${segment}-${i}`), wordFrom(random), texts);
    });
    index = updateIndex(index, { put, remove: [] });
  }
  return updateIndex(index, { put: [], remove: [uriOf('0-1'), uriOf('1-0')] });
}

test('where lists are long and not all are added up, the best are those of adding up all', () => {
  const index = manyPassages(randomFrom(5), 4, 60);
  const exclude = new Set([uriOf('2-3'), uriOf('3-1')]);
  const query = fc.array(fc.nat(WORDS.length - 1), { minLength: 1, maxLength: 30 }).map(chosen => chosen.map(i => WORDS[i]).join(' '));
  fc.assert(
    fc.property(query, fc.integer({ min: 1, max: 160 }), (text, top) => {
      const { terms } = readQuery(index.segments, { text }, new TermReader());
      assert.deepEqual(bestPassages(index.segments, terms, exclude, top), everyPassage(index, terms, exclude).slice(0, top));
    }),
    { numRuns: 60 },
  );
});

test('a question of rare and common words does not go through all postings of the common ones', () => {
  const index = manyPassages(randomFrom(6), 4, 60);
  const { terms } = readQuery(index.segments, { text: `${WORDS.slice(-2).join(' ')} ${WORDS.slice(0, 3).join(' ')}` }, new TermReader());
  let looks = 0;
  const watched = index.segments.map((live): LiveSegment => {
    const ids = new Proxy(live.segment.ids, {
      get: (row, key) => {
        looks++;
        // Only elements and the length are asked for.
        return Reflect.get(row, key, row) as unknown;
      },
    });
    return { ...live, segment: { ...live.segment, ids } };
  });
  const found = bestPassages(watched, terms, new Set(), 5);
  let postings = 0;
  for (const [number, { segment }] of index.segments.entries()) {
    for (const { numbers } of terms) {
      const term = numbers[number] ?? -1;
      if (term >= 0) postings += (segment.termPosting[term + 1] ?? 0) - (segment.termPosting[term] ?? 0);
    }
  }
  assert.deepEqual(found, everyPassage(index, terms, new Set()).slice(0, 5));
  assert.ok(looks < 0.7 * postings, `${looks} of ${postings}`);
});
