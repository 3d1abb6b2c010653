/** Tells a long computation that its answer is no longer wanted. A DOM `AbortSignal` is one; so is anything with this field. */
export interface CancelSignal {
  readonly aborted: boolean;
}

/** The signal of work that nobody will withdraw. */
export const NEVER_CANCELLED: CancelSignal = { aborted: false };
