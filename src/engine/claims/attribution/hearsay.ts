/** Reads what is reported and said by nobody who is named: "I was told that …", "it is estimated", "by one estimate", "reportedly". */
import { FORUMS, IMPERSONAL, IMPERSONAL_IT, NO_ONES_ESTIMATE } from '../lexicon/reporting.ts';
import { WORD_LISTS } from '../phrases.ts';
import { lowerAt, type ParsedSentence } from '../sentence.ts';
import { subjectOf, type TokenRange, type VerbGroup } from '../syntax/clause.ts';
import { NOMINAL, TAG } from '../syntax/words.ts';
import { isAmount, startsClause } from './content.ts';
import { headOf, isOfPeople } from './people.ts';
import { phraseAfter } from './phraseAfter.ts';
import type { AttributionReading } from './reading.ts';

function all({ tokens }: ParsedSentence): TokenRange {
  return { from: 0, to: tokens.length };
}

const ADVERBS = WORD_LISTS.adverb.bit;

/** "it is estimated that", "are believed to", "I was told that", "reportedly". */
export function impersonal(sentence: ParsedSentence): AttributionReading | null {
  const { groups, quoted, starts } = sentence;
  for (const group of groups) {
    if (quoted[group.verb]) continue;
    const told = byPassive(sentence, group) ?? toldBy(sentence, group) ?? toldSo(sentence, group) ?? heard(sentence, group);
    if (told !== null) return told;
  }
  const adverb = (sentence.lists & ADVERBS) === 0 ? -1 : starts.findIndex((lists, i) => (lists & ADVERBS) !== 0 && !quoted[i]);
  return adverb < 0 ? byNoOnesEstimate(sentence) : { source: null, cue: { from: adverb, to: adverb + 1 }, content: all(sentence) };
}

/** "it is estimated that", "are believed to", "is estimated at 40", "was reported as having left", "is said by sailors to". */
function byPassive(sentence: ParsedSentence, { first, verb, passive }: VerbGroup): AttributionReading | null {
  const participle = lowerAt(sentence, verb);
  if (!passive || lowerAt(sentence, first - 1) === 'what') return null;
  const cue = { from: first, to: verb + 1 };
  const next = lowerAt(sentence, verb + 1);
  const isIt = lowerAt(sentence, first - 1) === 'it';
  if (isIt && (IMPERSONAL.has(participle) || (IMPERSONAL_IT.has(participle) && thatBehind(sentence, verb + 1) >= 0)))
    return {
      source: null,
      cue: { from: first - 1, to: verb + 1 },
      content: { from: Math.max(thatBehind(sentence, verb + 1), verb) + 1, to: sentence.tokens.length },
    };
  if (!IMPERSONAL.has(participle)) return null;
  if (next === 'by') return byAgent(sentence, verb + 1, cue);
  return isSaidOf(sentence, verb) ? { source: null, cue, content: all(sentence) } : null;
}

/** Where "that" stands behind a participle and a setting: "it was suggested in argument that"; -1 where it does not. */
function thatBehind(sentence: ParsedSentence, from: number): number {
  for (let i = from; i < from + 6; i++) {
    if (lowerAt(sentence, i) === 'that') return i;
    if (!((sentence.tags[i] ?? 0) & (TAG.preposition | TAG.determiner | NOMINAL | TAG.adverb))) return -1;
  }
  return -1;
}

/** What can only be "at" an amount. */
const COMPUTED = /^(?:calculated|estimated|projected)$/;

/** What is done or what it comes to behind a participle: "to hide", "at 40", "as having left"; not "reported to the police", "expected at noon". */
function isSaidOf(sentence: ParsedSentence, verb: number): boolean {
  const { tags, tokens } = sentence;
  const tag = tags[verb + 2] ?? 0;
  switch (lowerAt(sentence, verb + 1)) {
    case 'to':
      return (tag & (TAG.determiner | TAG.name | TAG.number | TAG.pronoun)) === 0;
    case 'at':
      return COMPUTED.test(lowerAt(sentence, verb)) || (lowerAt(sentence, verb) !== 'expected' && isAmount(tokens, tags, verb + 2));
    case 'as':
      return /^(?:being|having|missing)$/.test(lowerAt(sentence, verb + 2));
    default:
      return false;
  }
}

/** "I am told by the union that …", "we were told by two guards that …". */
function toldBy(sentence: ParsedSentence, { first, verb, passive }: VerbGroup): AttributionReading | null {
  if (!passive || !TOLD.test(lowerAt(sentence, verb))) return null;
  if (!/^(?:i|we)$/.test(lowerAt(sentence, first - 1)) || lowerAt(sentence, verb + 1) !== 'by') return null;
  const source = phraseAfter(sentence, verb + 2);
  if (source.from === source.to) return null;
  const cue = { from: first, to: verb + 2 };
  const that = behindApposition(sentence, source.to);
  if (that >= 0) return { source, cue, content: { from: that + 1, to: sentence.tokens.length } };
  // "They lost it, I am told by one of them, at the gate."
  const isInserted = ((sentence.tags[first - 2] ?? 0) & TAG.comma) !== 0 && ((sentence.tags[source.to] ?? 0) & TAG.comma) !== 0;
  return isInserted ? { source, cue, content: all(sentence) } : null;
}

/** Where "that" stands behind a name, perhaps with an apposition between commas; -1 where it does not. */
function behindApposition(sentence: ParsedSentence, end: number): number {
  if (lowerAt(sentence, end) === 'that') return end;
  if (!((sentence.tags[end] ?? 0) & TAG.comma)) return -1;
  for (let i = end + 1; i < end + 12; i++) {
    const tag = sentence.tags[i] ?? 0;
    if (tag & TAG.comma) return lowerAt(sentence, i + 1) === 'that' ? i + 1 : -1;
    if (!(tag & (TAG.determiner | NOMINAL | TAG.preposition | TAG.coordinator))) return -1;
  }
  return -1;
}

const TOLD = /^(?:informed|told)$/;

/** "I was told that …", "the jury was told that …": whoever writes, or a hearing, has it from somebody; what others were told is a deed done to them. */
function toldSo(sentence: ParsedSentence, group: VerbGroup): AttributionReading | null {
  const { first, verb, passive, modal, negated } = group;
  if (!passive || modal !== null || negated || !TOLD.test(lowerAt(sentence, verb))) return null;
  const subject = lowerAt(sentence, first - 1);
  const isOwn = /^(?:i|we)$/.test(subject);
  const reading = behindCue(sentence, group);
  if (isOwn && reading === null) return toldAside(sentence, group);
  if (isOwn || isForum(sentence, group)) return reading;
  return /^(?:he|she)$/.test(subject) && reading !== null && tellsFact(sentence, reading) ? reading : null;
}

/** "It is, I am told, empty", "we were told of a man who …". */
function toldAside(sentence: ParsedSentence, { first, verb }: VerbGroup): AttributionReading | null {
  const { tags, tokens } = sentence;
  const cue = { from: first, to: verb + 1 };
  if (lowerAt(sentence, verb + 1) === 'of') return { source: null, cue, content: { from: verb + 2, to: tokens.length } };
  const isInserted = ((tags[first - 2] ?? 0) & TAG.comma) !== 0 && (((tags[verb + 1] ?? 0) & TAG.comma) !== 0 || verb + 2 >= tokens.length);
  return isInserted ? { source: null, cue, content: all(sentence) } : null;
}

/** Whether what is told has happened or holds: "she was told that he had left" is hearsay, "she was told that she would be paid" a promise. */
function tellsFact({ groups, tokens }: ParsedSentence, { content }: AttributionReading): boolean {
  const told = groups.find(({ first }) => first >= content.from);
  return told?.modal === null && tokens[content.from - 1]?.lower === 'that';
}

/** "He had heard that …", "the jury heard that …". */
function heard(sentence: ParsedSentence, group: VerbGroup): AttributionReading | null {
  if (group.base !== 'hear' || group.passive || group.modal !== null || group.negated) return null;
  if (lowerAt(sentence, group.verb + 1) !== 'that') return null;
  const subject = subjectOf(sentence, group.first, 0);
  const isOwn = /^(?:i|we)$/.test(lowerAt(sentence, subject.from));
  if (!isOwn && !isOfPeople(sentence, subject) && !isForum(sentence, group)) return null;
  return behindCue(sentence, group);
}

/** What is reported behind the verb, with "that" or as a clause of its own. */
function behindCue(sentence: ParsedSentence, group: VerbGroup): AttributionReading | null {
  const { first, verb } = group;
  let behind = verb + 1;
  while ((sentence.tags[behind] ?? 0) & TAG.adverb) behind++;
  if (lowerAt(sentence, behind) === 'by') return null;
  const that = lowerAt(sentence, behind) === 'that';
  if (!that && !startsClause(sentence, behind, group)) return null;
  return { source: null, cue: { from: first, to: verb + 1 }, content: { from: that ? behind + 1 : behind, to: sentence.tokens.length } };
}

function isForum(sentence: ParsedSentence, { first }: VerbGroup): boolean {
  return FORUMS.has(lowerAt(sentence, headOf(sentence, subjectOf(sentence, first, 0))));
}

function byAgent(sentence: ParsedSentence, by: number, cue: TokenRange): AttributionReading | null {
  const source = phraseAfter(sentence, by + 1);
  return source.from === source.to ? null : { source, cue: { from: cue.from, to: by + 1 }, content: all(sentence) };
}

const SPOKEN = WORD_LISTS.spokenNoun.bit;

/** "By one estimate, …", "…, by most accounts". */
function byNoOnesEstimate(sentence: ParsedSentence): AttributionReading | null {
  const { tags, quoted, starts, tokens } = sentence;
  if ((sentence.lists & SPOKEN) === 0) return null;
  for (let i = 0; i + 2 < tokens.length; i++) {
    if (lowerAt(sentence, i) !== 'by' || quoted[i] || !NO_ONES_ESTIMATE.has(lowerAt(sentence, i + 1))) continue;
    let noun = i + 2;
    while (noun < i + 5 && (tags[noun] ?? 0) & TAG.adjective) noun++;
    if (((starts[noun] ?? 0) & SPOKEN) === 0 || (lowerAt(sentence, noun) === 'account' && (tags[noun + 1] ?? 0) & TAG.noun)) continue;
    if (i > 0 && !isApart(sentence, i, noun + 1)) continue;
    const content = i === 0 ? { from: noun + ((tags[noun + 1] ?? 0) & TAG.comma ? 2 : 1), to: tokens.length } : all(sentence);
    return { source: null, cue: { from: i, to: noun + 1 }, content };
  }
  return null;
}

/** Whether a phrase stands at an end of its clause. */
function isApart({ tokens, tags }: ParsedSentence, from: number, to: number): boolean {
  const breaks = TAG.comma | TAG.relative | TAG.coordinator | TAG.stop;
  return ((tags[from - 1] ?? 0) & breaks) !== 0 || to >= tokens.length - 1 || ((tags[to] ?? 0) & breaks) !== 0;
}
