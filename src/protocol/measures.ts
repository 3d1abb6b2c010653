import type { Range } from 'vscode-languageserver-protocol';
import type { Relation } from '../engine/index.ts';

/** A measure of the corpus as a list shows it. */
export interface MeasureSummary {
  /** Tells measures apart for as long as what they measure keeps its name. */
  readonly id: string;
  /** "share of women among refugees" */
  readonly name: string;
  readonly documents: number;
  readonly figures: number;
  /** Pairs of its figures by relation. */
  readonly relations: Readonly<Record<Relation, number>>;
  /** The lowest and the highest of its figures, in words: "60% to 90%". */
  readonly extent: string;
  /** How far its figures lie apart: the highest by the lowest, 1 where they are one; null where that says nothing (dates, ranks, zero). */
  readonly spread: number | null;
  /** Whether the reader has corrected what belongs to it. */
  readonly corrected: boolean;
}

/** One figure of a measure with its place. */
export interface MeasureRow {
  readonly uri: string;
  /** The claim that states it. */
  readonly range: Range;
  /** The figure itself. */
  readonly figure: Range;
  readonly claim: string;
  /** The figure as written, and its normalised value in words. */
  readonly words: string;
  readonly value: string;
  /** Null where the figure has no lower or no upper end; years with fractions where the measure is one of dates. */
  readonly low: number | null;
  readonly high: number | null;
  readonly isAbout: boolean;
  /** The time it speaks of, ISO 8601, and whether its sentence or only its document says so; null where neither does. */
  readonly asOf: string | null;
  readonly asOfFrom: 'sentence' | 'document' | null;
  readonly title: string;
  readonly citationKey: string;
  readonly publisher: string | null;
  /** Index into `MeasureDetail.origins`; null where that is not known. */
  readonly origin: number | null;
  /** Why it goes back to that origin, in words. */
  readonly originWhy: string;
}

/** How two rows of a measure stand to each other; `a` and `b` index `MeasureDetail.rows`. */
export interface RowRelation {
  readonly a: number;
  readonly b: number;
  readonly relation: Relation;
  readonly why: string;
}

/** A measure with all its figures, in the order of the time they speak of. */
export interface MeasureDetail {
  readonly id: string;
  readonly name: string;
  /** `date` for dated facts; else as quantities have it. */
  readonly unit: string;
  readonly documents: number;
  readonly rows: readonly MeasureRow[];
  readonly relations: readonly RowRelation[];
  /** Names of the independent origins that its figures go back to; a document's own publisher or title where it speaks for itself. */
  readonly origins: readonly string[];
  /** Whether the reader has corrected what belongs to it. */
  readonly corrected: boolean;
}

/** How a claim stands among the documents. */
export interface Standing {
  /** The claim. */
  readonly range: Range;
  /** Figures of other documents that measure the same. */
  readonly others: number;
  /** How many of those figures have no value in common with the claim's. */
  readonly differing: number;
  /** Documents that state it, where all of them go back to one origin. */
  readonly singleOrigin: { readonly name: string; readonly documents: number } | null;
}

/** The claims of one document that other documents measure too; `version` is the editor's, null for a file that is not open. */
export interface Standings {
  readonly version: number | null;
  readonly standings: readonly Standing[];
}

/** A document that names an outside source, and where. */
export interface OriginDocument {
  readonly uri: string;
  readonly title: string;
  readonly issued: string | null;
  readonly places: readonly { readonly range: Range; readonly sentence: string }[];
}

/** An outside source of the corpus. */
export interface OriginSummary {
  readonly name: string;
  /** Other forms of the name, the most frequent first. */
  readonly aliases: readonly string[];
  /** Documents that name it or were taken from it. */
  readonly documents: readonly OriginDocument[];
  /** The document of the corpus that it is, without places; null where it stands outside the corpus. */
  readonly document: OriginDocument | null;
}

/** The outside sources of the corpus, and the documents that name each other in a circle. */
export interface OriginsAnswer {
  readonly origins: readonly OriginSummary[];
  readonly loops: readonly (readonly OriginDocument[])[];
}

/** From the extension to the comparison panel. */
export type ToMeasurePanel =
  | { readonly type: 'loading' }
  | { readonly type: 'measure'; readonly measure: MeasureDetail }
  /** No figures of the corpus measure this any more. */
  | { readonly type: 'gone'; readonly name: string }
  | { readonly type: 'failed'; readonly message: string };

/** From the panel to the extension. `row` indexes the rows of the measure that is shown. */
export type FromMeasurePanel =
  | { readonly type: 'ready' }
  | { readonly type: 'open'; readonly row: number; readonly beside: boolean }
  | { readonly type: 'export'; readonly format: 'markdown' | 'csv' }
  /** The reader has something to say of what the figure measures. */
  | { readonly type: 'correct'; readonly row: number }
  /** The two are not to be compared. */
  | { readonly type: 'dismissPair'; readonly a: number; readonly b: number }
  /** The plot as it is drawn, a picture by itself. */
  | { readonly type: 'exportPlot'; readonly svg: string }
  | { readonly type: 'retry' };

/** UTF-16 code units of the largest picture that is taken from the panel. */
const MAX_SVG = 4_000_000;

/** Checks what the panel sent. Anything that is not a message of ours, to the letter, is null. */
export function parseFromMeasurePanel(raw: unknown): FromMeasurePanel | null {
  if (typeof raw !== 'object' || raw === null || !('type' in raw)) return null;
  const message: Readonly<Record<string, unknown>> = { ...raw };
  const { row, beside, format, svg, a, b } = message;
  switch (message['type']) {
    case 'ready':
    case 'retry':
      return { type: message['type'] };
    case 'open':
      return isRow(row) && typeof beside === 'boolean' ? { type: 'open', row, beside } : null;
    case 'correct':
      return isRow(row) ? { type: 'correct', row } : null;
    case 'dismissPair':
      return isRow(a) && isRow(b) && a !== b ? { type: 'dismissPair', a, b } : null;
    case 'export':
      return format === 'markdown' || format === 'csv' ? { type: 'export', format } : null;
    case 'exportPlot':
      return typeof svg === 'string' && svg.length <= MAX_SVG && svg.startsWith('<svg ') ? { type: 'exportPlot', svg } : null;
    default:
      return null;
  }
}

function isRow(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 10_000;
}
