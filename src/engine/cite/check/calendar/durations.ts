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

const GRANTED = '(?:granted|given|signed|issued|leased|let|concluded|elected|appointed|hired|imposed|licensed|rented)';
/** A happening with its date: "the complaint, in 2010", "his arrest on 3 May". */
const THING = String.raw`(?:the|his|her|its|their) (?:(?!\b(?:the|and|who|which|that)\b)[\p{L}'’-]+,? ){1,5}?(?:in|on|of)`;
/** Not what is done for so long each time. */
const AT_ONCE = '(?! (?:a|an|per|each|every|later|earlier|before|after|ago|old|older|of)\\b)';

/** Not a part of it that is told apart. */
const WHOLE = '(?!,? (?:in particular|especially|above all|alone))';

/** From `A` to `B` it was `S`. */
const FORMS: readonly RegExp[] = [
  `${SPAN}${ALL_OF_IT}S${THEN}`,
  // "For eight years, from 1998 to 2006", "for eight years (1998–2006)", "the three weeks between 3 and 24 May".
  `\\b(?:for|lasted|lasting|spent|took|served|waited|ruled|reigned|after) S${AT_ONCE}(?: [^.;:,()]{1,30}?)?,? (?:\\(|from )${PART}A ?(?:${UNTIL}|[–-]) ?${PART}B`,
  `S, ${SPAN}${WHOLE}`,
  `S, ${PART}A ?(?:${UNTIL}|[–-]) ?${PART}B${WHOLE}`,
  `\\bin S (?:from|between) ${PART}A (?:${UNTIL}|and) ${PART}B`,
  // "Shut on 3 May for three weeks, until 12 July".
  `\\b(?:in|on|of|from) A,?${within(40)} for S, (?:that is,? |i\\.e\\.,? )?(?:until|till|to) ${PART}B`,
  `\\b(?:lasted|lasting) S,? ${SPAN}`,
  `\\bthe S(?: from| between|,)? ${PART}A ?(?:${UNTIL}|and|[–-]) ?${PART}B`,
  // "The two-year mandate began in July 2013 and ran out in July 2016", "a two-year ban, from 2013 to 2018".
  `S (?:[\\p{L}'’-]+ ){0,2}?${SPELL},?(?: (?:that|which))?(?: ${RAN})? ${SPAN}`,
  `S (?:[\\p{L}'’-]+ ){0,2}?${SPELL}(?: that| which|,)? ${BEGAN} (?:in|on) ${PART}A,? (?:and|but|which|to)(?: it| had| was)? ${ENDED}${within(20)} (?:in|on) ${PART}B`,
  // "Granted in 2004 for ten years, the licence ran out in 2012", "signed for ten years in 2004 and ran out in 2012".
  `\\b${GRANTED}${within(30)} (?:in|on) A,? for S,?${within(40)} (?:ran out|expired|lapsed)${within(20)} (?:in|on) B`,
  `\\b${GRANTED}${within(30)} for S,? (?:in|on) A,?${within(40)} (?:ran out|expired|lapsed)${within(20)} (?:in|on) B`,
  // "Runs for twelve years from 1 January 2010 and ends on 31 December 2019".
  `\\b(?:runs?|ran|valid|holds|held|lasts|lasted|stands) (?:for )?S,? from ${PART}A,? (?:(?:and )?(?:ends|ended|expires|expired|ran out|runs out) (?:in|on)|to|until) ${PART}B`,
  // "Given fourteen days from 3 October to reply, until 27 October", "within thirty days of 3 March, that is, by 12 April".
  `\\b(?:given|had|have|has|gave|granted|allowed|period of|deadline of|term of|time limit of) ${within(30)}S from ${PART}A(?: to [\\p{L}'’-]+(?: [\\p{L}'’-]+){0,3}?)?, (?:that is,? |i\\.e\\.,? |or )?(?:until|till|to|up to|expiring on|ending on|by) ${PART}B`,
  `S (?:of|from|after) A, (?:that is,? |i\\.e\\.,? |or |so )(?:by|on|until|before|not later than|no later than) ${PART}B`,
  // "Four years passed between the complaint, in 2010, and the judgment, in 2016".
  `S (?:passed|went by|elapsed|lie|lay)(?: [\\p{L}]+)? between ${THING} A,? and ${THING} B`,
  `\\b(?:between|from) ${THING} A,? (?:and|to|until) ${THING} B,? S (?:passed|went by|elapsed)`,
  // "By 2019 it had stood empty for ten years, since 2013".
  `\\b(?:in|by|on) B,?[^.;()]{0,60}? (?:for )?S,? since A`,
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
