/**
 * Checks of how a sentence says what its source says: who says it, how certain it is, and whether it is so or not.
 *
 * Method: the report's sentence is held to the sentences of its sources that say all but the same. What they all have and it has not is lost.
 * Choices: any word in the report's sentence that could carry the speaker, the doubt or the denial counts as carrying it: a finding that is missing
 * is better than a wrong one. Of one sentence only the most telling loss is reported. Cost: the words of a few sentences.
 */
import type { Attribution, Finding, FindingCode, Span } from '../../model/index.ts';
import { type Concept, conceptOf } from '../../compare/relation/concepts.ts';
import type { Token } from '../../text/tokens.ts';
import { evidenceOf, finding } from './draft.ts';
import { denials, deniesSomehow, hasDenied } from './denials.ts';
import { ALL_BUT_SAME, type SaidSentence, type Support } from './sourceSentences.ts';
import { tellingWords } from './tellingWords.ts';

/** How alike two sentences must be for a loss to be one, and how near to the best another must come to speak for the report. */
const SAME = 0.55;
const AS_GOOD = 0.12;
const AKIN = 0.2;

/** What is lost in a sentence of the report, beside its figures; at most one finding. `support`: best first. */
export function checkStance(said: SaidSentence, support: readonly Support[]): readonly Finding[] {
  const best = support[0];
  if (best === undefined || best.score < SAME || best.ofReport < MOSTLY) return [];
  const rivals = support.filter(
    ({ score, ofReport }) => score >= best.score - AS_GOOD && score >= SAME && ofReport >= best.ofReport - AS_GOOD,
  );
  for (const { code, isLost, message } of LOSSES) {
    if (!rivals.every(rival => isLost(said, rival, support))) continue;
    const { document } = best.sentence.source;
    return [
      finding(code, {
        span: said.span,
        message: message(document.record.id, best.sentence),
        evidence: [evidenceOf(document, best.sentence.span)],
      }),
    ];
  }
  return [];
}

/** So much of the report's own words the source's sentence must have. */
const MOSTLY = 0.45;

interface Loss {
  readonly code: FindingCode;
  readonly isLost: (said: SaidSentence, rival: Support, support: readonly Support[]) => boolean;
  readonly message: (key: string, source: SaidSentence) => string;
}

const LOSSES: readonly Loss[] = [
  {
    code: 'negation/lost',
    isLost: isTurnedRound,
    message: key => `@${key} says the opposite: what the one denies, the other states.`,
  },
  {
    code: 'attribution/lost',
    isLost: isSpeakerLost,
    message: (key, source) => `In @${key} this is what ${speaker(source)} says; the report states it as a fact.`,
  },
  {
    code: 'hedge/strengthened',
    isLost: isDoubtLost,
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

/** Words that may say that somebody says it. */
const SAYS =
  /^(?:according|accord|say|says|said|saying|tell|tells|told|report|reports|reported|reportedly|claim|claims|claimed|argue|argues|argued|note|notes|noted|warn|warns|warned|state|states|stated|believe|believes|believed|suggest|suggests|suggested|account|accounts|testif\w*|testimony|alleg\w*|describe[sd]?|put|puts|view|words?|opinion|estimate|estimates|estimated|find|finds|found|finding|findings|announce[sd]?|maintain(?:s|ed)?|insist(?:s|ed)?|admit(?:s|ted)?|concede[sd]?|conclude[sd]?|declare[sd]?|explain(?:s|ed)?|acknowledge[sd]?|call(?:s|ed)?|think|thinks|thought|see|sees|suspect(?:s|ed)?|hear|heard|witness\w*|interview\w*|cite[sd]?|citing|quote[sd]?|quoting|for|per|complain\w*|blame[sd]?|fear(?:s|ed)?|expect(?:s|ed)?|predict\w*|promise[sd]?|deny|denies|denied|accuse[sd]?|judge[sd]?|rule[sd]?|count(?:s|ed)?|reckon\w*|recall(?:s|ed)?|writ(?:es?|ten|ing)|wrote|speaks?|spoke|mention\w*|critici[sz]\w*|remember\w*|demand\w*|stress\w*|emphasi\w*|contend\w*|assert\w*|assur\w*|confirm\w*)$/;
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
    source.tokens.filter(({ start }) => start >= attribution.content.start && start < attribution.content.end).map(stemOf),
  );
  const own = said.facts.attribution;
  if (own !== null && !said.tokens.some(token => token.start >= own.cue.start && token.end <= own.cue.end && content.has(stemOf(token))))
    return false;
  const name = wordsOf(source, attribution.source);
  if (OWN_TEXT.test(name)) return false;
  const says = said.tokens.some(token => token.lower !== 'for' && SAYS.test(token.lower) && !content.has(stemOf(token)));
  if (says || HAS_IT.test(wordsOf(said, said.span))) return false;
  if (/^for\b/i.test(wordsOf(said, said.span))) return false;
  if (isTally(source, attribution)) return false;
  // "Parents said that they had to pay": who tells of the parents does not tell that it is they who say it.
  if (PRONOUN.test(source.prose.slice(attribution.content.start, attribution.content.end))) return true;
  const names = new Set((headOf(name).match(/[\p{L}\p{N}]{3,}/gu) ?? []).map(word => word.toLowerCase()).filter(word => word !== 'the'));
  return !said.tokens.some(token => names.has(token.lower.replace(/'s?$/, '')));
}

const PRONOUN = /^(?:that )?(?:he|she|they|it|we)\b/i;

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

/** Words that leave something open in any way. */
const OPEN =
  /^(?:may|might|could|can|would|should|possibl\w*|probabl\w*|likely|unlikely|perhaps|maybe|apparent\w*|suspect\w*|alleg\w*|report\w*|believ\w*|thought|said|seem\w*|appear\w*|suggest\w*|estimat\w*|claim\w*|potential\w*|presum\w*|suppos\w*|unclear|uncertain\w*|doubt\w*|risk\w*|fear\w*|expect\w*|tend\w*|sometimes|partly|whether|if|assum\w*|consider\w*|rumou?r\w*|unconfirmed|so-called|arguabl\w*|conceivabl\w*|understood|hint\w*|indicat\w*|point\w*|plausib\w*|purport\w*|supposedly|chance|open)$/;

/** The doubts of a sentence that are of no figure. */
function doubts(source: SaidSentence): readonly Doubt[] {
  const { attribution, hedges, quantities } = source.facts;
  const impersonal = attribution?.source === null ? [attribution.cue] : [];
  return [...hedges, ...impersonal]
    .filter(
      hedge => isOfDeed(source, hedge) || !quantities.some(({ span }) => span.start >= hedge.end && span.start - hedge.end < FIGURE_REACH),
    )
    .map(hedge => ({ words: wordsOf(source, hedge), of: focus(source.tokens, hedge) }));
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
  if (said.tokens.some(({ lower, text }) => OPEN.test(lower) && text !== 'May')) return false;
  return doubts(source).some(({ of }) => of.some(concept => said.concepts.has(concept)));
}

function openWords({ tokens }: SaidSentence): number {
  return tokens.filter(({ lower, text }) => OPEN.test(lower) && text !== 'May').length;
}

/** Whether one denies what the other states. */
function isTurnedRound(said: SaidSentence, { sentence: source, verbatim }: Support, support: readonly Support[]): boolean {
  if (verbatim >= ALL_BUT_SAME) return deniesMore(source, said) || deniesMore(said, source);
  if (deniesAlone(source, said)) return true;
  // What the report denies may be denied in another sentence of the source.
  const denied = denials(said.tokens).flatMap(({ of }) => of);
  const elsewhere = support.some(
    ({ sentence, score }) => score >= AKIN && denials(sentence.tokens).some(({ of }) => of.some(concept => denied.includes(concept))),
  );
  return !elsewhere && deniesAlone(said, source);
}

/** Of two sentences that are all but the same: whether the one denies something that the other has too, and the other denies less. */
function deniesMore(denying: SaidSentence, other: SaidSentence): boolean {
  const [more, less] = [denials(denying.tokens), denials(other.tokens)];
  if (more.length <= less.length) return false;
  return less.length > 0 ? more.every(denial => hasDenied(other, denial)) : deniesAlone(denying, other);
}

function deniesAlone(denying: SaidSentence, other: SaidSentence): boolean {
  const denied = denials(denying.tokens);
  if (denied.length === 0 || deniesSomehow(other, denying)) return false;
  return denied.some(denial => hasDenied(other, denial));
}
