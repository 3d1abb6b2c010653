// What the suite in the extension host tells the bench that started it.

/** Milliseconds from the call of `activate`; for `toRelatedAgain` from a move of the cursor. */
export interface HostFigures {
  readonly activation: number;
  readonly toCorpus: number;
  readonly toHighlight: number;
  readonly toRelated: number;
  /** With the pause that the view makes before it asks. */
  readonly toRelatedAgain: readonly number[];
  /** Megabytes; 0 where the host cannot say. */
  readonly hostMemory: number;
}

/** Stands before the figures in what the suite prints. */
export const MARK = 'host figures: ';
