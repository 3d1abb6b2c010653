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
const LETTER_A = 0x61;
/** A bit for each of a, e, i, o, u and y, by its distance from a. */
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'y'].reduce((bits, letter) => bits | (1 << (letter.charCodeAt(0) - LETTER_A)), 0);

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
const REGION_PREFIXES = ['gener', 'commun', 'arsen'] as const;

/** A `y` that stands for a consonant, first or behind a vowel, is written `Y` until the last step. */
function markConsonantY(word: string): string {
  if (!word.includes('y')) return word;
  let marked = '';
  for (const letter of word) marked += letter === 'y' && (marked === '' || isVowel(marked, marked.length - 1)) ? 'Y' : letter;
  return marked;
}

/** Whether a vowel stands at `at`; a letter at a time is asked for in each step, so no expression. */
function isVowel(word: string, at: number): boolean {
  const distance = word.charCodeAt(at) - LETTER_A;
  return distance >= 0 && ((VOWELS >> distance) & 1) === 1;
}

/** Whether there is a vowel before `end`. */
function hasVowel(word: string, end: number): boolean {
  for (let i = 0; i < end; i++) if (isVowel(word, i)) return true;
  return false;
}

/** Where the regions begin: each behind the first consonant that follows a vowel. */
function regions(word: string): { readonly r1: number; readonly r2: number } {
  const prefix = REGION_PREFIXES.find(one => word.startsWith(one));
  const r1 = prefix === undefined ? regionAfter(word, 0) : prefix.length;
  return { r1, r2: regionAfter(word, r1) };
}

function regionAfter(word: string, from: number): number {
  for (let i = from + 1; i < word.length; i++) if (!isVowel(word, i) && isVowel(word, i - 1)) return i + 1;
  return word.length;
}

/** Whether `word` ends in a short syllable. */
function endsShort(word: string): boolean {
  const n = word.length;
  if (n === 2) return isVowel(word, 0) && !isVowel(word, 1);
  return n > 2 && !isVowel(word, n - 1) && !'wxY'.includes(word.charAt(n - 1)) && isVowel(word, n - 2) && !isVowel(word, n - 3);
}

function step0(word: string): string {
  for (const ending of ["'s'", "'s", "'"]) if (word.endsWith(ending)) return word.slice(0, -ending.length);
  return word;
}

function step1a(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (word.endsWith('ied') || word.endsWith('ies')) return word.slice(0, word.length > 4 ? -2 : -1);
  if (word.endsWith('us') || word.endsWith('ss')) return word;
  return word.endsWith('s') && hasVowel(word, word.length - 2) ? word.slice(0, -1) : word;
}

const DOUBLE = /(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/;

function step1b(word: string, r1: number): string {
  if (!'dgy'.includes(word.charAt(word.length - 1))) return word;
  const ee = ending(word, ['eedly', 'eed']);
  if (ee !== null) return word.length - ee.length >= r1 ? word.slice(0, -ee.length) + 'ee' : word;
  const cut = ending(word, ['ingly', 'edly', 'ing', 'ed']);
  if (cut === null) return word;
  const rest = word.slice(0, -cut.length);
  if (!hasVowel(rest, rest.length)) return word;
  if (/(?:at|bl|iz)$/.test(rest)) return rest + 'e';
  if (DOUBLE.test(rest)) return rest.slice(0, -1);
  return endsShort(rest) && r1 >= rest.length ? rest + 'e' : rest;
}

function step1c(word: string): string {
  const n = word.length;
  return n > 2 && 'yY'.includes(word.charAt(n - 1)) && !isVowel(word, n - 2) ? word.slice(0, -1) + 'i' : word;
}

/** An ending, and what is put in its place. */
type Rule = readonly [ending: string, put: string];

/** Rules, those of longer endings first, by the last letters of their endings: of most words no rule has to be looked at. */
type Rules = ReadonlyMap<string, readonly Rule[]>;

function byLastLetter(rules: readonly Rule[]): Rules {
  const map = new Map<string, Rule[]>();
  for (const rule of rules) {
    const last = rule[0].slice(-1);
    map.set(last, [...(map.get(last) ?? []), rule]);
  }
  return map;
}

/** The first rule that fits is the one meant. */
function ruleFor(word: string, rules: Rules): Rule | undefined {
  return rules.get(word.charAt(word.length - 1))?.find(([ending]) => word.endsWith(ending));
}

const STEP_2 = byLastLetter([
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
]);

function step2(word: string, r1: number): string {
  const rule = ruleFor(word, STEP_2);
  if (!rule) return word;
  const [suffix, put] = rule;
  const rest = word.slice(0, -suffix.length);
  if (rest.length < r1) return word;
  if (suffix === 'ogi' && !rest.endsWith('l')) return word;
  if (suffix === 'li' && !/[cdeghkmnrt]$/.test(rest)) return word;
  return rest + put;
}

const STEP_3 = byLastLetter([
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['alize', 'al'],
  ['ative', ''],
  ['icate', 'ic'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', ''],
]);

function step3(word: string, r1: number, r2: number): string {
  const rule = ruleFor(word, STEP_3);
  if (!rule) return word;
  const [suffix, put] = rule;
  const at = word.length - suffix.length;
  return at < r1 || (suffix === 'ative' && at < r2) ? word : word.slice(0, at) + put;
}

const STEP_4 = byLastLetter(
  'ement able ance ence ible ment ant ate ent ion ism iti ive ize ous al er ic'.split(' ').map((ending): Rule => [ending, '']),
);

function step4(word: string, r2: number): string {
  const rule = ruleFor(word, STEP_4);
  if (!rule) return word;
  const [suffix] = rule;
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
