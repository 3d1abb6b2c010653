/**
 * Which quotes that a text does not have might stand in its next version.
 *
 * Method: each quote is filed under its runs of `RUN` words (a shorter one under all its words); those of which such a run stands in what an edit
 * put in or took out, or across its ends, are to be looked for again: it may have brought the passage back, or taken away the copy that kept it from being
 * told. Cost: O(quote) to file one, O(edit) to ask. Units: UTF-16 code units.
 */
import { changedParts } from './changedParts.ts';
import { RUN, splitWords } from './words.ts';

/** How much around an edit is read with it: room for a run of words across its ends. */
const MARGIN = 80;

/** Quotes by whoever has them. Only ever added to, so that the versions of a text can share one. */
export class LostQuotes<T> {
  readonly #byRun = new Map<string, Set<T>>();
  /** Without words: there is nothing to file them under. */
  readonly #wordless = new Set<T>();

  add(owner: T, exact: string): void {
    const runs = runsOf(splitWords(exact).folded, RUN);
    if (runs.length === 0) this.#wordless.add(owner);
    for (const run of runs) {
      const owners = this.#byRun.get(run);
      if (owners) owners.add(owner);
      else this.#byRun.set(run, new Set([owner]));
    }
  }

  /** Those that may stand in `after` although they did not in `before`. */
  touchedBy(before: string, after: string): ReadonlySet<T> {
    const touched = new Set(this.#wordless);
    if (this.#byRun.size === 0) return touched;
    for (const part of changedParts(before, after, MARGIN)) {
      const { folded } = splitWords(part);
      for (let length = 1; length <= RUN; length++)
        for (const run of runsOf(folded, length)) for (const owner of this.#byRun.get(run) ?? []) touched.add(owner);
    }
    return touched;
  }
}

/** Each `length` words in a row; all of them where there are fewer. */
function runsOf(words: readonly string[], length: number): readonly string[] {
  if (words.length === 0) return [];
  return Array.from({ length: Math.max(1, words.length - length + 1) }, (_, i) => words.slice(i, i + length).join(' '));
}
