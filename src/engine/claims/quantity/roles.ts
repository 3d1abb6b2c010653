/**
 * What words do around figures and dates: a list of words that is asked for often is a role with a bit of its own, and the roles of a word are
 * looked up once and noted on it (`Word.figure`). Cost: one look-up a new word, then one bit.
 */
import type { Token } from '../../text/tokens.ts';
import type { Tokens } from './cursor.ts';

/** One bit or several of them. */
type Roles = number;

const LISTED = new Map<string, Roles>();
const TOLD: { readonly role: Roles; readonly tells: (lower: string) => boolean }[] = [];
let next: Roles = 1;

function newRole(): Roles {
  const role = next;
  next *= 2;
  if (role >= 2 ** 30) throw new RangeError('more roles than bits');
  return role;
}

/** A role that words have by a list, in lower case. To be made as a module is loaded: the roles of a word that was met are not looked up again. */
export function roleOf(words: Iterable<string>): Roles {
  const role = newRole();
  for (const word of words) LISTED.set(word, (LISTED.get(word) ?? 0) | role);
  return role;
}

/** A role that words have by their form. */
export function roleWhere(tells: (lower: string) => boolean): Roles {
  const role = newRole();
  TOLD.push({ role, tells });
  return role;
}

/** All roles of a token; numbers have none. */
export function rolesOf({ word }: Token): Roles {
  if (word.figure < 0) {
    let roles = LISTED.get(word.lower) ?? 0;
    for (const { role, tells } of TOLD) if (tells(word.lower)) roles |= role;
    word.figure = roles;
  }
  return word.figure;
}

/** All roles of the token at `i`, none outside the sentence. */
export function rolesAt(tokens: Tokens, i: number): Roles {
  const token = i >= 0 && i < tokens.length ? tokens[i] : undefined;
  return token === undefined ? 0 : rolesOf(token);
}

/** The last token that has one of `roles`, -1 where none has. */
export function lastWith(tokens: Tokens, roles: Roles): number {
  let i = tokens.length - 1;
  while (i >= 0 && !hasRole(tokens, i, roles)) i--;
  return i;
}

/** Whether the token at `i` has one of `roles`. */
export function hasRole(tokens: Tokens, i: number, roles: Roles): boolean {
  return (rolesAt(tokens, i) & roles) !== 0;
}
