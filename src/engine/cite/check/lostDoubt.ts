/**
 * Whether a report is more certain than its source: a doubt that is of no figure is gone.
 *
 * Choices: any word of the report's that leaves it open counts as the doubt.
 */
import type { Span } from '../../model/index.ts';
import type { Concept } from '../../compare/relation/concepts.ts';
import type { Token } from '../../text/tokens.ts';
import { denials } from './denials.ts';
import { isNobody } from './lostSpeaker.ts';
import { isOpenWord } from './openWords.ts';
import { ALL_BUT_SAME, type SaidSentence, type Support } from './sourceSentences.ts';
import { HAS_IT, isWithin, wordsOf } from './stanceWords.ts';
import { tellingWords } from './tellingWords.ts';

interface Doubt {
  readonly words: string;
  /** What is doubted: the next words that say something, else those before. */
  readonly of: readonly Concept[];
  readonly at: number;
}

/** The doubts of a sentence that are of no figure. */
export function doubts(source: SaidSentence): readonly Doubt[] {
  const { attribution, hedges, quantities } = source.facts;
  const impersonal = attribution?.source === null || (attribution !== null && isNobody(source)) ? [attribution.cue] : [];
  return (
    [...hedges, ...impersonal, ...beliefs(source)]
      // "Less likely than": a rate.
      .filter(
        hedge => !/\b(?:less|more|as|most|least) $/i.test(source.prose.slice(Math.max(source.span.start, hedge.start - 8), hedge.start)),
      )
      // "We suggest asking again": what ought to be done.
      .filter(hedge => !SUGGESTS_DOING.test(source.prose.slice(hedge.start, Math.min(source.span.end, hedge.end + PERMITTED))))
      .filter(hedge => !MAY_DO.test(source.prose.slice(hedge.start, hedge.end + PERMITTED)))
      // "More boldly than they could otherwise have done", "so that somebody could leave": no doubt of how it was.
      .filter(hedge => !THAN.test(source.prose.slice(Math.max(source.span.start, hedge.start - COMPARED), hedge.start)))
      .filter(
        hedge =>
          isOfDeed(source, hedge) || !quantities.some(({ span }) => span.start >= hedge.end && span.start - hedge.end < FIGURE_REACH),
      )
      .map(hedge => ({ words: wordsOf(source, hedge), of: focus(source.tokens, hedge), at: hedge.start }))
  );
}

/** "Residents may ask to see their file": what somebody is free to do. */
const MAY_DO =
  /^may\s+(?:also\s+|only\s+|then\s+|not\s+)?(?:apply|appeal|ask|choose|claim|complain|demand|file|inspect|object|request|refuse|sue|vote)\b/i;
const SUGGESTS_DOING = /^suggest\p{L}*\s+\p{Ll}{2,}ing\b/iu;
/** How far behind "may" the verb ends, in UTF-16 code units. */
const PERMITTED = 16;

const THAN = /\b(?:than|so\s+that|in\s+order\s+that)\s+(?:\p{L}+\s+){1,3}$/u;
/** How far before a word of doubt what it is compared with begins, in UTF-16 code units. */
const COMPARED = 32;

/** "We believe that …", "our staff think that …": what a source that speaks for itself does not know. */
const BELIEVES = /\b(?:I|[Ww]e|[Oo]ur(?:\s+\p{Ll}+){1,3})\s+(?:believe|think|assume|presume|suppose)\b/gu;

function beliefs({ prose, span }: SaidSentence): readonly Span[] {
  return [...prose.slice(span.start, span.end).matchAll(BELIEVES)].map(({ index, 0: words }) => {
    const end = span.start + index + words.length;
    return { start: end - (words.length - words.lastIndexOf(' ') - 1), end };
  });
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

/** Whether a report doubts with a word with which its source does. */
export function keepsDoubt(said: SaidSentence, source: SaidSentence): boolean {
  const theirs = new Set(doubts(source).map(({ words }) => words.toLowerCase()));
  return doubts(said).some(({ words }) => theirs.has(words.toLowerCase()));
}

/** Whether a report has the words of all doubts of its source. */
export function keepsAllDoubts(said: SaidSentence, source: SaidSentence): boolean {
  const [theirs, own] = [doubts(source), ` ${wordsOf(said, said.span).toLowerCase()} `];
  return theirs.length > 0 && theirs.every(({ words }) => own.includes(` ${words.toLowerCase()} `));
}

/** Whether the report's sentence has none of the doubt of the source's. */
export function isDoubtLost(said: SaidSentence, { sentence: source, verbatim }: Support): boolean {
  if (verbatim >= ALL_BUT_SAME && doubts(source).length > 0)
    // "Reports estimate that they are believed to hide there": either is doubt enough.
    return openWords(said) < (isNobody(source) ? 1 : openWords(source));
  if (isLeftOpen(said) || said.facts.hedges.length > 0 || HAS_IT.test(wordsOf(said, said.span))) return false;
  const theirs = new Set(source.tokens.filter(token => !doubtsAt(source, token)).map(({ lower }) => lower));
  if (said.tokens.some(token => isOpenIn(said, token) && !theirs.has(token.lower)) || AS_FAR_AS.test(wordsOf(said, said.span)))
    return false;
  // "It is not known whether", "nobody knows whether".
  const isDenial = (words: string): boolean => /\b(?:not|never|nobody|no|un\w+)\b/i.test(words);
  if (denials(said.tokens).length > 0 && doubts(source).some(({ words }) => isDenial(words))) return false;
  // What a speaker is told to say may be another thing that they said: there all that is doubted must be told.
  const has = (concept: Concept): boolean => said.concepts.has(concept);
  return doubts(source).some(({ of }) => (said.facts.attribution === null ? of.some(has) : of.every(has)));
}

/** Verbs by which a speaker leaves open what they tell; who says, adds or points out that a thing is so does not. */
const OPINION =
  /^(?:argu|assum|believ|claim|consider|contend|doubt|estimat|expect|fear|feel|felt|guess|hop|insist|maintain|presum|propos|reckon|suggest|suppos|suspect|think|thought|warn|worr|alleg)/i;

/** Whether the sentence leaves its content to what somebody thinks, or to nobody: "it is said". */
function isLeftOpen(said: SaidSentence): boolean {
  const { attribution } = said.facts;
  if (attribution === null || isNobody(said)) return attribution !== null;
  const { source, cue } = attribution;
  return (
    source === null ||
    said.prose
      .slice(cue.start, cue.end)
      .split(/\s+/)
      .some(word => OPINION.test(word))
  );
}

const AS_FAR_AS = /\b(?:as|so|in\s+so)\s+far\s+as\b|\bto\s+the\s+best\s+of\b/i;

/** Whether a word is one of those that leave the sentence open. */
function doubtsAt({ facts }: SaidSentence, token: Token): boolean {
  const cue = facts.attribution?.source === null ? facts.attribution.cue : null;
  return facts.hedges.some(hedge => isWithin(token, hedge)) || isWithin(token, cue);
}

function openWords(sentence: SaidSentence): number {
  return sentence.tokens.filter(token => isOpenIn(sentence, token)).length;
}

/** A word that leaves the sentence open; "said" only where it does not tell who says it. */
function isOpenIn({ facts: { attribution } }: SaidSentence, token: Token): boolean {
  if (!isOpenWord(token)) return false;
  if (attribution?.source === undefined || attribution.source === null) return true;
  return !isWithin(token, attribution.cue) || OPINION.test(token.lower);
}
