/** A tag as the codebook describes it. */
export interface CodebookTag {
  /** Parts divided by `/`, the widest first: `harm/forced-marriage`. */
  readonly name: string;
  readonly description: string | null;
  /** `#rrggbb` in lower case; null where the codebook gives none, or none that can be read. */
  readonly colour: string | null;
}

/** What of a codebook could not be understood. It stays in the file. */
export interface CodebookProblem {
  /** From 1. */
  readonly line: number;
  /** Plain English, ends without a stop. */
  readonly reason: string;
}

/** The reader's tags, as `.marginalia/codebook.yaml` has them. */
export interface Codebook {
  /** In the order of the file, each name once. */
  readonly tags: readonly CodebookTag[];
  readonly problems: readonly CodebookProblem[];
}

/** The text of a codebook after an edit, or why it was not edited. */
export type CodebookEdit = { readonly text: string } | { readonly reason: string };
