/** Picks the class of a word that can be several, by its neighbours. Every look ahead or back is bounded by `WINDOW`. */
import type { Token } from '../../text/tokens.ts';
import { isReporting, verbBase } from './verbs.ts';
import { AUXILIARY, FINITE, NOMINAL, TAG, VERB } from './words.ts';

const WINDOW = 25;
const UNFINITE_AUXILIARIES = new Set(['be', 'been', 'being', 'having', 'done', 'doing']);
const CLAUSE_BREAK = TAG.comma | TAG.stop | TAG.relative | TAG.subordinator;
const SUBJECT = TAG.pronoun | TAG.noun | TAG.name | TAG.number | TAG.relative | TAG.gerund;
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
/** Plural subjects that do not end in -s. */
const PLURALS = new Set(
  'i you we they who which that these those percent thousand million billion dozen hundred many most some others both all few several people police women men children families'.split(
    ' ',
  ),
);

const SINGULAR_S = new Set('economics has his is its mathematics news physics politics series species this was yes'.split(' '));

/** Whether a verb that can only be finite stands there. */
function isPlainFinite(token: Token | undefined, tag: number): boolean {
  if (token === undefined) return false;
  if (tag & AUXILIARY && !(tag & TAG.noun)) return !UNFINITE_AUXILIARIES.has(token.lower);
  if (tag & TAG.noun) return false;
  return (tag & (TAG.third | TAG.past)) !== 0 && (tag & (TAG.participle | TAG.base | TAG.adjective)) === 0;
}

/** Whether a plain finite verb follows within the same stretch of words. */
function finiteAhead(tokens: readonly Token[], open: Uint32Array, from: number): boolean {
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
function finiteBefore(tokens: readonly Token[], open: Uint32Array, i: number, stretch: 'sentence' | 'stretch'): boolean {
  for (let k = i - 1; k >= 0 && i - k < WINDOW; k--) {
    const tag = open[k] ?? 0;
    if (stretch === 'stretch' && tag & (CLAUSE_BREAK | TAG.coordinator)) return false;
    if (isPlainFinite(tokens[k], tag)) return true;
  }
  return false;
}

/** The last decided word before `i` that is neither adverb nor quotation mark nor `not`. */
function before(tags: Uint32Array, i: number): number {
  let k = i - 1;
  while (k >= 0 && i - k < 6 && (tags[k] ?? 0) & (TAG.adverb | TAG.quote | TAG.not)) k--;
  return k;
}

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
  if (can & (TAG.determiner | TAG.pronoun) && !(can & VERB)) return decideDeterminer(can, right, word);
  if (can & VERB) return decideVerb({ tokens, open, tags, i, can, left, k });
  if (can & TAG.adverb && can & TAG.adjective) return right & (TAG.noun | TAG.name) || left & TAG.determiner ? TAG.adjective : TAG.adverb;
  return can & -can;
}

function decideThat(left: number, right: number): number {
  if (left & (VERB | TAG.noun | TAG.name | TAG.adjective | TAG.number | AUXILIARY)) return TAG.relative;
  if (right & (AUXILIARY | TAG.third | TAG.past) && !(right & TAG.noun)) return TAG.pronoun;
  return right & (TAG.determiner | TAG.pronoun) ? TAG.relative : TAG.determiner;
}

function decideDeterminer(can: number, right: number, word: string): number {
  const degree = word === 'most' || word === 'more' || word === 'less' || word === 'least';
  if (degree && right & (TAG.adjective | TAG.adverb) && !(right & TAG.noun)) return TAG.adverb;
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

/** A word that can be a verb, with what is known around it. */
interface Spot {
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

function decideVerb(spot: Spot): number {
  const { tokens, can, left, k } = spot;
  if (can & TAG.gerund) return TAG.gerund;
  if (isHyphened(tokens, spot.i)) return can & TAG.participle ? TAG.participle : nounOf(can);
  if (can & (TAG.past | TAG.participle)) return decidePast(spot);
  if (can & TAG.base && (left & (TAG.to | TAG.modal | TAG.do) || tokens[k]?.lower === "let's")) return TAG.base;
  if (can & TAG.third && isBareBeforeArticle(spot)) return TAG.third;
  const { determiner, preposition, number, be } = TAG;
  if (left & (determiner | preposition | number | be) || (left & TAG.adjective && can & TAG.noun)) return nounOf(can);
  // "a grave mistake to wait": behind "a" and one word stands no verb of the plural, unless its object follows.
  if (
    can & TAG.base &&
    !((spot.open[spot.i + 1] ?? 0) & (determiner | TAG.pronoun | number)) &&
    left & (TAG.adjective | TAG.noun) &&
    /^an?$/.test(tokens[k - 1]?.lower ?? '')
  )
    return nounOf(can);
  return can & TAG.third ? decideThird(spot) : decideBase(spot);
}

/** Part of "follow-up" or "well-respected": no finite verb. */
function isHyphened(tokens: readonly Token[], i: number): boolean {
  const left = tokens[i - 1];
  const right = tokens[i + 1];
  const word = tokens[i];
  if (word === undefined) return false;
  return (left?.lower === '-' && left.end === word.start) || (right?.lower === '-' && right.start === word.end);
}

function nounOf(can: number): number {
  return can & TAG.noun || !(can & TAG.adjective) ? TAG.noun : TAG.adjective;
}

/** What can follow a verb of saying, and hardly ever follows the noun of the same form. */
const SAID_START = TAG.determiner | TAG.pronoun | TAG.relative | TAG.number | TAG.quote;

function reports({ tokens, i }: Spot): boolean {
  return isReporting(tokens[i]);
}

function decideThird(spot: Spot): number {
  const { tokens, open, i, can, left } = spot;
  const right = open[i + 1] ?? 0;
  if (!(can & (TAG.noun | TAG.adjective))) return left === 0 ? TAG.noun : TAG.third;
  if (left & TAG.comma && reports(spot) && (right & SAID_START || tokens[i + 1]?.lower === ':')) return TAG.third;
  if (left & TAG.comma && right & (OBJECT_START | NOMINAL) && verbBase(tokens[i]) !== undefined && closesRelative(open, spot.k))
    return TAG.third;
  if (!(left & SUBJECT) || i === 0) return nounOf(can);
  // "that wages rose": the next word is the verb.
  if (left & TAG.relative && isPlainFinite(tokens[i + 1], right)) return nounOf(can);
  // "What economists call": a noun that no list has, before a verb that one has.
  if (left & TAG.relative && right & TAG.base && verbBase(tokens[i]) === undefined) return nounOf(can);
  if (left & (TAG.pronoun | TAG.relative)) return TAG.third;
  if (isPlural(tokens[spot.k]?.lower ?? '', left) && left & TAG.noun) return nounOf(can);
  if (verbBase(tokens[i]) === undefined) return nounOf(can);
  if (reports(spot) && right & SAID_START && !(right & AUXILIARY)) return TAG.third;
  if (finiteBefore(tokens, open, i, 'stretch') || finiteAhead(tokens, open, i + 1)) return nounOf(can);
  return right & (OBJECT_START | TAG.adjective | TAG.noun | TAG.gerund) ? TAG.third : nounOf(can);
}

/** "exposure to arsenic increases the risk", "Fear of reprisals prevents most": no noun stands right before an article where the sentence has no other verb. */
function isBareBeforeArticle({ tokens, open, i, left }: Spot): boolean {
  const right = open[i + 1] ?? 0;
  if (i === 0 || !(left & (TAG.noun | TAG.adjective | TAG.name)) || !(right & TAG.determiner) || right & TAG.relative) return false;
  if (verbBase(tokens[i]) === undefined) return false;
  return !finiteBefore(tokens, open, i, 'sentence') && !finiteAhead(tokens, open, i + 1);
}

/** Whether a verb belongs to a relative clause: "an engineer who often inspected", "Survivors we interviewed" at the start. */
function isRelativeVerb(tokens: readonly Token[], tags: Uint32Array, verb: number): boolean {
  if (verb > 1 && verb < 4 && SUBJECT_PRONOUN.test(tokens[verb - 1]?.lower ?? ''))
    return ((tags[verb - 2] ?? 0) & (TAG.noun | TAG.name)) !== 0;
  for (let i = verb - 1; i >= 0 && verb - i < 4; i--) if ((tags[i] ?? 0) & TAG.relative) return true;
  return false;
}

/** Whether the comma at `comma` ends a clause that ", which" or ", who" opened. */
function closesRelative(open: Uint32Array, comma: number): boolean {
  for (let i = comma - 1; i > 0 && comma - i < WINDOW; i--)
    if ((open[i] ?? 0) & TAG.comma) return ((open[i + 1] ?? 0) & TAG.relative) !== 0;
  return false;
}

function decideBase(spot: Spot): number {
  const { tokens, open, i, can, left, k } = spot;
  const right = open[i + 1] ?? 0;
  const nounToo = (can & (TAG.noun | TAG.adjective)) !== 0;
  // "The minister's excuse was": a finite auxiliary follows its subject.
  if (left & (TAG.noun | TAG.adjective) && right & TAG.be && isPlainFinite(tokens[i + 1], right) && !isPlural(tokens[k]?.lower ?? '', left))
    return TAG.noun;
  // "Open the door", but "Last week", "Fear of reprisals", "Recall improved".
  if (left === 0 && (tokens[i + 1]?.lower === 'of' || (i === 0 && right & TAG.past && !(right & (TAG.noun | TAG.adjective)))))
    return TAG.noun;
  if (left === 0) return i === 0 && (!nounToo || right & TAG.determiner) ? TAG.base : nounOf(can);
  // "The bank on Thursday forecast that …"
  if (reports(spot) && tokens[i + 1]?.lower === 'that' && left & SUBJECT && !finiteBefore(tokens, open, i, 'stretch'))
    return can & TAG.past || TAG.base;
  if (!isPlural(tokens[k]?.lower ?? '', left)) {
    if (!nounToo) return TAG.base;
    // "Mutations in this gene cause a …": no noun stands right before an article.
    const bare = left & (TAG.noun | TAG.name) && right & TAG.determiner && !(right & TAG.relative);
    return bare && !finiteBefore(tokens, open, i, 'stretch') && !finiteAhead(tokens, open, i + 1) ? TAG.base : nounOf(can);
  }
  if (!nounToo || left & TAG.pronoun) return TAG.base;
  // "that exercise eases the pain": the next word is the verb.
  if (left & TAG.relative && right & TAG.third && (open[i + 2] ?? 0) & TAG.determiner && verbBase(tokens[i + 1]) !== undefined)
    return nounOf(can);
  if (left & TAG.relative) return right & NOMINAL && finiteAhead(tokens, open, i + 1) ? nounOf(can) : TAG.base;
  if (reports(spot) && right & (SAID_START | NOMINAL) && !(right & AUXILIARY)) return TAG.base;
  return finiteAhead(tokens, open, i + 1) ? nounOf(can) : TAG.base;
}

function isPlural(word: string, tag: number): boolean {
  if (PLURALS.has(word) || word.endsWith('vae') || word.endsWith('lgae')) return true;
  if (SINGULAR_S.has(word)) return false;
  return (tag & (TAG.noun | TAG.name)) !== 0 && word.endsWith('s') && !word.endsWith("'s") && !word.endsWith('ss');
}

/** Past or participle of a form that can be both. */
function decidePast(spot: Spot): number {
  const { tokens, open, i, can, left, k } = spot;
  if (left & (TAG.to | TAG.modal | TAG.do) && can & TAG.base) return TAG.base;
  if (!(can & TAG.past) || left & (TAG.be | TAG.have)) return TAG.participle;
  if (!(can & TAG.participle)) return TAG.past;
  const right = open[i + 1] ?? 0;
  // "The appellant told the clerk": what looks like an adjective is the subject.
  const subject =
    left & TAG.adjective && ((spot.tags[k - 1] ?? 0) & TAG.determiner) !== 0 && (right & (TAG.determiner | TAG.pronoun)) !== 0;
  // "The famine of 1697 led to …"
  const year = left & TAG.number && YEAR.test(tokens[k]?.lower ?? '') && (right & (TAG.to | TAG.determiner)) !== 0;
  if (isOfBareNumber(spot)) return TAG.past;
  if ((left & (TAG.determiner | TAG.preposition | TAG.adjective | TAG.number) && !subject && !year) || left === 0) return TAG.participle;
  const next = tokens[i + 1]?.lower ?? '';
  if (right & TAG.comma && closesPhrase(open, spot.tags, i)) return TAG.participle;
  const objects = (right & (TAG.determiner | TAG.pronoun | TAG.relative)) !== 0 && next !== 'by';
  // "A randomised, controlled trial will enrol …": no verb, for that comes behind the noun.
  if (left & TAG.comma && right & TAG.comma && (open[i + 2] ?? 0) & TAG.participle && tokens[i + 2]?.lower.endsWith('ed') === true)
    return TAG.participle;
  if (left & TAG.comma && !objects && right & TAG.noun && finiteAhead(tokens, open, i + 1) && !finiteBefore(tokens, open, i, 'sentence'))
    return TAG.participle;
  if (left & TAG.comma) return (k > 0 && objects) || !finiteBefore(tokens, open, i, 'sentence') ? TAG.past : TAG.participle;
  // "Anyone found guilty can be fined"
  if (ANYONE.test(tokens[k]?.lower ?? '') && !objects && modalAhead(open, i + 1)) return TAG.participle;
  if (left & (TAG.coordinator | TAG.pronoun)) return TAG.past;
  if (next === 'by')
    return finiteBefore(tokens, open, i, 'sentence') || finiteAhead(tokens, open, i + 1) || showsAhead(tokens, open, i + 2)
      ? TAG.participle
      : TAG.past;
  if (right & (TAG.determiner | TAG.pronoun) || next === 'that') {
    return reducedBehind(spot) ? TAG.participle : TAG.past;
  }
  if (reports(spot) && right & (NOMINAL | TAG.quote)) return TAG.past;
  if (left & (TAG.noun | TAG.name) && reports(spot) && clauseFollows(tokens, open, i + 1)) return TAG.past;
  return finiteAhead(tokens, open, i + 1) || reducedBehind(spot) || saidAhead(tokens, open, i + 1) ? TAG.participle : TAG.past;
}

const YEAR = /^(?:1\d|20)\d\d$/;

/** Verbs without a passive: their past behind a number is no participle, as that of "412 injured" is. */
const INTRANSITIVE = new Set(
  'arrive defect depart die disappear drown emigrate enrol enroll escape flee graduate migrate participate perish relapse return survive vanish volunteer'.split(
    ' ',
  ),
);

const APPROXIMATE = /^(?:about|another|around|over|some|than|the)$/;

/** "In 2011, 2,737 arrived there", "about 300 died": a number alone is the subject. Not "412 escaped prisoners", nor "in 2011 escaped". */
function isOfBareNumber({ tokens, open, tags, i, left, k }: Spot): boolean {
  if (!(left & TAG.number)) return false;
  if ((tags[k - 1] ?? 0) & (TAG.preposition | TAG.determiner) && !APPROXIMATE.test(tokens[k - 1]?.lower ?? '')) return false;
  if ((open[i + 1] ?? 0) & (TAG.noun | TAG.name) || !INTRANSITIVE.has(verbBase(tokens[i]) ?? '')) return false;
  return !finiteBefore(tokens, open, i, 'stretch') && !finiteAhead(tokens, open, i + 1);
}
const ANYONE = /^(?:anyone|anybody|those|everyone|everybody|any)$/;

/** Whether a modal or auxiliary follows within the same stretch of words. */
function modalAhead(open: Uint32Array, from: number): boolean {
  for (let i = from; i < Math.min(open.length, from + WINDOW); i++) {
    const tag = open[i] ?? 0;
    if (tag & CLAUSE_BREAK && !(tag & (TAG.preposition | TAG.determiner))) return false;
    if (tag & AUXILIARY && !(tag & TAG.noun)) return true;
  }
  return false;
}

/** "A boy held in the barracks told us that …": a verb of saying with its hearer or a clause behind, in the same stretch of words. */
function saidAhead(tokens: readonly Token[], open: Uint32Array, from: number): boolean {
  if (!((open[from] ?? 0) & TAG.preposition)) return false;
  for (let i = from + 1; i < Math.min(tokens.length, from + WINDOW); i++) {
    const tag = open[i] ?? 0;
    if (tag & CLAUSE_BREAK && !(tag & (TAG.preposition | TAG.determiner))) return false;
    if (tag & TAG.coordinator) return false;
    if (!(tag & TAG.past) || !SAID_VERBS.has(verbBase(tokens[i]) ?? '')) continue;
    const right = open[i + 1] ?? 0;
    return ((open[i - 1] ?? 0) & (TAG.noun | TAG.name)) !== 0 && (right & (TAG.pronoun | TAG.relative)) !== 0;
  }
  return false;
}

/** "Figures released by the coastguard show that …": a verb of saying with its clause, in the same stretch of words. */
function showsAhead(tokens: readonly Token[], open: Uint32Array, from: number): boolean {
  for (
    let i = from;
    i < Math.min(tokens.length, from + WINDOW) && (tokens[i]?.lower === '-' || !((open[i] ?? 0) & (TAG.comma | TAG.stop)));
    i++
  )
    if (isReporting(tokens[i]) && tokens[i + 1]?.lower === 'that') return true;
  return false;
}

const SAID_VERBS = new Set(['say', 'tell', 'testify', 'claim', 'allege', 'explain', 'recall', 'warn', 'complain', 'admit']);

/** Whether a subject of its own stands before the next finite verb: "said on Monday it had …", "said in a report the army was …". */
function clauseFollows(tokens: readonly Token[], open: Uint32Array, from: number): boolean {
  const end = Math.min(tokens.length, from + WINDOW);
  let apart = false;
  for (let i = from; i < end; i++) {
    const tag = open[i] ?? 0;
    if (tag & (TAG.comma | TAG.stop | TAG.relative | TAG.coordinator)) return false;
    if (isPlainFinite(tokens[i], tag)) return apart;
    const subject = SUBJECT_PRONOUN.test(tokens[i]?.lower ?? '') || (tag & TAG.determiner && !(tag & TAG.pronoun));
    if (i > from && subject && (open[i - 1] ?? 0) & (TAG.noun | TAG.name | TAG.number)) apart = true;
  }
  return false;
}

const SUBJECT_PRONOUN = /^(?:he|she|it|they|we|i|there)$/;

/** Whether the stretch of words before `i` opens with a preposition and so holds no subject: "Of the households surveyed, 61% had …". */
function closesPhrase(open: Uint32Array, tags: Uint32Array, i: number): boolean {
  let from = i;
  while (from > 0 && i - from < WINDOW && !((tags[from - 1] ?? 0) & (TAG.comma | TAG.stop | TAG.coordinator | TAG.relative))) from--;
  return i - from < 9 && ((open[from] ?? 0) & (TAG.preposition | TAG.subordinator)) === TAG.preposition;
}

/**
 * Whether a participle at `i` only describes the noun before it, because the stretch has its finite verb: "said in a report published today". Behind a
 * verb of saying a clause of its own may start: "said police arrested the men".
 */
function reducedBehind({ tokens, open, tags, i }: Spot): boolean {
  let phrase = false;
  for (let k = i - 1; k >= 0 && i - k < WINDOW; k--) {
    const tag = open[k] ?? 0;
    if (tag & CLAUSE_BREAK && !(tag & TAG.preposition)) return false;
    if (tag & TAG.coordinator) return false;
    if (tag & TAG.preposition) phrase = true;
    else if ((tags[k] ?? 0) & (TAG.past | TAG.third) || isPlainFinite(tokens[k], tag)) {
      if (isRelativeVerb(tokens, tags, k)) return false;
      return phrase || !isReporting(tokens[k]);
    }
  }
  return false;
}

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
    const past = ((open[i] ?? 0) & TAG.past) !== 0 && tags[i] === TAG.participle;
    if (
      past &&
      (tags[i - 1] ?? 0) & (TAG.adjective | TAG.noun | TAG.name) &&
      (tags[i + 1] ?? 0) & (OBJECT_START | NOMINAL) &&
      !isHyphened(tokens, i)
    ) {
      tags[i] = TAG.past;
      return;
    }
    if (i < 2) continue;
    const can = (open[i] ?? 0) & (TAG.base | TAG.third);
    if (can === 0 || tags[i] !== TAG.noun) continue;
    const left = tags[i - 1] ?? 0;
    const right = can === TAG.third ? OBJECT_START | NOMINAL : OBJECT_START;
    if (!(left & (SUBJECT | TAG.comma | TAG.base)) || !((tags[i + 1] ?? 0) & right)) continue;
    if (left & TAG.comma || (can === TAG.base ? pluralBefore(tokens, tags, i) : !isPlural(tokens[i - 1]?.lower ?? '', left))) {
      tags[i] = can & -can;
      return;
    }
  }
}

/** Whether a plural stands before `i` in the same stretch: "women from the valley work". */
function pluralBefore(tokens: readonly Token[], tags: Uint32Array, i: number): boolean {
  for (let k = i - 1; k >= 0 && i - k < WINDOW; k--) {
    const tag = tags[k] ?? 0;
    if (tag & (TAG.comma | TAG.stop | TAG.relative)) return false;
    if (isPlural(tokens[k]?.lower ?? '', tag)) return true;
  }
  return false;
}
