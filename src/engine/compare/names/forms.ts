/**
 * The short forms under which a text may write a name that it, or another document, gives in full: "Silva" and "A. Silva" for Ana Silva,
 * "Xu Weimin" in the order of the West, "Jinhe" for the Jinhe Leisure Group, "NFC" for the Northern Frontier Command, a law without its year.
 *
 * A short form stands for a full one only where there is no other that it could stand for; who asks sees to that. Cost: linear in the name.
 */
import type { EntityKind } from '../../model/index.ts';
import { isDemonym } from './demonyms.ts';
import { BODY_LEADS, LAW_HEADS, ORGANISATION_HEADS, SMALL_WORDS, TOPIC_NOUNS, WORK_HEADS } from './heads.ts';
import { FAMILY_FIRST, GIVEN_NAMES, NAME_SUFFIXES, PARTICLES } from './people.ts';
import { COMPASS, isKnownPlace } from './places.ts';

/** A short form of a name, as keys; `near`: one that holds only within the document that has the full name. */
export interface ShortForm {
  readonly short: string;
  readonly long: string;
  readonly kind: EntityKind;
  readonly near: boolean;
}

/** The short forms of the name with that key. */
export function shortForms(key: string, kind: EntityKind): readonly ShortForm[] {
  const form = (short: string, near = false): ShortForm => ({ short, long: key, kind, near });
  const words = key.split(' ');
  if (words.length < 2) return [];
  if (kind === 'person') return personForms(words).map(({ short, near }) => form(short, near));
  if (kind === 'law') return lawForms(words).map(short => form(short));
  if (kind === 'place') return placeForms(words, form);
  if (kind !== 'organisation') return [];
  // "Stichting Lantern Archive" is the Lantern Archive: the form in law is no part of the name.
  if (LEGAL_LEADS.has(words[0] ?? '') && words.length > 2) return [{ ...form(key), long: words.slice(1).join(' ') }];
  return bodyForms(words).map(short => form(short));
}

const LEGAL_LEADS: ReadonlySet<string> = new Set([
  'stichting',
  'yayasan',
  'asociación',
  'asociacion',
  'associação',
  'associacao',
  'vereniging',
  'verein',
]);

function personForms(all: readonly string[]): readonly { readonly short: string; readonly near: boolean }[] {
  const words = all.filter(word => !NAME_SUFFIXES.has(word));
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (words.length < 2 || first === last || last.length < 2) return [];
  if (first.length === 1) return [{ short: last, near: false }];
  const familyFirst = FAMILY_FIRST.has(first) && !FAMILY_FIRST.has(last);
  if (familyFirst) {
    const given = words.slice(1).join(' ');
    // A family name of one syllable is borne by too many to tell who is meant in another document.
    return [
      { short: `${given} ${first}`, near: false },
      { short: first, near: true },
      { short: given, near: !given.includes('-') },
    ];
  }
  const surname = surnameFrom(words);
  const forms = [{ short: last, near: FAMILY_FIRST.has(last) }];
  if (surname < words.length - 1) forms.push({ short: words.slice(surname).join(' '), near: false });
  forms.push({ short: `${first.charAt(0)} ${words.slice(surname).join(' ')}`, near: false });
  if (surname < words.length - 1) forms.push({ short: `${first.charAt(0)} ${last}`, near: false });
  if (words.length === 3 && surname === 2 && words[1] !== undefined && words[1].length > 1)
    forms.push({ short: `${first} ${last}`, near: false });
  if (first.length > 2) forms.push({ short: first, near: !first.includes('-') });
  return forms;
}

/** Where the family name begins, its particles with it. */
function surnameFrom(words: readonly string[]): number {
  let from = words.length - 1;
  while (from > 1 && PARTICLES.has(words[from - 1] ?? '')) from--;
  return from;
}

/** "Immigration Act" for the Immigration Act 1967, "Refugee Convention" for the 1951 Refugee Convention. */
function lawForms(words: readonly string[]): readonly string[] {
  const isYear = (word: string | undefined) => word !== undefined && /^(?:1[6-9]|20)\d\d$/.test(word);
  const start = isYear(words[0]) ? 1 : 0;
  let end = words.length;
  if (isYear(words.at(-1))) end -= words.at(-2) === 'of' ? 2 : 1;
  const bare = words.slice(start, end);
  const forms = bare.length < words.length && bare.length > 1 ? [bare.join(' ')] : [];
  return [...forms, ...initialsOf(bare)];
}

const STATES: ReadonlySet<string> = new Set([
  'republic',
  'kingdom',
  'sultanate',
  'principality',
  'emirate',
  'federation',
  'union',
  'commonwealth',
]);

/** "Republic of Sudara" is Sudara, unless that is one of several states of the name. */
function placeForms(words: readonly string[], form: (short: string) => ShortForm): readonly ShortForm[] {
  const rest = words.slice(2).join(' ');
  if (!STATES.has(words[0] ?? '') || words[1] !== 'of' || rest === '' || isKnownPlace(rest)) return [];
  return [{ ...form(words.join(' ')), long: rest }];
}

const COMPANY_ENDS: ReadonlySet<string> = new Set(
  'co ltd inc llc llp plc lda gmbh sa srl bhd sdn pte pty bv nv ag limited incorporated corp corporation'.split(' '),
);

/** The head of a name: "Jinhe", "Golden Anchor", "High Court"; its letters; a company without what the register adds. */
function bodyForms(all: readonly string[]): readonly string[] {
  const forms = new Set<string>();
  const lead = BODY_LEADS.has(all[0] ?? '') ? 1 : 0;
  let end = all.length;
  while (end > 1 && COMPANY_ENDS.has(all[end - 1] ?? '')) end--;
  const words = all.slice(0, end);
  if (end < all.length && words.length > 1) forms.add(words.join(' '));
  const [first = ''] = words;
  if (isDistinct(first) && lead === 0) forms.add(first);
  for (let length = 2; length < words.length && length < 5; length++) {
    const head = words.slice(0, length);
    if (SMALL_WORDS.has(head.at(-1) ?? '')) break;
    const ends = SMALL_WORDS.has(words[length] ?? '') && isHead(head.at(-1) ?? '') && !isTopical(head);
    if (ends || head.some(isDistinct)) forms.add(head.join(' '));
  }
  for (const initials of initialsOf(words)) forms.add(initials);
  forms.delete(all.join(' '));
  return [...forms];
}

/** "High Court", "Left Bloc": a head with a word before it that is no topic. */
function isTopical(words: readonly string[]): boolean {
  return words.slice(0, -1).every(word => TOPIC_NOUNS.has(word) || isDemonym(word) || word === 'national');
}

function isHead(word: string): boolean {
  return ORGANISATION_HEADS.has(word) || WORK_HEADS.has(word) || LAW_HEADS.has(word);
}

function isPlainHead(word: string): boolean {
  return isHead(word) || TOPIC_NOUNS.has(word) || isDemonym(word) || COMPASS.has(word);
}

/** A word that could stand for a body alone: no topic, no people, no place, no given name. */
function isDistinct(word: string): boolean {
  return word.length > 3 && !isPlainHead(word) && !isKnownPlace(word) && !GIVEN_NAMES.has(word) && !COMMON_HEADS.has(word);
}

const COMMON_HEADS: ReadonlySet<string> = new Set(
  (
    'royal united general first second third central high upper lower supreme federal public special joint world global green blue white black golden silver great grand free open independent ' +
    "democratic popular people's new young united christian islamic north south east west left right border state university saint international atlantic pacific asian african european legal civil chief"
  ).split(' '),
);

/** The first letters of a name's words: of all, without the small ones, and without the owners either. */
function initialsOf(words: readonly string[]): readonly string[] {
  const large = words.filter(word => !SMALL_WORDS.has(word));
  return [words, large, large.filter(word => !word.endsWith("'"))]
    .map(some => some.map(word => word.charAt(0)).join(''))
    .filter((letters, i, all) => /^\p{L}{3,}$/u.test(letters) && all.indexOf(letters) === i);
}
