import type { DocumentUri } from './document.ts';
import type { Span } from './span.ts';

/**
 * `wording`: a long row of the same words; `phrase`: a shorter one of rare words; `terms`: single words; `heading`, `title`: words of
 * the heading over the passage or of its document's title that the passage itself does not have.
 */
export type ReasonKind = 'figure' | 'name' | 'date' | 'phrase' | 'wording' | 'terms' | 'heading' | 'title';

/** Why a passage is shown: something that it truly shares with the query. */
export interface Reason {
  readonly kind: ReasonKind;
  /** What is shared, in the words of the passage, heading or title. */
  readonly text: string;
  /**
   * Where it stands in the document: within the passage, but for the kinds `heading` and `title`. None for a title that is no part of
   * the text, and for a document whose text is not at hand.
   */
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
