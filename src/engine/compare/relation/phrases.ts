/** The noun phrases around a figure: what it counts, the whole of a share, what limits them. Cost: a bounded look around the figure. */
import { lowerAt, type ParsedSentence } from '../../claims/sentence.ts';
import type { TokenRange } from '../../claims/syntax/clause.ts';
import { NOMINAL, TAG } from '../../claims/syntax/words.ts';
import type { Quantity } from '../../model/index.ts';

const LIMITING = /^(?:of|from|with|without|among|for|against)$/;

const SKIPPED =
  /^(?:more|other|additional|further|new|the|a|an|its|their|his|her|our|all|these|those|such|own|of|some|each|nearly|different)$/;

/** Whether a word goes on a noun phrase. */
export function isPhraseWord({ tokens, tags }: ParsedSentence, i: number): boolean {
  const tag = tags[i] ?? 0;
  if (tokens[i]?.lower === '-' && i > 0 && tokens[i - 1]?.end === tokens[i].start) return true;
  return tokens[i]?.kind !== 'punctuation' && (tag & (NOMINAL | TAG.gerund)) !== 0;
}

/** The noun phrase from `i`: "reported cases", "of the 120 seats", "asylum seekers". Null where no noun follows. */
export function phraseAfter(sentence: ParsedSentence, i: number, quantity: Quantity): TokenRange | null {
  const { tags } = sentence;
  let at = i;
  const money = /^[A-Z]{3}$/.test(quantity.unit);
  const linked = (lowerAt(sentence, at) === 'of' && quantity.unit !== 'count') || (money && /^(?:in|worth)$/.test(lowerAt(sentence, at)));
  if (lowerAt(sentence, at) === 'in' && (tags[at + 1] ?? 0) & (TAG.name | TAG.determiner | TAG.number)) return null;
  if (linked) at++;
  while (at < i + 5 && (SKIPPED.test(lowerAt(sentence, at)) || ((tags[at] ?? 0) & TAG.number && at > i))) at++;
  if (!linked && quantity.unit !== 'count' && quantity.unit !== 'percent') return null;
  const from = at;
  let seen = false;
  while (at < from + 10) {
    const tag = tags[at] ?? 0;
    const participle = !seen && (tag & (TAG.participle | TAG.past | TAG.gerund)) !== 0 && isPhraseWord(sentence, at + 1);
    if (!participle && !isPhraseWord(sentence, at)) break;
    if (tag & TAG.gerund && seen) break;
    if (tag & (TAG.noun | TAG.name)) seen = true;
    at++;
  }
  return seen ? { from, to: at } : null;
}

/** What stands for a whole that has been named before: "of them". */
export const PRO_FORM = /^(?:them|whom|these|those|us|which)$/;

/** "Among the refugees, women make up 80 percent": the whole, at the head of the clause. */
export function amongAt(sentence: ParsedSentence, clause: TokenRange): TokenRange | null {
  if (!/^(?:among|amongst|of)$/.test(lowerAt(sentence, clause.from))) return null;
  let from = clause.from + 1;
  while (SKIPPED.test(lowerAt(sentence, from))) from++;
  let to = from;
  while (to < clause.to && isPhraseWord(sentence, to)) to++;
  return to === from ? null : { from, to };
}

const SHARE = /^(?:share|proportion|percentage|fraction)$/;

/** How many words after the whole of a share what tells of it begins. */
const LONGEST_WHOLE = 8;

/** "The share of refugees who are sold": the whole, where a relative clause tells which of them; what is told of them is the rest. */
export function thoseWhoAt(sentence: ParsedSentence, range: TokenRange | null): TokenRange | null {
  if (range === null) return null;
  let from = range.from;
  while (SKIPPED.test(lowerAt(sentence, from))) from++;
  if (!SHARE.test(lowerAt(sentence, from)) || lowerAt(sentence, from + 1) !== 'of') return null;
  from += 2;
  while (SKIPPED.test(lowerAt(sentence, from))) from++;
  let to = from;
  while (to < from + LONGEST_WHOLE && isPhraseWord(sentence, to)) to++;
  return to > from && /^(?:who|that|which)$/.test(lowerAt(sentence, to)) ? { from, to } : null;
}

/** "Of the refugees, 600,000 are children": the predicate. */
export function predicateAfter(sentence: ParsedSentence, i: number, quantity: Quantity): TokenRange | null {
  if ((quantity.unit !== 'count' && quantity.unit !== 'percent') || !/^(?:are|were)$/.test(lowerAt(sentence, i))) return null;
  let to = i + 1;
  while (to < i + 6 && isPhraseWord(sentence, to)) to++;
  return to > i + 1 && (sentence.tags[to - 1] ?? 0) & TAG.noun ? { from: i + 1, to } : null;
}

const ASSESSING = /^(?:puts?|estimates?|estimated|sets?|places?|placed|values?|valued|reckons?|reckoned|gives?|gave|counts?|counted)$/;

/** "Unions put the number of strikers at 300": the phrase between the verb and "at". */
export function assessedAt(sentence: ParsedSentence, clause: TokenRange, figure: number): TokenRange | null {
  let at = figure - 1;
  while (at > clause.from && at > figure - 5 && lowerAt(sentence, at) !== 'at') at--;
  if (lowerAt(sentence, at) !== 'at') return null;
  let verb = at - 1;
  while (verb > clause.from && at - verb < LONGEST_ASSESSED && !ASSESSING.test(lowerAt(sentence, verb))) verb--;
  if (!ASSESSING.test(lowerAt(sentence, verb)) || at - verb < 2) return null;
  let from = verb + 1;
  while (from < at && (SKIPPED.test(lowerAt(sentence, from)) || NUMBER_WORD.test(lowerAt(sentence, from)))) from++;
  return from < at ? { from, to: at } : null;
}

const LONGEST_ASSESSED = 16;

const NUMBER_WORD = /^(?:number|total|figure|of)$/;

/** "a crowd of 68,412", "a loss of about €200 million", "sentence of 20 years": the noun before "of". */
export function phraseBefore(sentence: ParsedSentence, clause: TokenRange, from: number): TokenRange | null {
  let at = from - 1;
  while (at > clause.from && at > from - 5 && (lowerAt(sentence, at) !== 'of' || (sentence.tags[at] ?? 0) & NOMINAL)) at--;
  if (lowerAt(sentence, at) !== 'of') return null;
  let start = at;
  while (start > clause.from && at - start < 5 && isPhraseWord(sentence, start - 1)) start--;
  return start === at ? null : { from: start, to: at };
}

/** The last noun before the first preposition; a word that may be an adjective only where there is no other. */
export function headOf({ tags }: ParsedSentence, { from, to }: TokenRange): number {
  let end = from + 1;
  while (end < to && !((tags[end] ?? 0) & TAG.preposition)) end++;
  for (let i = end - 1; i >= from; i--) if ((tags[i] ?? 0) & (TAG.noun | TAG.name | TAG.gerund)) return i;
  return (tags[end - 1] ?? 0) & TAG.adjective ? end - 1 : -1;
}

/** Past the prepositional phrases that limit a noun phrase; "in" and "at" say where, and names say that better. */
export function limitsEnd(sentence: ParsedSentence, from: number): number {
  let at = from;
  for (let limits = 0; limits < 2 && LIMITING.test(lowerAt(sentence, at)); limits++) {
    at++;
    const start = at;
    while (at < start + 8 && (isPhraseWord(sentence, at) || (sentence.tags[at] ?? 0) & TAG.determiner)) at++;
  }
  return at;
}
