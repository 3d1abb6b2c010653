import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { neighbouringClaim, without } from '../../src/host/model/positions.ts';
import { freeName } from '../../src/host/model/sampleFiles.ts';
import { countClaims, countDocuments } from '../../src/host/model/translate.ts';
import { claim, t } from './support.ts';

describe('going from claim to claim', () => {
  const claims = [claim(9, ['event']), claim(2, ['event']), claim(5, ['event'])];
  const go = (line: number, direction: 'next' | 'previous'): number | undefined =>
    neighbouringClaim(claims, { line, character: 0 }, direction)?.range.start.line;

  test('goes to the nearest, whatever order they come in', () => {
    assert.deepEqual([go(0, 'next'), go(2, 'next'), go(3, 'next')], [2, 5, 5]);
    assert.deepEqual([go(9, 'previous'), go(6, 'previous'), go(20, 'previous')], [5, 5, 9]);
  });

  test('goes round at the end', () => {
    assert.deepEqual([go(9, 'next'), go(2, 'previous')], [2, 9]);
  });

  test('goes nowhere without claims', () => {
    assert.equal(neighbouringClaim([], { line: 0, character: 0 }, 'next'), null);
    assert.equal(neighbouringClaim([], { line: 0, character: 0 }, 'previous'), null);
  });
});

describe('stretches taken out of a stretch', () => {
  const stretch = (
    from: number,
    to: number,
    line = 0,
  ): { start: { line: number; character: number }; end: { line: number; character: number } } => ({
    start: { line, character: from },
    end: { line, character: to },
  });
  const left = (...taken: readonly ReturnType<typeof stretch>[]): readonly (readonly [number, number])[] =>
    without(stretch(10, 20), taken).map(({ start, end }) => [start.character, end.character]);

  test('leave what is before, between and behind them', () => {
    assert.deepEqual(left(stretch(12, 14), stretch(16, 18)), [
      [10, 12],
      [14, 16],
      [18, 20],
    ]);
  });

  test('may reach over its ends and one another, cover it, or lie elsewhere', () => {
    assert.deepEqual(left(stretch(5, 12), stretch(11, 13), stretch(19, 25)), [[13, 19]]);
    assert.deepEqual(left(stretch(0, 30)), []);
    assert.deepEqual(left(stretch(0, 10), stretch(20, 30), stretch(12, 14, 1)), [[10, 20]]);
  });
});

test('a new folder never takes a name that is taken', () => {
  assert.equal(freeName('sample', new Set(['other'])), 'sample');
  assert.equal(freeName('sample', new Set(['sample', 'sample-2'])), 'sample-3');
});

test('one is not many', () => {
  assert.deepEqual(
    [0, 1, 2].map(n => countClaims(t, n)),
    ['0 claims', '1 claim', '2 claims'],
  );
  assert.deepEqual(
    [0, 1, 2].map(n => countDocuments(t, n)),
    ['0 documents', '1 document', '2 documents'],
  );
});
