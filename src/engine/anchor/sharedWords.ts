/**
 * How many words a quote and a stretch of a text have in common, in whatever order: a sentence whose clauses changed places has the same words.
 *
 * Method: the weighted Dice coefficient of both as bags of words; each word of the quote meets an equal one, else one that is like it, which counts a part.
 * Cost: O(quote + stretch), and the product of what of both met no equal word.
 */
import { ALIKE, isAlike } from './align.ts';
import { UNKNOWN, type WordIndex } from './words.ts';

/** What a quote and a stretch have in common. */
export interface Shared {
  /** 0 to 1. */
  readonly shared: number;
  /** How many different words that are rare in the text. */
  readonly rare: number;
}

/** A word of at least this weight is rare: up to some five times in a text of 1,500 words. */
const RARE = 0.75;

/** What the words `[first, end)` of the text have in common with a quote. */
export function sharedWords(
  index: WordIndex,
  { words, ids }: { readonly words: readonly string[]; readonly ids: Int32Array },
  first: number,
  end: number,
): Shared {
  const left = new Map<number, number>();
  let there = 0;
  for (let at = first; at < end; at++) {
    const id = index.at(at);
    there += index.weight(id);
    left.set(id, (left.get(id) ?? 0) + 1);
  }
  const rare = new Set<number>();
  const unmet: number[] = [];
  let [whole, common] = [0, 0];
  for (const [i, id] of ids.entries()) {
    const weight = index.weight(id);
    whole += weight;
    const times = id === UNKNOWN ? 0 : (left.get(id) ?? 0);
    if (times === 0) unmet.push(i);
    else {
      common += weight;
      left.set(id, times - 1);
      if (weight >= RARE) rare.add(id);
    }
  }
  const free: number[] = [];
  for (let at = first; at < end; at++) {
    const times = left.get(index.at(at)) ?? 0;
    if (times > 0) free.push(at);
  }
  for (const i of unmet) {
    const met = free.findIndex(at => isAlike(words[i] ?? '', index.words.folded[at] ?? ''));
    if (met < 0) continue;
    common += ALIKE * index.weight(ids[i] ?? UNKNOWN);
    free.splice(met, 1);
  }
  return { shared: whole + there === 0 ? 0 : (2 * common) / (whole + Math.max(there, common)), rare: rare.size };
}
