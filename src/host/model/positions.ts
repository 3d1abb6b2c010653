import type { ClaimItem } from '../../protocol/index.ts';

/** A line and a column, both from zero; columns count UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** From `start` up to `end`, which is not in it. */
export interface Stretch {
  readonly start: Place;
  readonly end: Place;
}

/** Negative where `a` stands before `b`, zero where they are one place. */
export function comparePlaces(a: Place, b: Place): number {
  return a.line - b.line || a.character - b.character;
}

/** The claim to go to from `from`: the nearest one that starts behind (or before) it, going round at the end. Null without claims. */
export function neighbouringClaim(claims: readonly ClaimItem[], from: Place, direction: 'next' | 'previous'): ClaimItem | null {
  const order = [...claims].sort((a, b) => comparePlaces(a.range.start, b.range.start));
  if (direction === 'next') return order.find(claim => comparePlaces(claim.range.start, from) > 0) ?? order[0] ?? null;
  return order.findLast(claim => comparePlaces(claim.range.start, from) < 0) ?? order.at(-1) ?? null;
}

/** What is left of a stretch where others, which come in the order of the text, are taken out of it. */
export function without(stretch: Stretch, taken: readonly Stretch[]): readonly Stretch[] {
  const left: Stretch[] = [];
  let { start } = stretch;
  for (const hole of taken) {
    if (comparePlaces(hole.start, stretch.end) >= 0) break;
    if (comparePlaces(hole.end, start) <= 0) continue;
    if (comparePlaces(start, hole.start) < 0) left.push({ start, end: hole.start });
    start = hole.end;
  }
  return comparePlaces(start, stretch.end) < 0 ? [...left, { start, end: stretch.end }] : left;
}
