/** Reads reports by a verb of saying: "X said that …", "…, X said", "…, said X". */
import { CALLING_VERBS, COUNTING_VERBS, REPORTING_VERBS } from '../lexicon/reporting.ts';
import { WORD_LISTS } from '../phrases.ts';
import { lowerAt, type ParsedSentence } from '../sentence.ts';
import { subjectOf, type TokenRange, type VerbGroup } from '../syntax/clause.ts';
import { NOMINAL, TAG } from '../syntax/words.ts';
import { contentStart, isAmount } from './content.ts';
import { closesInsertion, closesQuotation, contentAroundInsertion } from './insertion.ts';
import { phraseAfter, WEEKDAYS } from './phraseAfter.ts';
import type { AttributionReading } from './reading.ts';
import { canSpeak, isCountingBody, isEvidence, isSomebody, SHOWING } from './speakers.ts';
import { gaveEvidence, heardFrom, prepositionalContent } from './viewing.ts';

function endOf({ tokens }: ParsedSentence): number {
  return tokens.length;
}

const READ = /^reads?$/;
const INVERTS = WORD_LISTS.inverting.bit;

/** `"…," said X`, `…, said X`. */
export function byInversion(sentence: ParsedSentence): AttributionReading | null {
  const { tokens, tags, quoted, starts } = sentence;
  if ((sentence.lists & INVERTS) === 0) return null;
  for (let i = 1; i < tokens.length; i++) {
    if (((starts[i] ?? 0) & INVERTS) === 0 || (quoted[i] && quoted[i - 1] && !((tags[i - 1] ?? 0) & TAG.quote))) continue;
    if (!((tags[i - 1] ?? 0) & (TAG.quote | TAG.comma)) && !quoted[i - 1]) continue;
    if (
      !((tags[i + 1] ?? 0) & (TAG.determiner | NOMINAL | TAG.pronoun)) ||
      lowerAt(sentence, i + 1) === 'that' ||
      lowerAt(sentence, i + 1) === 'it'
    )
      continue;
    const closing = quoted[i - 1] === 1 || quoted[i - 2] === 1;
    const source = phraseAfter(sentence, i + 1);
    if (source.to === source.from || (!closing && !standsAlone(sentence, i, source.to))) continue;
    // '"Enough," read a placard': it is asked to be read elsewhere ("To learn more, read the guide").
    if (READ.test(lowerAt(sentence, i)) && !closing) continue;
    return {
      source,
      cue: { from: i, to: i + 1 },
      content: contentAround(sentence, i, source.to, (tags[i - 1] ?? 0) & TAG.quote ? 'quoted' : 'told'),
    };
  }
  return null;
}

/**
 * Whether "said X" behind a comma is cut off from what follows: "The people, said Rice, are …". In "Kim, who lives there, said the army had …" the
 * clause goes on.
 */
function standsAlone({ tokens, tags, groups }: ParsedSentence, verb: number, sourceEnd: number): boolean {
  const tag = tags[sourceEnd] ?? 0;
  if (sourceEnd >= tokens.length - 1) return groups.some(({ first }) => first < verb);
  if (tag & (TAG.comma | TAG.quote | TAG.preposition)) return true;
  // "It costs $10, said a guard who asked not to be named": no other clause follows.
  return (
    tokens[sourceEnd]?.lower.startsWith('wh') === true &&
    groups.some(({ main, first }) => main && first < verb) &&
    !groups.some(({ main, first }) => main && first > sourceEnd)
  );
}

/** What stands before the cue, and what follows it where the quotation goes on. */
function contentAround(sentence: ParsedSentence, cue: number, after: number, before: 'quoted' | 'told'): TokenRange {
  const goesOn =
    before === 'told' && sentence.groups.some(({ first }) => first >= after) && ((sentence.tags[after] ?? 0) & TAG.comma) !== 0;
  if (goesOn || sentence.quoted.subarray(after).includes(1)) return { from: 0, to: endOf(sentence) };
  return { from: 0, to: cue };
}

/** A verb of saying with its subject before it. */
export function byVerb(sentence: ParsedSentence): AttributionReading | null {
  for (const group of sentence.groups) {
    if (sentence.quoted[group.verb]) continue;
    const reading =
      (REPORTING_VERBS.has(group.base) ? readReport(sentence, group) : readCount(sentence, group)) ??
      readPrepositional(sentence, group) ??
      heardFrom(sentence, group);
    if (reading !== null) return closingReport(sentence, group) ?? reading;
  }
  return null;
}

/** "Prisoners described a day of twelve hours, the group says": a report that closes the sentence has all others in what it reports. */
function closingReport(sentence: ParsedSentence, inner: VerbGroup): AttributionReading | null {
  const last = sentence.groups.at(-1);
  if (last === undefined || last === inner || sentence.quoted[last.verb] || !REPORTING_VERBS.has(last.base)) return null;
  const reading = readReport(sentence, last);
  const speaker = reading?.source?.from ?? -1;
  const isLast = reading !== null && speaker > inner.verb && reading.content.from === 0 && reading.content.to <= speaker;
  return isLast ? reading : null;
}

function readReport(sentence: ParsedSentence, group: VerbGroup): AttributionReading | null {
  if (group.passive || isPresentCondition(group) || (group.negated && !OPINION_VERBS.has(group.base))) return null;
  if (!group.main && CALLING_VERBS.has(group.base)) return null;
  const bare = withoutConjunction(sentence, sharedSubject(sentence, group) ?? subjectOf(sentence, group.first, 0));
  if (bare.from === bare.to || !canSpeak(sentence, bare)) return null;
  if (SHOWING.has(group.base) && !isEvidence(sentence, group) && !isSomebody(sentence, bare)) return null;
  if (!group.main && ASIDE.has(lowerAt(sentence, bare.from - 1))) return null;
  const cue = { from: group.verb, to: group.verb + 1 };
  const source = wholeName(sentence, withName(sentence, bare, group.first));
  if (lowerAt(sentence, source.from - 1) === 'as') {
    const aside = readAside(sentence, source, cue);
    if (aside !== null) return aside;
  }
  const parenthetical = !NEVER_INSERTED.has(group.base) && closesInsertion(sentence, group, source.from);
  if (closesQuotation(sentence, source.from) && !NEVER_INSERTED.has(group.base) && !sentence.quoted.subarray(group.verb).includes(1))
    return { source, cue, content: { from: 0, to: source.from } };
  if (parenthetical) return { source, cue, content: contentAroundInsertion(sentence, source.from, group.verb + 1) };
  if (group.base === 'admit' && admitsProof(sentence, group, bare)) return null;
  const from = contentStart(sentence, group);
  return from === null ? null : { source, cue, content: { from, to: endOf(sentence) } };
}

/** "Critics see the law as a gift", "residents spoke of beatings": a main clause's verb with a preposition. */
function readPrepositional(sentence: ParsedSentence, group: VerbGroup): AttributionReading | null {
  if (!group.main || group.passive || group.negated || group.modal !== null) return null;
  const subject = sharedSubject(sentence, group) ?? subjectOf(sentence, group.first, 0);
  if (subject.from === subject.to || !canSpeak(sentence, subject)) return null;
  const source = wholeName(sentence, withName(sentence, subject, group.first));
  const cue = { from: group.verb, to: group.verb + 1 };
  // "…," she remembers.
  if (group.base === 'remember' && sentence.quoted[source.from - 1] === 1 && closesInsertion(sentence, group, source.from))
    return { source, cue, content: contentAroundInsertion(sentence, source.from, cue.to) };
  const evidence = gaveEvidence(sentence, group, source);
  if (evidence !== null) return evidence;
  const from = prepositionalContent(sentence, group, subject);
  if (from === null) return null;
  return {
    source,
    cue,
    content: { from, to: endOf(sentence) },
  };
}

/** "The WHO recorded 7,300 cases": a body, a verb of counting, and a number behind it. */
function readCount(sentence: ParsedSentence, group: VerbGroup): AttributionReading | null {
  if (!COUNTING_VERBS.has(group.base) || !group.main || group.passive || group.negated || group.modal !== null) return null;
  if (!isAmount(sentence.tokens, sentence.tags, group.verb + 1)) return null;
  const source = subjectOf(sentence, group.first, 0);
  if (!isCountingBody(sentence, source)) return null;
  return { source, cue: { from: group.verb, to: group.verb + 1 }, content: { from: group.verb + 1, to: endOf(sentence) } };
}

/** "The judge admitted the statement": a court lets it in. */
function admitsProof(sentence: ParsedSentence, group: VerbGroup, { to }: TokenRange): boolean {
  return /^(?:court|judge|magistrate|tribunal)$/.test(lowerAt(sentence, to - 1)) && lowerAt(sentence, group.verb + 1) !== 'that';
}

/** Verbs that report though they are denied: "does not expect shortages" says what someone expects. "Did not say" says nothing. */
const OPINION_VERBS = new Set(['accept', 'agree', 'believe', 'consider', 'deny', 'dispute', 'doubt', 'expect', 'foresee', 'think']);

/** "He described the fall and complained that …": the subject of the verb before the conjunction, null where the verb has its own. */
function sharedSubject(sentence: ParsedSentence, group: VerbGroup): TokenRange | null {
  let left = group.first - 1;
  while ((sentence.tags[left] ?? 0) & TAG.adverb) left--;
  if (!/^(?:and|but)$/.test(lowerAt(sentence, left))) return null;
  const before = sentence.groups[sentence.groups.indexOf(group) - 1];
  return before?.main === true ? subjectOf(sentence, before.first, 0) : null;
}

/** The "as" or "like" before a clause is no part of its subject. */
function withoutConjunction(sentence: ParsedSentence, subject: TokenRange): TokenRange {
  const joined = subject.to - subject.from > 1 && /^(?:as|like|than)$/.test(lowerAt(sentence, subject.from));
  return joined ? { from: subject.from + 1, to: subject.to } : subject;
}

/** "As the report notes, …", "As the Lancet noted in 2011, …", "…, as the report notes". */
function readAside(sentence: ParsedSentence, source: TokenRange, cue: TokenRange): AttributionReading | null {
  const { tags } = sentence;
  const end = endOf(sentence);
  // "As the mayor told us, …"
  let comma = cue.to + ((tags[cue.to] ?? 0) & TAG.pronoun ? 1 : 0);
  if ((tags[comma] ?? 0) & TAG.preposition)
    while (comma < cue.to + 6 && (tags[comma] ?? 0) & (TAG.preposition | TAG.determiner | NOMINAL)) comma++;
  if (((tags[comma] ?? 0) & TAG.comma) === 0 && comma < end - 1) return null;
  return { source, cue, content: source.from === 1 ? { from: comma + 1, to: end } : { from: 0, to: source.from - 1 } };
}

/** "the company's chief, Ann Roth, said": the name that follows a bare title belongs to the source. */
function withName({ tags }: ParsedSentence, source: TokenRange, verb: number): TokenRange {
  if ((tags[source.to] ?? 0) !== TAG.comma || !((tags[source.from] ?? 0) & TAG.determiner)) return source;
  let i = source.to + 1;
  while ((tags[i] ?? 0) & TAG.name) i++;
  const named = i > source.to + 1 && i < verb && (tags[i] ?? 0) & TAG.comma;
  return named ? { from: source.from, to: i } : source;
}

/** "The central bank on Thursday forecast": without the day. */
function wholeName(sentence: ParsedSentence, { from, to }: TokenRange): TokenRange {
  const day = WEEKDAYS.has(lowerAt(sentence, to - 1)) && lowerAt(sentence, to - 2) === 'on' && to - from > 2;
  return day ? { from, to: to - 2 } : { from, to };
}

/** A report in such a clause is not what the sentence asserts: "they stay because they fear that …". */
const ASIDE = new Set([
  'after',
  'although',
  'because',
  'before',
  'if',
  'since',
  'though',
  'unless',
  'until',
  'what',
  'when',
  'whenever',
  'where',
  'whether',
  'while',
]);

const CONDITIONAL = new Set(['should', 'must', 'would', 'might', 'may', 'can', 'could', 'will', 'cannot']);

function isPresentCondition(group: VerbGroup): boolean {
  return group.modal !== null && CONDITIONAL.has(group.modal) && group.base !== 'say';
}

/** Verbs that need what they say as their object: "X accepts", "X calls" close no report. */
const NEVER_INSERTED = new Set(
  'accept accuse assume blame brand call characterise characterize cite continue count describe determine disclose discover hold inform label mention point promise put quote reason reckon tweet'.split(
    ' ',
  ),
);
