/**
 * Cuts an English word down to its stem: "connected", "connecting" and "connection" give "connect".
 *
 * Method: the Snowball English stemmer, known as Porter2 (Porter 2001, https://snowballstem.org/algorithms/english/stemmer.html).
 * Cost: linear in the word. Units: a lower-case word of a to z and `'`; anything else comes back as it is.
 * Limits: a stem is a key and no word ("happi"); irregular forms are not its business (see `irregularForms.ts`).
 */
export function stem(word: string): string {
  if (word.length <= 2 || word.length > LONGEST_WORD || !PLAIN.test(word)) return word;
  const special = SPECIAL.get(word);
  if (special !== undefined) return special;
  const marked = markConsonantY(word.startsWith("'") ? word.slice(1) : word);
  const { r1, r2 } = regions(marked);
  const singular = step1a(step0(marked));
  if (UNCHANGED_SINGULARS.has(singular)) return singular;
  const base = step1c(step1b(singular, r1));
  return step5(step4(step3(step2(base, r1), r1, r2), r2), r1, r2).toLowerCase();
}

/** No English word is longer; what is, is noise and not worth the steps. */
const LONGEST_WORD = 64;
const PLAIN = /^[a-z']+$/;
const VOWEL = /[aeiouy]/;

const SPECIAL: ReadonlyMap<string, string> = new Map([
  ['andes', 'andes'],
  ['atlas', 'atlas'],
  ['bias', 'bias'],
  ['cosmos', 'cosmos'],
  ['dying', 'die'],
  ['early', 'earli'],
  ['gently', 'gentl'],
  ['howe', 'howe'],
  ['idly', 'idl'],
  ['lying', 'lie'],
  ['news', 'news'],
  ['only', 'onli'],
  ['singly', 'singl'],
  ['skies', 'sky'],
  ['skis', 'ski'],
  ['sky', 'sky'],
  ['tying', 'tie'],
  ['ugly', 'ugli'],
]);

const UNCHANGED_SINGULARS: ReadonlySet<string> = new Set([
  'canning',
  'earring',
  'exceed',
  'herring',
  'inning',
  'outing',
  'proceed',
  'succeed',
]);

/** Beginnings after which the first region starts whatever the letters say, so that "generate" and "general" stay apart. */
const REGION_PREFIX = /^(?:gener|commun|arsen)/;

/** A `y` that stands for a consonant, first or behind a vowel, is written `Y` until the last step. */
function markConsonantY(word: string): string {
  if (!word.includes('y')) return word;
  let marked = '';
  for (const letter of word) marked += letter === 'y' && (marked === '' || isVowel(marked.at(-1))) ? 'Y' : letter;
  return marked;
}

function isVowel(letter: string | undefined): boolean {
  return letter !== undefined && VOWEL.test(letter);
}

/** Where the regions begin: each behind the first consonant that follows a vowel. */
function regions(word: string): { readonly r1: number; readonly r2: number } {
  const prefix = REGION_PREFIX.exec(word);
  const r1 = prefix ? prefix[0].length : regionAfter(word, 0);
  return { r1, r2: regionAfter(word, r1) };
}

function regionAfter(word: string, from: number): number {
  for (let i = from + 1; i < word.length; i++) if (!isVowel(word[i]) && isVowel(word[i - 1])) return i + 1;
  return word.length;
}

/** Whether `word` ends in a short syllable. */
function endsShort(word: string): boolean {
  const n = word.length;
  if (n === 2) return isVowel(word[0]) && !isVowel(word[1]);
  const last = word.at(-1) ?? '';
  return n > 2 && !isVowel(last) && !'wxY'.includes(last) && isVowel(word[n - 2]) && !isVowel(word[n - 3]);
}

function step0(word: string): string {
  for (const ending of ["'s'", "'s", "'"]) if (word.endsWith(ending)) return word.slice(0, -ending.length);
  return word;
}

function step1a(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (word.endsWith('ied') || word.endsWith('ies')) return word.slice(0, word.length > 4 ? -2 : -1);
  if (word.endsWith('us') || word.endsWith('ss')) return word;
  return word.endsWith('s') && VOWEL.test(word.slice(0, -2)) ? word.slice(0, -1) : word;
}

const DOUBLE = /(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/;

function step1b(word: string, r1: number): string {
  const ee = ending(word, ['eedly', 'eed']);
  if (ee !== null) return word.length - ee.length >= r1 ? word.slice(0, -ee.length) + 'ee' : word;
  const cut = ending(word, ['ingly', 'edly', 'ing', 'ed']);
  if (cut === null) return word;
  const rest = word.slice(0, -cut.length);
  if (!VOWEL.test(rest)) return word;
  if (/(?:at|bl|iz)$/.test(rest)) return rest + 'e';
  if (DOUBLE.test(rest)) return rest.slice(0, -1);
  return endsShort(rest) && r1 >= rest.length ? rest + 'e' : rest;
}

function step1c(word: string): string {
  return word.length > 2 && /[yY]$/.test(word) && !isVowel(word.at(-2)) ? word.slice(0, -1) + 'i' : word;
}

/** Longest first: the first that fits is the one meant. */
const STEP_2: readonly (readonly [string, string])[] = [
  ['ational', 'ate'],
  ['fulness', 'ful'],
  ['iveness', 'ive'],
  ['ization', 'ize'],
  ['ousness', 'ous'],
  ['biliti', 'ble'],
  ['lessli', 'less'],
  ['tional', 'tion'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['ation', 'ate'],
  ['entli', 'ent'],
  ['fulli', 'ful'],
  ['iviti', 'ive'],
  ['ousli', 'ous'],
  ['abli', 'able'],
  ['alli', 'al'],
  ['anci', 'ance'],
  ['ator', 'ate'],
  ['enci', 'ence'],
  ['izer', 'ize'],
  ['bli', 'ble'],
  ['ogi', 'og'],
  ['li', ''],
];

function step2(word: string, r1: number): string {
  const rule = STEP_2.find(([suffix]) => word.endsWith(suffix));
  if (!rule) return word;
  const [suffix, put] = rule;
  const rest = word.slice(0, -suffix.length);
  if (rest.length < r1) return word;
  if (suffix === 'ogi' && !rest.endsWith('l')) return word;
  if (suffix === 'li' && !/[cdeghkmnrt]$/.test(rest)) return word;
  return rest + put;
}

const STEP_3: readonly (readonly [string, string])[] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['alize', 'al'],
  ['ative', ''],
  ['icate', 'ic'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', ''],
];

function step3(word: string, r1: number, r2: number): string {
  const rule = STEP_3.find(([suffix]) => word.endsWith(suffix));
  if (!rule) return word;
  const [suffix, put] = rule;
  const at = word.length - suffix.length;
  return at < r1 || (suffix === 'ative' && at < r2) ? word : word.slice(0, at) + put;
}

/** Longest first. */
const STEP_4: readonly string[] = 'ement able ance ence ible ment ant ate ent ion ism iti ive ize ous al er ic'.split(' ');

function step4(word: string, r2: number): string {
  const suffix = ending(word, STEP_4);
  if (suffix === null) return word;
  const rest = word.slice(0, -suffix.length);
  return rest.length < r2 || (suffix === 'ion' && !/[st]$/.test(rest)) ? word : rest;
}

function step5(word: string, r1: number, r2: number): string {
  const at = word.length - 1;
  const rest = word.slice(0, at);
  if (word.endsWith('e')) return at >= r2 || (at >= r1 && !endsShort(rest)) ? rest : word;
  return word.endsWith('l') && at >= r2 && rest.endsWith('l') ? rest : word;
}

function ending(word: string, suffixes: readonly string[]): string | null {
  return suffixes.find(suffix => word.endsWith(suffix)) ?? null;
}
