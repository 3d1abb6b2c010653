/** A person or body, with the field names of CSL-JSON 1.0.2. */
export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
}

/**
 * The bibliographic record of a document, with the field names of CSL-JSON (https://citationstyles.org) where the field stands in
 * both. A field is absent where neither the front matter nor the text says it: nothing is guessed.
 */
export interface BibliographicRecord {
  /** The citation key: the `id` of the front matter, else the file name without its extension. */
  readonly id: string;
  readonly type: string;
  readonly title?: string;
  readonly author?: readonly CslName[];
  readonly editor?: readonly CslName[];
  readonly 'container-title'?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly page?: string;
  /** Of a report, a law or a case. */
  readonly number?: string;
  readonly edition?: string;
  /** What kind of report or thesis it is, in words. */
  readonly genre?: string;
  readonly publisher?: string;
  readonly 'publisher-place'?: string;
  /** ISO 8601: `2012`, `2012-06`, `2012-06-27`, or an interval with a slash. */
  readonly issued?: string;
  readonly URL?: string;
  readonly DOI?: string;
  readonly ISBN?: string;
  /** Where the text says that it was taken from. */
  readonly source?: string;
  readonly note?: string;
  readonly language?: string;
  /** The fields that were read from the running text, as against given in front matter or by the caller. */
  readonly read: readonly RecordField[];
}

/** A field of the record that may be read from the running text. */
export type RecordField =
  'title' | 'author' | 'container-title' | 'publisher' | 'publisher-place' | 'issued' | 'URL' | 'source' | 'language';
