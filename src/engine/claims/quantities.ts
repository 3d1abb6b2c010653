import type { Quantity } from '../model/index.ts';
import type { SentenceContext } from './context.ts';

/** Finds and normalises the figures of a sentence, in text order, not overlapping. */
export function readQuantities(sentence: SentenceContext): readonly Quantity[] {
  return sentence.tokens
    .filter(token => token.kind === 'number')
    .map((token): Quantity => {
      const value = Number(token.text.replace(/,/g, ''));
      return {
        span: { start: token.start, end: token.end },
        low: value,
        high: value,
        unit: 'count',
        per: null,
        bound: 'exact',
        change: null,
        counted: null,
        whole: null,
        place: null,
        asOf: null,
        vague: false,
      };
    });
}
