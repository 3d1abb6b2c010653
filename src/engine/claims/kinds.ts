/**
 * Decides whether a sentence is a claim and of which kinds.
 *
 * Method: first what can be no claim is left out (questions, appeals, feelings, forecasts, judgements, sentences without a finite verb, words of the
 * page about itself), then each kind has its own test over tagged words and lexicons. Cost: linear. Limits: opinions are told by their words, not by
 * their sense; a doubtful sentence is no claim.
 */
import type { ClaimKind, ClaimPriority, DateMention } from '../model/index.ts';
import type { AttributionReading } from './attribution/reading.ts';
import { NO_RANK_PHRASES } from './lexicon/ranking.ts';
import { isDefinition } from './definition.ts';
import { isEntry } from './definition/row.ts';
import { COUNTING_VERBS, REPORTING_VERBS } from './lexicon/reporting.ts';
import { isCausal } from './cause.ts';
import { isEvent } from './event.ts';
import type { Ruled, Told } from './evidence.ts';
import { mayBeOfLaw } from './lawEvidence.ts';
import { KIND, kindsOf } from './kindBits.ts';
import { isFinding, isLegal } from './legal.ts';
import { measures } from './measures.ts';
import { MENTAL_VERBS, RHETORICAL } from './lexicon/stance.ts';
import { findPhrases, WORD_LISTS } from './phrases.ts';
import { hasName, lowerAt, type ParsedSentence } from './sentence.ts';
import { type Clause, isStatement } from './statement.ts';
import { mainVerb, type TokenRange, type VerbGroup, verbGroups } from './syntax/clause.ts';
import { TAG } from './syntax/words.ts';
import { isLikelyEvent, isLikelyLaw } from './weighed.ts';

const NO_RANK = new Set<string>(NO_RANK_PHRASES);

/** What is known of a sentence when its kinds are asked for; its clause is that which says what is claimed (`contentClause`). */
type KindInput = Told;

/** The kinds of a sentence in the order of `CLAIM_KINDS`; none where it is no claim. */
export function readKinds(input: KindInput): readonly ClaimKind[] {
  const ruled = kindsByRule(input);
  const { found, isStated } = ruled;
  if (!mayTell(input)) return kindsOf(found);
  const mayBeEvent = found & KIND.event || (isStated && !(found & HOLDS_ALONE));
  const tells = mayBeEvent && isLikelyEvent(input, found);
  const isOfLaw = found & KIND.legal || (mayBeOfLaw(input, ruled) && isLikelyLaw(input, ruled));
  return kindsOf((found & ~KIND.event) | (tells ? KIND.event : 0) | (isOfLaw ? KIND.legal : 0));
}

/** What the law holds, and what a term means, tells no event unless the rules find one. */
const HOLDS_ALONE = KIND.legal | KIND.definition;

/** Whether a sentence may tell an event at all: it has a finite verb and asks nothing. */
export function mayTell({ sentence, clause }: KindInput): boolean {
  return clause.verb !== null && sentence.tokens.length > 3 && !isQuestion(sentence);
}

/** What the rules find, before it is weighed whether an event is told. */
export function kindsByRule(input: KindInput): Ruled {
  const { sentence, quantities, attribution } = input;
  let found = 0;
  const content = input.clause;
  const source = attribution?.source ?? null;
  if (source !== null && !isQuestion(sentence)) found |= KIND.attribution;
  const entry = isEntry(sentence);
  const signs = {
    legal: isLegal(sentence) || isFinding(sentence, attribution),
    measured: quantities.some(quantity => measures(quantity, sentence.tokens)),
    ranks: isRanking(input),
    defines: entry || (attribution === null && isDefinition(sentence)),
    sourced: source !== null,
  };
  if (!entry && !isStatement(sentence, content, signs)) return { found, isStated: false, speaksOfLaw: signs.legal };
  if (signs.measured) found |= KIND.statistic;
  if (signs.legal) found |= KIND.legal;
  if (signs.ranks) found |= KIND.ranking;
  if (!entry && isCausal(sentence, content)) found |= KIND.causal;
  if (signs.defines) found |= KIND.definition;
  if (!entry && isEvent(sentence, content, found, input)) found |= KIND.event;
  return { found, isStated: true, speaksOfLaw: signs.legal };
}

/** The clause that says what is claimed: the reported one where there is one. */
export function contentClause(sentence: ParsedSentence, attribution: AttributionReading | null): Clause {
  const all = { from: 0, to: sentence.tokens.length };
  if (attribution === null) return ownClause(sentence) ?? { range: all, verb: sentence.main };
  // "The agency recorded 412 wells": the counting itself is what was done.
  if (sentence.main !== null && sentence.main.verb === attribution.cue.from && COUNTING_VERBS.has(sentence.main.base))
    return { range: all, verb: sentence.main };
  const range = attribution.content;
  // "The ministry closed the home, saying …", "the home, which according to the ministry is safe, was closed": the sentence tells of its own.
  if (sentence.main?.main === true && isOutside(sentence, sentence.main, attribution)) return { range: all, verb: sentence.main };
  const groups = verbGroups(sentence, range).filter(
    ({ first, verb }) => attribution.source === null || verb < attribution.cue.from || first >= attribution.cue.to,
  );
  // "denied the allegations": what is reported has no verb of its own.
  return { range, verb: mainVerb(groups) ?? sentence.main };
}

/** Whether a verb stands neither in what is reported nor in the words that report it, and these are no clause of their own with a source. */
function isOutside({ groups }: ParsedSentence, { verb }: VerbGroup, { source, cue, content }: AttributionReading): boolean {
  const isIn = (at: number, { from, to }: TokenRange): boolean => at >= from && at < to;
  if (isIn(verb, cue) || isIn(verb, content)) return false;
  return source === null || !groups.some(group => isIn(group.verb, cue));
}

/** "We found that …", "Our results suggest that …": the document's own voice states the clause behind. */
function ownClause(sentence: ParsedSentence): Clause | null {
  const { main, tokens } = sentence;
  if (main === null || main.passive || !REPORTING_VERBS.has(main.base) || lowerAt(sentence, main.verb + 1) !== 'that') return null;
  const range = { from: main.verb + 2, to: tokens.length };
  const verb = mainVerb(verbGroups(sentence, range));
  return verb === null ? null : { range, verb };
}

function isQuestion({ tokens }: ParsedSentence): boolean {
  const last = tokens.at(-1)?.text;
  return last === '?' || (tokens.at(-2)?.text === '?' && last === '”');
}

const RANKS = WORD_LISTS.superlative.bit;

function isRanking({ sentence, quantities }: KindInput): boolean {
  const { tokens, tags, starts } = sentence;
  if (quantities.some(({ unit }) => unit === 'tier')) return true;
  if (placesAt(sentence) || isUnmatched(sentence)) return true;
  const phrases = findPhrases(sentence, 'rank');
  const without = phrases.filter(({ phrase }) => NO_RANK.has(phrase));
  if (phrases.length > without.length) return true;
  if ((sentence.lists & RANKS) === 0) return false;
  const fronted = endOfFront(sentence);
  const { main } = sentence;
  // "Every parent wants the best": wished for.
  const wished = main !== null && MENTAL_VERBS.has(main.base) && !main.passive ? main.verb : tokens.length;
  return tokens.some(({ lower }, i) => {
    if (((starts[i] ?? 0) & RANKS) === 0) return false;
    if (without.some(({ from, to }) => from <= i && i < to) || i < fronted || i > wished) return false;
    if (lower !== 'most' && lower !== 'least')
      return isDefiniteSuperlative(sentence, i) && !locates(sentence, i) && !isGroup(sentence, i) && !isRhetorical(sentence, i + 1);
    // "the most widely spoken"
    const by = (tags[i + 1] ?? 0) & TAG.adverb ? i + 2 : i + 1;
    const degree = (tags[by] ?? 0) & (TAG.adjective | TAG.participle) && !UNRANKED.has(tokens[by]?.lower ?? '');
    return degree && isDefiniteSuperlative(sentence, i) && !isRhetorical(sentence, by + 1);
  });
}

const AMOUNTS = /^(?:buy|consume|produce|spend|have|earn|emit|export|grow|host|house|import|jail|kill|pay|receive|sell|use|win)$/;

/** "No state spends less", "Only Iceland consumes more": nobody, or one alone, stands above. */
function isUnmatched({ main, tokens, tags }: ParsedSentence): boolean {
  if (main?.modal !== null || main.first > 5 || !AMOUNTS.test(main.base)) return false;
  const first = tokens[0]?.lower;
  if (first !== 'no' && !(first === 'only' && (tags[1] ?? 0) & TAG.name)) return false;
  return [1, 2].some(step => /^(?:fewer|less|more)$/.test(tokens[main.verb + step]?.lower ?? ''));
}

/** "fell four places to 188th": a place and one before it. */
function placesAt({ tokens, lists }: ParsedSentence): boolean {
  if ((lists & WORD_LISTS.place.bit) === 0) return false;
  return tokens.some(
    ({ lower }, i) =>
      (lower === 'places' || lower === 'place') &&
      tokens[i + 1]?.lower === 'to' &&
      ORDINAL.test((tokens[i + 2]?.lower ?? '') + (tokens[i + 3]?.lower ?? '')),
  );
}

const ORDINAL = /^(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last)/;

/** Where "In the most common form of trafficking," ends: what is fronted with a preposition sets the scene and ranks nothing; 0 where nothing is. */
function endOfFront({ tags, main }: ParsedSentence): number {
  if (main === null || !((tags[0] ?? 0) & TAG.preposition)) return 0;
  for (let i = 1; i < main.first; i++)
    if ((tags[i] ?? 0) & TAG.comma) return (tags[i + 1] ?? 0) & (TAG.determiner | TAG.pronoun | TAG.noun | TAG.name) ? i : 0;
  return 0;
}

/** "most recent" and the like order nothing by merit or size. */
const UNRANKED = new Set([
  'appropriate',
  'careful',
  'favorable',
  'favourable',
  'important',
  'interesting',
  'likely',
  'memorable',
  'obvious',
  'recent',
  'significant',
  'striking',
]);

function isRhetorical({ tokens, tags }: ParsedSentence, from: number): boolean {
  if (tokens[from]?.lower === '-') return true;
  for (let i = from; i < from + 3; i++) {
    if (RHETORICAL.test(tokens[i]?.lower ?? '')) return true;
    if (!((tags[i] ?? 0) & (TAG.adjective | TAG.noun))) return false;
  }
  return false;
}

/** Superlatives of place: "the nearest clinic". */
const WHERE = /^(?:closest|farthest|furthest|nearest)$|most$/;
/** Superlatives that are of place behind a preposition of place: "from the lowest layer". */
const HOW_HIGH = /^(?:deepest|highest|lowest)$/;

/** Whether a superlative says where a thing is. */
function locates({ tokens }: ParsedSentence, i: number): boolean {
  const word = tokens[i]?.lower ?? '';
  if (word.length > 4 && WHERE.test(word)) return true;
  return (
    HOW_HIGH.test(word) && tokens[i - 1]?.lower === 'the' && /^(?:at|from|in|into|near|on|through|within)$/.test(tokens[i - 2]?.lower ?? '')
  );
}

/** "the poorest households", "its weakest members": a superlative picks a group out, and ranks only where the predicate or "one of" gives the rank. */
function isGroup({ tokens, tags }: ParsedSentence, i: number): boolean {
  let head = i + 1;
  while (head < i + 4 && (tags[head + 1] ?? 0) & (TAG.noun | TAG.name)) head++;
  const noun = tokens[head]?.lower ?? '';
  if (!((tags[head] ?? 0) & TAG.noun) || !/[^su]s$|people$|children$|women$|men$/.test(noun)) return false;
  for (let k = i - 1; k >= 0 && k > i - 7; k--)
    if (
      (tags[k] ?? 0) & TAG.be ||
      /^(?:among|become|became|list|named|of|one|rank|ranked|ranks|remain|remained|remains)$/.test(tokens[k]?.lower ?? '')
    )
      return false;
  return true;
}

/** A superlative ranks behind the, a possessive, an ordinal or "among": "its largest city", "the second largest". */
function isDefiniteSuperlative({ tokens, tags }: ParsedSentence, i: number): boolean {
  for (let k = i - 1; k >= 0 && k >= i - 3; k--) {
    const lower = tokens[k]?.lower ?? '';
    if (lower === 'the' && /^(?:some|several|many)$/.test(tokens[k - 2]?.lower ?? '') && tokens[k - 1]?.lower === 'of') return false;
    if (k === i - 1 && /^(?:crowned|declared|judged|named|voted)$/.test(lower)) return true;
    if (/^(?:the|its|his|her|their|our|my|whose|among)$/.test(lower) || lower.endsWith("'s") || lower.endsWith("s'")) return true;
    if (!((tags[k] ?? 0) & (TAG.adjective | TAG.number | TAG.adverb | TAG.name | TAG.noun)) && lower !== '-') return false;
  }
  return false;
}

/** What a fact-checker would check first. */
export function priorityOf(kinds: readonly ClaimKind[], { sentence, dates, attribution, clause }: KindInput): ClaimPriority {
  if (kinds.includes('statistic') || kinds.includes('ranking') || kinds.includes('legal')) return 'high';
  if (kinds.includes('event') && (dates.some(isSpecific) || namesDay(sentence, clause))) return 'high';
  const source = attribution?.source ?? null;
  return source !== null && hasName(sentence, source) ? 'high' : 'normal';
}

const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
/** "last summer" */
const RECENT_TIME = /^(?:autumn|fall|month|night|spring|summer|week|weekend|winter|year)$/;
/** "in Friday's talks" */
const DAYS_OWN = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day's$/;
const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** "on Tuesday", "on 14 June", "in March", of what is past: a day whose year the document's date tells. */
function namesDay({ tokens, tags, main }: ParsedSentence, { verb }: Clause): boolean {
  const told = [verb, main].some(group => group !== null && (group.past || (tags[group.first] ?? 0) & TAG.have));
  if (!told) return false;
  return tokens.some(({ text, lower }, i) => {
    if (text === lower) return lower === 'yesterday' || (lower === 'last' && RECENT_TIME.test(tokens[i + 1]?.lower ?? ''));
    if (DAYS_OWN.test(lower)) return true;
    if (!(DAY.test(lower) || MONTH.test(lower))) return false;
    const left = tokens[i - 1]?.lower ?? '';
    const right = tokens[i + 1]?.kind === 'number';
    if (MONTH.test(lower) && (right || tokens[i - 1]?.kind === 'number')) return true;
    return (
      /^(?:on|late|early|last|since|in|by|until)$/.test(left) || (DAY.test(lower) && ((tags[i - 1] ?? 0) & (TAG.past | TAG.noun)) !== 0)
    );
  });
}

/** A day, a month or a year, as against "the 1990s". */
function isSpecific({ from, to }: DateMention): boolean {
  return from.slice(0, 4) === to.slice(0, 4);
}
