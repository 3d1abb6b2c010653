/** Whether a figure is of what was, what is planned, what is denied or what a poll says. Cost: linear in the clause. */
import type { ParsedSentence } from '../../claims/sentence.ts';
import type { TokenRange } from '../../claims/syntax/clause.ts';
import { DENIED, PLANNED, POLLED } from './lexicon.ts';

/** How a figure stands to the facts: it was, is planned, is denied, or is what a poll says. */
export type Standing = 'done' | 'planned' | 'denied' | 'polled';

/** How the clause of a figure stands to the facts; `verb` is the token of its verb, -1 where there is none. */
export function readStanding(sentence: ParsedSentence, clause: TokenRange, figure: TokenRange, verb: number): Standing {
  const { tokens, groups } = sentence;
  let planned = false;
  for (let i = 0; i < tokens.length; i++) {
    const word = tokens[i]?.lower ?? '';
    const inClause = i >= clause.from && i < clause.to;
    if (DENIED.test(word) && i < figure.from && (inClause || tokens[i + 1]?.lower === 'that')) return 'denied';
    if (POLLED.test(word) && inClause && !/^(?:stations?|workers?|day|booths?)$/.test(tokens[i + 1]?.lower ?? '')) return 'polled';
    if (inClause && PLANNED.test(word) && (i < figure.from || i <= verb)) planned = true;
  }
  const group = groups.findLast(each => each.first <= Math.max(verb, clause.from) && each.first >= clause.from);
  if (group?.negated === true && Math.abs(group.verb - verb) <= 2) return 'denied';
  return planned ? 'planned' : 'done';
}
