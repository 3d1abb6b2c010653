/**
 * What the words around a name say of it: that it is a person, a place, a speaker, or who or what it is.
 *
 * Cost: a few units on either side of each name.
 */
import type { EntityKind } from '../../model/index.ts';
import { CALENDAR } from './common.ts';
import { FINDING_VERBS, INVERTED_VERBS, SPEECH_VERBS } from './cues.ts';
import { isDemonym } from './demonyms.ts';
import { GIVEN_NAMES, ROLES, THINGS, TITLES } from './people.ts';
import { PLACE_PREPOSITIONS } from './places.ts';
import type { Unit } from './units.ts';

const AUXILIARIES: ReadonlySet<string> = new Set([
  'first',
  'has',
  'have',
  'had',
  'also',
  'later',
  'then',
  'recently',
  'repeatedly',
  'further',
  'once',
  'strongly',
  'publicly',
  'both',
  'himself',
  'herself',
  'itself',
  'themselves',
]);
const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the', 'one', 'its', 'their', 'his', 'her']);

/** Whether units `[first, last]` are the subject of a verb of saying, or stand behind one; `human`: one of which people alone are. */
export function isSpeaker(units: readonly Unit[], first: number, last: number, human = false): boolean {
  const behind = units[skipAdverbs(units, skipBracket(units, last + 1))];
  const speaks = behind !== undefined && SPEECH_VERBS.has(behind.lower) && !(human && FINDING_VERBS.has(behind.lower));
  if (speaks && !units[last]?.possessive && !isNounBehind(units, first, last, behind)) return true;
  return isSaidBy(units, first);
}

/** "The Kolvarian state keeps", "the Korvan report": a noun that has the form of a verb, behind an article and one name. */
function isNounBehind(units: readonly Unit[], first: number, last: number, { lower }: Unit): boolean {
  return first === last && units[last]?.kind === 'name' && units[first - 1]?.lower === 'the' && NOUN_LIKE.has(lower);
}

const NOUN_LIKE: ReadonlySet<string> = new Set(['document', 'estimate', 'forecast', 'record', 'report', 'show', 'state']);

/** The unit behind a short bracket at `from`: the acronym of a name. */
function skipBracket(units: readonly Unit[], from: number): number {
  if (units[from]?.text !== '(') return from;
  for (let at = from + 1; at < from + 5; at++) if (units[at]?.text === ')') return at + 1;
  return from;
}

/** The first unit at or behind `from` that is no auxiliary, adverb or date: "on Tuesday", "has repeatedly". */
export function skipAdverbs(units: readonly Unit[], from: number): number {
  let at = from;
  for (let i = 0; i < 4; i++, at++) {
    const unit = units[at];
    if (!unit) return at;
    const dated = CALENDAR.has(unit.lower) || (unit.kind === 'number' && CALENDAR.has(units[at - 1]?.lower ?? ''));
    const opens = unit.lower === 'on' && CALENDAR.has(units[at + 1]?.lower ?? '');
    if (!dated && !opens && !AUXILIARIES.has(unit.lower) && !/^\p{Ll}{3,}ly$/u.test(unit.lower)) return at;
  }
  return at;
}

function isSaidBy(units: readonly Unit[], first: number): boolean {
  const before = units[first - 1];
  if (!before) return false;
  if (before.lower === 'to' && units[first - 2]?.lower === 'according') return true;
  const at = before.lower === 'the' ? first - 2 : first - 1;
  return INVERTED_VERBS.has(units[at]?.lower ?? '') && isQuoteMark(units[at - 1]);
}

function isQuoteMark(unit: Unit | undefined): boolean {
  return unit !== undefined && /^[,”"’']$/.test(unit.text);
}

/** Whether the words beside units `[first, last]` show a person: a role, a title, an age, "who". */
export function isPersonByContext(units: readonly Unit[], first: number, last: number): boolean {
  const before = units[first - 1];
  const role = before?.text === ',' ? units[first - 2] : undefined;
  if (role?.kind === 'word' && ROLES.has(role.lower) && units[last + 1]?.text === ',') return true;
  if (before?.kind === 'word' && ROLES.has(before.lower) && !THINGS.has(before.lower)) return true;
  if (before && TITLES.has(before.lower) && before.kind === 'name') return true;
  const next = units[last + 1];
  if (isSpeaker(units, first, last, true) && !isThingBefore(units, first) && !isWithinPhrase(units, first)) return true;
  if (next?.text !== ',' && !isDash(next)) return false;
  const behind = units[last + 2];
  if (behind?.kind === 'number' && /^\d{1,2}$/.test(behind.text) && units[last + 3]?.text === ',') return true;
  return behind?.lower === 'who' || apposes(units, last + 2, ROLES);
}

/** "Readers of Brisa wrote": the subject is the noun before. */
function isWithinPhrase(units: readonly Unit[], first: number): boolean {
  const before = units[first - 1]?.lower === 'the' ? units[first - 2] : units[first - 1];
  return before?.kind === 'word' && PHRASE_PREPOSITIONS.has(before.lower);
}

const PHRASE_PREPOSITIONS: ReadonlySet<string> = new Set(['of', 'in', 'at', 'from', 'for', 'near', 'with', 'on', 'about']);

/** The kind of the thing whose noun stands before an unknown name: "the weekly magazine Brisa"; null where none does. */
export function kindByNoun(units: readonly Unit[], first: number): EntityKind | null {
  const before = units[first - 1];
  if (before?.kind !== 'word' || units[first - 2] === undefined) return null;
  if (PLACE_NOUNS.has(before.lower)) return 'place';
  if (TEXT_NOUNS.has(before.lower)) return 'work';
  return BODY_NOUNS.has(before.lower) ? 'organisation' : null;
}

const TEXT_NOUNS: ReadonlySet<string> = new Set(['novel', 'memoir', 'film', 'book', 'journal', 'documentary', 'play', 'opera', 'album']);
const BODY_NOUNS: ReadonlySet<string> = new Set([
  ...[
    'agency',
    'airline',
    'alliance',
    'bank',
    'blog',
    'broadcaster',
    'charity',
    'club',
    'company',
    'conglomerate',
    'daily',
    'firm',
    'group',
    'magazine',
    'manufacturer',
    'militia',
    'monthly',
  ],
  ...[
    'network',
    'newspaper',
    'ngo',
    'nonprofit',
    'outlet',
    'paper',
    'party',
    'publisher',
    'retailer',
    'startup',
    'syndicate',
    'watchdog',
    'website',
    'weekly',
  ],
]);

function isThingBefore(units: readonly Unit[], first: number): boolean {
  const before = units[first - 1];
  return before !== undefined && THINGS.has(before.lower);
}

function isDash(unit: Unit | undefined): boolean {
  return unit !== undefined && /^[–—-]$/.test(unit.text);
}

/** Whether the phrase that begins at `from` says what something is: "director of", "a small town", "the Seoul-based group". */
function apposes(units: readonly Unit[], from: number, nouns: ReadonlySet<string>): boolean {
  const opens = units[from]?.lower ?? '';
  const article = ARTICLES.has(opens);
  const reach = article ? 8 : 4;
  for (let i = from; i < from + reach; i++) {
    const unit = units[i];
    if (!unit || (unit.kind === 'mark' && unit.text !== '-' && unit.text !== "'" && unit.text !== '’') || SPEECH_VERBS.has(unit.lower))
      return false;
    if (unit.kind === 'word' && nouns.has(unit.lower)) return article || i === from || isModifier(units, from, i);
  }
  return false;
}

function isModifier(units: readonly Unit[], from: number, to: number): boolean {
  return units.slice(from, to).every(unit => unit.kind !== 'word' || !ARTICLES.has(unit.lower)) && to - from <= 3;
}

/** Whether a preposition of place stands before an otherwise unknown name. */
export function isPlaceByContext(units: readonly Unit[], first: number, last: number): boolean {
  const before = units[first - 1];
  if (before?.kind !== 'word') return false;
  if (before.lower === 'from' && ROLES.has(units[first - 2]?.lower ?? '')) return true;
  if (before.lower === 'of' && PLACE_NOUNS.has(units[first - 2]?.lower ?? '')) return true;
  if (units[last + 1]?.text === ',' && apposes(units, last + 2, PLACE_NOUNS)) return true;
  return PLACE_PREPOSITIONS.has(before.lower) && last - first < 2 && !units[last]?.possessive && units[last + 1]?.kind !== 'name';
}

const PLACE_NOUNS: ReadonlySet<string> = new Set([
  'city',
  'town',
  'village',
  'province',
  'region',
  'district',
  'county',
  'island',
  'port',
  'capital',
  'suburb',
  'state',
  'valley',
  'municipality',
]);

/** Whether the sentence says who or what units `[first, last]` are. */
export function isDefined(units: readonly Unit[], first: number, last: number): boolean {
  const next = units[last + 1];
  if (!next || units[last]?.possessive) return hasRoleBefore(units, first);
  if (next.text === ',' || isDash(next)) {
    const relative = units[last + 2]?.lower === 'who' || units[last + 2]?.lower === 'which';
    const at = relative ? last + 4 : last + 2;
    if ((!relative || isCopula(units[last + 3])) && (apposes(units, at, ROLES) || apposes(units, at, THINGS))) return true;
  }
  if (isCopula(next) && saysWhat(units, first, last + 2)) return true;
  return hasRoleBefore(units, first);
}

function isCopula(unit: Unit | undefined): boolean {
  return unit !== undefined && (unit.lower === 'is' || unit.lower === 'was' || unit.lower === 'are' || unit.lower === 'were');
}

/** "X is a …", at the head of its sentence or clause. */
function saysWhat(units: readonly Unit[], first: number, from: number): boolean {
  const before = units[first - 1];
  const heads = before === undefined || before.kind === 'mark' || before.lower === 'the';
  const article = units[from]?.lower ?? '';
  return (
    heads &&
    (article === 'a' ||
      article === 'an' ||
      (article === 'the' && units[from + 1]?.kind === 'word') ||
      (article === 'one' && units[from + 1]?.lower === 'of'))
  );
}

/** "human rights activist Kim Young-hwan", "the British medical journal BMJ", "the South Korean NGO, Citizens' Alliance". */
function hasRoleBefore(units: readonly Unit[], first: number): boolean {
  const before = units[first - 1];
  const comma = before?.text === ',' ? units[first - 2] : undefined;
  if (
    comma &&
    (THINGS.has(comma.lower) || comma.lower === 'ngo') &&
    units.slice(Math.max(0, first - 6), first - 2).some(unit => ARTICLES.has(unit.lower))
  )
    return true;
  if (before?.kind === 'name' && TITLES.has(before.lower) && before.lower.length > 4) return true;
  if (before?.kind !== 'word' || GIVEN_NAMES.has(before.lower)) return false;
  if (ROLES.has(before.lower)) return true;
  const modifier = units[first - 2];
  return THINGS.has(before.lower) && modifier !== undefined && (modifier.kind === 'word' || isDemonym(modifier.lower));
}
