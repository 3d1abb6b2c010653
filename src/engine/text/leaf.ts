import type { BlockKind, Span } from '../model/index.ts';

/** A leaf block as a block reader finds it, before its lines are looked at. Spans leave out the prefix of the first line. */
export interface Leaf {
  readonly kind: BlockKind;
  readonly start: number;
  readonly end: number;
  /** Of a heading: 1 to 6; else 0. */
  readonly level: number;
}

/** A leaf or a part of one, with what it was found to be. */
export interface Part extends Span {
  readonly kind: BlockKind;
  readonly level: number;
}
