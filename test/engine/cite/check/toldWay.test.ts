import assert from 'node:assert/strict';
import { test } from 'node:test';
import { followedFrom } from '../../../../src/engine/cite/check/beyondChance.ts';
import { figuresOf, type SaidFigure } from '../../../../src/engine/cite/check/saidFigures.ts';
import { saidSentence } from '../../../../src/engine/cite/check/sourceSentences.ts';
import { toldWay, type Way } from '../../../../src/engine/cite/check/toldWay.ts';

const figures = (text: string): readonly SaidFigure[] => figuresOf(saidSentence(text, { start: 0, end: text.length }, 'en', null));

function figureIn(text: string, words: string): SaidFigure {
  const found = figures(text).find(each => each.words === words);
  assert.ok(found !== undefined, `${words} in ${text}`);
  return found;
}

const way = (text: string, words: string): Way | null => toldWay(figureIn(text, words));

test('the words beside a figure tell how it was reckoned', () => {
  assert.equal(way('The remaining 67,400 members gain nothing.', '67,400'), 'difference');
  assert.equal(way('The gap of 28 points between the two need not mean much.', '28'), 'difference');
  assert.equal(way('Her count lies 42,000 above the permits.', '42,000'), 'difference');
  assert.equal(way('Together the three years brought 326 boats.', '326'), 'sum');
  assert.equal(way('Spread over twelve years it comes to 3,400 boats a year.', '3,400'), 'each');
  assert.equal(way('The dearest cost about 2.4 times as much as the cheapest.', '2.4 times'), 'quotient');
  assert.equal(way('The ferry carried 412 passengers.', '412'), null);
});

test('a figure follows in the way that is told of it, and in no other', () => {
  const follows = (text: string, words: string, pool: string, how: Way): boolean =>
    followedFrom(figureIn(text, words), [figures(pool)], 0.8, how).follows;
  const boats = 'The harbour has 128,400 berths, of which 61,000 are let.';
  assert.equal(follows('The remaining 67,400 berths are empty.', '67,400', boats, 'difference'), true);
  assert.equal(follows('The remaining 76,400 berths are empty.', '76,400', boats, 'difference'), false);
  assert.equal(follows('Together that is 67,400 berths.', '67,400', boats, 'sum'), false);
  const euros = 'The harbour took 128,400 euros, of which 61,000 euros are spent.';
  assert.equal(follows('The remaining 67,400 berths are empty.', '67,400', euros, 'difference'), false);
  assert.equal(follows('The remaining 67,400 euros are saved.', '67,400 euros', euros, 'difference'), true);
  const fares = 'The crossing costs from 48 to 115 crowns.';
  assert.equal(follows('The dearest costs 2.4 times as much.', '2.4 times', fares, 'quotient'), true);
  assert.equal(follows('The dearest costs 3.4 times as much.', '3.4 times', fares, 'quotient'), false);
  assert.equal(follows('That is 3,400 boats a year.', '3,400', 'In twelve years 41,000 boats were built.', 'each'), true);
  assert.equal(
    follows('It lost three quarters of its boats.', 'three quarters', 'The fleet fell from 211 boats to 143 boats.', 'share'),
    false,
  );
  assert.equal(follows('It lost a third of its boats.', 'a third', 'The fleet fell from 211 boats to 143 boats.', 'share'), true);
});
