import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseFigure } from '../../../src/engine/index.ts';

const show = (input: string, unit = 'count'): string | null => {
  const figure = parseFigure(input, unit);
  return (
    figure && `${String(figure.low)}..${String(figure.high)} ${figure.unit}${figure.per === null ? '' : `/${figure.per}`} ${figure.bound}`
  );
};

test('figures are read as a reader writes them', () => {
  const figures: Readonly<Record<string, string>> = {
    '412': '412..412 count exact',
    ' 1,234.5 ': '1234.5..1234.5 count exact',
    'about 200,000': '200000..200000 count about',
    'at most 500,000': 'null..500000 count at-most',
    'at least 42%': '42..null percent at-least',
    'more than 3 per cent': '3..null percent at-least',
    '60,000 to 65,000': '60000..65000 count range',
    '60-65 thousand': '60000..65000 count range',
    'between 80% and 90%': '80..90 percent range',
    'between 80 and 90 percent': '80..90 percent range',
    '1.6 billion GBP': '1600000000..1600000000 GBP exact',
    'USD 105 million per year': '105000000..105000000 USD/year exact',
    '7 days per week': '7..7 day/week exact',
    '12 km': '12..12 kilometre exact',
    '2,300,000 tonnes': '2300000..2300000 tonne exact',
    '57 per 1000 people': '57..57 count/1000 people exact',
    'at most 14 to 1': 'null..14 ratio at-most',
    '14 to 1': '14..14 ratio exact',
    'tier 3': '3..3 tier exact',
    'no. 5': '5..5 ordinal exact',
    '5th': '5..5 ordinal exact',
    '-4 degrees Celsius': '-4..-4 degree Celsius exact',
  };
  for (const [input, expected] of Object.entries(figures)) assert.equal(show(input) ?? '', expected, input);
});

test('the unit that was read may be given by its name', () => {
  assert.equal(show('3 knots per gust', 'knot'), '3..3 knot/gust exact');
  assert.equal(show('2.1 children per woman', 'children'), '2.1..2.1 children/woman exact');
});

test('what states no figure, or more than one, is refused', () => {
  for (const input of [
    '',
    'many',
    '12 apples',
    '2.1 children per woman',
    '75% to 85',
    '1.2.3',
    '5 to 3',
    'about 5 to 6',
    '12 12',
    '12 per',
    '12 km per per',
    '1e9',
    '٣',
    '9'.repeat(400),
  ])
    assert.equal(show(input), null, input);
});

test('any input is read without a throw, and what is read has its ends in order', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('1', ',', '.', ' ', '-', 'to', 'per', '%', 'km') })),
      input => {
        const figure = parseFigure(input, 'count');
        if (figure?.low !== undefined && figure.low !== null && figure.high !== null) assert.ok(figure.low <= figure.high);
      },
    ),
  );
});
