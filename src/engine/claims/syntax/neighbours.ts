/** What the class of a word is picked by: the words around it. Every look ahead or back is bounded by `WINDOW`. */
import type { Token } from '../../text/tokens.ts';
import { isReporting } from './verbs.ts';
import { AUXILIARY, TAG } from './words.ts';

/** How many words are looked at, ahead or back. */
export const WINDOW = 25;

/** Forms of auxiliaries that are no finite verb. */
export const UNFINITE_AUXILIARIES = new Set(['be', 'been', 'being', 'having', 'done', 'doing']);

/** What may end one stretch of words and begin the next. */
export const CLAUSE_BREAK = TAG.comma | TAG.stop | TAG.relative | TAG.subordinator;

/** What can be the last word of a subject. */
export const SUBJECT = TAG.pronoun | TAG.noun | TAG.name | TAG.number | TAG.relative | TAG.gerund;

/** What can be the first word behind a verb. */
export const OBJECT_START =
  TAG.determiner |
  TAG.pronoun |
  TAG.preposition |
  TAG.to |
  TAG.relative |
  TAG.number |
  TAG.quote |
  TAG.adverb |
  TAG.name |
  TAG.subordinator |
  TAG.be;

/** Pronouns that are a subject by their form. */
export const SUBJECT_PRONOUN = /^(?:he|she|it|they|we|i|there)$/;

/** Plural subjects that do not end in -s. */
const PLURALS = new Set(
  'i you we they who which that these those percent thousand million billion dozen hundred many most some others both all few several people police women men children families'.split(
    ' ',
  ),
);

/** Words in -s that are no plural. */
const SINGULAR_S = new Set('economics has his is its mathematics news physics politics series species this was yes'.split(' '));

/** Whether a word is a plural, as a subject. */
export function isPlural(word: string, tag: number): boolean {
  if (PLURALS.has(word) || word.endsWith('vae') || word.endsWith('lgae')) return true;
  if (SINGULAR_S.has(word)) return false;
  return (tag & (TAG.noun | TAG.name)) !== 0 && word.endsWith('s') && !word.endsWith("'s") && !word.endsWith('ss');
}

/** Whether a verb that can only be finite stands there. */
export function isPlainFinite(token: Token | undefined, tag: number): boolean {
  if (token === undefined) return false;
  if (tag & AUXILIARY && !(tag & TAG.noun)) return !UNFINITE_AUXILIARIES.has(token.lower);
  if (tag & TAG.noun) return false;
  return (tag & (TAG.third | TAG.past)) !== 0 && (tag & (TAG.participle | TAG.base | TAG.adjective)) === 0;
}

/** Whether a plain finite verb follows within the same stretch of words. */
export function finiteAhead(tokens: readonly Token[], open: Uint32Array, from: number): boolean {
  const end = Math.min(tokens.length, from + WINDOW);
  for (let i = from; i < end; i++) {
    const tag = open[i] ?? 0;
    if (tag & CLAUSE_BREAK && !(tag & (TAG.preposition | TAG.determiner))) return false;
    if (tag & TAG.coordinator) return false;
    if (isPlainFinite(tokens[i], tag)) return true;
  }
  return false;
}

/** Whether a plain finite verb stands close before `i`, within the same stretch of words where `stretch` is set. */
export function finiteBefore(tokens: readonly Token[], open: Uint32Array, i: number, stretch: 'sentence' | 'stretch'): boolean {
  for (let k = i - 1; k >= 0 && i - k < WINDOW; k--) {
    const tag = open[k] ?? 0;
    if (stretch === 'stretch' && tag & (CLAUSE_BREAK | TAG.coordinator)) return false;
    if (isPlainFinite(tokens[k], tag)) return true;
  }
  return false;
}

/** Part of "follow-up" or "well-respected": no finite verb. */
export function isHyphened(tokens: readonly Token[], i: number): boolean {
  const left = tokens[i - 1];
  const right = tokens[i + 1];
  const word = tokens[i];
  if (word === undefined) return false;
  return (left?.lower === '-' && left.end === word.start) || (right?.lower === '-' && right.start === word.end);
}

/** A word that can be a verb, with what is known around it. */
export interface Spot {
  readonly tokens: readonly Token[];
  readonly open: Uint32Array;
  /** What the words before it are. */
  readonly tags: Uint32Array;
  readonly i: number;
  /** What it can be. */
  readonly can: number;
  /** What the word before it is, 0 at the start. */
  readonly left: number;
  /** Where that word stands. */
  readonly k: number;
}

/** Whether the word is a verb of saying. */
export function reports({ tokens, i }: Spot): boolean {
  return isReporting(tokens[i]);
}
