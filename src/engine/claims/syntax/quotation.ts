/** Which tokens open and close a quotation. A single mark may be an apostrophe too: it is told by what it leans on. */
import type { Token } from '../../text/tokens.ts';

const OPENING = new Set(['“', '„', '«']);
const CLOSING = new Set(['”', '»']);

/** Whether a single mark opens a quotation: it leans on the word behind it and not on one before it. */
function opensSingle(tokens: readonly Token[], i: number): boolean {
  const mark = tokens[i];
  if (mark === undefined || (mark.text !== "'" && mark.text !== '‘')) return false;
  const left = tokens[i - 1];
  const right = tokens[i + 1];
  if (right === undefined) return false;
  return right.start === mark.end && right.kind === 'word' && (left === undefined || left.end < mark.start);
}

/** Whether it closes one: it leans on a stop, or on a word that is no plural possessor. */
function closesSingle(tokens: readonly Token[], i: number): boolean {
  const left = tokens[i - 1];
  const mark = tokens[i];
  if (mark === undefined || left === undefined || (mark.text !== "'" && mark.text !== '’') || left.end !== mark.start) return false;
  return left.kind === 'punctuation' || !left.lower.endsWith('s') || i === tokens.length - 1;
}

/** Whether a mark closes a quotation that a sentence before opened: it leans on a stop, and nothing leans on it. */
function closesEarlier(tokens: readonly Token[], i: number): boolean {
  const mark = tokens[i];
  const left = tokens[i - 1];
  const right = tokens[i + 1];
  if (mark === undefined || left === undefined || (mark.text !== '"' && mark.text !== '”')) return false;
  return /^[,.!?]$/.test(left.text) && left.end === mark.start && right?.kind === 'word' && right.start > mark.end;
}

/** For each token, whether it stands within quotation marks; the marks themselves count as within. */
export function quotedTokens(tokens: readonly Token[]): Uint8Array {
  const quoted = new Uint8Array(tokens.length);
  let open = -1;
  let closed = false;
  let single = false;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token?.kind !== 'punctuation') continue;
    const straight = token.text === '"';
    if (open < 0 && !closed && closesEarlier(tokens, i)) {
      quoted.fill(1, 0, i + 1);
      closed = true;
    } else if (open < 0) {
      single = opensSingle(tokens, i);
      if (straight || single || OPENING.has(token.text)) open = i;
      closed ||= open >= 0;
    } else if (single ? closesSingle(tokens, i) : straight || CLOSING.has(token.text)) {
      quoted.fill(1, open, i + 1);
      open = -1;
    }
  }
  // A quotation that goes on in the next sentence.
  if (open >= 0 && !single) quoted.fill(1, open);
  return quoted;
}
