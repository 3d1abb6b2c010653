import assert from 'node:assert/strict';
import { test } from 'node:test';
import { definitionsIn, distinctDefinitions } from '../../../src/engine/search/definitions.ts';

function check(text: string, ...expected: readonly string[]): void {
  assert.deepEqual(
    definitionsIn(text).map(({ short, long }) => `${short} = ${long}`),
    expected,
    text,
  );
}

test('a short form is defined by the words before its bracket', () => {
  check('Since 1998 the Valley Board of Water and Dams (VBWD) has kept records.', 'VBWD = Valley Board of Water and Dams');
  check('patients with multidrug-resistant tuberculosis (MDR-TB)', 'MDR-TB = multidrug-resistant tuberculosis');
  check('filters for nitrogen oxides (NOx)', 'NOx = nitrogen oxides');
  check('das Amt für Wasserbau (AfW) und der Rat für Häfen (RfH)', 'AfW = Amt für Wasserbau', 'RfH = Rat für Häfen');
});

test('what stands in a bracket for another reason defines nothing', () => {
  check('He went there (UN) and came back (in May). The valley (Karsten) is wide (see A).');
  check('They left the water. Board members (WB) stayed.');
  check('The board (B) met, the water board (WATERBOARD2020) did not, and the ( WB ) neither.');
  check('');
  check('(UN)');
});

test('one definition is taken for each short form', () => {
  const all = definitionsIn('the part time (PT) posts and the physical therapy (PT) rooms');
  assert.deepEqual(distinctDefinitions(all), [{ short: 'PT', long: 'part time' }]);
});

test('brackets without end take no longer than their text', () => {
  const began = performance.now();
  for (const part of ['(', '(AB', '(AB) ', 'a b (AB) ', '((AB)']) definitionsIn(part.repeat(40_000));
  assert.ok(performance.now() - began < 2000);
});
