/** How many tests ended how. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Of those that passed, how many had failed when they were first tried. */
  readonly retried: number;
}

export const NOTHING: Counts = { passed: 0, failed: 0, skipped: 0, retried: 0 };

export const add = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
  retried: a.retried + b.retried,
});

/** In words, those that did not just pass named apart. */
export const verdict = ({ passed, failed, skipped, retried }: Counts): string =>
  [
    `${passed} passed, ${failed} failed`,
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
    ...(retried > 0 ? [`${retried} tried twice`] : []),
  ].join(', ');
