import type { ParsedSentence } from '../../claims/sentence.ts';
import type { TokenRange } from '../../claims/syntax/clause.ts';
import { AUXILIARY, FINITE, TAG } from '../../claims/syntax/words.ts';

const CONTRAST = /^(?:while|whereas|although|though|but)$/;
const LONGEST = 60;

/** Whether a clause of its own with a finite verb begins at `i`. */
function opensClause({ groups }: ParsedSentence, i: number, until: number): boolean {
  return groups.some(group => group.first > i && group.first < until);
}

/** ", 60 percent of whom were sold". */
function opensRelative({ tokens }: ParsedSentence, comma: number): boolean {
  for (let i = comma + 1; i < comma + 6; i++)
    if (tokens[i]?.lower === 'of' && /^(?:whom|which)$/.test(tokens[i + 1]?.lower ?? '')) return true;
  return false;
}

/** Words that a parenthesis is looked through for its verb. */
const LONGEST_ASIDE = 30;

/** Whether a parenthesis begins or ends here that is a clause of its own: "(2,737 arrived in 2011)", not "(UNHCR)". */
function isAside({ tokens, tags }: ParsedSentence, i: number): boolean {
  const step = tokens[i]?.lower === '(' ? 1 : -1;
  for (
    let at = i + step;
    Math.abs(at - i) < LONGEST_ASIDE && tokens[at] !== undefined && !/^[()]$/.test(tokens[at]?.lower ?? '');
    at += step
  )
    if ((tags[at] ?? 0) & (FINITE | AUXILIARY)) return true;
  return false;
}

/** Where one clause of a sentence ends and the next begins. */
function isBorder(sentence: ParsedSentence, i: number): boolean {
  const { tokens, tags } = sentence;
  const lower = tokens[i]?.lower ?? '';
  if (lower === ';') return true;
  if (lower === '(' || lower === ')') return isAside(sentence, i);
  if (CONTRAST.test(lower)) return (tags[i - 1] ?? 0) !== 0 && i > 0;
  if ((tags[i] ?? 0) & TAG.comma) return opensRelative(sentence, i);
  const joined = (tags[i] ?? 0) & TAG.coordinator && (lower === 'and' || lower === 'or');
  if (!joined) return false;
  const comma = (tags[i - 1] ?? 0) & TAG.comma;
  const next = tags[i + 1] ?? 0;
  const counts = ((tags[i + 1] ?? 0) & TAG.number) !== 0 && ((tags[i + 2] ?? 0) & (FINITE | AUXILIARY)) !== 0;
  const ownVerb = counts || sentence.groups.some(group => group.first === i + 1 || (comma !== 0 && group.first === i + 2));
  const dated = (next & TAG.preposition) !== 0 && ((tags[i + 2] ?? 0) & TAG.number) !== 0 && opensClause(sentence, i, i + 10);
  return ownVerb || dated || (comma !== 0 && (next & TAG.number) === 0 && opensClause(sentence, i, i + 8));
}

/** ", who undergo hard labour" behind the figure tells more of the thing, and nothing of the figure. */
function opensAside({ tags }: ParsedSentence, i: number): boolean {
  return ((tags[i] ?? 0) & TAG.comma) !== 0 && ((tags[i + 1] ?? 0) & TAG.relative) !== 0;
}

/** The clause of a sentence in which a figure stands; what joins the words of the figure itself is no border. */
export function clauseAt(sentence: ParsedSentence, figure: TokenRange): TokenRange {
  let from = figure.from;
  while (from > 0 && figure.from - from < LONGEST && (from === figure.from || !isBorder(sentence, from))) from--;
  let to = figure.to;
  while (to < sentence.tokens.length && to - figure.to < LONGEST && !isBorder(sentence, to) && !opensAside(sentence, to)) to++;
  return { from: from < figure.from && isBorder(sentence, from) ? from + 1 : from, to };
}
