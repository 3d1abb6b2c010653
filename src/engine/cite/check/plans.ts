/** Whether a report tells as done what its source tells as a plan. Cost: linear in the words of a few sentences. */
import { type Concept, conceptOf } from '../../compare/relation/concepts.ts';
import type { Span } from '../../model/index.ts';
import type { Token } from '../../text/tokens.ts';
import { denials } from './denials.ts';
import { isOpenWord } from './openWords.ts';
import type { SaidSentence, Support } from './sourceSentences.ts';

const PLANS =
  /^(?:plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|aim(?:s|ed|ing)?|hop(?:es?|ed|ing)|want(?:s|ed)?|propos(?:es?|ed|ing)|promis(?:es?|ed)|pledg(?:es?|ed)|vow(?:s|ed)?)$/;
/** Words of a time to come, or of a wish: with one of these nothing is told as done. */
const TO_COME =
  /^(?:will|would|shall|should|must|can|could|going|due|set|next|future|later|want\w*|wish\w*|plan\w*|intend\w*|intention\w*|aim\w*|hop(?:e[sd]?|ing)|propos\w*|promis\w*|pledg\w*|vow\w*|target\w*|goal\w*|scheme\w*|project\w*|if|when|once|until|unless|whether)$/;
const AKIN = 0.2;

interface Plan {
  readonly span: Span;
  /** What is planned to be done. */
  readonly deed: Concept;
}

/** "Plans to build": the plan of a sentence; null without one, or with several. */
export function planOf({ tokens }: SaidSentence): Plan | null {
  const plans = tokens.flatMap((token, i) => {
    const [to, verb] = [tokens[i + 1], tokens[i + 2]];
    if (!PLANS.test(token.lower) || to?.lower !== 'to' || verb?.kind !== 'word') return [];
    return [{ span: { start: token.start, end: to.end }, deed: conceptOf(verb.lower) }];
  });
  return plans.length === 1 ? (plans[0] ?? null) : null;
}

/** Whether the report has in the past what the source plans, and nothing of a plan; `support`: no other sentence tells that it was done. */
export function isPlanDone(said: SaidSentence, { sentence: source }: Support, support: readonly Support[]): boolean {
  const plan = planOf(source);
  if (plan === null || denials(said.tokens).length > 0) return false;
  if (said.tokens.some(token => TO_COME.test(token.lower) || isOpenWord(token))) return false;
  return (
    hasDone(said, plan.deed) &&
    !support.some(({ sentence, score }) => sentence !== source && score >= AKIN && sentence.concepts.has(plan.deed))
  );
}

/** Whether a sentence has a deed in the past: "built", "has opened"; not "to build", nor as a thing. */
function hasDone({ tokens }: SaidSentence, deed: Concept): boolean {
  return tokens.some((token, i) => conceptOf(token.lower) === deed && isPast(token, tokens[i - 1]));
}

const IRREGULAR =
  /^(?:built|bought|brought|sold|sent|spent|put|cut|set|shut|went|gone|made|gave|given|took|taken|began|begun|held|left|paid|laid|hired|lent|rebuilt|drew|drawn|grew|grown|rose|risen|ran|won|wrote|written|chose|chosen)$/;

function isPast({ lower }: Token, before: Token | undefined): boolean {
  return (
    (IRREGULAR.test(lower) || /\p{L}{2}ed$/u.test(lower)) && !/^(?:to|the|an?|of|its|their|his|her|newly|be)$/.test(before?.lower ?? '')
  );
}
