/**
 * Whom a tier, a rank or a run of years is of: who is placed, and not who places them or whose list it is. Cost: linear in the clause.
 */
import type { Quantity } from '../../model/index.ts';
import type { ParsedSentence } from '../../claims/sentence.ts';
import { subjectOf, type TokenRange } from '../../claims/syntax/clause.ts';
import { TAG } from '../../claims/syntax/words.ts';

/** Verbs by which one puts another on a list. */
const PLACING = new Set(
  'assign class classify demote designate downgrade drop elevate grade keep leave list lower move name place promote put raise rank rate relegate return upgrade'.split(
    ' ',
  ),
);

/** Whether a figure is of somebody who is put on a list or in an order, or counts the years that they have been there. */
export function isPlaced({ unit }: Quantity): boolean {
  return unit === 'tier' || unit === 'ordinal';
}

/** "The ministry has placed the province on Tier 3": the province; "it was kept on Tier 2": who was kept. Null where the clause has no verb. */
export function holderOf(sentence: ParsedSentence, clause: TokenRange, figure: TokenRange): TokenRange | null {
  const inClause = sentence.groups.filter(({ first }) => first >= clause.from && first < clause.to);
  const group = inClause.findLast(({ verb }) => verb < figure.from) ?? inClause[0];
  if (group === undefined) return null;
  const placed = !group.passive && PLACING.has(group.base) ? objectOf(sentence, group.verb + 1, clause, figure) : null;
  const subject = subjectOf(sentence, group.first, clause.from);
  return placed ?? (subject.to > subject.from ? subject : null);
}

/** The words behind a verb up to the first preposition; null where there are none. */
function objectOf({ tags }: ParsedSentence, from: number, clause: TokenRange, figure: TokenRange): TokenRange | null {
  let to = from;
  while (to < clause.to && to !== figure.from && !((tags[to] ?? 0) & (TAG.preposition | TAG.comma | TAG.stop | TAG.to))) to++;
  return to > from ? { from, to } : null;
}
