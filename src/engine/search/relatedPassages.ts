import type { DocumentUri, RelatedPassage } from '../model/index.ts';
import { tokenise } from '../text/tokens.ts';
import type { PassageIndex } from './passageIndex.ts';

export interface RelatedQuery {
  /** The words asked about: a passage, a claim, or keywords. */
  readonly text: string;
  /** Documents that are left out of the answer: as a rule the one the text stands in. */
  readonly exclude: ReadonlySet<DocumentUri>;
  /** How many passages are wanted at most. */
  readonly top: number;
}

/** The passages that speak of what `query` speaks of, best first; equal scores in the order of document address and place. */
export function relatedPassages(index: PassageIndex, query: RelatedQuery): readonly RelatedPassage[] {
  const wanted = new Set(tokenise(query.text, { start: 0, end: query.text.length }).map(token => token.lower));
  const found: RelatedPassage[] = [];
  for (const document of index.documents.values()) {
    if (query.exclude.has(document.uri)) continue;
    for (const { span } of document.passages) {
      const shared = tokenise(document.text, span).filter(
        token => token.kind !== 'punctuation' && token.text.length > 4 && wanted.has(token.lower),
      );
      if (shared.length === 0) continue;
      const reason = { kind: 'terms' as const, text: shared.map(token => token.text).join(', '), spans: shared, querySpans: [] };
      found.push({ uri: document.uri, span, score: shared.length, reasons: [reason] });
    }
  }
  return found.sort((a, b) => b.score - a.score || (a.uri < b.uri ? -1 : 1) || a.span.start - b.span.start).slice(0, query.top);
}
