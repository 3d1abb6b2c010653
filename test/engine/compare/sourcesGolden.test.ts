import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { foldName } from '../../../src/engine/compare/names/fold.ts';
import { keyOf } from '../../../src/engine/compare/names/resolve.ts';
import { type DocumentUri, readDocument } from '../../../src/engine/index.ts';

interface Row {
  readonly text: string;
  readonly names: readonly string[];
  readonly sources: readonly string[];
}

const lines = readFileSync(new URL('../../golden/sources/names.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n');
// The shape of the rows is told in the README beside them.
const rows = lines.map(line => JSON.parse(line) as Row);

/** Precision and recall of sets of strings, summed over the rows. */
function measure(answers: (row: Row) => readonly [found: readonly string[], labelled: readonly string[]]): {
  readonly precision: number;
  readonly recall: number;
} {
  let [right, found, labelled] = [0, 0, 0];
  for (const row of rows) {
    const [got, wanted] = answers(row).map(list => new Set(list));
    right += [...(got ?? [])].filter(name => wanted?.has(name)).length;
    found += got?.size ?? 0;
    labelled += wanted?.size ?? 0;
  }
  return { precision: right / found, recall: right / labelled };
}

// A test's address is a plain string.
const read = (text: string) => readDocument({ uri: 'a' as DocumentUri, path: 'a.txt', text, format: 'plain' });
const foldLabel = (label: string) => `${foldName(label.slice(0, label.lastIndexOf('|')))}|${label.slice(label.lastIndexOf('|') + 1)}`;

test('names with their kinds on the labelled set', () => {
  const { precision, recall } = measure(({ text, names }) => [
    read(text).entities.map(({ name, kind }) => `${foldName(name)}|${kind}`),
    names.map(foldLabel),
  ]);
  assert.ok(precision >= 0.92, `precision ${precision.toFixed(3)}`);
  assert.ok(recall >= 0.9, `recall ${recall.toFixed(3)}`);
});

test('outside sources on the labelled set', () => {
  const { precision, recall } = measure(({ text, sources }) => [read(text).sources.map(({ source }) => keyOf(source)), sources.map(keyOf)]);
  assert.ok(precision >= 0.94, `precision ${precision.toFixed(3)}`);
  assert.ok(recall >= 0.95, `recall ${recall.toFixed(3)}`);
});
