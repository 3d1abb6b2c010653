/**
 * Keys under which statements of one measure meet: each word that says something in the sentence of a figure, with the figure's dimension.
 * Cost: linear in the sentence.
 */
import { nearKey } from '../relation/concepts.ts';
import type { Scene } from '../relation/scene.ts';
import type { Statement } from '../relation/statement.ts';

/** Of a longer sentence only the first words make keys. */
const MOST_WORDS = 40;
/** A figure of so many digits is a word of its own: two documents that give it mostly speak of one thing. */
const TELLING_DIGITS = 3;

/** A key as a number: two hashes of its words in the 53 bits of a whole number, so that a million statements keep theirs in little space. */
export type MeasureKey = number;

/** The keys of a statement, ascending. */
export function keysOf({ dimension, quantity }: Statement, { concepts }: Scene): readonly MeasureKey[] {
  const words = new Set<string>();
  for (const concept of concepts) {
    if (words.size === MOST_WORDS) break;
    words.add(nearKey(concept));
  }
  if (dimension === 'tier' || dimension === 'ordinal') words.add(`#${dimension}`);
  const value = quantity.low ?? quantity.high;
  if (dimension !== 'date' && value !== null && String(value).replace(/\.|0+$/g, '').length >= TELLING_DIGITS)
    words.add(`=${String(value)}`);
  return [...words].map(word => hashOf(`${dimension}|${word}`)).sort((a, b) => a - b);
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
