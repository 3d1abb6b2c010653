import type { Claim } from '../model/index.ts';
import type { TextReading } from '../text/readText.ts';
import { tokenise } from '../text/tokens.ts';
import { readDates } from './dates.ts';
import { readQuantities } from './quantities.ts';

/** The claims of a text, in text order. `issued` is the document's date, against which relative dates are read. */
export function readClaims(reading: TextReading, issued: string | null): readonly Claim[] {
  const claims: Claim[] = [];
  for (const [sentence, { span, role }] of reading.sentences.entries()) {
    if (role !== 'sentence') continue;
    const context = { prose: reading.prose, span, tokens: tokenise(reading.prose, span), language: reading.language, issued };
    const quantities = readQuantities(context);
    if (quantities.length === 0) continue;
    claims.push({
      span,
      sentence,
      kinds: ['statistic'],
      priority: 'high',
      quantities,
      dates: readDates(context),
      attribution: null,
      hedges: [],
      negated: false,
    });
  }
  return claims;
}
