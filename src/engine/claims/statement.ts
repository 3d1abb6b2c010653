/** Tells a statement of fact from appeals, forecasts, questions, feelings, turns of opinion and words of a page about itself. */
import { COMMENT_STARTS, FEELING_VERBS, RHETORICAL } from './lexicon/stance.ts';
import { laysDuty } from './duty.ts';
import { restrictsWho } from './norm.ts';
import { findPhrases, hasPhrase, WORD_LISTS } from './phrases.ts';
import { lowerAt, type ParsedSentence } from './sentence.ts';
import { subjectOf, type TokenRange, type VerbGroup } from './syntax/clause.ts';
import { verbBase } from './syntax/verbs.ts';
import { NOMINAL, TAG } from './syntax/words.ts';

const APPEALING = new Set(['should', 'must', 'ought', "shouldn't", "mustn't"]);
const FORECASTING = new Set(['will', "won't", "'ll", 'would', "wouldn't", 'shall']);
const SPECULATING = new Set(['might', 'could']);

export interface Clause {
  readonly range: TokenRange;
  readonly verb: VerbGroup | null;
}

/** What is known of a sentence before it is known whether it states something. */
interface Signs {
  /** Speaks of law. */
  readonly legal: boolean;
  /** Has a figure that measures something. */
  readonly measured: boolean;
  /** Ranks something. */
  readonly ranks: boolean;
  /** Says what a term means. */
  readonly defines: boolean;
  /** Names a source. */
  readonly sourced: boolean;
}

/** Whether the clause states something at all. */
export function isStatement(
  sentence: ParsedSentence,
  { range, verb }: Clause,
  { legal, measured, ranks, defines, sourced }: Signs,
): boolean {
  const { tokens } = sentence;
  if (verb === null || tokens.length < 4) return false;
  const last = tokens.at(-1)?.text;
  // A verb that comes first asks or commands; not so in "That's up from …".
  if (verb.first === 0 && range.from === 0 && !((sentence.tags[0] ?? 0) & TAG.pronoun)) return false;
  if (last === ':' || last === '?' || last === '!' || tokens.at(-2)?.text === '?' || tokens.at(-2)?.text === '!') return false;
  if (isNotice(sentence) || isOpinion(sentence, range) || isFragment(sentence, range, verb)) return false;
  if (lowerAt(sentence, 0) === 'to' && !sentence.groups.some(({ main }) => main)) return false;
  if (isImperative(sentence, range, verb)) return false;
  if (COMMENT_STARTS.has(lowerAt(sentence, range.from))) return false;
  if (verb.modal !== null && APPEALING.has(verb.modal) && !isLegalDuty(sentence) && !restrictsWho(sentence) && !laysDuty(sentence))
    return false;
  // A figure that a named source foresees can be looked up.
  if (foretells(verb) && !(sourced && measured) && !isLegalDuty(sentence)) return false;
  if (
    verb.modal !== null &&
    SPECULATING.has(verb.modal) &&
    !(verb.modal === 'could' && verb.negated) &&
    !verb.passive &&
    !isPerfect(sentence, verb)
  )
    return false;
  // "Prices are expected to climb": a forecast.
  if (verb.passive && !verb.past && /^(?:expect|forecast|predict|project)$/.test(verb.base) && lowerAt(sentence, verb.verb + 1) === 'to')
    return false;
  // "Without funding, these gains could be reversed."
  if (lowerAt(sentence, range.from) === 'without' && verb.modal !== null && !isPerfect(sentence, verb)) return false;
  if (isIntention(sentence, verb) || isOutline(sentence, range, verb)) return false;
  if (isAppeal(sentence, verb, range) || isAddressed(sentence, range, verb) || isRhetoric(sentence, range)) return false;
  if (defines && /^(?:mean|understand)$/.test(verb.base)) return true;
  return (legal && DISPOSING.has(verb.base)) || !isFeeling(sentence, range, verb, measured || ranks || defines);
}

/** Whether a clause says what will or would be. */
export function foretells({ modal }: VerbGroup): boolean {
  return modal !== null && FORECASTING.has(modal);
}

/** "Watch: the moment the roof came off". */
const LABEL = /^(?:analysis|explainer|gallery|keywords|listen|live|opinion|podcast|related|tags|topics|video|watch)$/;

/** What a page says of itself: a stock phrase, or "Copyright 2014 …". */
function isNotice(sentence: ParsedSentence): boolean {
  if (hasPhrase(sentence, 'page') || isListicle(sentence)) return true;
  if (LABEL.test(lowerAt(sentence, 0)) && lowerAt(sentence, 1) === ':') return true;
  return (
    lowerAt(sentence, 0) === 'copyright' && (((sentence.tags[1] ?? 0) & (TAG.number | TAG.stop)) !== 0 || sentence.tags[1] === TAG.none)
  );
}

/** "Five reasons why the tram is back", "10 ways to save water": the title of a page. */
function isListicle(sentence: ParsedSentence): boolean {
  if (!/^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/.test(lowerAt(sentence, 0))) return false;
  for (let i = 1; i < 3; i++)
    if (/^(?:facts|lessons|questions|reasons|signs|steps|things|tips|ways)$/.test(lowerAt(sentence, i)))
      return /^(?:about|for|how|that|to|we|why|you)$/.test(lowerAt(sentence, i + 1));
  return false;
}

/** "Reversed and remanded.", "Trial registration: current controlled trials 12": no subject stands before the verb. */
function isFragment(sentence: ParsedSentence, range: TokenRange, verb: VerbGroup): boolean {
  if (range.from > 0 || !verb.main || (sentence.tags[verb.first] ?? 0) & TAG.pronoun) return false;
  for (let i = verb.first - 1; i >= 0; i--) {
    const tag = sentence.tags[i] ?? 0;
    if (lowerAt(sentence, i) === ':') return false;
    if (tag & (NOMINAL | TAG.pronoun | TAG.determiner | TAG.relative | TAG.gerund | TAG.base) || tag === 0) return false;
    if (lowerAt(sentence, i) === 'there') return false;
  }
  return true;
}

/** What a court does by saying so: "we affirm the judgment". */
const DISPOSING = new Set(
  'affirm allow conclude decline deny determine dismiss find grant hold modify order overrule quash reject remand reverse set uphold vacate'.split(
    ' ',
  ),
);

/** A turn of phrase that judges, unless it only stands in what someone else is reported to say. */
function isOpinion(sentence: ParsedSentence, { from, to }: TokenRange): boolean {
  return findPhrases(sentence, 'opinion').some(match => match.from >= from && match.to <= to);
}

/** "could have fallen" speaks of what was, "could fall" of what may come. */
export function isPerfect(sentence: ParsedSentence, { first, verb }: VerbGroup): boolean {
  for (let i = first + 1; i < verb; i++) if (lowerAt(sentence, i) === 'have') return true;
  return false;
}

const OUTLINING =
  /^(?:address|aim|argue|consider|describe|discuss|examine|explore|introduce|investigate|offer|outline|present|propose|provide|raise|review|summari[sz]e|survey)$/;

/** "The present review summarises …", "This appeal raises …": the text says what it is about. */
function isOutline(sentence: ParsedSentence, range: TokenRange, verb: VerbGroup): boolean {
  if (range.from > 0 || verb.past || !OUTLINING.test(verb.base)) return false;
  const { from, to } = subjectOf(sentence, verb.first, 0);
  // "The results are discussed in light of recent theory."
  if (verb.passive && /^(?:arrange|divide|organi[sz]e|structure)$/.test(verb.base)) return isOwnText(sentence, from, to);
  if (verb.passive) return /^(?:directions|findings|implications|limitations|methods|results)$/.test(lowerAt(sentence, to - 1));
  return isOwnText(sentence, from, to);
}

/** "this report", "the present review" */
function isOwnText(sentence: ParsedSentence, from: number, to: number): boolean {
  const own =
    /^(?:this|our)$/.test(lowerAt(sentence, from)) || (lowerAt(sentence, from) === 'the' && lowerAt(sentence, from + 1) === 'present');
  return (
    own &&
    /^(?:analysis|appeal|application|approach|article|book|case|chapter|essay|paper|report|review|section|study|survey|thesis|work)$/.test(
      lowerAt(sentence, to - 1),
    )
  );
}

/** "is going to grow": a forecast. */
function isIntention(sentence: ParsedSentence, { first, verb, base, past, passive }: VerbGroup): boolean {
  // "The committee plans to publish": what is yet to be.
  if (!past && !passive && /^(?:aim|hope|intend|plan)$/.test(base) && lowerAt(sentence, verb + 1) === 'to') return true;
  if (past || base !== 'go' || lowerAt(sentence, verb) !== 'going' || lowerAt(sentence, verb + 1) !== 'to') return false;
  return ((sentence.tags[first] ?? 0) & TAG.be) !== 0 && ((sentence.tags[verb + 2] ?? 0) & (TAG.base | TAG.be | TAG.have | TAG.do)) !== 0;
}

function isLegalDuty({ tokens }: ParsedSentence): boolean {
  return tokens.some(
    ({ text, lower }, i) =>
      // "by law", "the law requires"; not "the law must keep pace"
      (lower === 'law' && /^(?:by|in|of|under)$/.test(tokens[i - 1]?.lower ?? '')) ||
      (lower === 'law' && tokens[i - 1]?.lower === 'the' && /^(?:by|under)$/.test(tokens[i - 2]?.lower ?? '')) ||
      (text !== lower && /^(?:article|section|act|convention|court|rule|directive|regulation)$/.test(lower)) ||
      /^(?:statute|statutory|shall|plaintiff|plaintiffs|defendant|defendants|applicant|applicants|§)$/.test(lower),
  );
}

function isImperative(sentence: ParsedSentence, { from }: TokenRange, verb: VerbGroup): boolean {
  if (from === 0 && isCommandAt(sentence, 0)) return true;
  let i = from;
  while (
    i < verb.first &&
    ((sentence.tags[i] ?? 0) & (TAG.quote | TAG.stop | TAG.adverb) || /^(?:please|never)$/.test(lowerAt(sentence, i)))
  )
    i++;
  if (/^(?:please|let|let's|lets)$/.test(lowerAt(sentence, i)) || lowerAt(sentence, i - 1) === 'please') return true;
  // "For more pictures, see the gallery": no subject stands between the comma and the bare verb.
  const fronted =
    /^(?:after|before|for|if|once|to|until|when)$/.test(lowerAt(sentence, from)) &&
    (sentence.tags[verb.first - 1] ?? 0) & TAG.comma &&
    (sentence.tags[verb.first] ?? 0) & TAG.base &&
    verb.main;
  if (fronted) {
    const subject = subjectOf(sentence, verb.first, from);
    if (subject.from === subject.to) return true;
  }
  return (
    i === verb.first &&
    (((sentence.tags[i] ?? 0) & TAG.base) !== 0 || (sentence.tags[i] === TAG.do && /^(?:do|don't)$/.test(lowerAt(sentence, i))))
  );
}

/** "Help the victims", "Stay strong": a base form before an article, or one of staying before an adjective, is no subject. */
function isCommandAt({ tokens, tags }: ParsedSentence, i: number): boolean {
  const word = tokens[i]?.lower ?? '';
  if (verbBase(tokens[i]) !== word) return false;
  const next = tags[i + 1] ?? 0;
  if (/^(?:be|get|keep|stay)$/.test(word)) return (next & (TAG.adjective | TAG.determiner)) !== 0 && (next & (TAG.noun | TAG.name)) === 0;
  return (next & TAG.determiner) !== 0 && !/^(?:all|both|no)$/.test(tokens[i + 1]?.lower ?? '');
}

/** "need to", "have to" and "it is time to". */
function isAppeal(sentence: ParsedSentence, verb: VerbGroup, range: TokenRange): boolean {
  const next = lowerAt(sentence, verb.verb + 1);
  const subject = lowerAt(sentence, subjectOf(sentence, verb.first, range.from).from);
  if (verb.base === 'need' && next === 'to' && !verb.past) return true;
  if (verb.base === 'have' && next === 'to' && !verb.past && /^(?:i|we|you)$/.test(subject)) return true;
  if (verb.passive && !verb.past && URGING.test(verb.base) && /^(?:to|against|not)$/.test(next))
    return (sentence.tags[verb.first] ?? 0) === TAG.be;
  return lowerAt(sentence, verb.first - 1) === 'it' && verb.base === 'be' && next === 'time';
}

/** "States are urged to act". */
const URGING = /^(?:advise|ask|encourage|invite|recommend|remind|request|urge)$/;

const FIRST_PERSON = /^(?:i|we|my|our)$/;

/** Verbs of finding out: "we show", "our data suggest" state facts though they speak in the present. */
const FINDING = new Set([
  'conclude',
  'confirm',
  'demonstrate',
  'estimate',
  'find',
  'identify',
  'indicate',
  'observe',
  'report',
  'reveal',
  'show',
  'suggest',
  'use',
]);
const FELT =
  /^(?:able|afraid|alone|angry|aware|certain|confident|convinced|delighted|disappointed|glad|grateful|happy|hopeful|horrified|keen|pleased|proud|ready|sad|shocked|sorry|stunned|sure|surprised|thrilled|upset|worried)$/;

/** What "I" or "we" feel, wish or are, as against what they did. `weighed`: with a figure, a rank or a meaning, which can be looked up. */
function isFeeling(sentence: ParsedSentence, range: TokenRange, verb: VerbGroup, weighed: boolean): boolean {
  const subject = subjectOf(sentence, verb.first, range.from);
  const first = lowerAt(sentence, subject.from) || lowerAt(sentence, range.from);
  if (first === 'here' || first === 'nothing') return true;
  if (!FIRST_PERSON.test(first.replace(/'.*$/, ''))) return false;
  // "We asked 286 women" tells what was done.
  if (FEELING_VERBS.has(verb.base)) return !(verb.base === 'ask' && verb.past && weighed);
  const present = !verb.past && (sentence.tags[verb.first] ?? 0) !== TAG.have;
  if (present && !weighed && !FINDING.has(verb.base)) return true;
  for (let i = verb.verb; i < verb.verb + 3; i++) if (FELT.test(lowerAt(sentence, i))) return true;
  return false;
}

const SUPERLATIVE = WORD_LISTS.superlative.bit;

/** "No, it is not …", "If we do nothing, …", "Small wonder that …", "The sad fact is …". */
function isRhetoric(sentence: ParsedSentence, { from }: TokenRange): boolean {
  const [first, second, third] = [lowerAt(sentence, from), lowerAt(sentence, from + 1), lowerAt(sentence, from + 2)];
  // "Mr President, honourable members, thank you for …"
  if (sentence.main?.base === 'thank' && lowerAt(sentence, sentence.main.verb + 1) === 'you') return true;
  // "What a mess they have made of it."
  if (first === 'what' && /^an?$/.test(second)) return true;
  if (/^(?:no|yes|well|oh|okay|sure|right)$/.test(first) && second === ',') return true;
  if (/^(?:if|unless)$/.test(first) && /^(?:we|you|i)$/.test(second)) return true;
  if (first === 'perhaps' && second === 'no') return true;
  // "What we need is …", "Behind each of these numbers is …"
  if (first === 'what' && /^(?:we|i|you|they)$/.test(second) && /^(?:need|want|deserve|require)s?$/.test(third)) return true;
  if (first === 'behind' && /^(?:each|every|all|these|those)$/.test(second)) return true;
  if (/^(?:question|issue)$/.test(second) && isWhether(sentence, from + 2)) return true;
  if (second === 'wonder' || first === 'why' || first === 'how' || first === 'whether') return true;
  for (let i = from; i < from + 5 && (sentence.lists & SUPERLATIVE) !== 0; i++) {
    const superlative = ((sentence.starts[i] ?? 0) & SUPERLATIVE) !== 0 && lowerAt(sentence, i) !== 'least';
    if (superlative && (RHETORICAL.test(lowerAt(sentence, i + 1)) || RHETORICAL.test(lowerAt(sentence, i + 2)))) return true;
  }
  for (let i = from + 1; i < from + 4; i++) {
    // "The line is 11.4 kilometres long" comments on nothing.
    if (COMMENT_NOUNS.has(lowerAt(sentence, i)) && (sentence.tags[i + 1] ?? 0) & TAG.be && !((sentence.tags[i + 2] ?? 0) & TAG.number))
      return first === 'the' || first === 'my' || first === 'our';
  }
  return third === 'wonder' && second === 'no';
}

/** "The question before us is whether …". */
function isWhether(sentence: ParsedSentence, from: number): boolean {
  for (let i = from; i < from + 8; i++)
    if ((sentence.tags[i] ?? 0) & TAG.be) return /^(?:whether|how|why|what|who|when|not)$/.test(lowerAt(sentence, i + 1));
  return false;
}

const COMMENT_NOUNS = new Set([
  'aim',
  'answer',
  'fact',
  'goal',
  'hope',
  'key',
  'lesson',
  'line',
  'moral',
  'point',
  'reality',
  'truth',
  'upshot',
]);

/** Speaks to the reader: "you can", "your". */
function isAddressed(sentence: ParsedSentence, range: TokenRange, verb: VerbGroup): boolean {
  const subject = subjectOf(sentence, verb.first, range.from);
  const first = lowerAt(sentence, subject.from);
  // "Your policies caused this", "You voted against it" tell of what was.
  if (first === 'you' && laysDuty(sentence)) return false;
  if (first === 'you') return !verb.past || verb.modal !== null || FEELING_VERBS.has(verb.base) || /^(?:be|have)$/.test(verb.base);
  return /^(?:you'll|you're)$/.test(first) || (first === 'your' && !verb.past);
}
