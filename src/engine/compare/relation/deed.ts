/** The verb of a figure's clause, and what nouns and verbs stand for. */
import { lowerAt, type ParsedSentence } from '../../claims/sentence.ts';
import type { TokenRange } from '../../claims/syntax/clause.ts';
import { VERB_FORMS } from '../../claims/syntax/verbs.ts';
import { AUXILIARY, TAG, VERB } from '../../claims/syntax/words.ts';
import { type Concept, conceptOf, idiomAt, isEmpty, isNeutral } from './concepts.ts';

/** The verb that says what happens to what is counted: the last before the figure that says something, else the first behind the phrase. */
export function verbOf(sentence: ParsedSentence, clause: TokenRange, figure: TokenRange, behind: number): number {
  const { tags } = sentence;
  const isVerb = (i: number): boolean => ((tags[i] ?? 0) & VERB) !== 0 && !((tags[i] ?? 0) & AUXILIARY);
  let neutral = -1;
  // Before the first finite verb of the clause stand only adverbials ("in the decade leading to 2006") and what is counted.
  const first = sentence.groups.find(group => group.first >= clause.from && group.first < clause.to)?.first ?? clause.from;
  for (let i = figure.from - 1; i >= Math.max(first, clause.from); i--) {
    if ((tags[i] ?? 0) & TAG.comma && sentence.groups.some(group => group.first > i && group.verb < figure.from)) break;
    if (!isVerb(i)) continue;
    if (deedAt(sentence, i) !== null) return i;
    if (neutral < 0) neutral = i;
  }
  for (let i = behind; i < Math.min(clause.to, behind + 16) && !opensWhen(sentence, i); i++)
    if (isVerb(i) && !isLoose(sentence, i) && deedAt(sentence, i) !== null) return i;
  return neutral;
}

/** ", depending on whom one asks": a participle behind a comma tells more of the whole. */
function isLoose({ tags }: ParsedSentence, i: number): boolean {
  return ((tags[i] ?? 0) & TAG.gerund) !== 0 && ((tags[i - 1] ?? 0) & TAG.comma) !== 0;
}

const WHEN = /^(?:when|whenever|while|until|once|because|if|after|before)$/;

/** "When it was founded": a clause that only says when. */
function opensWhen(sentence: ParsedSentence, i: number): boolean {
  return WHEN.test(lowerAt(sentence, i)) && sentence.groups.some(({ first }) => first > i);
}

/** "Claimed 30 lives": those who died. */
export const LOST_LIVES = conceptOf('death');

/** What a noun stands for. */
export function nounConcept(lower: string): Concept {
  return lower === 'lives' ? LOST_LIVES : conceptOf(lower);
}

/** Of "rose" and "stood" the verbs. "Found" is of finding: of founding, texts say "founded". */
export function verbConcept(lower: string): Concept {
  if (/^fell(?:ed|ing)$/.test(lower)) return conceptOf('cut');
  return conceptOf(lower === 'found' ? 'find' : (VERB_FORMS.get(lower)?.base ?? lower));
}

/** What a verb stands for; null where it only ties a figure to its subject. "Sent back" is a return. */
export function deedAt(sentence: ParsedSentence, i: number): Concept | null {
  const back = /^back$/.test(lowerAt(sentence, i + 1)) || (lowerAt(sentence, i + 2) === 'back' && !/^[,.]$/.test(lowerAt(sentence, i + 1)));
  if (back) return conceptOf('return');
  if (isLeftOver(sentence, i)) return null;
  const idiom = phrasalAt(sentence, i);
  if (idiom !== null) return isNeutral(idiom) ? null : idiom;
  const concept = verbConcept(lowerAt(sentence, i));
  return isNeutral(concept) || isEmpty(concept) ? null : concept;
}

/** Verbs that with a particle become another verb, and the particles; "over 300" and "up to 300" are hedges. */
const LIGHT = /^(?:bring|break|call|carry|cut|draw|give|hand|hold|knock|lay|pull|put|set|shut|take|tear|throw|turn|wipe)$/;
const PARTICLE = /^(?:apart|aside|away|down|off|out|over|up)$/;

/** What a row of words that a verb opens stands for, by the verb's base form: "set up", "took over"; null where the verb stands alone. */
export function phrasalAt(sentence: ParsedSentence, i: number): Concept | null {
  const base = VERB_FORMS.get(lowerAt(sentence, i))?.base ?? lowerAt(sentence, i);
  const known = idiomAt(k => lowerAt(sentence, k), i) ?? idiomAt(k => (k === i ? base : lowerAt(sentence, k)), i);
  if (known !== null) return known;
  const particle = lowerAt(sentence, i + 1);
  const behind = sentence.tags[i + 2] ?? 0;
  const hedge = (behind & TAG.number) !== 0 || /^(?:to|of|from)$/.test(lowerAt(sentence, i + 2));
  return LIGHT.test(base) && PARTICLE.test(particle) && !(hedge && /^(?:over|up|down|out)$/.test(particle)) ? `${base} ${particle}` : null;
}

/** "70 leopards left", "the 12 left in the wild": what remains, and nobody leaves. */
function isLeftOver(sentence: ParsedSentence, i: number): boolean {
  if (lowerAt(sentence, i) !== 'left') return false;
  const noun = ((sentence.tags[i - 1] ?? 0) & (TAG.noun | TAG.number)) !== 0;
  return noun && /^(?:[.,;)]?|in|on|alive|to)$/.test(lowerAt(sentence, i + 1));
}
