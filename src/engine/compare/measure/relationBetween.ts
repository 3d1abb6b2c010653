import type { ReadDocument, Relation, Span } from '../../model/index.ts';
import { documentStatements, type PlacedStatement } from './documentStatements.ts';
import { relatePlaced } from './pairs.ts';

/** How two stretches of text stand to each other, by the figures of theirs that are aligned best; by their dates where no figure is of one thing. */
interface SpanRelation {
  readonly relation: Relation;
  /** Plain English, both figures named. */
  readonly why: string;
}

/** Of a longer stretch only the first statements are compared. */
const MOST = 16;

/**
 * The relation of what `a` states within `spanA` to what `b` states within `spanB`; null where nothing of it measures the same thing.
 * Cost: the first look at a document reads its claims' figures; after that the product of the statements within the spans.
 */
export function relationBetween(a: ReadDocument, spanA: Span, b: ReadDocument, spanB: Span): SpanRelation | null {
  let best: { readonly relation: Relation; readonly why: string; readonly rank: number } | null = null;
  for (const x of within(a, spanA))
    for (const y of within(b, spanB)) {
      const found = relatePlaced(x, y);
      if (found === null) continue;
      const rank = (found.relation === 'different-population' ? 0 : x.statement.dimension === 'date' ? 1 : 2) + found.score;
      if (best === null || rank > best.rank) best = { relation: found.relation, why: found.why, rank };
    }
  return best === null ? null : { relation: best.relation, why: best.why };
}

function within(document: ReadDocument, { start, end }: Span): readonly PlacedStatement[] {
  return documentStatements(document)
    .filter(({ claim }) => claim.start < end && start < claim.end)
    .slice(0, MOST);
}
