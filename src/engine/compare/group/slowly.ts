/** Does many small things with a pause after every few of them, so that who goes through a whole corpus stops nobody for long. */

/** Things between two pauses: a few milliseconds of look-ups. */
const BETWEEN_PAUSES = 2000;

/** Does something with each of many; `step` is told at each pause. */
export function* slowly<T, S>(items: Iterable<T>, each: (item: T) => void, step: S): Generator<S, void> {
  let done = 0;
  for (const item of items) {
    each(item);
    if (++done % BETWEEN_PAUSES === 0) yield step;
  }
}

/** Numbers in ascending order; as doubles they are sorted without a call for each comparison. */
export function ascending(numbers: Iterable<number>): readonly number[] {
  return Array.from(Float64Array.from(numbers).sort());
}
