import type { TokenRange } from '../syntax/clause.ts';

/** An attribution by token indexes. */
export interface AttributionReading {
  readonly source: TokenRange | null;
  readonly cue: TokenRange;
  readonly content: TokenRange;
}
