/**
 * What kind of thing a capitalised name is, from the words inside it; null where they do not tell.
 *
 * Method: lists first (places), then the head noun, then the shape of a person's name. Cost: linear in the units of the name.
 */
import type { EntityKind } from '../../model/index.ts';
import { COMMON_CAPITALISED, GENERIC_ACRONYMS, NO_ACRONYMS, NO_NAMES, PLACE_ACRONYMS } from './common.ts';
import { isDemonym } from './demonyms.ts';
import {
  BODY_LEADS,
  BODY_TAILS,
  CAUSE_HEADS,
  LAW_HEADS,
  ORGANISATION_HEADS,
  PLACE_CENTRES,
  PLACE_ENDS,
  TOPIC_NOUNS,
  WORK_HEADS,
} from './heads.ts';
import { isKnownOutlet, knownKind } from './known.ts';
import { FAMILY_FIRST, GIVEN_NAMES, NAME_SUFFIXES, PARTICLES, ROLES, TITLE_PHRASES, TITLES } from './people.ts';
import { COMPASS, isKnownPlace, PLACE_LEADS, PLACE_TAILS } from './places.ts';
import type { Unit } from './units.ts';

/** `sure` kinds are told by the name itself; the others need a word from the sentence or from other mentions. */
export interface Classified {
  readonly kind: EntityKind;
  readonly sure: boolean;
}

/** Classifies a name of one or more units; `folded` is the name as `foldName` makes it. */
export function classify(units: readonly Unit[], folded: string): Classified | null {
  if (NO_NAMES.has(folded) || units.every(isNothing) || units.every(isInitial) || isOffice(units)) return null;
  const known = isPlainShort(units) ? null : knownKind(folded);
  if (known) return { kind: known, sure: true };
  if (isKnownPlace(folded) || isCompassPlace(units)) return { kind: 'place', sure: true };
  const only = units.length === 1 ? units[0] : undefined;
  if (only) return classifyOne(only);
  if (isKnownOutlet(folded)) return { kind: 'organisation', sure: true };
  if (isSurelyPerson(units)) return { kind: 'person', sure: true };
  const headed = headKind(units);
  if (headed) return { kind: headed, sure: true };
  return { kind: 'other', sure: false };
}

/** "Secretary of State", "U.S. Attorney General": an office, and nobody in it. */
function isOffice(units: readonly Unit[]): boolean {
  const words = units.map(unit => unit.lower);
  if (words[0] === 'minister' && words[1] === 'of') return true;
  return [words, words.slice(1)].some(phrase => TITLE_PHRASES.has(phrase.join(' '))) && !units.some(unit => unit.lower === 'nations');
}

/** "Who" and "Cat" are not WHO and CAT. */
function isPlainShort([only, more]: readonly Unit[]): boolean {
  return only?.kind === 'name' && more === undefined && only.lower.length < 5;
}

function isNothing(unit: Unit): boolean {
  return (
    isDemonym(unit.lower) ||
    COMMON_CAPITALISED.has(unit.lower) ||
    COMPASS.has(unit.lower) ||
    (unit.kind === 'acronym' && NO_ACRONYMS.has(unit.lower))
  );
}

function isCompassPlace(units: readonly Unit[]): boolean {
  const [first, ...rest] = units;
  if (!first || !COMPASS.has(first.lower) || rest.length === 0) return false;
  return isKnownPlace(rest.map(unit => unit.lower).join(' '));
}

function classifyOne(unit: Unit): Classified | null {
  if (unit.kind === 'initial') return null;
  if (unit.kind === 'acronym') return classifyAcronym(unit);
  if (PRONOUNS.has(unit.lower)) return null;
  if (isSyllabic(unit)) return { kind: 'person', sure: true };
  if (isKnownOutlet(unit.lower)) return { kind: 'organisation', sure: true };
  return isTooCommon(unit.lower) ? null : { kind: 'other', sure: false };
}

function classifyAcronym({ lower }: Unit): Classified | null {
  if (NO_ACRONYMS.has(lower) || /^[ivxlcdm]+$/.test(lower)) return null;
  if (PLACE_ACRONYMS.has(lower)) return { kind: 'place', sure: true };
  return { kind: GENERIC_ACRONYMS.has(lower) || !isKnownOutlet(lower) ? 'other' : 'organisation', sure: true };
}

const PRONOUNS: ReadonlySet<string> = new Set([
  'he',
  'she',
  'it',
  'they',
  'we',
  'you',
  'his',
  'her',
  'their',
  'its',
  'our',
  'who',
  'this',
  'that',
  'there',
  'what',
]);

/** A head noun, a title or a topic with a capital and nothing else names no one thing: "the Council", "Parliament", "Freedom". */
function isTooCommon(lower: string): boolean {
  return (
    [ORGANISATION_HEADS, LAW_HEADS, WORK_HEADS, CAUSE_HEADS, TOPIC_NOUNS, PLACE_TAILS, TITLES, ROLES].some(list => list.has(lower)) ||
    lower === 'republic' ||
    lower === 'kingdom'
  );
}

/** Family name and given names in one of the orders of the world, told by lists and by shape. */
export function isSurelyPerson(units: readonly Unit[]): boolean {
  const parts = units.filter(unit => !NAME_SUFFIXES.has(unit.lower));
  const [first, second] = parts;
  if (!first || !second || parts.length > 5 || !parts.every(isPersonPart)) return false;
  if (isFamilyFirst(parts)) return true;
  if (parts.length > 2 && parts.slice(1, -1).some(unit => BINDING.has(unit.lower)) && !hasHead(parts)) return true;
  if (isHyphenated(first) && FAMILY_FIRST.has(second.lower)) return true;
  if (parts.length === 2 && !hasHead(parts) && (isSyllabic(first) || isSyllabic(second))) return true;
  if (GIVEN_NAMES.has(first.lower.split('-', 1)[0] ?? '')) return !hasHead(parts.slice(1, -1)) && !isGroupTail(parts.at(-1)?.lower ?? '');
  const middle = parts.slice(1, -1);
  return (middle.some(isInitial) || isInitial(first)) && !hasHead(parts) && parts.at(-1)?.kind === 'name';
}

/** Particles that stand in people's names alone. */
const BINDING: ReadonlySet<string> = new Set(['van', 'von', 'bin', 'ibn', 'bint', 'ben', 'der', 'den', 'ter']);

/** Whether nothing in the name speaks against a person: two to four plain words. */
export function maybePerson(units: readonly Unit[]): boolean {
  return units.length >= 2 && units.length <= 4 && units.every(isPersonPart) && !hasHead(units) && !units.some(isInitialWord);
}

/** Whether the name could be a person's if the text says so, though a part of it is a place's: "Rodel Madrid". */
export function couldBePerson(units: readonly Unit[]): boolean {
  return units.length <= 4 && units.every(isPersonPart) && !hasHead(units);
}

function isInitialWord(unit: Unit): boolean {
  return isKnownPlace(unit.lower) || TOPIC_NOUNS.has(unit.lower);
}

function isPersonPart(unit: Unit): boolean {
  return (
    (unit.kind === 'name' || isInitial(unit) || PARTICLES.has(unit.lower)) &&
    (!isDemonym(unit.lower) || FAMILY_FIRST.has(unit.lower)) &&
    !COMMON_CAPITALISED.has(unit.lower)
  );
}

function isInitial(unit: Unit): boolean {
  return unit.kind === 'initial';
}

function hasHead(units: readonly Unit[]): boolean {
  return units.some(
    unit => ORGANISATION_HEADS.has(unit.lower) || WORK_HEADS.has(unit.lower) || LAW_HEADS.has(unit.lower) || PLACE_TAILS.has(unit.lower),
  );
}

const GROUP_TAILS: ReadonlySet<string> = new Set([
  ...[
    'act',
    'agreement',
    'airport',
    'association',
    'award',
    'bank',
    'boulevard',
    'bridge',
    'cathedral',
    'center',
    'centre',
    'city',
    'college',
    'committee',
    'company',
    'council',
    'convention',
    'county',
    'court',
    'corporation',
  ],
  ...[
    'falls',
    'foundation',
    'fund',
    'group',
    'hospital',
    'inc',
    'institute',
    'international',
    'island',
    'islands',
    'journal',
    'lake',
    'library',
    'ltd',
    'magazine',
    'medical',
    'memorial',
    'museum',
    'news',
    'park',
  ],
  ...[
    'party',
    'paper',
    'press',
    'prison',
    'prize',
    'project',
    'protocol',
    'province',
    'report',
    'review',
    'river',
    'school',
    'services',
    'society',
    'square',
    'stadium',
    'station',
    'street',
    'television',
    'theatre',
    'times',
    'treaty',
    'trust',
    'university',
  ],
]);

function isGroupTail(lower: string): boolean {
  return GROUP_TAILS.has(lower) || ((PLACE_ENDS.has(lower) || BODY_TAILS.has(lower)) && !SURNAMES.has(lower));
}

/** Family names among the nouns with which places and bodies end. */
const SURNAMES: ReadonlySet<string> = new Set([
  'park',
  'hill',
  'hills',
  'woods',
  'forest',
  'mills',
  'chambers',
  'house',
  'gardens',
  'lawyers',
  'sons',
  'farmer',
  'legal',
  'landing',
  'watch',
]);

/** "Kim Jong-un", "Xi Jinping", "Kim Jong Il": a listed family name, and behind it nothing but syllables of those languages. */
function isFamilyFirst(parts: readonly Unit[]): boolean {
  const [first, ...given] = parts;
  if (!first || !FAMILY_FIRST.has(first.lower) || given.length > 2) return false;
  if (given.length === 1 && isHyphenated(given[0])) return true;
  if (SHORT_FAMILIES.has(first.lower) && given.length === 1) return false;
  return given.every((unit, i) => (unit.kind === 'name' || (i > 0 && isVowel(unit))) && isSyllables(unit.lower)) && !hasHead(given);
}

/** Family names that are syllables of many other languages: a second name of one word does not tell. */
const SHORT_FAMILIES: ReadonlySet<string> = new Set(
  'ban an ko go na ha ro u ma he long hao man lei tan lu pan min do le vo bo la duong ye tong san'.split(' '),
);

/** "Ri Chol U": a syllable of one letter. */
function isVowel(unit: Unit): boolean {
  return /^[AEIOU]$/.test(unit.text);
}

/** "Sun-bok", "Hyon-ju": two syllables of a given name, the second in lower case. */
function isSyllabic({ text, lower }: Unit): boolean {
  if (!/^\p{Lu}\p{Ll}{1,5}-\p{Ll}{1,6}$/u.test(text)) return false;
  return lower.split('-').every(half => isSyllable(half));
}

/** A listed family name and a given name of two syllables, in either order: "KIM SOON-HEE", "Song-ju Kim". */
export function isFamilyAndGiven(first: Unit | undefined, second: Unit | undefined): boolean {
  if (first === undefined || second === undefined) return false;
  return (FAMILY_FIRST.has(first.lower) && areSyllables(second)) || (FAMILY_FIRST.has(second.lower) && areSyllables(first));
}

function areSyllables({ kind, lower }: Unit): boolean {
  const halves = lower.split('-');
  return kind === 'name' && halves.length === 2 && halves.every(isSyllable);
}

function isHyphenated(unit: Unit | undefined): boolean {
  return unit?.kind === 'name' && unit.lower.includes('-');
}

const SYLLABLE =
  /^(?:ch|ph|sh|zh|kh|ng|nh|th|tr|qu|ts|[bcdđfghjklmnpqrstvwxyz])?[aeiouyăâêôơưàáạảãèéẹẻẽìíịỉĩòóọỏõùúụủũ]{1,3}(?:ng|nh|ch|[nmkptlrh](?![aeiouy]))?/;

/** Whether a word is one open or nasal syllable. */
export function isSyllable(lower: string): boolean {
  return SYLLABLE.exec(lower)?.[0] === lower;
}

/** Whether a word is made of one to three open or nasal syllables. */
function isSyllables(lower: string): boolean {
  let rest = lower;
  for (let i = 0; i < 3 && rest !== ''; i++) {
    const syllable = SYLLABLE.exec(rest)?.[0];
    if (syllable === undefined) return false;
    rest = rest.slice(syllable.length);
  }
  return rest === '';
}

/** The kind of a name that is known anywhere, whatever its letters' case means here; null for any other. */
export function kindAnywhere(folded: string): EntityKind | null {
  const known = knownKind(folded);
  if (known) return folded.length < 5 ? null : known;
  return isKnownOutlet(folded) ? 'organisation' : isKnownPlace(folded) ? 'place' : null;
}

/** The kind that the head noun gives: the last unit before the first small word, else the last of all; a number at the end is put aside. */
function headKind(named: readonly Unit[]): EntityKind | null {
  const units = withoutNumber(named);
  if (units.length < named.length && named.some((unit, i) => i > 0 && unit.lower === 'resolution')) return 'law';
  const small = units.findIndex((unit, i) => i > 0 && unit.kind === 'word');
  const before = (small < 0 ? units.at(-1) : units[small - 1])?.lower ?? '';
  const last = units.at(-1)?.lower ?? '';
  if (LAW_HEADS.has(units[0]?.lower ?? '') && units[1]?.text === '(') return 'law';
  const end = endKind(units, before);
  if (end !== null) return end;
  if (BODY_LEADS.has(units[0]?.lower ?? '') && units.length > 1) return 'organisation';
  const inside = small > 0 && units[small]?.lower === 'in' ? kindOfHead(last) : null;
  const kind = inside ?? kindOfHead(before) ?? (small > 0 && CAUSE_HEADS.has(before) ? 'organisation' : kindOfHead(last));
  if (kind) return kind;
  return PLACE_LEADS.has(units[0]?.lower ?? '') && units.length <= 3 ? 'place' : null;
}

/** A name without the year or the number at either end: "1951 Convention", "Act of 2014", "Camp No. 19", "Pescas Atalaia, Lda". */
function withoutNumber(units: readonly Unit[]): readonly Unit[] {
  let [first, last] = [0, units.length - 1];
  if (units[0]?.kind === 'number') first++;
  while (
    last > first &&
    (units[last]?.kind !== 'name' || units[last]?.lower === 'no') &&
    units[last]?.kind !== 'acronym' &&
    units.some(isNumber)
  )
    last--;
  return units.slice(first, last + 1);
}

function isNumber(unit: Unit): boolean {
  return unit.kind === 'number';
}

/** The kind that the last noun before any small word gives, where it gives one only at that place. */
function endKind(units: readonly Unit[], end: string): EntityKind | null {
  if (PLACE_ENDS.has(end) && (units.length > 2 || !isGiven(units[0]))) return 'place';
  if (end === 'centre' || end === 'center') return units.some(unit => PLACE_CENTRES.has(unit.lower)) ? 'place' : null;
  return units.length > 1 && BODY_TAILS.has(end) && kindOfHead(end) === null ? 'organisation' : null;
}

function isGiven(unit: Unit | undefined): boolean {
  return unit !== undefined && GIVEN_NAMES.has(unit.lower.split('-', 1)[0] ?? '');
}

function kindOfHead(head: string): EntityKind | null {
  if (LAW_HEADS.has(head)) return 'law';
  if (WORK_HEADS.has(head)) return 'work';
  if (ORGANISATION_HEADS.has(head)) return 'organisation';
  return PLACE_TAILS.has(head) || head === 'republic' || head === 'kingdom' || head === 'emirate' ? 'place' : null;
}
