import type { DocumentUri } from './document.ts';
import type { Span } from './span.ts';

/** A claim whose origin is asked for: a `MeasureMember` is one. */
export interface ClaimPlace {
  readonly uri: DocumentUri;
  /** The claim's span in its document. */
  readonly claim: Span;
}

/** What makes a claim go back to its origin. */
export type OriginLink =
  /** The sentence, or the note that it points to, names a source. `span`: where. */
  | { readonly kind: 'named'; readonly source: string; readonly span: Span }
  /** The document says that all of it was taken from there. */
  | { readonly kind: 'taken-from'; readonly source: string }
  /** It shares its wording with another of the claims. `claim` indexes the claims that were asked for. */
  | { readonly kind: 'wording'; readonly claim: number; readonly score: number }
  /** Its document names the source in another place, and it has the same figure. */
  | { readonly kind: 'elsewhere' }
  /** It points to nobody: the document speaks for itself. */
  | { readonly kind: 'own' };

/** The outside source, or the document, to which a group of claims goes back. */
export interface Origin {
  /** The source that most of them name; else who published the document, or its title. */
  readonly name: string;
  /** The document of the corpus that it is, null where it stands outside the corpus. */
  readonly document: DocumentUri | null;
  /** Indexes of its claims in what was asked for, ascending. */
  readonly claims: readonly number[];
}

/** The independent origins of some claims. */
export interface ClaimOrigins {
  /** Those behind most documents first. */
  readonly origins: readonly Origin[];
  /** For each claim, as asked for, the index of its origin. */
  readonly originOf: readonly number[];
  /** For each claim why it goes there; at least one link. */
  readonly links: readonly (readonly OriginLink[])[];
  /** Number of documents of the claims. */
  readonly documents: number;
  /** Documents that name each other in a circle, in the order of the corpus. */
  readonly loops: readonly (readonly DocumentUri[])[];
}

/** A place at which a document names an outside source. */
export interface OriginPlace {
  readonly uri: DocumentUri;
  readonly span: Span;
}

/** An outside source, gathered over a corpus: one for all the names that the documents give it. */
export interface NamedOrigin {
  /** Tells it from all others; the same as long as the corpus names it so. */
  readonly key: string;
  readonly name: string;
  /** The other forms in which documents write it, the most frequent first. */
  readonly aliases: readonly string[];
  /** In the order of the corpus and of the texts. */
  readonly mentions: readonly OriginPlace[];
  /** Documents that name it or were taken from it, in the order of the corpus. */
  readonly documents: readonly DocumentUri[];
  /** The document of the corpus that it is, null where it stands outside the corpus. */
  readonly document: DocumentUri | null;
}
