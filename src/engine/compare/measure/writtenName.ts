/**
 * Names and first words of a measure as its sources write them: "Burma" where they say Burma, "women" where a sentence begins with "Women".
 * Cost: linear in the claims of one measure.
 */
import { isDemonym } from '../names/demonyms.ts';
import { conceptOf, hasNear, isDeed, isGroup, isPerson } from '../relation/concepts.ts';
import { nameKey } from '../relation/places.ts';
import type { Statement } from '../relation/statement.ts';
import type { PlacedStatement } from './documentStatements.ts';

/** The words of the claim that a figure stands in. */
export type WordsOf = (placed: PlacedStatement) => string;

/** A row of words with capitals, and the little words between them. */
const CAPITALS = /\p{Lu}[\p{L}\p{M}.’'-]*(?: (?:(?:of|the|and) )?\p{Lu}[\p{L}\p{M}.’'-]*){0,5}/gu;

/** How the first of the texts writes a name that is given in its one form; null where none writes it as a name of its own. */
export function writtenName(name: string, texts: readonly string[]): string | null {
  for (const text of texts)
    for (const [row] of text.matchAll(CAPITALS)) {
      const found = partNamed(row.replace(/[.’']s?$/u, ''), name);
      if (found !== null) return found;
    }
  return null;
}

/** The article before a name that does without it. */
const ARTICLE = /^The (?!Hague\b)(?=\S)/;

/** The longest part of a row of words that is the name. */
function partNamed(row: string, name: string): string | null {
  const words = row.split(' ');
  for (let length = words.length; length > 0; length--)
    for (let from = 0; from + length <= words.length; from++) {
      const part = words.slice(from, from + length).join(' ');
      if (!isDemonym(words[from + length - 1]?.toLowerCase() ?? '') && nameKey(part) === name) return part.replace(ARTICLE, '');
    }
  return null;
}

const COMMON_ENDING = /(?:tions?|ments|ers|ees|ors|ists|ants|ents|ings|ities|ness|ships?)$/;

/** A label without the capital that it only has because its sentence begins with it. */
export function uncapitalised(label: string, { subject }: Statement, texts: readonly string[]): string {
  const [word] = /^\p{Lu}\p{Ll}+/u.exec(label) ?? [];
  if (word === undefined) return label;
  const lower = word.toLowerCase();
  if (
    isDemonym(lower) ||
    subject.names.some(name => name.split(' ').includes(lower)) ||
    subject.places.some(place => place.startsWith(lower))
  )
    return label;
  const saidSo = (): boolean => texts.some(text => new RegExp(`(?<![\\p{L}-])${lower}(?![\\p{L}-])`, 'u').test(text));
  return isCommonWord(lower) || LITTLE.test(lower) || saidSo() ? lower + label.slice(word.length) : label;
}

/** Whether a word, in small letters, is known for no name. */
export function isCommonWord(lower: string): boolean {
  const concept = conceptOf(lower);
  return COMMON_ENDING.test(lower) || hasNear(concept) || isDeed(concept) || isGroup(concept) || isPerson(concept);
}

const LITTLE = /^(?:of|among|in|the|a|an|some|those|all|each|every|most|many)$/;
