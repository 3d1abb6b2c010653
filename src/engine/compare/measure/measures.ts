/**
 * Groups the statements of a corpus by what they measure.
 *
 * Method: statements that share a key are compared; those that can be compared by value or time are joined (union-find), and those of
 * another population are put to the measure that they are nearest to. Then all pairs of a measure are compared.
 * Cost: linear in the statements, for a crowded key compares each statement with a bounded number of others. Limits: in a crowded key two
 * statements that stand far apart may not meet.
 */
import type { Comparison, Measure, MeasureRule } from '../../model/index.ts';
import { DisjointSets } from '../disjointSets.ts';
import type { PlacedStatement } from './documentStatements.ts';
import type { MeasureIndex } from './measureIndex.ts';
import { measureName } from './name.ts';
import { relateAsSame, relatePlaced } from './pairs.ts';
import { type FigureRules, resolveRules, RuledSets } from '../rules/applyRules.ts';

/** With how many others of one key a statement is compared. */
const WINDOW = 24;
/** Larger measures are cut: no reader looks at more figures of one thing. */
const MOST_MEMBERS = 100;
/** How alike a figure of another population must be to be put beside a measure. */
const BESIDE = 0.6;

/** The measures of a corpus, held to the reader's rules: those of most documents first. */
export function measuresOf(index: MeasureIndex, rules: readonly MeasureRule[] = []): readonly Measure[] {
  const ruled = resolveRules(index, rules);
  const all = [...index.documents.values()].flatMap(({ statements }) => statements).filter(placed => !ruled.dismissed.has(placed));
  const order = new Map(all.map((placed, i) => [placed, i] as const));
  const groups = new DisjointSets(all.length);
  const joins = new RuledSets(groups, ruled, placed => order.get(placed));
  const beside: { readonly a: number; readonly b: number; readonly score: number }[] = [];
  eachPair(index, order, (a, b, i, j) => {
    if (groups.find(i) === groups.find(j) || !joins.mayJoin(i, j)) return;
    const found = relatePlaced(a, b);
    if (found === null) return;
    if (found.relation !== 'different-population') joins.join(i, j);
    else if (found.score >= BESIDE) beside.push({ a: i, b: j, score: found.score });
  });
  joinNearest(groups, joins, beside);
  return groups
    .lists()
    .filter(members => members.length > 1)
    .map(members =>
      measureOf(
        members.map(i => all[i]).filter(placed => placed !== undefined),
        ruled,
      ),
    )
    .filter(measure => measure !== null)
    .sort((a, b) => documentsOf(b) - documentsOf(a) || b.members.length - a.members.length);
}

type OnPair = (a: PlacedStatement, b: PlacedStatement, i: number, j: number) => void;

/** Each pair of statements that share a key, once; in a crowded key only near ones. */
function eachPair({ blocks }: MeasureIndex, order: ReadonlyMap<PlacedStatement, number>, onPair: OnPair): void {
  const seen = new Set<number>();
  for (const block of blocks.values()) {
    for (const [x, a] of block.entries()) {
      const i = order.get(a);
      if (i === undefined) continue;
      for (const b of block.slice(x + 1, x + 1 + WINDOW)) {
        const j = order.get(b);
        if (j === undefined) continue;
        const pair = Math.min(i, j) * order.size + Math.max(i, j);
        if (seen.has(pair)) continue;
        seen.add(pair);
        onPair(a, b, i, j);
      }
    }
  }
}

/** Puts figures of other populations beside the measure that they are nearest to. A set is put beside one other at most. */
function joinNearest(
  groups: DisjointSets,
  joins: RuledSets,
  beside: readonly { readonly a: number; readonly b: number; readonly score: number }[],
): void {
  const placed = new Set<number>();
  for (const { a, b } of beside.toSorted((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)) {
    const [x, y] = [groups.find(a), groups.find(b)];
    if (x === y || placed.has(x) || placed.has(y) || !joins.mayJoin(a, b)) continue;
    groups.join(x, y);
    placed.add(x).add(y);
  }
}

function measureOf(all: readonly PlacedStatement[], rules: FigureRules): Measure | null {
  const members = all.slice(0, MOST_MEMBERS);
  const comparisons: Comparison[] = [];
  for (const [a, x] of members.entries())
    for (const [b, y] of members.entries()) {
      if (b <= a) continue;
      if (rules.dismissedPairs.some(pair => pair.has(x) && pair.has(y))) continue;
      const ruled = rules.joined.some(figures => figures.includes(x) && figures.includes(y));
      const found = relatePlaced(x, y) ?? (ruled ? relateAsSame(x, y) : null);
      if (found !== null) comparisons.push({ a, b, relation: found.relation, why: found.why });
    }
  const [first] = members;
  if (first === undefined || comparisons.length === 0) return null;
  return {
    name: measureName(members.map(({ statement }) => statement)),
    unit: first.statement.quantity.unit,
    members: members.map(({ uri, claim, span, statement: { quantity, period } }) => ({
      uri,
      claim,
      span,
      low: quantity.low,
      high: quantity.high,
      unit: quantity.unit,
      asOf: quantity.asOf ?? (period.from === period.to ? period.from : `${period.from ?? ''}/${period.to ?? ''}`),
    })),
    comparisons,
  };
}

function documentsOf({ members }: Measure): number {
  return new Set(members.map(({ uri }) => uri)).size;
}
