import type { Outline } from '../../protocol/index.ts';

/** What the tree shows beneath a document or a section: claims first, then the sections in it. Numbers are indexes into the outline. */
export interface Branch {
  /** Null for the document itself. */
  readonly section: number | null;
  readonly claims: readonly number[];
  readonly children: readonly Branch[];
  /** Claims here and below. */
  readonly total: number;
}

/**
 * Builds the tree of sections and claims. What stands before any heading hangs on the document itself; so does what stands under a
 * single heading at the top, which is the document's title once more.
 */
export function outlineTree(outline: Outline): Branch {
  const claims = groupBy(outline.claims, claim => claim.section);
  const children = groupBy(outline.sections, section => section.parent ?? -1);
  const build = (section: number): Branch => {
    const below = (children.get(section) ?? []).filter(child => child !== section).map(build);
    const own = claims.get(section) ?? [];
    return { section, claims: own, children: below, total: below.reduce((sum, branch) => sum + branch.total, own.length) };
  };
  const isTop = (index: number): boolean => outline.sections[index]?.level === 0;
  const roots = (children.get(-1) ?? []).map(build);
  const loose = roots.filter(branch => branch.section !== null && isTop(branch.section));
  const top = [...loose.flatMap(branch => branch.children), ...roots.filter(branch => !loose.includes(branch))];
  const title = top.length === 1 ? top[0] : undefined;
  const own = [...loose.flatMap(branch => branch.claims), ...(title?.claims ?? [])];
  return { section: null, claims: own, children: title ? title.children : top, total: outline.claims.length };
}

function groupBy<T>(items: readonly T[], key: (item: T) => number): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  for (const [index, item] of items.entries()) {
    const group = groups.get(key(item));
    if (group) group.push(index);
    else groups.set(key(item), [index]);
  }
  return groups;
}
