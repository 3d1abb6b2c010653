import type { Span } from '../model/index.ts';

export type TokenKind = 'word' | 'number' | 'punctuation';

/** A token of running text, with its place in the raw file. */
export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
  /** `text` in lower case, with curly apostrophes and dashes made straight. */
  readonly lower: string;
}

/*
 * Words keep inner apostrophes and full stops of abbreviations ("N.Korea's" is N . Korea's; "U.S." is one token), hyphenated
 * words come apart at the hyphen, numbers keep their grouping and decimal marks ("1,200.5"). Linear: no two alternatives can
 * start at the same character and backtrack over more than one.
 */
const TOKEN = /(?:\p{Lu}\.){2,}|\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|[^\s\p{Cf}]/gu;
const STARTS_WITH_DIGIT = /^\p{N}/u;
const STARTS_WITH_LETTER = /^[\p{L}\p{M}]/u;

/** Splits `prose` within `span` into tokens; white space and invisible characters are left out. */
export function tokenise(prose: string, span: Span): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of prose.slice(span.start, span.end).matchAll(TOKEN)) {
    const text = match[0];
    const start = span.start + match.index;
    const kind = STARTS_WITH_DIGIT.test(text) ? 'number' : STARTS_WITH_LETTER.test(text) ? 'word' : 'punctuation';
    tokens.push({
      start,
      end: start + text.length,
      kind,
      text,
      lower: text
        .toLowerCase()
        .replace(/’/g, "'")
        .replace(/[‐‑‒–—]/g, '-'),
    });
  }
  return tokens;
}
