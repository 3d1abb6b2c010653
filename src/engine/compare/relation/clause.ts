import type { ParsedSentence } from '../../claims/sentence.ts';
import type { TokenRange } from '../../claims/syntax/clause.ts';
import { TAG } from '../../claims/syntax/words.ts';

const CONTRAST = /^(?:while|whereas|although|though|but)$/;
const LONGEST = 60;

/** Whether a clause of its own with a finite verb begins at `i`. */
function opensClause({ groups }: ParsedSentence, i: number, until: number): boolean {
  return groups.some(group => group.first > i && group.first < until);
}

/** Where one clause of a sentence ends and the next begins. */
function isBorder(sentence: ParsedSentence, i: number): boolean {
  const { tokens, tags } = sentence;
  const lower = tokens[i]?.lower ?? '';
  if (lower === ';') return true;
  if (CONTRAST.test(lower)) return (tags[i - 1] ?? 0) !== 0 && i > 0;
  const joined = (tags[i] ?? 0) & TAG.coordinator && (lower === 'and' || lower === 'or');
  if (!joined) return false;
  const comma = (tags[i - 1] ?? 0) & TAG.comma;
  const next = tags[i + 1] ?? 0;
  const ownVerb = sentence.groups.some(group => group.first === i + 1 || (comma !== 0 && group.first === i + 2));
  return ownVerb || (comma !== 0 && (next & TAG.number) === 0 && opensClause(sentence, i, i + 8));
}

/** The clause of a sentence in which token `at` stands. */
export function clauseAt(sentence: ParsedSentence, at: number): TokenRange {
  let from = at;
  while (from > 0 && at - from < LONGEST && !isBorder(sentence, from)) from--;
  let to = at + 1;
  while (to < sentence.tokens.length && to - at < LONGEST && !isBorder(sentence, to)) to++;
  return { from: isBorder(sentence, from) ? from + 1 : from, to };
}
