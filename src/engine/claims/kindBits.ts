import { CLAIM_KINDS, type ClaimKind } from '../model/index.ts';

/** One bit a kind, in the order in which the rules look for them. */
export const KIND = {
  attribution: 1,
  statistic: 2,
  legal: 4,
  ranking: 8,
  causal: 16,
  definition: 32,
  event: 64,
} as const satisfies Readonly<Record<ClaimKind, number>>;

/** The kinds with their bits, in the order of the bits. */
export const KIND_BITS = Object.entries(KIND);

/** The kinds of each set of bits, in the order of `CLAIM_KINDS`: made once, so that a sentence makes none. */
const KINDS: readonly (readonly ClaimKind[])[] = Array.from({ length: 2 * KIND.event }, (_, bits) =>
  CLAIM_KINDS.filter(kind => (bits & KIND[kind]) !== 0),
);

/** The kinds by their bits, in the order of `CLAIM_KINDS`. */
export function kindsOf(bits: number): readonly ClaimKind[] {
  return KINDS[bits] ?? [];
}
