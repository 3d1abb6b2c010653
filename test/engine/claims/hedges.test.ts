import assert from 'node:assert/strict';
import { test } from 'node:test';
import { show } from './claimFixture.ts';

function check(text: string, ...expected: readonly string[]): void {
  assert.deepEqual(show(text).hedges, expected, text);
}

test('words of doubt are hedges', () => {
  check('The workers may face fines.', 'may');
  check('The ship appears to have sunk.', 'appears to');
  check('The tomb is possibly older.', 'possibly');
  check('Guards allegedly beat the men.', 'allegedly');
  check('An estimated 400 people fled.', 'estimated');
  check('In some cases, parents sold the land.', 'In some cases');
});

test('a month, a bound of a figure, leave and inability are none', () => {
  check('The law took effect in May 2011.');
  check('May 3 was a holiday.');
  check('About 400 people fled.');
  check('Up to 400 people fled.');
  check('The court may order a new trial.');
  check('They could not leave the camp.');
  check('The man appeared in court on Monday.');
});

test('probable cause is a term of law, and a debtor who may is given leave', () => {
  check('The officer had probable cause.');
  check('The debtor may redeem the house.');
});
