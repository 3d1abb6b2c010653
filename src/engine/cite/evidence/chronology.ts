/** The dated events of a corpus in the order of time. Cost: linear in the claims, and one sort. */
import { countWhile } from '../../../base/bisect.ts';
import { lawYearAt } from '../../compare/relation/lawYear.ts';
import {
  type Claim,
  type DateMention,
  type DocumentUri,
  intersects,
  type ReadDocument,
  type Reference,
  type Span,
} from '../../model/index.ts';

/** A dated event, with the sentence that tells it. */
export interface ChronologyEntry {
  readonly uri: DocumentUri;
  readonly claim: Span;
  /** ISO 8601; `from` = `to` for one day, month or year. */
  readonly from: string;
  readonly to: string;
}

/** Periods of more years are times, and no events. */
const MOST_YEARS = 10;

/** The events of the documents, earliest first; those of one date in the order of the documents. */
export function chronology(documents: Iterable<ReadDocument>): readonly ChronologyEntry[] {
  const entries: ChronologyEntry[] = [];
  for (const document of documents) {
    const [notes, pointers] = [notesOf(document), pointersOf(document)];
    for (const claim of document.claims) {
      const date = dateOf(claim, document.text);
      if (date === null || meets(notes, claim.span) || meets(pointers, claim.span)) continue;
      entries.push({ uri: document.uri, claim: claim.span, from: date.from, to: date.to });
    }
  }
  return entries
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) => compareDates(a.entry.from, b.entry.from) || a.index - b.index)
    .map(({ entry }) => entry);
}

/** The footnotes of a document, in text order: they speak of its text, and seldom of what happened. */
function notesOf({ blocks }: ReadDocument): readonly Span[] {
  return blocks.filter(({ kind }) => kind === 'footnote').map(({ span }) => span);
}

/** Its pointers to other documents ("for 1980 see [@count]"), in text order. */
function pointersOf({ references, text }: ReadDocument): readonly Span[] {
  return references
    .filter(({ kind, span }) => POINTING.has(kind) && POINTER.test(text.slice(Math.max(0, span.start - POINTER_REACH), span.start)))
    .map(({ span }) => span);
}

const POINTING: ReadonlySet<Reference['kind']> = new Set(['citation', 'wiki-link', 'link']);
const POINTER = /\bsee(?: also)?,? ?\[?$/i;
/** UTF-16 code units. */
const POINTER_REACH = 12;

/** Whether a claim stands in one of these spans, or holds it. Cost: the logarithm of their number. */
function meets(spans: readonly Span[], claim: Span): boolean {
  const next = spans[countWhile(spans.length, i => (spans[i]?.end ?? 0) <= claim.start)];
  return next !== undefined && intersects(next, claim);
}

/** The date of a claim that tells something done: its first that is in no law's name, where that is a time and no age. */
function dateOf({ kinds, dates, negated }: Claim, text: string): DateMention | null {
  if (negated || !kinds.some(kind => kind === 'event' || kind === 'legal' || kind === 'ranking')) return null;
  const date = dates.find(({ span }) => !lawYearAt(text, span));
  if (date === undefined) return null;
  return Number(date.to.slice(0, 4)) - Number(date.from.slice(0, 4)) > MOST_YEARS ? null : date;
}

/** A year stands before its months, a month before its days. */
function compareDates(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
