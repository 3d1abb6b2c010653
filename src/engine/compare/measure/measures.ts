/**
 * Groups the statements of a corpus by what they measure.
 *
 * Method: statements whose sentences share words are compared (`partners.ts`); those that can be compared by value or time are joined (union-find), and those of
 * another population are put to the measure that they are nearest to. Then all pairs of a measure are compared.
 * Cost: linear in the statements, for a crowded key compares each statement with a bounded number of others; after a change, the keys and
 * measures of the changed documents are compared anew and nothing else. Limits: in a crowded key two statements that stand far apart may
 * not meet.
 */
import type { Comparison, Measure, MeasureRule } from '../../model/index.ts';
import { DisjointSets } from '../disjointSets.ts';
import type { PlacedStatement } from './documentStatements.ts';
import type { MeasureIndex } from './measureIndex.ts';
import { measureName } from './name.ts';
import type { WordsOf } from './writtenName.ts';
import { relateAsSame, relatePlaced } from './pairs.ts';
import { partnersOf } from './partners.ts';
import { areJoined, areKeptApart, type FigureRules, NO_RULES, resolveRules, RuledSets } from '../rules/applyRules.ts';

/** Larger measures are cut: no reader looks at more figures of one thing. */
const MOST_MEMBERS = 100;

/** The measures of a corpus, held to the reader's rules: those of most documents first. */
export function measuresOf(index: MeasureIndex, rules: readonly MeasureRule[] = []): readonly Measure[] {
  const ruled = resolveRules(index, rules);
  const corrected = nearRules(index, ruled);
  const all = [...index.documents.values()].flatMap(({ statements }) => statements).filter(placed => !ruled.dismissed.has(placed));
  const order = new Map(all.map((placed, i) => [placed, i] as const));
  const groups = new DisjointSets(all.length);
  const joins = new RuledSets(groups, ruled, placed => order.get(placed));
  const beside: { readonly a: number; readonly b: number; readonly score: number }[] = [];
  for (const [a, placed] of all.entries())
    for (const { other, found } of partnersOf(index, placed)) {
      const b = order.get(other);
      if (b === undefined) continue;
      if (found.relation === 'different-population') beside.push({ a, b, score: found.score });
      else joins.join(a, b);
    }
  joinNearest(groups, joins, beside);
  const wordsOf: WordsOf = ({ uri, claim }) => index.documents.get(uri)?.document.text.slice(claim.start, claim.end) ?? '';
  return groups
    .lists()
    .filter(members => members.length > 1)
    .map(members =>
      measureOf(
        members.map(i => all[i]).filter(placed => placed !== undefined),
        wordsOf,
        ruled,
        corrected,
      ),
    )
    .filter(measure => measure !== null)
    .sort((a, b) => documentsOf(b) - documentsOf(a) || b.members.length - a.members.length);
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

/** The measures that were made before, by their first members: where the members are the same, so is the measure. */
const MADE = new WeakMap<PlacedStatement, { readonly members: readonly PlacedStatement[]; readonly measure: Measure | null }>();

/** The figures that rules name, and those that would be compared with one of them. */
function nearRules(index: MeasureIndex, { named }: FigureRules): ReadonlySet<PlacedStatement> {
  return new Set([...named].flatMap(figure => [figure, ...partnersOf(index, figure).map(({ other }) => other)]));
}

function measureOf(
  all: readonly PlacedStatement[],
  wordsOf: WordsOf,
  rules: FigureRules,
  corrected: ReadonlySet<PlacedStatement>,
): Measure | null {
  const [first] = all;
  if (first === undefined || all.some(member => corrected.has(member))) return compareAll(all, wordsOf, rules, true);
  const made = MADE.get(first);
  if (made?.members.length === all.length && made.members.every((member, i) => member === all[i])) return made.measure;
  const measure = compareAll(all, wordsOf, NO_RULES, false);
  MADE.set(first, { members: all, measure });
  return measure;
}

function compareAll(all: readonly PlacedStatement[], wordsOf: WordsOf, rules: FigureRules, corrected: boolean): Measure | null {
  const members = all.slice(0, MOST_MEMBERS);
  const comparisons: Comparison[] = [];
  for (const [a, x] of members.entries())
    for (const [b, y] of members.entries()) {
      if (b <= a || areKeptApart(rules, x, y)) continue;
      const found = relatePlaced(x, y) ?? (areJoined(rules, x, y) ? relateAsSame(x, y) : null);
      if (found !== null) comparisons.push({ a, b, relation: found.relation, why: found.why });
    }
  const [first] = members;
  if (first === undefined || comparisons.length === 0) return null;
  return {
    name: measureName(members, wordsOf),
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
    corrected,
  };
}

function documentsOf({ members }: Measure): number {
  return new Set(members.map(({ uri }) => uri)).size;
}
