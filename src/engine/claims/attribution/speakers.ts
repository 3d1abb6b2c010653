/** Tells who can be the source of a report from what cannot: "this study", "we", "the drought". */
import { isKnownPlace } from '../../compare/names/places.ts';
import { isAgent } from '../agents.ts';
import { COUNTING_BODIES, OWN_NOUNS, OWN_SUBJECTS, REPORT_NOUNS } from '../lexicon/reporting.ts';
import { lowerAt, type ParsedSentence } from '../sentence.ts';
import { subjectOf, type TokenRange, type VerbGroup } from '../syntax/clause.ts';
import { NOMINAL, TAG } from '../syntax/words.ts';

const NO_SPEAKERS = new Set(['few', 'neither', 'no', 'there', 'which', 'who', 'whoever', 'that', 'what', 'nothing', 'nobody', 'none']);

/** A person, a body, a text; not "this study", "we", "which". */
export function canSpeak(sentence: ParsedSentence, source: TokenRange): boolean {
  const first = lowerAt(sentence, source.from);
  const last = lowerAt(sentence, source.to - 1);
  const tag = sentence.tags[source.to - 1] ?? 0;
  if (OWN_SUBJECTS.has(first) || (NO_SPEAKERS.has(first) && !isThatBody(sentence, source))) return false;
  if (
    (first === 'this' || first === 'these' || first === 'present' || lowerAt(sentence, source.from + 1) === 'present') &&
    hasOwnNoun(sentence, source)
  )
    return false;
  if (OWN_NOUNS.has(last) && source.to - source.from === 1 && /^(?:results?|findings?|analys[ie]s|experiments?|simulations?)$/.test(last))
    return false;
  if (first === 'the' && source.to - source.from === 2 && /^(?:results|findings)$/.test(last)) return false;
  return (tag & (NOMINAL | TAG.number | TAG.pronoun | TAG.determiner | TAG.participle)) !== 0 || tag === 0;
}

/** "That ministry". */
function isThatBody({ tokens, tags }: ParsedSentence, { from, to }: TokenRange): boolean {
  return to - from > 1 && tokens[from]?.lower === 'that' && ((tags[from] ?? 0) & TAG.determiner) !== 0;
}

function hasOwnNoun(sentence: ParsedSentence, source: TokenRange): boolean {
  for (let i = source.from; i < source.to; i++) if (OWN_NOUNS.has(lowerAt(sentence, i))) return true;
  return false;
}

/** Verbs that a fact can be the subject of as well: "the drought shows that …" names no source. */
export const SHOWING = new Set(['demonstrate', 'highlight', 'indicate', 'reveal', 'show', 'suggest', 'underline', 'underscore', 'stress']);

/** Whether a subject is a person, a body or a name. */
export function isSomebody({ tags, tokens }: ParsedSentence, { from, to }: TokenRange): boolean {
  const last = tags[to - 1] ?? 0;
  if (last & TAG.pronoun) return /^(?:he|she|they)$/.test(tokens[from]?.lower ?? '');
  const noun = tokens[to - 1]?.lower ?? '';
  return (last & TAG.name) !== 0 || noun === '.' || /(?:ers|esses|ists|ors|ians|ees)$/.test(noun) || isAgent(noun);
}

/** Whether a subject is an office, an agency and the like, or an acronym with no noun behind it. */
export function isCountingBody({ tokens, tags }: ParsedSentence, { from, to }: TokenRange): boolean {
  const last = tokens[to - 1];
  if (to <= from || last === undefined || OWN_SUBJECTS.has(tokens[from]?.lower ?? '') || isKnownPlace(last.lower)) return false;
  for (let i = from; i < to; i++) if (COUNTING_BODIES.has(tokens[i]?.lower ?? '')) return true;
  return ((tags[to - 1] ?? 0) & TAG.name) !== 0 && /^\p{Lu}{3,6}$/u.test(last.text) && to - from <= 2;
}

/** Whether the subject of a verb is a report, a survey, a witness. */
export function isEvidence(sentence: ParsedSentence, group: VerbGroup): boolean {
  return isReportPhrase(sentence, subjectOf(sentence, group.first, 0));
}

/** Whether a noun phrase is of a report, a survey, a witness. */
export function isReportPhrase(sentence: ParsedSentence, { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i++) if (REPORT_NOUNS.has(lowerAt(sentence, i))) return true;
  return false;
}
