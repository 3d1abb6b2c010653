/**
 * Keys under which statements of one measure meet: two telling words of what is measured, and the dimension. Statements that share none
 * are never compared.
 */
import { conceptOf, isEmpty, isPerson, nearKey } from '../relation/concepts.ts';
import type { Statement } from '../relation/statement.ts';

/** Words of a statement that make keys; the number of keys grows with the square of it. */
const MOST_WORDS = 7;
/** A figure of so many digits is a word of its own: two documents that give it mostly speak of one thing. */
const TELLING_DIGITS = 3;

/** A key as a number: two hashes of its words in the 53 bits of a whole number, so that a million statements keep theirs in little space. */
export type MeasureKey = number;

/** The keys of a statement, ascending; none where too little says what it measures. */
export function keysOf({ dimension, subject, quantity }: Statement): readonly MeasureKey[] {
  const words = new Set<string>();
  const add = (concept: string): void => {
    if (words.size < MOST_WORDS && !isPerson(concept) && !isEmpty(concept)) words.add(nearKey(concept));
  };
  if (dimension === 'tier' || dimension === 'ordinal') words.add(`#${dimension}`);
  if (subject.head !== null) add(subject.head);
  if (subject.verb !== null) add(subject.verb);
  for (const name of [...subject.places, ...subject.names].slice(0, 3)) add(name.includes(' ') ? name : conceptOf(name));
  if (subject.opening !== null) add(subject.opening);
  const value = quantity.low ?? quantity.high;
  if (dimension !== 'date' && value !== null && String(value).replace(/\.|0+$/g, '').length >= TELLING_DIGITS)
    words.add(`=${String(value)}`);
  for (const part of [subject.phrase, subject.whole, subject.actor, subject.limits, subject.where, subject.all])
    for (const concept of part) add(concept);
  const sorted = [...words].sort();
  return sorted.flatMap((word, i) => sorted.slice(i + 1).map(other => hashOf(`${dimension}|${word}|${other}`))).sort((a, b) => a - b);
}

/** FNV-1a over UTF-16 code units, once forwards and once with another start. */
function hashOf(text: string): MeasureKey {
  let [low, high] = [0x811c9dc5, 0x01000193];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x5bd1e995);
  }
  return (high >>> 11) * 0x1_0000_0000 + (low >>> 0);
}
