import type { BlockKind, Span } from '../../model/index.ts';

/** A citation of a report: what it cites, and where. */
export interface Citation {
  /** Covers `@key`. */
  readonly span: Span;
  readonly key: string;
  readonly locator: string | null;
}

/** A leaf block of a paragraph, with its sentences. */
export interface ParagraphBlock {
  readonly kind: BlockKind;
  readonly span: Span;
  /** `span` and what stands around it up to its neighbours, such as a citation on a line of its own. */
  readonly territory: Span;
  readonly sentences: readonly Span[];
}

/**
 * What is checked at once: a paragraph, a list, a table or a block quotation, with the line that leads up to it. All offsets count from its own
 * start, so that the findings of a paragraph that has only moved stay what they are.
 */
export interface Paragraph {
  readonly raw: string;
  /** `raw` without markup, same length (`TextReading.prose`). */
  readonly prose: string;
  readonly language: string;
  readonly blocks: readonly ParagraphBlock[];
  /** In text order. */
  readonly citations: readonly Citation[];
  /** The citations of the footnotes that its markers point to, by the place of the marker. */
  readonly notes: readonly { readonly span: Span; readonly keys: readonly string[] }[];
}

/** A paragraph with its place in the report. */
export interface PlacedParagraph {
  readonly start: number;
  readonly end: number;
  /** The kinds of its blocks, joined by commas. */
  readonly kinds: string;
  /** The same for two paragraphs that read the same in every respect. */
  readonly signature: string;
  readonly read: () => Paragraph;
}
