/** The grammatical subject of a figure's verb, and names that open a sentence. Cost: linear in the verbs of the sentence. */
import { lowerAt, type ParsedSentence } from '../../claims/sentence.ts';
import { subjectOf, type TokenRange } from '../../claims/syntax/clause.ts';
import { NOMINAL, TAG } from '../../claims/syntax/words.ts';
import type { Quantity } from '../../model/index.ts';
import { type Concept, conceptOf, concepts as conceptsOf } from './concepts.ts';
import { verbConcept } from './deed.ts';

/** The grammatical subject of the verb that the figure stands behind. */
export function actorOf(sentence: ParsedSentence, silent: Uint8Array, clause: TokenRange, figure: TokenRange): TokenRange | null {
  const group = sentence.groups.findLast(each => each.first >= clause.from && each.first < figure.from && !silent[each.first]);
  if (group === undefined) return null;
  const subject = subjectOf(sentence, group.first, clause.from);
  return subject.to > subject.from && subject.to <= figure.from && !silent[subject.to - 1] ? subject : null;
}

/** "The mill collapsed and killed 12": the subject of the clause before is that of this one. */
export function subjectBefore(sentence: ParsedSentence, silent: Uint8Array, { from }: TokenRange): TokenRange | null {
  if (!/^(?:and|but|or)$/.test(lowerAt(sentence, from - 1)) || !sentence.groups.some(group => group.first === from)) return null;
  const group = sentence.groups.findLast(each => each.first < from && !silent[each.first]);
  if (group === undefined) return null;
  const subject = subjectOf(sentence, group.first, 0);
  return subject.to > subject.from && subject.to <= group.first && !silent[subject.to - 1] ? subject : null;
}

/** "Almeida scored: a capital that the sentence's beginning may explain, and that may be a name. */
export function openingName({ tokens, tags }: ParsedSentence, actor: TokenRange | null): Concept | null {
  const token = actor?.from === 0 && actor.to === 1 ? tokens[0] : undefined;
  if (token === undefined || !((tags[0] ?? 0) & TAG.name) || token.lower.endsWith('s')) return null;
  return conceptOf(token.lower);
}

/** "Lindia" at the head of the clause's sentence. */
export function capitalAt({ tokens, tags }: ParsedSentence, { from }: TokenRange): string | null {
  const token = tokens[0];
  return from === 0 && token?.kind === 'word' && ((tags[0] ?? 0) & (TAG.name | TAG.noun)) !== 0 ? token.lower.replace(/['’]s?$/, '') : null;
}

/** What is done to persons: a number alone behind it counts them. */
const TO_PERSONS = conceptsOf(
  'kill injure arrest jail sentence displace evacuate rescue dismiss execute hospitalise infect kidnap deport resettle poison trap strand',
);

const AMOUNT =
  /^(?:about|around|some|only|just|nearly|almost|over|at|least|most|more|less|fewer|than|up|to|an|estimated|as|many|roughly|approximately)$/;

/** "A crash killed 17": the number is what the verb is done to, and not how much the subject is of anything. */
export function isBareObject(sentence: ParsedSentence, { from, to }: TokenRange, { unit }: Quantity): boolean {
  if (unit !== 'count' || (sentence.tags[to] ?? 0) & NOMINAL) return false;
  let at = from - 1;
  while (at > from - 5 && AMOUNT.test(lowerAt(sentence, at))) at--;
  const group = sentence.groups.find(({ verb }) => verb === at);
  return group !== undefined && !group.passive && TO_PERSONS.has(verbConcept(lowerAt(sentence, at)));
}
