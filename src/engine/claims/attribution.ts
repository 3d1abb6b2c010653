/**
 * Says who a sentence gives as the source of what it says.
 *
 * Method: a fixed order of patterns over tagged words: source phrases ("according to"), verbs of saying with the subject before or behind
 * them, fronted reports ("In its 2012 report, the department …"), impersonal reports ("it is estimated"). Cost: linear.
 * Choices: of nested reports the outermost counts, for that is what the text itself vouches for; the source is the name with its title, without
 * the apposition or relative clause behind it; a pronoun stays a pronoun; "we found" and "this study shows" are the document's own voice: no attribution.
 */
import type { Attribution, Span } from '../model/index.ts';
import {
  CALLING_VERBS,
  DENIED,
  EVIDENCE_VERBS,
  IMPERSONAL,
  IMPERSONAL_ADVERBS,
  INVERTING,
  OWN_NOUNS,
  OWN_SUBJECTS,
  REPORT_NOUNS,
  REPORTING_VERBS,
  REPORTS_NOUN,
  SPOKEN_NOUNS,
} from './lexicon/reporting.ts';
import { findPhrases } from './phrases.ts';
import { lowerAt, type ParsedSentence, spanOf } from './sentence.ts';
import { subjectOf, type TokenRange, type VerbGroup } from './syntax/clause.ts';
import { FINITE, NOMINAL, TAG } from './syntax/words.ts';

/** An attribution by token indexes. */
export interface AttributionReading {
  readonly source: TokenRange | null;
  readonly cue: TokenRange;
  readonly content: TokenRange;
}

/** The attribution of a sentence by tokens, null where nothing is attributed. */
export function findAttribution(sentence: ParsedSentence): AttributionReading | null {
  return (
    bySourcePhrase(sentence) ??
    byInversion(sentence) ??
    byVerb(sentence) ??
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

const TIME_NOUNS = new Set([
  ...'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december'.split(
    ' ',
  ),
  ...'interview statement speech letter report email e-mail response reaction release conference briefing court parliament testimony phone telephone yesterday today tomorrow week month year night morning evening afternoon'.split(
    ' ',
  ),
]);

/** The noun phrase that names a source and starts at `from`. */
function phraseAfter(sentence: ParsedSentence, from: number): TokenRange {
  const { tokens, tags, quoted } = sentence;
  let to = from;
  while (to < tokens.length && to < from + 25) {
    const tag = tags[to] ?? 0;
    const lower = lowerAt(sentence, to);
    if (tag & (TAG.comma | TAG.quote | TAG.relative | TAG.subordinator | TAG.be | TAG.modal | TAG.have) || (quoted[to] ?? 0)) break;
    if (tag & TAG.stop && lower !== '-') break;
    if (tag === 0 && !/^[.&'’]$/.test(lower)) break;
    if (tag & TAG.stop && tokens[to]?.start !== tokens[to - 1]?.end) break;
    if (tag & FINITE && to > from) break;
    if (tag & TAG.adverb && to > from) break;
    if (tag & TAG.coordinator && amountFollows(sentence, to + 1)) break;
    if (tag & (TAG.to | TAG.base | TAG.third) && to > from) break;
    if (tag & TAG.preposition && !staysInName(sentence, to, from)) break;
    if (
      to > from &&
      tag & (TAG.name | TAG.noun) &&
      TIME_NOUNS.has(lower) &&
      !((tags[to - 1] ?? 0) & (TAG.determiner | TAG.adjective | TAG.name | TAG.noun | TAG.number))
    )
      break;
    if (to > from && WEEKDAYS.has(lower)) break;
    to++;
  }
  while (to > from && (tags[to - 1] === 0 || (tags[to - 1] ?? 0) & (TAG.coordinator | TAG.preposition | TAG.determiner))) to--;
  return { from, to };
}

/** "according to one source and $1 billion according to another". */
function amountFollows(sentence: ParsedSentence, at: number): boolean {
  for (let i = at; i < at + 4; i++) if ((sentence.tags[i] ?? 0) & TAG.number || /^[$£€¥]$/.test(lowerAt(sentence, i))) return true;
  return false;
}

const WEEKDAYS = new Set('monday tuesday wednesday thursday friday saturday sunday'.split(' '));
const NAME_PREPOSITIONS = new Set(['of', 'for', 'with', 'from', 'at', 'by', 'on', 'in', 'to']);

/** "the ministry of health", "a spokesman for the army", "police in Kabul", but not "said on Tuesday", "in a statement". */
function staysInName(sentence: ParsedSentence, at: number, from: number): boolean {
  const lower = lowerAt(sentence, at);
  if (at === from || !NAME_PREPOSITIONS.has(lower)) return false;
  if (lower === 'of' || lower === 'for') return true;
  for (let i = at + 1; i < Math.min(at + 5, sentence.tokens.length); i++) {
    const tag = sentence.tags[i] ?? 0;
    const word = lowerAt(sentence, i);
    if (TIME_NOUNS.has(word) || tag & TAG.number) return false;
    if (tag & (TAG.comma | TAG.stop | TAG.preposition)) break;
  }
  return true;
}

/** "according to X", at the start, the end or in the middle. */
function bySourcePhrase(sentence: ParsedSentence): AttributionReading | null {
  const { quoted } = sentence;
  for (const { from: i, to, phrase } of findPhrases(sentence, 'source')) {
    if (quoted[i]) continue;
    const cue = { from: i, to: phrase === 'per the' ? i + 1 : to };
    const source = phraseAfter(sentence, cue.to);
    if (source.to === source.from) continue;
    return {
      source,
      cue,
      content: i <= 1 ? { from: afterPhrase(sentence, source.to), to: endOf(sentence) } : before(sentence, i, source.to),
    };
  }
  return null;
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
  const more = sentence.groups.some(group => group.first > rest);
  const earlier = sentence.groups.some(group => group.first < cue);
  return more && !earlier ? { from: 0, to: endOf(sentence) } : { from: 0, to: cue };
}

/** `"…," said X`, `…, said X`. */
function byInversion(sentence: ParsedSentence): AttributionReading | null {
  const { tokens, tags, quoted } = sentence;
  for (let i = 1; i < tokens.length; i++) {
    if (!INVERTING.has(lowerAt(sentence, i)) || (quoted[i] && quoted[i - 1] && !((tags[i - 1] ?? 0) & TAG.quote))) continue;
    if (!((tags[i - 1] ?? 0) & (TAG.quote | TAG.comma)) && !quoted[i - 1]) continue;
    if (
      !((tags[i + 1] ?? 0) & (TAG.determiner | NOMINAL | TAG.pronoun)) ||
      lowerAt(sentence, i + 1) === 'that' ||
      lowerAt(sentence, i + 1) === 'it'
    )
      continue;
    const closing = quoted[i - 1] === 1 || quoted[i - 2] === 1;
    const source = phraseAfter(sentence, i + 1);
    if (source.to === source.from || (!closing && !standsAlone(sentence, i, source.to))) continue;
    return { source, cue: { from: i, to: i + 1 }, content: contentAround(sentence, i, source.to) };
  }
  return null;
}

/**
 * Whether "said X" behind a comma is cut off from what follows: "The people, said Rice, are …". In "Kim, who lives there, said the army had …" the
 * clause goes on.
 */
function standsAlone({ tokens, tags, groups }: ParsedSentence, verb: number, sourceEnd: number): boolean {
  const tag = tags[sourceEnd] ?? 0;
  if (sourceEnd >= tokens.length - 1) return groups.some(({ first }) => first < verb);
  return (tag & (TAG.comma | TAG.quote | TAG.preposition)) !== 0;
}

/** What stands before the cue, and what follows it where the quotation goes on. */
function contentAround(sentence: ParsedSentence, cue: number, after: number): TokenRange {
  const goesOn = sentence.groups.some(({ first }) => first >= after) && ((sentence.tags[after] ?? 0) & TAG.comma) !== 0;
  if (goesOn || sentence.quoted.subarray(after).includes(1)) return { from: 0, to: endOf(sentence) };
  return { from: 0, to: cue };
}

/** A verb of saying with its subject before it. */
function byVerb(sentence: ParsedSentence): AttributionReading | null {
  for (const group of sentence.groups) {
    if (sentence.quoted[group.verb] || !REPORTING_VERBS.has(group.base)) continue;
    const reading = readReport(sentence, group);
    if (reading !== null) return reading;
  }
  return null;
}

function readReport(sentence: ParsedSentence, group: VerbGroup): AttributionReading | null {
  if (group.passive || isPresentCondition(group)) return null;
  const bare = subjectOf(sentence, group.first, 0);
  if (bare.from === bare.to || !canSpeak(sentence, bare)) return null;
  if (SHOWING.has(group.base) && !isEvidence(sentence, group) && !isSomebody(sentence, bare)) return null;
  if (!group.main && ASIDE.has(lowerAt(sentence, bare.from - 1))) return null;
  const cue = { from: group.verb, to: group.verb + 1 };
  const source = withName(sentence, bare, group.first);
  const parenthetical = closesInsertion(sentence, group.verb + 1, source.from);
  if (parenthetical) return { source, cue, content: contentAroundInsertion(sentence, source.from, group.verb + 1) };
  const from = contentStart(sentence, group);
  return from === null ? null : { source, cue, content: { from, to: endOf(sentence) } };
}

/** "the company's chief, Ann Roth, said": the name that follows a bare title belongs to the source. */
function withName({ tags }: ParsedSentence, source: TokenRange, verb: number): TokenRange {
  if ((tags[source.to] ?? 0) !== TAG.comma || !((tags[source.from] ?? 0) & TAG.determiner)) return source;
  let i = source.to + 1;
  while ((tags[i] ?? 0) & TAG.name) i++;
  const named = i > source.to + 1 && i < verb && (tags[i] ?? 0) & TAG.comma;
  return named ? { from: source.from, to: i } : source;
}

/** A report in such a clause is not what the sentence asserts: "they stay because they fear that …". */
const ASIDE = new Set(['although', 'because', 'if', 'since', 'though', 'unless', 'when', 'whenever', 'where', 'whether', 'while']);

const CONDITIONAL = new Set(['should', 'must', 'would', 'might', 'may', 'can', 'could', 'will', 'cannot']);

function isPresentCondition(group: VerbGroup): boolean {
  return group.modal !== null && CONDITIONAL.has(group.modal) && group.base !== 'say';
}

const NO_SPEAKERS = new Set(['there', 'which', 'who', 'whoever', 'that', 'what', 'nothing', 'nobody', 'none']);

/** A person, a body, a text; not "this study", "we", "which". */
function canSpeak(sentence: ParsedSentence, source: TokenRange): boolean {
  const first = lowerAt(sentence, source.from);
  const last = lowerAt(sentence, source.to - 1);
  const tag = sentence.tags[source.to - 1] ?? 0;
  if (OWN_SUBJECTS.has(first) || NO_SPEAKERS.has(first)) return false;
  if (
    (first === 'this' || first === 'these' || first === 'present' || lowerAt(sentence, source.from + 1) === 'present') &&
    hasOwnNoun(sentence, source)
  )
    return false;
  if (OWN_NOUNS.has(last) && source.to - source.from === 1 && /^(?:results?|findings?|analys[ie]s|experiments?|simulations?)$/.test(last))
    return false;
  if (first === 'the' && source.to - source.from === 2 && /^(?:results|findings)$/.test(last)) return false;
  return (tag & (NOMINAL | TAG.pronoun | TAG.determiner | TAG.participle)) !== 0 || tag === 0;
}

function hasOwnNoun(sentence: ParsedSentence, source: TokenRange): boolean {
  for (let i = source.from; i < source.to; i++) if (OWN_NOUNS.has(lowerAt(sentence, i))) return true;
  return false;
}

/** Verbs that a fact can be the subject of as well: "the drought shows that …" names no source. */
const SHOWING = new Set(['demonstrate', 'highlight', 'indicate', 'reveal', 'show', 'suggest', 'underline', 'underscore', 'stress']);

function isSomebody({ tags, tokens }: ParsedSentence, { from, to }: TokenRange): boolean {
  const last = tags[to - 1] ?? 0;
  if (last & TAG.pronoun) return /^(?:he|she|they)$/.test(tokens[from]?.lower ?? '');
  return (last & TAG.name) !== 0 || tokens[to - 1]?.text === '.' || /(?:ers|ists|ors|ians)$/.test(tokens[to - 1]?.lower ?? '');
}

/** `…, X said,` or `…, X said.`: the clause is inserted or stands last. */
function closesInsertion(sentence: ParsedSentence, after: number, sourceFrom: number): boolean {
  const { tags, tokens } = sentence;
  if (sourceFrom === 0) return false;
  const left = tags[sourceFrom - 1] ?? 0;
  if (!(left & (TAG.comma | TAG.quote)) && !sentence.quoted[sourceFrom - 1]) return false;
  let i = after;
  // "… , he told reporters in Geneva on Monday."
  while (
    i < tokens.length &&
    i < after + 12 &&
    !((tags[i] ?? 0) & (TAG.comma | TAG.stop | TAG.quote | TAG.relative)) &&
    !(isFinite(sentence, i) && i > after)
  )
    i++;
  const at = tags[i] ?? 0;
  if (i >= tokens.length) return noClause(sentence, after);
  return (at & (TAG.comma | TAG.quote)) !== 0 && i - after <= 8 && i === after
    ? true
    : at & TAG.comma
      ? noClause(sentence, after) && i - after < 6 && endsSoon(sentence, i)
      : false;
}

function isFinite(sentence: ParsedSentence, i: number): boolean {
  return ((sentence.tags[i] ?? 0) & (FINITE | TAG.be | TAG.have | TAG.modal | TAG.do)) !== 0;
}

function noClause(sentence: ParsedSentence, from: number): boolean {
  return !sentence.groups.some(group => group.first >= from);
}

function endsSoon(sentence: ParsedSentence, at: number): boolean {
  return sentence.groups.every(group => group.first < at);
}

function contentAroundInsertion(sentence: ParsedSentence, cueFrom: number, cueTo: number): TokenRange {
  const rest = sentence.groups.some(group => group.first >= cueTo) || sentence.quoted.subarray(cueTo).includes(1);
  return rest ? { from: 0, to: endOf(sentence) } : { from: 0, to: cueFrom };
}

/** Verbs that do other work unless `that` or a quotation follows: "holds a view", "accepts because". */
const NEEDS_THAT = new Set([
  'accept',
  'agree',
  'counter',
  'discover',
  'dispute',
  'hold',
  'inform',
  'maintain',
  'mention',
  'observe',
  'point',
  'promise',
  'reason',
  'respond',
  'rule',
  'swear',
]);

/** Where the reported words start behind a verb of saying, null where it does not report. */
function contentStart(sentence: ParsedSentence, group: VerbGroup): number | null {
  const { tags, quoted } = sentence;
  let i = group.verb + 1;
  if (TELLS.has(group.base)) i = skipHearer(sentence, i);
  else i = skipSetting(sentence, i);
  const lower = lowerAt(sentence, i);
  const tag = tags[i] ?? 0;
  if (lower === 'that' && tag & (TAG.relative | TAG.determiner | TAG.pronoun)) return i + 1;
  if (group.base === 'accuse' || group.base === 'blame') return charges(sentence, i) ? i : null;
  if (CALLING_VERBS.has(group.base)) return calls(sentence, group) ? i : null;
  if (quoted[i] === 1) return i;
  if (lower === ':' || (tag & TAG.comma && quoted[i + 1] === 1)) return i + 1;
  if (TELLS.has(group.base) && i === group.verb + 1) return null;
  if (NEEDS_THAT.has(group.base)) return null;
  if (startsClause(sentence, i, group)) return i;
  return reportsNoun(sentence, group, i) ? i : null;
}

const TELLS = new Set(['tell', 'inform', 'assure', 'notify', 'advise', 'remind', 'warn']);

/** The hearer of "told reporters that". */
function skipHearer(sentence: ParsedSentence, from: number): number {
  for (let i = from; i < Math.min(from + 14, sentence.tokens.length); i++) {
    const tag = sentence.tags[i] ?? 0;
    if (lowerAt(sentence, i) === 'that' && tag & TAG.relative) return i;
    if (sentence.quoted[i] || tag & (TAG.stop | TAG.comma)) return i;
    if (
      i > from &&
      tag & (TAG.determiner | TAG.pronoun) &&
      !((sentence.tags[i - 1] ?? 0) & (TAG.preposition | TAG.coordinator | TAG.determiner))
    )
      return i;
  }
  return from;
}

/** "on Tuesday", "in a statement", "Thursday" between the verb and what is said. */
function skipSetting(sentence: ParsedSentence, from: number): number {
  const { tags } = sentence;
  let i = from;
  while ((tags[i] ?? 0) & TAG.adverb) i++;
  if (WEEKDAYS.has(lowerAt(sentence, i))) i++;
  if (!((tags[i] ?? 0) & TAG.preposition)) return i;
  for (let k = i + 1; k < Math.min(i + 16, sentence.tokens.length); k++) {
    const lower = lowerAt(sentence, k);
    if (lower === 'that' && (tags[k] ?? 0) & TAG.relative) return k;
    if (sentence.quoted[k]) return k;
    if ((tags[k] ?? 0) & (FINITE | TAG.be | TAG.have | TAG.modal)) break;
  }
  return i;
}

const CLAUSE_START = TAG.determiner | TAG.pronoun | NOMINAL | TAG.gerund | TAG.preposition | TAG.adverb | TAG.participle;

/** Whether a noun phrase with a finite verb behind it stands at `i`. */
function startsClause(sentence: ParsedSentence, i: number, group: VerbGroup): boolean {
  const { tags } = sentence;
  const tag = tags[i] ?? 0;
  const next = sentence.groups.find(({ first }) => first > group.verb);
  if (next === undefined || lowerAt(sentence, i) === 'out') return false;
  if (!(tag & CLAUSE_START)) return false;
  if (tag & TAG.pronoun && next.first > i + 4) return false;
  for (let k = i; k < next.first; k++) {
    const at = tags[k] ?? 0;
    if (at & TAG.relative || at & TAG.to || lowerAt(sentence, k) === ';') return false;
    if (at & TAG.coordinator && k === next.first - 1) return false;
    if (at & TAG.subordinator && k > i) return false;
  }
  return true;
}

function reportsNoun(sentence: ParsedSentence, group: VerbGroup, i: number): boolean {
  const tag = sentence.tags[i] ?? 0;
  if (group.base === 'claim' && lowerAt(sentence, i) === 'not') return true;
  if (/^(?:being|having)$/.test(lowerAt(sentence, i))) return REPORTS_NOUN.has(group.base) || group.base === 'deny';
  if (!(tag & (TAG.determiner | NOMINAL | TAG.gerund | TAG.pronoun)))
    return group.base === 'claim' && lowerAt(sentence, i) === 'to'
      ? true
      : group.base === 'warn' && /^(?:of|against|about)$/.test(lowerAt(sentence, i));
  if (group.base === 'deny') return denies(sentence, i);
  if (group.base === 'claim') return tag === TAG.gerund || lowerAt(sentence, i) === 'not' || lowerAt(sentence, i) === 'responsibility';
  if (REPORTS_NOUN.has(group.base)) return !(tag & TAG.pronoun);
  return EVIDENCE_VERBS.has(group.base) && isEvidence(sentence, group);
}

/** "called it 'absurd'", "described the camps as overcrowded". */
function calls({ tokens, quoted }: ParsedSentence, group: VerbGroup): boolean {
  for (let i = group.verb + 1; i < Math.min(tokens.length, group.verb + 25); i++)
    if (quoted[i] || (group.base === 'describe' && tokens[i]?.lower === 'as')) return true;
  return false;
}

/** "accused its neighbour of breaking the truce", "blamed the drivers for it". */
function charges(sentence: ParsedSentence, from: number): boolean {
  for (let i = from + 1; i < from + 14; i++) if (/^(?:of|for|on)$/.test(lowerAt(sentence, i))) return true;
  return false;
}

function denies(sentence: ParsedSentence, i: number): boolean {
  if ((sentence.tags[i] ?? 0) & TAG.gerund) return true;
  for (let k = i; k < i + 4; k++) if (DENIED.has(lowerAt(sentence, k))) return true;
  return false;
}

function isEvidence(sentence: ParsedSentence, group: VerbGroup): boolean {
  const subject = subjectOf(sentence, group.first, 0);
  for (let i = subject.from; i < subject.to; i++) if (REPORT_NOUNS.has(lowerAt(sentence, i))) return true;
  return false;
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
  if (source.from === source.to || OWN_SUBJECTS.has(lowerAt(sentence, source.from)) || sentence.main.passive) return null;
  return { source, cue: { from: 0, to: comma }, content: { from: comma + 1, to: endOf(sentence) } };
}

/** "in Mao's famous phrase". */
function bySpokenNoun(sentence: ParsedSentence): AttributionReading | null {
  const { tokens, tags, quoted } = sentence;
  for (let i = 0; i + 2 < tokens.length; i++) {
    if (lowerAt(sentence, i) !== 'in' || quoted[i]) continue;
    for (let k = i + 1; k < Math.min(i + 8, tokens.length) && (tags[k] ?? 0) & NOMINAL; k++) {
      if (!/'s?$/.test(lowerAt(sentence, k)) || !((tags[k] ?? 0) & TAG.name)) continue;
      let noun = k + 1;
      while ((tags[noun] ?? 0) & TAG.adjective) noun++;
      if (!SPOKEN_NOUNS.has(lowerAt(sentence, noun))) continue;
      return { source: { from: i + 1, to: k + 1 }, cue: { from: i, to: noun + 1 }, content: { from: 0, to: endOf(sentence) } };
    }
  }
  return null;
}

/** "it is estimated that", "are believed to", "reportedly". */
function impersonal(sentence: ParsedSentence): AttributionReading | null {
  const { tokens, groups, quoted } = sentence;
  const all = { from: 0, to: endOf(sentence) };
  for (const group of groups) {
    const participle = lowerAt(sentence, group.verb);
    if (!group.passive || !IMPERSONAL.has(participle) || quoted[group.verb]) continue;
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
  const adverb = tokens.findIndex((token, i) => IMPERSONAL_ADVERBS.has(token.lower) && !quoted[i]);
  return adverb < 0 ? null : { source: null, cue: { from: adverb, to: adverb + 1 }, content: all };
}

function byAgent(sentence: ParsedSentence, by: number, cue: TokenRange): AttributionReading | null {
  const source = phraseAfter(sentence, by + 1);
  return source.from === source.to ? null : { source, cue: { from: cue.from, to: by + 1 }, content: { from: 0, to: endOf(sentence) } };
}
