import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ClaimPlace, type DocumentUri, EMPTY_CORPUS, originsOf, readDocument, updateCorpus } from '../../../src/engine/index.ts';

/** The documents of the claims that hold `word`, by origin. */
function grouped(texts: Readonly<Record<string, string>>, word: string): readonly string[] {
  const put = Object.entries(texts).map(
    ([name, text]) => readDocument({ uri: name as DocumentUri, path: name, text, format: 'markdown' }), // any string is an address here
  );
  const corpus = updateCorpus(EMPTY_CORPUS, { put, remove: [] });
  const claims = [...corpus.documents.values()].flatMap(({ uri, text, claims: own }): readonly ClaimPlace[] =>
    own.filter(({ span }) => text.slice(span.start, span.end).includes(word)).map(({ span }) => ({ uri, claim: span })),
  );
  return originsOf(corpus, claims).origins.map(origin => origin.claims.map(i => String(claims[i]?.uri)).join(' '));
}

const REPORT =
  '---\ntitle: "Rusted Through: The Piers of Kinsale"\npublisher: Harbour Watch\nissued: 2021\n---\n\nIn all, 412 piers were rusty.';

test('a citation of author and year leads to the document of that publisher', () => {
  assert.deepEqual(grouped({ 'a.md': REPORT, 'b.md': 'The number of bad piers has been put at 412 (Harbour Watch 2021, 14).' }, '412'), [
    'a.md b.md',
  ]);
});

test('a numbered entry leads to the document of that title', () => {
  const cited =
    'Some 412 piers were in a bad state.[1]\n\n## References\n\n1. Lind, Rosa. *Rusted Through: The Piers of Kinsale*. Kinsale, 2021.';
  assert.deepEqual(grouped({ 'a.md': REPORT, 'b.md': cited }, '412'), ['a.md b.md']);
});

test('what goes on with a sentence has its source, where the figures are the same', () => {
  const minutes = 'Ms Lind presented the findings of Harbour Watch. Divers had counted 412 rusty piers.';
  assert.deepEqual(grouped({ 'a.md': REPORT, 'b.md': minutes }, '412'), ['a.md b.md']);
  assert.deepEqual(grouped({ 'a.md': REPORT, 'b.md': minutes.replace('412', '421') }, ' piers'), ['a.md', 'b.md']);
});

test('"he" is who was named before, and a surname is the person', () => {
  const texts = {
    'a.md': 'Goran Pelek, the harbour master, said that 412 piers were rusty.',
    'b.md': 'Mr Pelek answered questions on Monday. He said that 412 piers were rusty.',
  };
  assert.deepEqual(grouped(texts, '412'), ['a.md b.md']);
});

test('an acronym is the body of these initials', () => {
  const texts = {
    'a.md': 'The Harbour Rights Network said that 412 piers were rusty.',
    'b.md': 'There are 412 rusty piers, says the HRN report.',
  };
  assert.deepEqual(grouped(texts, '412'), ['a.md b.md']);
});

test('a document that names a source elsewhere has a telling figure from there, and no round one', () => {
  const page = (figure: string): string => `Harbour Watch published its report in May.\n\nSome ${figure} piers were about to fall.`;
  assert.deepEqual(grouped({ 'a.md': REPORT, 'b.md': page('412') }, '412'), ['a.md b.md']);
  assert.deepEqual(grouped({ 'a.md': REPORT.replace('412', '400'), 'b.md': page('400') }, '400'), ['a.md', 'b.md']);
});

test('who counted by themselves, and who is only compared with, keep origins apart', () => {
  const texts = {
    'a.md': REPORT,
    'b.md': 'Our own survey found 412 rusty piers, as many as Harbour Watch.',
    'c.md': 'The Pier Inspectorate found 412 rusty piers, against 380 in the count of Harbour Watch.',
  };
  assert.deepEqual(grouped(texts, '412'), ['a.md', 'b.md', 'c.md']);
});

test('a place in the name of a body is not that body', () => {
  const texts = {
    'a.md': '---\npublisher: Dhola Garment Union\n---\n\nThe mills of the town employ 412 workers.',
    'b.md': 'Some 412 people work in the mills of Dhola.',
  };
  assert.deepEqual(grouped(texts, '412'), ['a.md', 'b.md']);
});

test('hostile citations and lists are read in linear time', () => {
  const text = `${'(A 2020; '.repeat(5000)}\n\n${'“'.repeat(5000)} ${'A. '.repeat(20000)}${'A'.repeat(100000)} said 412 piers rust [1].\n\n## References\n\n${'1. *x* “y” 2020\n'.repeat(5000)}`;
  const start = performance.now();
  grouped({ 'a.md': text, 'b.md': REPORT }, '412');
  assert.ok(performance.now() - start < 20_000);
});

test('a note that is a remark cites nobody, whatever word it opens with', () => {
  for (const note of [
    'Compare the figures in the other report.',
    'Marker [4] in the original, at the year 2010.',
    'On Kinsale see below.',
  ]) {
    const text = `Some 412 piers were in a bad state.[^1]\n\n[^1]: ${note}\n`;
    assert.deepEqual(grouped({ 'a.md': text, 'b.md': text.replace('bad', 'poor') }, '412'), ['a.md', 'b.md'], note);
  }
});

test('a note names whom its letter or data are from', () => {
  const text = (note: string): string => `Some 412 piers were in a bad state.[^1]\n\n[^1]: ${note}, 3 May 2021.\n`;
  const texts = { 'a.md': text('Letter from the Harbour Rights Network'), 'b.md': text('Data supplied by the HRN').replace('bad', 'poor') };
  assert.deepEqual(grouped(texts, '412'), ['a.md b.md']);
});

test('a people is no source, whatever it does', () => {
  const texts = {
    'a.md': 'North Koreans work in 412 logging camps.',
    'b.md': 'The 412 logging camps in which North Koreans work were counted again.',
  };
  assert.deepEqual(grouped(texts, '412'), ['a.md', 'b.md']);
});
