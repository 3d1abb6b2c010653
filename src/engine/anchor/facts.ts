/**
 * What must not change under an annotation: numbers, names, dates, negations, and words that turn round what is said. A passage that
 * lost one of them may look alike, but it says something else.
 */
import { isAlike } from './align.ts';
import { isLabel, isOrdinaryHead } from './ordinary.ts';
import { fold, UNSPACED } from './words.ts';

/** Words that deny. Contractions are recognised by their ending. */
const NEGATIONS = new Set('no not never none nobody nothing neither nor without cannot'.split(' '));

/** What denies in other words, and prefixes that do it to a word. */
const SILENT_DENIAL =
  /\b(?:lack(?:s|ed|ing)?|fail(?:s|ed|ing)? to|failure to|(?:is|are|was|were|been|be|being) unable|unable to|refus(?:e|es|ed|ing) to|rather than|instead of)\b/gi;
const DENYING_PREFIX = /^(?:un|in|im|il|ir|dis|non-?)(?=\p{L}{3})/u;

/** Pairs that turn a statement round; where one stands in the quote, the other must not have taken its place. */
const OPPOSITES: ReadonlyMap<string, readonly string[]> = (() => {
  const pairs = `above below|accept reject|after before|allow forbid|allow prohibit|allowed forbidden|allowed prohibited|all some|always never|arrived left|decrease increase
    decreased increased|decreases increases|deny confirm|denied confirmed|down up|east west|eastern western|entered left|export import|exports imports|fall rise|fell rose
    female male|fewer more|first last|gain loss|girls boys|guilty innocent|high low|higher lower|include exclude|included excluded|includes excludes|largest smallest|lawful unlawful
    least most|legal illegal|less more|lost won|majority minority|maximum minimum|men women|must may|north south|northern southern|oppose support|opposed supported|public private
    shall may|should must|true false|with without|required optional|permitted prohibited|enabled disabled|enable disable|add remove|added removed|input output|old new`;
  const map = new Map<string, string[]>();
  for (const [a = '', b = ''] of pairs.split(/[|\n]/).map(pair => pair.trim().split(' '))) {
    map.set(a, [...(map.get(a) ?? []), b]);
    map.set(b, [...(map.get(b) ?? []), a]);
  }
  return map;
})();

/** In a sentence that denies, "may not" and "must not" forbid alike. */
const MODALS = new Set(['may', 'must', 'shall', 'should']);

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
/** Numbers in words. `one` is left out: as a rule it is a pronoun. Words without a value of their own stand for themselves. */
const NUMBER_WORDS: ReadonlyMap<string, string> = new Map([
  ...UNITS.split(' ').flatMap((word, i) => (word === 'one' ? [] : [[word, String(i)] as const])),
  ...TENS.split(' ').map((word, i) => [word, String((i + 2) * 10)] as const),
  ...'hundred thousand million billion trillion dozen half third thirds quarter fifth sixth seventh eighth ninth tenth twice'
    .split(' ')
    .map(word => [word, word] as const),
]);

/** Names that are names at the head of a sentence too. */
const CALENDAR = new Set(
  `january february march april june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday`.split(/\s+/),
);

const LETTER = `(?:(?!${UNSPACED})[\\p{L}\\p{M}])`;
/** A number; a character of a script that puts no space between words; a word of any other. */
const TOKEN = new RegExp(`\\p{N}+(?:[.,:/]\\p{N}+)*|${UNSPACED}|${LETTER}+(?:['’\\u00AD-]${LETTER}+)*`, 'gu');

/** What is no part of the statement: where links lead, addresses, tags, citation markers (what another bracket follows is the words of a link), the numbers of a list. */
const APPARATUS =
  /(?<=\])\([^()\s]{1,500}(?:\s"[^"\n]{0,200}")?\)|\bhttps?:\/\/[^\s<>()\]]{1,500}|<\/?(?:a|abbr|b|blockquote|br|center|code|dd|del|details|div|dl|dt|em|font|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|pre|q|s|small|span|strong|sub|summary|sup|table|tbody|td|th|thead|tr|u|ul)(?:\s[^<>\n]{0,300})?\/?>|\[\^?(?:\p{N}[\p{L}\p{N}-]{0,7}\](?!\()|[\p{L}-][\p{L}\p{N}-]{0,7}\](?![([]))|^[ \t]{0,12}(?:\d{1,3}|[a-z])[.)](?=\s)/gimu;

interface NameRow {
  readonly acronym: string;
  readonly names: readonly string[];
}

interface Facts {
  readonly numbers: ReadonlyMap<string, number>;
  readonly names: ReadonlySet<string>;
  /** Words with a capital at the head of a sentence, which may be names, and words in capitals, which may be stressed. */
  readonly heads: ReadonlySet<string>;
  readonly negations: number;
  /** Words and phrases that deny without being one of those: "lacks", "rather than". */
  readonly silentDenials: number;
  /** Names that stand in a row, with the acronym that their first letters make. */
  readonly rows: readonly NameRow[];
  readonly words: ReadonlySet<string>;
}

/**
 * Whether every number and name of `quote` stands in `match`, both deny equally often, and no word gave way to its opposite. A word at the
 * head of a sentence counts as a name unless it is one of those that open sentences, or the text around has it with a small letter, which
 * `isCommon` tells, or it is there in another spelling. A name may give way to its acronym, an acronym to the name, and a denial to a word that denies.
 */
export function keepsFacts(quote: string, match: string, isCommon: (word: string) => boolean): boolean {
  const old = factsOf(quote);
  const now = factsOf(match);
  for (const [number, times] of old.numbers) if ((now.numbers.get(number) ?? 0) < times) return false;
  for (const name of old.names) if (!hasName(now.words, name) && !isAbbreviated(name, old, now)) return false;
  for (const head of old.heads)
    if (!hasName(now.words, head) && !isCommon(head) && !isRespelled(head, now.words, isCommon) && !isAbbreviated(head, old, now))
      return false;
  return (old.negations === now.negations || denialsOf(old, now) === denialsOf(now, old)) && !isTurnedRound(old, now);
}

/** How often a text denies, beside another: "unevenly" denies where the other has "evenly". */
function denialsOf({ negations, silentDenials, words }: Facts, other: Facts): number {
  let prefixed = 0;
  for (const word of words) if (DENYING_PREFIX.test(word) && other.words.has(word.replace(DENYING_PREFIX, ''))) prefixed++;
  return negations + silentDenials + prefixed;
}

/** A name gave way to its acronym, or an acronym to the name. */
function isAbbreviated(name: string, old: Facts, now: Facts): boolean {
  return (
    old.rows.some(({ acronym, names }) => names.includes(name) && now.words.has(acronym)) ||
    now.rows.some(({ acronym }) => acronym === name)
  );
}

function isTurnedRound(old: Facts, now: Facts): boolean {
  for (const word of old.words) {
    if (now.words.has(word) || (old.negations > 0 && MODALS.has(word))) continue;
    for (const opposite of OPPOSITES.get(word) ?? []) if (now.words.has(opposite) && !old.words.has(opposite)) return true;
  }
  return false;
}

/** A slip of the pen in a common word was mended. */
function isRespelled(head: string, words: ReadonlySet<string>, isCommon: (word: string) => boolean): boolean {
  if (head.length < 7) return false;
  for (const word of words) if (isAlike(head, word) && isCommon(word)) return true;
  return false;
}

/** In the singular or the plural. */
function hasName(words: ReadonlySet<string>, name: string): boolean {
  return words.has(name) || words.has(`${name}s`) || (name.length > 3 && name.endsWith('s') && words.has(name.slice(0, -1)));
}

function factsOf(text: string): Facts {
  const said = text.replace(APPARATUS, part => ' '.repeat(part.length)).replace(DOTTED, acronym => acronym.replaceAll('.', ''));
  const numbers = new Map<string, number>();
  const count = (number: string): void => void numbers.set(number, (numbers.get(number) ?? 0) + 1);
  const names = new Set<string>();
  const heads = new Set<string>();
  const words = new Set<string>();
  const rows: NameRow[] = [];
  let row: string[] = [];
  const endRow = (): void => {
    if (row.length > 1) rows.push({ acronym: row.map(name => name.charAt(0)).join(''), names: row });
    row = [];
  };
  let negations = 0;
  let startsSentence = true;
  let end = 0;
  for (const { 0: token, index } of said.matchAll(TOKEN)) {
    if (index > end && SENTENCE_HEAD.test(said.slice(Math.max(0, index - 8), index))) startsSentence = true;
    const folded = fold(token).replace(/'s$/, '');
    let isNamed = false;
    if (/^\p{N}/u.test(token)) count(normaliseNumber(token));
    else {
      for (const part of [folded, ...folded.split('-')]) words.add(part);
      const number = numberOf(folded);
      if (number !== null) count(number);
      else {
        const kind = capitalKind(token, folded, startsSentence, said.slice(index + token.length, index + token.length + LOOK_AHEAD));
        if (kind === 'name') names.add(folded);
        else if (kind === 'head') heads.add(folded);
        isNamed = kind !== null;
      }
      // "neither … nor" denies once.
      if ((NEGATIONS.has(folded) && !(folded === 'nor' && words.has('neither'))) || folded.endsWith("n't")) negations++;
    }
    if (isNamed && /^[\s-]*$/.test(said.slice(end, index))) row.push(folded);
    else if (isNamed || !LINKS.has(folded)) {
      endRow();
      if (isNamed) row.push(folded);
    }
    // What stands behind a label begins the sentence.
    startsSentence &&= isLabel(folded);
    end = index + token.length;
  }
  endRow();
  return { numbers, names, heads, negations, silentDenials: said.match(SILENT_DENIAL)?.length ?? 0, rows, words };
}

/** "U.S.", "D.P.R.K." */
const DOTTED = /(?<!\p{L})(?:\p{Lu}\.){2,}/gu;
/** Small words within a name, which its acronym leaves out. */
const LINKS: ReadonlySet<string> = new Set(['of', 'the', 'for', 'and', 'on', 'in', 'to']);

/** What stands before the first word of a sentence, of a cell, or behind a dash that parts a label from its words. */
const SENTENCE_HEAD = /(?:[.!?:\n|]["'”’)\]*_]*\s*["'“‘([*_#>-]*|\s[-–—])\s*$/;

/** How much of the text behind a word tells what kind of word it is, in UTF-16 code units. */
const LOOK_AHEAD = 12;

/** What a word's capital says. At the start of a sentence it proves nothing, unless more than the first letter is one. */
function capitalKind(token: string, folded: string, startsSentence: boolean, rest: string): 'name' | 'head' | null {
  if (!/^\p{Lu}/u.test(token) || folded === 'i' || isLabel(folded)) return null;
  if (/^\p{Lu}{4,}$/u.test(token)) return 'head';
  if (!startsSentence || /^\p{Lu}{2}/u.test(token) || CALENDAR.has(folded)) return 'name';
  return isOrdinaryHead(folded, rest) ? null : 'head';
}

/** "twenty-five" is 25; null for what is no number. */
function numberOf(word: string): string | null {
  const [tens = '', unit] = word.split('-');
  if (unit === undefined) return NUMBER_WORDS.get(tens) ?? null;
  const [a, b] = [Number(NUMBER_WORDS.get(tens)), unit === 'one' ? 1 : Number(NUMBER_WORDS.get(unit))];
  return a >= 20 && b >= 1 && b <= 9 ? String(a + b) : null;
}

/** "1,200" and "1200" are one number; "1.200" and "1,2" stay what they are. */
function normaliseNumber(token: string): string {
  return token.normalize('NFKC').replace(/,(?=\d{3}(?!\d))/g, '');
}
