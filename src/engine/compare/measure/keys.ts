/**
 * Keys under which statements of one measure meet: two telling words of what is measured, and the dimension. Statements that share none
 * are never compared.
 */
import { conceptOf, isEmpty, isPerson, nearKey } from '../relation/concepts.ts';
import type { Statement } from '../relation/statement.ts';

/** Words of a statement that make keys; the number of keys grows with the square of it. */
const MOST_WORDS = 6;

/** The keys of a statement; none where too little says what it measures. */
export function keysOf({ dimension, subject }: Statement): readonly string[] {
  const words = new Set<string>();
  const add = (concept: string): void => {
    if (words.size < MOST_WORDS && !isPerson(concept) && !isEmpty(concept)) words.add(nearKey(concept));
  };
  if (dimension === 'tier' || dimension === 'ordinal') words.add(`#${dimension}`);
  if (subject.head !== null) add(subject.head);
  if (subject.verb !== null) add(subject.verb);
  for (const name of [...subject.places, ...subject.names].slice(0, 3)) add(name.includes(' ') ? name : conceptOf(name));
  if (subject.opening !== null) add(subject.opening);
  for (const part of [subject.phrase, subject.whole, subject.actor, subject.limits]) for (const concept of part) add(concept);
  const sorted = [...words].sort();
  return sorted.flatMap((word, i) => sorted.slice(i + 1).map(other => `${dimension}|${word}|${other}`));
}
