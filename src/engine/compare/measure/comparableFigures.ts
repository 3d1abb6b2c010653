/**
 * The figures of other documents that measure what one figure measures.
 *
 * Method: the statements that share a key with those at the place asked about are compared with them; each figure found is told once, by
 * the statement that it is aligned with best. Cost: the statements under the keys of one place, at most `MOST` a key; nothing is grouped.
 */
import type { DocumentUri, Quantity, ReadDocument, Relation, Span } from '../../model/index.ts';
import { documentStatements, type PlacedStatement } from './documentStatements.ts';
import type { MeasureIndex } from './measureIndex.ts';
import { relateAsSame, relatePlaced } from './pairs.ts';
import { areJoined, areKeptApart, type FigureRules, NO_RULES } from '../rules/applyRules.ts';

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

/** Of a crowded key only so many statements are looked at. */
const MOST = 200;

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
    for (const there of candidates(index, here, rules)) {
      const found = ruledRelation(here, there, rules);
      if (found === null) continue;
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

/** The statements of other documents that share a key with this one, or that a rule joins with it, each once. */
function candidates({ blocks }: MeasureIndex, here: PlacedStatement, { joined }: FigureRules): ReadonlySet<PlacedStatement> {
  const found = new Set<PlacedStatement>();
  const add = (placed: readonly PlacedStatement[]): void => {
    for (const there of placed.slice(0, MOST)) if (there.uri !== here.uri) found.add(there);
  };
  for (const figures of joined) if (figures.includes(here)) add(figures);
  for (const key of here.keys) add(blocks.get(key) ?? []);
  return found;
}

/** How well two figures are aligned that only the reader says are the same: as well as those whose words say it. */
const BY_RULE = 1;

function ruledRelation(
  here: PlacedStatement,
  there: PlacedStatement,
  rules: FigureRules,
): Pick<ComparableFigure & { readonly score: number }, 'relation' | 'why' | 'score'> | null {
  if (rules !== NO_RULES && areKeptApart(rules, here, there)) return null;
  const found = relatePlaced(here, there);
  if (found !== null) return { relation: found.relation, why: found.why, score: found.score };
  const ruled = areJoined(rules, here, there) ? relateAsSame(here, there) : null;
  return ruled === null ? null : { ...ruled, score: BY_RULE };
}

type Scored = Pick<ComparableFigure, 'relation' | 'uri' | 'span'> & { readonly score: number };

function nearer(a: Scored, b: Scored): number {
  return (
    ORDER[a.relation] - ORDER[b.relation] || b.score - a.score || (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : a.span.start - b.span.start)
  );
}
