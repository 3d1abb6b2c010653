import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { relateStatements, type StatedSentence } from '../../../src/engine/index.ts';
import { dated } from './support/relation.ts';

interface Pair {
  readonly id: string;
  readonly a: string;
  readonly b: string;
  readonly aFigure?: string;
  readonly aDate?: string;
  readonly bFigure?: string;
  readonly bDate?: string;
  readonly relation: string;
}

function sentence(text: string, figure: string | undefined, date: string | undefined): StatedSentence {
  const at = figure === undefined ? -1 : text.indexOf(figure);
  return { text, ...dated(date), ...(figure === undefined ? {} : { figure: { start: at, end: at + figure.length } }) };
}

function labelled(name: string): readonly { readonly wanted: string; readonly found: string }[] {
  const file = readFileSync(new URL(`../../golden/compare/${name}.jsonl`, import.meta.url), 'utf8');
  return file
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Pair) // the shape of the labelled pairs
    .map(pair => ({
      wanted: pair.relation,
      found: relateStatements(sentence(pair.a, pair.aFigure, pair.aDate), sentence(pair.b, pair.bFigure, pair.bDate)).relation,
    }));
}

for (const [name, least] of [
  ['seen', 0.9],
  ['topics', 0.82],
  ['unseen', 0.9],
  ['fresh', 0.8],
  ['documents', 0.5],
  ['long', 0.65],
  ['accounts', 0.57],
  ['blind', 0.6],
  ['blindlong', 0.53],
  ['blindaccounts', 0.46],
  ['blindreal', 0.55],
  ['blindother', 0.66],
] as const)
  test(`the labelled pairs, ${name}: as many as before, and no false difference`, () => {
    const pairs = labelled(name);
    assert.ok(pairs.filter(({ wanted, found }) => wanted === found).length >= least * pairs.length);
    assert.ok(pairs.filter(({ wanted, found }) => found === 'differs' && wanted !== found).length <= 0.03 * pairs.length);
  });
