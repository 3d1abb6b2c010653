import type { Annotation, LogEntry } from './annotation.ts';
import type { CodebookTag } from './codebook.ts';

/** What annotations can be written as. */
export const EXPORT_FORMATS = ['w3c', 'markdown', 'markdown-by-tag', 'csv', 'html', 'refi-qda'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What annotations can be read from. */
export const IMPORT_FORMATS = ['w3c', 'hypothesis', 'refi-qda', 'markdown', 'csv'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** A document as export and import need it. */
export interface PortableDocument {
  /** The citation key. */
  readonly id: string;
  readonly title: string;
  /** Relative to the folder that is exported, forward slashes. */
  readonly path: string;
  /** Its address on the web, as its record has it. */
  readonly url: string | null;
  /** As annotations of this folder name it, see `AnnotationTarget.source`. */
  readonly source: string;
  /** Null where only its notes are there. */
  readonly text: string | null;
  /** See `AnnotationTarget.sha256`. */
  readonly sha256: string | null;
}

/** A document with the notes on it. */
export interface NotedDocument {
  readonly document: PortableDocument;
  readonly annotations: readonly Annotation[];
}

export interface ExportOptions {
  /** Of the whole: the folder's name. */
  readonly title: string;
  /** The tags that the reader has described. */
  readonly tags: readonly CodebookTag[];
  /** xsd:dateTime. */
  readonly now: string;
}

export interface ImportOptions {
  readonly documents: readonly PortableDocument[];
  /** What stands in the logs already, deletions included: it is never changed and never doubled. */
  readonly known: readonly LogEntry[];
  /** xsd:dateTime: for what the file does not date. */
  readonly now: string;
  /** Who is named for what the file names nobody for. */
  readonly creator: string | null;
}

/** A note that an import attaches. */
export interface ImportedNote {
  readonly annotation: Annotation;
  readonly document: PortableDocument;
  /** `found`: its words stand there as they are; `changed`: found again though the text differs; `document`: on the document as a whole; `reply`: to another note. */
  readonly status: 'found' | 'changed' | 'document' | 'reply';
}

/** A note that an import leaves out. */
export interface RefusedNote {
  /** The words that were noted, or the note's; on one line, perhaps cut. */
  readonly words: string;
  /** Plain English, ends without a stop. */
  readonly reason: string;
  /** `known`: it is here already, so that nothing is lost. */
  readonly kind: 'known' | 'not-found' | 'ambiguous' | 'unreadable';
}

/** What an import would do. Nothing has been written. */
export interface ImportPlan {
  readonly attach: readonly ImportedNote[];
  readonly refuse: readonly RefusedNote[];
}

/** Or why the file as a whole cannot be read: plain English, ends without a stop. */
export type ImportReading = ImportPlan | { readonly error: string };
