/** Picks the class of a word that can be several, by its neighbours. Cost: a bounded look around a word. */
import type { Token } from '../../text/tokens.ts';
import { decideVerb } from './decideVerb.ts';
import { finiteAhead } from './neighbours.ts';
import { AUXILIARY, NOMINAL, TAG, VERB } from './words.ts';

/** The class of token `i`, one bit (`pronoun | be` for contractions). `open`: what each token can be; `tags`: what those before `i` are. */
export function decide(tokens: readonly Token[], open: Uint32Array, tags: Uint32Array, i: number): number {
  const can = open[i] ?? 0;
  const k = before(tags, i);
  const left = k < 0 ? 0 : (tags[k] ?? 0);
  const right = open[i + 1] ?? 0;
  const word = tokens[i]?.lower ?? '';
  if (word === 'that') return decideThat(left, right);
  const single = (can & (can - 1)) === 0 && can !== TAG.base && can !== TAG.third;
  if (single || (can & TAG.be && can & TAG.pronoun)) return can;
  if (can & TAG.relative) {
    // "in what way", but "in what the police called an ambush" and "in what police called an ambush".
    const verbNext = ((open[i + 2] ?? 0) & (TAG.past | TAG.third)) !== 0;
    return can & TAG.determiner && right & NOMINAL && left & TAG.preposition && !verbNext ? TAG.determiner : TAG.relative;
  }
  if (can & TAG.subordinator) return decideSubordinator(tokens, open, i, can, word);
  if (can & (TAG.determiner | TAG.pronoun) && !(can & VERB)) return decideDeterminer(can, right, open[i + 2] ?? 0, word);
  if (can & VERB) return decideVerb({ tokens, open, tags, i, can, left, k });
  if (can & TAG.adverb && can & TAG.adjective) return right & (TAG.noun | TAG.name) || left & TAG.determiner ? TAG.adjective : TAG.adverb;
  return can & -can;
}

/** The last decided word before `i` that is neither adverb nor quotation mark nor `not`. */
function before(tags: Uint32Array, i: number): number {
  let k = i - 1;
  while (k >= 0 && i - k < 6 && (tags[k] ?? 0) & (TAG.adverb | TAG.quote | TAG.not)) k--;
  return k;
}

function decideThat(left: number, right: number): number {
  if (left & (VERB | TAG.noun | TAG.name | TAG.adjective | TAG.number | AUXILIARY)) return TAG.relative;
  if (right & (AUXILIARY | TAG.third | TAG.past) && !(right & TAG.noun)) return TAG.pronoun;
  return right & (TAG.determiner | TAG.pronoun) ? TAG.relative : TAG.determiner;
}

function decideDeterminer(can: number, right: number, afterNext: number, word: string): number {
  const degree = word === 'most' || word === 'more' || word === 'less' || word === 'least';
  if (degree && right & (TAG.adjective | TAG.adverb) && !(right & TAG.noun)) return TAG.adverb;
  // "Many said that …", "Some told the court": what such a past has for its object shows that it is no participle.
  const isSubject =
    can & TAG.pronoun && right & TAG.past && !(right & NOMINAL) && afterNext & (TAG.determiner | TAG.pronoun | TAG.relative);
  if (isSubject) return TAG.pronoun;
  if (can & TAG.determiner && right & (NOMINAL | TAG.participle | TAG.gerund) && !(right & AUXILIARY)) return TAG.determiner;
  return can & TAG.pronoun ? TAG.pronoun : TAG.determiner;
}

/** `since`, `after`, `as` and their like open a clause where a finite verb follows, else a phrase. */
function decideSubordinator(tokens: readonly Token[], open: Uint32Array, i: number, can: number, word: string): number {
  const right = open[i + 1] ?? 0;
  if (word === 'so') return right & (TAG.pronoun | TAG.determiner) ? TAG.subordinator : TAG.adverb;
  if (word === 'once') return i === 0 || (open[i - 1] ?? 0) & TAG.comma ? TAG.subordinator : TAG.adverb;
  if (!(can & TAG.preposition)) return TAG.subordinator;
  if (right & (TAG.gerund | TAG.number) && !(right & TAG.noun)) return TAG.preposition;
  return finiteAhead(tokens, open, i + 1) || pastAhead(open, i + 1) ? TAG.subordinator : TAG.preposition;
}

/** A past that may be a participle, behind its subject: "after they fled". */
function pastAhead(open: Uint32Array, from: number): boolean {
  const end = Math.min(open.length, from + 6);
  for (let i = from; i < end; i++) {
    const tag = open[i] ?? 0;
    if (tag & (TAG.comma | TAG.stop)) return false;
    const subject = i > from && (open[i - 1] ?? 0) & (TAG.pronoun | TAG.name | TAG.noun);
    if (subject && tag & (TAG.past | TAG.base) && !(tag & TAG.noun)) return true;
  }
  return false;
}
