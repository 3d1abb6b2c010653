import type { Range } from 'vscode-languageserver-protocol';
import type { Relation } from '../engine/index.ts';

/**
 * What the server writes up from the corpus for a report. `evidence`: the passages for and against what stands at a place of it; `matrix`: its claims
 * by the documents; `gaps`: its claims without evidence, and the notes and claims of the documents that it does not take up; `chronology`: the dated events of the corpus.
 */
export const WRITE_UPS = ['evidence', 'matrix', 'gaps', 'chronology'] as const;
/** One of `WRITE_UPS`. */
export type WriteUp = (typeof WRITE_UPS)[number];

/**
 * Which write-up is wanted: of a report, of a stretch of it for `evidence`; as Markdown to be shown, whose links lead to places of this machine,
 * or to be kept; where it is a table, as CSV.
 */
export interface WriteUpParams {
  readonly kind: WriteUp;
  readonly uri: string | null;
  readonly range: Range | null;
  readonly format: 'shown' | 'markdown' | 'csv';
}

/** What a document says of a claim of a report. */
export interface MatrixCell {
  readonly cited: boolean;
  /** How the figure of its passage stands to that of the claim, and why; null where no figure tells. */
  readonly relation: Relation | null;
  readonly why: string;
  /** The passage: its words, and where it stands. */
  readonly words: string;
  readonly uri: string;
  readonly range: Range;
}

/** The claims of a report by the documents that speak of them. */
export interface EvidenceMatrix {
  readonly documents: readonly { readonly key: string; readonly title: string; readonly uri: string }[];
  readonly rows: readonly {
    readonly claim: string;
    readonly uri: string;
    readonly range: Range;
    /** One for each of `documents`; null where a document says nothing of the claim. */
    readonly cells: readonly (MatrixCell | null)[];
  }[];
}

/** The records of what a report cites, or of the whole corpus, for another program. */
export interface BibliographyParams {
  readonly format: 'csl-json' | 'bibtex';
  /** The report; null for the whole corpus. */
  readonly uri: string | null;
}

/** Scheme of the documents that write-ups are shown in: written anew each time, never edited, and held to nothing. */
export const WRITE_UP_SCHEME = 'marginalia-view';

/** Schemes of text boxes, of older versions and of what we write up ourselves, which are not what the reader reads. */
const NOT_READ: ReadonlySet<string> = new Set([
  WRITE_UP_SCHEME,
  'comment',
  'output',
  'vscode-scm',
  'git',
  'debug',
  'search-editor',
  'vscode-settings',
]);

/** Whether documents of this scheme are read as sources or reports. */
export function isReadScheme(scheme: string): boolean {
  return !NOT_READ.has(scheme);
}
