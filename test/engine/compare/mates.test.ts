import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { changeClusters, clusterOf, type Clusters } from '../../../src/engine/compare/group/clusters.ts';
import { changeMates, type Mates } from '../../../src/engine/compare/group/mates.ts';
import { RuledFigures } from '../../../src/engine/compare/group/ruledFigures.ts';
import { JOINED, type Selection, type Selections } from '../../../src/engine/compare/group/selections.ts';
import { EMPTY_MEASURES } from '../../../src/engine/compare/measure/measureIndex.ts';
import { NumberTrie } from '../../../src/engine/compare/numberTrie.ts';
import { NO_RULES } from '../../../src/engine/compare/rules/applyRules.ts';

const FIGURES = 14;
const SCORE = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.constant(JOINED) },
  { weight: 6, arbitrary: fc.integer({ min: 50, max: 59 }).map(n => n / 60) },
);
/** For some figures whom they are held against, and how they stand to them. */
const CHANGE = fc.array(
  fc.tuple(
    fc.nat(FIGURES - 1),
    fc.option(fc.uniqueArray(fc.tuple(fc.nat(FIGURES - 1), SCORE), { maxLength: 3, selector: ([other]) => other }), { freq: 5 }),
  ),
  { maxLength: 4 },
);

interface State {
  readonly selections: Selections;
  readonly clusters: Clusters;
  readonly mates: Mates;
}

const NOTHING: State = {
  selections: { selected: new NumberTrie(), selectedBy: new NumberTrie() },
  clusters: new NumberTrie(),
  mates: new NumberTrie(),
};
const RULES = new RuledFigures(NO_RULES, EMPTY_MEASURES);

function finished<R>(steps: Generator<unknown, R>): R {
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

function trieOf<V>(entries: Iterable<readonly [number, V]>): NumberTrie<V> {
  const edit = new NumberTrie<V>().edit();
  for (const [key, value] of entries) edit.set(key, value);
  return edit.done();
}

function selectionsOf(all: ReadonlyMap<number, Selection>): Selections {
  const by = new Map<number, number[]>();
  for (const [number, { figures }] of all) for (const other of figures) by.set(other, [...(by.get(other) ?? []), number]);
  return { selected: trieOf(all), selectedBy: trieOf(by) };
}

function next(before: State, all: ReadonlyMap<number, Selection>, changed: ReadonlySet<number>): State {
  const selections = selectionsOf(all);
  const clusters = finished(changeClusters(before.clusters, { ...selections, changed }, changed, RULES));
  const { mates } = finished(changeMates(before.mates, selections, clusters, RULES));
  return { selections, clusters: clusters.clusters, mates };
}

/** All pairs, the likeliest first: each stands where neither cluster has a mate. */
function matesOneByOne(clusters: Clusters, all: ReadonlyMap<number, Selection>): ReadonlyMap<number, number> {
  const links = [...all].flatMap(([a, { figures, scores }]) => figures.map((b, i) => ({ a, b, score: scores[i] ?? 0 })));
  const mates = new Map<number, number>();
  for (const { a, b } of links
    .filter(({ score }) => score > 0 && score < JOINED)
    .sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)) {
    const [x, y] = [clusterOf(clusters, a), clusterOf(clusters, b)];
    if (x === y || mates.has(x) || mates.has(y)) continue;
    mates.set(x, y).set(y, x);
  }
  return mates;
}

test('clusters and their mates after changes are those made from nothing', () => {
  fc.assert(
    fc.property(fc.array(CHANGE, { minLength: 1, maxLength: 8 }), changes => {
      const all = new Map<number, Selection>(
        Array.from({ length: FIGURES }, (_, i) => [i, { figures: [], scores: [], last: null }] as const),
      );
      let state = next(NOTHING, all, new Set(all.keys()));
      for (const change of changes) {
        const changed = new Set<number>();
        for (const [number, others] of change) {
          const drawn = (others ?? []).filter(([other]) => other !== number && all.has(other));
          if (others === null) all.delete(number);
          else all.set(number, { figures: drawn.map(([other]) => other), scores: drawn.map(([, score]) => score), last: null });
          changed.add(number);
        }
        // Who is gone is in nobody's selection, and two that have each other stand to each other in one way.
        for (const [number, { figures, scores }] of all) {
          const own = (other: number, i: number): number =>
            other < number ? (scoreOf(all.get(other), number) ?? scores[i] ?? 0) : (scores[i] ?? 0);
          const kept = figures.flatMap((other, i) => (all.has(other) ? [[other, own(other, i)] as const] : []));
          if (kept.length === figures.length && kept.every(([, score], i) => score === scores[i])) continue;
          all.set(number, { figures: kept.map(([other]) => other), scores: kept.map(([, score]) => score), last: null });
          changed.add(number);
        }
        state = next(state, all, changed);
        const fresh = next(NOTHING, all, new Set(all.keys()));
        assert.deepEqual(new Map(state.clusters.entries()), new Map(fresh.clusters.entries()));
        assert.deepEqual(new Map(state.mates.entries()), new Map(fresh.mates.entries()));
        assert.deepEqual(
          new Map(Array.from(state.mates.entries(), ([from, { cluster }]) => [from, cluster] as const)),
          matesOneByOne(state.clusters, all),
        );
      }
    }),
    { numRuns: 500 },
  );
});

function scoreOf(selection: Selection | undefined, number: number): number | undefined {
  return selection?.scores[selection.figures.indexOf(number)];
}

test('a cluster of more than a thousand figures stands alone, and has a mate when it is smaller', () => {
  const LARGEST = 1000;
  const chain = (length: number): ReadonlyMap<number, Selection> =>
    new Map([
      ...Array.from({ length }, (_, i): readonly [number, Selection] => [
        i,
        { figures: i + 1 < length ? [i + 1] : [], scores: i + 1 < length ? [JOINED] : [], last: null },
      ]),
      [5000, { figures: [3], scores: [0.7], last: null }],
    ]);
  const small = chain(LARGEST);
  const [first, large, again] = [small, chain(LARGEST + 1), small].reduce<readonly State[]>(
    (states, all) => [...states, next(states.at(-1) ?? NOTHING, all, new Set([...all.keys(), LARGEST]))],
    [],
  );
  assert.deepEqual(
    [first, large, again].map(state => [state?.mates.get(5000)?.cluster, state?.mates.get(0)?.cluster]),
    [
      [0, 5000],
      [undefined, undefined],
      [0, 5000],
    ],
  );
});
