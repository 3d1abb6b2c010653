/** A bibliography to be written out. All three are files' texts: CSL-JSON, a CSL style, a CSL locale. */
export interface FormatRequest {
  readonly items: string;
  readonly style: string;
  readonly locale: string;
}

/**
 * The entries as Markdown, one line each, in the order of the style, and the citation keys of the records that say nothing that the style
 * prints; or why there are none, in plain English.
 */
export type FormatAnswer = { readonly entries: readonly string[]; readonly missing: readonly string[] } | { readonly problem: string };
