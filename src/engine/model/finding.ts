import type { DocumentUri } from './document.ts';
import type { Span } from './span.ts';

/** How much a finding weighs, heaviest first. */
export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;
/** One of `SEVERITIES`. */
export type Severity = (typeof SEVERITIES)[number];

/** Every code that a finding may have, with the severity that it has where the settings say nothing else. Codes are stable. */
export const FINDING_CODES = {
  'cite/unknown-key': 'error',
  'cite/unused-source': 'information',
  'cite/duplicate-key': 'error',
  'cite/no-locator': 'hint',
  'quote/altered': 'warning',
  'quote/other-source': 'warning',
  'quote/not-found': 'error',
  'quote/uncited': 'warning',
  'figure/differs-from-source': 'warning',
  'figure/hedge-lost': 'warning',
  'figure/not-in-source': 'warning',
  'figure/uncited': 'information',
  'figure/other-sources-differ': 'information',
  'figure/dated': 'information',
  'attribution/lost': 'warning',
  'hedge/strengthened': 'warning',
  'negation/lost': 'warning',
  'arithmetic/sum': 'warning',
  'arithmetic/share': 'warning',
  'arithmetic/change': 'warning',
  'calendar/weekday': 'warning',
  'calendar/order': 'warning',
  'source/single-origin': 'information',
  'source/changed': 'information',
} as const satisfies Readonly<Record<string, Severity>>;
/** A key of `FINDING_CODES`. */
export type FindingCode = keyof typeof FINDING_CODES;

/** A place that a finding rests on. */
export interface Evidence {
  readonly uri: DocumentUri;
  readonly span: Span;
  /** The document's text within `span`, exactly. */
  readonly text: string;
}

/** A change of the report that puts a finding right. */
export interface FindingFix {
  /** What it does, plain English in the imperative. */
  readonly title: string;
  /** Spans of the report, in text order, not overlapping. */
  readonly edits: readonly TextReplacement[];
}

/** What stands in `span` is replaced by `text`. */
export interface TextReplacement {
  readonly span: Span;
  readonly text: string;
}

/** One result of checking a report. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** In the report. */
  readonly span: Span;
  /** Plain English, one sentence or two. */
  readonly message: string;
  /** Most telling first; empty where nothing in the corpus speaks to it. */
  readonly evidence: readonly Evidence[];
  /** Only where it is certain what is right; the likelier first. */
  readonly fixes: readonly FindingFix[];
}

/** Severities by code, as a reader sets them: a code or a group (`figure/*`); `off` silences it. A code goes before its group. */
export type SeveritySettings = Readonly<Record<string, Severity | 'off'>>;
