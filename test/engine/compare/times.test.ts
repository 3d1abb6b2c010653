import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { relateStatements } from '../../../src/engine/index.ts';
import { comparableDate } from '../../../src/engine/compare/relation/time.ts';
import { dated, relation } from './support/relation.ts';

const EARLY =
  'The provincial emergency committee said on the radio that 18 people had drowned in the flooded district of Orro since the river broke its banks.';
const LATE =
  'In the flooded district of Orro 46 people had drowned since the river broke its banks, according to a review by the provincial committee.';

function why(a: string, b: string, dates: { readonly a?: string; readonly b?: string }): string {
  return relateStatements({ text: a, ...dated(dates.a) }, { text: b, ...dated(dates.b) }).why;
}

test('what two documents tell many years apart, without a time of its own, is of two times, and the reason names both', () => {
  const early =
    'The ministry said that inspectors had visited 3,106 fishing vessels in the ports of Marwan, where most of the foreign crews are signed on.';
  const late =
    'Inspectors visited 4,312 fishing vessels in the ports of Marwan, where foreign crews are signed on, according to the report of the ministry.';
  assert.equal(relation(early, late, { a: '2018-05-01', b: '2018-06-01' }), 'differs');
  const dates = { a: '2012-05-01', b: '2021-06-01' };
  assert.equal(relation(early, late, dates), 'different-time');
  assert.match(why(early, late, dates), /\(3,106\) speaks of .*2012-05-01.*\(4,312\) of .*2021-06-01/);
});

test('figures that are the same are of one time, however far apart their documents are', () => {
  assert.equal(relation(EARLY, LATE.replace('46', '18'), { a: '2021-02-20', b: '2023-03-31' }), 'agrees');
});

test('two times that nothing names are not told apart', () => {
  for (const dates of [{}, { a: '2021-02-20', b: '2021-02-20' }])
    assert.notEqual(relation(EARLY, LATE, dates), 'different-time', JSON.stringify(dates));
});

test('a date that is none of ISO 8601 is as good as no date', () => {
  for (const date of ['yesterday', 'circa 1990', 'June 2014', '2020-99-99', '', '20201'])
    assert.equal(relation(EARLY, LATE, { a: date, b: date }), relation(EARLY, LATE), date);
  assert.equal(comparableDate('2014-06'), '2014-06');
  assert.equal(comparableDate('2014/2016'), '2014');
  assert.equal(comparableDate('2014-06-03T10:00:00Z'), '2014-06-03');
});

test('the times of two figures are told the same in both directions', () => {
  const dates = fc.option(fc.constantFrom('2019', '2020-03', '2021-02-20', '2023-03-31'), { nil: undefined });
  const texts = fc.constantFrom(EARLY, LATE, `In 2020, ${LATE}`, `By March 2021, ${EARLY}`);
  fc.assert(
    fc.property(texts, texts, dates, dates, (a, b, dateA, dateB) => {
      const [x, y] = [
        { text: a, ...dated(dateA) },
        { text: b, ...dated(dateB) },
      ];
      assert.equal(relateStatements(x, y).relation, relateStatements(y, x).relation);
    }),
  );
});
