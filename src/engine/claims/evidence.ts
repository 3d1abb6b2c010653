/**
 * What speaks for it and against it that a sentence tells an event, as names: what the rules find, the verb's tense, mood and voice, who its subject is,
 * names, dates and figures, and words of grammar. What each is worth is in `eventWeights.ts`. Cost: linear, a look-up a word.
 */
import type { DateMention, Quantity } from '../model/index.ts';
import { NO_WORD, type Word } from '../text/wordTable.ts';
import { words } from '../text/wordSet.ts';
import type { AttributionReading } from './attribution/reading.ts';
import { EVALUATIVE, FEELING_VERBS, MENTAL_VERBS } from './lexicon/stance.ts';
import { REPORTING_VERBS } from './lexicon/reporting.ts';
import { KIND, KIND_BITS } from './kindBits.ts';
import { lowerAt, type ParsedSentence } from './sentence.ts';
import type { Clause } from './statement.ts';
import { subjectOf, type TokenRange, type VerbGroup } from './syntax/clause.ts';
import { TAG } from './syntax/words.ts';
import { zeros } from './syntax/zeros.ts';

/** What is known of a sentence before it is known whether it tells an event. */
export interface Told {
  readonly sentence: ParsedSentence;
  readonly quantities: readonly Quantity[];
  readonly dates: readonly DateMention[];
  readonly attribution: AttributionReading | null;
  readonly clause: Clause;
}

/** What the rules find in a sentence. */
export interface Ruled {
  /** The kinds, one bit each (`KIND`). */
  readonly found: number;
  /** It states something: it is no appeal, opinion, exclamation or word of the page about itself. */
  readonly isStated: boolean;
  /** It has words or a build of law, whether or not it states something. */
  readonly speaksOfLaw: boolean;
}

/** The name of each word in a list, so that none is put together while a text is read. */
export function named(prefix: string, list: string): ReadonlyMap<string, string> {
  return new Map([...words(list)].map(word => [word, `${prefix} ${word}`]));
}

const GRAMMAR_WORDS =
  words(`a about again against ago all almost already also although always am among an and another any are as at be because been before being between both but by can cannot could did do does each either even
   ever every few first for from had has have having he her here him his how i if in into is it its just last later less many may me might more most must my near neither never new next no nor not now of often
   old on once one only or other our over own per perhaps quite rarely rather same seldom several shall she should since so some sometimes still such than that the their them then there these they this those
   though through to today too under unless until upon us usually very via was we were what when where whether which while who whom whose why will with within without would yet you your`);
/** The names of the words of grammar, each at its place; place 0 is no word's. */
const GRAMMAR: readonly string[] = ['', ...Array.from(GRAMMAR_WORDS, word => `word ${word}`)];
const PLACES: ReadonlyMap<string, number> = new Map(Array.from(GRAMMAR_WORDS, (word, i) => [word, i + 1]));

/** The place of a word of grammar, 0 for any other. */
function placeOf(word: Word): number {
  if (word.grammar < 0) word.grammar = PLACES.get(word.lower) ?? 0;
  return word.grammar;
}

const VERBS = named(
  'verb',
  'allow appear apply be become call come depend do feel get give go have help include keep know look make mean need provide remain require say see seem show take tell tend think use want',
);
const OPENINGS = named(
  'subject',
  `a all an another any both each every everybody everyone few he her his i its it many more most my neither no nobody nothing one other our several she some someone such that the their there these they this those
   we what who you your`,
);

/** The evidence on a sentence for which the rules have found `found`, each piece once. */
export function eventEvidence(told: Told, found: number): readonly string[] {
  const { sentence, quantities, dates, attribution, clause } = told;
  const evidence = ['any'];
  for (const [kind, bit] of KIND_BITS) if (found & bit) evidence.push(kind);
  if (found === 0) evidence.push('nothing');
  if (found === KIND.event) evidence.push('event alone');
  if (dates.length > 0) evidence.push('date');
  if (quantities.length > 0) evidence.push('figure');
  if (attribution !== null) evidence.push(attribution.source === null ? 'cue' : 'reported');
  ofWords(sentence, evidence);
  const { main } = sentence;
  if (clause.verb !== null) ofVerb(told, clause.verb, evidence);
  if (main !== null && main !== clause.verb) evidence.push(main.past ? 'told' : 'tells');
  return evidence;
}

function ofWords({ tokens, tags, quoted }: ParsedSentence, evidence: string[]): void {
  let names = 0;
  let isQuoting = false;
  const said = zeros(GRAMMAR.length);
  for (let i = 0; i < tokens.length; i++) {
    if (i > 0 && (tags[i] ?? 0) & TAG.name) names++;
    if (quoted[i] === 1) isQuoting = true;
    const place = placeOf(tokens[i]?.word ?? NO_WORD);
    if (place === 0 || said[place] === 1) continue;
    said[place] = 1;
    evidence.push(GRAMMAR[place] ?? '');
  }
  if (names > 0) evidence.push('name');
  if (names > 1) evidence.push('names');
  if (names > 3) evidence.push('many names');
  if (isQuoting) evidence.push('quotation');
  if (quoted[0] === 1) evidence.push('opens quoted');
  if (tokens.at(-1)?.text === '!') evidence.push('exclaims');
}

function ofVerb({ sentence, clause: { range } }: Told, group: VerbGroup, evidence: string[]): void {
  const { tags } = sentence;
  const { base, first, verb, past, passive, modal, negated, main } = group;
  if (!main) evidence.push('subordinate');
  if (modal === null) evidence.push(isPerfect(tags, group) ? (past ? 'pluperfect' : 'perfect') : past ? 'past' : 'present');
  else evidence.push('modal');
  if (passive) evidence.push('passive');
  if (negated) evidence.push('denied');
  if ((tags[verb] ?? 0) & TAG.gerund) evidence.push('progressive');
  if (MENTAL_VERBS.has(base)) evidence.push('mental');
  if (FEELING_VERBS.has(base)) evidence.push('feeling');
  if (REPORTING_VERBS.has(base)) evidence.push('reporting');
  const known = VERBS.get(base);
  if (known !== undefined) evidence.push(known);
  evidence.push(known === undefined ? (past ? 'past deed' : 'present deed') : past ? 'past state' : 'present state');
  if (base === 'be' && !passive && judges(sentence, verb + 1)) evidence.push('judged');
  const subject = subjectOf(sentence, first, range.from);
  evidence.push(subjectName(sentence, subject));
  if (subject.to - subject.from > 6) evidence.push('long subject');
  if (hasInnerName(tags, subject)) evidence.push('subject with name');
  if (range.from === 0 && subject.from > 1) evidence.push('fronted');
}

function isPerfect(tags: Uint32Array, { first, verb }: VerbGroup): boolean {
  return ((tags[first] ?? 0) & TAG.have) !== 0 && verb > first;
}

function judges(sentence: ParsedSentence, from: number): boolean {
  for (let i = from; i < from + 5; i++) if (EVALUATIVE.has(lowerAt(sentence, i))) return true;
  return false;
}

function hasInnerName(tags: Uint32Array, { from, to }: TokenRange): boolean {
  for (let i = Math.max(1, from); i < to; i++) if ((tags[i] ?? 0) & TAG.name) return true;
  return false;
}

/** What a subject opens with or is: "subject the", "named", "plural". */
function subjectName(sentence: ParsedSentence, { from, to }: TokenRange): string {
  if (from === to) return 'no subject';
  const tag = sentence.tags[from] ?? 0;
  const opening = OPENINGS.get(lowerAt(sentence, from));
  if (opening !== undefined) return opening;
  if (tag & TAG.number) return 'counted';
  if (tag & TAG.name) return from === 0 && to === 1 ? 'perhaps named' : 'named';
  if (tag & TAG.gerund) return 'doing';
  const last = lowerAt(sentence, to - 1);
  return last.endsWith('s') && !last.endsWith('ss') ? 'plural' : 'bare';
}
