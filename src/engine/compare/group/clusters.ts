/**
 * Keeps the sets of figures that can be compared with one another, directly or through others, while the corpus changes.
 *
 * Method: a change dissolves the connected components that it touches, and these alone are joined anew (union-find), the reader's rules held. Cost: linear in the
 * figures of these components and in what they are held against.
 */
import { DisjointSets } from '../disjointSets.ts';
import type { NumberTrie } from '../numberTrie.ts';
import { RuledSets } from '../rules/applyRules.ts';
import type { RuledFigures } from './ruledFigures.ts';
import { ascending, slowly } from './slowly.ts';
import { type ChangedSelections, JOINED, scoreIn, type Selections } from './selections.ts';

/** Figures that can be compared, by their numbers, in ascending order. */
export interface Cluster {
  readonly members: readonly number[];
  /** All figures that would be of one cluster if no rule kept them apart. */
  readonly component: readonly number[];
}

/** For each figure its cluster; one that is alone has none. */
export type Clusters = NumberTrie<Cluster>;

/** A cluster is called by its first figure. */
export function clusterOf(clusters: Clusters, number: number): number {
  return clusters.get(number)?.members[0] ?? number;
}

/** The clusters of some selections after a change. */
export interface ChangedClusters {
  readonly clusters: Clusters;
  /** The clusters that are dissolved, by their first figures. */
  readonly gone: ReadonlySet<number>;
  /** Those that were made anew, single figures among them. */
  readonly come: readonly Cluster[];
}

/** Figures between two steps. */
const STEP = 1000;

/** Joins anew what the statements of `changed` are joined with. */
export function* changeClusters(
  previous: Clusters,
  selections: ChangedSelections,
  changed: ReadonlySet<number>,
  rules: RuledFigures,
): Generator<void, ChangedClusters> {
  const loose = new Set<number>();
  const gone = new Set<number>();
  const dissolve = (number: number): void => {
    if (loose.has(number)) return;
    for (const member of previous.get(number)?.component ?? [number]) {
      loose.add(member);
      gone.add(clusterOf(previous, member));
    }
  };
  const loosen = (number: number): void => {
    dissolve(number);
    for (const other of joinedWith(selections, number)) dissolve(other);
    if (rules.named.has(number)) for (const list of rules.together) if (list.includes(number)) list.forEach(dissolve);
  };
  yield* slowly(changed, loosen, undefined);
  const edit = previous.edit();
  const staying: number[] = [];
  const leave = (number: number): void => {
    edit.delete(number);
    if (selections.selected.get(number) !== undefined && !rules.dismissed.has(number)) staying.push(number);
  };
  yield* slowly(loose, leave, undefined);
  const left = ascending(staying);
  yield;
  const come = yield* joinedAnew(left, selections, rules);
  const put = (cluster: Cluster): void => {
    if (cluster.component.length > 1) for (const number of cluster.members) edit.set(number, cluster);
  };
  yield* slowly(come, put, undefined);
  return { clusters: edit.done(), gone, come };
}

/** Those that a statement can be compared with, whichever of the two has selected the other. */
function* joinedWith({ selected, selectedBy }: Selections, number: number): Generator<number> {
  const selection = selected.get(number);
  if (selection === undefined) return;
  for (const [i, other] of selection.figures.entries()) if (selection.scores[i] === JOINED) yield other;
  for (const other of selectedBy.get(number) ?? []) if (scoreIn(selected.get(other), number) === JOINED) yield other;
}

function* joinedAnew(left: readonly number[], { selected }: Selections, rules: RuledFigures): Generator<void, readonly Cluster[]> {
  const places = new Map(left.map((number, i) => [number, i] as const));
  const components = new DisjointSets(left.length);
  const sets = new DisjointSets(left.length);
  for (const list of rules.together) {
    const [first, ...others] = list.flatMap(number => places.get(number) ?? []);
    for (const other of others) if (first !== undefined) components.join(first, other);
  }
  const ruled = new RuledSets(sets, rules.rules, placed => places.get(rules.numberOf(placed)));
  for (const [i, number] of left.entries()) {
    const { figures, scores } = selected.get(number) ?? { figures: [], scores: [] };
    for (const [k, other] of figures.entries()) {
      const j = scores[k] === JOINED ? places.get(other) : undefined;
      if (j === undefined) continue;
      components.join(i, j);
      ruled.join(i, j);
    }
    if (i % STEP === 0) yield;
  }
  const numbers = (list: readonly number[]): readonly number[] => list.map(i => left[i] ?? 0);
  const componentsBy = new Map<number, readonly number[]>();
  yield* slowly(components.lists(), list => componentsBy.set(list[0] ?? 0, numbers(list)), undefined);
  const clusters: Cluster[] = [];
  const add = (list: readonly number[]): void => {
    const members = numbers(list);
    const component = componentsBy.get(components.find(list[0] ?? 0)) ?? members;
    clusters.push({ members, component: component.length === members.length ? members : component });
  };
  yield* slowly(sets.lists(), add, undefined);
  return clusters;
}
