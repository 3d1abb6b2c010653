/**
 * Finds the phrases of the word lists in a sentence.
 *
 * Method: one lookup a word tells which tables have a phrase that starts with it; only those are tried, longest phrase first. Cost: linear.
 */
import type { Token } from '../text/tokens.ts';
import { CAUSE_PHRASES, NO_CAUSE_PHRASES } from './lexicon/causes.ts';
import { DEFINING_PHRASES } from './lexicon/defining.ts';
import { HEDGE_PHRASES } from './lexicon/hedging.ts';
import { MIDDLING_LEGAL, NOT_LEGAL, STRONG_LEGAL, WEAK_LEGAL } from './lexicon/legal.ts';
import { NO_RANK_PHRASES, RANK_PHRASES } from './lexicon/ranking.ts';
import { SOURCE_PHRASES } from './lexicon/reporting.ts';
import { OPINION_PHRASES, PAGE_PHRASES } from './lexicon/stance.ts';

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
    const known = table.get(first) ?? { lists: 0, entries: [] };
    known.lists |= list;
    known.entries.push({ list, rest, phrase });
    table.set(first, known);
  };
  for (const { bit, phrases } of Object.values(LISTS)) for (const phrase of phrases) add(phrase, bit);
  for (const { entries } of table.values()) entries.sort((a, b) => b.rest.length - a.rest.length);
  return table;
}

const TABLE = buildTable();

/** For each token the lists that have a phrase starting with it, one bit each. */
export function phraseStarts(tokens: readonly Token[]): Uint8Array {
  const starts = new Uint8Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) starts[i] = TABLE.get(tokens[i]?.lower ?? '')?.lists ?? 0;
  return starts;
}

/** What `findPhrases` needs of a sentence. */
export interface PhraseText {
  readonly tokens: readonly Token[];
  readonly starts: Uint8Array;
}

function matches(tokens: readonly Token[], at: number, rest: readonly string[]): boolean {
  for (let k = 0; k < rest.length; k++) if (tokens[at + k]?.lower !== rest[k]) return false;
  return true;
}

function longestAt(tokens: readonly Token[], i: number, list: number): Entry | undefined {
  for (const entry of TABLE.get(tokens[i]?.lower ?? '')?.entries ?? [])
    if (entry.list === list && matches(tokens, i + 1, entry.rest)) return entry;
  return undefined;
}

/** All phrases of a list, longest first at each place, not overlapping. */
export function findPhrases({ tokens, starts }: PhraseText, name: PhraseList): readonly PhraseMatch[] {
  const list = LISTS[name].bit;
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
