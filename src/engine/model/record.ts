/** A person or body, with the field names of CSL-JSON 1.0.2. */
export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
}

/** The fields of a record that are plain strings, by their names in CSL-JSON. */
export const RECORD_STRINGS = [
  'title',
  'container-title',
  'volume',
  'issue',
  'page',
  /** Of a report, a law or a case. */
  'number',
  'edition',
  /** What kind of report or thesis it is, in words. */
  'genre',
  'publisher',
  'publisher-place',
  'URL',
  'DOI',
  'ISBN',
  /** Where the text says that it was taken from. */
  'source',
  'note',
  'language',
] as const;

/**
 * The bibliographic record of a document, with the field names of CSL-JSON (https://citationstyles.org) where the field stands in
 * both. A field is absent where neither the front matter nor the text says it: nothing is guessed.
 */
export interface BibliographicRecord extends Readonly<Partial<Record<(typeof RECORD_STRINGS)[number], string>>> {
  /** The citation key: the `id` of the front matter, else the file name without its extension. */
  readonly id: string;
  readonly type: string;
  readonly author?: readonly CslName[];
  readonly editor?: readonly CslName[];
  /** ISO 8601: `2012`, `2012-06`, `2012-06-27`, or an interval with a slash. */
  readonly issued?: string;
  /** The fields that were read from the running text, as against given in front matter or by the caller. */
  readonly read: readonly RecordField[];
}

/** A field of the record that may be read from the running text. */
export type RecordField =
  'title' | 'author' | 'container-title' | 'publisher' | 'publisher-place' | 'issued' | 'URL' | 'source' | 'language';
