import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readDates } from '../../../src/engine/claims/dates.ts';
import { readQuantities } from '../../../src/engine/claims/quantities.ts';
import type { SentenceContext } from '../../../src/engine/claims/context.ts';
import type { Span } from '../../../src/engine/index.ts';
import { tokenise } from '../../../src/engine/text/tokens.ts';

function context(text: string, language = 'en'): SentenceContext {
  const span = { start: 0, end: text.length };
  return { prose: text, span, tokens: tokenise(text, span), language, issued: '2020-06-15' };
}

const PIECES =
  'one two half a third of between 80 and 90 percent from to 1,200 5 - – $ £ US$ US bn million . , : ( ) [2] 2012 March 3 last year early 1990s % per 100 in / ° C km about up to least rose fell by twice Tier No. 10th s old aged th ½ 😀 § Article tens thousands several dozen more than or so + € won pounds minus − the 19th century'.split(
    ' ',
  );
const sentence = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }).map(words => words.join(' ')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }).map(words => words.join('')),
);

function assertApart(spans: readonly Span[], text: string): void {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  for (const [i, { start, end }] of sorted.entries()) {
    assert.ok(start >= (sorted[i - 1]?.end ?? 0) && start < end && end <= text.length, `${start}-${end} in ${JSON.stringify(text)}`);
    for (const edge of [start, end]) assert.ok(!/^[\uDC00-\uDFFF]/.test(text.slice(edge)) || !/[\uD800-\uDBFF]$/.test(text.slice(0, edge)));
  }
}

test('any text is read; figures and dates lie in it on code points and do not overlap', () => {
  fc.assert(
    fc.property(sentence, fc.constantFrom('en', 'fr', 'ko'), (text, language) => {
      const [quantities, dates] = [readQuantities(context(text, language)), readDates(context(text, language))];
      assertApart(
        [...quantities, ...dates].map(({ span }) => span),
        text,
      );
    }),
    { numRuns: 1500 },
  );
});

test('ends follow the bound, values are finite, dates are ISO and in order', () => {
  fc.assert(
    fc.property(sentence, text => {
      for (const { low, high, bound } of readQuantities(context(text))) {
        assert.equal(low === null, bound === 'at-most', text);
        assert.equal(high === null, bound === 'at-least', text);
        assert.ok(
          [low, high].every(end => end === null || Number.isFinite(end)),
          text,
        );
        if (low !== null && high !== null) assert.ok(bound === 'range' ? low < high : low === high, text);
      }
      for (const { from, to } of readDates(context(text))) {
        assert.match(from, /^\d{4}(?:-\d\d(?:-\d\d)?)?$/);
        assert.equal(from.length, to.length);
        assert.ok(from <= to, text);
      }
    }),
    { numRuns: 1500 },
  );
});

test('the same text is read the same wherever it stands', () => {
  fc.assert(
    fc.property(sentence, text => {
      const before = 'Before it. ';
      const prose = before + text;
      const span = { start: before.length, end: prose.length };
      const moved = readQuantities({ ...context(text), prose, span, tokens: tokenise(prose, span) });
      const shift = (at: Span): Span => ({ start: at.start - before.length, end: at.end - before.length });
      assert.deepEqual(
        moved.map(quantity => ({ ...quantity, span: shift(quantity.span) })),
        readQuantities(context(text)),
      );
    }),
    { numRuns: 500 },
  );
});

test('long hostile texts are read', () => {
  for (const piece of [
    '(',
    '1,',
    'a.',
    ' of the',
    '1-',
    '1 ',
    '/1',
    'one ',
    'between 1 and ',
    '1:1',
    'March ',
    '2012-',
    'the last ',
    '$',
    'from 1 to ',
    'half of a ',
  ])
    assert.doesNotThrow(() => readQuantities(context(piece.repeat(5_000))), piece);
});
