/** What the engines are asked: whole passages, and passages made hard to know again. */
import type { Entry } from './peers/engine.ts';
import { type Random, randomFrom } from './largeCorpus.ts';

/** A passage in other words: `text` is what is left of it, `id` the passage that is to be found. */
export interface KnownItem {
  readonly id: number;
  readonly text: string;
}

/** Whole passages, as the side panel asks. */
export function wholePassages(entries: readonly Entry[], count: number): readonly Entry[] {
  const random = randomFrom(7);
  return Array.from({ length: count }, () => pick(entries, random)).filter(entry => entry !== undefined);
}

/**
 * Known items: a third of a passage's words, in their order, and before each a word of some other passage. What is found is right by
 * how the question was made: no one has to judge it.
 */
export function knownItems(entries: readonly Entry[], count: number): readonly KnownItem[] {
  const random = randomFrom(11);
  return Array.from({ length: count }, () => {
    const wanted = pick(entries, random);
    const kept = wordsOf(wanted).filter(() => random() < 1 / 3);
    const text = kept.flatMap(word => [wordsOf(pick(entries, random))[0] ?? '', word]).join(' ');
    return { id: wanted?.id ?? 0, text };
  });
}

function wordsOf(entry: Entry | undefined): readonly string[] {
  return entry?.text.split(/\s+/) ?? [];
}

function pick(entries: readonly Entry[], random: Random): Entry | undefined {
  return entries[Math.floor(random() * entries.length)];
}

/** nDCG at ten with one right answer: 1 at the first place, 0.63 at the second, 0 past the tenth. */
export function gainOf(found: readonly number[], wanted: number): number {
  const rank = found.slice(0, 10).indexOf(wanted);
  return rank < 0 ? 0 : 1 / Math.log2(rank + 2);
}
