import assert from 'node:assert/strict';
import { test } from 'node:test';
import { labelledSentences, score, scoreOrigin, scoreTrait, type Trait } from './quantitiesScore.ts';

for (const half of ['seen', 'unseen'] as const) {
  test(`labelled sentences, ${half}: values above 0.97, values with units above 0.95 F1`, () => {
    const sentences = labelledSentences(half);
    assert.ok(sentences.length >= 125);
    assert.ok(score(sentences, 'value').f1 > 0.97);
    assert.ok(score(sentences, 'value+unit').f1 > 0.95);
  });
}

for (const half of ['fresh', 'later'] as const) {
  test(`labelled sentences, ${half}: values above 0.95, values with units above 0.93, what is counted, of what and when above 0.85 F1`, () => {
    const sentences = labelledSentences(half);
    assert.ok(sentences.length >= 65);
    assert.ok(score(sentences, 'value').f1 > 0.95);
    assert.ok(score(sentences, 'value+unit').f1 > 0.93);
    for (const trait of ['counted', 'whole', 'asOf'] satisfies readonly Trait[]) assert.ok(scoreTrait(sentences, trait).f1 > 0.85, trait);
  });
}

for (const half of ['wave', 'held'] as const) {
  test(`labelled sentences, ${half}: values above 0.97, values with units above 0.95, where above 0.9, what, of what and when above 0.7 F1`, () => {
    const sentences = labelledSentences(half);
    assert.ok(sentences.length >= 58);
    assert.ok(score(sentences, 'value').f1 > 0.97);
    assert.ok(score(sentences, 'value+unit').f1 > 0.95);
    assert.ok(scoreTrait(sentences, 'place').f1 > 0.9);
    for (const trait of ['counted', 'whole', 'asOf'] satisfies readonly Trait[]) assert.ok(scoreTrait(sentences, trait).f1 > 0.7, trait);
  });
}

for (const half of ['edge', 'rest'] as const) {
  test(`labelled sentences, ${half}: values above 0.97, values with units above 0.94, what, of what, where and when above 0.6, 0.9 F1`, () => {
    const sentences = labelledSentences(half);
    assert.ok(sentences.length >= 30);
    assert.ok(score(sentences, 'value').f1 > 0.97);
    assert.ok(score(sentences, 'value+unit').f1 > 0.94);
    for (const trait of ['counted', 'whole'] satisfies readonly Trait[]) assert.ok(scoreTrait(sentences, trait).f1 > 0.9, trait);
    for (const trait of ['place', 'asOf'] satisfies readonly Trait[]) assert.ok(scoreTrait(sentences, trait).f1 > 0.6, trait);
  });

  test(`labelled sentences, ${half}: who says when a figure holds is right for three in four, and wrong for less than one in ten`, () => {
    const { labelled, right, wrong } = scoreOrigin(labelledSentences(half));
    assert.ok(labelled >= 45, String(labelled));
    assert.ok(right >= 0.75 * labelled, String(right));
    assert.ok(wrong < 0.1 * labelled, String(wrong));
  });
}

test('labelled sentences, plain: values, units and bounds above 0.97 F1', () => {
  const sentences = labelledSentences('plain');
  assert.ok(sentences.length >= 60);
  assert.ok(score(sentences, 'value+unit+bound').f1 > 0.97);
});

test('the score counts what is missing, what is too much and what is wrong', () => {
  const quantity = { text: '5', low: 5, high: 5, unit: 'count', per: null, bound: 'exact', change: null };
  const value = (text: string, ...quantities: readonly (typeof quantity)[]): number => score([{ text, quantities }], 'value').f1;
  assert.equal(value('Some left 5 cars.', quantity), 1);
  assert.equal(value('They left.', quantity), 0);
  assert.equal(value('They left 5 cars and 6 dogs.', quantity), 2 / 3);
  assert.equal(score([{ text: 'They ran 5 km.', quantities: [quantity] }], 'value+unit').f1, 0);
});
