import type { Span } from './span.ts';

/**
 * Where an annotation was attached: the W3C Web Annotation's TextQuoteSelector (`exact`, `prefix`, `suffix`) and
 * TextPositionSelector (`start`, `end`; here in UTF-16 code units) in one.
 */
export interface AnchorSelectors extends Span {
  readonly exact: string;
  /** The text just before the quote, as it stood: `selectorsFor` keeps up to 32 code units. */
  readonly prefix: string;
  /** The text just behind the quote, likewise. */
  readonly suffix: string;
}

/** Selectors of which the position may not be known: then quote and context alone decide. */
export interface AnchorQuery extends Pick<AnchorSelectors, 'exact' | 'prefix' | 'suffix'> {
  readonly start: number | null;
}

/** A place that might be the one, with how sure that is: 1 is the same words in the same surroundings, 0 nothing in common. */
export interface AnchorCandidate extends Span {
  readonly score: number;
}

/**
 * `exact`: the same words at the same place. `moved`: the passage is found, but elsewhere or with other words. `orphan`: nothing is
 * certain enough; the candidates are for the reader to choose from, best first.
 */
export type AnchorResult =
  | { readonly status: 'exact' | 'moved'; readonly span: Span; readonly score: number; readonly candidates: readonly AnchorCandidate[] }
  | { readonly status: 'orphan'; readonly span: null; readonly score: number; readonly candidates: readonly AnchorCandidate[] };
