/** Finds the verb of a sentence in which no word came out as one. Cost: linear in the sentence. */
import type { Token } from '../../text/tokens.ts';
import { isHyphened, isPlural, OBJECT_START, SUBJECT, UNFINITE_AUXILIARIES, WINDOW } from './neighbours.ts';
import { AUXILIARY, FINITE, NOMINAL, TAG } from './words.ts';

/**
 * Where no word of a sentence came out as a finite verb, the first noun that could be one and stands between a subject and an object or
 * phrase is taken for it: "Most of the refugees, above all women, end up in China."
 */
export function rescueVerb(tokens: readonly Token[], open: Uint32Array, tags: Uint32Array): void {
  for (let i = 0; i < tokens.length; i++) {
    const tag = tags[i] ?? 0;
    if (tag & AUXILIARY && !UNFINITE_AUXILIARIES.has(tokens[i]?.lower ?? '')) return;
    if (tag & FINITE && !((tags[i - 1] ?? 0) & (TAG.to | TAG.modal))) return;
  }
  for (let i = 1; i < tokens.length - 1; i++) {
    if (isPast(tokens, open, tags, i)) {
      tags[i] = TAG.past;
      return;
    }
    if (i < 2) continue;
    const can = (open[i] ?? 0) & (TAG.base | TAG.third);
    // "Estimates of the dead run to 300,000": a base that is a participle too.
    const isNoun = tags[i] === TAG.noun || (tags[i] === TAG.participle && can === TAG.base && !((open[i] ?? 0) & TAG.past));
    if (can === 0 || !isNoun) continue;
    const left = tags[i - 1] ?? 0;
    // "A quarter send money home", "more than half come back".
    if (
      can === TAG.base &&
      SHARE.test(tokens[i - 1]?.lower ?? '') &&
      tagBehind(tokens, tags, i) & (OBJECT_START | NOMINAL | TAG.adjective)
    ) {
      tags[i] = TAG.base;
      return;
    }
    const right = can === TAG.third ? OBJECT_START | NOMINAL : OBJECT_START;
    if (!(left & (SUBJECT | TAG.comma | TAG.base)) || !(tagBehind(tokens, tags, i) & right)) continue;
    if (left & TAG.comma || (can === TAG.base ? pluralBefore(tokens, tags, i) : !isPlural(tokens[i - 1]?.lower ?? '', left))) {
      tags[i] = can & -can;
      return;
    }
  }
}

/** The class of the word behind, past the sign of a currency: "costs $1.8 million". */
function tagBehind(tokens: readonly Token[], tags: Uint32Array, i: number): number {
  return tags[CURRENCY.test(tokens[i + 1]?.text ?? '') ? i + 2 : i + 1] ?? 0;
}

const CURRENCY = /^[$€£¥₩₹]$/;

/** Whether what could be a past or a participle is the past, for the sentence has no other verb. */
function isPast(tokens: readonly Token[], open: Uint32Array, tags: Uint32Array, i: number): boolean {
  if (((open[i] ?? 0) & TAG.past) === 0 || tags[i] !== TAG.participle || isHyphened(tokens, i)) return false;
  const [before, left, right] = [tags[i - 2] ?? 0, tags[i - 1] ?? 0, tagBehind(tokens, tags, i)];
  if (left & (TAG.adjective | TAG.noun | TAG.name)) return (right & (OBJECT_START | NOMINAL)) !== 0;
  const objects = (right & OBJECT) !== 0 && !TIME.test(tokens[i + 1]?.lower ?? '');
  // "Half owed money to a broker", "nearly half ended with no tenant in the room".
  if (tokens[i - 1]?.lower === 'half') return (right & (OBJECT | TAG.preposition)) !== 0;
  if (!(left & TAG.number) || !objects) return false;
  // "Line 5 cost 410 million"; "the fire of 2014 killed 117 workers", "the survey of 3 May 2021 found five".
  if (before & (TAG.noun | TAG.name)) return true;
  return (before & TAG.preposition) !== 0 && YEAR.test(tokens[i - 1]?.lower ?? '') && ((tags[i - 3] ?? 0) & (TAG.noun | TAG.name)) !== 0;
}

/** What nothing but a verb has behind it: what it is done to. */
const OBJECT = TAG.number | TAG.determiner | TAG.pronoun | TAG.noun | TAG.name | TAG.gerund;
const YEAR = /^(?:1[4-9]|20)\d\d$/;
/** "The report of 2018 published yesterday": no object. */
const TIME = /^(?:yesterday|today|tomorrow|last|this|next|earlier|later|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;

/** Shares that are spoken of as many: "a quarter send money". */
const SHARE = /^(?:half|third|quarter|fifth|tenth|majority|minority|percent|handful)$/;

/** Whether a plural stands before `i` in the same stretch: "women from the valley work". */
function pluralBefore(tokens: readonly Token[], tags: Uint32Array, i: number): boolean {
  for (let k = i - 1; k >= 0 && i - k < WINDOW; k--) {
    const tag = tags[k] ?? 0;
    if (tag & (TAG.comma | TAG.stop | TAG.relative)) return false;
    if (isPlural(tokens[k]?.lower ?? '', tag) || SHARE.test(tokens[k]?.lower ?? '')) return true;
  }
  return false;
}
