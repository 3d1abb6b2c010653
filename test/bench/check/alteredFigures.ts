/** Figures as somebody mistakes them or makes them up: what weights are fitted to where too few mistakes of people are known. Seeded by the caller's `Random`. */
import type { Random } from '../search/largeCorpus.ts';

/** Numbers in words, in rows within which one is taken for another. */
const ROWS: readonly (readonly string[])[] = [
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' '),
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' '),
];
/** How far another number in words lies off at most, of so many places before it, and at least. */
const OFF = { share: 1 / 3, least: 2 } as const;
/** How often two digits of a longer number are altered. */
const TWO = 0.35;

/** The words of a figure with a digit or two altered, or a number in words; null where there is neither. */
export function altered(words: string, random: Random): string | null {
  return /\d/.test(words) ? withOtherDigits(words, random) : withOtherWord(words, random);
}

/** No first digit becomes a nought. */
function withOtherDigits(words: string, random: Random): string {
  const places = [...words].flatMap((character, i) => (/\d/.test(character) ? i : []));
  const characters = [...words];
  for (let times = places.length > 2 && random() < TWO ? 2 : 1; times > 0; times--) {
    const place = places[Math.floor(random() * places.length)] ?? 0;
    const least = place === places[0] ? 1 : 0;
    const digit = least + Math.floor(random() * (9 - least));
    const old = Number(words[place]);
    characters[place] = String(digit >= old ? digit + 1 : digit);
  }
  return characters.join('');
}

function withOtherWord(words: string, random: Random): string | null {
  for (const { 0: word, index } of words.matchAll(/\b\p{L}+\b/gu)) {
    const row = ROWS.find(each => each.includes(word.toLowerCase()));
    if (row === undefined) continue;
    const at = row.indexOf(word.toLowerCase());
    const most = Math.max(OFF.least, Math.floor(at * OFF.share));
    const others = row.filter((_, i) => i !== at && Math.abs(i - at) <= most);
    const other = others[Math.floor(random() * others.length)] ?? '';
    const put = word === word.toLowerCase() ? other : other.charAt(0).toUpperCase() + other.slice(1);
    return words.slice(0, index) + put + words.slice(index + word.length);
  }
  return null;
}

/** Where a number could be put in: before a bare plural behind a preposition. */
const BEFORE_PLURAL = /(?<=\b(?:by|of|from|with|that|to|for|in|among|before|and|on|at) )(?=(\p{Ll}{2,}s)\b)/gu;
/** Words that end as a plural does. */
const NO_PLURALS = /(?:ss|us|is)$|^(?:was|has|its|does|across|towards|always|perhaps|sometimes|besides|whereas|yes|goes|says)$/;
/** How often a made-up number is in words, and how large it becomes: e to the power of so much. */
const IN_WORDS = 0.4;
const POWER = 6.5;

/** Offsets of a sentence at which a number that it never had makes sense. */
export function roomsIn(sentence: string): readonly number[] {
  return [...sentence.matchAll(BEFORE_PLURAL)].flatMap(({ index, 1: noun = '' }) => (NO_PLURALS.test(noun) ? [] : index));
}

/** A number that is made up. */
export function madeUp(random: Random): string {
  const [row = []] = ROWS;
  return random() < IN_WORDS ? (row[Math.floor(random() * row.length)] ?? '') : String(Math.floor(3 + Math.exp(random() * POWER)));
}
