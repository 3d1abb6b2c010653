const NONE: readonly never[] = [];

/**
 * The same list without the room for more that engines leave behind what was pushed (16 places): what a claim holds is held as long as its text, and
 * collecting garbage costs as much as is held.
 */
export function kept<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? NONE : list.slice();
}
