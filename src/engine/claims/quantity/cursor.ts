import type { Token } from '../../text/tokens.ts';

/** Readers look at a sentence's tokens by index; a place outside the sentence is an empty word. */
export type Tokens = readonly Token[];

/** The token at `i`. An array is not asked for what it cannot have: engines look such an index up by name, at a hundred times the cost. */
function at(tokens: Tokens, i: number): Token | undefined {
  return i >= 0 && i < tokens.length ? tokens[i] : undefined;
}

/** The token in lower case, '' outside the sentence. */
export function lowerAt(tokens: Tokens, i: number): string {
  return at(tokens, i)?.lower ?? '';
}

/** The token as written, '' outside the sentence. */
export function textAt(tokens: Tokens, i: number): string {
  return at(tokens, i)?.text ?? '';
}

export function isWord(tokens: Tokens, i: number): boolean {
  return at(tokens, i)?.kind === 'word';
}

export function isNumber(tokens: Tokens, i: number): boolean {
  return at(tokens, i)?.kind === 'number';
}

/** Whether nothing stands between token `i` and the next. */
export function touchesNext(tokens: Tokens, i: number): boolean {
  const next = at(tokens, i + 1);
  return next !== undefined && at(tokens, i)?.end === next.start;
}

/** Whether nothing stands between token `i` and the one before. */
export function touchesPrevious(tokens: Tokens, i: number): boolean {
  return touchesNext(tokens, i - 1);
}

/** A hyphen or en dash; an em dash parts clauses and joins nothing. */
export function isHyphen(tokens: Tokens, i: number): boolean {
  return lowerAt(tokens, i) === '-' && textAt(tokens, i) !== '—';
}

/** A hyphen that touches the tokens on both sides. */
export function isJoint(tokens: Tokens, i: number): boolean {
  return isHyphen(tokens, i) && touchesPrevious(tokens, i) && touchesNext(tokens, i);
}

/** `i`, or the place after a hyphen that joins two tokens. */
export function overJoint(tokens: Tokens, i: number): number {
  return isJoint(tokens, i) ? i + 1 : i;
}

export function isCapitalised(tokens: Tokens, i: number): boolean {
  const text = textAt(tokens, i);
  const code = text.charCodeAt(0);
  if (code < 128) return code >= 65 && code <= 90;
  const first = text.charAt(0);
  return first !== first.toLowerCase();
}

/** Whether `words` stand at `i`. */
export function matchesAt(tokens: Tokens, i: number, words: readonly string[]): boolean {
  return words.every((word, k) => lowerAt(tokens, i + k) === word);
}

/** Whether `words` end just before `i`. */
export function matchesBefore(tokens: Tokens, i: number, words: readonly string[]): boolean {
  return words.length <= i && matchesAt(tokens, i - words.length, words);
}
