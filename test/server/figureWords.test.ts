/** Figures as a reader says them, and as they can be read again. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FigureValue } from '../../src/engine/index.ts';
import { valueInWords, valueToRead } from '../../src/server/text/words.ts';

const money = (low: number, high: number | null = low, bound: FigureValue['bound'] = 'exact', unit = 'USD'): FigureValue => ({
  low,
  high,
  bound,
  unit,
  per: null,
});

test('money is told in millions and by the name of its currency', () => {
  assert.equal(valueInWords(money(105_000_000)), '105 million US dollars');
  assert.equal(valueInWords(money(1_250_000_000, null, 'at-least', 'EUR')), 'at least 1.25 billion euros');
  assert.equal(valueInWords(money(1_000_000, 2_500_000, 'range', 'KRW')), '1 million to 2.5 million South Korean won');
  // What would not be told whole by two digits keeps all of them, and a currency without a name its code.
  assert.equal(valueInWords(money(1_234_567)), '1,234,567 US dollars');
  assert.equal(valueInWords(money(450)), '450 US dollars');
  assert.equal(valueInWords(money(450, 450, 'about', 'XYZ')), 'about 450 XYZ');
});

test('what is read again keeps its digits and its code', () => {
  assert.equal(valueToRead(money(105_000_000)), '105,000,000 USD');
});
