/** How long something is said to have lasted, beside the dates of its beginning and its end: "from 1998 to 2006, for eight years". Cost: linear. */
import type { Finding } from '../../../model/index.ts';
import { fits, isAfter } from './between.ts';
import { form, matchesOf, within } from './forms.ts';
import { disagree } from './lengths.ts';
import type { Timeline } from './timeline.ts';

const PART = '(?:early |late |mid-)?(?:the )?';
const UNTIL = '(?:to|until|till|through|up to)';
const SPAN = `(?:\\bfrom |\\bbetween |\\()${PART}A,? ?(?:${UNTIL}|and|[–-]) ?${PART}B\\)?`;
/** What shows that a length of time is that of the whole period. */
const ALL_OF_IT =
  '(?:, | [–—] | \\(|: )(?:(?:that is|or|for|lasting|in all|altogether|i\\.e\\.),? )*(?:(?:a|the) (?:span|period|stretch|time|term|total|space|interval|stay) of )?';
const THEN = '(?=[,;:.)]| [–—]|$| (?:in all|in total|in which|during which|altogether|all told|inclusive|on end|running)\\b)';
const SPELL =
  '(?:mandate|term|contract|lease|licence|permit|project|programme|program|plan|ban|sentence|suspension|moratorium|ceasefire|truce|occupation|siege|strike|trial|inquiry|study|war|closure|boycott|blockade|curfew|embargo|period|stay|stint|tenure|tour|grant|scheme|pilot|agreement|campaign|drought|detention)';
const RAN = '(?:ran|run|runs|lasted|lasts|lasting|running|was to run|was to last|extended|held|served)';
const BEGAN = '(?:began|started|opened|took effect|came into force|entered into force|commenced|was signed|was imposed|was launched)';
const ENDED = '(?:ran out|ended|expired|came to an end|lapsed|finished|closed|concluded|was lifted|was completed|terminated)';

/** From `A` to `B` it was `S`. */
const FORMS: readonly RegExp[] = [
  `${SPAN}${ALL_OF_IT}S${THEN}`,
  // "For eight years, from 1998 to 2006", "the three weeks between 3 and 24 May".
  `\\b(?:for|lasted|lasting|spent|took) S(?: [^.;:,()]{1,30}?)?, ${SPAN}`,
  `\\b(?:lasted|lasting) S,? ${SPAN}`,
  `\\bthe S (?:from|between) ${PART}A (?:${UNTIL}|and) ${PART}B`,
  // "The two-year mandate began in July 2013 and ran out in July 2016", "a two-year ban, from 2013 to 2018".
  `S (?:[\\p{L}'’-]+ ){0,2}?${SPELL},?(?: (?:that|which))?(?: ${RAN})? ${SPAN}`,
  `S (?:[\\p{L}'’-]+ ){0,2}?${SPELL}(?: that| which)? ${BEGAN} (?:in|on) ${PART}A,? (?:and|but|which|to)(?: it| had)? ${ENDED}${within(20)} (?:in|on) ${PART}B`,
  // "Given fourteen days from 3 October to reply, until 27 October".
  `\\b(?:given|had|have|has|gave|granted|allowed|period of|deadline of|term of|time limit of) ${within(30)}S from ${PART}A(?: to [\\p{L}'’-]+(?: [\\p{L}'’-]+){0,3}?)?, (?:that is,? |i\\.e\\.,? |or )?(?:until|till|to|up to|expiring on|ending on|by) ${PART}B`,
].map(form);

/** Lengths of periods that their dates do not have. */
export function durations(line: Timeline): readonly Finding[] {
  return matchesOf(line, FORMS).flatMap(({ a, b, stretch, start, end }) => {
    if (a === null || b === null || stretch === null || isAfter(a.value, b.value)) return [];
    if (fits(a.value, b.value, stretch.value, true)) return [];
    const words = line.wordsOf(stretch.at, stretch.at + 1);
    return disagree(line, [a.value, b.value], { told: stretch.value, words }, { start, end });
  });
}
