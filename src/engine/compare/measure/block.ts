/**
 * The figures that have one word in common, by their numbers. Immutable. Cost of a change: that of the list where it is short, and no more than
 * that of the change where very many figures have the word.
 */
import { NumberTrie } from '../numberTrie.ts';

/** A short list in ascending order; a crowd in no order at all. */
export type Block = readonly number[] | NumberTrie<true>;

/** A word that more figures have says so little that these are not looked through. */
const CROWDED = 400;

/** What a word counts is rounded, so that it stays what it is when a list grows by a few; finer steps find nothing else. */
const STEPS = 50;
const WEIGHTS: readonly number[] = Array.from({ length: CROWDED + 2 }, (_, size) => Math.round(STEPS / Math.log2(2 + size)));
const CROWDED_WEIGHT = WEIGHTS[CROWDED + 1] ?? 0;

/** Whether so many figures have the word that they do not meet under it; it still counts where they have met under another. */
export function isCrowd(block: Block | undefined): block is NumberTrie<true> {
  return block instanceof NumberTrie;
}

/** What it counts that two figures have a word in common: the rarer it is, the more. A whole number, so that sums are exact in any order. */
export function weightOf(block: Block | undefined): number {
  return isCrowd(block) ? CROWDED_WEIGHT : (WEIGHTS[block?.length ?? 0] ?? 0);
}

/** The block without some numbers and with others, which are in ascending order and greater than all that it has; undefined where none are left. */
export function changedBlock(block: Block | undefined, gone: readonly number[], fresh: readonly number[]): Block | undefined {
  if (isCrowd(block)) return changedCrowd(block, gone, fresh);
  const leaving = new Set(gone);
  const list = [...(block ?? []).filter(number => !leaving.has(number)), ...fresh];
  if (list.length > CROWDED) return changedCrowd(new NumberTrie(), [], list);
  return list.length === 0 ? undefined : list;
}

function changedCrowd(crowd: NumberTrie<true>, gone: readonly number[], fresh: readonly number[]): Block | undefined {
  const edit = crowd.edit();
  for (const number of gone) edit.delete(number);
  for (const number of fresh) edit.set(number, true);
  const changed = edit.done();
  if (changed.size > CROWDED) return changed;
  const list = Array.from(changed.entries(), ([number]) => number).sort((a, b) => a - b);
  return list.length === 0 ? undefined : list;
}
