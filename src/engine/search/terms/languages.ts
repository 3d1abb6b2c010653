/**
 * What reading the words and numbers of a text depends on its language: stems, function words, how numbers are written.
 *
 * Method: Snowball stemmers (English is our own, `stem.ts`; the others are of `@orama/stemmers`, made by the Snowball compiler; Arabic is
 * light stemming, `arabicStem.ts`), after which diacritics go. Words of a script that one language stands for here (Cyrillic, Arabic, Devanagari) go by their script, in a
 * text of whatever language. Languages that are not listed are read by the rules of English, which leave most of their words alone.
 */
import { stemmer as danish } from '@orama/stemmers/danish';
import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as finnish } from '@orama/stemmers/finnish';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as hindi } from '@orama/stemmers/indian';
import { stemmer as hungarian } from '@orama/stemmers/hungarian';
import { stemmer as indonesian } from '@orama/stemmers/indonesian';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as norwegian } from '@orama/stemmers/norwegian';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as romanian } from '@orama/stemmers/romanian';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { stemmer as swedish } from '@orama/stemmers/swedish';
import { stemmer as turkish } from '@orama/stemmers/turkish';
import { arabicStem } from './arabicStem.ts';
import { dropApostrophes, foldWord, lowerWord, wordTerm } from './normalWord.ts';
import { NUMBER_WORDS, type NumberWord, scalesOf } from './numerals.ts';
import { STOP_WORDS, stopWordsOf, type WordLanguage } from './stopWords.ts';

/** How a text of one language is read. */
export interface LanguageRules {
  readonly code: string;
  /** Folded. */
  readonly stopWords: ReadonlySet<string>;
  /** The term of a word, as `lowerWord` writes it, without apostrophes. */
  readonly term: (word: string) => string;
  readonly numberWords: ReadonlyMap<string, NumberWord>;
  /** The characters that part groups of three digits. */
  readonly groups: string;
  readonly decimal: ',' | '.';
  /** What clings to the front of a word, with its apostrophe; null where nothing does. */
  readonly elision: RegExp | null;
  /** Whether compounds are written as one word. */
  readonly compounds: boolean;
}

/** No word is longer; what is, is noise and not worth the steps. */
const LONGEST_WORD = 64;

/** "Percent" in one word, folded. */
const PERCENT: ReadonlySet<string> = new Set(
  'prozent procent prosent prosentti prosenttia szazalek persen yuzde процент процента процентов процентам процентами процентах'.split(' '),
);
/** What "percent" ends in, in two words. */
const CENT: ReadonlySet<string> = new Set(['cent', 'cento', 'ciento']);

type Stemmer = (word: string) => string;

const englishTerm: Stemmer = word => wordTerm(foldWord(word));

function termBy(stem: Stemmer): Stemmer {
  return word => (CENT.has(word) ? 'cent' : foldWord(word.length > LONGEST_WORD ? word : stemAgain(stem, word)));
}

/** A word has a few endings at most, one behind the other. */
const MOST_ENDINGS = 3;
/** What is shorter is no stem. */
const SHORTEST_STEM = 3;

/** Stems until nothing changes: "mujer" and "mujeres", which the Spanish stemmer leaves apart, both come to "muj". */
function stemAgain(stem: Stemmer, word: string): string {
  let [before, now] = [word, stem(word)];
  for (let i = 1; i < MOST_ENDINGS && now !== before; i++) {
    const next = stem(now);
    if (next.length < SHORTEST_STEM) break;
    [before, now] = [now, next];
  }
  return now;
}

/** Portuguese plurals that the stemmer leaves apart from their singular. */
function portugueseStem(word: string): string {
  return portuguese(word.replace(/ões$/, 'ão').replace(/ais$/, 'al'));
}

interface Language {
  readonly code: WordLanguage;
  readonly stem: Stemmer;
  /** Number words, "word:value". */
  readonly scales: string;
  readonly groups: string;
  readonly elision?: RegExp;
  readonly compounds?: boolean;
}

const THIN = '\u00a0\u202f\u2009';
const SPACES = ` ${THIN}`;
const POINTS = `.${THIN}`;

const OTHERS: readonly Language[] = [
  {
    code: 'de',
    stem: german,
    scales: 'tausend:1e3 million:1e6 millionen:1e6 mio:1e6 milliarde:1e9 milliarden:1e9 mrd:1e9 billion:1e12 billionen:1e12',
    groups: POINTS,
    compounds: true,
  },
  {
    code: 'fr',
    stem: french,
    scales: 'mille:1e3 million:1e6 millions:1e6 milliard:1e9 milliards:1e9',
    groups: SPACES,
    elision: /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’](?=\p{L})/iu,
  },
  { code: 'es', stem: spanish, scales: 'mil:1e3 millón:1e6 millones:1e6', groups: POINTS },
  {
    code: 'it',
    stem: italian,
    scales: 'mille:1e3 mila:1e3 milione:1e6 milioni:1e6 miliardo:1e9 miliardi:1e9',
    groups: POINTS,
    elision: /^(?:[cdlmnstv]|un|gl|(?:a|da|de|ne|su|co|que|quest|nell|bell)l?l)['’](?=\p{L})/iu,
  },
  { code: 'pt', stem: portugueseStem, scales: 'mil:1e3 milhão:1e6 milhões:1e6 bilhão:1e9 bilhões:1e9', groups: POINTS },
  { code: 'nl', stem: dutch, scales: 'duizend:1e3 miljoen:1e6 miljard:1e9 mln:1e6 mld:1e9', groups: POINTS, compounds: true },
  { code: 'sv', stem: swedish, scales: 'tusen:1e3 miljon:1e6 miljoner:1e6 miljard:1e9 miljarder:1e9', groups: SPACES, compounds: true },
  { code: 'da', stem: danish, scales: 'tusind:1e3 million:1e6 millioner:1e6 milliard:1e9 milliarder:1e9', groups: POINTS, compounds: true },
  {
    code: 'no',
    stem: norwegian,
    scales: 'tusen:1e3 million:1e6 millioner:1e6 milliard:1e9 milliarder:1e9',
    groups: SPACES,
    compounds: true,
  },
  { code: 'fi', stem: finnish, scales: 'tuhatta:1e3 miljoona:1e6 miljoonaa:1e6 miljardi:1e9 miljardia:1e9', groups: SPACES },
  { code: 'hu', stem: hungarian, scales: 'ezer:1e3 millió:1e6 milliárd:1e9', groups: SPACES },
  { code: 'ro', stem: romanian, scales: 'mii:1e3 milion:1e6 milioane:1e6 miliard:1e9 miliarde:1e9', groups: POINTS },
  { code: 'tr', stem: turkish, scales: 'bin:1e3 milyon:1e6 milyar:1e9', groups: POINTS },
  { code: 'id', stem: indonesian, scales: 'ribu:1e3 juta:1e6 miliar:1e9', groups: POINTS },
  {
    code: 'ru',
    stem: englishTerm,
    scales:
      'тысяча:1e3 тысячи:1e3 тысяч:1e3 тыс:1e3 миллион:1e6 миллиона:1e6 миллионов:1e6 млн:1e6 миллиард:1e9 миллиарда:1e9 миллиардов:1e9 млрд:1e9',
    groups: SPACES,
  },
];

/** Words of scripts that one language stands for, by the code units of their letters. */
const BY_SCRIPT = [
  { from: 0x400, to: 0x52f, ...scriptRules('ru', russian) },
  { from: 0x600, to: 0x6ff, ...scriptRules('ar', arabicStem) },
  { from: 0x900, to: 0x97f, ...scriptRules('hi', hindi) },
];

function scriptRules(code: WordLanguage, stem: Stemmer): Pick<LanguageRules, 'stopWords' | 'term'> {
  return { stopWords: stopWordsOf(code, foldWord), term: termBy(stem) };
}

const ENGLISH: LanguageRules = {
  code: 'en',
  stopWords: STOP_WORDS,
  term: englishTerm,
  numberWords: NUMBER_WORDS,
  groups: ',',
  decimal: '.',
  elision: null,
  compounds: false,
};

function rulesOf({ code, stem, scales, groups, elision, compounds }: Language): LanguageRules {
  return {
    code,
    stopWords: stopWordsOf(code, foldWord),
    term: termBy(stem),
    numberWords: scalesOf(scales),
    groups,
    decimal: ',',
    elision: elision ?? null,
    compounds: compounds ?? false,
  };
}

/** The languages that texts are told apart by; a number of a language is its place here. */
export const LANGUAGES: readonly LanguageRules[] = [ENGLISH, ...OTHERS.map(rulesOf)];
/** The number of English, and of all languages that have no rules of their own. */
export const PLAIN_LANGUAGE = 0;

const NUMBERS: ReadonlyMap<string, number> = new Map(LANGUAGES.map(({ code }, number) => [code, number]));

/** The number of a language by its BCP 47 tag ("de", "pt-BR"). */
export function languageNumber(tag: string): number {
  const code = tag.toLowerCase().split(/[-_]/, 1)[0] ?? '';
  return NUMBERS.get(code === 'nb' || code === 'nn' ? 'no' : code) ?? PLAIN_LANGUAGE;
}

/** The rules of a language by its number. */
export function rulesOfLanguage(number: number): LanguageRules {
  return LANGUAGES[number] ?? ENGLISH;
}

/** The term of a written form in a text of this language; null for a function word, '' where nothing is left of it. */
export function termIn(rules: LanguageRules, surface: string): string | null {
  const code = surface.charCodeAt(0);
  const { stopWords, term } = (code < 0x400 ? undefined : BY_SCRIPT.find(({ from, to }) => from <= code && code <= to)) ?? rules;
  const word = dropApostrophes(lowerWord(surface));
  const folded = foldWord(word);
  return stopWords.has(folded) ? null : PERCENT.has(folded) ? 'percent' : term(word);
}
