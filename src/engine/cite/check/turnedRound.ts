/**
 * Whether a report says the opposite of its source: a denial is gone, or was put in.
 *
 * Choices: what denies in any other way counts as a denial; two counts or shares that differ may each be right.
 */
import type { Concept } from '../../compare/relation/concepts.ts';
import { denials, deniesSomehow, hasDenied } from './denials.ts';
import { ALL_BUT_SAME, type SaidSentence, sentencesOf, type SourceSentence, type Support } from './sourceSentences.ts';
import { isBySpeaker } from './speakers.ts';
import { isWithin, SAME, wordsOf } from './stanceWords.ts';
import { tellingWords } from './tellingWords.ts';

/** How alike a sentence of the source must be to speak of what is denied. */
const AKIN = 0.2;

/** Whether one denies what the other states. */
export function isTurnedRound(said: SaidSentence, { sentence: source, verbatim, score }: Support, support: readonly Support[]): boolean {
  if (verbatim >= ALL_BUT_SAME)
    return deniesMore(source, said) || deniesMore(said, source) || isUnlikelyIn(source, said) || isUnlikelyIn(said, source);
  if (isOfOtherCount(said, source)) return false;
  if (isUnlikelyIn(source, said) || isUnlikelyIn(said, source)) return true;
  if (deniesAlone(source, said) || isGranted(said, source) || isAnswerTurned(said, source) || isOpposite(said, source)) return true;
  // In other words a report may deny what its source says without a denial.
  if (score < SAME || isComplement(said, source)) return false;
  // What the report denies may be denied in another sentence of the source.
  const denied = denials(said.tokens).flatMap(({ of }) => of);
  const elsewhere = support.some(
    ({ sentence, score }) => score >= AKIN && denials(sentence.tokens).some(({ of }) => of.some(concept => denied.includes(concept))),
  );
  return !elsewhere && !isTakenUp(source) && deniesAlone(said, source);
}

const UNLIKELY = /^(?:unlikely|improbable|implausible)$/;
/** How many words behind "unlikely" are what is so. */
const UNLIKELY_OF = 3;

/** "It is unlikely that the wreck will be raised", "it will likely be raised": what the one takes to be unlikely the other tells, and denies nothing. */
function isUnlikelyIn(one: SaidSentence, other: SaidSentence): boolean {
  const word = one.tokens.find(({ lower }) => UNLIKELY.test(lower));
  if (word === undefined || denials(one.tokens).length > 0 || deniesSomehow(other, one)) return false;
  if (other.tokens.some(({ lower }) => UNLIKELY.test(lower))) return false;
  const of = tellingWords(one.tokens.filter(({ start }) => start >= word.end)).slice(0, UNLIKELY_OF);
  return of.length > 1 && of.every(({ concept }) => other.concepts.has(concept));
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

/** Whether the next sentence of the source denies what this one says: "There is no evidence of it", "Neither doctor supported the suggestion". */
export function isTakenUp({ source, at }: SourceSentence): boolean {
  const next = sentencesOf(source.document)[at + 1];
  return next !== undefined && denials(next.tokens).length > 0 && next.tokens.some(({ lower }) => POINTING.test(lower));
}

const POINTING =
  /^(?:it|this|that|them|these|such|so|none|neither|either|(?:account|allegation|charge|claim|report|rumou?r|story|suggestion|view)s?)$/;

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

/** Verbs of which one of a pair denies what the other states. */
const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = [
  [/^convict(?:s|ed|ion)?$/, /^acquit(?:s|ted|tal)?$/],
  [/^(?:accept(?:s|ed)?|agree[sd]?|approve[sd]?|grant(?:s|ed)?)$/, /^(?:refuse[sd]?|reject(?:s|ed)?|declined?|turned|dismiss(?:es|ed)?)$/],
  [/^(?:uphold|upholds|upheld)$/, /^(?:dismiss(?:es|ed)?|overturn(?:s|ed)?|quash(?:es|ed)?|annul(?:s|led)?|reject(?:s|ed)?)$/],
  [/^(?:allow(?:s|ed)?|permit(?:s|ted)?)$/, /^(?:ban|bans|banned|forbid(?:s|den)?|forbade|prohibit(?:s|ed)?)$/],
  [/^(?:won|wins?)$/, /^(?:lost|loses?)$/],
];

/** Whether the one has a verb, and the other its opposite or a refusal of it, whatever else they deny. */
export function isOppositeDeed(said: SaidSentence, source: SaidSentence): boolean {
  const has = ({ tokens }: SaidSentence, verb: RegExp): boolean => tokens.some(({ lower }) => verb.test(lower));
  return [...OPPOSITES, [REFUSING, GRANTING] as const, [DENIES, ADMITS] as const].some(
    ([a, b]) =>
      (has(said, a) && !has(source, a) && has(source, b) && !has(said, b)) ||
      (has(source, a) && !has(said, a) && has(said, b) && !has(source, b)),
  );
}

/** Whether the one has a verb and the other its opposite, neither has both, and neither denies anything. */
function isOpposite(said: SaidSentence, source: SaidSentence): boolean {
  const has = ({ tokens }: SaidSentence, verb: RegExp): boolean => tokens.some(({ lower }) => verb.test(lower));
  const isOne = (one: SaidSentence, other: SaidSentence, [a, b]: (typeof OPPOSITES)[number]): boolean =>
    has(one, a) && !has(one, b) && has(other, b) && !has(other, a);
  const isDenying = ({ tokens }: SaidSentence): boolean => tokens.some(({ lower }) => /^(?:not|no|never|nobody|none|\w+n't)$/.test(lower));
  return OPPOSITES.some(pair => isOne(said, source, pair) || isOne(source, said, pair)) && !isDenying(said) && !isDenying(source);
}

/** Of two sentences that are all but the same: whether the one denies something that the other has too, and the other denies less. */
function deniesMore(denying: SaidSentence, other: SaidSentence): boolean {
  const [more, less] = [denials(denying.tokens), denials(other.tokens)];
  if (more.length <= less.length) return false;
  return less.length > 0 ? more.every(denial => hasDenied(other, denial)) : deniesAlone(denying, other);
}

/** Whether the report's sentence denies what the source's does not deny: nobody's word for it, and no doubt of it, is lost. */
export function isDenied(said: SaidSentence, source: SaidSentence): boolean {
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
