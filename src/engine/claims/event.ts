/** Tells a statement of fact from appeals, forecasts, judgements and feelings, and something done or holding from a bare measurement. */
import type { ClaimKind, DateMention, Quantity } from '../model/index.ts';
import { COMMENT_STARTS, EVALUATIVE, FEELING_VERBS, PAGE_PHRASES, VAGUE_VERBS } from './lexicon/stance.ts';
import { REPORTING_VERBS } from './lexicon/reporting.ts';
import { findPhrases, phraseTable } from './phrases.ts';
import { hasName, lowerAt, type ParsedSentence } from './sentence.ts';
import { subjectOf, type TokenRange, type VerbGroup } from './syntax/clause.ts';
import { TAG } from './syntax/words.ts';

const PAGE = phraseTable(PAGE_PHRASES);
const APPEALING = new Set(['should', 'must', 'ought', "shouldn't", "mustn't"]);
const FORECASTING = new Set(['will', "won't", "'ll", 'would', "wouldn't", 'shall']);
const SPECULATING = new Set(['might', 'could']);

export interface Clause {
  readonly range: TokenRange;
  readonly verb: VerbGroup | null;
}

interface Figures {
  readonly quantities: readonly Quantity[];
  readonly dates: readonly DateMention[];
}

/** Whether the clause states something at all. */
export function isStatement(sentence: ParsedSentence, { range, verb }: Clause, _figures: Figures): boolean {
  const { tokens } = sentence;
  if (verb === null || tokens.length < 4) return false;
  const last = tokens.at(-1)?.text;
  if (last === '?' || last === '!' || tokens.at(-2)?.text === '?' || tokens.at(-2)?.text === '!') return false;
  if (findPhrases(tokens, PAGE).length > 0) return false;
  if (isImperative(sentence, range, verb)) return false;
  if (COMMENT_STARTS.has(lowerAt(sentence, range.from))) return false;
  if (verb.modal !== null && APPEALING.has(verb.modal) && !isLegalDuty(sentence)) return false;
  if (verb.modal !== null && FORECASTING.has(verb.modal) && !isLegalDuty(sentence)) return false;
  if (verb.modal !== null && SPECULATING.has(verb.modal) && (sentence.tags[verb.verb] ?? 0) & TAG.base) return false;
  return !isAppeal(sentence, verb) && !isFeeling(sentence, range, verb) && !isAddressed(sentence, range, verb);
}

function isLegalDuty({ tokens }: ParsedSentence): boolean {
  return tokens.some(
    ({ text, lower }) =>
      (text !== lower && /^(?:article|section|act|convention|court|rule|directive|regulation)$/.test(lower)) ||
      /^(?:statute|statutory|shall|plaintiff|plaintiffs|defendant|defendants|applicant|applicants|§)$/.test(lower),
  );
}

function isImperative(sentence: ParsedSentence, { from }: TokenRange, verb: VerbGroup): boolean {
  let i = from;
  while (i < verb.first && ((sentence.tags[i] ?? 0) & (TAG.quote | TAG.stop | TAG.adverb) || lowerAt(sentence, i) === 'please')) i++;
  if (/^(?:please|let|let's|lets)$/.test(lowerAt(sentence, i)) || lowerAt(sentence, i - 1) === 'please') return true;
  return (
    i === verb.first &&
    (((sentence.tags[i] ?? 0) & TAG.base) !== 0 || (sentence.tags[i] === TAG.do && /^(?:do|don't)$/.test(lowerAt(sentence, i))))
  );
}

/** "need to", "have to" and "it is time to". */
function isAppeal(sentence: ParsedSentence, verb: VerbGroup): boolean {
  const next = lowerAt(sentence, verb.verb + 1);
  if ((verb.base === 'need' || verb.base === 'have') && next === 'to' && !verb.past) return true;
  return lowerAt(sentence, verb.first - 1) === 'it' && verb.base === 'be' && next === 'time';
}

const FIRST_PERSON = /^(?:i|we|my|our)$/;

function isFeeling(sentence: ParsedSentence, range: TokenRange, verb: VerbGroup): boolean {
  const subject = subjectOf(sentence, verb.first, range.from);
  const first = lowerAt(sentence, subject.from);
  if (first === 'here' || (first === '' && /^(?:here|nothing)$/.test(lowerAt(sentence, range.from)))) return true;
  if (!FIRST_PERSON.test(first) && first !== "i'm" && first !== "i've") return false;
  if (FEELING_VERBS.has(verb.base)) return true;
  return (
    first === 'i' &&
    verb.base === 'be' &&
    !verb.passive &&
    ((sentence.tags[verb.verb + 1] ?? 0) & (TAG.adjective | TAG.adverb | TAG.participle)) !== 0
  );
}

/** Speaks to the reader: "you can", "your". */
function isAddressed(sentence: ParsedSentence, range: TokenRange, verb: VerbGroup): boolean {
  const subject = subjectOf(sentence, verb.first, range.from);
  return /^(?:you|your|you'll|you're)$/.test(lowerAt(sentence, subject.from));
}

/** To say so is to do something: a denial or accusation is an event whatever it is about. */
const SPEECH_ACTS = new Set(['accuse', 'admit', 'announce', 'blame', 'confess', 'deny', 'vow']);

/** Verbs that only link a measure to its figure. */
const MEASURING = new Set(
  'account amount average comprise constitute cost decline decrease drop earn equal estimate exceed fall grow have increase jump last make measure number outnumber plunge range reach represent rise soar stand surge total weigh plummet climb double triple halve shrink hit cover seat contain hold score yield generate live inhabit'.split(
    ' ',
  ),
);
/** Verbs of a sentence that says what a term means. */
const DEFINING = new Set(['be', 'call', 'define', 'denote', 'know', 'mean', 'refer', 'stand', 'describe']);
const STATIVE = new Set(['be', 'have', 'remain', 'include', 'contain', 'consist', 'mean', 'comprise', 'constitute', 'represent', 'belong']);

/** Whether something is done or holds, beyond what the kinds already found say. */
export function isEvent(
  sentence: ParsedSentence,
  { range, verb }: Clause,
  found: ReadonlySet<ClaimKind>,
  { dates, quantities }: Figures,
): boolean {
  if (verb === null) return false;
  if (sentence.main !== null && SPEECH_ACTS.has(sentence.main.base) && !sentence.main.negated) return true;
  if (verb === sentence.main && range.from > 0 && found.has('statistic')) return false;
  if (VAGUE_VERBS.has(verb.base) && !verb.passive) return false;
  if (found.has('definition') && DEFINING.has(verb.base) && !verb.past) return false;
  if (found.has('statistic') && !verb.passive && MEASURING.has(verb.base) && !changes(sentence, verb)) return false;
  if (
    found.has('statistic') &&
    (verb.base === 'be' || averages(sentence) || (!verb.past && countsSubject(sentence, range, verb, quantities)))
  )
    return false;
  if (found.has('causal') && verb.base === 'be') return false;
  if (isJudgement(sentence, verb)) return false;
  if (found.has('legal') && isRule(sentence, range, verb)) return false;
  if (STATIVE.has(verb.base) && !verb.passive) return isConcrete(sentence, range, verb, found, dates.length + quantities.length);
  if (isMental(sentence, range, verb)) return false;
  return true;
}

/** "raised the price by half": one thing changes another. */
function changes({ tags }: ParsedSentence, verb: VerbGroup): boolean {
  return (
    /^(?:cut|decrease|double|halve|increase|lower|raise|reduce|triple)$/.test(verb.base) &&
    ((tags[verb.verb + 1] ?? 0) & TAG.determiner) !== 0
  );
}

function averages({ tokens }: ParsedSentence): boolean {
  return tokens.some(({ lower }) => lower === 'average' || lower === 'mean' || lower === 'median');
}

/** "Some 12,000 children work …": a present fact about so many measures more than it tells. */
function countsSubject(sentence: ParsedSentence, range: TokenRange, verb: VerbGroup, quantities: readonly Quantity[]): boolean {
  const subject = subjectOf(sentence, verb.first, range.from);
  const start = sentence.tokens[subject.from]?.start ?? 0;
  const end = sentence.tokens[subject.to - 1]?.end ?? 0;
  return quantities.some(({ span }) => span.start >= start && span.end <= end);
}

/** A provision that says what it forbids or provides: law, nothing done. */
function isRule(sentence: ParsedSentence, range: TokenRange, verb: VerbGroup): boolean {
  if (verb.past) return false;
  if (/^(?:under|pursuant)$/.test(lowerAt(sentence, range.from)) || verb.modal !== null) return true;
  if (verb.passive) return false;
  const subject = subjectOf(sentence, verb.first, range.from);
  for (let i = subject.from; i < subject.to; i++)
    if (
      /^(?:law|laws|article|section|act|convention|code|statute|constitution|treaty|protocol|regulation|clause|directive|rule|amendment|§|ordinance|legislation|decree|bill)$/.test(
        lowerAt(sentence, i),
      )
    )
      return true;
  return false;
}

/** Adjectives that tell a fact, not a judgement, when they are the predicate. */
const FACTUAL = new Set(
  `absent active alive asleep available based blind born closed common composed dead deaf different due eligible empty endemic equal evergreen extinct female free full home
   illegal ill independent indigenous infected joined landlocked legal located male married missing mortal native nocturnal obsolete open ongoing operational own part permanent pregnant present prevalent
   prohibited public rare related resident responsible same separate similar subject temporary toxic unable able unavailable unemployed unharmed uninhabited unmarried vacant valid visible void widespread`
    .trim()
    .split(/\s+/),
);

const LINKING = new Set(['appear', 'be', 'become', 'feel', 'look', 'remain', 'seem', 'sound']);

/** "is dire", "remains a problem", "it is clear that". */
function isJudgement(sentence: ParsedSentence, verb: VerbGroup): boolean {
  if (EVALUATIVE.has(lowerAt(sentence, verb.verb))) return true;
  if (!LINKING.has(verb.base) || verb.passive) return false;
  let described = false;
  for (let i = verb.verb + 1; i < Math.min(verb.verb + 7, sentence.tokens.length); i++) {
    const tag = sentence.tags[i] ?? 0;
    const lower = lowerAt(sentence, i);
    if (tag & (TAG.comma | TAG.stop | TAG.relative | TAG.subordinator)) return described;
    if (tag & TAG.number) return false;
    if (EVALUATIVE.has(lower) && !(tag & TAG.name)) return true;
    if (tag & (TAG.preposition | TAG.to)) return described;
    described = tag === TAG.adjective && !FACTUAL.has(lower) ? true : tag & (TAG.adverb | TAG.none) ? described : false;
  }
  return described;
}

/** A state is a fact where it has a name, a date, a figure, a place, or a number of its own. */
function isConcrete(sentence: ParsedSentence, range: TokenRange, verb: VerbGroup, found: ReadonlySet<ClaimKind>, figures: number): boolean {
  const subject = subjectOf(sentence, verb.first, range.from);
  const first = lowerAt(sentence, subject.from);
  if (found.has('legal') || found.has('ranking') || found.has('definition')) return figures > 0 && dates(sentence);
  if (/^(?:this|that|these|those|what)$/.test(first) && subject.to - subject.from === 1)
    return hasName(sentence, { from: verb.verb, to: range.to }) || figures > 0;
  if (verb.base === 'be' && lowerAt(sentence, verb.verb + 1) === 'to') return false;
  return true;
}

function dates({ tokens }: ParsedSentence): boolean {
  return tokens.some(({ kind, text }) => kind === 'number' && /^(?:1[5-9]|20)\d\d$/.test(text));
}

/** What someone thinks or wants is no event. */
function isMental(sentence: ParsedSentence, range: TokenRange, verb: VerbGroup): boolean {
  if (REPORTING_VERBS.has(verb.base) && range.from === 0 && !verb.passive) return false;
  return /^(?:seem|appear)$/.test(verb.base) && lowerAt(sentence, verb.verb + 1) !== 'to';
}
