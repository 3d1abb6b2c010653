import type { Written } from './failures.ts';

/** A log that is only ever added to, as far as writing and taking back need it. */
export interface LogHome<E extends { readonly id: string }> {
  /** Of the log. */
  readonly uri: string;
  /** The same, relative to the workspace folder. */
  readonly path: string;
  /** What a line of it is to the reader. */
  readonly noun: Written;
  /** The latest state of what has that id, ended or not. */
  latest(id: string): E | undefined;
  /** Resolves when the entries are safe. Rejects where they could not be written. */
  add(entries: readonly E[]): Promise<void>;
  /** The line that goes back from `after` to `before`, as of now; what was not there before ends. */
  restored(before: E | null, after: E, now: string): E;
  /** Whether both say the same, whenever they say it: undoing and redoing bring earlier states back at later times. */
  isSame(a: E, b: E): boolean;
}
