/** Tells by the head of a noun phrase whether it is of people or of a body. */
import { kindOfNoun } from '../../compare/names/nouns.ts';
import { isAgent } from '../agents.ts';
import { COUNTING_BODIES } from '../lexicon/reporting.ts';
import { lowerAt, type ParsedSentence } from '../sentence.ts';
import type { TokenRange } from '../syntax/clause.ts';
import { NOMINAL, TAG } from '../syntax/words.ts';

const HEAD_ENDS = TAG.preposition | TAG.relative | TAG.to | TAG.gerund | TAG.comma | TAG.stop | TAG.coordinator | TAG.participle;

/** Where the noun stands that a phrase is of: "residents" in "several residents of the valley interviewed by the paper", "girls" in "many of the girls". */
export function headOf(sentence: ParsedSentence, { from, to }: TokenRange): number {
  const { tags } = sentence;
  let head = -1;
  for (let i = from; i < to; i++) {
    const tag = tags[i] ?? 0;
    if (head >= 0 && tag & HEAD_ENDS) {
      if (lowerAt(sentence, i) !== 'of' || !isQuantity(sentence, head)) break;
    } else if (tag & (NOMINAL | TAG.pronoun) || isQuantity(sentence, i)) head = i;
  }
  return head;
}

const QUANTITIES = /^(?:all|both|dozens|each|half|hundreds|majority|many|more|most|none|number|one|others?|several|some|thousands)$/;

function isQuantity(sentence: ParsedSentence, i: number): boolean {
  return ((sentence.tags[i] ?? 0) & TAG.number) !== 0 || QUANTITIES.test(lowerAt(sentence, i)) || NUMBER_WORDS.test(lowerAt(sentence, i));
}

/** Numbers that are told in words. */
export const NUMBER_WORDS = /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/;

const BODIES =
  /^(?:army|campaign|coastguard|company|defence|defense|delegation|embassy|firm|government|militia|mission|navy|opposition|party|prosecution|union)$/;

const PLURALS = /^(?:authorities|children|deckhands|families|farmhands|fishermen|locals|men|parents|people|police|women|workmen|youths)$/;

/** Whether a noun phrase is of people, of a body or a name; a pronoun only where it is of people. */
export function isOfPeople(sentence: ParsedSentence, phrase: TokenRange): boolean {
  const head = headOf(sentence, phrase);
  if (head < 0 || isFloating(sentence, phrase)) return false;
  const tag = sentence.tags[head] ?? 0;
  const lower = lowerAt(sentence, head);
  if (tag & TAG.pronoun && !isQuantity(sentence, head)) return /^(?:he|she|they)$/.test(lower);
  if (tag & TAG.name || isQuantity(sentence, head) || PLURALS.test(lower)) return true;
  return isPerson(lower) || COUNTING_BODIES.has(lower) || BODIES.test(lower) || kindOfNoun(lower) === 'organisation';
}

/** "Court and scholars, working apart, all describe": who is meant stands before the comma. */
function isFloating(sentence: ParsedSentence, { from, to }: TokenRange): boolean {
  return to === from + 1 && /^(?:all|both|each)$/.test(lowerAt(sentence, from)) && ((sentence.tags[from - 1] ?? 0) & TAG.comma) !== 0;
}

/** Whether a noun, in the singular or plural, is of a person. */
export function isPerson(lower: string): boolean {
  const singular = lower
    .replace(/men$/, 'man')
    .replace(/ies$/, 'y')
    .replace(/(?<=ss|ch|sh|x)es$|(?<=[^s])s$/, '');
  return kindOfNoun(singular) === 'person' || isAgent(singular);
}
