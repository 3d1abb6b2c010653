import type { Range } from 'vscode-languageserver-protocol';
import type { ExportFormat, ImportedNote, ImportFormat, RefusedNote } from '../engine/index.ts';

/** How one passage stands to another, as the reader says. */
export const LINK_RELATIONS = ['supports', 'differs-from', 'same-event', 'quotes', 'origin-of'] as const;
export type LinkRelation = (typeof LINK_RELATIONS)[number];

/** What an annotation is first of all. `verdict`: the reader's word on a claim. */
export const NOTE_KINDS = ['comment', 'highlight', 'tag', 'link', 'verdict'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/**
 * Whether the passage of a note is certain. `in-place`: the same words at the same place; `moved`: the same words at another place;
 * `changed`: found again, though its words have changed; `orphan`: not certain anywhere; `document`: on the document as a whole; `gone`:
 * the document is not there, or cannot be read.
 */
export const NOTE_STATUSES = ['in-place', 'moved', 'changed', 'orphan', 'document', 'gone'] as const;
export type NoteStatus = (typeof NOTE_STATUSES)[number];

/** One message of a thread. */
export interface NoteReply {
  readonly id: string;
  /** Markdown, not trusted. */
  readonly comment: string;
  /** Null for the reader's own where no name is given. */
  readonly creator: string | null;
  readonly created: string;
}

/** Where a link leads. */
export interface NoteLink {
  readonly relation: LinkRelation;
  readonly uri: string;
  /** Null where the linked passage is not certain any more, or its document is not loaded. */
  readonly range: Range | null;
  readonly title: string;
  readonly text: string;
}

/** A note as the tree, the threads and the side panel show it. */
export interface NoteItem {
  /** An IRI. */
  readonly id: string;
  readonly uri: string;
  /** Title of the document. */
  readonly title: string;
  readonly kind: NoteKind;
  readonly status: NoteStatus;
  /** Null for `orphan`, `document` and `gone`. */
  readonly range: Range | null;
  /** The words that were noted, on one line. */
  readonly quote: string;
  /** Markdown, not trusted; empty for none. */
  readonly comment: string;
  readonly tags: readonly string[];
  readonly link: NoteLink | null;
  /** What was said of a claim; null where it is no verdict. */
  readonly verdict: string | null;
  readonly resolved: boolean;
  readonly creator: string | null;
  /** xsd:dateTime; empty where the line does not say. */
  readonly created: string;
  readonly modified: string;
  readonly replies: readonly NoteReply[];
}

/** The notes on one document. `version` is the editor's, null for a file that is not open. */
export interface NotesAnswer {
  readonly uri: string;
  readonly version: number | null;
  readonly notes: readonly NoteItem[];
}

/**
 * The notes on one document, for a client that keeps a list of them: all of them, or what has become of the list that the client has. With neither
 * of the two that list still holds.
 */
export interface NoteListing {
  readonly uri: string;
  readonly stamp: number;
  readonly notes?: readonly NoteItem[];
  readonly changes?: NoteChanges;
}

/** What makes a list of notes another one. What is said of runs and indexes counts in the list as it is once notes have gone and come. */
export interface NoteChanges {
  /** Indexes of those that are no longer in the list. */
  readonly gone: readonly number[];
  /** Those that are new, or say something else, in ascending order of their indexes. */
  readonly come: readonly { readonly index: number; readonly note: NoteItem }[];
  /** Runs that stand further down, or up: first index, count and lines of each. */
  readonly lines: readonly number[];
  /** Others that stand elsewhere: index and the four numbers of the range of each. */
  readonly places: readonly number[];
  /** Runs with another status. */
  readonly statuses: readonly { readonly from: number; readonly count: number; readonly status: NoteStatus }[];
}

/** A note on a passage, or a link of a note elsewhere that leads to it, in few words. */
export interface PassageNote {
  /** Where it stands. */
  readonly uri: string;
  readonly range: Range;
  readonly kind: NoteKind;
  /** Plain text on one line, not trusted. */
  readonly words: string;
  readonly tags: readonly string[];
  readonly creator: string | null;
}

/** How notes are marked in the text: what they have in common, named once. */
export interface NoteLook {
  readonly kind: NoteKind;
  readonly status: NoteStatus;
  /** The first tag; null for none. */
  readonly tag: string | null;
}

/** The marks of the notes on one document: for each five numbers in `marks`, the range (start line and character, end line and character) and an index into `looks`. */
export interface NoteMarks {
  readonly version: number | null;
  readonly looks: readonly NoteLook[];
  readonly marks: readonly number[];
  /** Notes that have lost their passage. */
  readonly orphans: number;
}

/** A tag in use or in the codebook. */
export interface TagItem {
  readonly name: string;
  readonly description: string | null;
  /** `#rrggbb`, as the codebook says of it or of the nearest tag above it; null where it does not. */
  readonly colour: string | null;
  /** Notes that carry it. */
  readonly count: number;
}

/** What a note says. All parts may be empty: then it is a highlight. */
export interface NoteDraft {
  readonly comment: string;
  readonly tags: readonly string[];
  readonly link: { readonly relation: LinkRelation; readonly uri: string; readonly range: Range } | null;
}

/** A place that is noted. `range` null: the document as a whole. */
export interface NotePlace {
  readonly uri: string;
  /** The editor's version that the range is of, null for a file that is not open. */
  readonly version: number | null;
  readonly range: Range | null;
}

/** One action of the reader. */
export type NoteAction =
  | { readonly kind: 'create'; readonly places: readonly NotePlace[]; readonly note: NoteDraft; readonly creator: string | null }
  | { readonly kind: 'reply'; readonly uri: string; readonly id: string; readonly comment: string; readonly creator: string | null }
  | {
      readonly kind: 'edit';
      readonly uri: string;
      /** Of a note or a reply. */
      readonly id: string;
      readonly comment?: string;
      readonly tags?: readonly string[];
      readonly resolved?: boolean;
    }
  | { readonly kind: 'delete'; readonly notes: readonly { readonly uri: string; readonly id: string }[]; readonly creator: string | null }
  /** Gives the note on the document `uri` another passage, there or in another document, or with `range` null the document as a whole. */
  | { readonly kind: 'attach'; readonly uri: string; readonly id: string; readonly place: NotePlace }
  /** In notes and codebook. To a tag that is in use already: they become one. What stands beneath `from` comes along. */
  | { readonly kind: 'renameTag'; readonly from: readonly string[]; readonly to: string }
  /** In the codebook, which is made where there is none. What is null stays as it is, what is empty is taken away. `colour`: `#rrggbb`. */
  | { readonly kind: 'describeTag'; readonly tag: string; readonly description: string | null; readonly colour: string | null };

/** What became of an action. A message is plain English; `retry`: the same may work when the reader tries again. */
export type NoteOutcome =
  | { readonly done: true; readonly what?: string; readonly ids?: readonly string[] }
  | { readonly done: false; readonly message: string; readonly retry: boolean };

/** A place that an orphan might belong to, best first; that of a note whose document is gone is in another document. */
export interface NoteCandidate {
  readonly uri: string;
  /** Title of the document. */
  readonly title: string;
  readonly range: Range;
  readonly text: string;
  /** From 0 to 1. */
  readonly score: number;
}

/** Where a phrase stands. */
export interface PhrasePlace extends NotePlace {
  readonly title: string;
  /** The words around it, on one line, with the offsets of the phrase. */
  readonly text: string;
  readonly mark: { readonly start: number; readonly end: number };
  /** Whether a note stands on just this place. */
  readonly noted: boolean;
}

/** Which passages of a document have been taken in. */
export interface Coverage {
  readonly uri: string;
  readonly title: string;
  readonly passages: number;
  readonly annotated: number;
  readonly cited: number;
  readonly read: number;
  /** Those that are neither read, annotated nor cited. */
  readonly left: number;
  /** The first of them. */
  readonly open: readonly Range[];
}

/** Notes in a form of other programs, as the bytes of a file; or why not, in plain English. */
export type ExportAnswer = { readonly base64: string; readonly notes: number } | { readonly error: string };

/** A file of another program's notes. `creator`: who is named where it names nobody. */
export interface ImportParams {
  readonly base64: string;
  readonly format: ImportFormat;
  readonly creator: string | null;
}

/** A note that an import would attach. */
export interface ImportableNote {
  readonly id: string;
  readonly uri: string;
  readonly title: string;
  readonly status: ImportedNote['status'];
  /** The words noted, on one line, and what is said of them. Empty for none. */
  readonly quote: string;
  readonly comment: string;
  readonly tags: readonly string[];
}

/** What an import would attach, and what not. Nothing has been written. */
export interface ImportPreview {
  readonly attach: readonly ImportableNote[];
  readonly refuse: readonly RefusedNote[];
}

/** The same; or why the file as a whole cannot be read: plain English, without a stop at its end. */
export type ImportAnswer = ImportPreview | { readonly error: string };

/** What is asked and done about notes. */
export interface NoteRequests {
  /** With `range`, those on it. Null for an address that the server does not know. */
  'marginalia/notes': { params: { uri: string; range?: Range }; result: NotesAnswer | null };
  'marginalia/noteMarks': { params: { uri: string }; result: NoteMarks | null };
  /** The documents that have notes, in the order of the corpus, last those that are closed or gone. `known`: the lists that the client has, by their stamps. */
  'marginalia/allNotes': {
    params: { known: readonly { readonly uri: string; readonly stamp: number }[] };
    result: readonly NoteListing[];
  };
  /** Those in use and those of the codebook, most used first. */
  'marginalia/tags': { params: Record<string, never>; result: readonly TagItem[] };
  'marginalia/noteAction': { params: NoteAction; result: NoteOutcome };
  'marginalia/noteCandidates': { params: { uri: string; id: string }; result: readonly NoteCandidate[] };
  'marginalia/exportNotes': { params: { format: ExportFormat }; result: ExportAnswer };
  /** Nothing is written. */
  'marginalia/previewImport': { params: ImportParams; result: ImportAnswer };
  /** Attaches those of the notes with these `ids` that are not here by now, as one step. */
  'marginalia/importNotes': { params: ImportParams & { readonly ids: readonly string[] }; result: NoteOutcome };
  'marginalia/undoNote': { params: Record<string, never>; result: NoteOutcome };
  'marginalia/redoNote': { params: Record<string, never>; result: NoteOutcome };
  /** Everywhere in the corpus, and in open documents, as whole words, letter case and white space aside. */
  'marginalia/phrase': {
    params: { phrase: string; limit: number };
    result: { readonly places: readonly PhrasePlace[]; readonly more: boolean };
  };
  /** `read`: the stretches of the document that the reader has had in sight. */
  'marginalia/coverage': { params: { uri: string; read: readonly Range[] }; result: Coverage | null };
}
