/**
 * What must not change under an annotation: numbers, names, dates, negations, and words that turn round what is said. A passage that
 * lost one of them may look alike, but it says something else.
 */
import { fold } from './words.ts';

/** Words that deny. Contractions are recognised by their ending. */
const NEGATIONS = new Set('no not never none nobody nothing neither nor without cannot'.split(' '));

/** Pairs that turn a statement round; where one stands in the quote, the other must not have taken its place. */
const OPPOSITES: ReadonlyMap<string, readonly string[]> = (() => {
  const pairs = `above below|accept reject|after before|allow forbid|allow prohibit|allowed forbidden|allowed prohibited|all some|always never|arrived left|decrease increase
    decreased increased|decreases increases|deny confirm|denied confirmed|down up|east west|eastern western|entered left|export import|exports imports|fall rise|fell rose
    female male|fewer more|first last|gain loss|girls boys|guilty innocent|high low|higher lower|include exclude|included excluded|includes excludes|largest smallest|lawful unlawful
    least most|legal illegal|less more|lost won|majority minority|maximum minimum|men women|must may|north south|northern southern|oppose support|opposed supported|public private
    shall may|should must|true false|with without|required optional|permitted prohibited|enabled disabled|enable disable|add remove|added removed|input output|old new|can cannot`;
  const map = new Map<string, string[]>();
  for (const [a = '', b = ''] of pairs.split(/[|\n]/).map(pair => pair.trim().split(' '))) {
    map.set(a, [...(map.get(a) ?? []), b]);
    map.set(b, [...(map.get(b) ?? []), a]);
  }
  return map;
})();

const TOKEN = /\p{N}+(?:[.,:/]\p{N}+)*%?|[\p{L}\p{M}]+(?:['’\u00AD-][\p{L}\p{M}]+)*/gu;

interface Facts {
  readonly numbers: ReadonlyMap<string, number>;
  readonly names: ReadonlySet<string>;
  readonly negations: number;
  readonly words: ReadonlySet<string>;
}

/** Whether every number and name of `quote` stands in `match`, both deny equally often, and no word gave way to its opposite. */
export function keepsFacts(quote: string, match: string): boolean {
  const old = factsOf(quote);
  const now = factsOf(match);
  for (const [number, times] of old.numbers) if ((now.numbers.get(number) ?? 0) < times) return false;
  for (const name of old.names) if (!now.words.has(name)) return false;
  if (old.negations !== now.negations) return false;
  for (const word of old.words) {
    if (now.words.has(word)) continue;
    for (const opposite of OPPOSITES.get(word) ?? []) if (now.words.has(opposite) && !old.words.has(opposite)) return false;
  }
  return true;
}

function factsOf(text: string): Facts {
  const numbers = new Map<string, number>();
  const names = new Set<string>();
  const words = new Set<string>();
  let negations = 0;
  let startsSentence = true;
  let end = 0;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (index > end && /[.!?:\n]["'”’)\]]*\s*["'“‘([]*$/.test(text.slice(Math.max(0, index - 8), index))) startsSentence = true;
    const folded = fold(token).replace(/'s$/, '');
    if (/^\p{N}/u.test(token)) numbers.set(normaliseNumber(token), (numbers.get(normaliseNumber(token)) ?? 0) + 1);
    else {
      words.add(folded);
      // A capital at the start of a sentence proves nothing, unless more than the first letter is one.
      if (/^\p{Lu}/u.test(token) && (!startsSentence || /^\p{Lu}{2}/u.test(token)) && folded !== 'i') names.add(folded);
      if (NEGATIONS.has(folded) || folded.endsWith("n't")) negations++;
    }
    startsSentence = false;
    end = index + token.length;
  }
  return { numbers, names, negations, words };
}

/** "1,200" and "1200" are one number; "1.200" and "1,2" stay what they are. */
function normaliseNumber(token: string): string {
  return token.normalize('NFKC').replace(/,(?=\d{3}(?!\d))/g, '');
}
