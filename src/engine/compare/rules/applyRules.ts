/**
 * What the reader's rules say of the statements of a corpus: which belong together, which must not, which are left out.
 *
 * Cost: linear in the figures that the rules name; pairs that must not be joined are looked at with each join. Where two rules gainsay
 * each other, what keeps figures apart stands: a missing comparison is better than a wrong one.
 */
import type { MeasureRule } from '../../model/index.ts';
import type { DisjointSets } from '../disjointSets.ts';
import type { PlacedStatement } from '../measure/documentStatements.ts';
import type { MeasureIndex } from '../measure/measureIndex.ts';
import { FigureFinder } from './figures.ts';

/** The rules on figures, each figure found in its document. */
export interface FigureRules {
  readonly joined: readonly (readonly PlacedStatement[])[];
  readonly apart: readonly (readonly PlacedStatement[])[];
  readonly closed: readonly (readonly PlacedStatement[])[];
  readonly dismissed: ReadonlySet<PlacedStatement>;
  readonly dismissedPairs: readonly ReadonlySet<PlacedStatement>[];
  /** All figures that a rule names. */
  readonly named: ReadonlySet<PlacedStatement>;
  /** Rules of which a figure is not to be found with certainty: what is left of them still counts. */
  readonly orphans: readonly MeasureRule[];
}

/** No rules at all. */
export const NO_RULES: FigureRules = {
  joined: [],
  apart: [],
  closed: [],
  dismissed: new Set(),
  dismissedPairs: [],
  named: new Set(),
  orphans: [],
};

/** Finds the figures of `rules` in the documents of an index. */
export function resolveRules({ documents }: MeasureIndex, rules: readonly MeasureRule[]): FigureRules {
  if (rules.length === 0) return NO_RULES;
  const finder = new FigureFinder(documents.values());
  const orphans: MeasureRule[] = [];
  const of = new Map<string, (readonly PlacedStatement[])[]>();
  for (const rule of rules) {
    if ('names' in rule) continue;
    const found = rule.figures.map(figure => finder.find(figure)).filter(placed => placed !== null);
    if (found.length < rule.figures.length) orphans.push(rule);
    const kind = rule.kind === 'dismiss' && rule.figures.length > 1 ? 'dismiss-pair' : rule.kind;
    // Of a rule on two and more, one figure alone says nothing any more.
    if (found.length === 0 || (found.length === 1 && rule.figures.length > 1)) continue;
    of.set(kind, [...(of.get(kind) ?? []), found]);
  }
  return {
    joined: of.get('same') ?? [],
    apart: of.get('different') ?? [],
    closed: of.get('together') ?? [],
    dismissed: new Set(of.get('dismiss')?.flat() ?? []),
    dismissedPairs: (of.get('dismiss-pair') ?? []).map(figures => new Set(figures)),
    named: new Set([...of.values()].flat(2)),
    orphans,
  };
}

/** Whether two sets of rules say the same of the same figures. */
export function sameFigureRules(one: FigureRules, other: FigureRules): boolean {
  if (one === other) return true;
  const same = <T>(a: Iterable<T>, b: Iterable<T>): boolean => {
    const [list, others] = [[...a], [...b]];
    return list.length === others.length && list.every((each, i) => each === others[i]);
  };
  const sameLists = (a: readonly Iterable<PlacedStatement>[], b: readonly Iterable<PlacedStatement>[]): boolean =>
    a.length === b.length && a.every((list, i) => same(list, b[i] ?? []));
  return (
    sameLists(one.joined, other.joined) &&
    sameLists(one.apart, other.apart) &&
    sameLists(one.closed, other.closed) &&
    sameLists(one.dismissedPairs, other.dismissedPairs) &&
    same(one.dismissed, other.dismissed)
  );
}

/** Whether a rule says that the two are of one measure. */
export function areJoined({ joined }: FigureRules, a: PlacedStatement, b: PlacedStatement): boolean {
  return joined.some(figures => figures.includes(a) && figures.includes(b));
}

/** Whether a rule keeps the two from being compared: either is left out, their comparison is, or they are not of one measure. */
export function areKeptApart({ apart, closed, dismissed, dismissedPairs }: FigureRules, a: PlacedStatement, b: PlacedStatement): boolean {
  return (
    dismissed.has(a) ||
    dismissed.has(b) ||
    dismissedPairs.some(pair => pair.has(a) && pair.has(b)) ||
    apart.some(figures => figures.includes(a) && figures.includes(b)) ||
    closed.some(figures => figures.includes(a) !== figures.includes(b))
  );
}

/** Joins figures under the rules: what they join first, and then nothing that they keep apart. */
export class RuledSets {
  readonly #sets: DisjointSets;
  readonly #apart: readonly (readonly [number, number])[];
  /** For each figure of a measure by itself the number of that measure. */
  readonly #closed = new Map<number, number>();

  constructor(sets: DisjointSets, rules: FigureRules, indexOf: (placed: PlacedStatement) => number | undefined) {
    this.#sets = sets;
    const indexes = (figures: readonly PlacedStatement[]): readonly number[] => figures.flatMap(placed => indexOf(placed) ?? []);
    this.#apart = rules.apart.flatMap(figures => {
      const list = indexes(figures);
      return list.flatMap((a, i) => list.slice(i + 1).map(b => [a, b] as const));
    });
    for (const [measure, figures] of rules.closed.entries()) for (const i of indexes(figures)) this.#closed.set(i, measure);
    for (const figures of [...rules.closed, ...rules.joined]) {
      const [first, ...others] = indexes(figures);
      for (const other of others) if (first !== undefined) this.join(first, other);
    }
  }

  /** Whether no rule keeps the sets of two figures apart. */
  mayJoin(i: number, j: number): boolean {
    if (this.#closed.size > 0 && this.#closed.get(i) !== this.#closed.get(j)) return false;
    if (this.#apart.length === 0) return true;
    const [x, y] = [this.#sets.find(i), this.#sets.find(j)];
    return !this.#apart.some(([a, b]) => {
      const [p, q] = [this.#sets.find(a), this.#sets.find(b)];
      return (p === x && q === y) || (p === y && q === x);
    });
  }

  /** Joins the sets of two figures, unless a rule keeps them apart. */
  join(i: number, j: number): void {
    if (this.mayJoin(i, j)) this.#sets.join(i, j);
  }
}
