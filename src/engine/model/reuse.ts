import type { DocumentUri } from './document.ts';
import type { Span } from './span.ts';

/** A passage of a document, as far as it shares its wording with another. */
export interface ReusedPassage {
  readonly uri: DocumentUri;
  readonly span: Span;
}

/** Two passages whose wording goes back to the same text. `a` stands before `b` in the corpus. */
export interface TextReuse {
  readonly a: ReusedPassage;
  readonly b: ReusedPassage;
  /** The share of their telling words that they have in common and in the same order, 0 to 1. */
  readonly score: number;
  /** Who took it from whom, where dates or named sources say so. */
  readonly direction: 'a-to-b' | 'b-to-a' | null;
}

/** Two documents of which one is mostly in the other: copies, versions of one text, or an excerpt and its whole. */
export interface DocumentCopy {
  readonly a: DocumentUri;
  readonly b: DocumentUri;
  /** The share of the running text of `a` that is in `b`, and the other way round, 0 to 1. */
  readonly shareOfA: number;
  readonly shareOfB: number;
  /** Who took it from whom, where all passages say the same of it. */
  readonly direction: TextReuse['direction'];
}
