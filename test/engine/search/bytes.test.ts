import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TextHash } from '../../../src/engine/search/bytes.ts';

function hashOf(...pieces: readonly (string | number)[]): readonly number[] {
  const hash = new TextHash(7);
  for (const piece of pieces) {
    if (typeof piece === 'string') hash.add(piece);
    else hash.addNumber(piece);
  }
  return hash.finish();
}

test('the hashes of a text are the same in whatever pieces it comes', () => {
  const whole = hashOf('en Title\n0,1234567,10 é漢');
  assert.deepEqual(hashOf('', 'en T', 'i', 'tle\n', 0, ',', 1_234_567, ',', 10, ' é', '', '漢'), whole);
  assert.deepEqual(hashOf('e', 'n Title\n0,1234567,1', 0, ' é漢'), whole);
  assert.notDeepEqual(hashOf('en Title\n0,1234567,10 é'), whole);
  assert.notDeepEqual(hashOf('a'), hashOf('a\0'), 'a text is as long as it is');
});
