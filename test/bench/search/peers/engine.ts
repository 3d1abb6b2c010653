/** What a peer is to the bench. */

/** A passage by its number. */
export interface Entry {
  readonly id: number;
  readonly text: string;
}

export interface Engine {
  /** The numbers of the ten best passages. */
  ask(text: string): readonly number[] | Promise<readonly number[]>;
  /** Writes the index to `file` (or a folder of that name); null where it cannot be saved. */
  readonly save: ((file: string) => void | Promise<void>) | null;
  /** Makes the index ready again from what was saved, in a new engine. */
  readonly load: ((file: string) => unknown) | null;
}

/** Builds an index of `entries` with `library`, whose shape each peer knows; `file` is free to be used. */
export type Build = (library: never, entries: readonly Entry[], file: string) => Engine | Promise<Engine>;

export const TOP = 10;

/** The words of a text, in lower case, each once: for engines that ask for single terms. */
export function wordsOf(text: string): readonly string[] {
  return [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])];
}
