/**
 * The figures of one measure, each pair compared, in little space: what a relation is explained by is worked out again when somebody asks.
 * Cost: all pairs of a bounded number of figures; those that were compared before are not compared again.
 */
import { type Comparison, type Measure, type Relation, RELATIONS } from '../../model/index.ts';
import type { PlacedStatement } from '../measure/documentStatements.ts';
import { measureName } from '../measure/name.ts';
import { type PairRelation, relateAsSame, relateOnce } from '../measure/pairs.ts';
import type { WordsOf } from '../measure/writtenName.ts';
import { areJoined, areKeptApart, type FigureRules, NO_RULES } from '../rules/applyRules.ts';

/** Larger measures are cut: no reader looks at more figures of one thing. */
export const MOST_MEMBERS = 100;

/** A measure, as it is kept. `measureOf` tells all of it. */
export interface MeasureGroup {
  readonly name: string;
  readonly unit: string;
  readonly members: readonly PlacedStatement[];
  /** The number of the first of them. */
  readonly first: number;
  /** In how many documents they are. */
  readonly documents: number;
  /** Whether the reader said something of its figures, or of figures that would be of it. */
  readonly corrected: boolean;
  /** Those that hold for it. */
  readonly rules: FigureRules;
  /** For each pair of members, at `pairAt`, one more than the place of its relation in `RELATIONS`; 0 where there is none. */
  readonly pairs: Uint8Array;
}

/** Where the pair of the members `a` and `b` is kept; `a` is the lower. */
function pairAt(a: number, b: number): number {
  return ((b - 1) * b) / 2 + a;
}

/** What members of earlier groups were to each other. */
export class KnownPairs {
  readonly #places = new Map<PlacedStatement, { readonly group: MeasureGroup; readonly at: number }>();

  /** Groups that rules have a say in are left out: another rule makes other pairs of them. */
  constructor(groups: readonly MeasureGroup[]) {
    for (const group of groups)
      if (!group.corrected) for (const [at, member] of group.members.entries()) this.#places.set(member, { group, at });
  }

  /** As in `MeasureGroup.pairs`; undefined where the two were not compared. */
  get(one: PlacedStatement, other: PlacedStatement): number | undefined {
    const [x, y] = [this.#places.get(one), this.#places.get(other)];
    if (x === undefined || x.group !== y?.group) return undefined;
    return x.group.pairs[pairAt(Math.min(x.at, y.at), Math.max(x.at, y.at))];
  }
}

/** Compares all pairs of `members`, in steps; null where none can be compared. `first`: the number of the first of them; `rules`: null where none has a say. */
export function* groupOf(
  first: number,
  members: readonly PlacedStatement[],
  wordsOf: WordsOf,
  rules: FigureRules | null,
  known: KnownPairs,
): Generator<void, MeasureGroup | null> {
  const pairs = new Uint8Array(pairAt(0, members.length));
  for (const [b, y] of members.entries()) {
    for (const [a, x] of members.slice(0, b).entries())
      pairs[pairAt(a, b)] = (rules === null ? known.get(x, y) : undefined) ?? codeOf(relateUnder(rules ?? NO_RULES, x, y)?.relation);
    yield;
  }
  const [figure] = members;
  if (figure === undefined || pairs.every(pair => pair === 0)) return null;
  return {
    name: measureName(members, wordsOf),
    unit: figure.statement.quantity.unit,
    members,
    first,
    documents: new Set(members.map(({ uri }) => uri)).size,
    corrected: rules !== null,
    rules: rules ?? NO_RULES,
    pairs,
  };
}

function codeOf(relation: Relation | undefined): number {
  return relation === undefined ? 0 : 1 + RELATIONS.indexOf(relation);
}

function relateUnder(rules: FigureRules, x: PlacedStatement, y: PlacedStatement): Pick<PairRelation, 'relation' | 'why'> | null {
  if (areKeptApart(rules, x, y)) return null;
  return relateOnce(x, y) ?? (areJoined(rules, x, y) ? relateAsSame(x, y) : null);
}

/** How many pairs of a measure stand in each relation. */
export function relationCounts({ pairs }: MeasureGroup): Readonly<Record<Relation, number>> {
  const counts: Record<Relation, number> = { agrees: 0, overlaps: 0, differs: 0, 'different-time': 0, 'different-population': 0 };
  for (const pair of pairs) {
    const relation = RELATIONS[pair - 1];
    if (relation !== undefined) counts[relation]++;
  }
  return counts;
}

/** All pairs of a measure that can be compared, each explained anew. */
export function* comparisonsOf({ members, pairs, rules }: MeasureGroup): Generator<Comparison> {
  for (const [a, x] of members.entries())
    for (let b = a + 1; b < members.length; b++) {
      const y = members[b];
      const found = y === undefined || pairs[pairAt(a, b)] === 0 ? null : relateUnder(rules, x, y);
      if (found !== null) yield { a, b, relation: found.relation, why: found.why };
    }
}

/** A measure with all that is told of it. */
export function measureOf(group: MeasureGroup): Measure {
  const { name, unit, members, corrected } = group;
  return { name, unit, members: members.map(memberOf), comparisons: [...comparisonsOf(group)], corrected };
}

/** A figure as a member of its measure. */
export function memberOf({ uri, claim, span, statement: { quantity, period } }: PlacedStatement): Measure['members'][number] {
  return {
    uri,
    claim,
    span,
    low: quantity.low,
    high: quantity.high,
    unit: quantity.unit,
    asOf: quantity.asOf ?? (period.from === period.to ? period.from : `${period.from ?? ''}/${period.to ?? ''}`),
  };
}
