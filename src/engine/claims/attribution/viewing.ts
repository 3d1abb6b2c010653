/** Reads reports by a verb with a preposition: "see the law as a gift", "spoke of beatings", "testified to having seen it", "heard from a guard that …". */
import { OWNING_UP_VERBS, REFERRING_VERBS, TELLING_OF_VERBS, VIEWING_VERBS } from '../lexicon/reporting.ts';
import { lowerAt, type ParsedSentence } from '../sentence.ts';
import type { TokenRange, VerbGroup } from '../syntax/clause.ts';
import { NOMINAL, TAG } from '../syntax/words.ts';
import { isOfPeople } from './people.ts';
import { phraseAfter } from './phraseAfter.ts';
import type { AttributionReading } from './reading.ts';
import { isReportPhrase } from './speakers.ts';

/** Where the reported words start behind such a verb of a main clause with this subject, null where it does not report. */
export function prepositionalContent(sentence: ParsedSentence, group: VerbGroup, subject: TokenRange): number | null {
  const people = isOfPeople(sentence, subject);
  const behind = group.verb + 1;
  const next = lowerAt(sentence, behind);
  if (next === 'of' && TELLING_OF_VERBS.has(group.base))
    return (people ||
      /^(?:boast|complain|warn)$/.test(group.base) ||
      sentence.quoted[behind + 1] === 1 ||
      isReportPhrase(sentence, subject)) &&
      isTold(sentence, behind + 1)
      ? behind + 1
      : null;
  if (next === 'to' && OWNING_UP_VERBS.has(group.base)) return people && isDeed(sentence, behind + 1) ? behind + 1 : null;
  if (group.base === 'remember' && people) {
    if (next === 'that') return behind + 1;
    return next === 'how' || isDeed(sentence, behind) ? behind : null;
  }
  const object = next === 'to' && REFERRING_VERBS.has(group.base) ? behind + 1 : VIEWING_VERBS.has(group.base) ? behind : -1;
  return object >= 0 && people && takesFor(sentence, group, object) ? object : null;
}

/** "being told", "having seen", "sleeping". */
function isDeed(sentence: ParsedSentence, i: number): boolean {
  return ((sentence.tags[i] ?? 0) & TAG.gerund) !== 0 || /^(?:being|having)$/.test(lowerAt(sentence, i));
}

/** What can be told of: a thing or a deed, nothing that a pronoun stands for. */
function isTold(sentence: ParsedSentence, i: number): boolean {
  const lower = lowerAt(sentence, i);
  if (isDeed(sentence, i) || sentence.quoted[i] === 1) return true;
  if (/^(?:him|it|little|me|nothing|that|them|these|this|those|us|you)$|sel(?:f|ves)$/.test(lower)) return false;
  return ((sentence.tags[i] ?? 0) & (TAG.determiner | NOMINAL | TAG.participle | TAG.pronoun)) !== 0;
}

/** How far "as" may stand behind the verb, in words. */
const LONGEST_OBJECT = 14;

/** Whether a thing and what it is taken for stand behind a verb: "the law as a gift"; not "the tram as it left". */
function takesFor(sentence: ParsedSentence, group: VerbGroup, object: number): boolean {
  const { tags } = sentence;
  const tag = tags[object] ?? 0;
  // "Many see it as a matter of time": too little is said of too little.
  if (group.base === 'see' && /^(?:it|that|this)$/.test(lowerAt(sentence, object))) return false;
  if (!(tag & (TAG.determiner | TAG.pronoun | NOMINAL | TAG.gerund)) || /sel(?:f|ves)$/.test(lowerAt(sentence, object))) return false;
  for (let i = object + 1; i < object + LONGEST_OBJECT; i++) {
    if (lowerAt(sentence, i) === 'as') return isTaken(sentence, i + 1) && (group.base !== 'name' || tellsWhich(sentence, i + 1));
    if ((tags[i] ?? 0) & (TAG.stop | TAG.comma | TAG.relative) || sentence.groups.some(({ first }) => first === i)) return false;
  }
  return false;
}

const NO_NATURE = /^(?:early|far|for|if|it|late|little|long|many|much|of|often|soon|they|though|to|usual|we|well|you)$/;

/** Whether what follows "as" is a noun phrase or a quality and no clause. */
function isTaken(sentence: ParsedSentence, from: number): boolean {
  const { tags, tokens } = sentence;
  if (NO_NATURE.test(lowerAt(sentence, from))) return false;
  if (
    !((tags[from] ?? 0) & (TAG.determiner | NOMINAL | TAG.gerund | TAG.participle | TAG.adverb)) &&
    !/^(?:being|having)$/.test(lowerAt(sentence, from))
  )
    return false;
  let end = from;
  while (end < tokens.length && !((tags[end] ?? 0) & (TAG.comma | TAG.stop | TAG.relative | TAG.coordinator))) end++;
  return !sentence.groups.some(({ first }) => first >= from && first < end);
}

/** "as the man who set the fines", "as one of the buyers": who is named does not get an office. */
function tellsWhich(sentence: ParsedSentence, from: number): boolean {
  if (/^(?:among|one|responsible)$/.test(lowerAt(sentence, from))) return true;
  for (let i = from + 1; i < from + 7; i++) if (/^(?:behind|responsible|who|whose)$/.test(lowerAt(sentence, i))) return true;
  return false;
}

/** "The owner gave evidence that he had paid". */
export function gaveEvidence(sentence: ParsedSentence, group: VerbGroup, subject: TokenRange): AttributionReading | null {
  const noun = group.verb + 1;
  if (group.base !== 'give' || !/^(?:evidence|testimony)$/.test(lowerAt(sentence, noun)) || lowerAt(sentence, noun + 1) !== 'that')
    return null;
  if (!isOfPeople(sentence, subject)) return null;
  return { source: subject, cue: { from: group.verb, to: noun + 1 }, content: { from: noun + 2, to: sentence.tokens.length } };
}

/** "The panel heard (evidence) from a foreman that …": whoever is heard is the source. */
export function heardFrom(sentence: ParsedSentence, group: VerbGroup): AttributionReading | null {
  if (!/^(?:hear|learn)$/.test(group.base) || group.passive || group.negated || group.modal !== null) return null;
  let from = group.verb + 1;
  if (/^(?:evidence|testimony)$/.test(lowerAt(sentence, from))) from++;
  if (lowerAt(sentence, from) !== 'from') return null;
  const source = phraseAfter(sentence, from + 1);
  if (source.from === source.to || lowerAt(sentence, source.to) !== 'that') return null;
  return { source, cue: { from: group.verb, to: from + 1 }, content: { from: source.to + 1, to: sentence.tokens.length } };
}
