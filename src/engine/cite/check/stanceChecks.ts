/**
 * Checks of how a sentence says what its source says: who says it, how certain it is, and whether it is so or not.
 *
 * Method: the report's sentence is held to the sentences of its sources that say all but the same. What they all have and it has not is lost.
 * Choices: any word in the report's sentence that could carry the speaker, the doubt or the denial counts as carrying it: a finding that is missing
 * is better than a wrong one. Of one sentence only the most telling loss is reported. Cost: the words of a few sentences.
 */
import type { Attribution, Finding, FindingCode, ReadDocument, Span } from '../../model/index.ts';
import { type Concept, conceptOf } from '../../compare/relation/concepts.ts';
import type { Token } from '../../text/tokens.ts';
import { evidenceOf, finding } from './draft.ts';
import { toldDigits } from './figureValues.ts';
import { isOpenWord } from './openWords.ts';
import { denials, deniesSomehow, hasDenied } from './denials.ts';
import {
  ALL_BUT_SAME,
  byContent,
  type SaidSentence,
  saidSentence,
  sentencesOf,
  type SourceSentence,
  type Support,
  supportFor,
} from './sourceSentences.ts';
import { tellingWords } from './tellingWords.ts';

/** How alike two sentences must be for a loss to be one, and how near to the best another must come to speak for the report. */
const SAME = 0.55;
const AS_GOOD = 0.12;
const AKIN = 0.2;
/** From here on it is looked at who says what in a sentence of the source. */
const READ = 0.25;

/** What is lost in a sentence of the report, or in one of its clauses, beside its figures; at most one finding. */
export function checkStance(said: SaidSentence, documents: readonly ReadDocument[], supports: readonly Support[]): readonly Finding[] {
  const lost = lostIn(said, said, supports);
  if (lost !== null) return [lost];
  for (const clause of clausesOf(said)) {
    const found = lostIn(
      clause,
      said,
      documents.flatMap(document => supportFor(clause, document)),
    );
    if (found !== null) return [found];
  }
  return [];
}

/** `said`: the sentence or a clause of it; `whole`: the sentence, any word of which may carry the speaker or the doubt. */
function lostIn(said: SaidSentence, whole: SaidSentence, supports: readonly Support[]): Finding | null {
  const support = supports
    .map(each => (each.score >= READ ? byContent(said, each) : each))
    .sort((a, b) => b.score - a.score || b.verbatim - a.verbatim);
  const rivals = rivalsIn(said, support);
  const [best] = rivals;
  if (best === undefined) return null;
  for (const { code, isLost, message } of LOSSES) {
    if (!rivals.every(rival => isLost(said, rival, support, whole))) continue;
    const { document } = best.sentence.source;
    return finding(code, {
      span: whole.span,
      message: message(document.record.id, best.sentence),
      evidence: [evidenceOf(document, best.sentence.span)],
    });
  }
  return null;
}

/**
 * The sentences of the sources that a sentence is held to: those that say all but the same of the same, or the one that alone says much of it. Where one of
 * them is by the same speaker, those alone.
 */
function rivalsIn(said: SaidSentence, support: readonly Support[]): readonly Support[] {
  const same = support.filter(each => each.score >= SAME && each.ofReport >= MOSTLY && !isOfAnother(said, each));
  const [best] = same;
  if (best === undefined) return onlyOne(said, support);
  const bySpeaker = same.filter(({ sentence }) => isBySpeaker(said, sentence));
  if (bySpeaker.length > 0) return bySpeaker;
  return same.filter(({ score, ofReport }) => score >= best.score - AS_GOOD && ofReport >= best.ofReport - AS_GOOD);
}

/** The sentence that says something of the report's where no other of the sources does: a free paraphrase goes back to it. */
function onlyOne(said: SaidSentence, support: readonly Support[]): readonly Support[] {
  const [first, second] = support;
  if (first === undefined || first.score < MUCH || first.ofReport < LITTLE || first.score - (second?.score ?? 0) < ALONE) return [];
  return isOfAnother(said, first) ? [] : [first];
}

const MUCH = 0.4;
const LITTLE = 0.35;
const ALONE = 0.25;

/** How many sentences before it may name what a sentence speaks of. */
const NAMED_BEFORE = 3;

/** Whether the report names somebody or something that the source has in another place alone: then the source's sentence is not of that. */
function isOfAnother(said: SaidSentence, { sentence }: Support): boolean {
  const all = sentencesOf(sentence.source.document);
  const here = new Set(
    all.slice(Math.max(0, sentence.at - NAMED_BEFORE), sentence.at + 1).flatMap(({ tokens }) => tokens.map(({ lower }) => lower)),
  );
  if (isFigureElsewhere(said, sentence, all)) return true;
  return namesIn(said).some(
    name => !here.has(name) && all.some(({ tokens }) => tokens.some(({ lower, text }) => lower === name && /^\p{Lu}/u.test(text))),
  );
}

/** Whether none of the telling figures of the report's sentence is in the source's, and one is in another sentence. */
function isFigureElsewhere({ facts }: SaidSentence, sentence: SourceSentence, all: readonly SourceSentence[]): boolean {
  const values = facts.quantities.flatMap(({ low, vague }) => (low !== null && !vague && toldDigits(low) > 1 ? low : []));
  const has = ({ facts: theirs }: SourceSentence): boolean =>
    theirs.quantities.some(({ low, high }) => [low, high].some(each => each !== null && values.includes(each)));
  return values.length > 0 && !has(sentence) && all.some(has);
}

/** The capitalised words behind the first. */
function namesIn({ tokens, facts }: SaidSentence): readonly string[] {
  const speaker = facts.attribution?.source ?? null;
  return tokens.flatMap((token, i) =>
    i > 0 && token.kind === 'word' && /^\p{Lu}\p{Ll}/u.test(token.text) && !isWithin(token, speaker) && !CALENDAR.test(token.lower)
      ? [token.lower.replace(/['’]s?$/u, '')]
      : [],
  );
}

const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** Whether the speaker of the report's sentence is the one who speaks, denies or admits in the source's. */
function isBySpeaker(said: SaidSentence, source: SourceSentence): boolean {
  const own = said.facts.attribution?.source ?? null;
  if (own === null) return false;
  const names = namesOf(wordsOf(said, own));
  const theirs = source.facts.attribution?.source ?? null;
  const speaking = source.tokens.filter(token => (theirs === null ? isBeforeDenial(source, token) : isWithin(token, theirs)));
  return names.size > 0 && speaking.some(({ lower }) => names.has(lower.replace(/['’]s?$/u, '')));
}

/** "The ministry denies this": the words before the verb. */
function isBeforeDenial({ tokens }: SaidSentence, token: Token): boolean {
  const verb = tokens.findIndex(({ lower }) => /^(?:den|reject|refus|disput)/.test(lower));
  return verb > 0 && verb <= SUBJECT && tokens.indexOf(token) < verb;
}

/** How many words a subject has at most. */
const SUBJECT = 6;

const CLAUSE = /;\s+|,\s+(?:and|but|while|whereas|yet|though|although)\s+/g;

/** The clauses of a sentence that has several, each with enough words to be held to a source. */
function clausesOf({ prose, span }: SaidSentence): readonly SaidSentence[] {
  const text = prose.slice(span.start, span.end);
  const cuts = [...text.matchAll(CLAUSE)];
  if (cuts.length === 0) return [];
  const starts = [0, ...cuts.map(({ index, 0: cut }) => index + cut.length)];
  const ends = [...cuts.map(({ index }) => index), text.length];
  return starts
    .map((start, i) => saidSentence(prose, { start: span.start + start, end: span.start + (ends[i] ?? start) }, 'en', null))
    .filter(({ concepts }) => concepts.size >= 2);
}

/** So much of the report's own words the source's sentence must have. */
const MOSTLY = 0.45;

interface Loss {
  readonly code: FindingCode;
  readonly isLost: (said: SaidSentence, rival: Support, support: readonly Support[], whole: SaidSentence) => boolean;
  readonly message: (key: string, source: SaidSentence) => string;
}

const LOSSES: readonly Loss[] = [
  {
    code: 'negation/lost',
    // Of a clause: the denial may stand in another.
    isLost: (said, rival, support, whole) => (said === whole || !deniesSomehow(whole, said)) && isTurnedRound(said, rival, support),
    message: key => `@${key} says the opposite: what the one denies, the other states.`,
  },
  {
    code: 'attribution/lost',
    isLost: (said, rival, _, whole) => !isDenied(whole, rival.sentence) && !isBesideDoubt(said, whole) && isSpeakerLost(whole, rival),
    message: (key, source) => `In @${key} this is what ${speaker(source)} says; the report states it as a fact.`,
  },
  {
    code: 'hedge/strengthened',
    isLost: (said, rival, _, whole) => !isDenied(whole, rival.sentence) && !isBesideDoubt(said, whole) && isDoubtLost(whole, rival),
    message: (key, source) => `@${key} is less certain (“${doubts(source)[0]?.words ?? ''}”) than the report.`,
  },
];

function wordsOf({ prose }: SaidSentence, { start, end }: Span): string {
  return prose.slice(start, end).replace(/\s+/g, ' ').trim();
}

function speaker(source: SaidSentence): string {
  const place = source.facts.attribution?.source ?? null;
  return place === null ? 'somebody' : wordsOf(source, place);
}

/** Words that say that somebody says it, in any of their senses. */
const SAYS =
  /^(?:according|say|says|said|saying|tell|tells|told|reports?|reported|reportedly|claim|claims|claimed|argue[sd]?|note[sd]|warn|warns|warned|stated|believe[sd]?|suggest(?:s|ed)?|testif\w*|testimony|alleg\w*|describe[sd]?|view|opinion|estimate[sd]?|findings?|announce[sd]?|maintain(?:s|ed)?|insist(?:s|ed)?|admit(?:s|ted)?|concede[sd]?|conclude[sd]?|declare[sd]?|explain(?:s|ed)?|acknowledge[sd]?|thinks?|thought|suspect(?:s|ed)?|witness\w*|interview\w*|cite[sd]?|citing|quote[sd]?|quoting|complain\w*|blame[sd]?|fear(?:s|ed)?|expect(?:s|ed)?|predict\w*|promise[sd]?|deny|denies|denied|accuse[sd]?|reckon\w*|recall(?:s|ed)?|writes?|written|writing|wrote|speaks?|spoke|mention\w*|critici[sz]\w*|remember\w*|demand\w*|stress(?:es|ed)|emphasi\w*|contend\w*|assert\w*|assur\w*|confirm\w*)$/;
/** And words that do so in one of several. */
const SAYS_THERE =
  /\b(?:puts? (?:it|the|this|that|them|its|their|his|her)\b|(?:find|finds|found|rules?|ruled|states?|hears?|heard|judges?|judged|notes?|sees?|shows?) that\b|(?:accounts?|count|words?) (?:of|by|from|given)\b|(?:own|['’]s?) (?:\p{L}+ )?(?:account|count|words?|figures?|telling|reckoning)\b|calls? (?:it|this|them|the)\b|called (?!on|for|off|out|up)|sees? .{1,60} as\b|as (?:the|a|an|one|its|his|her|their|\p{Lu}\p{L}+)\b.{1,40}\b(?:puts?|sees?|has|had|tells?) it\b|counted\b|for (?:him|her|them)\b|per the\b|in the (?:words|eyes|view|opinion) of\b|in (?:[\p{L}'’]+ ){1,4}(?:words|eyes|view|opinion)\b)/iu;
const HAS_IT = /\b(?:has|have|had) (?:it|this)\b/i;
/** Texts that speak for the document they stand in. */
const OWN_TEXT =
  /^(?:the |this |its |our |that |these )?(?:\w+ )?(?:text|document|book|chapter|report|study|survey|paper|article|author|authors|researchers?|review|data|figures|results?|findings|analysis|census|audit|inspection|count|evaluation|interviews?|respondents?|participants?)$/i;

/** Whether the source says who says it, and the report says nothing of the kind. */
function isSpeakerLost(said: SaidSentence, { sentence: source }: Support): boolean {
  const attribution = source.facts.attribution;
  if (attribution?.source === null || attribution === null) return false;
  // What is said to have been reported is no report of it: words of the content tell nobody.
  const content = new Set(
    source.tokens
      .filter(token => isWithin(token, attribution.content) && !isWithin(token, attribution.source) && !isWithin(token, attribution.cue))
      .map(stemOf),
  );
  const own = said.facts.attribution;
  if (own !== null && !said.tokens.some(token => token.start >= own.cue.start && token.end <= own.cue.end && content.has(stemOf(token))))
    return false;
  const name = wordsOf(source, attribution.source);
  if (OWN_TEXT.test(name)) return false;
  const words = wordsOf(said, said.span);
  const says = said.tokens.some(token => SAYS.test(token.lower) && !content.has(stemOf(token)));
  if (says || SAYS_THERE.test(words) || HAS_IT.test(words) || /^for\b/i.test(words)) return false;
  if (isTally(source, attribution) || isBesideWords(said, source, attribution.content)) return false;
  // "Parents said that they had to pay": who tells of the parents does not tell that it is they who say it.
  if (PRONOUN.test(source.prose.slice(attribution.content.start, attribution.content.end))) return true;
  const names = namesOf(name);
  return !said.tokens.some(
    (token, i) => names.has(token.lower.replace(/['’]s?$/, '')) && !content.has(stemOf(token)) && speaksThere(said.tokens, i),
  );
}

/** Whether a name stands where one that speaks may stand: as the subject, as an owner, behind a preposition; not as who something is done to. */
function speaksThere(tokens: readonly Token[], i: number): boolean {
  if (i < SUBJECT || /['’]s?$/.test(tokens[i]?.lower ?? '') || /^['’]/.test(tokens[i + 1]?.text ?? '')) return true;
  return tokens.slice(Math.max(0, i - 3), i).some(({ lower }) => /^(?:by|for|from|to|with|among|at|between|and)$/.test(lower));
}

/** "She has not been charged, and her lawyer says that …": what both sentences say stands outside of what the speaker says. */
function isBesideWords(said: SaidSentence, source: SaidSentence, content: Span): boolean {
  const shared = tellingWords(source.tokens).filter(({ concept }) => said.concepts.has(concept));
  return shared.length > 0 && shared.filter(({ token }) => isWithin(token, content)).length * 2 < shared.length;
}

/** The words by which a speaker is known again. */
function namesOf(speaker: string): ReadonlySet<string> {
  return new Set((headOf(speaker).match(/[\p{L}\p{N}]{3,}/gu) ?? []).map(word => word.toLowerCase()).filter(word => word !== 'the'));
}

const PRONOUN = /^(?:that )?(?:he|she|they|it|we)\b/i;

function isWithin({ start }: Token, span: Span | null): boolean {
  return span !== null && start >= span.start && start < span.end;
}

function stemOf({ lower }: Token): Concept {
  return conceptOf(lower);
}

/** "Doctors at the delta hospital": the doctors. A name is kept whole. */
function headOf(name: string): string {
  return /^(?:the |a |an )?\p{Ll}/u.test(name) || /^\p{Lu}\p{Ll}+ (?:at|in|of|from|on|who|with)\b/u.test(name)
    ? (name.split(/ (?:at|in|from|on|who|with|of) /)[0] ?? name)
    : name;
}

/** "The districts reported 1,284 cases": a count that somebody made and not a view that somebody takes. */
function isTally({ prose, facts }: SaidSentence, { cue, content }: Attribution): boolean {
  if (!/^(?:report|record|register|count|document|confirm|list|log|measure|identif)/i.test(prose.slice(cue.start, cue.end))) return false;
  return (
    content.start >= cue.end &&
    !/\bthat\b/.test(prose.slice(cue.end, content.start + 5)) &&
    facts.quantities.some(({ span }) => span.start >= content.start && span.start < content.start + 30)
  );
}

interface Doubt {
  readonly words: string;
  /** What is doubted: the next words that say something, else those before. */
  readonly of: readonly Concept[];
}

/** The doubts of a sentence that are of no figure. */
function doubts(source: SaidSentence): readonly Doubt[] {
  const { attribution, hedges, quantities } = source.facts;
  const impersonal = attribution?.source === null ? [attribution.cue] : [];
  return (
    [...hedges, ...impersonal]
      // "Less likely than": a rate.
      .filter(
        hedge => !/\b(?:less|more|as|most|least) $/i.test(source.prose.slice(Math.max(source.span.start, hedge.start - 8), hedge.start)),
      )
      .filter(
        hedge =>
          isOfDeed(source, hedge) || !quantities.some(({ span }) => span.start >= hedge.end && span.start - hedge.end < FIGURE_REACH),
      )
      .map(hedge => ({ words: wordsOf(source, hedge), of: focus(source.tokens, hedge) }))
  );
}

/** "Apparently settled four cases": the deed is doubted and not its figure. */
function isOfDeed({ prose }: SaidSentence, hedge: Span): boolean {
  return /ly$/i.test(prose.slice(hedge.start, hedge.end)) && /^\s+\p{Ll}+ed\s/u.test(prose.slice(hedge.end, hedge.end + FIGURE_REACH * 2));
}

/** How near before a figure a word of doubt is of the figure, in UTF-16 code units. */
const FIGURE_REACH = 12;
/** How many words that say something behind a doubt are what is doubted. */
const FOCUS = 2;

function focus(tokens: readonly Token[], hedge: Span): readonly Concept[] {
  const told = tellingWords(tokens);
  const behind = told.filter(({ token }) => token.start >= hedge.end).slice(0, FOCUS);
  const before = told.filter(({ token }) => token.end <= hedge.start).slice(-1);
  return (behind.length > 0 ? behind : before).map(({ concept }) => concept);
}

function isDoubtLost(said: SaidSentence, { sentence: source, verbatim }: Support): boolean {
  if (verbatim >= ALL_BUT_SAME && doubts(source).length > 0) return openWords(source) > openWords(said);
  if (said.facts.attribution !== null || said.facts.hedges.length > 0 || HAS_IT.test(wordsOf(said, said.span))) return false;
  const theirs = new Set(source.tokens.filter(token => !doubtsAt(source, token)).map(({ lower }) => lower));
  if (said.tokens.some(token => isOpenWord(token) && !theirs.has(token.lower)) || AS_FAR_AS.test(wordsOf(said, said.span))) return false;
  // "It is not known whether", "nobody knows whether".
  const isDenial = (words: string): boolean => /\b(?:not|never|nobody|no|un\w+)\b/i.test(words);
  if (denials(said.tokens).length > 0 && doubts(source).some(({ words }) => isDenial(words))) return false;
  return doubts(source).some(({ of }) => of.some(concept => said.concepts.has(concept)));
}

const AS_FAR_AS = /\b(?:as|so|in so) far as\b|\bto the best of\b/i;

/** Whether a word is one of those that leave the sentence open. */
function doubtsAt({ facts }: SaidSentence, token: Token): boolean {
  const cue = facts.attribution?.source === null ? facts.attribution.cue : null;
  return facts.hedges.some(hedge => isWithin(token, hedge)) || isWithin(token, cue);
}

function openWords({ tokens }: SaidSentence): number {
  return tokens.filter(isOpenWord).length;
}

/** Whether one denies what the other states. */
function isTurnedRound(said: SaidSentence, { sentence: source, verbatim, score }: Support, support: readonly Support[]): boolean {
  if (verbatim >= ALL_BUT_SAME) return deniesMore(source, said) || deniesMore(said, source);
  if (isOfOtherCount(said, source)) return false;
  if (deniesAlone(source, said) || isGranted(said, source) || isAnswerTurned(said, source)) return true;
  // In other words a report may deny what its source says without a denial.
  if (score < SAME || isComplement(said, source)) return false;
  // What the report denies may be denied in another sentence of the source.
  const denied = denials(said.tokens).flatMap(({ of }) => of);
  const elsewhere = support.some(
    ({ sentence, score }) => score >= AKIN && denials(sentence.tokens).some(({ of }) => of.some(concept => denied.includes(concept))),
  );
  return !elsewhere && !isTakenUp(source) && deniesAlone(said, source);
}

/** "On 17 farms there was no agreement", "on 79 there were": of two counts or shares that are not the same, one may deny what the other states. */
function isOfOtherCount({ facts }: SaidSentence, source: SaidSentence): boolean {
  const [own, theirs] = [facts, source.facts].map(({ quantities }) =>
    quantities.flatMap(({ unit, low, high, vague }) => (vague || (unit !== 'count' && unit !== 'percent') ? [] : [low ?? high])),
  );
  return own !== undefined && theirs !== undefined && own.length > 0 && theirs.length > 0 && !own.some(each => theirs.includes(each));
}

/** "46 percent were convicted again", "54 percent were not". */
function isComplement({ facts }: SaidSentence, source: SaidSentence): boolean {
  const percents = (of: SaidSentence['facts']): readonly number[] =>
    of.quantities.flatMap(({ unit, low }) => (unit === 'percent' && low !== null ? low : []));
  const theirs = percents(source.facts);
  return percents(facts).some(own => theirs.some(each => Math.abs(own + each - 100) < 0.51));
}

/** Whether the next sentence of the source denies what this one says: "There is no evidence of it". */
function isTakenUp({ source, at }: SourceSentence): boolean {
  const next = sentencesOf(source.document)[at + 1];
  return (
    next !== undefined && denials(next.tokens).length > 0 && next.tokens.some(({ lower }) => /^(?:it|this|that|them|these)$/.test(lower))
  );
}

const DENIES = /^(?:den(?:y|ies|ied)|reject(?:s|ed)?|disput(?:e|es|ed)|dismiss(?:es|ed)?)$/;
const ADMITS = /^(?:admit(?:s|ted)?|acknowledge[sd]?|concede[sd]?|confirm(?:s|ed)?|accept(?:s|ed)?|agree[sd]?)$/;

/** Whether somebody admits in the one what he denies in the other, whatever that itself denies. */
function isAnswerTurned(said: SaidSentence, source: SourceSentence): boolean {
  const [own, theirs] = [said, source].map(
    ({ facts, tokens }) => tokens.find(token => isWithin(token, facts.attribution?.cue ?? null))?.lower,
  );
  if (own === undefined || theirs === undefined) return false;
  const isTurned = (DENIES.test(own) && ADMITS.test(theirs)) || (ADMITS.test(own) && DENIES.test(theirs));
  return (
    isTurned && (isBySpeaker(said, source) || /^(?:he|she|it|they)$/i.test(wordsOf(said, said.facts.attribution?.source ?? said.span)))
  );
}

const REFUSING = /^(?:refus(?:e|es|ed|ing|al)|den(?:y|ies|ied)|declin(?:e|es|ed)|withh(?:e|o)ld(?:s|ing)?|barred|rejected)$/;
const GRANTING =
  /^(?:open(?:s|ed)?|hand(?:s|ed)?|gave|give[sn]?|lets?|allow(?:s|ed)?|permit(?:s|ted)?|admit(?:s|ted)?|grant(?:s|ed)?|provide[sd]?|release[sd]?|suppl(?:y|ies|ied)|agree[sd]?|accept(?:s|ed)?|answer(?:s|ed)?|welcomed?|show(?:s|ed|n)?|shared?|publish(?:es|ed)?|disclosed?)$/;
/** So many words of what is refused must be of what is granted. */
const OBJECT = 2;

/** Whether what the source says was refused was granted by the report: "refused entry to the yard", "the yard was opened". */
function isGranted(said: SaidSentence, source: SaidSentence): boolean {
  if (!said.tokens.some(({ lower }) => GRANTING.test(lower)) || deniesSomehow(said, source)) return false;
  return source.tokens.some(({ lower, end }) => {
    if (!REFUSING.test(lower)) return false;
    const behind = tellingWords(source.tokens.filter(token => token.start >= end)).slice(0, OBJECT + 1);
    return behind.filter(({ concept }) => said.concepts.has(concept)).length >= OBJECT;
  });
}

/** Whether a clause stands beside one that denies something or leaves it open. */
function isBesideDoubt(said: SaidSentence, whole: SaidSentence): boolean {
  return said !== whole && (denials(whole.tokens).length > 0 || whole.facts.hedges.length > 0 || whole.tokens.some(isOpenWord));
}

/** Of two sentences that are all but the same: whether the one denies something that the other has too, and the other denies less. */
function deniesMore(denying: SaidSentence, other: SaidSentence): boolean {
  const [more, less] = [denials(denying.tokens), denials(other.tokens)];
  if (more.length <= less.length) return false;
  return less.length > 0 ? more.every(denial => hasDenied(other, denial)) : deniesAlone(denying, other);
}

/** Whether the report's sentence denies what the source's does not deny: nobody's word for it, and no doubt of it, is lost. */
function isDenied(said: SaidSentence, source: SaidSentence): boolean {
  const denied = new Set(denials(source.tokens).flatMap(({ of }) => of));
  return denials(said.tokens).some(({ of }) => of.some(concept => source.concepts.has(concept) && !denied.has(concept)));
}

function deniesAlone(denying: SaidSentence, other: SaidSentence): boolean {
  const denied = denials(denying.tokens);
  if (denied.length === 0 || deniesSomehow(other, denying)) return false;
  return denied.some(denial => hasDenied(other, denial) && !(denial.isDeed && isAlsoStated(denying, denial.of[0])));
}

/** "Counted the beds in 2014 and has not counted since": what is denied is stated too. */
function isAlsoStated({ tokens }: SaidSentence, denied: Concept | undefined): boolean {
  return tellingWords(tokens).filter(({ concept }) => concept === denied).length > 1;
}
