/**
 * Names made comparable: a people stands for its country ("Kenyan" for Kenya), an alias for the name (DPRK for North Korea).
 * Method: the tables of names, then the ending that makes an adjective of a place is taken off both. Cost: a look-up a name.
 */
import { foldName } from '../names/fold.ts';
import { DEMONYMS, isDemonym } from '../names/demonyms.ts';
import { knownName } from '../names/known.ts';
import { COUNTRIES, isKnownPlace } from '../names/places.ts';

/** Peoples whose names do not begin as their countries' do. */
const IRREGULAR: Readonly<Record<string, string>> = {
  american: 'united states',
  british: 'united kingdom',
  briton: 'united kingdom',
  burmese: 'myanmar',
  danish: 'denmark',
  dane: 'denmark',
  dutch: 'netherlands',
  emirati: 'united arab emirates',
  english: 'england',
  filipina: 'philippines',
  filipino: 'philippines',
  french: 'france',
  greek: 'greece',
  finn: 'finland',
  finnish: 'finland',
  irish: 'ireland',
  laotian: 'laos',
  nigerien: 'niger',
  norwegian: 'norway',
  polish: 'poland',
  saudi: 'saudi arabia',
  scottish: 'scotland',
  spanish: 'spain',
  swiss: 'switzerland',
  thai: 'thailand',
  welsh: 'wales',
};

function commonStart(a: string, b: string): number {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return i;
}

function fitsPeople(country: string, people: string): boolean {
  const common = commonStart(country, people);
  return (
    common >= 4 && people.length - common <= 4 && (country.length - common <= 3 || country.endsWith('istan')) && !country.includes(' ')
  );
}

/** For each people its country: that whose name it begins with the longest. */
const COUNTRY_OF: ReadonlyMap<string, string> = new Map(
  [...DEMONYMS].flatMap(people => {
    const irregular = IRREGULAR[people];
    if (irregular !== undefined) return [[people, irregular] as const];
    const fits = [...COUNTRIES].filter(name => fitsPeople(name, people));
    const [best] = fits.sort((a, b) => commonStart(b, people) - commonStart(a, people) || a.length - b.length);
    return best === undefined ? [] : [[people, best] as const];
  }),
);

function countryOf(word: string): string | null {
  return COUNTRY_OF.get(word) ?? COUNTRY_OF.get(word.replace(/s$/, '')) ?? null;
}

const COMPASS = /^(?:north|south|east|west|northern|southern|eastern|western) /;
const COMPASS_NOUN: Readonly<Record<string, string>> = { northern: 'north', southern: 'south', eastern: 'east', western: 'west' };

function canonical(folded: string): string {
  return (knownName(folded) ?? folded).toLowerCase();
}

/** A name in its one form, lower case. */
export function nameKey(name: string): string {
  const folded = foldName(name);
  const words = folded.split(' ');
  const last = words.at(-1) ?? '';
  const country = isDemonym(last) && words.length <= 2 ? countryOf(last) : null;
  if (country === null) return canonical(folded);
  const first = words.length === 2 ? (COMPASS_NOUN[words[0] ?? ''] ?? words[0] ?? '') : '';
  return canonical(first === '' ? country : `${first} ${country}`);
}

/** Whether a name, in its one form, is that of a place for sure. */
export function isPlaceKey(key: string): boolean {
  return isKnownPlace(key) || isKnownPlace(key.replace(COMPASS, ''));
}

/** Whether a word names a people. */
export function isPeople(word: string): boolean {
  return isDemonym(word);
}

/** Words that make a name of many things, and tell none by itself. */
const GENERIC =
  /^(?:party|court|university|ministry|department|bank|company|group|council|committee|commission|agency|office|house|club|city|county|district|school|hospital|church|institute|association|union|league|cup|river|lake|island|act|treaty|convention|report|prison|airport|street)$/;

/** Whether a name in its one form is such a word alone: "the Ministry" is what the text has named before. */
export function isGenericName(key: string): boolean {
  return GENERIC.test(key);
}

const stripped = (word: string): string => word.replace(/(?:'s?)$/, '').replace(/(?:ians?|eans?|ans?|ese|ish|i|ns?|ia|ea|a|y|s)$/, '');

/** A place and its adjective have so many letters in common at least. */
const LIKE = 4;

function beginAlike(a: string, b: string): boolean {
  for (let i = 0; i < LIKE; i++) if (a.charCodeAt(i) !== b.charCodeAt(i)) return false;
  return true;
}

/** Whether two names in their one form are of the same thing: equal, one the short form of the other, or a place and its adjective. */
export function sameName(a: string, b: string): boolean {
  if (a === b) return true;
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  const within = longer.includes(shorter) && ` ${longer} `.includes(` ${shorter} `);
  if (!within && !beginAlike(shorter, longer)) return false;
  if (isPlaceKey(a) && isPlaceKey(b)) return false;
  if (within && shorter.length >= 3 && !GENERIC.test(shorter) && !isPlaceKey(shorter) && !isPlaceKey(longer)) return true;
  const [x, y] = [stripped(a), stripped(b)];
  return x === y && x.length >= LIKE;
}
