/**
 * Where the passages of a text went, as those of them tell that are certain: the others are to be looked for beside the same neighbours, and about as far from them
 * as before.
 *
 * Method: the nearest certain passages on both sides, wherever they went: a section that was moved takes its passages along. Where the longest row that stands in the
 * same order in both texts holds too few of them, none tells anything. Cost: O(n log n) for n passages, O(log n) a question. Units: UTF-16 code units.
 */
import { countWhile } from '../../base/bisect.ts';
import { intersects, type Span } from '../model/index.ts';
import { longestRising } from './longestRising.ts';
import type { Journey } from './odds.ts';

/** A passage that is certain: where it stood, and where it stands. */
export interface Known {
  readonly old: Span;
  readonly now: Span;
  /** How much of what stood on both sides of it stands there too: 0 to 2. */
  readonly context: number;
}

/** Of all certain passages so many must stand in the same order, each at a place of its own: else the old places are of several texts, or the text was shuffled. */
const LEAST_ORDERED = 0.6;
/** Of fewer passages it cannot be told whether they are of several texts. */
const LEAST_OF_SEVERAL = 4;
/** How far a passage may reach into its neighbours: the ends of an edited one are a matter of opinion. */
const OVERLAP = 30;

export class Course {
  /** By where they stood, and by where they stand; none overlaps another. */
  readonly #byOld: readonly Known[];
  readonly #byNow: readonly Known[];

  constructor(known: readonly Known[]) {
    const apart = withoutOverlaps(known, ({ old }) => old);
    // Two passages never became one.
    const byNow = withoutOverlaps(apart, ({ now }) => now);
    const byOld = [...byNow].sort((a, b) => a.old.start - b.old.start);
    const isOrdered = longestRising(byOld, ({ now }) => now.start).length >= LEAST_ORDERED * byOld.length;
    const isOfOne = apart.length < LEAST_OF_SEVERAL || byNow.length >= LEAST_ORDERED * apart.length;
    [this.#byOld, this.#byNow] = isOrdered && isOfOne ? [byOld, byNow] : [[], []];
  }

  /** Whether another passage than the one that stood at `old` stands at `now`, with more of the words that it had beside it than `context`, which this one would have there. */
  isAnothers(old: Span, now: Span, context: number): boolean {
    const first = countWhile(this.#byNow.length, i => (this.#byNow[i]?.now.end ?? 0) <= now.start);
    const there = this.#byNow[first];
    return there !== undefined && there.context > context && intersects(there.now, now) && !intersects(there.old, old);
  }

  /** How far off its course a passage that stood at `old` would be at `now`. Null where no other passage is certain: one says nothing of itself. */
  journey(old: Span, now: Span): Journey | null {
    const left = this.#byOld[countWhile(this.#byOld.length, i => (this.#byOld[i]?.old.end ?? 0) <= old.start) - 1];
    const right = this.#byOld[countWhile(this.#byOld.length, i => (this.#byOld[i]?.old.start ?? 0) < old.end)];
    const distances = [
      left && Math.abs(now.start - left.now.end - (old.start - left.old.end)),
      right && Math.abs(right.now.start - now.end - (right.old.start - old.end)),
    ].filter(distance => distance !== undefined);
    if (distances.length === 0) return null;
    const isBehind = now.start >= (left?.now.end ?? 0) - OVERLAP;
    const isBefore = now.end <= (right?.now.start ?? Infinity) + OVERLAP;
    const isParted = left !== undefined && right !== undefined && left.now.start > right.now.start;
    const order = isParted ? 'parted' : isBehind && isBefore ? 'between' : 'out';
    return { kind: 'beside', distance: Math.min(...distances), order };
  }
}

/** In the order of their spans; of those that overlap, the one with more of its surroundings. */
function withoutOverlaps(known: readonly Known[], spanOf: (each: Known) => Span): readonly Known[] {
  const kept: Known[] = [];
  for (const each of [...known].sort((a, b) => spanOf(a).start - spanOf(b).start || spanOf(a).end - spanOf(b).end)) {
    const last = kept.at(-1);
    if (last === undefined || spanOf(last).end <= spanOf(each).start) kept.push(each);
    else if (each.context > last.context) kept[kept.length - 1] = each;
  }
  return kept;
}
