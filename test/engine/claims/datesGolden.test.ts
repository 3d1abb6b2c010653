import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readDates } from '../../../src/engine/claims/dates.ts';
import { tokenise } from '../../../src/engine/text/tokens.ts';

interface Labelled {
  readonly text: string;
  readonly dates: readonly { readonly from: string; readonly to: string }[];
}

/** Harmonic mean of precision and recall of the intervals in the sentences of a file. */
function score(file: string): number {
  let [both, right] = [0, 0];
  const path = fileURLToPath(new URL(`../../golden/dates/${file}.jsonl`, import.meta.url));
  for (const line of readFileSync(path, 'utf8').trim().split('\n')) {
    // The files are ours, written in this shape.
    const { text, dates } = JSON.parse(line) as Labelled;
    const span = { start: 0, end: text.length };
    const read = readDates({ prose: text, span, tokens: tokenise(text, span), language: 'en', issued: '2012-08-15' });
    both += read.length + dates.length;
    right += dates.filter(({ from, to }) => read.some(date => date.from === from && date.to === to)).length;
  }
  return (2 * right) / both;
}

for (const file of ['fresh', 'later']) {
  test(`labelled dates, ${file}: intervals above 0.95 F1`, () => assert.ok(score(file) > 0.95));
}
