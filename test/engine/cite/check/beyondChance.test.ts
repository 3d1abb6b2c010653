import assert from 'node:assert/strict';
import { test } from 'node:test';
import { followedFrom } from '../../../../src/engine/cite/check/beyondChance.ts';
import { figuresOf, type SaidFigure } from '../../../../src/engine/cite/check/saidFigures.ts';
import { saidSentence } from '../../../../src/engine/cite/check/sourceSentences.ts';

const figures = (text: string): readonly SaidFigure[] => figuresOf(saidSentence(text, { start: 0, end: text.length }, 'en', null));

function follows(text: string, ...pools: readonly string[]): boolean {
  const [figure] = figures(text);
  assert.ok(figure !== undefined);
  return followedFrom(figure, pools.map(figures), 0.3).follows;
}

const BOARDINGS = 'Boardings rose from 71,000 before the trial to 92,300 during it.';

test('a difference of two figures in sight was reckoned, and another number was not', () => {
  assert.equal(follows('Boardings went up by 21,300.', BOARDINGS), true);
  assert.equal(follows('Boardings went up by 23,700.', BOARDINGS), false);
});

test('a share of two amounts was reckoned', () => {
  assert.equal(follows('It came to 30 percent.', BOARDINGS), true);
  assert.equal(follows('It came to 37 percent.', BOARDINGS), false);
});

test('where nearly any number would follow, none is taken for one that was reckoned', () => {
  const many = 'There were 11 cats, 13 dogs, 17 cows, 23 hens, 29 pigs, 37 ducks, 41 goats and 53 geese.';
  assert.equal(follows('There were 24 foxes.', many), false);
});

test('a bound is of what lies just within it', () => {
  assert.equal(follows('More than 300 people were at work.', 'About 230 volunteers and 85 firefighters are at work.'), true);
});
