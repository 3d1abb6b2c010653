/**
 * Guesses the language of a text: by script, and among languages in Latin letters by their most frequent function words.
 *
 * Method: counts over a sample (the first `SAMPLE` code units and as many from the middle). A language in Latin letters other than
 * English needs `LEAD` times as many function words as English and at least `ENOUGH` of them (`ENOUGH_ALONE` beside no English one); else the text is taken for English.
 */
const SAMPLE = 20_000;
const LEAD = 1.5;
const ENOUGH = 8;
/** As many are enough of a short text that has no English one at all. */
const ENOUGH_ALONE = 4;

/** Scripts and the language that each is taken to write, in the order in which they are tried. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ko', /\p{Script=Hangul}/gu],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['my', /\p{Script=Myanmar}/gu],
  ['km', /\p{Script=Khmer}/gu],
  ['am', /\p{Script=Ethiopic}/gu],
  ['hy', /\p{Script=Armenian}/gu],
  ['ka', /\p{Script=Georgian}/gu],
  ['bn', /\p{Script=Bengali}/gu],
  ['ta', /\p{Script=Tamil}/gu],
];

/** Letters beyond the Latin ones (or half of a pair): without one of them, there is nothing to count. */
const FOREIGN = /[\u0370-\u1dff\u1f00-\u1fff\u2c00-\ufdff\ufe70-\ufefc\uff21-\uffdc]/;

/** The most frequent words that hardly occur in the other languages listed. */
const FUNCTION_WORDS: readonly (readonly [string, ReadonlySet<string>])[] = [
  ['en', new Set('the of and to in is was that for it with as on by he from they have this are were which his their has been'.split(' '))],
  ['fr', new Set('le la les des du une est dans que qui pour pas sur au avec ce il sont ont cette aux plus par et été leur'.split(' '))],
  ['de', new Set('der die und das den von ist mit des dem nicht ein eine auf für als sich auch werden wurde nach bei sind zu'.split(' '))],
  ['es', new Set('el los las del que una por con para es su se al como más pero fue son este esta entre y sus ha en'.split(' '))],
  ['it', new Set('il gli della di che del un una per con non sono è dei nel alla anche più come si le delle ha degli al'.split(' '))],
  ['pt', new Set('o os da do das dos que uma para com não em por mais como foi são ao se na no seu sua pela é'.split(' '))],
  ['nl', new Set('de het een van en niet dat zijn voor met op aan ook werd door bij naar maar wordt uit worden hij heeft deze'.split(' '))],
  ['pl', new Set('i w na z się nie jest że do to jak o ale po co tak za od przez są był dla oraz lub które'.split(' '))],
  ['tr', new Set('ve bir bu da de için ile olarak olan daha çok gibi kadar sonra ne en her ama değil göre ise olduğu'.split(' '))],
  ['vi', new Set('và của là các có được cho trong không với một những người đã này từ khi đến để'.split(' '))],
  ['id', new Set('yang dan di dari untuk dengan pada ini itu adalah dalam tidak akan oleh juga ke sebagai telah'.split(' '))],
];

const NONE: readonly number[] = [];

/** For each function word the places of its languages in `FUNCTION_WORDS`. */
const LANGUAGES_OF: ReadonlyMap<string, readonly number[]> = languagesByWord();

function languagesByWord(): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [place, [, words]] of FUNCTION_WORDS.entries())
    for (const word of words) places.set(word, [...(places.get(word) ?? []), place]);
  return places;
}

/** BCP 47 primary subtag of the language of `text`; `en` where nothing speaks against it. */
export function guessLanguage(text: string): string {
  const middle = Math.max(SAMPLE, text.length >> 1);
  const sample = text.slice(0, SAMPLE) + ' ' + text.slice(middle, middle + SAMPLE);
  return scriptLanguage(sample) ?? latinLanguage(sample);
}

/** The language of a text by its script, null where most letters are Latin or there are none. */
export function scriptLanguage(sample: string): string | null {
  if (!FOREIGN.test(sample)) return null;
  const latin = count(sample, /\p{Script=Latin}/gu);
  const counts = SCRIPTS.map(([language, pattern]) => ({ language, letters: count(sample, pattern) }));
  const others = counts.reduce((sum, { letters }) => sum + letters, 0);
  // A letter of Hangul or a Chinese character is worth about two letters of an alphabet.
  if (others === 0 || others * 2 < latin) return null;
  const kana = counts.find(({ language }) => language === 'ja')?.letters ?? 0;
  const best = counts.reduce((most, one) => (one.letters > most.letters ? one : most));
  return best.language === 'zh' && kana * 10 > best.letters ? 'ja' : best.language === 'ru' ? cyrillic(sample) : best.language;
}

function cyrillic(sample: string): string {
  return /[іїєґ]/i.test(sample) && count(sample, /[іїєґ]/gi) > count(sample, /[ыэъё]/gi) ? 'uk' : 'ru';
}

function latinLanguage(sample: string): string {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counts = FUNCTION_WORDS.map(([language]) => ({ language, hits: 0 }));
  for (const word of words) {
    for (const place of LANGUAGES_OF.get(word) ?? NONE) {
      const count = counts[place];
      if (count !== undefined) count.hits += 1;
    }
  }
  const english = counts[0]?.hits ?? 0;
  const best = counts.reduce((most, one) => (one.hits > most.hits ? one : most));
  const enough = english === 0 ? ENOUGH_ALONE : ENOUGH;
  return best.hits >= enough && best.hits > english * LEAD && best.hits * 8 > words.length ? best.language : 'en';
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
