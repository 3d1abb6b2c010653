import type { Span } from './span.ts';

/** A place in a document that points somewhere else. */
export type Reference =
  /** `[@key, p. 3]`, `@key`: Pandoc's citation syntax. `span` covers `@key`. */
  | { readonly kind: 'citation'; readonly span: Span; readonly key: string; readonly locator: string | null }
  /** `[[target#heading|label]]`. `span` covers the brackets. */
  | { readonly kind: 'wiki-link'; readonly span: Span; readonly target: string; readonly heading: string | null }
  /** `[text](target#heading)`: a link to a file, a heading, or an address outside. */
  | { readonly kind: 'link'; readonly span: Span; readonly target: string; readonly heading: string | null }
  /** `[^label]` in running text. */
  | { readonly kind: 'footnote'; readonly span: Span; readonly label: string }
  /** `[^label]:` at the head of a footnote. */
  | { readonly kind: 'footnote-definition'; readonly span: Span; readonly label: string }
  /** `[19]`: a numbered marker that came with the text. */
  | { readonly kind: 'marker'; readonly span: Span; readonly label: string }
  /** `[19] …` or `19. …` at the head of a line of a reference list. */
  | { readonly kind: 'marker-definition'; readonly span: Span; readonly label: string };

/** What kind of thing a name names; `other` where the text does not tell. */
export type EntityKind = 'person' | 'organisation' | 'place' | 'work' | 'law' | 'other';

/** One occurrence of a name. */
export interface EntityMention {
  readonly span: Span;
  /** The name as written, white space folded. */
  readonly name: string;
  readonly kind: EntityKind;
  /** The short form that the text gives beside the name: "United Nations High Commissioner for Refugees (UNHCR)". */
  readonly acronym: string | null;
  /** Whether the sentence says who or what this is; `titled`: no more than the office that stands before the name. */
  readonly defining: 'said' | 'titled' | null;
}

/** An outside source that a document names: a report, paper, agency, official, photo credit. */
export interface SourceMention {
  readonly span: Span;
  /** The resolved name: the same for every mention of the same source. */
  readonly source: string;
}
