/**
 * Whether a report tells as a fact what its source says that somebody says.
 *
 * Choices: any word of the report that could carry a speaker counts as carrying one, unless it is a word of what is said.
 */
import type { Attribution, Span } from '../../model/index.ts';
import { type Concept, conceptOf } from '../../compare/relation/concepts.ts';
import type { Token } from '../../text/tokens.ts';
import { isOtherSpeaker } from './otherSpeaker.ts';
import type { SaidSentence, SourceSentence, Support } from './sourceSentences.ts';
import { isBySpeaker, namesOf } from './speakers.ts';
import { HAS_IT, isWithin, SUBJECT, wordsOf } from './stanceWords.ts';
import { tellingWords } from './tellingWords.ts';

/** The words that name the speaker of a sentence, as they stand within one. */
export function speakerOf(source: SaidSentence): string {
  const place = source.facts.attribution?.source ?? null;
  return place === null ? 'somebody' : wordsOf(source, place).replace(OPENING, word => word.toLowerCase());
}

/** A word before a noun that has a capital at the head of a sentence alone. */
const OPENING = /^(?:The|An?|Its|Their|His|Her|Our|My|This|That|These|Those|Some|Several|Many|Most|Other|One|Two|Both)(?= )/;

/** Words that say that somebody says it, in any of their senses. */
const SAYS =
  /^(?:according|say|says|said|saying|tell|tells|told|reports?|reported|reportedly|claim|claims|claimed|argue[sd]?|note[sd]|warn|warns|warned|stated|believe[sd]?|suggest(?:s|ed)?|testif\w*|testimony|alleg\w*|describe[sd]?|view|opinion|estimate[sd]?|findings?|announce[sd]?|maintain(?:s|ed)?|insist(?:s|ed)?|admit(?:s|ted)?|concede[sd]?|conclude[sd]?|declare[sd]?|explain(?:s|ed)?|acknowledge[sd]?|thinks?|thought|suspect(?:s|ed)?|witness\w*|interview\w*|cite[sd]?|citing|quote[sd]?|quoting|complain\w*|blame[sd]?|fear(?:s|ed)?|expect(?:s|ed)?|predict\w*|promise[sd]?|deny|denies|denied|accuse[sd]?|reckon\w*|recall(?:s|ed)?|writes?|written|writing|wrote|speaks?|spoke|mention\w*|critici[sz]\w*|remember\w*|demand\w*|stress(?:es|ed)|emphasi\w*|contend\w*|assert\w*|assur\w*|confirm\w*)$/;
/** And words that do so in one of several. */
const SAYS_THERE =
  /\b(?:puts? (?:it|the|this|that|them|its|their|his|her)\b|(?:find|finds|found|rules?|ruled|states?|hears?|heard|judges?|judged|notes?|sees?|shows?) that\b|(?:accounts?|count|words?) (?:of|by|from|given)\b|(?:own|['’]s?) (?:\p{L}+ )?(?:account|count|words?|figures?|telling|reckoning)\b|(?:holds?|held|considers?|considered|deems?|deemed|regards?|regarded) (?:\p{L}+ ){0,2}(?:to be|as)\b|calls? (?:it|this|them|the)\b|called (?!on|for|off|out|up)|sees? .{1,60} as\b|as (?:the|a|an|one|its|his|her|their|\p{Lu}\p{L}+)\b.{1,40}\b(?:puts?|sees?|has|had|tells?) it\b|counted\b|for (?:him|her|them)\b|per the\b|(?:on|by) (?:his|her|its|their) (?:account|count|estimate|figures?|numbers?|reckoning|showing)\b|(?:dismiss|reject|disput|contest)\w* (?:the|this|that|any|such an?|as)\b|in the (?:\p{L}+ )?(?:words|eyes|view|opinion|judge?ment|estimat(?:e|ion)|assessment|experience|belief|mind) of\b|in (?:[\p{L}'’]+ ){1,4}(?:words|eyes|view|opinion|judge?ment|estimat(?:e|ion)|assessment|experience|belief)\b)/iu;
/** Texts that speak for the document they stand in. */
const OWN_TEXT =
  /^(?:the |this |its |our |that |these )?(?:\w+ )?(?:text|document|book|chapter|report|study|survey|paper|article|author|authors|researchers?|review|data|figures|results?|findings|analysis|census|audit|inspection|count|evaluation|interviews?|respondents?|participants?)$/i;

/** Papers in which a thing is written down, whoever keeps them: "the files of the Department show". They bear it out, and nobody takes a view. */
const PAPERS =
  /^(?:\d[\d.]*\s+)?(?:(?:the|these|those|its|their|our|his|her|all|surviving|official)\s+){0,2}(?:\p{L}+\s)?(?:accounts|archives?|books?|documents?|files?|images?|ledgers?|lists?|logs?|minutes|photographs?|records?|registers?|rolls?)(?:\s(?:at|for|from|in|of)\s.+)?$/iu;

/** Texts and people of whom nothing is told but that they say it: as much a doubt as "it is said". */
const NOBODY =
  /^(?:some |several |many |most |various |other |recent |earlier |local |media |press |news )*(?:reports|sources|observers|commentators|rumou?rs|estimates|accounts|people|others)$/i;

/** Whether a source has what it says from nobody that is told by name or office. */
export function isNobody(source: SaidSentence): boolean {
  const place = source.facts.attribution?.source ?? null;
  return place !== null && NOBODY.test(wordsOf(source, place));
}

/** Whether somebody says what a source has, who is told by name or office. */
export function hasSpeaker(source: SaidSentence): boolean {
  const place = source.facts.attribution?.source ?? null;
  return place !== null && !isNobody(source) && !PAPERS.test(wordsOf(source, place));
}

/** Whether the source says who says it, and the report says nothing of the kind. */
export function isSpeakerLost(said: SaidSentence, { sentence: source }: Support, support: readonly Support[]): boolean {
  const attribution = source.facts.attribution;
  if (attribution?.source === null || attribution === null) return false;
  if (OWN_TEXT.test(wordsOf(source, attribution.source)) || !hasSpeaker(source)) return false;
  if (isToldByOther(said, source, support)) return true;
  if (tellsSpeaker(said, source)) return false;
  if (isTally(source, attribution) || isBesideWords(said, source, attribution.content)) return false;
  return !namesSpeaker(said, source);
}

/** From so alike a sentence on a report may tell what its own speaker says there. */
const AKIN = 0.2;

/** Whether the report has it from another person than the source, who says nothing of the kind there. */
export function isToldByOther(said: SaidSentence, source: SourceSentence, support: readonly Support[]): boolean {
  return isOtherSpeaker(said, source) && !support.some(({ sentence, score }) => score >= AKIN && isBySpeaker(said, sentence));
}

/** Whether the report says that somebody says it, in words that are none of what is said. */
export function tellsSpeaker(said: SaidSentence, source: SaidSentence): boolean {
  const content = contentOf(source);
  const own = said.facts.attribution;
  if (own !== null && !said.tokens.some(token => token.start >= own.cue.start && token.end <= own.cue.end && content.has(stemOf(token))))
    return true;
  const words = wordsOf(said, said.span);
  const says = said.tokens.some(token => SAYS.test(token.lower) && !content.has(stemOf(token)));
  return says || SAYS_THERE.test(words) || HAS_IT.test(words) || /^for\b/i.test(words);
}

/** Whether the report names who speaks in the source, where one that speaks may stand. */
export function namesSpeaker(said: SaidSentence, source: SaidSentence): boolean {
  const place = source.facts.attribution?.source ?? null;
  if (place === null) return false;
  const [content, names] = [contentOf(source), namesOf(wordsOf(source, place))];
  return said.tokens.some(
    (token, i) => names.has(token.lower.replace(/['’]s?$/, '')) && !content.has(stemOf(token)) && speaksThere(said.tokens, i),
  );
}

/** What is said to have been reported is no report of it: words of the content tell nobody. */
function contentOf({ tokens, facts: { attribution } }: SaidSentence): ReadonlySet<Concept> {
  if (attribution === null) return new Set();
  return new Set(
    tokens
      .filter(token => isWithin(token, attribution.content) && !isWithin(token, attribution.source) && !isWithin(token, attribution.cue))
      .map(stemOf),
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

function stemOf({ lower }: Token): Concept {
  return conceptOf(lower);
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
