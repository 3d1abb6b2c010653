import type { ClaimKind, QuantityBound } from './claim.ts';
import type { ReadDocument } from './document.ts';
import type { Span } from './span.ts';

/** What a line of an annotation log may hold, as `JSON.parse` gives it. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
/** An object of JSON. */
export interface JsonObject {
  readonly [property: string]: Json;
}

/** What an annotation says of its target; the properties are those of the W3C model (`type`, `purpose`, `value` …) and any others. */
export type AnnotationBody = JsonObject;

/** Where an annotation stands: a TextQuoteSelector and a TextPositionSelector in one. */
export interface AnnotationQuote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Unicode code points from the start of the text, a byte order mark not counted; `end` exclusive. Null where no position is given. */
  readonly position: { readonly start: number; readonly end: number } | null;
}

/** What an annotation is of: a document, or a passage of it. */
export interface AnnotationTarget {
  /** The document: an IRI, relative to the log's own address where it can be. */
  readonly source: string;
  /** Null for an annotation of the document as a whole. */
  readonly quote: AnnotationQuote | null;
  /** Of the document's text in UTF-8 without a byte order mark, in lower-case hexadecimal; null where it is not known. */
  readonly sha256: string | null;
}

/** One state of a W3C Web Annotation (https://www.w3.org/TR/annotation-model/). */
export interface Annotation {
  readonly kind: 'annotation';
  /** An IRI; ours are `urn:uuid:…`. */
  readonly id: string;
  /** At least one where the annotation is ours: `assessing`, `commenting`, `tagging` … */
  readonly motivations: readonly string[];
  /** xsd:dateTime; empty where the line does not say. */
  readonly created: string;
  /** The latest state of an `id` counts. */
  readonly modified: string;
  /** The name or IRI of who made it; null where the line does not say. */
  readonly creator: string | null;
  readonly bodies: readonly AnnotationBody[];
  readonly target: AnnotationTarget;
  /** Properties of the line that Marginalia has no use for: kept, and written again. */
  readonly others: JsonObject;
}

/** Says that the annotation `id` has been deleted. */
export interface Tombstone {
  readonly kind: 'tombstone';
  readonly id: string;
  readonly modified: string;
  readonly creator: string | null;
}

/** What a readable line of a log says. */
export type LogEntry = Annotation | Tombstone;

/** A line of a log that says nothing that could be understood. It stays in the file. */
export interface UnreadableLine {
  /** From 1. */
  readonly line: number;
  /** Plain English, ends without a stop. */
  readonly reason: string;
}

/** A log as it was read: what its lines say, and the lines that say nothing. */
export interface ParsedLog {
  /** In the order of their lines. */
  readonly entries: readonly LogEntry[];
  readonly unreadable: readonly UnreadableLine[];
}

/** A figure as the reader says that it is. */
export interface FigureValue {
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly per: string | null;
  readonly bound: QuantityBound;
}

/** The right value of one figure of a claim. */
export interface FigureCorrection extends FigureValue {
  /** The figure's words in the claim. */
  readonly words: string;
  /** How many figures with the same words stand before it in the claim. */
  readonly nth: number;
}

/** What the reader says of a claim; a part that is null or empty leaves the engine's reading as it is. */
export interface Assessment {
  /** Whether it is a claim at all. */
  readonly rejected: boolean;
  readonly kinds: readonly ClaimKind[] | null;
  readonly figures: readonly FigureCorrection[];
}

/** A sentence that carries at least one assessment. */
export interface AssessedClaim {
  /** Of the claim as the engine read it. */
  readonly span: Span;
  readonly assessment: Assessment;
  /** The annotations that say so, earliest first. */
  readonly annotations: readonly Annotation[];
  /** The figures that were corrected, as spans of the document. */
  readonly corrected: readonly Span[];
}

/** A document after what the reader said of its claims. */
export interface AssessedDocument {
  readonly document: ReadDocument;
  /** In text order. */
  readonly assessed: readonly AssessedClaim[];
  /** Assessments whose sentence, or whose figure, is not to be found with certainty: they change nothing. */
  readonly orphans: readonly Annotation[];
}
