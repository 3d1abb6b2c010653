/**
 * How well `query` matches `name`, higher is better; null where it does not. An empty query matches everything alike.
 *
 * Every word of the query must stand in the name: at its start, at a word's start, within a word, or, as a last resort and for the query as
 * a whole, letter by letter in order. Cost: linear in the name for each word.
 */
export function fuzzyScore(query: string, name: string): number | null {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter(word => word !== '');
  if (words.length === 0) return 0;
  const lower = name.toLowerCase();
  let score = 0;
  for (const word of words) {
    const at = lower.indexOf(word);
    if (at < 0) return isSubsequence(words.join(''), lower) ? SCORE.subsequence : null;
    score += at === 0 ? SCORE.start : startsWord(lower, word, at) ? SCORE.wordStart : SCORE.within;
  }
  const exact = lower === words.join(' ') ? SCORE.exact : 0;
  return score / words.length + exact;
}

/** Only the order and the gaps matter: the gaps are wider than the weights of what is searched. */
const SCORE = { subsequence: 5, within: 20, wordStart: 30, start: 40, exact: 20 } as const;
/** Letters strewn over a whole sentence are no match: the name may be this many times as long as the query. */
const MAX_STRETCH = 6;

function startsWord(text: string, word: string, first: number): boolean {
  for (let at = first; at >= 0; at = text.indexOf(word, at + 1)) if (!/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return true;
  return false;
}

function isSubsequence(letters: string, text: string): boolean {
  if (letters.length < 2 || text.length > MAX_STRETCH * letters.length) return false;
  let at = 0;
  for (const unit of letters) {
    at = text.indexOf(unit, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
