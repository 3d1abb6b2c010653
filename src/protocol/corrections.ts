import type { Range } from 'vscode-languageserver-protocol';
import type { MeasureRuleKind } from '../engine/index.ts';
import type { NoteOutcome } from './notes.ts';

/** A figure that the reader speaks of: where it stands, and its words there, so that no other is taken for it after an edit. */
export interface FigurePlace {
  readonly uri: string;
  /** Of the figure itself. */
  readonly figure: Range;
  /** White space folded. */
  readonly words: string;
}

/** A figure at a place that was asked about. */
export interface FigureAt extends FigurePlace {
  /** Its normalised value in words. */
  readonly value: string;
}

/** What the reader says of figures or names. */
export type Correction =
  /** `different`: the first figure is not of one measure with any of the others. */
  | { readonly kind: MeasureRuleKind; readonly figures: readonly FigurePlace[]; readonly creator: string | null }
  /** `same-name`: the first name is the right one. `uri`: the document that the reader was at; kept in its folder. */
  | {
      readonly kind: 'same-name' | 'different-name';
      readonly uri: string;
      readonly names: readonly string[];
      readonly creator: string | null;
    }
  /** Takes back what was said. */
  | { readonly kind: 'end'; readonly id: string; readonly creator: string | null };

/** A correction that holds, as a list shows it. */
export interface CorrectionItem {
  readonly id: string;
  readonly kind: MeasureRuleKind | 'same-name' | 'different-name';
  /** What it is about: names, or figures with the title of their document. */
  readonly about: readonly { readonly words: string; readonly title: string | null }[];
  readonly creator: string | null;
  /** Whether a figure that it names is not to be found any more; what is left of it still counts. */
  readonly lost: boolean;
}

/** The corrections that hold, and the lines of their logs that say nothing. */
export interface CorrectionsAnswer {
  readonly corrections: readonly CorrectionItem[];
  /** Plain English, one each. */
  readonly problems: readonly string[];
}

/** A name at a place, with all that it is taken for. */
export interface NameItem {
  readonly name: string;
  /** The form that stands there. */
  readonly written: string;
  readonly aliases: readonly string[];
  readonly mentions: number;
}

/** What is asked and said about corrections. */
export interface CorrectionRequests {
  'marginalia/correct': { params: Correction; result: NoteOutcome };
  'marginalia/corrections': { params: Record<string, never>; result: CorrectionsAnswer };
  /** The figures that stand within a stretch of a document of the corpus, or in the claim at a place. */
  'marginalia/figures': { params: { uri: string; range: Range }; result: readonly FigureAt[] };
  /** The name that stands at a place; null where none does. */
  'marginalia/nameAt': { params: { uri: string; range: Range }; result: NameItem | null };
  /** Names of the corpus that hold `query`, the likeliest first. */
  'marginalia/names': { params: { query: string }; result: readonly NameItem[] };
}
