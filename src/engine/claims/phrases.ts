/**
 * Finds the phrases of the word lists in a sentence.
 *
 * Method: each word of the phrases has a number, noted on the word; where a word that opens phrases stands, the numbers behind it tell once for all lists
 * which phrases stand there. Cost: linear.
 */
import type { Token } from '../text/tokens.ts';
import { zeros } from './syntax/zeros.ts';
import { CAUSE_PHRASES, NO_CAUSE_PHRASES } from './lexicon/causes.ts';
import { DEFINING_PHRASES } from './lexicon/defining.ts';
import { HEDGE_PHRASES } from './lexicon/hedging.ts';
import { LAW_NOUNS, LAW_SIGNS } from './lexicon/law.ts';
import { MIDDLING_LEGAL, NOT_LEGAL, STRONG_LEGAL, WEAK_LEGAL } from './lexicon/legal.ts';
import { isSuperlative, NO_RANK_PHRASES, RANK_PHRASES } from './lexicon/ranking.ts';
import { IMPERSONAL_ADVERBS, INVERTING, SOURCE_PHRASES, SPOKEN_NOUNS } from './lexicon/reporting.ts';
import { OPINION_PHRASES, PAGE_PHRASES } from './lexicon/stance.ts';

/** Lists of single words, each with its bit above those of the phrases. */
export const WORD_LISTS = {
  inverting: { bit: 256, words: INVERTING },
  adverb: { bit: 512, words: IMPERSONAL_ADVERBS },
  law: { bit: 2048, words: LAW_SIGNS },
  lawNoun: { bit: 4096, words: LAW_NOUNS },
  spokenNoun: { bit: 8192, words: SPOKEN_NOUNS },
  section: { bit: 16384, words: new Set(['§', '§§']) },
  place: { bit: 32768, words: new Set(['place', 'places']) },
  superlative: { bit: 1024, words: { has: (word: string) => isSuperlative(word) || word === 'most' || word === 'least' } },
} as const;

/** The lists by name, each with its bit. */
const LISTS = {
  cause: { bit: 1, phrases: [...CAUSE_PHRASES, ...NO_CAUSE_PHRASES] },
  defining: { bit: 2, phrases: DEFINING_PHRASES },
  hedge: { bit: 4, phrases: HEDGE_PHRASES },
  legal: { bit: 8, phrases: [...STRONG_LEGAL, ...MIDDLING_LEGAL, ...WEAK_LEGAL, ...NOT_LEGAL] },
  page: { bit: 16, phrases: PAGE_PHRASES },
  rank: { bit: 32, phrases: [...RANK_PHRASES, ...NO_RANK_PHRASES] },
  source: { bit: 64, phrases: SOURCE_PHRASES },
  opinion: { bit: 128, phrases: OPINION_PHRASES },
} as const;

type PhraseList = keyof typeof LISTS;

interface Entry {
  readonly list: number;
  /** The words behind the first, by their numbers. */
  readonly rest: readonly number[];
  readonly phrase: string;
}

export interface PhraseMatch {
  /** Token indexes, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** As in the list. */
  readonly phrase: string;
}

/** The words that phrases are made of, each with its number; 0 is no word's. */
const PARTS = new Map<string, number>();
/** The phrases by the number of their first word, the longest first. */
const ENTRIES: Entry[][] = [[]];

function partOf(word: string): number {
  const known = PARTS.get(word);
  if (known !== undefined) return known;
  PARTS.set(word, ENTRIES.length);
  return ENTRIES.push([]) - 1;
}

for (const { bit, phrases } of Object.values(LISTS)) {
  for (const phrase of phrases) {
    // A hyphenated word counts as its parts and its hyphens.
    const [first = 0, ...rest] = phrase.replace(/-/g, ' - ').split(/\s+/).map(partOf);
    ENTRIES[first]?.push({ list: bit, rest, phrase });
  }
}
for (const entries of ENTRIES) entries.sort((a, b) => b.rest.length - a.rest.length);

/** The phrases of several words, by the number of the first. */
const LONG: readonly (readonly Entry[])[] = ENTRIES.map(entries => entries.filter(({ rest }) => rest.length > 0));
/** For each first word, one bit each for the second words of its phrases, which share 32 bits: most words that follow it have none of them. */
const SECONDS = Int32Array.from(LONG, entries => entries.reduce((bits, { rest }) => bits | bitOf(rest[0] ?? 0), 0));

function bitOf(part: number): number {
  return 1 << (part & 31);
}

/** The lists that a word stands in alone, one bit each. */
function listsOf(lower: string, part: number): number {
  let lists = 0;
  for (const { list, rest } of ENTRIES[part] ?? []) if (rest.length === 0) lists |= list;
  for (const { bit, words } of Object.values(WORD_LISTS)) if (words.has(lower)) lists |= bit;
  return lists;
}

/** For each token the lists of single words that it stands in and those that have a phrase which starts with it, one bit each. */
export function phraseStarts(tokens: readonly Token[]): Uint32Array {
  const starts = zeros(tokens.length);
  let second = 0;
  // From the last to the first, so that the words behind a token are numbered.
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i];
    if (token === undefined) continue;
    const { word, lower } = token;
    if (word.lists < 0) {
      word.part = PARTS.get(lower) ?? 0;
      word.lists = listsOf(lower, word.part);
    }
    let { lists } = word;
    if ((SECONDS[word.part] ?? 0) & bitOf(second)) {
      for (const { list, rest } of LONG[word.part] ?? []) if (matches(tokens, i + 1, rest)) lists |= list;
    }
    starts[i] = lists;
    second = word.part;
  }
  return starts;
}

/** All lists of a sentence, one bit each. */
export function listsIn(starts: Uint32Array): number {
  let lists = 0;
  for (const bits of starts) lists |= bits;
  return lists;
}

/** What `findPhrases` needs of a sentence. */
export interface PhraseText {
  readonly tokens: readonly Token[];
  readonly starts: Uint32Array;
  /** All bits of `starts`: what is not among them need not be looked for. */
  readonly lists: number;
}

function matches(tokens: readonly Token[], at: number, rest: readonly number[]): boolean {
  for (let k = 0; k < rest.length; k++) if (tokens[at + k]?.word.part !== rest[k]) return false;
  return true;
}

function longestAt(tokens: readonly Token[], i: number, list: number): Entry | undefined {
  for (const entry of ENTRIES[tokens[i]?.word.part ?? 0] ?? []) if (entry.list === list && matches(tokens, i + 1, entry.rest)) return entry;
  return undefined;
}

const NONE: readonly PhraseMatch[] = [];

/** Whether a sentence has a phrase of a list. */
export function hasPhrase({ lists }: PhraseText, name: PhraseList): boolean {
  return (lists & LISTS[name].bit) !== 0;
}

/** All phrases of a list, longest first at each place, not overlapping. */
export function findPhrases({ tokens, starts, lists }: PhraseText, name: PhraseList): readonly PhraseMatch[] {
  const list = LISTS[name].bit;
  if ((lists & list) === 0) return NONE;
  const found: PhraseMatch[] = [];
  for (let i = 0; i < starts.length; i++) {
    if (!((starts[i] ?? 0) & list)) continue;
    const entry = longestAt(tokens, i, list);
    if (entry === undefined) continue;
    found.push({ from: i, to: i + 1 + entry.rest.length, phrase: entry.phrase });
    i += entry.rest.length;
  }
  return found;
}
