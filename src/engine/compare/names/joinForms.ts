/**
 * Joins within a document what it writes in full and in a short form, and tells which short forms other documents may use.
 *
 * Cost: linear in the mentions and the short forms of their names.
 */
import type { EntityKind, EntityMention } from '../../model/index.ts';
import { type ShortForm, shortForms } from './forms.ts';
import type { ResolvedName } from './resolve.ts';

/** The names of a document once its short forms are joined to its full names. */
export interface JoinedNames {
  readonly resolved: readonly ResolvedName[];
  /** The forms under which other documents may write its names. */
  readonly forms: readonly ShortForm[];
  /** The kind of each key that has one. */
  readonly kinds: ReadonlyMap<string, EntityKind>;
}

/** So many steps lead at most from a short form to the full name. */
const STEPS = 3;

/** `own`: the resolved name of each of `entities`. */
export function joinForms(entities: readonly EntityMention[], own: readonly ResolvedName[]): JoinedNames {
  const before = kindsOf(entities, own);
  const longs = new Map<string, Set<string>>();
  for (const [key, kind] of before)
    for (const { short, long } of shortForms(key, kind)) {
      const of = longs.get(short);
      if (of) of.add(long);
      else longs.set(short, new Set([long]));
    }
  const names = new Map(own.map(({ key, name }) => [key, name]));
  const resolved = own.map(one => {
    const full = fullKey(one.key, before.get(one.key), longs, before);
    return full === one.key ? one : { key: full, name: names.get(full) ?? one.name.replace(/^\S+ of (?:the )?/, '') };
  });
  const kinds = kindsOf(entities, resolved);
  const forms = [...kinds].flatMap(([key, kind]) => shortForms(key, kind).filter(({ near }) => !near));
  return { resolved, forms, kinds };
}

/** The only full name of its kind for which `key` stands, `key` itself where there is none or more than one. */
function fullKey(
  key: string,
  kind: EntityKind | undefined,
  longs: ReadonlyMap<string, ReadonlySet<string>>,
  kinds: ReadonlyMap<string, EntityKind>,
  steps = STEPS,
): string {
  const own = longs.get(key);
  if (own === undefined || steps === 0) return key;
  const full = new Set<string>();
  for (const long of own) {
    if (kind === undefined || (kinds.get(long) ?? kind) !== kind) return key; // the corpus may know more of it
    full.add(fullKey(long, kind, longs, kinds, steps - 1));
  }
  const [only, another] = full;
  return only !== undefined && another === undefined ? only : key;
}

/** For each key the kind of most of its mentions that have one. */
function kindsOf(entities: readonly EntityMention[], resolved: readonly ResolvedName[]): ReadonlyMap<string, EntityKind> {
  const votes = new Map<string, Map<EntityKind, number>>();
  for (const [i, { kind }] of entities.entries()) {
    if (kind === 'other') continue;
    const key = resolved[i]?.key ?? '';
    const of = votes.get(key) ?? new Map<EntityKind, number>();
    of.set(kind, (of.get(kind) ?? 0) + 1);
    votes.set(key, of);
  }
  const kinds = new Map<string, EntityKind>();
  for (const [key, of] of votes) {
    const [most] = [...of].toSorted((a, b) => b[1] - a[1]);
    if (most !== undefined) kinds.set(key, most[0]);
  }
  return kinds;
}
