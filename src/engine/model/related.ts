import type { DocumentUri } from './document.ts';
import type { Span } from './span.ts';

/** `wording`: a long row of the same words; `phrase`: a shorter one of rare words; `terms`: single words. */
export type ReasonKind = 'figure' | 'name' | 'date' | 'phrase' | 'wording' | 'terms';

/** Why a passage is shown: something that it truly shares with the query. */
export interface Reason {
  readonly kind: ReasonKind;
  /** What is shared, in the passage's own words. */
  readonly text: string;
  /** Where it stands in the passage's document. */
  readonly spans: readonly Span[];
  /** Where it stands in the query's text. */
  readonly querySpans: readonly Span[];
}

/** A passage of another document that speaks of the same thing. */
export interface RelatedPassage {
  readonly uri: DocumentUri;
  readonly span: Span;
  /** Higher is nearer. Comparable within one answer only. */
  readonly score: number;
  /** Most telling first; never empty. */
  readonly reasons: readonly Reason[];
}
