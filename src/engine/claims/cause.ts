/**
 * Whether a sentence says what brings something about: by a phrase ("led to", "because of"), or, without one, by a verb that says no more than
 * that: "Landmines prevent farmers from returning", "Heat worsens asthma", "Clearing the slopes makes landslides more frequent". Only a thing or a
 * process does; of people and bodies the same verbs tell what they did. Cost: linear. Limits: verbs that tell a kind of change ("impairs",
 * "inhibits", "reduces") say no cause.
 */
import { words } from '../text/wordSet.ts';
import { NO_CAUSE_PHRASES } from './lexicon/causes.ts';
import { findPhrases } from './phrases.ts';
import { hasName, lowerAt, type ParsedSentence } from './sentence.ts';
import type { Clause } from './statement.ts';
import { subjectOf, type TokenRange, type VerbGroup } from './syntax/clause.ts';
import { NOMINAL, TAG } from './syntax/words.ts';

const NO_CAUSE = new Set<string>(NO_CAUSE_PHRASES);

/** To do this to something is to have an effect on it. */
const EFFECTS = words('aggravate elicit exacerbate hasten necessitate prevent provoke worsen');

/** Those who act, by their endings, and bodies. */
const ACTORS =
  /(?:ants|ees|ists?|ians?|officers?|guards?|soldiers?|men|women|people|police|staff|army|union|court|council|company|bank|firm|group|party|team|state)$/;
const BODIES =
  /^(?:administration|association|authority|authorities|coalition|commission|committee|corporation|department|government|institution|management|opposition|organi[sz]ation|parliament)s?$/;

/** Whether the sentence names a cause; `clause` is what it states. */
export function isCausal(sentence: ParsedSentence, clause: Clause): boolean {
  return hasCausePhrase(sentence) || bringsAbout(sentence, clause);
}

function hasCausePhrase(sentence: ParsedSentence): boolean {
  return findPhrases(sentence, 'cause').some(({ from, to, phrase }) => {
    if (NO_CAUSE.has(phrase)) return false;
    // "forced the closure", not "forced the door"
    if (phrase.startsWith('forc'))
      return /(?:al|ance|ence|ion|ment|ure)s?$|^(?:collapse|delay|halt|retreat|shutdown|withdrawal)$/.test(lowerAt(sentence, to));
    if (/^lead(?:ing)? to$/.test(phrase) && (sentence.tags[to] ?? 0) & TAG.number) return false;
    if (/^results? (?:from|in)$/.test(phrase) && (sentence.tags[from] ?? 0) & TAG.noun) return false;
    if (/^causes?(?: of)?$/.test(phrase) && isDeath(sentence, to)) return false;
    if (phrase === 'due to' && (sentence.tags[to] ?? 0) & TAG.base) return false;
    if ((phrase === 'causes' || phrase === 'cause' || phrase === 'triggers') && (sentence.tags[from] ?? 0) & TAG.noun)
      return phrase === 'causes' && lowerAt(sentence, to) === 'of';
    return true;
  });
}

/** "the leading cause of death": a count of deaths, not what brings them about. */
function isDeath(sentence: ParsedSentence, from: number): boolean {
  for (let i = from; i < from + 4; i++) if (/^(?:death|deaths|mortality)$/.test(lowerAt(sentence, i))) return true;
  return false;
}

/** Whether the clause says that a thing or a process has an effect. */
function bringsAbout(sentence: ParsedSentence, { range, verb }: Clause): boolean {
  if (verb === null || verb.passive) return false;
  if (verb.base === 'make' ? !makesSo(sentence, verb, range.to) : !EFFECTS.has(verb.base) || !hasObject(sentence, verb)) return false;
  const subject = subjectOf(sentence, verb.first, range.from);
  const head = headOf(sentence, subject);
  return head !== '' && !ACTORS.test(head) && !BODIES.test(head) && !isPersonal(sentence, subject);
}

/** A noun phrase follows the verb. */
function hasObject({ tags }: ParsedSentence, { verb }: VerbGroup): boolean {
  return ((tags[verb + 1] ?? 0) & (NOMINAL | TAG.determiner | TAG.gerund | TAG.participle)) !== 0;
}

/** The last noun of the subject before what limits it. */
function headOf({ tokens, tags }: ParsedSentence, { from, to }: TokenRange): string {
  let end = from;
  while (end < to && !((tags[end] ?? 0) & TAG.preposition)) end++;
  return end === from ? '' : (tokens[end - 1]?.lower ?? '');
}

/** A pronoun of a person, or a name that does not open the sentence as any word would. */
function isPersonal(sentence: ParsedSentence, { from, to }: TokenRange): boolean {
  if ((sentence.tags[from] ?? 0) & TAG.pronoun && !/^(?:it|that|these|this|those)$/.test(lowerAt(sentence, from))) return true;
  for (let i = Math.max(1, from); i < to; i++)
    // "Vitamin D"
    if ((sentence.tokens[i]?.text.length ?? 0) > 1 && hasName(sentence, { from: i, to: i + 1 })) return true;
  return false;
}

/** "makes landslides more frequent", "made half the pupils ill": an adjective behind the object. */
function makesSo({ tokens, tags }: ParsedSentence, { verb }: VerbGroup, to: number): boolean {
  for (let i = verb + 2; i < Math.min(verb + 8, to); i++) {
    const tag = tags[i] ?? 0;
    if (tag & (TAG.stop | TAG.comma | TAG.preposition | TAG.relative)) return false;
    const degree = /^(?:less|more)$/.test(tokens[i]?.lower ?? '') && ((tags[i + 1] ?? 0) & TAG.adjective) !== 0;
    if ((degree || tag === TAG.adjective) && (tags[i - 1] ?? 0) & (TAG.noun | TAG.name | TAG.pronoun)) return true;
  }
  return false;
}
