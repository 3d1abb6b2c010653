/**
 * What a report leaves of the documents of its corpus. A sentence counts as taken up where the report has its words, and where it is the one that a claim
 * of the report tells: of a passage that the claim cites, and that has a figure which stands in a relation to it or is the nearest of its document, the
 * sentence that shares most with the claim. Cost: O(corpus) beside the evidence. Limits: nearness is that of words, so that a sentence which is told quite
 * differently may be listed all the same.
 */
import { citationKey } from '../../../base/citationKey.ts';
import { countWhile } from '../../../base/bisect.ts';
import type { Corpus } from '../../corpus.ts';
import { type Claim, intersects, type ReadDocument, type RelatedPassage, type Span } from '../../model/index.ts';
import type { StretchEvidence } from './evidence.ts';
import { quotedSpans } from './quotedSpans.ts';

/** What a report leaves of one document. */
export interface Unused {
  readonly document: ReadDocument;
  /** Whether the report cites the document at all. */
  readonly cited: boolean;
  /** What is taken up, in no order. */
  readonly taken: readonly Span[];
  /** Claims of high priority, which a fact-checker would check first, that are not taken up. */
  readonly claims: readonly Claim[];
}

/** What a report leaves of each document, in the order of the corpus. `evidence`: that of all its claims. */
export function unusedOf(corpus: Corpus, report: ReadDocument, evidence: readonly StretchEvidence[]): readonly Unused[] {
  const keys = new Set(report.references.flatMap(reference => (reference.kind === 'citation' ? [reference.key] : [])));
  const told = evidence.flatMap(({ passages }) => toldPassages(passages));
  return [...corpus.documents.values()]
    .filter(({ uri }) => uri !== report.uri)
    .map(document => {
      const own = told.filter(({ uri }) => uri === document.uri).flatMap(passage => toldSentence(document, passage) ?? []);
      const taken = [...quotedSpans(document, [report]), ...own];
      const claims = document.claims.filter(({ priority, span }) => priority === 'high' && !taken.some(each => intersects(each, span)));
      return { document, cited: keys.has(citationKey(document.record.id)), taken, claims };
    });
}

/** Of what stands behind a claim, the passages that it cites and that have a telling figure or are the nearest of their document. */
function toldPassages(passages: StretchEvidence['passages']): readonly RelatedPassage[] {
  const seen = new Set<string>();
  return passages.flatMap(({ passage, relation, cited }) => {
    const isFirst = !seen.has(passage.uri);
    seen.add(passage.uri);
    return cited && (relation !== null || isFirst) ? [passage] : [];
  });
}

/** The sentence of a passage that holds most of what the passage is shown for. */
function toldSentence({ sentences }: ReadDocument, { span, reasons }: RelatedPassage): Span | null {
  const spans = reasons.flatMap(reason => reason.spans);
  let best: { readonly span: Span; readonly shared: number } | null = null;
  for (let i = countWhile(sentences.length, j => (sentences[j]?.span.end ?? 0) <= span.start); i < sentences.length; i++) {
    const sentence = sentences[i]?.span;
    if (sentence === undefined || sentence.start >= span.end) break;
    const shared = spans.filter(each => intersects(each, sentence)).length;
    if (best === null || shared > best.shared) best = { span: sentence, shared };
  }
  return best?.span ?? null;
}
