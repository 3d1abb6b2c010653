/** Picks past or participle of a form that can be both. Cost: a bounded look around. */
import type { Token } from '../../text/tokens.ts';
import { CLAUSE_BREAK, finiteAhead, finiteBefore, isPlainFinite, reports, type Spot, SUBJECT_PRONOUN, WINDOW } from './neighbours.ts';
import { isReporting, verbBase } from './verbs.ts';
import { AUXILIARY, NOMINAL, TAG } from './words.ts';

/** Past or participle of a form that can be both. */
export function decidePast(spot: Spot): number {
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
  // "Of the 80 women, 31 said that they …"
  const counted =
    left & TAG.number &&
    reports(spot) &&
    (/^(?:that|:)$/.test(tokens[i + 1]?.lower ?? '') || (right & (TAG.pronoun | TAG.determiner)) === TAG.pronoun);
  // "A third said that …", "union leaders said around 400 men had …"
  const some = left & TAG.adjective && tokens[i + 1]?.lower === 'that' && SAID_VERBS.has(verbBase(tokens[i]) ?? '');
  const roughly = left & (TAG.noun | TAG.name) && tokens[i]?.lower === 'said' && right & TAG.preposition && (open[i + 2] ?? 0) & TAG.number;
  if (isOfBareNumber(spot) || counted || some || roughly || isBehindQuotation(spot)) return TAG.past;
  if ((left & (TAG.determiner | TAG.preposition | TAG.adjective | TAG.number) && !subject && !year) || left === 0) return TAG.participle;
  const next = tokens[i + 1]?.lower ?? '';
  if (right & TAG.comma && closesPhrase(open, spot.tags, i)) return TAG.participle;
  const objects = (right & (TAG.determiner | TAG.pronoun | TAG.relative)) !== 0 && next !== 'by';
  // "A randomised, controlled trial will enrol …": no verb, for that comes behind the noun.
  if (left & TAG.comma && right & TAG.comma && (open[i + 2] ?? 0) & TAG.participle && tokens[i + 2]?.lower.endsWith('ed') === true)
    return TAG.participle;
  // "The 812 tenants questioned said that …"
  if (
    left & (TAG.noun | TAG.name) &&
    right & TAG.past &&
    SAID_VERBS.has(verbBase(tokens[i + 1]) ?? '') &&
    (open[i + 2] ?? 0) & SAID_START &&
    !isRelativeOf(spot.tags, k)
  )
    return TAG.participle;
  if (left & TAG.comma && closesSpeaker(spot)) return TAG.past;
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
  'arrive belong defect depart die disappear drown emigrate enrol enroll escape flee graduate happen migrate occur participate perish relapse remain return survive vanish volunteer'.split(
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

/** Whether a noun before a participle is the subject of a relative clause: "whom the team questioned". */
function isRelativeOf(tags: Uint32Array, noun: number): boolean {
  for (let i = noun - 1; i >= 0 && noun - i < 6; i--) {
    const tag = tags[i] ?? 0;
    if (tag & TAG.relative) return true;
    if (!(tag & (TAG.determiner | NOMINAL))) return false;
  }
  return false;
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
    if ((isReporting(tokens[i]) && tokens[i + 1]?.lower === 'that') || UNPASSIVE.has(verbBase(tokens[i]) ?? '')) return true;
  return false;
}

/** "'It was late,' Ann Roth said by telephone": a name right behind a quotation that a comma closes. */
function isBehindQuotation({ tokens, tags, i, k, left }: Spot): boolean {
  if (!(left & (TAG.noun | TAG.name)) || !SAID_VERBS.has(verbBase(tokens[i]) ?? '')) return false;
  let at = k;
  while (at > 1 && k - at < WINDOW && (tags[at] ?? 0) & (TAG.determiner | NOMINAL)) at--;
  return ((tags[at] ?? 0) & TAG.quote) !== 0 && ((tags[at - 1] ?? 0) & TAG.comma) !== 0 && tokens[at - 1]?.end === tokens[at]?.start;
}

/** What can follow a verb of saying. */
const SAID_START = TAG.pronoun | TAG.relative | TAG.determiner;

/**
 * Whether a verb of saying behind a comma has its speaker before what the comma closes: "Ann Roth, who ran the board, said four wells had run dry",
 * "'Go away,' Ann Roth, the clerk, told the men".
 */
function closesSpeaker(spot: Spot): boolean {
  const { tokens, open, tags, i, k } = spot;
  const base = verbBase(tokens[i]) ?? '';
  if (!SAID_VERBS.has(base) && !ANNOUNCING_VERBS.has(base)) return false;
  let verb = false;
  for (let at = k - 1; at > 0 && k - at < WINDOW; at--) {
    const tag = tags[at] ?? 0;
    if (tag & TAG.stop) return false;
    if (tag & TAG.quote) return !verb && at > 1 && (tags[at - 1] ?? 0) === TAG.comma;
    if (isPlainFinite(tokens[at], tag)) verb = true;
    if (tag & TAG.relative) return verb && saysAhead(tokens, open, i + 1);
  }
  return false;
}

/** Whether what is said follows: a clause of its own, or "that" behind a setting ("in a statement that"). */
function saysAhead(tokens: readonly Token[], open: Uint32Array, from: number): boolean {
  if (tokens[from]?.text === ':') return true;
  if ((open[from] ?? 0) & NOMINAL) return finiteAhead(tokens, open, from);
  if (!((open[from] ?? 0) & TAG.preposition)) return false;
  for (let i = from + 1; i < from + 8 && !((open[i] ?? 0) & (TAG.comma | TAG.stop)); i++) if (tokens[i]?.lower === 'that') return true;
  return false;
}

const ANNOUNCING_VERBS = new Set('acknowledge add announce argue confirm declare deny insist report state write'.split(' '));

/** Verbs of saying without a passive. */
const UNPASSIVE = new Set(['boast', 'complain', 'testify']);

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

/** Whether a verb belongs to a relative clause: "an engineer who often inspected", "Survivors we interviewed" at the start. */
function isRelativeVerb(tokens: readonly Token[], tags: Uint32Array, verb: number): boolean {
  if (verb > 1 && verb < 4 && SUBJECT_PRONOUN.test(tokens[verb - 1]?.lower ?? ''))
    return ((tags[verb - 2] ?? 0) & (TAG.noun | TAG.name)) !== 0;
  for (let i = verb - 1; i >= 0 && verb - i < 4; i--) if ((tags[i] ?? 0) & TAG.relative) return true;
  return false;
}
