/**
 * Describes figures so that a rule can name them, and finds them again in the documents as they are now.
 * Cost: a look at the documents that a rule names; where their text has changed, one alignment a claim.
 */
import { quoteSpan, QuoteFinder } from '../../annotate/quotes.ts';
import type { FigureReference, MeasureMember, ReadDocument } from '../../model/index.ts';
import type { PlacedStatement } from '../measure/documentStatements.ts';

/** How a rule names a figure of `document`: a member of a measure, say. */
export function figureReference(document: ReadDocument, { claim, span }: Pick<MeasureMember, 'claim' | 'span'>): FigureReference {
  const words = document.text.slice(span.start, span.end);
  const before = document.text.slice(claim.start, span.start);
  return { document: document.record.id, claim: quoteSpan(document.text, claim), figure: words, nth: before.split(words).length - 1 };
}

/** Finds the figures that rules name among the statements of some documents. */
export class FigureFinder {
  readonly #finders = new Map<ReadDocument, QuoteFinder>();
  readonly #documents: ReadonlyMap<string, { readonly document: ReadDocument; readonly statements: readonly PlacedStatement[] }>;

  constructor(documents: Iterable<{ readonly document: ReadDocument; readonly statements: readonly PlacedStatement[] }>) {
    this.#documents = new Map([...documents].map(each => [each.document.record.id, each]));
  }

  /** The figure as it stands now; null where its document, its claim or its words are not to be found with certainty. */
  find({ document: id, claim, figure, nth }: FigureReference): PlacedStatement | null {
    const known = this.#documents.get(id);
    if (known === undefined) return null;
    const { document, statements } = known;
    const finder = this.#finders.get(document) ?? new QuoteFinder(document.text);
    this.#finders.set(document, finder);
    const span = finder.find(claim);
    if (span === null) return null;
    const within = statements.filter(placed => span.start <= placed.span.start && placed.span.end <= span.end);
    const named = within.filter(placed => document.text.slice(placed.span.start, placed.span.end) === figure);
    const earlier = (placed: PlacedStatement): number => document.text.slice(span.start, placed.span.start).split(figure).length - 1;
    return named.find(placed => earlier(placed) === nth) ?? (named.length === 1 ? (named[0] ?? null) : null);
  }
}
