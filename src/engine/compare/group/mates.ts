/**
 * Puts clusters of other populations beside each other, and keeps them so while the corpus changes: each beside one other at most, the likeliest pairs first.
 *
 * Method: a pair of clusters stands where neither has a likelier mate. Pairs are looked at in the order of their likelihood, beginning with those of clusters that
 * are new or have lost their mate; a pair that stands frees the mates that it takes the place of, whose less likely pairs are then looked at too. What comes of it is what
 * looking at all pairs in that order would give. A cluster of very many figures stands alone: more of them than a measure shows are of one thing, and each edit would
 * look at all its links. Cost: that of the clusters that are new or freed, O(n log n) in their links.
 */
import type { NumberTrie } from '../numberTrie.ts';
import { type ChangedClusters, clusterOf } from './clusters.ts';
import { Heap } from './heap.ts';
import { MOST_MEMBERS } from './measureGroup.ts';
import type { RuledFigures } from './ruledFigures.ts';
import { JOINED, scoreIn, type Selections } from './selections.ts';

/** Two figures of two clusters: `a` has selected `b`. */
interface Link {
  readonly score: number;
  readonly a: number;
  readonly b: number;
}

/** The cluster that one stands beside, and by which of their links. */
export interface Mate {
  readonly cluster: number;
  readonly by: Link;
}

/** For each cluster, by its first figure, its mate. */
export type Mates = NumberTrie<Mate>;

/** Mates after a change, and the clusters that may have another one than before. */
interface ChangedMates {
  readonly mates: Mates;
  readonly touched: ReadonlySet<number>;
}

function byLikelihood(x: Link, y: Link): number {
  return y.score - x.score || x.a - y.a || x.b - y.b;
}

/** The likeliest link of a cluster that was not looked at yet, and those that come after it. */
interface Offer {
  readonly from: number;
  readonly to: Mate;
  readonly rest: Heap<Mate>;
}

/** Clusters of more figures stand alone. */
const LARGEST = 10 * MOST_MEMBERS;

/** Clusters between two steps. */
const STEP = 200;

/** Finds mates for the clusters that have come and for those that have lost theirs. */
export function* changeMates(
  previous: Mates,
  selections: Selections,
  { clusters, gone, come }: ChangedClusters,
  rules: RuledFigures,
): Generator<void, ChangedMates> {
  const edit = previous.edit();
  const touched = new Set<number>(gone);
  const offers = new Heap<Offer>((x, y) => byLikelihood(x.to.by, y.to.by));
  const offer = (from: number, rest: Heap<Mate>): void => {
    const to = rest.take();
    if (to !== undefined) offers.put({ from, to, rest });
  };
  const open = (from: number, after: Link | null): void => {
    touched.add(from);
    if (!isLarge(from)) offer(from, new Heap(byLink, linksOf(from, after)));
  };
  const setOf = (number: number): number => clusterOf(clusters, number);
  const isLarge = (number: number): boolean => (clusters.get(number)?.members.length ?? 0) > LARGEST;
  const linksOf = (from: number, after: Link | null): readonly Mate[] => {
    const links: Mate[] = [];
    const add = (number: number, by: Link): void => {
      const cluster = setOf(number);
      if (by.score === 0 || by.score === JOINED || cluster === from || rules.dismissed.has(number) || isLarge(number)) return;
      if (after !== null && byLikelihood(by, after) <= 0) return;
      if (rules.mayStandBeside(by.a, by.b, setOf)) links.push({ cluster, by });
    };
    for (const member of clusters.get(from)?.members ?? [from]) {
      const { figures, scores } = selections.selected.get(member) ?? { figures: [], scores: [] };
      for (const [i, b] of figures.entries()) add(b, { score: scores[i] ?? 0, a: member, b });
      for (const a of selections.selectedBy.get(member) ?? [])
        add(a, { score: scoreIn(selections.selected.get(a), member) ?? 0, a, b: member });
    }
    return links;
  };
  const leave = (mate: Mate | undefined): void => {
    if (mate === undefined) return;
    edit.delete(mate.cluster);
    open(mate.cluster, mate.by);
  };
  for (const cluster of gone) {
    const mate = previous.get(cluster);
    edit.delete(cluster);
    if (mate === undefined || gone.has(mate.cluster)) continue;
    leave(mate);
  }
  for (const [i, { members }] of come.entries()) {
    if (members[0] !== undefined) open(members[0], null);
    if (i % STEP === 0) yield;
  }
  for (let i = 1, next = offers.take(); next !== undefined; next = offers.take(), i++) {
    if (i % STEP === 0) yield;
    const { from, to, rest } = next;
    const [own, its] = [edit.get(from), edit.get(to.cluster)];
    if (own !== undefined && byLikelihood(own.by, to.by) <= 0) continue;
    if (its !== undefined && byLikelihood(its.by, to.by) <= 0) {
      offer(from, rest);
      continue;
    }
    edit.set(from, to);
    edit.set(to.cluster, { cluster: from, by: to.by });
    touched.add(from).add(to.cluster);
    leave(its);
    leave(own);
  }
  return { mates: edit.done(), touched };
}

const byLink = (x: Mate, y: Mate): number => byLikelihood(x.by, y.by);
