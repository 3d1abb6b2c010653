/**
 * Finds the finite verb groups of a sentence and which of them is the main clause's.
 *
 * Method: each conjunction or relative word that opens a subordinate clause claims the next finite verb; the first verb that nothing
 * claims is the main one. Cost: linear. Limits: a subordinate clause without a finite verb of its own can claim the main verb; then the last
 * claimed verb is taken for the main one.
 */
import type { Token } from '../../text/tokens.ts';
import { verbBase } from './verbs.ts';
import { tagTokens } from './tag.ts';
import { AUXILIARY, FINITE, NOMINAL, TAG, VERB } from './words.ts';

/** A sentence with the class of each of its words. Indexes below are token indexes; ranges exclude their end. */
export interface TaggedSentence {
  readonly tokens: readonly Token[];
  readonly tags: Uint32Array;
}

export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** A finite verb with its auxiliaries: "has not been told". */
export interface VerbGroup {
  /** The first word that bears tense: an auxiliary or the verb itself. */
  readonly first: number;
  /** The full verb; an auxiliary where there is no other. */
  readonly verb: number;
  /** Base form of the verb; `be`, `have` or `do` for those. */
  readonly base: string;
  readonly passive: boolean;
  /** `should`, `may` …; null without one. */
  readonly modal: string | null;
  readonly negated: boolean;
  /** Present or past tense by its first word. */
  readonly past: boolean;
  /** Nothing but a main clause claims it. */
  readonly main: boolean;
}

export function tagSentence(tokens: readonly Token[], quoted: Uint8Array): TaggedSentence {
  return { tokens, tags: tagTokens(tokens, quoted) };
}

const BARE_AUXILIARIES = new Set(['be', 'been', 'being', 'having', 'done', 'doing']);
const PAST_AUXILIARIES = new Set(['was', 'were', 'had', 'did', "wasn't", "weren't", "hadn't", "didn't"]);

function opensGroup({ tokens, tags }: TaggedSentence, i: number): boolean {
  const tag = tags[i] ?? 0;
  if (tag & AUXILIARY) return !BARE_AUXILIARIES.has(tokens[i]?.lower ?? '');
  return (tag & FINITE) !== 0 && !(tag & TAG.base && i > 0 && (tags[i - 1] ?? 0) & (TAG.to | TAG.modal | TAG.do));
}

function baseOf(token: Token | undefined, tag: number): string {
  if (tag & TAG.be) return 'be';
  if (tag & TAG.have) return 'have';
  if (tag & TAG.do) return 'do';
  return verbBase(token) ?? token?.lower.replace(/(?:ed|s)$/, '') ?? '';
}

/** Words of number that float into a verb group: "were each charged". */
const FLOATING = new Set(['all', 'both', 'each']);

/** Words in front of a clause behind which its auxiliary stands before the subject. */
const INVERTING_FRONT = /^(?:never|nor|neither|rarely|seldom|hardly|scarcely)$/;

/** "At no time", "under no circumstances". */
const NO_FRONT = /^(?:account|case|circumstances|condition|point|stage|time|way)$/;

/** "Not only has China refused", "Not once did they ask", "Nor did the state act": the length of the subject within the verb group, else 0. */
function invertedSubject({ tokens, tags }: TaggedSentence, first: number): number {
  if (first === 0 || !((tags[first] ?? 0) & AUXILIARY)) return 0;
  const left = tokens[first - 1]?.lower ?? '';
  const front =
    INVERTING_FRONT.test(left) ||
    (NO_FRONT.test(left) && tokens[first - 2]?.lower === 'no') ||
    ((left === 'only' || left === 'once') && tokens[first - 2]?.lower === 'not');
  if (!front) return 0;
  let i = first + 1;
  while (i < first + 9 && (tags[i] ?? 0) & (NOMINAL | TAG.determiner | TAG.pronoun | TAG.preposition)) i++;
  return (tags[i] ?? 0) & (VERB | TAG.be | TAG.have | TAG.adverb) ? i - first - 1 : 0;
}

/** The verb group that opens at `first`. Adverbs, `not` and the subject of an inverted clause may stand within. */
function readGroup(sentence: TaggedSentence, first: number, main: boolean): VerbGroup {
  const { tokens, tags } = sentence;
  let verb = first;
  let negated = false;
  let passive = false;
  let lastBe = false;
  const isAuxiliary = ((tags[first] ?? 0) & AUXILIARY) !== 0;
  const before = tags[first - 1] ?? 0;
  const left = tokens[first - 1]?.lower ?? '';
  const inverted = invertedSubject(sentence, first);
  if (before & TAG.not || left === 'never' || (left === 'once' && tokens[first - 2]?.lower === 'never')) negated = true;
  if (inverted > 0 && left !== 'only' && !/^(?:rarely|seldom|hardly|scarcely)$/.test(left)) negated = true;
  for (let i = first; i < tokens.length && i < first + 12; i++) {
    if (i === first + 1) i += inverted;
    const tag = tags[i] ?? 0;
    const lower = tokens[i]?.lower ?? '';
    if (tag & TAG.not || lower.endsWith("n't") || lower === 'cannot') negated = true;
    if (tag & AUXILIARY) {
      verb = i;
      lastBe = (tag & TAG.be) !== 0;
    } else if (tag & VERB && (i === first || isAuxiliary)) {
      verb = i;
      passive = lastBe && (tag & (TAG.participle | TAG.past)) !== 0;
      break;
    } else if (!(tag & (TAG.not | TAG.adverb)) && !FLOATING.has(lower)) break;
  }
  const head = tokens[first]?.lower ?? '';
  return {
    first,
    verb,
    base: baseOf(tokens[verb], tags[verb] ?? 0),
    passive,
    modal: (tags[first] ?? 0) & TAG.modal ? head : null,
    negated,
    past: ((tags[first] ?? 0) & TAG.past) !== 0 || PAST_AUXILIARIES.has(head),
    main,
  };
}

/** No sentence of prose has more; what has is a list or worse. */
const MAX_GROUPS = 100;
const LONGEST_SUBJECT = 80;

/** The finite verb groups of a range, in order, with the main ones marked. */
export function verbGroups(sentence: TaggedSentence, { from, to }: TokenRange): readonly VerbGroup[] {
  const { tokens, tags } = sentence;
  const groups: VerbGroup[] = [];
  let claims = 0;
  let depth = 0;
  let opening = from < to && ((tags[from] ?? 0) & TAG.subordinator) !== 0;
  for (let i = from; i < to && groups.length < MAX_GROUPS; i++) {
    const tag = tags[i] ?? 0;
    const text = tokens[i]?.text ?? '';
    if (text === '(' || text === '[') depth++;
    else if (text === ')' || text === ']') depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    if (opening && tag & TAG.comma && groups.length > 0) {
      // "Because we find that the court erred, we reverse": nothing before the comma is the main clause.
      opening = false;
      for (const [k, group] of groups.entries()) groups[k] = { ...group, main: false };
    }
    if (tag & (TAG.subordinator | TAG.relative)) claims = Math.min(claims + 1, 3);
    else if (tag & TAG.stop && text === ';') claims = 0;
    else if (tag & TAG.comma && groups.length > 0 && claims > 0 && !groups.at(-1)?.main) claims = 0;
    else if (opensGroup(sentence, i)) {
      const group = readGroup(sentence, i, claims === 0);
      groups.push(group);
      if (claims > 0) claims--;
      i = Math.max(i, group.verb);
    }
  }
  return groups;
}

/** The main verb of a range: the first that no conjunction claims, else the last. */
export function mainVerb(groups: readonly VerbGroup[]): VerbGroup | null {
  return groups.find(group => group.main) ?? groups.at(-1) ?? null;
}

const IN_SUBJECT = NOMINAL | TAG.determiner | TAG.preposition | TAG.coordinator | TAG.participle | TAG.gerund | TAG.pronoun | TAG.adverb;

/**
 * The noun phrase that stands before a verb as its subject, without the apposition or relative clause between commas behind it and without
 * what is fronted before it. Empty (`from` = `to`) where there is none.
 */
export function subjectOf({ tokens, tags }: TaggedSentence, verb: number, start: number): TokenRange {
  let end = verb;
  while (end > start && (tags[end - 1] ?? 0) & (TAG.adverb | TAG.not)) end--;
  const open = isBreak(tokens, tags, end - 1) ? apposed({ tokens, tags }, end - 1, start) : end;
  const from = phraseStart({ tokens, tags }, open, start);
  const before = tags[from - 1] ?? 0;
  // "a colleague who stayed until 2022 says": what may be a participle is the verb of the relative clause.
  const isBehindWho = before & TAG.relative && (tags[from] ?? 0) & TAG.participle && tokens[from - 1]?.lower === 'who';
  const relative = isBehindWho ? from - 1 : before & (FINITE | AUXILIARY) ? relativeBefore({ tokens, tags }, from - 1, start) : -1;
  if (relative > start) return stripFront({ tokens, tags }, phraseStart({ tokens, tags }, relative, start), relative);
  return namedBefore({ tokens, tags }, stripFront({ tokens, tags }, from, relativeStart(tags, from, open)), start);
}

function phraseStart({ tokens, tags }: TaggedSentence, end: number, start: number): number {
  let from = end;
  while (from > start && end - from < LONGEST_SUBJECT && inSubject(tokens, tags, from - 1)) from--;
  return from;
}

const SPEAKERS = /^(?:he|i|she|they|we|you)$/;

/** The relative word of a clause that stands between a subject and its verb without commas: "an engineer who inspected the dam said". */
function relativeBefore({ tokens, tags }: TaggedSentence, verb: number, start: number): number {
  for (let i = verb - 1; i > start && verb - i < 12; i--) {
    const tag = tags[i] ?? 0;
    if (tag & (TAG.comma | TAG.stop | TAG.quote)) return -1;
    if (tag & TAG.relative) return (tags[i - 1] ?? 0) & (NOMINAL | TAG.pronoun) ? i : -1;
    // "Survivors we interviewed described …"
    if (i === verb - 1 && SPEAKERS.test(tokens[i]?.lower ?? '')) return (tags[i - 1] ?? 0) & (TAG.noun | TAG.name) ? i : -1;
  }
  return -1;
}

function inSubject(tokens: readonly Token[], tags: Uint32Array, i: number): boolean {
  const tag = tags[i] ?? 0;
  if (tag === 0) return /^[.&%$£€]$/.test(tokens[i]?.text ?? '') || isPossessiveMark(tokens, i);
  return (tag & IN_SUBJECT) !== 0 || ((tag & TAG.stop) !== 0 && tokens[i]?.lower === '-');
}

/** The apostrophe of "the workers' union". */
function isPossessiveMark(tokens: readonly Token[], i: number): boolean {
  const mark = tokens[i];
  const left = tokens[i - 1];
  return mark !== undefined && left !== undefined && /^['’]$/.test(mark.text) && left.end === mark.start && left.lower.endsWith('s');
}

/**
 * Where the noun phrase before ", director of X," or ", who …," ends; behind the comma itself where nothing opens the insertion. Several
 * insertions may follow one another; what is fronted ("In 2012,") is none.
 */
function apposed({ tokens, tags }: TaggedSentence, comma: number, start: number): number {
  let end = comma + 1;
  for (let i = comma - 1; i > start && comma - i < 40; i--) {
    const tag = tags[i] ?? 0;
    const inserted = (tags[i + 1] ?? 0) & TAG.relative;
    if (isBreak(tokens, tags, i) && ((tags[i - 1] ?? 0) & (NOMINAL | TAG.pronoun) || tokens[i - 1]?.text === '.')) {
      if (isFronted(tokens, tags, i, start)) break;
      end = i;
      if (inserted) break;
    }
    if (tag & TAG.stop && tokens[i]?.lower === ';') break;
    // "'It is late,' Ann Roth, the clerk, said": what is quoted is over.
    if (tag & TAG.quote && (tags[i - 1] ?? 0) & TAG.comma && tokens[i - 1]?.end === tokens[i]?.start) break;
    if (tag & (AUXILIARY | TAG.third | TAG.past | TAG.subordinator) && end !== comma + 1) break;
  }
  return end;
}

/** A comma, semicolon, dash or bracket; not the hyphen within a word. */
function isBreak(tokens: readonly Token[], tags: Uint32Array, i: number): boolean {
  const tag = tags[i] ?? 0;
  if (tag & TAG.comma) return true;
  return (tag & TAG.stop) !== 0 && !(tokens[i]?.lower === '-' && tokens[i - 1]?.end === tokens[i].start);
}

/** Whether the words before `end`, back to the comma or start before them, are an adverbial. */
function isFronted(tokens: readonly Token[], tags: Uint32Array, end: number, start: number): boolean {
  let i = end - 1;
  while (i > start && !isBreak(tokens, tags, i - 1)) i--;
  return ((tags[i] ?? 0) & (TAG.preposition | TAG.adverb | TAG.subordinator | TAG.participle | TAG.gerund | TAG.coordinator)) !== 0;
}

function relativeStart(tags: Uint32Array, from: number, to: number): number {
  for (let i = from + 1; i < to; i++) if ((tags[i] ?? 0) & TAG.relative) return i;
  return to;
}

/** "Ann Roth, the head of the board said": an apposition without its second comma; the name before it is the subject. */
function namedBefore({ tokens, tags }: TaggedSentence, subject: TokenRange, start: number): TokenRange {
  const comma = subject.from - 1;
  const name = (tags[comma - 1] ?? 0) & TAG.name && (tags[comma] ?? 0) & TAG.comma && (tags[subject.from] ?? 0) & TAG.determiner;
  // "Oil, the IEA said, would …": what follows the comma has a name of its own.
  if (name === 0 || subject.from === subject.to || tags.subarray(subject.from + 1, subject.to).every(tag => tag === TAG.name))
    return subject;
  let from = comma - 1;
  while (from > start && (tags[from - 1] ?? 0) & (TAG.name | TAG.determiner | TAG.adjective)) from--;
  const before = tags[from - 1] ?? 0;
  const apart = from === start || (before & TAG.quote) !== 0 || (before === 0 && /^['’]$/.test(tokens[from - 1]?.text ?? ''));
  return apart ? { from, to: comma } : subject;
}

/** Leaves out "But", "Meanwhile", "On Tuesday" before the subject. */
function stripFront({ tokens, tags }: TaggedSentence, from: number, to: number): TokenRange {
  let start = from;
  while (start < to && (tags[start] ?? 0) & (TAG.coordinator | TAG.adverb)) start++;
  if ((tags[start] ?? 0) & TAG.preposition && /^(?:which|whom)$/.test(tokens[start + 1]?.lower ?? '')) start += 2;
  // "Last week the department"
  if (start + 2 < to && /^(?:last|next|this)$/.test(tokens[start]?.lower ?? '') && FRONTED_SPAN.test(tokens[start + 1]?.lower ?? ''))
    start += 2;
  if ((tags[start] ?? 0) & TAG.preposition) {
    let i = start + 1;
    while (i < to && (YEAR.test(tokens[i]?.lower ?? '') || FRONTED_TIME.test(tokens[i]?.lower ?? ''))) i++;
    if (i > start + 1 && i < to) start = i;
    else start = behindFront({ tokens, tags }, start, to);
  }
  return { from: start, to };
}

/** "In her statement she", "In Beijing officials": where the subject starts behind a fronted phrase without a comma; `from` where nothing tells. */
function behindFront({ tokens, tags }: TaggedSentence, from: number, to: number): number {
  let start = from;
  for (let i = from + 2; i < to; i++) {
    const left = tags[i - 1] ?? 0;
    if (!(left & (TAG.noun | TAG.name | TAG.number)) || tokens[i - 1]?.lower.endsWith("'s")) continue;
    const tag = tags[i] ?? 0;
    if (tag & TAG.determiner || (tag & TAG.pronoun && OPENS_SUBJECT.test(tokens[i]?.lower ?? ''))) start = i;
  }
  return start;
}

const OPENS_SUBJECT = /^(?:he|she|it|they|we|i|you|others|some|many|most)$/;

const YEAR = /^(?:1[5-9]|20)\d\d$/;
const FRONTED_SPAN = /^(?:autumn|month|night|spring|summer|week|weekend|winter|year)$/;
const FRONTED_TIME =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december|early|late|mid)$/;
