/**
 * A light part-of-speech tagger for English prose: enough to find finite verbs, their subjects and their clauses.
 *
 * Method: each word has a set of possible classes (closed classes, verb forms, endings); one pass from left to right picks one
 * by the word before, already decided, and by a look ahead of at most `LOOK_AHEAD` words. Cost: linear in the number of tokens.
 * Limits: no full parse. What it cannot tell it takes for a noun, because a finite verb that is not there would make a claim of a fragment.
 */
import type { Token } from '../../text/tokens.ts';
import { NOUN_FIRST_FORMS, VERB_FORMS } from './verbs.ts';
import { ADJECTIVE_ENDINGS, AUXILIARY, CLOSED, FINITE, NOMINAL, NOT_BY_ENDING, NOUN_ENDINGS, TAG, VERB } from './words.ts';

const LOOK_AHEAD = 25;

function buildClasses(): ReadonlyMap<string, number> {
  const classes = new Map<string, number>();
  const add = (word: string, tag: number): void => void classes.set(word, (classes.get(word) ?? 0) | tag);
  for (const [tag, words] of [...CLOSED, ...NOT_BY_ENDING]) for (const word of words.trim().split(/\s+/)) add(word, tag);
  const closed = new Set(classes.keys());
  for (const [form, { tags }] of VERB_FORMS) {
    if (!closed.has(form)) add(form, NOUN_FIRST_FORMS.has(form) ? tags | TAG.noun : tags);
    else if (!((classes.get(form) ?? 0) & (AUXILIARY | TAG.preposition | TAG.to | TAG.pronoun | TAG.adverb))) add(form, tags);
  }
  return classes;
}

const CLASSES = buildClasses();

const STOPS = new Set([';', ':', '(', ')', '[', ']', '-', '--', '…', '/', '|', '•']);
const QUOTES = new Set(['"', '“', '”', '„', '«', '»', '‘']);

function byEnding(word: string): number {
  if (word.length > 4) {
    if (word.endsWith('ly')) return TAG.adverb;
    if (word.endsWith('ing')) return TAG.gerund;
    if (word.endsWith('ed')) return TAG.past | TAG.participle;
    if (NOUN_ENDINGS.some(ending => word.endsWith(ending))) return TAG.noun;
    if (ADJECTIVE_ENDINGS.some(ending => word.endsWith(ending))) return TAG.adjective;
  }
  return TAG.noun;
}

function isCapital(token: Token): boolean {
  const first = token.text.charCodeAt(0);
  return (first >= 65 && first <= 90) || (first > 191 && token.text.charAt(0) !== token.lower.charAt(0));
}

/** All classes that a token can have, apart from its neighbours. `first`: nothing but punctuation stands before it in its sentence. */
function candidates(token: Token, first: boolean): number {
  if (token.kind === 'number') return TAG.number;
  if (token.kind === 'punctuation') {
    if (token.lower === ',') return TAG.comma;
    if (QUOTES.has(token.text)) return TAG.quote;
    return STOPS.has(token.lower) ? TAG.stop : TAG.none;
  }
  const known = CLASSES.get(token.lower);
  if (isCapital(token) && !first)
    return known !== undefined && known & (AUXILIARY | TAG.pronoun | TAG.determiner | TAG.preposition | TAG.coordinator | TAG.not)
      ? known
      : TAG.name;
  if (known !== undefined) return known;
  if (token.lower.endsWith("'s") || token.lower.endsWith("s'")) return CLASSES.has(token.lower.slice(0, -2)) ? possessive(token) : TAG.name;
  if (isCapital(token)) return first && byEnding(token.lower) === TAG.adverb ? TAG.adverb : TAG.name;
  return byEnding(token.lower);
}

/** `it's`, `he's`, `there's`, `that's` hold a verb; `country's` does not. */
function possessive(token: Token): number {
  return (CLASSES.get(token.lower.slice(0, -2)) ?? 0) & (TAG.pronoun | TAG.relative) ? TAG.pronoun | TAG.be : TAG.noun;
}

/** The class of each token, one bit each. `pronoun | be` stays for contractions such as `it's`. */
export function tagTokens(tokens: readonly Token[]): Uint32Array {
  const open = new Uint32Array(tokens.length);
  let first = true;
  for (const [i, token] of tokens.entries()) {
    open[i] = candidates(token, first);
    if (token.kind !== 'punctuation') first = false;
    else if (token.text === '“' || token.text === ':') first = true;
  }
  const tags = new Uint32Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) tags[i] = decide(tokens, open, tags, i);
  return tags;
}

const CLAUSE_BREAK = TAG.comma | TAG.stop | TAG.relative | TAG.subordinator;

/** Whether a verb that can only be finite follows within the same stretch of words. */
function finiteAhead(tokens: readonly Token[], open: Uint32Array, from: number): boolean {
  const end = Math.min(tokens.length, from + LOOK_AHEAD);
  for (let i = from; i < end; i++) {
    const tag = open[i] ?? 0;
    if (tag & CLAUSE_BREAK && !(tag & (TAG.preposition | TAG.determiner))) return false;
    if (tag & TAG.coordinator) return false;
    if (isPlainFinite(tokens[i], tag)) return true;
  }
  return false;
}

const UNFINITE_AUXILIARIES = new Set(['be', 'been', 'being', 'having', 'done', 'doing']);

function isPlainFinite(token: Token | undefined, tag: number): boolean {
  if (token === undefined) return false;
  if (tag & AUXILIARY && !(tag & TAG.noun)) return !UNFINITE_AUXILIARIES.has(token.lower);
  if (tag & TAG.noun) return false;
  return (tag & (TAG.third | TAG.past)) !== 0 && (tag & (TAG.participle | TAG.base | TAG.adjective)) === 0;
}

/** The last decided word before `i` that is neither adverb nor quotation mark nor `not`. */
function before(tags: Uint32Array, i: number): number {
  let k = i - 1;
  while (k >= 0 && i - k < 6 && (tags[k] ?? 0) & (TAG.adverb | TAG.quote | TAG.not)) k--;
  return k;
}

function decide(tokens: readonly Token[], open: Uint32Array, tags: Uint32Array, i: number): number {
  const can = open[i] ?? 0;
  if ((can & (can - 1)) === 0) return can;
  if (can & TAG.be && can & TAG.pronoun) return can;
  const k = before(tags, i);
  const left = k < 0 ? 0 : (tags[k] ?? 0);
  const right = open[i + 1] ?? 0;
  const word = tokens[i]?.lower ?? '';
  if (word === 'that') return decideThat(left, right);
  if (can & TAG.relative) return can & TAG.determiner && right & NOMINAL && left & TAG.preposition ? TAG.determiner : TAG.relative;
  if (can & TAG.subordinator) return decideSubordinator(tokens, open, i, can, word);
  if (can & (TAG.determiner | TAG.pronoun) && !(can & VERB)) return decideDeterminer(can, right, word);
  if (can & VERB) return decideVerb(tokens, open, i, can, left, k);
  if (can & TAG.adverb && can & TAG.adjective)
    return right & (TAG.noun | TAG.name) ? TAG.adjective : left & TAG.determiner ? TAG.adjective : TAG.adverb;
  return can & -can;
}

function decideThat(left: number, right: number): number {
  if (left & (VERB | TAG.noun | TAG.name | TAG.adjective | TAG.number | AUXILIARY)) {
    return TAG.relative;
  }
  return right & (AUXILIARY | TAG.third | TAG.past) && !(right & TAG.noun)
    ? TAG.pronoun
    : right & (TAG.determiner | TAG.pronoun)
      ? TAG.relative
      : TAG.determiner;
}

function decideDeterminer(can: number, right: number, word: string): number {
  if (word === 'most' || word === 'more' || word === 'less' || word === 'least') {
    if (right & (TAG.adjective | TAG.adverb) && !(right & TAG.noun)) return TAG.adverb;
  }
  if (can & TAG.determiner && right & (NOMINAL | TAG.participle | TAG.gerund) && !(right & AUXILIARY)) return TAG.determiner;
  if (can & TAG.pronoun) return TAG.pronoun;
  return TAG.determiner;
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

/** A past that may be a participle, behind a pronoun or a name: "after they fled". */
function pastAhead(open: Uint32Array, from: number): boolean {
  const end = Math.min(open.length, from + 6);
  for (let i = from; i < end; i++) {
    const tag = open[i] ?? 0;
    if (tag & (TAG.comma | TAG.stop)) return false;
    if (tag & (TAG.past | TAG.base) && !(tag & TAG.noun) && i > from && (open[i - 1] ?? 0) & (TAG.pronoun | TAG.name | TAG.noun))
      return true;
  }
  return false;
}

const SUBJECT = TAG.pronoun | TAG.noun | TAG.name | TAG.number | TAG.relative;
const OBJECT_START =
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

function decideVerb(tokens: readonly Token[], open: Uint32Array, i: number, can: number, left: number, k: number): number {
  const word = tokens[k]?.lower ?? '';
  const noun = can & TAG.noun ? TAG.noun : can & TAG.adjective ? TAG.adjective : TAG.noun;
  if (can & TAG.gerund) return TAG.gerund;
  if (can & (TAG.past | TAG.participle)) return decidePast(tokens, open, i, can, left, k);
  if (can & TAG.base && (left & (TAG.to | TAG.modal | TAG.do) || word === "let's")) return TAG.base;
  if (left & (TAG.determiner | TAG.preposition | TAG.number | TAG.be) || (left & TAG.adjective && can & TAG.noun)) return noun;
  if (can & TAG.third) return decideThird(tokens, open, i, can, left, noun);
  return decideBase(tokens, open, i, can, left, word, noun);
}

function decideThird(tokens: readonly Token[], open: Uint32Array, i: number, can: number, left: number, noun: number): number {
  if (!(can & (TAG.noun | TAG.adjective))) return left === 0 ? TAG.noun : TAG.third;
  if (!(left & SUBJECT) || i === 0) return noun;
  if (left & TAG.pronoun || left & TAG.relative) return TAG.third;
  if (finiteAhead(tokens, open, i + 1)) return noun;
  return (open[i + 1] ?? 0) & OBJECT_START ? TAG.third : noun;
}

const PLURAL_SUBJECTS = new Set([
  'i',
  'you',
  'we',
  'they',
  'who',
  'which',
  'that',
  'these',
  'those',
  'many',
  'most',
  'some',
  'others',
  'both',
  'all',
  'few',
  'several',
  'people',
  'police',
  'women',
  'men',
  'children',
]);

function decideBase(tokens: readonly Token[], open: Uint32Array, i: number, can: number, left: number, word: string, noun: number): number {
  if (left === 0) return i === 0 && !(can & TAG.noun) ? TAG.base : noun;
  const plural =
    PLURAL_SUBJECTS.has(word) || (left & (TAG.noun | TAG.name) && word.endsWith('s') && !word.endsWith("'s") && !word.endsWith('ss'));
  if (!plural)
    return left & (TAG.coordinator | TAG.comma) && !(can & (TAG.noun | TAG.adjective))
      ? TAG.base
      : can & (TAG.noun | TAG.adjective)
        ? noun
        : TAG.base;
  if (can & (TAG.noun | TAG.adjective) && !(left & (TAG.pronoun | TAG.relative)) && finiteAhead(tokens, open, i + 1)) return noun;
  return TAG.base;
}

/** Past or participle of a form that can be both. */
function decidePast(tokens: readonly Token[], open: Uint32Array, i: number, can: number, left: number, k: number): number {
  if (!(can & TAG.past)) return can & TAG.base && left & (TAG.to | TAG.modal | TAG.do) ? TAG.base : TAG.participle;
  if (left & (TAG.to | TAG.modal | TAG.do)) return can & TAG.base ? TAG.base : TAG.participle;
  if (left & (TAG.be | TAG.have)) return TAG.participle;
  if (!(can & TAG.participle)) return TAG.past;
  if (left & (TAG.determiner | TAG.preposition | TAG.adjective | TAG.number) || left === 0) return TAG.participle;
  const right = open[i + 1] ?? 0;
  const next = tokens[i + 1]?.lower ?? '';
  if (left & TAG.comma)
    return k > 0 && right & (TAG.determiner | TAG.pronoun | TAG.relative) && next !== 'by' ? TAG.past : afterComma(tokens, open, i);
  if (left & TAG.coordinator) return TAG.past;
  if (left & TAG.pronoun) return TAG.past;
  if (next === 'by' && !finiteBefore(open, tokens, i)) return finiteAhead(tokens, open, i + 1) ? TAG.participle : TAG.past;
  if (next === 'by') return TAG.participle;
  if (right & (TAG.determiner | TAG.pronoun) || next === 'that') return finiteBeforeSince(tokens, open, i) ? TAG.participle : TAG.past;
  if (finiteAhead(tokens, open, i + 1)) return TAG.participle;
  return TAG.past;
}

function afterComma(tokens: readonly Token[], open: Uint32Array, i: number): number {
  return finiteBefore(open, tokens, i) ? TAG.participle : TAG.past;
}

/** Whether a plain finite verb stands close before `i`, so that the clause needs no other. */
function finiteBefore(open: Uint32Array, tokens: readonly Token[], i: number): boolean {
  for (let k = i - 1; k >= 0 && i - k < LOOK_AHEAD; k--) if (isPlainFinite(tokens[k], open[k] ?? 0)) return true;
  return false;
}

/** The same, but only within the words since the last clause break. */
function finiteBeforeSince(tokens: readonly Token[], open: Uint32Array, i: number): boolean {
  for (let k = i - 1; k >= 0 && i - k < LOOK_AHEAD; k--) {
    const tag = open[k] ?? 0;
    if (tag & (CLAUSE_BREAK | TAG.coordinator)) return false;
    if (isPlainFinite(tokens[k], tag)) return true;
  }
  return false;
}

export { FINITE };
