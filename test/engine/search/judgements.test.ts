import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { EMPTY_INDEX, updateIndex } from '../../../src/engine/search/passageIndex.ts';
import { relatedPassages } from '../../../src/engine/search/relatedPassages.ts';
import { readingOf } from '../../bench/search/largeCorpus.ts';

interface Judgement {
  readonly id: string;
  readonly text: string;
  readonly relevant: readonly string[];
}

function rows(name: string): readonly unknown[] {
  const text = readFileSync(new URL(`../../golden/related/${name}.jsonl`, import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
}

// The files are part of the repository; the tests below fail on any other shape.
const sources = rows('documents') as readonly { readonly id: string; readonly title: string; readonly text: string }[];
const documents = sources.map(({ id, title, text }) => readingOf(id, title, text.split(/(?<=\.) /)));
const index = updateIndex(EMPTY_INDEX, { put: documents, remove: [] });

/** nDCG of the ten best documents, each taken at its best passage. */
function ndcg({ text, relevant }: Judgement): number {
  const answered = relatedPassages(index, { text, exclude: new Set(), top: 50 }).map(({ uri }): string => uri);
  const ranked = [...new Set(answered)].slice(0, 10);
  const gain = (names: readonly string[]): number =>
    names.reduce((sum, name, i) => sum + (relevant.includes(name) ? 1 / Math.log2(i + 2) : 0), 0);
  return gain(ranked) / gain(relevant);
}

for (const half of ['seen', 'unseen']) {
  test(`the ${half} half of the judgements`, () => {
    const judgements = rows(half) as readonly Judgement[]; // As above.
    const each = judgements.map(judgement => ({ id: judgement.id, value: ndcg(judgement) }));
    const mean = each.reduce((sum, { value }) => sum + value, 0) / each.length;
    const worst = each.filter(({ value }) => value < 0.9).map(({ id, value }) => `${id} ${value.toFixed(2)}`);
    assert.ok(mean >= 0.95, `nDCG@10 ${mean.toFixed(3)}; ${worst.join(', ')}`);
  });
}
