import type { Range } from 'vscode-languageserver-protocol';
import type { BibliographicRecord, ClaimKind, ClaimPriority, ReasonKind, Relation } from '../engine/index.ts';

/** Sent by both ends on start; a mismatch is an error message, never a guess. */
export const PROTOCOL_VERSION = 1;

/** `initializationOptions` of the LSP `initialize` request. Every field may be missing: another editor's client sends none. */
export interface InitializationOptions {
  readonly protocolVersion?: number;
  /** Whether the client answers `marginalia/fs/…`: how a server without a disk reads a folder. */
  readonly fileSystem?: boolean;
}

/** A document as the tree lists it. */
export interface DocumentSummary {
  readonly uri: string;
  /** Relative to its corpus folder, forward slashes. */
  readonly path: string;
  /** The workspace folder it came from: its address and name. */
  readonly folder: { readonly uri: string; readonly name: string };
  readonly record: BibliographicRecord;
  readonly sections: number;
  readonly claims: Readonly<Record<ClaimKind, number>> & { readonly total: number };
  /** What stands in the way of reading the file well, in plain English. */
  readonly problems: readonly string[];
}

/** A file of the corpus that could not be read at all. */
export interface UnreadableFile {
  readonly uri: string;
  readonly path: string;
  readonly reason: string;
}

export interface CorpusSnapshot {
  /** Rises by one with every change of the corpus. */
  readonly revision: number;
  readonly documents: readonly DocumentSummary[];
  readonly unreadable: readonly UnreadableFile[];
}

export interface ClaimItem {
  readonly range: Range;
  /** The words of the claim, white space folded. */
  readonly text: string;
  readonly kinds: readonly ClaimKind[];
  readonly priority: ClaimPriority;
  readonly hedged: boolean;
  /** Index into `Outline.sections`. */
  readonly section: number;
}

export interface OutlineSection {
  /** Empty for section 0, what stands before any heading. */
  readonly title: string;
  readonly level: number;
  readonly range: Range;
  readonly parent: number | null;
}

/** The sections and claims of one document; `version` is the editor's, null for a file that is not open. */
export interface Outline {
  readonly uri: string;
  readonly version: number | null;
  readonly sections: readonly OutlineSection[];
  readonly claims: readonly ClaimItem[];
}

export interface RelatedReason {
  readonly kind: ReasonKind;
  /** "same figure: 200,000" */
  readonly label: string;
}

/** One related passage, ready to be shown. */
export interface RelatedCard {
  readonly uri: string;
  readonly range: Range;
  readonly title: string;
  readonly citationKey: string;
  readonly publisher: string | null;
  readonly issued: string | null;
  /** The heading the passage stands under. */
  readonly section: string | null;
  readonly text: string;
  /** The words that matter: offsets into `text`, in order, not overlapping. */
  readonly marks: readonly { readonly start: number; readonly end: number }[];
  readonly reasons: readonly RelatedReason[];
  readonly kinds: readonly ClaimKind[];
  /** How a figure of the passage stands to one of the passage asked about, where that is known. */
  readonly relation: { readonly relation: Relation; readonly why: string } | null;
  readonly score: number;
}

export interface RelatedAnswer {
  readonly revision: number;
  /** The passage under the cursor; null where there is none (an empty line, a file without prose). */
  readonly query: {
    readonly uri: string;
    readonly range: Range;
    readonly text: string;
    readonly title: string;
    readonly claims: readonly ClaimItem[];
  } | null;
  readonly cards: readonly RelatedCard[];
}

/** What is loaded, for the status bar. */
export interface CorpusStatus {
  readonly revision: number;
  readonly state: 'reading' | 'ready' | 'cancelled';
  readonly documents: number;
  readonly claims: number;
  readonly unreadable: number;
  /** Files still to be read. */
  readonly pending: number;
}

/** Requests from the client to the server beyond LSP's own: method → parameters and result. */
export interface ClientRequests {
  'marginalia/corpus': { params: Record<string, never>; result: CorpusSnapshot };
  /** Null for an address that the server does not know. */
  'marginalia/outline': { params: { uri: string }; result: Outline | null };
  'marginalia/related': { params: { uri: string; range: Range; limit: number }; result: RelatedAnswer };
  /** The words at `range` as a quotation with its citation, ready to be put into a report. Null where there is no text. */
  'marginalia/quotation': { params: { uri: string; range: Range }; result: { markdown: string; citation: string } | null };
  /** Reads the whole corpus again, from the folders up. */
  'marginalia/reload': { params: Record<string, never>; result: CorpusSnapshot };
}

/** Requests from the server to the client: the file system of a server that has none. Addresses are URIs. */
export interface ServerRequests {
  'marginalia/fs/readFile': { params: { uri: string }; result: { base64: string } };
  'marginalia/fs/readDirectory': {
    params: { uri: string };
    /** `link`: whether it is a symbolic link; `kind` is then that of what it points to. */
    result: readonly { readonly name: string; readonly kind: 'file' | 'directory' | 'other'; readonly link?: boolean }[];
  };
  'marginalia/fs/stat': {
    params: { uri: string };
    result: { readonly kind: 'file' | 'directory' | 'other'; readonly size: number; readonly mtime: number } | null;
  };
}

/** Notifications from the server to the client. */
export interface ServerNotifications {
  'marginalia/corpusChanged': { readonly revision: number; readonly changed: readonly string[]; readonly removed: readonly string[] };
  'marginalia/status': CorpusStatus;
}
