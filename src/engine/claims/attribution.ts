/**
 * Says who a sentence gives as the source of what it says.
 *
 * Method: a fixed order of patterns over tagged words: source phrases ("according to"), verbs of saying with the subject before or behind
 * them, fronted reports ("In its 2012 report, the department …"), impersonal reports ("it is estimated"). Cost: linear.
 * Choices: of nested reports the outermost counts, for that is what the text itself vouches for; the source is the name with its title, without
 * the apposition or relative clause behind it; a pronoun stays a pronoun; "we found" and "this study shows" are the document's own voice: no attribution.
 */
import type { Attribution, Span } from '../model/index.ts';
import { phraseAfter } from './attribution/phraseAfter.ts';
import type { AttributionReading } from './attribution/reading.ts';
import { byInversion, byVerb } from './attribution/saying.ts';
import { IMPERSONAL, OWN_SUBJECTS, REPORT_NOUNS } from './lexicon/reporting.ts';
import { findPhrases, WORD_LISTS } from './phrases.ts';
import { lowerAt, type ParsedSentence, spanOf } from './sentence.ts';
import { subjectOf, type TokenRange, type VerbGroup } from './syntax/clause.ts';
import { FINITE, NOMINAL, TAG } from './syntax/words.ts';

/** The attribution of a sentence by tokens, null where nothing is attributed. */
export function findAttribution(sentence: ParsedSentence): AttributionReading | null {
  return (
    bySourcePhrase(sentence) ??
    byInversion(sentence) ??
    byVerb(sentence) ??
    byLastWord(sentence) ??
    byFrontedReport(sentence) ??
    bySpokenNoun(sentence) ??
    impersonal(sentence)
  );
}

/** The same with character spans. */
export function toAttribution(sentence: ParsedSentence, reading: AttributionReading): Attribution | null {
  const cue = spanOf(sentence, reading.cue);
  const content = spanOf(sentence, reading.content);
  const source: Span | null = reading.source === null ? null : spanOf(sentence, reading.source);
  return cue === null || content === null ? null : { source, cue, content };
}

function endOf({ tokens }: ParsedSentence): number {
  return tokens.length;
}

/** "according to X", at the start, the end or in the middle. */
function bySourcePhrase(sentence: ParsedSentence): AttributionReading | null {
  const { quoted } = sentence;
  for (const { from: i, to, phrase } of findPhrases(sentence, 'source')) {
    if (quoted[i]) continue;
    const cue = { from: i, to: phrase === 'per the' ? i + 1 : to };
    const source = named(sentence, cue.to);
    if (source.to === source.from) continue;
    return {
      source,
      cue,
      content: i <= 1 ? { from: afterPhrase(sentence, source.to), to: endOf(sentence) } : before(sentence, i, source.to),
    };
  }
  return null;
}

/** The name behind a source phrase, or the pronoun that stands for it: "according to her, …". */
function named(sentence: ParsedSentence, from: number): TokenRange {
  const phrase = phraseAfter(sentence, from);
  const isPronoun = phrase.to === phrase.from && /^(?:her|him|them)$/.test(lowerAt(sentence, from));
  return isPronoun ? { from, to: from + 1 } : phrase;
}

/** Behind the phrase that opens a sentence: past its comma, and past the apposition before that. */
function afterPhrase(sentence: ParsedSentence, from: number): number {
  const { tags, main } = sentence;
  let start = from;
  const limit = main?.first ?? tags.length;
  for (let i = from; i < limit && i < from + 30; i++) if ((tags[i] ?? 0) & TAG.comma && isApposition(sentence, from, i)) start = i + 1;
  return (tags[start] ?? 0) & TAG.comma ? start + 1 : start;
}

/** Whether `from` … `to` reads ", director of X" rather than the first words of the content. */
function isApposition({ tags }: ParsedSentence, from: number, to: number): boolean {
  if (to === from) return true;
  if (!((tags[from] ?? 0) & TAG.comma)) return true;
  for (let i = from + 1; i < to; i++) if ((tags[i] ?? 0) & (FINITE | TAG.be | TAG.have | TAG.modal)) return false;
  return ((tags[from + 1] ?? 0) & (TAG.determiner | TAG.noun | TAG.name)) !== 0;
}

function before(sentence: ParsedSentence, cue: number, sourceEnd: number): TokenRange {
  const rest = afterPhrase(sentence, sourceEnd);
  const more = sentence.groups.some(group => group.first >= rest);
  const earlier = sentence.groups.some(group => group.first < cue);
  return more && !earlier ? { from: 0, to: endOf(sentence) } : { from: 0, to: cue };
}

/** Verbs of saying that are nouns more often. */
const LAST_WORDS = /^(?:claims|estimates|reckons|reports)$/;
const LONGEST_SPEAKER = 8;

/** "…, the union estimates.": a report that ends a sentence, by a word that is read as a noun; the speaker stands between it and the last comma. */
function byLastWord(sentence: ParsedSentence): AttributionReading | null {
  const { tokens, tags, quoted, groups } = sentence;
  let cue = tokens.length - 1;
  while (cue > 0 && tokens[cue]?.kind !== 'word') cue--;
  if (!LAST_WORDS.test(lowerAt(sentence, cue)) || quoted[cue]) return null;
  let comma = cue - 1;
  while (comma > 0 && cue - comma <= LONGEST_SPEAKER && (tags[comma] ?? 0) & (TAG.determiner | NOMINAL)) comma--;
  const isCutOff = ((tags[comma] ?? 0) & TAG.comma) !== 0 && cue - comma > 1 && groups.some(({ main, first }) => main && first < comma);
  if (!isCutOff || !((tags[comma + 1] ?? 0) & (TAG.determiner | TAG.name))) return null;
  return { source: { from: comma + 1, to: cue }, cue: { from: cue, to: cue + 1 }, content: { from: 0, to: comma } };
}

/** "In its 2012 report on trafficking, the department added …": the subject speaks through its report. */
function byFrontedReport(sentence: ParsedSentence): AttributionReading | null {
  if (lowerAt(sentence, 0) !== 'in' || !/^(?:its|his|her|their|a|an)$/.test(lowerAt(sentence, 1)) || sentence.main === null) return null;
  let report = false;
  let comma = 2;
  while (comma < 20 && comma < sentence.main.first && !((sentence.tags[comma] ?? 0) & TAG.comma)) {
    if (REPORT_NOUNS.has(lowerAt(sentence, comma))) report = true;
    comma++;
  }
  if (!report || !((sentence.tags[comma] ?? 0) & TAG.comma)) return null;
  const source = subjectOf(sentence, sentence.main.first, comma + 1);
  if (source.from > comma + 2) return null;
  if (source.from === source.to || OWN_SUBJECTS.has(lowerAt(sentence, source.from)) || sentence.main.passive) return null;
  return { source, cue: { from: 0, to: comma }, content: { from: comma + 1, to: endOf(sentence) } };
}

const SPOKEN = WORD_LISTS.spokenNoun.bit;

/** "in Mao's famous phrase", "by the bank's own count", "in her opinion". */
function bySpokenNoun(sentence: ParsedSentence): AttributionReading | null {
  const { tokens, tags, quoted, starts } = sentence;
  if ((sentence.lists & SPOKEN) === 0) return null;
  for (let i = 0; i + 2 < tokens.length; i++) {
    if (!/^(?:by|in)$/.test(lowerAt(sentence, i)) || quoted[i]) continue;
    for (let k = i + 1; k < Math.min(i + 8, tokens.length) && (k === i + 1 || (tags[k] ?? 0) & NOMINAL); k++) {
      const isPronoun = k === i + 1 && /^(?:her|his|their)$/.test(lowerAt(sentence, k));
      const isPossessor = /['’]s?$/.test(lowerAt(sentence, k)) && ((tags[k] ?? 0) & (TAG.name | TAG.noun)) !== 0;
      if (!isPronoun && !isPossessor) continue;
      let noun = k + 1;
      while ((tags[noun] ?? 0) & TAG.adjective || lowerAt(sentence, noun) === 'own') noun++;
      const isSpoken = ((starts[noun] ?? 0) & SPOKEN) !== 0 && !((tags[noun + 1] ?? 0) & NOMINAL);
      if (!isSpoken || !isCutOff(sentence, i, noun + 1)) continue;
      return { source: { from: i + 1, to: k + 1 }, cue: { from: i, to: noun + 1 }, content: { from: 0, to: endOf(sentence) } };
    }
  }
  return null;
}

/** Whether a phrase opens or ends its clause: "in her view, …", "…, by the bank's count". */
function isCutOff({ tokens, tags }: ParsedSentence, from: number, to: number): boolean {
  const opens = from === 0 || ((tags[from - 1] ?? 0) & (TAG.comma | TAG.relative | TAG.coordinator)) !== 0;
  return opens || to >= tokens.length - 1 || ((tags[to] ?? 0) & TAG.comma) !== 0;
}

const ADVERBS = WORD_LISTS.adverb.bit;

/** "it is estimated that", "are believed to", "reportedly". */
function impersonal(sentence: ParsedSentence): AttributionReading | null {
  const { groups, quoted, starts } = sentence;
  const all = { from: 0, to: endOf(sentence) };
  for (const group of groups) {
    const participle = lowerAt(sentence, group.verb);
    const told = toldBy(sentence, group);
    if (told !== null) return told;
    if (!group.passive || !IMPERSONAL.has(participle) || quoted[group.verb] || lowerAt(sentence, group.first - 1) === 'what') continue;
    const cue = { from: group.first, to: group.verb + 1 };
    const next = lowerAt(sentence, group.verb + 1);
    if (lowerAt(sentence, group.first - 1) === 'it')
      return {
        source: null,
        cue: { from: group.first - 1, to: group.verb + 1 },
        content: { from: next === 'that' ? group.verb + 2 : group.verb + 1, to: all.to },
      };
    if (next === 'by') return byAgent(sentence, group.verb + 1, cue);
    if (next === 'to' || next === 'at') return { source: null, cue, content: all };
  }
  const adverb = (sentence.lists & ADVERBS) === 0 ? -1 : starts.findIndex((lists, i) => (lists & ADVERBS) !== 0 && !quoted[i]);
  return adverb < 0 ? null : { source: null, cue: { from: adverb, to: adverb + 1 }, content: all };
}

/** "I am told by the union that …", "we were told by two guards that …". */
function toldBy(sentence: ParsedSentence, { first, verb, passive }: VerbGroup): AttributionReading | null {
  if (!passive || sentence.quoted[verb] || !/^(?:informed|told)$/.test(lowerAt(sentence, verb))) return null;
  if (!/^(?:i|we)$/.test(lowerAt(sentence, first - 1)) || lowerAt(sentence, verb + 1) !== 'by') return null;
  const source = phraseAfter(sentence, verb + 2);
  if (source.from === source.to || lowerAt(sentence, source.to) !== 'that') return null;
  return { source, cue: { from: first, to: verb + 2 }, content: { from: source.to + 1, to: endOf(sentence) } };
}

function byAgent(sentence: ParsedSentence, by: number, cue: TokenRange): AttributionReading | null {
  const source = phraseAfter(sentence, by + 1);
  return source.from === source.to ? null : { source, cue: { from: cue.from, to: by + 1 }, content: { from: 0, to: endOf(sentence) } };
}
