/**
 * How many of the indexes from 0 up to `length` hold, by bisection: those that hold must come before those that do not. With sorted
 * values, `i => values[i] < value` gives the index of the first that is no less. Cost: about log2 of `length` calls.
 */
export function countWhile(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
