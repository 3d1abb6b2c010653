import type { Token } from '../text/tokens.ts';

/** A list of phrases, made ready for lookup by first word. */
export type PhraseTable = ReadonlyMap<string, readonly (readonly string[])[]>;

export interface PhraseMatch {
  /** Token indexes, `to` exclusive. */
  readonly from: number;
  readonly to: number;
}

/** `phrases`: lower case, words separated by spaces; a hyphenated word counts as its parts and its hyphens. */
export function phraseTable(phrases: readonly string[]): PhraseTable {
  const table = new Map<string, string[][]>();
  for (const phrase of phrases) {
    const [first = '', ...rest] = phrase.replace(/-/g, ' - ').split(/\s+/);
    const list = table.get(first) ?? [];
    list.push(rest);
    table.set(first, list);
  }
  for (const list of table.values()) list.sort((a, b) => b.length - a.length);
  return table;
}

/** The longest phrase of `table` that starts at token `at`; its end, or `at` where there is none. */
export function phraseAt(tokens: readonly Token[], at: number, table: PhraseTable): number {
  const rests = table.get(tokens[at]?.lower ?? '');
  if (rests === undefined) return at;
  for (const rest of rests) if (rest.every((word, k) => tokens[at + 1 + k]?.lower === word)) return at + 1 + rest.length;
  return at;
}

/** All matches, longest first at each place, not overlapping. */
export function findPhrases(tokens: readonly Token[], table: PhraseTable): readonly PhraseMatch[] {
  const matches: PhraseMatch[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const to = phraseAt(tokens, i, table);
    if (to === i) continue;
    matches.push({ from: i, to });
    i = to - 1;
  }
  return matches;
}
