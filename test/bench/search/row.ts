/** One row of the table. Times in milliseconds of the clock, sizes in bytes a passage; null where the engine cannot be asked for it. */
export interface Row {
  readonly name: string;
  readonly version: string;
  /** Seconds. */
  readonly build: number;
  /** Of the JavaScript heap and of array buffers; null for what is kept elsewhere. */
  readonly memory: number | null;
  readonly disk: number | null;
  readonly load: number | null;
  readonly p50: number;
  readonly p95: number;
  readonly ndcg: number;
}

/** The value below which the share `part` of `values` lies. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
}

export function timed<T>(work: () => T): readonly [T, number] {
  const start = performance.now();
  const value = work();
  return [value, performance.now() - start];
}

/** Bytes held by what JavaScript knows of. */
export function memory(): number {
  // Twice: buffers are given back after the collection that found them unused.
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
