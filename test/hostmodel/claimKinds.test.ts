import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CLAIM_KINDS, type ClaimKind } from '../../src/engine/index.ts';
import { classifyClaims, nearClaims, KIND_LOOKS, kindsInWords, KINDS, shownKind } from '../../src/host/model/claimKinds.ts';
import { claim, t } from './support.ts';

const all = new Set(KINDS);

describe('the look of claims', () => {
  test('tells the kinds in the order of the engine', () => {
    assert.deepEqual(KINDS, CLAIM_KINDS);
  });

  test('gives no two kinds the same underline: colour is not all that tells them apart', () => {
    const looks = KINDS.map(kind => `${KIND_LOOKS[kind].underline} ${String(KIND_LOOKS[kind].thickness)}`);
    assert.equal(new Set(looks).size, KINDS.length);
  });

  test('marks a claim as the first of its kinds that is switched on', () => {
    assert.equal(shownKind(['attribution', 'statistic'], all), 'statistic');
    assert.equal(shownKind(['attribution', 'statistic'], new Set<ClaimKind>(['attribution', 'legal'])), 'attribution');
    assert.equal(shownKind(['statistic'], new Set()), null);
    assert.equal(shownKind([], all), null);
  });

  test('sorts claims by what they look like, and leaves out those that are switched off', () => {
    const claims = [claim(1, ['statistic', 'legal']), claim(2, ['event'], { priority: 'normal' }), claim(3, ['statistic'])];
    const lines = (enabled: ReadonlySet<ClaimKind>): unknown =>
      [...classifyClaims(claims, enabled)].map(([name, members]) => [name, members.map(({ range }) => range.start.line)]);
    assert.deepEqual(lines(all), [
      ['statistic.high', [1, 3]],
      ['event.normal', [2]],
    ]);
    assert.deepEqual(lines(new Set<ClaimKind>(['legal'])), [['legal.high', [1]]]);
  });

  test('draws of a very long document what is near the lines in sight', () => {
    const classes = classifyClaims([claim(0, ['event']), claim(1000, ['event']), claim(1299, ['legal']), claim(5000, ['event'])], all);
    const range = { start: { line: 1000, character: 0 }, end: { line: 1040, character: 0 } };
    const near = [...nearClaims(classes, [range])].map(([name, claims]) => [name, claims.map(each => each.range.start.line)]);
    assert.deepEqual(near, [
      ['event.high', [1000]],
      ['legal.high', [1299]],
    ]);
    assert.deepEqual(
      [...nearClaims(classes, [])].flatMap(([, claims]) => claims),
      [],
    );
  });

  test('says kinds in words', () => {
    assert.equal(kindsInWords(t, CLAIM_KINDS), 'statistic, event, attribution, legal fact, ranking, cause, definition');
  });
});
