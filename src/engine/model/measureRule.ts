import type { AnnotationQuote } from './annotation.ts';

/**
 * What a reader can say of figures. `same`: they are of one measure, whatever the engine makes of their words (two measures are merged by
 * one figure of each). `different`: no two of them are. `together`: they are a measure by themselves, apart from all others (a measure is
 * split by those that leave it). `dismiss`: one figure is left out of all measures; of two or more only their comparison is.
 */
export const MEASURE_RULE_KINDS = ['same', 'different', 'together', 'dismiss'] as const;
/** One of `MEASURE_RULE_KINDS`. */
export type MeasureRuleKind = (typeof MEASURE_RULE_KINDS)[number];

/** A figure, so described that it can be found again after its document has changed. */
export interface FigureReference {
  /** The document's citation key. */
  readonly document: string;
  /** The claim that states it. */
  readonly claim: AnnotationQuote;
  /** The figure's words in the claim. */
  readonly figure: string;
  /** How many figures with the same words stand before it in the claim. */
  readonly nth: number;
}

/** What all states of a rule have: the latest `modified` of an `id` counts. */
interface RuleState {
  readonly id: string;
  /** xsd:dateTime. */
  readonly modified: string;
  readonly creator: string | null;
}

/** A reader's word on figures. */
export interface FigureRule extends RuleState {
  readonly kind: MeasureRuleKind;
  readonly figures: readonly FigureReference[];
}

/** A reader's word on names: those of one thing (`same-name`), or of things that are not the same (`different-name`). */
export interface NameRule extends RuleState {
  readonly kind: 'same-name' | 'different-name';
  readonly names: readonly string[];
}

/** A reader's word on measures or names. */
export type MeasureRule = FigureRule | NameRule;

/** Says that a rule no longer holds. */
export interface RuleEnd extends RuleState {
  readonly kind: 'end';
}

/** A log of rules as it was read: what its lines say, and the numbers (from 1) of those that say nothing that could be understood. */
export interface ParsedRules {
  readonly entries: readonly (MeasureRule | RuleEnd)[];
  readonly unreadable: readonly { readonly line: number; readonly reason: string }[];
}
