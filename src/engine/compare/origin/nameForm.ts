/**
 * The name of a source as a set of words, by which its longer and its shorter form are found to be one: "Mr Pelek" and "Goran Pelek", "the
 * Labour Ministry" and "the Labour Ministry of Velmark", "the NWDC survey" and "the Northern Women's Development Collective (NWDC)".
 *
 * Cost: linear in the name. Limit: word order is not looked at; two bodies of which one has all words of the other are taken for one, which
 * is safe only among sentences that tell one fact.
 */
import { isDemonym } from '../names/demonyms.ts';
import { ORGANISATION_HEADS, SMALL_WORDS, WORK_HEADS } from '../names/heads.ts';
import { ROLES, TITLES } from '../names/people.ts';
import { isPlaceKey } from '../relation/places.ts';
import { words } from '../../text/wordSet.ts';

/** A name as words. */
export interface NameForm {
  /** The same for all orders of its words. */
  readonly key: string;
  readonly words: ReadonlySet<string>;
  /**
   * `name`: it names one thing. `title`: of a text, of which one word is no name. `head`: only what kind of body it is ("the Commission"), or
   * words in small letters ("the district fire service").
   */
  readonly kind: 'name' | 'title' | 'head';
  /** A single word that may stand for a longer name: an acronym. */
  readonly short: boolean;
  /** The word by which a person of that name is called again; null where it is no person's name. */
  readonly surname: string | null;
}

/** Words that say what kind of text or finding is meant, and in what state, but not whose. */
const TEXTS: ReadonlySet<string> = words(`
article articles chapter findings figures figure statement statements release document documents data dataset record records number numbers inquiry investigation
research analysis assessment estimate estimates poll baseline interview interviews account accounts annual annually preliminary final draft new latest recent
official officials same earlier later own paper papers news website site page blog post letter brief briefing summary table tables annex edition volume published
gen gens capt col cpl cmdr lt sgt supt prof hon unpublished head authors author colleague colleagues team staff spokes copy title note notes vol no pp para sect section
january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday
yesterday today tomorrow week weekend month year years country country's this that these those his her its their our my your he she it they we i who which
some about around nearly almost more most less fewer least only over under an
`);
const LEAST_LETTERS = 2;

/** The form of a name; null where no word of it tells whose it is. */
export function nameForm(name: string): NameForm | null {
  const all = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/(\p{L})\.(?=\p{L}\.)/gu, '$1')
    .split(/[^\p{L}\p{M}\p{N}']+/u)
    .map(word => word.replace(/^'+|'+s?$|'s$/g, ''))
    .filter(word => word.length >= LEAST_LETTERS && !/^\d/.test(word));
  const telling = all.filter(word => !SMALL_WORDS.has(word) && !TITLES.has(word) && !TEXTS.has(word) && !isWorkOnly(word));
  if (telling.length === 0) return null;
  const set = new Set(telling);
  const [only = ''] = telling;
  const isHead = set.size === 1 && (ORGANISATION_HEADS.has(only) || ROLES.has(only));
  if (set.size === 1 && !isHead && (isDemonym(only) || isPlaceKey(only) || PEOPLE.test(only))) return null;
  const short = set.size === 1 && new RegExp(`(?<!\\p{L})${only.toUpperCase()}(?!\\p{L})`, 'u').test(name.replaceAll('.', ''));
  const isPerson =
    !isHead &&
    set.size > 1 &&
    set.size < 4 &&
    !/(?<!\p{L})(?:\p{Ll}{1,3}|\p{L}+\p{Lu})(?!\p{L})/u.test(name) &&
    !telling.some(word => ORGANISATION_HEADS.has(word) || WORK_HEADS.has(word));
  return {
    key: [...set].sort().join(' '),
    words: set,
    kind: isHead ? 'head' : 'name',
    short,
    surname: isPerson ? (telling.at(-1) ?? null) : null,
  };
}

/** "Kolvarian", "Burmese": what is of a place, and no name of a body by itself. */
const PEOPLE = /...(?:ian|ese|ish)$/;

/** The title of a text as a form; null for one word. */
export function titleForm(title: string): NameForm | null {
  const form = nameForm(title);
  return form === null || form.words.size < 2 ? null : { ...form, kind: 'title', key: `“${form.key}”` };
}

/** The first letters of a name of three words and more, as its acronym: "BRN"; null for other names. */
export function initialsForm(name: string): NameForm | null {
  const letters = Array.from(name.matchAll(/(?<![\p{L}’'])\p{Lu}(?=\p{Ll})/gu), match => match[0])
    .join('')
    .toLowerCase();
  return letters.length < 3 || letters.length > 6
    ? null
    : { key: letters, words: new Set([letters]), kind: 'name', short: true, surname: null };
}

function isWorkOnly(word: string): boolean {
  return WORK_HEADS.has(word) && !ORGANISATION_HEADS.has(word);
}

/** Whether all words of one of two names are in the other. */
export function isFormOf(shorter: NameForm, longer: NameForm): boolean {
  if (shorter.words.size > longer.words.size) return false;
  // A part of a title is no name of the text, but the shorter title of it may be.
  if (shorter.kind === 'title' || longer.kind === 'title')
    if (shorter.words.size < longer.words.size && (shorter.kind !== longer.kind || shorter.words.size < LEAST_OF_TITLE)) return false;
  if (shorter.words.size === 1 && shorter.kind === 'name' && longer.words.size > 1 && !standsAlone(shorter, longer)) return false;
  for (const word of shorter.words) if (!longer.words.has(word)) return false;
  return true;
}

const LEAST_OF_TITLE = 3;

/** Whether a name of one word stands for a longer one: an acronym, a surname, who gave a commission its name. A place is in many names. */
function standsAlone({ key, short }: NameForm, longer: NameForm): boolean {
  if (longer.kind === 'title') return false;
  return short || longer.surname === key || [...longer.words].every(word => word === key || CALLED_AFTER.has(word));
}

const CALLED_AFTER: ReadonlySet<string> = words('commission committee panel tribunal report review');
