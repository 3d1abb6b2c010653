import type { Location, Range } from 'vscode-languageserver-protocol';
import type { BibliographyParams, EvidenceMatrix, WriteUpParams } from './writeUps.ts';
import type { MeasureDetail, MeasureSummary, OriginsAnswer, Standings } from './measures.ts';
import type { BibliographicRecord, ClaimKind, ClaimPriority, ReasonKind, Relation } from '../engine/index.ts';
import type { CorrectionRequests } from './corrections.ts';
import type { NoteOutcome, NoteRequests, PassageNote } from './notes.ts';

/** The commands that links in a hover may run, each with one argument, `{uri, range}`: the client trusts these and no others. */
export const LINK_COMMANDS = [
  'marginalia.openPassage',
  'marginalia.copyQuotation',
  'marginalia.insertQuotation',
  'marginalia.insertCitation',
  'marginalia.insertFigure',
  'marginalia.showRelated',
  'marginalia.showMeasure',
  'marginalia.measures.correct',
  'marginalia.names.correct',
  'marginalia.assessClaim',
  'marginalia.retractAssessment',
  'marginalia.annotations.comment',
  'marginalia.annotations.highlight',
  'marginalia.annotations.tag',
  'marginalia.annotations.show',
] as const;
export type LinkCommand = (typeof LINK_COMMANDS)[number];

/** Sent by both ends on start; a mismatch is an error message, never a guess. */
export const PROTOCOL_VERSION = 1;

/** `initializationOptions` of the LSP `initialize` request. Every field may be missing: another editor's client sends none. */
export interface InitializationOptions {
  readonly protocolVersion?: number;
  /** Whether the client answers `marginalia/fs/…`: how a server without a disk reads a folder. */
  readonly fileSystem?: boolean;
  /** Address of a folder of the client's own, perhaps not made yet, where the server may keep what it can work out again. */
  readonly storage?: string;
  /** Address of a folder of the client's own, perhaps not made yet, for the notes on documents that lie in no workspace folder. */
  readonly notes?: string;
  /** Whether the reader trusts the workspace folders: only then is git asked for what it keeps of them. */
  readonly trusted?: boolean;
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

/** The whole corpus, for the tree. */
export interface CorpusSnapshot {
  /** Rises by one with every change of the corpus. */
  readonly revision: number;
  readonly documents: readonly DocumentSummary[];
  readonly unreadable: readonly UnreadableFile[];
}

/** A claim as the tree and the highlights show it. */
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

/** A section of a document; `parent` is an index into `Outline.sections`. */
export interface OutlineSection {
  /** Empty for section 0, what stands before any heading. */
  readonly title: string;
  readonly level: number;
  readonly range: Range;
  readonly parent: number | null;
}

/** A sentence that the reader has given a verdict on. */
export interface AssessedItem {
  readonly range: Range;
  /** "not a claim", "Legal", "“412” is 410 to 420": what was said. */
  readonly verdict: string;
  /** Whether it is then no claim: the sentence is not in the list of claims. */
  readonly rejected: boolean;
}

/** The sections and claims of one document; `version` is the editor's, null for a file that is not open. */
export interface Outline {
  readonly uri: string;
  readonly version: number | null;
  readonly sections: readonly OutlineSection[];
  readonly claims: readonly ClaimItem[];
  readonly assessed: readonly AssessedItem[];
}

/** A claim as the reader may judge it. */
export interface AssessableClaim {
  /** The editor's version of the document that this is said of, null for a file that is not open. */
  readonly version: number | null;
  readonly range: Range;
  readonly text: string;
  /** Empty for a sentence that the reader said is no claim. */
  readonly kinds: readonly ClaimKind[];
  readonly figures: readonly AssessableFigure[];
  /** What the reader has said of it; null where that is nothing yet. */
  readonly verdict: string | null;
}

/** A figure of a claim that the reader may correct. */
export interface AssessableFigure {
  /** As in the text. */
  readonly text: string;
  /** The value in words that `marginalia/readFigure` reads: "60,000 to 65,000". */
  readonly value: string;
}

/** `figure` is an index into `AssessableClaim.figures`, `value` its right value in words. */
export type Verdict =
  | { readonly kind: 'not-a-claim' }
  | { readonly kind: 'kinds'; readonly kinds: readonly ClaimKind[] }
  | { readonly kind: 'figure'; readonly figure: number; readonly value: string };

/** Why a passage is shown, in words. */
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

/** What other documents say of a passage, best first. */
export interface RelatedAnswer {
  readonly revision: number;
  /** The passage under the cursor; null where there is none (an empty line, a file without prose). */
  readonly query: {
    readonly uri: string;
    readonly range: Range;
    readonly text: string;
    readonly title: string;
    readonly claims: readonly ClaimItem[];
    readonly notes: readonly PassageNote[];
  } | null;
  readonly cards: readonly RelatedCard[];
}

/** What is loaded, for the status bar. */
export interface CorpusStatus {
  readonly revision: number;
  /** `full`: no more documents can be held, and those pending were not read. */
  readonly state: 'reading' | 'ready' | 'cancelled' | 'full';
  readonly documents: number;
  readonly claims: number;
  readonly unreadable: number;
  /** Files still to be read. */
  readonly pending: number;
}

/** Requests from the client to the server beyond LSP's own: method → parameters and result. */
export interface ClientRequests extends NoteRequests, CorrectionRequests {
  'marginalia/corpus': { params: Record<string, never>; result: CorpusSnapshot };
  /** Null for an address that the server does not know. */
  'marginalia/outline': { params: { uri: string }; result: Outline | null };
  'marginalia/related': { params: { uri: string; range: Range; limit: number }; result: RelatedAnswer };
  /** The words at `range` as a quotation with its citation, ready to be put into a report. Null where there is no text. */
  'marginalia/quotation': { params: { uri: string; range: Range }; result: { markdown: string; citation: string } | null };
  /** The figures at `range`, each in words for a report, with its hedge, its attribution and its citation. */
  'marginalia/figurePhrases': { params: { uri: string; range: Range }; result: readonly string[] };
  /** The places that speak of the passage at `range`: the citations that quote it or name its place, and what the reader has linked to it. */
  'marginalia/passageReferences': { params: { uri: string; range: Range }; result: readonly Location[] };
  /** The claim that a place speaks of, or the sentence there that the reader said is none. Null where there is neither. */
  'marginalia/assessable': { params: { uri: string; range: Range }; result: AssessableClaim | null };
  /** How a figure in the reader's words is read, in normal form; null where it cannot be. */
  'marginalia/readFigure': { params: { uri: string; range: Range; figure: number; value: string }; result: { value: string } | null };
  /** Keeps the reader's verdict on a claim, for as long as its sentence stands. */
  'marginalia/assess': { params: { uri: string; range: Range; version: number | null; verdict: Verdict }; result: NoteOutcome };
  /** Takes back what the reader said of a claim. */
  'marginalia/retractAssessment': { params: { uri: string; range: Range; version: number | null }; result: NoteOutcome };
  /** What several figures of the corpus measure, those of most documents first. */
  'marginalia/measures': { params: Record<string, never>; result: readonly MeasureSummary[] };
  /** One measure, by its id or by a place at which one of its figures stands. Null where there is none. */
  'marginalia/measure': { params: { id: string } | { uri: string; range: Range }; result: MeasureDetail | null };
  /** The claims of a document on which sources differ, or which have one origin; null for an address that the server does not know. */
  'marginalia/standings': { params: { uri: string }; result: Standings | null };
  /** The outside sources that the documents go back to, those of most documents first. */
  'marginalia/origins': { params: Record<string, never>; result: OriginsAnswer };
  /** Evidence, matrix, gaps or chronology, written up. Null for an address that the server does not know. */
  'marginalia/writeUp': { params: WriteUpParams; result: string | null };
  /** The claims of a report by the documents. Null for an address that the server does not know. */
  'marginalia/evidenceMatrix': { params: { uri: string }; result: EvidenceMatrix | null };
  /** The records of what a report cites, or of the corpus, as a file for other programs. */
  'marginalia/bibliography': { params: BibliographyParams; result: string };
  /** The edit that brings the references in a report's front matter up to date; `edit` null where they are; a problem in plain English. */
  'marginalia/references': {
    params: { uri: string };
    result:
      | { readonly version: number | null; readonly edit: { readonly range: Range; readonly newText: string } | null }
      | { readonly problem: string }
      | null;
  };
  /** The reader trusts the workspace folders from now on. */
  'marginalia/trusted': { params: Record<string, never>; result: null };
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
  /** Adds a line to the end of a file, as the server's own file system does it. */
  'marginalia/fs/append': { params: { uri: string; line: string }; result: null };
  /** Makes `text` the content of a file. */
  'marginalia/fs/write': { params: { uri: string; text: string }; result: null };
  'marginalia/fs/stat': {
    params: { uri: string };
    result: { readonly kind: 'file' | 'directory' | 'other'; readonly size: number; readonly mtime: number } | null;
  };
}

/** Notifications from the server to the client. */
export interface ServerNotifications {
  'marginalia/corpusChanged': { readonly revision: number; readonly changed: readonly string[]; readonly removed: readonly string[] };
  /** The reader's verdicts have changed what is a claim in these documents, though not their texts. */
  'marginalia/claimsChanged': { readonly uris: readonly string[] };
  /** What is noted on these documents has changed. */
  'marginalia/notesChanged': { readonly uris: readonly string[] };
  /** The reader has said something else of measures and names. */
  'marginalia/correctionsChanged': Record<string, never>;
  'marginalia/status': CorpusStatus;
}
