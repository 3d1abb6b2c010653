/**
 * Says who a sentence gives as the source of what it says.
 *
 * Method: a fixed order of patterns over tagged words: source phrases ("according to"), verbs of saying with the subject before or behind
 * them, fronted reports ("In its 2012 report, the department …"), impersonal reports ("it is estimated"). Cost: linear.
 * Choices: of nested reports the outermost counts, for that is what the text itself vouches for; the source is the name with its title, without
 * the apposition or relative clause behind it; a pronoun stays a pronoun; "we found" and "this study shows" are the document's own voice: no attribution.
 */
import type { Attribution, Span } from '../model/index.ts';
import { impersonal } from './attribution/hearsay.ts';
import { byParticiple, speakerAround } from './attribution/participle.ts';
import { isOfPeople } from './attribution/people.ts';
import { phraseAfter } from './attribution/phraseAfter.ts';
import type { AttributionReading } from './attribution/reading.ts';
import { byInversion, byVerb } from './attribution/saying.ts';
import { isReportPhrase } from './attribution/speakers.ts';
import { OWN_SUBJECTS, REPORT_NOUNS } from './lexicon/reporting.ts';
import { findPhrases, WORD_LISTS } from './phrases.ts';
import { lowerAt, type ParsedSentence, spanOf } from './sentence.ts';
import { subjectOf, type TokenRange } from './syntax/clause.ts';
import { FINITE, NOMINAL, TAG } from './syntax/words.ts';

/** The attribution of a sentence by tokens, null where nothing is attributed. */
export function findAttribution(sentence: ParsedSentence): AttributionReading | null {
  return (
    bySourcePhrase(sentence) ??
    byInversion(sentence) ??
    byVerb(sentence) ??
    byLastWord(sentence) ??
    byCitation(sentence) ??
    byParticiple(sentence) ??
    byFrontedReport(sentence) ??
    bySpokenNoun(sentence) ??
    byCopula(sentence) ??
    impersonal(sentence)
  );
}

/** The same with character spans. */
export function toAttribution(sentence: ParsedSentence, reading: AttributionReading): Attribution | null {
  const cue = spanOf(sentence, reading.cue);
  const content = spanOf(sentence, reading.content);
  const source: Span | null = reading.source === null ? null : spanOf(sentence, withoutDash(sentence, reading.source));
  return cue === null || content === null ? null : { source, cue, content };
}

/** Without the dash of a dateline: "LIMA (Reuters) - Police said". */
function withoutDash({ tokens }: ParsedSentence, { from, to }: TokenRange): TokenRange {
  const dash = tokens[from];
  const next = tokens[from + 1];
  const isApart = dash?.text === '-' && next !== undefined && next.start > dash.end;
  return isApart ? { from: from + 1, to } : { from, to };
}

function endOf({ tokens }: ParsedSentence): number {
  return tokens.length;
}

/** "according to X", at the start, the end or in the middle. */
function bySourcePhrase(sentence: ParsedSentence): AttributionReading | null {
  const { quoted } = sentence;
  for (const { from: i, to, phrase } of findPhrases(sentence, 'source')) {
    if (quoted[i] || CITING.test(phrase)) continue;
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

const CITING = /^(?:citing|quoting)$/;

/** "The road is closed, the radio says, citing police": whoever is cited; what is no speaker or text is said by the subject: "citing a lack of staff". */
function byCitation(sentence: ParsedSentence): AttributionReading | null {
  for (const { from: i, to } of findPhrases(sentence, 'source')) {
    if (sentence.quoted[i] || !CITING.test(lowerAt(sentence, i))) continue;
    const cue = { from: i, to };
    const cited = named(sentence, to);
    if (cited.to === cited.from) continue;
    if (isOfPeople(sentence, cited) || isReportPhrase(sentence, cited))
      return {
        source: cited,
        cue,
        content: i <= 1 ? { from: afterPhrase(sentence, cited.to), to: endOf(sentence) } : before(sentence, i, cited.to),
      };
    const source = speakerAround(sentence, i);
    if (source !== null) return { source, cue, content: { from: to, to: i < source.from ? source.from : endOf(sentence) } };
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
  const relative = relativeAround(sentence, cue, sourceEnd);
  if (relative !== null) return relative;
  const rest = afterPhrase(sentence, sourceEnd);
  // "They worked, by the reckoning of the union, 18 hours a day."
  const left = sentence.tags[cue - 1] ?? 0;
  const isWithin =
    left & TAG.comma && ((sentence.tags[sourceEnd] ?? 0) & TAG.comma) !== 0 && ((sentence.tags[sourceEnd + 1] ?? 0) & TAG.number) !== 0;
  if (isWithin) return { from: 0, to: endOf(sentence) };
  const more = sentence.groups.some(group => group.first >= rest);
  // "It is told everywhere: according to the board, rents have doubled."
  if (left & TAG.stop && more) return { from: rest, to: endOf(sentence) };
  const earlier = sentence.groups.some(group => group.first < cue);
  return more && !earlier ? { from: 0, to: endOf(sentence) } : { from: 0, to: cue };
}

/** How far before a source phrase its relative clause may start, in words. */
const LONGEST_RELATIVE = 12;

/** The relative clause between commas within which the phrase is set: "whose licence, according to the board, lapsed in 2020"; null where it is in none. */
function relativeAround({ tags, groups, tokens }: ParsedSentence, cue: number, sourceEnd: number): TokenRange | null {
  let from = cue - 1;
  while (from > 0 && cue - from < LONGEST_RELATIVE && !((tags[from] ?? 0) & TAG.relative)) from--;
  if (
    !((tags[from] ?? 0) & TAG.relative) ||
    !((tags[from - 1] ?? 0) & (TAG.comma | TAG.preposition)) ||
    lowerAt({ tokens, tags }, from) === 'that'
  )
    return null;
  if (groups.some(({ first }) => first > from && first < cue)) return null;
  const verb = groups.find(({ first }) => first >= sourceEnd);
  if (verb === undefined) return null;
  let to = verb.verb + 1;
  while (to < tokens.length && !((tags[to] ?? 0) & TAG.comma)) to++;
  return { from, to };
}

/** Verbs of saying that are nouns more often. */
const LAST_WORDS = new Set(['claims', 'estimates', 'forecasts', 'reckons', 'reports']);
const LONGEST_SPEAKER = 8;

/** "…, the union estimates.", "…, the union estimates, …": a word that is read as a noun; the speaker stands between it and the comma before. */
function byLastWord(sentence: ParsedSentence): AttributionReading | null {
  const { tokens, tags } = sentence;
  for (let cue = 2; cue < tokens.length; cue++) {
    const isEnd = cue >= tokens.length - 2 || ((tags[cue + 1] ?? 0) & TAG.comma) !== 0;
    const reading = isEnd && LAST_WORDS.has(lowerAt(sentence, cue)) ? readLastWord(sentence, cue) : null;
    if (reading !== null) return reading;
  }
  return null;
}

function readLastWord(sentence: ParsedSentence, cue: number): AttributionReading | null {
  const { tags, quoted, groups } = sentence;
  if (quoted[cue]) return null;
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
    if (!/^(?:by|in|on)$/.test(lowerAt(sentence, i)) || quoted[i]) continue;
    for (let k = i + 1; k < Math.min(i + 8, tokens.length) && (k === i + 1 || (tags[k] ?? 0) & NOMINAL); k++) {
      const isPronoun = k === i + 1 && /^(?:her|his|its|their)$/.test(lowerAt(sentence, k));
      const isPossessor = /['’]s?$/.test(lowerAt(sentence, k)) && ((tags[k] ?? 0) & (TAG.name | TAG.noun)) !== 0;
      if (!isPronoun && !isPossessor) continue;
      let noun = k + 1;
      while ((tags[noun] ?? 0) & TAG.adjective || lowerAt(sentence, noun) === 'own') noun++;
      // "By its judgment of 21 May the court …": a text, and not what it says.
      const isSpoken =
        ((starts[noun] ?? 0) & SPOKEN) !== 0 && !((tags[noun + 1] ?? 0) & NOMINAL & ~TAG.number) && lowerAt(sentence, noun + 1) !== 'of';
      // "They rely on her estimate."
      const isOn = lowerAt(sentence, i) === 'on' && i > 0 && !((tags[i - 1] ?? 0) & TAG.comma);
      if (!isSpoken || isOn || !isCutOff(sentence, i, noun + 1)) continue;
      return { source: { from: i + 1, to: k + 1 }, cue: { from: i, to: noun + 1 }, content: { from: 0, to: endOf(sentence) } };
    }
  }
  return null;
}

/** "Her estimate is that half were lost", "the board's view was that …". */
function byCopula(sentence: ParsedSentence): AttributionReading | null {
  const { main, tags, starts, tokens } = sentence;
  if ((sentence.lists & SPOKEN) === 0 || main?.main !== true || main.base !== 'be' || main.negated || main.modal !== null) return null;
  const noun = main.first - 1;
  if (((starts[noun] ?? 0) & SPOKEN) === 0 || lowerAt(sentence, main.verb + 1) !== 'that') return null;
  let owner = noun - 1;
  while (owner > 0 && (tags[owner] ?? 0) & TAG.adjective) owner--;
  const isPronoun = /^(?:her|his|its|their)$/.test(lowerAt(sentence, owner));
  if (!isPronoun && !/['’]s?$/.test(lowerAt(sentence, owner))) return null;
  const source = isPronoun ? { from: owner, to: owner + 1 } : { from: subjectOf(sentence, main.first, 0).from, to: owner + 1 };
  return { source, cue: { from: noun, to: main.verb + 1 }, content: { from: main.verb + 2, to: tokens.length } };
}

/** Whether a phrase opens or ends its clause: "in her view, …", "…, by the bank's count". */
function isCutOff({ tokens, tags }: ParsedSentence, from: number, to: number): boolean {
  const opens = from === 0 || ((tags[from - 1] ?? 0) & (TAG.comma | TAG.relative | TAG.coordinator)) !== 0;
  return opens || to >= tokens.length - 1 || ((tags[to] ?? 0) & TAG.comma) !== 0;
}
