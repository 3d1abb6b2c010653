import { countWhile } from '../../base/bisect.ts';

/** The longest part of a row in which `valueOf` rises, in the order of the row (patience sorting, Fredman 1975). Cost: O(n log n). */
export function longestRising<T>(row: readonly T[], valueOf: (item: T) => number): readonly T[] {
  /** For each length: the item that ends a part of it with the least value. */
  const ends: Link<T>[] = [];
  for (const item of row) {
    const value = valueOf(item);
    const length = countWhile(ends.length, n => (ends[n]?.value ?? 0) < value);
    ends[length] = { item, value, previous: ends[length - 1] };
  }
  const longest: T[] = [];
  for (let link = ends.at(-1); link !== undefined; link = link.previous) longest.push(link.item);
  return longest.reverse();
}

interface Link<T> {
  readonly item: T;
  readonly value: number;
  readonly previous: Link<T> | undefined;
}
