/** The dated events of a corpus in the order of time. Cost: linear in the claims, and one sort. */
import { lawYearAt } from '../../compare/relation/lawYear.ts';
import type { Claim, DateMention, DocumentUri, ReadDocument, Span } from '../../model/index.ts';

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
  for (const document of documents)
    for (const claim of document.claims) {
      const date = dateOf(claim, document.text);
      if (date !== null) entries.push({ uri: document.uri, claim: claim.span, from: date.from, to: date.to });
    }
  return entries
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) => compareDates(a.entry.from, b.entry.from) || a.index - b.index)
    .map(({ entry }) => entry);
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
