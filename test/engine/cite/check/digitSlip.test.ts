import assert from 'node:assert/strict';
import { test } from 'node:test';
import { areDigitsSwapped } from '../../../../src/engine/cite/check/digitSlip.ts';

test('two neighbouring digits the wrong way round are a slip of the writer', () => {
  for (const [written, meant] of [
    ['2,773', '2,737'],
    ['48.210', '48.120'],
    ['1234', '2134'],
    ['$5,312 million', '$5,321 million'],
  ] as const)
    assert.ok(areDigitsSwapped(written, meant), written);
  for (const [written, meant] of [
    ['2,737', '2,737'],
    ['2,773', '2,377'],
    ['2,773', '2,738'],
    ['2,773', '27,37'],
    ['273', '237'],
    ['2,773', '12,737'],
    ['2,773 men', '2,737 boys'],
    ['', ''],
  ] as const)
    assert.ok(!areDigitsSwapped(written, meant), `${written} ${meant}`);
});
