import type { ClaimKind } from '../../engine/index.ts';
import { type ClaimItem, kindLabel, type Translate } from '../../protocol/index.ts';

/** How a kind is drawn. The underline tells the kinds apart where colour cannot. */
export interface KindLook {
  /** A codicon. */
  readonly icon: string;
  readonly underline: 'solid' | 'dashed' | 'dotted' | 'double' | 'wavy';
  /** CSS pixels. */
  readonly thickness: number;
  /** The third of the overview ruler that marks of this kind stand in. */
  readonly lane: 'left' | 'center' | 'right';
}

/** The kinds in the order of telling: a sentence of several kinds is marked as the first of them. */
export const KIND_LOOKS: Readonly<Record<ClaimKind, KindLook>> = {
  statistic: { icon: 'graph', underline: 'solid', thickness: 1, lane: 'left' },
  event: { icon: 'calendar', underline: 'dashed', thickness: 1, lane: 'center' },
  attribution: { icon: 'quote', underline: 'dotted', thickness: 1, lane: 'right' },
  legal: { icon: 'law', underline: 'double', thickness: 1, lane: 'center' },
  ranking: { icon: 'list-ordered', underline: 'solid', thickness: 3, lane: 'left' },
  causal: { icon: 'type-hierarchy-sub', underline: 'wavy', thickness: 1, lane: 'center' },
  definition: { icon: 'book', underline: 'dotted', thickness: 3, lane: 'right' },
};

const isKind = (name: string): name is ClaimKind => Object.hasOwn(KIND_LOOKS, name);

/** All kinds, in the order of telling. */
export const KINDS: readonly ClaimKind[] = Object.keys(KIND_LOOKS).filter(isKind);

/** The kinds of a claim in words: "statistic, attribution". */
export function kindsInWords(t: Translate, kinds: readonly ClaimKind[]): string {
  return kinds.map(kind => kindLabel(t, kind)).join(', ');
}

/** The kind that a claim is marked as: the first of its kinds that is switched on, null where none is. */
export function shownKind(kinds: readonly ClaimKind[], enabled: ReadonlySet<ClaimKind>): ClaimKind | null {
  return KINDS.find(kind => enabled.has(kind) && kinds.includes(kind)) ?? null;
}

/** A document with more claims than this is marked near what is in sight only: an editor bears no more decorations at one time. */
export const MANY_CLAIMS = 4_000;
/** Lines above and below what is in sight that are marked too, so that scrolling finds them marked. */
const MARGIN = 300;

/** Of classes of claims, those near the stretches of lines that are in sight. */
export function nearClaims(
  classes: ReadonlyMap<MarkClass, readonly ClaimItem[]>,
  inSight: readonly ClaimItem['range'][],
): ReadonlyMap<MarkClass, readonly ClaimItem[]> {
  const isNear = ({ range }: ClaimItem): boolean =>
    inSight.some(({ start, end }) => range.end.line >= start.line - MARGIN && range.start.line <= end.line + MARGIN);
  return new Map([...classes].map(([name, claims]) => [name, claims.filter(isNear)]));
}

/** Claims that are drawn alike: of one kind and priority. */
export type MarkClass = `${ClaimKind}.${'high' | 'normal'}`;

/** Sorts the claims of a document into the classes that are drawn alike. */
export function classifyClaims(
  claims: readonly ClaimItem[],
  enabled: ReadonlySet<ClaimKind>,
): ReadonlyMap<MarkClass, readonly ClaimItem[]> {
  const classes = new Map<MarkClass, ClaimItem[]>();
  for (const claim of claims) {
    const kind = shownKind(claim.kinds, enabled);
    if (!kind) continue;
    const name: MarkClass = `${kind}.${claim.priority}`;
    const members = classes.get(name);
    if (members) members.push(claim);
    else classes.set(name, [claim]);
  }
  return classes;
}
