/** Whether an anchor was attached to what its passage became. */
import type { Span } from '../../../src/engine/index.ts';

export type Verdict = 'found' | 'orphan' | 'wrong';

/** How many passages of one fate were found, refused and attached wrongly. */
export interface Counts {
  all: number;
  found: number;
  orphan: number;
  wrong: number;
}

export function noCounts(): Counts {
  return { all: 0, found: 0, orphan: 0, wrong: 0 };
}

/** Counts one passage in and tells what it counted as. `found`, `truth`: null for an orphan, and for what was deleted. */
export function judge(counts: Counts, found: Span | null, truth: Span | null): Verdict {
  counts.all++;
  const verdict = found === null ? 'orphan' : truth !== null && overlaps(found, truth) ? 'found' : 'wrong';
  counts[verdict]++;
  return verdict;
}

/** By more than half of the shorter, and by a third of the longer: the ends of an edited passage are a matter of opinion. */
function overlaps(a: Span, b: Span): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  const [shorter = 0, longer = 0] = [a.end - a.start, b.end - b.start].sort((x, y) => x - y);
  return 2 * shared > shorter && 3 * shared > longer;
}

/** `part` of `whole` in words, for a table; nothing of nothing. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? '' : `${((100 * part) / whole).toFixed(1)} %`;
}
