/**
 * Finds the phrases of the word lists in a sentence.
 *
 * Method: one lookup a word tells which tables have a phrase that starts with it; only those are tried, longest phrase first. Cost: linear.
 */
import type { Token } from '../text/tokens.ts';
import { zeros } from './syntax/zeros.ts';
import { CAUSE_PHRASES, NO_CAUSE_PHRASES } from './lexicon/causes.ts';
import { DEFINING_PHRASES } from './lexicon/defining.ts';
import { HEDGE_PHRASES } from './lexicon/hedging.ts';
import { LAW_NOUNS, LAW_SIGNS } from './lexicon/law.ts';
import { MIDDLING_LEGAL, NOT_LEGAL, STRONG_LEGAL, WEAK_LEGAL } from './lexicon/legal.ts';
import { isSuperlative, NO_RANK_PHRASES, RANK_PHRASES } from './lexicon/ranking.ts';
import { IMPERSONAL_ADVERBS, INVERTING, SOURCE_PHRASES } from './lexicon/reporting.ts';
import { OPINION_PHRASES, PAGE_PHRASES } from './lexicon/stance.ts';

/** Lists of single words, each with its bit above those of the phrases. */
export const WORD_LISTS = {
  inverting: { bit: 256, words: INVERTING },
  adverb: { bit: 512, words: IMPERSONAL_ADVERBS },
  law: { bit: 2048, words: LAW_SIGNS },
  lawNoun: { bit: 4096, words: LAW_NOUNS },
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
  /** The words behind the first. */
  readonly rest: readonly string[];
  readonly phrase: string;
}

interface FirstWord {
  /** Its place in `FIRST_WORDS`. */
  readonly place: number;
  /** One bit a list. */
  lists: number;
  readonly entries: Entry[];
}

export interface PhraseMatch {
  /** Token indexes, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** As in the list. */
  readonly phrase: string;
}

function buildTable(): ReadonlyMap<string, FirstWord> {
  const table = new Map<string, FirstWord>();
  const add = (phrase: string, list: number): void => {
    // A hyphenated word counts as its parts and its hyphens.
    const [first = '', ...rest] = phrase.replace(/-/g, ' - ').split(/\s+/);
    const known = table.get(first) ?? { place: table.size + 1, lists: 0, entries: [] };
    known.lists |= list;
    known.entries.push({ list, rest, phrase });
    table.set(first, known);
  };
  for (const { bit, phrases } of Object.values(LISTS)) for (const phrase of phrases) add(phrase, bit);
  for (const { entries } of table.values()) entries.sort((a, b) => b.rest.length - a.rest.length);
  return table;
}

const TABLE = buildTable();

/** The bit from which on `starts` tells the place of the first word. */
const PLACE = 13;
/** The entries of each first word by its place, in the order of the table; place 0 is no word's. */
const ENTRIES: readonly (readonly Entry[])[] = [[], ...Array.from(TABLE.values(), ({ entries }) => entries)];

/** The lists that a word stands in or opens a phrase of. */
function listsOf({ word, lower }: Token): number {
  if (word.lists < 0) {
    const first = TABLE.get(lower);
    word.lists = first === undefined ? 0 : first.lists | (first.place << PLACE);
    for (const { bit, words } of Object.values(WORD_LISTS)) if (words.has(lower)) word.lists |= bit;
  }
  return word.lists;
}

/** For each token the lists that have a phrase starting with it, one bit each. */
export function phraseStarts(tokens: readonly Token[]): Uint32Array {
  const starts = zeros(tokens.length);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token !== undefined) starts[i] = listsOf(token);
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

function matches(tokens: readonly Token[], at: number, rest: readonly string[]): boolean {
  for (let k = 0; k < rest.length; k++) if (tokens[at + k]?.lower !== rest[k]) return false;
  return true;
}

function longestAt({ tokens, starts }: PhraseText, i: number, list: number): Entry | undefined {
  for (const entry of ENTRIES[(starts[i] ?? 0) >>> PLACE] ?? [])
    if (entry.list === list && matches(tokens, i + 1, entry.rest)) return entry;
  return undefined;
}

const NONE: readonly PhraseMatch[] = [];

/** All phrases of a list, longest first at each place, not overlapping. */
export function findPhrases(text: PhraseText, name: PhraseList): readonly PhraseMatch[] {
  const { starts, lists } = text;
  const list = LISTS[name].bit;
  if ((lists & list) === 0) return NONE;
  const found: PhraseMatch[] = [];
  for (let i = 0; i < starts.length; i++) {
    if (!((starts[i] ?? 0) & list)) continue;
    const entry = longestAt(text, i, list);
    if (entry === undefined) continue;
    found.push({ from: i, to: i + 1 + entry.rest.length, phrase: entry.phrase });
    i += entry.rest.length;
  }
  return found;
}
