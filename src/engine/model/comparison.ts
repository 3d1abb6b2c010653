import type { DocumentUri } from './document.ts';
import type { Span } from './span.ts';

/** All relations of two figures that speak of the same measure. */
export const RELATIONS = ['agrees', 'overlaps', 'differs', 'different-time', 'different-population'] as const;
/** Relation of two quantities (or dated facts, or tiers) of one measure. A fact, never a verdict. */
export type Relation = (typeof RELATIONS)[number];

/** One figure of a measure, with its place. */
export interface MeasureMember {
  readonly uri: DocumentUri;
  /** The claim that states it. */
  readonly claim: Span;
  /** The figure itself. */
  readonly span: Span;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly asOf: string | null;
}

/** Two members of a measure; `a` and `b` index `Measure.members`, `a` < `b`. */
export interface Comparison {
  readonly a: number;
  readonly b: number;
  readonly relation: Relation;
  /** Plain English, e.g. "150,000 to 200,000 contains about 200,000". */
  readonly why: string;
}

/** The thing that several quantities measure. */
export interface Measure {
  /** "share of women among North Korean refugees in China". */
  readonly name: string;
  readonly unit: string;
  readonly members: readonly MeasureMember[];
  readonly comparisons: readonly Comparison[];
  /** Whether the reader said something of its figures, or of figures that would be of it. */
  readonly corrected: boolean;
}
