/**
 * What a figure counts and the whole of a share, without a tagger.
 *
 * A noun phrase is read forward from the figure to its plural head ("North Korean refugees"), with the prepositional phrases that limit it
 * ("in China", "in these camps"). Where the words do not show a head, nothing is said. Cost: at most some twenty tokens a figure.
 */
import type { Tokens } from './cursor.ts';
import { isCapitalised, isJoint, isNumber, isWord, lowerAt } from './cursor.ts';
import { NOUN_FIRST_FORMS, verbBase } from '../syntax/verbs.ts';
import { MONTHS, WEEKDAYS } from '../date/lexicon.ts';
import { SMALL, TENS } from './numberWords.ts';
import { UNIT_WORDS } from './unitLexicon.ts';
import type { Figure } from './figures.ts';
import { IRREGULAR_PLURALS, isNounPart, isPluralNoun, PERSONS, STOPS } from './nouns.ts';

/** A stretch of tokens, `to` exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const LONGEST = 7;
const LEADING = /^(?:more|other|additional|further|fewer|less|such|different|new|or|so|of|own)$/;
const DETERMINERS = /^(?:the|a|an|these|those|this|that|their|its|his|her|our|all|both|any|such)$/;
const LIMITING = /^(?:in|from|at|of|without|with|on|across|inside|outside|among)$/;

/** Head noun phrase from `i`: modifiers, then the plural head; `single` also takes one singular noun. */
function headAt(tokens: Tokens, i: number, single: boolean): Stretch | null {
  let [at, head] = [i, -1];
  while (at < i + LONGEST * 2 && isNounPart(tokens, at)) {
    const plural = isPluralNoun(tokens, at);
    at += 1;
    if (plural) head = at;
    if (plural && !(isPluralNoun(tokens, at) && !IRREGULAR_PLURALS.has(lowerAt(tokens, at - 1)))) break;
    if (isJoint(tokens, at)) at += 1;
  }
  if (head > i) return { from: i, to: head };
  if (single) return PERSONS.has(lowerAt(tokens, i)) ? { from: i, to: i + 1 } : singular(tokens, i, at);
  // "655,000 Rohingya crossed"
  const named = at > i && isCapitalised(tokens, i) && (at === i + 1 || lowerAt(tokens, i + 1).endsWith('ed'));
  return named ? { from: i, to: i + 1 } : null;
}

function singular(tokens: Tokens, i: number, at: number): Stretch | null {
  return at > i && at - i <= 3 && !/(?:ed|ing|ly)$/.test(lowerAt(tokens, at - 1)) ? { from: i, to: at } : null;
}

/** A prepositional phrase at `i`: names in capitals, or words up to a plural or the end of the phrase. */
function limitAt(tokens: Tokens, i: number): Stretch | null {
  if (!LIMITING.test(lowerAt(tokens, i))) return null;
  const noun = nounPhraseAt(tokens, i + 1);
  if (noun !== null && lowerAt(tokens, i) === 'at' && RATES.test(lowerAt(tokens, noun.to - 1))) return null;
  return noun === null ||
    /^(?:total|all|addition|exchange|order|fact|particular|response|recent|what|which|whom|least|connection|once|work|time|present|first|last|night|noon|dawn|dusk)$/.test(
      lowerAt(tokens, i + 1),
    ) ||
    isAtATime(tokens, i) ||
    isAtTheEnd(tokens, i)
    ? null
    : { from: i, to: noun.to };
}

/** "25 jets at a list price of". */
const RATES = /^(?:average|cost|level|pace|price|rate|risk|speed|time|value)s?$/;

/** "20 visitors at a time". */
function isAtATime(tokens: Tokens, i: number): boolean {
  return lowerAt(tokens, i) === 'at' && lowerAt(tokens, i + 2) === 'time';
}

/** "9.8 million subscribers at the end of September": when, and no limit. */
function isAtTheEnd(tokens: Tokens, i: number): boolean {
  return (
    /^(?:at|from)$/.test(lowerAt(tokens, i)) &&
    /^(?:beginning|close|end|height|moment|outbreak|outset|peak|start|time|turn)$/.test(lowerAt(tokens, i + 2))
  );
}

function isDateName(tokens: Tokens, i: number): boolean {
  return isCapitalised(tokens, i) && (MONTHS.has(lowerAt(tokens, i)) || WEEKDAYS.has(lowerAt(tokens, i)));
}

function nounPhraseAt(tokens: Tokens, i: number): Stretch | null {
  let at = i;
  while (at < i + 2 && DETERMINERS.test(lowerAt(tokens, at))) at += 1;
  if (/^(?:them|us|those|whom)$/.test(lowerAt(tokens, at)) || (at === i && lowerAt(tokens, at) === 'it')) return { from: i, to: at + 1 };
  if (at === i + 1 && /^(?:those|these)$/.test(lowerAt(tokens, i)) && !isNounPart(tokens, at)) return { from: i, to: at };
  if (!isNounPart(tokens, at) || isDateName(tokens, at)) return null;
  if (isCapitalised(tokens, at)) {
    const end = nameEnd(tokens, at);
    // "seats in Rwanda's parliament"
    if (/['’]s$/.test(lowerAt(tokens, end - 1))) return { from: i, to: (headAt(tokens, end, false) ?? shortNoun(tokens, end))?.to ?? end };
    // "Venezuelans in Colombia lack papers"
    const verb = verbBase(tokens[end]) !== undefined && !NOUN_FIRST_FORMS.has(lowerAt(tokens, end));
    const head = isNounPart(tokens, end) && !verb ? headAt(tokens, at, false) : null;
    return { from: i, to: head !== null && head.to - end <= 2 ? Math.max(head.to, end) : end };
  }
  const head = headAt(tokens, at, false) ?? (at > i ? shortNoun(tokens, at) : bareNoun(tokens, at));
  return head === null ? null : { from: i, to: head.to };
}

/** After a determiner, the words up to the end of the phrase, without a verb form at its end. */
function shortNoun(tokens: Tokens, i: number): Stretch | null {
  let at = i;
  while (at < i + 4 && isNounPart(tokens, at) && !isDateName(tokens, at) && !(at > i && /(?:ed|ing)$/.test(lowerAt(tokens, at)))) at += 1;
  return at === i ? null : { from: i, to: at };
}

function bareNoun(tokens: Tokens, i: number): Stretch | null {
  const next = lowerAt(tokens, i + 1);
  return isNounPart(tokens, i) && (next === '' || /^[,.;:)]$/.test(next) || STOPS.has(next)) ? { from: i, to: i + 1 } : null;
}

/** End of the run of capitalised words at `i` ("the Republic of Korea" stops at "of"). */
export function nameEnd(tokens: Tokens, i: number): number {
  let at = i;
  while (at < i + 5 && isWord(tokens, at) && isCapitalised(tokens, at) && !isDateName(tokens, at)) {
    at += 1;
    if (isJoint(tokens, at) && isCapitalised(tokens, at + 1)) at += 1;
  }
  return at;
}

/** The head noun phrase of what a bare count counts, without its limits. */
export function headAfter(tokens: Tokens, figure: Pick<Figure, 'vague' | 'high'>, numberEnd: number): Stretch | null {
  let at = numberEnd;
  if (isJoint(tokens, at)) at += 1;
  while (at < numberEnd + 2 && LEADING.test(lowerAt(tokens, at))) at += 1;
  if (lowerAt(tokens, at - 1) === 'of' && !figure.vague) return null;
  return headAt(tokens, at, figure.high === 1 || isJoint(tokens, numberEnd));
}

/** "women and girls". */
function pairEnd(tokens: Tokens, i: number): number {
  const pair = /^(?:and|or)$/.test(lowerAt(tokens, i)) && isPluralNoun(tokens, i - 1) && isPluralNoun(tokens, i + 1);
  return pair && (!isNounPart(tokens, i + 2) || lowerAt(tokens, i + 2) === 'aged') ? i + 2 : i;
}

/** "adults aged 18 to 65". */
function agedEnd(tokens: Tokens, i: number): number {
  if (lowerAt(tokens, i) !== 'aged' || !isNumber(tokens, i + 1)) return i;
  return /^(?:to|and|-|or)$/.test(lowerAt(tokens, i + 2)) && isNumber(tokens, i + 3) ? i + 4 : i + 2;
}

/** What a bare count counts: the noun phrase after it with up to two limits. */
export function countedBy(tokens: Tokens, figure: Figure, numberEnd: number): Stretch | null {
  if (isJoint(tokens, numberEnd)) return isNounPart(tokens, numberEnd + 1) ? { from: numberEnd + 1, to: numberEnd + 2 } : null;
  const head = headAfter(tokens, figure, numberEnd);
  // "shot four times outside a bar": how often, of nothing.
  if (head === null || /^(?:times|occasions)$/.test(lowerAt(tokens, head.to - 1))) return null;
  let to = agedEnd(tokens, pairEnd(tokens, head.to));
  for (let limits = 0; limits < 2; limits++) to = limitAt(tokens, to)?.to ?? to;
  return { from: head.from, to };
}

/** "a 5.1 percent stake in the brewer": of what a share is held. */
export function wholeHeld(tokens: Tokens, i: number): Stretch | null {
  if (!/^(?:holding|interest|share|shareholding|stake)$/.test(lowerAt(tokens, i)) || !/^(?:in|of)$/.test(lowerAt(tokens, i + 1)))
    return null;
  return phraseOf(tokens, i + 2);
}

/** "of the refugees", "out of the seven", "of them" after a share or a count: the whole, without "of". */
export function wholeOf(tokens: Tokens, i: number): Stretch | null {
  const of = lowerAt(tokens, i) === 'out' ? i + 1 : i;
  return lowerAt(tokens, of) === 'of' ? phraseOf(tokens, of + 1) : null;
}

/** "2.5 tonnes of cocaine", "900 kg of wheat flour a day": what is measured. A part of one thing ("5 km of the course") is none. */
export function substanceOf(tokens: Tokens, i: number): Stretch | null {
  const noun = lowerAt(tokens, i + 1);
  if (lowerAt(tokens, i) !== 'of' || DETERMINERS.test(noun) || /^(?:course|late)$/.test(noun) || isCapitalised(tokens, i + 1)) return null;
  return headAt(tokens, i + 1, false) ?? massAt(tokens, i + 1);
}

/** Of whom something was found out: "60 percent of nurses surveyed". */
const ASKED =
  /^(?:asked|assessed|audited|canvassed|checked|examined|inspected|interviewed|monitored|polled|questioned|reviewed|sampled|screened|studied|surveyed|tested|visited)$/;

function phraseOf(tokens: Tokens, i: number): Stretch | null {
  const head = ownedPhraseAt(tokens, i) ?? nounPhraseAt(tokens, i) ?? numberedPhraseAt(tokens, i) ?? massAt(tokens, i);
  if (head === null) return null;
  if (ASKED.test(lowerAt(tokens, head.to))) return withAsked(tokens, head);
  if (/^(?:it|them|us|those|whom)$/.test(lowerAt(tokens, head.to - 1))) return head;
  const joined = pairEnd(tokens, head.to);
  if (joined > head.to) return { from: head.from, to: joined };
  const to =
    /^(?:over|under)$/.test(lowerAt(tokens, head.to)) && isNumber(tokens, head.to + 1) && !isNounPart(tokens, head.to + 2)
      ? head.to + 2
      : agedEnd(tokens, head.to);
  const limit = /^(?:of|in|from)$/.test(lowerAt(tokens, to)) && !isTimed(tokens, to) ? limitAt(tokens, to) : null;
  return { from: head.from, to: limit?.to ?? to };
}

function withAsked(tokens: Tokens, { from, to }: Stretch): Stretch {
  return { from, to: limitAt(tokens, to + 1)?.to ?? to + 1 };
}

/** "the city's 21,000 taxis", "Ghana's 16 regions": the whole has a number behind its owner. */
function ownedPhraseAt(tokens: Tokens, i: number): Stretch | null {
  let at = DETERMINERS.test(lowerAt(tokens, i)) ? i + 1 : i;
  const until = at + 4;
  while (at < until && isNounPart(tokens, at) && !isOwner(tokens, at)) at += 1;
  const counted = isOwner(tokens, at) ? numberedPhraseAt(tokens, at + 1) : null;
  return counted === null ? null : { from: i, to: counted.to };
}

function isOwner(tokens: Tokens, i: number): boolean {
  return /(?:['’]s|s['’])$/.test(lowerAt(tokens, i));
}

/** "Of the 2,276 confirmed cases, 1,544 were fatal": the whole opens the sentence, and the figure follows its comma. */
export function wholeFronted(tokens: Tokens, start: number): Stretch | null {
  if (lowerAt(tokens, start - 1) !== ',') return null;
  const open = lowerAt(tokens, 0) === 'out' ? 1 : 0;
  const whole = /^(?:of|among)$/.test(lowerAt(tokens, open)) ? phraseOf(tokens, open + 1) : null;
  return whole !== null && whole.to === start - 1 ? whole : null;
}

/** "in the six weeks", "in the period": when, and no limit of what is counted. */
function isTimed(tokens: Tokens, i: number): boolean {
  const at = lowerAt(tokens, i + 1) === 'the' ? i + 2 : i + 1;
  return UNIT_WORDS.has(lowerAt(tokens, at)) || isNumber(tokens, at) || SMALL.has(lowerAt(tokens, at));
}

/** "the 1,150 delegates", "its two factories". */
function numberedPhraseAt(tokens: Tokens, i: number): Stretch | null {
  const at = DETERMINERS.test(lowerAt(tokens, i)) ? i + 1 : i;
  if (!isNumber(tokens, at) && !SMALL.has(lowerAt(tokens, at)) && !TENS.has(lowerAt(tokens, at))) return null;
  const head = headAt(tokens, at + 1, false);
  return head === null ? null : { from: i, to: head.to };
}

/** "annual turnover", "industrial output": up to three words without an article, up to the end of the phrase. */
function massAt(tokens: Tokens, i: number): Stretch | null {
  let at = i;
  while (at < i + 3 && isNounPart(tokens, at) && !isDateName(tokens, at)) at += 1;
  const ended = at === tokens.length || /^[,.;:)]$/.test(lowerAt(tokens, at)) || STOPS.has(lowerAt(tokens, at));
  return at > i && ended && !/(?:ed|ing|ly)$/.test(lowerAt(tokens, at - 1)) ? { from: i, to: at } : null;
}

/** "two in three voters", "one in five of": the whole of a share in two numbers follows it without "of". */
export function wholeBeside(tokens: Tokens, i: number): Stretch | null {
  const head = headAt(tokens, i, false);
  if (head === null) return null;
  return ASKED.test(lowerAt(tokens, head.to)) ? withAsked(tokens, head) : { from: i, to: limitAt(tokens, head.to)?.to ?? head.to };
}

/** At most so many words of what a share is of stand within it. */
const LONGEST_SHARED = 3;

/** The noun between the numbers of a share, which starts at `i`: "one child in six", "two children in ten". */
export function sharedNoun(tokens: Tokens, i: number, single: boolean): Stretch | null {
  let at = i;
  while (at < i + LONGEST_SHARED && isNounPart(tokens, at) && !/(?:ed|ly)$/.test(lowerAt(tokens, at))) at += 1;
  if (at === i || isPluralNoun(tokens, at - 1) === single) return null;
  return /^(?:in|out)$/.test(lowerAt(tokens, at)) ? { from: i, to: at } : null;
}

/** Of "the 1,150 delegates" the delegates: what a count of them counts. Null where a pronoun stands for it. */
export function withoutNumber(tokens: Tokens, { from, to }: Stretch): Stretch | null {
  let at = from;
  for (let owner = from; owner < to - 1; owner++) if (isOwner(tokens, owner) && isNumber(tokens, owner + 1)) at = owner + 1;
  while (
    at < to &&
    (DETERMINERS.test(lowerAt(tokens, at)) || isNumber(tokens, at) || SMALL.has(lowerAt(tokens, at)) || TENS.has(lowerAt(tokens, at)))
  )
    at += 1;
  return at === to || /^(?:it|them|us|those|whom)$/.test(lowerAt(tokens, at)) ? null : { from: at, to };
}

/** What a share is a share of by its predicate: "80 percent of them are women", "women make up 80 percent". */
export function predicateOf(tokens: Tokens, figure: Figure, whole: Stretch | null, start: number): Stretch | null {
  const after = whole?.to ?? figure.to;
  if (/^(?:are|were|is|was)$/.test(lowerAt(tokens, after))) return headAt(tokens, after + 1, false);
  let verb = start - 1;
  if (/^(?:up|for)$/.test(lowerAt(tokens, verb))) verb -= 1;
  if (
    !/^(?:make|made|makes|making|account|accounted|accounts|constitute|constituted|constitutes|comprise|comprised|comprises|represent|represented|represents)$/.test(
      lowerAt(tokens, verb),
    )
  )
    return null;
  const subject = verb - 1;
  return isPluralNoun(tokens, subject) ? { from: subjectStart(tokens, subject), to: subject + 1 } : null;
}

function subjectStart(tokens: Tokens, i: number): number {
  let at = i;
  while (at > 0 && at > i - 4 && isNounPart(tokens, at - 1) && !isPluralNoun(tokens, at - 1)) at -= 1;
  return at;
}

/** "the number of refugees rose to 751": what is numbered, before a figure without a noun of its own. */
export function numbered(tokens: Tokens, from: number): Stretch | null {
  for (let at = from - 1; at > 0 && at > from - 22; at--) {
    if (/^[.;:]$/.test(lowerAt(tokens, at))) return null;
    if (/^(?:number|numbers|total)$/.test(lowerAt(tokens, at)) && lowerAt(tokens, at + 1) === 'of') {
      const head = headAt(tokens, DETERMINERS.test(lowerAt(tokens, at + 2)) ? at + 3 : at + 2, false);
      return head === null ? null : { from: head.from, to: limitAt(tokens, head.to)?.to ?? head.to };
    }
  }
  return null;
}
