/**
 * The reader's rules on names, as keys. Where two rules gainsay each other, what keeps names apart stands.
 * Cost: linear in the rules; a look-up follows at most as many steps as there are rules.
 */
import type { MeasureRule } from '../../model/index.ts';
import { keyOf } from './resolve.ts';

/** What the reader says of names. */
export interface NameCorrections {
  /** For each name that is of the same thing as another, the key of that other. */
  readonly same: ReadonlyMap<string, string>;
  /** For each name those of which it is not one form. */
  readonly apart: ReadonlyMap<string, ReadonlySet<string>>;
  /** The names that the reader gave to things, by key. */
  readonly shown: ReadonlyMap<string, string>;
}

/** Nothing was said of names. */
export const NO_NAME_CORRECTIONS: NameCorrections = { same: new Map(), apart: new Map(), shown: new Map() };

/** What `rules` say of names, the first name of a `same-name` being the right one; rules on figures are passed over. */
export function nameCorrections(rules: readonly MeasureRule[]): NameCorrections {
  const same = new Map<string, string>();
  const apart = new Map<string, Set<string>>();
  const shown = new Map<string, string>();
  for (const rule of rules) {
    if (rule.kind !== 'different-name') continue;
    const keys = rule.names.map(keyOf);
    for (const key of keys) apart.set(key, new Set([...(apart.get(key) ?? []), ...keys.filter(other => other !== key)]));
  }
  for (const rule of rules) {
    if (rule.kind !== 'same-name') continue;
    const [name = '', ...others] = rule.names;
    const first = keyOf(name);
    shown.set(first, name);
    for (const key of others.map(keyOf)) if (key !== first && !apart.get(key)?.has(first)) same.set(key, first);
  }
  return { same, apart, shown };
}

/** The key under which the reader wants `key` gathered; of a ring of rules the first of its keys by the alphabet. */
export function correctedKey({ same }: NameCorrections, key: string): string {
  const walk: string[] = [];
  for (let own = key; ; own = same.get(own) ?? own) {
    const before = walk.indexOf(own);
    if (before >= 0) return walk.slice(before).sort()[0] ?? own; // what leads nowhere else is a ring of one
    walk.push(own);
  }
}

/** Whether the reader says that two names, as keys, are not of one thing. */
export function areApart({ apart }: NameCorrections, a: string, b: string): boolean {
  return a !== b && (apart.get(a)?.has(b) ?? false);
}
