/**
 * Decides from all that a text says which of its candidates are names, and of what kind each is.
 *
 * Method: what a name's own words tell counts once and for much, what stands beside a mention counts each time; the kind with the most
 * has it. Cost: linear in the candidates.
 */
import type { EntityKind } from '../../model/index.ts';
import type { AcronymDefinition } from '../acronyms.ts';
import { maybePerson } from './classify.ts';
import { foldName } from './fold.ts';
import type { Found } from './found.ts';
import { FAMILY_FIRST, PARTICLES } from './people.ts';

/** The names of a text with their kinds, each folded; `lowerCase`: the words that the text has in lower case. */
export function learnNames(
  found: readonly Found[],
  lowerCase: ReadonlySet<string>,
  definitions: readonly AcronymDefinition[],
  prose: string,
): ReadonlyMap<string, EntityKind> {
  const times = new Map<string, number>();
  const votes = new Map<string, Map<EntityKind, number>>();
  const sure = new Set<string>();
  for (const one of found) {
    times.set(one.folded, (times.get(one.folded) ?? 0) + 1);
    vote(votes, one);
    if (one.sure && (!one.opening || isSelfEvident(one, lowerCase))) sure.add(one.folded);
  }
  const known = new Map<string, EntityKind>();
  for (const folded of sure) known.set(folded, winner(votes.get(folded)));
  for (const one of found)
    if (one.kind === 'person' && known.get(one.folded) !== 'place')
      for (const part of familyNames(one)) if (!known.has(part) || known.get(part) === 'other') known.set(part, 'person');
  for (const one of found)
    if (known.get(one.folded) !== 'person' && one.kind === 'other' && isOfFamily(one, known)) known.set(one.folded, 'person');
  for (const one of found) {
    const words = one.last - one.first + 1;
    if (known.has(one.folded) || (one.opening && (words < 2 || lowerCase.has(one.units[one.first]?.lower ?? '')))) continue;
    if (words > 1 || ((times.get(one.folded) ?? 0) > 1 && !lowerCase.has(one.folded))) known.set(one.folded, winner(votes.get(one.folded)));
  }
  for (const { short, long } of definitions) {
    const kind = known.get(foldName(prose.slice(long.start, long.end)));
    if (kind) known.set(foldName(prose.slice(short.start, short.end)), kind);
  }
  return known;
}

const RANK: Readonly<Record<EntityKind, number>> = { other: 0, work: 1, organisation: 1, law: 1, person: 2, place: 3 };

function vote(votes: Map<string, Map<EntityKind, number>>, { folded, kind, own, weight }: Found): void {
  if (kind === 'other') return;
  const of = votes.get(folded) ?? new Map<EntityKind, number>();
  of.set(kind, own ? Math.max(weight, of.get(kind) ?? 0) : (of.get(kind) ?? 0) + weight);
  votes.set(folded, of);
}

function winner(of: ReadonlyMap<EntityKind, number> | undefined): EntityKind {
  let best: EntityKind = 'other';
  for (const [kind, weight] of of ?? []) {
    const before = of?.get(best) ?? 0;
    if (weight > before || (weight === before && RANK[kind] > RANK[best])) best = kind;
  }
  return best;
}

/** "Rui Silva", where Silva alone is a person. */
function isOfFamily({ units, first, last }: Found, known: ReadonlyMap<string, EntityKind>): boolean {
  return last === first + 1 && maybePerson(units.slice(first, last + 1)) && known.get(units[last]?.lower ?? '') === 'person';
}

/** A name at the start of a sentence that could be nothing else. */
function isSelfEvident(one: Found, lowerCase: ReadonlySet<string>): boolean {
  const first = one.units[one.first];
  return (
    one.kind === 'place' ||
    one.last > one.first ||
    first?.kind === 'acronym' ||
    (one.kind !== 'other' && !lowerCase.has(first?.lower ?? ''))
  );
}

/** The words of a person's name that may stand for it alone, its particles with them: "van der Velde". */
function familyNames({ units, first, last }: Found): readonly string[] {
  if (last === first) return [];
  const head = units[first]?.lower ?? '';
  const tail = units[last]?.lower ?? '';
  if (FAMILY_FIRST.has(head) && !FAMILY_FIRST.has(tail)) return head.length > 1 ? [head] : [];
  if (tail.length < 2 || units[last]?.kind !== 'name') return [];
  let from = last;
  while (from - 1 > first && PARTICLES.has(units[from - 1]?.lower ?? '') && units[from - 1]?.kind === 'word') from--;
  const whole = units
    .slice(from, last + 1)
    .map(unit => unit.lower)
    .join(' ');
  return from === last ? [tail] : [tail, whole];
}
