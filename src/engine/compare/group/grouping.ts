/**
 * Groups the statements of a corpus by what they measure, and keeps the groups while the corpus changes.
 *
 * Method: statements whose sentences share words are compared (`selections.ts`); those that can be compared by value or time are joined (`clusters.ts`), and those of
 * another population are put to the measure that they are nearest to (`mates.ts`). Then all pairs of a measure are compared (`measureGroup.ts`). A grouping is
 * made from the one before: the answer is the same as if it were made from nothing. Cost: after a change, that of what the changed documents are held against and of the
 * measures that they are of, and a look through the list of measures; of a whole corpus, linear in its statements. Limits: two statements
 * that have only common words in common may not meet.
 */
import type { MeasureRule } from '../../model/index.ts';
import { EMPTY_MEASURES, type MeasureIndex } from '../measure/measureIndex.ts';
import type { WordsOf } from '../measure/writtenName.ts';
import { NumberTrie } from '../numberTrie.ts';
import { type FigureRules, NO_RULES, resolveRules, sameFigureRules } from '../rules/applyRules.ts';
import { changeClusters, clusterOf, type Clusters } from './clusters.ts';
import { changeMates, type Mates } from './mates.ts';
import { groupOf, KnownPairs, type MeasureGroup, MOST_MEMBERS } from './measureGroup.ts';
import { RuledFigures } from './ruledFigures.ts';
import { slowly } from './slowly.ts';
import { changeSelections, type Selections } from './selections.ts';

/** The measures of a corpus, with what the next grouping is made from. */
export interface Grouping {
  readonly index: MeasureIndex;
  readonly rules: FigureRules;
  readonly selections: Selections;
  readonly clusters: Clusters;
  readonly mates: Mates;
  /** The figures that rules name, and those that would be compared with one of them. */
  readonly corrected: ReadonlySet<number>;
  /** The measures by their first figures. */
  readonly groups: NumberTrie<MeasureGroup>;
  /** Those of most documents first. */
  readonly measures: readonly MeasureGroup[];
}

/** Of nothing. */
export const NO_GROUPING: Grouping = {
  index: EMPTY_MEASURES,
  rules: NO_RULES,
  selections: { selected: new NumberTrie(), selectedBy: new NumberTrie() },
  clusters: new NumberTrie(),
  mates: new NumberTrie(),
  corrected: new Set(),
  groups: new NumberTrie(),
  measures: [],
};

/** Groups an index under the reader's rules; `previous` is a grouping of an earlier state of the same corpus, or of nothing. */
export function groupMeasures(previous: Grouping, index: MeasureIndex, rules: readonly MeasureRule[] = []): Grouping {
  const steps = groupingSteps(previous, index, rules);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** What share of the work is done when all figures are held against others, and when they are joined. */
const SHARES = { selected: 0.5, joined: 0.55 } as const;

/** The same in steps of a few milliseconds, between which other work can be done; each tells what share of all is done, from 0 to 1. Who goes no further loses nothing but the work. */
export function* groupingSteps(previous: Grouping, index: MeasureIndex, rules: readonly MeasureRule[] = []): Generator<number, Grouping> {
  const resolved = resolveRules(index, rules);
  const held = sameFigureRules(resolved, previous.rules) ? previous.rules : resolved;
  if (index === previous.index && held === previous.rules) return previous;
  const ruled = new RuledFigures(held, index);
  const selecting = changeSelections(previous.selections, previous.index, index);
  const selections = yield* sharing(selecting, share => SHARES.selected * share);
  const changed = new Set(selections.changed);
  if (held !== previous.rules)
    for (const { named } of [ruled, new RuledFigures(previous.rules, previous.index)]) for (const number of named) changed.add(number);
  const clustering = changeClusters(previous.clusters, selections, changed, ruled);
  const clusters = yield* sharing(clustering, () => SHARES.selected);
  const mates = yield* sharing(changeMates(previous.mates, selections, clusters, ruled), () => SHARES.joined);
  const corrected = correctedBy(ruled, selections);
  const touched = new Set(mates.touched);
  if (held !== previous.rules || corrected.size > 0)
    for (const number of [...previous.corrected, ...corrected])
      if (held !== previous.rules || !previous.corrected.has(number) || !corrected.has(number))
        touched.add(clusterOf(previous.clusters, number)).add(clusterOf(clusters.clusters, number));
  const next = { index, rules: held, selections, clusters: clusters.clusters, mates: mates.mates, corrected };
  return yield* regrouped(previous, next, touched);
}

function* sharing<T, R>(steps: Generator<T, R>, shareOf: (step: T) => number): Generator<number, R> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield shareOf(step.value);
  }
}

function correctedBy({ named }: RuledFigures, { selected }: Selections): ReadonlySet<number> {
  return new Set(
    [...named].flatMap(number => {
      const { figures, scores } = selected.get(number) ?? { figures: [], scores: [] };
      return [number, ...figures.filter((_, i) => scores[i] !== 0)];
    }),
  );
}

/** Figures without a measure between two steps. */
const SINGLES = 1000;

/** Makes the measures of the clusters that were touched anew. */
function* regrouped(
  previous: Grouping,
  next: Omit<Grouping, 'groups' | 'measures'>,
  touched: ReadonlySet<number>,
): Generator<number, Grouping> {
  const groups = previous.groups.edit();
  const gone = new Set<MeasureGroup>();
  const leave = (cluster: number): void => {
    const first = firstOf(previous.mates, cluster);
    const group = previous.groups.get(first);
    if (group === undefined) return;
    gone.add(group);
    groups.delete(first);
  };
  yield* slowly(touched, leave, SHARES.joined);
  const known = new KnownPairs([...gone]);
  const come: (readonly [first: number, group: MeasureGroup])[] = [];
  const firsts = new Set<number>();
  yield* slowly(touched, cluster => firsts.add(firstOf(next.mates, cluster)), SHARES.joined);
  const wordsOf: WordsOf = ({ uri, claim }) => next.index.documents.get(uri)?.document.text.slice(claim.start, claim.end) ?? '';
  let done = 0;
  for (const first of firsts) {
    const share = SHARES.joined + ((1 - SHARES.joined) * done++) / firsts.size;
    if (done % SINGLES === 0) yield share;
    const numbers = numbersFrom(next, first);
    if (numbers.length < 2) continue;
    const rules = numbers.some(number => next.corrected.has(number)) ? next.rules : null;
    const members = numbers.slice(0, MOST_MEMBERS).flatMap(number => next.index.figures.get(number) ?? []);
    const group = yield* sharing(groupOf(first, members, wordsOf, rules, known), () => share);
    if (group === null) continue;
    come.push([first, group]);
    groups.set(first, group);
  }
  const measures = merged(
    previous.measures,
    gone,
    come.map(([, group]) => group),
  );
  return { ...next, groups: groups.done(), measures };
}

/** The first figure of the measure that a cluster is of. */
function firstOf(mates: Mates, cluster: number): number {
  return Math.min(cluster, mates.get(cluster)?.cluster ?? cluster);
}

/** The figures of the measure that begins with one, in ascending order; of very large ones at least those that are compared, and none where it is no measure's first. */
function numbersFrom({ clusters, mates, corrected }: Omit<Grouping, 'groups' | 'measures'>, first: number): readonly number[] {
  const membersOf = (cluster: number): readonly number[] => clusters.get(cluster)?.members ?? [cluster];
  const own = membersOf(first);
  if (own[0] !== first) return [];
  const mate = mates.get(first);
  if (mate === undefined) return own;
  const [most, other] = [corrected.size === 0 ? MOST_MEMBERS : Infinity, membersOf(mate.cluster)];
  return [...own.slice(0, most), ...other.slice(0, most)].sort((a, b) => a - b);
}

/** The measures without those that are gone and with those that have come, in order. */
function merged(
  previous: readonly MeasureGroup[],
  gone: ReadonlySet<MeasureGroup>,
  come: readonly MeasureGroup[],
): readonly MeasureGroup[] {
  const order = (a: MeasureGroup, b: MeasureGroup): number =>
    b.documents - a.documents || b.members.length - a.members.length || a.first - b.first;
  const fresh = come.toSorted(order);
  const measures: MeasureGroup[] = [];
  let at = 0;
  for (const group of previous) {
    if (gone.has(group)) continue;
    for (let next = fresh[at]; next !== undefined && order(next, group) < 0; next = fresh[at]) {
      measures.push(next);
      at++;
    }
    measures.push(group);
  }
  return [...measures, ...fresh.slice(at)];
}
