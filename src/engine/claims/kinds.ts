/**
 * Decides whether a sentence is a claim and of which kinds.
 *
 * Method: first what can be no claim is left out (questions, appeals, feelings, forecasts, judgements, sentences without a finite verb, words of the
 * page about itself), then each kind has its own test over tagged words and lexicons. Cost: linear. Limits: opinions are told by their words, not by
 * their sense; a doubtful sentence is no claim.
 */
import type { ClaimKind, ClaimPriority, DateMention, Quantity } from '../model/index.ts';
import { CLAIM_KINDS } from '../model/index.ts';
import type { AttributionReading } from './attribution/reading.ts';
import { NO_CAUSE_PHRASES } from './lexicon/causes.ts';
import { LEGAL_ENOUGH, MIDDLING_LEGAL, NOT_LEGAL, STRONG_LEGAL, WEAK_LEGAL } from './lexicon/legal.ts';
import { NO_RANK_PHRASES } from './lexicon/ranking.ts';
import { isDefinition } from './definition.ts';
import { REPORTING_VERBS } from './lexicon/reporting.ts';
import { isEvent } from './event.ts';
import { measures } from './measures.ts';
import { RHETORICAL } from './lexicon/stance.ts';
import { findPhrases, WORD_LISTS } from './phrases.ts';
import { hasName, lowerAt, type ParsedSentence } from './sentence.ts';
import { type Clause, isStatement } from './statement.ts';
import { mainVerb, verbGroups } from './syntax/clause.ts';
import { TAG } from './syntax/words.ts';

const NO_CAUSE = new Set<string>(NO_CAUSE_PHRASES);
const LEGAL_WEIGHTS: ReadonlyMap<string, number> = new Map([
  ...NOT_LEGAL.map(phrase => [phrase, 0] as const),
  ...WEAK_LEGAL.map(phrase => [phrase, 1] as const),
  ...MIDDLING_LEGAL.map(phrase => [phrase, 2] as const),
  ...STRONG_LEGAL.map(phrase => [phrase, 3] as const),
]);
const NO_RANK = new Set<string>(NO_RANK_PHRASES);

/** Names of those before a court: however many, they count once. */
const PARTIES = new Set(
  'appellant appellants appellee claimant defendant defendants landlord parties petitioner plaintiff plaintiffs respondent tenant tenants'.split(
    ' ',
  ),
);

/** What is known of a sentence when its kinds are asked for. */
interface KindInput {
  readonly sentence: ParsedSentence;
  readonly quantities: readonly Quantity[];
  readonly dates: readonly DateMention[];
  readonly attribution: AttributionReading | null;
  /** The clause that says what is claimed (`contentClause`). */
  readonly clause: Clause;
}

/** The kinds of a sentence in the order of `CLAIM_KINDS`; none where it is no claim. */
export function readKinds(input: KindInput): readonly ClaimKind[] {
  const { sentence, quantities, attribution } = input;
  const found = new Set<ClaimKind>();
  const content = input.clause;
  const source = attribution?.source ?? null;
  if (source !== null && !isQuestion(sentence)) found.add('attribution');
  const signs = {
    legal: isLegal(sentence) || isFinding(sentence, attribution),
    measured: quantities.some(quantity => measures(quantity, sentence.tokens)),
    ranks: isRanking(input),
    defines: attribution === null && isDefinition(sentence),
    sourced: source !== null,
  };
  if (!isStatement(sentence, content, signs)) return [...found];
  if (signs.measured) found.add('statistic');
  if (signs.legal) found.add('legal');
  if (signs.ranks) found.add('ranking');
  if (isCausal(sentence)) found.add('causal');
  if (signs.defines) found.add('definition');
  if (isEvent(sentence, content, found, input)) found.add('event');
  return CLAIM_KINDS.filter(kind => found.has(kind));
}

/** The clause that says what is claimed: the reported one where there is one. */
export function contentClause(sentence: ParsedSentence, attribution: AttributionReading | null): Clause {
  const all = { from: 0, to: sentence.tokens.length };
  if (attribution === null) return ownClause(sentence) ?? { range: all, verb: sentence.main };
  const range = attribution.content;
  const groups = verbGroups(sentence, range).filter(
    ({ first, verb }) => attribution.source === null || verb < attribution.cue.from || first >= attribution.cue.to,
  );
  // "denied the allegations": what is reported has no verb of its own.
  return { range, verb: mainVerb(groups) ?? sentence.main };
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

function isCausal(sentence: ParsedSentence): boolean {
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

const CITED_LAW =
  /^(?:article|section|articles|sections|rule|chapter|title|act|amendment|convention|protocol|code|statute|law|bill|resolution|directive|regulation|covenant|charter|constitution|decree|agreement|treaty)$/;

function isLegal(sentence: ParsedSentence): boolean {
  if (citesSection(sentence)) return true;
  let weight = 0;
  let heaviest = 0;
  const seen = new Set<string>();
  for (const { from, phrase } of findPhrases(sentence, 'legal')) {
    const worth = isVerbContract(sentence, from) ? 0 : (LEGAL_WEIGHTS.get(phrase) ?? 0);
    if (worth > 0 && (namesLaw(sentence, from) || isCharge(sentence, from) || isDeedOfLaw(sentence, from))) return true;
    if (seen.has(PARTIES.has(phrase) ? 'party' : phrase)) continue;
    seen.add(PARTIES.has(phrase) ? 'party' : phrase);
    heaviest = Math.max(heaviest, worth);
    weight += worth > 1 && isMainVerb(sentence, from) ? worth + 1 : worth;
  }
  return weight >= LEGAL_ENOUGH && (heaviest > 1 || weight > LEGAL_ENOUGH);
}

/** Those whose findings are law. */
const BENCH = /^(?:board|court|courts|judge|judges|jury|justice|justices|magistrate|magistrates|panel|tribunal)$/;
const FINDS = /^(?:conclude|determine|find|hold|rule)$/;
/** Those who plead before them. */
const PLEADER =
  /^(?:appellants?|appellees?|claimants?|crown|defen[cs]e|defendants?|dissent|majority|petitioners?|plaintiffs?|prosecution|respondents?|state)$/;
const PLEADS = /^(?:argue|concede|contend|maintain|submit)$/;

/** "The magistrate found that …", "The State contends that …": what a court finds and a party pleads. */
function isFinding(sentence: ParsedSentence, attribution: AttributionReading | null): boolean {
  const source = attribution?.source ?? null;
  if (attribution === null || source === null) return false;
  const cue = sentence.groups.find(({ verb }) => verb === attribution.cue.from);
  if (cue === undefined) return false;
  const head = lowerAt(sentence, source.to - 1);
  if (PLEADS.test(cue.base)) return PLEADER.test(head) && (head !== 'state' || sentence.tokens[source.to - 1]?.text === 'State');
  return FINDS.test(cue.base) && BENCH.test(head);
}

/** "A person commits theft if …": a deed that the law names. */
function isDeedOfLaw(sentence: ParsedSentence, i: number): boolean {
  const { main } = sentence;
  return main?.base === 'commit' && !main.past && main.verb < i && i - main.verb < 4;
}

/** "Under § 12(b), …". */
function citesSection({ tokens, tags }: ParsedSentence): boolean {
  for (let i = 0; i < tokens.length; i++) {
    const text = tokens[i]?.text;
    if ((text === '§' || text === '§§') && (tags[i + 1] ?? 0) & TAG.number) return true;
  }
  return false;
}

const HIRED = /^(?:work|worker|workers|killer|killers|killing|killings)$/;

/** "contract a disease", "contract workers". */
function isVerbContract({ tokens, tags }: ParsedSentence, i: number): boolean {
  if (tokens[i]?.lower !== 'contract') return false;
  return ((tags[i] ?? 0) & TAG.base) !== 0 || HIRED.test(tokens[i + 1]?.lower ?? '');
}

/** "charged them with sedition". */
function isCharge({ tokens, tags }: ParsedSentence, i: number): boolean {
  if (tokens[i]?.lower !== 'charged' || !((tags[i] ?? 0) & (TAG.past | TAG.participle))) return false;
  for (let k = i + 1; k < i + 5; k++) if (tokens[k]?.lower === 'with') return true;
  return false;
}

/** "Article 7", "the Refugee Convention", "§ 12". */
function namesLaw({ tokens, tags }: ParsedSentence, i: number): boolean {
  const token = tokens[i];
  if (token === undefined || !CITED_LAW.test(token.lower)) return false;
  if (token.text === token.lower) return namesProvision(tokens, tags, i);
  // "In this Act"
  if (
    /^(?:act|agreement|charter|code|convention|covenant|directive|protocol|statute|treaty)$/.test(token.lower) &&
    tokens[i - 1]?.lower === 'this'
  )
    return true;
  if ((tags[i + 1] ?? 0) & TAG.number)
    return !(/^(?:chapter|section|title)$/.test(token.lower) && tokens.some(({ lower }) => lower === 'we' || lower === 'paper'));
  if (
    tokens[i + 1]?.lower === 'of' &&
    (tags[i + 2] ?? 0) & TAG.name &&
    /^(?:act|agreement|charter|convention|covenant|protocol|statute|treaty)$/.test(token.lower)
  )
    return true;
  return i > 1 && ((tags[i - 1] ?? 0) & TAG.name) !== 0;
}

/** "article 33 of the Convention", "defined in section 18" */
function namesProvision(tokens: ParsedSentence['tokens'], tags: Uint32Array, i: number): boolean {
  if (!/^(?:article|section|rule|regulation)$/.test(tokens[i]?.lower ?? '') || !((tags[i + 1] ?? 0) & TAG.number)) return false;
  for (let k = i + 2; k < i + 8; k++) {
    const token = tokens[k];
    if (token === undefined) return false;
    if (token.text !== token.lower && CITED_LAW.test(token.lower)) return true;
  }
  return false;
}

function isMainVerb({ main }: ParsedSentence, i: number): boolean {
  return main?.verb === i;
}

const RANKS = WORD_LISTS.superlative.bit;

function isRanking({ sentence, quantities }: KindInput): boolean {
  const { tokens, tags, starts } = sentence;
  if (quantities.some(({ unit }) => unit === 'tier')) return true;
  if (placesAt(sentence)) return true;
  const phrases = findPhrases(sentence, 'rank');
  const without = phrases.filter(({ phrase }) => NO_RANK.has(phrase));
  if (phrases.length > without.length) return true;
  if ((sentence.lists & RANKS) === 0) return false;
  const fronted = endOfFront(sentence);
  return tokens.some(({ lower }, i) => {
    if (((starts[i] ?? 0) & RANKS) === 0) return false;
    if (without.some(({ from, to }) => from <= i && i < to) || i < fronted) return false;
    if (lower !== 'most' && lower !== 'least') return isDefiniteSuperlative(sentence, i) && !isRhetorical(sentence, i + 1);
    const degree = (tags[i + 1] ?? 0) & (TAG.adjective | TAG.participle) && !UNRANKED.has(tokens[i + 1]?.lower ?? '');
    return degree && isDefiniteSuperlative(sentence, i) && !isRhetorical(sentence, i + 2);
  });
}

/** "fell four places to 188th": a place and one before it. */
function placesAt({ tokens }: ParsedSentence): boolean {
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
/** "last summer", "yesterday" */
const RECENT = /^(?:last|yesterday)$/;
const RECENT_TIME = /^(?:autumn|fall|month|night|spring|summer|week|weekend|winter|year)$/;
/** "in Friday's talks" */
const DAYS_OWN = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day's$/;
const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** "on Tuesday", "on 14 June", "in March", of what is past: a day whose year the document's date tells. */
function namesDay({ tokens, tags, main }: ParsedSentence, { verb }: Clause): boolean {
  const told = [verb, main].some(group => group !== null && (group.past || (tags[group.first] ?? 0) & TAG.have));
  if (!told) return false;
  return tokens.some(({ text, lower }, i) => {
    if (text === lower) return RECENT.test(lower) && (lower === 'yesterday' || RECENT_TIME.test(tokens[i + 1]?.lower ?? ''));
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
