/**
 * Whether "half" before a definite noun is a share: "half the refugees" and "half its budget" are; "half the sky" and "half the battle" are
 * figures of speech. Sure are plurals, names, figures, pronouns and nouns of groups and amounts; of any other noun nothing is said.
 * Cost: a few tokens of look-ahead.
 */
import { words } from '../../text/wordSet.ts';
import type { Tokens } from './cursor.ts';
import { isCapitalised, isNumber, isWord, lowerAt, overJoint } from './cursor.ts';
import { isPluralNoun, STOPS } from './nouns.ts';
import { UNIT_WORDS } from './unitLexicon.ts';

/** Singular nouns of groups and amounts, which have halves that can be counted or measured. */
const DIVISIBLE = words(`
  aid amount annual area army assembly average board budget capacity cabinet capital caseload catch class cohort committee community company consumption
  continent corpus cost council country coverage crew crop crowd debt delegation demand diet distance district dose economy electorate electricity
  energy expenditure expense farmland fleet food force forest fortune frequency funding fund gdp group growth harvest height household humanity income
  inventory island jury land length level loan mankind market media membership money mortality nation number oil output overall parliament payroll
  population portfolio power premium price prize production profit province public quantity quota rain rainfall range rate region revenue
  rest salary sample sentence senate shortfall size spending speed staff state stock sum supply surface table team territory text
  total town trade traffic turnout turnover value village volume vote wage water wealth weight width workforce world's yield`);

/** Nouns whose half is a figure of speech, which end the phrase even where a word in -s follows. */
const FIGURATIVE = words('battle fun joy life moon pleasure problem sky story struggle trick trouble truth');

/** Of people called by what was done to them or what they are: "half of the convicted". */
const PEOPLE = words(
  'accused arrested condemned convicted dead deceased deported detained disappeared displaced elderly employed homeless imprisoned injured interviewed jailed killed missing rescued unemployed wounded',
);

const DETERMINERS = /^(?:the|its|their|his|her|my|our|your|this|that|these|those|all)$/;
const LONGEST = 6;

/** Whether "half", which starts at `from` and ends before `i`, is a share as far as the words beside it tell. */
export function isHalved(tokens: Tokens, from: number, i: number): boolean {
  const of = lowerAt(tokens, i) === 'of' ? i + 1 : i;
  let at = of;
  while (at < of + 2 && DETERMINERS.test(lowerAt(tokens, at))) at += 1;
  if (at === i) return lowerAt(tokens, i) !== 'past' && !isPredicate(tokens, from, i);
  if (at === of) return !FIGURATIVE.has(lowerAt(tokens, at));
  return isPronoun(tokens, at - 1) || isSure(tokens, at);
}

/** "half of those who left", "half that". */
function isPronoun(tokens: Tokens, i: number): boolean {
  return /^(?:these|those|this|that)$/.test(lowerAt(tokens, i)) && (!isWord(tokens, i + 1) || STOPS.has(lowerAt(tokens, i + 1)));
}

const endsPhrase = (tokens: Tokens, i: number): boolean => !isWord(tokens, i) || STOPS.has(lowerAt(tokens, i));

function isSure(tokens: Tokens, i: number): boolean {
  let at = i;
  for (let steps = 0; steps < LONGEST; steps++) {
    const word = lowerAt(tokens, at);
    if (isNumber(tokens, at) || (PEOPLE.has(word) && endsPhrase(tokens, at + 1))) return true;
    if (!isWord(tokens, at) || STOPS.has(word) || FIGURATIVE.has(word)) return false;
    if (isPluralNoun(tokens, at) || DIVISIBLE.has(word) || UNIT_WORDS.has(word) || isCapitalised(tokens, at)) return true;
    at = overJoint(tokens, at + 1);
  }
  return false;
}

/** "was half dead", "is half Irish". */
function isPredicate(tokens: Tokens, from: number, i: number): boolean {
  return (
    /^(?:am|are|be|been|felt|is|looked|was|were)$/.test(lowerAt(tokens, from - 1)) &&
    isWord(tokens, i) &&
    !STOPS.has(lowerAt(tokens, i)) &&
    !isPluralNoun(tokens, i) &&
    !UNIT_WORDS.has(lowerAt(tokens, i))
  );
}
