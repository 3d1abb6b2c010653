/** Finds where the reported words start behind a verb of saying. */
import { CALLING_VERBS, DENIED, EVIDENCE_VERBS, REJECTING_VERBS, REPORTS_NOUN } from '../lexicon/reporting.ts';
import { hasName, lowerAt, type ParsedSentence } from '../sentence.ts';
import { subjectOf, type VerbGroup } from '../syntax/clause.ts';
import { FINITE, NOMINAL, TAG } from '../syntax/words.ts';
import { WEEKDAYS } from './phraseAfter.ts';
import { isOfPeople, isPerson, NUMBER_WORDS } from './people.ts';
import { isEvidence, isSomebody } from './speakers.ts';

/** Verbs that do other work unless `that` or a quotation follows: "holds a view", "accepts because". */
const NEEDS_THAT = new Set([
  'accept',
  'agree',
  'attest',
  'counter',
  'discover',
  'dispute',
  'hold',
  'inform',
  'maintain',
  'observe',
  'point',
  'promise',
  'reason',
  'respond',
  'rule',
  'submit',
  'swear',
]);

/** Where the reported words start behind a verb of saying, null where it does not report. */
export function contentStart(sentence: ParsedSentence, group: VerbGroup): number | null {
  const { tags, quoted } = sentence;
  let i = group.verb + 1;
  // "told of a fire that burned": its "that" opens no report.
  if (TELLS.has(group.base) && lowerAt(sentence, i) === 'of' && group.base !== 'warn') return null;
  if (TELLS.has(group.base)) i = skipHearer(sentence, i);
  else i = skipSetting(sentence, i);
  const lower = lowerAt(sentence, i);
  const tag = tags[i] ?? 0;
  if (group.base === 'continue' && quoted[i + 1] !== 1 && quoted[i] !== 1) return null;
  if (lower === 'that' && tag & (TAG.relative | TAG.determiner | TAG.pronoun)) return i + 1;
  const that = tag & TAG.comma ? behindInsertion(sentence, i) : -1;
  if (that >= 0) return that + 1;
  if (QUOTING.has(group.base)) return quotedFrom(sentence, i);
  if (group.base === 'put') return puts(sentence, i) ? i : null;
  // "Witnesses described how …"
  if (ASKING.test(lower) && !NEEDS_THAT.has(group.base) && sentence.groups.some(({ first }) => first > i)) return i;
  if (group.base === 'accuse' || group.base === 'blame') return charges(sentence, group, i) ? i : null;
  if (REJECTING_VERBS.has(group.base)) return rejectsAs(sentence, i) ? i : null;
  if (TELLS_OF_DOING.has(group.base) && (tag & TAG.gerund || /^(?:being|having)$/.test(lower))) return i;
  if (CALLING_VERBS.has(group.base))
    return calls(sentence, group) ||
      (group.base !== 'describe' && names(sentence, i)) ||
      (group.base === 'describe' && tellsOf(sentence, group, i))
      ? i
      : null;
  if (quoted[i] === 1) return i;
  if (lower === ':' || (tag & TAG.comma && quoted[i + 1] === 1)) return i + 1;
  if (TELLS.has(group.base) && i === group.verb + 1) return null;
  if (NEEDS_THAT.has(group.base)) return null;
  if (startsClause(sentence, i, group)) return i;
  if (EXPECTING_VERBS.has(group.base) && expects(sentence, group, i)) return i;
  return reportsNoun(sentence, group, i) ? i : null;
}

/** Verbs that name the hearer before what is said. */
export const TELLS = new Set(['tell', 'inform', 'assure', 'notify', 'advise', 'remind', 'warn']);

/** "recalled seeing", "described being locked in". */
const TELLS_OF_DOING = new Set(['admit', 'acknowledge', 'deny', 'describe', 'mention', 'recall', 'recount', 'report']);

/** "expects the economy to shrink". */
const EXPECTING_VERBS = new Set(['believe', 'estimate', 'expect', 'forecast', 'predict', 'project']);

/** A named body or person says what something is to do: "The World Bank expects the economy to shrink". */
function expects(sentence: ParsedSentence, group: VerbGroup, from: number): boolean {
  const { tags } = sentence;
  if (!hasName(sentence, subjectOf(sentence, group.first, 0))) return false;
  for (let i = from; i < from + 12; i++) {
    if ((tags[i] ?? 0) & TAG.to) return i > from;
    if (!((tags[i] ?? 0) & (NOMINAL | TAG.determiner | TAG.preposition | TAG.gerund | TAG.adverb | TAG.coordinator))) return false;
  }
  return false;
}

const QUOTING = new Set(['cite', 'quote']);
const ASKING = /^(?:how|whether|why)$/;

/** "quoted an aide as saying that …": behind the words of saying; null where nobody is quoted so. */
function quotedFrom({ tokens }: ParsedSentence, from: number): number | null {
  for (let i = from + 1; i < from + 12; i++)
    if (tokens[i]?.lower === 'as' && tokens[i + 1]?.lower === 'saying') return tokens[i + 2]?.lower === 'that' ? i + 3 : i + 2;
  return null;
}

/** "put the number of empty cabins at 31,000": a figure is given. */
function puts({ tags, tokens }: ParsedSentence, from: number): boolean {
  if (!((tags[from] ?? 0) & TAG.determiner)) return false;
  for (let i = from + 1; i < from + 14 && !((tags[i] ?? 0) & (FINITE | TAG.stop)); i++)
    if (tokens[i]?.lower === 'at') return isAmount(tokens, tags, i + 1);
  return false;
}

/** A number, perhaps behind a currency sign or "about", "more than". */
export function isAmount(tokens: ParsedSentence['tokens'], tags: Uint32Array, from: number): boolean {
  for (let i = from; i < from + 4; i++) {
    if ((tags[i] ?? 0) & TAG.number || NUMBER_WORDS.test(tokens[i]?.lower ?? '')) return true;
    if (
      !/^(?:[$£€¥]|a|about|around|at|between|fewer|just|least|less|more|nearly|only|over|roughly|some|than|under|up|to)$/.test(
        tokens[i]?.lower ?? '',
      )
    )
      return false;
  }
  return false;
}

/** "rejected the findings as biased". */
function rejectsAs({ tokens, tags }: ParsedSentence, from: number): boolean {
  for (let i = from + 1; i < from + 14; i++) {
    if ((tags[i] ?? 0) & TAG.stop) return false;
    if (tokens[i]?.lower === 'as') return true;
  }
  return false;
}

/** "Survivors described beatings": people tell of what happened. */
function tellsOf(sentence: ParsedSentence, group: VerbGroup, i: number): boolean {
  const subject = subjectOf(sentence, group.first, 0);
  return ((sentence.tags[i] ?? 0) & (TAG.determiner | NOMINAL)) !== 0 && (isSomebody(sentence, subject) || isOfPeople(sentence, subject));
}

/** The hearer of "told reporters that". */
function skipHearer(sentence: ParsedSentence, from: number): number {
  for (let i = from; i < Math.min(from + 14, sentence.tokens.length); i++) {
    const tag = sentence.tags[i] ?? 0;
    if (lowerAt(sentence, i) === 'that' && tag & TAG.relative) return i;
    if (tag & (TAG.past | TAG.third | TAG.have | TAG.modal) && tag & ~TAG.base && i > from) return from;
    if (sentence.quoted[i] || tag & (TAG.stop | TAG.comma)) return i;
    if (
      i > from &&
      tag & (TAG.determiner | TAG.pronoun) &&
      !((sentence.tags[i - 1] ?? 0) & (TAG.preposition | TAG.coordinator | TAG.determiner))
    )
      return i;
  }
  return from;
}

/** The "that" behind "to this newspaper", "to the panel"; `to` itself where none stands there. */
function behindHearer(sentence: ParsedSentence, to: number): number {
  for (let i = to + 1; i < to + 9; i++) {
    if (lowerAt(sentence, i) === 'that' && i > to + 1 && (sentence.tags[i] ?? 0) & TAG.relative) return i;
    if (!((sentence.tags[i] ?? 0) & (TAG.determiner | TAG.pronoun | NOMINAL)) && lowerAt(sentence, i) !== 'of') return to;
  }
  return to;
}

/** The "that" behind an insertion: "contends, and the Crown accepts, that …"; -1 where there is none. */
function behindInsertion({ tags, tokens }: ParsedSentence, comma: number): number {
  for (let i = comma + 2; i < comma + 14; i++) {
    if ((tags[i] ?? 0) & (TAG.stop | TAG.quote)) return -1;
    if ((tags[i] ?? 0) & TAG.comma) return tokens[i + 1]?.lower === 'that' ? i + 1 : -1;
  }
  return -1;
}

const ROUGHLY = /^(?:about|around|between|over|under)$/;

/** "on Tuesday", "in a statement", "Thursday" between the verb and what is said. */
function skipSetting(sentence: ParsedSentence, from: number): number {
  const { tags } = sentence;
  let i = from;
  while ((tags[i] ?? 0) & TAG.adverb) i++;
  if (WEEKDAYS.has(lowerAt(sentence, i))) i++;
  if ((tags[i] ?? 0) & TAG.to) return behindHearer(sentence, i);
  // "said around 400 men had left": no setting.
  if (!((tags[i] ?? 0) & TAG.preposition) || (ROUGHLY.test(lowerAt(sentence, i)) && isAmount(sentence.tokens, tags, i))) return i;
  // "on Monday it had …": a subject of its own behind the setting.
  let subject = i;
  for (let k = i + 1; k < Math.min(i + 16, sentence.tokens.length); k++) {
    const lower = lowerAt(sentence, k);
    const tag = tags[k] ?? 0;
    if (lower === 'that' && tag & TAG.relative) return k;
    if (sentence.quoted[k]) return k;
    if (tag & (FINITE | TAG.be | TAG.have | TAG.modal)) return subject;
    const starts = tag & TAG.determiner || (tag & TAG.pronoun && lower !== 'who');
    if (k > i + 1 && starts && (tags[k - 1] ?? 0) & (TAG.noun | TAG.name | TAG.number)) subject = k;
  }
  return i;
}

const CLAUSE_START = TAG.determiner | TAG.pronoun | NOMINAL | TAG.gerund | TAG.preposition | TAG.adverb | TAG.participle;

/** Whether a noun phrase with a finite verb behind it stands at `i`. */
export function startsClause(sentence: ParsedSentence, i: number, group: VerbGroup): boolean {
  const { tags } = sentence;
  const tag = tags[i] ?? 0;
  const next = sentence.groups.find(({ first }) => first > group.verb);
  if (next === undefined || lowerAt(sentence, i) === 'out') return false;
  if (!(tag & CLAUSE_START)) return false;
  if (tag & TAG.pronoun && next.first > i + 4) return false;
  for (let k = i; k < next.first; k++) {
    const at = tags[k] ?? 0;
    if (at & TAG.relative || at & TAG.to || lowerAt(sentence, k) === ';') return false;
    if (at & TAG.coordinator && k === next.first - 1) return false;
    if (at & TAG.subordinator && k > i) return false;
  }
  return true;
}

function reportsNoun(sentence: ParsedSentence, group: VerbGroup, i: number): boolean {
  const tag = sentence.tags[i] ?? 0;
  if (group.base === 'claim' && lowerAt(sentence, i) === 'not') return true;
  if (/^(?:being|having)$/.test(lowerAt(sentence, i))) return REPORTS_NOUN.has(group.base) || group.base === 'deny';
  // "reported between 17 and 20 hours"
  if (lowerAt(sentence, i) === 'between' && REPORTS_NOUN.has(group.base) && isAmount(sentence.tokens, sentence.tags, i)) return true;
  if (!(tag & (TAG.determiner | NOMINAL | TAG.gerund | TAG.pronoun)))
    return group.base === 'claim' && lowerAt(sentence, i) === 'to'
      ? true
      : group.base === 'warn' && /^(?:of|against|about)$/.test(lowerAt(sentence, i));
  if (group.base === 'deny') return denies(sentence, i);
  if (group.base === 'claim') return tag === TAG.gerund || lowerAt(sentence, i) === 'not' || lowerAt(sentence, i) === 'responsibility';
  // "Pliny mentions a lighthouse": who has a name.
  if (group.base === 'mention' && !hasName(sentence, subjectOf(sentence, group.first, 0))) return false;
  // "The nurse noted the time": what anybody may do.
  if (group.base === 'note' && lowerAt(sentence, i) === 'the' && isPersonAtWork(sentence, group)) return false;
  if (REPORTS_NOUN.has(group.base)) return !(tag & TAG.pronoun);
  // "The agency found a house": not only a text finds.
  if (group.base === 'find' && /^(?:activists|agency|agencies)$/.test(lowerAt(sentence, group.first - 1))) return false;
  return EVIDENCE_VERBS.has(group.base) && isEvidence(sentence, group);
}

/** Whether the subject is a person told by a common noun or pronoun. */
function isPersonAtWork(sentence: ParsedSentence, group: VerbGroup): boolean {
  const subject = subjectOf(sentence, group.first, 0);
  const noun = lowerAt(sentence, subject.to - 1);
  return !isEvidence(sentence, group) && !hasName(sentence, subject) && (/^(?:he|she|they)$/.test(noun) || isPerson(noun));
}

/** "called it 'absurd'", "described the camps as overcrowded". */
function calls({ tokens, quoted }: ParsedSentence, group: VerbGroup): boolean {
  for (let i = group.verb + 1; i < Math.min(tokens.length, group.verb + 25); i++) {
    if (quoted[i] || (group.base === 'describe' && tokens[i]?.lower === 'as')) return true;
    // "calls the deductions fees for …": what is quoted further on is not the name.
    if (tokens[i]?.lower === 'for' || tokens[i]?.lower === ';') return false;
  }
  return false;
}

/** "called the vote a farce": a thing, and what it is called. */
function names({ tokens, tags }: ParsedSentence, from: number): boolean {
  if (!((tags[from] ?? 0) & (TAG.determiner | TAG.pronoun | TAG.name | TAG.noun))) return false;
  for (let i = from + 1; i < from + 9; i++) {
    const tag = tags[i] ?? 0;
    if (tag & (TAG.comma | TAG.stop | TAG.preposition | TAG.to)) return false;
    if (/^an?$/.test(tokens[i]?.lower ?? '')) return ((tags[i - 1] ?? 0) & (TAG.noun | TAG.name | TAG.pronoun)) !== 0;
    // "called the claims groundless", "called veterans losers"
    const last = i === tokens.length - 1 || ((tags[i + 1] ?? 0) & (TAG.comma | TAG.stop)) !== 0 || tokens[i + 1]?.text === '.';
    if (last && (tags[i - 1] ?? 0) & (TAG.noun | TAG.name | TAG.pronoun))
      return (tag & TAG.adjective) !== 0 || ((tag & TAG.noun) !== 0 && isPlural(tokens, i) && isPlural(tokens, i - 1));
  }
  return false;
}

function isPlural(tokens: ParsedSentence['tokens'], i: number): boolean {
  const word = tokens[i]?.lower ?? '';
  return /[^s']s$/.test(word) || /^(?:children|men|people|police|women)$/.test(word);
}

/** "accused its neighbour of breaking the truce", "blamed the drivers for it", "blamed smugglers". */
function charges(sentence: ParsedSentence, group: VerbGroup, from: number): boolean {
  const blames = group.base === 'blame' && ((sentence.tags[from] ?? 0) & (TAG.determiner | NOMINAL)) !== 0;
  if (blames && isOfPeople(sentence, subjectOf(sentence, group.first, 0))) return true;
  for (let i = from + 1; i < from + 14; i++) if (/^(?:of|for|on)$/.test(lowerAt(sentence, i))) return true;
  return false;
}

function denies(sentence: ParsedSentence, i: number): boolean {
  if ((sentence.tags[i] ?? 0) & TAG.gerund) return true;
  for (let k = i; k < i + 4; k++) if (DENIED.has(lowerAt(sentence, k))) return true;
  return false;
}
