/**
 * Where the passages of a text went, as those of them tell that are certain: the others are to be looked for between the same neighbours, and about as far from them
 * as before.
 *
 * Method: of all passages that are certain the longest row that stands in the same order in both texts is taken. Cost: O(n log n) for n passages, O(log n) a
 * question. Units: UTF-16 code units.
 */
import { countWhile } from '../../base/bisect.ts';
import { intersects, type Span } from '../model/index.ts';
import { longestRising } from './longestRising.ts';
import type { Journey } from './odds.ts';

/** A passage that is certain: where it stood, and where it stands. */
export interface Known {
  readonly old: Span;
  readonly now: Span;
  /** Whether all that stood beside it stands there too. */
  readonly isWhole: boolean;
}

/** Of all certain passages so many must stand in the same order: else the old places are of several texts, or the text was shuffled. */
const LEAST_ORDERED = 0.6;
/** How far a passage may reach into its neighbours: the ends of an edited one are a matter of opinion. */
const OVERLAP = 30;

export class Course {
  readonly #row: readonly Known[];

  constructor(known: readonly Known[]) {
    const sorted = [...known].sort((a, b) => a.old.start - b.old.start || a.old.end - b.old.end);
    const row: Known[] = [];
    for (const each of longestRising(sorted, ({ now }) => now.start)) {
      const last = row.at(-1);
      if (last === undefined || (last.old.end <= each.old.start && last.now.end <= each.now.start)) row.push(each);
    }
    const apart = sorted.filter(({ old }, i) => i === 0 || !intersects(old, sorted[i - 1]?.old ?? old)).length;
    this.#row = row.length >= LEAST_ORDERED * apart ? row : [];
  }

  /** Whether another passage than the one that stood at `old` stands at `now`, between the same words as before. */
  isAnothers(old: Span, now: Span): boolean {
    const first = countWhile(this.#row.length, i => (this.#row[i]?.now.end ?? 0) <= now.start);
    const there = this.#row[first];
    return there !== undefined && there.isWhole && intersects(there.now, now) && !intersects(there.old, old);
  }

  /** How far off its course a passage that stood at `old` would be at `now`. Null where no other passage is certain: one says nothing of itself. */
  journey(old: Span, now: Span): Journey | null {
    const left = this.#row[countWhile(this.#row.length, i => (this.#row[i]?.old.end ?? 0) <= old.start) - 1];
    const right = this.#row[countWhile(this.#row.length, i => (this.#row[i]?.old.start ?? 0) < old.end)];
    const distances = [
      left && Math.abs(now.start - left.now.end - (old.start - left.old.end)),
      right && Math.abs(right.now.start - now.end - (right.old.start - old.end)),
    ].filter(distance => distance !== undefined);
    if (distances.length === 0) return null;
    const inOrder = now.start >= (left?.now.end ?? 0) - OVERLAP && now.end <= (right?.now.start ?? Infinity) + OVERLAP;
    return { kind: 'beside', distance: Math.min(...distances), inOrder };
  }
}
