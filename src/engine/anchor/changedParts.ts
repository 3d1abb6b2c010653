/** What two versions of a text share at their ends, and what has changed between. Cost: O(texts). Units: UTF-16 code units. */

/** What stands between the shared head and the shared tail of two texts, in each of them, with up to `margin` of what is shared on either side. */
export function changedParts(before: string, after: string, margin: number): readonly [before: string, after: string] {
  const head = sharedHead(before, after);
  const tail = sharedTail(before, after, head);
  const from = Math.max(0, head - margin);
  const kept = Math.max(0, tail - margin);
  return [before.slice(from, before.length - kept), after.slice(from, after.length - kept)];
}

/** How long the same text stands at the head of both. */
export function sharedHead(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let i = 0;
  while (i < most && a.charCodeAt(i) === b.charCodeAt(i)) i++;
  return i;
}

/** How long the same text stands at the tail of both, behind the shared `head`. */
export function sharedTail(a: string, b: string, head: number): number {
  const most = Math.min(a.length, b.length) - head;
  let i = 0;
  while (i < most && a.charCodeAt(a.length - 1 - i) === b.charCodeAt(b.length - 1 - i)) i++;
  return i;
}
