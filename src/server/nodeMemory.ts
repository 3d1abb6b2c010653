import { constants, PerformanceObserver } from 'node:perf_hooks';
import { getHeapStatistics } from 'node:v8';

/** So large a share of what this program may hold; the rest is left to questions and their answers. */
const FULL = 0.8;

/**
 * Tells whether, since it was asked last, what this program holds has come near what it may hold. Looked at when all garbage has just been collected, for until then
 * garbage counts as held. It is told once: whoever has let go of something, and goes on, is told again only if it is still so.
 */
export function memoryWatch(): () => boolean {
  let isFull = false;
  const observer = new PerformanceObserver(list => {
    if (!list.getEntries().some(isOfAll)) return;
    const { used_heap_size: used, heap_size_limit: limit } = getHeapStatistics();
    isFull = used > FULL * limit;
  });
  observer.observe({ entryTypes: ['gc'] });
  return () => {
    const wasFull = isFull;
    isFull = false;
    return wasFull;
  };
}

/** A collection of all garbage, not of the young alone. */
function isOfAll(entry: PerformanceEntry): boolean {
  const detail: unknown = 'detail' in entry ? entry.detail : undefined;
  return typeof detail === 'object' && detail !== null && 'kind' in detail && detail.kind === constants.NODE_PERFORMANCE_GC_MAJOR;
}
