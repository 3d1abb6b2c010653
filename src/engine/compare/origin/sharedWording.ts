/**
 * Which of a few claims share their wording. Unlike the reuse of a whole corpus (`reuse/reuse.ts`), every two claims are aligned, and
 * since they speak of one thing anyway, more of their words must be the same.
 *
 * Cost: the product of the claims, of which there are at most `MOST`; each alignment is of two sentences.
 */
import type { ReadDocument, Span } from '../../model/index.ts';
import { alignWords } from '../reuse/alignWords.ts';
import { tellingWords } from '../reuse/wording.ts';

/** Two claims, as indexes, that share their wording. `score`: the share of their telling words, 0 to 1. */
export interface SharedWording {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

const MOST = 200;
/** A long sentence that is mostly the same, or a short one that is all but the same. */
const LONG = { matches: 9, score: 0.6 } as const;
const SHORT = { matches: 6, score: 0.85 } as const;

/** The pairs of claims of different documents that share their wording. */
export function sharedWording(claims: readonly { readonly document: ReadDocument; readonly claim: Span }[]): readonly SharedWording[] {
  const rows = claims.slice(0, MOST).map(({ document, claim }) => tellingWords(document.text.slice(claim.start, claim.end)));
  const found: SharedWording[] = [];
  for (const [a, x] of rows.entries())
    for (let b = a + 1; b < rows.length; b++) {
      const y = rows[b];
      if (y === undefined || claims[a]?.document === claims[b]?.document) continue;
      const aligned = alignWords(x, y);
      if (aligned === null) continue;
      const score = (2 * aligned.matches) / (aligned.toA - aligned.fromA + aligned.toB - aligned.fromB + 2);
      const whole = (2 * aligned.matches) / (x.length + y.length);
      const long = aligned.matches >= LONG.matches && score >= LONG.score;
      if (long || (aligned.matches >= SHORT.matches && whole >= SHORT.score)) found.push({ a, b, score: Math.round(score * 1000) / 1000 });
    }
  return found;
}
