import type { Token } from '../text/tokens.ts';

interface Entry {
  /** The words behind the first. */
  readonly rest: readonly string[];
  readonly phrase: string;
}

/** A list of phrases, made ready for lookup by first word; longer ones first. */
export type PhraseTable = ReadonlyMap<string, readonly Entry[]>;

export interface PhraseMatch {
  /** Token indexes, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** As in the list. */
  readonly phrase: string;
}

/** `phrases`: lower case, words separated by spaces; a hyphenated word counts as its parts and its hyphens. */
export function phraseTable(phrases: readonly string[]): PhraseTable {
  const table = new Map<string, Entry[]>();
  for (const phrase of phrases) {
    const [first = '', ...rest] = phrase.replace(/-/g, ' - ').split(/\s+/);
    const list = table.get(first) ?? [];
    list.push({ rest, phrase });
    table.set(first, list);
  }
  for (const list of table.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  return table;
}

/** The longest phrase of `table` that starts at token `at`, null where there is none. */
export function phraseAt(tokens: readonly Token[], at: number, table: PhraseTable): PhraseMatch | null {
  const entries = table.get(tokens[at]?.lower ?? '');
  if (entries === undefined) return null;
  for (const { rest, phrase } of entries) {
    if (rest.every((word, k) => tokens[at + 1 + k]?.lower === word)) return { from: at, to: at + 1 + rest.length, phrase };
  }
  return null;
}

/** All matches, longest first at each place, not overlapping. */
export function findPhrases(tokens: readonly Token[], table: PhraseTable): readonly PhraseMatch[] {
  const matches: PhraseMatch[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const match = phraseAt(tokens, i, table);
    if (match === null) continue;
    matches.push(match);
    i = match.to - 1;
  }
  return matches;
}
