/**
 * The figures of other documents that measure what one figure measures.
 *
 * Method: the partners of the statements at the place asked about, and what the reader's rules join with them; each figure found is told
 * once, by the statement that it is aligned with best. Cost: that of the partners of one place; nothing is grouped.
 */
import type { DocumentUri, Quantity, ReadDocument, Relation, Span } from '../../model/index.ts';
import { documentStatements, type PlacedStatement } from './documentStatements.ts';
import type { MeasureIndex } from './measureIndex.ts';
import { type PairRelation, relateAsSame } from './pairs.ts';
import { partnersOf } from './partners.ts';
import { areKeptApart, type FigureRules, NO_RULES } from '../rules/applyRules.ts';

/** A figure of another document, and how it stands to the one asked about. */
export interface ComparableFigure {
  readonly uri: DocumentUri;
  /** The claim that states it, and the figure itself. */
  readonly claim: Span;
  readonly span: Span;
  readonly quantity: Quantity;
  /** The figure asked about that it was compared with. */
  readonly to: Span;
  readonly relation: Relation;
  /** Plain English, both figures named. */
  readonly why: string;
}

/** What can be compared by value stands before what cannot. */
const ORDER: Readonly<Record<Relation, number>> = { agrees: 0, overlaps: 0, differs: 0, 'different-time': 1, 'different-population': 2 };

/** The figures of other documents that measure what the figures of `document` within `span` measure, nearest first, under the reader's rules. */
export function comparableFigures(
  index: MeasureIndex,
  document: ReadDocument,
  span: Span,
  rules: FigureRules = NO_RULES,
): readonly ComparableFigure[] {
  const best = new Map<string, ComparableFigure & { readonly score: number }>();
  for (const here of documentStatements(document)) {
    if (here.span.start >= span.end || here.span.end <= span.start) continue;
    for (const [there, found] of ruledPartners(index, here, rules)) {
      if (there.uri === here.uri) continue;
      const key = `${there.uri} ${String(there.span.start)}`;
      const figure = {
        uri: there.uri,
        claim: there.claim,
        span: there.span,
        quantity: there.statement.quantity,
        to: here.span,
        ...found,
      };
      const known = best.get(key);
      if (known === undefined || nearer(figure, known) < 0) best.set(key, figure);
    }
  }
  return [...best.values()].sort(nearer).map(({ score: _, ...figure }) => figure);
}

/** How well two figures are aligned that only the reader says are the same: as well as those whose words say it. */
const BY_RULE = 1;

/** The partners of a statement as the rules leave and join them. */
function ruledPartners(
  index: MeasureIndex,
  here: PlacedStatement,
  rules: FigureRules,
): ReadonlyMap<PlacedStatement, Pick<PairRelation, 'relation' | 'why' | 'score'>> {
  const found = new Map(partnersOf(index, here).map(partner => [partner.other, partner.found] as const));
  if (rules === NO_RULES) return found;
  for (const figures of rules.joined)
    for (const there of figures.includes(here) ? figures : []) {
      const ruled = there === here || found.has(there) ? null : relateAsSame(here, there);
      if (ruled !== null) found.set(there, { ...ruled, score: BY_RULE });
    }
  for (const there of found.keys()) if (areKeptApart(rules, here, there)) found.delete(there);
  return found;
}

type Scored = Pick<ComparableFigure, 'relation' | 'uri' | 'span'> & { readonly score: number };

function nearer(a: Scored, b: Scored): number {
  return (
    ORDER[a.relation] - ORDER[b.relation] || b.score - a.score || (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : a.span.start - b.span.start)
  );
}
