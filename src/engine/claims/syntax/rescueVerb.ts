/** Finds the verb of a sentence in which no word came out as one. Cost: linear in the sentence. */
import type { Token } from '../../text/tokens.ts';
import { isHyphened, isPlural, OBJECT_START, SUBJECT, UNFINITE_AUXILIARIES, WINDOW } from './neighbours.ts';
import { verbBase } from './verbs.ts';
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
    const k = beforeAdverbs(tags, i);
    const [left, word] = [tags[k] ?? 0, tokens[k]?.lower ?? ''];
    const behind = tagBehind(tokens, tags, i);
    // "A quarter send money home"; "figures for 2023 remain provisional".
    const isOpen = can === TAG.base && (SHARE.test(word) || STAYING.test(tokens[i]?.lower ?? ''));
    const right = isOpen ? OBJECT_START | NOMINAL | TAG.adjective : can === TAG.third ? OBJECT_START | NOMINAL : OBJECT_START;
    if (!(left & (SUBJECT | TAG.comma | TAG.base)) && !SHARE.test(word)) continue;
    if (!(behind & right)) continue;
    if (left & TAG.comma || (can === TAG.base ? pluralBefore(tokens, tags, i) : !isPlural(word, left))) {
      tags[i] = can & -can;
      return;
    }
  }
}

/** The last word before `i` that is no adverb: "the agency once more extends". */
function beforeAdverbs(tags: Uint32Array, i: number): number {
  let k = i - 1;
  while (k > 0 && i - k < 3 && (tags[k] ?? 0) & TAG.adverb) k--;
  return k;
}

/** Verbs that an adjective follows. */
const STAYING = /^(?:appear|become|look|remain|seem|stay)$/;

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
  const next = tokens[i + 1]?.lower ?? '';
  const objects = (right & (OBJECT | TAG.quote)) !== 0 && !TIME.test(next);
  const onward = objects || (right & (TAG.preposition | TAG.to | TAG.adverb)) !== 0;
  const word = tokens[i - 1]?.lower ?? '';
  // "Half owed money to a broker", "nearly half ended with no tenant in the room"; "the court below dismissed the claim".
  if (word === 'half') return onward;
  if (word === 'below' && tokens[i - 2]?.lower === 'court') return objects;
  if (!(left & TAG.number)) return false;
  // "Of these, 304 met the standard", "of the 172 offences, 121 led to a fine"; "children aged 5 to 17 worked on the farms".
  if (before & TAG.comma && tokens[0]?.lower === 'of') return onward;
  if (UNDONE.has(verbBase(tokens[i]) ?? '') && before & (TAG.preposition | TAG.to)) return onward;
  // "Line 5 cost 410 million".
  if (before & (TAG.noun | TAG.name)) return objects;
  if (!(before & TAG.preposition) || !((tags[i - 3] ?? 0) & (TAG.noun | TAG.name))) return false;
  // "The fire of 2014 killed 117 workers"; "the town of 31,000 left a regional system", "children under 15 made up 41 percent".
  if (YEAR.test(word)) return objects;
  return (right & (TAG.determiner | TAG.pronoun | TAG.number)) !== 0 || (next === 'up' && ((tags[i + 2] ?? 0) & TAG.number) !== 0);
}

/** Verbs that are done to nothing: behind a number their past is no participle. */
const UNDONE = new Set('fail fall live sleep talk travel walk work'.split(' '));

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
    // "The commission and the bench share 1,177 persons".
    if (tag & TAG.coordinator && tokens[k]?.lower === 'and' && (tags[k + 1] ?? 0) & TAG.determiner) return true;
    if (isPlural(tokens[k]?.lower ?? '', tag) || SHARE.test(tokens[k]?.lower ?? '')) return true;
  }
  return false;
}
