/**
 * Circles of a directed graph: documents that name each other, directly or through others.
 * Method: strongly connected components (Tarjan 1972), with a stack of its own, so that a long chain is no deep recursion. Cost: linear.
 */

/** The components of two nodes and more, each in the order of `nodes`. */
export function loopsOf<T>(nodes: readonly T[], next: (node: T) => Iterable<T>): readonly (readonly T[])[] {
  const order = new Map(nodes.map((node, i) => [node, i] as const));
  const seen = new Map<T, { index: number; low: number; open: boolean }>();
  const open: T[] = [];
  const loops: (readonly T[])[] = [];
  for (const root of nodes) {
    if (seen.has(root)) continue;
    const path: { readonly node: T; readonly rest: Iterator<T> }[] = [];
    const enter = (node: T): void => {
      seen.set(node, { index: seen.size, low: seen.size, open: true });
      open.push(node);
      path.push({ node, rest: [...next(node)].filter(each => order.has(each)).values() });
    };
    enter(root);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const { node, rest } = top;
      const step = rest.next();
      const own = seen.get(node);
      if (own === undefined) break;
      if (step.done !== true) {
        const other = seen.get(step.value);
        if (other === undefined) enter(step.value);
        else if (other.open) own.low = Math.min(own.low, other.index);
        continue;
      }
      path.pop();
      const parent = seen.get(path.at(-1)?.node ?? node);
      if (parent !== undefined) parent.low = Math.min(parent.low, own.low);
      if (own.low === own.index) {
        const members = open.splice(open.lastIndexOf(node));
        for (const member of members) {
          const of = seen.get(member);
          if (of !== undefined) of.open = false;
        }
        if (members.length > 1) loops.push(members.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)));
      }
    }
  }
  return loops;
}
