import assert from 'node:assert/strict';
import test from 'node:test';
import { markerSpans, withoutTrailingMarkers } from '../../../src/engine/text/markers.ts';

function bare(text: string): string {
  const { start, end } = withoutTrailingMarkers(text, { start: 0, end: text.length });
  return text.slice(start, end);
}

test('markers at the end are taken off, markers within stay', () => {
  assert.equal(bare('Women [2] fled. [4] [3]'), 'Women [2] fled.');
  assert.equal(bare('It fell.[^note][12–14]'), 'It fell.');
  assert.equal(bare('So it is [@lee2010, p. 3; -@rao].'), 'So it is [@lee2010, p. 3; -@rao].');
  assert.equal(bare('So it is. [@lee2010, p. 3; -@rao]'), 'So it is.');
  assert.equal(bare('It is so.[citation needed]'), 'It is so.');
  assert.equal(bare('He left [sic]'), 'He left [sic]');
  assert.equal(bare('See [1997]'), 'See [1997]');
  assert.equal(bare('[3]'), '[3]');
  assert.equal(bare(''), '');
  assert.equal(bare(']'.repeat(5000)).length, 5000);
});

test('markers are found in order, law reports and asides are none', () => {
  const text = 'A [2] b [10, 11] c [^x] d [1997] 1 AC 1 e [such as TV] f [@k] [a]';
  assert.deepEqual(
    markerSpans(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end)),
    ['[2]', '[10, 11]', '[^x]', '[@k]', '[a]'],
  );
});
