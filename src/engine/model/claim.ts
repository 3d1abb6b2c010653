import type { Span } from './span.ts';

/**
 * Claim kinds, in the order in which the reader is shown them.
 *
 * `statistic`: measures something with a number; a bare date is not enough. `event`: something done or holding, once or as a practice,
 * dated where the text dates it. `attribution`: a source is named. `legal`: law, treaty, legal status, prosecution, policy with legal
 * force. `ranking`: a formal tier or list, or a superlative. `causal`: an explicit cause word. `definition`: says what a term means.
 */
export const CLAIM_KINDS = ['statistic', 'event', 'attribution', 'legal', 'ranking', 'causal', 'definition'] as const;
/** One of `CLAIM_KINDS`. */
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** `high` for what a fact-checker would check first: a measured figure, a ranking, a dated specific event, a legal fact, a named source's assertion. */
export type ClaimPriority = 'high' | 'normal';

/** A sentence that states at least one checkable fact. */
export interface Claim {
  /** The sentence without the citation markers at its end. */
  readonly span: Span;
  /** Index into `ReadDocument.sentences`. */
  readonly sentence: number;
  /** At least one, in the order of `CLAIM_KINDS`. */
  readonly kinds: readonly ClaimKind[];
  readonly priority: ClaimPriority;
  readonly quantities: readonly Quantity[];
  readonly dates: readonly DateMention[];
  readonly attribution: Attribution | null;
  readonly hedges: readonly Span[];
  /** The main clause is denied by not, no, never, or by refuse or fail. */
  readonly negated: boolean;
}

/** What the text says of how exact a figure is: `exact`, or no bound given; `about`, where `low` = `high`; `range`; `at-least`; `at-most`. */
export type QuantityBound = 'exact' | 'about' | 'range' | 'at-least' | 'at-most';

/** A normalised figure. */
export interface Quantity {
  readonly span: Span;
  /** Null where the figure has no lower end (`at-most`). */
  readonly low: number | null;
  /** Null where the figure has no upper end (`at-least`). */
  readonly high: number | null;
  /** `percent`, `ratio`, `count`, `ordinal`, `tier`, an ISO 4217 code, or the singular English name of a unit. */
  readonly unit: string;
  /** What a rate is per (`year`, `barrel`). */
  readonly per: string | null;
  readonly bound: QuantityBound;
  readonly change: 'up' | 'down' | null;
  /** Head noun phrase of what is counted, with what limits it. */
  readonly counted: string | null;
  /** The whole that a share is of ("of the refugees"). */
  readonly whole: string | null;
  readonly place: string | null;
  /** The year or date that the figure speaks of, ISO 8601, from the sentence itself; `figureDate` falls back on the document's. */
  readonly asOf: string | null;
  /** Words that give a size without a number behind it ("tens of thousands"). */
  readonly vague: boolean;
}

/** When a figure holds, and who says so: the sentence itself, else the date of the document or of the part of the page that it stands in. */
export interface FigureDate {
  /** ISO 8601; an interval as `from/to`. */
  readonly date: string;
  readonly from: 'sentence' | 'document' | 'part';
}

/** A date or period, normalised to an interval of ISO 8601 dates of the same precision. `from` = `to` for one day, month or year. */
export interface DateMention {
  readonly span: Span;
  readonly from: string;
  readonly to: string;
}

/** Who says what a sentence says, and in which words. */
export interface Attribution {
  /** Who says it, as in the text; null for an impersonal cue ("it is estimated"). */
  readonly source: Span | null;
  readonly cue: Span;
  /** What is said. */
  readonly content: Span;
}
