/**
 * One name for the many forms in which a document writes it: known forms, defined acronyms, a surname for the person it last named.
 *
 * Method: mentions in text order; a surname alone goes to the nearest person of that surname named before it in the same part of the
 * file, or to the only one of the whole part. Cost: linear in the mentions.
 */
import { countWhile } from '../../../base/bisect.ts';
import type { EntityMention } from '../../model/index.ts';
import { foldName } from './fold.ts';
import { knownName } from './known.ts';
import { isSyllable } from './classify.ts';
import { FAMILY_FIRST, NAME_SUFFIXES } from './people.ts';

/** A mention's name as it is gathered with others: `key` is compared, `name` is shown. */
export interface ResolvedName {
  readonly key: string;
  readonly name: string;
}

/**
 * The resolved names of `entities`, one each. `borders` are offsets, ascending, at which a part of the file begins or ends: a surname
 * never reaches over one.
 */
export function resolveNames(entities: readonly EntityMention[], borders: readonly number[] = []): readonly ResolvedName[] {
  const expansions = readExpansions(entities);
  const people = new SurnameTable();
  const parts = partOf(entities, borders);
  for (const [i, entity] of entities.entries()) if (entity.kind === 'person') people.add(parts[i] ?? 0, i, entity.name);
  const shown = new Map<string, string>();
  return entities.map((entity, i) => {
    const name =
      entity.kind === 'person' ? people.fullName(parts[i] ?? 0, i, entity.name) : (expansions.get(foldName(entity.name)) ?? entity.name);
    const known = knownName(foldName(name));
    const key = keyOf(known ?? name);
    const first = known ?? shown.get(key) ?? bare(name);
    shown.set(key, first);
    return { key, name: first };
  });
}

/** The key under which a name is gathered: folded, without the initials and suffixes inside it. */
export function keyOf(name: string): string {
  const folded = foldName(knownName(foldName(name)) ?? name);
  const words = folded.split(' ');
  if (words.length < 3) return folded;
  if (words.length === 3 && isSyllabicName(words)) return `${words[0] ?? ''} ${words[1] ?? ''}-${words[2] ?? ''}`;
  return words.filter((word, i) => i === 0 || (word.length > 1 && !(NAME_SUFFIXES.has(word) && i === words.length - 1))).join(' ');
}

/** "Ri Chol U", which others write "Ri Chol-u". */
function isSyllabicName(words: readonly string[]): boolean {
  return FAMILY_FIRST.has(words[0] ?? '') && words.slice(1).every(isSyllable);
}

function bare(name: string): string {
  return name.replace(/['’]s?$/, '');
}

/** Acronyms and the long forms beside which the text gives them. */
function readExpansions(entities: readonly EntityMention[]): ReadonlyMap<string, string> {
  const expansions = new Map<string, string>();
  for (const { name, acronym } of entities) {
    if (acronym === null) continue;
    const folded = foldName(acronym);
    if (!expansions.has(folded)) expansions.set(folded, name);
  }
  return expansions;
}

/** For each mention the number of borders before it. */
function partOf(entities: readonly EntityMention[], borders: readonly number[]): readonly number[] {
  let part = 0;
  return entities.map(({ span }) => {
    while (part < borders.length && (borders[part] ?? 0) <= span.start) part++;
    return part;
  });
}

/** The full names of the people of each part, by surname, in text order. */
class SurnameTable {
  readonly #people = new Map<string, { readonly at: number; readonly name: string }[]>();

  add(part: number, at: number, name: string): void {
    const surname = surnameOf(name);
    if (surname === null) return;
    const key = `${part} ${surname}`;
    const named = this.#people.get(key);
    if (named) named.push({ at, name });
    else this.#people.set(key, [{ at, name }]);
  }

  fullName(part: number, at: number, name: string): string {
    const folded = foldName(name);
    if (folded.includes(' ')) return name;
    const named = this.#people.get(`${part} ${folded}`) ?? [];
    const before = named[countWhile(named.length, i => (named[i]?.at ?? 0) < at) - 1];
    if (before) return before.name;
    const keys = new Set(named.map(person => keyOf(person.name)));
    return keys.size === 1 ? (named[0]?.name ?? name) : name;
  }
}

/** The family name of a name of several words, folded; null for one word. */
function surnameOf(name: string): string | null {
  const words = foldName(name)
    .split(' ')
    .filter(word => !NAME_SUFFIXES.has(word));
  const first = words[0] ?? '';
  const last = words.at(-1) ?? '';
  if (words.length < 2) return null;
  return FAMILY_FIRST.has(first) && !FAMILY_FIRST.has(last) ? first : last;
}
